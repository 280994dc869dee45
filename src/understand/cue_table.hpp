// The tables behind cues.hpp, as text: one word a line.
#pragma once

#include <string_view>

namespace stemma::understand {

extern const std::string_view verb_table, noun_table, adjective_table, irregular_table;

}  // namespace stemma::understand
