#include "reconcile/words.hpp"

namespace stemma::reconcile {
namespace {

enum class Kind { letter, gap, silent, toggle, open, close, paragraph };

struct Character {
  Kind kind;
  std::size_t bytes;
};

Character general_punctuation(std::string_view rest) {  // U+2000 ... U+206F
  const auto second = static_cast<unsigned char>(rest[1]), third = static_cast<unsigned char>(rest[2]);
  if (second != 0x80) return {Kind::gap, 3};
  if (third == 0x98 || third == 0x99) return {Kind::silent, 3};
  if (third == 0x9C || third == 0x9E) return {Kind::open, 3};
  if (third == 0x9D) return {Kind::close, 3};
  return {Kind::gap, 3};
}

Character look(std::string_view rest) {
  const auto first = static_cast<unsigned char>(rest[0]);
  if ((first >= '0' && first <= '9') || (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z')) {
    return {Kind::letter, 1};
  }
  if (first == '\'') return {Kind::silent, 1};
  if (first == '"') return {Kind::toggle, 1};
  if (first == '\n' && rest.size() > 1 && rest[1] == '\n') return {Kind::paragraph, 2};
  if (first < 0x80) return {Kind::gap, 1};
  if (first == 0xE2 && rest.size() > 2 && (rest[1] == '\x80' || rest[1] == '\x81')) return general_punctuation(rest);
  if (first == 0xC2 && rest.size() > 1) {
    const auto second = static_cast<unsigned char>(rest[1]);
    return {second == 0xAB ? Kind::open : second == 0xBB ? Kind::close : Kind::gap, 2};
  }
  return {Kind::letter, 1};
}

std::uint32_t mix(std::uint32_t hash, char c) {  // FNV-1a
  const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return (hash ^ static_cast<unsigned char>(lower)) * 16777619u;
}

}  // namespace

Words words_of(std::string_view text) {
  constexpr std::uint32_t start = 2166136261u;
  Words words;
  bool quoted = false, inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character next = look(text.substr(at));
    if (next.kind == Kind::letter) {
      if (!inside) {
        words.hash.push_back(start);
        words.span.push_back({static_cast<std::uint32_t>(at), 0});
        words.quoted.push_back(quoted);
      }
      inside = true;
      words.hash.back() = mix(words.hash.back(), text[at]);
      words.span.back().end = static_cast<std::uint32_t>(at + next.bytes);
    } else if (next.kind != Kind::silent) {
      inside = false;
      if (next.kind == Kind::toggle) quoted = !quoted;
      if (next.kind == Kind::open) quoted = true;
      if (next.kind == Kind::close || next.kind == Kind::paragraph) quoted = false;
    }
    at += next.bytes;
  }
  return words;
}

std::uint64_t shingle(const Words& words, std::size_t first, std::size_t length) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (std::size_t i = first; i < first + length; ++i) {
    hash = (hash ^ words.hash[i]) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 29;
  }
  return hash;
}

}  // namespace stemma::reconcile
