// Deeds that somebody is said to have done, or says that he did: "carried out", "was behind", "bombed the terminal",
// "X militants killed".
#include "understand/attributions.hpp"
#include "understand/certainty.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/launches.hpp"
#include "understand/polarity.hpp"
#include "understand/responsibility_rules.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

class Deeds : ResponsibilityRules {
 public:
  using ResponsibilityRules::ResponsibilityRules;

  void at(std::size_t t) {
    const std::string_view w = view_.lower(t);
    if (launch(t) || find_done_by(view_, s_, t, out_)) return;
    find_confession(view_, s_, t, out_);
    if (any_of(w, {"carried", "carry", "carrying", "behind", "conducted", "perpetrated", "masterminded", "orchestrated",
                   "committed", "staged", "launched"}))
      deed(t);
    else if (any_of(w,
                    {"attacked", "bombed", "shelled", "ambushed", "massacred", "struck", "hit", "targeted", "raided"}))
      struck(t);
    else if (any_of(w, {"attack", "bomb"}) && view_.group_begin(t, s_.first) < t && view_.tag(t) == Upos::verb)
      struck(t);
    else if (any_of(w, {"bombing", "attacking", "shelling", "massacring"}) && t > s_.first &&
             deny_verb(view_.lower(t - 1)))
      disowned(t);
    else if (any_of(w, {"militants", "fighters", "gunmen", "bombers", "islamists", "insurgents", "rebels", "extremists",
                        "fanatic", "gunman", "terrorists"}))
      by_name(t);
    else if (any_of(w, {"hijacked", "seized", "stormed", "destroyed", "sunk", "hijack", "kidnapped", "abducted",
                        "captured", "burned", "looted"}))
      suffered(t);
    else if (any_of(w, {"killed", "shot"}))
      shot_by_police(t);
    else
      find_blame(view_, s_, t, out_);
  }

 private:
  // "admitted that it carried out the bombing", "was carried out by men of X", "X was behind the attack"
  void deed(std::size_t t) {
    const std::string_view w = view_.lower(t);
    const bool carried = w.starts_with("carr");
    if (carried && !view_.is(t + 1, "out")) return;
    if (disowned(t)) return;
    if (w == "carrying") return;
    if (w == "behind") {
      // "was behind the attack", "the group behind the attack"
      const auto object = after(t + 1);
      const bool deed =
          object && object->noun_first < object->noun_last && view_.is(object->noun_last - 1, WordClass::incident);
      const bool predicate = t > s_.first && (view_.is(t - 1, WordClass::be) || view_.is(t - 2, WordClass::be));
      if (!deed || !predicate) return;
      if (own_word(t, object->last)) return;
      if (const auto who = named_subject(t)) add(mode_of(t, *who), t, who, std::nullopt, t, object->last);
      return;
    }
    const std::size_t end = carried ? t + 2 : t + 1;
    if (view_.passive(t, s_.first) || view_.is(end, "by")) {
      if (!view_.is(end, "by") || !deed_before(t)) return;
      if (const auto by = actor_after(end + 1)) add(Mode::attributed, t, by);
      return;
    }
    if (w == "launched" || w == "staged") return;
    const auto object = after(end);
    if (!object || object->noun_first == object->noun_last || !violent(object->noun_last - 1)) return;
    const auto no = object->negative ? std::optional(Polarity::denied) : std::nullopt;
    if (!no && own_word(t, object->last)) return;
    if (const auto who = named_subject(t)) add(mode_of(t, *who), t, who, no, t, object->last);
  }

