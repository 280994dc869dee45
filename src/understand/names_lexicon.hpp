// What single words tell about names: heads of organisations, given names, calendar words. Words are folded
// (model::fold_name), save where a list says that it is kept as written.
#pragma once

#include <string_view>

namespace stemma::understand {

enum class WordList {
  given_name,
  organization_head,
  organization_start,
  facility_head,
  place_head,
  place_start,
  event_head,
  event_start,
  organization,
  facility,
  role,
  speech_verb,
  not_name,
  calendar,
  people,
  common,
  place_preposition,
  surname_head,
  site_kind,
  creed,
  region_noun,
  disease_noun,
  facility_start,
  organization_noun,
  media_head,
  organization_cue,
};
/// Whether the folded word, or words with a space between, stand in the list.
bool is_in(WordList list, std::string_view folded);

/// These two keep capitals: "AK-47", "Grad".
bool is_weapon_name(std::string_view written);
bool is_product_name(std::string_view written);

}  // namespace stemma::understand
