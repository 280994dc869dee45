// What stands in one element of a feed, as text with its way back through XML.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/decode.hpp"
#include "read/place_map.hpp"

namespace stemma::read {

/// An element right below an entry or channel, as it stands in the decoded feed.
struct FeedField {
  struct Piece {
    std::size_t begin, end;
    bool cdata;
  };
  std::string name;                ///< as written, "atom:" left out
  std::string type, href, rel;     ///< attributes
  std::size_t begin = 0, end = 0;  ///< of the content
  std::vector<Piece> pieces;       ///< of text, where no element stands in it
  bool holds_elements = false;
};

/// The content with XML's references undone: HTML where the feed holds HTML. Places lead to bytes of the original.
struct Unescaped {
  std::string text;
  PlaceMap places;
};
Unescaped unescape_field(const FeedField& field, const Decoded& source);

/// The same in one line, with tags and HTML's references undone: a title, a name.
std::string field_words(const FeedField& field, const Decoded& source);

/// Fills text, origin and blocks of `document` from a field of markup or text.
void write_field(const FeedField& field, const Decoded& source, Document& document);

}  // namespace stemma::read
