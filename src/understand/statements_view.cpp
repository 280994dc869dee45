#include "understand/statements_view.hpp"

#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

std::string plain_lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (text.substr(i).starts_with("’")) {
      out += '\'';
      i += std::string_view("’").size() - 1;
    } else {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return out;
}

bool all_capitals(std::string_view text) {
  return text.size() > 1 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_punctuation(std::string_view w) {
  return w.empty() ||
         (!(w[0] >= 'a' && w[0] <= 'z') && !(w[0] >= '0' && w[0] <= '9') && static_cast<unsigned char>(w[0]) < 0x80 &&
          w[0] != '\'') ||
         any_of(w, {"“", "”", "‘", "—", "–", "…", "•"});
}

// Words that are no part of a noun phrase, whatever a tagger thinks of them.
bool function_word(std::string_view w) {
  return any_of(
      w,
      {"and",     "or",      "but",        "nor",    "of",     "to",     "in",      "on",      "at",      "by",
       "for",     "with",    "from",       "into",   "as",     "than",   "after",   "before",  "during",  "while",
       "when",    "where",   "who",        "whom",   "whose",  "which",  "that",    "if",      "because", "since",
       "until",   "about",   "over",       "under",  "near",   "among",  "amid",    "were",    "was",     "is",
       "are",     "be",      "been",       "being",  "have",   "has",    "had",     "will",    "would",   "may",
       "might",   "could",   "can",        "should", "must",   "not",    "n't",     "also",    "so",      "then",
       "there",   "here",    "including",  "along",  "across", "inside", "outside", "between", "against", "through",
       "without", "he",      "she",        "they",   "it",     "we",     "i",       "you",     "them",    "him",
       "me",      "himself", "themselves", "just",   "only",   "still",  "already", "later",   "early",   "yesterday",
       "today",   "said",    "says"});
}

}  // namespace

View::View(const Draft& draft) : draft_(draft) {
  const std::size_t n = draft.tokens.size();
  words_.resize(n);
  quantity_of_.assign(n, -1);
  in_source_.assign(n, false);
  for (std::size_t i = 0; i < n; ++i) {
    const std::string_view text = draft.text(draft.tokens[i].span);
    // "IS" among words that are not all capitals is a name, and no verb.
    const bool name = text == "IS" && i > 0 && !all_capitals(draft.text(draft.tokens[i - 1].span));
    words_[i].lower = name ? "i.s." : plain_lower(text);
    words_[i].info = word_info(words_[i].lower);
    // "a bitter dispute killed 40": a noun that denies nothing
    const bool quarrel = any_of(words_[i].lower, {"dispute", "disputes"}) && draft.tokens[i].tag == Upos::noun &&
                         i > 0 && (draft.tokens[i - 1].tag == Upos::det || draft.tokens[i - 1].tag == Upos::adj);
    if (quarrel) words_[i].info.classes &= ~bit(WordClass::deny);
    tagged_ = tagged_ || draft.tokens[i].tag != Upos::x;
  }
  find_scope_words();
  quantity_begin_.resize(draft.quantities.size());
  for (std::size_t q = 0; q < draft.quantities.size(); ++q) {
    const Quantity& quantity = draft.quantities[q];
    std::size_t begin = quantity.first;
    while (begin > 0 && draft.tokens[begin - 1].span.begin >= quantity.span.begin) --begin;
    quantity_begin_[q] = begin;
    for (std::size_t i = begin; i < quantity.last; ++i) quantity_of_[i] = static_cast<std::int32_t>(q);
  }
  mark(draft.document.mentions, mention_of_);
  mark(draft.document.times, time_of_);
  mark(draft.references, reference_of_);
  for (const Attribution& a : draft.document.attributions) {
    for (const Span source : a.source) {
      for (std::size_t i = draft.token_at(source.begin); i < n && draft.tokens[i].span.begin < source.end; ++i)
        in_source_[i] = true;
    }
  }
}

void View::find_scope_words() {
  const std::size_t n = words_.size();
  last_scope_.assign(n, none);
  next_scope_.assign(n, none);
  constexpr std::uint64_t scope = bit(WordClass::negator) | bit(WordClass::deny) | bit(WordClass::avert) |
                                  bit(WordClass::hedge_adverb) | bit(WordClass::hedge_verb);
  for (std::size_t i = 0; i < n; ++i)
    last_scope_[i] = (words_[i].info.classes & scope) != 0 ? i : i > 0 ? last_scope_[i - 1] : none;
  for (std::size_t i = n; i-- > 0;)
    next_scope_[i] = (words_[i].info.classes & scope) != 0 ? i : i + 1 < n ? next_scope_[i + 1] : none;
}

template <typename Marks>
void View::mark(const Marks& marks, std::vector<std::int32_t>& of_token) {
  of_token.assign(words_.size(), -1);
  std::size_t i = 0;  // marks are in text order, save that one may lie within another
  for (std::size_t m = 0; m < marks.size(); ++m) {
    const Span span = marks[m].span;
    while (i < words_.size() && draft_.tokens[i].span.end <= span.begin) ++i;
    for (std::size_t j = i; j < words_.size() && draft_.tokens[j].span.begin < span.end; ++j)
      if (of_token[j] < 0 && draft_.tokens[j].span.end > span.begin) of_token[j] = static_cast<std::int32_t>(m);
  }
}

