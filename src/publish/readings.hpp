// Readings as main and background events both show them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "publish/html.hpp"
#include "publish/view.hpp"

namespace stemma::publish {

std::size_t reports_behind(const View& view, const Reading& reading);
/// Places of the fact's readings, those that stand in most reports first. An order to read in, not a verdict.
std::vector<std::size_t> by_weight(const View& view, const Fact& fact);
/// <li> with what is said, by whom, since when, of how many origins at most, and its citations.
Html reading_item(const View& view, Slot slot, const Reading& reading, const std::string& anchor,
                  std::size_t open_citations);
/// Everything that is attributed to somebody and fits no other slot, by speaker, folded away (said_else.cpp).
Html statements_fold(const View& view, const Event& event);

}  // namespace stemma::publish
