// From the rules' findings to attributions: spans, nesting, kind and speaker; and the questions of attributions.hpp.
#include "understand/attributions.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "understand/all_passes.hpp"
#include "understand/attributions_rules.hpp"
#include "understand/speakers.hpp"

namespace stemma::understand {
namespace {

/// A quotation that stands before its verb is all of the content: a clause after the verb is the outlet's aside.
void add_content(Saying& kept, const Saying& finding) {
  const Saying& speech = kept.speech ? kept : finding;
  const bool quotation_first = speech.speech && speech.content.front().first < speech.verb;
  std::vector<Range> all;
  for (const Saying* from : {static_cast<const Saying*>(&kept), &finding})
    for (const Range piece : from->content)
      if (from->speech || !quotation_first || piece.first < speech.verb) all.push_back(piece);
  kept.content = std::move(all);
}

/// Brings findings of the same cue word together: a clause that ends in a quotation is found by both rules.
Sayings merged(Sayings findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Saying& a, const Saying& b) { return a.verb < b.verb; });
  Sayings out;
  for (Saying& finding : findings) {
    if (!out.empty() && out.back().verb == finding.verb && finding.turn) out.pop_back();
    if (out.empty() || out.back().verb != finding.verb) {
      out.push_back(std::move(finding));
      continue;
    }
    Saying& kept = out.back();
    if (kept.source.empty() || (finding.speech && !finding.source.empty()))
      kept.source = finding.source, kept.head = finding.head;
    add_content(kept, finding);
    kept.speech = kept.speech && finding.speech;
  }
  return out;
}

class Spans {
 public:
  explicit Spans(const Scene& scene) : scene_(scene), draft_(scene.draft()) {}

  Span span(Range words) const { return {scene_.token(words.first).span.begin, scene_.token(words.last - 1).span.end}; }

  std::vector<Span> content(const Saying& finding) const {
    std::vector<Span> spans;
    for (const Range piece : finding.content)
      for (const Range part : without(piece, finding)) spans.push_back(span(part));
    return whole(std::move(spans), span(finding.cue));
  }

  /// The pieces with all of each quotation that they cut, joined where they then touch. A quotation with the cue inside
  /// is somebody else's, who reports what the source says.
  std::vector<Span> whole(std::vector<Span> spans, Span cue) const {
    for (Span& piece : spans) piece = whole_quotations(piece, cue);
    std::sort(spans.begin(), spans.end());
    std::vector<Span> joined;
    for (const Span next : spans) {
      if (!joined.empty() && next.begin <= joined.back().end)
        joined.back().end = std::max(joined.back().end, next.end);
      else
        joined.push_back(next);
    }
    return joined;
  }

  AttributionKind kind(const std::vector<Span>& content) const {
    bool all = !content.empty(), any = false;
    for (const Span piece : content) {
      const auto q = first_quotation(piece.begin);
      bool whole = false;
      for (auto i = q; i < draft_.quotations.size() && draft_.quotations[i].outer.begin < piece.end; ++i) {
        if (draft_.quotations[i].scare) continue;
        any |= piece.contains(draft_.quotations[i].outer);
        whole |= draft_.quotations[i].outer == piece;
      }
      all = all && whole;
    }
    return all ? AttributionKind::direct : any ? AttributionKind::mixed : AttributionKind::indirect;
  }

 private:
  /// The words of `piece` that are neither cue nor source, nor marks at the edge of either.
  std::vector<Range> without(Range piece, const Saying& finding) const {
    std::vector<Range> parts{piece};
    for (const Range hole : {finding.source, finding.cue}) {
      if (hole.empty()) continue;
      std::vector<Range> next;
      for (const Range part : parts) {
        if (hole.last <= part.first || part.last <= hole.first) {
          next.push_back(part);
          continue;
        }
        for (const Range rest :
             {Range{part.first, std::min(hole.first, part.last)}, Range{std::max(hole.last, part.first), part.last}})
          if (const Range words = scene_.quotes(rest) ? rest : stripped(scene_, rest); !words.empty())
            next.push_back(words);
      }
      parts = std::move(next);
    }
    return parts;
  }

  std::size_t first_quotation(std::uint32_t place) const {
    const auto found = std::lower_bound(draft_.quotations.begin(), draft_.quotations.end(), place,
                                        [](const Quotation& q, std::uint32_t at) { return q.outer.begin < at; });
    return static_cast<std::size_t>(found - draft_.quotations.begin());
  }

