// How places get their coordinates: candidates from the gazetteer (places_names.cpp), chosen by the words around the
// name (places_clues.cpp) and by what else the document names (places_resolve.cpp); phrases that lead away from a place
// (places_relative.cpp); and coordinates that the text writes out (places_coordinates.cpp).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "understand/draft.hpp"
#include "understand/gazetteer.hpp"

namespace stemma::understand {

struct Coordinates {
  Span span;
  double latitude = 0, longitude = 0;  ///< degrees
};
/// Pairs such as "[60.9125, 14.2571]", "60.9125 N, 14.2571 E", "48°51′24″N 2°21′03″E". Plain numbers need four or more
/// decimals in brackets or two with signs or letters, so that scores and prices are no places.
std::vector<Coordinates> find_coordinates(std::string_view text);

/// The kind of place that the words beside a name tell of: 'Kelm city', 'the governor of Dalarna'.
enum class Level : std::uint8_t { any, town, region, country };

/// A place's name in the text, to be resolved.
struct Toponym {
  Span span;
  std::vector<Gazetteer::Candidate> candidates;
  bool doubtful = false;      ///< nothing in the text says that it is a place
  std::size_t inside = none;  ///< the toponym right after it that holds it: 'Auburn, New York'
  Level level = Level::any;
  std::vector<std::uint32_t> listed = {};  ///< bearers of the kind that the list shares: 'Oregon, Utah and Georgia'
};

/// The names among the mentions that the gazetteer holds, in the order of the text.
std::vector<Toponym> read_toponyms(const Draft& draft, const Gazetteer& gazetteer);

/// Fills in `inside`, `level` and `listed` by the words around the names.
void read_clues(const Draft& draft, const Gazetteer& gazetteer, std::vector<Toponym>& toponyms);

/// Sets Place::relative of the places that another one is told by.
void find_relative_places(Draft& draft);

/// ISO code of the country of the report's outlet, by its address; empty where that does not tell.
std::string home_country(const Document& document);

/// What a report says of its surroundings beside its places.
struct Surroundings {
  std::string home;                    ///< home_country
  std::vector<std::string> countries;  ///< of the nationalities it names
};

/// The chosen entry of each toponym, in order; none where nothing fits, or where only a small town does and nothing
/// else in the report speaks for its country: most such names are of a place that the gazetteer does not know.
std::vector<std::optional<std::uint32_t>> resolve(const std::vector<Toponym>& toponyms, const Gazetteer& gazetteer,
                                                  const Surroundings& surroundings);

}  // namespace stemma::understand
