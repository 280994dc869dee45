// What the encoder has read of a sentence's names, set beside what the rules have found. It was told of that, so that a
// rule agrees is no second witness: only likely names are heard, and a sure one stands against a rule that is certain.
#include <algorithm>
#include <optional>

#include "base/ascii.hpp"
#include "understand/encoder.hpp"
#include "understand/names.hpp"

namespace stemma::understand {
namespace {

constexpr float sure = 0.9F, likely = 0.65F;

bool is_place(MentionType type) { return type == MentionType::place || type == MentionType::facility; }
/// The encoder knows one kind of place.
bool agree(MentionType read, MentionType ruled) {
  return read == ruled || (read == MentionType::place && is_place(ruled));
}
/// What the encoder has no tag for, or reads as outside.
bool unknown_to_encoder(MentionType type) {
  return type != MentionType::person && type != MentionType::organization && !is_place(type);
}

class Hearing {
 public:
  Hearing(const Draft& draft, const SentenceWords& sentence, std::size_t index, const Gazetteer* gazetteer)
      : draft_(draft), sentence_(sentence), index_(index), gazetteer_(gazetteer) {}

  /// `ruled` are the sentence's candidates.
  std::vector<Candidate> both(std::vector<Candidate> ruled, const std::vector<ReadName>& names) const {
    std::vector<Candidate> read;
    std::vector<Span> heard;
    for (const ReadName& name : names) {
      if (name.certainty < likely) continue;
      if (auto candidate = candidate_of(name)) {
        heard.push_back(candidate->span);
        hear(*candidate, name.certainty, ruled, read);
      }
    }
    for (Candidate& c : ruled)
      c.unheard = c.evidence != Evidence::strong && !(unknown_to_encoder(c.type) && c.evidence == Evidence::weak) &&
                  std::none_of(heard.begin(), heard.end(), [&](Span span) { return span.overlaps(c.span); });
    ruled.insert(ruled.end(), read.begin(), read.end());
    std::sort(ruled.begin(), ruled.end(), [](const auto& a, const auto& b) { return a.span < b.span; });
    return ruled;
  }

 private:
  std::optional<Candidate> candidate_of(const ReadName& name) const {
    const std::size_t begin = draft_.sentences[index_].first;
    Candidate out;
    out.sentence = index_;
    out.first = sentence_.words.size();
    for (std::size_t w = 0; w < sentence_.words.size(); ++w) {
      const std::size_t token = sentence_.words[w].token;
      if (token < begin + name.first || token >= begin + name.last || !may_end(name, out, w)) continue;
      out.first = std::min(out.first, w);
      out.last = w + 1;
    }
    if (out.first >= out.last) return std::nullopt;
    out.span = {sentence_.words[out.first].span.begin, sentence_.words[out.last - 1].span.end};
    out.type = name.type;
    out.heard = true;
    if (is_place(name.type)) {
      const auto own = judge(draft_, sentence_, out.first, out.last, gazetteer_);
      if (own.type == MentionType::facility) out.type = own.type;
    }
    out.evidence = Evidence::strong;
    return out;
  }

  /// No mark ends a name, but for the clitic of "Wendy's", which no person's has.
  bool may_end(const ReadName& name, const Candidate& begun, std::size_t word) const {
    if (!sentence_.words[word].folded.empty()) return true;
    return begun.first < word && name.type != MentionType::person &&
           base::any_of(sentence_.words[word].text, {"'s", "\u2019s"});
  }

  /// Takes a likely name, against what a rule is certain of a sure one. What a rule is certain of and the encoder has
  /// no tag for stands.
  static void hear(const Candidate& candidate, float certainty, std::vector<Candidate>& ruled,
                   std::vector<Candidate>& read) {
    const auto overlaps = [&](const Candidate& c) { return c.span.overlaps(candidate.span); };
    const auto same = std::find_if(ruled.begin(), ruled.end(), [&](const Candidate& c) {
      return c.span == candidate.span && agree(candidate.type, c.type);
    });
    if (same != ruled.end()) {
      same->evidence = Evidence::strong;
      return;
    }
    const auto certain = [&](const Candidate& c) { return overlaps(c) && c.evidence == Evidence::strong; };
    const bool disputed = std::any_of(ruled.begin(), ruled.end(), certain);
    const bool settled = std::any_of(ruled.begin(), ruled.end(),
                                     [&](const Candidate& c) { return certain(c) && unknown_to_encoder(c.type); });
    if (settled || (disputed && certainty < sure)) return;
    std::erase_if(ruled, overlaps);
    read.push_back(candidate);
  }

  const Draft& draft_;
  const SentenceWords& sentence_;
  std::size_t index_;
  const Gazetteer* gazetteer_;
};

}  // namespace

void hear_encoder(const Draft& draft, const SentenceWords& sentence, std::size_t index, const Gazetteer* gazetteer,
                  std::vector<Candidate>& candidates) {
  if (!draft.reading || index >= draft.reading->names.size() || draft.reading->parses[index].tags.empty()) return;
  candidates = Hearing(draft, sentence, index, gazetteer).both(std::move(candidates), draft.reading->names[index]);
}

}  // namespace stemma::understand
