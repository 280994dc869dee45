// Patterns of responsibility. Each finds its trigger word, its actor on the side where grammar puts it, and its
// polarity from the words around; where that is unclear nothing is said.
#include "understand/responsibility.hpp"

#include <algorithm>
#include <initializer_list>

#include "understand/certainty.hpp"
#include "understand/counts_subject.hpp"
#include "understand/polarity.hpp"

namespace stemma::understand {
namespace {

bool any_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool claim_verb(std::string_view w) {
  return any_of(w, {"claim", "claims", "claimed", "claiming", "assert", "asserted", "asserts", "accepted", "took",
                    "take", "takes", "taken", "taking", "admitted", "acknowledged", "declared"});
}

bool deny_verb(std::string_view w) {
  return any_of(w, {"denied", "denies", "deny", "denying", "disavowed", "rejected", "disclaimed", "denial", "denials"});
}

class Responsibility {
 public:
  Responsibility(const View& view, const Sentence& sentence, Findings& out) : view_(view), s_(sentence), out_(out) {}

  void run() {
    for (std::size_t t = s_.first; t < s_.last; ++t) {
      const std::string_view w = view_.lower(t);
      if (w == "responsibility" || w == "involvement" || w == "role")
        claim(t);
      else if (w == "claim" || w == "claims" || w == "claimed")
        claimed_deed(t);
      else if (any_of(w, {"carried", "carry", "carrying", "behind", "conducted", "perpetrated", "masterminded",
                          "orchestrated", "committed", "staged", "launched"}))
        deed(t);
      else if (any_of(w, {"blame", "blamed", "blames", "blaming", "accuse", "accused", "accuses", "accusing"}))
        blame(t);
      else if (any_of(w, {"attributed", "attribute", "attributes", "attributing"}))
        attribute(t);
      else if (any_of(w, {"link", "links", "connection", "connections", "ties", "engagement", "tie", "linked",
                          "connected"}))
        link(t);
      else if (w == "work" && view_.is(t + 1, "of"))
        work(t);
      else if (w == "responsible" && view_.is(t + 1, "for"))
        responsible(t);
      else if (w == "silent" || w == "mention")
        silent(t);
      else if (any_of(w, {"militants", "fighters", "gunmen", "bombers", "islamists", "insurgents", "rebels",
                          "extremists", "fanatic", "gunman", "terrorists"}))
        by_name(t);
    }
  }

 private:
  void add(Mode mode, std::size_t t, const std::optional<Phrase>& actor, std::optional<Polarity> forced = std::nullopt,
           std::size_t first = none, std::size_t last = none) {
    const Scope scope = polarity_at(view_, s_, t);
    if (scope == Scope::unclear && !forced) return;
    std::size_t from = std::min(first == none ? t : first, t), to = std::max(last == none ? t + 1 : last, t + 1);
    if (actor && (actor->last > from || from - actor->last < 8)) {
      from = std::min(from, actor->first);
      to = std::max(to, actor->last);
    }
    Finding f = finding(view_, Slot::responsibility, from, to, t);
    Statement& s = f.statement;
    s.mode = mode;
    s.polarity = forced ? *forced : scope == Scope::denied ? Polarity::denied : Polarity::affirmed;
    s.certainty = certainty_at(view_, s_, t);
    if (actor) set_actor(view_, *actor, s);
    if (!s.actor && s.polarity == Polarity::affirmed) return;
    // "The group claimed" is the actor's own word, whoever reports it.
    s.value = s.actor;
    out_.push_back(std::move(f));
  }

  std::optional<Phrase> subject(std::size_t verb) const {
    const auto found = subjects_of(view_, s_, verb);
    if (!found.empty()) return found.front();
    // "it", "they", "who"
    std::size_t k = view_.group_begin(verb, s_.first);
    while (k > s_.first && (view_.tag(k - 1) == Upos::adv || view_.lower(k - 1).ends_with("ly"))) --k;
    if (k > s_.first && any_of(view_.lower(k - 1), {"it", "they", "we", "she", "he"})) {
      Phrase p;
      p.first = p.noun_first = k - 1;
      p.last = p.noun_last = k;
      return p;
    }
    return std::nullopt;
  }
  std::optional<Phrase> after(std::size_t i) const { return view_.phrase_at(i, s_.last); }
  std::optional<Phrase> by_after(std::size_t t, std::size_t reach) const {
    for (std::size_t k = t + 1; k < s_.last && k <= t + reach; ++k)
      if (view_.is(k, "by")) return after(k + 1);
    return std::nullopt;
  }

