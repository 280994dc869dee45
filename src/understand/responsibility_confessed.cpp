// What somebody owns up to: "admitted that he had killed", "told a judge she shot him", "who confessed after the
// stabbing".
#include "understand/confessors.hpp"
#include "understand/counts_subject.hpp"
#include "understand/crimes.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"
#include "understand/responsibility_rules.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {

// "once denied the killing but now admits it", "withdrew the confession"
bool ResponsibilityRules::taken_back() const {
  return any_within(
      view_, s_.first, s_.last,
      {"attempted", "recanted", "retracted", "withdrew", "changed", "forced",  "once",    "initially", "now",
       "then",      "later",    "first",     "behalf",   "client",  "lawyer",  "lawyers", "attorney",  "solicitor",
       "barrister", "counsel",  "but",       "torture",  "duress",  "coerced", "scale"});
}

// No relative, no counsel.
bool ResponsibilityRules::speaks_for_itself(const Phrase& who) const {
  const std::size_t head = who.noun_last - 1;
  return (person(head) || agent(who)) &&
         !any_of(view_.lower(head), {"mother", "father", "wife", "husband", "brother", "sister", "son", "daughter",
                                     "lawyer", "attorney", "judge", "spokesman", "spokeswoman", "minister", "officer"});
}

namespace {

class Confessed : ResponsibilityRules {
 public:
  using ResponsibilityRules::ResponsibilityRules;

  void at(std::size_t t) {
    if (view_.tagged() && view_.tag(t) != Upos::verb) return;
    const std::string_view w = view_.lower(t);
    if (any_of(w, {"admitted", "admits", "confessed", "confesses", "conceded", "acknowledged"}))
      deed_of_his(t, t + 1);
    else if (any_of(w, {"told", "tells"}) && investigators(t + 1) != none)
      deed_of_his(t, investigators(t + 1));
    else if (any_of(w, {"boasted", "bragged", "boasting", "bragging"}))
      boasted(t);
    if (any_of(w, {"confessed", "confesses"})) plainly(t);
  }

 private:
  // Past "police", "the detectives", "a judge": those to whom one owns up; `none` for others
  std::size_t investigators(std::size_t i) const {
    const auto whom = after(i);
    if (!whom || whom->noun_first == whom->noun_last ||
        !any_of(view_.lower(whom->noun_last - 1),
                {"police",       "officers",  "officer",       "detectives",   "detective", "investigators",
                 "investigator", "deputies",  "interrogators", "authorities",  "court",     "judge",
                 "jurors",       "jury",      "dispatcher",    "dispatchers",  "operator",  "magistrate",
                 "agents",       "gendarmes", "psychiatrist",  "psychiatrists"}))
      return none;
    return whom->last;
  }

  // Whether those told sit in court, where prosecutors and witnesses tell of others.
  bool to_court(std::size_t t) const {
    const auto whom = after(t + 1);
    return whom && whom->noun_first < whom->noun_last &&
           any_of(view_.lower(whom->noun_last - 1), {"court", "judge", "jurors", "jury", "magistrate"});
  }

