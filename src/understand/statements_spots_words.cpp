#include "understand/statements_spots_words.hpp"

#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"
#include "understand/place_nouns.hpp"
#include "understand/statements_where.hpp"

namespace stemma::understand {

using base::any_of;

bool PlaceWords::in_source(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i)
    if (view_.in_source(i)) return true;
  return false;
}

bool PlaceWords::named_place(std::size_t i) const {
  const auto m = view_.mention_at(i);
  if (!m) return false;
  const Mention& mention = view_.draft().document.mentions[*m];
  return mention.type == MentionType::place || mention.type == MentionType::facility;
}

bool PlaceWords::part_of_building(std::size_t i) const {
  return any_of(view_.lower(i), {"roof",     "entrance",  "gate",     "gates",    "lobby",   "foyer",  "basement",
                                 "door",     "doorway",   "floor",    "corridor", "hallway", "yard",   "courtyard",
                                 "driveway", "lot",       "premises", "cellar",   "room",    "lounge", "kitchen",
                                 "balcony",  "stairwell", "grounds",  "outside",  "inside",  "front",  "back",
                                 "rear",     "crosswalk", "middle",   "parlor",   "waters"});
}

bool PlaceWords::locale(std::size_t i) const { return view_.is(i, WordClass::locale) || place_noun(view_, i); }

bool PlaceWords::unknown_name(std::size_t i, std::size_t preposition) const {
  if (!(any_of(view_.lower(preposition), {"in", "at", "near", "outside", "along", "on"}) || devastates(preposition)) ||
      !view_.capital(i))
    return false;
  if (view_.time_at(i) || view_.is(i, WordClass::incident) || (compass(i) && !view_.capital(i + 1)) ||
      any_of(view_.lower(i),
             {"i",         "monday",   "tuesday",  "wednesday", "thursday",  "friday", "saturday", "sunday",
              "january",   "february", "march",    "april",     "may",       "june",   "july",     "august",
              "september", "october",  "november", "december",  "jan.",      "feb.",   "aug.",     "sept.",
              "oct.",      "nov.",     "dec.",     "new",       "christmas", "easter"}))
    return false;
  const auto m = view_.mention_at(i);
  if (!m) return true;
  const MentionType type = view_.draft().document.mentions[*m].type;
  return type == MentionType::other || type == MentionType::place || type == MentionType::facility;
}

bool PlaceWords::names_somebody(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i)
    if (const auto m = view_.mention_at(i))
      if (view_.draft().document.mentions[*m].type == MentionType::person && !view_.is(last - 1, WordClass::locale))
        return true;
  return false;
}

bool PlaceWords::compass(std::size_t i) const {
  return any_of(view_.lower(i), {"northern", "southern", "eastern", "western", "central"});
}

bool PlaceWords::devastates(std::size_t i) const {
  if (!any_of(view_.lower(i),
              {"hit",     "struck",  "rocked",  "shook",     "jolted",  "devastated", "battered",  "swept",
               "hits",    "strikes", "lashed",  "inundated", "flooded", "engulfed",   "destroyed", "gutted",
               "damaged", "ravaged", "rattled", "shakes",    "rocks",   "jolts",      "razed"}))
    return false;
  for (std::size_t k = i; k > s_.first && i - k < 10; --k) {
    if (view_.is(k - 1, ",") && any_of(view_.lower(k), {"which", "that"})) continue;
    if (any_of(view_.lower(k - 1), {",", ";", "who", "said"})) return false;
    if (any_of(view_.lower(k - 1),
               {"earthquake", "quake", "tremor",     "tsunami",   "storm",    "cyclone",   "hurricane", "typhoon",
                "tornado",    "flood", "floods",     "landslide", "mudslide", "avalanche", "wildfire",  "wildfires",
                "explosion",  "blast", "explosions", "fire",      "blaze",    "inferno",   "temblor",   "flames"}))
      return !only_spoken_of(view_, s_, k - 1);
  }
  return false;
}

bool PlaceWords::particle(std::size_t k, std::size_t end) const {
  if (any_of(view_.lower(k), {"de", "des", "du", "la", "le", "les", "del", "al", "el", "da", "do", "dos", "of", "the",
                              "-", "wa", "ye", "bin", "ibn"}))
    return true;
  return any_of(view_.lower(k), {"‘", "’", "'", "ʿ", "ʾ"}) && k + 1 < end && view_.capital(k + 1) &&
         view_.token(k).span.end == view_.token(k + 1).span.begin;
}

std::size_t PlaceWords::name_end(std::size_t i, std::size_t end) const {
  std::size_t last = i;
  for (std::size_t k = i; k < end && k < i + 6; ++k) {
    const bool determiner = k > i && view_.is(k, WordClass::determiner);  // "in X A man": a caption without a stop
    if (!determiner && (view_.capital(k) || view_.is(k, WordClass::locale)))
      last = k + 1;
    else if (!particle(k, end))
      break;
  }
  return last;
}

