// A handful of places, written to a gazetteer file as the build tool writes it, for tests that must not depend on the
// packaged data. Coordinates are rough.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "model/name_match.hpp"
#include "understand/gazetteer.hpp"

namespace stemma::understand {

struct TinyPlace {
  std::string name, country;
  PlaceKind kind;
  double latitude, longitude;
  std::uint32_t population;
  int inside = -1;  ///< index of its first-level region
  std::vector<std::string> other_names = {};
};

inline const std::vector<TinyPlace>& tiny_places() {
  static const std::vector<TinyPlace> places = {
      {"France", "FR", PlaceKind::country, 46, 2, 0},
      {"United States", "US", PlaceKind::country, 40, -98, 0, -1, {"US", "U.S."}},
      {"Russia", "RU", PlaceKind::country, 60, 100, 0},
      {"Russian", "RU", PlaceKind::demonym, 60, 100, 0},
      {"Georgia", "GE", PlaceKind::country, 42, 43.5, 0},
      {"Georgia", "US", PlaceKind::admin1, 33, -83, 10'000'000},
      {"Texas", "US", PlaceKind::admin1, 31, -99, 25'000'000, -1, {"Tex.", "TX"}},
      {"New York", "US", PlaceKind::admin1, 43, -75, 19'000'000},
      {"Paris", "FR", PlaceKind::town, 48.85, 2.35, 2'138'551},
      {"Paris", "US", PlaceKind::town, 33.66, -95.55, 24'782, 6},
      {"Auburn", "US", PlaceKind::town, 41, -73.8, 17'890, 7},
      {"Auburn", "AU", PlaceKind::town, -37.7, 143.7, 150},
      {"Atlanta", "US", PlaceKind::town, 33.75, -84.39, 463'878, 5},
      {"Tbilisi", "GE", PlaceKind::town, 41.69, 44.83, 1'049'498},
      {"Dalarna County", "SE", PlaceKind::admin1, 61, 14.5, 288'000, -1, {"Dalarna"}},
      {"Nice", "FR", PlaceKind::town, 43.7, 7.27, 338'620},
      {"Ostley", "GB", PlaceKind::town, 55.1, -2, 240},
      {"Marwick", "GB", PlaceKind::town, 55.3, -2.1, 300},
      {"British", "GB", PlaceKind::demonym, 54, -2, 0},
      {"Washington", "US", PlaceKind::town, 38.9, -77, 601'723},
      {"Washington", "US", PlaceKind::admin1, 47.4, -120.4, 7'000'000},
      {"Oregon", "US", PlaceKind::admin1, 43.9, -120.6, 4'000'000},
      {"Queen Ada's County", "US", PlaceKind::admin2, 32, -98, 30'000, 6},
      {"Mediterranean Sea", "", PlaceKind::sea, 35, 18, 0, -1, {"the Mediterranean"}},
      {"Marlow County", "US", PlaceKind::admin2, 41, -74, 90'000, 7},
      {"Marlow County", "US", PlaceKind::admin2, 31, -98, 60'000, 6},
  };
  return places;
}

template <typename T>
void put_section(std::ofstream& out, const std::vector<T>& items) {
  const std::size_t size = items.size() * sizeof(T);
  out.write(reinterpret_cast<const char*>(items.data()), static_cast<std::streamsize>(size));
  out << std::string((size + 7) / 8 * 8 - size, '\0');
}

/// Writes the file and returns its path; one a process.
inline std::filesystem::path write_tiny_gazetteer() {
  std::vector<GazetteerEntry> entries;
  std::map<std::string, std::vector<GazetteerLink>> names;
  std::vector<char> text;
  const auto add_text = [&text](const std::string& words) {
    const auto at = static_cast<std::uint32_t>(text.size());
    text.insert(text.end(), words.begin(), words.end());
    return at;
  };
  for (const auto& place : tiny_places()) {
    GazetteerEntry entry{};
    entry.latitude_e5 = static_cast<std::int32_t>(place.latitude * 1e5);
    entry.longitude_e5 = static_cast<std::int32_t>(place.longitude * 1e5);
    entry.population = place.population;
    entry.geonames = place.kind == PlaceKind::town ? 1000 + static_cast<std::uint32_t>(entries.size()) : 0;
    entry.name = add_text(place.name);
    entry.name_size = static_cast<std::uint32_t>(place.name.size());
    entry.admin1 = place.inside < 0 ? no_entry : static_cast<std::uint32_t>(place.inside);
    entry.admin2 = no_entry;
    std::memcpy(entry.country, place.country.data(), 2);
    entry.kind = place.kind;
    const auto index = static_cast<std::uint32_t>(entries.size());
    entries.push_back(entry);
    names[model::fold_name(place.name)].push_back({index, 0, 0, 0, 0});
    for (const auto& other : place.other_names) {
      const bool capitals = other == "US" || other == "U.S." || other == "TX";
      names[model::fold_name(other)].push_back({index, capitals, other == "Tex.", 1, 0});
    }
  }
  std::vector<GazetteerKey> keys;
  std::vector<GazetteerLink> links;
  for (const auto& [name, own] : names) {
    keys.push_back({add_text(name), static_cast<std::uint32_t>(name.size()), static_cast<std::uint32_t>(links.size()),
                    static_cast<std::uint32_t>(own.size())});
    links.insert(links.end(), own.begin(), own.end());
  }
  GazetteerHeader header{};
  std::memcpy(header.magic, gazetteer_magic.data(), gazetteer_magic.size());
  header.entries = static_cast<std::uint32_t>(entries.size());
  header.buckets = 1;
  header.keys = static_cast<std::uint32_t>(keys.size());
  header.links = static_cast<std::uint32_t>(links.size());
  header.text = static_cast<std::uint32_t>(text.size());
  const auto file = std::filesystem::temp_directory_path() / ("stemma_tiny_" + std::to_string(::getpid()) + ".bin");
  std::ofstream out(file, std::ios::binary);
  put_section(out, std::vector<GazetteerHeader>{header});
  put_section(out, entries);
  put_section(out, std::vector<std::uint32_t>{0, header.keys});
  put_section(out, keys);
  put_section(out, links);
  put_section(out, text);
  return file;
}

inline std::shared_ptr<const Gazetteer> tiny_gazetteer() {
  static const auto gazetteer = [] {
    const auto file = write_tiny_gazetteer();
    auto loaded = Gazetteer::load(file);
    std::filesystem::remove(file);
    return loaded ? loaded.value() : nullptr;
  }();
  return gazetteer;
}

}  // namespace stemma::understand
