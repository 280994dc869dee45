// Persons whom the police hold, look for or investigate, and who face charges: all of it suspicion, and hedged.
#include <algorithm>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/offences.hpp"
#include "understand/perpetrators_named.hpp"
#include "understand/polarity.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

class Held : Named {
 public:
  using Named::Named;

  void at(std::size_t t) {
    held(t);
    faces(t);
    tried(t);
  }

 private:
  // Whether the sentence makes no suspect of anybody: somebody is cleared, or the words stand under a condition.
  bool open(std::size_t t) const {
    return cleared(view_, s_) || view_.is(s_.last - 1, "?") || polarity_at(view_, s_, announced(t)) != Scope::affirmed;
  }

  void hedge(Finding* f, std::size_t name, std::size_t t) const {
    if (!f) return;
    f->statement.certainty = Certainty::hedged;
    if (name > t) f->anchor = view_.token(name).span;
  }

  // "X was arrested late on Thursday on suspicion of arson", "police arrested X, 24, for the murder of"
  void held(std::size_t t) {
    const std::string_view w = view_.lower(t);
    const bool hold = any_of(
        w, {"arrested",    "detained",     "held",          "jailed",       "imprisoned", "remanded",    "booked",
            "apprehended", "captured",     "wanted",        "sought",       "extradited", "arraigned",   "prosecuted",
            "indicted",    "investigated", "investigating", "incarcerated", "rearrested", "re-arrested", "charged",
            "nabbed",      "caught",       "arresting",     "charging",     "custody",    "seeking",     "hunting",
            "arrest",      "charge",       "named"});
    if (!hold || (any_of(w, {"arrest", "charge"}) && view_.tag(t) != Upos::verb)) return;
    if (w == "captured" && any_within(view_, t + 1, std::min(s_.last, t + 4), {"video", "camera", "film", "tape"}))
      return;
    if (view_.is(t + 1, "up") || any_within(view_, t, std::min(s_.last, t + 30), {"witness", "witnesses"})) return;
    if (no_suspect(t) || (w == "named" && !as_suspect(t)) || !by_the_law(t)) return;
    std::size_t name = none, first = t, after = t + 1;
    const bool custody = w == "custody";  // "was taken into custody on"
    if (custody && !view_.is(t - 1, "in") && !view_.is(t - 1, "into")) return;
    if (custody || (!w.ends_with("ing") && view_.passive(t, s_.first)) || reduced(t)) {
      std::size_t verb = t;
      for (std::size_t k = t; custody && k > s_.first && t - k < 5; --k)
        if (any_of(view_.lower(k - 1), {"taken", "held", "is", "was", "remains"})) verb = std::min(verb, k - 1);
      name = doer_name(verb, &first);
      if (name != none && name > t) return;
      for (std::size_t k = t + 1; w == "named" && k < s_.last && k < t + 10; ++k)  // "named as a suspect over the"
        if (suspect_after(k)) after = k + 1;
    } else if (!any_of(w, {"wanted", "sought", "custody", "named"})) {
      const auto whom = view_.phrase_at(t + 1, s_.last);
      if (!whom || whom->noun_first == whom->noun_last) return;
      name = name_in(*whom);
      if (name == none || name < t) return;
      after = past_aside(mention_end(name));
    }
    if (name == none || serves(name)) return;
    const std::size_t deed = ground(after);
    if (deed == none || open(t)) return;
    Finding* f = add_new(announced(t), name, std::min(first, t), std::max(t + 1, name < t ? deed : after));
    if (f && any_of(w, {"jailed", "imprisoned", "incarcerated"}) && !charged_between(t + 1, deed)) return;
    hedge(f, name, t);
  }
  // "held hostage", "sought to give evidence", "arrested as an expert", "is not a suspect", "named head of the inquiry"
  bool no_suspect(std::size_t t) const {
    if (any_of(view_.lower(t + 1), {"hostage", "captive", "hostages", "prisoner"}) ||
        any_within(view_, t, std::min(s_.last, t + 8), {"ransom", "gunpoint", "knifepoint"}))
      return true;
    for (std::size_t k = t + 1; k < s_.last && k < t + 30; ++k) {
      if (view_.is(k, "give") && view_.is(k + 1, "evidence")) return true;
      if (view_.is(k, "head") && view_.is(k + 1, "of")) return true;
      if (view_.is(k, "as") && any_of(view_.lower(k + 1), {"a", "an", "the", "one"}) && !suspect_after(k + 2) &&
          (any_of(view_.lower(k + 1), {"a", "an"}) || view_.is(k + 3, "who") || view_.is(k + 2, "victim")) &&
          !any_of(view_.lower(k + 2),
                  {"result", "precaution", "consequence", "teenager", "juvenile", "minor", "fugitive"}))
        return true;
    }
    return false;
  }
  bool as_suspect(std::size_t t) const {
    for (std::size_t k = t + 1; k < s_.last && k < t + 8; ++k)
      if (view_.is(k, "as")) return suspect_after(k + 1);
    return false;
  }
  bool suspect_after(std::size_t i) const {
    for (std::size_t k = i; k < s_.last && k < i + 4; ++k)
      if (view_.is(k, WordClass::attacker) ||
          any_of(view_.lower(k), {"accomplice", "fugitive", "accessory", "culprit"}))
        return true;
    return false;
  }
  // Whether those who hold or seek somebody are of the law, as far as they are named: not "detained by rebels",
  // "captured by photographers", "the man investigating X", "reporters seeking X".
  bool by_the_law(std::size_t t) const {
    for (std::size_t k = t + 1; k < s_.last && k < t + 6; ++k) {
      if (!view_.is(k, "by")) continue;
      const auto by = view_.phrase_at(k + 1, s_.last);
      if (!by || by->noun_first == by->noun_last) return !view_.is(k + 1, WordClass::attacker);
      return of_the_law(by->noun_first, by->noun_last);
    }
    if (!any_of(view_.lower(t), {"investigating", "seeking", "hunting"})) return true;
    if (t > s_.first && any_of(view_.lower(t - 1), {"while", "when"})) return true;  // "was shot while investigating X"
    const std::size_t who = subject_of_tree(view_, s_, t);
    return who != none && of_the_law(who > s_.first ? who - 1 : who, who + 1);
  }
  bool of_the_law(std::size_t first, std::size_t last) const {
    const std::size_t head = last - 1;
    if (view_.is(head, WordClass::attacker) || any_of(view_.lower(head), {"guerrillas", "insurgents", "gang", "militia",
                                                                          "separatists", "photographers", "mob"}))
      return false;
    for (std::size_t k = first; k < last; ++k)
      if (view_.is(k, WordClass::force) || view_.tag(k) == Upos::propn ||
          any_of(view_.lower(k),
                 {"detectives",  "investigators", "agents",      "prosecutors", "deputies", "sheriff",    "detective",
                  "agency",      "authority",     "magistrates", "judge",       "court",    "jury",       "fbi",
                  "interpol",    "troopers",      "marshals",    "patrol",      "police",   "officials",  "government",
                  "prosecution", "service",       "services",    "unit",        "squad",    "constables", "cops"}))
        return true;
    return false;
  }
  // Whether tokens [first, last) deny the charge between a verb and it: "no charges of", "neither murder nor".
  bool denied_within(std::size_t first, std::size_t last) const {
    for (std::size_t k = first; k < last; ++k) {
      if (any_of(view_.lower(k), {"no", "zero", "without"}) &&
          any_of(view_.lower(k + 1), {"bail", "bond", "parole", "possibility", "incident"}))
        continue;
      if (any_of(view_.lower(k), {"no", "zero", "neither", "nor", "without", "not", "never", "nil"})) return true;
    }
    return false;
  }

