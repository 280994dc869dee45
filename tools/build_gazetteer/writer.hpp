// Collects entries and their names and writes gazetteer.bin. The same input gives the same bytes.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "understand/gazetteer_format.hpp"

namespace stemma::tools {

class Writer {
 public:
  struct Place {
    std::string name, country;
    understand::PlaceKind kind = understand::PlaceKind::town;
    double latitude = 0, longitude = 0;
    std::uint32_t population = 0, geonames = 0;
    std::uint32_t admin1 = understand::no_entry, admin2 = understand::no_entry;
    std::uint8_t rank = 0;
  };
  /// Adds the place under its own name and returns its index.
  std::uint32_t add(const Place& place);
  /// Lets `name` lead to the entry too. A short name in capitals will count in capitals only, one that ends in a point
  /// and is no acronym ("Ill.") only with it.
  void add_name(std::uint32_t entry, std::string_view name, bool alternate, bool foreign = false);
  understand::GazetteerEntry& entry(std::uint32_t index) { return entries_[index]; }
  std::size_t size() const { return entries_.size(); }

  void write(const std::filesystem::path& file) const;

 private:
  std::uint32_t add_text(std::string_view text);

  std::vector<understand::GazetteerEntry> entries_;
  std::map<std::string, std::vector<understand::GazetteerLink>> names_;
  std::string text_;
};

}  // namespace stemma::tools