  // "X fired a missile over Y", "X conducted a missile test", "the launch of a rocket by X"
  bool launch(std::size_t t) {
    if (launch_noun(view_, s_, t)) {
      if (unrealised(view_, s_, t)) return false;
      for (std::size_t k = t + 1; k < s_.last && k < t + 9; ++k) {
        if (any_of(view_.lower(k), {",", ";", "on", "over", "that"}) || view_.tag(k) == Upos::verb) return false;
        const auto by = view_.is(k, "by") ? after(k + 1) : std::nullopt;
        if (by && by->noun_first < by->noun_last && agent(*by)) {
          add(Mode::attributed, t, by);
          return true;
        }
      }
      return false;
    }
    std::size_t last = launched_by(view_, s_, t);
    if (last == none && any_of(view_.lower(t), {"conducted", "staged", "carried"}))
      for (std::size_t k = t + 1; k < s_.last && k < t + 8 && last == none; ++k)
        if (launch_noun(view_, s_, k)) last = k;
    if (last == none) return false;
    const auto no = launched_none(view_, t, last) ? std::optional(Polarity::denied) : std::nullopt;
    if (view_.passive(t, s_.first)) {
      const auto by = by_after(t, 8);
      if (by && agent(*by) && !no) add(Mode::attributed, t, by);
      return true;
    }
    if (last < t) return true;  // the missile flew
    if (const auto self = sayer_of(t); self && no) {
      add(Mode::claimed, t, self, no, t, last + 1);
      return true;
    }
    if (!no && own_word(t, last + 1)) return true;
    if (const auto who = named_subject(t); who && agent(*who)) add(mode_of(t, *who), t, who, no, t, last + 1);
    return true;
  }

  // "X also attacked the embassy", "which says it bombed the terminal", "our fighters struck the barracks"
  void struck(std::size_t t) {
    if (view_.tagged() && view_.tag(t) != Upos::verb) return;
    if (view_.passive(t, s_.first) || disowned(t)) return;
    const auto object = after(t + 1);
    if (!object || object->noun_first == object->noun_last || !attackable(*object)) return;
    if (own_word(t, object->last)) return;
    // Vehicles and storms hit things too, and critics attack: only what names an armed actor will do.
    if (any_of(view_.lower(t), {"hit", "struck", "targeted", "raided"})) return;
    if (const auto who = named_subject(t); who && organisation(*who))
      add(mode_of(t, *who), t, who, std::nullopt, t, object->last);
  }

  // "the tanker was seized by pirates off X", "two nurses kidnapped by gunmen": armed actors, of whom no more is said
  void suffered(std::size_t t) {
    if ((view_.tagged() && view_.tag(t) != Upos::verb) || make_believe(view_, s_)) return;
    for (std::size_t k = t + 1; k < s_.last && k < t + 6; ++k) {
      if (any_of(view_.lower(k), {",", ";", "and", "that"}) || view_.tag(k) == Upos::verb) return;
      if (!view_.is(k, "by")) continue;
      const auto by = after(k + 1);
      if (!by || by->noun_first == by->noun_last || view_.time_at(k + 1) || !armed(by->noun_last - 1)) return;
      const auto whom = subjects_of(view_, s_, t);
      if (whom.empty() || whom.front().noun_first == whom.front().noun_last) return;
      const bool people = any_of(view_.lower(t), {"kidnapped", "abducted"}) && means_people(view_, whom.front());
      if (people || attackable(whom.front())) add(Mode::attributed, t, by);
      return;
    }
  }
  // "The teenager was shot and killed by police": a victim whom no word tells to have attacked anybody
  void shot_by_police(std::size_t t) {
    if ((view_.tagged() && view_.tag(t) != Upos::verb) || !view_.is(t + 1, "by") || make_believe(view_, s_)) return;
    if (!any_of(view_.lower(t + 2), {"police", "officers", "soldiers", "troops"}) || view_.noun_like(t + 3) ||
        any_of(view_.lower(t + 3), {"'s", "'"}))
      return;
    const auto whom = subjects_of(view_, s_, t);
    if (whom.empty() || whom.front().noun_first == whom.front().noun_last ||
        !any_of(view_.lower(whom.front().noun_last - 1),
                {"boy",        "girl",         "teenager",      "teen",      "teens",     "child",
                 "children",   "student",      "students",      "pupil",     "woman",     "protester",
                 "protesters", "demonstrator", "demonstrators", "civilians", "civilian",  "villagers",
                 "schoolboy",  "schoolgirl",   "youth",         "bystander", "bystanders"}) ||
        any_within(view_, s_.first, s_.last,
                   {"armed", "knife", "gun", "attacked", "opened", "firing", "hostages", "hostage", "pointed", "rubber",
                    "stabbed", "rammed", "lunged"}))
      return;
    Phrase by;
    by.first = by.noun_first = t + 2;
    by.last = by.noun_last = t + 3;
    add(Mode::attributed, t, by);
  }
  bool armed(std::size_t head) const {
    return any_of(view_.lower(head), {"pirates", "rebels", "militants", "gunmen", "insurgents", "separatists",
                                      "guerrillas", "bandits", "militiamen", "extremists", "jihadists"});
  }

