#include "understand/place_nouns.hpp"

#include "base/ascii.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

// Parts of buildings, rooms, dwellings, premises, ways and landing places.
bool of_building(std::string_view w) {
  return any_of(
      w,
      {"roof",      "roofs",      "entrance",  "entrances",  "doorway",    "doorstep", "gate",         "gates",
       "gateway",   "lounge",     "lobby",     "foyer",      "atrium",     "basement", "cellar",       "stairwell",
       "staircase", "elevator",   "lift",      "hallway",    "corridor",   "balcony",  "porch",        "patio",
       "terrace",   "yard",       "courtyard", "backyard",   "garden",     "driveway", "garage",       "shed",
       "barn",      "hut",        "shack",     "cabin",      "tent",       "cell",     "cells",        "room",
       "bedroom",   "bathroom",   "kitchen",   "toilet",     "restroom",   "flat",     "flats",        "condo",
       "duplex",    "bungalow",   "villa",     "mansion",    "home",       "homes",    "house",        "houses",
       "residence", "residences", "dormitory", "premises",   "property",   "complex",  "headquarters", "office",
       "offices",   "workplace",  "workshop",  "worksite",   "branch",     "outlet",   "shops",        "stores",
       "salon",     "spa",        "pharmacy",  "bakery",     "diner",      "pub",      "tavern",       "cinema",
       "motel",     "inn",        "hostel",    "resort",     "venue",      "clinic",   "nursery",      "kindergarten",
       "schools",   "barracks",   "outpost",   "roadblock",  "dock",       "wharf",    "jetty",        "quay",
       "roadside",  "lane",       "freeway",   "interstate", "roundabout", "overpass", "underpass",    "ramp",
       "cemetery",  "graveyard",  "rink",      "pool",       "playground", "quarry",   "refinery",     "sawmill",
       "mill",      "dealership", "showroom",  "parliament", "consulates", "pavilion", "shelter",      "orphanage",
       "bus-stop",  "curb",       "sidewalks", "stall",      "kiosk",      "booth",    "plaza",        "bazaar",
       "casino",    "library",    "museum",    "gallery",    "churches",   "mosques",  "seminary",     "convent",
       "monastery", "shrine"});
}

// What people are at: "at a garden party", "at the wedding"
bool gathering(const View& view, std::size_t i) {
  if (any_of(view.lower(i), {"festival", "concert", "rally", "wedding", "funeral", "vigil", "parade", "marathon"}))
    return true;
  if (!view.is(i, "party") || i < 2) return false;  // no party of politics
  return any_of(view.lower(i - 1),
                {"christmas", "birthday", "office",     "house",      "dinner",   "wedding", "holiday",
                 "beach",     "dance",    "graduation", "engagement", "pool",     "company", "garden",
                 "halloween", "eve",      "work",       "staff",      "bachelor", "street",  "block"});
}

}  // namespace

bool built_noun(const View& view, std::size_t i) {
  if (of_building(view.lower(i))) return true;
  if (!view.is(i, WordClass::locale)) return false;
  return !any_of(
      view.lower(i),
      {"river",  "lake",     "sea",       "forest",    "woods",         "wood",      "mountain",  "mountains",
       "hill",   "hills",    "village",   "town",      "city",          "suburb",    "district",  "area",
       "region", "province", "northwest", "northeast", "southwest",     "north",     "south",     "east",
       "west",   "coast",    "southeast", "valley",    "desert",        "island",    "bay",       "strait",
       "heart",  "center",   "centre",    "club",      "neighborhood",  "field",     "border",    "shore",
       "fields", "court",    "college",   "firm",      "neighbourhood", "continent", "peninsula", "port"});
}

bool place_noun(const View& view, std::size_t i) {
  if (view.tagged() && view.tag(i) != Upos::noun && view.tag(i) != Upos::propn) return false;
  // "at the front door", "the door of the flat"; not "knocked on a door"
  if (view.is(i, "door"))
    return view.is(i + 1, "of") || (i > 0 && any_of(view.lower(i - 1), {"front", "back", "side", "rear"}));
  return of_building(view.lower(i)) || gathering(view, i) ||
         any_of(view.lower(i),
                {"summit", "glacier", "gully", "waters", "outskirts", "slope", "slopes", "trail", "creek", "capital",
                 "coastline", "shoreline", "ridgeline", "crevasse", "villages", "towns"});
}

}  // namespace stemma::understand
