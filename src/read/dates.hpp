// Dates and times as pages write them, for people and for machines, with no more precision than is written.
#pragma once

#include <optional>
#include <string_view>

#include "model/edtf.hpp"

namespace stemma::read {

/// How a page writes 3/4/2021, where something tells.
enum class DayOrder { unknown, day_first, month_first };

struct FoundDate {
  model::Edtf date;
  std::size_t begin = 0, end = 0;  ///< bytes of the text, the time included
};

/// The first date in the first thousand bytes of `text`, from year to day, with the time and zone beside it where
/// written: "9 Oct, 2029 8:35 PM", "2029-10-09T20:35:00+02:00", "Filed Oct 9, 2029 6:20 AM CDT", "12.03.2021
/// 10:11", "9 de octubre de 2029". 3/4/2021 without a known order gives the year alone. Years run from 1900 to 2099.
std::optional<FoundDate> find_date(std::string_view text, DayOrder order);

/// The time of day that a short line tells within its first words ("14:05", "2.15pm GMT", "Um 9.30 Uhr"): a date whose
/// year, month and day are 0.
std::optional<FoundDate> find_time(std::string_view line);

/// The date in the path of an address (/2021/03/04/, /2021/march/04/, /2021-03-04-, /20210304/), to the day.
std::optional<model::Edtf> date_in_url(std::string_view url);

/// The month in the path of an address where it holds no day: /2021/03/storm.
std::optional<model::Edtf> month_in_url(std::string_view url);

/// Whether a line says when something was published, or how long ago, and hardly anything else.
bool is_date_line(std::string_view line);

/// Day order of a declared locale or language ("en-US", "de"): unknown for English without a country.
DayOrder day_order_of(std::string_view locale);

}  // namespace stemma::read
