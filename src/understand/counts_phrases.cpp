// Counts whose announcement is more than one word: "in critical condition", "taken to hospital", "gunned down",
// "took 20 hostages", "pulled three people from the rubble", "mowed down six cyclists".
#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"
#include "understand/certainty.hpp"
#include "understand/counts.hpp"
#include "understand/counts_more.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

class Phrasing {
 public:
  Phrasing(const View& view, const Sentence& sentence, Findings& out) : view_(view), s_(sentence), out_(out) {}

  void run() {
    for (std::size_t t = s_.first; t < s_.last; ++t) {
      condition(t);
      hospital(t);
      treated(t);
      custody(t);
      arrested(t);
      gunned(t);
      shot(t);
      hostages(t);
      pulled(t);
      mowed(t);
      find_unharmed(view_, s_, t, out_);
      held(t);
      aboard(t);
      none_believed(t);
    }
  }

 private:
  bool near(std::size_t t, std::initializer_list<std::string_view> words, std::size_t reach) const {
    for (std::size_t k = t + 1; k < s_.last && k <= t + reach; ++k)
      if (any_of(view_.lower(k), words)) return true;
    return false;
  }
  void subjects(Slot slot, std::size_t t, std::optional<std::string> of = std::nullopt) {
    for (const Phrase& p : subjects_of(view_, s_, t)) add_count(view_, s_, slot, t, p, out_, of);
  }
  void objects(Slot slot, std::size_t t, std::optional<std::string> of = std::nullopt) {
    for (const Phrase& p : objects_of(view_, s_, t)) add_count(view_, s_, slot, t, p, out_, of);
  }

  // "Seven divers are in serious condition"; "one is critical"
  void condition(std::size_t t) {
    if (!view_.is(t, "in") || !near(t, {"condition"}, 4)) return;
    std::size_t k = t + 1;
    while (k < s_.last && !view_.is(k, "condition")) ++k;
    subjects(Slot::injured, t, view_.text(t, k + 1));
  }

  // "six pupils were rushed to hospital"
  void hospital(std::size_t t) {
    if (!any_of(view_.lower(t),
                {"taken", "rushed", "brought", "airlifted", "transported", "flown", "sent", "admitted"}) ||
        !near(t, {"hospital", "hospitals", "medical", "infirmary"}, 6) || !view_.passive(t, s_.first))
      return;
    subjects(Slot::injured, t, "taken to hospital");
  }

  // "a welder was treated for burns"
  void treated(std::size_t t) {
    const bool treated =
        view_.is(t, "treated") &&
        near(t, {"injuries", "injury", "wounds", "hospital", "hospitals", "burns", "inhalation", "scene"}, 5);
    const bool suffered = any_of(view_.lower(t), {"suffered", "sustained", "sustaining", "suffering", "received"}) &&
                          near(t, {"injuries", "injury", "wounds", "burns", "concussion", "fractures", "wound"}, 5);
    if (treated ? view_.passive(t, s_.first) : suffered) subjects(Slot::injured, t);
  }

  // "two men are under arrest", "was booked into the county jail"
  void arrested(std::size_t t) {
    if (any_of(view_.lower(t), {"jail", "prison"}) && t > s_.first && view_.is(t - 1, "in") &&
        view_.group_begin(t - 1, s_.first) < t - 1)
      return subjects(Slot::detained, t - 1);  // "is now in jail"
    if (view_.is(t, "under") && (view_.is(t + 1, "arrest") || (view_.is(t + 1, "house") && view_.is(t + 2, "arrest"))))
      subjects(Slot::detained, t);
    if (any_of(view_.lower(t), {"taken", "brought", "hauled", "transferred"}) && view_.is(t + 1, "to") &&
        near(t + 1, {"jail", "prison"}, 4) && view_.passive(t, s_.first))
      subjects(Slot::detained, t);
    if (view_.is(t, "booked") && any_of(view_.lower(t + 1), {"into", "in", "at"}) && !near(t, {"hotel", "near"}, 5) &&
        near(t, {"jail", "prison", "custody"}, 6) && view_.passive(t, s_.first))
      subjects(Slot::detained, t);
  }

