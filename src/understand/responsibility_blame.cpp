// Who is held to have done it, by the word that says so: "blamed on", "blamed the attack on", "attributed to", "suspect
// X of", "suspicion fell on", "no evidence that X was involved", "no known link to", "the work of".
#include "understand/certainty.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"
#include "understand/responsibility_rules.hpp"

namespace stemma::understand {
namespace {

class Blame : ResponsibilityRules {
 public:
  using ResponsibilityRules::ResponsibilityRules;

  void at(std::size_t t) {
    const std::string_view w = view_.lower(t);
    if (w.starts_with("blam"))
      blame(t);
    else if (w.starts_with("accus"))
      accuse(t);
    else if (any_of(w, {"attributed", "attribute", "attributes", "attributing"}))
      attribute(t);
    else if (any_of(w, {"suspect", "suspects", "suspected"}))
      suspect(t);
    else if (any_of(w, {"suspicion", "suspicions"}))
      suspicion(t);
    else if (any_of(w, {"evidence", "proof"}))
      no_evidence(t);
    else if (w == "nothing" && view_.is(t + 1, "to") && view_.is(t + 2, "do") && view_.is(t + 3, "with"))
      nothing_to_do(t);
    else if (any_of(w,
                    {"link", "links", "connection", "connections", "ties", "engagement", "tie", "linked", "connected"}))
      link(t);
    else if (w == "work" && view_.is(t + 1, "of"))
      work(t);
    else if (w == "responsible" && view_.is(t + 1, "for"))
      responsible(t);
    else if (any_of(w, {"involved", "participated"}) && view_.is(t + 1, "in"))
      involved(t, t + 2);
    else if (w == "part" && view_.is(t + 1, "in") && t > s_.first &&
             any_of(view_.lower(t - 1), {"took", "taken", "take", "taking"}))
      involved(t - 1, t + 2);
    else if (any_of(w, {"belonged", "belong"}) && view_.is(t + 1, "to"))
      belonged(t);
  }

 private:
  // "X said it was not involved in the attack", "X's men had taken part in the raid", "denied being involved"
  void involved(std::size_t verb, std::size_t deed) {
    const auto what = after(deed);  // "involved in the response to the attack" is another matter
    const bool direct = what && what->noun_first < what->noun_last && deed_noun(what->noun_last - 1);
    if (!direct && !any_of(view_.lower(deed), {"carrying", "planning", "orchestrating"})) return;
    if (!deed_within(deed, 7)) return;
    const bool predicate =
        view_.group_begin(verb, s_.first) < verb || any_of(view_.lower(verb), {"took", "participated"});
    for (std::size_t k = verb; k > s_.first && verb - k < 4; --k)
      if (deny_verb(view_.lower(k - 1))) {
        if (polarity_at(view_, s_, k - 1) == Scope::affirmed)
          add(Mode::claimed, k - 1, subject(k - 1), Polarity::denied, k - 1, deed + 2);
        return;
      }
    if (!predicate) return;  // "those involved in the attack"
    auto self = sayer_of(verb);
    if (!self) {
      const auto men =
          subjects_of(view_, s_, verb);  // "its men were not involved", "none of its fighters had taken part"
      for (std::size_t k = men.empty() ? verb : men.front().first; k < verb && !self; ++k)
        if (any_of(view_.lower(k), {"its", "their"}) &&
            (view_.is(k + 1, WordClass::fighter) || view_.is(k + 1, WordClass::people)))
          self = sayer_before(men.front().first);
      if (!self && !men.empty() && men.front().negative) return;
    }
    if (self) return add(Mode::claimed, verb, self, std::nullopt, verb, deed + 2);
    if (const auto who = named_subject(verb); who && agent(*who) && !person(who->noun_last - 1))
      add(mode_of(verb, *who), verb, who, std::nullopt, verb, deed + 2);
  }

  bool blamable(const Phrase& p) const {
    if (agent(p) || p.name) return true;
    if (p.noun_first == p.noun_last) return false;
    const std::size_t head = p.noun_last - 1;
    return view_.is(head, WordClass::force) ||
           any_of(view_.lower(head), {"government", "regime", "coalition", "rebels", "militias", "separatists"});
  }

