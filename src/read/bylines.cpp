// Bylines: see bylines.hpp.
#include "read/bylines.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "read/agencies.hpp"
#include "read/ascii.hpp"
#include "read/dates.hpp"
#include "read/months.hpp"

namespace stemma::read {
namespace {

constexpr auto openers = std::to_array<std::string_view>(
    {"story by ",    "reporting by ", "written by ",   "words by ",      "authored by: ",
     "authored by ", "written by: ",  "posted by: ",   "published by: ", "article by ",
     "text by ",     "posted by ",    "published by ", "by: ",           "by ",
     "author: ",     "authors: ",     "author ",       "von ",           "von: ",
     "par ",         "por ",          "di ",           "door ",          "av ",
     "af ",          "автор: ",       "текст: ",       "napisał "});

/// Words that no personal name holds but offices, desks and outlets do.
constexpr auto office_words = std::to_array<std::string_view>(
    {"staff",       "reporter",     "reporters",    "correspondent", "correspondents", "editor",        "editors",
     "editorial",   "desk",         "newsroom",     "news",          "team",           "admin",         "administrator",
     "author",      "writer",       "writers",      "agency",        "agencies",       "press",         "media",
     "online",      "digital",      "service",      "services",      "bureau",         "office",        "department",
     "contributor", "contributors", "contributing", "producer",      "columnist",      "redaktion",     "redaction",
     "rédaction",   "redacción",    "redazione",    "redactie",      "redação",        "redakcja",      "редакция",
     "times",       "daily",        "tribune",      "herald",        "magazine",       "blog",          "company",
     "inc",         "ltd",          "group",        "network",       "channel",        "international", "university",
     "institute",   "foundation",   "association",  "the",           "with",           "guest",         "support",
     "www",         "written",      "reviewed",     "says",          "head",           "director",      "manager",
     "chief",       "officer",      "founder",      "ceo",           "specialist",     "analyst",       "senior",
     "licensed",    "certified",    "development",  "community",     "marketing",      "finance",       "journalism",
     "health",      "clinic",       "hospital",     "college",       "school",         "academy",       "society",
     "council",     "committee",    "solutions",    "technologies",  "software",       "systems",       "labs",
     "studio",      "member",       "user",         "premium",       "published",      "posted",        "updated",
     "share",       "follow",       "comments"});

/// What follows a name and a comma and is no second name.
constexpr auto degrees =
    std::to_array<std::string_view>({"phd", "ph.d.", "ph.d", "esq", "esq.", "jr", "jr.", "sr", "sr.", "ii", "iii", "iv",
                                     "msc", "bsc", "dr", "dr.", "pharmd"});

/// "MD", "M.D. FACLM", "Ph.D.": letters of a degree, or one of the list.
bool is_degree(std::string_view piece) {
  const std::string low = lower(piece);
  if (std::find(degrees.begin(), degrees.end(), low) != degrees.end()) return true;
  const bool capitals =
      std::all_of(piece.begin(), piece.end(), [](char c) { return is_upper(c) || c == '.' || c == ' '; });
  return capitals && (piece.find('.') != std::string_view::npos || piece.find(' ') == std::string_view::npos) &&
         piece.size() <= 14;
}

constexpr auto joints = std::to_array<std::string_view>(
    {" and ", " & ", ", ", "; ", " und ", " et ", " y ", " e ", " и ", " | ", " with ", " en ", " i ", "\n"});
/// After these the rest of a byline tells where or for whom, not who.
constexpr auto tails = std::to_array<std::string_view>(
    {" for ", " in ", " on ", " at ", " » ", " of ", " from ", " | ", " - ", " – ", " — ", " · ", " • ", " (", " / "});

std::string_view without_opener(std::string_view phrase) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view opener : openers) {
      if (!starts_with_nocase(phrase, opener)) continue;
      phrase = trim(phrase.substr(opener.size()));
      if (!phrase.empty() && phrase.front() == ':') phrase = trim(phrase.substr(1));
      again = true;
      break;
    }
  }
  return phrase;
}

bool starts_upper(std::string_view word) {
  return !word.empty() && !u_islower(static_cast<UChar32>(first_code_point(word).value));
}

/// "HANNA FRIIS" as "Hanna Friis"; names in mixed case stay.
std::string tidy_case(std::string_view name) {
  std::string out(name);
  if (name.size() < 5 || std::any_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
      }))
    return out;
  for (std::size_t i = 1; i < out.size(); ++i)
    if (is_letter(out[i - 1])) out[i] = lower(out[i]);
  return out;
}