  void custody(std::size_t t) {
    if (view_.is(t, "custody") && t > s_.first + 1 && any_of(view_.lower(t - 1), {"into", "in", "police"})) {
      std::size_t k = t - 1;
      while (k > s_.first && t - k < 4 && !any_of(view_.lower(k), {"into", "in"})) --k;
      const bool taken = k > s_.first && any_of(view_.lower(k - 1), {"taken", "took", "held", "remanded"});
      const std::size_t verb = taken ? k - 1 : k;
      if (view_.is(verb, "took")) return;
      subjects(Slot::detained, verb);
    }
    if (view_.is(t, "took") && near(t, {"custody"}, 8) && near(t, {"into"}, 7)) objects(Slot::detained, t);
  }

  // "was gunned down", "was shot to death", "lost their lives", "blew himself up"
  void gunned(std::size_t t) {
    if (view_.is(t, "lost") && near(t, {"life", "lives"}, 2)) return subjects(Slot::killed, t);
    if (view_.is(t, "life") && view_.is(t + 1, "of") && took_life(t)) {
      for (const Phrase& p : view_.phrases_at(t + 2, s_.last)) add_count(view_, s_, Slot::killed, t, p, out_);
      return;
    }
    if (view_.is(t, "gunned") || view_.is(t, "gunning")) {
      if (view_.is(t + 1, "down")) put_to_death(t, t + 1);
      return;
    }
    if (t > s_.first && any_of(view_.lower(t - 1), {"fatally", "mortally"})) {
      if (any_of(view_.lower(t), {"shot", "stabbed", "struck", "hit", "beaten", "crushed", "burned"}))
        return put_to_death(t, t);
      // "accused of fatally shooting two guards"
      if (any_of(view_.lower(t), {"shooting", "stabbing", "striking", "beating"}) && t > s_.first + 1 &&
          any_of(view_.lower(t - 2), {"of", "with", "for", "after"}) && !make_believe(view_, s_) && !conspired())
        return put_to_death(t, t);
    }
    if (any_of(view_.lower(t), {"shooting", "stabbing"}) && t > s_.first && view_.is(t - 1, "fatal") &&
        view_.is(t + 1, "of")) {
      for (const Phrase& p : view_.phrases_at(t + 2, s_.last)) add_count(view_, s_, Slot::killed, t, p, out_);
      return;
    }
    // "fell to their deaths", "to his own death"
    if (view_.is(t, "to") && any_of(view_.lower(t + 1), {"his", "her", "their"}) &&
        any_of(view_.lower(view_.is(t + 2, "own") ? t + 3 : t + 2), {"death", "deaths"}))
      if (const std::size_t fall = fall_before(t); fall != none) return subjects(Slot::killed, fall);
    if (!view_.is(t, "to") || !view_.is(t + 1, "death")) return;
    const std::size_t verb = verb_of_death(t);
    if (verb != none) put_to_death(verb, verb + 1 == t ? t + 1 : verb);
  }
  bool conspired() const {
    for (std::size_t k = s_.first; k < s_.last && k < s_.first + 100; ++k)
      if (any_of(view_.lower(k), {"conspiring", "conspiracy", "denied", "denies", "attempted", "plotting"}))
        return true;
    return false;
  }
  // "fell some 700 metres from a ridge"
  std::size_t fall_before(std::size_t t) const {
    if (make_believe(view_, s_)) return none;
    for (std::size_t k = t; k > s_.first && t - k < 12; --k) {
      if (any_of(view_.lower(k - 1), {"fell", "fallen", "falling", "plunged", "jumped", "leapt", "plummeted"}))
        return k - 1;
      if (any_of(view_.lower(k - 1), {",", ";", "and", "that", "who"}) || view_.tag(k - 1) == Upos::verb) return none;
    }
    return none;
  }
  // "No one is believed to have been injured": what is believed of nobody, who hedges it
  void none_believed(std::size_t t) {
    if (!any_of(view_.lower(t), {"believed", "thought", "understood"}) || !view_.is(t + 1, "to")) return;
    const std::size_t group = view_.group_begin(t, s_.first);
    if (group == t || group == s_.first) return;
    const auto who = phrase_ending_at(view_, s_.first, group);
    if (!who || !who->negative || who->noun_first != who->noun_last) return;
    if (make_believe(view_, s_) || near(t, {"but", "until", "except"}, 40)) return;
    for (std::size_t k = s_.first; k < who->first; ++k)
      if (any_of(view_.lower(k), {"not", "n't", "false", "if", "untrue", "wrong"})) return;
    std::size_t k = t + 2;
    while (k < s_.last && k < t + 6 && (view_.is(k, WordClass::be) || view_.is(k, WordClass::have))) ++k;
    if (k >= s_.last || !view_.is(k - 1, WordClass::be) || !view_.trigger(k)) return;
    const Slot slot = view_.trigger(k)->slot;
    if (slot != Slot::injured && slot != Slot::killed && slot != Slot::missing) return;
    Finding f = finding(view_, slot, who->first, k + 1, t);
    f.statement.number = f.statement.low = f.statement.high = 0;
    f.statement.certainty = Certainty::hedged;
    out_.push_back(std::move(f));
  }
  // "claimed the life of"
  bool took_life(std::size_t t) const {
    for (std::size_t k = t; k > s_.first && t - k < 4; --k)
      if (any_of(view_.lower(k - 1), {"claimed", "claiming", "claims", "took", "taking", "taken", "cost", "costing"}))
        return k < s_.first + 2 || !any_of(view_.lower(k - 2), {"almost", "nearly", "have", "not", "never"});
    return false;
  }
  // The verb of "stabbed his mother to death", whose "to" stands at `t`; `none` without one.
  std::size_t verb_of_death(std::size_t t) const {
    for (std::size_t k = t; k > s_.first && t - k < 12; --k) {
      if (any_of(view_.lower(k - 1),
                 {"shot",      "stabbed", "burned",   "burnt",    "beaten",      "crushed",    "trampled",
                  "hacked",    "choked",  "shooting", "stabbing", "beating",     "beat",       "bludgeoned",
                  "strangled", "stoned",  "tortured", "hacking",  "bludgeoning", "strangling", "clubbed"}))
        return k - 1;
      if (any_of(view_.lower(k - 1), {",", ";", "who", "that"}) || view_.is(k - 1, WordClass::be)) return none;
    }
    return none;
  }
  // Who was killed by the verb: its object, after token `last` of its group, or the subject of its passive.
  void put_to_death(std::size_t verb, std::size_t last) {
    if (view_.passive(verb, s_.first)) return subjects(Slot::killed, verb);
    const auto of = objects_of(view_, s_, last);
    for (const Phrase& p : of) add_count(view_, s_, Slot::killed, verb, p, out_);
    const bool participle = view_.lower(verb).ends_with("ed") || any_of(view_.lower(verb), {"shot", "beaten", "burnt"});
    if (of.empty() && participle)  // "found three men beaten to death"
      if (const auto near = phrase_ending_at(view_, s_.first, verb))
        add_count(view_, s_, Slot::killed, verb, *near, out_);
  }

