#include "understand/tagger.hpp"

#include <cassert>

namespace stemma::understand {

void extract(std::span<const Word> words, std::span<const std::uint8_t> tags, std::size_t at, TaggerFeatures& out) {
  static constexpr Word outside{};
  const auto word = [&](std::ptrdiff_t offset) -> const Word& {
    const std::ptrdiff_t i = static_cast<std::ptrdiff_t>(at) + offset;
    return i < 0 || i >= static_cast<std::ptrdiff_t>(words.size()) ? outside : words[static_cast<std::size_t>(i)];
  };
  const auto tag = [&](std::size_t back) -> std::uint32_t { return at < back ? 100U : tags[at - back]; };
  const Word &w = word(0), &l = word(-1), &r = word(1), &ll = word(-2), &rr = word(2);
  const std::uint32_t t = tag(1), tt = tag(2);
  std::uint32_t kind = 100;
  std::size_t n = 0;
  const auto add = [&](std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    out[n++] = feature(kind++, a, b, c);
  };
  add(0);
  add(w.form);
  for (const std::uint32_t s : w.suffix) add(s);
  for (const std::uint32_t p : w.prefix) add(p);
  add(w.shape);
  add(w.shape, at == 0);
  add(w.suffix[2], w.shape);
  add(l.form);
  add(r.form);
  add(ll.form);
  add(rr.form);
  add(t);
  add(t, tt);
  add(t, w.form);
  add(t, w.suffix[2]);
  add(t, tt, w.form);
  add(l.form, w.form);
  add(w.form, r.form);
  add(r.suffix[2]);
  add(l.suffix[2]);
  add(r.suffix[1], w.suffix[1]);
  add(r.shape, w.shape);
  add(l.shape, w.shape, at == 1);
  add(w.fine);
  add(w.broad, t);
  add(l.fine);
  add(r.fine);
  add(w.broad, r.broad);
  add(l.broad, w.broad, r.broad);
  add(l.form, r.form);
  add(t, r.form);
  add(t, r.fine);
  add(t, r.suffix[2], w.suffix[2]);
  add(ll.form, l.form);
  add(r.form, rr.form);
  add(w.fine, r.fine);
  add(r.fine, rr.fine);
  add(rr.suffix[2]);
  assert(n == tagger_features);
}

}  // namespace stemma::understand
