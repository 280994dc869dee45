// From the mentions of a report to the place names among them, each with what the gazetteer holds under it.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "understand/names.hpp"
#include "understand/places.hpp"

namespace stemma::understand {
namespace {

/// What may be left out of a place's name at its front or end where the gazetteer has it without.
constexpr std::array<std::string_view, 27> outer_words = {
    "Republic of ", "State of ",   "Province of ",     "County of ",    "City of ",
    "Town of ",     "Village of ", "Municipality of ", "Eastern ",      "Western ",
    "Northern ",    "Southern ",   "Central ",         "East ",         "West ",
    "North ",       "South ",      "Greater ",         "Downtown ",     "Upper ",
    "Lower ",       "Inner ",      "Outer ",           "Metropolitan ", "Mid-",
    "Mid ",         "Rural "};
/// What is no part of the name that the place goes by: a municipality's 'City of Kelm' is 'Kelm'.
constexpr std::array<std::string_view, 4> settlement_words = {"City of ", "Town of ", "Village of ",
                                                              "Municipality of "};
constexpr std::array<std::string_view, 19> last_words = {
    " Province",    " province", " State",  " City",      " District",         " district",     " Region",
    " Governorate", " County",   " Parish", " Oblast",    " Prefecture",       " Municipality", " Krai",
    " Department",  " Township", " Canton", " Territory", " Metropolitan Area"};

/// Outer words one after the other, joined ones first: 'South West England', 'North-East Texas'.
std::string_view without_outer_words(std::string_view name) {
  for (bool shorter = true; shorter;) {
    shorter = false;
    for (const auto word : outer_words) {
      const bool joined = name.size() > word.size() && name[word.size() - 1] == '-' &&
                          name.starts_with(word.substr(0, word.size() - 1));
      if (!name.starts_with(word) && !joined) continue;
      name.remove_prefix(word.size());
      shorter = true;
    }
  }
  return name;
}

std::vector<Gazetteer::Candidate> candidates_of(std::string_view name, bool article, const Gazetteer& gazetteer) {
  const auto with_article = gazetteer.find("the " + std::string(name));
  if (article && !with_article.empty()) return with_article;  // 'the Gulf' is no county of that name
  if (auto found = gazetteer.find(name); !found.empty()) return found;
  if (!with_article.empty()) return with_article;
  for (const auto word : last_words)
    if (name.ends_with(word)) return gazetteer.find(name.substr(0, name.size() - word.size()));
  if (const auto core = without_outer_words(name); core != name) return gazetteer.find(core);
  return {};
}

/// Letters that a name has at least which only the gazetteer takes for a place.
constexpr std::size_t shortest_doubtful = 5;

bool follows_article(const Draft& draft, Span span) {
  return span.begin >= 4 &&
         (draft.text({span.begin - 4, span.begin}) == "the " || draft.text({span.begin - 4, span.begin}) == "The ");
}

/// Appends the place that the words name, if any does.
bool read_toponym(const Draft& draft, Span span, bool doubtful, const Gazetteer& gazetteer, std::vector<Toponym>& out) {
  for (const auto word : settlement_words)
    if (draft.text(span).starts_with(word)) {
      const Span core{span.begin + static_cast<std::uint32_t>(word.size()), span.end};
      if (gazetteer.find(draft.text(span)).empty()) span = core;
      break;
    }
  Toponym toponym{span, candidates_of(draft.text(span), follows_article(draft, span), gazetteer), doubtful};
  std::erase_if(toponym.candidates, [&](const auto& c) {
    return gazetteer.entry(c.entry).kind == PlaceKind::demonym || (doubtful && c.alternate);
  });
  if (toponym.candidates.empty()) return false;
  out.push_back(std::move(toponym));
  return true;
}

/// 'the India-Pakistan border': two places that any reader knows, joined by a hyphen.
void read_joined_toponyms(const Draft& draft, Span span, const Gazetteer& gazetteer, std::vector<Toponym>& out) {
  const auto name = draft.text(span);
  const auto hyphen = name.find('-');
  if (hyphen == std::string_view::npos || name.find('-', hyphen + 1) != std::string_view::npos) return;
  if (!place_evidence(&gazetteer, name.substr(0, hyphen)).usual() ||
      !place_evidence(&gazetteer, name.substr(hyphen + 1)).usual())
    return;
  const auto middle = span.begin + static_cast<std::uint32_t>(hyphen);
  read_toponym(draft, {span.begin, middle}, false, gazetteer, out);
  read_toponym(draft, {middle + 1, span.end}, false, gazetteer, out);
}

}  // namespace

std::vector<Toponym> read_toponyms(const Draft& draft, const Gazetteer& gazetteer) {
  std::vector<Toponym> out;
  for (const auto& mention : draft.document.mentions) {
    const bool place = mention.type == MentionType::place || mention.type == MentionType::facility;
    const bool doubtful = mention.type == MentionType::other && mention.span.size() >= shortest_doubtful;
    const bool found = (place || doubtful) && read_toponym(draft, mention.span, doubtful, gazetteer, out);
    if (!found && mention.type != MentionType::person) read_joined_toponyms(draft, mention.span, gazetteer, out);
  }
  return out;
}

}  // namespace stemma::understand
