#include "publish/outlines.hpp"

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>

namespace stemma::publish {
namespace {

using Json = nlohmann::json;

Ring decoded(const Json& steps, double per_degree) {
  Ring out;
  double x = 0, y = 0;
  for (std::size_t i = 0; i + 1 < steps.size(); i += 2) {
    x += steps[i].get<double>();
    y += steps[i + 1].get<double>();
    out.push_back({x / per_degree, y / per_degree});
  }
  return out;
}

bool meets(const Window& box, const Window& window, double shift) {
  return box.west + shift <= window.east && box.east + shift >= window.west && box.south <= window.north &&
         box.north >= window.south;
}

// One side of a window: which points are inside, and where a line crosses it.
struct Side {
  bool across;  // a meridian, or else a parallel
  double at;
  bool keep_above;

  double coordinate(GeoPoint point) const { return across ? point.longitude : point.latitude; }
  bool inside(GeoPoint point) const { return keep_above ? coordinate(point) >= at : coordinate(point) <= at; }
  GeoPoint crossing(GeoPoint a, GeoPoint b) const {
    const double t = (at - coordinate(a)) / (coordinate(b) - coordinate(a));
    return {a.longitude + t * (b.longitude - a.longitude), a.latitude + t * (b.latitude - a.latitude)};
  }
};

// I. Sutherland and G. Hodgman, "Reentrant polygon clipping", 1974.
Ring clipped(Ring ring, const Window& window) {
  const Side sides[] = {
      {true, window.west, true}, {true, window.east, false}, {false, window.south, true}, {false, window.north, false}};
  for (const Side& side : sides) {
    Ring kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const GeoPoint here = ring[i], before = ring[(i + ring.size() - 1) % ring.size()];
      if (side.inside(here) != side.inside(before)) kept.push_back(side.crossing(before, here));
      if (side.inside(here)) kept.push_back(here);
    }
    ring = std::move(kept);
  }
  return ring;
}

}  // namespace

Outlines::Outlines(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return;
  try {
    const double unit = json.at("units_per_degree").get<double>();
    source_ = json.at("source").get<std::string>();
    for (const Json& arc : json.at("arcs")) arcs_.push_back(decoded(arc, unit));
    for (const Json& country : json.at("countries")) {
      const Json& box = country.at("box");
      countries_.push_back({country.at("name").get<std::string>(),
                            {box.at(0).get<double>() / unit, box.at(1).get<double>() / unit,
                             box.at(2).get<double>() / unit, box.at(3).get<double>() / unit},
                            country.at("rings").get<std::vector<std::vector<long>>>()});
    }
  } catch (const Json::exception&) {
    countries_.clear();
  }
}

Ring Outlines::ring(const std::vector<long>& arcs) const {
  Ring out;
  for (const long signed_index : arcs) {
    const auto index = static_cast<std::size_t>(signed_index < 0 ? ~signed_index : signed_index);
    if (index >= arcs_.size()) continue;
    const Ring& arc = arcs_[index];
    if (signed_index < 0)
      out.insert(out.end(), arc.rbegin(), arc.rend());
    else
      out.insert(out.end(), arc.begin(), arc.end());
  }
  return out;
}

std::vector<CountryPart> Outlines::within(const Window& window) const {
  std::vector<CountryPart> out;
  for (const Country& country : countries_) {
    CountryPart part{country.name, {}};
    for (const double shift : {-360.0, 0.0, 360.0}) {
      if (!meets(country.box, window, shift)) continue;
      for (const auto& arcs : country.rings) {
        Ring whole = ring(arcs);
        for (GeoPoint& point : whole) point.longitude += shift;
        Ring piece = clipped(std::move(whole), window);
        if (piece.size() >= 3) part.rings.push_back(std::move(piece));
      }
    }
    if (!part.rings.empty()) out.push_back(std::move(part));
  }
  return out;
}

}  // namespace stemma::publish
