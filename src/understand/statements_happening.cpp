// Which words tell that something happened: an incident's noun, a killing, a crash, a shooting, a launch.
#include <algorithm>
#include <vector>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"
#include "understand/crimes.hpp"
#include "understand/deeds.hpp"
#include "understand/launches.hpp"
#include "understand/mishaps.hpp"
#include "understand/statements_valued.hpp"
#include "understand/statements_where.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

// A verb of motion tells of an incident where something runs into people or things.
bool runs_into(const View& view, const Sentence& s, std::size_t t) {
  if (any_of(view.lower(t), {"plowed", "ploughed", "rammed", "mowed", "crashed", "mowing", "plowing", "careered",
                             "barreled", "mown", "ramming"}))
    return true;
  for (std::size_t k = t + 1; k < s.last && k < t + 7; ++k)
    if (any_of(view.lower(k), {"into", "through", "over"}))
      for (std::size_t m = k + 1; m < s.last && m < k + 8; ++m)
        if (view.is(m, WordClass::crowd)) return true;
  return false;
}

// What a ship, a car or an aircraft runs into, and nothing else does.
bool fixed(const View& view, std::size_t i) {
  return any_of(view.lower(i),
                {"pillar", "pillars", "pier", "bridge", "wall", "tree", "rocks", "reef", "iceberg", "lock", "barrier",
                 "pole", "post", "embankment", "mast", "pylon", "guardrail", "cliff", "quay"});
}

// Whether what hits at `t` is a vehicle, or goes by a name in a text that is about one: "the Aurora hit a pillar".
bool ship(const View& view, const Sentence& s, std::size_t t) {
  const auto subjects = subjects_of(view, s, t);
  if (subjects.empty() || subjects.front().noun_first == subjects.front().noun_last) return false;
  const std::size_t head = subjects.front().noun_last - 1;
  if (view.is(head, WordClass::craft) || view.is(head, WordClass::vehicle)) return true;
  const auto m = view.mention_at(head);
  if (!subjects.front().name || (m && view.draft().document.mentions[*m].type == MentionType::person)) return false;
  for (std::size_t k = 0; k < view.draft().tokens.size() && k < 4000; ++k)
    if (any_of(view.lower(k), {"ship", "vessel", "ferry", "boat", "tanker", "freighter", "barge", "liner", "yacht"}))
      return true;
  return false;
}

// "the tram hit a lamp post", "the shell hit a school": what moves or falls, and what it hits
bool struck_object(const View& view, const Sentence& s, std::size_t t) {
  const bool shakes = any_of(view.lower(t), {"shook", "rocked", "jolted", "rattled", "shakes", "rocks", "jolts"});
  if (!shakes && !any_of(view.lower(t), {"hit", "struck", "hits", "strikes", "hitting", "striking"})) return false;
  const auto what = view.phrase_at(t + 1, s.last);
  if (what && what->noun_first < what->noun_last && fixed(view, what->noun_last - 1) && ship(view, s, t)) return true;
  for (std::size_t k = t; k > s.first && t - k < 9; --k) {
    if (any_of(view.lower(k - 1), {",", ";", "said", "who"})) return false;
    if (view.is(k - 1, WordClass::craft) || view.is(k - 1, WordClass::vehicle) || view.is(k - 1, WordClass::arms) ||
        any_of(view.lower(k - 1),
               {"strike",    "airstrike", "strikes",   "earthquake", "quake",   "temblor",   "tsunami",
                "storm",     "cyclone",   "hurricane", "typhoon",    "tornado", "tremor",    "jets",
                "warplanes", "avalanche", "landslide", "flood",      "floods",  "explosion", "blast"}))
      return !only_spoken_of(view, s, k - 1);
  }
  return false;
}

