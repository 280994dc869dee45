#include "oracle.hpp"

namespace stemma::training {
namespace {

using understand::ParserState;
using understand::Transition;

struct Config {
  const ParserState& state;
  std::span<const std::int32_t> heads;

  std::int32_t gold(std::int32_t w) const { return heads[static_cast<std::size_t>(w)]; }
  /// Gold children of `w` at or behind the front of the buffer.
  int children_ahead(std::int32_t w) const {
    int n = 0;
    for (std::int32_t k = state.front(); k < state.root(); ++k) n += gold(k) == w;
    return n;
  }
  /// Gold children of `w` on the stack that have no head yet.
  int children_waiting(std::int32_t w) const {
    int n = 0;
    for (const std::int32_t k : state.stack()) n += state.head(k) == ParserState::nothing && gold(k) == w;
    return n;
  }
  bool on_stack(std::int32_t w) const {
    for (const std::int32_t k : state.stack()) {
      if (k == w) return true;
    }
    return false;
  }
};

}  // namespace

int cost(const ParserState& state, Transition next, std::span<const std::int32_t> heads) {
  const Config c{state, heads};
  const std::int32_t s = state.top(), n = state.front();
  switch (next) {
    case Transition::shift:
      return (c.on_stack(c.gold(n)) ? 1 : 0) + c.children_waiting(n);
    case Transition::reduce:
      return c.children_ahead(s);
    case Transition::left:
      return (c.gold(s) > n ? 1 : 0) + c.children_ahead(s);
    case Transition::right: {
      const std::int32_t head = c.gold(n);
      const bool lost = head != s && (head > n || c.on_stack(head));
      return (lost ? 1 : 0) + c.children_waiting(n);
    }
  }
  return 0;
}

}  // namespace stemma::training
