// The word level of finding names: shapes, headings, what the gazetteer says.
#include <algorithm>

#include "model/name_match.hpp"
#include "understand/characters.hpp"
#include "understand/names.hpp"

namespace stemma::understand {
namespace {

Shape shape_of(std::string_view text) {
  std::size_t upper = 0, lower = 0, digits = 0;
  bool first_upper = false, hyphen = false, upper_after_mark = false, first = true, after_mark = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    at += c.size;
    const bool is_capital = is_upper(c.code);
    if (is_capital)
      ++upper;
    else if (is_letter(c.code))
      ++lower;
    else if (is_digit(c.code))
      ++digits;
    if (first) first_upper = is_capital;
    if (after_mark && is_capital) upper_after_mark = true;
    after_mark = is_hyphen(c.code) || is_apostrophe(c.code);
    hyphen = hyphen || after_mark;
    first = false;
  }
  if (upper + lower == 0) return digits ? Shape::number : Shape::mark;
  if (first_upper && lower == 0) return upper == 1 && digits == 0 ? Shape::initial : Shape::capitals;
  if (first_upper) return Shape::capital;
  // "al-Qaeda", "d'Ivoire" and "iPhone" are names; "mid-March" and "pro-Russian" are not: their first part is English.
  if (upper > 0 && (upper_after_mark || !hyphen) && digits == 0) return Shape::mixed;
  return digits && !upper ? Shape::number : Shape::lower;
}

bool is_english_prefix(std::string_view folded) {
  static constexpr std::string_view prefixes[] = {
      "mid",  "pro", "anti", "non", "ex",    "pre",  "post",  "un",    "trans", "late",   "early", "self", "co",
      "semi", "sub", "neo",  "all", "inter", "half", "intra", "multi", "cross", "former", "then",  "now",  "so"};
  const auto first = folded.substr(0, folded.find(' '));
  return std::find(std::begin(prefixes), std::end(prefixes), first) != std::end(prefixes);
}

/// Bytes of the hyphen and the English word after it in "Washington-based", "IS-affiliated", "U.S.-led"; 0 for none.
std::uint32_t tail_size(std::string_view text) {
  const auto hyphen = text.rfind('-');
  if (hyphen == std::string_view::npos || hyphen == 0 || text.size() - hyphen < 4) return 0;
  if (!is_upper(character_at(text, 0).code)) return 0;
  for (char c : text.substr(hyphen + 1))
    if (c < 'a' || c > 'z') return 0;
  return static_cast<std::uint32_t>(text.size() - hyphen);
}

Word read_word(const Draft& draft, std::size_t token, Span span) {
  Word word;
  word.token = token;
  word.span = span;
  word.text = draft.text(word.span);
  word.shape = shape_of(word.text);
  if (word.shape == Shape::mark || word.shape == Shape::number) return word;
  if (word.text[0] == '\'' || word.text.starts_with("\u2019")) {
    word.shape = Shape::mark;  // a clitic
    return word;
  }
  word.folded = word.shape == Shape::lower ? lower(word.text) : model::fold_name(word.text);
  if (word.shape == Shape::mixed && is_english_prefix(word.folded)) word.shape = Shape::lower;
  return word;
}

}  // namespace

SentenceWords read_words(const Draft& draft, const Sentence& sentence) {
  SentenceWords out;
  out.words.reserve(sentence.last - sentence.first);
  for (std::size_t t = sentence.first; t < sentence.last; ++t) {
    const Span span = draft.tokens[t].span;
    const auto tail = tail_size(draft.text(span));
    out.words.push_back(read_word(draft, t, {span.begin, span.end - tail}));
    if (tail) out.words.push_back(read_word(draft, t, {span.end - tail, span.end}));
  }
  std::size_t lower_long = 0, upper_long = 0, lower_all = 0, shouted = 0;
  for (const auto& word : out.words) {
    if (word.shape == Shape::lower) ++lower_all;
    if (word.text.size() >= 4 && word.shape == Shape::lower) ++lower_long;
    if (word.text.size() >= 4 && word.upper()) ++upper_long;
    if (word.shape == Shape::capitals && word.text.size() >= 2) ++shouted;
  }
  out.shouted = lower_all == 0 && shouted >= 3;
  out.heading = out.shouted || (upper_long >= 4 && upper_long > 4 * lower_long);
  return out;
}

/// "Afghans": the plural of a people that the gazetteer knows.
static bool is_people_plural(const Gazetteer* gazetteer, std::string_view name) {
  if (!gazetteer || name.size() < 5 || !name.ends_with('s')) return false;
  for (const auto& found : gazetteer->find(name.substr(0, name.size() - 1)))
    if (gazetteer->entry(found.entry).kind == PlaceKind::demonym) return true;
  return false;
}

PlaceEvidence place_evidence(const Gazetteer* gazetteer, std::string_view name) {
  PlaceEvidence out;
  if (!gazetteer) return out;
  if (is_people_plural(gazetteer, name)) {
    out.demonym = true;
    return out;
  }
  for (const auto& found : gazetteer->find(name)) {
    const auto& entry = gazetteer->entry(found.entry);
    if (found.foreign) continue;  // "Luck" is seldom Lutsk
    if (entry.kind == PlaceKind::demonym) {
      out.demonym = true;
      continue;
    }
    out.any = true;
    if (entry.kind == PlaceKind::town)
      out.population = std::max(out.population, entry.population);
    else if (entry.kind == PlaceKind::country)
      out.country = true;
    else if (entry.kind != PlaceKind::admin2 && (entry.kind != PlaceKind::admin1 || entry.population > 200'000 ||
                                                 name.find(' ') != std::string_view::npos))
      out.region = true;
  }
  return out;
}

std::string joined(const SentenceWords& sentence, std::size_t first, std::size_t last) {
  std::string out;
  for (std::size_t i = first; i < last; ++i) {
    if (sentence.words[i].folded.empty()) continue;
    if (!out.empty()) out += ' ';
    out += sentence.words[i].folded;
  }
  return out;
}

std::string_view written(const Draft& draft, const SentenceWords& sentence, std::size_t first, std::size_t last) {
  return draft.text({sentence.words[first].span.begin, sentence.words[last - 1].span.end});
}

}  // namespace stemma::understand