  // "claimed responsibility", "no group has claimed responsibility", "denied any involvement"
  void claim(std::size_t t) {
    for (std::size_t k = t; k > s_.first && t - k < 9; --k) {
      const std::size_t v = k - 1;
      if (any_of(view_.lower(v), {";", ":", ",", "who", "that"})) break;
      if (view_.is(v, "of") && any_of(view_.lower(v - 1), {"claim", "claims"})) {
        const bool no = negated_noun(v - 1);
        const auto by = by_after(t, 4);
        if (no || by) add(Mode::claimed, v - 1, by, no ? Polarity::denied : Polarity::affirmed, v - 1, t + 1);
        return;
      }
      if (deny_verb(view_.lower(v))) {
        const Scope scope = polarity_at(view_, s_, v);
        if (scope == Scope::affirmed) add(Mode::claimed, v, subject(v), Polarity::denied, v, t + 1);
        return;
      }
      if (any_of(view_.lower(v), {"attribute", "attributed", "attributing"})) return;
      if (claim_verb(view_.lower(v)) && view_.is(t, "responsibility")) {
        if (view_.passive(v, s_.first)) return;
        const auto who = subject(v);
        if (who) add(Mode::claimed, v, who, std::nullopt, v, t + 1);
        return;
      }
      if (any_of(view_.lower(v), {"claim", "claiming"})) return;
    }
    // "responsibility for the attack was claimed by X"
    for (std::size_t k = t + 1; k < s_.last && k < t + 10 && view_.is(t, "responsibility"); ++k) {
      if (any_of(view_.lower(k), {";", ","})) break;
      if (!any_of(view_.lower(k), {"claimed", "taken"})) continue;
      if (const auto by = by_after(k, 2)) add(Mode::claimed, k, by);
      return;
    }
  }

  bool negated_noun(std::size_t i) const {
    for (std::size_t k = i; k > s_.first && i - k < 5; --k) {
      if (any_of(view_.lower(k - 1), {"no", "n't", "not", "without", "never"})) return true;
      if (any_of(view_.lower(k - 1), {",", ";", "that", "the"})) return false;
    }
    return false;
  }

  // "claimed the attack", "none of these were claimed by X", "did not make any claims for the assault"
  void claimed_deed(std::size_t t) {
    if (view_.is(t + 1, "responsibility") || view_.is(t + 1, "of")) return;
    if (view_.is(t, "claimed")) {
      if (view_.passive(t, s_.first)) {
        if (!view_.is(t + 1, "by")) return;
        if (const auto by = after(t + 2)) add(Mode::claimed, t, by);
        return;
      }
      const auto object = after(t + 1);
      if (!object || object->noun_first == object->noun_last || object->quantity ||
          !view_.is(object->noun_last - 1, WordClass::incident))
        return;
      if (const auto who = subject(t)) add(Mode::claimed, t, who, std::nullopt, t, object->last);
      return;
    }
    const bool for_deed = view_.is(t + 1, "for");
    for (std::size_t k = t; for_deed && k > s_.first && t - k < 5; --k) {
      if (!any_of(view_.lower(k - 1), {"make", "made", "making"})) continue;
      const bool no = negated_noun(t) || polarity_at(view_, s_, k - 1) == Scope::denied;
      if (no) add(Mode::claimed, k - 1, subject(k - 1), Polarity::denied, k - 1, t + 1);
      return;
    }
  }

  // "said it carried out the killings", "was carried out by fighters from X", "X was behind the attack"
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
    if (own_word(t, object->last)) return;
    if (const auto who = named_subject(t)) add(mode_of(t, *who), t, who, std::nullopt, t, object->last);
  }

  // "the group that said it carried out the attack": the group speaks of itself.
  bool own_word(std::size_t t, std::size_t last) {
    if (t < s_.first + 2 || !any_of(view_.lower(t - 1), {"it", "they", "had"})) return false;
    const std::size_t pronoun = view_.is(t - 1, "had") ? t - 2 : t - 1;
    if (!any_of(view_.lower(pronoun), {"it", "they"})) return false;
    for (std::size_t k = pronoun; k > s_.first && pronoun - k < 3; --k) {
      if (!view_.is(k - 1, WordClass::say)) continue;
      if (const auto who = subject(k - 1)) add(Mode::claimed, t, who, std::nullopt, t, last);
      return true;
    }
    return false;
  }

