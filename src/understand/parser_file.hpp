// The file that holds the parser's weights (models/english-parser.bin).
//
// "STEMMAPR", version, size and FNV-1a 64 checksum of what follows (little endian), then the word classes and one table
// a classifier: keys ascending, as differences; then a row's outputs that are not 0. All numbers but the weights
// (one signed byte each) are unsigned LEB128.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/error.hpp"
#include "understand/parser_words.hpp"

namespace stemma::understand {

inline constexpr std::uint32_t parser_file_version = 1;

struct ParserParts {
  struct Table {
    std::uint32_t outputs = 0;
    std::vector<std::uint32_t> keys;   ///< ascending, none 0
    std::vector<std::int8_t> weights;  ///< keys.size() rows of `outputs`
  };
  WordClasses classes;
  Table tags, transitions, relations, final_relations;
};

std::string encode(const ParserParts&);
/// The error's message says what is wrong with the bytes; the caller adds whose they are.
Result<ParserParts> decode_parser(std::string_view bytes);

}  // namespace stemma::understand
