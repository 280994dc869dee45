// The kinds of happenings that reports are about, and the words that name them.
#pragma once

#include <string>
#include <string_view>

namespace stemma::model {

/// What any happening is when nothing more is known; it agrees with every type.
inline constexpr std::string_view any_event = "incident";

/// The type that a lower-case word names as a noun ("bombing", "attacks"); empty for any other word.
std::string_view event_noun(std::string_view word);
/// The type that a lower-case verb form tells of ("bombed", "collided"); `any_event` for "killed", "died", "injured".
std::string_view event_verb(std::string_view word);

/// Whether one happening can be called both: "attack" and "shooting", "crash" and "collision", but not "flood" and
/// "shooting". Symmetric; a type agrees with itself and with `any_event`; unknown types agree with nothing else.
bool event_types_agree(std::string_view a, std::string_view b);
/// 0 for `any_event`, 1 for what covers several types ("attack", "accident", "disaster"), 2 for the others.
int event_type_depth(std::string_view type);

/// "Attack", "Missile launch": the type as the beginning of a title.
std::string event_type_title(std::string_view type);

}  // namespace stemma::model
