// What is played, written, dreamed or practised, and is no deed.
#include <algorithm>

#include "base/ascii.hpp"
#include "understand/deeds.hpp"
#include "understand/segments.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

bool sport(std::string_view w) {
  return any_of(w, {"match",     "scored", "striker", "league",    "olympic",  "olympics", "tournament",
                    "semifinal", "wicket", "wickets", "opponents", "opponent", "goal",     "game",
                    "games",     "played", "plays",   "chess",     "golf",     "tennis",   "pistol-shooting"});
}

bool fiction(std::string_view w) {
  return any_of(
      w, {"film",          "movie",      "novel",        "novels",       "episode",     "character",    "magazine",
          "fashion",       "portrait",   "portraits",    "photographer", "actor",       "actress",      "joked",
          "jokes",         "dreamed",    "documentary",  "dream",        "imagined",    "drama",        "sitcom",
          "fictional",     "thriller",   "lyrics",       "song",         "musical",     "role-play",    "roleplay",
          "novelist",      "pantomime",  "make-believe", "satirical",    "reenactment", "re-enactment", "reenactments",
          "re-enactments", "simulation", "simulations"});
}

// The noun at `k` stands after "in" or "on" and at most three words of its own: "in the hit show", "on a TV series".
bool within_work(const View& view, const Sentence& s, std::size_t k) {
  for (std::size_t m = k; m > s.first && k - m < 5; --m) {
    if (any_of(view.lower(m - 1), {"in", "during", "of", "from"})) return m < k;
    if (view.is(m - 1, WordClass::determiner) || any_of(view.lower(m - 1), {"'s", "hit"})) continue;
    if (view.tag(m - 1) != Upos::adj && view.tag(m - 1) != Upos::noun && view.tag(m - 1) != Upos::propn) return false;
  }
  return false;
}

// "in the school play", "in a TV series", "the plot of her book", "in his role as", "made up the story", "false rumour"
bool in_a_work(const View& view, const Sentence& s, std::size_t k) {
  const std::string_view w = view.lower(k), next = view.lower(k + 1);
  if (any_of(w, {"play", "book", "opera", "soap", "serial", "comic"}) && view.tag(k) != Upos::verb)
    return within_work(view, s, k) && !any_of(next, {"of", "house", "shop", "store", "fair", "club"});
  if (w == "series" && view.is(k - 1, "the") && view.is(k - 2, "in") && view.is(k + 1, ",")) return true;
  if (any_of(w, {"show", "series"}) && view.tag(k) != Upos::verb && next != "of")
    return within_work(view, s, k) && any_of(view.lower(k - 1), {"tv", "television", "hit", "stage", "drama", "puppet",
                                                                 "crime", "netflix", "comedy", "radio"});
  if (w == "role")
    return next == "as" && any_of(view.lower(k - 1), {"his", "her"}) && any_of(view.lower(k + 2), {"a", "an", "the"});
  if (w == "mock") return view.tag(k) != Upos::verb && view.noun_like(k + 1);
  if (any_of(w, {"story", "tale"})) {
    for (std::size_t m = k; m > s.first && k - m < 5; --m)
      if (any_of(view.lower(m - 1), {"invented", "fabricated"}) || (view.is(m - 1, "up") && view.is(m - 2, "made")))
        return true;
    return false;
  }
  return any_of(w, {"rumour", "rumor", "rumours", "rumors"}) && k > s.first &&
         any_of(view.lower(k - 1), {"false", "unfounded", "baseless"});
}

// What somebody is in, or sees: "in the play", "on stage", "of his book".
bool shown_in(const View& view, std::size_t i) {
  return any_of(view.lower(i), {"play", "book", "series", "sequel", "comic", "painting", "mural", "murals", "poem"}) ||
         (view.is(i, "show") && view.tag(i) == Upos::noun) || (view.is(i, "role") && view.is(i + 1, "as"));
}

bool drill(std::string_view w) {
  return any_of(w, {"drill", "exercise", "exercises", "simulation", "simulated", "simulating", "rehearsal", "rehearsed",
                    "reenactment", "re-enactment", "reenactments", "re-enactments", "re-enacted", "reenacted", "mock",
                    "role-play", "roleplay", "role-playing"});
}

