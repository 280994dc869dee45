#include "understand/counts_told.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"

namespace stemma::understand {

using base::any_of;

bool prisoners(const View& view, const Sentence& s, std::size_t t) {
  if (any_of(view.lower(t + 1), {"on", "by"}) &&
      any_of(view.lower(t + 2), {"video", "film", "camera", "tape", "cctv", "a", "the"}) && !view.is(t + 2, "the") &&
      !view.quantity_at(t + 2))
    return false;
  if (view.lower(t).ends_with("ing") || view.passive(t, s.first)) return true;
  const auto objects = objects_of(view, s, t);
  if (objects.empty() || objects.front().noun_first == objects.front().noun_last) return true;
  const std::size_t head = objects.front().noun_last - 1;
  return means_people(view, objects.front()) || view.mention_at(head) || view.is(head, WordClass::attacker);
}

bool unhurt(const View& view, std::size_t t) {
  return view.is(t, "escaped") && view.is(t + 1, "without") &&
         any_of(view.lower(t + 2), {"injury", "injuries", "harm", "a", "serious", "any"});
}

bool gave_up(const View& view, const Sentence& s, std::size_t t) {
  if (!view.is(t, "surrendered")) return false;
  if (view.passive(t, s.first) || make_believe(view, s)) return true;
  for (std::size_t k = s.first; k < t; ++k)
    if (any_of(view.lower(k), {"until", "refused", "before"})) return true;
  const auto who = subjects_of(view, s, t);
  const std::size_t head =
      who.empty() || who.front().noun_first == who.front().noun_last ? none : who.front().noun_last - 1;
  if (head != none && any_of(view.lower(head), {"players", "senators", "companies", "clubs", "lawmakers", "unions"}))
    return true;
  if (t + 1 >= s.last || any_of(view.lower(t + 1), {".", ",", "after", "peacefully", "on"}))
    return view.is(t + 1, "on") && !(view.time_at(t + 2) || view.is(t + 2, "boarding"));
  if (!view.is(t + 1, "to")) return true;
  const auto whom = view.phrase_at(t + 2, s.last);
  return !whom || whom->noun_first == whom->noun_last || !view.is(whom->noun_last - 1, WordClass::force);
}

bool ordered(const View& view, const Sentence& s, std::size_t t, const std::vector<Phrase>& objects) {
  return view.is(t, "kill") && !objects.empty() && objects.front().single && objects.front().definite &&
         view.group_begin(t, s.first) == t && subject_of_tree(view, s, t) == none;
}

bool from_hospital(const View& view, const Sentence& s, std::size_t t) {
  for (std::size_t k = t + 1; k < s.last && k < t + 5; ++k)
    if (view.lower(k).starts_with("hospital") || view.is(k, "clinic")) return true;
  return false;
}

bool number_of(const View& view, const Sentence& s, std::size_t t) {
  for (std::size_t k = t; k > s.first + 1 && t - k < 5; --k) {
    if (view.is(k - 1, "of") && any_of(view.lower(k - 2), {"number", "tally", "count"}))
      return t + 1 >= s.last || !view.quantity_at(k);
    if (view.quantity_at(k - 1) || any_of(view.lower(k - 1), {",", ";"})) return false;
  }
  return false;
}

std::optional<std::string> predicate_of(const View& view, const Sentence& s, std::size_t t) {
  for (std::size_t k = t + 1; k < s.last && k < t + 8; ++k) {
    if (!view.is(k, WordClass::be)) continue;
    if (const auto predicate = view.phrase_at(k + 1, s.last))
      return view.text(predicate->noun_first, predicate->noun_last);
    return std::nullopt;
  }
  return std::nullopt;
}

bool death_of_name(const View& view, const Sentence& s, std::size_t t) {
  return any_of(view.lower(t), {"murder", "slaying"}) && t >= s.first + 2 && any_of(view.lower(t - 1), {"'s", "'"}) &&
         !view.noun_like(t + 1) && !view.is(t + 1, "of");
}

bool wounds_of_one(const View& view, const Sentence& s, std::size_t t) {
  if (view.is(t, "wounds")) return true;
  if (!view.is(t, "injuries")) return false;
  for (std::size_t k = t; k > s.first && t - k < 6; --k) {
    if (any_of(view.lower(k - 1), {"sustained", "sustaining", "sustain", "suffered", "suffering", "suffer", "despite",
                                   "survived", "multiple", "his", "her", "received"}))
      return true;
    if (view.is(k - 1, ",") || view.verb_like(k - 1)) return false;
  }
  return false;
}

namespace {

// "blamed for", "charged for", "jailed for": what follows the "for" at `k` has been done
bool answers_for(const View& view, const Sentence& s, std::size_t k) {
  for (std::size_t i = k > s.first + 6 ? k - 6 : s.first; i < k; ++i)
    for (const std::string_view stem :
         {"blame",      "charg",   "arrest",   "convict", "responsib", "jail",   "imprison",
          "accus",      "sentenc", "guilty",   "tried",   "trial",     "indict", "punish",
          "prosecut",   "remand",  "condemn",  "execut",  "apolog",    "held",   "detain",
          "investigat", "reveng",  "retaliat", "wanted",  "sought",    "credit", "behind"})
      if (view.lower(i).starts_with(stem)) return true;
  return false;
}

}  // namespace

bool demanded(const View& view, const Sentence& s, std::size_t t) {
  for (std::size_t k = t; k > s.first && t - k < 6; --k) {
    // "blamed for the deaths of", "charged for the murder of": it has
    const bool deed = view.is(k - 1, "for") && view.trigger(t)->slot == Slot::killed && answers_for(view, s, k - 1);
    if (deed) continue;
    if (any_of(view.lower(k - 1),
               {"for", "demand", "demanded", "demanding", "demands", "seek", "seeking", "urged", "secure", "order",
                "ordered", "warrant", "led", "leading", "planning", "plan", "planned", "plot", "plotting"}))
      return true;
  }
  return false;
}

bool deadly_context(const View& view, const Sentence& s, std::size_t t) {
  const std::size_t from = t > s.first + 8 ? t - 8 : s.first;
  for (std::size_t k = from; k < std::min(s.last, t + 8); ++k)
    if (any_of(view.lower(k),
               {"claimed", "claiming",   "claim",      "lost",    "cost",     "costing",    "took",   "taken",
                "taking",  "recovered",  "found",      "dead",    "pulled",   "retrieved",  "saw",    "seen",
                "counted", "discovered", "identified", "recover", "retrieve", "recovering", "located"}))
      return true;
  // "the bodies of Ana Bell, 81, and Kay Bell, 44, were found": as far off as the verb is that they are found by
  const std::size_t verb = view.token(t).head;
  return verb != none && verb > t && verb < s.last &&
         any_of(view.lower(verb), {"found", "recovered", "discovered", "retrieved", "pulled", "identified", "located"});
}

}  // namespace stemma::understand
