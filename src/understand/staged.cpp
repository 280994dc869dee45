#include "understand/staged.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "understand/deeds.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

constexpr std::size_t longest = 400;  // tokens of a sentence that are looked through

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

bool staged(const View& view, const Sentence& s) { return drilled(view, s) || make_believe(view, s); }

bool drilled(const View& view, const Sentence& s) {
  for (std::size_t k = s.first; k < s.last && k < s.first + longest; ++k) {
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

}  // namespace stemma::understand
