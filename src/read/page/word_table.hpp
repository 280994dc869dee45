// Finding a word in a fixed list: a hash table that the compiler lays out, for lists that are asked for every tag of a
// page.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stemma::read {

/// Open addressing over a table at most a quarter full. The hash is FNV-1a (Fowler, Noll, Vo), 32 bits.
template <std::size_t Words>
class WordTable {
 public:
  static constexpr std::size_t none = Words;

  /// The words, all different, must outlive the table.
  constexpr explicit WordTable(const std::array<std::string_view, Words>& words) : words_(words) {
    slots_.fill(none);
    for (std::size_t i = 0; i < Words; ++i) {
      std::size_t slot = start(words[i]);
      while (slots_[slot] != none) slot = (slot + 1) % slot_count;
      slots_[slot] = static_cast<std::uint16_t>(i);
    }
  }

  /// Its place in the list, or `none`.
  constexpr std::size_t find(std::string_view word) const {
    for (std::size_t slot = start(word); slots_[slot] != none; slot = (slot + 1) % slot_count)
      if (words_[slots_[slot]] == word) return slots_[slot];
    return none;
  }

 private:
  static constexpr std::size_t room(std::size_t wanted) {
    std::size_t size = 64;
    while (size < wanted) size *= 2;
    return size;
  }
  static constexpr std::size_t slot_count = room(Words * 4);
  static_assert(Words < 0xFFFF);

  static constexpr std::size_t start(std::string_view word) {
    std::uint32_t hash = 2166136261u;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return (hash ^ (hash >> 15)) % slot_count;
  }

  std::array<std::string_view, Words> words_;
  std::array<std::uint16_t, slot_count> slots_{};
};

}  // namespace stemma::read