  /// Marks of quotation come with what they enclose: a piece that cuts one takes all of it.
  Span whole_quotations(Span piece, Span cue) const {
    auto q = first_quotation(piece.begin);
    if (q > 0 && draft_.quotations[q - 1].outer.end > piece.begin) --q;
    const Span before = piece;
    for (; q < draft_.quotations.size() && draft_.quotations[q].outer.begin < piece.end; ++q)
      if (draft_.quotations[q].outer.overlaps(before) && !draft_.quotations[q].outer.contains(cue))
        piece = hull(piece, draft_.quotations[q].outer);
    return piece;
  }

  const Scene& scene_;
  const Draft& draft_;
};

std::vector<Span> pieces(const Spans& spans, Range words) {
  if (words.empty()) return {};
  return {spans.span(words)};
}

}  // namespace

Attribution attribution(const Scene& scene, const Saying& finding) {
  const Spans spans(scene);
  Attribution out;
  if (finding.read) {
    for (const Range piece : finding.content) out.content.push_back(spans.span(piece));
    out.content = spans.whole(std::move(out.content), spans.span(finding.cue));
    for (std::size_t i = 1; i < finding.read->cue.size(); ++i) out.cue.push_back(finding.read->cue[i]);
  } else {
    out.content = spans.content(finding);
  }
  out.source = pieces(spans, finding.source);
  if (!finding.cue.empty()) out.cue.push_back(spans.span(finding.cue));
  std::sort(out.cue.begin(), out.cue.end());
  out.kind = spans.kind(out.content);
  const Speaker speaker = speaker_of(scene, finding.name.empty() ? finding.source : finding.name, finding.head);
  out.speaker = speaker.name;
  out.entity = speaker.entity;
  return out;
}

namespace {

/// "No group has said it was behind the blast" tells of groups and not of what was said: a missing claim.
bool about_source(const Scene& scene, const Saying& finding) {
  const std::size_t first = finding.content.empty() ? none : finding.content.front().first;
  return first != none && scene.is(scene.word(first) == "that" ? first + 1 : first, {"it", "they", "he", "she"});
}

/// "No official has confirmed that": nobody says it, and the cue tells that nobody does.
void deny_source(Saying& finding) {
  if (finding.source.last <= finding.cue.first) finding.cue.first = finding.source.first;
  finding.source = {};
  finding.head = none;
}

std::uint32_t content_size(const Attribution& attribution) {
  std::uint32_t size = 0;
  for (const Span piece : attribution.content) size += piece.size();
  return size;
}

bool holds(const Attribution& attribution, Span span) {
  return std::any_of(attribution.content.begin(), attribution.content.end(), [&](Span p) { return p.contains(span); });
}

/// Sets `within`: the smallest content that holds an attribution's cue.
void nest(Draft& draft) {
  auto& all = draft.document.attributions;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const std::size_t outer : governing(draft, all[i].cue.front()))
      if (outer != i && holds(all[outer], all[i].cue.front())) {
        all[i].within = outer;
        break;
      }
}

/// No attribution may hold itself through others: the larger content is the outer one, so a link to a smaller or equal
/// one is dropped.
void drop_cycles(std::vector<Attribution>& all) {
  for (Attribution& attribution : all)
    if (attribution.within && content_size(all[*attribution.within]) <= content_size(attribution))
      attribution.within.reset();
}

}  // namespace

std::vector<Span> without_holes(Span span, const std::vector<Span>& holes) {
  std::vector<Span> parts;
  for (const Span hole : holes) {
    if (!span.contains(hole)) continue;
    if (hole.begin > span.begin) parts.push_back({span.begin, hole.begin});
    span.begin = hole.end;
  }
  if (span.begin < span.end) parts.push_back(span);
  return parts;
}

void set_reach(std::vector<ContentPiece>& index) {
  std::stable_sort(index.begin(), index.end(),
                   [](const ContentPiece& a, const ContentPiece& b) { return a.span < b.span; });
  std::uint32_t reach = 0;
  for (ContentPiece& piece : index) piece.reach = reach = std::max(reach, piece.span.end);
}

namespace {

void index_content(Draft& draft, const std::vector<std::vector<Span>>& presupposed) {
  auto& index = draft.content_pieces;
  index.clear();
  const auto& all = draft.document.attributions;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const Span whole : all[i].content)
      for (const Span piece : without_holes(whole, presupposed[i])) index.push_back({piece, i, 0});
  set_reach(index);
}

