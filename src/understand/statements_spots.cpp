#include "understand/statements_spots.hpp"

#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"
#include "understand/addresses.hpp"
#include "understand/counts_subject.hpp"
#include "understand/place_nouns.hpp"
#include "understand/statements_where.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

class Spots {
 public:
  Spots(const View& view, const Sentence& sentence, bool out_of) : view_(view), s_(sentence), out_of_(out_of) {}

  bool in_source(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
      if (view_.in_source(i)) return true;
    return false;
  }

  bool named_place(std::size_t i) const {
    const auto m = view_.mention_at(i);
    if (!m) return false;
    const Mention& mention = view_.draft().document.mentions[*m];
    return mention.type == MentionType::place || mention.type == MentionType::facility;
  }

  // "the roof of the supermarket"
  bool part_of_building(std::size_t i) const {
    return any_of(view_.lower(i), {"roof",     "entrance",  "gate",     "gates",    "lobby",   "foyer",  "basement",
                                   "door",     "doorway",   "floor",    "corridor", "hallway", "yard",   "courtyard",
                                   "driveway", "lot",       "premises", "cellar",   "room",    "lounge", "kitchen",
                                   "balcony",  "stairwell", "grounds",  "outside",  "inside",  "front",  "back",
                                   "rear",     "crosswalk", "middle",   "parlor",   "waters"});
  }
  bool locale(std::size_t i) const { return view_.is(i, WordClass::locale) || place_noun(view_, i); }

