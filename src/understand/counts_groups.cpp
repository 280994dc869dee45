// What a counted noun phrase stands for: whether it counts people, which sub-group it names, and the statement of it.
#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"
#include "understand/certainty.hpp"
#include "understand/counts.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"
#include "understand/statements_background.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

// "X, 48, was killed", "the commander X": one person.
bool one_by_name(const View& view, const Phrase& p) {
  if (!p.name) return false;
  if (const auto m = view.mention_at(p.noun_last - 1)) {
    const MentionType type = view.draft().document.mentions[*m].type;
    if (type == MentionType::person) return true;
    if (type == MentionType::organization) return view.is(p.noun_last - 1, WordClass::person);
  }
  for (std::size_t k = p.noun_first; k < p.noun_last; ++k)
    if (view.is(k, WordClass::person)) return true;
  return false;
}

// Things that a killing or an arrest can have as a number beside it, and that are no people.
bool thing(const View& view, std::size_t head) {
  if (view.is(head, WordClass::arms) || view.is(head, WordClass::craft) || view.is(head, WordClass::vehicle))
    return true;
  return any_of(
      view.lower(head),
      {"animals",   "cats",      "cat",        "dog",        "bear",     "cubs",      "cattle",    "sheep",
       "dogs",      "birds",     "horses",     "cows",       "pigs",     "trees",     "houses",    "homes",
       "buildings", "vehicles",  "cars",       "trucks",     "planes",   "trains",    "bullets",   "attacks",
       "times",     "countries", "cities",     "towns",      "villages", "provinces", "incidents", "explosions",
       "bombs",     "weapons",   "rounds",     "shots",      "gunshots", "chance",    "hospital",  "hospitals",
       "places",    "ways",      "flights",    "aircraft",   "crashes",  "bomb",      "attack",    "blast",
       "families",  "couples",   "sites",      "operations", "cases",    "documents", "reports",   "charges",
       "blocks",    "miles",     "hours",      "days",       "minutes",  "years",     "months",    "metres",
       "meters",    "feet",      "kilometres", "kilometers", "wickets",  "medals"});
}

// Things are released and go missing too: here the noun must be known to mean people.
bool people(const View& view, const Phrase& p) {
  if (p.noun_first == p.noun_last || p.negative) return true;
  const std::size_t head = p.noun_last - 1;
  return view.is(head, WordClass::people) || view.is(head, WordClass::person) ||
         view.is(head, WordClass::plain_people) || view.is(head, WordClass::fighter) ||
         view.is(head, WordClass::attacker) || p.name || view.mention_at(head).has_value() || view.is(head, "he") ||
         view.is(head, "she") || view.is(head, "him") || view.is(head, "her");
}

bool single_person(const View& view, const Phrase& p) {
  if (p.noun_first == p.noun_last) return true;
  const std::size_t head = p.noun_last - 1;
  if (any_of(view.lower(head), {"he", "she", "him", "her"})) return true;
  return view.is(head, WordClass::person) || view.lower(head).ends_with("-old") || one_by_name(view, p);
}

std::string resolved_name(const View& view, std::size_t pronoun) {
  const auto entity = view.entity_at(pronoun);
  const auto& entities = view.draft().document.entities;
  return entity && *entity < entities.size() ? entities[*entity].name : std::string();
}

// Whether the phrase states a number for `slot`, and sets it.
bool set_number(const View& view, const Phrase& p, Statement& s) {
  if (p.negative) {
    s.number = s.low = s.high = 0;
    return true;
  }
  if (p.quantity) {
    const Quantity& q = view.quantity(*p.quantity);
    if (q.unit != Quantity::Unit::count) return false;
    if (!q.value && !q.low && !q.high && !q.approximate) return false;
    s.number = q.value;
    s.low = q.low;
    s.high = q.high;
    s.qualifier = q.qualifier;
    s.approximate = q.approximate;
    return true;
  }
  if (p.single && single_person(view, p)) {
    s.number = s.low = s.high = 1;
    return true;
  }
  // "both women died"
  const bool people = p.noun_first < p.noun_last && view.is(p.noun_last - 1, WordClass::people);
  if (people && !p.quantity && view.is(p.first, "both")) {
    s.number = s.low = s.high = 2;
    return true;
  }
  // "insurgents were detained": some, without a number.
  const std::size_t head = p.noun_last - 1;
  const bool fighters = p.noun_first < p.noun_last && !p.definite && view.is(head, WordClass::attacker) &&
                        view.is(head, WordClass::people);
  if (fighters) s.approximate = "some";
  return fighters;
}

}  // namespace

