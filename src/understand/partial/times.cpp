// Dates in the words of the language: day, month and year in its order, numeric dates, weekdays and "yesterday" against
// the day of publication, and the Solar Hijri calendar of Persian.
//
// Solar Hijri dates become Gregorian by the cycle of 33 years, as ICU has it (persncal.cpp): the year y begins
// 365 (y - 1) + floor((8 y + 21) / 33) days after the epoch, Julian day 1948320.
#include "understand/times.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "model/edtf.hpp"
#include "understand/partial/page.hpp"
#include "understand/partial/passes.hpp"

namespace stemma::understand::partial {
namespace {

using Kind = TimeExpression::Kind;

constexpr int first_year = 1900, last_year = 2100, first_solar_year = 1300, last_solar_year = 1500;
/// 1 Farvardin 1, in days from 1970-01-01: Julian day 1948320, less 2440588.
constexpr std::int64_t solar_epoch = 1948320 - 2440588;

int number(std::string_view word) {
  int value = 0;
  const auto end = std::from_chars(word.data(), word.data() + word.size(), value).ptr;
  if (end == word.data()) return 0;
  const auto rest = std::string_view(end, static_cast<std::size_t>(word.data() + word.size() - end));
  return rest.empty() || rest == "er" || rest == "." || rest == "-\u0433\u043E" || rest == "\u00BA" ? value : 0;
}

std::int64_t solar_days(int year, int month, int day) {
  const std::int64_t leaps = (8 * year + 21) / 33;
  const int before = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6;
  return solar_epoch + 365LL * (year - 1) + leaps + before + day - 1;
}

struct Found {
  Words words;
  std::string value;
};

class Reader {
 public:
  explicit Reader(const Page& page) : page_(page) {
    const auto& published = page.draft().document.published;
    if (!published) return;
    if (const auto date = model::parse_edtf(*published); date && date->has_day())
      anchor_ = model::civil_from_days(model::days_from_civil(date->year, date->month, date->day));
  }

  std::optional<Found> at(std::size_t i) const {
    if (auto found = numeric(i)) return found;
    if (auto found = day_month(i)) return found;
    if (auto found = month_year(i)) return found;
    if (auto found = weekday(i)) return found;
    return relative(i);
  }

 private:
  int year_at(std::size_t i) const {
    if (i >= page_.size()) return 0;
    const int year = page_[i].key.size() == 4 ? number(page_[i].key) : 0;
    return (year >= first_year && year <= last_year) || (year >= first_solar_year && year <= last_solar_year) ? year
                                                                                                              : 0;
  }
  static bool is_solar(int year) { return year >= first_solar_year && year <= last_solar_year; }

  std::optional<Found> found(TimeExpression e, Words words) const {
    auto value = resolve_time(e, anchor_);
    if (!value) return std::nullopt;
    return Found{words, *value};
  }
  std::optional<Found> solar(int year, int month, int day, Words words) const {
    if (!day || day > (month <= 6 ? 31 : 30)) return std::nullopt;
    if (!year && anchor_) year = last_solar(month, day);
    if (!year) return std::nullopt;
    // The last month has a 30th day in a leap year alone.
    if (month == 12 && day == 30 && solar_days(year + 1, 1, 1) == solar_days(year, 12, 30)) return std::nullopt;
    return Found{words, model::to_string(model::civil_from_days(solar_days(year, month, day)))};
  }
  /// The year of the last such day up to the anchor.
  int last_solar(int month, int day) const {
    const auto today = model::days_from_civil(anchor_->year, anchor_->month, anchor_->day);
    const int year = anchor_->year - 621;
    return solar_days(year, month, day) <= today ? year : year - 1;
  }

  /// "14.05.2031", "14/5/2031", "1410/2/24": day first, or the year of the Solar Hijri calendar.
  std::optional<Found> numeric(std::size_t i) const {
    const std::string& key = page_[i].key;
    const char mark = key.find('.') != std::string::npos ? '.' : key.find('/') != std::string::npos ? '/' : '-';
    int parts[3] = {};
    std::size_t at = 0;
    for (int& part : parts) {
      const auto end = std::min(key.find(mark, at), key.size());
      if (at >= key.size()) return std::nullopt;
      part = number(std::string_view(key).substr(at, end - at));
      if (part == 0) return std::nullopt;
      at = end + 1;
    }
    if (at <= key.size()) return std::nullopt;
    if (is_solar(parts[0]) && parts[1] <= 12) return solar(parts[0], parts[1], parts[2], {i, i + 1});
    TimeExpression e;
    if (parts[0] >= first_year) std::swap(parts[0], parts[2]);
    e.day = parts[0], e.month = parts[1], e.year = parts[2];
    if (e.year < first_year || e.year > last_year || e.month > 12 || e.day > 31) return std::nullopt;
    return found(e, {i, i + 1});
  }