  void blame(std::size_t t) {
    if (view_.is(t + 1, "on")) {  // "was blamed on X", "the bombing blamed on X"
      if (const auto on = actor_after(t + 2); on && blamable(*on)) add(Mode::attributed, t, on);
      return;
    }
    if (view_.passive(t, s_.first)) {
      if (!view_.is(t + 1, "for") || !deed_within(t + 2, 8)) return;
      if (const auto who = subject(t); who && agent(*who)) add(Mode::attributed, t, who);
      return;
    }
    if (view_.tagged() && view_.tag(t) == Upos::noun) return;
    const auto object = after(t + 1);
    if (!object) return blamed_it(t);
    if (object->noun_first < object->noun_last && deed_noun(object->noun_last - 1)) return blamed_on(t, object->last);
    if (!agent(*object)) return;
    if (view_.is(object->last, "for") ? deed_within(object->last + 1, 8) || context() : ends_clause(object->last))
      if (Finding* f = add_one(t, object)) f->anchor = view_.token(object->noun_first).span;
  }

  // "blamed it on X"
  void blamed_it(std::size_t t) {
    if (any_of(view_.lower(t + 1), {"it", "this", "them"}) && context()) blamed_on(t, t + 2);
  }

  // "blamed the bombing of the market on Friday on X": what follows the last "on" that is no date.
  void blamed_on(std::size_t t, std::size_t from) {
    for (std::size_t k = from; k < s_.last && k < from + 9; ++k) {
      if (any_of(view_.lower(k), {",", ";", "that", "which", "who", "and"})) return;
      if (!view_.is(k, "on") || view_.time_at(k + 1)) continue;
      const auto on = actor_after(k + 1);
      if (on && blamable(*on)) {
        // The blamer's words hold the actor, and not his verb.
        if (Finding* f = add_one(t, on)) f->anchor = view_.token(on->noun_first).span;
        return;
      }
    }
  }

  void accuse(std::size_t t) {
    if (view_.passive(t, s_.first)) {
      if (accusation(t + 2))
        if (const auto who = subject(t); who && agent(*who) && !person(who->noun_last - 1))
          add(Mode::attributed, t, who);
      return;
    }
    const auto object = after(t + 1);
    if (object && agent(*object) && view_.is(object->last, "of") && accusation(object->last + 1))
      add(Mode::attributed, t, object);
  }

  // "of carrying out the attack", "of killing two people"; not "of covering up the attack", "of killing the economy"
  bool accusation(std::size_t i) const {
    if (cleared(view_, s_)) return false;
    if (charge_of_deed(view_, s_, i)) return true;
    return any_of(view_.lower(i), {"carrying", "being", "orchestrating", "planning", "masterminding", "conducting",
                                   "committing", "perpetrating", "launching", "ordering", "directing", "bombing"}) &&
           deed_within(i, 6) && !(view_.is(i, "bombing") && view_.is(i + 1, "out"));
  }

  // Nothing of the predicate follows: "blamed X.", "blamed X, which".
  bool ends_clause(std::size_t i) const {
    return context() && (i >= s_.last || any_of(view_.lower(i), {".", ",", ";", "(", "but", "and", "\"", "”"}));
  }

  // "did not attribute responsibility to X", "attributed the attack to X", "a raid attributed to X"; not "a statement
  // attributed to X", which X may have made and no more
  void attribute(std::size_t t) {
    if (view_.is(t + 1, "to") ? !blames_for(t) : !blamed_deed(t)) return;
    for (std::size_t k = t; k > s_.first && t - k < 6; --k)
      if (any_of(view_.lower(k - 1), {"too", "early", "premature", "impossible"})) return;
    for (std::size_t k = t + 1; k < s_.last && k < t + 10; ++k) {
      if (any_of(view_.lower(k), {";", "by"})) return;
      if (!view_.is(k, "to") || view_.is(k - 1, "not")) continue;
      const auto to = actor_after(k + 1);
      if (!to || !agent(*to)) return;
      Finding* f = add_one(t, to);
      // Whoever attributes it: his words hold the actor, and not his verb. That he does not is nobody's doubt.
      const bool said = f && f->statement.polarity == Polarity::affirmed;
      if (said && k > t + 1) f->anchor = view_.token(to->noun_first).span;
      return;
    }
  }

