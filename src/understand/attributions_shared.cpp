// Who and what: the subject of a reporting verb, and how far its words reach.
#include <algorithm>

#include "understand/attributions_rules.hpp"

namespace stemma::understand {
namespace {

bool is_relative(const Scene& scene, std::size_t i) { return scene.is(i, {"who", "which", "that", "whom", "what"}); }

/// The subject nearest to the verb: of two, the farther one was hung there by mistake ("the officer [who] said").
std::size_t subject(const Scene& scene, std::size_t verb) {
  std::size_t found = none;
  for (const std::size_t c : scene.children(verb)) {
    const Deprel relation = scene.token(c).relation;
    const bool is = relation == Deprel::nsubj || relation == Deprel::nsubj_pass;
    if (is && (found == none || c < verb)) found = c;
  }
  return found;
}

/// "The union called for calm." read as "the union [that was] called": a noun that a sentence consists of, with a
/// participle right behind it, is the subject of a verb.
bool mistaken_participle(const Scene& scene, std::size_t verb) {
  const Token& token = scene.token(verb);
  if (token.relation != Deprel::acl || token.head + 1 != verb || scene.token(token.head).head != none) return false;
  const Sentence& sentence = scene.sentence(verb);
  return scene.token(sentence.first).tag == Upos::det && scene.word(sentence.last - 1) == ".";
}

std::size_t agent(const Scene& scene, std::size_t verb) {
  for (const std::size_t c : scene.children(verb)) {
    if (scene.token(c).relation != Deprel::obl || c < verb) continue;
    const std::size_t mark = scene.child(c, {Deprel::case_});
    if (mark != none && scene.word(mark) == "by") return c;
  }
  return none;
}

bool expletive(const Scene& scene, std::size_t verb) { return scene.child(verb, {Deprel::expl}) != none; }

/// Words that stand between a chain's verbs: "continued to openly insist".
bool only_links(const Scene& scene, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i)
    if (scene.token(i).tag != Upos::part && scene.token(i).tag != Upos::adv && scene.token(i).tag != Upos::adp &&
        scene.word(i) != "it")
      return false;
  return true;
}

std::size_t group_start(const Scene& scene, std::size_t verb) {
  std::size_t first = verb;
  while (first > scene.sentence(verb).first) {
    const Token& before = scene.token(first - 1);
    const bool helper = before.relation == Deprel::aux || before.relation == Deprel::aux_pass ||
                        before.relation == Deprel::cop || before.relation == Deprel::advmod;
    if (before.head != verb || !helper || scene.is(first - 1, {"when", "where", "why", "how", "so", "then", "even"}))
      break;
    --first;
  }
  return first;
}

}  // namespace

bool is_passive(const Scene& scene, std::size_t verb) {
  if (mistaken_participle(scene, verb)) return false;
  if (scene.child(verb, {Deprel::aux_pass}) != none) return true;
  if (scene.child(verb, {Deprel::nsubj_pass}) != none && scene.child(verb, {Deprel::nsubj}) == none) return true;
  const Token& token = scene.token(verb);
  const bool fronted = token.relation == Deprel::advcl && token.head > verb && subject(scene, verb) == none;
  const bool reduced = (token.relation == Deprel::acl || fronted) && token.tag == Upos::verb &&
                       !scene.word(verb).ends_with("ing") && scene.child(verb, {Deprel::mark, Deprel::aux}) == none;
  const bool joined = token.relation == Deprel::conj && token.head < scene.size() && subject(scene, verb) == none &&
                      scene.child(token.head, {Deprel::aux_pass}) != none && scene.word(verb).ends_with("ed") &&
                      scene.child(verb, {Deprel::aux}) == none && scene.child(verb, {Deprel::obj}) == none;
  return reduced || joined;
}

