// Turns the country outlines of the npm package world-atlas (Natural Earth 1:10m, public domain, as TopoJSON) into
// share/stemma/outlines.json, which the dossier's map is drawn from.
//
//     outlines countries-10m.json outlines.json
//
// Borders stay shared: lines ("arcs") are simplified once each (Douglas and Peucker, 1973) and written as whole
// thousandths of a degree, the first point in full and each next one as a step from the point before.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

namespace {

using Json = nlohmann::ordered_json;

struct Point {
  double x = 0, y = 0;
};
using Line = std::vector<Point>;

constexpr double tolerance = 0.012;  // degrees: about 1.3 km
constexpr double unit = 0.001;       // degrees

Line decoded(const Json& steps, const Json& transform) {
  const double scale_x = transform["scale"][0], scale_y = transform["scale"][1];
  const double shift_x = transform["translate"][0], shift_y = transform["translate"][1];
  Line line;
  std::int64_t x = 0, y = 0;
  for (const Json& step : steps) {
    x += step[0].get<std::int64_t>();
    y += step[1].get<std::int64_t>();
    line.push_back({static_cast<double>(x) * scale_x + shift_x, static_cast<double>(y) * scale_y + shift_y});
  }
  return line;
}

double distance(Point p, Point a, Point b) {
  const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
  const double t = square == 0 ? 0 : std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0);
  return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

Line simplified(const Line& line) {
  if (line.size() < 3) return line;
  std::vector<bool> kept(line.size());
  kept.front() = kept.back() = true;
  std::vector<std::pair<std::size_t, std::size_t>> waiting = {{0, line.size() - 1}};
  while (!waiting.empty()) {
    const auto [first, last] = waiting.back();
    waiting.pop_back();
    std::size_t farthest = first;
    double most = tolerance;
    for (std::size_t i = first + 1; i < last; ++i) {
      const double off = distance(line[i], line[first], line[last]);
      if (off > most) most = off, farthest = i;
    }
    if (farthest == first) continue;
    kept[farthest] = true;
    waiting.push_back({first, farthest});
    waiting.push_back({farthest, last});
  }
  Line out;
  for (std::size_t i = 0; i < line.size(); ++i)
    if (kept[i]) out.push_back(line[i]);
  return out;
}

Json steps(const Line& line) {
  Json out = Json::array();
  std::int64_t last_x = 0, last_y = 0;
  for (const Point& point : line) {
    const std::int64_t x = std::llround(point.x / unit), y = std::llround(point.y / unit);
    out.push_back(x - last_x);
    out.push_back(y - last_y);
    last_x = x;
    last_y = y;
  }
  return out;
}

// [west, south, east, north] in units, of every line that the rings use.
Json box_of(const Json& rings, const std::vector<Line>& lines) {
  double west = 180, south = 90, east = -180, north = -90;
  for (const Json& ring : rings) {
    for (const Json& index : ring) {
      const auto at = index.get<std::int64_t>();
      for (const Point& point : lines[static_cast<std::size_t>(at < 0 ? ~at : at)]) {
        west = std::min(west, point.x), east = std::max(east, point.x);
        south = std::min(south, point.y), north = std::max(north, point.y);
      }
    }
  }
  return {std::llround(west / unit), std::llround(south / unit), std::llround(east / unit), std::llround(north / unit)};
}

// Outer rings and holes alike: the map fills by the even-odd rule.
Json rings_of(const Json& geometry) {
  if (!geometry.contains("arcs")) return Json::array();
  if (geometry["type"] == "Polygon") return geometry["arcs"];
  Json out = Json::array();
  for (const Json& polygon : geometry["arcs"])
    for (const Json& ring : polygon) out.push_back(ring);
  return out;
}

Json convert(const Json& topology) {
  std::vector<Line> lines;
  Json arcs = Json::array();
  for (const Json& arc : topology["arcs"]) {
    lines.push_back(simplified(decoded(arc, topology["transform"])));
    arcs.push_back(steps(lines.back()));
  }
  Json countries = Json::array();
  for (const Json& geometry : topology["objects"]["countries"]["geometries"]) {
    Json rings = rings_of(geometry);
    Json box = box_of(rings, lines);
    countries.push_back(
        {{"name", geometry["properties"]["name"]}, {"box", std::move(box)}, {"rings", std::move(rings)}});
  }
  return {{"source", "Natural Earth 1:10m, public domain"},
          {"units_per_degree", 1000},
          {"arcs", std::move(arcs)},
          {"countries", std::move(countries)}};
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return std::fputs("usage: outlines countries.json outlines.json\n", stderr), 2;
  try {
    const Json out = convert(Json::parse(std::ifstream(arguments[1])));
    std::ofstream file(arguments[2], std::ios::binary | std::ios::trunc);
    file << out.dump() << '\n';
    file.close();
    if (file) return 0;
    std::fprintf(stderr, "outlines: %s: cannot be written\n", arguments[2]);
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "outlines: %s: %s\n", arguments[1], failure.what());
  }
  return 1;
}
