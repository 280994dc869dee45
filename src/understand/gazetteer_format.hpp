// The layout of gazetteer.bin, shared by the tool that builds it and the class that reads it.
//
// Header, entries, buckets (count + 1), keys, links, text: each section starts on a multiple of eight bytes and holds
// little-endian plain structs. A key is a folded name (model::fold_name); its hash picks a bucket of neighbouring keys.
#pragma once

#include <cstdint>
#include <string_view>

namespace stemma::understand {

/// Changes with the layout.
inline constexpr std::string_view gazetteer_magic = "STMGAZ03";

enum class PlaceKind : std::uint8_t {
  country,
  continent,
  sea,
  river,
  mountain,
  island,
  region,
  admin1,
  admin2,
  town,
  demonym
};

struct GazetteerHeader {
  char magic[8];
  std::uint32_t entries, buckets, keys, links, text, reserved;
};

inline constexpr std::uint32_t no_entry = 0xFFFFFFFF;

struct GazetteerEntry {
  std::int32_t latitude_e5, longitude_e5;  ///< degrees times 100,000
  std::uint32_t population;                ///< 0: not known
  std::uint32_t geonames;                  ///< 0: not a GeoNames place
  std::uint32_t name, name_size;           ///< in the text section
  std::uint32_t admin1, admin2;            ///< entries, or no_entry
  char country[2];                         ///< "\0\0": none
  PlaceKind kind;
  std::uint8_t rank;  ///< towns: 3 national capital, 2 seat of a first-level region, 1 of a second-level one
};
static_assert(sizeof(GazetteerEntry) == 36);

struct GazetteerKey {
  std::uint32_t text, size, first_link, links;
};

/// How a name leads to an entry.
struct GazetteerLink {
  std::uint32_t entry;
  std::uint8_t capitals_only;  ///< "US", "CA": the name counts in capitals only
  std::uint8_t pointed;        ///< "Ill.": the name counts with its point only
  std::uint8_t alternate;      ///< not the entry's usual name
  std::uint8_t foreign;        ///< its name in another language than English
};

/// FNV-1a, 64 bits folded to 32 (G. Fowler, L. Noll, K.-P. Vo).
inline std::uint32_t gazetteer_hash(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (unsigned char c : text) hash = (hash ^ c) * 0x100000001B3;
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

}  // namespace stemma::understand
