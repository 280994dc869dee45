// Writes blocks of a page into a text: white space squeezed, references decoded, every character with its place.
#pragma once

#include <string_view>

#include "read/page/blocks.hpp"
#include "read/text_builder.hpp"
#include "stemma/span.hpp"

namespace stemma::read {

class PageWriter {
 public:
  /// All must outlive the writer.
  PageWriter(const Markup& markup, const std::vector<Weighed>& weighed, TextBuilder& builder)
      : markup_(markup), weighed_(weighed), builder_(builder) {}

  /// A paragraph of its own. Its span in the text, empty where nothing of it is read.
  Span write(const Block& block);

 private:
  bool joins(std::uint32_t i) const;
  void part_labels(std::string_view next);
  void node(std::uint32_t i, bool preformatted);
  void text(std::size_t begin, std::size_t end, bool preformatted);
  void reference(std::size_t& at, std::size_t end);
  void words(std::size_t& at, std::size_t end);
  void blank(std::size_t from, std::size_t to);
  void line_break(const Node& node);
  void cell(const Node& node);

  const Markup& markup_;
  const std::vector<Weighed>& weighed_;
  TextBuilder& builder_;
  bool fresh_ = true;
  std::uint32_t joint_ = 0;  // the label that began last, until its text
};

}  // namespace stemma::read
