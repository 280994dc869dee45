// Country outlines (share/stemma/outlines.json, made by tools/outlines.cpp), cut to a window.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma::publish {

/// Degrees; `west` may be below -180 and `east` above 180 where a window crosses the antimeridian.
struct Window {
  double west = 0, south = 0, east = 0, north = 0;
};

struct GeoPoint {
  double longitude = 0, latitude = 0;
};
using Ring = std::vector<GeoPoint>;

/// What of a country lies in a window.
struct CountryPart {
  std::string name;
  std::vector<Ring> rings;  ///< closed by their first point; holes by the even-odd rule
};

class Outlines {
 public:
  /// Empty or malformed content gives no countries: a map then has its places alone.
  explicit Outlines(std::string_view json);

  std::vector<CountryPart> within(const Window& window) const;
  bool empty() const { return countries_.empty(); }
  /// Where the outlines come from.
  const std::string& source() const { return source_; }

 private:
  struct Country {
    std::string name;
    Window box;
    std::vector<std::vector<long>> rings;  // indices of arcs; ~i is arc i backwards
  };
  Ring ring(const std::vector<long>& arcs) const;

  std::string source_;
  std::vector<Ring> arcs_;
  std::vector<Country> countries_;
};

}  // namespace stemma::publish
