// Whether a list of passes can run in its order. Checked while compiling, so a wrong list does not become a program.
#pragma once

#include <cstddef>
#include <string_view>

namespace stemma::base {

/// Whether `word` is one of the words of `list`, which are separated by single spaces.
constexpr bool lists(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const std::size_t end = list.find(' ');
    if (list.substr(0, end) == word) return true;
    list = end == std::string_view::npos ? std::string_view() : list.substr(end + 1);
  }
  return false;
}

/// Whether each pass (with `name`, `needs` and `gives`) finds all that it needs among what is `given` at the start and
/// what the passes before it give, and no two share a name.
template <typename Passes>
constexpr bool in_order(const Passes& passes, std::string_view given) {
  for (std::size_t i = 0; i < passes.size(); ++i) {
    for (std::string_view needs = passes[i].needs; !needs.empty();) {
      const std::size_t end = needs.find(' ');
      bool met = lists(given, needs.substr(0, end));
      for (std::size_t before = 0; before < i; ++before) met = met || lists(passes[before].gives, needs.substr(0, end));
      if (!met) return false;
      needs = end == std::string_view::npos ? std::string_view() : needs.substr(end + 1);
    }
    for (std::size_t before = 0; before < i; ++before)
      if (passes[before].name == passes[i].name) return false;
  }
  return true;
}

}  // namespace stemma::base
