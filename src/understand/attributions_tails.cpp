// "..., officials said Friday." and "..., said Pierre Moss, a spokesman.": the tail of a sentence that says whose it
// is.
//
// A parser reads such a tail as one more item of a list as often as not, so it is told by its words alone: a comma, a
// noun phrase without a verb, a verb of saying (or these two the other way round), at most an adjunct, the full stop.
#include <algorithm>

#include "understand/attributions_rules.hpp"

namespace stemma::understand {
namespace {

constexpr std::size_t longest_name = 14, longest_adjunct = 9;

bool is_day(const Scene& scene, std::size_t i) {
  return scene.is(i, {"on", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
}

/// Verbs that take both a quotation and a clause make a tail; those of a clause alone ("records show") at its very end.
/// "The Arden Times reports" is a tail whatever the tagger took its last word for.
bool says(const Scene& scene, std::size_t i, std::size_t end) {
  if (scene.speech(i) != none) return false;
  const bool ends = i + 1 == end || is_day(scene, i + 1);
  const Upos tag = scene.token(i).tag;
  if (tag != Upos::verb)
    return ends && (tag == Upos::noun || tag == Upos::propn || tag == Upos::x) &&
           scene.is(i, {"says", "say", "reports", "report", "said", "reported", "writes", "announced"});
  const Cue* cue = scene.verb(i);
  if (!cue || !(cue->frames & frame_that) || scene.word(i).ends_with("ing")) return false;
  return cue->frames & frame_quote || i + 1 == end;
}

/// What the outlet adds behind a tail, or whom its speaker goes on to name.
bool follows_tail(const Scene& scene, std::size_t i) {
  return scene.is(
      i, {"citing", "adding",    "noting",   "saying", "referring", "quoting", "after", "as",   "when", "while",
          "before", "following", "although", "though", "hours",     "days",    "weeks", "amid", "but",  "speaking"});
}

bool helper(const Scene& scene, std::size_t i) {
  return scene.token(i).tag == Upos::aux || scene.token(i).tag == Upos::adv;
}

/// Whether the words hold a verb that could be that of the sentence.
bool has_verb(const Scene& scene, Range words) {
  for (std::size_t i = words.first; i < words.last; ++i)
    if (scene.token(i).tag == Upos::verb || scene.token(i).tag == Upos::aux) return true;
  return false;
}

class Tail {
 public:
  Tail(const Scene& scene, const Sentence& sentence) : scene_(scene), sentence_(sentence) {}

  bool read(Saying& saying) {
    end_ = sentence_.last;
    while (end_ > sentence_.first && scene_.is_mark(end_ - 1)) --end_;
    if (read_tail(saying)) return true;
    // ", police said on Monday, after a woman died": a clause of its own may follow the tail.
    for (std::size_t i = end_; i-- > sentence_.first + 4;)
      if (scene_.word(i) == "," && i + 1 < sentence_.last && follows_tail(scene_, i + 1)) {
        end_ = i;
        if (read_tail(saying)) return true;
      }
    return read_insertion(saying);
  }

 private:
  bool read_tail(Saying& saying) {
    const std::size_t limit = end_ > sentence_.first + longest_name + longest_adjunct + 2
                                  ? end_ - longest_name - longest_adjunct - 2
                                  : sentence_.first;
    for (std::size_t i = end_; i-- > limit;) {
      if (scene_.speech(i) != none) return false;
      if (says(scene_, i, end_) && (inverted(i, saying) || straight(i, saying)) && finish(i, saying)) return true;
    }
    return false;
  }

  /// "Three people, police said, were killed": between the subject and its verb.
  bool read_insertion(Saying& saying) const {
    const std::size_t start = body_start(scene_, sentence_);
    for (std::size_t verb = start + 3; verb + 3 < sentence_.last && verb < start + 2 * longest_name; ++verb) {
      if (scene_.word(verb + 1) != "," || scene_.token(verb).tag != Upos::verb || !says(scene_, verb, verb + 1))
        continue;
      std::size_t first = verb;
      while (first > start && verb - first <= longest_name && is_nominal(scene_, first - 1)) --first;
      if (first == verb || first < start + 2 || scene_.word(first - 1) != ",") continue;
      const Range subject{start, first - 1}, rest{verb + 2, sentence_.last};
      if (has_verb(scene_, subject) || scene_.token(subject.first).tag == Upos::adp || !has_verb(scene_, rest))
        return false;
      const Upos next = scene_.token(rest.first).tag;
      if (next != Upos::verb && next != Upos::aux && next != Upos::adv) return false;
      saying.source = {first, verb};
      saying.cue = {verb, verb + 1};
      saying.content = {subject, stripped(scene_, rest)};
      saying.verb = verb;
      saying.frame = frame_that;
      saying.head = head_of_name(scene_, saying.source);
      return true;
    }
    return false;
  }

  /// ", officials said Friday"
  bool straight(std::size_t verb, Saying& saying) const {
    if (end_ - verb > longest_adjunct + 1 || has_verb(scene_, {verb + 1, end_})) return false;
    if (verb + 1 < end_ && scene_.is(verb + 1, {"that", "it", "he", "she", "they", "no", "nothing", "so", "something"}))
      return false;
    std::size_t first = verb, comma = none;
    while (first > sentence_.first && helper(scene_, first - 1)) --first;
    const std::size_t group = first;
    while (first > sentence_.first && group - first <= longest_name && is_nominal(scene_, first - 1)) --first;
    if (first == group) first = name_and_role(group);
    if (first == group || first == sentence_.first || scene_.word(first - 1) != ",") return false;
    comma = first - 1;
    if (scene_.token(verb).tag != Upos::verb && !named({first, group})) return false;
    saying.source = {first, group};
    saying.cue = {group, verb + 1};
    saying.content = {{sentence_.first, comma}};
    return !object_of(verb);
  }

  /// Where ", Ana Ruiz, the dean of the college, said" begins; `group` where it is none.
  std::size_t name_and_role(std::size_t group) const {
    if (group < sentence_.first + 4 || scene_.word(group - 1) != ",") return group;
    const Range role = name_before(scene_, group - 1);
    if (role.empty() || role.first < sentence_.first + 3 || scene_.word(role.first - 1) != ",") return group;
    const Range name = name_before(scene_, role.first - 1);
    return name.empty() || scene_.token(name.last - 1).tag != Upos::propn ? group : name.first;
  }

  bool named(Range words) const {
    for (std::size_t i = words.first; i < words.last; ++i)
      if (scene_.token(i).tag == Upos::propn) return true;
    return false;
  }

  /// "said the report" has its object behind it; a day, a place or a listener is none.
  bool object_of(std::size_t verb) const {
    const std::size_t next = verb + 1;
    if (next >= end_ || scene_.is(verb, {"told", "tells"})) return false;
    const Upos tag = scene_.token(next).tag;
    if (tag == Upos::adp || tag == Upos::adv || tag == Upos::punct) return false;
    return !scene_.is(next, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
                             "yesterday", "this", "last", "late", "early"});
  }

  /// ", said Pierre Moss, a spokesman for the port"
  bool inverted(std::size_t verb, Saying& saying) const {
    if (verb < sentence_.first + 2 || scene_.word(verb - 1) != "," || verb + 1 >= end_ ||
        scene_.is(verb, {"told", "tells"}))
      return false;
    const Upos tag = scene_.token(verb + 1).tag;
    const bool starts = tag == Upos::propn || tag == Upos::det || tag == Upos::noun || tag == Upos::adj ||
                        scene_.is(verb + 1, {"his", "her", "its", "their", "our", "my", "one"});
    if (!starts || scene_.is(verb + 1, {"that", "this", "all", "no"})) return false;
    std::size_t last = verb + 1;
    while (last < end_ && !scene_.is(last, {";", ":", "—", "–"})) ++last;
    Range name{verb + 1, last};
    // A clause in the name's place ("..., said the road was closed") has a verb before any comma.
    for (std::size_t i = name.first; i < name.last && scene_.word(i) != "," && !scene_.is(i, {"who", "whose", "which"});
         ++i) {
      if (scene_.token(i).tag == Upos::verb || scene_.token(i).tag == Upos::aux) return false;
      const bool behind_name = i > name.first && scene_.token(i - 1).tag == Upos::propn;
      if (behind_name && scene_.is(i, {"on", "in", "at", "after", "during", "last", "monday", "tuesday", "wednesday",
                                       "thursday", "friday", "saturday", "sunday"})) {
        name.last = i;
        break;
      }
    }
    saying.source = stripped(scene_, name);
    saying.cue = {verb, verb + 1};
    saying.content = {{sentence_.first, verb - 1}};
    return !saying.source.empty();
  }

  bool finish(std::size_t verb, Saying& saying) const {
    Range& content = saying.content.front();
    content.first = body_start(scene_, sentence_);
    while (content.size() > 1 && (scene_.token(content.first).tag == Upos::cconj || scene_.is_mark(content.first)))
      ++content.first;
    if (content.empty() || !has_verb(scene_, content) || !told(content)) return false;
    if (subordinate(content) || participle(content)) return false;
    saying.verb = verb;
    saying.frame = frame_that;
    saying.head = head_of_name(scene_, saying.source);
    return true;
  }

  /// "After the boat sank, officials said ..." says when and not what.
  bool subordinate(Range content) const {
    if (!scene_.is(content.first,
                   {"after", "when", "while", "as", "before", "although", "though", "if", "since", "because", "asked"}))
      return false;
    for (std::size_t i = content.first; i < content.last; ++i)
      if (scene_.word(i) == ",") return false;
    return true;
  }

  /// "Hinting at a plot, the minister said ...", "In a letter signed by Ruiz, the union asked ..." is no clause:
  /// nothing in it is its subject.
  bool participle(Range content) const {
    const Upos tag = scene_.token(content.first).tag;
    const bool verbal = tag == Upos::verb && scene_.word(content.first).ends_with("ing");
    if (!verbal && tag != Upos::adp) return false;
    for (std::size_t i = content.first; i < content.last; ++i)
      if (scene_.token(i).tag == Upos::aux || scene_.token(i).relation == Deprel::nsubj ||
          scene_.token(i).relation == Deprel::expl)
        return false;
    return true;
  }

  /// Content that ends in a quotation is for the rules of speech, unless somebody else is reported in it first.
  bool told(Range content) const {
    if (scene_.speech(content.last - 1) == none) return true;
    for (std::size_t i = content.first; i < content.last && scene_.speech(i) == none; ++i)
      if (const Cue* cue = scene_.verb(i); cue && cue->frames & frame_that && scene_.token(i).tag == Upos::verb)
        return true;
    return false;
  }

  const Scene& scene_;
  const Sentence& sentence_;
  std::size_t end_ = 0;
};

}  // namespace

std::size_t body_start(const Scene& scene, const Sentence& sentence) {
  const std::size_t limit = std::min(sentence.last, sentence.first + 14);
  if (sentence.first > 0 && scene.sentence(sentence.first - 1).paragraph == sentence.paragraph) return sentence.first;
  std::size_t i = sentence.first;
  if (scene.word(i) == "(")
    while (i < limit && scene.word(i) != ")") ++i;
  if (i > sentence.first && i + 1 < limit) return i + 1;
  const auto text = scene.draft().text(scene.token(sentence.first).span);
  const bool capitals =
      text.size() > 2 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!capitals) return sentence.first;
  for (i = sentence.first; i < limit; ++i)
    if (scene.is(i, {"—", "–", "-", "--"})) return i + 1;
  return sentence.first;
}

void find_tails(const Scene& scene, Sayings& findings) {
  for (const Sentence& sentence : scene.draft().sentences) {
    Saying saying;
    if (sentence.last - sentence.first > 4 && Tail(scene, sentence).read(saying)) findings.push_back(std::move(saying));
  }
}

}  // namespace stemma::understand
