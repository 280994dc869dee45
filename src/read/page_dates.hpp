// When a page was published and last changed, from the most trustworthy place on it that says so.
#pragma once

#include <optional>
#include <string>

#include "read/main_text.hpp"
#include "read/metadata.hpp"

namespace stemma::read {

struct PageDates {
  std::optional<std::string> published, modified;  ///< EDTF
};

/// In this order: JSON-LD, OpenGraph and meta fields, microdata and `time`, the address, and lines near the headline.
PageDates page_dates(const Markup& markup, const Metadata& metadata, const MainText& main);

}  // namespace stemma::read
