// What the rules of responsibility share: actors on either side of a word, deeds, and the statement itself.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "understand/responsibility.hpp"

namespace stemma::understand {

inline bool any_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

inline bool deny_verb(std::string_view w) {
  return any_of(w, {"denied", "denies", "deny", "denying", "disavowed", "rejected", "disclaimed", "denial", "denials"});
}

class ResponsibilityRules {
 public:
  ResponsibilityRules(const View& view, const Sentence& sentence, Findings& out)
      : view_(view), s_(sentence), out_(out) {}

 protected:
  void add(Mode mode, std::size_t t, const std::optional<Phrase>& actor, std::optional<Polarity> forced = std::nullopt,
           std::size_t first = none, std::size_t last = none);

  std::optional<Phrase> subject(std::size_t verb) const;

  std::optional<Phrase> by_after(std::size_t t, std::size_t reach) const;

  bool negated_noun(std::size_t i) const;

  bool violent(std::size_t i) const;

  /// Fighters from X, militants of X: X is the actor.
  std::optional<Phrase> actor_after(std::size_t i) const;

  std::optional<Phrase> named_subject(std::size_t t) const;

  bool agent(const Phrase& p) const;

  bool deed_within(std::size_t i, std::size_t reach) const;

  /// "it" and "its fighters" after "X said": X speaks of itself.
  Mode mode_of(std::size_t t, const Phrase& who) const;

  std::optional<Phrase> after(std::size_t i) const { return view_.phrase_at(i, s_.last); }

  const View& view_;
  const Sentence& s_;
  Findings& out_;
};

/// Deeds that somebody is said to have done (responsibility_deeds.cpp): the rule of the word at `t`, if it has one.
void find_deed(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

}  // namespace stemma::understand
