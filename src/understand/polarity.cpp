#include "understand/polarity.hpp"

#include <algorithm>
#include <initializer_list>

#include "understand/statements_background.hpp"

namespace stemma::understand {
namespace {

bool any_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool auxiliary(const View& view, std::size_t i) {
  return view.is(i, WordClass::be) || view.is(i, WordClass::have) || view.is(i, WordClass::modal) ||
         any_of(view.lower(i), {"do", "does", "did", "to", "ca", "wo"});
}

bool adverbial(const View& view, std::size_t i) {
  return view.tag(i) == Upos::adv || view.lower(i).ends_with("ly") ||
         any_of(view.lower(i), {"yet", "so", "far", "ever", "also", "even", "still", "either", "immediately", "any"});
}

bool content_verb(const View& view, std::size_t i) {
  if (auxiliary(view, i)) return false;
  if (view.is(i, WordClass::deny) && view.tag(i) != Upos::noun) return true;
  return view.tagged() ? view.tag(i) == Upos::verb : view.verb_like(i);
}

// "had no life jackets", "with no warning", "made no claim": an object, which bears on the words before it.
bool object_negator(const View& view, const Sentence& s, std::size_t j) {
  if (!any_of(view.lower(j), {"no", "without"}) || j == s.first)
    return view.is(j, "without") && !view.lower(j + 1).ends_with("ing");
  if (view.is(j, "without")) return !view.lower(j + 1).ends_with("ing");
  return view.is(j - 1, WordClass::have) || view.is(j - 1, WordClass::be) || content_verb(view, j - 1) ||
         any_of(view.lower(j - 1), {"with", "of", "in", "at", "under"});
}

// "not only", "no doubt", "no fewer than", "not the first": words of negation that deny nothing.
bool idle_negator(const View& view, std::size_t j, std::size_t end) {
  const std::string_view w = view.lower(j), next = j + 1 < end ? view.lower(j + 1) : std::string_view();
  if (w == "not" || w == "n't")
    return any_of(next, {"only", "just", "merely", "simply", "least", "surprisingly", "to"}) ||
           (next == "the" && any_of(view.lower(j + 2), {"first", "only", "last"})) ||
           (next == "less" && view.is(j + 2, "than"));
  if (w == "no")
    return any_of(next, {"doubt", "longer", "stranger", "wonder", "matter", "."}) ||
           (any_of(next, {"fewer", "less", "more", "later"}) && view.is(j + 2, "than")) || next == ",";
  if (w == "nothing") return next == "but";
  return false;
}

bool relative_that(const View& view, std::size_t i) {
  if (i == 0) return false;
  if (any_of(view.lower(i - 1), {"evidence",     "claim",      "claims",      "report",    "reports", "sign",
                                 "indication",   "suggestion", "suggestions", "rumours",   "rumors",  "possibility",
                                 "fact",         "allegation", "allegations", "proof",     "idea",    "indications",
                                 "confirmation", "word",       "reason",      "belief",    "true",    "clear",
                                 "certain",      "likely",     "possible",    "sure",      "suspect", "suspects",
                                 "fear",         "fears",      "unlikely",    "confident", "untrue",  "doubtful"}))
    return false;
  const bool verb =
      view.is(i - 1, WordClass::deny) || view.is(i - 1, WordClass::say) || view.is(i - 1, WordClass::hedge_verb);
  if (verb && (!view.tagged() || view.tag(i - 1) != Upos::noun)) return false;
  return view.tagged() ? view.tag(i - 1) == Upos::noun || view.tag(i - 1) == Upos::propn : view.noun_like(i - 1);
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

bool in_group(const View& view, const Sentence& s, std::size_t target, std::size_t t) {
  if (target == t) return true;
  // "did not kill or injure", "was not killed or wounded"
  if (target < t && t - target == 2 && any_of(view.lower(target + 1), {"or", "nor", "and"}) && view.trigger(target))
    return true;
  // "not been reported killed", "not believed to be dead": who is denied what is not plain.
  (void)s;
  return false;
}

Scope negated(const View& view, const Sentence& s, std::size_t j, std::size_t t) {
  const std::size_t target = target_of(view, j, t + 1);
  // What nobody has confirmed is put forward with a hedge (certainty.cpp), not denied.
  if (target < t && any_of(view.lower(target), {"confirm", "confirmed", "verify", "verified", "corroborated"}))
    return Scope::affirmed;
  // "has not claimed responsibility for the attack", "no claim of responsibility for the killing"
  if (part_in(view, j, t) && view.is(t, WordClass::incident)) return Scope::affirmed;
  if (object_negator(view, s, j)) {
    for (std::size_t k = j + 1; k < t; ++k)
      if (any_of(view.lower(k), {",", "and", "but"})) return Scope::affirmed;
    return shielded(view, j, t) ? Scope::affirmed : Scope::unclear;
  }
  if (in_group(view, s, target, t)) {
    // "No one who was near was killed": the negator's own clause must reach the trigger.
    return shielded(view, j, t) ? Scope::unclear : Scope::denied;
  }
  if (target > t) return any_of(view.lower(j), {"not", "n't"}) && t - j <= 2 ? Scope::denied : Scope::unclear;
  return shielded(view, target, t) ? Scope::affirmed : Scope::unclear;
}

Scope denied_by(const View& view, const Sentence& s, std::size_t j, std::size_t t) {
  // A denial that is itself negated: "cannot deny that" affirms, "did not deny" says nothing.
  for (std::size_t k = j; k-- > s.first && j - k < 4;) {
    if (!view.is(k, WordClass::negator) || idle_negator(view, k, j)) continue;
    const bool undeniable = k > s.first && any_of(view.lower(k - 1), {"can", "could", "ca"});
    return undeniable || view.is(k, "nobody") || view.is(k + 1, "one") ? Scope::affirmed : Scope::unclear;
  }
  if (!view.tagged() || view.tag(j) != Upos::noun) {
    if (j > s.first && view.is(j - 1, WordClass::be)) return shielded(view, j, t) ? Scope::affirmed : Scope::unclear;
  }
  if (shielded(view, j, t)) return Scope::affirmed;
  // "denied responsibility for the attack on the terminal": there was an attack.
  if (part_in(view, j, t)) return view.lower(t).ends_with("ing") ? Scope::unclear : Scope::affirmed;
  return t - j <= 12 ? Scope::denied : Scope::unclear;
}

// What only might happen or was to happen: "plotted to kill", "would have killed", "if anyone died".
bool unreal(const View& view, const Sentence& s, std::size_t t) {
  const std::size_t begin = view.group_begin(t, s.first);
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

// Words after the trigger that take it back: "..., a claim that the army denied", "which proved false".
bool withdrawn(const View& view, const Sentence& s, std::size_t t) {
  for (std::size_t k = t + 1; k < s.last; ++k) {
    if (!view.is(k, WordClass::deny) || (view.tagged() && view.tag(k) == Upos::noun)) continue;
    const std::string_view next = k + 1 < s.last ? view.lower(k + 1) : ".";
    const bool anew =
        any_of(next, {"that", "any", "all", "having", "being", "responsibility", "involvement", "knowledge"}) ||
        next.ends_with("ing") || view.is(k + 1, WordClass::hedge_verb);
    if (!anew) return true;
  }
  for (std::size_t k = t + 1; k < s.last && k < t + 14; ++k)
    if (any_of(view.lower(k), {"false", "untrue", "hoax", "unfounded", "baseless", "incorrect", "wrong", "mistaken"}))
      return true;
  return false;
}

bool asked(const View& view, const Sentence& s) {
  for (std::size_t k = s.last; k-- > s.first && s.last - k < 4;)
    if (view.is(k, "?")) return true;
  return false;
}

bool supposed(const View& view, std::size_t j, std::size_t t) {
  if (!any_of(view.lower(j), {"whether", "if", "unless", "lest"})) return false;
  for (std::size_t k = j + 1; k < t; ++k)
    if (view.is(k, ",") || view.is(k, "”") || view.is(k, "\"")) return false;
  return true;
}

}  // namespace

// Whether the clause that "that" opens behind the verb at `a` has had no verb before `k`.
static bool in_complement_subject(const View& view, std::size_t a, std::size_t k) {
  if (!view.is(a + 1, "that")) return false;
  for (std::size_t m = a + 2; m < k; ++m)
    if (auxiliary(view, m) || content_verb(view, m)) return false;
  return true;
}

bool shielded(const View& view, std::size_t a, std::size_t b) {
  for (std::size_t k = a + 1; k < b; ++k) {
    const std::string_view w = view.lower(k);
    if (any_of(w,
               {";",     ":",      "(",       "—",        "–",      "but",   "which", "who", "when",  "where",  "while",
                "after", "before", "because", "although", "though", "since", "until", "as",  "whose", "despite"}))
      return true;
    if (w == "that" && relative_that(view, k)) return true;
    if (w == "," && any_of(view.lower(k + 1), {"and", "but", "so", "yet"})) return true;
    // "and" or a comma opens a new clause where a subject of its own or a finite verb follows.
    // "denied that a woman and two children were killed": one clause, whose subject has two parts.
    if ((w == "and" || w == ",") && k + 1 < b && !in_complement_subject(view, a, k)) {
      bool finite = false;
      for (std::size_t m = k + 1; m <= b; ++m) finite = finite || (auxiliary(view, m) && !view.is(m, "to"));
      const bool participle = w == "," && view.lower(b).ends_with("ing") && b - k <= 3;
      if (finite || participle) return true;
    }
    if ((w == "and" || w == ",") && k + 1 == b && view.lower(b).ends_with("ing") && w == ",") return true;
  }
  return false;
}

Scope polarity_at(const View& view, const Sentence& sentence, std::size_t t) {
  if (asked(view, sentence) || unreal(view, sentence, t) || withdrawn(view, sentence, t)) return Scope::unclear;
  Scope scope = Scope::affirmed;
  // What stands further off than this is another clause's in any sentence that people write.
  constexpr std::size_t reach = 90;
  for (std::size_t j = t; j-- > sentence.first && t - j < reach;) {
    if (any_of(view.lower(j), {";", ":"})) break;
    Scope here = Scope::affirmed;
    if (view.is(j, WordClass::negator) && !idle_negator(view, j, sentence.last)) {
      // A negator before a word of denial bears on that word ("cannot deny"), which has answered already.
      const std::size_t target = target_of(view, j, t + 1);
      if (target < t && view.is(target, WordClass::deny)) continue;
      here = negated(view, sentence, j, t);
    } else if (view.is(j, WordClass::deny) && !(view.tagged() && view.tag(j) == Upos::adj)) {
      here = denied_by(view, sentence, j, t);
    } else if (view.is(j, WordClass::avert)) {
      if (j > sentence.first && view.is(j - 1, "no")) continue;
      here = shielded(view, j, t) ? Scope::affirmed : Scope::unclear;
    } else if (supposed(view, j, t)) {
      here = Scope::unclear;
    }
    if (here == Scope::affirmed) continue;
    // Two negations at work on one word: say nothing.
    if (here == Scope::unclear || scope == Scope::denied) return Scope::unclear;
    scope = here;
  }
  return scope;
}

}  // namespace stemma::understand