  // Whether what is attributed, which stands before the participle at `t`, is a deed or what came of one.
  bool blames_for(std::size_t t) const {
    const auto what = subject(t);
    const std::size_t head = what && what->noun_first != what->noun_last ? what->noun_last - 1 : t - 1;
    if (!view_.noun_like(head)) return context();
    return deed_noun(head) || any_of(view_.lower(head), {"responsibility", "blame", "death", "killing", "killings",
                                                         "casualties", "violence", "abduction", "abductions", "acts",
                                                         "crime", "crimes", "fire", "downing"});
  }

  // "attributed the attack to X": what follows the verb is the deed.
  bool blamed_deed(std::size_t t) const {
    if (view_.passive(t, s_.first)) return blames_for(t);
    const auto what = after(t + 1);
    if (!what || what->noun_first == what->noun_last) return false;
    const std::size_t head = what->noun_last - 1;
    return deed_noun(head) || any_of(view_.lower(head), {"responsibility", "blame", "it", "killings", "violence",
                                                         "killing", "casualties", "abduction", "abductions"});
  }

  // "investigators suspect X", "suspect X of the bombing", "X is suspected of carrying out the attack"
  void suspect(std::size_t t) {
    if (view_.tagged() && view_.tag(t) != Upos::verb) return;
    if (view_.passive(t, s_.first)) {
      if (!any_of(view_.lower(t + 1), {"of", "in"}) || !deed_within(t + 2, 6)) return;
      if (const auto who = subject(t); who && agent(*who)) hedge(add_one(t, who));
      return;
    }
    const auto object = after(t + 1);
    if (!object || !agent(*object) || !view_.entity_at(object->noun_last - 1)) return;
    if (view_.is(object->last, "of") ? deed_within(object->last, 6) : ends_clause(object->last))
      hedge(add_one(t, object));
  }

  // "suspicion had fallen on X"
  void suspicion(std::size_t t) {
    for (std::size_t k = t + 1; k < s_.last && k < t + 7; ++k) {
      if (any_of(view_.lower(k), {",", ";", "that"})) return;
      if (!any_of(view_.lower(k), {"fell", "fallen", "falls", "falling", "focused", "centred", "centered"})) continue;
      if (!any_of(view_.lower(k + 1), {"on", "upon"})) return;
      if (const auto on = actor_after(k + 2); on && blamable(*on) && context()) hedge(add_one(k, on));
      return;
    }
  }

  // "no evidence that X was involved", "no evidence linking X to the attack"
  void no_evidence(std::size_t t) {
    if (!negated_noun(t)) return;
    std::size_t i = t + 1;
    if (any_of(view_.lower(i), {"to", "which"}) && any_of(view_.lower(i + 1), {"suggest", "show", "indicate"})) i += 2;
    const bool links = any_of(view_.lower(i), {"linking", "tying", "connecting"});
    if (!links && !view_.is(i, "that")) return;
    const auto who = actor_after(i + 1);
    if (!who || !blamable(*who)) return;
    bool deed = false;
    for (std::size_t k = who->last; k < s_.last && k < who->last + 8; ++k) {
      if (any_of(view_.lower(k), {",", ";"})) break;
      deed = deed || deed_noun(k) ||
             any_of(view_.lower(k), {"involved", "behind", "responsible", "carried", "ordered", "planned", "directed",
                                     "organised", "organized", "role", "hand", "bombed", "attacked"});
    }
    if (deed) add(Mode::attributed, t, who, Polarity::denied, t, who->last);
  }

  // "X said it had nothing to do with the blast", "X had nothing to do with the attack"
  void nothing_to_do(std::size_t t) {
    if (!deed_within(t + 3, 7) && !view_.is(t + 4, "it")) return;
    std::size_t verb = t;
    while (verb > s_.first && t - verb < 4 && !view_.is(verb, WordClass::have)) --verb;
    if (!view_.is(verb, WordClass::have)) return;
    if (const auto self = sayer_of(verb)) {
      add(Mode::claimed, t, self, Polarity::denied, t, t + 4);
    } else if (const auto who = subject(verb); who && agent(*who)) {
      const Mode mode = mode_of(t, *who);
      add(mode, t, who, Polarity::denied, t, t + 4);
    }
  }

