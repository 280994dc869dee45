// Paragraphs, tokens and sentences of a text.
//
// Tokens follow Universal Dependencies' English EWT, save that hyphenated words stay whole ("40-year-old", "al-Qaeda",
// "10-15", "2031-05-14"; EWT splits them):
//   * clitics are tokens: do|n't, can|not, she|'s, officials|'; so are punctuation, % and currency signs ($|5, 5|%);
//   * numbers keep their commas, points and colons (1,500; 3.5; 10:11), dates their slashes (9/11);
//   * abbreviations and initials keep their full stop (U.S., Mr., p.m., J.), also at the end of a sentence;
//   * dashes always stand alone, "and/or" is three tokens, an ellipsis or a run of '!?' is one;
//   * addresses of pages and mail, #tags and @handles stay whole.
// Tokens cover every character that is not white space (characters.hpp), in order, without overlap.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "understand/draft.hpp"

namespace stemma::understand {

/// Whether a list of words, such as those of segments_*.cpp, holds the word.
template <typename List>
bool listed(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// No sentence has more tokens: what is longer (tables, lists without stops) is cut, so that rules over pairs of
/// tokens in a sentence stay bounded.
inline constexpr std::size_t longest_sentence = 400;

/// Blocks between blank lines; within a block a line is a paragraph of its own unless it was merely wrapped, which
/// is when the next line's first word would not have fitted into the width of the block.
std::vector<Span> split_paragraphs(std::string_view text);

/// Appends the tokens of `range`.
void split_tokens(std::string_view text, Span range, std::vector<Token>& tokens);

/// How a word relates to the full stop that ends it.
enum class Abbreviation {
  no,
  joins,    ///< stands before what it belongs to, so it never ends a sentence: Mr., No., Gen.
  may_end,  ///< can stand last: U.S., Inc., p.m., Jan.
};
/// `word` with its full stop.
Abbreviation abbreviation(std::string_view word);

/// Behind the credit that opens tokens [first, last), a paragraph, where a caption follows it without a break ("Reuters
/// Two people died"); `first` where none does.
std::size_t credit_end(std::string_view text, const std::vector<Token>& tokens, std::size_t first, std::size_t last);

/// Credits to picture agencies that no list holds, as one document repeats them: the same name of two or three words
/// opens two or more paragraphs and a sentence begins right behind it ("Nord Foto The bridge was closed").
class RepeatedCredits {
 public:
  /// Takes note of what tokens [first, last), a paragraph, open with.
  void read(std::string_view text, const std::vector<Token>& tokens, std::size_t first, std::size_t last);
  /// Behind the repeated credit that opens the paragraph; `first` where none does.
  std::size_t end(std::string_view text, const std::vector<Token>& tokens, std::size_t first, std::size_t last) const;

 private:
  std::unordered_map<std::string, std::size_t> seen_;  ///< looked up only
  bool any_ = false;
};

/// Ends (token indices, exclusive) of the sentences in tokens [first, last), which are one paragraph.
std::vector<std::size_t> sentence_ends(std::string_view text, const std::vector<Token>& tokens, std::size_t first,
                                       std::size_t last);

}  // namespace stemma::understand