  bool organisation(const Phrase& p) const {
    const auto entity = view_.entity_at(p.noun_last - 1);
    const auto& entities = view_.draft().document.entities;
    return entity && *entity < entities.size() && entities[*entity].type == MentionType::organization;
  }

  // "the cell that said it planted the bomb", "we struck": the group speaks of itself. True where the deed is
  // somebody's own word, whether or not it could be told whose.
  bool own_word(std::size_t t, std::size_t last) {
    if (first_person(t, last)) return true;
    if (soldiers(t, last)) return true;
    const std::size_t pronoun = pronoun_before(t);
    if (pronoun == none) return false;
    const auto who = sayer_of(t);
    if (who && who->negative) {
      add(Mode::claimed, t, std::nullopt, Polarity::denied, t, last);
    } else if (const std::size_t verb = who ? unsaid(*who, pronoun) : none; verb != none) {
      add(Mode::claimed, verb, who, Polarity::denied, verb, last);
    } else if (who) {
      add(Mode::claimed, t, who, std::nullopt, t, last);
    }
    return who.has_value();
  }

  // "X has not said that it carried out": the verb of saying right before, where it is denied; `none` else, as for "did
  // not say why it carried out", which takes the deed for granted
  std::size_t unsaid(const Phrase& who, std::size_t pronoun) const {
    for (std::size_t v = who.last; v < pronoun; ++v) {
      if (!view_.is(v, WordClass::say)) continue;
      if (pronoun - v > (view_.is(v + 1, "that") ? 2U : 1U)) return none;
      for (std::size_t k = view_.group_begin(v, s_.first); k < v; ++k)
        if (any_of(view_.lower(k), {"not", "n't", "never"})) return v;
      return none;
    }
    return none;
  }

  // "our fighters struck", "we carried out", in the words of an organisation
  bool first_person(std::size_t t, std::size_t last) {
    std::size_t k = view_.group_begin(t, s_.first);
    while (k > s_.first && view_.tag(k - 1) == Upos::adv) --k;
    bool own = false;
    for (std::size_t hops = 0; hops < 4 && k > s_.first && !own; ++hops, --k) {
      own = any_of(view_.lower(k - 1), {"we", "our"});
      if (!own && !view_.noun_like(k - 1) && view_.tag(k - 1) != Upos::adj) break;
    }
    if (!own) return false;
    for (const std::size_t a : governing(view_.draft(), view_.token(t).span)) {
      const Attribution& said = view_.draft().document.attributions[a];
      const auto& entities = view_.draft().document.entities;
      if (!said.entity || *said.entity >= entities.size() || entities[*said.entity].type != MentionType::organization)
        continue;
      const std::size_t before = out_.size();
      Phrase ours;
      ours.first = ours.noun_first = ours.noun_last = ours.last = t;
      ours.name = true;
      add(Mode::claimed, t, ours, std::nullopt, t, last, said.entity);
      return out_.size() > before;
    }
    return true;
  }

