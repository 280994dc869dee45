// Those who wage war, and the nouns of what they do, by word form.
#pragma once

#include <string_view>

#include "understand/responsibility_objects.hpp"

namespace stemma::understand {

/// Bodies of a state at war and what they fight with: "coalition", "regime", "army", "warplanes", "artillery".
bool warring(std::string_view noun);
/// Whether a name, by one of its words, is that of an armed group: "Taliban", "Hezbollah", "Brigades".
bool armed_group(std::string_view word);

/// What a noun tells of war: nothing, a deed that only armed forces do ("airstrike", "drone strike", "shelling"), one
/// of many meanings ("strike", "raid"), or an attack of anybody.
enum class WarDeed { other, plain, unsure, attack };
WarDeed war_deed(const View& view, std::size_t begin, std::size_t t);

/// What the rules of war share: actors by a word in a phrase, by the tree, and verbs that tell nothing as done.
class PowerRules : protected DeedObjects {
 public:
  using DeedObjects::DeedObjects;

 protected:
  /// The name or noun that ends at `i`, with what qualifies it: "U.S.-led coalition", "Assad regime".
  Phrase run(std::size_t i) const;
  /// Whether the verb at `t` has a modal, a "not" or a "to" before it.
  bool modal(std::size_t t) const;
  /// The subject of the verb at `t`, or of that which it is joined to; `none` where it is a relative pronoun.
  std::size_t tree_subject(std::size_t t) const;
};

/// Attacks that a commander or insurgent conducts or answers for (responsibility_leaders.cpp).
void find_leader(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

}  // namespace stemma::understand
