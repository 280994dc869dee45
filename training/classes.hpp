// Word classes from a file of lines "word<TAB>broad<TAB>fine".
#pragma once

#include <string>

#include "understand/parser_words.hpp"

namespace stemma::training {

/// Throws std::runtime_error naming the file where it cannot be read.
understand::WordClasses read_classes(const std::string& path);

}  // namespace stemma::training
