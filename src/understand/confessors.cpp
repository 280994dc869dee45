#include "understand/confessors.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

bool of_others(std::string_view w) {
  return any_of(
      w, {"prosecutor",  "prosecutors",  "prosecuting", "representing",   "witness",      "witnesses",   "pathologist",
          "lawyer",      "attorney",     "barrister",   "solicitor",      "counsel",      "detective",   "detectives",
          "inspector",   "sergeant",     "constable",   "superintendent", "investigator", "neighbour",   "neighbor",
          "expert",      "examiner",     "coroner",     "psychologist",   "juror",        "judge",       "survivor",
          "victim",      "friend",       "roommate",    "flatmate",       "colleague",    "coworker",    "co-worker",
          "bystander",   "passer-by",    "passerby",    "informant",      "paramedic",    "onlooker",    "eyewitness",
          "complainant", "relative",     "officer",     "sheriff",        "spokesman",    "spokeswoman", "reporter",
          "journalist",  "criminologist"});
}
bool accused(std::string_view w) { return any_of(w, {"suspect", "suspects", "defendant", "defendants", "accused"}); }

// The words before and in the tokens [first, last), and those set off by commas after them.
template <typename Word>
bool words_around(const View& view, std::size_t first, std::size_t last, const Word& word, bool clauses) {
  std::size_t from = first;
  while (from > 0 && first - from < 4 &&
         (view.noun_like(from - 1) || view.tag(from - 1) == Upos::adj || word(view.lower(from - 1))))
    --from;
  for (std::size_t k = from; k < last; ++k)
    if (word(view.lower(k))) return true;
  const std::size_t end = std::min(last + 12, view.draft().tokens.size());
  if (!view.is(last, ",") && !(clauses && view.is(last, "who"))) return false;
  for (std::size_t k = last + 1; k < end && !any_of(view.lower(k), {",", ".", ";"}); ++k) {
    if (!clauses && view.is(k, WordClass::relative)) return false;
    if (word(view.lower(k))) return true;
  }
  return false;
}

// The same, wherever the text names him; a text of any length is looked through in bounded time.
template <typename Word>
bool called(const View& view, const Phrase& who, const Word& word, bool clauses) {
  if (who.first == who.last) return false;
  if (words_around(view, who.first, who.last, word, clauses)) return true;
  const auto entity = view.entity_at(who.last - 1);
  if (!entity) return false;
  constexpr std::size_t introduced = 400;
  const auto& mentions = view.draft().document.mentions;
  for (std::size_t i = 0; i < mentions.size() && i < introduced; ++i)
    if (mentions[i].entity == *entity &&
        words_around(view, view.token_at(mentions[i].span.begin), view.token_at(mentions[i].span.end), word, clauses))
      return true;
  return false;
}

}  // namespace

bool tells_of_others(const View& view, const Phrase& who) { return called(view, who, of_others, false); }

bool stands_accused(const View& view, const Phrase& who) { return called(view, who, accused, true); }

Gender sex_of(const View& view, const Phrase& who) {
  for (std::size_t k = who.last; k > who.first; --k)
    if (const Gender g = gender_of_word(view.lower(k - 1)); g != Gender::unknown) return g;
  const auto entity = view.entity_at(who.last - 1);
  if (!entity || *entity >= view.draft().document.entities.size()) return Gender::unknown;
  const std::string_view name = view.draft().document.entities[*entity].name;
  return gender_of_name(base::lower(name.substr(0, name.find(' '))));
}

bool in_defence(const View& view, const Sentence& s) {
  if (any_within(view, s.first, s.last, {"intruder", "burglar", "defended", "defending", "defend"})) return true;
  bool reason = false;
  for (std::size_t k = s.first; k < s.last; ++k) {
    if (view.lower(k).starts_with("self-def")) return true;
    if (view.is(k, "self") && any_of(view.lower(k + 2), {"defence", "defense"})) return true;
    reason = reason || any_of(view.lower(k), {"because", "after", "when", "as", "while"});
    if (reason && any_of(view.lower(k), {"attacked", "threatened", "lunged", "rushed", "assaulted", "pulled", "pointed",
                                         "drew", "swung"}))
      return true;
  }
  return false;
}

bool on_paper(const View& view, const Sentence& s) {
  return any_within(view, s.first, s.last,
                    {"column", "chapter", "chapters", "print", "novelist", "author", "playwright", "screenwriter",
                     "writer", "memoir", "poem", "cartoon", "editorial", "essay", "review", "blog", "comic"});
}

}  // namespace stemma::understand
