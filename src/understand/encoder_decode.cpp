#include "understand/encoder_decode.hpp"

#include <algorithm>
#include <cmath>

namespace stemma::understand {
namespace {

bool goes_on(std::size_t tag) { return tag > 0 && tag % 2 == 0; }

bool may_follow(std::size_t from, std::size_t to, Beginning beginning) {
  if (goes_on(to)) return from == to || from + 1 == to;
  return to == 0 || beginning == Beginning::anywhere || (from != to && from != to + 1);
}

std::vector<std::uint8_t> best_tags(std::span<const float> scores, std::size_t tags, Beginning beginning) {
  const std::size_t words = scores.size() / tags;
  std::vector<float> best(tags), next(tags);
  std::vector<std::uint8_t> back(words * tags, 0);
  constexpr float never = -1e9F;
  for (std::size_t t = 0; t < tags; ++t) best[t] = goes_on(t) ? never : scores[t];
  for (std::size_t w = 1; w < words; ++w) {
    for (std::size_t to = 0; to < tags; ++to) {
      std::size_t from = 0;
      for (std::size_t t = 1; t < tags; ++t)
        if (may_follow(t, to, beginning) && (!may_follow(from, to, beginning) || best[t] > best[from])) from = t;
      next[to] = best[from] + scores[w * tags + to];
      back[w * tags + to] = static_cast<std::uint8_t>(from);
    }
    best.swap(next);
  }
  std::vector<std::uint8_t> out(words);
  auto tag = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
  for (std::size_t w = words; w-- > 0;) {
    out[w] = static_cast<std::uint8_t>(tag);
    tag = back[w * tags + tag];
  }
  return out;
}

}  // namespace

std::vector<TaggedSpan> best_spans(std::span<const float> scores, std::size_t tags, Beginning beginning) {
  std::vector<TaggedSpan> out;
  if (scores.empty()) return out;
  const auto best = best_tags(scores, tags, beginning);
  for (std::size_t w = 0; w < best.size(); ++w) {
    if (best[w] == 0) continue;
    if (goes_on(best[w]) && !out.empty())
      out.back().last = w + 1;
    else
      out.push_back({w, w + 1, (best[w] - 1U) / 2});
  }
  return out;
}

float probability(std::span<const float> scores, std::size_t of) {
  const float top = *std::max_element(scores.begin(), scores.end());
  float sum = 0;
  for (const float score : scores) sum += std::exp(score - top);
  return std::exp(scores[of] - top) / sum;
}

}  // namespace stemma::understand
