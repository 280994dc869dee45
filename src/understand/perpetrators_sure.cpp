// Whom a pronoun in the words of a perpetrator surely means, and whether what they tell is only wished for.
#include <algorithm>

#include "base/ascii.hpp"
#include "understand/perpetrators_named.hpp"

namespace stemma::understand {

using base::any_of;

bool Named::wished(std::size_t t) const {
  const std::size_t group = view_.group_begin(t, s_.first);
  const bool infinitive = view_.is(group, "to") || (group > s_.first && view_.is(group - 1, "to"));
  if (infinitive && view_.tag(t) == Upos::verb)
    for (std::size_t k = group, from = group > s_.first + 14 ? group - 14 : s_.first; k > from; --k) {
      const std::string_view w = view_.lower(k - 1);
      if (w.starts_with("call") || w.starts_with("demand") || w.starts_with("urg") || w.starts_with("petition") ||
          w.starts_with("campaign") || w.starts_with("want") || w.starts_with("hop") || w.starts_with("ask"))
        return true;
      if (any_of(w, {";", "who"})) break;
    }
  bool once = false;
  for (std::size_t k = s_.first; k < t; ++k) once = once || view_.is(k, "once");
  for (std::size_t k = t + 1; k < s_.last && k < t + 30; ++k) {
    const bool verdict = any_of(view_.lower(k + 1), {"convicted", "found", "guilty", "proven", "sentenced"});
    if (view_.is(k, "unless") || (view_.is(k, "if") && (view_.is(k - 1, "only") || !verdict))) return true;
    if (once && view_.is(k - 1, ",") + view_.is(k - 2, ",") > 0 && any_of(view_.lower(k), {"will", "can", "would"}))
      return true;
  }
  return false;
}

bool Named::told_of(std::size_t name) const {
  if (!any_of(view_.lower(name), {"he", "she"})) return false;
  for (std::size_t k = name; k > s_.first && name - k < 7; --k)
    if (any_of(view_.lower(k - 1), {"told", "telling", "tells"})) return true;
  const bool first = &s_ == view_.draft().sentences.data();
  return !first && another_person(*(&s_ - 1), (&s_ - 1)->last, name);
}

bool Named::in_clause_of_another(std::size_t name) const {
  const std::size_t begin = mention_begin(name);
  for (std::size_t k = begin; person(name) && k > s_.first + 1 && begin - k < 8; --k) {
    if (any_of(view_.lower(k - 1), {",", ";", "said", "that"})) return false;
    if (view_.is(k - 1, "who") && view_.noun_like(k - 2) && !person(k - 2)) return true;
  }
  return false;
}

bool Named::apposed_to_name(const Sentence& s, std::size_t i) const {
  if (i + 1 < s.last && person(i + 1)) return true;  // "suspect X"
  const Deprel relation = view_.token(i).relation;
  const std::size_t head = view_.token(i).head;
  if (head != none && head >= s.first && head < s.last && relation == Deprel::appos) return true;
  for (std::size_t k = i; k > s.first && i - k < 6; --k) {  // "X, a 24-year-old nurse", "X is a nurse"
    if (person(k - 1)) return true;
    const bool between = view_.is(k - 1, ",") || view_.is(k - 1, WordClass::determiner) ||
                         view_.is(k - 1, WordClass::be) || view_.quantity_at(k - 1) || view_.tag(k - 1) == Upos::adj ||
                         view_.tag(k - 1) == Upos::noun;
    if (!between) return false;
  }
  return false;
}

bool Named::another_person(const Sentence& s, std::size_t end, std::size_t name) const {
  const bool woman = any_of(view_.lower(name), {"she", "her"});
  constexpr std::size_t reach = 60;
  for (std::size_t k = end > s.first + reach ? end - reach : s.first; k < end; ++k) {
    const std::string_view w = view_.lower(k);
    const bool role = view_.is(k, WordClass::attacker) || any_of(w, {"accused", "defendant", "client", "colleague",
                                                                     "neighbour", "neighbor", "guard", "stranger"});
    if (&s == &s_ && !any_of(w, {"accused", "suspect", "defendant", "client"})) continue;
    const bool noun = view_.tag(k) != Upos::verb ||
                      (view_.is(k - 1, WordClass::determiner) && !view_.noun_like(k + 1));  // "the accused"
    if (role && noun && !w.ends_with("s") && k > s.first &&
        (view_.is(k - 1, WordClass::determiner) || view_.tag(k - 1) == Upos::adj) && !apposed_to_name(s, k))
      return true;
    const bool other = woman ? any_of(w, {"woman", "girl", "mother", "wife", "daughter", "sister"})
                             : any_of(w, {"man", "boy", "father", "husband", "brother"});
    if (other && &s != &s_ && k > s.first && any_of(view_.lower(k - 1), {"a", "another", "the"}) &&
        view_.token(k).relation == Deprel::obl && !apposed_to_name(s, k))
      return true;
    const auto& trigger = view_.trigger(k);
    const bool hurts = view_.tag(k) == Upos::verb &&
                       ((trigger && (trigger->slot == Slot::killed || trigger->slot == Slot::injured)) ||
                        any_of(w, {"shot", "stabbed", "beaten", "attacked", "assaulted", "raped", "robbed"}));
    if (!hurts || &s == &s_) continue;
    for (std::size_t i = k > s.first + reach ? k - reach : s.first; i < k + reach && i < end; ++i) {  // the hurt one
      const Deprel relation = view_.token(i).relation;
      const bool patient = relation == Deprel::nsubj_pass || relation == Deprel::obj;
      if (patient && view_.token(i).head == k && (person(i) || any_of(view_.lower(i), {"he", "she", "him", "her"})))
        return true;
    }
  }
  return false;
}

bool Named::sure(std::size_t name) const {
  const auto entity = view_.entity_at(name);
  if (!any_of(view_.lower(name), {"he", "she", "him", "her"})) return true;
  constexpr std::size_t reach = 60;
  bool named = false;
  const auto only = [&](const Sentence& s, std::size_t end) {
    for (std::size_t k = end > s.first + reach ? end - reach : s.first; k < end; ++k) {
      if (person(k)) {
        // a speaker is rarely the one whom he speaks of
        if (view_.entity_at(k) != entity || view_.in_source(k)) return false;
        named = true;
      } else if (any_of(view_.lower(k), {"a", "an"})) {  // "a former cook was freed while he awaits trial"
        const auto p = view_.phrase_at(k, std::min(end, k + 12));
        if (p && p->single && !p->name && p->noun_first < p->noun_last && &s == &s_ &&
            view_.is(p->noun_last - 1, WordClass::person) && !named)
          return false;
      }
    }
    return true;
  };
  if (!only(s_, name) || another_person(s_, name, name)) return false;
  if (named || &s_ == view_.draft().sentences.data()) return true;
  const Sentence& before = *(&s_ - 1);
  return only(before, before.last) && !another_person(before, before.last, name);
}

}  // namespace stemma::understand