  // "three people were shot", "shot two guards": hit, killed or not.
  void shot(std::size_t t) {
    if (!any_of(view_.lower(t), {"shot", "shoots", "shooting", "stabbed", "stabbing"}) || !tells(t)) return;
    if (make_believe(view_, s_) || polarity_at(view_, s_, t) != Scope::affirmed) return;
    const bool passive = view_.passive(t, s_.first);
    if (passive && any_of(view_.lower(t + 1), {"with", "up", "to", "into", "for", "at"})) return;
    for (const Phrase& p : passive ? subjects_of(view_, s_, t) : objects_of(view_, s_, t)) {
      if (p.noun_first == p.noun_last || !(p.quantity || wounded_one(p, t, passive))) continue;
      // "shot two colleagues a glance", "shot three actors to fame"
      const bool other =
          !passive && (any_of(view_.lower(p.last), {"to", "into", "across", "up", "a", "an", "through"}) ||
                       view_.is(p.last, "dead"));
      if (other) continue;
      const std::size_t head = p.noun_last - 1;
      if (view_.is(head, WordClass::people) || view_.is(head, WordClass::plain_people) || !p.quantity)
        add_count(view_, s_, Slot::casualties, t, p, out_);
    }
  }
  // "the gunman shot a guard", "Deputy X was shot": one person by name or description, who is no attacker, and of whom
  // the sentence says no more than that
  bool wounded_one(const Phrase& p, std::size_t t, bool passive) const {
    if (!p.single || p.negative) return false;
    for (std::size_t k = p.first; k < p.last; ++k)
      if (view_.is(k, WordClass::attacker)) return false;
    const std::size_t head = p.noun_last - 1;
    if (any_of(view_.lower(head), {"driver", "man", "suspect", "he", "she", "him", "one", "intruder", "burglar"}))
      return false;
    const auto m = view_.mention_at(head);
    const bool human =
        m ? view_.draft().document.mentions[*m].type == MentionType::person : view_.is(head, WordClass::person);
    if (!human || (passive ? hit_back(p, t) : !(by_attacker(t) || own_family(p, t)))) return false;
    for (std::size_t k = s_.first; k < s_.last && k < s_.first + 100; ++k)
      if (any_of(view_.lower(k),
                 {"died",  "killing",  "dead",     "killed",        "unhurt",       "camera",     "footage",
                  "phone", "director", "producer", "production",    "photographer", "stock",      "rumour",
                  "rumor", "back",     "series",   "photographers", "innings",      "threatened", "play"}))
        return false;
    return true;
  }
  // "Petr Holm, who stabbed two guards, was shot", "was shot by police": an attacker, as often as not
  bool hit_back(const Phrase& p, std::size_t t) const {
    for (std::size_t k = p.last; k < t; ++k)
      if (view_.is(k, WordClass::attacker) || view_.is(k, WordClass::assault_verb) || view_.is(k, WordClass::shoot) ||
          any_of(view_.lower(k), {"opened", "killed"}))
        return true;
    for (std::size_t k = t + 1; k + 1 < s_.last && k < t + 12; ++k) {
      if (!view_.is(k, "by")) continue;
      const auto by = view_.phrase_at(k + 1, s_.last);
      return !by || by->noun_first == by->noun_last || !view_.is(by->noun_last - 1, WordClass::attacker);
    }
    return false;
  }
  bool by_attacker(std::size_t t) const {
    const auto who = subjects_of(view_, s_, t);
    return !who.empty() && who.front().noun_first < who.front().noun_last &&
           view_.is(who.front().noun_last - 1, WordClass::attacker);
  }
  // "stabbed his aunt": kin of whoever did it; not "shot his wife", which may be with a camera, nor "in the back"
  bool own_family(const Phrase& p, std::size_t t) const {
    if (!any_of(view_.lower(t), {"stabbed", "stabbing"}) || !any_of(view_.lower(p.first), {"his", "her"})) return false;
    for (std::size_t k = p.last; k < s_.last && k < p.last + 4; ++k)
      if (view_.is(k, "back") || view_.is(k, "heart")) return false;
    return any_of(view_.lower(p.noun_last - 1),
                  {"wife",      "husband",    "mother",     "father",        "brother",      "sister",   "girlfriend",
                   "boyfriend", "ex-wife",    "ex-husband", "ex-girlfriend", "ex-boyfriend", "partner",  "daughter",
                   "son",       "stepfather", "stepmother", "neighbour",     "neighbor",     "roommate", "fiancee",
                   "landlord",  "uncle",      "aunt",       "cousin"});
  }
  // A verb that does not go on to say who of them died: "shot dead", "shot and killed", "stabbed ... to death".
  bool tells(std::size_t t) const {
    if (view_.tagged() && view_.tag(t) != Upos::verb) return false;
    if (any_of(view_.lower(t + 1), {"dead", "down", "to", "at"})) return false;
    if (t > s_.first && any_of(view_.lower(t - 1), {"fatally", "mortally"})) return false;
    if (any_of(view_.lower(t + 1), {"and", "or"}) && view_.trigger(t + 2)) return false;
    if (t > s_.first + 1 && any_of(view_.lower(t - 1), {"and", "or"}) && view_.trigger(t - 2)) return false;
    for (std::size_t k = t + 1; k + 1 < s_.last && k < t + 12; ++k)
      if (view_.is(k, "to") && view_.is(k + 1, "death")) return false;
    return true;
  }

