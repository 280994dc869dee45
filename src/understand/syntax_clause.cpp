// The clause part of Syntax: subjects, objects, voice, prepositions, auxiliaries and negation.
#include <algorithm>
#include <array>

#include "understand/characters.hpp"
#include "understand/syntax.hpp"

namespace stemma::understand {
namespace {

template <std::size_t N>
bool one_of(std::string_view word, const std::string_view (&list)[N]) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool heads_clause(Deprel relation) {
  switch (relation) {
    case Deprel::acl:
    case Deprel::acl_relcl:
    case Deprel::advcl:
    case Deprel::ccomp:
    case Deprel::csubj:
    case Deprel::parataxis:
    case Deprel::root:
    case Deprel::xcomp:
      return true;
    default:
      return false;
  }
}

bool is_subject(Deprel relation) {
  return relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::csubj;
}

}  // namespace

std::size_t Syntax::clause(std::size_t t) const {
  for (; t != none; t = head(t)) {
    if (is(t, Upos::verb) && !is(t, Deprel::amod) && !is(t, Deprel::case_)) return t;
    if (heads_clause(token(t).relation) || child(t, Deprel::cop) != none || head(t) == none) return t;
  }
  return none;
}

std::size_t Syntax::governing_verb(std::size_t t) const {
  for (t = head(t); t != none; t = head(t)) {
    if (is(t, Upos::verb)) return t;
  }
  return none;
}

std::size_t Syntax::subject(std::size_t predicate) const {
  for (std::size_t t = predicate; t != none; t = head(t)) {
    const std::size_t own = child(t, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::csubj});
    if (own != none) return own;
    if (!is(t, Deprel::conj)) return none;
  }
  return none;
}

std::size_t Syntax::understood_subject(std::size_t predicate) const {
  std::size_t found = subject(predicate);
  std::size_t t = predicate;
  while (is(t, Deprel::conj)) t = head(t);
  if (found != none) {
    // a relative pronoun stands for the noun that its clause hangs on
    const bool relative = one_of(lemma(found), {"who", "which", "that", "whom"}) && is(t, Deprel::acl_relcl);
    return relative ? head(t) : found;
  }
  if (t == none || head(t) == none) return none;
  if (is(t, Deprel::acl) || is(t, Deprel::acl_relcl)) return head(t);
  if (is(t, Deprel::xcomp)) {
    const std::size_t controlled = object(head(t));
    return controlled != none && controlled < t ? controlled : understood_subject(head(t));
  }
  if (is(t, Deprel::advcl) || is(t, Deprel::ccomp)) return understood_subject(head(t));
  return none;
}

bool Syntax::passive(std::size_t verb) const {
  if (verb == none) return false;
  if (child(verb, {Deprel::aux_pass, Deprel::nsubj_pass}) != none) return true;
  if (is(verb, Deprel::conj) && is(verb, Upos::verb) &&
      child(verb, {Deprel::nsubj, Deprel::aux, Deprel::obj}) == none) {
    // "was shot and killed": the second participle shares the first one's auxiliary
    return text(verb) != lemma(verb) && passive(head(verb));
  }
  // "a man killed by rebels": a participle behind its noun
  return is(verb, Deprel::acl) && is(verb, Upos::verb) && object(verb) == none && !text(verb).ends_with("ing") &&
         child(verb, {Deprel::mark, Deprel::aux}) == none;
}

std::size_t Syntax::patient(std::size_t verb) const {
  if (verb == none) return none;
  if (!passive(verb)) return object(verb);
  return understood_subject(verb);
}

std::size_t Syntax::agent(std::size_t verb) const {
  if (verb == none) return none;
  return passive(verb) ? oblique(verb, "by") : understood_subject(verb);
}

std::string Syntax::preposition(std::size_t t) const {
  std::string out;
  for (const std::size_t c : children(t)) {
    if (!is(c, Deprel::case_)) continue;
    if (text(c) == "'s" || text(c) == "’s" || text(c) == "'" || text(c) == "’") continue;
    const Range words = subtree(c);
    for (std::size_t w = words.first; w < words.last; ++w) {
      if (!out.empty()) out += ' ';
      out += lower(text(w));
    }
  }
  return out;
}

std::size_t Syntax::oblique(std::size_t t, std::string_view wanted) const {
  for (const std::size_t c : children(t)) {
    if ((is(c, Deprel::obl) || is(c, Deprel::nmod)) && preposition(c) == wanted) return c;
  }
  return none;
}

std::vector<std::size_t> Syntax::conjuncts(std::size_t t) const {
  std::vector<std::size_t> found;
  if (t == none) return found;
  while (is(t, Deprel::conj) && head(t) != none) t = head(t);
  found.push_back(t);
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const std::size_t c : children(found[i])) {
      if (is(c, Deprel::conj)) found.push_back(c);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool Syntax::shares_clause(std::size_t conjunct) const {
  return is(conjunct, Deprel::conj) && child(conjunct, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::csubj, Deprel::aux,
                                                        Deprel::aux_pass, Deprel::cop, Deprel::mark}) == none;
}

