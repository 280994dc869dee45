// The dossier: one self-contained HTML file that works offline, in print and without scripts.
#pragma once

#include <string>
#include <string_view>

#include "stemma/model.hpp"

namespace stemma::publish {

struct DossierInput {
  const Account& account;
  std::string_view outlines;  ///< content of share/stemma/outlines.json: country outlines for the map; may be empty
  std::string_view quality_notes;  ///< content of share/stemma/error_rates.json: measured error rates; may be empty
};

std::string dossier_html(const DossierInput& input);

}  // namespace stemma::publish
