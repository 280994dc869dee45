// Dates for machines: see date_places.hpp.
#include "read/page/date_places.hpp"

#include <algorithm>
#include <functional>

#include "read/ascii.hpp"
#include "read/page/date_fields.hpp"
#include "read/page/date_labels.hpp"
#include "read/page/shown_dates.hpp"

namespace stemma::read {
namespace {

using model::Edtf;

constexpr std::size_t most_scripts = 8;  // places of a key in the scripts that are looked at

std::int64_t day_of(const Edtf& date) { return model::days_from_civil(date.year, date.month, date.day); }

/// Whether an element says that it holds the date of publication.
bool certain(const TimeElement& time) {
  for (const std::string_view mark : {"datepublished", "pubdate", "published", "entry-date", "post-date"})
    if (time.name.find(mark) != std::string::npos) return true;
  return false;
}

}  // namespace

std::optional<Edtf> DatePlaces::of(const TimeElement& time, bool changes) const {
  if (const auto date = machine_date(time.value, order_)) return date;
  const auto shown = find_date(time.words, order_);
  if (!shown || shown->date.day == 0) return std::nullopt;
  const DateLabel label = date_label(std::string_view(time.words).substr(0, shown->begin));
  const bool fits = label == DateLabel::none || label == (changes ? DateLabel::modified : DateLabel::published);
  return fits ? std::optional(shown->date) : std::nullopt;
}

bool DatePlaces::times_differ() const {
  std::optional<std::int64_t> first;
  for (const TimeElement& time : data_.times) {
    if (!certain(time) || in_furniture(markup_, main_, time.node)) continue;
    const auto date = of(time);
    if (!date) continue;
    if (first && *first != day_of(*date)) return true;
    first = day_of(*date);
  }
  return false;
}

std::optional<Edtf> DatePlaces::from_times(bool sure) const {
  std::optional<Edtf> fallback;
  for (const TimeElement& time : data_.times)
    if (sure && time.name.find("datepublished") != std::string::npos && !in_furniture(markup_, main_, time.node))
      if (const auto date = of(time)) return date;
  for (const TimeElement& time : data_.times) {
    if (time.name.find("modified") != std::string::npos) continue;
    const bool furniture = in_furniture(markup_, main_, time.node);
    if (sure && (!certain(time) || furniture)) continue;
    const auto date = of(time);
    if (!date) continue;
    if (!furniture) return date;
    if (!fallback) fallback = date;
  }
  return fallback;
}

std::optional<Edtf> DatePlaces::first_said() const {
  const std::string_view source = markup_.source();
  for (const std::string_view words : {"originally published ", "first published "}) {
    const auto found_at =
        std::search(source.begin(), source.end(), std::boyer_moore_horspool_searcher(words.begin() + 1, words.end()));
    if (found_at == source.end()) continue;
    const auto at = static_cast<std::size_t>(found_at - source.begin()) - 1;
    std::string_view rest = trim(source.substr(at + words.size(), 60));
    if (rest.substr(0, 3) == "on ") rest = trim(rest.substr(3));
    const auto found = find_date(rest, order_);
    if (found && found->date.day != 0 && found->begin == 0) return found->date;
  }
  return std::nullopt;
}

std::optional<Edtf> DatePlaces::marked_once() const {
  if (times_differ()) return std::nullopt;
  for (const TimeElement& time : data_.times)
    if ((time.name.find("datepublished") != std::string::npos || time.name.find(" pubdate") != std::string::npos) &&
        !in_furniture(markup_, main_, time.node))
      if (const auto date = of(time)) return date;
  return std::nullopt;
}

std::optional<Edtf> DatePlaces::from_scripts() const {
  for (const std::string_view key : date_fields::in_scripts) {
    const std::boyer_moore_horspool_searcher searcher(key.begin(), key.end());
    const std::string_view source = markup_.source();
    auto at = std::search(source.begin(), source.end(), searcher);
    for (std::size_t n = 0; at != source.end() && n < most_scripts; ++n) {
      const auto after = static_cast<std::size_t>(at - source.begin()) + key.size();
      if (const auto date = after_key(source.substr(after, 80))) return date;
      at = std::search(source.begin() + static_cast<std::ptrdiff_t>(after), source.end(), searcher);
    }
  }
  return std::nullopt;
}

std::optional<Edtf> DatePlaces::after_key(std::string_view rest) const {
  for (;;) {
    if (rest.substr(0, 6) == "&quot;")
      rest.remove_prefix(6);
    else if (!rest.empty() && (rest[0] == '\\' || rest[0] == '"' || rest[0] == ':' || is_space(rest[0])))
      rest.remove_prefix(1);
    else
      break;
  }
  if (rest.empty() || !is_digit(rest[0])) return std::nullopt;
  return machine_date(rest.substr(0, rest.find_first_of("\"\\,}&")), order_);
}

}  // namespace stemma::read
