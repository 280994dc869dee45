// What a page declares of itself: in its head, in JSON-LD, in microdata and in the elements that carry it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/page/json_ld.hpp"
#include "read/page/markup.hpp"

namespace stemma::read {

/// A `time` element, or one whose itemprop or class says that it is a date.
struct TimeElement {
  std::uint32_t node = 0;
  std::string value;  ///< datetime, content or title attribute; may be empty
  std::string words;  ///< what it shows
  std::string name;   ///< itemprop and class, in lower case
};

struct Metadata {
  std::vector<std::pair<std::string, std::string>> metas;  ///< name or property in lower case, content
  std::string title, canonical, language;
  std::vector<std::pair<std::uint32_t, std::string>> headings;  ///< h1 elements and their words
  std::vector<TimeElement> times;
  LinkedData linked;

  /// Content of the first meta of one of these names that has any.
  std::string meta(std::initializer_list<std::string_view> names) const;
};

Metadata metadata_of(const Markup& markup);

/// The headline: an h1 that the head confirms, else the declared title without the outlet's name.
std::string headline_of(const Metadata& metadata);
/// The outlet: its declared name, else the domain of the address.
std::string outlet_of(const Metadata& metadata);
/// Whether the page is a discussion, whose replies are its text.
bool is_forum(const Metadata& metadata);
/// Whether the page offers one product.
bool is_product(const Metadata& metadata);
/// The canonical address.
std::string address_of(const Metadata& metadata);
/// The host of an address, without "www.".
std::string host_of(std::string_view url);

}  // namespace stemma::read