std::optional<std::string> group_of(const View& view, const Phrase& p) {
  if (p.noun_first == p.noun_last) return std::nullopt;
  const std::size_t head = p.noun_last - 1;
  if (any_of(view.lower(head), {"others", "other", "more"})) return "others";
  if (any_of(view.lower(head), {"him", "her"})) return std::string(view.lower(head));
  if (any_of(view.lower(head), {"he", "she"})) {
    const std::string name = resolved_name(view, head);
    return name.empty() ? std::string(view.lower(head)) : name;
  }
  if (view.is(head, WordClass::plain_people)) {
    // "Chinese people" are a group, "innocent people" and "additional people" are not.
    std::size_t first = p.noun_first;
    while (first < head && !view.capital(first) && !view.is(first, WordClass::people)) ++first;
    if (first == head)
      return p.noun_first < head && view.is(p.noun_first, "civilian") ? std::optional<std::string>("civilians")
                                                                      : std::nullopt;
    return view.text(first, p.noun_last);
  }
  return view.text(p.noun_first, p.noun_last);
}

namespace {

// "was not killed by X", "was not killed on Friday but on Saturday": what is denied may be no more than the manner.
bool manner_denied(const View& view, const Sentence& s, std::size_t t) {
  if (any_of(view.lower(t + 1), {"by", "because"})) return true;
  for (std::size_t k = t + 1; k < s.last && k < t + 10; ++k)
    if (view.is(k, "but")) return true;
  return false;
}

// "X denied killing the guard": whose denial it is.
std::optional<ChainLink> denier(const View& view, const Sentence& s, std::size_t t) {
  if (t == s.first || !view.is(t - 1, WordClass::deny) || view.tag(t - 1) != Upos::verb ||
      !view.lower(t).ends_with("ing"))
    return std::nullopt;
  const auto subjects = subjects_of(view, s, t - 1);
  if (subjects.empty() || subjects.front().noun_first == subjects.front().noun_last) return std::nullopt;
  const Phrase& who = subjects.front();
  const auto entity = view.entity_at(who.noun_last - 1);
  const auto& entities = view.draft().document.entities;
  const bool known = entity && *entity < entities.size();
  return ChainLink{known ? entities[*entity].name : view.text(who.first, who.last), view.span(who.first, who.last),
                   std::string(view.lower(t - 1)), entity};
}

// A person by name is freed and missing in more senses than others: "released by his club", "is missing his wife".
bool named_otherwise(const View& view, const Sentence& s, Slot slot, std::size_t t, const Phrase& p) {
  if (!p.name || p.quantity) return false;
  if (slot == Slot::missing) return !any_of(view.lower(t + 1), {".", ",", "since", "after", "and"});
  if (slot == Slot::freed) {
    if (view.is(t, "escaped") && view.lower(t + 1).ends_with("day")) {
      const bool part = any_of(view.lower(t + 2), {"morning", "afternoon", "evening", "night"});
      return !any_of(view.lower(part ? t + 3 : t + 2),
                     {"from", "as", "after", "during", "while", "through", "by", ".", ","});
    }
    return !any_of(view.lower(t + 1), {"on", "from", "without", "after", "unharmed"});
  }
  return slot == Slot::injured && make_believe(view, s);
}

}  // namespace

void add_count(const View& view, const Sentence& sentence, Slot slot, std::size_t t, const Phrase& phrase,
               Findings& out, std::optional<std::string> of) {
  if (phrase.noun_first < phrase.noun_last && !phrase.negative && thing(view, phrase.noun_last - 1)) return;
  if ((slot == Slot::freed || slot == Slot::missing) && !people(view, phrase)) return;
  if (named_otherwise(view, sentence, slot, t, phrase)) return;
  if (slot == Slot::detained && drilled(view, sentence)) return;  // "arrested two men in the exercise"
  // "all but Petr Holm escaped"
  if (phrase.first > sentence.first + 1 && view.is(phrase.first - 1, "but") &&
      any_of(view.lower(phrase.first - 2), {"all", "everyone", "everybody", "nobody", "anyone", "none"}))
    return;
  const std::size_t lead = phrase.quantity ? view.quantity_begin(*phrase.quantity) : phrase.first;
  const std::size_t first = std::min(std::min(phrase.first, lead), t);
  const std::size_t last = std::max(phrase.last, t + 1);
  Finding f = finding(view, slot, first, last, t);
  Statement& s = f.statement;
  if (!set_number(view, phrase, s)) return;
  if (lead > sentence.first && view.is(lead - 1, "not")) return;
  const bool own =
      phrase.negative && phrase.first <= t && t < phrase.last;  // "no injuries": the trigger is what there is none of
  const Scope scope = polarity_at(view, sentence, own ? phrase.first : t);
  if (scope == Scope::unclear || (own && scope == Scope::denied)) return;
  if (phrase.negative && !own) {
    // "No one was hurt" says nought; a second negation would turn it round.
    if (phrase.first < t && scope != Scope::denied) return;
    if (phrase.first > t && scope != Scope::affirmed) return;
  } else if (scope == Scope::denied) {
    if (manner_denied(view, sentence, t)) return;
    s.polarity = Polarity::denied;
    f.own = denier(view, sentence, t);
  }
  s.certainty = certainty_at(view, sentence, t);
  s.of = of ? (of->empty() ? std::nullopt : of) : group_of(view, phrase);
  f.definite = phrase.single && phrase.definite;
  f.background = taken_for_granted(view, sentence, t);
  out.push_back(std::move(f));
}

}  // namespace stemma::understand