/// The attributions one of whose pieces holds half of `span` or more; one may be there twice.
std::vector<std::size_t> holding(const std::vector<ContentPiece>& pieces, Span span) {
  std::vector<std::size_t> found;
  auto after = std::lower_bound(pieces.begin(), pieces.end(), span.end,
                                [](const ContentPiece& piece, std::uint32_t end) { return piece.span.begin < end; });
  while (after != pieces.begin() && (after - 1)->reach > span.begin) {
    --after;
    const auto begin = std::max(after->span.begin, span.begin), end = std::min(after->span.end, span.end);
    if (begin < end && 2 * (end - begin) >= span.size()) found.push_back(after->attribution);
  }
  return found;
}

/// The `deepest_nesting` smallest contents, the smallest first.
std::vector<std::size_t> smallest(const std::vector<Attribution>& all, std::vector<std::size_t> found) {
  std::vector<std::pair<std::uint32_t, std::size_t>> sized;
  sized.reserve(found.size());
  for (const std::size_t i : found) sized.push_back({content_size(all[i]), i});
  // One of several pieces may be here twice.
  const auto wanted = static_cast<std::ptrdiff_t>(std::min(sized.size(), 2 * deepest_nesting));
  std::partial_sort(sized.begin(), sized.begin() + wanted, sized.end());
  sized.resize(static_cast<std::size_t>(wanted));
  sized.erase(std::unique(sized.begin(), sized.end()), sized.end());
  if (sized.size() > deepest_nesting) sized.resize(deepest_nesting);
  found.clear();
  for (const auto& [size, i] : sized) found.push_back(i);
  return found;
}

}  // namespace

void find_attributions(Draft& draft, const Resources&) {
  const Scene scene(draft);
  Sayings findings;
  find_tails(scene, findings);
  find_clauses(scene, findings);
  find_speech(scene, findings);
  find_nouns(scene, findings);
  find_phrases(scene, findings);
  find_by_words(scene, findings);
  find_turns(scene, findings);
  auto& all = draft.document.attributions;
  all.clear();
  findings = merged(std::move(findings));
  if (draft.reading) findings = encoded_sayings(scene, *draft.reading, findings);
  for (Saying& finding : findings) take_text(scene, finding);
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Saying& a, const Saying& b) { return a.cue.first < b.cue.first; });
  std::vector<std::size_t> heads;
  std::vector<std::vector<Span>> presupposed;
  for (Saying& finding : findings) {
    if (!finding.read) settle_source(scene, finding);
    if (!finding.read && !can_speak(scene, finding)) continue;
    if (is_negated_source(scene, finding.source)) {
      const Cue* cue = scene.verb(finding.verb);
      if (cue && cue->stance == Stance::denies) continue;  // what nobody denies stands
      if (about_source(scene, finding)) continue;
      if (!scene.sentence(finding.cue.first).span.contains(Spans(scene).span(finding.source))) continue;
      deny_source(finding);
    }
    auto made = attribution(scene, finding);
    if (made.content.empty() || made.cue.empty()) continue;
    all.push_back(std::move(made));
    heads.push_back(finding.head);
    presupposed.push_back(presuppositions(scene, finding));
  }
  for (std::size_t i = 0; i < all.size(); ++i) all[i].id = "a" + std::to_string(i + 1);
  index_content(draft, presupposed);
  nest(draft);
  drop_cycles(all);
  carry_speakers(scene, heads, all);
  find_relayed(draft, scene);
}

std::vector<std::size_t> governing(const Draft& draft, Span span) {
  return smallest(draft.document.attributions, holding(draft.content_pieces, span));
}

std::vector<const Attribution*> relayed_at(const Draft& draft, Span span) {
  std::vector<const Attribution*> found;
  for (const std::size_t i : smallest(draft.relayed, holding(draft.relayed_pieces, span)))
    found.push_back(&draft.relayed[i]);
  return found;
}

std::vector<ChainLink> chain_at(const Draft& draft, Span span) {
  return chain_of(draft, governing(draft, span), relayed_at(draft, span));
}

std::vector<ChainLink> chain_of(const Draft& draft, const std::vector<std::size_t>& governing,
                                std::vector<const Attribution*> sources) {
  std::vector<ChainLink> chain;
  for (const std::size_t i : governing) sources.push_back(&draft.document.attributions[i]);
  if (sources.size() > deepest_nesting) sources.resize(deepest_nesting);
  for (const Attribution* from : sources) {
    const Attribution& attribution = *from;
    if (attribution.source.empty()) continue;
    const Span source = hull(attribution.source.front(), attribution.source.back());
    const std::string name = attribution.speaker ? *attribution.speaker : std::string(draft.text(source));
    const bool repeated = !chain.empty() && chain.back().name == name;
    if (!repeated)
      chain.push_back({name, source, std::string(draft.text(attribution.cue.front())), attribution.entity});
  }
  return chain;
}

}  // namespace stemma::understand
