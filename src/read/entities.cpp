// Character references: see entities.hpp (HTML Standard, 13.2.5.72 to 13.2.5.80).
#include "read/entities.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "read/ascii.hpp"

namespace stemma::read {
namespace {

struct Entity {
  std::string_view name, code_points;
};

const std::string_view table =
#include "read/entities_table.inc"
    ;

std::vector<Entity> load() {
  std::vector<Entity> out;
  std::string_view name;
  for (std::size_t at = 0; at < table.size();) {
    const std::size_t begin = table.find_first_not_of(" \n", at);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(table.find_first_of(" \n", begin), table.size());
    const std::string_view word = table.substr(begin, end - begin);
    if (name.empty())
      name = word;
    else
      out.push_back({std::exchange(name, {}), word});
    at = end;
  }
  std::sort(out.begin(), out.end(), [](const Entity& a, const Entity& b) { return a.name < b.name; });
  return out;
}

const Entity* find_entity(std::string_view name) {
  static const std::vector<Entity> entities = load();
  const auto found = std::lower_bound(entities.begin(), entities.end(), name,
                                      [](const Entity& e, std::string_view key) { return e.name < key; });
  return found != entities.end() && found->name == name ? &*found : nullptr;
}

int hex_value(char c) {
  const char low = lower(c);
  if (is_digit(low)) return low - '0';
  return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

std::string from_hex_list(std::string_view list) {
  std::string out;
  char32_t value = 0;
  for (const char c : list) {
    if (c == ',')
      out += utf8(std::exchange(value, 0));
    else
      value = value * 16 + static_cast<char32_t>(hex_value(c));
  }
  return out + utf8(value);
}

/// Numbers 0x80 to 0x9F mean the characters of windows-1252.
char32_t windows_1252(char32_t value) {
  static constexpr std::array<char32_t, 32> high = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  return value >= 0x80 && value < 0xA0 ? high[value - 0x80] : value;
}

Reference numeric(std::string_view text) {
  const bool hex = text.size() > 2 && lower(text[2]) == 'x';
  std::size_t i = hex ? 3 : 2;
  const std::size_t first = i;
  char32_t value = 0;
  for (; i < text.size(); ++i) {
    const int digit = hex ? hex_value(text[i]) : (is_digit(text[i]) ? text[i] - '0' : -1);
    if (digit < 0) break;
    if (value <= 0x10FFFF) value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit);
  }
  if (i == first) return {};
  if (i < text.size() && text[i] == ';') ++i;
  return {utf8(value == 0 ? 0xFFFD : windows_1252(value)), i};
}

}  // namespace

Reference reference_at(std::string_view text, bool in_attribute) {
  if (text.size() < 2) return {};
  if (text[1] == '#') return numeric(text);
  std::size_t end = 1;
  while (end < text.size() && end < 34 && is_alnum(text[end])) ++end;
  if (end < text.size() && text[end] == ';')
    if (const Entity* entity = find_entity(text.substr(1, end))) return {from_hex_list(entity->code_points), end + 1};
  for (std::size_t stop = std::min<std::size_t>(end, 8); stop > 2; --stop) {  // the longest legacy name has six letters
    const Entity* entity = find_entity(text.substr(1, stop - 1));
    if (entity == nullptr) continue;
    const bool goes_on = stop < text.size() && (is_alnum(text[stop]) || text[stop] == '=');
    return in_attribute && goes_on ? Reference{} : Reference{from_hex_list(entity->code_points), stop};
  }
  return {};
}

std::string decode_references(std::string_view text, bool in_attribute) {
  std::string out;
  while (!text.empty()) {
    const std::size_t at = std::min(text.find('&'), text.size());
    out += text.substr(0, at);
    text.remove_prefix(at);
    if (text.empty()) break;
    const Reference reference = reference_at(text, in_attribute);
    out += reference.length == 0 ? "&" : reference.text;
    text.remove_prefix(std::max<std::size_t>(reference.length, 1));
  }
  return out;
}

}  // namespace stemma::read
