#include "understand/parser_features.hpp"

#include <algorithm>

namespace stemma::understand {
namespace {

constexpr std::int32_t nothing = ParserState::nothing;

/// One word of the configuration, with neutral values where there is none.
struct View {
  std::uint32_t form = 1, tag = 30, broad = 0, fine = 0, relation = 60;
};

class Viewer {
 public:
  Viewer(const ParserInput& input, const ParserState& state) : input_(input), state_(state) {}

  View operator()(std::int32_t w) const {
    if (w == nothing) return {};
    const std::uint32_t relation = state_.head(w) == nothing ? 61U : state_.relation(w);
    if (w >= state_.root()) return {2, 31, 0, 0, relation};
    const Word& word = input_.words[static_cast<std::size_t>(w)];
    return {word.form, input_.tags[static_cast<std::size_t>(w)], word.broad, word.fine, relation};
  }
  std::int32_t head(std::int32_t w) const { return w == nothing ? nothing : state_.head(w); }
  ParserState::Children children(std::int32_t w) const {
    return w == nothing ? ParserState::Children{} : state_.children(w);
  }
  std::int32_t at(std::int32_t w) const { return w < 0 || w > state_.root() ? nothing : w; }

 private:
  const ParserInput& input_;
  const ParserState& state_;
};

std::uint32_t distance_class(std::int32_t a, std::int32_t b) {
  if (a == nothing || b == nothing) return 0;
  const auto d = static_cast<std::uint32_t>(a < b ? b - a : a - b);
  if (d <= 5) return d;
  return d <= 8 ? 6 : d <= 15 ? 7 : d <= 30 ? 8 : 9;
}

std::uint32_t fold(std::uint64_t set) { return static_cast<std::uint32_t>((set * 0x9E3779B97F4A7C15ULL) >> 32); }

/// Appends features of consecutive kinds.
class Adder {
 public:
  Adder(Features& out, std::uint32_t kind) : out_(out), kind_(kind) {}
  void operator()(std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    out_.push_back(feature(kind_++, a, b, c));
  }

