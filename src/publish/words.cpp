#include "publish/words.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "model/edtf.hpp"
#include "model/names.hpp"

namespace stemma::publish {
namespace {

constexpr std::array<std::string_view, 20> slots = {"Killed",
                                                    "Injured",
                                                    "Killed or injured",
                                                    "Missing",
                                                    "Detained",
                                                    "Freed or rescued",
                                                    "Abducted",
                                                    "Attackers",
                                                    "Strength",
                                                    "Responsibility",
                                                    "Named as perpetrator",
                                                    "Weapon or means",
                                                    "Target",
                                                    "Motive",
                                                    "Cause",
                                                    "Place",
                                                    "Date",
                                                    "Nationality",
                                                    "Founded",
                                                    "Other statements"};
constexpr std::array<std::string_view, 5> statuses = {"one reading", "agreed", "compatible", "updated over time",
                                                      "disputed"};
constexpr std::array<std::string_view, 5> meanings = {
    "Found in one report, or in copies of one.", "Reports that may have two origins or more say the same.",
    "The readings differ in wording or precision but can all hold at once.",
    "The figure changes with the date of the reports.", "The readings cannot all hold at once."};
constexpr std::array<std::string_view, 4> derivations = {"shares whole passages with", "carries the agency text of",
                                                         "has the same quotation as", "cites"};
constexpr std::array<std::string_view, 4> precisions = {"exact coordinates", "town or city", "region", "country"};
constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

std::string two(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string zone(int minutes) {
  if (minutes == 0) return " UTC";
  const int size = minutes < 0 ? -minutes : minutes;
  std::string out = minutes < 0 ? " UTC\u2212" : " UTC+";
  out += std::to_string(size / 60);
  if (size % 60) out += ":" + two(size % 60);
  return out;
}

std::string one_date(std::string_view edtf, bool brief) {
  const auto date = model::parse_edtf(edtf);
  if (!date) return std::string(edtf);
  std::string out = date->approximate ? "about " : "";
  if (date->day) out += std::to_string(date->day) + " ";
  if (date->month) {
    const auto month = months[static_cast<std::size_t>(date->month - 1)];
    out.append(brief ? month.substr(0, 3) : month).append(" ");
  }
  out += std::to_string(date->year);
  if (date->has_time() && !brief) {
    out += ", " + two(date->hour) + ":" + two(date->minute);
    if (date->offset) out += zone(*date->offset);
  }
  if (date->uncertain) out += " (uncertain)";
  return out;
}

std::string in_words(std::string_view edtf, bool brief) {
  const auto slash = edtf.find('/');
  if (slash == std::string_view::npos) return one_date(edtf, brief);
  const auto from = edtf.substr(0, slash), to = edtf.substr(slash + 1);
  if (to.empty() || to == "..") return "from " + one_date(from, brief);
  if (from.empty() || from == "..") return "until " + one_date(to, brief);
  return one_date(from, brief) + " to " + one_date(to, brief);
}

}  // namespace

std::string_view slot_words(Slot slot) { return slots[static_cast<std::size_t>(slot)]; }

std::string fact_words(const Fact& fact) {
  std::string out(slot_words(fact.slot));
  if (fact.of) out += ": " + *fact.of;
  return out;
}

std::string_view status_words(ReadingStatus status) { return statuses[static_cast<std::size_t>(status)]; }
std::string_view status_meaning(ReadingStatus status) { return meanings[static_cast<std::size_t>(status)]; }
std::string_view derivation_words(DerivationKind kind) { return derivations[static_cast<std::size_t>(kind)]; }
std::string_view precision_words(Precision precision) { return precisions[static_cast<std::size_t>(precision)]; }

std::string date_words(std::string_view edtf) { return in_words(edtf, false); }
std::string short_date_words(std::string_view edtf) { return in_words(edtf, true); }

Html date_html(std::string_view edtf) {
  Html out;
  if (edtf.empty()) return out.add("<span class=\"quiet\">no date</span>"), out;
  out.add("<time title=\"{}\">{}</time>", edtf, date_words(edtf));
  return out;
}

std::string cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  while (most > 0 && (text[most] & 0xC0) == 0x80) --most;
  return std::string(text.substr(0, most)) + "…";
}

std::string number_words(std::int64_t number) {
  std::string digits = std::to_string(number < 0 ? -number : number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return (number < 0 ? "\u2212" : "") + digits;
}

std::string counted(std::size_t count, std::string_view one) {
  std::string out = number_words(static_cast<std::int64_t>(count)) + " " + std::string(one);
  return count == 1 ? out : out + "s";
}

std::string range_words(const Fact& fact) {
  std::optional<std::int64_t> low, high;
  bool open = false;
  for (const Reading& reading : fact.readings) {
    if (reading.polarity == Polarity::denied || (!reading.low && !reading.high)) continue;
    const std::int64_t from = reading.low.value_or(*(reading.high ? reading.high : reading.low));
    const std::int64_t to = reading.high.value_or(from);
    low = std::min(low.value_or(from), from);
    if (high.value_or(to) <= to) {
      open = high == to ? open && !reading.high : !reading.high;
      high = to;
    }
  }
  if (!low) return {};
  if (*low == *high) return (open ? "at least " : "") + number_words(*low);
  return number_words(*low) + " to " + number_words(*high) + (open ? " or more" : "");
}

Html negative_html() {
  Html out;
  out.add(" <strong class=\"caveat negative\">in the negative</strong>");
  return out;
}

Html status_html(ReadingStatus status) {
  Html out;
  out.add("<span class=\"status {}\" title=\"{}\">{}</span>", model::name(status), status_meaning(status),
          status_words(status));
  return out;
}

}  // namespace stemma::publish