  // "Amaq, the mouthpiece of X, said its soldier carried out the attack": X speaks through it.
  bool soldiers(std::size_t t, std::size_t last) {
    const auto subjects = subjects_of(view_, s_, t);
    if (subjects.empty() || subjects.front().noun_first == subjects.front().noun_last) return false;
    const Phrase& doer = subjects.front();
    bool fighter = false;
    for (std::size_t k = doer.first; k < std::min(doer.last + 4, t); ++k)
      fighter = fighter || view_.is(k, WordClass::fighter) || view_.is(k, WordClass::attacker) ||
                any_of(view_.lower(k), {"soldier", "fighter", "member"});
    if (!fighter) return false;
    const auto behind = mouthpiece_of(t);
    const std::size_t before = out_.size();
    if (behind) add(Mode::claimed, t, behind, std::nullopt, t, last);
    if (out_.size() > before) out_.back().own.reset();  // it is the mouthpiece that speaks
    return behind.has_value();
  }

  // The organisation for which the source of the words at `t` speaks.
  std::optional<Phrase> mouthpiece_of(std::size_t t) const {
    for (std::size_t k = s_.first; k < s_.last; ++k) {
      if (!view_.in_source(k) && !near_source(k)) continue;
      if (!any_of(view_.lower(k), {"mouthpiece", "propaganda", "agency", "channel", "affiliated", "linked", "arm",
                                   "outlet", "wing", "media"}))
        continue;
      for (std::size_t m = k > s_.first + 9 ? k - 9 : s_.first; m < std::min(k + 7, t); ++m) {
        const auto p = view_.phrase_at(m, s_.last);
        if (!p) continue;
        const std::size_t owner = owner_in(m, k);
        if (owner == none) continue;
        Phrase who;
        who.first = who.noun_first = m;
        who.last = who.noun_last = owner;
        who.name = true;
        return who;
      }
    }
    return std::nullopt;
  }
  // A description between commas behind the source: "Amaq, the news agency of X, said".
  bool near_source(std::size_t k) const {
    for (std::size_t m = k; m > s_.first && k - m < 8; --m)
      if (view_.in_source(m - 1)) return true;
    return false;
  }
  // Past the name at `m` that owns the agency at `k`: "X's agency", "the agency of X", "the X-linked agency".
  std::size_t owner_in(std::size_t m, std::size_t k) const {
    const auto mention = view_.mention_at(m);
    if (!mention || view_.draft().document.mentions[*mention].type != MentionType::organization) return none;
    if (m > s_.first && view_.mention_at(m - 1) == mention) return none;
    std::size_t end = m;
    while (end < s_.last && view_.mention_at(end) == mention) ++end;
    const bool owns = m < k && (any_of(view_.lower(end), {"'s", "'", "-", "-linked", "-affiliated"}) ||
                                any_of(view_.lower(end), {"linked", "affiliated", "propaganda", "mouthpiece"}));
    const bool owned = m > k && any_of(view_.lower(m - 1), {"of", "to", "with", "the"}) && m - k < 5;
    return owns || owned ? end : none;
  }