  // "jailed on murder charges", and not "jailed for murder"
  bool charged_between(std::size_t first, std::size_t last) const {
    for (std::size_t k = first; k < last; ++k)
      if (view_.is(k, "for")) return false;
    return true;
  }
  // "X, arrested on Monday for": a participle right after the name
  bool reduced(std::size_t t) const {
    return t > s_.first + 1 && view_.tag(t) == Upos::verb && view_.is(t - 1, ",") &&
           view_.token(t).relation == Deprel::acl;
  }

  // The first token of the deed on whose ground somebody is held, from the words after the verb on; `none` for none.
  std::size_t ground(std::size_t i) const {
    for (std::size_t k = i; k < s_.last && k < i + 12; ++k) {
      const std::string_view w = view_.lower(k);
      if (any_of(w, {";", ":", "who", "which", "that", "but", "while", "when", "as", "and"})) return none;
      if (denied_within(k, k + 1)) return none;
      if (any_of(w, {"on", "for", "over", "in", "under", "with", "to"}))
        if (const std::size_t deed = deed_after(k); deed != none) return deed;
      // "jailed for contempt over the murder trial"
      if (w == "for" && !view_.time_at(k + 1) && !view_.quantity_at(k + 1) && !view_.is(k + 1, "questioning"))
        return none;
      // Another noun: "arrested X and his lawyer", "wanted the company for"
      if (view_.tag(k) == Upos::verb) return none;
    }
    return none;
  }
  std::size_t deed_after(std::size_t p) const {
    const std::string_view w = view_.lower(p);
    if (w == "in" || w == "to")
      return view_.is(p + 1, "connection") && any_of(view_.lower(p + 2), {"with", "to"}) && deed_at(p + 3) ? p + 3
                                                                                                           : none;
    if (w == "with") return deed_at(p + 1) ? p + 1 : none;
    std::size_t k = p + 1;
    if (w == "for" && any_of(view_.lower(k), {"questioning"})) return none;
    if (w == "for" && any_of(view_.lower(k), {"investigation", "suspicion"}) && view_.is(k + 1, "of")) k += 2;
    if (w == "for") {  // "for his alleged role in the attack", "for allegedly stabbing"
      while (view_.is(k, WordClass::determiner) || view_.is(k, "alleged") || view_.is(k, WordClass::hedge_adverb)) ++k;
      if (any_of(view_.lower(k), {"role", "part", "involvement", "participation", "complicity"}) &&
          view_.is(k + 1, "in"))
        k += 2;
      return deed_at(k) ? k : none;
    }
    if (w == "over") return deed_at(k) ? k : none;
    return w == "on" || w == "under" ? charge_at(k) : none;
  }
  // "nine counts of arson", "arson and assault charges", "charges that he raped": the token of the deed.
  std::size_t charge_at(std::size_t i) const {
    for (std::size_t k = i; k < s_.last && k < i + 9; ++k) {
      if ((any_of(view_.lower(k), {",", ";", "who", "which"}) && k == i) || denied_within(k, k + 1)) return none;
      if (charge_word(view_, k) || view_.is(k, "cause")) {
        std::size_t of = k + 1;
        while (of < s_.last && of < k + 5 && (view_.time_at(of) || (view_.is(of, "on") && view_.time_at(of + 1)))) ++of;
        if (any_of(view_.lower(of), {"of", "for", "over", "in", "including"})) {
          const bool connection = view_.is(of, "in") && view_.is(of + 1, "connection");
          if (charge_word(view_, of + 1) && view_.is(of + 2, "of")) of += 2;
          return deed_at(connection ? of + 3 : of + 1) ? of + 1 : none;
        }
        if (view_.is(of, "that")) ++of;
        if (any_of(view_.lower(of), {"he", "she"})) return harm_verb(of + 1) ? of : none;
        return k > i && deed_before(i, k) ? i : none;
      }
      if ((view_.tag(k) == Upos::verb || view_.tag(k) == Upos::adp) && !deed_at(k)) return none;
    }
    return none;
  }
  bool deed_before(std::size_t first, std::size_t last) const {
    for (std::size_t k = first; k < last; ++k) {
      if (!deed_at(k)) continue;
      for (std::size_t m = k; m < last; ++m)
        if (any_of(view_.lower(m), {",", ";"}) && !view_.noun_like(m + 1)) return false;
      return true;
    }
    return false;
  }
  bool deed_at(std::size_t i) const { return charge_of_deed(view_, s_, i); }
  bool harm_verb(std::size_t i) const {
    for (std::size_t k = i; k < s_.last && k < i + 4; ++k) {
      const auto& trigger = view_.trigger(k);
      if (trigger && trigger->kind == TriggerKind::transitive &&
          any_of(view_.lower(k), {"killed", "murdered", "shot", "stabbed", "wounded", "injured", "kidnapped",
                                  "abducted", "strangled", "slew", "slain"}))
        return true;
      if (any_of(view_.lower(k),
                 {"raped", "assaulted", "attacked", "shot", "stabbed", "strangled", "molested", "beat"}))
        return true;
    }
    return false;
  }

