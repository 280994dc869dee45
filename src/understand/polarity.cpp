#include "understand/polarity.hpp"

#include <algorithm>
#include <initializer_list>

#include "understand/polarity_words.hpp"
#include "understand/statements_background.hpp"

namespace stemma::understand {

using namespace scope;

namespace {

// "had no life jackets", "with no warning", "made no claim": an object, which bears on the words before it.
bool object_negator(const View& view, const Sentence& s, std::size_t j) {
  if (!any_of(view.lower(j), {"no", "without"}) || j == s.first)
    return view.is(j, "without") && !view.lower(j + 1).ends_with("ing");
  if (view.is(j, "without")) return !view.lower(j + 1).ends_with("ing");
  if (view.is(j + 1, "one") && view.is(j - 1, WordClass::say)) {  // "said no one was hurt": a subject
    for (std::size_t k = j + 2; k < s.last && k < j + 40; ++k)
      if (any_of(view.lower(k), {"until", "but", "except", "before"})) return true;
    return false;
  }
  return view.is(j - 1, WordClass::have) || view.is(j - 1, WordClass::be) || content_verb(view, j - 1) ||
         any_of(view.lower(j - 1), {"with", "of", "in", "at", "under"});
}

// The word that a negator at `j` bears on: the next content verb, or the word after a copula.
std::size_t target_of(const View& view, std::size_t j, std::size_t end) {
  const bool verbal = any_of(view.lower(j), {"not", "n't", "never", "without", "hardly"});
  for (std::size_t k = j + 1; k < end; ++k) {
    if (verbal && (auxiliary(view, k) || adverbial(view, k))) continue;
    if (verbal) return k;
    if (content_verb(view, k)) return k;
    if (view.trigger(k) && k > j + 1 && auxiliary(view, k - 1)) return k;  // "nobody was dead"
  }
  return end;
}

bool in_group(const View& view, std::size_t target, std::size_t t) {
  if (target == t) return true;
  // "did not kill or injure", "was not killed or wounded"
  if (target < t && t - target == 2 && any_of(view.lower(target + 1), {"or", "nor", "and"}) && view.trigger(target))
    return true;
  // "not been reported killed", "not believed to be dead": who is denied what is not plain.
  return false;
}

/// One question of polarity: of the trigger `t` in its sentence.
class Reading {
 public:
  Reading(const View& view, const Sentence& s, std::size_t t) : view_(view), s_(s), t_(t), above_(view, s, t) {}

  /// What the word at `j`, before the trigger, makes of it.
  Scope of(std::size_t j) const {
    if (view_.is(j, WordClass::negator) && !idle_negator(view_, j, s_.last)) return negated(j);
    if (view_.is(j, WordClass::deny) && !(view_.tagged() && view_.tag(j) == Upos::adj)) return denied_by(j);
    if (view_.is(j, WordClass::avert) && beside(j)) return Scope::affirmed;
    if (view_.is(j, WordClass::avert))
      return j > s_.first && view_.is(j - 1, "no") ? Scope::affirmed : unless_shielded(j, j);
    if (doubts(view_, s_, j)) return doubted_by(j);
    // "The mayor may have said that three people were killed": nobody has said it
    if (view_.is(j, WordClass::say) && j >= s_.first + 2 && view_.is(j - 1, "have") &&
        any_of(view_.lower(j - 2), {"may", "might", "could", "must", "would"}))
      return unless_shielded(j, j);
    return supposed(j) ? Scope::unclear : Scope::affirmed;
  }

 private:
  /// The words and the parse must agree that `j`, which bears on what follows `from`, does not reach the trigger.
  Scope unless_shielded(std::size_t j, std::size_t from) const {
    return shielded(view_, from, t_) && !above_.reached_from(view_, j) ? Scope::affirmed : Scope::unclear;
  }

