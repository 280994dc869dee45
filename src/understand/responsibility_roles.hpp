// Roles by which reports call those who did something, and the verbs of what they do.
#pragma once

#include <string_view>

namespace stemma::understand {

/// What kind of deed a verb tells, which says who can do it and what it is done to.
enum class DeedOf {
  other,
  attack,
  threat,
  seizing,
  holding,
  taking,
  sinking,
  fire,
  burning,
  throwing,
  beating,
  killing
};
/// Of a verb's form in small letters: past forms and those in -ing, and the bare ones of an attempt.
DeedOf deed_of(std::string_view verb);
/// What is fired: "rounds", "tear gas".
bool projectile(std::string_view noun);
/// A word of shows and games, in which ships are taken otherwise.
bool show(std::string_view word);
/// A word of contests, in which sides are beaten.
bool contest(std::string_view word);
/// What a crowd may "attack" or "storm" a place with that hurts nobody: "leaflets", "in silence".
bool harmless_means(std::string_view word);
/// Whether the form is a bare one: "board", "seize".
bool base_form(std::string_view verb);

/// Armed men outside the law: "pirates", "rebels", "militants".
bool outlaws(std::string_view noun);
/// Outlaws who hold ships and hostages.
bool captors(std::string_view noun);
/// A crowd that turns violent: "protesters", "rioters".
bool crowd(std::string_view noun);
/// Those who bear arms for a state: "police", "troops", "navy".
bool force(std::string_view noun);
/// Those of a force who wage war: "troops", "army"; not police.
bool military(std::string_view noun);
/// Whether the verb is an attack of war: "shelled", "bombed".
bool bombards(std::string_view verb);
/// A force as a body, whose name has a capital: "the Danish Navy".
bool body(std::string_view noun);
/// People whom nothing makes attackers: "boy", "protesters", "fishermen".
bool bystander(std::string_view noun);
/// Ships and aircraft beyond WordClass::craft: plurals and kinds of ships.
bool vessels(std::string_view noun);
/// A body in which people attack each other in words: "rebels in his party".
bool of_politics(std::string_view noun);

}  // namespace stemma::understand
