// Places told by another: '30 km south of Kelm', 'near Kelm', 'the border with Kelm'.
//
// The named place keeps its own point; the phrase, the point that it leads to and how far that can be trusted go beside
// it. Directions in news are the eight of the compass, so the way may be off by half of an eighth of a turn: 0.4 of the
// distance to either side.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.hpp"
#include "understand/characters.hpp"
#include "understand/number_words.hpp"
#include "understand/places.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

constexpr double earth_km = 6371;     // mean radius
constexpr double town_reach_km = 25;  // 0.4 of it is about as wide as a town
constexpr double around_km = 10;      // without a direction all of it is in doubt
constexpr double region_km = 100;     // a first-level region is about as wide
constexpr double furthest_km = 1000;  // beyond it the words are rather of a journey
constexpr std::size_t most_words = 16;

struct Piece {
  Span span;
  std::string word;  ///< lower case; a mark stands alone
};

/// The last words of the sentence before `end`.
std::vector<Piece> pieces_before(const Draft& draft, std::uint32_t end) {
  const auto sentence = std::upper_bound(draft.sentences.begin(), draft.sentences.end(), end,
                                         [](std::uint32_t at, const Sentence& one) { return at < one.span.end; });
  if (sentence == draft.sentences.end() || sentence->span.begin > end) return {};
  std::vector<Piece> out;
  auto token = std::lower_bound(draft.tokens.begin() + static_cast<std::ptrdiff_t>(sentence->first),
                                draft.tokens.begin() + static_cast<std::ptrdiff_t>(sentence->last), end,
                                [](const Token& one, std::uint32_t at) { return one.span.begin < at; });
  while (out.size() < most_words && token != draft.tokens.begin() + static_cast<std::ptrdiff_t>(sentence->first)) {
    --token;
    out.push_back({token->span, lower(draft.text(token->span))});
  }
  return out;  // the nearest first
}

struct Named {
  std::string_view word;
  double value;
};
/// Kilometres.
constexpr std::array<Named, 15> units = {{{"km", 1},
                                          {"kms", 1},
                                          {"kilometer", 1},
                                          {"kilometers", 1},
                                          {"kilometre", 1},
                                          {"kilometres", 1},
                                          {"mile", 1.609344},
                                          {"miles", 1.609344},
                                          {"mi", 1.609344},
                                          {"m", 0.001},
                                          {"meter", 0.001},
                                          {"meters", 0.001},
                                          {"metre", 0.001},
                                          {"metres", 0.001},
                                          {"yards", 0.0009144}}};
/// Degrees, clockwise from north; hyphens left out.
constexpr std::array<Named, 8> directions = {{{"north", 0},
                                              {"northeast", 45},
                                              {"east", 90},
                                              {"southeast", 135},
                                              {"south", 180},
                                              {"southwest", 225},
                                              {"west", 270},
                                              {"northwest", 315}}};

template <std::size_t n>
std::optional<double> value_of(const std::array<Named, n>& list, std::string_view word) {
  for (const auto& one : list)
    if (one.word == word) return one.value;
  return std::nullopt;
}

/// Reads backwards from the place to the start of the phrase.
class Reader {
 public:
  Reader(const Draft& draft, const Place& place) : place_(place), pieces_(pieces_before(draft, place.span.begin)) {}

  std::optional<RelativePlace> read() {
    skip({"the", "capital", "city", "town", "village", "of", "port", ","}, 3);
    // 'the town of Kelm' may have taken the 'of' of 'south of' with it
    while (at_ > 0 && any_of(word(at_ - 1), {"of", "from", ","})) --at_;
    if (word(at_) == "of" || word(at_) == "from") {
      const bool from = word(at_) == "from";
      ++at_;
      if (auto found = by_direction()) return found;
      if (from) return by_distance(std::nullopt);
      if (any_of(word(at_), {"outskirts", "edge", "suburbs", "vicinity"}))
        return vague(at_ + 1, word(at_) == "vicinity");
      return std::nullopt;
    }
    if (any_of(word(at_), {"near", "outside", "beyond"})) {
      if (auto found = further_out()) return found;
      return vague(at_ + 1, true);
    }
    if (word(at_) == "to" && any_of(word(at_ + 1), {"close", "near", "next"})) return vague(at_ + 2, true);
    if (word(at_) == "with" && any_of(word(at_ + 1), {"border", "borders", "frontier"})) return vague(at_ + 2, true);
    return std::nullopt;
  }

 private:
  std::string_view word(std::size_t i) const {
    return i < pieces_.size() ? std::string_view(pieces_[i].word) : std::string_view();
  }
  void skip(std::initializer_list<std::string_view> words, std::size_t most) {
    while (most-- > 0 && any_of(word(at_), words)) ++at_;
  }