std::vector<std::size_t> Syntax::auxiliaries(std::size_t predicate) const {
  std::vector<std::size_t> found;
  for (std::size_t t = predicate; t != none; t = shares_clause(t) ? head(t) : none) {
    for (const std::size_t c : children(t)) {
      if (is(c, Deprel::aux) || is(c, Deprel::aux_pass) || is(c, Deprel::cop)) found.push_back(c);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::size_t Syntax::modal(std::size_t predicate) const {
  for (const std::size_t a : auxiliaries(predicate)) {
    if (one_of(lemma(a), {"can", "could", "may", "might", "must", "shall", "should", "will", "would", "ought"}))
      return a;
  }
  return none;
}

bool Syntax::is_negation(std::size_t t, std::size_t predicate) const {
  const std::string word = lower(text(t));
  const std::size_t next = t + 1 < draft_->tokens.size() ? t + 1 : none;
  const std::string after = next == none ? std::string() : lower(text(next));
  if (one_of(word, {"not", "n't", "n’t"})) {
    return !one_of(after, {"only", "just", "merely", "simply", "least", "until", "long"});
  }
  if (word == "no") return !one_of(after, {"fewer", "less", "more", "later", "sooner", "doubt"});
  if (one_of(word, {"never", "neither", "nor", "none", "nobody", "nothing", "nowhere"})) return true;
  if (word == "without") return is(t, Deprel::mark) && head(t) == predicate;
  return false;
}

void Syntax::collect_negations(std::size_t predicate, std::vector<std::size_t>& found) const {
  for (const std::size_t c : children(predicate)) {
    const Deprel relation = token(c).relation;
    if (is_negation(c, predicate)) {
      found.push_back(c);
    } else if (is_subject(relation) || relation == Deprel::obj || (relation == Deprel::obl && !is(c, Upos::verb))) {
      // "no group has claimed", "found no evidence", "in no case"
      for (const std::size_t below : children(c)) {
        const bool determines = is(below, Deprel::det) || is(below, Deprel::advmod) || is(below, Deprel::cc);
        if (determines && is_negation(below, c)) found.push_back(below);
      }
    }
  }
}

bool Syntax::inherits_negation(std::size_t conjunct) const {
  if (!shares_clause(conjunct)) return false;
  const std::size_t joint = child(conjunct, Deprel::cc);
  if (joint != none && one_of(lower(text(joint)), {"but", "yet"})) return false;
  // "did not stop and fired": what is inflected itself does not hang on 'did'
  return !is_inflected(conjunct) || !takes_base_form(head(conjunct));
}

bool Syntax::is_inflected(std::size_t t) const { return lower(text(t)) != lemma(t); }

bool Syntax::takes_base_form(std::size_t predicate) const {
  for (const std::size_t c : children(predicate)) {
    if (is(c, Deprel::aux) && (lemma(c) == "do" || modal(predicate) == c)) return true;
  }
  return false;
}

std::vector<std::size_t> Syntax::negations(std::size_t predicate) const {
  std::vector<std::size_t> found;
  if (predicate == none) return found;
  collect_negations(predicate, found);
  for (std::size_t t = predicate; inherits_negation(t); t = head(t)) {
    // only what stands before the other predicate reaches on: not the 'no' of "hurt no one and fled"
    std::vector<std::size_t> above;
    collect_negations(head(t), above);
    for (const std::size_t n : above) {
      if (n < head(t)) found.push_back(n);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool Syntax::negated_by_neighbour(std::size_t predicate) const {
  if (!is(predicate, Deprel::ccomp)) return false;
  std::vector<std::size_t> above;
  collect_negations(head(predicate), above);
  return std::any_of(above.begin(), above.end(), [&](std::size_t n) { return head(predicate) < n && n < predicate; });
}

Negation Syntax::negated(std::size_t predicate) const {
  std::vector<std::size_t> found = negations(predicate);
  if (found.empty()) return negated_by_neighbour(predicate) ? Negation::unclear : Negation::no;
  // "neither ... nor" is one negation in two words
  if (found.size() > 1) std::erase_if(found, [&](std::size_t n) { return lower(text(n)) == "nor"; });
  if (found.size() > 1) return Negation::unclear;
  const std::size_t who = subject(predicate);
  const bool all =
      child_with_lemma(who, "all") != none || one_of(lemma(who), {"all", "everyone", "everybody", "everything"});
  if (all) return Negation::unclear;
  // "was not hurt and left": whether 'not' reaches over 'and' is the reader's guess
  std::vector<std::size_t> own;
  collect_negations(predicate, own);
  const std::size_t joint = child(predicate, Deprel::cc);
  const bool doubtful =
      own.empty() && joint != none && lower(text(joint)) == "and" && !takes_base_form(head(predicate));
  return doubtful ? Negation::unclear : Negation::yes;
}

}  // namespace stemma::understand
