#include "understand/offences.hpp"

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

// An offence by one word.
bool one_word(std::string_view w) {
  return any_of(w, {"rape",           "rapes",         "battery",      "dui",          "dwi",       "owi",
                    "drink-driving",  "drunk-driving", "drink-drive",  "infanticide",  "genocide",  "torture",
                    "stalking",       "wounding",      "affray",       "endangerment", "lynching",  "sabotage",
                    "hostage-taking", "mutilation",    "molestation",  "patricide",    "matricide", "fratricide",
                    "femicide",       "sodomy",        "homicides",    "slaying",      "slayings",  "beating",
                    "beatings",       "stabbings",     "assassination"});
}

// An offence by two words, `w` and the one after it.
bool two_words(std::string_view w, std::string_view next) {
  if (next == "driving")
    return any_of(w, {"drunk", "drunken", "drink", "impaired", "reckless", "dangerous", "careless", "intoxicated"});
  if (next == "cruelty") return any_of(w, {"animal", "child"});
  if (any_of(next, {"abuse", "assault", "battery", "molestation", "offences", "offenses", "crimes", "violence",
                    "endangerment", "neglect", "torture", "attack", "misconduct", "penetration"}))
    return any_of(w, {"sexual", "sex", "child", "domestic", "terrorist", "terror", "terrorism", "war", "indecent"});
  if (w == "vehicular") return any_of(next, {"homicide", "manslaughter", "assault", "operation", "injury"});
  if (next == "imprisonment") return any_of(w, {"false", "unlawful"});
  if (next == "disorder") return w == "violent";
  if (next == "harm") return w == "bodily";
  return (w == "crimes" && next == "against") || (w == "cruelty" && any_of(next, {"to", "against"}));
}

// "driving under the influence", "leaving the scene", "causing death by dangerous driving", "using a gun to"
bool in_more_words(const View& view, std::size_t i) {
  const std::string_view w = view.lower(i), next = view.lower(i + 1);
  if (w == "driving") {
    if (any_of(next, {"under", "while", "drunk", "dangerously", "recklessly", "intoxicated"})) return true;
    for (std::size_t k = i + 1; k < i + 6; ++k)
      if (any_of(view.lower(k), {"influence", "drunk", "intoxicated", "alcohol", "drugs", "impaired"})) return true;
    return false;
  }
  if (any_of(w, {"leaving", "fleeing"})) {
    const std::size_t scene = view.is(i + 2, "scene") ? i + 2 : i + 3;
    if (!any_of(next, {"the", "a"}) || !view.is(scene, "scene")) return false;
    for (std::size_t k = scene + 2; k < scene + 7; ++k)
      if (view.is(k, WordClass::incident) || any_of(view.lower(k), {"wreck", "injury", "death"})) return true;
    return !view.is(scene + 1, "of");  // "the scene of the debate"
  }
  if (w == "failing" && next == "to")  // not "failing to stop arson"
    return any_of(view.lower(i + 2), {"stop", "remain"}) && any_of(view.lower(i + 3), {"after", "at", "following"});
  if (w == "causing")
    return any_of(next, {"death", "deaths", "grievous", "actual", "bodily", "serious", "unnecessary", "explosions"}) ||
           (next == "the" && view.is(i + 2, "death")) || (next == "an" && view.is(i + 2, "explosion"));
  if (w == "using")
    for (std::size_t k = i + 1; k < i + 5; ++k)
      if (view.is(k, WordClass::arms)) return true;
  if (any_of(w, {"escaping", "escape"})) return any_of(next, {"from", "custody"});
  return false;
}

}  // namespace

bool wrongdoer(const View& view, std::size_t i) {
  return view.is(i, WordClass::attacker) ||
         any_of(view.lower(i),
                {"robber",    "robbers",    "thief",     "thieves",    "burglar", "burglars", "intruder",
                 "intruders", "looter",     "looters",   "mugger",     "muggers", "raider",   "raiders",
                 "prowler",   "shoplifter", "carjacker", "trespasser", "rapist",  "fugitive", "burglary"});
}

bool public_at_large(const View& view, std::size_t i) {
  return any_of(view.lower(i),
                {"audience", "audiences", "crowd",      "crowds",     "readers", "viewers",    "listeners", "fans",
                 "cabinet",  "nation",    "country",    "parliament", "party",   "government", "congress",  "senate",
                 "world",    "economy",   "spectators", "voters",     "room",    "league"});
}

bool charge_word(const View& view, std::size_t i) {
  return any_of(view.lower(i), {"charge", "charges", "count", "counts", "indictment", "indictments", "allegation",
                                "allegations", "accusation", "accusations", "suspicion", "suspicions", "warrant",
                                "warrants", "complaint", "complaints"});
}

bool offence(const View& view, std::size_t i) {
  if (one_word(view.lower(i))) {  // "rape prevention", "a battery charger", "beating the record"
    if (view.lower(i).ends_with("ing") && view.is(i + 1, WordClass::determiner)) return false;
    return !view.noun_like(i + 1) || view.time_at(i + 1) || charge_word(view, i + 1);
  }
  return two_words(view.lower(i), view.lower(i + 1)) || in_more_words(view, i);
}

bool violent_gerund(const View& view, const Sentence& s, std::size_t i) {
  std::size_t last = i;
  const std::string_view w = view.lower(i);
  if (any_of(w, {"running", "driving"})) {
    if (!any_of(view.lower(i + 1), {"over", "down", "into"})) return false;
    ++last;
  } else if (w == "taking") {
    for (std::size_t k = i + 1; k < i + 6; ++k)
      if (any_of(view.lower(k), {"hostage", "hostages"})) return true;
    return false;
  } else if (!any_of(w, {"raping",      "molesting",  "assaulting",  "abusing",     "torturing",  "overpowering",
                         "beating",     "stabbing",   "shooting",    "choking",     "strangling", "suffocating",
                         "drowning",    "poisoning",  "kidnapping",  "abducting",   "slashing",   "bludgeoning",
                         "ambushing",   "executing",  "massacring",  "slaying",     "attacking",  "slaughtering",
                         "hitting",     "striking",   "ramming",     "injuring",    "wounding",   "maiming",
                         "beheading",   "mutilating", "smothering",  "battering",   "gunning",    "drugging",
                         "handcuffing", "robbing",    "threatening", "dismembering"})) {
    return false;
  }
  const auto whom = objects_of(view, s, last);
  return !whom.empty() && whom.front().first <= last + 3 && means_people(view, whom.front());
}

}  // namespace stemma::understand
