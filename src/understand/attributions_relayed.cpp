// What somebody passes on within a quotation: "“The mayor said three people were killed,” Anna Berg told reporters."
#include <algorithm>

#include "understand/attributions.hpp"
#include "understand/attributions_rules.hpp"

namespace stemma::understand {
namespace {

/// "Before the mayor said anything", "whatever the mayor says", "the mayor may have said": nothing that was said.
bool only_supposed(const Scene& plain, const Saying& finding) {
  if (finding.frame == 0) return false;
  for (std::size_t i = finding.cue.first; i < finding.cue.last; ++i)
    if (plain.is(i, {"may", "might", "could", "would", "should", "can", "must", "will"})) return true;
  const std::size_t first = finding.source.first, start = plain.sentence(first).first;
  for (std::size_t i = first + 1; i-- > start && first - i < 4;)
    if (plain.is(i, {"before", "until", "unless", "if", "when", "whenever", "whatever", "what", "whether", "suppose",
                     "imagine", "had", "matter"}))
      return true;
  return false;
}

/// Where the clause of a source within a quotation is over and the one who is quoted goes on: "but", "and we".
std::size_t relayed_end(const Scene& plain, Range piece) {
  for (std::size_t i = piece.first; i < piece.last; ++i)
    if (plain.is(i, {"but", "while", "though", "although"}) || (plain.word(i) == "and" && plain.is(i + 1, {"we", "i"})))
      return i;
  return piece.last;
}

/// Leaves of the finding what lies in the quotation that holds its cue. Whether it is a named source that says a clause
/// there, or denies a thing: what the one who is quoted passes on.
bool is_relayed(const Scene& scene, const Scene& plain, Saying& finding) {
  const std::size_t q = scene.speech(finding.cue.first);
  if (q == none || finding.source.empty() || finding.head == none || only_supposed(plain, finding)) return false;
  const Cue* cue = finding.verb == none ? nullptr : plain.verb(finding.verb);
  const bool denies = cue && cue->stance == Stance::denies;
  if (finding.frame != 0 && !(finding.frame & frame_that) && !denies) return false;
  for (Range& piece : finding.content) {  // a clause that the tree lets run on past the closing mark
    while (!piece.empty() && scene.speech(piece.first) != q) ++piece.first;
    while (!piece.empty() && scene.speech(piece.last - 1) != q) --piece.last;
    piece.last = relayed_end(plain, piece);
    piece = stripped(plain, piece);
  }
  std::erase_if(finding.content, [](Range piece) { return piece.empty(); });
  const bool named = scene.speech(finding.source.first) == q && scene.speech(finding.source.last - 1) == q &&
                     plain.token(finding.head).tag != Upos::pron && !is_negated_source(plain, finding.source);
  return named && !finding.content.empty();
}

}  // namespace

// Corpora of attribution leave what stands in quotation marks alone, and so does Document::attributions; a chain of
// sources does not.
void find_relayed(Draft& draft, const Scene& scene) {
  draft.relayed.clear();
  draft.relayed_pieces.clear();
  if (draft.quotations.empty()) return;
  const Scene plain(draft, Marks::ignored);
  Sayings findings;
  find_clauses(plain, findings);
  find_phrases(plain, findings);
  for (Saying& finding : findings) {
    if (!is_relayed(scene, plain, finding)) continue;
    settle_source(plain, finding);
    if (!can_speak(plain, finding) || finding.source.empty()) continue;
    auto made = attribution(plain, finding);
    if (made.content.empty() || made.cue.empty() || made.source.empty()) continue;
    if (stance(draft, made) == Stance::withholds) continue;
    const auto granted = presuppositions(plain, finding);
    for (const Span whole : made.content)
      for (const Span piece : without_holes(whole, granted))
        draft.relayed_pieces.push_back({piece, draft.relayed.size(), 0});
    draft.relayed.push_back(std::move(made));
  }
  set_reach(draft.relayed_pieces);
}

}  // namespace stemma::understand