  // "no known link to X", "no links to terrorism", "no connection with X"
  void link(std::size_t t) {
    if (!denied_noun(t) && !linked_not(t) && !ruled_out(t)) return;
    if (!any_of(view_.lower(t + 1), {"to", "with"})) return named_link(t);
    const auto to = actor_after(t + 2);
    if (!to || to->noun_first == to->noun_last) return;
    const bool terror = view_.lower(to->noun_last - 1).starts_with("terroris");
    if (agent(*to) || terror) add(Mode::attributed, t, to, Polarity::denied, t, to->last);
  }

  // "ruled out any links to X", and nothing that turns it round
  bool ruled_out(std::size_t t) const {
    std::size_t k = t;
    while (k > s_.first && t - k < 3 && (view_.tag(k - 1) == Upos::adj || view_.is(k - 1, "any"))) --k;
    if (k < s_.first + 3 || !view_.is(k - 1, "out") || !view_.is(k - 2, "ruled")) return false;
    return polarity_at(view_, s_, k - 2) == Scope::affirmed && certainty_at(view_, s_, k - 2) == Certainty::asserted;
  }

  // "was not linked to X"
  bool linked_not(std::size_t t) const {
    return any_of(view_.lower(t), {"linked", "connected"}) && any_of(view_.lower(t + 1), {"to", "with"}) &&
           negated_noun(t);
  }

  // "He had no known terrorist links", "no Red Dawn connections": whom to stands before the noun, and somebody has none
  void named_link(std::size_t t) {
    if (t == s_.first || (t + 1 < s_.last && view_.noun_like(t + 1)) || !somebody_has(t)) return;
    Phrase p;
    p.first = p.noun_first = t - 1;
    p.last = p.noun_last = t;
    while (p.first > s_.first && view_.mention_at(t - 1) && view_.mention_at(p.first - 1) == view_.mention_at(t - 1))
      p.noun_first = --p.first;
    const auto mention = view_.mention_at(t - 1);
    const bool body = mention && view_.draft().document.mentions[*mention].type == MentionType::organization;
    if (body || any_of(view_.lower(t - 1), {"terrorist", "terror", "jihadist", "extremist", "militant"}))
      add(Mode::attributed, t, p, Polarity::denied, t, t + 1);
  }

  bool somebody_has(std::size_t t) const {
    for (std::size_t k = t; k > s_.first && t - k < 7; --k) {
      if (!any_of(view_.lower(k - 1), {"had", "has", "have"})) continue;
      const auto who = subject(k - 1);
      if (!who || who->noun_first == who->noun_last) return false;
      const std::size_t head = who->noun_last - 1;
      return person(head) || view_.is(head, WordClass::attacker) || any_of(view_.lower(head), {"he", "she", "they"});
    }
    return false;
  }

  void work(std::size_t t) {
    if (t == s_.first || !view_.is(t - 1, "the")) return;
    if (const auto who = actor_after(t + 2); who && agent(*who)) add(Mode::attributed, t, who);
  }

  // "X was responsible for the attack"
  void responsible(std::size_t t) {
    if (t == s_.first || !deed_within(t + 2, 5)) return;
    if (view_.group_begin(t, s_.first) == t) return;
    if (const auto who = named_subject(t)) add(mode_of(t, *who), t, who);
  }

  // "the jets belonged to the government": of what carried out a strike
  void belonged(std::size_t t) {
    const auto what = subject(t);
    if (!what || what->noun_first == what->noun_last || !context()) return;
    const std::size_t head = what->noun_last - 1;
    const bool means = view_.is(head, WordClass::craft) || view_.is(head, WordClass::arms) ||
                       any_of(view_.lower(head), {"jets", "planes", "warplanes", "helicopters", "aircraft", "boats"});
    const auto to = after(t + 2);
    if (means && to && (agent(*to) || any_of(view_.lower(to->noun_last - 1), {"government", "army", "coalition"})))
      add(Mode::attributed, t, to);
  }

  Finding* add_one(std::size_t t, const std::optional<Phrase>& who) {
    const std::size_t before = out_.size();
    add(Mode::attributed, t, who);
    return out_.size() > before ? &out_.back() : nullptr;
  }
  static void hedge(Finding* f) {
    if (f) f->statement.certainty = Certainty::hedged;
  }
};

}  // namespace

void find_blame(const View& view, const Sentence& sentence, std::size_t t, Findings& out) {
  Blame(view, sentence, out).at(t);
}

}  // namespace stemma::understand
