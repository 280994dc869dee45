// Numbers of something, in words and digits, with their hedges: "at least 163", "two dozen", "between 50 and 60",
// "hundreds". What they count is for later passes; here they are told apart by kind, so that an age, a year, a price,
// a measure or the number of a flight is never taken for a count of people.
//
// Works on word forms alone, so that it can run before or without tags. One walk over the tokens.
#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>

#include "understand/all_passes.hpp"
#include "understand/number_words.hpp"
#include "understand/quantities_walk.hpp"
#include "understand/quantity_hedges.hpp"

namespace stemma::understand {
namespace quantity_walk {
namespace {

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

constexpr std::array approximate_words = {
    std::string_view("dozens"),    std::string_view("scores"),   std::string_view("hundreds"),
    std::string_view("thousands"), std::string_view("millions"), std::string_view("several"),
    std::string_view("many"),      std::string_view("numerous"), std::string_view("multiple"),
    std::string_view("countless"),
};

}  // namespace

Walk::Walk(Draft& draft) : draft_(draft) {
  words_.reserve(draft.tokens.size());
  for (const Token& token : draft.tokens) words_.push_back(lower_ascii(draft.text(token.span)));
}

void Walk::run() {
  for (const Sentence& sentence : draft_.sentences) {
    begin_ = sentence.first;
    end_ = sentence.last;
    for (std::size_t i = begin_; i < end_;) {
      Parsed parsed;
      if (parse(i, parsed)) {
        emit(parsed);
        i = parsed.last;
      } else {
        ++i;
      }
    }
  }
}

// "dozens", "a dozen", "two dozen", "several hundred", "a couple", "tens of thousands", "a few".
bool Walk::parse_collective(std::size_t i, Parsed& out) const {
  const std::string_view w = word(i), next = word(i + 1);
  out.first = i;
  if (any_of(w, {"several", "many", "few"}) && any_of(next, {"dozen", "hundred", "thousand"})) {
    out.approximate = std::string(next) + "s";
    out.last = i + 2;
    return true;
  }
  if (w == "tens") {
    const bool thousands = next == "of" && word(i + 2) == "thousands";
    out.approximate = thousands ? "tens of thousands" : "dozens";
    out.last = i + (thousands ? 3 : 1);
    return thousands || next == "of";
  }
  if (w == "hundreds" && next == "of" && word(i + 2) == "thousands") {
    out.approximate = "hundreds of thousands";
    out.last = i + 3;
    return true;
  }
  if (std::find(approximate_words.begin(), approximate_words.end(), w) != approximate_words.end()) {
    if (w == "scores" &&
        !(next == "of" || next == "more" || any_of(next, {"were", "are", "killed", "dead", "injured"})))
      return false;
    out.approximate = w == "multiple" ? "several" : std::string(w);
    out.last = i + 1;
    return true;
  }
  const bool one = any_of(w, {"a", "an", "another"});
  if (one && any_of(next, {"few", "handful"})) {
    out.approximate = "few";
    out.last = i + 2;
    return true;
  }
  if (w == "a" && next == "number" && word(i + 2) == "of") {
    out.approximate = "several";
    out.last = i + 2;
    return true;
  }
  if (one && next == "couple") {
    out.value = 2;
    // "a couple" without "of" or "more" are two married people as often as a number.
    out.last = i + 2;
    return word(i + 2) == "of" || word(i + 2) == "more" || word(i + 2) == "dozen";
  }
  if (one && next == "dozen") {
    out.value = 12;
    out.last = i + 2;
    return true;
  }
  if (one && any_of(next, {"hundred", "thousand", "million"})) {
    NumberSum sum;
    sum.add(*number_word("one"));
    sum.add(*number_word(next));
    out.value = sum.value();
    out.last = i + 2;
    return true;
  }
  if (w == "half" && next == "a" && word(i + 2) == "dozen") {
    out.value = 6;
    out.last = i + 3;
    return true;
  }
  if (any_of(w, {"lone", "sole"})) {
    out.value = 1;
    out.last = i + 1;
    return true;
  }
  return false;
}

// Digits, or number words in a row; "two dozen", "1.5 million".
bool Walk::parse_words(std::size_t i, Parsed& out) const {
  out.first = i;
  if (const auto number = digits(word(i))) {
    out.value = number;
    out.last = i + 1;
    if (const auto multiplier = number_word(word(i + 1));
        multiplier && multiplier->kind == NumberWord::Kind::multiplier && *number < 1'000'000) {
      out.value = *number * multiplier->value;
      out.last = i + 2;
    }
    return true;
  }
  if (const auto thousandths = decimal_thousandths(word(i))) {
    const auto multiplier = number_word(word(i + 1));
    const bool large = multiplier && multiplier->value >= 1000;
    out.decimal = !large;
    out.value = large ? *thousandths * (multiplier->value / 1000) : *thousandths / 1000;
    out.last = i + (large ? 2 : 1);
    return true;
  }
  NumberSum sum;
  std::size_t j = i;
  for (; j < end_; ++j) {
    const std::string_view w = word(j);
    if (const auto whole = hyphenated_number(w)) {
      if (!sum.add({NumberWord::Kind::teen, *whole})) break;
    } else if (const auto part = number_word(w)) {
      if (!sum.add(*part)) break;
    } else if (w == "and" && j > i && any_of(word(j - 1), {"hundred", "thousand"}) && number_word(word(j + 1))) {
      continue;
    } else if (is_dash(w) && j > i && number_word(word(j - 1)) &&
               number_word(word(j - 1))->kind == NumberWord::Kind::tens && number_word(word(j + 1))) {
      continue;
    } else {
      break;
    }
  }
  if (j == i) return false;
  out.value = sum.value();
  out.last = j;
  return true;
}

bool Walk::parse_cardinal(std::size_t i, Parsed& out) const {
  if (parse_collective(i, out)) return true;
  if (!parse_words(i, out)) return false;
  if (word(out.last) == "dozen" && !out.decimal && *out.value < 1000) {
    out.value = *out.value * 12;
    ++out.last;
  }
  return true;
}

// One token that glues numbers or a number and a word: "30-40", "58-year-old", "19-ton", "40mph", "2km".
bool Walk::parse_glued(std::size_t i, Parsed& out) const {
  const std::string_view w = word(i);
  if (w.empty() || w[0] < '0' || w[0] > '9') return false;
  std::size_t end = 0;
  while (end < w.size() && ((w[end] >= '0' && w[end] <= '9') || w[end] == ',')) ++end;
  const auto low = digits(w.substr(0, end));
  if (!low || end == w.size()) return false;
  std::string_view rest = w.substr(end);
  const bool dash = rest.starts_with("-") || rest.starts_with("–");
  if (dash) rest.remove_prefix(rest[0] == '-' ? 1 : std::string_view("–").size());
  out.first = i;
  out.last = i + 1;
  out.value = low;
  if (const auto high = digits(rest); dash && high && *high > *low) out.high = high;
  return true;
}

// "1,200 to 1,800", "50 - 60", "between 50 and 60", "five or six".
void Walk::join_range(Parsed& out) const {
  if (!out.value || out.high || out.decimal) return;
  const std::string_view link = word(out.last);
  const std::string_view lead = before(out.first, 1);
  const bool to = link == "to" && lead != "from";
  const bool dash = is_dash(link);
  const bool between = link == "and" && lead == "between";
  const bool either = link == "or";
  Parsed second;
  if (!(to || dash || between || either) || !parse_words(out.last + 1, second) || second.decimal) return;
  if (*second.value <= *out.value || *second.value > 100 * std::max<std::int64_t>(1, *out.value)) return;
  out.high = second.value;
  out.last = second.last;
}

bool Walk::parse(std::size_t i, Parsed& out) {
  const std::string_view w = word(i);
  if (w.empty()) return false;
  if (w == "one" && (any_of(before(i, 1), {"no", "the", "this", "that", "every", "any", "some", "each", "another"}) ||
                     any_of(word(i + 1), {"another", "day", "way"})))
    return false;
  if (w == "one" && is_dash(before(i, 1)) && before(i, 2) == "no") return false;
  if (w == "many" && (any_of(before(i, 1), {"as", "how", "so", "too"}) || word(i + 1) == "as")) return false;
  if (!parse_cardinal(i, out) && !parse_glued(i, out)) return false;
  join_range(out);
  return true;
}

/// Sets the qualifier and returns the first token of the hedge.
std::size_t Walk::take_qualifier(Parsed& parsed) const {
  for (const Hedge& hedge : quantity_hedges()) {
    bool all = true;
    for (std::size_t k = 0; k < hedge.count && all; ++k)
      all = before(parsed.first, hedge.count - k) == hedge.words[3 - hedge.count + k];
    if (!all) continue;
    parsed.qualifier = hedge.qualifier;
    return parsed.first - hedge.count;
  }
  if (word(parsed.last) == "or" && word(parsed.last + 1) == "more") {
    parsed.qualifier = Qualifier::at_least;
    parsed.last += 2;
  }
  return parsed.first;
}

bool Walk::in_time(Span span) {
  const auto& times = draft_.document.times;
  while (next_time_ < times.size() && times[next_time_].span.end <= span.begin) ++next_time_;
  return next_time_ < times.size() && times[next_time_].span.overlaps(span);
}

void Walk::emit(Parsed parsed) {
  Quantity q;
  q.unit = unit(parsed);
  q.first = parsed.first;
  q.last = parsed.last;
  q.number = {draft_.tokens[parsed.first].span.begin, draft_.tokens[parsed.last - 1].span.end};
  const std::size_t lead = take_qualifier(parsed);
  q.span = {draft_.tokens[lead].span.begin, draft_.tokens[parsed.last - 1].span.end};
  q.qualifier = parsed.qualifier;
  q.approximate = parsed.approximate;
  if (in_time(q.number)) q.unit = q.unit == Unit::year ? Unit::year : Unit::time;
  set_interval(q, parsed.value, parsed.high);
  draft_.quantities.push_back(std::move(q));
}

}  // namespace quantity_walk

void find_quantities(Draft& draft, const Resources&) { quantity_walk::Walk(draft).run(); }

}  // namespace stemma::understand