  /// "foiled an attack and rescued nine": what was done beside what was averted, by the parse and by its form.
  bool beside(std::size_t j) const {
    if (view_.tag(j) != Upos::verb || view_.token(t_).head != j || view_.token(t_).relation != Deprel::conj)
      return false;
    if (!any_of(view_.lower(j), {"foiled", "thwarted", "averted", "prevented", "disrupted"})) return false;
    if (view_.passive(j, s_.first) || view_.group_begin(t_, s_.first) != t_ || t_ == s_.first) return false;
    if (unsure(j) || unsure(view_.token(j).head)) return false;
    const std::size_t before = view_.tag(t_ - 1) == Upos::adv && t_ > s_.first + 1 ? t_ - 2 : t_ - 1;
    if (!view_.is(before, "and")) return false;
    for (std::size_t k = j + 1; k < t_; ++k)  // "prevented hostages from being moved and killed"
      if (view_.is(k, WordClass::be) || view_.is(k, WordClass::relative) || view_.is(k, WordClass::negator) ||
          (view_.tag(k) == Upos::verb && !view_.lower(k).ends_with("ing")))
        return false;
    return view_.lower(t_).ends_with("ed") || any_of(view_.lower(t_), {"took", "shot", "caught", "freed"});
  }

  /// "would have prevented", "never foiled", "will say it foiled": a modal or a negator at the verb itself.
  bool unsure(std::size_t verb) const {
    if (verb == none || verb < s_.first || verb >= s_.last || view_.tag(verb) != Upos::verb) return false;
    const std::size_t begin = view_.group_begin(verb, s_.first);
    for (std::size_t k = begin > s_.first + 1 ? begin - 2 : s_.first; k < verb; ++k)
      if (view_.is(k, WordClass::modal) || view_.is(k, WordClass::negator) || view_.is(k, "to") ||
          any_of(view_.lower(k), {"will", "would", "wo", "'ll", "'d"}))
        return true;
    return false;
  }

  Scope negated(std::size_t j) const {
    const std::size_t target = target_of(view_, j, t_ + 1);
    // A negator before a word of denial bears on that word ("cannot deny"), which answers for both.
    if (target < t_ && view_.is(target, WordClass::deny)) return Scope::affirmed;
    // What nobody has confirmed is put forward with a hedge (certainty.cpp), not denied.
    if (target < t_ && any_of(view_.lower(target), {"confirm", "confirmed", "verify", "verified", "corroborated"}))
      return Scope::affirmed;
    if (target < t_ && grants(view_, target, t_)) return Scope::affirmed;
    // "has not claimed responsibility for the attack", "no claim of responsibility for the killing"
    if (part_in(view_, j, t_) && view_.is(t_, WordClass::incident)) return Scope::affirmed;
    if (view_.is(j, "no") && view_.is(j + 1, "longer")) return unless_shielded(j, std::min(target, t_ - 1));
    if (object_negator(view_, s_, j)) return unless_shielded(j, j);
    if (in_group(view_, target, t_)) {
      // "No one who was near was killed": the negator's own clause must reach the trigger.
      return shielded(view_, j, t_) ? Scope::unclear : Scope::denied;
    }
    if (target > t_) return any_of(view_.lower(j), {"not", "n't"}) && t_ - j <= 2 ? Scope::denied : Scope::unclear;
    return unless_shielded(j, target);
  }

  Scope denied_by(std::size_t j) const {
    // A denial that is itself negated: "cannot deny that" affirms, "did not deny" says nothing.
    for (std::size_t k = j; k-- > s_.first && j - k < 4;) {
      if (!view_.is(k, WordClass::negator) || idle_negator(view_, k, j)) continue;
      const bool undeniable = k > s_.first && any_of(view_.lower(k - 1), {"can", "could", "ca"});
      return undeniable || view_.is(k, "nobody") || view_.is(k + 1, "one") ? Scope::affirmed : Scope::unclear;
    }
    if (denies_this(j)) return Scope::unclear;
    // "denied responsibility for the attack on the terminal": there was an attack.
    if (part_in(view_, j, t_)) return view_.lower(t_).ends_with("ing") ? Scope::unclear : Scope::affirmed;
    const bool noun = view_.tagged() && view_.tag(j) == Upos::noun;
    const Scope reached = unless_shielded(j, j);
    if (reached == Scope::affirmed || (!noun && j > s_.first && view_.is(j - 1, WordClass::be))) return reached;
    if (shielded(view_, j, t_) || t_ - j > 12) return Scope::unclear;
    // "denied that a woman and two children were killed": one clause, whose subject has two parts.
    bool verb = !view_.is(j + 1, "that");
    for (std::size_t k = j + 1; k < t_; ++k) {
      verb = verb || auxiliary(view_, k) || content_verb(view_, k);
      if (any_of(view_.lower(k), {",", "as", "(", "—", "–"}) || (verb && view_.is(k, "and"))) return Scope::unclear;
    }
    return Scope::denied;
  }

