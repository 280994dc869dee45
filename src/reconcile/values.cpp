// Values in words, and in the form in which they are compared.
#include <array>
#include <tuple>
#include <utility>

#include "model/names.hpp"
#include "reconcile/readings.hpp"

namespace stemma::reconcile {
namespace {

constexpr std::int64_t no_end = INT64_MAX / 4;

/// "1,500"
std::string digits(std::int64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3 && text[at - 4] != '-';) text.insert(at -= 3, ",");
  return text;
}

std::string count_in_words(const Statement& said) {
  if (!said.number && said.low && said.high) return digits(*said.low) + " to " + digits(*said.high);
  const auto number = said.number ? said.number : said.low ? said.low : said.high;
  if (!number) return said.approximate.value_or("unknown");
  switch (said.qualifier) {
    case Qualifier::exactly:
      return digits(*number);
    case Qualifier::at_least:
      return "at least " + digits(*number);
    case Qualifier::more_than:
      return "more than " + digits(*number);
    case Qualifier::about:
      return "about " + digits(*number);
    case Qualifier::nearly:
      return "nearly " + digits(*number);
    case Qualifier::up_to:
      return "up to " + digits(*number);
    case Qualifier::fewer_than:
      return "fewer than " + digits(*number);
  }
  return digits(*number);
}

bool is_letter(unsigned char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c >= 0x80; }

/// The least and the most that a word without a number can well mean.
std::pair<std::int64_t, std::int64_t> range_of(std::string_view word) {
  struct Range {
    std::string_view word;
    std::int64_t low, high;
  };
  constexpr std::array ranges = {Range{"several", 2, 99},        Range{"dozen", 12, no_end},
                                 Range{"dozens", 20, no_end},    Range{"scores", 40, no_end},
                                 Range{"hundreds", 100, no_end}, Range{"thousands", 1000, no_end},
                                 Range{"tens", 10, no_end},      Range{"many", 2, no_end},
                                 Range{"numerous", 2, no_end},   Range{"millions", 1000000, no_end}};
  for (const Range& range : ranges) {
    if (word.starts_with(range.word)) return {range.low, range.high};
  }
  return {1, no_end};
}

}  // namespace

std::string comparable(std::string_view value) {
  std::string out, word;
  const auto end_word = [&] {
    if (word != "the" && word != "a" && word != "an" && !word.empty()) out += (out.empty() ? "" : " ") + word;
    word.clear();
  };
  for (std::size_t i = 0; i < value.size(); ++i) {
    char c = value[i];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool joined = c == '\'' || (c == '.' && i > 0 && value[i - 1] >= 'A' && value[i - 1] <= 'Z');
    if (is_letter(static_cast<unsigned char>(c))) {
      word += c;
    } else if (!joined) {
      end_word();
    }
  }
  end_word();
  return out;
}

namespace {

using Pairs = std::pair<std::string_view, std::string_view>;

/// The word in the singular.
std::string singular(std::string word) {
  constexpr std::array<Pairs, 4> irregular = {
      {{"men", "man"}, {"women", "woman"}, {"children", "child"}, {"people", "people"}}};
  for (const auto& [plural, one] : irregular) {
    if (word == plural) return std::string(one);
    if (word.ends_with(plural) && word.size() > plural.size() && plural != "people") {
      return word.substr(0, word.size() - plural.size()) + std::string(one);  // "servicemen"
    }
  }
  if (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss")) word.pop_back();
  return word;
}

/// Words for one nation, and for one kind of person where nothing is lost by taking them for one.
std::string one_word(const std::string& word) {
  constexpr std::array<Pairs, 14> table = {{{"us", "american"},
                                            {"usa", "american"},
                                            {"america", "american"},
                                            {"uk", "british"},
                                            {"britain", "british"},
                                            {"briton", "british"},
                                            {"brit", "british"},
                                            {"troop", "soldier"},
                                            {"serviceman", "soldier"},
                                            {"policeman", "police officer"},
                                            {"kid", "child"},
                                            {"schoolchild", "child"},
                                            {"national", ""},
                                            {"citizen", ""}}};
  for (const auto& [form, meaning] : table) {
    if (word == form) return std::string(meaning);
  }
  return word;
}

void replace(std::string& text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  const bool whole = at != text.npos && (at == 0 || text[at - 1] == ' ') &&
                     (at + from.size() == text.size() || text[at + from.size()] == ' ');
  if (whole) text.replace(at, from.size(), to);
}

}  // namespace

std::string comparable_group(std::string_view group) {
  const std::string text = comparable(group);
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string word = singular(text.substr(begin, end - begin));
    const std::string meant = one_word(word);
    // "citizens" alone is a group; behind a nation it says no more than the nation does.
    const std::string& kept = meant.empty() && (out.empty() || begin == 0) ? word : meant;
    if (!kept.empty()) out += (out.empty() ? "" : " ") + kept;
    begin = end + 1;
  }
  replace(out, "united state", "american");
  replace(out, "service member", "soldier");
  replace(out, "armed service personnel", "soldier");
  replace(out, "military personnel", "soldier");
  return out;
}

std::string summary_of(const Statement& said, const std::string& actor) {
  const bool denied = said.polarity == Polarity::denied;
  if (model::is_count(said.slot)) return (denied ? "not " : "") + count_in_words(said);
  if (said.slot == Slot::responsibility) {
    if (denied && actor.empty() && said.mode == Mode::claimed) return "nobody has claimed it";
    const std::string verb = said.mode == Mode::claimed ? "claimed by " : "attributed to ";
    return (denied ? "not " : "") + verb + (actor.empty() ? "unnamed" : actor);
  }
  return (denied ? "not " : "") + said.value.value_or("");
}

void set_interval(const Statement& said, Draught& draught) {
  if (!said.number && !said.low && !said.high) {
    std::tie(draught.low, draught.high) = range_of(said.approximate.value_or(""));
    return;
  }
  draught.low = said.low.value_or(said.high || said.qualifier == Qualifier::up_to ? 0 : said.number.value_or(0));
  draught.high = said.high.value_or(no_end);
  if (said.qualifier == Qualifier::exactly && said.number) draught.low = draught.high = *said.number;
}

}  // namespace stemma::reconcile