  // "(that) he had killed his wife": what follows the verb at `t` from token `i` on
  void deed_of_his(std::size_t t, std::size_t i) {
    if (view_.is(t, "confessed") && view_.is(i, "to") && investigators(i + 1) != none) i = investigators(i + 1);
    if (view_.is(i, "that")) ++i;
    if (!any_of(view_.lower(i), {"he", "she", "they"})) return;
    std::size_t v = i + 1;
    while (v < i + 5 && (view_.is(v, WordClass::have) || view_.tag(v) == Upos::adv)) ++v;
    if (view_.tag(v) != Upos::verb || !deed(v) || lesser(t)) return;
    const auto who = self(t, i);
    if (!who || (any_of(view_.lower(t), {"told", "tells"}) && !of_himself(t, *who, i, v)) ||
        polarity_at(view_, s_, t) != Scope::affirmed || polarity_at(view_, s_, v) != Scope::affirmed)
      return;
    add(Mode::claimed, t, who, std::nullopt, t, v + 1);
  }
  // "killed the pair", "strangled her", "set the house on fire"; not "shot himself", "shot in self-defence"
  bool deed(std::size_t v) const {
    if (crime_verb(view_, v)) return true;
    if (!any_of(view_.lower(v),
                {"killed",   "shot",     "stabbed",    "strangled", "murdered",    "suffocated", "smothered",
                 "drowned",  "poisoned", "bludgeoned", "beat",      "raped",       "kidnapped",  "abducted",
                 "attacked", "knifed",   "gunned",     "throttled", "dismembered", "slit",       "molested"}))
      return false;
    // "beat the champion by luck"
    if (view_.is(v, "beat") && !any_within(view_, v, std::min(v + 8, s_.last), {"death", "unconscious"})) return false;
    const std::size_t i = view_.is(v + 1, "down") ? v + 2 : v + 1;
    if (any_of(view_.lower(i), {"him", "them"}) || (view_.is(i, "her") && !owns(i))) return !other_sense(i + 1);
    const auto whom = after(i);
    return whom && !whom->negative && whom->noun_first < whom->noun_last && means_people(view_, *whom) &&
           !any_of(view_.lower(whom->noun_last - 1), {"himself", "herself", "themselves"}) &&
           !view_.is(whom->noun_last - 1, WordClass::attacker) && !other_sense(whom->last);
  }
  // "her husband", not "her on Friday"
  bool owns(std::size_t her) const {
    const auto whom = after(her);
    return whom && whom->noun_first < whom->noun_last && whom->noun_last - 1 > her && !view_.time_at(her + 1);
  }
  // What follows those it is done to: "killed him off", "shot her a glance", "poisoned her against her mother"
  bool other_sense(std::size_t i) const {
    if (i >= s_.last || view_.time_at(i) || any_of(view_.lower(i), {"all", "both", "each"})) return false;
    return view_.is(i, WordClass::determiner) || view_.noun_like(i) || any_of(view_.lower(i), {"off", "against"});
  }
  // "Marn told police he shot his wife": he himself, and no victim or witness who tells of another
  bool of_himself(std::size_t t, const Phrase& who, std::size_t he, std::size_t v) const {
    const bool held = stands_accused(view_, who);
    if ((to_court(t) && !held) || (!held && tells_of_others(view_, who))) return false;
    const Gender meant = gender_of_word(view_.lower(he)), sex = sex_of(view_, who);
    const Gender object = gender_of_word(view_.lower(v + 1));  // "her", "his wife"
    const bool owner = any_of(view_.lower(v + 1), {"his", "her"}) && owns(v + 1);
    if (object != Gender::unknown && (owner ? object != meant : object == meant)) return false;
    if (held || view_.is(he, "they") || sex == meant) return true;
    return sex == Gender::unknown && owner && !(meant == Gender::male && view_.lower(who.noun_first).ends_with("a"));
  }
  // A deed that is owned up to and yet none, or not his own.
  bool lesser(std::size_t t) const {
    return view_.passive(t, s_.first) || rehearsed(view_, s_) || cleared(view_, s_) || taken_back() ||
           in_defence(view_, s_) || on_paper(view_, s_) ||
           any_within(view_, s_.first, s_.last, {"dreamt", "almost", "nearly", "thought", "believed", "wished"});
  }
  // The subject of the verb at `t`, where the pronoun at `i` means the same one.
  std::optional<Phrase> self(std::size_t t, std::size_t i) const {
    auto who = subject(t);
    if (!who || who->negative || who->part) return std::nullopt;
    if (who->noun_first == who->noun_last) {
      // "he told a judge he had shot them": one and the same
      if (!view_.is(who->first, view_.lower(i)) || !view_.entity_at(who->first)) return std::nullopt;
      who->noun_first = who->first;
      who->noun_last = who->last;
      return who;
    }
    const std::size_t head = who->noun_last - 1;
    if (!speaks_for_itself(*who) || bears_witness(head)) return std::nullopt;
    const auto speaker = view_.entity_at(head), meant = view_.entity_at(i);
    if (speaker && meant) return *speaker == *meant ? who : std::nullopt;
    const bool man = any_of(view_.lower(head), {"man", "boy", "gunman"}),
               woman = any_of(view_.lower(head), {"woman", "girl"});
    if ((man && !view_.is(i, "he")) || (woman && !view_.is(i, "she"))) return std::nullopt;
    return man || woman || any_of(view_.lower(head), {"suspect", "defendant", "teenager", "driver", "accused"})
               ? who
               : std::nullopt;
  }
  bool bears_witness(std::size_t head) const {
    return any_of(view_.lower(head),
                  {"witness",    "witnesses", "victim",    "neighbor",  "neighbour",  "friend",      "friends",
                   "girlfriend", "boyfriend", "detective", "policeman", "prosecutor", "prosecutors", "survivor",
                   "informant",  "doctor",    "uncle",     "aunt",      "cousin",     "nephew",      "niece",
                   "mayor",      "chief",     "sheriff",   "official",  "police",     "inmate"});
  }