/// Where a date or a count begins, the name has ended ("Ann Lee 4 August 2030").
std::string_view without_date(std::string_view piece) {
  if (const auto found = find_date(piece, DayOrder::unknown); found && found->date.day != 0 && found->begin > 2)
    piece = trim(piece.substr(0, found->begin));
  const std::size_t digit = piece.find_first_of("0123456789");
  if (digit == std::string_view::npos || digit < 3 || piece[digit - 1] != ' ') return piece;
  piece = trim(piece.substr(0, digit));
  const std::size_t blank = piece.rfind(' ') + 1;  // 0 where it is one word
  const auto last = words(piece.substr(blank));
  return !last.empty() && month_named(last.back()) != 0 ? trim(piece.substr(0, blank)) : piece;
}

/// `after_comma`: what stands there is often a degree, a title or a place.
void add_one(std::string_view piece, bool after_comma, Byline& byline) {
  piece = without_opener(trim(piece));
  if (const auto agency = agency_named(piece)) {
    if (!byline.agency) byline.agency = agency;
    return;
  }
  const bool full = !byline.people.empty() && count_words(byline.people.back()) >= 2;
  if (after_comma && full && (is_degree(piece) || count_words(piece) < 2)) return;
  for (const std::string_view tail : tails) {
    const std::size_t at = find_nocase(piece, tail);
    if (at != std::string_view::npos && at > 0) piece = trim(piece.substr(0, at));
  }
  while (!piece.empty() && (piece.back() == '.' || piece.back() == ',' || piece.back() == ':')) {
    const std::size_t space = piece.rfind(' ');
    const bool initial = piece.back() == '.' && space != std::string_view::npos && piece.size() - space <= 4;
    if (initial) break;  // "Jr.", "S."
    piece.remove_suffix(1);
  }
  piece = without_date(piece);
  if (!is_person_name(piece)) return;
  const std::string name = tidy_case(squeeze(piece));
  if (std::find(byline.people.begin(), byline.people.end(), name) == byline.people.end()) byline.people.push_back(name);
}

}  // namespace

bool is_person_name(std::string_view name) {
  name = trim(name);
  if (name.size() < 3 || name.size() > 60) return false;
  if (name.find_first_of("@/<>{}[]|=_\"!?#0123456789") != std::string_view::npos) return false;
  if (find_nocase(name, " by ") != std::string_view::npos) return false;
  if (find_nocase(name, ".com") != std::string_view::npos || find_nocase(name, "www.") != std::string_view::npos)
    return false;
  std::size_t count = 0, capitals = 0;
  for (const std::string& word : words(name)) {
    if (std::find(office_words.begin(), office_words.end(), word) != office_words.end()) return false;
    ++count;
  }
  bool fresh = true;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (fresh && !is_space(name[i])) capitals += starts_upper(name.substr(i));
    fresh = is_space(name[i]);
  }
  return count >= 1 && count <= 6 && capitals >= 1 && capitals + 2 >= count && starts_upper(name);
}

void add_authors(std::string_view phrase, Byline& byline) {
  phrase = without_opener(trim(phrase));
  std::size_t begin = 0;
  bool after_comma = false;
  while (begin <= phrase.size()) {
    std::size_t at = std::string_view::npos, size = 0;
    for (const std::string_view joint : joints) {
      const std::size_t found = phrase.find(joint, begin);
      if (found < at) at = found, size = joint.size();
    }
    add_one(phrase.substr(begin, at == std::string_view::npos ? at : at - begin), after_comma, byline);
    if (at == std::string_view::npos) break;
    after_comma = phrase[at] == ',';
    begin = at + size;
  }
}

bool is_byline_opener(std::string_view line) {
  std::string low = lower(trim(line));
  while (!low.empty() && (low.back() == ':' || low.back() == ' ')) low.pop_back();
  if (low.empty() || low.size() > 16) return false;
  for (const std::string_view opener : openers)
    if (opener.substr(0, opener.find_last_not_of(": ") + 1) == low) return true;
  return false;
}

bool is_byline(std::string_view line) {
  line = trim(line);
  if (line.size() > 160) return false;
  const std::string_view rest = without_opener(line);
  if (rest.empty() || rest.size() == line.size()) return false;
  const bool strong =
      starts_with_nocase(line, "by") || starts_with_nocase(line, "written by") || starts_with_nocase(line, "author");
  if (rest.find_first_of("?!\"") != std::string_view::npos) return false;
  const std::size_t last = rest.rfind(' ');
  if (rest.ends_with('.') && (last == std::string_view::npos || rest.size() - last > 4)) return false;  // a sentence
  Byline byline;
  add_authors(rest, byline);
  return (!byline.people.empty() || byline.agency) && (strong || count_words(rest) <= 6) && starts_upper(rest);
}

}  // namespace stemma::read
