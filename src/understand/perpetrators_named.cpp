#include "understand/perpetrators_named.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "understand/certainty.hpp"
#include "understand/counts_subject.hpp"
#include "understand/polarity.hpp"

namespace stemma::understand {

using base::any_of;

const Mention* Named::mention(std::size_t i, MentionType type) const {
  const auto m = view_.mention_at(i);
  if (!m || view_.draft().document.mentions[*m].type != type) return nullptr;
  return &view_.draft().document.mentions[*m];
}

bool Named::person(std::size_t i) const { return mention(i, MentionType::person) != nullptr; }

std::size_t Named::mention_end(std::size_t i) const {
  const auto m = view_.mention_at(i);
  while (i < s_.last && view_.mention_at(i) == m) ++i;
  return i;
}

Finding* Named::add(std::size_t t, std::size_t name, std::size_t first, std::size_t last) {
  const Scope scope = polarity_at(view_, s_, t);
  if (scope == Scope::unclear || exonerated(view_, s_, t)) return nullptr;
  Finding f = finding(view_, Slot::perpetrator, first, last, t);
  Statement& s = f.statement;
  const auto entity = view_.entity_at(name);
  const auto& entities = view_.draft().document.entities;
  if (entity && *entity < entities.size())
    s.value = entities[*entity].name;
  else if (const Mention* m = mention(name, MentionType::person))
    s.value = std::string(view_.draft().text(m->span));
  else
    return nullptr;
  s.actor_entity = entity;
  if (scope == Scope::denied) s.polarity = Polarity::denied;
  s.certainty = certainty_at(view_, s_, t);
  for (std::size_t k = first > s_.first ? first - 1 : first; k < t; ++k)
    if (any_of(view_.lower(k), {"suspected", "alleged"})) s.certainty = Certainty::hedged;
  if (any_of(view_.lower(t), {"suspect", "suspects"})) s.certainty = Certainty::hedged;
  out_.push_back(std::move(f));
  return &out_.back();
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
    if (first) *first = std::min(p.first, name);
    return name;
  }
  return none;
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
