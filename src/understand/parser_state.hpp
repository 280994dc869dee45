// The arc-eager transition system (J. Nivre, "Algorithms for Deterministic Incremental Dependency Parsing", 2008) with
// the root as the last word, after Y. Goldberg and J. Nivre, "Training Deterministic Parsers with Non-Deterministic
// Oracles", 2013. Whatever transitions are taken among the permitted ones, the result is a projective tree.
#pragma once

#include <cstdint>
#include <vector>

namespace stemma::understand {

enum class Transition : std::uint8_t { shift, reduce, left, right };
inline constexpr std::size_t transition_count = 4;

/// Words are 0 ... size - 1, the root is `size`.
class ParserState {
 public:
  static constexpr std::int32_t nothing = -1;

  explicit ParserState(std::size_t size);

  bool finished() const { return buffer_ == root() && stack_.empty(); }
  bool permits(Transition) const;
  /// A left or right transition gives its arc this relation.
  void apply(Transition, std::uint8_t relation);

  std::int32_t root() const { return static_cast<std::int32_t>(heads_.size()) - 1; }
  std::int32_t top() const { return stack_.empty() ? nothing : stack_.back(); }
  std::int32_t below_top() const { return stack_.size() < 2 ? nothing : stack_[stack_.size() - 2]; }
  std::int32_t front() const { return buffer_; }
  const std::vector<std::int32_t>& stack() const { return stack_; }

  std::int32_t head(std::int32_t w) const { return heads_[static_cast<std::size_t>(w)]; }
  std::uint8_t relation(std::int32_t w) const { return relations_[static_cast<std::size_t>(w)]; }
  void relabel(std::int32_t w, std::uint8_t relation) { relations_[static_cast<std::size_t>(w)] = relation; }
  void rehead(std::int32_t w, std::int32_t head) { heads_[static_cast<std::size_t>(w)] = head; }

  /// The outermost and second outermost children on each side.
  struct Children {
    std::int32_t left = nothing, left2 = nothing, right = nothing, right2 = nothing;
    std::uint8_t left_count = 0, right_count = 0;
    std::uint64_t left_set = 0, right_set = 0;  ///< relations among them, as bits
  };
  const Children& children(std::int32_t w) const { return children_[static_cast<std::size_t>(w)]; }

 private:
  void attach(std::int32_t child, std::int32_t head, std::uint8_t relation);

  std::vector<std::int32_t> heads_, stack_;
  std::vector<std::uint8_t> relations_;
  std::vector<Children> children_;
  std::int32_t buffer_ = 0;
};

}  // namespace stemma::understand