  void hostages(std::size_t t) {
    if (any_of(view_.lower(t), {"took", "taking", "seized", "takes"}) && near(t, {"hostage", "hostages"}, 7)) {
      for (Phrase p : objects_of(view_, s_, t)) {
        if (p.noun_last > p.noun_first + 1 && view_.is(p.noun_last - 1, "hostage"))
          --p.noun_last;  // "took 40 pupils hostage"
        add_count(view_, s_, Slot::abducted, t, p, out_);
      }
      return;
    }
    if (view_.is(t, "hostage") && t > s_.first) {
      if (view_.is(t - 1, "taken")) return subjects(Slot::abducted, t - 1);
      if (view_.is(t - 1, "held")) return subjects(Slot::missing, t - 1, "hostages");
    }
    // "some 100 hostages are still held", "more than 100 hostages remain in Gaza"
    if (view_.is(t, "hostages")) {
      const bool still =
          near(t, {"held", "remain", "remaining", "captivity", "captive"}, 6) && !near(t, {"freed", "released"}, 6);
      const auto p = still ? phrase_ending_at(view_, s_.first, t + 1) : std::nullopt;
      if (p && p->quantity) add_count(view_, s_, Slot::missing, t, *p, out_, "hostages");
    }
  }

  void pulled(std::size_t t) {
    const bool brought = any_of(view_.lower(t), {"brought", "lifted", "hauled", "led", "carried", "evacuated"}) &&
                         near(t, {"alive", "surface", "safety"}, 5);
    const bool taken =
        any_of(view_.lower(t), {"pulled", "removed", "winched", "plucked"}) && near(t, {"from", "alive", "to"}, 8);
    if (!brought && !taken) return;
    const bool passive = view_.passive(t, s_.first);
    const auto phrases = passive ? subjects_of(view_, s_, t) : objects_of(view_, s_, t);
    for (const Phrase& p : phrases) {
      const bool bodies =
          p.noun_first < p.noun_last && any_of(view_.lower(p.noun_last - 1), {"bodies", "body", "dead", "corpses"});
      const bool people = p.quantity && (p.noun_first == p.noun_last || view_.is(p.noun_last - 1, WordClass::people) ||
                                         view_.is(p.noun_last - 1, WordClass::plain_people) ||
                                         view_.is(p.noun_last - 1, WordClass::person));
      if (people && !bodies) add_count(view_, s_, Slot::freed, t, p, out_);
    }
  }