  /// The month that begins at `i`, and in `last` where it ends; both names of one month may stand ("أيار/مايو").
  int month_at(List list, std::size_t i, std::size_t& last) const {
    const Match month = page_.match(list, i);
    if (!month) return 0;
    last = i + month.words;
    if (page_.is(last, "/"))
      if (const Match other = page_.match(list, last + 1); other && other.value == month.value) last += 1 + other.words;
    return month.value;
  }
  /// The year after a month, with what stands between and after ("de 2031", "2031 года").
  int year_after(std::size_t& last) const {
    std::size_t i = last;
    if (const Match of = page_.match(List::of_date, i)) i += of.words;
    const int year = year_at(i);
    if (!year) return 0;
    last = i + 1;
    if (const Match word = page_.match(List::year, last)) last += word.words;
    return year;
  }

  std::optional<Found> day_month(std::size_t i) const {
    const int day = number(page_[i].key);
    if (day < 1 || day > 31 || page_[i].key.size() > 5) return std::nullopt;
    std::size_t first = i, month_begin = i + 1, last = 0;
    if (page_.is(month_begin, ".")) ++month_begin;
    if (month_begin < page_.size() && page_.lexicon().language() == "es" && page_.is(month_begin, "de")) ++month_begin;
    if (const int month = month_at(List::month, month_begin, last)) {
      TimeExpression e;
      e.day = day, e.month = month;
      e.year = year_after(last);
      if (is_solar(e.year)) return std::nullopt;
      return found(e, {with_weekday(first), last});
    }
    const int month = month_at(List::solar_month, month_begin, last);
    if (!month) return std::nullopt;
    const int year = year_after(last);
    first = with_weekday(i);
    // "tir", "mehr" and "dey" are common words as well.
    if (!year && first == i && (month == 4 || month == 7 || month == 10)) return std::nullopt;
    if (year && !is_solar(year)) return std::nullopt;
    return solar(year, month, day, {first, last});
  }
  /// Where the date begins with the weekday that stands right before it, if one does.
  std::size_t with_weekday(std::size_t i) const {
    std::size_t end = i;
    if (end > 0 && is_comma(page_[end - 1])) --end;
    if (end > 0 && (page_.is(end - 1, "den") || page_.is(end - 1, "dem"))) --end;
    if (end > 0 && is_comma(page_[end - 1])) --end;
    const Match day = page_.match_before(List::weekday, end);
    return day ? end - day.words : i;
  }

  /// "31 de" before a month: a day that does not exist leaves no month either.
  bool after_day(std::size_t i) const { return i > 1 && page_.is(i - 1, "de") && number(page_[i - 2].key); }

  std::optional<Found> month_year(std::size_t i) const {
    std::size_t last = 0;
    TimeExpression e;
    e.month = month_at(List::month, i, last);
    if (!e.month || (i > 0 && (number(page_[i - 1].key) || after_day(i)))) return std::nullopt;
    e.year = year_after(last);
    if (!e.year || is_solar(e.year)) return std::nullopt;
    return found(e, {i, last});
  }

  std::optional<Found> weekday(std::size_t i) const {
    const Match day = page_.match(List::weekday, i);
    if (!day) return std::nullopt;
    TimeExpression e;
    e.kind = Kind::weekday;
    e.weekday = day.value;
    Words words{i, i + day.words};
    const bool next = page_.match_before(List::next, i) || page_.match(List::next, words.last);
    const bool last = page_.match_before(List::last, i) || page_.match(List::last, words.last);
    e.strict = next || last;
    e.direction = next ? Direction::future : Direction::past;
    // Without a tense the coming weekday cannot be told from the past one.
    if (!next && !last && page_.any(List::future, page_.sentence_of(i))) return std::nullopt;
    return found(e, words);
  }

  std::optional<Found> relative(std::size_t i) const {
    const Match day = page_.match(List::day, i);
    if (!day) return std::nullopt;
    TimeExpression e;
    e.kind = Kind::day;
    e.amount = day.value;
    return found(e, {i, i + day.words});
  }

  const Page& page_;
  std::optional<model::Edtf> anchor_;
};

}  // namespace

void find_times(Draft& draft, const Resources&) {
  const Page page(draft);
  const Reader reader(page);
  auto& times = draft.document.times;
  std::size_t free = 0;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (i < free) continue;
    auto found = reader.at(i);
    if (!found) continue;
    // A weekday that turns out to belong to the date after it is part of that date.
    while (!times.empty() && page.span(found->words).overlaps(times.back().span)) times.pop_back();
    times.push_back({page.span(found->words), std::move(found->value)});
    free = found->words.last;
  }
}

}  // namespace stemma::understand::partial
