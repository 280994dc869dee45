// Dates of a page: see page_dates.hpp.
#include "read/page/page_dates.hpp"

#include <algorithm>
#include <cstdlib>

#include "read/ascii.hpp"
#include "read/page/date_fields.hpp"
#include "read/page/date_places.hpp"
#include "read/page/shown_dates.hpp"

namespace stemma::read {
namespace {

using model::Edtf;

constexpr std::int64_t zone_days = 1;   // two places may name neighbouring days because of their zones
constexpr std::size_t most_lines = 40;  // dates of lines that are looked at
constexpr std::int64_t quarter = 15, westmost = -12 * 60, eastmost = 14 * 60;  // minutes: zones of the world
constexpr int earliest_web = 1995;  // before, a date on a page is that of what it speaks of

/// A date, and the place that says so, as a note names it.
struct Found {
  Edtf date;
  std::string_view place;
  bool sure = false;  ///< a field that means the day of publication and nothing else
};

std::int64_t day_of(const Edtf& date) {
  return model::days_from_civil(date.year, std::max(date.month, 1), std::max(date.day, 1));
}

std::int64_t minute_of(const Edtf& date) {
  return day_of(date) * 1440 + date.hour * 60 + date.minute - date.offset.value_or(0);
}

std::string day_shown(Edtf date) {
  date.hour = date.second = -1;
  date.offset.reset();
  return model::to_string(date);
}

DayOrder order_of(const Metadata& data) {
  const std::string locale = data.meta({"og:locale"});
  return day_order_of(!locale.empty() ? locale : data.language);
}

class Finder {
 public:
  Finder(const Markup& markup, const Metadata& data, const MainText& main)
      : markup_(markup), data_(data), main_(main), order_(order_of(data)), places_(markup, data, main, order_) {
    headline_ = dates_at_headline(markup, data, main, order_);
    if (const auto date = date_in_url(address_of(data)); date && date->day != 0) address_ = date;
  }

  PageDates find() {
    auto published = first_published();
    auto modified = first_modified();
    if (published) compare_with_shown(*published, modified);
    if (!published || (!published->sure && modified && day_of(modified->date) < day_of(published->date)))
      if (auto change = shown_change(all_lines())) published = change;
    if (!published) published = last_resort();
    if (published) published->date = local_day(published->date);
    if (published && modified && day_of(modified->date) + zone_days < day_of(published->date))
      out_.notes.push_back(clause(*modified, "the last change") + ", before " + clause(*published, "publication") +
                           ".");
    if (published) out_.published = model::to_string(published->date);
    if (modified) out_.modified = model::to_string(modified->date);
    return std::move(out_);
  }

 private:
  static constexpr std::string_view linked = "JSON-LD", meta = "a meta field", microdata = "an element marked as date",
                                    address = "the address", line = "the line at the headline", script = "a script",
                                    image = "the address of its picture", elsewhere = "a line of the page",
                                    changed = "the line that tells the last change";

  static std::string clause(const Found& found, std::string_view what) {
    return std::string(found.place) + " gives " + day_shown(found.date) + " as the day of " + std::string(what);
  }

  std::optional<Found> in(std::string_view place, std::optional<Edtf> date, bool sure = false) const {
    return date ? std::optional<Found>({*date, place, sure}) : std::nullopt;
  }

  template <std::size_t size>
  std::optional<Found> from_meta(const std::array<std::string_view, size>& names, bool sure = false) const {
    for (const std::string_view name : names)
      if (const auto date = machine_date(data_.meta({name}), order_)) return in(meta, date, sure);
    return std::nullopt;
  }

  std::optional<Found> first_published() {
    if (const auto date = machine_date(data_.linked.published, order_)) return in(linked, date, true);
    if (const auto found = from_meta(date_fields::published, true)) return found;
    const bool many = places_.times_differ();
    if (many)  // each teaser of a list says when it was published: the line at the headline tells the page's own
      if (const auto found = in(line, at_headline(true))) return found;
    if (const auto found = in(microdata, places_.from_times(true))) return found;
    if (const auto found = in(address, address_)) return found;
    if (const auto found = in(line, at_headline(false))) return found;
    if (const auto found = from_meta(date_fields::dated)) return found;
    if (const auto found = in(microdata, places_.from_times(false))) return found;
    if (const auto found = in(script, places_.from_scripts())) return found;
    if (const auto found = shown_change(headline_)) return found;
    return in(elsewhere, from_lines(true));
  }

  std::optional<Found> first_modified() const {
    if (const auto date = machine_date(data_.linked.modified, order_)) return in(linked, date);
    if (const auto found = from_meta(date_fields::modified)) return found;
    for (const TimeElement& time : data_.times)
      if (time.name.find("modified") != std::string::npos || time.name.find("updated") != std::string::npos)
        if (const auto date = places_.of(time, true)) return in(microdata, date);
    for (const ShownDate& shown : headline_)
      if (shown.label == DateLabel::modified && shown.line) return in(line, shown.date);
    return std::nullopt;
  }

