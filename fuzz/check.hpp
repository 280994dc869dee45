// What must hold of every document, whatever the bytes were: the promises that later stages and readers rely on.
// A promise that does not hold ends the program, which is how the fuzzer learns of it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "stemma/limits.hpp"
#include "stemma/model.hpp"

namespace stemma::fuzz {

/// Text is UTF-8; origin covers it in order, within `size` bytes of the original; blocks are ordered and inside it.
void check(const Document& document, std::uint64_t size);
void check(const std::vector<Document>& documents, std::uint64_t size);

/// Small limits, so that a run tries many inputs and reaches every limit.
Limits small_limits();

inline std::string_view view(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};  // NOLINT(*-reinterpret-cast): bytes are bytes
}

}  // namespace stemma::fuzz
