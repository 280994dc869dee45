#include "base/text_index.hpp"

#include <algorithm>
#include <cstddef>

namespace stemma::base {
namespace {

constexpr std::size_t block = 64;

std::uint32_t starts(std::string_view bytes) {
  return static_cast<std::uint32_t>(
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

TextIndex::TextIndex(std::string_view text) {
  before_block_.reserve(text.size() / block + 1);
  std::uint32_t count = 0;
  for (std::size_t at = 0; at <= text.size(); at += block) {
    before_block_.push_back(count);
    count += starts(text.substr(at, block));
  }
}

std::uint32_t TextIndex::code_point(std::string_view text, std::uint32_t byte) const {
  const std::size_t index = byte / block;
  return before_block_[index] + starts(text.substr(index * block, byte - index * block));
}

}  // namespace stemma::base