// "a climber fell 200 metres from a ridge", "fell off a roof"; not "fell from grace", "fell from first to third"
bool falls(const View& view, const Sentence& s, std::size_t t) {
  if (!any_of(view.lower(t), {"fell", "fallen", "falling", "plunged", "plummeted"})) return false;
  std::size_t k = t + 1;
  while (k < s.last && k < t + 6 &&
         (view.quantity_at(k) || any_of(view.lower(k), {"some", "about", "around", "more", "than"})))
    ++k;
  const bool far = k > t + 1 && view.quantity_at(k - 1) &&
                   view.quantity(*view.quantity_at(k - 1)).unit == Quantity::Unit::measure &&
                   !any_of(view.lower(k), {"short", "behind"});
  const auto what = any_of(view.lower(k), {"from", "off", "down"}) ? view.phrase_at(k + 1, s.last) : std::nullopt;
  const bool thing =
      what && what->noun_first < what->noun_last &&
      (view.is(what->noun_last - 1, WordClass::locale) || view.is(what->noun_last - 1, WordClass::craft) ||
       any_of(view.lower(what->noun_last - 1),
              {"ridge", "cliff", "roof", "balcony", "window", "ladder", "horse", "scaffolding", "wall", "tree", "slope",
               "crane", "ledge", "stairs", "summit"}));
  if (!far && !thing) return false;
  const auto who = subjects_of(view, s, t);
  return !who.empty() && who.front().noun_first < who.front().noun_last && means_people(view, who.front());
}

// Whether the subject of the verb at `t` is a gathering or a quarrel: "the vigil turned violent".
bool gathering(const View& view, const Sentence& s, std::size_t t) {
  const auto what = subjects_of(view, s, t);
  return !what.empty() && what.front().noun_first < what.front().noun_last &&
         any_of(view.lower(what.front().noun_last - 1),
                {"vigil",   "protest",  "protests",      "demonstration", "demonstrations", "march",
                 "rally",   "standoff", "party",         "celebration",   "celebrations",   "argument",
                 "dispute", "robbery",  "confrontation", "scuffle",       "parade",         "procession",
                 "fight",   "brawl",    "strike",        "riot"});
}

// "a driver hit a woman", "the car struck two girls"
bool runs_over(const View& view, const Sentence& s, std::size_t t) {
  if (!any_of(view.lower(t), {"hit", "struck", "hitting", "striking"}) || staged(view, s)) return false;
  const auto people = [&](const std::vector<Phrase>& phrases) {
    return !phrases.empty() && phrases.front().noun_first < phrases.front().noun_last &&
           means_people(view, phrases.front());
  };
  const auto drives = [&](std::size_t head) {
    return view.is(head, WordClass::vehicle) || any_of(view.lower(head), {"driver", "motorist", "train", "tram"});
  };
  if (view.passive(t, s.first)) {
    const auto by = view.is(t + 1, "by") ? view.phrase_at(t + 2, s.last) : std::nullopt;
    return by && by->noun_first < by->noun_last && drives(by->noun_last - 1) && people(subjects_of(view, s, t));
  }
  for (std::size_t k = t + 1; k + 1 < s.last && k < t + 7; ++k)
    if (any_of(view.lower(k), {"with", "in"}) && any_of(view.lower(k + 1), {"his", "her", "a", "the"}) &&
        !view.is(k + 2, WordClass::locale) && !view.is(k + 2, WordClass::vehicle))
      return false;  // "with his fist", "in the face"
  const auto who = subjects_of(view, s, t);
  return !who.empty() && who.front().noun_first < who.front().noun_last && drives(who.front().noun_last - 1) &&
         people(objects_of(view, s, t));
}

// "the boy was shot", "shot two guards", "fired at a crowd"; not "a film shot in"
bool hurts_people(const View& view, const Sentence& s, std::size_t t) {
  if (staged(view, s)) return false;
  if (view.passive(t, s.first) && any_of(view.lower(t + 1), {"up", "for", "into", "a", "an", "down"})) return false;
  const auto people = [&](const std::vector<Phrase>& phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](const Phrase& p) {
      const bool pronoun = p.noun_first < p.noun_last && any_of(view.lower(p.noun_last - 1), {"he", "she", "they"});
      return pronoun || (p.noun_first < p.noun_last && means_people(view, p));
    });
  };
  if (view.passive(t, s.first)) return people(subjects_of(view, s, t));
  const bool at = any_of(view.lower(t + 1), {"at", "on", "into"});
  return people(at ? view.phrases_at(t + 2, s.last) : objects_of(view, s, t));
}

}  // namespace