  // "police are holding four people", "four people are being held by police"
  void held(std::size_t t) {
    if (view_.tagged() && view_.tag(t) != Upos::verb) return;
    if (view_.is(t, "holding") && t > s_.first && view_.is(t - 1, WordClass::be)) {
      for (const Phrase& by : subjects_of(view_, s_, t)) {
        const bool force = by.noun_first < by.noun_last && (view_.is(by.noun_last - 1, WordClass::force) ||
                                                            view_.is(by.noun_last - 1, "investigators"));
        if (force) return persons(t, objects_of(view_, s_, t));
      }
      return;
    }
    if (!view_.is(t, "held") || !view_.passive(t, s_.first)) return;
    const bool by_police = (view_.is(t + 1, "by") && near(t, {"police", "authorities", "officers"}, 3)) ||
                           (view_.is(t + 1, "for") && view_.is(t + 2, "questioning")) ||
                           (view_.is(t + 1, "on") && view_.is(t + 2, "suspicion")) ||
                           (view_.is(t + 1, "in") && view_.is(t + 2, "connection")) ||
                           (any_of(view_.lower(t + 1), {"in", "at", "without"}) &&
                            near(t, {"detention", "jail", "prison", "bail", "cell", "cells", "lockup"}, 6));
    if (by_police) persons(t, subjects_of(view_, s_, t));
  }
  void persons(std::size_t t, const std::vector<Phrase>& phrases) {
    for (const Phrase& p : phrases) {
      const bool people = p.noun_first == p.noun_last || view_.is(p.noun_last - 1, WordClass::people) ||
                          view_.is(p.noun_last - 1, WordClass::plain_people) ||
                          view_.is(p.noun_last - 1, WordClass::person);
      if (people && (p.quantity || p.single)) add_count(view_, s_, Slot::detained, t, p, out_);
    }
  }

