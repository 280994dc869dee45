// Reasons that are told of a deed, and so are its motive: "stabbed him in self-defence", "rioted in protest at a tax",
// "stabbed him over a debt", "shot her because she had left him", "killed for refusing to pay".
#include <algorithm>
#include <string>
#include <string_view>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"
#include "understand/statements_raided.hpp"
#include "understand/statements_valued.hpp"
#include "understand/statements_why.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

// Done by somebody to somebody on purpose, by the verb alone.
bool meant(std::string_view w) {
  return any_of(w, {"murdered", "murder",     "murdering",    "shot",        "shooting",  "stabbed",  "stabbing",
                    "attacked", "attacking",  "bombed",       "beat",        "beaten",    "beating",  "strangled",
                    "beheaded", "executed",   "assassinated", "lynched",     "kidnapped", "abducted", "torched",
                    "ambushed", "firebombed", "poisoned",     "slaughtered", "massacred", "tortured", "killed",
                    "killing",  "slain",      "targeted",     "gunned",      "assaulted", "burned",   "robbed",
                    "hijacked", "slew",       "strangling",   "flogged",     "stoned",    "hacked",   "bludgeoned"});
}

bool quarrel(std::string_view w) {
  return any_of(w, {"dispute",   "disputes",  "feud",         "feuds",         "quarrel",  "quarrels",    "row",
                    "argument",  "arguments", "disagreement", "disagreements", "rivalry",  "rivalries",   "grudge",
                    "grudges",   "vendetta",  "vendettas",    "debt",          "debts",    "jealousy",    "animosity",
                    "hatred",    "vengeance", "grievance",    "grievances",    "insult",   "inheritance", "dowry",
                    "blasphemy", "adultery",  "infidelity",   "rift",          "squabble", "altercation", "enmity"});
}

class Reasons {
 public:
  Reasons(const View& view, const Sentence& sentence, Findings& out) : view_(view), s_(sentence), out_(out) {}

  void run() {
    for (std::size_t t = s_.first; t < s_.last; ++t) {
      defence(t);
      protest(t);
      feud(t);
      because(t);
      angry(t);
      punished(t);
      emotion(t);
      scores(t);
    }
  }

 private:
  void add(std::size_t first, std::size_t last, std::size_t anchor, std::size_t value_first) {
    if (last <= value_first || staged(view_, s_) || cleared(view_, s_)) return;
    if (polarity_at(view_, s_, anchor) != Scope::affirmed || told_already(view_, out_, Slot::motive, value_first, last))
      return;
    if (auto f = valued(view_, s_, Slot::motive, std::min(first, anchor), std::max(last, anchor + 1), anchor,
                        view_.text(value_first, last)))
      out_.push_back(std::move(*f));
  }
  bool verb(std::size_t t) const { return !view_.tagged() || view_.tag(t) == Upos::verb; }
  bool doubted(std::size_t t) const {
    return any_within(
        view_, t > s_.first + 6 ? t - 6 : s_.first, t,
        {"whether", "if", "not", "n't", "no", "never", "or", "might", "could", "may", "unclear", "denied"});
  }

  // A word that tells of violence, within tokens [first, last).
  std::size_t violence(std::size_t first, std::size_t last) const {
    for (std::size_t k = last; k > first; --k)
      if (view_.is(k - 1, WordClass::attack) || (meant(view_.lower(k - 1)) && verb(k - 1)) ||
          any_of(view_.lower(k - 1), {"riot", "riots", "rioting", "rioted", "stabbings", "killing", "slaying",
                                      "homicide", "suicide", "kidnapping", "arson", "lynching", "shootings"}))
        return k - 1;
    return none;
  }
  // Whether the verb at `t` is told of people or of what they build: not "attacked the plan", "killed time", "beat
  // back".
  bool harms(std::size_t t) const {
    if (any_of(view_.lower(t + 1), {"back", "off"})) return false;
    if (any_within(view_, t + 1, std::min(t + 4, s_.last),
                   {"back", "polls", "ratings", "press", "reviews", "headlines"}))
      return false;  // "stabbed in the back", "killed in the polls"
    // "beat the champion": one beats people in play too
    const bool beat = any_of(view_.lower(t), {"beat", "beating"});
    if (beat &&
        !any_within(view_, t + 1, std::min(t + 10, s_.last),
                    {"death", "unconscious", "up", "badly", "severely", "fists", "bat", "stick", "sticks", "wife"}))
      return false;
    if (!verb(t) || view_.passive(t, s_.first)) return true;
    const auto whom = objects_of(view_, s_, t);
    if (whom.empty() || whom.front().noun_first == whom.front().noun_last) return true;
    const std::size_t head = whom.front().noun_last - 1;
    return means_people(view_, whom.front()) || view_.is(head, WordClass::crowd) || view_.is(head, WordClass::force) ||
           view_.tag(head) == Upos::propn || view_.tag(head) == Upos::pron || view_.is(head, "fire") ||
           is_premises(view_, whom.front()) || is_craft(view_, whom.front());
  }
  // The noun phrase from `i` on with what hangs on it by "of", "between", "over", "with".
  std::size_t object_end(std::size_t i) const {
    std::size_t last = i;
    for (int hops = 0; hops < 3; ++hops) {
      auto all = view_.phrases_at(last, s_.last);
      while (all.size() > 1 && view_.time_at(all.back().last - 1)) all.pop_back();  // ", eight days ago"
      if (all.empty()) break;
      last = all.back().last;
      if (!any_of(view_.lower(last), {"of", "between", "over", "with", "by", "about", "among"}) ||
          !view_.phrase_at(last + 1, s_.last))
        break;
      ++last;
    }
    return last > i && !view_.phrase_at(last, s_.last) && any_of(view_.lower(last - 1), {"of", "between", "over"})
               ? last - 1
               : last;
  }
  // The end of the clause that begins at `i`.
  std::size_t clause_end(std::size_t i) const {
    std::size_t k = i;
    while (k < s_.last && k < i + 16 && !any_of(view_.lower(k), {",", ".", ";", ":", "”", "\"", "but", "?", "!"})) ++k;
    return k;
  }

