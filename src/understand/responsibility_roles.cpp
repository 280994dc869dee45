// Roles and deeds, by word form.
#include "understand/responsibility_roles.hpp"

#include "base/ascii.hpp"

namespace stemma::understand {

using base::any_of;

DeedOf deed_of(std::string_view w) {
  if (any_of(w, {"attacked",  "attacking",  "attack",     "stormed",    "storming",  "storm",      "raided",
                 "raiding",   "ambushed",   "ambushing",  "bombed",     "bombing",   "firebombed", "firebombing",
                 "shelled",   "shelling",   "besieged",   "besieging",  "targeted",  "targeting",  "overran",
                 "ransacked", "ransacking", "vandalised", "vandalized", "bombarded", "bombarding", "assaulted"}))
    return DeedOf::attack;
  if (any_of(w, {"threatened"})) return DeedOf::threat;
  if (any_of(w, {"seized", "seizing", "seize", "hijacked", "hijacking", "hijack", "commandeered", "commandeering",
                 "commandeer", "boarded", "boarding", "board", "captured", "capturing", "capture"}))
    return DeedOf::seizing;
  if (any_of(w, {"released", "releasing", "freed", "held", "holding", "hold"})) return DeedOf::holding;
  if (any_of(w, {"kidnapped", "kidnapping", "abducted", "abducting"})) return DeedOf::taking;
  if (any_of(w, {"sank", "sunk", "sinking", "destroyed", "destroying", "torpedoed"})) return DeedOf::sinking;
  if (any_of(w, {"fired", "firing", "opened"})) return DeedOf::fire;
  if (any_of(w, {"torched", "torching", "burned", "burnt", "burning", "looted", "looting", "smashed", "smashing", "set",
                 "setting", "overturned", "overturning"}))
    return DeedOf::burning;
  if (any_of(w, {"hurled", "hurling", "threw", "throwing", "thrown", "lobbed", "lobbing", "flung"}))
    return DeedOf::throwing;
  if (any_of(w, {"beat", "beaten", "beating", "clubbed", "clubbing", "pelted", "pelting", "stoned", "teargassed"}))
    return DeedOf::beating;
  if (any_of(w, {"killed", "killing", "shot", "shooting", "murdered", "murdering", "massacred", "massacring",
                 "beheaded", "executed", "executing", "gunned", "beheading", "slaughtered"}))
    return DeedOf::killing;
  return DeedOf::other;
}

bool projectile(std::string_view w) {
  return any_of(w, {"shot",     "shots",     "bullet",   "bullets",  "round",    "rounds",    "volley",     "volleys",
                    "gas",      "teargas",   "tear-gas", "tear",     "rubber",   "canister",  "canisters",  "grenade",
                    "grenades", "rocket",    "rockets",  "shell",    "shells",   "missile",   "missiles",   "mortar",
                    "mortars",  "pellets",   "pellet",   "birdshot", "fire",     "gunfire",   "ammunition", "cannon",
                    "water",    "stun",      "plastic",  "flares",   "torpedo",  "torpedoes", "machine",    "guns",
                    "gun",      "artillery", "buckshot", "barrage",  "barrages", "burst",     "bursts",     "dozens",
                    "hundreds", "smoke",     "pepper",   "balls",    "spray",    "weapons",   "rifles",     "live"});
}

bool show(std::string_view w) {
  return any_of(w, {"quiz", "raffle", "canvas", "pageant", "panto", "pantomime", "musical", "paintball", "paintballs",
                    "tug-of-war", "re-enactment", "reenactment", "hoax"});
}

bool contest(std::string_view w) {
  return any_of(w, {"score",   "final",    "finals",  "semi-final", "semifinal",  "cup",         "trophy",
                    "contest", "race",     "relay",   "medal",      "title",      "competition", "championship",
                    "rugby",   "football", "cricket", "hockey",     "volleyball", "basketball",  "soccer",
                    "points",  "tug",      "debate",  "election",   "polls"});
}

bool harmless_means(std::string_view w) {
  return any_of(w, {"leaflets", "leaflet", "letters",  "petition",   "petitions", "reviews",   "review",   "flowers",
                    "posters",  "chants",  "songs",    "song",       "questions", "emails",    "e-mails",  "calls",
                    "boycott",  "lawsuit", "lawsuits", "placards",   "banners",   "banner",    "slogans",  "prayers",
                    "prayer",   "tweets",  "adverts",  "jokes",      "stickers",  "confetti",  "balloons", "silence",
                    "silently", "pray",    "peaceful", "peacefully", "kisses",    "criticism", "paint",    "messages"});
}

bool base_form(std::string_view w) {
  return any_of(w, {"attack", "storm", "seize", "hijack", "commandeer", "board", "capture"});
}

bool outlaws(std::string_view w) {
  return any_of(w, {"pirates",    "brigands",  "rebels",    "militants",   "insurgents", "separatists",
                    "guerrillas", "guerillas", "bandits",   "militiamen",  "militias",   "extremists",
                    "jihadists",  "jihadis",   "islamists", "terrorists",  "mutineers",  "paramilitaries",
                    "vigilantes", "smugglers", "poachers",  "mercenaries", "warlords",   "gangsters"});
}

bool captors(std::string_view w) {
  return any_of(w, {"pirates", "rebels", "militants", "insurgents", "bandits", "brigands", "guerrillas", "jihadists",
                    "terrorists", "islamists", "extremists", "separatists"});
}

bool crowd(std::string_view w) {
  return any_of(w, {"protesters", "protestors", "demonstrators", "rioters", "hooligans", "anarchists", "looters",
                    "vandals", "inmates", "prisoners", "mob", "mobs", "settlers"});
}

bool force(std::string_view w) {
  return any_of(w, {"police",   "policemen", "officers", "policeman",  "policewoman", "officer", "troops",
                    "soldiers", "soldier",   "army",     "navy",       "commandos",   "marines", "guards",
                    "guard",    "gendarmes", "forces",   "coastguard", "coastguards", "gunners", "paratroopers"});
}

bool military(std::string_view w) {
  return any_of(w, {"troops", "soldiers", "army", "navy", "forces", "gunners", "paratroopers", "marines", "commandos",
                    "warplanes", "jets", "fighters"});
}

bool bombards(std::string_view w) {
  return any_of(w, {"shelled", "shelling", "bombed", "bombing", "bombarded", "bombarding", "attacked", "attacking",
                    "stormed", "storming", "besieged", "besieging"});
}

bool body(std::string_view w) {
  return any_of(w, {"police", "navy", "army", "marines", "forces", "guard", "coastguard"});
}

bool bystander(std::string_view w) {
  return any_of(w, {"boy",         "boys",           "girl",         "girls",         "teenager",    "teenagers",
                    "teen",        "teens",          "child",        "children",      "student",     "students",
                    "pupil",       "pupils",         "woman",        "women",         "protester",   "protesters",
                    "protestors",  "marchers",       "demonstrator", "demonstrators", "civilian",    "civilians",
                    "villager",    "villagers",      "schoolboy",    "schoolgirl",    "youth",       "youths",
                    "bystander",   "bystanders",     "fisherman",    "fishermen",     "passenger",   "passengers",
                    "worshippers", "worshipers",     "shoppers",     "journalist",    "journalists", "farmers",
                    "tourists",    "refugees",       "migrants",     "mourners",      "strikers",    "miners",
                    "residents",   "schoolchildren", "families",     "family",        "hostages",    "sailors",
                    "crew"});
}

bool vessels(std::string_view w) {
  return any_of(w, {"ships",     "vessels",   "boats",      "tankers",     "supertanker", "supertankers", "trawlers",
                    "ferries",   "yachts",    "freighters", "dhow",        "dhows",       "skiff",        "skiffs",
                    "barges",    "liner",     "liners",     "cruiser",     "warship",     "warships",     "schooner",
                    "catamaran", "speedboat", "speedboats", "merchantman", "merchantmen", "mothership",   "lifeboat",
                    "aircraft",  "planes",    "helicopters"});
}

bool of_politics(std::string_view w) {
  return any_of(w, {"party", "camp", "cabinet", "ranks", "caucus", "parliament", "senate"});
}

}  // namespace stemma::understand
