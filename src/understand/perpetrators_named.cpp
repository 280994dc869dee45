#include "understand/perpetrators_named.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "understand/certainty.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"
#include "understand/segments.hpp"

namespace stemma::understand {

using base::any_of;

bool Named::person(std::size_t i) const { return view_.mention(i, MentionType::person) != nullptr; }

std::size_t Named::mention_end(std::size_t i) const { return view_.mention_end(i, s_.last); }

Finding* Named::add(std::size_t t, std::size_t name, std::size_t first, std::size_t last) {
  const Scope scope = polarity_at(view_, s_, t);
  if (scope == Scope::unclear || exonerated(view_, s_, t)) return nullptr;
  if (view_.mention_at(name) && mention_begin(name) <= t && t < mention_end(name))
    return nullptr;  // a headline taken for a name
  Finding f = finding(view_, Slot::perpetrator, first, last, t);
  Statement& s = f.statement;
  const auto entity = view_.entity_at(name);
  const auto& entities = view_.draft().document.entities;
  if (entity && *entity < entities.size())
    s.value = entities[*entity].name;
  else if (const Mention* m = view_.mention(name, MentionType::person))
    s.value = std::string(view_.draft().text(m->span));
  else
    return nullptr;
  for (const std::string_view word : {"Charged", "Arrested", "Accused", "Convicted"})
    if (s.value->starts_with(word)) return nullptr;  // a headline taken for a name
  if (told_of(name) || wished(t) || cleared_later(view_, s_, entity)) return nullptr;
  s.actor_entity = entity;
  if (scope == Scope::denied) s.polarity = Polarity::denied;
  s.certainty = certainty_at(view_, s_, t);
  for (std::size_t k = first > s_.first ? first - 1 : first; k < t; ++k)
    if (any_of(view_.lower(k), {"suspected", "alleged"})) s.certainty = Certainty::hedged;
  if (any_of(view_.lower(t), {"suspect", "suspects"})) s.certainty = Certainty::hedged;
  out_.push_back(std::move(f));
  return &out_.back();
}

Finding* Named::add_new(std::size_t t, std::size_t name, std::size_t first, std::size_t last) {
  const Span span = view_.span(first, last);
  for (std::size_t k = out_.size(), seen = 0; k-- > 0 && seen < 8; ++seen) {  // said already, by the same words
    const Statement& said = out_[k].statement;
    if (said.slot == Slot::perpetrator && said.span.begin < span.end && span.begin < said.span.end) return nullptr;
  }
  const std::size_t begin = mention_begin(name);
  const bool of_court = begin > s_.first && any_of(view_.lower(begin - 1), {"prosecutor", "judge", "justice", "coroner",
                                                                            "victim", "witness", "magistrate"});
  return sure(name) && !of_court ? add(t, name, first, last) : nullptr;
}

std::size_t Named::name_in(const Phrase& p) const {
  if (p.noun_first == p.noun_last) return none;
  std::size_t head = p.noun_last - 1;
  if (view_.is(head, "shot") && head > p.noun_first) --head;  // taken for a noun
  if (person(head)) return owns(head) ? none : head;
  const std::size_t beside = view_.is(p.last, ",") ? p.last + 1 : p.last;
  if (p.single && beside > p.last && person(beside))
    return owns(beside) || view_.is(mention_end(beside), WordClass::say) ? none : beside;
  if (p.noun_last != p.noun_first + 1 || !any_of(view_.lower(p.noun_first), {"he", "she"})) return none;
  const auto entity = view_.entity_at(p.noun_first);
  const auto& entities = view_.draft().document.entities;
  const bool known = entity && *entity < entities.size() && entities[*entity].type == MentionType::person;
  return known ? p.noun_first : none;
}

bool Named::owns(std::size_t name) const { return any_of(view_.lower(mention_end(name)), {"'s", "'"}); }

std::size_t Named::subject_name(std::size_t t, std::size_t* first) const {
  for (const Phrase& p : subjects_of(view_, s_, t)) {
    const std::size_t group = view_.group_begin(t, s_.first);
    const bool relative = group > s_.first && view_.is(group - 1, "who");  // "the trial of X, who is accused"
    const bool within =
        !relative && p.first > s_.first &&
        (view_.tag(p.first - 1) == Upos::adp || any_of(view_.lower(p.first - 1), {"of", "by", "not", "after"}));
    const std::size_t name = within ? none : name_in(p);
    if (name == none) continue;
    if (name < t && (behind_whose(view_, mention_end(name), t) || in_clause_of_another(name))) continue;
    if (first) *first = std::min(p.first, name);
    return name;
  }
  return none;
}

// The name at the subject's token `i`, or that stands in apposition to it, or that its pronoun means.
std::size_t Named::named_at(std::size_t i) const {
  if (person(i)) {
    const std::size_t end = mention_end(i);
    return owns(i) || (end > s_.first && any_of(view_.lower(end), {"family", "lawyer", "attorney"})) ? none : i;
  }
  for (std::size_t k = i > s_.first + 4 ? i - 4 : s_.first; k <= i; ++k)
    if (const auto p = view_.phrase_at(k, s_.last); p && p->noun_first <= i && i < p->noun_last) return name_in(*p);
  return none;
}

std::size_t Named::doer_name(std::size_t t, std::size_t* first) const {
  const std::size_t name = doer_of(t, first);
  if (name == none || name > t) return name;
  return behind_whose(view_, mention_end(name), t) || in_clause_of_another(name) ? none : name;
}

std::size_t Named::doer_of(std::size_t t, std::size_t* first) const {
  constexpr std::size_t window = 60;
  std::size_t verb = t;
  for (int hops = 0; hops < 4; ++hops) {
    for (std::size_t i = verb > s_.first + window ? verb - window : s_.first; i < verb; ++i) {
      const Deprel relation = view_.token(i).relation;
      if (view_.token(i).head != verb || (relation != Deprel::nsubj && relation != Deprel::nsubj_pass)) continue;
      if (view_.is(i, WordClass::relative)) break;
      const std::size_t name = named_at(i);
      if (name != none && first) *first = mention_begin(name);
      return name;
    }
    const Deprel relation = view_.token(verb).relation;
    const std::size_t head = view_.token(verb).head;
    if (head == none || head < s_.first || head >= verb) break;
    if (relation == Deprel::acl_relcl || relation == Deprel::acl) {
      const std::size_t name = named_at(head);
      // "the mother of X, charged with arson,"
      const std::size_t begin = name == none ? none : mention_begin(name);
      const bool others = name != none && begin > s_.first && view_.tag(begin - 1) == Upos::adp;
      if (relation == Deprel::acl && others) return none;
      if (name != none && first) *first = mention_begin(name);
      return name;
    }
    if (relation != Deprel::conj && relation != Deprel::xcomp && relation != Deprel::aux &&
        relation != Deprel::aux_pass)
      break;
    verb = head;
  }
  // One that was cut at that length is no sentence that somebody wrote, and each verb would look through all of it.
  std::size_t name = s_.last - s_.first < longest_sentence ? subject_name(t, first) : none;
  if (name != none && name < t) return name;
  name = name_before(t);
  if (name != none && first) *first = mention_begin(name);
  return name;
}

// A name right before the verb and what stands between: "X also", "X, 62,", "X, of Kolm,".
std::size_t Named::name_before(std::size_t t) const {
  std::size_t k = view_.group_begin(t, s_.first);
  while (k > s_.first && view_.tag(k - 1) == Upos::adv) --k;
  if (k > s_.first + 2 && view_.is(k - 1, ",")) {
    std::size_t open = k - 2;
    while (open > s_.first && k - open < 10 && !view_.is(open, ",")) --open;
    if (view_.is(open, ",") && (view_.quantity_at(open + 1) || any_of(view_.lower(open + 1), {"of", "age", "aged"})))
      k = open;
  }
  if (k == s_.first || !person(k - 1)) return none;
  const std::size_t begin = mention_begin(k - 1);
  const bool another = begin > s_.first && (view_.tag(begin - 1) == Upos::adp || view_.tag(begin - 1) == Upos::verb ||
                                            any_of(view_.lower(begin - 1), {"and", "or", "'s", "not", "than"}));
  return another ? none : k - 1;
}

std::size_t Named::announced(std::size_t t) const {
  const std::size_t begin = view_.group_begin(t, s_.first);
  for (std::size_t k = begin; k < t; ++k)
    if (view_.is(k, WordClass::negator)) return t;
  for (std::size_t k = begin > s_.first + 2 ? begin - 1 : begin; k < t; ++k) {
    if (any_of(view_.lower(k), {"will", "'ll"})) return k;
    if (view_.is(k, "to") && k > s_.first && any_of(view_.lower(k - 1), {"expected", "due", "scheduled", "set"}))
      return k - 1;
  }
  return t;
}

std::size_t Named::past_aside(std::size_t end) const {
  std::size_t k = end;
  for (int asides = 0; asides < 3 && k < s_.last; ++asides) {
    const bool comma = view_.is(k, ","), open = view_.is(k, "(");
    if (!comma && !open) {
      // "of Kolm"
      if (!any_of(view_.lower(k), {"of", "from"}) || !view_.mention_at(k + 1)) return k;
      k = std::max(mention_end(k + 1), k + 2);
      continue;
    }
    std::size_t m = k + 1;
    while (m < s_.last && m < k + 14 && !any_of(view_.lower(m), {",", ")", ";"})) ++m;
    if (!any_of(view_.lower(m), {",", ")"})) return k;
    k = m + 1;
    if (view_.quantity_at(m + 1) || view_.is(m + 1, "of")) k = m;  // ", 24, of Kolm,"
  }
  return k;
}

bool Named::rank(std::size_t i) const {
  return view_.is(i, WordClass::force) ||
         any_of(view_.lower(i),
                {"sgt",     "sgt.",      "sergeant",     "lt",       "lt.",   "lieutenant", "detective", "deputy",
                 "agent",   "trooper",   "constable",    "sheriff",  "cop",   "inspector",  "patrolman", "ranger",
                 "capt.",   "captain",   "cpl.",         "corporal", "pc",    "marine",     "private",   "chief",
                 "hostage", "passenger", "photographer", "colonel",  "major", "gen.",       "homeowner"});
}

bool Named::ranked(std::size_t name, std::size_t end) const {
  for (std::size_t k = name; k > 0 && name - k < 4; --k) {
    if (any_of(view_.lower(k - 1), {",", ".", "by", "and"})) break;
    const bool names = any_of(view_.lower(k - 1), {"named", "called", "identified"});
    if (k == name && view_.tag(k - 1) == Upos::verb && !names) break;  // "police arrested X"
    if (rank(k - 1)) return true;
  }
  if (!any_of(view_.lower(end), {",", "who", "is", "was"})) return rank(name);
  std::size_t k = view_.is(end, ",") ? end + 1 : end;
  while (view_.quantity_at(k) || view_.is(k, "who") || view_.is(k, WordClass::be) ||
         (view_.is(k, ",") && view_.quantity_at(k - 1)))
    ++k;
  const auto role = view_.phrase_at(k, std::min(k + 8, view_.draft().tokens.size()));
  const bool described = role && !role->quantity && view_.is(k, WordClass::determiner);
  for (std::size_t i = role ? role->noun_first : 0; described && i < role->noun_last; ++i)
    if (rank(i)) return true;
  return rank(name);
}

std::size_t Named::mention_begin(std::size_t i) const {
  const auto mention = view_.mention_at(i);
  while (mention && i > s_.first && view_.mention_at(i - 1) == mention) --i;
  return i;
}

bool Named::serves(std::size_t name) const {
  const std::size_t first = mention_begin(name);
  if (ranked(first, mention_end(name))) return true;
  const auto entity = view_.entity_at(name);
  if (!entity) return false;
  // Where he is introduced, and near by: a text of any length is looked through in bounded time.
  constexpr std::size_t introduced = 400, near = 100;
  const auto& mentions = view_.draft().document.mentions;
  const std::size_t here = view_.mention_at(name).value_or(0), from = here > near ? here - near : 0;
  const auto as_rank = [&](std::size_t i) {
    const Mention& m = mentions[i];
    return m.entity == entity && ranked(view_.token_at(m.span.begin), view_.token_at(m.span.end));
  };
  for (std::size_t i = 0; i < mentions.size() && i < introduced; ++i)
    if (as_rank(i)) return true;
  for (std::size_t i = std::max(from, introduced); i < mentions.size() && i < here + near; ++i)
    if (as_rank(i)) return true;
  return false;
}

}  // namespace stemma::understand