bool stage(std::string_view w) {
  return any_of(
      w, {"musical", "opera", "operas", "ballet", "screenplay", "storyline", "videogame", "miniseries", "pantomime"});
}

// "a drill hall", "a mock trial", which hostage-takers hold in earnest
bool part_of_name(const View& view, std::size_t i) {
  return view.is(i, "mock") ? any_of(view.lower(i + 1), {"trial", "trials", "execution", "executions"})
                            : any_of(view.lower(i), {"drill", "exercise"}) && view.noun_like(i + 1);
}

}  // namespace

bool make_believe(const View& view, const Sentence& s) {
  for (std::size_t k = s.first; k < s.last && k < s.first + longest_sentence; ++k)
    if (sport(view.lower(k)) || fiction(view.lower(k)) || in_a_work(view, s, k)) return true;
  return false;
}

bool drilled(const View& view, const Sentence& s) {
  for (std::size_t k = s.first; k < s.last && k < s.first + longest_sentence; ++k) {
    const std::string_view w = view.lower(k);
    if ((drill(w) && view.tag(k) != Upos::verb && !part_of_name(view, k)) ||
        (stage(w) && !view.capital(k) && view.tag(k + 1) != Upos::noun))
      return true;
    if (view.is(k, "on") && view.is(k + 1, "stage")) return true;
    if (any_of(w, {"tv", "television"}) && view.is(k + 1, "series")) return true;
    if (any_of(w, {"the", "a", "his", "her", "their"}) && k > s.first && view.is(k - 1, "in")) {
      // "in the play", "in her new book"; "in a series of attacks" and "in a show of force" are none
      for (std::size_t i = k + 1; i < s.last && i < k + 4; ++i)
        if (shown_in(view, i) && !any_of(view.lower(i + 1), {"of", "for"}) && !view.noun_like(i + 1)) return true;
    }
  }
  return false;
}

bool staged(const View& view, const Sentence& s) {
  for (std::size_t k = s.first; k < s.last && k < s.first + longest_sentence; ++k) {
    const std::string_view w = view.lower(k);
    if (any_of(w, {"rugby", "semi-final", "semi-finals", "quarter-final", "playoff", "quarterback", "golfer", "batsman",
                   "pitcher", "innings", "touchdown", "raffle", "quiz", "trivia"}))
      return true;
  }
  return drilled(view, s) || make_believe(view, s);
}

bool rehearsed(const View& view, const Sentence& s) {
  for (std::size_t k = s.first; k < s.last && k < s.first + longest_sentence; ++k)
    if (any_of(view.lower(k), {"training", "accident", "accidentally", "mistake", "firefighters"})) return true;
  return staged(view, s);
}

bool in_words(const View& view, const Sentence& s) {
  constexpr std::size_t reach = 80;
  const std::size_t end = std::min(s.last, s.first + reach);
  bool hurt = false;  // a shooting at a debate is no debate
  for (std::size_t k = s.first; k < end; ++k) {
    const auto& trigger = view.trigger(k);
    hurt =
        hurt || (trigger && any_of(view.lower(k), {"killing", "killed", "wounding", "wounded", "injuring"})) ||
        (any_of(view.lower(k), {"fire"}) && any_of(view.lower(k + 1), {"on", "at"}) &&
         (view.is(k + 2, WordClass::people) || view.is(k + 2, WordClass::crowd) || view.is(k + 3, WordClass::crowd)));
  }
  for (std::size_t k = s.first; k < end; ++k) {
    if (!any_of(view.lower(k), {"speech", "editorial", "tweet", "debate"})) continue;
    bool when = false;
    for (std::size_t m = k; m > s.first && k - m < 4; --m)
      when = when || any_of(view.lower(m - 1), {"after", "following", "outside", "near", "before"}) ||
             (hurt && any_of(view.lower(m - 1), {"during", "at"}));
    if (!when) return true;
  }
  return false;
}

}  // namespace stemma::understand
