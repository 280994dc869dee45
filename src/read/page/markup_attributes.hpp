// Walking the attributes of a start tag: see markup.hpp.
#pragma once

#include <algorithm>
#include <string_view>

#include "read/ascii.hpp"

namespace stemma::read {

template <typename F>
void each_attribute(std::string_view tag, F f) {
  std::size_t i = 1;
  const auto size = tag.size();
  while (i < size && !is_space(tag[i]) && tag[i] != '>' && tag[i] != '/') ++i;
  for (;;) {
    while (i < size && (is_space(tag[i]) || tag[i] == '/')) ++i;
    if (i >= size || tag[i] == '>') return;
    const std::size_t name_begin = i;
    ++i;
    while (i < size && !is_space(tag[i]) && tag[i] != '>' && tag[i] != '/' && tag[i] != '=') ++i;
    const std::string_view name = tag.substr(name_begin, i - name_begin);
    while (i < size && is_space(tag[i])) ++i;
    std::string_view value;
    if (i < size && tag[i] == '=') {
      ++i;
      while (i < size && is_space(tag[i])) ++i;
      if (i < size && (tag[i] == '"' || tag[i] == '\'')) {
        const std::size_t end = std::min(tag.find(tag[i], i + 1), size);
        value = tag.substr(i + 1, end - i - 1);
        i = std::min(end + 1, size);
      } else {
        const std::size_t begin = i;
        while (i < size && !is_space(tag[i]) && tag[i] != '>') ++i;
        value = tag.substr(begin, i - begin);
      }
    }
    if (f(name, value)) return;
  }
}

}  // namespace stemma::read