  // The passive's subject, or the noun that the participle modifies, is a violent deed; "it" may be one.
  bool deed_before(std::size_t t) const {
    for (std::size_t k = t; k > s_.first && t - k < 16; --k) {
      if (violent(k - 1) || any_of(view_.lower(k - 1), {"it", "they", "this"})) return true;
      if (any_of(view_.lower(k - 1), {";", ":", "but"})) return false;
    }
    return false;
  }

  // "X denied that it was behind the attack", "X denied carrying out the attack": X speaks of itself.
  bool disowned(std::size_t t) {
    for (std::size_t k = t; k > s_.first && t - k < 9; --k) {
      const std::size_t v = k - 1;
      if (any_of(view_.lower(v), {",", ";", "who", "which"})) return false;
      if (!deny_verb(view_.lower(v))) continue;
      const bool own = view_.is(t, "carrying") || any_of(view_.lower(v + 1), {"it", "they", "its", "their", "being"}) ||
                       any_of(view_.lower(v + 2), {"it", "they", "its", "their"});
      if (!own) return false;
      if (polarity_at(view_, s_, v) == Scope::affirmed) add(Mode::claimed, v, subject(v), Polarity::denied, v, t + 1);
      return true;
    }
    return false;
  }

  bool violent(std::size_t i) const {
    return view_.is(i, WordClass::attack) || any_of(view_.lower(i), {"explosion", "blast", "blasts", "killing"});
  }

  // Fighters from X, militants of X: X is the actor.
  std::optional<Phrase> actor_after(std::size_t i) const {
    auto p = after(i);
    if (!p) return p;
    if (p->noun_first < p->noun_last && view_.is(p->last, "of") &&
        any_of(view_.lower(p->noun_last - 1), {"branch", "affiliate", "wing", "faction", "cell", "offshoot"})) {
      // "a branch of X" is not X
      if (const auto inner = after(p->last + 1)) p->noun_last = p->last = inner->last;
      p->part = true;
      return p;
    }
    if (p->noun_first < p->noun_last && any_of(view_.lower(p->last), {"from", "of", "for"}) && !p->name)
      if (auto inner = after(p->last + 1); inner && inner->name) return inner;
    return p;
  }

  std::optional<Phrase> named_subject(std::size_t t) const {
    auto who = subject(t);
    if (!who || who->noun_first == who->noun_last) return std::nullopt;
    const std::size_t head = who->noun_last - 1;
    if (any_of(view_.lower(head), {"police", "authorities", "officials", "officers", "army", "forces"}))
      return std::nullopt;
    if (who->name || view_.entity_at(head)) return who;
    if (any_of(view_.lower(head), {"group", "organization", "organisation", "affiliate", "branch"})) return who;
    return std::nullopt;
  }

  // "it" and "its fighters" after "X said": X speaks of itself.
  Mode mode_of(std::size_t t, const Phrase& who) const {
    const auto self = view_.entity_at(who.noun_last - 1);
    for (const Attribution& a : view_.draft().document.attributions) {
      if (!a.content.empty() && a.content.front().begin > view_.token(t).span.end) break;
      for (const Span content : a.content)
        if (content.contains(view_.token(t).span) && self && a.entity == self) return Mode::claimed;
    }
    return Mode::attributed;
  }

  void blame(std::size_t t) {
    const std::string_view w = view_.lower(t);
    if (w.starts_with("blam") && view_.passive(t, s_.first)) {
      if (view_.is(t + 1, "on"))
        if (const auto on = after(t + 2); on && agent(*on)) add(Mode::attributed, t, on);
      if (view_.is(t + 1, "for"))
        if (const auto who = subject(t); who && agent(*who)) add(Mode::attributed, t, who);
      return;
    }
    if (w.starts_with("accus") && view_.passive(t, s_.first)) {
      if (deed_within(t + 1, 7))
        if (const auto who = subject(t); who && agent(*who)) add(Mode::attributed, t, who);
      return;
    }
    const auto object = after(t + 1);
    if (!object || !agent(*object)) return;
    if (view_.is(object->last, "for") ||
        (w.starts_with("accus") && view_.is(object->last, "of") && deed_within(object->last, 6)))
      add(Mode::attributed, t, object);
  }

