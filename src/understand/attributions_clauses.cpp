// Attributions whose content hangs on a reporting verb by grammar.
#include <algorithm>

#include "understand/attributions_verb.hpp"

namespace stemma::understand {
namespace {

bool is_to(const Scene& scene, std::size_t clause) {
  const std::size_t mark = scene.child(clause, {Deprel::mark});
  return mark != none && scene.word(mark) == "to";
}

bool is_preposition_of(const Scene& scene, std::size_t mark, const Cue& cue) {
  return mark != none && takes(cue, scene.word(mark));
}

/// Whether the word is a verb in use, and not a modifier ("the alleged plot") or part of a chain that began earlier
/// ("promised to reveal").
bool reports(const Scene& scene, std::size_t i) {
  const Token& token = scene.token(i);
  const bool predicate = token.tag == Upos::verb || token.tag == Upos::adj;
  if (!predicate || scene.speech(i) != none) return false;
  // What somebody ought to say has not been said.
  for (const std::size_t c : scene.children(i))
    if (scene.token(c).relation == Deprel::aux && scene.is(c, {"should", "must", "ought"})) return false;
  if (token.relation == Deprel::amod || token.relation == Deprel::compound || token.relation == Deprel::case_)
    return false;
  if (is_to(scene, i) && token.relation != Deprel::xcomp) return false;
  if (token.relation != Deprel::xcomp || token.head >= scene.size()) return true;
  const Cue* outer = scene.verb(token.head);
  return !(outer && outer->frames & frame_to);
}

}  // namespace

bool Verb::read(Saying& finding) {
  if (!find_content()) return false;
  finding.verb = verb_;
  finding.cue = group_;
  finding.frame = frame_;
  finding.head = seems_ ? none : source_of(scene_, verb_);
  finding.source = source_range(scene_, finding.head, group_);
  if (finding.head == none && !seems_ && !sourceless_ && !passive_) find_name(finding);
  leave_dateline(finding);
  for (Range piece : content_) {
    piece = stripped(scene_, completed(piece));
    if (!piece.empty()) finding.content.push_back(piece);
  }
  return !finding.content.empty() && (finding.head != none || sourceless_);
}

/// Where the tree has no subject for a finite verb, it is the name straight before it: "Hinting at a plot, Minister
/// Ruiz said that ...".
void Verb::find_name(Saying& finding) const {
  if (frame_ != frame_that || scene_.word(verb_).ends_with("ing") || content_.front().first < group_.last) return;
  const Range name = name_before(scene_, group_.first);
  const std::size_t start = scene_.sentence(verb_).first;
  if (name.empty() ||
      (name.first > start && !scene_.is_mark(name.first - 1) && scene_.token(name.first - 1).tag != Upos::cconj))
    return;
  finding.source = name;
  finding.head = head_of_name(scene_, name);
}

bool Verb::find_content() {
  const bool clause = cue_.frames & (frame_that | frame_quote);
  if (clause && scene_.word(group_.last) == "," && parenthesis()) return hangs(frame_that);
  if (clause && (after() || parenthesis() || last_resort())) return hangs(frame_that);
  if (passive_) return find_passive() && hangs(frame_object);
  if (cue_.frames & frame_to && infinitive()) return hangs(frame_to);
  if (cue_.frames & frame_of && addressed()) return hangs(frame_of);
  if (cue_.frames & frame_object && object()) return hangs(frame_object);
  return cue_.frames & frame_prep && preposition() && hangs(frame_prep);
}

bool Verb::hangs(Frame frame) {
  frame_ = frame;
  return true;
}

bool Verb::add(Range range) {
  content_.push_back(range);
  return true;
}

bool Verb::infinitive() {
  for (const std::size_t c : scene_.children(verb_))
    if (c > verb_ && scene_.token(c).relation == Deprel::xcomp && is_to(scene_, c)) {
      if (const auto inner = reported(c); inner != none) {
        group_.last = c + 1;
        return add({std::max(scene_.phrase(inner).first, group_.last), scene_.phrase(inner).last});
      }
      seems_ = cue_.lemma == "seem" || cue_.lemma == "appear";
      return seems_ ? subject_and(scene_.phrase(c)) : add(scene_.phrase(c));
    }
  return false;
}

/// The clause of "refused to say whether", where both verbs are one signal.
std::size_t Verb::reported(std::size_t inner) const {
  const Cue* cue = scene_.verb(inner);
  if (!cue || !(cue->frames & frame_that) || inner - verb_ > 4) return none;
  const std::size_t clause = scene_.child(inner, {Deprel::ccomp});
  return clause != none && clause > inner ? clause : none;
}

/// What is said of the subject: "Two men are believed to have fled".
bool Verb::subject_and(Range rest) {
  const std::size_t who = scene_.child(verb_, {Deprel::nsubj, Deprel::nsubj_pass});
  if (who == none) return false;
  sourceless_ = true;
  add(scene_.phrase(who));
  return add({std::max(rest.first, group_.last), rest.last});
}

bool Verb::find_passive() {
  const std::size_t who = scene_.child(verb_, {Deprel::nsubj_pass, Deprel::nsubj});
  for (const std::size_t c : scene_.children(verb_))
    if (c > verb_ && scene_.token(c).relation == Deprel::xcomp && cue_.frames & (frame_to | frame_that | frame_object))
      return subject_and(scene_.phrase(c));
  const bool by = source_of(scene_, verb_) != none;
  return by && who != none && cue_.frames & frame_object && add(scene_.phrase(who));
}

/// "urged residents to leave", "told him of the plan", "accused him of lying".
bool Verb::addressed() {
  for (const std::size_t c : scene_.children(verb_)) {
    const Deprel relation = scene_.token(c).relation;
    if (c < verb_) continue;
    if ((relation == Deprel::xcomp || relation == Deprel::ccomp || relation == Deprel::advcl) && is_to(scene_, c))
      return add(scene_.phrase(c));
  }
  return false;
}

bool Verb::preposition() {
  for (const std::size_t c : scene_.children(verb_)) {
    const Deprel relation = scene_.token(c).relation;
    if (c < verb_ || (relation != Deprel::obl && relation != Deprel::advcl)) continue;
    const std::size_t mark = scene_.child(c, {Deprel::case_, Deprel::mark});
    if (!is_preposition_of(scene_, mark, cue_)) continue;
    bool adverbs = mark >= group_.last && mark - group_.last <= 2;
    for (std::size_t i = group_.last; adverbs && i < mark; ++i) adverbs = scene_.token(i).tag == Upos::adv;
    if (adverbs) group_.last = mark + 1;
    return add({mark + 1, scene_.phrase(c).last});
  }
  return false;
}

/// The object and what is said of it: "called it a disgrace", "blamed the crew for the delay".
bool Verb::object() {
  const std::size_t what = scene_.child(verb_, {Deprel::obj});
  if (what == none) return false;
  Range range = scene_.phrase(what);
  for (const std::size_t c : scene_.children(verb_)) {
    if (c <= what) continue;
    const Deprel relation = scene_.token(c).relation;
    const std::size_t mark = scene_.child(c, {Deprel::case_, Deprel::mark});
    const bool said = relation == Deprel::xcomp ||
                      ((relation == Deprel::obl || relation == Deprel::advcl) && is_preposition_of(scene_, mark, cue_));
    if (said) range.last = std::max(range.last, scene_.phrase(c).last);
  }
  // "indicating the branch was active": an object that is the subject of a clause.
  const std::size_t last = scene_.sentence(verb_).last;
  if (cue_.frames & frame_that && range.last < last &&
      (scene_.token(range.last).tag == Upos::aux ||
       (scene_.token(range.last).tag == Upos::verb && !scene_.word(range.last).ends_with("ing"))))
    range.last = last;
  return add(range);
}

namespace {

/// What a verb beside a tail ("..., officials said, as rain fell") may hold: nothing of the tail, and nothing on the
/// other side of it. Whether anything remains.
bool part_from_tail(const Scene& scene, const Saying& tail, Saying& finding) {
  const Range hull{std::min(tail.source.first, tail.cue.first), std::max(tail.source.last, tail.cue.last)};
  const bool before = finding.verb < hull.first;
  if (!before && finding.verb < hull.last) return false;
  std::vector<Range> kept;
  for (Range piece : finding.content) {
    before ? piece.last = std::min(piece.last, hull.first) : piece.first = std::max(piece.first, hull.last);
    piece = stripped(scene, piece);
    if (!piece.empty()) kept.push_back(piece);
  }
  finding.content = std::move(kept);
  if (!before && !scene.word(finding.verb).ends_with("ing") && finding.head < hull.last) {
    finding.source = name_before(scene, finding.cue.first);
    finding.head = head_of_name(scene, finding.source);
    if (finding.source.empty() || finding.source.first < hull.last) return false;
  }
  return !finding.content.empty();
}

}  // namespace

void find_clauses(const Scene& scene, Sayings& findings) {
  const Sayings tails = findings;
  auto tail = tails.begin();
  for (std::size_t i = 0; i < scene.size(); ++i) {
    while (tail != tails.end() && scene.sentence(tail->verb).last <= i) ++tail;
    const bool has_tail = tail != tails.end() && scene.sentence_index(tail->verb) == scene.sentence_index(i);
    if (!scene.verb(i) || !reports(scene, i) || (has_tail && tail->verb == i)) continue;
    Saying finding;
    if (!Verb(scene, i, *scene.verb(i)).read(finding)) continue;
    if (!has_tail || part_from_tail(scene, *tail, finding)) findings.push_back(std::move(finding));
  }
  std::stable_sort(findings.begin(), findings.end(), [](const Saying& a, const Saying& b) { return a.verb < b.verb; });
}

}  // namespace stemma::understand
