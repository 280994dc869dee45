// Attributions without a reporting verb of their own: "according to X", "per X", "reportedly".
#include <algorithm>

#include "understand/attributions_rules.hpp"

namespace stemma::understand {
namespace {

/// What a sentence says beside an insertion: the words before it and the words after it.
std::vector<Range> rest_of_sentence(const Scene& scene, Range inserted) {
  const Sentence& sentence = scene.sentence(inserted.first);
  std::vector<Range> pieces;
  Range before{sentence.first, inserted.first}, after{inserted.last, sentence.last};
  for (std::size_t i = inserted.first; i-- > sentence.first;)
    if (scene.is(i, {";"})) {
      before.first = i + 1;
      break;
    }
  for (std::size_t i = inserted.last; i < sentence.last; ++i)
    if (scene.is(i, {";"})) {
      after.last = i;
      break;
    }
  while (before.size() > 1 && scene.token(before.first).tag == Upos::cconj) ++before.first;
  before = stripped(scene, before);
  after = stripped(scene, after);
  if (!before.empty()) pieces.push_back(before);
  if (!after.empty() && (before.empty() || scene.word(inserted.last) == ",")) pieces.push_back(after);
  return pieces;
}

/// The noun phrase that begins at `from` and that `marker` (a case mark) introduces, within its sentence.
Range phrase_from(const Scene& scene, std::size_t marker, std::size_t from, std::size_t& head) {
  const Sentence& sentence = scene.sentence(from);
  head = scene.token(marker).relation == Deprel::case_ ? scene.token(marker).head : none;
  if (head >= scene.size() || head < from || head >= sentence.last) {
    head = none;
    for (std::size_t i = from; i < sentence.last && i < from + 12 && head == none; ++i) {
      const Upos tag = scene.token(i).tag;
      if (tag == Upos::noun || tag == Upos::propn || tag == Upos::pron) head = i;
    }
    for (std::size_t next = head; next < sentence.last && next < from + 12; next = scene.token(head).head) {
      head = next;
      const Deprel relation = scene.token(head).relation;
      if (scene.token(head).head <= head ||
          (relation != Deprel::compound && relation != Deprel::amod && relation != Deprel::nmod_poss))
        break;
    }
  }
  if (head == none) return {};
  Range words{from, std::max(scene.phrase(head).last, head + 1)};
  // "fire chief Emil Rasch": the name goes with the role, however it was parsed.
  if (const Upos tag = scene.token(words.last - 1).tag; tag == Upos::noun || tag == Upos::propn)
    while (words.last < sentence.last && scene.token(words.last).tag == Upos::propn) head = words.last++;
  return words;
}

void according(const Scene& scene, std::size_t i, std::size_t marker, std::size_t from, Sayings& findings) {
  if (from >= scene.sentence(i).last) return;
  Saying finding;
  finding.verb = i;
  finding.cue = {i, from};
  finding.source = phrase_from(scene, marker, from, finding.head);
  const Sentence& sentence = scene.sentence(i);
  // At the head of a sentence the source ends at the comma before the main clause at the latest.
  if (i == sentence.first)
    for (std::size_t k = from; k < finding.source.last; ++k)
      if (scene.word(k) == "," && k + 1 < scene.size() && scene.token(k + 1).tag != Upos::propn && k > finding.head &&
          !scene.is(k + 1, {"a", "an", "who", "which", "the"})) {
        finding.source.last = k;
        break;
      }
  finding.source = stripped(scene, finding.source);
  if (finding.source.empty()) return;
  finding.content = rest_of_sentence(scene, {i, finding.source.last});
  if (!finding.content.empty()) findings.push_back(std::move(finding));
}

/// "reportedly": of the clause around it, subject and rest, and no source.
void reportedly(const Scene& scene, std::size_t i, Sayings& findings) {
  const std::size_t verb = scene.token(i).head;
  if (verb >= scene.size()) return;
  const bool predicate =
      scene.token(verb).tag == Upos::verb || scene.child(verb, {Deprel::nsubj, Deprel::nsubj_pass}) != none;
  if (!predicate || scene.token(verb).relation == Deprel::amod) return;
  const Cue* cue = scene.verb(verb);
  if (cue && scene.token(verb).tag == Upos::verb && scene.child(verb, {Deprel::ccomp}) != none) return;
  Range clause = scene.phrase(verb);
  const std::size_t mark = scene.child(verb, {Deprel::mark});
  if (mark != none && mark < i) clause.first = std::max(clause.first, mark + 1);
  Saying finding;
  finding.verb = i;
  finding.cue = {i, i + 1};
  for (const Range piece : {Range{clause.first, i}, Range{i + 1, clause.last}})
    if (const Range words = stripped(scene, piece); !words.empty()) finding.content.push_back(words);
  if (!finding.content.empty()) findings.push_back(std::move(finding));
}

/// "Asked whether the bridge was safe, Ruiz said ...": a question that nobody is named for, or "asked by a reporter".
void asked(const Scene& scene, std::size_t i, Sayings& findings) {
  const std::size_t last = scene.sentence(i).last;
  Saying finding;
  finding.verb = i;
  finding.cue = {i, i + 1};
  std::size_t from = i + 1;
  if (scene.word(from) == "by") {
    finding.source = phrase_from(scene, from, from + 1, finding.head);
    from = finding.source.last;
  } else if (scene.word(from) == "about") {
    finding.cue.last = ++from;
  }
  std::size_t end = from;
  while (end < last && scene.word(end) != ",") ++end;
  const Range content = stripped(scene, {from, end});
  if (end >= last || content.empty() || finding.source.size() > 8) return;
  finding.content = {content};
  findings.push_back(std::move(finding));
}

}  // namespace

void find_phrases(const Scene& scene, Sayings& findings) {
  for (std::size_t i = 0; i < scene.size(); ++i) {
    if (scene.speech(i) != none) continue;
    const auto word = scene.word(i);
    if (word == "asked" && i == scene.sentence(i).first &&
        scene.is(i + 1,
                 {"if", "whether", "what", "how", "why", "who", "which", "about", "by", "to", "where", "when"})) {
      asked(scene, i, findings);
    } else if (word == "according" && scene.word(i + 1) == "to") {
      according(scene, i, i, i + 2, findings);
    } else if (word == "per" && i > scene.sentence(i).first && scene.word(i - 1) == "," &&
               scene.token(i + 1 < scene.size() ? i + 1 : i).tag == Upos::propn) {
      according(scene, i, i, i + 1, findings);
    } else if (word == "in" && scene.word(i + 1) == "the" && scene.is(i + 2, {"words", "eyes", "view", "opinion"}) &&
               scene.word(i + 3) == "of") {
      according(scene, i, i + 3, i + 4, findings);
    } else if (scene.is(i, {"reportedly", "allegedly", "purportedly", "supposedly"})) {
      reportedly(scene, i, findings);
    }
  }
}

}  // namespace stemma::understand
