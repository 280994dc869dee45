#include "understand/mishaps.hpp"

#include <algorithm>
#include <vector>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"
#include "understand/crimes.hpp"
#include "understand/deeds.hpp"
#include "understand/place_nouns.hpp"
#include "understand/statements_raided.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

// The head of the subject of the verb at `t`; `none` for none. "the brawl which broke out" is of the brawl.
std::size_t subject_head(const View& view, const Sentence& s, std::size_t t) {
  const auto phrases = subjects_of(view, s, t);
  if (!phrases.empty() && phrases.front().noun_first < phrases.front().noun_last) {
    const std::size_t head = phrases.front().noun_last - 1;
    if (!view.is(head, WordClass::relative)) return head;
  }
  const std::size_t noun = view.token(t).head;
  return view.token(t).relation == Deprel::acl_relcl && noun != none && noun >= s.first && noun < t ? noun : none;
}

bool means_somebody(const View& view, const Sentence& s, std::size_t t) {
  const auto who = subjects_of(view, s, t);
  return !who.empty() && who.front().noun_first < who.front().noun_last &&
         (means_people(view, who.front()) ||
          any_of(view.lower(who.front().noun_last - 1), {"he", "she", "they", "who"}));
}

bool trouble(const View& view, std::size_t i) {
  return view.is(i, WordClass::incident) ||
         any_of(view.lower(i), {"violence",   "fighting",    "fight",        "fights",   "gunfire",  "shots",
                                "flames",     "clashes",     "melee",        "scuffle",  "scuffles", "skirmish",
                                "skirmishes", "disturbance", "disturbances", "brawl",    "battle",   "battles",
                                "gunbattles", "disorder",    "mayhem",       "firefight"});
}

bool rescuers(const View& view, std::size_t i) {
  if (any_of(view.lower(i), {"firefighters", "firefighter", "crews", "crew", "police", "officers", "officer",
                             "deputies", "troopers", "paramedics", "ambulance", "ambulances", "medics", "rescuers",
                             "responders", "firemen", "engines", "appliances"}))
    return true;
  return any_of(view.lower(i), {"services", "service", "department", "brigade", "squad", "units", "teams", "team"}) &&
         i > 0 && any_of(view.lower(i - 1), {"emergency", "fire", "rescue", "bomb", "ambulance", "police", "sheriff"});
}

}  // namespace

bool breaks_out(const View& view, const Sentence& s, std::size_t t) {
  const bool out = any_of(view.lower(t), {"broke", "breaks", "broken", "breaking"}) && view.is(t + 1, "out");
  if (!out && !any_of(view.lower(t), {"erupted", "erupts", "began", "started", "spread", "raged", "flared", "unfolded",
                                      "escalated", "ripped", "swept", "tore", "raced", "rages", "erupting", "raging"}))
    return false;
  const std::size_t what = subject_head(view, s, t);
  if (what == none || staged(view, s) || view.is(t + (out ? 2 : 1), "over")) return false;  // "over the budget"
  return trouble(view, what) || (out && view.is(what, "it") && any_of(view.lower(t + 2), {"in", "on", "at"}));
}

bool harms_self(const View& view, std::size_t t) {
  const bool self = any_of(view.lower(t + 1), {"himself", "herself", "themselves"});
  if (any_of(view.lower(t), {"hanged", "hung", "hanging", "drowned", "immolated"}))
    return self && !any_of(view.lower(t + 2), {"a", "an", "the", "out"});
  return any_of(view.lower(t), {"took", "taken", "taking"}) && any_of(view.lower(t + 1), {"his", "her", "their"}) &&
         view.is(t + 2, "own") && any_of(view.lower(t + 3), {"life", "lives"}) && !view.noun_like(t + 4);
}

bool deadly_fall(const View& view, const Sentence& s, std::size_t t) {
  if (!any_of(view.lower(t), {"fell", "fallen", "falling", "plunged", "slipped", "slipping", "fall"})) return false;
  for (std::size_t k = t + 1; k + 2 < s.last && k < t + 9; ++k)
    if (view.is(k, "to") && any_of(view.lower(k + 1), {"his", "her", "their"}) &&
        (view.lower(k + 2).starts_with("death") || (view.is(k + 2, "own") && view.lower(k + 3).starts_with("death"))))
      return view.lower(t) != "fall" || view.is(t - 1, "to");
  if (view.is(t, "fall")) return false;
  if (view.is(t, "slipped") && view.is(t + 1, "and") && view.is(t + 2, "fell")) return means_somebody(view, s, t);
  const std::size_t who = subject_head(view, s, t);
  return who != none &&
         any_of(view.lower(who), {"climber", "climbers", "mountaineer", "mountaineers", "hiker", "hikers", "walker",
                                  "tramper", "skier", "snowboarder", "alpinist", "roofer", "scaffolder"});
}

