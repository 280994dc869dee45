#include "understand/perpetrators.hpp"

#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"
#include "understand/certainty.hpp"
#include "understand/counts_subject.hpp"
#include "understand/crimes.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

class Perpetrators {
 public:
  Perpetrators(const View& view, const Sentence& sentence, Findings& out) : view_(view), s_(sentence), out_(out) {}

  void run() {
    if (make_believe(view_, s_)) return;
    for (std::size_t t = s_.first; t < s_.last; ++t) {
      named(t);
      doer(t);
      done_by(t);
      before_the_law(t);
      in_court(t);
    }
  }

 private:
  const Mention* mention(std::size_t i, MentionType type) const {
    const auto m = view_.mention_at(i);
    if (!m || view_.draft().document.mentions[*m].type != type) return nullptr;
    return &view_.draft().document.mentions[*m];
  }
  bool person(std::size_t i) const { return mention(i, MentionType::person) != nullptr; }
  std::size_t mention_end(std::size_t i) const {
    const auto m = view_.mention_at(i);
    while (i < s_.last && view_.mention_at(i) == m) ++i;
    return i;
  }

  // The perpetrator whose name stands at token `name`, or whom the pronoun there means, over tokens [first, last).
  Finding* add(std::size_t t, std::size_t name, std::size_t first, std::size_t last) {
    const Scope scope = polarity_at(view_, s_, t);
    if (scope == Scope::unclear || exonerated(view_, s_, t)) return nullptr;
    Finding f = finding(view_, Slot::perpetrator, first, last, t);
    Statement& s = f.statement;
    const auto entity = view_.entity_at(name);
    const auto& entities = view_.draft().document.entities;
    if (entity && *entity < entities.size())
      s.value = entities[*entity].name;
    else if (const Mention* m = mention(name, MentionType::person))
      s.value = std::string(view_.draft().text(m->span));
    else
      return nullptr;
    s.actor_entity = entity;
    if (scope == Scope::denied) s.polarity = Polarity::denied;
    s.certainty = certainty_at(view_, s_, t);
    for (std::size_t k = first > s_.first ? first - 1 : first; k < t; ++k)
      if (any_of(view_.lower(k), {"suspected", "alleged"})) s.certainty = Certainty::hedged;
    if (any_of(view_.lower(t), {"suspect", "suspects"})) s.certainty = Certainty::hedged;
    out_.push_back(std::move(f));
    return &out_.back();
  }

  // The token of the name that the phrase is, or that stands in apposition to it ("The man, Juan Lopez, 37, was"), or
  // of the pronoun that means a person; `none` where nobody is named. "X's brother" is not X.
  std::size_t name_in(const Phrase& p) const {
    if (p.noun_first == p.noun_last) return none;
    std::size_t head = p.noun_last - 1;
    if (view_.is(head, "shot") && head > p.noun_first) --head;  // taken for a noun
    if (person(head)) return owns(head) ? none : head;
    const std::size_t beside = view_.is(p.last, ",") ? p.last + 1 : p.last;
    if (p.single && beside > p.last && person(beside))
      return owns(beside) || view_.is(mention_end(beside), WordClass::say) ? none : beside;
    if (p.noun_last != p.noun_first + 1 || !any_of(view_.lower(p.noun_first), {"he", "she"})) return none;
    const auto entity = view_.entity_at(p.noun_first);
    const auto& entities = view_.draft().document.entities;
    const bool known = entity && *entity < entities.size() && entities[*entity].type == MentionType::person;
    return known ? p.noun_first : none;
  }
  bool owns(std::size_t name) const { return any_of(view_.lower(mention_end(name)), {"'s", "'"}); }