bool only_spoken_of(const View& view, const Sentence& s, std::size_t i) {
  if (view.is(i + 1, "over")) return true;
  std::size_t k = i;
  while (k > s.first && i - k < 4 && (view.is(k - 1, WordClass::determiner) || view.tag(k - 1) == Upos::adj)) --k;
  if (k == s.first || !any_of(view.lower(k - 1), {"of", "over", "about", "at"})) return false;
  return view.lower(k - 1) != "of" ||
         (k > s.first + 1 && any_of(view.lower(k - 2), {"rumours", "rumors", "rumour", "fears", "news", "reports",
                                                        "word", "talk", "threat", "warnings"}));
}

bool tells_happening(const View& view, const Sentence& sentence, std::size_t t) {
  if (any_of(view.lower(t),
             {"release", "released", "releases", "releasing", "saved", "saving", "captures", "free", "escape"}))
    return false;
  if (view.token(t).relation == Deprel::compound && view.token(t).head != none && view.token(t).head > t) return false;
  if (view.is(t, WordClass::incident) && (!view.tagged() || view.tag(t) == Upos::noun || view.tag(t) == Upos::propn))
    return true;
  // "confirmed the arrest of X in Y on Monday"
  if (any_of(view.lower(t), {"arrest", "capture", "detention"}) && view.is(t + 1, "of") && t > sentence.first &&
      view.is(t - 1, "the"))
    return true;
  if (const auto& trigger = view.trigger(t); trigger && trigger->kind <= TriggerKind::adjective)
    return !view.tagged() || view.tag(t) != Upos::noun;
  if (view.is(t, "fired") && view.passive(t, sentence.first) &&
      any_within(view, t > sentence.first + 5 ? t - 5 : sentence.first, t, {"shots"}))
    return !staged(view, sentence);
  if (view.is(t, "gunfire")) return !staged(view, sentence) && !view.is(t + 1, "on");
  if (any_of(view.lower(t), {"bodies", "epicenter", "epicentre", "hypocentre"})) return true;
  if (launch_noun(view, sentence, t)) return !unrealised(view, sentence, t);
  if (const std::size_t last = launched_by(view, sentence, t); last != none) return !launched_none(view, t, last);
  if (deed_noun(view, sentence, t) || damaged_at(view, sentence, t) != none) return true;
  if (view.tagged() && view.tag(t) != Upos::verb) return false;
  if (breaks_out(view, sentence, t) || harms_self(view, t) || deadly_fall(view, sentence, t) ||
      is_run_into(view, sentence, t) || burns(view, sentence, t) || steals_from(view, sentence, t) ||
      called_out(view, sentence, t) || piracy(view, sentence, t) || assaults(view, sentence, t))
    return true;
  if (view.is(t, WordClass::shoot) || any_of(view.lower(t), {"stabbed", "stabbing"}))
    return hurts_people(view, sentence, t);
  if (crime_verb(view, t)) return !staged(view, sentence);
  // "the ship hit a bridge", "the bus plunged into a gorge"
  if (view.is(t, WordClass::crash)) {
    for (std::size_t k = t; k > sentence.first && t - k < 9; --k)
      if (view.is(k - 1, WordClass::craft) || view.is(k - 1, WordClass::vehicle)) return true;
  }
  if (struck_object(view, sentence, t) || runs_over(view, sentence, t) || falls(view, sentence, t)) return true;
  if (any_of(view.lower(t), {"turned", "turns"}))
    return any_of(view.lower(t + 1), {"violent", "deadly"}) && gathering(view, sentence, t);
  if (view.is(t, WordClass::impact)) return runs_into(view, sentence, t);
  if (any_of(view.lower(t), {"happened", "occurred", "exploded",  "detonated", "collided",  "derailed", "crashed",
                             "sank",     "capsized", "erupted",   "collapsed", "struck",    "attacked", "stormed",
                             "bombed",   "ambushed", "bumped",    "collide",   "crash",     "crashes",  "crashing",
                             "explode",  "explodes", "exploding", "attacking", "massacred", "unfolded"}))
    return true;
  if (any_of(view.lower(t), {"removed", "pulled"})) return view.is(t + 1, WordClass::person) || view.quantity_at(t + 1);
  if (view.is(t, "took")) return view.is(t + 1, "place");
  if (any_of(view.lower(t), {"centred", "centered"})) return true;  // an earthquake
  return view.is(t, "went") && view.is(t + 1, "down");
}

}  // namespace stemma::understand
