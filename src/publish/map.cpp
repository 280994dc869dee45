// A map of an event's places over country outlines, and a list that says the same.
//
// Land is drawn in a box of its own units; places and their names lie above it in percentages, so that letters and
// dots keep their size at any width. The projection is equirectangular, true at the middle parallel.
#include <algorithm>
#include <cmath>

#include "publish/map_places.hpp"
#include "publish/sections.hpp"
#include "publish/withhold.hpp"
#include "publish/words.hpp"

namespace stemma::publish {
namespace {

constexpr double width = 800, height = 480;   // units of the land drawing
constexpr double narrowest = 4;               // degrees: enough of a coast or border to know where one is
constexpr std::size_t longest_name = 20;      // bytes of a place's name on the drawing; the list has all of it
constexpr std::size_t smallest_label = 9000;  // square units of land that a country's name needs

class Projection {
 public:
  explicit Projection(const Window& window) : window_(window) {}
  double x(double longitude) const { return (longitude - window_.west) / (window_.east - window_.west); }
  double y(double latitude) const { return (window_.north - latitude) / (window_.north - window_.south); }
  bool holds(const MapPlace& place) const {
    return x(place.longitude) > 0 && x(place.longitude) < 1 && y(place.latitude) > 0 && y(place.latitude) < 1;
  }
  double kilometres_across() const {
    const double middle = (window_.north + window_.south) / 2 * 3.14159265358979 / 180;
    return (window_.east - window_.west) * 111.32 * std::max(0.2, std::cos(middle));
  }

