// Coordinates that a text writes out.
#include <re2/re2.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

#include "understand/places.hpp"

namespace stemma::understand {
namespace {

std::string_view view(const re2::StringPiece& piece) { return {piece.data(), piece.size()}; }

// The patterns bound the digits. Without a locale, and never throws.
double number(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}
double number(const re2::StringPiece& text) { return number(view(text)); }

double degrees(const re2::StringPiece* part) { return number(part[0]) + number(part[1]) / 60 + number(part[2]) / 3600; }

bool valid(const Coordinates& found) { return std::abs(found.latitude) <= 90 && std::abs(found.longitude) <= 180; }

const RE2& sexagesimal() {
  static const RE2 pattern(
      "(\\d{1,3})\\s?°\\s?(?:(\\d{1,2}(?:\\.\\d{1,12})?)\\s?[′'’]\\s?(?:(\\d{1,2}(?:\\.\\d{1,12})?)\\s?(?:[″\"”]|''|’’)"
      "\\s?)?)?(["
      "NS])"
      "[,;]?\\s*(\\d{1,3})\\s?°\\s?(?:(\\d{1,2}(?:\\.\\d{1,12})?)\\s?[′'’]\\s?(?:(\\d{1,2}(?:\\.\\d{1,12})?)\\s?(?:["
      "″\"”]|''|’’)"
      "\\s?)?)?([EW])");
  return pattern;
}
const RE2& lettered() {
  static const RE2 pattern("(\\d{1,2}\\.\\d{1,12})\\s?°?\\s?([NS])[,;]?\\s*(\\d{1,3}\\.\\d{1,12})\\s?°?\\s?([EW])\\b");
  return pattern;
}
const RE2& bracketed() {
  static const RE2 pattern(
      "[\\[(]\\s*([-+−]?\\d{1,2}\\.\\d{3,12})\\s*°?\\s*[,;]\\s*([-+−]?\\d{1,3}\\.\\d{3,12})\\s*°?\\s*[\\])]");
  return pattern;
}
const RE2& bare() {
  static const RE2 pattern("(?:^|[^\\d.,])([-+−]?\\d{1,2}\\.\\d{4,12})\\s*[,;]\\s*([-+−]?\\d{1,3}\\.\\d{4,12})\\b");
  return pattern;
}

double signed_number(const re2::StringPiece& text) {
  const auto value = view(text);
  constexpr std::string_view minus = "\u2212";
  if (value.starts_with(minus)) return -number(value.substr(minus.size()));
  return number(value.starts_with('+') ? value.substr(1) : value);
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
    return std::move(found_);
  }

 private:
  template <typename Make>
  void all(const RE2& pattern, int groups, Make make) {
    re2::StringPiece text(text_.data(), text_.size()), group[9];
    const std::size_t known = found_.size();
    for (std::size_t at = 0;
         at < text_.size() && pattern.Match(text, at, text_.size(), RE2::UNANCHORED, group, groups + 1);) {
      const char* first = &pattern == &bare() ? group[1].data() : group[0].data();
      const auto begin = static_cast<std::uint32_t>(first - text_.data());
      const auto end = static_cast<std::uint32_t>(group[0].data() + group[0].size() - text_.data());
      Coordinates coordinates = make(group);
      coordinates.span = {begin, end};
      if (valid(coordinates) && !overlaps(coordinates.span, known)) found_.push_back(coordinates);
      at = end;
    }
    std::inplace_merge(found_.begin(), found_.begin() + static_cast<std::ptrdiff_t>(known), found_.end(), earlier);
  }
  static bool earlier(const Coordinates& a, const Coordinates& b) { return a.span < b.span; }

  // With one of the first `known`, which other patterns have found: they are in order and apart.
  bool overlaps(Span span, std::size_t known) const {
    const auto last = found_.begin() + static_cast<std::ptrdiff_t>(known);
    const auto next =
        std::partition_point(found_.begin(), last, [&](const Coordinates& one) { return one.span.end <= span.begin; });
    return next != last && next->span.overlaps(span);
  }

  std::string_view text_;
  std::vector<Coordinates> found_;
};

}  // namespace

std::vector<Coordinates> find_coordinates(std::string_view text) { return Search(text).run(); }

}  // namespace stemma::understand
