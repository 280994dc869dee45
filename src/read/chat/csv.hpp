// Tables in text: RFC 4180, with the place of every cell.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "read/placed.hpp"

namespace stemma::read {

struct Cell {
  std::size_t begin = 0, end = 0;  ///< in the text, without the quotes around it
  bool quoted = false;
};

/// Row by row. A quote within a cell that did not open with one is a character like any other; a quoted cell that
/// never closes reaches to the end.
class CsvReader {
 public:
  CsvReader(std::string_view text, char separator) : text_(text), separator_(separator) {}
  /// Places in the text where nothing is left.
  bool at_end() const { return at_ >= text_.size(); }
  std::vector<Cell> row();
  /// Where the quote stands that never closes, once it has been met.
  std::optional<std::size_t> unclosed() const { return unclosed_; }

 private:
  Cell cell();

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::optional<std::size_t> unclosed_;
};

/// What the cell says: doubled quotes are one.
Placed cell_text(std::string_view text, const Cell& cell);

}  // namespace stemma::read
