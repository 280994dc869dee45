// The places of an event that a map can show, and the window that holds them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "publish/outlines.hpp"
#include "publish/view.hpp"

namespace stemma::publish {

struct MapPlace {
  std::string name;
  double latitude = 0, longitude = 0;
  Precision precision = Precision::town;
  bool scene = false;       ///< where the event happened, as the account has it
  std::size_t reports = 0;  ///< that name it inside a statement about the event
};

/// The scene first, then the places named in most reports. Countries are left out: a dot would say too much.
std::vector<MapPlace> map_places(const View& view, const Event& event);

/// Holds the scene and every place near enough to be drawn with it; at least `narrowest` degrees of latitude high.
Window window_of(const std::vector<MapPlace>& places, double narrowest, double aspect);

}  // namespace stemma::publish