  // "stabbed him in self-defence"; not "a course in self-defence"
  void defence(std::size_t t) {
    if (!any_of(view_.lower(t), {"self-defence", "self-defense"}) || t < s_.first + 2 || !view_.is(t - 1, "in")) return;
    for (std::size_t k = t - 1; k > s_.first && t - k < 12; --k) {
      if (any_of(view_.lower(k - 1),
                 {"course", "class", "classes", "lessons", "training", "trained", "expert", ";", "right", "rights"}))
        return;
      const bool did = meant(view_.lower(k - 1)) ||
                       any_of(view_.lower(k - 1), {"fired", "acted", "acting", "firing", "kill", "shoot", "used"});
      if (!did || !verb(k - 1)) continue;
      if (doubted(k - 1)) return;
      return add(k - 1, t + 1, k - 1, t);
    }
  }

  // "rioting in protest at the price of bread": a peaceful march has no motive in this sense
  void protest(std::size_t t) {
    if (!view_.is(t, "protest") || t == s_.first || !view_.is(t - 1, "in") ||
        !any_of(view_.lower(t + 1), {"at", "against", "over"}))
      return;
    bool riot = false;
    for (std::size_t k = t; k > s_.first && t - k < 30 && !riot; --k)
      riot =
          any_of(view_.lower(k - 1), {"riot",     "riots",   "rioting",  "rioted",    "clashes", "clashed",  "violence",
                                      "torched",  "smashed", "smashing", "looted",    "looting", "attacked", "hurled",
                                      "threw",    "unrest",  "rampage",  "attacking", "attacks", "rioters",  "stormed",
                                      "hijacked", "bombed",  "burning",  "mayhem",    "rampaged"});
    if (riot && !doubted(t)) add(t - 1, object_end(t + 2), t, t);
  }

  // "killed over a debt", "was linked to a quarrel", "due to tension between the villages", "in a dispute over land"
  void feud(std::size_t t) {
    std::size_t from = none;
    if (view_.is(t, "over")) from = t + 1;
    if (any_of(view_.lower(t), {"because", "result"}) && view_.is(t + 1, "of")) from = t + 2;
    if ((any_of(view_.lower(t), {"related", "linked", "connected", "tied", "due"}) && view_.is(t + 1, "to")) ||
        (any_of(view_.lower(t), {"sparked", "triggered", "provoked", "fuelled", "fueled", "caused", "prompted"}) &&
         view_.is(t + 1, "by")) ||
        (any_of(view_.lower(t), {"stemmed", "stemming", "resulted", "arose"}) && view_.is(t + 1, "from")))
      from = t + 2;
    bool within = any_of(view_.lower(t), {"in", "during"});  // "in a dispute over land"
    if (within) from = t + 1;
    if (from == none) return;
    const auto p = view_.phrase_at(from, s_.last);
    if (!p || p->noun_first == p->noun_last || p->negative) return;
    const std::string_view head = view_.lower(p->noun_last - 1);
    const bool tense = from == t + 2 && any_of(head, {"tension", "tensions", "war", "conflict"});
    if (!(quarrel(head) || tense)) return;
    if (within && !(view_.is(p->last, "over") && view_.phrase_at(p->last + 1, s_.last))) return;
    const std::size_t deed = violence(t > s_.first + 14 ? t - 14 : s_.first, t);
    if (deed == none || !harms(deed) || doubted(t) || any_within(view_, deed, t, {",", "and", "after"})) return;
    add(t, object_end(from), t, p->noun_first);
  }