  /// "Police, who deny it, killed ...": the denial may be of what follows.
  bool denies_this(std::size_t j) const {
    const bool relative =
        j > s_.first && (any_of(view_.lower(j - 1), {"who", "which"}) || (j > s_.first + 1 && view_.is(j - 2, "who")));
    if (!relative) return false;
    for (std::size_t k = j + 1; k < t_ && k < j + 5; ++k)
      if (any_of(view_.lower(k), {"it", "this", "that", "them", "so", "everything"}) || report_noun(view_, k) ||
          (k == j + 1 && view_.is(k, ",")))
        return true;
    return false;
  }

  Scope doubted_by(std::size_t j) const {
    if (grants(view_, j, t_)) return Scope::affirmed;
    if (view_.is(j, "yet")) {  // "have yet to be freed"
      const std::size_t target = target_of(view_, j + 1, t_ + 1);
      if (target == t_ && view_.group_begin(t_, s_.first) <= j + 1) return Scope::denied;
    }
    if (any_of(view_.lower(j), {"wrongly", "mistakenly", "erroneously"}) && j + 1 == t_) return Scope::unclear;
    return unless_shielded(j, j);
  }

  /// "whether", "if": what follows is open, up to a clause in which somebody says something else.
  bool supposed(std::size_t j) const {
    if (!any_of(view_.lower(j), {"whether", "if", "unless", "lest"})) return false;
    bool comma = false;
    for (std::size_t k = j + 1; k < t_; ++k) {
      if (any_of(view_.lower(k), {"”", "\""})) return false;
      if (view_.is(k, ",")) {
        if (const std::size_t close = aside_end(view_, k, t_); close != none) {
          k = close;
          continue;
        }
        comma = true;
      }
      if (comma && view_.is(k, WordClass::say) && shielded(view_, j, k)) return false;
    }
    return !shielded(view_, j, t_) || view_.is(j, "if") || above_.reached_from(view_, j);
  }