bool is_run_into(const View& view, const Sentence& s, std::size_t t) {
  if (view.lower(t).starts_with("rear-end")) return true;
  if (!any_of(view.lower(t), {"hit", "struck"}) || !view.passive(t, s.first) || staged(view, s)) return false;
  const std::size_t k = any_of(view.lower(t + 1), {"twice", "fatally"}) ? t + 2 : t + 1;
  if (view.is(k, "by")) {
    const auto by = view.phrase_at(k + 1, s.last);
    if (!by || by->noun_first == by->noun_last) return false;
    const std::size_t head = by->noun_last - 1;
    const bool drives = view.is(head, WordClass::vehicle) || any_of(view.lower(head), {"driver", "motorist", "train"});
    return drives && means_somebody(view, s, t);
  }
  const bool time =
      view.time_at(k) || any_of(view.lower(k), {"around", "about", "shortly", "just", "at", "when", "while", "as"});
  const bool way = any_of(view.lower(k), {"in", "on", "near", "outside", "along"}) &&
                   any_within(view, k + 1, std::min(k + 7, s.last),
                              {"street", "road", "crosswalk", "avenue", "highway", "lot", "intersection", "driveway",
                               "crossing", "pavement", "sidewalk", "lane", "boulevard", "junction", "motorway"});
  return (time || way) && means_somebody(view, s, t);
}

bool burns(const View& view, const Sentence& s, std::size_t t) {
  const std::string_view w = view.lower(t);
  // "Chelsea were robbed at Anfield": a name with a verb for many is a team
  if (w == "robbed" && t > s.first + 1 && view.is(t - 1, "were") && view.capital(t - 2)) return false;
  const bool passive =
      any_of(w, {"firebombed", "petrol-bombed", "torched", "robbed", "ransacked", "looted", "vandalised", "vandalized",
                 "bombed", "burgled", "burglarized", "gutted", "razed", "stormed", "shelled", "attacked"}) &&
      view.passive(t, s.first);
  const bool reduced = w == "reduced" && view.is(t + 1, "to") && view.passive(t, s.first) &&
                       any_of(view.lower(t + 2), {"ruins", "rubble", "ashes", "cinders"});
  const bool by_fire =
      any_of(w, {"damaged", "destroyed", "consumed", "engulfed", "levelled", "leveled"}) && view.passive(t, s.first) &&
      view.is(t + 1, "by") &&
      any_within(view, t + 2, std::min(t + 5, s.last),
                 {"fire", "flames", "smoke", "blaze", "arson", "explosion", "blast", "flood", "quake"});
  const bool catches = any_of(w, {"caught", "catches", "catching"}) && view.is(t + 1, "fire");
  const bool goes_up = any_of(w, {"went", "gone", "goes"}) && view.is(t + 1, "up") && view.is(t + 2, "in") &&
                       any_of(view.lower(t + 3), {"flames", "smoke"});
  const bool down = any_of(w, {"burned", "burnt", "burns"}) &&
                    (view.is(t + 1, "down") || (view.is(t + 1, "to") && view.is(t + 3, "ground")));
  if (!passive && !reduced && !by_fire && !catches && !goes_up && !down) return false;
  if (any_of(view.lower(t + 1), {"over", "for", "as", "of"}) || staged(view, s) || by_a_thing(view, s, t)) return false;
  if (passive &&
      any_within(view, t + 1, std::min(t + 4, s.last), {"fans", "shoppers", "visitors", "tourists", "critics"}))
    return false;
  const std::size_t what = subject_head(view, s, t);  // "the band caught fire" is praise
  return what != none &&
         (built_noun(view, what) || view.is(what, WordClass::vehicle) || view.is(what, WordClass::craft) ||
          view.is(what, WordClass::locale) || (view.capital(what) && !means_somebody(view, s, t)));
}

bool deed_noun(const View& view, const Sentence& s, std::size_t t) {
  const std::string_view w = view.lower(t);
  if (view.tagged() && view.tag(t) != Upos::noun) return false;
  if (any_of(w, {"slaying",  "slayings",  "smash-and-grab", "hold-up",   "holdup",     "mugging",  "muggings",
                 "pileup",   "pile-up",   "bloodshed",      "skirmish",  "skirmishes", "melee",    "firefight",
                 "shootout", "shoot-out", "gunbattle",      "beheading", "beheadings", "bloodbath"}))
    return !staged(view, s);
  // what is common is no happening: "gun violence in X", "burglary is on the rise"
  if (w == "piracy") return t > s.first + 1 && view.is(t - 1, "of") && any_of(view.lower(t - 2), {"act", "acts"});
  if (w == "violence")
    return !view.is(t + 1, "against") &&
           (t == s.first ||
            !any_of(view.lower(t - 1), {"gun", "domestic", "sexual", "family", "gang", "against", "to", "political",
                                        "more", "further", "knife", "media", "no", "any"}));
  if (w == "spree") return t > s.first && any_of(view.lower(t - 1), {"shooting", "killing", "stabbing", "crime"});
  if (w == "battle" || w == "battles") return t > s.first && any_of(view.lower(t - 1), {"gun", "running", "street"});
  // "the death of a man in X"; not "a death in the family"
  if (w == "death" || w == "deaths") {
    const auto whose = view.is(t + 1, "of") ? view.phrase_at(t + 2, s.last) : std::nullopt;
    const bool somebody = whose && means_people(view, *whose);
    return (somebody || (any_of(view.lower(t + 1), {"at", "on"}) && !view.is(t + 2, "row"))) &&
           !any_of(view.lower(t - 1), {"to", "of", "after", "since", "before", "black", "until"});
  }
  return false;
}