 private:
  Window window_;
};

struct Placed {
  double x, y;
};

void draw_ring(Html& out, const Projection& to, const Ring& ring) {
  const char* command = "M";
  for (const GeoPoint& point : ring) {
    out.add("{}{} {}", std::string_view(command), Decimal{to.x(point.longitude) * width, 1},
            Decimal{to.y(point.latitude) * height, 1});
    command = "L";
  }
  out.add("Z");
}

// Area and centre of gravity of the largest ring, in drawing units.
std::pair<double, Placed> largest(const Projection& to, const CountryPart& part) {
  double best = 0;
  Placed centre{0, 0};
  for (const Ring& ring : part.rings) {
    double area = 0, sum_x = 0, sum_y = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const GeoPoint a = ring[i], b = ring[(i + 1) % ring.size()];
      const double ax = to.x(a.longitude) * width, ay = to.y(a.latitude) * height;
      const double bx = to.x(b.longitude) * width, by = to.y(b.latitude) * height;
      const double cross = ax * by - bx * ay;
      area += cross, sum_x += (ax + bx) * cross, sum_y += (ay + by) * cross;
    }
    if (std::abs(area) / 2 <= best) continue;
    best = std::abs(area) / 2;
    centre = {sum_x / (3 * area), sum_y / (3 * area)};
  }
  return {best, centre};
}

void draw_land(Html& out, Html& names, const Projection& to, const std::vector<CountryPart>& parts) {
  out.add("<svg class=\"land\" width=\"100%\" height=\"100%\" viewBox=\"0 0 {} {}\" preserveAspectRatio=\"none\">\n",
          Decimal{width, 0}, Decimal{height, 0});
  for (const CountryPart& part : parts) {
    out.add("<path d=\"");
    for (const Ring& ring : part.rings) draw_ring(out, to, ring);
    out.add("\"/>\n");
    const auto [area, centre] = largest(to, part);
    if (area >= static_cast<double>(smallest_label))
      names.add("<text class=\"country\" x=\"{}%\" y=\"{}%\" text-anchor=\"middle\">{}</text>\n",
                Decimal{std::clamp(centre.x / width * 100, 9.0, 91.0)}, Decimal{centre.y / height * 100}, part.name);
  }
  out.add("</svg>\n{}", names);
}

void draw_place(Html& out, const Projection& to, const MapPlace& place, bool named) {
  const Decimal x{to.x(place.longitude) * 100}, y{to.y(place.latitude) * 100};
  out.add("<g class=\"{}\">", place.scene ? "place scene" : "place");
  if (place.precision == Precision::region)
    out.add("<circle class=\"region\" cx=\"{}%\" cy=\"{}%\" r=\"26\"/>", x, y);
  else if (place.precision == Precision::town)
    out.add("<circle class=\"town\" cx=\"{}%\" cy=\"{}%\" r=\"9\"/>", x, y);
  out.add("<circle class=\"dot\" cx=\"{}%\" cy=\"{}%\" r=\"{}\"/>", x, y, place.scene ? 5 : 4);
  if (named) {
    const bool before = x.value > 52;
    out.add("<text x=\"{}%\" y=\"{}%\" dx=\"{}\" dy=\"4\" text-anchor=\"{}\">{}</text>", x, y, before ? -13 : 13,
            before ? "end" : "start", cut(place.name, longest_name));
  }
  out.add("</g>\n");
}

void draw_places(Html& out, const Projection& to, const std::vector<MapPlace>& places) {
  std::vector<Placed> named;
  for (auto place = places.rbegin(); place != places.rend(); ++place) {
    if (!to.holds(*place)) continue;
    draw_place(out, to, *place, false);
  }
  for (const MapPlace& place : places) {
    if (!to.holds(place)) continue;
    const Placed here{to.x(place.longitude), to.y(place.latitude)};
    const bool taken = std::any_of(named.begin(), named.end(), [&](const Placed& other) {
      return std::abs(other.y - here.y) < 0.07 && std::abs(other.x - here.x) < 0.4;
    });
    if (taken) continue;
    named.push_back(here);
    draw_place(out, to, place, true);
  }
}

// A bar of a round number of kilometres, about a fifth of the width.
void draw_scale(Html& out, const Projection& to) {
  const double fifth = to.kilometres_across() / 5;
  double length = std::pow(10, std::floor(std::log10(fifth)));
  if (length * 5 <= fifth)
    length *= 5;
  else if (length * 2 <= fifth)
    length *= 2;
  const Decimal end{3 + length / to.kilometres_across() * 100};
  out.add(
      "<line class=\"scale\" x1=\"3%\" x2=\"{}%\" y1=\"95%\" y2=\"95%\"/><text class=\"tick\" x=\"3%\" y=\"92.5%\">{} "
      "km</text>\n",
      end, number_words(std::llround(length)));
}

Html drawing(const std::vector<MapPlace>& places, const Outlines& outlines, const std::string& id) {
  const Window window = window_of(places, narrowest, width / height);
  const Projection to(window);
  Html out, names;
  out.add(
      "<svg class=\"map\" role=\"img\" aria-labelledby=\"{}-title\"><title id=\"{}-title\">Map around {}: {}</title>\n",
      id, id, places.front().name, counted(places.size(), "place"));
  draw_land(out, names, to, outlines.within(window));
  draw_places(out, to, places);
  draw_scale(out, to);
  out.add("</svg>\n");
  return out;
}

Html list(const std::vector<MapPlace>& places) {
  Html out;
  out.add(
      "<table class=\"data\"><thead><tr><th scope=\"col\">Place</th><th scope=\"col\">Coordinates</th>"
      "<th scope=\"col\">How exact</th><th scope=\"col\">Named in</th></tr></thead><tbody>\n");
  for (const MapPlace& place : places) {
    out.add("<tr><td><bdi>{}</bdi>", place.name);
    if (place.scene) out.add(" <strong class=\"caveat\">scene, as reported</strong>");
    out.add("</td><td class=\"coordinates\">{}, {}</td><td>{}</td><td>{}</td></tr>\n", Decimal{place.latitude, 4},
            Decimal{place.longitude, 4}, precision_words(place.precision),
            place.reports ? counted(place.reports, "report") : std::string("no statement"));
  }
  out.add("</tbody></table>\n");
  return out;
}

}  // namespace

Html map_section(const View& view, const Event& event, const Outlines& outlines) {
  const auto places = map_places(view, event);
  Html out;
  if (places.empty()) return out;
  const std::string id = View::anchor(event) + "-map";
  out.add("<section aria-labelledby=\"{}\"><h3 id=\"{}\">Where</h3>\n<figure>{}", id, id,
          drawing(places, outlines, id));
  out.add(
      "<figcaption class=\"quiet\">A ring around a dot means that the place is a town, a wide broken ring a region: "
      "the dot is then the middle of the name’s area, not a site. ");
  if (!outlines.empty()) out.add("Outlines: {}. They take no side in a dispute over borders.", outlines.source());
  out.add("</figcaption></figure>\n{}</section>\n", list(places));
  return out;
}

}  // namespace stemma::publish
