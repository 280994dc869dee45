// Attributions that a noun signals: "the minister's claim that ...", "made a promise to ...", "fears that ...".
#include <algorithm>

#include "understand/attributions_rules.hpp"

namespace stemma::understand {
namespace {

bool marked(const Scene& scene, std::size_t clause, std::string_view word) {
  const std::size_t mark = scene.child(clause, {Deprel::mark});
  return mark != none && scene.word(mark) == word;
}

std::size_t clause_of(const Scene& scene, std::size_t noun, const Cue& cue) {
  for (const std::size_t c : scene.children(noun)) {
    const Deprel relation = scene.token(c).relation;
    if (c < noun || (relation != Deprel::acl && relation != Deprel::ccomp && relation != Deprel::acl_relcl)) continue;
    if (cue.frames & frame_that && marked(scene, c, "that")) return c;
    if (cue.frames & frame_to && marked(scene, c, "to")) return c;
  }
  return none;
}

/// The verb of which the noun is the object ("made the claim"), or `none`.
std::size_t carrier(const Scene& scene, std::size_t noun) {
  const Token& token = scene.token(noun);
  if (token.relation != Deprel::obj || token.head >= noun) return none;
  return noun - token.head <= 6 ? token.head : none;
}

void set_source(const Scene& scene, std::size_t noun, Saying& finding) {
  if (const auto owner = scene.child(noun, {Deprel::nmod_poss}); owner != none) {
    finding.head = owner;
    finding.source = stripped(scene, scene.phrase(owner));
    finding.cue.first = std::max(finding.cue.first, finding.source.last);
    return;
  }
  if (const auto verb = carrier(scene, noun); verb != none) {
    finding.head = source_of(scene, verb);
    finding.cue.first = verb_group(scene, verb).first;
    finding.source = source_range(scene, finding.head, finding.cue);
    return;
  }
  for (const std::size_t c : scene.children(noun)) {
    const std::size_t mark = scene.child(c, {Deprel::case_});
    if (scene.token(c).relation != Deprel::nmod || c < noun || mark == none || !scene.is(mark, {"by", "from"}))
      continue;
    finding.head = c;
    finding.source = stripped(scene, {mark + 1, std::min(scene.phrase(c).last, finding.content.front().first)});
    return;
  }
}

}  // namespace

void find_nouns(const Scene& scene, Sayings& findings) {
  // "said in a statement that": the noun is part of another signal.
  std::vector<bool> signal(scene.size(), false);
  for (const Saying& other : findings)
    for (std::size_t i = other.cue.first; i < other.cue.last; ++i) signal[i] = i != other.verb;
  const auto held = [&](std::size_t i) { return signal[i] && scene.is(i, {"statement"}); };
  for (std::size_t i = 0; i < scene.size(); ++i) {
    if (scene.token(i).tag != Upos::noun || scene.speech(i) != none) continue;
    const Cue* cue = noun_cue(scene.word(i));
    if (!cue || held(i)) continue;
    const std::size_t clause = clause_of(scene, i, *cue);
    if (clause == none) continue;
    Saying finding;
    finding.verb = i;
    finding.cue = {i, i + 1};
    finding.content = {stripped(scene, {std::max(scene.phrase(clause).first, i + 1), scene.phrase(clause).last})};
    if (finding.content.front().empty()) continue;
    set_source(scene, i, finding);
    if (finding.source.empty()) finding.head = none;
    findings.push_back(std::move(finding));
  }
}

}  // namespace stemma::understand
