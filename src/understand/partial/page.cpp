#include "understand/partial/page.hpp"

#include <algorithm>

#include "understand/languages.hpp"

namespace stemma::understand::partial {
namespace {

constexpr std::string_view waw = "\u0648", fa = "\u0641";  // "and", "so", written together with the next word

/// Bytes of the attached conjunction that begins an Arabic word which is itself known without it.
std::uint32_t attached(const Word& word, const Lexicon& lexicon) {
  if (word.key.size() < 3 * waw.size() || lexicon.knows(word.key)) return 0;
  if (!word.key.starts_with(waw) && !word.key.starts_with(fa)) return 0;
  return lexicon.knows(std::string_view(word.key).substr(waw.size())) ? static_cast<std::uint32_t>(waw.size()) : 0;
}

}  // namespace

Page::Page(const Draft& draft) : draft_(draft), lexicon_(Lexicon::of(primary_language(draft.document.language))) {
  cut_conjunctions(split_words(draft.document.text, draft.tokens, lexicon_.language()));
  std::size_t next = 0;
  for (std::size_t s = 0; s < draft.sentences.size(); ++s) {
    Words in{next, next};
    for (; next < words_.size() && words_[next].span.begin < draft.sentences[s].span.end; ++next) {
      words_[next].sentence = s;
      words_[next].first = next == in.first;
    }
    in.last = next;
    sentences_.push_back(in);
    const std::size_t paragraph = draft.sentences[s].paragraph;
    while (paragraphs_.size() <= paragraph) paragraphs_.push_back({in.first, in.first});
    paragraphs_[paragraph].last = in.last;
  }
  for (const Word& word : words_)
    if (word.capital && !word.first) capital_within_.insert(word.key);
  gather_quoted();
}

void Page::cut_conjunctions(std::vector<Word> words) {
  if (lexicon_.language() != "ar") {
    words_ = std::move(words);
    return;
  }
  for (Word& word : words) {
    const std::uint32_t head = attached(word, lexicon_);
    // Vowel signs may stand between: only a bare letter is cut, so that the pieces cover the word.
    if (head > 0 && draft_.text(word.span).starts_with(word.key.substr(0, head))) {
      Word conjunction = word;
      conjunction.span.end = conjunction.span.begin + head;
      conjunction.key = word.key.substr(0, head);
      words_.push_back(std::move(conjunction));
      word.span.begin += head;
      word.key.erase(0, head);
    }
    words_.push_back(std::move(word));
  }
}

std::string Page::joined(Words words) const {
  std::string out;
  for (std::size_t i = words.first; i < words.last; ++i) {
    if (i > words.first) out += ' ';
    out += words_[i].key;
  }
  return out;
}

Match Page::match(List list, std::size_t i) const {
  if (i >= words_.size()) return {};
  const std::size_t most = std::min(lexicon_.longest(list), sentence_of(i).last - i);
  for (std::size_t n = most; n > 0; --n)
    if (const int* value = lexicon_.find(list, joined({i, i + n}))) return {n, *value};
  return {};
}

Match Page::match_before(List list, std::size_t end) const {
  if (end == 0) return {};
  const std::size_t most = std::min(lexicon_.longest(list), end - sentence_of(end - 1).first);
  for (std::size_t n = most; n > 0; --n)
    if (const int* value = lexicon_.find(list, joined({end - n, end}))) return {n, *value};
  return {};
}

bool Page::any(List list, Words words) const {
  for (std::size_t i = words.first; i < words.last; ++i)
    if (match(list, i)) return true;
  return false;
}

bool Page::takes_back(std::size_t i) const {
  if (match(List::block, i) || match(List::deny, i)) return true;
  const std::string& key = words_[i].key;
  for (std::size_t n = 1; n <= key.size(); ++n)
    if (lexicon_.has(List::deny_stem, std::string_view(key).substr(0, n))) return true;
  return false;
}

std::size_t Page::word_at(std::uint32_t byte) const {
  const auto at = std::ranges::lower_bound(words_, byte, {}, [](const Word& word) { return word.span.begin; });
  return static_cast<std::size_t>(at - words_.begin());
}

void Page::gather_quoted() {
  for (const Quotation& q : draft_.quotations) {
    if (draft_.text(q.inner).find(' ') == std::string_view::npos) continue;
    if (!quoted_.empty() && q.outer.begin <= quoted_.back().end)
      quoted_.back().end = std::max(quoted_.back().end, q.outer.end);
    else
      quoted_.push_back(q.outer);
  }
}

bool Page::quoted(std::uint32_t byte) const {
  const auto after = std::ranges::upper_bound(quoted_, byte, {}, &Span::begin);
  return after != quoted_.begin() && (after - 1)->contains(byte);
}

bool is_question(const Word& word) {
  constexpr std::string_view marks[] = {"?", "\u061F", "\u00BF", "\u2047", "\u2048", "\u2049"};
  return word.mark && std::ranges::any_of(marks, [&](auto mark) { return word.key.find(mark) != std::string::npos; });
}

bool is_comma(const Word& word) { return word.key == "," || word.key == "\u060C"; }

bool is_dash_mark(const Word& word) { return word.key == "\u2014" || word.key == "\u2013" || word.key == "-"; }

bool ends_clause(const Word& word) { return word.mark && word.key != "'" && word.key != "\u2019" && word.key != "%"; }

}  // namespace stemma::understand::partial