  std::optional<RelativePlace> by_direction() {
    std::string name(word(at_));
    std::erase(name, '-');
    auto bearing = value_of(directions, name);
    if (!bearing) return std::nullopt;
    ++at_;
    if (word(at_) == "-") ++at_;
    // 'north east'
    if (const auto first = value_of(directions, std::string(word(at_)) + name)) {
      bearing = first;
      ++at_;
    }
    if (auto found = by_distance(bearing)) return found;
    skip({"the", "to", "just", "due", "immediately"}, 2);
    return vague(at_, true);
  }

  std::optional<RelativePlace> by_distance(std::optional<double> bearing) {
    const auto start = at_;
    skip({"to", "the", "due", "away", "just", ","}, 3);
    if (word(at_) == ")")  // '50 km (31 miles)'
      for (std::size_t i = 1; i < 6; ++i)
        if (word(at_ + i) == "(") {
          at_ += i + 1;
          break;
        }
    const auto distance = read_distance();
    if (!distance || *distance > furthest_km) {
      at_ = start;
      return std::nullopt;
    }
    skip({"about", "around", "some", "roughly", "approximately", "nearly", "almost", "only", "just", "over", "under"},
         2);
    auto out = at(at_, std::max(place_.precision, reach(*distance, bearing.has_value())));
    if (bearing && place_.precision <= Precision::town)
      move(out, *bearing, *distance);  // of a land nobody says from where
    return out;
  }
  static Precision reach(double distance, bool directed) {
    if (distance <= (directed ? town_reach_km : around_km)) return Precision::town;
    return directed || distance <= region_km ? Precision::region : Precision::country;
  }
  /// '30 km outside Kelm'
  std::optional<RelativePlace> further_out() {
    const auto start = at_;
    ++at_;
    if (auto found = by_distance(std::nullopt)) return found;
    at_ = start;
    return std::nullopt;
  }

  std::optional<double> read_distance() {
    auto unit = value_of(units, word(at_));
    if (!unit) return glued_distance();
    ++at_;
    if (word(at_) == "-") ++at_;
    const auto number = read_number();
    return number ? std::optional(*number * *unit) : std::nullopt;
  }
  /// '30km'
  std::optional<double> glued_distance() {
    const auto text = word(at_);
    const auto end = text.find_first_not_of("0123456789.,");
    if (end == 0 || end == std::string_view::npos) return std::nullopt;
    const auto unit = value_of(units, text.substr(text[end] == '-' ? end + 1 : end));
    const auto number = value(text.substr(0, end));
    if (!unit || !number) return std::nullopt;
    ++at_;
    return *number * *unit;
  }
  static std::optional<double> value(std::string_view text) {
    if (const auto whole = digits(text)) return static_cast<double>(*whole);
    if (const auto part = decimal_thousandths(text)) return static_cast<double>(*part) / 1000;
    if (const auto joined = hyphenated_number(text)) return static_cast<double>(*joined);
    return std::nullopt;
  }
  std::optional<double> read_number() {
    if (const auto number = value(word(at_))) {
      ++at_;
      return number;
    }
    std::size_t last = at_;
    while (number_word(word(last)) || (last > at_ && word(last) == "and")) ++last;
    if (last == at_) return std::nullopt;
    NumberSum sum;
    for (std::size_t i = last; i > at_; --i)
      if (const auto part = number_word(word(i - 1)); part && !sum.add(*part)) return std::nullopt;
    at_ = last;
    return static_cast<double>(sum.value());
  }

  /// The named place's own point, for a phrase that starts `count` words before it.
  RelativePlace at(std::size_t count, Precision precision) const {
    const auto begin = count == 0 ? place_.span.begin : pieces_[std::min(count, pieces_.size()) - 1].span.begin;
    return {{begin, place_.span.end}, place_.latitude, place_.longitude, precision};
  }
  std::optional<RelativePlace> vague(std::size_t count, bool outside) const {
    return at(count, outside ? std::max(place_.precision, Precision::region) : place_.precision);
  }
  /// Along the great circle that sets out at `bearing`.
  static void move(RelativePlace& place, double bearing, double distance) {
    constexpr double radians = std::numbers::pi / 180;
    const double way = distance / earth_km, north = place.latitude * radians, turn = bearing * radians;
    const double sine = std::sin(north) * std::cos(way) + std::cos(north) * std::sin(way) * std::cos(turn);
    const double east =
        std::atan2(std::sin(turn) * std::sin(way) * std::cos(north), std::cos(way) - std::sin(north) * sine);
    const auto rounded = [](double degrees) { return std::round(degrees * 1e4) / 1e4; };
    place.latitude = rounded(std::asin(std::clamp(sine, -1.0, 1.0)) / radians);
    place.longitude = rounded(std::remainder(place.longitude + east / radians, 360));
  }

  const Place& place_;
  std::vector<Piece> pieces_;
  std::size_t at_ = 0;
};

}  // namespace

void find_relative_places(Draft& draft) {
  for (auto& place : draft.document.places)
    if (place.precision != Precision::exact) place.relative = Reader(draft, place).read();
}

}  // namespace stemma::understand
