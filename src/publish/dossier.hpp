// The dossier: one self-contained HTML file that works offline, in print and without scripts.
#pragma once

#include <string>
#include <string_view>

#include "stemma/model.hpp"

namespace stemma::publish {

/// `outlines` is the content of share/stemma/outlines.json, the country outlines of the map; where it is empty, the map
/// has its places alone. `quality_notes` is the content of share/stemma/error_rates.json, the measured error rates:
/// {"rates": [{"measure": "Polarity of statements", "on": "three incidents, 412 statements", "value": "0 errors",
/// "note": "..."}]}; where it is empty or something else, the page says that none are recorded.
struct DossierInput {
  const Account& account;
  std::string_view outlines;
  std::string_view quality_notes;
};

/// Every text of a report is escaped; its links, handles and channels are withheld (withhold.hpp). The same input
/// gives the same bytes.
std::string dossier_html(const DossierInput& input);

}  // namespace stemma::publish
