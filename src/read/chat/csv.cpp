// Tables in text: see csv.hpp.
#include "read/chat/csv.hpp"

#include <algorithm>

namespace stemma::read {

std::vector<Cell> CsvReader::row() {
  std::vector<Cell> out;
  for (bool more = true; more;) {
    out.push_back(cell());
    more = at_ < text_.size() && text_[at_] == separator_;
    if (more) ++at_;
  }
  if (at_ < text_.size() && text_[at_] == '\r') ++at_;
  if (at_ < text_.size() && text_[at_] == '\n') ++at_;
  return out;
}

Cell CsvReader::cell() {
  Cell out;
  const auto ends = [&](char c) { return c == separator_ || c == '\n' || c == '\r'; };
  if (at_ < text_.size() && text_[at_] == '"') {
    out.quoted = true;
    out.begin = ++at_;
    while (at_ < text_.size() && (text_[at_] != '"' || text_.substr(at_, 2) == "\"\"")) at_ += 1 + (text_[at_] == '"');
    out.end = std::min(at_, text_.size());
    if (at_ >= text_.size()) unclosed_ = out.begin - 1;
    // What stands between the closing quote and the separator is lost to every reader.
    while (at_ < text_.size() && !ends(text_[at_])) ++at_;
    return out;
  }
  out.begin = at_;
  while (at_ < text_.size() && !ends(text_[at_])) ++at_;
  out.end = at_;
  return out;
}

Placed cell_text(std::string_view text, const Cell& cell) {
  Placed out;
  for (std::size_t at = cell.begin; at < cell.end;) {
    const std::size_t quote = cell.quoted ? std::min(text.find("\"\"", at), cell.end) : cell.end;
    out.same(text.substr(at, quote - at), at);
    if (quote < cell.end) out.unit("\"", quote, quote + 2);
    at = quote + 2;
  }
  return out;
}

}  // namespace stemma::read