namespace {

/// The verb of "issued a statement saying", or `none`.
std::size_t issuing(const Scene& scene, std::size_t verb) {
  const Token& token = scene.token(verb);
  if (token.relation != Deprel::acl || token.head >= verb || !scene.word(verb).ends_with("ing")) return none;
  const std::size_t noun = token.head;
  if (!scene.is(noun, {"statement", "letter", "note", "message", "email", "tweet", "post", "memo", "release", "video",
                       "report"}))
    return none;
  const std::size_t outer = scene.token(noun).head;
  const bool object = scene.token(noun).relation == Deprel::obj && outer < noun && verb - outer <= 6;
  return object && scene.token(outer).tag == Upos::verb ? outer : none;
}

}  // namespace

Range verb_group(const Scene& scene, std::size_t verb) {
  Range group{group_start(scene, verb), verb + 1};
  const Token& token = scene.token(verb);
  if (token.relation == Deprel::xcomp && token.head < verb && verb - token.head <= 4 &&
      only_links(scene, token.head + 1, verb))
    group.first = group_start(scene, token.head);
  if (const auto outer = issuing(scene, verb); outer != none) group.first = group_start(scene, outer);
  if (group.last < scene.sentence(verb).last) {
    const Token& next = scene.token(group.last);
    if (next.head == verb && next.relation == Deprel::compound && next.tag != Upos::noun) ++group.last;
  }
  // "said in a statement" is one signal; where and when else it was said is not part of it.
  if (scene.word(group.last) == "in" && scene.word(group.last + 1) == "a" &&
      scene.word(group.last + 2) == "statement" && scene.word(verb) == "said")
    group.last += 3;
  return group;
}

namespace {

/// "The army has evidence confirming that": what shows a thing speaks for whoever holds it.
std::size_t owner_of_evidence(const Scene& scene, std::size_t noun) {
  if (!scene.is(noun, {"intelligence", "communications", "evidence", "documents", "messages", "calls", "information",
                       "footage", "images", "data", "records", "reports", "statement", "letter"}))
    return none;
  if (const auto owner = scene.child(noun, {Deprel::nmod_poss}); owner != none) return owner;
  const Token& token = scene.token(noun);
  if (token.relation != Deprel::obj || token.head >= scene.size()) return none;
  return is_passive(scene, token.head) ? agent(scene, token.head) : subject(scene, token.head);
}

}  // namespace

std::size_t source_of(const Scene& scene, std::size_t verb) {
  if (const auto outer = issuing(scene, verb); outer != none) return source_of(scene, outer);
  if (is_passive(scene, verb)) return agent(scene, verb);
  std::size_t at = verb;
  for (int step = 0; step < 6 && at < scene.size(); ++step) {
    if (step > 0 && is_passive(scene, at)) {
      const auto who = scene.token(verb).relation == Deprel::xcomp ? none : subject(scene, at);
      return who;
    }
    // "Ruiz argued that the wall would hold, saying": one who reports goes on reporting.
    const Token& clause = scene.token(at);
    const bool goes_on = step == 1 && scene.token(verb).relation == Deprel::advcl &&
                         scene.word(verb).ends_with("ing") && scene.is_mark(verb - 1) &&
                         clause.relation == Deprel::ccomp && clause.head < verb && scene.verb(clause.head);
    if (goes_on) {
      at = clause.head;
      continue;
    }
    if (const auto who = subject(scene, at); who != none) return who;
    if (expletive(scene, at)) return none;
    const Token& token = scene.token(at);
    switch (token.relation) {
      case Deprel::acl:
        if (const auto owner = owner_of_evidence(scene, token.head); owner != none) return owner;
        return scene.word(at).ends_with("ing") || scene.token(at).tag == Upos::verb ? token.head : none;
      case Deprel::acl_relcl:
        return none;
      case Deprel::xcomp:
        if (const auto object = scene.child(token.head, {Deprel::obj});
            object != none && object < at && scene.word(object) != "it")
          return object;
        break;
      case Deprel::conj:
      case Deprel::advcl:
      case Deprel::parataxis:
      case Deprel::ccomp:
        break;
      default:
        // A verb joined to a noun by mistake ("called it a disgrace and said") still shares the verb above it.
        if (step == 0 || token.tag == Upos::verb) return none;
    }
    at = token.head;
  }
  return none;
}

