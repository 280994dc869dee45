// Sentences that the rules for English cut too early: after an abbreviation of the language ("ул. Ленина", "z.B.
// Berlin") and after a German ordinal that stands before a month ("am 3. Mai").
#include <algorithm>
#include <span>

#include "understand/characters.hpp"
#include "understand/languages.hpp"
#include "understand/partial/lexicon.hpp"
#include "understand/partial/passes.hpp"
#include "understand/partial/words.hpp"
#include "understand/segments.hpp"

namespace stemma::understand::partial {
namespace {

bool is_number(std::string_view word) {
  return !word.empty() && word.size() <= 2 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool was_cut(const Draft& draft, const Sentence& before, const Sentence& after, const Lexicon& lexicon) {
  if (before.paragraph != after.paragraph) return false;
  const auto is_word = [&](const Token& t) {
    return is_alphanumeric(character_at(draft.document.text, t.span.begin).code);
  };
  const auto words = std::span(draft.tokens).subspan(after.first, after.last - after.first);
  if (std::ranges::none_of(words, is_word)) return true;  // a closing mark that English opens with
  if (before.last - before.first < 2) return false;
  const Token &stop = draft.tokens[before.last - 1], &word = draft.tokens[before.last - 2];
  if (draft.text(stop.span) != "." || stop.span.begin != word.span.end) return false;
  const auto key = fold_word(draft.text(word.span), lexicon.language());
  const char32_t begins = character_at(draft.document.text, draft.tokens[after.first].span.begin).code;
  // Some are words or names as well ("им", "UU"), which may end a sentence.
  const bool ends_too = key == "\u0438\u043C" || key == "\u0456\u043C" || key == "uu" || key == "etc" || key == "usw" ||
                        key == "ud" || key == "uds";
  if (lexicon.has(List::abbreviation, key)) return !ends_too || !is_upper(begins);
  const auto next = fold_word(draft.text(draft.tokens[after.first].span), lexicon.language());
  return is_number(key) && lexicon.has(List::month, next);
}

}  // namespace

void join_sentences(Draft& draft, const Resources&) {
  const Lexicon& lexicon = Lexicon::of(primary_language(draft.document.language));
  std::vector<Sentence> joined;
  for (const Sentence& sentence : draft.sentences) {
    const bool fits = !joined.empty() && sentence.last - joined.back().first <= longest_sentence;
    if (fits && was_cut(draft, joined.back(), sentence, lexicon)) {
      joined.back().last = sentence.last;
      joined.back().span.end = sentence.span.end;
    } else {
      joined.push_back(sentence);
    }
  }
  draft.sentences = std::move(joined);
  draft.document.sentences.clear();
  for (const Sentence& sentence : draft.sentences) draft.document.sentences.push_back(sentence.span);
}

}  // namespace stemma::understand::partial