  // "X faces nine counts of arson", "will face arson and assault charges", "is facing trial for"
  void faces(std::size_t t) {
    if (!any_of(view_.lower(t), {"faces", "face", "facing", "faced"})) return;
    const bool verb =
        !view_.tagged() || view_.tag(t) == Upos::verb || (t > s_.first && (person(t - 1) || view_.is(t - 1, "to")));
    if (!verb) return;
    for (std::size_t k = view_.group_begin(t, s_.first); k < t; ++k)
      if (any_of(view_.lower(k), {"could", "might", "may", "would", "should"})) return;
    std::size_t deed = charge_at(t + 1);
    for (std::size_t k = t + 1; deed == none && k < s_.last && k < t + 7; ++k) {
      if (any_of(view_.lower(k), {",", ";", "and"}) || denied_within(k, k + 1)) break;
      if (view_.is(k, "trial") && (view_.noun_like(k + 1) || duty(k))) break;  // "a trial date"
      if (any_of(view_.lower(k), {"trial", "retrial", "arraignment", "extradition", "prosecution", "court"}))
        deed = ground(k + 1);
    }
    if (deed == none || open(t)) return;
    std::size_t first = t;
    const std::size_t name = doer_name(t, &first);
    if (name == none || name > t || serves(name)) return;
    hedge(add_new(announced(t), name, std::min(first, t), t + 1), name, t);
  }