  // "mowed down six cyclists", "ran over a nurse", "rammed a van into two guards": hit, killed or not.
  void mowed(std::size_t t) {
    const bool down = any_of(view_.lower(t), {"mowed", "mowing", "mow", "mown", "mows"}) && near(t, {"down"}, 1);
    const bool over = any_of(view_.lower(t), {"ran", "run", "running", "drove", "driving"}) && view_.is(t + 1, "over");
    const bool maimed = any_of(view_.lower(t), {"crushing", "maiming", "crushed", "trampling"});
    if (down || over) {
      // "mowing down and shooting dozens": both verbs have one object
      const bool two = view_.is(t + 2, "and") && t + 3 < s_.last && view_.verb_like(t + 3) && !view_.trigger(t + 3) &&
                       !view_.is(t + 4, "over");
      const std::size_t after = two ? t + 3 : t + 1;
      const auto phrases = view_.passive(t, s_.first) ? subjects_of(view_, s_, t) : objects_of(view_, s_, after);
      for (const Phrase& p : phrases)
        if (p.quantity) add_count(view_, s_, Slot::casualties, t, p, out_);
      return;
    }
    if (maimed && !view_.is(t + 1, "and")) {
      for (const Phrase& p : objects_of(view_, s_, t))
        if (p.quantity) add_count(view_, s_, Slot::casualties, t, p, out_);
      return;
    }
    if (view_.is(t, WordClass::impact) && near(t, {"into"}, 5)) {
      for (std::size_t k = t + 1; k < s_.last && k < t + 6; ++k)
        if (view_.is(k, "into"))
          for (const Phrase& p : view_.phrases_at(k + 1, s_.last))
            if (p.quantity && p.noun_first < p.noun_last && view_.is(p.noun_last - 1, WordClass::people))
              add_count(view_, s_, Slot::casualties, t, p, out_);
    }
  }

  // "A bus with 30 pupils and a driver burned, killing all aboard": all that it carried died.
  void aboard(std::size_t t) {
    if (!view_.is(t, "carrying") || !all_died(t)) return;
    for (const Phrase& p : objects_of(view_, s_, t))
      if (p.quantity && (p.noun_first == p.noun_last || view_.is(p.noun_last - 1, WordClass::people) ||
                         view_.is(p.noun_last - 1, WordClass::plain_people)))
        add_count(view_, s_, Slot::killed, t, p, out_);
  }
  bool all_died(std::size_t t) const {
    for (std::size_t k = t + 1; k + 1 < s_.last; ++k) {
      const bool everyone =
          any_of(view_.lower(k), {"killing", "killed"}) && any_of(view_.lower(k + 1), {"all", "everyone", "everybody"});
      if ((everyone && !view_.quantity_at(k + 2)) || (view_.is(k, "no") && view_.is(k + 1, "survivors"))) return true;
    }
    return false;
  }

  const View& view_;
  const Sentence& s_;
  Findings& out_;
};

}  // namespace

void find_count_phrases(const View& view, const Sentence& sentence, Findings& out) {
  Phrasing(view, sentence, out).run();
}

}  // namespace stemma::understand