  // "shot her because she had left him"
  void because(std::size_t t) {
    if (!view_.is(t, "because") || view_.is(t + 1, "of")) return;
    const std::size_t reason = view_.token(t).head;  // the verb of the clause, and the one that the clause hangs on
    const std::size_t deed = reason == none ? none : view_.token(reason).head;
    if (deed == none || deed >= t || t - deed > 20 || view_.token(reason).relation != Deprel::advcl) return;
    const bool opened = any_of(view_.lower(deed), {"opened", "set"}) && any_within(view_, deed, deed + 3, {"fire"});
    if (!(meant(view_.lower(deed)) || opened) || !verb(deed) || doubted(t) || doubted(deed)) return;
    if (any_within(view_, t - 2, t, {"just", "only", "simply", "partly"}) && doubted(t - 1)) return;
    if (polarity_at(view_, s_, deed) != Scope::affirmed || !harms(deed)) return;
    // Somebody's motive: he is the clause's subject, or the one it was done to.
    const auto who = view_.phrase_at(t + 1, s_.last);
    if (!who || who->negative ||
        !(who->noun_first == who->noun_last || means_people(view_, *who) ||
          any_of(view_.lower(who->noun_last - 1), {"he", "she", "they", "i", "we"})))
      return;
    if (any_of(view_.lower(deed), {"burned", "killed", "killing"}) && view_.passive(deed, s_.first)) return;
    add(deed, clause_end(t + 1), deed, t + 1);
  }

  // "angry about his bill, he opened fire", "the man, furious at the verdict, shot the judge"
  void angry(std::size_t t) {
    if (!any_of(view_.lower(t), {"angry", "angered", "furious", "enraged", "incensed", "upset", "irate", "disgruntled",
                                 "infuriated", "outraged", "aggrieved", "jealous", "resentful", "embittered"}) ||
        !any_of(view_.lower(t + 1), {"about", "over", "at", "by", "with", "of", "that", "because"}))
      return;
    const std::size_t head = view_.token(t).head;
    std::size_t deed = none;
    const auto violent = [&](std::size_t i) {
      return i != none && verb(i) &&
             (meant(view_.lower(i)) ||
              (any_of(view_.lower(i), {"opened", "set"}) && any_within(view_, i, i + 3, {"fire"})));
    };
    if (violent(head)) deed = head;
    if (deed == none && head != none && view_.token(head).relation == Deprel::nsubj && violent(view_.token(head).head))
      deed = view_.token(head).head;
    for (std::size_t k = t + 2; deed == none && k < s_.last && k < t + 20;
         ++k)  // "was angry about it when he shot her"
      if (view_.token(k).head == t && view_.token(k).relation == Deprel::advcl && violent(k)) deed = k;
    if (deed == none || view_.passive(deed, s_.first) || doubted(t) || !harms(deed)) return;
    const bool clause = any_of(view_.lower(t + 1), {"that", "because"});
    add(t, clause ? clause_end(t + 2) : object_end(t + 2), deed, t);
  }

  // "was stabbed for refusing to pay"; not "attacked the minister for failing to", "jailed for killing"
  void punished(std::size_t t) {
    if (!view_.is(t, "for") || !view_.lower(t + 1).ends_with("ing") || !verb(t + 1)) return;
    const std::size_t deed = view_.token(t + 1).head;
    if (deed == none || deed >= t || t - deed > 12 || view_.token(t + 1).relation != Deprel::advcl) return;
    if (!meant(view_.lower(deed)) || !verb(deed) || !harms(deed) || doubted(t) ||
        any_of(view_.lower(deed), {"attacked", "attacking", "targeted", "assaulted", "burned", "robbed"}))
      return;
    const std::size_t last = object_end(t + 2);
    add(deed, view_.is(t + 2, "to") ? clause_end(t + 2) : std::max(last, t + 2), deed, t + 1);
  }

  // "killed him out of jealousy"
  void emotion(std::size_t t) {
    if (!view_.is(t, "out") || !view_.is(t + 1, "of")) return;
    const auto p = view_.phrase_at(t + 2, s_.last);
    if (!p || p->noun_first == p->noun_last ||
        !any_of(view_.lower(p->noun_last - 1),
                {"revenge", "jealousy", "anger", "spite", "hatred", "rage", "frustration", "desperation", "greed",
                 "vengeance", "malice", "boredom", "envy"}))
      return;
    const std::size_t deed = violence(t > s_.first + 10 ? t - 10 : s_.first, t);
    if (deed != none && !doubted(t) && !doubted(deed)) add(t, object_end(t + 2), deed, p->noun_first);
  }

  // "to settle a score", "to get even with"
  void scores(std::size_t t) {
    const bool settle = any_of(view_.lower(t), {"settle", "settling"}) &&
                        any_within(view_, t + 1, std::min(t + 4, s_.last), {"score", "scores"});
    const bool even = view_.is(t, "get") && ((view_.is(t + 1, "even") && view_.is(t + 2, "with")) ||
                                             (view_.is(t + 1, "back") && view_.is(t + 2, "at")));
    if (!(settle || even)) return;
    const std::size_t deed = violence(t > s_.first + 14 ? t - 14 : s_.first, t);
    if (deed == none || doubted(t) || doubted(deed)) return;
    std::size_t last = even ? object_end(t + 3) : t + 1;
    while (settle && last < s_.last && last < t + 4 && !view_.lower(last - 1).starts_with("score")) ++last;
    add(t, last, deed, t);
  }

  const View& view_;
  const Sentence& s_;
  Findings& out_;
};

}  // namespace

void find_reasons(const View& view, const Sentence& sentence, Findings& out) { Reasons(view, sentence, out).run(); }

}  // namespace stemma::understand