bool View::capital(std::size_t i) const {
  if (i >= words_.size()) return false;
  const std::string_view w = original(i);
  return !w.empty() && ((w[0] >= 'A' && w[0] <= 'Z') || static_cast<unsigned char>(w[0]) == 0xC3);
}

bool View::between_phrases(std::size_t i) const { return function_word(lower(i)) || is_punctuation(lower(i)); }

bool View::noun_like(std::size_t i) const {
  if (is(i, "us")) return original(i) == "US";
  if (is(i, "i.s.")) return true;
  if (i >= words_.size() || between_phrases(i)) return false;
  if (is(i, WordClass::person) || is(i, WordClass::people)) return true;
  if (mention_at(i) && capital(i) && !is(i, WordClass::determiner)) return true;
  if (tagged_) return tag(i) == Upos::noun || tag(i) == Upos::propn;
  return is(i, WordClass::plain_people) || !(trigger(i) || is(i, WordClass::say) || lower(i).ends_with("ly"));
}

bool View::verb_like(std::size_t i) const {
  if (i >= words_.size()) return false;
  if (is(i, WordClass::be) || is(i, WordClass::have) || is(i, WordClass::modal)) return true;
  if (tagged_) return tag(i) == Upos::verb || tag(i) == Upos::aux;
  return is(i, WordClass::say) || (trigger(i) && trigger(i)->kind <= TriggerKind::intransitive);
}

std::optional<std::size_t> View::quantity_at(std::size_t i) const {
  if (i >= quantity_of_.size() || quantity_of_[i] < 0) return std::nullopt;
  return static_cast<std::size_t>(quantity_of_[i]);
}

std::optional<std::size_t> View::mention_at(std::size_t i) const {
  if (i >= mention_of_.size() || mention_of_[i] < 0) return std::nullopt;
  return static_cast<std::size_t>(mention_of_[i]);
}

const Mention* View::mention(std::size_t i, MentionType type) const {
  const auto m = mention_at(i);
  return m && draft_.document.mentions[*m].type == type ? &draft_.document.mentions[*m] : nullptr;
}

std::size_t View::mention_end(std::size_t i, std::size_t end) const {
  const auto m = mention_at(i);
  if (!m) return i + 1;
  while (i < end && mention_at(i) == m) ++i;
  return i;
}

const Place* View::place_at(std::size_t i) const {
  const Span span = token(i).span;
  const auto& places = draft_.document.places;
  const auto at = std::lower_bound(places.begin(), places.end(), span.begin,
                                   [](const Place& p, std::uint32_t b) { return p.span.end <= b; });
  return at != places.end() && at->span.overlaps(span) ? &*at : nullptr;
}

std::optional<std::size_t> View::time_at(std::size_t i) const {
  if (i >= time_of_.size() || time_of_[i] < 0) return std::nullopt;
  return static_cast<std::size_t>(time_of_[i]);
}

std::optional<std::size_t> View::entity_at(std::size_t i) const {
  if (const auto m = mention_at(i)) return draft_.document.mentions[*m].entity;
  if (i < reference_of_.size() && reference_of_[i] >= 0)
    return draft_.references[static_cast<std::size_t>(reference_of_[i])].entity;
  return std::nullopt;
}

bool View::is_party(std::size_t i) const { return any_of(lower(i), {"family", "group", "party", "crew", "team"}); }

std::size_t View::group_begin(std::size_t i, std::size_t begin) const {
  std::size_t first = i;
  for (std::size_t j = i; j > begin && i - j < 8; --j) {
    const std::size_t k = j - 1;
    const bool aux = is(k, WordClass::be) || is(k, WordClass::have) || is(k, WordClass::modal) ||
                     any_of(lower(k), {"did", "does", "do", "to", "lay", "lie", "lies", "lying"});
    if (aux) {
      first = k;
      continue;
    }
    const bool between =
        lower(k).ends_with("ly") || tag(k) == Upos::adv ||
        any_of(lower(k), {"not",   "n't",       "never",      "also",       "still",      "now",       "already",
                          "later", "then",      "all",        "both",       "either",     "yet",       "since",
                          "shot",  "confirmed", "believed",   "thought",    "feared",     "presumed",  "known",
                          "said",  "reported",  "estimated",  "understood", "suspected",  "lay",       "lie",
                          "lying", "seen",      "pronounced", "declared",   "critically", "seriously", "found",
                          "left",  "being",     "themselves", "himself",    "and",        "first"});
    if (!between || is(k, ",")) break;
    if (is(k, "and") && !(k > begin && trigger(k - 1))) break;
  }
  return first;
}

bool View::passive(std::size_t i, std::size_t begin) const {
  bool be = false;
  for (std::size_t k = group_begin(i, begin); k < i; ++k) {
    if (is(k, "have") && k > 0 && is(k - 1, "to")) be = false;  // "is said to have killed": its own voice begins here
    if (is(k, WordClass::be)) be = true;
  }
  return be;
}

}  // namespace stemma::understand