  // "boasted of stabbing the waiter"
  void boasted(std::size_t t) {
    if (!any_of(view_.lower(t + 1), {"about", "of"}) || !charge_of_deed(view_, s_, t + 2) || lesser(t)) return;
    const auto whom = after(t + 3);  // "boasted of the murder mystery he wrote", "of killing rats"
    if (!view_.lower(t + 2).ends_with("ing") || !whom) return;
    if (!any_of(view_.lower(t + 3), {"him", "them", "her"}) && !means_people(view_, *whom)) return;
    const auto who = subject(t);
    if (who && who->noun_first < who->noun_last && !who->negative && !who->part && speaks_for_itself(*who) &&
        !bears_witness(who->noun_last - 1))
      add(Mode::claimed, t, who, std::nullopt, t, t + 3);
  }

  // "Marn, who confessed after the stabbing": the deed that is spoken of
  void plainly(std::size_t t) {
    std::size_t i = t + 1;
    if (view_.is(i, "to") && investigators(i + 1) != none) i = investigators(i + 1);
    if (i < s_.last && !view_.time_at(i) &&
        !any_of(view_.lower(i), {".", ",", ";", "after", "during", "when", "shortly"}))
      return;
    if (to_else(i)) return;
    if (t > s_.first && view_.is(t - 1, "to")) return;  // "was forced to confess"
    if (!context() || lesser(t) || polarity_at(view_, s_, t) != Scope::affirmed) return;
    const auto who = subject(t);
    if (who && who->noun_first < who->noun_last && !who->negative && !who->part && speaks_for_itself(*who) &&
        !bears_witness(who->noun_last - 1))
      add(Mode::claimed, t, who, std::nullopt, t, i);
  }
  // "confessed after the shooting that he was scared", ", after the attack, to lying": what is owned up to is told
  bool to_else(std::size_t i) const {
    if (view_.is(i, ",")) ++i;
    std::size_t end = i;
    if (view_.is(end, "shortly")) ++end;
    if (any_of(view_.lower(end), {"after", "during"})) {
      const auto what = after(end + 1);
      end = what ? what->last : i;
      if (what && view_.is(end, ",")) ++end;
    }
    for (std::size_t k = i; k < s_.last && k < i + 14 && !view_.is(k, ";"); ++k)
      if (any_of(view_.lower(k), {"that", "to", "having", "about"})) return true;
    return end > i && end < s_.last && !view_.time_at(end) && !any_of(view_.lower(end - 1), {","}) &&
           !any_of(view_.lower(end), {".", ";", "and", "on", "in", "at", "by", "of"});
  }
};

}  // namespace

void find_confessed(const View& view, const Sentence& sentence, std::size_t t, Findings& out) {
  Confessed(view, sentence, out).at(t);
}

}  // namespace stemma::understand