  /// The day that readers see.
  void compare_with_shown(Found& published, const std::optional<Found>& modified) {
    if (!published.sure) return;
    std::optional<Found> shown = in(line, dateline());
    if (shown && swapped(shown->date, published.date)) return;
    if (shown && modified && day_of(shown->date) == day_of(modified->date)) shown.reset();
    if (const auto first = places_.first_said(); first && (!shown || day_of(*first) < day_of(shown->date)))
      shown = in(elsewhere, first);
    if (const auto marked = places_.marked_once(); marked && !shown) shown = in(microdata, marked);
    if (address_ && (!shown || day_of(*address_) < day_of(shown->date))) shown = in(address, address_);
    if (!shown || shown->date.year < earliest_web) return;
    const std::int64_t gap = day_of(published.date) - day_of(shown->date);
    if (std::abs(gap) <= zone_days) return;
    out_.notes.push_back(clause(published, "publication") + ", " + std::string(shown->place) + " " +
                         day_shown(shown->date) + ".");
    if (gap > 0) published = *shown;
  }

  /// A time in UTC can fall on the day before or after that of the place; the address or the line at the headline tells
  /// the day that readers saw. Where the line tells the time of day too, the two together give the zone; else only the
  /// day is kept.
  Edtf local_day(const Edtf& date) const {
    if (!date.offset || *date.offset != 0) return date;
    for (const TimeElement& time : data_.times)
      if (const auto same = machine_date(time.value, order_);
          same && same->has_time() && same->offset.value_or(0) != 0 && minute_of(*same) == minute_of(date))
        return *same;
    for (const auto& shown : {address_, at_headline(/*strict=*/false)}) {
      if (!shown) continue;
      const std::int64_t gap = day_of(*shown) - day_of(date);
      if (gap == 0) return date;
      if (gap == 1 || gap == -1) return in_zone_of(*shown, date);
    }
    return date;
  }

  static Edtf in_zone_of(const Edtf& shown, const Edtf& utc) {
    Edtf day = model::civil_from_days(day_of(shown));
    if (!shown.has_time()) return day;
    if (shown.offset) return shown;
    const std::int64_t offset =
        (day_of(shown) - day_of(utc)) * 1440 + (shown.hour - utc.hour) * 60 + shown.minute - utc.minute;
    if (offset % quarter != 0 || offset < westmost || offset > eastmost) return shown;
    day = shown;
    day.second = utc.second;
    day.offset = static_cast<int>(offset);
    return day;
  }

  /// `strict`: only where the date makes up its line and stands right at the headline.
  std::optional<Edtf> at_headline(bool strict) const {
    for (const DateLabel label : {DateLabel::published, DateLabel::none})
      for (const ShownDate& shown : headline_)
        if (shown.label == label && shown.near && shown.line) return shown.date;
    if (strict) return std::nullopt;
    for (const ShownDate& shown : headline_)
      if ((shown.label == DateLabel::none || shown.label == DateLabel::published) &&
          (shown.line || (shown.near && shown.opens)))
        return shown.date;
    return std::nullopt;
  }

  /// 10/9/2024 that was read as 10 September.
  static bool swapped(const Edtf& a, const Edtf& b) { return a.year == b.year && a.month == b.day && a.day == b.month; }

  std::optional<Edtf> dateline() const {
    for (const DateLabel label : {DateLabel::published, DateLabel::none})
      for (const ShownDate& shown : headline_)
        if (shown.label == label && shown.near && shown.line && (shown.alone || label == DateLabel::published))
          return shown.date;
    return std::nullopt;
  }

  /// Read once, where they are needed at all.
  const std::vector<ShownDate>& all_lines() {
    if (!lines_) lines_ = dates_in_lines(markup_, main_, order_, most_lines);
    return *lines_;
  }

  /// The first short line with a date anywhere on the page.
  std::optional<Edtf> from_lines(bool strict) {
    for (const ShownDate& shown : all_lines())
      if (shown.line >= strict && (shown.label == DateLabel::none || shown.label == DateLabel::published))
        return shown.date;
    return std::nullopt;
  }

  /// A page that tells nothing but its last change was published as it stands on that day.
  std::optional<Found> shown_change(const std::vector<ShownDate>& list) const {
    for (const ShownDate& shown : list)
      if (shown.label == DateLabel::modified && shown.line) return in(changed, shown.date);
    return std::nullopt;
  }

  /// Dates in sentences, then the month that the address tells, then about when its picture was put on the site.
  std::optional<Found> last_resort() {
    for (const ShownDate& shown : headline_)
      if (shown.label == DateLabel::none) return in(line, shown.date);
    if (const auto found = in(elsewhere, from_lines(false))) return found;
    if (const auto found = in(address, month_in_url(address_of(data_)))) return found;
    auto picture = date_in_url(data_.meta({"og:image", "twitter:image"}));
    if (picture && picture->day != 0) picture->approximate = true;
    return in(image, picture);
  }

  const Markup& markup_;
  const Metadata& data_;
  const MainText& main_;
  const DayOrder order_;
  const DatePlaces places_;
  std::vector<ShownDate> headline_;
  std::optional<std::vector<ShownDate>> lines_;
  std::optional<Edtf> address_;
  PageDates out_;
};

}  // namespace

PageDates page_dates(const Markup& markup, const Metadata& metadata, const MainText& main) {
  return Finder(markup, metadata, main).find();
}

}  // namespace stemma::read
