// What deeds are done to: which verb with which object is a deed that somebody can be held responsible for.
#pragma once

#include <string_view>

#include "understand/responsibility_roles.hpp"
#include "understand/responsibility_rules.hpp"

namespace stemma::understand {

class DeedObjects : protected ResponsibilityRules {
 public:
  using ResponsibilityRules::ResponsibilityRules;

 protected:
  /// What kind of deed the verb at `t` tells: "shot down" is another than "shot".
  DeedOf deed_at(std::size_t t) const;
  /// Past the words that the deed of the verb at `t` is done to; `none` where it is done to nothing that can suffer it.
  std::size_t done_to(std::size_t t, DeedOf deed) const;
  /// Whether whom the verb at `t` tells to be killed is nobody that a force may shoot: "a protester", "six
  /// Peruvians".
  bool wronged(std::size_t t) const;
  /// Whether the noun at `head` names people of whom no one expects that they attacked.
  bool harmless(std::size_t head) const { return bystander(view_.lower(head)); }
  /// Whether no word around `t` tells of an attacker.
  bool unarmed(std::size_t t) const;
  bool craft(std::size_t head) const { return view_.is(head, WordClass::craft) || vessels(view_.lower(head)); }

  /// Whether the sentence tells of a show, of times long past or of a false report.
  bool in_play() const;
  /// Whether the words from `end` on tell of means that hurt nobody.
  bool soft_means(std::size_t end) const;
  /// Whether "attacked" has what follows at `end` for its reason: an attack in words.
  bool in_words(std::size_t end) const;
  /// Whether what is beaten is struck, and not outplayed.
  bool blows(std::size_t t) const;

 private:
  std::size_t object_end(std::size_t t, DeedOf deed) const;
  bool figurative(std::size_t t, std::size_t end, DeedOf deed) const;
  std::size_t in_quotes(std::size_t i) const;
  bool officer_who(std::size_t t) const;
  std::size_t fired(std::size_t t) const;
  std::size_t thrown(std::size_t i) const;
  bool captive(std::size_t head) const;
  bool nation(std::size_t head) const;
};

}  // namespace stemma::understand