std::size_t PlaceWords::row_end(std::size_t i, std::size_t end) const {
  std::size_t last = i;
  while (last < end) {
    std::size_t j = last;
    if (region_at(j, end)) j = name_end(j, end);
    while (j < end && (named_place(j) || view_.is(j, WordClass::locale))) ++j;
    if (j > last && view_.capital(j - 1) && view_.is(j - 1, WordClass::locale)) j = std::max(j, name_end(j - 1, end));
    if (j == last) break;
    j = possessed_end(j, end);
    last = j;
    const bool more = view_.is(last, ",") && last + 1 < end && (named_place(last + 1) || region_at(last + 1, end)) &&
                      !row_ends_at(last + 1, end);
    if (!more) break;
    ++last;
  }
  return last;
}

std::size_t PlaceWords::possessed_end(std::size_t i, std::size_t end) const {
  if (!view_.is(i, "'s")) return i;
  std::size_t k = i + 1;
  if (k < end && view_.capital(k) && !view_.is(k, WordClass::incident)) return std::max(name_end(k, end), k);
  while (k < end && (view_.tag(k) == Upos::adj || view_.tag(k) == Upos::noun) && !view_.is(k, WordClass::locale)) ++k;
  return k < end && view_.is(k, WordClass::locale) ? k + 1 : i;
}

bool PlaceWords::region_at(std::size_t i, std::size_t end) const {
  if (!view_.capital(i) || view_.time_at(i)) return false;
  std::size_t k = i;
  while (k < end && k < i + 6 && (view_.capital(k) || (k > i && particle(k, end)))) ++k;
  return k < end && any_of(view_.lower(k), {"province", "district", "county", "region", "state", "governorate",
                                            "prefecture", "oblast"});
}

std::size_t PlaceWords::shared_end(std::size_t i, std::size_t end) const {
  std::size_t k = i;
  while (k < end && k < i + 12 && (view_.capital(k) || any_of(view_.lower(k), {",", "and"}) || particle(k, end))) ++k;
  return k > i && k < end && any_of(view_.lower(k), {"provinces", "districts", "counties", "regions", "states"}) ? k + 1
                                                                                                                 : i;
}

bool PlaceWords::points_back(std::size_t first, std::size_t last) const {
  if (!view_.is(first, "the")) return false;
  if (view_.is(first + 1, "same")) ++first;
  return last == first + 2 &&
         any_of(view_.lower(first + 1), {"area", "district", "province", "region", "village", "town"});
}

std::size_t PlaceWords::located_end(std::size_t first, std::size_t last, std::size_t end) const {
  bool named = false;  // "the Lund town hall in Skane" is the hall; "the Lund store on the High Street" goes on
  for (std::size_t k = first; k < last; ++k) named = named || view_.capital(k);
  if (!locale(last - 1) || !any_of(view_.lower(last), {"in", "near", "outside", "at", "off", "around", "on"}) ||
      last + 1 >= end)
    return last;
  std::size_t k = last + 1;
  while (k < end && k < last + 5 && !located(k, end) &&
         (view_.is(k, WordClass::determiner) || view_.tag(k) == Upos::adj || locale(k) || view_.is(k, "of") ||
          (view_.tag(k) == Upos::noun && locale(k + 1))))
    ++k;
  const bool kind = named && !view_.capital(last - 1) && built_noun(view_, last - 1);  // "the Lund store in Skane"
  if (k >= end || view_.time_at(k) || !(named && !(kind && named_place(k)) ? road(k, end) : located(k, end)))
    return last;
  const std::size_t row = std::max(row_end(k, end), road(k, end) ? name_end(k, end) : k);
  // "the store on the High Street in X"
  const bool more = locale(row - 1) && any_of(view_.lower(row), {"in", "near"}) && row + 1 < end &&
                    named_place(row + 1) && !view_.time_at(row + 1);
  return more ? row_end(row + 1, end) : row;
}

bool PlaceWords::located(std::size_t k, std::size_t end) const {
  return named_place(k) || region_at(k, end) || road(k, end);
}

bool PlaceWords::road(std::size_t k, std::size_t end) const {
  if (!view_.capital(k) || view_.is(k, WordClass::determiner)) return false;
  const std::size_t last = name_end(k, end);
  return last > k + 1 && view_.capital(last - 1) && view_.is(last - 1, WordClass::locale);
}

bool PlaceWords::feast(std::size_t k) const {
  return any_of(view_.lower(k), {"christmas", "easter", "thanksgiving", "halloween", "holiday"});
}

std::size_t PlaceWords::whole_noun_end(std::size_t name, std::size_t end) const {
  std::size_t k = name;
  while (k < end && k < name + 6 && view_.noun_like(k) && (!view_.time_at(k) || feast(k))) ++k;
  if (k > name && k < end && view_.is(k, "complex") && !view_.noun_like(k + 1)) return k + 1;
  return k > name && locale(k - 1) ? k : name;
}

bool PlaceWords::row_ends_at(std::size_t i, std::size_t end) const {
  if (region_at(i, end)) return false;
  std::size_t j = i;
  while (j < end && named_place(j)) ++j;
  return j < end && (view_.noun_like(j) && !view_.is(j, WordClass::locale)) && !view_.is(j, ",");
}

}  // namespace stemma::understand
