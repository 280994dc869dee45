// What the rules for persons by name share: who is named, whether he serves in a force, and the statement itself.
#pragma once

#include "understand/statements_finding.hpp"

namespace stemma::understand {

class Named {
 public:
  Named(const View& view, const Sentence& sentence, Findings& out) : view_(view), s_(sentence), out_(out) {}

 protected:
  bool person(std::size_t i) const;
  std::size_t mention_begin(std::size_t i) const;  // of the mention at `i`; `i` itself where there is none
  std::size_t mention_end(std::size_t i) const;
  /// The perpetrator whose name stands at token `name`, or whom the pronoun there means, over tokens [first, last).
  Finding* add(std::size_t t, std::size_t name, std::size_t first, std::size_t last);
  /// The same, unless a perpetrator is told by these words already, or a pronoun may mean somebody else.
  Finding* add_new(std::size_t t, std::size_t name, std::size_t first, std::size_t last);
  /// The token of the name that the phrase is, or that stands in apposition to it ("The man, Juan Lopez, 37, was"), or
  /// of the pronoun that means a person; `none` where nobody is named. "X's brother" is not X.
  std::size_t name_in(const Phrase& p) const;
  bool owns(std::size_t name) const;
  /// The one whose name is the subject of the verb at `t`; `none` without one. "Supporters of X" are not X.
  std::size_t subject_name(std::size_t t, std::size_t* first = nullptr) const;
  /// As subject_name, by the tree first: across what is coordinated, relative clauses and "is expected to"; for verbs
  /// that a person's name stands before in many ways ("X, 71, of Kolm, came back and fired").
  std::size_t doer_name(std::size_t t, std::size_t* first) const;
  /// The token at which to judge whether the verb at `t` holds: of what is announced ("will face", "is expected to be
  /// charged") the word that announces it; else `t`. What could or should come is not announced.
  std::size_t announced(std::size_t t) const;
  /// The first token after the apposition that follows a name at `end`: ", 24,", ", age 61,", ", of Kolm,", "(24)".
  std::size_t past_aside(std::size_t end) const;
  bool rank(std::size_t i) const;
  /// Whether he at the name's tokens [name, end) serves in a force: "Officer X", "X, a deputy,", "X is a policeman".
  bool ranked(std::size_t name, std::size_t end) const;
  bool serves(std::size_t name) const;

  const View& view_;
  const Sentence& s_;
  Findings& out_;

 private:
  /// Whether the sentence `s` of the pronoun's, or the one before, names a person whom the pronoun may mean as well, or
  /// tells that he whom it means was hurt: "X was stabbed by a colleague."
  bool another_person(const Sentence& s, std::size_t end, std::size_t name) const;
  bool apposed_to_name(const Sentence& s, std::size_t i) const;
  /// Whether what is told at `t` is only wished for or under a condition: "called for X to be charged", "only if".
  bool wished(std::size_t t) const;
  /// Whether the pronoun at `name` stands in what somebody told of another: "X told police he raped her".
  bool told_of(std::size_t name) const;
  /// Whether the name stands within another's relative clause: "the man who sat beside X".
  bool in_clause_of_another(std::size_t name) const;
  std::size_t doer_of(std::size_t t, std::size_t* first) const;
  /// Whether `name` is no pronoun, or one before which only the same person is named, here or in the sentence before.
  bool sure(std::size_t name) const;
  std::size_t named_at(std::size_t i) const;
  std::size_t name_before(std::size_t t) const;
};

/// Whom the law holds to have done it, by the word at token `t`: "convicted of", "charged with", "the murder trial of".
void find_charged(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

/// Whom the police hold or look for, and who faces a charge: "arrested on suspicion of", "faces nine counts of".
void find_held(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

/// Whom a court has sentenced or found guilty without the passive of a charge: "sentenced X to", "needed a week to
/// convict X", "the convicted murderer X".
void find_sentenced(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

/// Who acts, by a verb of harm, threat or flight: "fired shots", "pulled a gun", "took two nurses hostage".
void find_acting(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

}  // namespace stemma::understand