bool steals_from(const View& view, const Sentence& s, std::size_t t) {
  const bool off =
      any_of(view.lower(t), {"made", "making", "makes", "make"}) && view.is(t + 1, "off") && view.is(t + 2, "with");
  if (!off && !any_of(view.lower(t), {"stole", "stolen", "stealing", "snatched", "looted"})) return false;
  return any_within(view, t + 1, std::min(t + 18, s.last), {"from"}) && !staged(view, s);
}

bool piracy(const View& view, const Sentence& s, std::size_t t) {
  if (!any_of(view.lower(t), {"seized", "hijacked", "boarded", "commandeered", "sunk", "sank", "intercepted",
                              "captured", "seizing", "hijacking"}))
    return false;
  const bool at_sea = any_within(view, s.first, std::min(s.last, s.first + 60),
                                 {"pirate", "pirates", "navy", "warship", "coastguard", "sailors", "seafarers"});
  if (!at_sea || staged(view, s)) return false;
  const auto vessel = [&](const std::vector<Phrase>& phrases) {
    return !phrases.empty() && phrases.front().noun_first < phrases.front().noun_last &&
           (view.is(phrases.front().noun_last - 1, WordClass::craft) ||
            any_of(view.lower(phrases.front().noun_last - 1),
                   {"ships", "boats", "vessels", "tankers", "skiffs", "pirates", "skiff", "dhow", "dhows",
                    "supertanker", "yachts"}));
  };
  return vessel(view.passive(t, s.first) ? subjects_of(view, s, t) : objects_of(view, s, t));
}

bool assaults(const View& view, const Sentence& s, std::size_t t) {
  if (!any_of(view.lower(t), {"mugged",    "raped",    "punched",   "assaulted",  "sucker-punched", "pepper-sprayed",
                              "slashed",   "knifed",   "strangled", "bludgeoned", "tasered",        "clubbed",
                              "stoned",    "lynched",  "ambushed",  "molested",   "abducted",       "kidnapped",
                              "carjacked", "executed", "gunned",    "mowed",      "trampled"}))
    return false;
  if (staged(view, s)) return false;
  if (view.passive(t, s.first)) return means_somebody(view, s, t);
  const auto whom = objects_of(view, s, t);
  return !whom.empty() && whom.front().noun_first < whom.front().noun_last && means_people(view, whom.front());
}

std::size_t damaged_at(const View& view, const Sentence& s, std::size_t t) {
  if (!any_of(view.lower(t), {"damage", "damages"}) || (view.tagged() && view.tag(t) != Upos::noun)) return none;
  std::size_t to = t + 1;
  if (any_of(view.lower(to), {"was", "were", "is"}) && any_of(view.lower(to + 1), {"done", "caused"})) to += 2;
  if (!view.is(to, "to") || to + 1 >= s.last) return none;
  const auto what = view.phrase_at(to + 1, s.last);
  if (!what || what->noun_first == what->noun_last || !built_noun(view, what->noun_last - 1)) return none;
  bool named = false;
  for (std::size_t k = what->first; k < what->noun_last; ++k) named = named || view.capital(k);
  return named && !any_within(view, what->last, std::min(what->last + 5, s.last), {"averted", "prevented", "avoided"})
             ? to
             : none;
}

bool called_out(const View& view, const Sentence& s, std::size_t t) {
  const bool called =
      any_of(view.lower(t), {"called", "summoned", "dispatched", "alerted"}) && view.passive(t, s.first);
  if (!called && !any_of(view.lower(t), {"responded", "rushed", "raced"})) return false;
  bool to = false;
  for (std::size_t k = t + 1; k < s.last && k < t + 7 && !to; ++k) {
    if (any_of(view.lower(k), {",", "and", "after", "when"})) return false;
    to = view.is(k, "to");
  }
  if (!to || any_within(view, t + 1, std::min(t + 16, s.last), {"drill", "exercise", "training", "simulation"}))
    return false;
  const std::size_t who = subject_head(view, s, t);
  return who != none && rescuers(view, who);
}

}  // namespace stemma::understand