  bool agent(const Phrase& p) const {
    if (p.part) return true;
    if (p.noun_first == p.noun_last) return false;
    if (const auto m = view_.mention_at(p.noun_last - 1)) {
      const MentionType type = view_.draft().document.mentions[*m].type;
      return type == MentionType::person || type == MentionType::organization || type == MentionType::nationality ||
             type == MentionType::place;
    }
    return view_.is(p.noun_last - 1, WordClass::attacker) || view_.entity_at(p.noun_last - 1).has_value();
  }

  bool deed_within(std::size_t i, std::size_t reach) const {
    for (std::size_t k = i; k < s_.last && k < i + reach; ++k)
      if (view_.is(k, WordClass::attack) || any_of(view_.lower(k), {"carrying", "being", "orchestrating", "planning",
                                                                    "killing", "deaths", "explosion", "blast"}))
        return true;
    return false;
  }

  // "did not attribute responsibility to X", "attributed the attack to X"
  void attribute(std::size_t t) {
    for (std::size_t k = t + 1; k < s_.last && k < t + 10; ++k) {
      if (any_of(view_.lower(k), {";", "by"})) return;
      if (!view_.is(k, "to")) continue;
      const auto to = actor_after(k + 1);
      if (to && agent(*to)) add(Mode::attributed, t, to);
      return;
    }
  }

  // "no known link to X", "no links to terrorism", "no connection with X"
  void link(std::size_t t) {
    if (!any_of(view_.lower(t + 1), {"to", "with"})) return;
    if (!negated_noun(t)) return;
    const auto to = actor_after(t + 2);
    if (!to || to->noun_first == to->noun_last) return;
    const bool terror = view_.lower(to->noun_last - 1).starts_with("terroris");
    if (agent(*to) || terror) add(Mode::attributed, t, to, Polarity::denied, t, to->last);
  }

  void work(std::size_t t) {
    if (t == s_.first || !view_.is(t - 1, "the")) return;
    if (const auto who = actor_after(t + 2); who && agent(*who)) add(Mode::attributed, t, who);
  }

  // "X was responsible for the attack"
  void responsible(std::size_t t) {
    if (t == s_.first || !deed_within(t + 2, 5)) return;
    const bool predicate = view_.group_begin(t, s_.first) < t;
    if (!predicate) return;
    if (const auto who = named_subject(t)) add(mode_of(t, *who), t, who);
  }

  // "has been silent about the attack", "made no mention of the attack": the actor does not claim it.
  void silent(std::size_t t) {
    const bool mention = view_.is(t, "mention");
    if (mention && (!negated_noun(t) || !view_.is(t + 1, "of"))) return;
    if (!mention && !any_of(view_.lower(t + 1), {"about", "on"})) return;
    if (!deed_within(t + 1, 6)) return;
    const std::size_t verb = mention ? (t >= s_.first + 2 ? t - 2 : t) : t;
    if (const auto who = named_subject(verb)) add(Mode::claimed, t, who, Polarity::denied);
  }

  // "Islamic State militants killed 130 people", "a suspected X gunman": the group's name before its fighters
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

  const View& view_;
  const Sentence& s_;
  Findings& out_;
};

}  // namespace

void set_actor(const View& view, const Phrase& phrase, Statement& statement) {
  const auto& entities = view.draft().document.entities;
  // An affiliate of X is not X.
  if (phrase.part) {
    statement.actor = view.text(phrase.noun_first, phrase.noun_last);
    return;
  }
  if (phrase.noun_first + 1 < phrase.noun_last && !view.entity_at(phrase.noun_last - 1) &&
      any_of(view.lower(phrase.noun_last - 1), {"affiliate", "branch", "offshoot", "ally", "allies", "supporters",
                                                "wing", "cell", "splinter", "affiliates"})) {
    statement.actor = view.text(phrase.noun_first, phrase.noun_last);
    return;
  }
  for (std::size_t i = phrase.noun_last; i-- > phrase.noun_first;) {
    const auto entity = view.entity_at(i);
    if (!entity || *entity >= entities.size()) continue;
    statement.actor = entities[*entity].name;
    statement.actor_entity = entity;
    return;
  }
  if (phrase.noun_first < phrase.noun_last) statement.actor = view.text(phrase.noun_first, phrase.noun_last);
}

void find_responsibility(const View& view, const Sentence& sentence, Findings& out) {
  Responsibility(view, sentence, out).run();
}

}  // namespace stemma::understand
