#include "understand/parser_state.hpp"

#include <algorithm>

namespace stemma::understand {

ParserState::ParserState(std::size_t size) : heads_(size + 1, nothing), relations_(size + 1, 0), children_(size + 1) {
  stack_.reserve(64);
}

bool ParserState::permits(Transition t) const {
  const bool words_left = buffer_ < root();
  switch (t) {
    case Transition::shift:
      return words_left;
    case Transition::right:
      return words_left && !stack_.empty();
    case Transition::reduce:
      return !stack_.empty() && head(stack_.back()) != nothing;
    case Transition::left:
      return !stack_.empty() && head(stack_.back()) == nothing;
  }
  return false;
}

void ParserState::apply(Transition t, std::uint8_t relation) {
  switch (t) {
    case Transition::shift:
      stack_.push_back(buffer_++);
      break;
    case Transition::reduce:
      stack_.pop_back();
      break;
    case Transition::left:
      attach(stack_.back(), buffer_, relation);
      stack_.pop_back();
      break;
    case Transition::right:
      attach(buffer_, stack_.back(), relation);
      stack_.push_back(buffer_++);
      break;
  }
}

void ParserState::attach(std::int32_t child, std::int32_t head, std::uint8_t relation) {
  heads_[static_cast<std::size_t>(child)] = head;
  relations_[static_cast<std::size_t>(child)] = relation;
  Children& c = children_[static_cast<std::size_t>(head)];
  const auto count = [](std::uint8_t n) { return static_cast<std::uint8_t>(std::min(n + 1, 9)); };
  const std::uint64_t bit = std::uint64_t{1} << relation;
  if (child < head) {
    c.left2 = c.left;  // arcs to the left are made from the inside out
    c.left = child;
    c.left_count = count(c.left_count);
    c.left_set |= bit;
  } else {
    c.right2 = c.right;
    c.right = child;
    c.right_count = count(c.right_count);
    c.right_set |= bit;
  }
}

}  // namespace stemma::understand
