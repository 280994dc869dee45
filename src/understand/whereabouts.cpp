#include "understand/whereabouts.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "understand/mishaps.hpp"
#include "understand/place_nouns.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

// What somebody may be doing who stays in a place or passes through it.
bool stays(const View& view, std::size_t i) {
  return any_of(
      view.lower(i),
      {"walking",  "driving",    "riding",      "standing",   "sitting",     "sleeping",    "waiting",    "jogging",
       "cycling",  "travelling", "traveling",   "playing",    "shopping",    "running",     "working",    "parked",
       "parking",  "getting",    "eating",      "dining",     "drinking",    "praying",     "fishing",    "swimming",
       "hiking",   "climbing",   "camping",     "patrolling", "sailing",     "heading",     "returning",  "strolling",
       "guarding", "stationed",  "seated",      "staying",    "unloading",   "delivering",  "escorting",  "skiing",
       "biking",   "kneeling",   "worshipping", "dancing",    "studying",    "stopped",     "bicycling",  "hanging",
       "inside",   "outside",    "aboard",      "in",         "at",          "on",          "near",       "visiting",
       "leaving",  "crossing",   "entering",    "asleep",     "trapped",     "wandering",   "transiting", "attending",
       "pushing",  "carrying",   "loading",     "boarding",   "celebrating", "questioning", "knocking"});
}

// "crossing a street", "leaving the bank": what follows is the place
bool takes_place_as_object(const View& view, std::size_t i) {
  return any_of(view.lower(i), {"crossing", "leaving", "entering", "visiting", "transiting", "attending"});
}

bool begins_at_home(const View& view, const Spot& spot) {
  for (std::size_t k = spot.value_first; k < spot.value_last; ++k)
    if (built_noun(view, k)) return true;
  return false;
}

bool of_medicine(const View& view, const Spot& spot) {
  return any_within(view, spot.value_first, spot.value_last,
                    {"hospital", "hospitals", "clinic", "morgue", "hospice", "infirmary"});
}

// Whether what the verb at `t` tells happens to whom the sentence speaks of: "shot her", "was hit", "opened fire".
bool happens_to(const View& view, const Sentence& s, std::size_t t) {
  if (view.is(t, "fire") && t > s.first && view.is(t - 1, "opened")) return true;
  if (any_of(view.lower(t + 1), {"her", "him", "them", "it"})) return !view.noun_like(t + 2);
  const std::size_t group = view.group_begin(t, s.first);
  if (group == s.first) return false;
  const bool pronoun = any_of(view.lower(group - 1), {"he", "she", "they", "it"});
  return pronoun && (view.passive(t, s.first) || deadly_fall(view, s, t) || any_of(view.lower(t), {"fell", "crashed"}));
}

bool clause_ends(const View& view, std::size_t i) {
  return any_of(view.lower(i),
                {";", ":", "(", ")", "—", "–", "“", "”", "\"", "but", "although", "though", "because"}) ||
         view.is(i, WordClass::relative) || view.is(i, WordClass::subordinator) ||
         (view.is(i, WordClass::say) && (!view.tagged() || view.tag(i) == Upos::verb));
}

}  // namespace

std::optional<Spot> spot_before_when(const View& view, const Sentence& s, std::size_t begin, std::size_t t) {
  if (begin == s.first || !any_of(view.lower(begin - 1), {"when", "as"})) return std::nullopt;
  const bool fire = breaks_out(view, s, t);
  if (!fire && !happens_to(view, s, t)) return std::nullopt;
  if (any_within(view, t, std::min(t + 5, s.last), {"fame", "polls", "stardom"})) return std::nullopt;
  bool was = false;
  for (std::size_t i = begin > s.first + 40 ? begin - 40 : s.first; i + 1 < begin; ++i) {
    if (clause_ends(view, i)) was = false;
    std::size_t doing = i + 1;
    while (any_of(view.lower(doing), {"just", "still", "only", "also"})) ++doing;
    was = was || (any_of(view.lower(i), {"was", "were", "been", "had"}) && stays(view, doing));
    if (!was) continue;
    const bool object = takes_place_as_object(view, i);
    if (!object && view.tag(i) != Upos::adp) continue;
    const auto spot = object ? spot_after(view, s, i, begin - 1) : spot_at(view, s, i, begin - 1, false);
    if (spot && (!fire || begins_at_home(view, *spot))) return spot;
  }
  return std::nullopt;
}

bool while_there(const View& view, std::size_t i) {
  return view.is(i, "while") && any_of(view.lower(i + 1), {"he", "she", "they"}) &&
         any_of(view.lower(i + 2), {"was", "were", "visited", "slept", "worked", "walked", "sat", "waited"}) &&
         (view.lower(i + 2).ends_with("ed") || stays(view, i + 3));
}

bool moves_there(const View& view, std::size_t i) {
  return i > 1 && any_of(view.lower(i - 2), {"as", "while", "when"}) &&
         any_of(view.lower(i - 1), {"he", "she", "they"}) &&
         any_of(view.lower(i), {"walked", "crossed", "left",    "entered",    "drove",   "sat",    "stood",   "slept",
                                "waited", "rode",    "visited", "approached", "ran",     "jogged", "cycled",  "worked",
                                "prayed", "shopped", "stepped", "returned",   "arrived", "lay",    "climbed", "swam"});
}

std::optional<Spot> spot_entered(const View& view, const Sentence& s, std::size_t t) {
  if (view.tag(t) != Upos::verb || view.token(t).relation != Deprel::conj) return std::nullopt;
  const std::size_t went = view.token(t).head;
  if (went == none || went < s.first || went >= t || t - went > 24 ||
      !any_of(view.lower(went), {"walked", "burst", "marched",  "stormed",  "barged",  "went",    "broke",   "entered",
                                 "ran",    "drove", "returned", "forced",   "strode",  "rushed",  "climbed", "sneaked",
                                 "crept",  "came",  "bursting", "entering", "walking", "storming"}))
    return std::nullopt;
  for (std::size_t i = went; i < t && i < went + 10; ++i) {
    const bool object = i == went && any_of(view.lower(i), {"entered", "entering", "stormed"});
    if (!object && !any_of(view.lower(i), {"into", "inside", "down", "to"})) continue;
    const auto spot = spot_after(view, s, i, t);
    if (spot && begins_at_home(view, *spot) && !of_medicine(view, *spot)) return spot;
  }
  return std::nullopt;
}

std::optional<Spot> spot_of_call(const View& view, const Sentence& s, std::size_t t, std::size_t end) {
  for (std::size_t k = t + 1; k < end && k < t + 7; ++k) {
    if (!view.is(k, "to")) continue;
    const auto spot = spot_after(view, s, k, end);
    if (!spot || !begins_at_home(view, *spot)) return std::nullopt;
    return of_medicine(view, *spot) || any_within(view, spot->value_first, spot->value_last,
                                                  {"court", "headquarters", "parliament", "office", "offices"})
               ? std::nullopt
               : spot;
  }
  return std::nullopt;
}

}  // namespace stemma::understand
