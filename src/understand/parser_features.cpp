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

namespace {

/// What the transitions are chosen by: `s` words around the top of the stack, `n` words around the front of the buffer.
struct Configuration {
  Configuration(const ParserInput& input, const ParserState& state) {
    const Viewer view(input, state);
    const std::int32_t s = state.top(), n = state.front(), sh = view.head(s);
    sc = view.children(s), nc = view.children(n), hc = view.children(sh);
    s0 = view(s), n0 = view(n), n1 = view(view.at(n + 1)), n2 = view(view.at(n + 2)), s1 = view(state.below_top());
    s0h = view(sh), s0hh = view(view.head(sh));
    s0l = view(sc.left), s0r = view(sc.right), s0l2 = view(sc.left2), s0r2 = view(sc.right2);
    n0l = view(nc.left), n0l2 = view(nc.left2);
    before = view(view.at(n - 1));
    after_s = view(s == nothing ? nothing : view.at(s + 1)), before_s = view(s == nothing ? nothing : view.at(s - 1));
    d = distance_class(s, n);
    has_head = sh == nothing ? 0 : sh > s ? 1 : 2;
  }

  View s0, s1, s0h, s0hh, s0l, s0r, s0l2, s0r2, n0, n1, n2, n0l, n0l2, before, after_s, before_s;
  ParserState::Children sc, nc, hc;  // of the top, the front, the top's head
  std::uint32_t d = 0, has_head = 0;
};

/// Single words, then pairs and triples of them.
void add_words(const Configuration& c, Adder& add) {
  add(c.has_head);
  add(c.s0.form, c.s0.tag, c.has_head);
  add(c.s0.form, c.has_head);
  add(c.s0.tag, c.has_head);
  add(c.n0.form, c.n0.tag);
  add(c.n0.form);
  add(c.n0.tag);
  add(c.n1.form, c.n1.tag);
  add(c.n1.form);
  add(c.n1.tag);
  add(c.n2.form, c.n2.tag);
  add(c.n2.tag);
  add(c.s0.form, c.s0.tag, pair(c.n0.tag, c.has_head));
  add(c.s0.form, c.n0.form, pair(c.s0.tag, c.n0.tag));
  add(c.s0.form, c.n0.form);
  add(c.s0.tag, c.n0.form, c.n0.tag);
  add(c.s0.form, c.n0.tag, 7);
  add(c.s0.tag, c.n0.form, 8);
  add(pair(c.s0.tag, c.n0.tag), c.has_head);
  add(pair(c.n0.tag, c.n1.tag));
  add(pair(c.n0.tag, c.n1.tag, c.n2.tag));
  add(pair(c.s0.tag, c.n0.tag, c.n1.tag), c.has_head);
  add(pair(c.s0h.tag, c.s0.tag, c.n0.tag));
  add(pair(c.s0.tag, c.s0l.tag, c.n0.tag));
  add(pair(c.s0.tag, c.s0r.tag, c.n0.tag));
  add(pair(c.s0.tag, c.n0.tag, c.n0l.tag));
}

/// Distance, and how many children there are.
void add_counts(const Configuration& c, Adder& add) {
  add(c.s0.form, c.d);
  add(c.s0.tag, c.d);
  add(c.n0.form, c.d);
  add(c.n0.tag, c.d);
  add(c.s0.form, c.n0.form, c.d + 100);
  add(pair(c.s0.tag, c.n0.tag), c.d);
  add(c.s0.form, c.sc.right_count);
  add(c.s0.tag, c.sc.right_count);
  add(c.s0.form, c.sc.left_count, 1);
  add(c.s0.tag, c.sc.left_count, 1);
  add(c.n0.form, c.nc.left_count);
  add(c.n0.tag, c.nc.left_count);
}

/// Heads and children of the two words.
void add_relatives(const Configuration& c, Adder& add) {
  add(c.s0h.form);
  add(c.s0h.tag);
  add(c.s0.relation, c.s0.tag);
  add(c.s0l.form);
  add(c.s0l.tag, c.s0l.relation);
  add(c.s0r.form);
  add(c.s0r.tag, c.s0r.relation);
  add(c.n0l.form);
  add(c.n0l.tag, c.n0l.relation);
  add(c.s0hh.form);
  add(c.s0hh.tag, c.s0h.relation, c.s0h.tag);
  add(c.s0l2.tag, c.s0l2.relation);
  add(c.s0r2.tag, c.s0r2.relation);
  add(c.n0l2.tag, c.n0l2.relation);
  add(pair(c.s0.tag, c.s0l.tag, c.s0l2.tag));
  add(pair(c.s0.tag, c.s0r.tag, c.s0r2.tag));
  add(pair(c.s0.tag, c.s0h.tag, c.s0hh.tag));
  add(pair(c.n0.tag, c.n0l.tag, c.n0l2.tag));
  add(c.s0.form, fold(c.sc.right_set));
  add(c.s0.tag, fold(c.sc.right_set));
  add(c.s0.tag, fold(c.sc.left_set), 1);
  add(c.n0.form, fold(c.nc.left_set));
  add(c.n0.tag, fold(c.nc.left_set));
}

/// Beyond Zhang and Nivre: the word below the top, neighbours, the head's other children.
void add_context(const Configuration& c, Adder& add) {
  add(pair(c.s1.tag, c.s0.tag, c.n0.tag), c.s1.relation);
  add(c.s1.form, c.n0.form);
  add(c.s1.form, pair(c.s0.tag, c.n0.tag));
  add(pair(c.before.tag, c.s0.tag, c.n0.tag));
  add(pair(c.after_s.tag, c.s0.tag, c.n0.tag), c.d);
  add(pair(c.before_s.tag, c.s0.tag, c.n0.tag));
  add(pair(c.n0.tag, c.s0.tag), fold(c.hc.right_set), c.s0.relation);
  add(c.s0.form, c.n0l.form, c.n0.tag);
  add(c.s0.form, c.n1.form, pair(c.n0.tag, c.has_head));
  add(c.n0.form, c.n1.form);
  add(c.s0.relation, pair(c.s0.tag, c.n0.tag), c.d);
  add(c.s0h.form, c.n0.form, c.s0.relation);
  add(c.s0h.form, c.s0.relation, pair(c.n0.tag, c.n1.tag));
}

/// Word classes in the place of words.
void add_classes(const Configuration& c, Adder& add) {
  add(c.s0.fine, c.has_head);
  add(c.n0.fine);
  add(c.s0.fine, c.n0.fine);
  add(c.s0.broad, c.n0.broad, pair(c.s0.tag, c.n0.tag));
  add(c.s0.fine, pair(c.s0.tag, c.n0.tag), c.d);
  add(c.n0.fine, pair(c.s0.tag, c.n0.tag), c.d);
  add(c.s0h.fine, c.n0.fine, pair(c.s0.tag, c.n0.tag));
  add(c.s0h.broad, c.n0.form, c.s0.relation);
  add(c.s0.form, c.n0.broad, c.n0.tag);
  add(c.s0.broad, c.n0.form, c.s0.tag);
  add(c.s0.fine, c.n0l.form, c.n0.tag);
  add(c.s0.fine, pair(c.n0.tag, c.n1.tag), c.n1.broad);
}

}  // namespace

void extract_transition(const ParserInput& input, const ParserState& state, Features& out) {
  out.clear();
  const Configuration c(input, state);
  Adder add(out, 200);
  add_words(c, add);
  add_counts(c, add);
  add_relatives(c, add);
  add_context(c, add);
  add_classes(c, add);
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
