// What content systems leave in the text of an article that is not the article: panels of players and teasers, photo
// credits, the path of a page within its site.
#pragma once

#include <string_view>

namespace stemma::read {

/// A line that a player, a list of other reports or a call for tips left behind ("JUST WATCHED ... Replay", "Read more:
/// Storm over Lund", "MOST READ IN NEWS ...").
bool is_panel(std::string_view line);

/// A line that only credits a picture ("Getty Images", "Photo: Ann Lee / AFP").
bool is_credit(std::string_view line);

/// "Home / Island", "News > World > Asia".
bool is_breadcrumb(std::string_view line);

}  // namespace stemma::read
