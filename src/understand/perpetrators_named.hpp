// What the rules for persons by name share: who is named, whether he serves in a force, and the statement itself.
#pragma once

#include "understand/statements_finding.hpp"

namespace stemma::understand {

class Named {
 public:
  Named(const View& view, const Sentence& sentence, Findings& out) : view_(view), s_(sentence), out_(out) {}

 protected:
  const Mention* mention(std::size_t i, MentionType type) const;
  bool person(std::size_t i) const;
  std::size_t mention_begin(std::size_t i) const;  // of the mention at `i`; `i` itself where there is none
  std::size_t mention_end(std::size_t i) const;
  /// The perpetrator whose name stands at token `name`, or whom the pronoun there means, over tokens [first, last).
  Finding* add(std::size_t t, std::size_t name, std::size_t first, std::size_t last);
  /// The token of the name that the phrase is, or that stands in apposition to it ("The man, Juan Lopez, 37, was"), or
  /// of the pronoun that means a person; `none` where nobody is named. "X's brother" is not X.
  std::size_t name_in(const Phrase& p) const;
  bool owns(std::size_t name) const;
  /// The one whose name is the subject of the verb at `t`; `none` without one. "Supporters of X" are not X.
  std::size_t subject_name(std::size_t t, std::size_t* first = nullptr) const;
  bool rank(std::size_t i) const;
  /// Whether he at the name's tokens [name, end) serves in a force: "Officer X", "X, a deputy,", "X is a policeman".
  bool ranked(std::size_t name, std::size_t end) const;
  bool serves(std::size_t name) const;

  const View& view_;
  const Sentence& s_;
  Findings& out_;
};

/// Whom the law holds to have done it, by the word at token `t`: "convicted of", "charged with", "the murder trial of".
void find_charged(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

}  // namespace stemma::understand
