#include "understand/partial/numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace stemma::understand::partial {
namespace {

constexpr std::int64_t most_people = 10'000'000;

struct QualifierList {
  List list;
  Qualifier qualifier;
};
constexpr std::array qualifiers = {
    QualifierList{List::at_least, Qualifier::at_least},     QualifierList{List::more_than, Qualifier::more_than},
    QualifierList{List::about, Qualifier::about},           QualifierList{List::nearly, Qualifier::nearly},
    QualifierList{List::fewer_than, Qualifier::fewer_than}, QualifierList{List::up_to, Qualifier::up_to}};

bool all_digits(std::string_view word) {
  return !word.empty() && word.size() <= 9 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

std::int64_t value_of(std::string_view digits) {
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// "1.200" and "1,200": groups of three; none for a fraction.
std::optional<std::int64_t> grouped(std::string_view word) {
  std::string digits;
  for (std::size_t at = 0; at <= word.size();) {
    const auto end = std::min(word.find_first_of(".,\u066C", at), word.size());
    const auto part = word.substr(at, end - at);
    if (!all_digits(part) || (at > 0 ? part.size() != 3 : part.size() > 3)) return std::nullopt;
    digits += part;
    at = end + 1;
  }
  if (digits.size() > 9) return std::nullopt;
  return value_of(digits);
}

/// Reads the bare number at `number.words.last`.
bool read_value(const Page& page, Number& number) {
  const std::size_t i = number.words.last;
  if (i >= page.size()) return false;
  const std::string& key = page[i].key;
  if (all_digits(key)) {
    std::string digits = key;
    std::size_t last = i + 1;
    // "1 200": a space parts the thousands.
    while (digits.size() <= 6 && key.size() <= 3 && last < page.size() && page[last].key.size() == 3 &&
           all_digits(page[last].key) && page[last].span.begin - page[last - 1].span.end <= 3) {
      number.parted |= page[last].span.begin - page[last - 1].span.end == 1;  // other spaces have two bytes or three
      digits += page[last++].key;
    }
    number.value = value_of(digits);
    number.words.last = last;
    return true;
  }
  if (const auto value = grouped(key)) {
    number.value = *value;
    ++number.words.last;
    return true;
  }
  const Match word = page.match(List::number, i);
  if (!word) return false;
  number.value = word.value;
  number.words.last = i + word.words;
  return true;
}

bool read_qualifier(const Page& page, std::size_t i, Number& number, std::size_t& words) {
  for (const auto& [list, qualifier] : qualifiers)
    if (const Match found = page.match(list, i); found && found.words >= words) {
      number.qualifier = qualifier;
      words = found.words;
    }
  return words > 0;
}

}  // namespace

std::optional<Number> number_at(const Page& page, std::size_t i) {
  Number number;
  number.words = {i, i};
  std::size_t qualifier = 0;
  if (read_qualifier(page, i, number, qualifier)) number.words.last += qualifier;
  number.qualifiers = qualifier;
  if (!read_value(page, number) || number.value <= 0 || number.value > most_people) return std::nullopt;
  const std::size_t bare = number.words.last;
  if (page.match(List::month, bare) || page.match(List::solar_month, bare) || page.match(List::year, bare))
    return std::nullopt;
  std::size_t noun = bare;
  if (const Match more = page.match(List::more, noun); more && !page.match(List::person, noun)) noun += more.words;
  if (const Match person = page.match(List::person, noun)) number.noun = {bare, noun + person.words};
  if (const Match group = page.match(List::group, noun); group && number.noun.empty()) {
    number.noun = {noun, noun + group.words};
    number.group = true;
  }
  // "12 personnes au moins": the qualifier may follow.
  std::size_t after = 0;
  if (!qualifier && read_qualifier(page, number.last(), number, after)) {
    const bool follows = number.qualifier == Qualifier::at_least || number.qualifier == Qualifier::up_to;
    const bool counts_on = page.match(List::number, number.last() + after) || number.last() + after >= page.size();
    if (!follows || counts_on || after < 2) {
      number.qualifier = Qualifier::exactly;
    } else {
      Words& end = number.noun.empty() ? number.words : number.noun;
      end.last += after;
    }
  }
  return number;
}

}  // namespace stemma::understand::partial