  // "on trial duty", "trial by jury duty"
  bool duty(std::size_t t) const { return any_within(view_, t, std::min(s_.last, t + 6), {"duty"}); }

  // "X was being tried for arson", "X is on trial over the killings", "X stood trial for"
  void tried(std::size_t t) {
    const bool verb = view_.is(t, "tried") && view_.passive(t, s_.first);
    const bool noun = view_.is(t, "trial") && t > s_.first + 1 &&
                      any_of(view_.lower(t - 1), {"on", "stood", "stand", "standing", "stands", "awaits", "awaiting"});
    if ((!verb && !noun) || view_.noun_like(t + 1) || duty(t)) return;
    const std::size_t deed = ground(t + 1);
    if (deed == none || open(t)) return;
    std::size_t at = t, first = t;
    if (noun) at = view_.is(t - 1, "on") ? t - 2 : t - 1;
    std::size_t name = doer_name(noun && view_.is(t - 1, "on") ? t : at, &first);
    if (name == none && noun) name = doer_name(at, &first);
    if (name == none || name > t || serves(name)) return;
    hedge(add_new(announced(t), name, std::min(first, t), t + 1), name, t);
  }
};

}  // namespace

void find_held(const View& view, const Sentence& sentence, std::size_t t, Findings& out) {
  Held(view, sentence, out).at(t);
}

}  // namespace stemma::understand
