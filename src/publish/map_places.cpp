#include "publish/map_places.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "publish/withhold.hpp"

namespace stemma::publish {
namespace {

constexpr std::size_t most_places = 14;
constexpr double farthest = 20;  // degrees from the scene beyond which a place would shrink the map to nothing

bool is_scene(const Event& event, const Place& place) {
  return event.place && std::abs(event.place->latitude - place.latitude) < 1e-4 &&
         std::abs(event.place->longitude - place.longitude) < 1e-4;
}

class Gatherer {
 public:
  Gatherer(const View& view, const Event& event) : view_(view), event_(event) {
    if (!event.place || event.place->precision == Precision::country) return;
    places_.push_back(
        {shown(event.place->name), event.place->latitude, event.place->longitude, event.place->precision, true, 0});
    reports_.emplace_back();
  }

  std::vector<MapPlace> gather() {
    for (const Fact& fact : event_.facts) {
      if (fact.slot == Slot::statement) continue;
      for (const Reading& reading : fact.readings)
        for (const std::string& id : reading.statements) take(view_.statement(id));
    }
    for (std::size_t i = 0; i < places_.size(); ++i) places_[i].reports = reports_[i].size();
    std::stable_sort(places_.begin(), places_.end(), [](const MapPlace& a, const MapPlace& b) {
      return a.scene != b.scene ? a.scene : a.reports > b.reports;
    });
    if (places_.size() > most_places) places_.resize(most_places);
    return std::move(places_);
  }

 private:
  void take(const Statement* statement) {
    const Document* document = statement ? view_.document(statement->document) : nullptr;
    if (!document) return;
    const auto first = std::lower_bound(document->places.begin(), document->places.end(), statement->span.begin,
                                        [](const Place& place, std::uint32_t at) { return place.span.end <= at; });
    for (auto place = first; place != document->places.end() && place->span.begin < statement->span.end; ++place)
      if (place->precision != Precision::country) note(*place, document->id);
  }

  void note(const Place& place, std::string_view document) {
    if (is_scene(event_, place) && !reports_.empty()) {
      reports_.front().insert(document);
      return;
    }
    const auto key = std::make_tuple(std::lround(place.latitude * 1e4), std::lround(place.longitude * 1e4));
    const auto [at, added] = known_.emplace(key, places_.size());
    if (added) {
      places_.push_back({shown(place.name), place.latitude, place.longitude, place.precision, false, 0});
      reports_.emplace_back();
    }
    reports_[at->second].insert(document);
  }

  const View& view_;
  const Event& event_;
  std::vector<MapPlace> places_;
  std::vector<std::set<std::string_view>> reports_;
  std::map<std::tuple<long, long>, std::size_t> known_;
};

}  // namespace

std::vector<MapPlace> map_places(const View& view, const Event& event) { return Gatherer(view, event).gather(); }

Window window_of(const std::vector<MapPlace>& places, double narrowest, double aspect) {
  const MapPlace& centre = places.front();
  Window box{centre.longitude, centre.latitude, centre.longitude, centre.latitude};
  for (const MapPlace& place : places) {
    if (std::abs(place.latitude - centre.latitude) > farthest ||
        std::abs(place.longitude - centre.longitude) > farthest)
      continue;
    box.west = std::min(box.west, place.longitude), box.east = std::max(box.east, place.longitude);
    box.south = std::min(box.south, place.latitude), box.north = std::max(box.north, place.latitude);
  }
  const double middle = (box.south + box.north) / 2, across = (box.west + box.east) / 2;
  const double squeeze = std::max(0.2, std::cos(middle * 3.14159265358979 / 180));
  double height = std::max(narrowest, (box.north - box.south) * 1.5);
  height = std::max(height, (box.east - box.west) * squeeze * 1.5 / aspect);
  const double width = height * aspect / squeeze;
  return {across - width / 2, middle - height / 2, across + width / 2, middle + height / 2};
}

}  // namespace stemma::publish
