#include "understand/encoder_tokens.hpp"

#include <algorithm>

namespace stemma::understand {
namespace {

using Words = std::vector<EncoderWord>;

/// For each word the number of pieces before it, from 1 on for [CLS]; one more for the end.
std::vector<std::size_t> piece_places(const Words& words) {
  std::vector<std::size_t> out{1};
  for (const auto& word : words) out.push_back(out.back() + word.pieces.size());
  return out;
}

std::size_t first_ending_after(const Words& words, std::uint32_t byte) {
  return static_cast<std::size_t>(
      std::partition_point(words.begin(), words.end(), [&](const EncoderWord& w) { return w.span.end <= byte; }) -
      words.begin());
}
std::size_t first_beginning_at(const Words& words, std::uint32_t byte) {
  return static_cast<std::size_t>(
      std::partition_point(words.begin(), words.end(), [&](const EncoderWord& w) { return w.span.begin < byte; }) -
      words.begin());
}

}  // namespace

std::optional<SentencePieces> sentence_pieces(const EncoderWindow& window, std::span<const Span> tokens) {
  const Words& words = window.words;
  if (tokens.empty()) return std::nullopt;
  const std::size_t begin = first_ending_after(words, tokens.front().begin);
  const std::size_t end = first_beginning_at(words, tokens.back().end);
  if (begin >= end || words[begin].span.begin > tokens.front().begin || words[end - 1].span.end < tokens.back().end)
    return std::nullopt;
  const auto places = piece_places(words);
  SentencePieces out;
  out.first = places[begin];
  out.count = places[end] - out.first;
  for (const Span token : tokens) {
    std::size_t first = first_ending_after(words, token.begin);
    const std::size_t after = first_beginning_at(words, token.end);
    if (first >= after) return std::nullopt;
    const bool within = words[first].span.begin < token.begin;
    if (within && first + 1 < after) ++first;
    out.firsts.push_back(static_cast<std::int64_t>(places[first] - out.first));
    out.lasts.push_back(static_cast<std::int64_t>(places[after] - 1 - out.first));
    out.inside.push_back(within);
  }
  return out;
}

}  // namespace stemma::understand