  // A capitalised word that no one took for a person, an organisation or a time: after "in" it is a place.
  bool unknown_name(std::size_t i, std::size_t preposition) const {
    if (!(any_of(view_.lower(preposition), {"in", "at", "near", "outside", "along", "on"}) ||
          devastates(preposition)) ||
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
  // "on Prime Minister Anna Hope"
  bool names_somebody(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
      if (const auto m = view_.mention_at(i))
        if (view_.draft().document.mentions[*m].type == MentionType::person && !view_.is(last - 1, WordClass::locale))
          return true;
    return false;
  }
  // "in Eastern, Southern Tarn": a headline's adjective
  bool compass(std::size_t i) const {
    return any_of(view_.lower(i), {"northern", "southern", "eastern", "western", "central"});
  }
  // "an earthquake struck the province of X": what a force of nature strikes is where it happened.
  bool devastates(std::size_t i) const {
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

  // Small words within names ("Shigal wa Sheltan", "Vila do Conde"), and the mark of a letter that is not written
  // ("Nad ‘Ali").
  bool particle(std::size_t k, std::size_t end) const {
    if (any_of(view_.lower(k), {"de", "des", "du", "la", "le", "les", "del", "al", "el", "da", "do", "dos", "of", "the",
                                "-", "wa", "ye", "bin", "ibn"}))
      return true;
    return any_of(view_.lower(k), {"‘", "’", "'", "ʿ", "ʾ"}) && k + 1 < end && view_.capital(k + 1) &&
           view_.token(k).span.end == view_.token(k + 1).span.begin;
  }

  std::size_t name_end(std::size_t i, std::size_t end) const {
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

  // Past the named place that begins at `i`, with what follows it in a row: "X, Y province, Z".
  std::size_t row_end(std::size_t i, std::size_t end) const {
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
  // "X's main square": past what belongs to the place that ends at `i`, where that is a place too.
  std::size_t possessed_end(std::size_t i, std::size_t end) const {
    if (!view_.is(i, "'s")) return i;
    std::size_t k = i + 1;
    if (k < end && view_.capital(k) && !view_.is(k, WordClass::incident)) return std::max(name_end(k, end), k);
    while (k < end && (view_.tag(k) == Upos::adj || view_.tag(k) == Upos::noun) && !view_.is(k, WordClass::locale)) ++k;
    return k < end && view_.is(k, WordClass::locale) ? k + 1 : i;
  }

  // "Westmark province": a capitalised word before a common noun of place
  bool region_at(std::size_t i, std::size_t end) const {
    if (!view_.capital(i) || view_.time_at(i)) return false;
    std::size_t k = i;
    while (k < end && k < i + 6 && (view_.capital(k) || (k > i && particle(k, end)))) ++k;
    return k < end && any_of(view_.lower(k), {"province", "district", "county", "region", "state", "governorate",
                                              "prefecture", "oblast"});
  }
  // "the Tarn and Upper Kolm districts": past the names that share one common noun
  std::size_t shared_end(std::size_t i, std::size_t end) const {
    std::size_t k = i;
    while (k < end && k < i + 12 && (view_.capital(k) || any_of(view_.lower(k), {",", "and"}) || particle(k, end))) ++k;
    return k > i && k < end && any_of(view_.lower(k), {"provinces", "districts", "counties", "regions", "states"})
               ? k + 1
               : i;
  }
  // "in the area", "through the district": what was named before, and no place of its own
  bool points_back(std::size_t first, std::size_t last) const {
    if (!view_.is(first, "the")) return false;
    if (view_.is(first + 1, "same")) ++first;
    return last == first + 2 &&
           any_of(view_.lower(first + 1), {"area", "district", "province", "region", "village", "town"});
  }
  // "in a village in X district", "into a ravine near the village of X": past the named place that says which
  std::size_t located_end(std::size_t first, std::size_t last, std::size_t end) const {
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
  bool located(std::size_t k, std::size_t end) const { return named_place(k) || region_at(k, end) || road(k, end); }
  // "the High Street": capitals that end in a common noun of place
  bool road(std::size_t k, std::size_t end) const {
    if (!view_.capital(k) || view_.is(k, WordClass::determiner)) return false;
    const std::size_t last = name_end(k, end);
    return last > k + 1 && view_.capital(last - 1) && view_.is(last - 1, WordClass::locale);
  }
  // "a Christmas party"
  bool feast(std::size_t k) const {
    return any_of(view_.lower(k), {"christmas", "easter", "thanksgiving", "halloween", "holiday"});
  }
  // "the hall of the Halvery ferry terminal": past the nouns that a name stands before, where they name a place.
  std::size_t whole_noun_end(std::size_t name, std::size_t end) const {
    std::size_t k = name;
    while (k < end && k < name + 6 && view_.noun_like(k) && (!view_.time_at(k) || feast(k))) ++k;
    if (k > name && k < end && view_.is(k, "complex") && !view_.noun_like(k + 1)) return k + 1;
    return k > name && locale(k - 1) ? k : name;
  }
  // "in X, Y police said": what follows the comma begins something else.
  bool row_ends_at(std::size_t i, std::size_t end) const {
    if (region_at(i, end)) return false;
    std::size_t j = i;
    while (j < end && named_place(j)) ++j;
    return j < end && (view_.noun_like(j) && !view_.is(j, WordClass::locale)) && !view_.is(j, ",");
  }

  // "east of X, Y province"
  std::optional<Spot> spot_beside(std::size_t i, std::size_t end) const {
    if (!any_of(view_.lower(i),
                {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"}) ||
        !view_.is(i + 1, "of") || i + 2 >= end || !(named_place(i + 2) || view_.capital(i + 2)) || view_.time_at(i + 2))
      return std::nullopt;
    std::size_t last = std::max(row_end(i + 2, end), name_end(i + 2, end));
    if (view_.is(last, ",") && last + 1 < end && (named_place(last + 1) || region_at(last + 1, end)))
      last = row_end(last + 1, end);
    if (view_.is(last, ",") && view_.is(last + 1, "in"))
      if (const auto around = spot_at(last + 1, end)) last = around->last;
    return in_source(i, last) ? std::nullopt : std::optional<Spot>(Spot{i, last, i + 2, last});
  }

  // A place that begins at `i`: a preposition with a name or a common noun of place.
  std::optional<Spot> spot_at(std::size_t i, std::size_t end) const {
    if (const auto beside = spot_beside(i, end)) return beside;
    const bool out_of = view_.is(i, "from") && out_of_;
    if (!(view_.is(i, WordClass::place_preposition) || devastates(i)) ||
        (any_of(view_.lower(i), {"from", "by", "against"}) && !out_of))
      return std::nullopt;
    const auto spot = spot_after(i, end);
    // "the attack on the hospital chief"
    const bool struck = view_.is(i, "on") && i > s_.first && view_.is(i - 1, WordClass::incident);
    return spot && struck && goes_on(spot->value_last) ? std::nullopt : spot;
  }

  // "the bombing of the X terminal in Y", "bombed the X terminal in Y": a building by its name is where it was
  // attacked.
  std::optional<Spot> attacked(std::size_t t, std::size_t end) const {
    std::size_t before = t;  // what the phrase follows
    const bool of = any_of(view_.lower(t), {"bombing", "bombings", "shelling", "storming", "burning", "bombardment",
                                            "siege", "destruction"}) &&
                    view_.is(t + 1, "of");
    const bool on = view_.is(t, WordClass::incident) && any_of(view_.lower(t + 1), {"on", "against"});
    if (of || on)
      before = t + 1;
    else if (!any_of(view_.lower(t), {"bombed", "shelled", "stormed", "torched", "attacked", "bombing", "shelling",
                                      "storming", "attacking", "firebombed", "targeted", "ransacked"}) ||
             view_.tag(t) == Upos::noun)
      return std::nullopt;
    const auto spot = spot_after(before, end);
    if (!spot || goes_on(spot->value_last)) return std::nullopt;
    // "attacked a police station in Kolm"
    const std::size_t in = any_before(spot->value_first, spot->value_last);
    const bool within = in != none && built_noun(view_, in - 1);
    if (within) return spot;
    if (!locale(spot->value_last - 1) || view_.capital(spot->value_last - 1)) return std::nullopt;
    if (any_of(view_.lower(spot->value_last - 1), {"province", "district", "county", "region", "state", "governorate",
                                                   "city", "town", "village", "area", "country", "prefecture"}))
      return std::nullopt;
    return view_.capital(spot->value_first) ? spot : std::nullopt;
  }

  // Where "in" stands within a place: "a police station in Kolm"
  std::size_t any_before(std::size_t first, std::size_t last) const {
    for (std::size_t k = first + 1; k < last; ++k)
      if (any_of(view_.lower(k), {"in", "on", "near"})) return k;
    return none;
  }

  // The place that the noun phrase of the subject of the verb at `t` names: "the store in Kolm caught fire".
  std::optional<Spot> thing(std::size_t t) const {
    std::size_t first = subject_of_tree(view_, s_, t);
    if (first == none || first >= t || view_.is(first, WordClass::relative)) {
      if (view_.token(t).relation != Deprel::acl_relcl || view_.token(t).head > t) return std::nullopt;
      first = view_.token(t).head;  // "the store that was robbed"
    }
    const std::size_t head = first;
    while (first > s_.first && head - first < 7 && !view_.is(first, WordClass::determiner) &&
           (view_.noun_like(first - 1) || view_.tag(first - 1) == Upos::adj || view_.is(first - 1, "'s") ||
            view_.is(first - 1, WordClass::determiner)))
      --first;
    if (first == none || first < s_.first || first >= t) return std::nullopt;
    auto spot = spot_after(first - 1, t);  // past the end of all tokens where the sentence is the text's first
    if (!spot || goes_on(spot->value_last)) return std::nullopt;
    spot->first = first;
    bool built = false;
    for (std::size_t k = spot->value_first; k < spot->value_last && !built; ++k) built = built_noun(view_, k);
    return built || any_of(view_.lower(t), {"bombed", "shelled", "looted"}) ? spot : std::nullopt;
  }

  // "the prison governor", "the hospital's chief": the place is no head of its phrase.
  bool goes_on(std::size_t last) const {
    return view_.is(last, "'s") || (last < s_.last && view_.noun_like(last) && !view_.time_at(last));
  }

  // "97th Avenue and 117th Street in Kolm"
  std::optional<Spot> crossing(std::size_t i, std::size_t first, std::size_t end) const {
    std::size_t last = first + 2;
    if (view_.is(last, "and") &&
        (street_number(view_, last + 1) || (view_.capital(last + 1) && street_word(view_, last + 2))))
      last += 3;
    if (last > end) return std::nullopt;
    return beside_town(i, first, last, end);
  }
  // Tokens [first, last) with the town that follows them: "in Kolm", ", Kolm"
  std::optional<Spot> beside_town(std::size_t i, std::size_t first, std::size_t last, std::size_t end) const {
    if (last + 1 < end && any_of(view_.lower(last), {"in", "near", ","})) {
      const std::size_t name = last + 1;
      if (const std::size_t past = address_end(view_, name, end); view_.is(last, "near") && past != none)
        return Spot{i, past, first, past};
      if (named_place(name) || (view_.is(last, "in") && unknown_name(name, last)))
        last = std::max(row_end(name, end), name_end(name, end));
    }
    return in_source(first, last) ? std::nullopt : std::optional<Spot>(Spot{i, last, first, last});
  }

  // A place whose phrase follows the token at `i`.
  std::optional<Spot> spot_after(std::size_t i, std::size_t end) const {
    std::size_t j = i + 1;
    while (j < end &&
           (view_.is(j, WordClass::determiner) || view_.tag(j) == Upos::adj || view_.is(j, "'s") || view_.is(j, "’s") ||
            (view_.tag(j) == Upos::adv && view_.lower(j).ends_with("ly") && j > i + 1) ||
            (j > i + 1 && view_.lower(j).ends_with("ed") && view_.lower(j - 1).ends_with("ly")) ||
            (view_.noun_like(j) && !named_place(j) && !locale(j) && j - i < 6 &&
             (!view_.is(j, WordClass::people) || locale(j + 1)))))
      ++j;
    std::size_t capital = i + 1;
    while (capital < j && !view_.capital(capital) && !street_number(view_, capital) &&
           (view_.is(capital, WordClass::determiner) || view_.tag(capital) == Upos::adj))
      ++capital;
    if (street_number(view_, capital)) return crossing(i, capital, end);
    if (const std::size_t past = address_end(view_, i + 1, end); past != none) return beside_town(i, i + 1, past, end);
    if (capital <= j && capital < end && !named_place(capital) && unknown_name(capital, i)) {
      const std::size_t name = std::max(name_end(capital, end), shared_end(capital, end));
      const bool modifies = name < end && view_.noun_like(name) && !locale(name);  // "in May Day crowds"
      if (!modifies && !(view_.is(i, "on") && names_somebody(capital, name))) {
        Spot spot{i, possessed_end(name, end), capital, possessed_end(name, end)};
        const bool row = view_.is(name, ",") || view_.is(name, "of");
        if (row && name + 1 < end && (named_place(name + 1) || region_at(name + 1, end)))
          spot.last = spot.value_last = row_end(name + 1, end);
        else
          spot.last = spot.value_last = located_end(capital, spot.last, end);
        return in_source(spot.first, spot.last) ? std::nullopt : std::optional<Spot>(spot);
      }
    }
    if (j > i + 1 && view_.is(j - 1, WordClass::incident) && spot_beside(j, end)) return std::nullopt;
    if (j >= end || !(named_place(j) || locale(j))) return std::nullopt;
    if (locale(j) && !named_place(j) && view_.tag(j) == Upos::verb) return std::nullopt;
    std::size_t last = std::max({row_end(j, end), shared_end(j, end), whole_noun_end(j, end)});
    if (last == j) {  // "the roof"; not "the roof repairs"
      if (goes_on(j + 1) || view_.capital(j + 1)) return std::nullopt;
      last = j + 1;
    }
    // "the capital, Kolm"
    if (any_of(view_.lower(last - 1), {"capital"}) && view_.is(last, ",") && last + 1 < end && named_place(last + 1))
      last = row_end(last + 1, end);
    if (points_back(i + 1, last) && !view_.is(last, "of")) return std::nullopt;
    last = located_end(i + 1, last, end);
    // "in the city of X", "in a quarry in the south": the name that follows belongs to the place.
    if (view_.is(last, "of") && last + 1 < end) {
      std::size_t k = last + 1;
      while (k < end && (view_.is(k, WordClass::determiner) || view_.tag(k) == Upos::adj)) ++k;
      if (k < end && named_place(k))
        last = whole_noun_end(row_end(k, end), end);
      else if (k < end && view_.capital(k) && !view_.time_at(k))
        last = whole_noun_end(name_end(k, end), end);
    }
    // "the X end of a bridge": the bridge is the place
    const bool side = any_of(view_.lower(last), {"side", "end", "part", "section", "outskirts", "edge"});
    const bool into = any_of(view_.lower(last - 1), {"entrance", "gate", "gates"}) && view_.is(last, "to");
    if ((side && view_.is(last + 1, "of")) || into || (view_.is(last, "of") && part_of_building(last - 1))) {
      std::size_t k = last + (side ? 2 : 1);
      while (k < end && (view_.is(k, WordClass::determiner) || view_.tag(k) == Upos::adj)) ++k;
      if (k < end && (named_place(k) || locale(k))) {
        last = std::max({k + 1, row_end(k, end), whole_noun_end(k, end)});
        if (const auto further = spot_at(last, end)) last = further->last;
      }
    }
    Spot spot{i, last, i + 1, last};
    while (spot.value_first + 1 < spot.value_last && view_.is(spot.value_first, WordClass::determiner))
      ++spot.value_first;
    return in_source(spot.first, spot.last) ? std::nullopt : std::optional<Spot>(spot);
  }

  // "the Lowick fire", "Tarn flood": the name before the incident's noun.
  std::optional<Spot> before_noun(std::size_t t) const {
    if (!view_.is(t, WordClass::incident) || t == s_.first) return std::nullopt;
    std::size_t i = t;
    while (i > s_.first && t - i < 5 && !named_place(i - 1) &&
           (view_.noun_like(i - 1) || view_.tag(i - 1) == Upos::adj))
      --i;
    if (i == s_.first || !named_place(i - 1)) return std::nullopt;
    std::size_t first = i - 1;
    while (first > s_.first && view_.mention_at(first - 1) == view_.mention_at(i - 1)) --first;
    if (first > s_.first && any_of(view_.lower(first - 1), {"in", "from", "to", "for", "into"})) return std::nullopt;
    if ((country(i - 1) && by_country(i, t)) || any_of(view_.lower(t - 1), {"drone", "air"})) return std::nullopt;
    return Spot{first, t + 1, first, i};
  }

  // "the church was badly damaged in the fire"
  std::optional<Spot> damaged(std::size_t t) const {
    if (!any_of(view_.lower(t), {"fire", "fires", "blaze", "inferno", "explosion", "blast", "wildfire", "flood",
                                 "storm", "earthquake", "quake", "arson", "bombing"}))
      return std::nullopt;
    if (any_of(view_.lower(t + 1), {"of", "from", "over"})) return std::nullopt;  // "the storm over bonuses"
    std::size_t k = t;
    while (k > s_.first && t - k < 4 &&
           (view_.is(k - 1, WordClass::determiner) || view_.tag(k - 1) == Upos::adj || view_.noun_like(k - 1)))
      --k;
    if (k < s_.first + 2 || !any_of(view_.lower(k - 1), {"in", "by", "during", "after"})) return std::nullopt;
    const std::size_t verb = k - 2;
    if (!any_of(view_.lower(verb), {"damaged", "destroyed", "gutted", "devastated", "ravaged", "engulfed", "razed",
                                    "burned", "burnt", "consumed", "levelled", "leveled", "flattened"}) ||
        !view_.passive(verb, s_.first))
      return std::nullopt;
    const auto subjects = subjects_of(view_, s_, verb);
    if (subjects.empty() || subjects.front().noun_first == subjects.front().noun_last) return std::nullopt;
    const Phrase& what = subjects.front();
    if (!locale(what.noun_last - 1) && !named_place(what.noun_last - 1)) return std::nullopt;
    const std::size_t first = view_.is(what.first, WordClass::determiner) ? what.first + 1 : what.first;
    if (first >= what.noun_last || in_source(first, what.noun_last)) return std::nullopt;
    return Spot{what.first, what.noun_last, first, what.noun_last};
  }

  bool country(std::size_t i) const {
    const Span span = view_.token(i).span;
    const auto& places = view_.draft().document.places;
    const auto at = std::lower_bound(places.begin(), places.end(), span.begin,
                                     [](const Place& p, std::uint32_t b) { return p.span.end <= b; });
    return at != places.end() && at->span.overlaps(span) && at->precision == Precision::country;
  }
  // "a US drone strike": the country did it.
  bool by_country(std::size_t first, std::size_t t) const {
    for (std::size_t k = first; k < t; ++k)
      if (any_of(view_.lower(k), {"drone", "air", "missile", "military", "artillery"})) return true;
    return any_of(view_.lower(t), {"strike", "strikes", "airstrike", "airstrikes", "raid", "raids", "offensive",
                                   "operation", "operations", "shelling", "bombardment", "launch"});
  }

  // "the quarry where nine men were buried"
  std::optional<Spot> before_where(std::size_t begin) const {
    if (begin < s_.first + 2 || !view_.is(begin - 1, "where")) return std::nullopt;
    std::size_t last = begin - 1;
    if (view_.is(last - 1, ",")) --last;
    std::size_t first = last;
    bool named = false;
    while (first > s_.first && last - first < 7) {
      const std::size_t k = first - 1;
      const bool place =
          named_place(k) || view_.is(k, WordClass::locale) || (view_.capital(k) && !view_.is(k, WordClass::determiner));
      if (!place && view_.tag(k) != Upos::adj && !any_of(view_.lower(k), {"in", "of", "at"})) break;
      named = named || place;
      --first;
    }
    while (first < last && any_of(view_.lower(first), {"in", "of", "at"})) ++first;
    if (!named) return std::nullopt;
    if (first == last) return std::nullopt;
    return Spot{first, last, first, last};
  }

 private:
  const View& view_;
  const Sentence& s_;
  bool out_of_;
};

}  // namespace

std::optional<Spot> spot_at(const View& view, const Sentence& sentence, std::size_t i, std::size_t end, bool out_of) {
  return Spots(view, sentence, out_of).spot_at(i, end);
}

std::optional<Spot> spot_after(const View& view, const Sentence& sentence, std::size_t i, std::size_t end) {
  return Spots(view, sentence, false).spot_after(i, end);
}

std::optional<Spot> spot_of_thing(const View& view, const Sentence& sentence, std::size_t t) {
  return Spots(view, sentence, false).thing(t);
}

std::optional<Spot> spot_attacked(const View& view, const Sentence& sentence, std::size_t t, std::size_t end) {
  return Spots(view, sentence, false).attacked(t, end);
}

std::optional<Spot> spot_damaged(const View& view, const Sentence& sentence, std::size_t t) {
  return Spots(view, sentence, false).damaged(t);
}

std::optional<Spot> spot_before_noun(const View& view, const Sentence& sentence, std::size_t t) {
  return Spots(view, sentence, false).before_noun(t);
}

std::optional<Spot> spot_before_where(const View& view, const Sentence& sentence, std::size_t begin) {
  return Spots(view, sentence, false).before_where(begin);
}

}  // namespace stemma::understand
