// "Officials said (that) ..." by words alone, where the tree of a sentence lost the verb or its clause.
//
// A noun phrase at the start of a sentence or behind a mark, at most an apposition, auxiliaries and adverbs, a verb of
// reporting, then 'that', or for 'say' a clause straight away: no other reading is likely. The content goes on to the
// end of the sentence.
#include <algorithm>
#include <vector>

#include "understand/attributions_rules.hpp"

namespace stemma::understand {
namespace {

class ByWords {
 public:
  ByWords(const Scene& scene, const Sayings& found) : scene_(scene), taken_(scene.size(), false) {
    for (const Saying& saying : found)
      for (std::size_t i = saying.cue.first; i < saying.cue.last; ++i) taken_[i] = true;
  }

  void read(Sayings& findings) const {
    for (std::size_t i = 1; i + 3 < scene_.size(); ++i) {
      if (taken_[i] || scene_.speech(i) != none || !reports(i)) continue;
      Saying saying;
      if (read_at(i, saying)) findings.push_back(std::move(saying));
    }
  }

 private:
  bool reports(std::size_t i) const {
    const auto word = scene_.word(i);
    const auto lemma = verb_lemma(word);
    const Cue* cue = lemma.empty() ? nullptr : verb_cue(lemma);
    if (!cue || !(cue->frames & frame_that) || !(cue->frames & frame_quote) || word.ends_with("ing")) return false;
    if (scene_.word(i + 1) == "that") return scene_.token(i).tag == Upos::verb;
    return scene_.is(i, {"said", "says", "say"}) && opens_clause(i + 1);
  }

  /// A subject straight after the verb, and a finite verb in the rest of the sentence.
  bool opens_clause(std::size_t from) const {
    const Upos tag = scene_.token(from).tag;
    const bool nominal = tag == Upos::det || tag == Upos::pron || tag == Upos::num || tag == Upos::propn ||
                         tag == Upos::noun || tag == Upos::adj || scene_.is(from, {"at", "about", "around", "there"});
    if (!nominal || scene_.is(from, {"no", "nothing", "so", "something", "what"})) return false;
    const std::size_t last = scene_.sentence(from).last;
    for (std::size_t i = from + 1; i < last && scene_.speech(i) == none; ++i)
      if (scene_.token(i).tag == Upos::aux || (scene_.token(i).tag == Upos::verb && !scene_.word(i).ends_with("ing")))
        return true;
    return false;
  }

  bool read_at(std::size_t verb, Saying& saying) const {
    std::size_t first = verb;
    const std::size_t start = body_start(scene_, scene_.sentence(verb));
    for (; first > start && (scene_.token(first - 1).tag == Upos::aux || scene_.token(first - 1).tag == Upos::adv);
         --first)
      if (scene_.is(first - 1, {"should", "must", "ought", "would", "could", "can", "may", "might", "will"}))
        return false;
    if (taken(first, verb) || first <= start) return false;
    Range name = name_before(scene_, first);
    if (name.empty() && scene_.word(first - 1) == ",") name = with_apposition(first);
    Range bearer = name;  // the words that name him
    if (name.empty() || !free_before(std::max(name.first, start), start))
      if (const Range described = with_participle(first, start, bearer); !described.empty()) name = described;
    name.first = std::max(name.first, start);
    if (name.empty() || !free_before(name.first, start) || relative(name) || is_negated_source(scene_, name))
      return false;
    saying.source = name;
    saying.head = head_of_name(scene_, bearer.empty() ? name : bearer);
    saying.cue = {first, verb + 1};
    saying.verb = verb;
    saying.frame = frame_that;
    const Range content = stripped(scene_, {verb + 1, scene_.sentence(verb).last});
    if (content.size() < 2 || scene_.speech(content.first) != none) return false;
    saying.content = {content};
    return true;
  }

  bool taken(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i <= to; ++i)
      if (taken_[i]) return true;
    return false;
  }

  /// "Ana Ruiz, a medic," before the verb.
  Range with_apposition(std::size_t end) const {
    const Range role = name_before(scene_, end - 1);
    if (role.empty() || role.first < 2 || scene_.word(role.first - 1) != ",") return {};
    const Range name = name_before(scene_, role.first - 1);
    if (name.empty() || scene_.token(name.last - 1).tag != Upos::propn) return {};
    return {name.first, end};
  }

  /// "The doctor accused of fraud", "Hamas, blamed for the attack," before the verb; `bearer` gets "The doctor".
  Range with_participle(std::size_t end, std::size_t start, Range& bearer) const {
    constexpr std::size_t reach = 12;
    const bool aside = scene_.word(end - 1) == ",";
    for (std::size_t p = aside ? end - 1 : end; p-- > start + 1 && end - p < reach;) {
      const Upos tag = scene_.token(p).tag;
      if (tag == Upos::verb && scene_.word(p).ends_with("ed") && (scene_.word(p - 1) == ",") == aside) {
        const Range name = name_before(scene_, aside ? p - 1 : p);
        if (name.empty()) return {};
        bearer = name;
        return {name.first, end};
      }
      const bool within = is_nominal(scene_, p) || tag == Upos::adp || tag == Upos::aux || tag == Upos::part;
      if (!within) return {};
    }
    return {};
  }

  /// The phrase opens a clause of its own: nothing subordinates it.
  bool free_before(std::size_t first, std::size_t start) const {
    return first <= start || scene_.is(first - 1, {",", ";", "—", "–", "-", "and", "but", ":"});
  }

  bool relative(Range name) const {
    for (std::size_t i = name.first; i < name.last; ++i)
      if (scene_.is(i, {"who", "which", "that", "whom", "what", "whose"}) || scene_.speech(i) != none) return true;
    return false;
  }

  const Scene& scene_;
  std::vector<bool> taken_;
};

}  // namespace

void find_by_words(const Scene& scene, Sayings& findings) { ByWords(scene, findings).read(findings); }

}  // namespace stemma::understand