  // The passive's subject, or the noun that the participle modifies, is a violent deed. "It" may stand for one that
  // the clause or the sentence before is about; "this investigation" is none.
  bool deed_before(std::size_t t) const {
    const std::size_t parsed = passive_subject(t);
    if (parsed != none && parsed >= s_.first && parsed < t) {
      if (any_of(view_.lower(parsed), {"it", "they", "that", "which"})) return stands_for_deed(parsed);
      if (violent(parsed) || clause_subject(parsed, t)) return true;
      if (!place_or_day(parsed)) return false;  // "the attack in X on Friday, carried out by": the parser erred
    }
    for (std::size_t k = t; k > s_.first && t - k < 16; --k) {
      if (violent(k - 1)) return true;
      if (any_of(view_.lower(k - 1), {"it", "they"})) return stands_for_deed(k - 1);
      if (any_of(view_.lower(k - 1), {";", ":", "but"})) return false;
    }
    return false;
  }
  // "indications are that the attack was carried out": the clause has a subject of its own.
  bool clause_subject(std::size_t parsed, std::size_t t) const {
    for (std::size_t k = t; k > parsed + 1; --k) {
      if (!view_.is(k - 1, "that")) continue;
      const auto p = after(k);
      return p && p->noun_first < p->noun_last && violent(p->noun_last - 1);
    }
    return false;
  }
  bool place_or_day(std::size_t i) const {
    if (view_.time_at(i) || view_.is(i, WordClass::locale)) return true;
    const auto m = view_.mention_at(i);
    if (!m) return false;
    const MentionType type = view_.draft().document.mentions[*m].type;
    return type == MentionType::place || type == MentionType::facility;
  }
  std::size_t passive_subject(std::size_t t) const {
    const Deprel relation = view_.token(t).relation;
    if (relation == Deprel::acl || relation == Deprel::acl_relcl) return view_.token(t).head;
    for (std::size_t k = s_.first; k < t; ++k)
      if (view_.token(k).head == t &&
          (view_.token(k).relation == Deprel::nsubj_pass || view_.token(k).relation == Deprel::nsubj))
        return k;
    return none;
  }
  bool stands_for_deed(std::size_t pronoun) const {
    for (std::size_t k = pronoun; k > s_.first && pronoun - k < 16; --k)
      if (violent(k - 1)) return true;
    const auto* before = &s_ - 1;
    if (&s_ == view_.draft().sentences.data()) return false;
    // What the sentence before is about, or tells to have happened.
    for (std::size_t k = before->first; k < before->last; ++k) {
      if (!violent(k)) continue;
      const Deprel relation = view_.token(k).relation;
      if (any_relation(relation)) return true;
    }
    return false;
  }
  static bool any_relation(Deprel r) {
    return r == Deprel::nsubj || r == Deprel::nsubj_pass || r == Deprel::obj || r == Deprel::root;
  }

  // "X denied that it was behind the attack", "X denied carrying out the attack": X speaks of itself.
  bool disowned(std::size_t t) {
    for (std::size_t k = t; k > s_.first && t - k < 9; --k) {
      const std::size_t v = k - 1;
      if (any_of(view_.lower(v), {",", ";", "who", "which"})) return false;
      if (!deny_verb(view_.lower(v))) continue;
      const bool own = (v + 1 == t && view_.lower(t).ends_with("ing")) || view_.is(t, "carrying") ||
                       any_of(view_.lower(v + 1), {"it", "they", "its", "their", "being"}) ||
                       any_of(view_.lower(v + 2), {"it", "they", "its", "their"});
      if (!own) return false;
      if (polarity_at(view_, s_, v) == Scope::affirmed) add(Mode::claimed, v, subject(v), Polarity::denied, v, t + 1);
      return true;
    }
    return false;
  }

  // "X rebels burned two villages", "a suspected X gunman": the group's name before its fighters
  void by_name(std::size_t t) {
    const auto p = phrase_ending_at(view_, s_.first, t + 1);
    std::size_t first = t;
    while (first > s_.first && view_.mention_at(first - 1) && t - first < 6) --first;
    if (first == t) return;
    const Mention& m = view_.draft().document.mentions[*view_.mention_at(t - 1)];
    if (m.type != MentionType::organization) return;
    bool deed = t > s_.first && view_.is(first - 1, "by");
    for (std::size_t k = t + 1; k < s_.last && k < t + 3; ++k)
      deed = deed ||
             any_of(view_.lower(k), {"killed", "attacked", "bombed", "stormed", "massacred", "murdered", "ambushed"});
    for (std::size_t k = first; k > s_.first && first - k < 4; --k) deed = deed || view_.is(k - 1, "by");
    if (!deed) return;
    Phrase who;
    who.first = who.noun_first = first;
    who.last = who.noun_last = t;
    who.name = true;
    const std::size_t before = out_.size();
    add(Mode::attributed, t, who);
    if (out_.size() > before && first > s_.first && any_of(view_.lower(first - 1), {"suspected", "alleged"}))
      out_.back().statement.certainty = Certainty::hedged;
    (void)p;
  }
};

}  // namespace

void find_deed(const View& view, const Sentence& sentence, std::size_t t, Findings& out) {
  const std::size_t before = out.size();
  Deeds(view, sentence, out).at(t);
  if (out.size() == before) find_unnamed(view, sentence, t, out);
  if (out.size() == before) find_power(view, sentence, t, out);
}

}  // namespace stemma::understand
