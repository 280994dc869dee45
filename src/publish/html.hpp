// Writing HTML that evidence cannot break out of.
//
// Markup can only come from string literals of this program; whatever is known at run time alone (names, texts, dates
// of reports) goes through `{}` and is escaped for element text and for quoted attribute values alike. It must never
// be put where other rules hold: in scripts, styles, unquoted attributes or addresses.
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace stemma::publish {

/// A literal with one `{}` an argument; anything else does not compile.
template <typename... Args>
class Markup {
 public:
  template <std::size_t N>
  consteval Markup(const char (&literal)[N]) : text_(literal, N - 1) {
    std::size_t gaps = 0;
    for (std::size_t i = 0; i + 1 < text_.size(); ++i) gaps += text_[i] == '{' && text_[i + 1] == '}';
    if (gaps != sizeof...(Args)) throw "as many {} as arguments are needed";
  }
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

/// A number with a fixed count of decimals, the same in every locale.
struct Decimal {
  double value = 0;
  int places = 2;
};

/// Appends `text` with the five special characters as entities and control characters as U+FFFD.
void escape(std::string& out, std::string_view text);

class Html {
 public:
  template <typename... Args>
  Html& add(std::type_identity_t<Markup<Args...>> format, const Args&... args) {
    std::string_view rest = format.text();
    (put_next(rest, args), ...);
    out_.append(rest);
    return *this;
  }
  /// Text of this program's own assets, as it is. Never for anything that comes out of a report.
  Html& add_asset(std::string_view text) {
    out_.append(text);
    return *this;
  }
  bool empty() const { return out_.empty(); }
  const std::string& str() const { return out_; }
  std::string take() { return std::move(out_); }

 private:
  template <typename Arg>
  void put_next(std::string_view& rest, const Arg& arg) {
    const auto gap = rest.find("{}");
    out_.append(rest.substr(0, gap));
    rest.remove_prefix(gap + 2);
    put(arg);
  }
  void put(std::string_view text) { escape(out_, text); }
  void put(const Html& part) { out_.append(part.out_); }
  void put(Decimal number);
  template <std::integral Number>
  void put(Number number) {
    out_.append(std::to_string(number));
  }

  std::string out_;
};

}  // namespace stemma::publish
