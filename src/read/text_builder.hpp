// Builds Document::text together with Document::origin.
//
// Places given here are bytes of the decoded text; `finish` carries them on to bytes of the original. A run of the
// result is one of three: the bytes of the text themselves; characters that all take equally many bytes of the
// original; or one unit (a decoded entity, squeezed white space) whose bytes belong together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/decode.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

class TextBuilder {
 public:
  /// Keeps a reference to `source`, which must outlive the builder.
  explicit TextBuilder(const Decoded& source) : source_(source) {}

  /// Decoded bytes [begin, end) as they are.
  void copy(std::size_t begin, std::size_t end);
  /// `text` stands for decoded bytes [begin, end) as a whole.
  void put(std::string_view text, std::size_t begin, std::size_t end);
  /// A blank line, unless the text is empty. It stands for what lies between the last text and `next`.
  void paragraph_break(std::size_t next);

  std::string_view text() const { return text_; }
  /// Removes blanks at the end.
  void trim_end();

  /// Moves text and origin into `document`, without blanks at the end.
  void finish(Document& document);
  /// The same with blanks at the end.
  void finish_whole(Document& document);

 private:
  struct Piece {
    std::size_t text, begin, end;
    bool same;  // the text is the decoded bytes
  };
  void emit(const Piece& piece, std::size_t text_end, Document& document);
  void emit_unit(const Piece& piece, std::size_t text_end, Document& document);

  const Decoded& source_;
  std::string text_;
  std::vector<Piece> pieces_;
  bool narrow_ = false;           // the last run has one byte a character
  std::uint64_t unit_width_ = 0;  // bytes of each character of the last run, where each was put alone
};

/// Bytes of the original that gave `span` of the text: the smallest range that holds them all.
struct ByteRange {
  std::uint64_t begin = 0, end = 0;
  bool operator==(const ByteRange&) const = default;
};
ByteRange original_bytes(const Document& document, Span span);

}  // namespace stemma::read
