#include "writer.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <utility>

#include "model/name_match.hpp"

namespace stemma::tools {
namespace {

using namespace understand;

bool in_capitals(std::string_view name) {
  return std::none_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80); });
}

/// Names of regions and hamlets that are plain words in almost every text.
bool is_plain_word(std::string_view key) {
  static constexpr std::string_view words[] = {
      "north",     "south",     "east",         "west",         "northern",   "southern",   "eastern",   "western",
      "central",   "federal",   "capital",      "upper",        "lower",      "center",     "centre",    "union",
      "church",    "mission",   "hand",         "police",       "summit",     "media",      "march",     "state",
      "states",    "general",   "liberal",      "street",       "sign",       "update",     "salt",      "valley",
      "alliance",  "congress",  "north east",   "north west",   "south east", "south west", "northeast", "northwest",
      "southeast", "southwest", "metropolitan", "independence", "rehab",      "free"};
  return std::find(std::begin(words), std::end(words), key) != std::end(words);
}

template <typename T>
void put(std::ofstream& out, const T* first, std::size_t count) {
  const std::size_t size = count * sizeof(T);
  static constexpr char zeros[8] = {};
  out.write(reinterpret_cast<const char*>(first), static_cast<std::streamsize>(size));
  out.write(zeros, static_cast<std::streamsize>((size + 7) / 8 * 8 - size));
}

}  // namespace

std::uint32_t Writer::add_text(std::string_view text) {
  const auto at = static_cast<std::uint32_t>(text_.size());
  text_ += text;
  return at;
}

std::uint32_t Writer::add(const Place& place) {
  GazetteerEntry entry{};
  entry.latitude_e5 = static_cast<std::int32_t>(std::lround(place.latitude * 1e5));
  entry.longitude_e5 = static_cast<std::int32_t>(std::lround(place.longitude * 1e5));
  entry.population = place.population;
  entry.geonames = place.geonames;
  entry.name = add_text(place.name);
  entry.name_size = static_cast<std::uint32_t>(place.name.size());
  entry.admin1 = place.admin1;
  entry.admin2 = place.admin2;
  if (place.country.size() == 2) std::memcpy(entry.country, place.country.data(), 2);
  entry.kind = place.kind;
  entry.rank = place.rank;
  entries_.push_back(entry);
  const auto index = static_cast<std::uint32_t>(entries_.size() - 1);
  add_name(index, place.name, false);
  return index;
}

void Writer::add_name(std::uint32_t entry, std::string_view name, bool alternate, bool foreign) {
  const std::string key = model::fold_name(name);
  if (key.empty() || is_plain_word(key)) return;
  GazetteerLink link{};
  link.entry = entry;
  link.alternate = alternate;
  link.foreign = foreign;
  link.capitals_only = name.size() <= 6 && in_capitals(name);
  link.pointed = name.back() == '.' && !link.capitals_only;
  auto& links = names_[key];
  const auto there = std::find_if(links.begin(), links.end(), [&](const auto& old) {
    return old.entry == entry && old.capitals_only == link.capitals_only && old.pointed == link.pointed;
  });
  if (there == links.end()) {
    links.push_back(link);
  } else if (!alternate) {
    *there = link;
  }
}

void Writer::write(const std::filesystem::path& file) const {
  const std::size_t buckets = names_.size() / 2 + 1;
  std::vector<std::vector<const std::pair<const std::string, std::vector<GazetteerLink>>*>> table(buckets);
  for (const auto& pair : names_) table[gazetteer_hash(pair.first) % buckets].push_back(&pair);
  std::vector<std::uint32_t> starts;
  std::vector<GazetteerKey> keys;
  std::vector<GazetteerLink> links;
  std::string text = text_;
  for (const auto& bucket : table) {
    starts.push_back(static_cast<std::uint32_t>(keys.size()));
    for (const auto* pair : bucket) {
      keys.push_back({static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(pair->first.size()),
                      static_cast<std::uint32_t>(links.size()), static_cast<std::uint32_t>(pair->second.size())});
      text += pair->first;
      links.insert(links.end(), pair->second.begin(), pair->second.end());
    }
  }
  starts.push_back(static_cast<std::uint32_t>(keys.size()));
  GazetteerHeader head{};
  std::memcpy(head.magic, gazetteer_magic.data(), gazetteer_magic.size());
  head.entries = static_cast<std::uint32_t>(entries_.size());
  head.buckets = static_cast<std::uint32_t>(buckets);
  head.keys = static_cast<std::uint32_t>(keys.size());
  head.links = static_cast<std::uint32_t>(links.size());
  head.text = static_cast<std::uint32_t>(text.size());
  std::ofstream out(file, std::ios::binary);
  put(out, &head, 1);
  put(out, entries_.data(), entries_.size());
  put(out, starts.data(), starts.size());
  put(out, keys.data(), keys.size());
  put(out, links.data(), links.size());
  put(out, text.data(), text.size());
  if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

}  // namespace stemma::tools
