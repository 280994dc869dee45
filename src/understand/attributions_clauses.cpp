// Attributions whose content hangs on a reporting verb by grammar.
#include <algorithm>

#include "understand/attributions_rules.hpp"

namespace stemma::understand {
namespace {

bool is_to(const Scene& scene, std::size_t clause) {
  const std::size_t mark = scene.child(clause, {Deprel::mark});
  return mark != none && scene.word(mark) == "to";
}

bool is_preposition_of(const Scene& scene, std::size_t mark, const Cue& cue) {
  return mark != none && takes(cue, scene.word(mark));
}

/// One reporting verb and what its sentence makes of it.
class Verb {
 public:
  Verb(const Scene& scene, std::size_t verb, const Cue& cue)
      : scene_(scene), verb_(verb), cue_(cue), passive_(is_passive(scene, verb)), group_(verb_group(scene, verb)) {}

  bool read(Finding& finding) {
    if (!find_content()) return false;
    finding.verb = verb_;
    finding.cue = group_;
    finding.head = source_of(scene_, verb_);
    finding.source = source_range(scene_, finding.head, group_);
    for (Range piece : content_) {
      piece = stripped(scene_, piece);
      if (!piece.empty()) finding.content.push_back(piece);
    }
    return !finding.content.empty() && (finding.head != none || sourceless_);
  }

 private:
  bool find_content() {
    const bool clause = cue_.frames & (frame_that | frame_quote);
    if (clause && (after() || parenthesis())) return true;
    if (passive_) return find_passive();
    if (cue_.frames & frame_to && infinitive()) return true;
    if (cue_.frames & frame_of && addressed()) return true;
    if (cue_.frames & frame_prep && preposition()) return true;
    return cue_.frames & frame_object && object();
  }

  bool add(Range range) {
    content_.push_back(range);
    return true;
  }

  /// "said (that) the road was closed": the clause as far as it goes.
  bool after() {
    if (!(cue_.frames & frame_that)) return false;
    for (const std::size_t c : scene_.children(verb_)) {
      if (c < verb_ || scene_.token(c).relation != Deprel::ccomp) continue;
      sourceless_ = passive_ || scene_.child(verb_, {Deprel::expl}) != none;
      return add({std::max(scene_.phrase(c).first, group_.last), scene_.phrase(c).last});
    }
    const std::size_t next = group_.last;
    if (scene_.word(next) == "that" && scene_.token(next).tag == Upos::sconj) return add({next, scene_.sentence(verb_).last});
    return false;
  }

  /// "The road was closed, he said" and "The road, he said, was closed": all of the sentence but the insertion.
  bool parenthesis() {
    const Sentence& sentence = scene_.sentence(verb_);
    const Range inserted = insertion();
    if (inserted.empty() || inserted.first <= sentence.first) return false;
    const std::size_t before = inserted.first - 1;
    if (!scene_.is(before, {",", "—", "–", "-", "--"})) return false;
    const bool ends = inserted.last >= sentence.last || scene_.is(inserted.last, {".", ",", ";", "—", "–", "!", "?"});
    if (!ends || !governs_rest(inserted)) return false;
    Range first{sentence.first, before};
    while (first.size() > 1 && (scene_.token(first.first).tag == Upos::cconj || scene_.is_mark(first.first))) ++first.first;
    if (first.empty() || scene_.speech(before - 1) != none) return false;
    add(first);
    if (inserted.last < sentence.last && scene_.word(inserted.last) == "," && inserted.last + 2 < sentence.last)
      add({inserted.last + 1, sentence.last});
    return true;
  }

  /// Whether grammar ties the verb to the rest of the sentence as its content, and not as its adjunct.
  bool governs_rest(Range inserted) const {
    const Token& token = scene_.token(verb_);
    if (token.relation == Deprel::parataxis && token.head < scene_.size() && !inserted.contains(token.head)) return true;
    for (const std::size_t c : scene_.children(verb_)) {
      const Deprel relation = scene_.token(c).relation;
      if ((relation == Deprel::ccomp || relation == Deprel::parataxis) && !inserted.contains(c)) return true;
    }
    return false;
  }

  /// Subject, verb and their adjuncts, where nothing else depends on the verb within them.
  Range insertion() const {
    const std::size_t who = scene_.child(verb_, {Deprel::nsubj});
    if (who == none) return {};
    Range range{std::min(group_.first, scene_.phrase(who).first), std::max(group_.last, scene_.phrase(who).last)};
    if (range.first > verb_ || range.last - range.first > 60) return {};
    for (const std::size_t c : scene_.children(verb_)) {
      const Deprel relation = scene_.token(c).relation;
      const bool adjunct = relation == Deprel::obl || relation == Deprel::advmod || relation == Deprel::obj ||
                           relation == Deprel::iobj || relation == Deprel::advcl;
      if (c > verb_ && adjunct && scene_.phrase(c).first == range.last) range.last = scene_.phrase(c).last;
    }
    return range;
  }

