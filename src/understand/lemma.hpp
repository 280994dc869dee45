// Dictionary forms of English words.
#pragma once

#include <string>
#include <string_view>

#include "understand/draft.hpp"

namespace stemma::understand {

/// The lemma of `form` as a word of that kind, in lower case: "were" AUX → "be", "Wounded" VERB → "wound", "children"
/// NOUN → "child", "'s" AUX → "be", "n't" → "not". Names and what is no English word stay as they are.
std::string lemma(std::string_view form, Upos tag);

}  // namespace stemma::understand
