// What the rules of responsibility share: actors on either side of a word, deeds, and the statement itself.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "base/ascii.hpp"
#include "understand/responsibility.hpp"

namespace stemma::understand {

using base::any_of;

inline bool deny_verb(std::string_view w) {
  return any_of(w, {"denied", "denies", "deny", "denying", "disavowed", "rejected", "disclaimed", "denial", "denials"});
}

/// Whose mouth a "spokesman for X" or a "statement by X" is, and who the "supporters of X" are not.
enum class Standing { own, mouthpiece, follower };
Standing standing(std::string_view head);

class ResponsibilityRules {
 public:
  ResponsibilityRules(const View& view, const Sentence& sentence, Findings& out)
      : view_(view), s_(sentence), out_(out) {}

 protected:
  void add(Mode mode, std::size_t t, const std::optional<Phrase>& actor, std::optional<Polarity> forced = std::nullopt,
           std::size_t first = none, std::size_t last = none, std::optional<std::size_t> entity = std::nullopt);

  std::optional<Phrase> subject(std::size_t verb) const;

  /// Whether the word of denial before `t` is not itself denied, asked or supposed ("it is not true that X had no
  /// role").
  bool plainly_denied(std::size_t t) const;

  /// "A spokesman for X" stands for X; "supporters of X" for themselves.
  std::optional<Phrase> principal(Phrase p, std::size_t end) const;

  std::optional<Phrase> by_after(std::size_t t, std::size_t reach) const;

  /// Whether the word at `head` names or describes one person.
  bool person(std::size_t head) const;
  /// Whether the noun at `i` is said not to be there: "no known links", "has not found any links"; not "did not rule
  /// out links", "no doubt about his links".
  bool denied_noun(std::size_t i) const;
  bool negated_noun(std::size_t i) const;

  bool violent(std::size_t i) const;

  /// Fighters from X, militants of X: X is the actor.
  std::optional<Phrase> actor_after(std::size_t i) const;

  std::optional<Phrase> named_subject(std::size_t t) const;

  bool agent(const Phrase& p) const;

  /// An attack, an explosion, a crash: what somebody can be blamed for.
  bool deed_noun(std::size_t i) const;
  /// This sentence or the one before speaks of a violent deed or of dead.
  bool context() const;

  /// The pronoun "it" or "they" that is the subject of the verb at `t`; `none` for another subject.
  std::size_t pronoun_before(std::size_t t) const;
  /// Who says of itself what the verb at `t`, whose subject is a pronoun, tells: "X said in a letter that it had
  /// bombed". Persons and officials do not speak of themselves as "it".
  std::optional<Phrase> sayer_of(std::size_t t) const;

  /// The subject of the verb of saying before token `i`, where it may speak of itself.
  std::optional<Phrase> sayer_before(std::size_t i) const;

  /// Whether the sentence tells of a word that was taken back, forced or somebody else's
  /// (responsibility_confessed.cpp).
  bool taken_back() const;
  /// A person or body that may answer for itself.
  bool speaks_for_itself(const Phrase& who) const;

  bool deed_within(std::size_t i, std::size_t reach) const;
  /// Something that is built, ridden or gathered in, and that can be attacked.
  bool attackable(const Phrase& p) const;

  /// "it" and "its fighters" after "X said": X speaks of itself; and so does its spokesman of it.
  Mode mode_of(std::size_t t, const Phrase& who) const;
  /// Whether the token at `t` lies in the words of the actor `who`, or of its mouthpiece.
  bool in_own_words(std::size_t t, const Phrase& who) const;
  /// Whether an attribution's source is the mouthpiece of `actor`, whose phrase is `who`.
  bool speaks_for(const Attribution& a, std::size_t actor, const Phrase& who) const;
  bool only_body(const Phrase& who, std::size_t actor, std::size_t end) const;
  bool mouth_of(std::size_t i, std::size_t actor) const;

  std::optional<Phrase> after(std::size_t i) const { return view_.phrase_at(i, s_.last); }

  const View& view_;
  const Sentence& s_;
  Findings& out_;
};

/// Deeds that somebody is said to have done (responsibility_deeds.cpp): the rule of the word at `t`, if it has one.
void find_deed(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

/// "the attack by X", and "“I shot people,” X said" (responsibility_done_by.cpp). The first is true where it had a say.
bool find_done_by(const View& view, const Sentence& sentence, std::size_t t, Findings& out);
void find_confession(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

/// What somebody owns up to: "admitted that he had killed" (responsibility_confessed.cpp).
void find_confessed(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

/// Deeds of those who are named by their role alone: "pirates seized the tanker", "troops fired on the crowd"
/// (responsibility_unnamed.cpp).
void find_unnamed(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

/// Deeds of armed forces, states and armed groups (responsibility_powers.cpp): "coalition jets bombed the town", "a U.S.
/// airstrike hit the convoy".
void find_power(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

/// Who is held to have done it (responsibility_blame.cpp): "blamed on", "suspect", "no evidence that X was involved".
void find_blame(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

}  // namespace stemma::understand