  // The one whose name is the subject of the verb at `t`; `none` without one. "Supporters of X" are not X.
  std::size_t subject_name(std::size_t t, std::size_t* first = nullptr) const {
    for (const Phrase& p : subjects_of(view_, s_, t)) {
      const std::size_t group = view_.group_begin(t, s_.first);
      const bool relative = group > s_.first && view_.is(group - 1, "who");  // "the trial of X, who is accused"
      const bool within =
          !relative && p.first > s_.first &&
          (view_.tag(p.first - 1) == Upos::adp || any_of(view_.lower(p.first - 1), {"of", "by", "not", "after"}));
      const std::size_t name = within ? none : name_in(p);
      if (name == none) continue;
      if (first) *first = std::min(p.first, name);
      return name;
    }
    return none;
  }

  bool rank(std::size_t i) const {
    return view_.is(i, WordClass::force) ||
           any_of(view_.lower(i),
                  {"sgt",     "sgt.",      "sergeant",     "lt",       "lt.",   "lieutenant", "detective", "deputy",
                   "agent",   "trooper",   "constable",    "sheriff",  "cop",   "inspector",  "patrolman", "ranger",
                   "capt.",   "captain",   "cpl.",         "corporal", "pc",    "marine",     "private",   "chief",
                   "hostage", "passenger", "photographer", "colonel",  "major", "gen.",       "homeowner"});
  }
  // Whether he at the name's tokens [name, end) serves in a force: "Officer X", "X, a deputy,", "X is a policeman".
  bool ranked(std::size_t name, std::size_t end) const {
    for (std::size_t k = name; k > 0 && name - k < 4; --k) {
      if (any_of(view_.lower(k - 1), {",", ".", "by", "and"})) break;
      if (rank(k - 1)) return true;
    }
    if (!any_of(view_.lower(end), {",", "who", "is", "was"})) return rank(name);
    std::size_t k = view_.is(end, ",") ? end + 1 : end;
    while (view_.quantity_at(k) || view_.is(k, "who") || view_.is(k, WordClass::be) ||
           (view_.is(k, ",") && view_.quantity_at(k - 1)))
      ++k;
    const auto role = view_.phrase_at(k, std::min(k + 8, view_.draft().tokens.size()));
    const bool described = role && !role->quantity && view_.is(k, WordClass::determiner);
    for (std::size_t i = role ? role->noun_first : 0; described && i < role->noun_last; ++i)
      if (rank(i)) return true;
    return rank(name);
  }
  bool serves(std::size_t name) const {
    std::size_t first = name;
    while (first > s_.first && view_.mention_at(first - 1) == view_.mention_at(name) && view_.mention_at(name)) --first;
    if (ranked(first, mention_end(name))) return true;
    const auto entity = view_.entity_at(name);
    if (!entity) return false;
    const auto& mentions = view_.draft().document.mentions;
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
      return m.entity == entity && ranked(view_.token_at(m.span.begin), view_.token_at(m.span.end));
    });
  }

  // The name at `k` is the attacker's at `t`: not "the suspect, X said, ...", "the attacker, X's neighbour", "the
  // killer X hunted for years".
  bool in_apposition(std::size_t t, std::size_t k) const {
    const std::size_t end = mention_end(k);
    if (view_.is(end, WordClass::say) || any_of(view_.lower(end), {"'s", "'"}) || view_.in_source(k)) return false;
    if (serves(k) || of_another(t, end)) return false;
    if (view_.is(t + 1, ",")) return end >= s_.last || any_of(view_.lower(end), {",", ".", "(", ";", "—", "–", "who"});
    if (!any_of(view_.lower(t - 1), {"the", "a"}) || view_.tag(end) != Upos::verb) return true;
    for (std::size_t m = end + 1; m < s_.last; ++m) {  // a second verb: the first was a relative clause's
      if (any_of(view_.lower(m), {",", ".", "and", "but"}) || view_.is(m, WordClass::subordinator)) return true;
      if (view_.is(m, WordClass::be) || view_.is(m, WordClass::have)) return false;
    }
    return true;
  }

  // "The victim of the sniper, X, was", "The officer who shot the gunman, X, was": the name may be another's.
  bool of_another(std::size_t t, std::size_t end) const {
    std::size_t k = t;
    while (k > s_.first && t - k < 4 && (view_.is(k - 1, WordClass::determiner) || view_.tag(k - 1) == Upos::adj)) --k;
    if (k > s_.first && any_of(view_.lower(k - 1), {"of", "against", "hunting"})) return true;
    if (!view_.is(t + 1, ",") || !view_.is(end, ",")) return false;
    for (std::size_t m = s_.first; m < t; ++m)
      if (any_of(view_.lower(m), {"who", "that", "which"})) return view_.verb_like(end + 1);
    return false;
  }

  // "the attacker, X, a 31-year-old", "the suspect, 38-year-old X,", "gunman X", "the bomber was identified as X"
  void named(std::size_t t) {
    // "one of the suspects is named as X"
    const bool one = any_of(view_.lower(t), {"suspects", "attackers", "gunmen"}) && t == s_.first + 3 &&
                     view_.is(t - 2, "of") && view_.is(t - 3, "one");
    if (!one && !attacker_noun(view_, t)) return;
    if (apposed(t)) return;
    std::size_t k = t + 1;
    if (view_.is(k, ",")) ++k;
    if (const auto q = view_.quantity_at(k); q && view_.quantity(*q).unit == Quantity::Unit::age)
      k = std::max(k, view_.quantity(*q).last);
    if (person(k)) {
      if (!in_apposition(t, k)) return;
      add(t, k, t, mention_end(k));
      return;
    }
    bool named_as = false;
    for (; k < s_.last && k < t + 9; ++k) {
      if (view_.is(k, "by") && person(k + 1)) return;  // "named by X as"
      if (any_of(view_.lower(k), {"as", "is", "was"})) {
        named_as = true;
      } else if (named_as && person(k)) {
        const std::size_t end = mention_end(k);
        const bool anothers = owns(k) || view_.is(end, WordClass::say) || serves(k) || (!one && of_another(t, end));
        if (!anothers) add(t, k, t, end);
        return;
      } else if (!any_of(view_.lower(k), {"named", "identified", ",", "locally", "been", "has", "by", "police", "man",
                                          "a", "in", "media", "reports"}) &&
                 !view_.is(k, WordClass::hedge_adverb)) {
        break;
      }
    }
  }

  // "with X, the suicide bomber who went abroad"
  bool apposed(std::size_t t) {
    std::size_t k = t;
    while (k > s_.first && t - k < 4 &&
           (view_.tag(k - 1) == Upos::adj || any_of(view_.lower(k - 1), {"suicide", "lone"})))
      --k;
    if (k < s_.first + 3 || !view_.is(k - 1, "the") || !view_.is(k - 2, ",") || !person(k - 3)) return false;
    std::size_t name = k - 3;
    while (name > s_.first && view_.mention_at(name - 1) == view_.mention_at(k - 3)) --name;
    if (!any_of(view_.lower(t + 1), {",", ".", "who"}) || owns(name) || serves(name) || view_.in_source(name) ||
        cleared(view_, s_) || make_believe(view_, s_) || (view_.is(t, "attacker") && !view_.is(t + 1, "who")))
      return false;
    add(t, name, name, t + 1);
    return true;
  }

  // "X steered a van at the marchers", "X opened fire", "X stabbed two guards"
  void doer(std::size_t t) {
    if (view_.tagged() && view_.tag(t) != Upos::verb) return;
    if (harmed(t)) {
      std::size_t first = t;
      const std::size_t name = subject_name(t, &first);
      if (name != none && name < t && !serves(name)) add(t, name, first, t + 1);
      return;
    }
    const bool opened = any_of(view_.lower(t), {"opened", "opening"}) && view_.is(t + 1, "fire");
    const bool mowing = any_of(view_.lower(t), {"mowed", "mowing"}) && view_.is(t + 1, "down");
    const bool carried = view_.is(t, "carried") && view_.is(t + 1, "out") && attack_within(t + 2);
    const bool blew =
        any_of(view_.lower(t), {"blew", "detonated"}) && any_of(view_.lower(t + 1), {"himself", "herself"});
    if (!(opened || mowing || carried || blew || into_people(t))) return;
    if (view_.passive(t, s_.first)) return;
    for (std::size_t k = t; k > s_.first && t - k < 5; --k) {
      if (any_of(view_.lower(k - 1), {";", ":", "by", "to", "of", "after", "when"})) return;
      if (view_.is(k - 1, WordClass::say)) return;  // "The suspect, X said, opened fire"
      if (person(k - 1)) {
        if (!owns(k - 1) && !serves(k - 1) && !at_attackers(t)) add(t, k - 1, k - 1, t + 1);
        return;
      }
      if (view_.noun_like(k - 1) && !view_.is(k - 1, "pavement")) return;
    }
  }
  // "opened fire on the attackers"
  bool at_attackers(std::size_t t) const {
    for (std::size_t k = t + 1; k < s_.last && k < t + 7; ++k)
      if (view_.is(k, WordClass::attacker)) return true;
    return false;
  }
  // A verb of bodily harm in the active voice, whose object is people and no attacker.
  bool harmed(std::size_t t) const {
    if (!any_of(view_.lower(t), {"shot", "stabbed", "killed", "murdered", "gunned", "strangled", "beheaded"}) ||
        view_.passive(t, s_.first))
      return false;
    const std::size_t last = any_of(view_.lower(t + 1), {"and"}) && t + 2 < s_.last && view_.trigger(t + 2) ? t + 2 : t;
    for (const Phrase& p : objects_of(view_, s_, last)) {
      if (p.noun_first == p.noun_last) return view_.trigger(last).has_value();
      const std::size_t head = p.noun_last - 1;
      if (view_.is(head, WordClass::attacker) || any_of(view_.lower(head), {"him", "he", "intruder", "burglar"}))
        return false;
      // "two men who had attacked her"
      for (std::size_t k = p.last; k < s_.last && k < p.last + 5; ++k)
        if (any_of(view_.lower(k), {"attacked", "attacking", "broken", "stormed", "holding"})) return false;
      return means_people(view_, p);
    }
    return false;
  }
  bool attack_within(std::size_t i) const {
    for (std::size_t k = i; k < s_.last && k < i + 4; ++k)
      if (view_.is(k, WordClass::attack)) return true;
    return false;
  }
  bool into_people(std::size_t t) const {
    if (!view_.is(t, WordClass::impact)) return false;
    for (std::size_t k = t + 1; k < s_.last && k < t + 8; ++k)
      if (any_of(view_.lower(k), {"into", "through"}))
        for (std::size_t m = k + 1; m < s_.last && m < k + 4; ++m)
          if (view_.is(m, WordClass::crowd)) return true;
    return false;
  }

  // "were wounded by the sniper X", "shot dead by X"
  void done_by(std::size_t t) {
    const bool hurt = view_.trigger(t) && any_of(view_.lower(t), {"killed", "murdered", "wounded", "injured", "slain",
                                                                  "abducted", "kidnapped", "assassinated", "beheaded"});
    if (!hurt && !any_of(view_.lower(t), {"shot", "stabbed", "strangled"})) return;
    if (view_.tagged() && view_.tag(t) != Upos::verb) return;
    for (std::size_t k = t + 1, reach = t + 5; k < s_.last && k < reach; ++k) {
      if (where_hit(k)) {  // "shot at point blank range in the head by"
        reach = k + 6;
        k += 2;
        continue;
      }
      if (any_of(view_.lower(k), {",", ";", "in", "on", "at"})) return;
      if (!view_.is(k, "by")) continue;
      if (!hurts(t)) return;
      const auto by = view_.phrase_at(k + 1, s_.last);
      const std::size_t name = by && !by->quantity && by->noun_first < by->noun_last ? name_in(*by) : none;
      if (name == none || serves(name)) return;
      Finding* f = add(t, name, t, mention_end(name));
      if (f && any_of(view_.lower(k + 1), {"suspect", "suspected", "alleged"}))
        f->statement.certainty = Certainty::hedged;
      return;
    }
  }

  bool where_hit(std::size_t k) const {
    if (view_.is(k, "at") && any_of(view_.lower(k + 1), {"point", "close"})) return true;
    return any_of(view_.lower(k), {"in", "to"}) && view_.is(k + 1, "the") &&
           any_of(view_.lower(k + 2), {"head", "chest", "neck", "face", "stomach", "leg", "arm", "heart"});
  }

  // Not "a video shot by X".
  bool hurts(std::size_t t) const {
    if (view_.passive(t, s_.first)) {
      const auto whom = subjects_of(view_, s_, t);
      return std::any_of(whom.begin(), whom.end(), [&](const Phrase& p) {
        const bool noun = p.noun_first < p.noun_last;
        if (noun && view_.is(p.noun_last - 1, WordClass::attacker)) return false;
        return means_people(view_, p) || (noun && any_of(view_.lower(p.noun_last - 1), {"he", "she"}));
      });
    }
    const auto whom = phrase_ending_at(view_, s_.first, t);
    if (whom && whom->noun_first < whom->noun_last && view_.is(whom->noun_last - 1, WordClass::attacker)) return false;
    return whom ? means_people(view_, *whom) : t > s_.first && (view_.is(t - 1, WordClass::people) || person(t - 1));
  }

  // "X was convicted of killing", "X, accused of the bombing,", "prosecutors charged X with murder"
  void before_the_law(std::size_t t) {
    const bool serving = view_.is(t, "serving") && serves_time(t);
    const bool found = serving || any_of(view_.lower(t), {"convicted", "guilty", "sentenced"});
    const bool accused = any_of(view_.lower(t), {"accused", "charged", "suspected", "indicted", "accuse", "accuses"});
    if (!(found || accused) || (view_.is(t, "guilty") && pleaded(t))) return;
    const bool noun = view_.is(t + 1, WordClass::person) || view_.is(t + 1, WordClass::attacker);  // "the accused man"
    if (noun) return;
    if (polarity_at(view_, s_, t) != Scope::affirmed) return;  // "was not charged" clears nobody
    if (cleared(view_, s_) || (t > s_.first && any_of(view_.lower(t - 1), {"being", "few"}))) return;
    std::size_t name = none, second = none, first = t, charge = t + 1;
    if (view_.passive(t, s_.first) || charge_preposition(t + 1) || serving) {
      name = named_before(t, first);
    } else if (accused) {
      const auto whom = view_.phrase_at(t + 1, s_.last);
      if (!whom || whom->noun_first == whom->noun_last) return;
      name = name_in(*whom);
      charge = std::max(whom->last, name == none ? t : mention_end(name));
      if (view_.is(charge, "and") && person(charge + 1)) {  // "charged X and Y with"
        second = charge + 1;
        charge = mention_end(second);
      }
    }
    if (name == none) return;
    const std::size_t of = charge_after(charge, serving || view_.is(t, "sentenced"));
    if (of == none || !charge_of_deed(view_, s_, of + 1)) return;
    if (second != none && !serves(second))
      if (Finding* f = add(t, second, second, mention_end(second))) {
        if (!found) f->statement.certainty = Certainty::hedged;
        f->anchor = view_.token(second).span;
      }
    Finding* f = add(t, name, std::min(first, t), std::max(t + 1, charge));
    if (!f) return;
    if (!found) f->statement.certainty = Certainty::hedged;
    if (name > t) f->anchor = view_.token(name).span;  // the accuser's words hold the name, and not his verb
  }
  // The subject of the passive at `t`, or the name that its participle follows: "X, accused of the bombing,".
  std::size_t named_before(std::size_t t, std::size_t& first) const {
    const bool aside = t > s_.first + 1 && view_.is(t - 1, ",") && person(t - 2);
    if (!aside) return subject_name(t, &first);
    first = t - 2;
    return t - 2;
  }
  // The preposition before the charge: right there, after a word of time ("found guilty last month of"), and after the
  // sentence ("sentenced to 10 years for"); `none` without one.
  std::size_t charge_after(std::size_t i, bool sentence) const {
    for (std::size_t k = i; k < s_.last && k < i + 8; ++k) {
      if (sentence ? view_.is(k, "for") : charge_preposition(k) && !view_.time_at(k + 1)) return k;
      if (view_.is(k, "by"))  // "found guilty by the same jury of"
        if (const auto by = view_.phrase_at(k + 1, s_.last); by && by->last > k + 1) {
          k = by->last - 1;
          continue;
        }
      const bool between = view_.time_at(k) || view_.lower(k).ends_with("day") || charge_preposition(k) ||
                           view_.tag(k) == Upos::adv ||
                           any_of(view_.lower(k), {"last", "month", "year", "week", "today"});
      if (!sentence && !between) return none;
    }
    return none;
  }
  // "serving a 12-year sentence for", "serving life for"
  bool serves_time(std::size_t t) const {
    if (any_within(view_, s_.first, s_.last, {"commit", "another", "freed", "dna", "until", "appeal", "whose"}))
      return false;
    for (std::size_t k = t + 1; k < s_.last && k < t + 9; ++k) {
      if (view_.is(k, "for")) return k > t + 1;
      const bool term = view_.is(k, WordClass::determiner) || view_.quantity_at(k) || view_.time_at(k) ||
                        view_.tag(k) == Upos::num || view_.tag(k) == Upos::adj ||
                        any_of(view_.lower(k), {"life", "sentence", "sentences", "term", "terms", "years", "months",
                                                "in", "prison", "jail", "-", "consecutive", "year"});
      if (!term) return false;
    }
    return false;
  }

  // "X is due in court over the murders"; "Robert X, 24, is due to appear before magistrates" right after a sentence
  // that says with what a man is charged
  void in_court(std::size_t t) {
    if (any_of(view_.lower(t), {"trial", "trials"})) return on_trial(t);
    if (view_.is(t, "verdict")) return verdict(t);
    if (!any_of(view_.lower(t), {"due", "scheduled", "appeared"})) return;
    std::size_t court = none;
    for (std::size_t k = t + 1; k < s_.last && k < t + 8 && court == none; ++k)
      if (any_of(view_.lower(k), {"court", "magistrates"}) && !view_.is(k + 1, "street")) court = k;
    if (court == none || another_role() || cleared(view_, s_) || polarity_at(view_, s_, t) != Scope::affirmed) return;
    std::size_t first = t;
    const std::size_t name = subject_name(t, &first);
    if (name == none || serves(name)) return;
    std::size_t k = court + 1;
    while (k < s_.last &&
           (view_.time_at(k) || view_.lower(k).ends_with("day") || view_.is(k, "on") || view_.is(k, "court")))
      ++k;
    const std::size_t with = any_of(view_.lower(k), {"charged", "accused"}) ? k + 1 : k;
    const bool here = any_of(view_.lower(with), {"over", "for", "with", "of"}) && charge_of_deed(view_, s_, with + 1);
    if (!here && !(aged(name) && charged_before())) return;
    if (Finding* f = add(t, name, std::min(first, t), court + 1)) f->statement.certainty = Certainty::hedged;
  }
  // "returned a guilty verdict for X" on a charge that this sentence or the one before names
  void verdict(std::size_t t) {
    if (t == s_.first || !view_.is(t - 1, "guilty") || !any_of(view_.lower(t + 1), {"for", "against"}) ||
        !person(t + 2) || owns(t + 2) || serves(t + 2) || cleared(view_, s_) ||
        polarity_at(view_, s_, t) != Scope::affirmed)
      return;
    const bool opens = &s_ == view_.draft().sentences.data();
    for (std::size_t k = opens ? s_.first : (&s_ - 1)->first; k < s_.last; ++k)
      if (view_.is(k, WordClass::attack) || crime_noun(view_, k) ||
          (view_.trigger(k) && view_.trigger(k)->slot == Slot::killed)) {
        add(t, t + 2, t - 1, mention_end(t + 2));
        return;
      }
  }
  // Who else comes to court, and why.
  bool another_role() const {
    return any_within(
        view_, s_.first, s_.last,
        {"witness", "witnesses",   "testify",   "testified", "evidence", "judge", "prosecutor", "juror",
         "lawyer",  "attorney",    "barrister", "solicitor", "support",  "face",  "sentence",   "separate",
         "owner",   "mother",      "father",    "widow",     "victim",   "case",  "speeding",   "man",
         "husband", "prosecution", "defence",   "defense",   "inquest",  "jury",  "wife",       "him",
         "tears",   "attend",      "reporter",  "mayor",     "minister"});
  }
  // "Robert X, 24,": as reports introduce who is charged
  bool aged(std::size_t name) const {
    const std::size_t end = mention_end(name);
    const auto q = view_.is(end, ",") ? view_.quantity_at(end + 1) : std::nullopt;
    return q && view_.is(view_.quantity(*q).last, ",");
  }
  // "A man has been charged with arson.": the sentence before charges one person whom it does not name.
  bool charged_before() const {
    if (&s_ == view_.draft().sentences.data()) return false;
    const Sentence& before = *(&s_ - 1);
    if (cleared(view_, before) || !view_.is(before.first, "a") || !view_.is(before.first + 1, WordClass::person))
      return false;
    bool charge = false;
    for (std::size_t k = before.first; k + 2 < before.last; ++k) {
      if (person(k)) return false;
      charge = charge || (any_of(view_.lower(k), {"charged", "accused"}) && charge_preposition(k + 1) &&
                          charge_of_deed(view_, before, k + 2) && polarity_at(view_, before, k) == Scope::affirmed);
    }
    return charge;
  }
  // "the murder trial of X", "the murder trial of the half-brothers X and Y"
  void on_trial(std::size_t t) {
    const bool deed = t > s_.first && ((view_.trigger(t - 1) && view_.trigger(t - 1)->slot == Slot::killed) ||
                                       crime_noun(view_, t - 1) || view_.is(t - 1, WordClass::attack));
    if (!deed || !view_.is(t + 1, "of") || cleared(view_, s_) || make_believe(view_, s_) ||
        any_within(view_, s_.first, s_.last,
                   {"collapsed", "called", "halted", "abandoned", "stage", "wrong", "acquittal"}))
      return;
    std::size_t k = t + 2;
    while (k < s_.last && (view_.is(k, "the") || any_of(view_.lower(k), {"brothers", "half-brothers", "half-brother",
                                                                         "defendant", "defendants", "suspect"})))
      ++k;
    if (!person(k) || owns(k) || serves(k) || another_role() || view_.is(mention_end(k), "by")) return;
    if (Finding* f = add(t, k, t, mention_end(k))) f->statement.certainty = Certainty::hedged;
  }
  bool pleaded(std::size_t t) const {
    for (std::size_t k = t; k > s_.first && t - k < 4; --k)
      if (view_.lower(k - 1).starts_with("plead") || any_of(view_.lower(k - 1), {"pled", "plea", "pleas"})) return true;
    return false;
  }
  bool charge_preposition(std::size_t i) const {
    return any_of(view_.lower(i), {"of", "with", "for", "over", "on", "in"});
  }
  const View& view_;
  const Sentence& s_;
  Findings& out_;
};

}  // namespace

bool attacker_noun(const View& view, std::size_t t) {
  return any_of(view.lower(t), {"attacker", "gunman", "bomber", "shooter", "assailant", "perpetrator", "hijacker",
                                "knifeman", "killer", "suspect", "arsonist", "murderer", "sniper"}) &&
         view.tag(t) != Upos::verb && !(t > 0 && view.is(t, "sniper") && view.is(t - 1, WordClass::force));
}

void find_perpetrators(const View& view, const Sentence& sentence, Findings& out) {
  Perpetrators(view, sentence, out).run();
}

}  // namespace stemma::understand
