// What the words around place names say of them: which name holds which, what kind of place is meant, and which names
// stand in one list.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "understand/characters.hpp"
#include "understand/places.hpp"

namespace stemma::understand {
namespace {

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Bytes between a place and the one that holds it: 'Kelm, a small town in the mountainous north of Dalarna'.
constexpr std::uint32_t widest_link = 60;

constexpr std::array<std::string_view, 30> settlement_nouns = {
    "village",  "town",      "city",     "district",     "neighborhood",  "neighbourhood", "suburb", "county",
    "region",   "area",      "hamlet",   "municipality", "community",     "borough",       "parish", "township",
    "suburbs",  "outskirts", "slum",     "settlement",   "neighborhoods", "capital",       "port",   "resort",
    "province", "state",     "locality", "commune",      "prefecture",    "quarter"};
constexpr std::array<std::string_view, 40> link_words = {"in",
                                                         "of",
                                                         "the",
                                                         "a",
                                                         "an",
                                                         "located",
                                                         "situated",
                                                         "lying",
                                                         "part",
                                                         "parts",
                                                         "small",
                                                         "large",
                                                         "remote",
                                                         "rural",
                                                         "coastal",
                                                         "mountainous",
                                                         "central",
                                                         "north",
                                                         "south",
                                                         "east",
                                                         "west",
                                                         "northern",
                                                         "southern",
                                                         "eastern",
                                                         "western",
                                                         "northeast",
                                                         "northwest",
                                                         "southeast",
                                                         "southwest",
                                                         "northeastern",
                                                         "northwestern",
                                                         "southeastern",
                                                         "southwestern",
                                                         "north-eastern",
                                                         "north-western",
                                                         "south-eastern",
                                                         "south-western",
                                                         "farming",
                                                         "fishing",
                                                         "mining"};

/// 'Auburn, New York', 'Paris (France)', 'Kelm, a village in northern Dalarna', 'the Kelm district of Paris'.
bool links_to_container(std::string_view between) {
  if (between == ", " || between == " (") return true;
  if (between.size() > widest_link) return false;
  bool joined = false, noun = false;
  std::string_view last;
  for (std::size_t at = 0; at < between.size();) {
    const auto end = std::min(between.find_first_of(" ,", at), between.size());
    const auto word = between.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    last = word;
    if (is_one_of(settlement_nouns, word)) {
      noun = true;
      continue;
    }
    if (!is_one_of(link_words, word)) return false;
    joined = joined || word == "in" || (word == "of" && noun);
  }
  return joined && last != "a" && last != "an";
}

bool links_in_list(std::string_view between) {
  static constexpr std::array<std::string_view, 8> marks = {", ",    ", and ", " and ", " or ",
                                                            ", or ", "; ",     " & ",   " as well as "};
  return is_one_of(marks, between);
}

/// The word before or after `span`, lower-cased, within its sentence's punctuation; empty where there is none.
std::string word_after(const Draft& draft, std::uint32_t at) {
  const std::string_view text = draft.document.text;
  if (at >= text.size() || text[at] != ' ') return {};
  const auto end = std::min(text.find_first_of(" ,.;:!?\n()\"", at + 1), text.size());
  return lower(text.substr(at + 1, end - at - 1));
}
std::string word_before(const Draft& draft, std::uint32_t& at) {
  const std::string_view text = draft.document.text;
  if (at == 0 || text[at - 1] != ' ') return {};
  const auto before = text.substr(0, at - 1);
  const auto start = before.find_last_of(" ,.;:!?\n()\"");
  at = static_cast<std::uint32_t>(start == std::string_view::npos ? 0 : start + 1);
  return lower(before.substr(at));
}

constexpr std::array<std::string_view, 16> region_words = {
    "state",   "province",    "region",        "oblast", "prefecture",  "governorate", "governor",  "governor-elect",
    "senator", "congressman", "congresswoman", "krai",   "legislature", "statehouse",  "lawmakers", "gov."};
constexpr std::array<std::string_view, 7> town_words = {"city",   "town",         "village", "mayor",
                                                        "suburb", "municipality", "downtown"};
constexpr std::array<std::string_view, 4> country_words = {"country", "nation", "kingdom", "republic"};

Level level_of(std::string_view word) {
  if (is_one_of(region_words, word)) return Level::region;
  if (is_one_of(town_words, word)) return Level::town;
  return is_one_of(country_words, word) ? Level::country : Level::any;
}

/// 'Dalarna state', 'the governor of Dalarna', 'Kelm city', 'the mayor of Kelm'.
Level level_beside(const Draft& draft, Span span) {
  const auto name = draft.text(span);
  if (const auto blank = name.rfind(' '); blank != std::string_view::npos)
    if (const auto level = level_of(lower(name.substr(blank + 1))); level != Level::any) return level;
  if (const auto level = level_of(word_after(draft, span.end)); level != Level::any) return level;
  std::uint32_t at = span.begin;
  if (const auto before = word_before(draft, at); before == "downtown")
    return Level::town;
  else if (before != "of")
    return Level::any;
  return level_of(word_before(draft, at));
}

/// What most names of a list can be at once: a country, or a first-level region of one country.
using Class = std::pair<PlaceKind, std::string>;

Class class_of(const GazetteerEntry& entry, const Gazetteer& gazetteer) {
  if (entry.kind == PlaceKind::country) return {PlaceKind::country, {}};
  return {entry.kind, std::string(gazetteer.country(entry))};
}

/// Finds the class that three quarters of toponyms [first, last) share, and strikes the others' bearers out of it.
void settle_list(std::vector<Toponym>& toponyms, std::size_t first, std::size_t last, const Gazetteer& gazetteer) {
  std::map<Class, std::size_t> votes;
  for (std::size_t i = first; i < last; ++i) {
    std::vector<Class> own;
    for (const auto& candidate : toponyms[i].candidates) {
      const auto& entry = gazetteer.entry(candidate.entry);
      if (entry.kind != PlaceKind::country && entry.kind != PlaceKind::admin1) continue;
      const auto of = class_of(entry, gazetteer);
      if (std::find(own.begin(), own.end(), of) == own.end()) own.push_back(of);
    }
    for (const auto& of : own) ++votes[of];
  }
  const auto best =
      std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best == votes.end() || best->second < 3 || best->second * 4 < (last - first) * 3) return;
  for (std::size_t i = first; i < last; ++i) {
    for (const auto& candidate : toponyms[i].candidates)
      if (class_of(gazetteer.entry(candidate.entry), gazetteer) == best->first)
        toponyms[i].listed.push_back(candidate.entry);
    if (!toponyms[i].listed.empty())
      toponyms[i].inside = none;  // "Paris, Texas, Oklahoma and Arkansas": Paris keeps its
  }
}

}  // namespace

void read_clues(const Draft& draft, const Gazetteer& gazetteer, std::vector<Toponym>& toponyms) {
  for (auto& toponym : toponyms) toponym.level = level_beside(draft, toponym.span);
  std::size_t first = 0;
  for (std::size_t i = 0; i < toponyms.size(); ++i) {
    bool goes_on = false;
    if (i + 1 < toponyms.size() && toponyms[i + 1].span.begin >= toponyms[i].span.end) {
      const auto between = draft.text({toponyms[i].span.end, toponyms[i + 1].span.begin});
      if (links_to_container(between)) toponyms[i].inside = i + 1;
      goes_on = links_in_list(between);
    }
    if (goes_on) continue;
    if (i + 1 - first >= 3) settle_list(toponyms, first, i + 1, gazetteer);
    first = i + 1;
  }
}

}  // namespace stemma::understand
