// Of whom it is said that nobody of them was hurt: "staff were unharmed", "the crew escaped without injury".
#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"
#include "understand/certainty.hpp"
#include "understand/counts_more.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

void add_none_hurt(const View& view, const Sentence& s, const Phrase& p, std::size_t last, std::size_t t,
                   std::size_t verb, Findings& out) {
  Finding f = finding(view, Slot::injured, p.first, last, t);
  f.statement.number = f.statement.low = f.statement.high = 0;
  f.statement.of = group_of(view, p);
  f.statement.certainty = certainty_at(view, s, verb);
  out.push_back(std::move(f));
}

// "few passengers", "only two passengers", "most of the crew": what is said of those is that others were hurt
bool some_of_them(const View& view, const Sentence& s, const Phrase& p) {
  return any_within(view, p.first > s.first + 2 ? p.first - 2 : s.first, p.noun_last,
                    {"few", "fewer", "hardly", "only", "just", "barely", "some", "half", "most", "not", "several",
                     "many", "scarcely", "almost", "nearly", "but", "n't"});
}

// "staff were unharmed"
void unharmed(const View& view, const Sentence& s, std::size_t t, Findings& out) {
  if (!any_of(view.lower(t), {"unharmed", "unhurt", "uninjured", "unscathed"})) return;
  for (const Phrase& p : subjects_of(view, s, t)) {
    if (p.negative || p.noun_first == p.noun_last || some_of_them(view, s, p)) continue;
    const std::size_t head = p.noun_last - 1;
    if (!(view.is(head, WordClass::people) || view.is(head, WordClass::person) ||
          view.is(head, WordClass::plain_people)))
      continue;
    if (polarity_at(view, s, t) == Scope::affirmed) add_none_hurt(view, s, p, t + 1, t, t, out);
  }
}

// "the crew escaped without injury", "were lucky to escape without any harm"
void without_injury(const View& view, const Sentence& s, std::size_t t, Findings& out) {
  if (!view.is(t, "without") || t == s.first) return;
  const std::size_t noun = view.is(t + 1, "any") ? t + 2 : t + 1;
  if (!any_of(view.lower(noun), {"injury", "injuries", "harm"})) return;
  std::size_t verb = t - 1;
  if (view.tag(verb) != Upos::verb && verb > s.first) --verb;
  if (!any_of(view.lower(verb), {"escape", "escaped", "survived", "evacuated", "fled"})) return;
  const bool managed = view.is(verb, "escape") && verb > s.first + 2 && view.is(verb - 1, "to") &&
                       any_of(view.lower(verb - 2), {"able", "managed", "lucky", "fortunate"});
  if (view.is(verb, "escape") && !managed) return;
  if (polarity_at(view, s, managed ? verb - 2 : verb) != Scope::affirmed || staged(view, s)) return;
  for (const Phrase& p : subjects_of(view, s, verb)) {
    if (p.negative || p.noun_first == p.noun_last || !means_people(view, p)) continue;
    if (some_of_them(view, s, p)) continue;  // also "all but Petr Holm"
    add_none_hurt(view, s, p, noun + 1, t, verb, out);
  }
}

}  // namespace

void find_unharmed(const View& view, const Sentence& s, std::size_t t, Findings& out) {
  unharmed(view, s, t, out);
  without_injury(view, s, t, out);
}

}  // namespace stemma::understand