  const View& view_;
  const Sentence& s_;
  std::size_t t_;
  Governors above_;
};

// "were nearly killed", "narrowly escaped being killed", "came close to killing"
bool only_nearly(const View& view, const Sentence& s, std::size_t t, std::size_t begin) {
  const std::size_t from = begin > s.first ? begin - 1 : begin;
  for (std::size_t k = from; k < t; ++k)
    if (any_of(view.lower(k), {"almost", "nearly", "narrowly"}) && !view.quantity_at(k)) return true;
  if (any_of(view.lower(t), {"escaped", "escape", "escaping", "survived"}) &&
      any_of(view.lower(t + 1), {"being", "death", "injury", "serious", "certain", "harm"}))
    return true;
  for (std::size_t k = t; k > s.first && t - k < 5; --k) {
    const std::string_view w = view.lower(k - 1);
    if (w.starts_with("escap") || w.starts_with("avoid") || w.starts_with("dodg") ||
        any_of(w, {"close", "verge", "brink", "short"}))
      return view.is(t - 1, "being") || view.lower(t).ends_with("ing");
  }
  return false;
}

// "is dying", "arguments that attacking ports would help": not yet, or only thought of.
bool not_yet(const View& view, const Sentence& s, std::size_t t, std::size_t begin) {
  if (view.is(t, "dying") && begin < t) return true;
  if (view.token(t).relation != Deprel::csubj) return false;
  for (std::size_t k = t + 1; k < s.last && k < t + 8; ++k)
    if (any_of(view.lower(k), {"would", "could", "might"})) return true;
  return false;
}

// What only might happen or was to happen: "plotted to kill", "would have killed", "if anyone died".
bool unreal(const View& view, const Sentence& s, std::size_t t) {
  const std::size_t begin = view.group_begin(t, s.first);
  if (only_nearly(view, s, t, begin) || not_yet(view, s, t, begin)) return true;
  if (begin < t && view.is(begin, "be")) return true;  // "ordered that three people be killed"
  bool perfect = false, infinitive = false;
  for (std::size_t k = begin; k < t; ++k) {
    if (view.is(k, WordClass::have) || view.is(k, WordClass::be)) perfect = true;
    if (view.is(k, "to")) infinitive = true;
    if (any_of(view.lower(k), {"would", "could", "will", "wo", "'ll", "should", "shall", "can", "ca"})) return true;
  }
  const bool to = infinitive || (t > s.first && view.is(t - 1, "to"));
  if (!to) return false;
  const std::size_t lead = begin > s.first ? begin - 1 : begin;
  for (std::size_t k = lead + 1; k-- > s.first && lead - k < 3;)
    if (view.is(k, WordClass::intent) || view.is(k, WordClass::avert)) return true;
  if (perfect) return false;
  // "used a tractor to crush", "caused the crane to fall"
  for (std::size_t k = lead + 1; k-- > s.first && lead - k < 6;)
    if (any_of(view.lower(k), {"used", "using", "caused", "causing", "causes", "forced", "forcing"})) return false;
  return !any_of(view.lower(lead), {"on", "managed", "used", "proceeded", "helped", "continued", "began", "believed",
                                    "thought", "known", "reported", "said", "feared", "rise", "rose", "risen"});
}

// A question mark behind the trigger, at the sentence's end or within it ("Did he do it? asked the judge").
bool asked(const View& view, const Sentence& s, std::size_t t) {
  for (std::size_t k = t + 1; k < s.last && k < t + 60; ++k)
    if (view.is(k, "?")) return true;
  for (std::size_t k = s.last; k-- > s.first && s.last - k < 4;)
    if (view.is(k, "?")) return true;
  return false;
}

// "Had the group carried out the attack, it would have said so."
bool inverted_condition(const View& view, const Sentence& s, std::size_t t) {
  if (!any_of(view.lower(s.first), {"had", "were", "should", "suppose", "supposing", "imagine"})) return false;
  if (any_of(view.lower(s.first), {"suppose", "supposing", "imagine"})) return true;
  for (std::size_t k = t + 1; k < s.last && k < t + 60; ++k)
    if (any_of(view.lower(k), {"would", "could", "might"})) return true;
  return false;
}

}  // namespace

namespace {

/// "It was not X that did it", "it was Y, not X, who": whether it was done, and by whom, is more than a word can tell.
bool denying_cleft(const View& view, const Sentence& s, std::size_t t) {
  std::size_t that = view.group_begin(t, s.first);
  while (that > s.first && view.tag(that - 1) == Upos::adv) --that;
  if (that < s.first + 2 || !any_of(view.lower(that - 1), {"that", "who", "which"})) return false;
  if (!view.noun_like(that - 2) && !view.is(that - 2, ",")) return false;  // "it is not known who"
  const bool aside = view.is(that - 2, ",");  // ", not X, that"; "the crash, which happened" is no cleft
  bool no = false;
  for (std::size_t k = that - 1; k-- > s.first && that - k < 16;) {
    no = no || (any_of(view.lower(k), {"not", "n't", "never"}) && (!aside || view.is(k - 1, ",")));
    if (view.is(k, "it") && (view.is(k + 1, WordClass::be) || any_of(view.lower(k + 1), {"was", "is", "wasn", "isn"})))
      return no;
  }
  return false;
}

}  // namespace

Scope polarity_at(const View& view, const Sentence& sentence, std::size_t t) {
  if (asked(view, sentence, t) || inverted_condition(view, sentence, t) || unreal(view, sentence, t) ||
      denying_cleft(view, sentence, t) || withdrawn(view, sentence, t))
    return Scope::unclear;
  // What stands further off than this is another clause's in most sentences; where a word of denial does, say nothing.
  constexpr std::size_t reach = 90;
  const Reading reading(view, sentence, t);
  Scope scope = Scope::affirmed;
  std::size_t j = t;
  while (j-- > sentence.first && t - j < reach) {
    if (any_of(view.lower(j), {";", ":"})) return scope;
    const Scope here = reading.of(j);
    if (here == Scope::affirmed) continue;
    if (here == Scope::denied && scope == Scope::denied && view.is(j, "neither")) continue;  // its "nor" has denied
    // Two negations at work on one word: say nothing.
    if (here == Scope::unclear || scope == Scope::denied) return Scope::unclear;
    scope = here;
  }
  if (t - sentence.first < reach) return scope;
  const std::size_t far = view.last_scope_word(t - reach);
  return far != none && far >= sentence.first ? Scope::unclear : scope;
}

}  // namespace stemma::understand
