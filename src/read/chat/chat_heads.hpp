// The line that opens a message in a chat saved as text: when and, after it, who.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/dates.hpp"

namespace stemma::read {

/// "[24/12/2019, 12:23:45] ", "24.12.19, 12:23 - ", "2019-12-24, 12:23 PM - " at the start of a line; also with
/// Arabic digits, and with the direction marks and narrow spaces that phones write.
struct ChatHead {
  std::array<int, 3> date = {0, 0, 0};  ///< as written; a year of two digits is of this century
  bool year_first = false;
  bool dotted = false;  ///< 24.12.19, which is written only where the day comes first
  int hour = 0, minute = 0, second = -1;
  std::size_t end = 0;  ///< bytes of the line that it takes
};
std::optional<ChatHead> chat_head(std::string_view line);

/// Which of the first two numbers is the day, in a file that was written by one phone: a number over 12 tells, then
/// dots, then the order of the messages, which no reading but one may let run back.
DayOrder day_order(const std::vector<ChatHead>& heads);

/// Whether a calendar has the date, in one order of day and month or the other.
bool date_exists(const ChatHead& head);

/// EDTF without a zone; the year alone where the order is not known or the date does not exist.
std::string time_of(const ChatHead& head, DayOrder order);

}  // namespace stemma::read
