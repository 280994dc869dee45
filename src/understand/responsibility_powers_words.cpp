// Those who wage war, by word form, and what the rules of their deeds share.
#include "base/ascii.hpp"
#include "understand/responsibility_powers.hpp"

namespace stemma::understand {

using base::any_of;

bool warring(std::string_view w) {
  return any_of(w, {"coalition",   "alliance",  "regime",     "military",      "army",        "armies",     "navy",
                    "troops",      "forces",    "soldiers",   "paratroopers",  "marines",     "commandos",  "gunners",
                    "warplanes",   "warplane",  "jets",       "jet",           "bombers",     "planes",     "aircraft",
                    "helicopters", "gunships",  "gunship",    "drones",        "drone",       "airmen",     "aircrew",
                    "aircrews",    "artillery", "tanks",      "warships",      "gunboats",    "militia",    "militias",
                    "militiamen",  "rebels",    "insurgents", "militants",     "separatists", "guerrillas", "guerillas",
                    "jihadists",   "jihadis",   "islamists",  "paramilitaries"});
}

bool armed_group(std::string_view w) {
  return any_of(w, {"isil",       "isis",
                    "daesh",      "da’esh",
                    "dae’sh",     "da'esh",
                    "dae'sh",     "taliban",
                    "taleban",    "al-qaeda",
                    "al-qaida",   "qaeda",
                    "qaida",      "al-shabab",
                    "al-shabaab", "shabab",
                    "shabaab",    "haram",
                    "hamas",      "hezbollah",
                    "hizbollah",  "hizbullah",
                    "houthi",     "houthis",
                    "al-nusra",   "nusra",
                    "pkk",        "farc",
                    "eta",        "ltte",
                    "unita",      "renamo",
                    "frelimo",    "m23",
                    "jem",        "mujahideen",
                    "mujahedeen", "fatah",
                    "haqqani",    "janjaweed",
                    "maoists",    "naxalites",
                    "naxals",     "sayyaf",
                    "jihad",      "brigades",
                    "brigade",    "lashkar-e-taiba",
                    "lashkar",    "jaish-e-mohammed",
                    "ttp",        "iswap",
                    "ansaru",     "contras",
                    "peshmerga",  "ypg",
                    "rsf",        "militia",
                    "intifada",   "al-aqsa"});
}

// "air strikes", "precision strike", "rocket attack": what makes of a strike or an attack one of arms.
static bool arm(std::string_view w) {
  return any_of(w, {"air",     "aerial",   "drone",      "missile", "rocket",       "mortar", "artillery", "bombing",
                    "suicide", "airborne", "shelling",   "grenade", "chemical",     "gas",    "precision", "bomb",
                    "cruise",  "naval",    "helicopter", "tank",    "cross-border", "barrel"});
}

WarDeed war_deed(const View& view, std::size_t begin, std::size_t t) {
  const std::string_view w = view.lower(t);
  if (view.tagged() && view.tag(t) != Upos::noun && view.tag(t) != Upos::propn) return WarDeed::other;
  if (any_of(w, {"airstrike", "airstrikes", "air-strike", "air-strikes", "shelling", "shellings", "bombardment",
                 "bombardments", "airraid", "airraids"}))
    return WarDeed::plain;
  const bool armed =
      t > begin && (arm(view.lower(t - 1)) || (view.is(t - 1, "-") && t > begin + 1 && arm(view.lower(t - 2))));
  if (any_of(w, {"strike", "strikes", "raid", "raids"})) return armed ? WarDeed::plain : WarDeed::unsure;
  if (any_of(w, {"attack", "attacks", "assault", "assaults", "ambush", "ambushes", "bombing", "bombings", "massacre",
                 "massacres", "atrocity", "atrocities"}))
    return armed ? WarDeed::plain : WarDeed::attack;
  return WarDeed::other;
}

Phrase PowerRules::run(std::size_t i) const {
  Phrase who;
  who.noun_last = who.last = i + 1;
  who.noun_first = i;
  const auto m = view_.mention_at(i);
  for (std::size_t k = i; k > s_.first && i - k < 5; --k) {
    const bool same = m && view_.mention_at(k - 1) == m;
    const bool qualifies = !m &&
                           (view_.mention_at(k - 1) || view_.tag(k - 1) == Upos::noun || view_.capital(k - 1) ||
                            view_.lower(k - 1).starts_with("pro-") || view_.lower(k - 1).starts_with("anti-")) &&
                           view_.noun_like(k - 1) && !view_.time_at(k - 1);
    if (!same && !qualifies) break;
    who.noun_first = k - 1;
  }
  who.first = who.noun_first;
  return who;
}

bool PowerRules::modal(std::size_t t) const {
  for (std::size_t k = view_.group_begin(t, s_.first); k < t; ++k)
    if (view_.is(k, WordClass::modal) || any_of(view_.lower(k), {"to", "not", "never", "n't"})) return true;
  return t > s_.first && view_.is(t - 1, "to");
}

std::size_t PowerRules::tree_subject(std::size_t t) const {
  std::size_t verb = t;
  for (int hops = 0; hops < 2; ++hops) {
    for (std::size_t i = verb > s_.first + 40 ? verb - 40 : s_.first; i < verb; ++i)
      if (view_.token(i).head == verb && view_.token(i).relation == Deprel::nsubj)
        return view_.is(i, WordClass::relative) ? none : i;
    const std::size_t head = view_.token(verb).head;
    if (head == none || head < s_.first || head >= verb || view_.token(verb).relation != Deprel::conj) return none;
    verb = head;
  }
  return none;
}

}  // namespace stemma::understand
