// When a page was published and last changed, from the most trustworthy place on it that says so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "read/page/main_text.hpp"
#include "read/page/metadata.hpp"

namespace stemma::read {

struct PageDates {
  std::optional<std::string> published, modified;  ///< EDTF
  std::vector<std::string> notes;                  ///< where places on the page disagree, one sentence each
};

/// In this order: JSON-LD, OpenGraph and meta fields, microdata and `time`, the address, and lines near the headline.
/// What readers see overrides a field of the machinery only where it is earlier: a page cannot have been published
/// after the day that it shows, while fields are often filled again when a site moves to another system.
PageDates page_dates(const Markup& markup, const Metadata& metadata, const MainText& main);

}  // namespace stemma::read
