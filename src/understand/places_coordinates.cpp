// Coordinates that a text writes out.
#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "understand/places.hpp"

namespace stemma::understand {
namespace {

std::string_view view(const re2::StringPiece& piece) { return {piece.data(), piece.size()}; }

double number(const re2::StringPiece& text) { return text.empty() ? 0 : std::stod(std::string(text)); }

double degrees(const re2::StringPiece* part) { return number(part[0]) + number(part[1]) / 60 + number(part[2]) / 3600; }

bool valid(const Coordinates& found) { return std::abs(found.latitude) <= 90 && std::abs(found.longitude) <= 180; }

const RE2& sexagesimal() {
  static const RE2 pattern(
      "(\\d{1,3})\\s?°\\s?(?:(\\d{1,2}(?:\\.\\d+)?)\\s?[′'’]\\s?(?:(\\d{1,2}(?:\\.\\d+)?)\\s?(?:[″\"”]|''|’’)\\s?)?)?(["
      "NS])"
      "[,;]?\\s*(\\d{1,3})\\s?°\\s?(?:(\\d{1,2}(?:\\.\\d+)?)\\s?[′'’]\\s?(?:(\\d{1,2}(?:\\.\\d+)?)\\s?(?:[″\"”]|''|’’)"
      "\\s?)?)?([EW])");
  return pattern;
}
const RE2& lettered() {
  static const RE2 pattern("(\\d{1,2}\\.\\d+)\\s?°?\\s?([NS])[,;]?\\s*(\\d{1,3}\\.\\d+)\\s?°?\\s?([EW])\\b");
  return pattern;
}
const RE2& bracketed() {
  static const RE2 pattern(
      "[\\[(]\\s*([-+−]?\\d{1,2}\\.\\d{3,})\\s*°?\\s*[,;]\\s*([-+−]?\\d{1,3}\\.\\d{3,})\\s*°?\\s*[\\])]");
  return pattern;
}
const RE2& bare() {
  static const RE2 pattern("(?:^|[^\\d.,])([-+−]?\\d{1,2}\\.\\d{4,})\\s*[,;]\\s*([-+−]?\\d{1,3}\\.\\d{4,})\\b");
  return pattern;
}

double signed_number(const re2::StringPiece& text) {
  const auto value = view(text);
  constexpr std::string_view minus = "\u2212";
  return value.starts_with(minus) ? -std::stod(std::string(value.substr(minus.size()))) : std::stod(std::string(value));
}

class Search {
 public:
  explicit Search(std::string_view text) : text_(text) {}

  std::vector<Coordinates> run() {
    if (text_.find('.') == std::string_view::npos && text_.find("\u00B0") == std::string_view::npos) return {};
    all(sexagesimal(), 8, [](const re2::StringPiece* g) {
      return Coordinates{{}, degrees(g + 1) * (g[4] == "S" ? -1 : 1), degrees(g + 5) * (g[8] == "W" ? -1 : 1)};
    });
    all(lettered(), 4, [](const re2::StringPiece* g) {
      return Coordinates{{}, number(g[1]) * (g[2] == "S" ? -1 : 1), number(g[3]) * (g[4] == "W" ? -1 : 1)};
    });
    const auto decimal = [](const re2::StringPiece* g) {
      return Coordinates{{}, signed_number(g[1]), signed_number(g[2])};
    };
    all(bracketed(), 2, decimal);
    all(bare(), 2, decimal);
    std::sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.span < b.span; });
    return std::move(found_);
  }

 private:
  template <typename Make>
  void all(const RE2& pattern, int groups, Make make) {
    re2::StringPiece text(text_.data(), text_.size()), group[9];
    for (std::size_t at = 0;
         at < text_.size() && pattern.Match(text, at, text_.size(), RE2::UNANCHORED, group, groups + 1);) {
      const char* first = &pattern == &bare() ? group[1].data() : group[0].data();
      const auto begin = static_cast<std::uint32_t>(first - text_.data());
      const auto end = static_cast<std::uint32_t>(group[0].data() + group[0].size() - text_.data());
      Coordinates coordinates = make(group);
      coordinates.span = {begin, end};
      if (valid(coordinates) && !overlaps(coordinates.span)) found_.push_back(coordinates);
      at = end;
    }
  }
  bool overlaps(Span span) const {
    for (const auto& other : found_)
      if (other.span.overlaps(span)) return true;
    return false;
  }

  std::string_view text_;
  std::vector<Coordinates> found_;
};

}  // namespace

std::vector<Coordinates> find_coordinates(std::string_view text) { return Search(text).run(); }

}  // namespace stemma::understand
