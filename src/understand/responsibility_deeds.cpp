// Deeds that somebody is said to have done, by the word that says so: "carried out", "was behind", "blamed on",
// "attributed to", "no known link to", "the work of", "X militants killed".
#include "understand/certainty.hpp"
#include "understand/counts_subject.hpp"
#include "understand/polarity.hpp"
#include "understand/responsibility_rules.hpp"

namespace stemma::understand {
namespace {

class Deeds : ResponsibilityRules {
 public:
  using ResponsibilityRules::ResponsibilityRules;

  void at(std::size_t t) {
    const std::string_view w = view_.lower(t);
    if (any_of(w, {"carried", "carry", "carrying", "behind", "conducted", "perpetrated", "masterminded", "orchestrated",
                   "committed", "staged", "launched"}))
      deed(t);
    else if (any_of(w, {"blame", "blamed", "blames", "blaming", "accuse", "accused", "accuses", "accusing"}))
      blame(t);
    else if (any_of(w, {"attributed", "attribute", "attributes", "attributing"}))
      attribute(t);
    else if (any_of(w,
                    {"link", "links", "connection", "connections", "ties", "engagement", "tie", "linked", "connected"}))
      link(t);
    else if (w == "work" && view_.is(t + 1, "of"))
      work(t);
    else if (w == "responsible" && view_.is(t + 1, "for"))
      responsible(t);
    else if (any_of(w, {"militants", "fighters", "gunmen", "bombers", "islamists", "insurgents", "rebels", "extremists",
                        "fanatic", "gunman", "terrorists"}))
      by_name(t);
  }

 private:
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
      if (violent(k - 1) || any_of(view_.lower(k - 1), {"it", "they"})) return true;
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
};

}  // namespace

void find_deed(const View& view, const Sentence& sentence, std::size_t t, Findings& out) {
  Deeds(view, sentence, out).at(t);
}

}  // namespace stemma::understand