 private:
  Features& out_;
  std::uint32_t kind_;
};

std::uint32_t pair(std::uint32_t a, std::uint32_t b) { return a * 64 + b; }
std::uint32_t pair(std::uint32_t a, std::uint32_t b, std::uint32_t c) { return (a * 64 + b) * 64 + c; }

}  // namespace

void extract_transition(const ParserInput& input, const ParserState& state, Features& out) {
  out.clear();
  const Viewer view(input, state);
  const std::int32_t s = state.top(), n = state.front();
  const std::int32_t sh = view.head(s);
  const auto sc = view.children(s), nc = view.children(n), hc = view.children(sh);
  const View s0 = view(s), n0 = view(n), n1 = view(view.at(n + 1)), n2 = view(view.at(n + 2)),
             s1 = view(state.below_top());
  const View s0h = view(sh), s0l = view(sc.left), s0r = view(sc.right), n0l = view(nc.left);
  const View s0hh = view(view.head(sh)), s0l2 = view(sc.left2), s0r2 = view(sc.right2), n0l2 = view(nc.left2);
  const View before = view(view.at(n - 1)), after_s = view(s == nothing ? nothing : view.at(s + 1));
  const View before_s = view(s == nothing ? nothing : view.at(s - 1));
  const std::uint32_t d = distance_class(s, n);
  const std::uint32_t has_head = sh == nothing ? 0 : sh > s ? 1 : 2;
  Adder add(out, 200);

  add(has_head);
  add(s0.form, s0.tag, has_head);
  add(s0.form, has_head);
  add(s0.tag, has_head);
  add(n0.form, n0.tag);
  add(n0.form);
  add(n0.tag);
  add(n1.form, n1.tag);
  add(n1.form);
  add(n1.tag);
  add(n2.form, n2.tag);
  add(n2.tag);
  add(s0.form, s0.tag, pair(n0.tag, has_head));
  add(s0.form, n0.form, pair(s0.tag, n0.tag));
  add(s0.form, n0.form);
  add(s0.tag, n0.form, n0.tag);
  add(s0.form, n0.tag, 7);
  add(s0.tag, n0.form, 8);
  add(pair(s0.tag, n0.tag), has_head);
  add(pair(n0.tag, n1.tag));
  add(pair(n0.tag, n1.tag, n2.tag));
  add(pair(s0.tag, n0.tag, n1.tag), has_head);
  add(pair(s0h.tag, s0.tag, n0.tag));
  add(pair(s0.tag, s0l.tag, n0.tag));
  add(pair(s0.tag, s0r.tag, n0.tag));
  add(pair(s0.tag, n0.tag, n0l.tag));
  add(s0.form, d);
  add(s0.tag, d);
  add(n0.form, d);
  add(n0.tag, d);
  add(s0.form, n0.form, d + 100);
  add(pair(s0.tag, n0.tag), d);
  add(s0.form, sc.right_count);
  add(s0.tag, sc.right_count);
  add(s0.form, sc.left_count, 1);
  add(s0.tag, sc.left_count, 1);
  add(n0.form, nc.left_count);
  add(n0.tag, nc.left_count);
  add(s0h.form);
  add(s0h.tag);
  add(s0.relation, s0.tag);
  add(s0l.form);
  add(s0l.tag, s0l.relation);
  add(s0r.form);
  add(s0r.tag, s0r.relation);
  add(n0l.form);
  add(n0l.tag, n0l.relation);
  add(s0hh.form);
  add(s0hh.tag, s0h.relation, s0h.tag);
  add(s0l2.tag, s0l2.relation);
  add(s0r2.tag, s0r2.relation);
  add(n0l2.tag, n0l2.relation);
  add(pair(s0.tag, s0l.tag, s0l2.tag));
  add(pair(s0.tag, s0r.tag, s0r2.tag));
  add(pair(s0.tag, s0h.tag, s0hh.tag));
  add(pair(n0.tag, n0l.tag, n0l2.tag));
  add(s0.form, fold(sc.right_set));
  add(s0.tag, fold(sc.right_set));
  add(s0.tag, fold(sc.left_set), 1);
  add(n0.form, fold(nc.left_set));
  add(n0.tag, fold(nc.left_set));
  // beyond Zhang and Nivre: the word below, neighbours, the head's other children, classes
  add(pair(s1.tag, s0.tag, n0.tag), s1.relation);
  add(s1.form, n0.form);
  add(s1.form, pair(s0.tag, n0.tag));
  add(pair(before.tag, s0.tag, n0.tag));
  add(pair(after_s.tag, s0.tag, n0.tag), d);
  add(pair(before_s.tag, s0.tag, n0.tag));
  add(pair(n0.tag, s0.tag), fold(hc.right_set), s0.relation);
  add(s0.form, n0l.form, n0.tag);
  add(s0.form, n1.form, pair(n0.tag, has_head));
  add(n0.form, n1.form);
  add(s0.relation, pair(s0.tag, n0.tag), d);
  add(s0h.form, n0.form, s0.relation);
  add(s0h.form, s0.relation, pair(n0.tag, n1.tag));
  add(s0.fine, has_head);
  add(n0.fine);
  add(s0.fine, n0.fine);
  add(s0.broad, n0.broad, pair(s0.tag, n0.tag));
  add(s0.fine, pair(s0.tag, n0.tag), d);
  add(n0.fine, pair(s0.tag, n0.tag), d);
  add(s0h.fine, n0.fine, pair(s0.tag, n0.tag));
  add(s0h.broad, n0.form, s0.relation);
  add(s0.form, n0.broad, n0.tag);
  add(s0.broad, n0.form, s0.tag);
  add(s0.fine, n0l.form, n0.tag);
  add(s0.fine, pair(n0.tag, n1.tag), n1.broad);
}

void extract_relation(const ParserInput& input, const ParserState& state, std::int32_t child, std::int32_t head,
                      Features& out) {
  out.clear();
  const Viewer view(input, state);
  const auto cc = view.children(child), hc = view.children(head);
  const View c = view(child), h = view(head), hh = view(view.head(head));
  const View cl = view(cc.left), cl2 = view(cc.left2), cr = view(cc.right), hl = view(hc.left), hr = view(hc.right);
  const View c_before = view(view.at(child - 1)), c_after = view(view.at(child + 1));
  const View h_before = view(view.at(head - 1)), h_after = view(view.at(head + 1));
  const std::uint32_t way = child < head ? 1 : 2;
  const std::uint32_t d = distance_class(child, head) * 2 + way;
  const std::uint32_t tags = pair(c.tag, h.tag, way);
  const auto suffix = [&](std::int32_t w) {
    return w == nothing || w >= state.root() ? 0 : input.words[static_cast<std::size_t>(w)].suffix[2];
  };
  Adder add(out, 400);

  add(way);
  add(tags);
  add(c.form, way);
  add(c.form, tags);
  add(h.form, tags);
  add(h.form, way);
  add(c.form, h.form, way);
  add(suffix(child), tags);
  add(suffix(head), tags);
  add(c.fine, tags);
  add(h.fine, tags);
  add(c.fine, h.fine, way);
  add(c.broad, h.broad, tags);
  add(c.form, h.fine, way);
  add(c.fine, h.form, way);
  add(d, tags);
  add(d, c.form);
  add(d, h.form);
  add(pair(c_before.tag, c.tag, c_after.tag), tags);
  add(c_before.form, tags);
  add(c_after.form, tags);
  add(pair(h_before.tag, h.tag, h_after.tag), tags);
  add(h_before.form, tags);
  add(h_after.form, tags);
  add(cl.form, tags);
  add(cl.form, h.form, way);
  add(cl.form, c.form, way);
  add(cl.relation, tags, cl.tag);
  add(cl2.form, cl2.relation, tags);
  add(cr.form, tags);
  add(cr.relation, tags, cr.tag);
  add(fold(cc.left_set), tags);
  add(fold(cc.right_set), tags);
  add(fold(cc.left_set), h.form, way);
  add(fold(hc.left_set), tags);
  add(fold(hc.right_set), tags);
  add(fold(hc.left_set), c.form, way);
  add(fold(hc.left_set | hc.right_set), h.form, tags);
  add(hl.form, tags, hl.relation);
  add(hr.form, tags, hr.relation);
  add(h.relation, tags, hh.tag);
  add(hh.form, h.relation, tags);
  add(h.relation, h.form, way);
}

}  // namespace stemma::understand