  bool infinitive() {
    for (const std::size_t c : scene_.children(verb_))
      if (c > verb_ && scene_.token(c).relation == Deprel::xcomp && is_to(scene_, c)) {
        const bool seems = scene_.is(verb_, {"seem", "seems", "seemed", "appear", "appears", "appeared"});
        return seems ? subject_and(scene_.phrase(c)) : add(scene_.phrase(c));
      }
    return false;
  }

  /// What is said of the subject: "Two men are believed to have fled".
  bool subject_and(Range rest) {
    const std::size_t who = scene_.child(verb_, {Deprel::nsubj, Deprel::nsubj_pass});
    if (who == none) return false;
    sourceless_ = true;
    add(scene_.phrase(who));
    return add({std::max(rest.first, group_.last), rest.last});
  }

  bool find_passive() {
    const std::size_t who = scene_.child(verb_, {Deprel::nsubj_pass, Deprel::nsubj});
    for (const std::size_t c : scene_.children(verb_))
      if (c > verb_ && scene_.token(c).relation == Deprel::xcomp && cue_.frames & (frame_to | frame_that | frame_object))
        return subject_and(scene_.phrase(c));
    const bool by = source_of(scene_, verb_) != none;
    return by && who != none && cue_.frames & frame_object && add(scene_.phrase(who));
  }

  /// "urged residents to leave", "told him of the plan", "accused him of lying".
  bool addressed() {
    for (const std::size_t c : scene_.children(verb_)) {
      const Deprel relation = scene_.token(c).relation;
      if (c < verb_) continue;
      if ((relation == Deprel::xcomp || relation == Deprel::ccomp || relation == Deprel::advcl) && is_to(scene_, c))
        return add(scene_.phrase(c));
    }
    return false;
  }

  bool preposition() {
    for (const std::size_t c : scene_.children(verb_)) {
      const Deprel relation = scene_.token(c).relation;
      if (c < verb_ || (relation != Deprel::obl && relation != Deprel::advcl)) continue;
      const std::size_t mark = scene_.child(c, {Deprel::case_, Deprel::mark});
      if (!is_preposition_of(scene_, mark, cue_)) continue;
      if (mark == group_.last) group_.last = mark + 1;
      return add({mark == group_.last - 1 ? mark + 1 : mark, scene_.phrase(c).last});
    }
    return false;
  }

  /// The object and what is said of it: "called it a disgrace", "blamed the crew for the delay".
  bool object() {
    const std::size_t what = scene_.child(verb_, {Deprel::obj});
    if (what == none) return false;
    Range range = scene_.phrase(what);
    for (const std::size_t c : scene_.children(verb_)) {
      if (c <= what) continue;
      const Deprel relation = scene_.token(c).relation;
      const std::size_t mark = scene_.child(c, {Deprel::case_, Deprel::mark});
      const bool said = relation == Deprel::xcomp || ((relation == Deprel::obl || relation == Deprel::advcl) && is_preposition_of(scene_, mark, cue_));
      if (said) range.last = std::max(range.last, scene_.phrase(c).last);
    }
    return add(range);
  }

  const Scene& scene_;
  std::size_t verb_;
  const Cue& cue_;
  bool passive_, sourceless_ = false;
  Range group_;
  std::vector<Range> content_;
};

/// Whether the word is a verb in use, and not a modifier ("the alleged plot") or part of a chain that began earlier
/// ("promised to reveal").
bool reports(const Scene& scene, std::size_t i) {
  const Token& token = scene.token(i);
  const bool predicate = token.tag == Upos::verb || token.tag == Upos::adj;
  if (!predicate || scene.speech(i) != none) return false;
  if (token.relation == Deprel::amod || token.relation == Deprel::compound || token.relation == Deprel::case_) return false;
  if (token.relation != Deprel::xcomp || token.head >= scene.size()) return true;
  const Cue* outer = scene.verb(token.head);
  return !(outer && outer->frames & frame_to);
}

}  // namespace

void find_clauses(const Scene& scene, Findings& findings) {
  for (std::size_t i = 0; i < scene.size(); ++i) {
    if (!scene.verb(i) || !reports(scene, i)) continue;
    Finding finding;
    if (Verb(scene, i, *scene.verb(i)).read(finding)) findings.push_back(std::move(finding));
  }
}

}  // namespace stemma::understand
