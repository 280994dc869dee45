// The things that robbers, pirates and arsonists turn on, by their nouns.
#include <string_view>

#include "base/ascii.hpp"
#include "understand/statements_raided.hpp"

namespace stemma::understand {

using base::any_of;

bool is_premises(const View& view, const Phrase& p) {
  if (p.noun_first == p.noun_last) return false;
  const std::string_view w = view.lower(p.noun_last - 1);
  if (any_of(w,
             {"city",   "town",      "village",   "area",      "district",  "region",       "province",     "suburb",
              "coast",  "north",     "south",     "east",      "west",      "sea",          "field",        "fields",
              "heart",  "center",    "centre",    "street",    "road",      "highway",      "motorway",     "avenue",
              "square", "river",     "lake",      "beach",     "promenade", "park",         "forest",       "woods",
              "wood",   "mountain",  "mountains", "hill",      "hills",     "valley",       "desert",       "island",
              "bay",    "strait",    "canal",     "border",    "corner",    "strip",        "stretch",      "block",
              "lot",    "parking",   "pavement",  "sidewalk",  "port",      "harbour",      "harbor",       "seafront",
              "shore",  "reservoir", "northwest", "northeast", "southwest", "southeast",    "court",        "pitch",
              "stage",  "crowd",     "stands",    "fund",      "club",      "neighborhood", "neighbourhood"}))
    return false;
  if (view.is(p.noun_last - 1, WordClass::locale)) return true;
  return any_of(
      w, {"shops",      "stores",      "homes",       "houses",     "banks",        "buildings",    "offices",
          "churches",   "mosques",     "temples",     "synagogues", "schools",      "hotels",       "restaurants",
          "embassies",  "stations",    "boutique",    "boutiques",  "bakery",       "pharmacy",     "pharmacies",
          "outlet",     "branch",      "branches",    "kiosk",      "kiosks",       "supermarkets", "casino",
          "atm",        "atms",        "garage",      "showroom",   "gallery",      "museum",       "museums",
          "library",    "clinic",      "clinics",     "office",     "headquarters", "hq",           "depot",
          "convoy",     "consulates",  "villa",       "mansion",    "flat",         "apartments",   "residence",
          "home",       "pub",         "pubs",        "tavern",     "salon",        "jail",         "barracks",
          "outpost",    "outposts",    "checkpoints", "pipeline",   "refinery",     "businesses",   "premises",
          "dealership", "stall",       "stalls",      "parliament", "ministry",     "palace",       "monastery",
          "convent",    "shrine",      "cemetery",    "graves",     "memorial",     "chapel",       "hospitals",
          "storefront", "storefronts", "jeweller",    "jewellers",  "jeweler",      "jewelers",     "parsonage",
          "farmhouse",  "cottage",     "bungalow",    "vault",      "factories",    "warehouses",   "wholesaler",
          "retailer",   "jewelry",     "barn",        "brewery",    "pawnshop"});
}

bool is_craft(const View& view, const Phrase& p) {
  if (p.noun_first == p.noun_last) return false;
  const std::size_t head = p.noun_last - 1;
  const auto kind = [&](std::size_t i) {
    return (view.is(i, WordClass::craft) &&
            !any_of(view.lower(i), {"flight", "carriage", "coach", "balloon", "balloons"})) ||
           any_of(view.lower(i),
                  {"vessels",     "ships",    "boats",     "tankers",   "supertanker", "supertankers", "freighters",
                   "dhow",        "dhows",    "yachts",    "ferries",   "liner",       "liners",       "cruiser",
                   "warship",     "warships", "frigate",   "destroyer", "submarine",   "gunboat",      "catamaran",
                   "tugboat",     "tug",      "schooner",  "trawlers",  "carrier",     "planes",       "airliners",
                   "helicopters", "jets",     "speedboat", "lifeboat",  "steamer",     "bulker",       "mothership"});
  };
  if (kind(head)) return true;
  if (view.tag(head) != Upos::propn) return false;
  for (std::size_t k = p.noun_first; k < head; ++k)  // "the Greek ferry Ostra", "the MV Ostra"
    if (kind(k) || any_of(view.original(k), {"MV", "M/V", "MT", "MS", "SS", "MSC", "INS", "USS", "HMS", "RV"}))
      return true;
  return false;
}

bool by_a_thing(const View& view, const Sentence& s, std::size_t t) {
  if (!view.is(t + 1, "by") || !view.passive(t, s.first)) return false;
  const auto by = view.phrase_at(t + 2, s.last);
  if (!by || by->noun_first == by->noun_last) return false;
  std::size_t head = by->noun_last - 1;
  if (view.is(by->last, "'s") && view.noun_like(by->last + 1)) head = by->last + 1;
  if (view.tag(head) != Upos::noun || view.is(head, WordClass::vehicle) || view.is(head, WordClass::incident) ||
      view.is(head, WordClass::arms) || view.is(head, WordClass::craft) ||
      any_of(view.lower(head), {"fire", "flames", "blaze", "mob", "mobs", "crowd", "crowds", "gang", "gangs"}))
    return false;
  for (const WordClass c : {WordClass::person, WordClass::people, WordClass::plain_people, WordClass::attacker,
                            WordClass::fighter, WordClass::force, WordClass::crowd})
    if (view.is(head, c)) return false;
  // plurals and agent nouns are people more often than not
  return any_of(view.lower(head), {"reviews", "songs", "rules", "debts", "taxes", "worries"}) ||
         !(view.lower(head).ends_with("s") || view.lower(head).ends_with("er") || view.lower(head).ends_with("or") ||
           view.lower(head).ends_with("ist") || view.lower(head).ends_with("man"));
}

bool told_already(const View& view, const Findings& out, Slot slot, std::size_t first, std::size_t last) {
  if (first >= last) return true;
  const Span span = view.span(first, last);
  for (std::size_t i = out.size(); i > 0 && out.size() - i < 24; --i) {
    const Statement& s = out[i - 1].statement;
    if (s.slot == slot && s.span.begin < span.end && span.begin < s.span.end) return true;
  }
  return false;
}

}  // namespace stemma::understand
