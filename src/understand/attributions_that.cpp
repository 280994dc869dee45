// How far the clause of a reporting verb goes: "said that ...", "..., he said, ...", and where parsers lose it.
#include <algorithm>

#include "understand/attributions_verb.hpp"

namespace stemma::understand {
namespace {

/// "..., he said, after the attack that killed 12": what the outlet adds when the content is already whole.
bool is_background(const Scene& scene, std::size_t i) {
  return scene.is(i, {"after", "before", "as", "when", "while", "following", "during", "hours", "days", "although"});
}

bool is_day(const Scene& scene, std::size_t i) {
  return scene.is(i, {"week", "month", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                      "today", "yesterday", "night", "morning", "earlier", "later"});
}

}  // namespace

/// "PORT ANSEL, Velland — Divers said": the town is not who says it.
void Verb::leave_dateline(Saying& finding) const {
  const std::size_t start = body_start(scene_, scene_.sentence(verb_));
  if (finding.head == none || finding.head >= start || start >= group_.first) return;
  finding.source = stripped(scene_, {start, group_.first});
  for (std::size_t i = finding.source.first; i < finding.source.last; ++i) {
    const Upos tag = scene_.token(i).tag;
    if (tag == Upos::noun || tag == Upos::propn || tag == Upos::pron) finding.head = i;
  }
}

/// A parser that loses its way at a quotation mark or a preposition cuts a content short: it goes on over a
/// quotation that begins where it ends, over "of ..." and a relative clause, and, from the end of a quotation that
/// is not closed by punctuation, to the next mark.
Range Verb::completed(Range piece) const {
  const std::size_t end = scene_.sentence(verb_).last;
  if (piece.empty() || piece.last <= group_.last) return piece;
  for (int step = 0; step < 4 && piece.last < end; ++step) {
    const std::size_t next = piece.last;
    const bool tied = scene_.is(next, {"of", "who", "which", "that"}) ||
                      (cue_.frames & frame_object && takes(cue_, scene_.word(next)));
    const std::size_t head = scene_.token(next).head;
    if (scene_.speech(next) != none && scene_.speech(next) != scene_.speech(next - 1)) {
      const std::size_t q = scene_.speech(next);
      while (piece.last < end && scene_.speech(piece.last) == q) ++piece.last;
    } else if (scene_.speech(next - 1) != none && scene_.speech(next) == none && runs_on(next)) {
      while (piece.last < end && !scene_.is_mark(piece.last)) ++piece.last;
    } else if (tied && head < scene_.size() && scene_.phrase(head).last > next) {
      piece.last = std::min(end, scene_.phrase(head).last);
    } else {
      break;
    }
  }
  return piece;
}

bool Verb::runs_on(std::size_t next) const {
  const bool closed = next >= 2 && scene_.is_mark(next - 2);
  return !closed && !scene_.is_mark(next) && scene_.token(next).tag != Upos::cconj &&
         scene_.token(next).tag != Upos::verb;
}

/// "said (that) the road was closed": the clause as far as it goes.
bool Verb::after() {
  if (!(cue_.frames & frame_that)) return false;
  if (const auto who = scene_.child(verb_, {Deprel::nsubj});
      who != none && who > verb_ && scene_.phrase(who).first == verb_ + 1)
    return false;  // "..., said Ruiz"
  if (const auto that = distant_that(); that != none) {
    sourceless_ = passive_;
    const std::size_t clause = scene_.child(verb_, {Deprel::ccomp});
    const bool known = clause != none && clause > that;
    return add({that, known ? std::max(clause_end(clause), that + 1) : scene_.sentence(verb_).last});
  }
  for (const std::size_t c : scene_.children(verb_)) {
    if (c < verb_ || scene_.token(c).relation != Deprel::ccomp) continue;
    sourceless_ = passive_ || scene_.child(verb_, {Deprel::expl}) != none;
    return add({clause_start(c), clause_end(c)});
  }
  const std::size_t next = group_.last;
  if (scene_.word(next) == "that" && scene_.token(next).tag == Upos::sconj)
    return add({next, scene_.sentence(verb_).last});
  return loose();
}

/// 'Say' always has a content: where grammar shows none, it is what follows up to the full stop.
bool Verb::last_resort() {
  if (cue_.lemma != "say" || passive_ || group_.last + 3 >= scene_.sentence(verb_).last) return false;
  const std::size_t who = scene_.child(verb_, {Deprel::nsubj});
  const Upos next = scene_.token(group_.last).tag;
  const bool starts = next == Upos::det || next == Upos::pron || next == Upos::noun || next == Upos::propn ||
                      next == Upos::num || next == Upos::adj;
  if (who == none || who > verb_ || !starts || scene_.speech(group_.last) != none ||
      scene_.is(group_.last, {"no", "nothing", "so", "something"}))
    return false;
  for (std::size_t i = group_.last; i < scene_.sentence(verb_).last && scene_.speech(i) == none; ++i)
    if (scene_.token(i).tag == Upos::verb || scene_.token(i).tag == Upos::aux)
      return add({group_.last, scene_.sentence(verb_).last});
  return false;
}

/// "told the paper that": the conjunction behind whoever is addressed.
std::size_t Verb::that_behind_listener() const {
  const std::size_t last = std::min(scene_.sentence(verb_).last, group_.last + 10);
  std::size_t i = group_.last;
  while (i < last && scene_.word(i) != "that" && scene_.speech(i) == none &&
         (scene_.token(i).tag == Upos::noun || scene_.token(i).tag == Upos::propn || scene_.token(i).tag == Upos::det ||
          scene_.token(i).tag == Upos::adj || scene_.token(i).tag == Upos::pron || scene_.is(i, {"'s", "’s"})))
    ++i;
  return i > group_.last && i < last && scene_.word(i) == "that" && scene_.token(i).tag == Upos::sconj ? i : none;
}

/// "said Monday that", "said in a statement sent to the paper that": the conjunction behind adjuncts, whatever the
/// parser took it for.
std::size_t Verb::distant_that() const {
  if (cue_.frames & frame_of)
    if (const auto that = that_behind_listener(); that != none) return that;
  constexpr std::size_t longest_adjunct = 16;
  const std::size_t last = std::min(scene_.sentence(verb_).last, group_.last + longest_adjunct);
  if (group_.last >= last || !opens_adjunct(group_.last)) return none;
  for (std::size_t i = group_.last; i < last; ++i) {
    if (scene_.word(i) == "that" && i > group_.last)
      return scene_.token(i).tag == Upos::sconj || is_day(scene_, i - 1) ? i : none;
    if (scene_.speech(i) != none || scene_.is_mark(i) || scene_.token(i).tag == Upos::aux ||
        scene_.token(i).tag == Upos::cconj)
      return none;
  }
  return none;
}

bool Verb::opens_adjunct(std::size_t i) const {
  if (is_day(scene_, i)) return true;
  if (scene_.word(group_.last - 1) == "statement" && group_.last - 1 != verb_) return !scene_.is_mark(i);
  return scene_.is(i, {"on", "in", "at", "with", "during", "via", "through", "to", "late", "early", "last", "this",
                       "earlier", "later", "without"});
}

/// A subject that the parser hung on the reporting verb begins the clause ("said [the ship] was old"), save where
/// the clause has a conjunction of its own or the verb names whom it addresses.
std::size_t Verb::clause_start(std::size_t clause) const {
  const std::size_t start = std::max(scene_.phrase(clause).first, group_.last);
  if (scene_.is(start, {"that", "if", "whether"}) || cue_.frames & frame_of) return start;
  for (const std::size_t c : scene_.children(verb_)) {
    const Deprel relation = scene_.token(c).relation;
    if (c > verb_ && c < clause && (relation == Deprel::obj || relation == Deprel::nsubj) &&
        scene_.phrase(c).first >= group_.last)
      return std::min(start, scene_.phrase(c).first);
  }
  return start;
}

/// The clause with what follows it and was hung on the reporting verb: a condition or reason, a second "that",
/// a phrase of place or time that nothing parts from it.
std::size_t Verb::clause_end(std::size_t clause) const {
  std::size_t end = scene_.phrase(clause).last;
  for (const std::size_t c : scene_.children(verb_)) {
    if (c < clause || scene_.phrase(c).first < end) continue;
    if (!belongs(c, end)) break;
    end = scene_.phrase(c).last;
  }
  return end;
}

bool Verb::belongs(std::size_t c, std::size_t end) const {
  const Deprel relation = scene_.token(c).relation;
  if (relation == Deprel::punct) return scene_.is(c, {",", "-", "–", "—"});
  const std::size_t mark = scene_.child(c, {Deprel::mark, Deprel::case_});
  if (relation == Deprel::conj || relation == Deprel::ccomp) return mark != none && scene_.word(mark) == "that";
  if (relation == Deprel::advcl)
    return mark != none && scene_.is(mark, {"if", "because", "when", "since", "although", "though", "unless", "until",
                                            "so", "even", "while", "than", "for", "to", "by"});
  return (relation == Deprel::obl || relation == Deprel::advmod) && scene_.word(end) != ",";
}

/// A clause that the parser lost: straight after the verb, with a subject of its own, to the end of the sentence.
bool Verb::loose() {
  if (!(cue_.frames & frame_quote) || passive_ || cue_.stance != Stance::asserts) return false;
  if (const auto what = scene_.child(verb_, {Deprel::obj}); what != none && scene_.phrase(what).first == group_.last)
    for (const std::size_t c : scene_.children(what))
      if (c > what && scene_.token(c).tag == Upos::verb && scene_.token(c).relation == Deprel::acl &&
          !scene_.word(c).ends_with("ing") && scene_.child(c, {Deprel::case_, Deprel::mark}) == none &&
          (!(cue_.frames & frame_object) || scene_.child(c, {Deprel::obj}) != none))
        return add(scene_.phrase(what));
  const std::size_t last = scene_.sentence(verb_).last;
  if (scene_.speech(std::min(group_.last, scene_.size() - 1)) != none) return false;
  for (std::size_t i = group_.last; i < last && i < group_.last + 15; ++i) {
    if (scene_.is_mark(i)) return false;
    const Deprel relation = scene_.token(i).relation;
    if ((relation == Deprel::nsubj || relation == Deprel::nsubj_pass) && scene_.token(i).head > i &&
        scene_.token(i).head < last && !scene_.is(i, {"who", "which", "that"}) && scene_.phrase(i).first == group_.last)
      return add({group_.last, last});
  }
  return false;
}

/// "The road was closed, he said" and "The road, he said, was closed": all of the sentence but the insertion.
bool Verb::parenthesis() {
  const Sentence& sentence = scene_.sentence(verb_);
  const Range inserted = insertion();
  if (inserted.empty() || inserted.first <= sentence.first) return false;
  const std::size_t before = inserted.first - 1;
  if (!scene_.is(before, {",", "—", "–", "-", "--"})) return false;
  const bool ends = inserted.last >= sentence.last || scene_.is(inserted.last, {".", ",", ";", "—", "–", "!", "?"});
  if (!ends || !governs_rest(inserted)) return false;
  Range first{sentence.first, before};
  while (first.size() > 1 && (scene_.token(first.first).tag == Upos::cconj || scene_.is_mark(first.first)))
    ++first.first;
  if (first.empty() || scene_.speech(before - 1) != none) return false;
  add(first);
  if (inserted.last < sentence.last && scene_.word(inserted.last) == "," && inserted.last + 2 < sentence.last &&
      !(stands_alone(inserted) && is_background(scene_, inserted.last + 1)))
    add({inserted.last + 1, sentence.last});
  return true;
}

/// Whether grammar ties the verb to the rest of the sentence as its content, and not as its adjunct.
bool Verb::governs_rest(Range inserted) const {
  const Token& token = scene_.token(verb_);
  const bool outside = token.head < scene_.size() && !inserted.contains(token.head);
  if (token.relation == Deprel::parataxis && outside) return true;
  const bool between = scene_.word(inserted.last) == "," && cue_.frames & frame_quote;
  if (token.relation == Deprel::advcl && outside && between && scene_.child(verb_, {Deprel::mark}) == none) return true;
  for (const std::size_t c : scene_.children(verb_)) {
    const Deprel relation = scene_.token(c).relation;
    if ((relation == Deprel::ccomp || relation == Deprel::parataxis) && !inserted.contains(c)) return true;
  }
  return cue_.frames & frame_quote && cue_.frames & frame_that && scene_.child(verb_, {Deprel::ccomp}) == none &&
         stands_alone(inserted);
}

/// Whether the words before the insertion are a clause with subject and verb that no conjunction subordinates.
bool Verb::stands_alone(Range inserted) const {
  const std::size_t first = scene_.sentence(verb_).first;
  for (std::size_t i = first; i < inserted.first; ++i) {
    const Deprel relation = scene_.token(i).relation;
    if (relation != Deprel::nsubj && relation != Deprel::nsubj_pass && relation != Deprel::expl) continue;
    const std::size_t predicate = scene_.token(i).head;
    if (predicate < first || predicate >= inserted.first) continue;
    return scene_.child(predicate, {Deprel::mark}) == none && scene_.token(predicate).relation != Deprel::acl_relcl;
  }
  return false;
}

/// Subject, verb and their adjuncts, where nothing else depends on the verb within them.
Range Verb::insertion() const {
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

}  // namespace stemma::understand
