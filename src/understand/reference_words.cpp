#include "understand/reference_words.hpp"

#include <algorithm>
#include <array>

namespace stemma::understand {
namespace {

template <std::size_t N>
bool has(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

constexpr auto male_words = std::to_array<std::string_view>(
    {"actor",       "boy",    "brother", "businessman", "chairman", "congressman", "dad",  "father",
     "grandfather", "he",     "him",     "himself",     "his",      "husband",     "king", "lord",
     "man",         "mr",     "nephew",  "policeman",   "prince",   "sheikh",      "sir",  "son",
     "spokesman",   "sultan", "uncle",   "waiter",      "widower"});
constexpr auto female_words = std::to_array<std::string_view>(
    {"actress",     "aunt",        "businesswoman", "chairwoman", "congresswoman", "dame",     "daughter", "girl",
     "grandmother", "her",         "hers",          "herself",    "lady",          "madam",    "mom",      "mother",
     "mrs",         "ms",          "niece",         "nun",        "policewoman",   "princess", "queen",    "she",
     "sister",      "spokeswoman", "widow",         "wife",       "woman"});
constexpr auto male_names = std::to_array<std::string_view>(
    {"aaron",  "abdul",   "abdullah", "adam",     "ahmad",    "ahmed",       "alan",     "albert",   "alexander",
     "ali",    "andrew",  "anthony",  "arthur",   "barack",   "ben",         "benjamin", "bernard",  "bill",
     "bob",    "boris",   "brian",    "carlos",   "charles",  "christopher", "daniel",   "david",    "dmitry",
     "donald", "edward",  "emmanuel", "eric",     "francois", "frank",       "gary",     "george",   "hassan",
     "henry",  "hussein", "ibrahim",  "igor",     "ivan",     "jack",        "jacob",    "james",    "jason",
     "jean",   "jeff",    "jim",      "joe",      "john",     "jose",        "joseph",   "juan",     "justin",
     "kevin",  "luis",    "mark",     "matthew",  "michael",  "mike",        "mohamed",  "mohammed", "muhammad",
     "omar",   "patrick", "paul",     "peter",    "pierre",   "richard",     "robert",   "sergei",   "stephen",
     "steven", "thomas",  "tom",      "vladimir", "william",  "yusuf"});
constexpr auto female_names = std::to_array<std::string_view>(
    {"aisha",  "alice",   "amanda",   "amy",       "ana",       "angela",  "anna",     "anne",    "barbara",
     "betty",  "carol",   "caroline", "catherine", "christine", "claire",  "diana",    "elena",   "elizabeth",
     "emily",  "emma",    "fatima",   "hillary",   "isabel",    "jane",    "jennifer", "jessica", "julia",
     "karen",  "kate",    "laura",    "linda",     "lisa",      "lucia",   "margaret", "maria",   "marie",
     "mary",   "megan",   "melissa",  "michelle",  "nancy",     "natalia", "nicole",   "olga",    "patricia",
     "rachel", "rebecca", "samantha", "sandra",    "sarah",     "sofia",   "susan",    "theresa", "victoria"});
constexpr auto groups = std::to_array<std::string_view>(
    {"agency",    "airline", "alliance",    "association", "broadcaster",  "campaign",     "charity",
     "coalition", "company", "firm",        "group",       "institute",    "magazine",     "militia",
     "movement",  "network", "newspaper",   "operator",    "organisation", "organization", "outfit",
     "paper",     "party",   "publication", "regime",      "watchdog"});
constexpr auto parts_of_names = std::to_array<std::string_view>(
    {"agency",      "army",    "association",  "bureau",       "center",  "centre",     "commission", "committee",
     "company",     "council", "court",        "department",   "embassy", "foundation", "institute",  "ministry",
     "observatory", "office",  "organisation", "organization", "service", "university"});
constexpr auto persons = std::to_array<std::string_view>(
    {"activist",      "ambassador", "analyst",  "attacker", "attorney",  "author",    "bishop",       "bomber",
     "candidate",     "captain",    "chairman", "chief",    "colonel",   "commander", "commissioner", "coroner",
     "correspondent", "detective",  "director", "doctor",   "driver",    "editor",    "executive",    "expert",
     "general",       "governor",   "gunman",   "head",     "imam",      "inspector", "journalist",   "judge",
     "lawmaker",      "lawyer",     "leader",   "manager",  "mayor",     "minister",  "officer",      "official",
     "pilot",         "politician", "pope",     "premier",  "president", "priest",    "principal",    "professor",
     "prosecutor",    "secretary",  "senator",  "sergeant", "sheriff",   "spokesman", "spokesperson", "spokeswoman"});

static_assert(std::ranges::is_sorted(male_words) && std::ranges::is_sorted(female_words));
static_assert(std::ranges::is_sorted(male_names) && std::ranges::is_sorted(female_names));
static_assert(std::ranges::is_sorted(groups) && std::ranges::is_sorted(parts_of_names) &&
              std::ranges::is_sorted(persons));

}  // namespace

Gender gender_of_word(std::string_view word) {
  return has(male_words, word) ? Gender::male : has(female_words, word) ? Gender::female : Gender::unknown;
}
Gender gender_of_name(std::string_view word) {
  return has(male_names, word) ? Gender::male : has(female_names, word) ? Gender::female : Gender::unknown;
}
bool describes_organization(std::string_view noun) { return has(groups, noun); }
bool names_organization(std::string_view noun) { return has(parts_of_names, noun); }
bool describes_person(std::string_view noun) { return has(persons, noun) || gender_of_word(noun) != Gender::unknown; }

}  // namespace stemma::understand
