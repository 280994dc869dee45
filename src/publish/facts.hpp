// One fact with its readings, as main and background events both show it.
#pragma once

#include "publish/html.hpp"
#include "publish/view.hpp"

namespace stemma::publish {

/// <li> with what is said, by whom, since when, of how many origins at most, and its citations.
Html reading_item(const View& view, Slot slot, const Reading& reading, const std::string& anchor,
                  std::size_t open_citations);
/// Everything that is attributed to somebody and fits no other slot, by speaker, folded away.
Html statements_fold(const View& view, const Event& event);

}  // namespace stemma::publish