namespace {

/// Whether the bracket that closes at `i` opened within the words.
bool bracket_inside(const Scene& scene, std::size_t first, std::size_t i) {
  if (!scene.is(i, {")", "]"})) return false;
  for (std::size_t k = i; k-- > first;)
    if (scene.is(k, {"(", "["})) return true;
  return false;
}

}  // namespace

Range stripped(const Scene& scene, Range words) {
  while (!words.empty() && !bracket_inside(scene, words.first, words.last - 1) &&
         (scene.is_mark(words.last - 1) || scene.token(words.last - 1).tag == Upos::cconj))
    --words.last;
  while (!words.empty() && (scene.is_mark(words.first) && !scene.is(words.first, {"(", "["}))) ++words.first;
  return words;
}

namespace {

bool is_day(const Scene& scene, std::size_t i) {
  return scene.is(i,
                  {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday"});
}

/// The end of a source before "on Monday", "also" and the like, which say when and how and not who.
std::size_t without_time(const Scene& scene, Range words, std::size_t head) {
  std::size_t last = words.last;
  while (last > head + 1) {
    if (is_day(scene, last - 1))
      --last;
    else if (scene.is(last - 1, {"on", "also", "then", "later", "himself", "herself", "themselves", "itself"}) &&
             last - 1 > head)
      --last;
    else
      break;
  }
  return last > words.first ? last : words.last;
}

}  // namespace

namespace {

/// "Ana Ruiz, the dean of the college, said": where the role was taken for the subject, the name that opens the
/// sentence belongs to it.
std::size_t with_name(const Scene& scene, Range words, std::size_t head) {
  const std::size_t start = body_start(scene, scene.sentence(head));
  if (words.first < start + 3 || scene.word(words.first - 1) != "," || scene.token(head).tag != Upos::noun)
    return words.first;
  if (words.first - start > 7 || scene.word(words.last) != "," || !scene.is(words.first, {"a", "an", "the"}))
    return words.first;
  for (std::size_t i = start; i + 1 < words.first; ++i)
    if (scene.token(i).tag != Upos::propn || scene.is_mark(i)) return words.first;
  return start;
}

}  // namespace

Range source_range(const Scene& scene, std::size_t head, Range cue) {
  if (head == none) return {};
  if (is_relative(scene, head)) return {head, head + 1};
  Range words = scene.phrase(head);
  if (words.first < cue.first && words.last > cue.first) {
    if (head < cue.first)
      words.last = cue.first;
    else
      words.first = cue.last;
  } else if (words.contains(cue.first)) {
    words.first = cue.last;
  }
  for (std::size_t i = head; i-- > words.first;)
    if (scene.speech(i) != none && scene.speech(i) != scene.speech(head)) words.first = i + 1;
  for (std::size_t i = words.last; i-- > head + 1;)
    if (scene.speech(i) != none && scene.speech(i) != scene.speech(head)) words.last = i;
  words.first = std::max(words.first, std::min(head, body_start(scene, scene.sentence(head))));
  words.first = with_name(scene, words, head);
  // An apposition or clause set off by commas keeps its closing comma before the verb: "Ana Ruiz, a medic, said".
  bool comma_inside = false;
  for (std::size_t i = words.first; i + 1 < words.last; ++i) comma_inside |= scene.word(i) == "," && i > head;
  const bool comma_at_end = words.last > words.first && scene.word(words.last - 1) == ",";
  words = stripped(scene, words);
  while (words.size() > 1 && scene.token(words.first).head == head &&
         scene.token(words.first).relation == Deprel::case_ && scene.token(words.first).tag == Upos::adp)
    ++words.first;
  while (words.size() > 1 && (scene.is(words.first, {"and", "but", "or", "even", "only"}) ||
                              scene.token(words.first).relation == Deprel::mark))
    ++words.first;
  words.last = without_time(scene, words, head);
  if (comma_inside && words.last <= cue.first && (comma_at_end || scene.word(words.last) == ",") &&
      scene.word(words.last) == ",")
    ++words.last;
  return words;
}

}  // namespace stemma::understand
