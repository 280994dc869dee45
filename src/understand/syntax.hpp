// Questions that rules put to the tags and heads of a draft: who did what to whom, and is it denied?
//
// A pass builds one Syntax over the draft after find_syntax, in time linear in its tokens, and keeps it only as long as
// the draft's tokens do not change:
//
//     const Syntax syntax(draft);
//     for (std::size_t verb : syntax.with_lemma(sentence, {"say", "tell"})) {
//       const std::size_t who = syntax.subject(verb);
//       if (who != none && syntax.negated(verb) == Negation::no) ... syntax.span(who) ...
//     }
//
// Tokens are indices into Draft::tokens; `none` stands for 'there is none', and every question may be asked of `none`
// (it answers `none`, an empty span or an empty list). Trees are projective: a subtree is a run of tokens.
// Where the parser's weights are missing, tokens have tags but no heads: every token is then a root without children.
//
// Conventions are those of Universal Dependencies: content words govern, so in "was killed by rebels" 'killed' governs
// 'was' (aux:pass) and 'rebels' (obl, whose case is 'by'), and in "is a member" the noun governs 'is' (cop).
// 'up' in "blew up" is a compound of the verb.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "understand/draft.hpp"

namespace stemma::understand {

/// Whether a predicate is denied in its own clause.
enum class Negation {
  no,
  yes,
  unclear,  ///< two negations, or one whose reach is doubtful ("all ... not"): rules should abstain
};

class Syntax {
 public:
  explicit Syntax(const Draft& draft);

  // ── the tree ──
  const Token& token(std::size_t t) const { return draft_->tokens[t]; }
  std::string_view text(std::size_t t) const { return draft_->text(token(t).span); }
  std::string_view lemma(std::size_t t) const { return t == none ? std::string_view() : token(t).lemma; }
  bool is(std::size_t t, Upos tag) const { return t != none && token(t).tag == tag; }
  bool is(std::size_t t, Deprel relation) const { return t != none && token(t).relation == relation; }
  std::size_t head(std::size_t t) const { return t == none ? none : token(t).head; }
  /// Index into Draft::sentences.
  std::size_t sentence_of(std::size_t t) const { return sentence_[t]; }
  /// The root of a sentence.
  std::size_t root(std::size_t sentence) const { return root_[sentence]; }
  /// In text order.
  std::span<const std::uint32_t> children(std::size_t t) const;
  /// The first child of that relation, or of one of those.
  std::size_t child(std::size_t t, Deprel relation) const;
  std::size_t child(std::size_t t, std::initializer_list<Deprel> relations) const;
  /// The first child of any relation with this lemma.
  std::size_t child_with_lemma(std::size_t t, std::string_view lemma) const;
  /// Tokens of a sentence that have one of these lemmas.
  std::vector<std::size_t> with_lemma(std::size_t sentence, std::initializer_list<std::string_view> lemmas) const;

  /// The run of tokens [first, last) under `t`, itself included.
  struct Range {
    std::size_t first = 0, last = 0;
    bool contains(std::size_t t) const { return first <= t && t < last; }
  };
  Range subtree(std::size_t t) const;
  bool dominates(std::size_t above, std::size_t below) const;
  /// Climbs from `t` over edges whose relations are exactly these, in this order: up(t, {nsubj, ccomp}) is the head of
  /// the clause of which t's head is the object clause. `none` where an edge differs.
  std::size_t up(std::size_t t, std::initializer_list<Deprel> relations) const;
  /// Edges between two tokens of one sentence, over their lowest common ancestor.
  std::size_t distance(std::size_t a, std::size_t b) const;

  // ── what to show ──
  /// The whole phrase under `t`, without punctuation, quotation marks and conjunctions at its edges.
  Span span(std::size_t t) const;
  /// The same without the preposition, mark or conjunction that introduces it ("by the group" → "the group").
  Span bare_span(std::size_t t) const;
  /// The noun phrase of `t` without what hangs on behind it as a clause, apposition, parenthesis or conjunct:
  /// "Ann Moss" in "Ann Moss, a spokeswoman for the port who ...".
  Span core_span(std::size_t t) const;

  // ── clauses ──
  /// The nearest of `t` and what is above it that heads a clause (a verb, or a predicate with a copula, or a root).
  std::size_t clause(std::size_t t) const;
  /// The nearest verb above `t`, auxiliaries left out.
  std::size_t governing_verb(std::size_t t) const;
  /// Subject of a predicate: its own, or that of the predicate that it is joined to ("came and went").
  std::size_t subject(std::size_t predicate) const;
  /// As `subject`, also when only understood: the noun that a participle or relative clause hangs on ("the group that
  /// claimed", "rebels holding"), the subject or object that governs an infinitive ("was said to have plotted"), the
  /// main subject for "..., killing six".
  std::size_t understood_subject(std::size_t predicate) const;
  /// Direct object, or the subject of a passive: what the verb was done to.
  std::size_t patient(std::size_t verb) const;
  std::size_t object(std::size_t verb) const { return child(verb, Deprel::obj); }
  bool passive(std::size_t verb) const;
  /// Who did it: the subject of an active verb, the 'by' phrase of a passive one.
  std::size_t agent(std::size_t verb) const;
  /// The oblique or nominal modifier of `t` with this preposition, "according to" and the like included.
  std::size_t oblique(std::size_t t, std::string_view preposition) const;
  /// The preposition that introduces `t`, all its words in lower case ("according to"); empty for none.
  std::string preposition(std::size_t t) const;
  /// `t` and what is joined to it by conj, in text order, from wherever in the chain `t` is.
  std::vector<std::size_t> conjuncts(std::size_t t) const;

  // ── mood ──
  /// Auxiliaries and copulas of a predicate in text order, those it shares with the one it is joined to included.
  std::vector<std::size_t> auxiliaries(std::size_t predicate) const;
  /// can, could, may, might, must, shall, should, will, would, ought before it, or `none`.
  std::size_t modal(std::size_t predicate) const;
  /// Every word that denies the predicate within its clause: not, n't, never, no, none, nobody, neither ... nor,
  /// without, and 'no' on its subject or object. "Not only", "no fewer than" and "not until" deny nothing. A predicate
  /// joined to a denied one without a subject or auxiliary of its own is denied with it ("did not confirm or deny"),
  /// save behind 'but'; behind 'and' it is unclear unless the form settles it ("was not hurt and left").
  std::vector<std::size_t> negations(std::size_t predicate) const;
  Negation negated(std::size_t predicate) const;

 private:
  Span trimmed(Range range) const;
  bool is_edge(std::size_t t) const;
  void collect_negations(std::size_t predicate, std::vector<std::size_t>& found) const;
  bool shares_clause(std::size_t conjunct) const;
  bool inherits_negation(std::size_t conjunct) const;
  /// A 'none' between a verb of saying and the clause that is its object may belong to either ("said none were hurt").
  bool negated_by_neighbour(std::size_t predicate) const;
  bool is_inflected(std::size_t t) const;
  bool takes_base_form(std::size_t predicate) const;
  bool is_negation(std::size_t t, std::size_t predicate) const;

  const Draft* draft_;
  std::vector<std::uint32_t> first_child_,
      children_;  // children of t: children_[first_child_[t] .. first_child_[t + 1])
  std::vector<std::uint32_t> sentence_, subtree_first_, subtree_last_;
  std::vector<std::size_t> root_;
};

}  // namespace stemma::understand
