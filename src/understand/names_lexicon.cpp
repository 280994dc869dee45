#include "understand/names_lexicon.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <unordered_set>

namespace stemma::understand {
namespace {

#include "understand/names_given.inc"
#include "understand/names_words.inc"

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using Set = std::unordered_set<std::string, Hash, std::equal_to<>>;

Set words_of(std::string_view list) {
  Set out;
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::min(list.find(' ', at), list.size());
    std::string word(list.substr(at, end - at));
    std::replace(word.begin(), word.end(), '+', ' ');
    if (!word.empty()) out.insert(std::move(word));
    at = end + 1;
  }
  return out;
}

const Set& set_of(WordList list) {
  static const std::array<Set, 26> sets = {
      words_of(given_name_list), words_of(organization_heads), words_of(organization_starts),
      words_of(facility_heads),  words_of(place_heads),        words_of(place_starts),
      words_of(event_heads),     words_of(event_starts),       words_of(organization_words),
      words_of(facility_words),  words_of(role_nouns),         words_of(speech_verbs),
      words_of(not_names),       words_of(calendar_words),     words_of(people_words),
      words_of(common_words),    words_of(place_prepositions), words_of(surname_heads),
      words_of(site_kinds),      words_of(creed_words),        words_of(region_nouns),
      words_of(disease_nouns),   words_of(facility_starts),    words_of(organization_nouns),
      words_of(media_heads),     words_of(organization_cues)};
  return sets[static_cast<std::size_t>(list)];
}

}  // namespace

bool is_in(WordList list, std::string_view folded) { return set_of(list).contains(folded); }

bool is_weapon_name(std::string_view written) {
  static const Set set = words_of(weapon_words);
  return set.contains(written);
}

bool is_product_name(std::string_view written) {
  static const Set set = words_of(product_words);
  return set.contains(written);
}

}  // namespace stemma::understand
