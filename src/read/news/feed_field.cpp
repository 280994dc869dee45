// Elements of feeds: see feed_field.hpp.
#include "read/news/feed_field.hpp"

#include <algorithm>

#include "read/ascii.hpp"
#include "read/entities.hpp"
#include "read/inside.hpp"
#include "read/message/mail_text.hpp"
#include "read/page/markup.hpp"
#include "read/page/page.hpp"

namespace stemma::read {
namespace {

/// Text in which every reference of XML stands for one character.
void add_text(Unescaped& out, const Decoded& source, std::size_t begin, std::size_t end) {
  const std::string_view text = source.text().substr(0, end);
  const auto same = [&](std::size_t from, std::size_t to) {
    out.text += text.substr(from, to - from);
    add_decoded(out.places, source, from, to);
  };
  for (std::size_t at = begin; at < end;) {
    const std::size_t mark = std::min(text.find('&', at), text.size());
    same(at, mark);
    if (mark == end) return;
    const Reference reference = reference_at(text.substr(mark, std::min<std::size_t>(end - mark, 40)));
    const std::size_t length = std::max<std::size_t>(reference.length, 1);
    if (reference.length == 0) {
      same(mark, mark + 1);
    } else {
      out.text += reference.text;
      out.places.add_unit(reference.text.size(), source.byte_at(mark), source.byte_at(mark + length));
    }
    at = mark + length;
  }
}

/// Atom's text is text, unless it holds what can only be markup: many feeds forget to say type="html".
bool is_plain(const FeedField& field, std::string_view text) {
  const bool says_text = field.type == "text" || field.type == "text/plain";
  if (field.type.find("html") != std::string::npos || field.holds_elements) return false;
  const bool atom = says_text || field.name == "summary" || field.name == "content";
  if (!atom) return false;
  return text.find("</") == std::string_view::npos && find_nocase(text, "<br") == std::string_view::npos;
}

}  // namespace

Unescaped unescape_field(const FeedField& field, const Decoded& source) {
  Unescaped out;
  if (field.holds_elements) {  // XHTML, or HTML that nobody escaped: references are the page reader's
    out.text = source.text().substr(field.begin, field.end - field.begin);
    add_decoded(out.places, source, field.begin, field.end);
    return out;
  }
  for (const FeedField::Piece& piece : field.pieces) {
    if (!piece.cdata) {
      add_text(out, source, piece.begin, piece.end);
      continue;
    }
    out.text += source.text().substr(piece.begin, piece.end - piece.begin);
    add_decoded(out.places, source, piece.begin, piece.end);
  }
  return out;
}

std::string field_words(const FeedField& field, const Decoded& source) {
  const std::string text = unescape_field(field, source).text;
  if (field.type == "text" || text.find_first_of("<&") == std::string::npos) return squeeze(text);
  return Markup(text).text(0);
}

void write_field(const FeedField& field, const Decoded& source, Document& document) {
  const Unescaped inner = unescape_field(field, source);
  const Decoded decoded = decode(inner.text, "utf-8");
  if (is_plain(field, inner.text))
    read_mail_text(decoded, {}, document);
  else
    write_fragment(decoded, document);
  document.origin = lift(document.origin, document.text, inner.places);
}

}  // namespace stemma::read
