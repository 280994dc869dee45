// Quotations and their speakers, by what stands beside the marks.
//
// A quotation's cue is looked for before it where a reporting verb leads straight up to it, then after it where it
// breaks off with a comma, then before it across adjuncts. Without a cue of its own it continues the speech before it
// in its paragraph, or, being a whole paragraph, in the one before.
#include <algorithm>

#include "understand/attributions_rules.hpp"

namespace stemma::understand {
namespace {

constexpr std::size_t reach = 40;  // tokens between a quotation and its verb

class Speech {
 public:
  /// `findings` holds those of clauses, in text order.
  Speech(const Scene& scene, Sayings& findings) : scene_(scene), findings_(findings), clauses_(findings.size()) {}

  void read() {
    const auto& quotations = scene_.draft().quotations;
    for (std::size_t i = 0; i < scene_.size();) {
      const std::size_t q = scene_.speech(i);
      if (q == none) {
        ++i;
        continue;
      }
      Range words{i, i};
      while (words.last < scene_.size() && scene_.speech(words.last) == q) ++words.last;
      quote(words, quotations[q]);
      i = words.last;
    }
  }

 private:
  void quote(Range words, const Quotation& quotation) {
    const std::size_t paragraph = scene_.sentence(words.first).paragraph;
    const std::size_t verb_before = before(words), verb_after = after(words);
    std::size_t verb = none;
    if (verb_before != none && leads_up(verb_before, words))
      verb = verb_before;
    else if (verb_after != none)
      verb = verb_after;
    else
      verb = verb_before;
    if (verb != none && !(quotation.continues && verb == verb_before)) {
      put(words, verb);
    } else if (continues(words, quotation, paragraph)) {
      findings_[last_].content.push_back(words);
    } else if (const auto said = said_before(words); said != none) {
      findings_[said].content.push_back(words);
      last_ = said;
    } else if (!label(words) && !announced(words)) {
      pending_.push_back(words);
      return;
    }
    last_paragraph_ = paragraph;
    pending_.clear();
  }

  void put(Range words, std::size_t verb) {
    if (last_ < findings_.size() && findings_[last_].verb == verb) {
      findings_[last_].content.push_back(words);
      return;
    }
    Saying finding;
    finding.verb = verb;
    finding.speech = true;
    finding.cue = verb_group(scene_, verb);
    const std::size_t quotation = scene_.speech(words.first);  // before words outside of it are taken in
    if (runs_to_inversion(words, finding.cue)) words.last = finding.cue.first - 1;
    if (!find_source(words, finding)) {
      finding.head = source_of(scene_, verb);
      finding.source = source_range(scene_, finding.head, finding.cue);
    }
    finding.content = take_pending(verb >= words.last ? with_lead(words) : words, quotation);
    last_ = findings_.size();
    findings_.push_back(std::move(finding));
  }

  /// “...,” often pointing at the port, said Ana Ruiz: words between the marks and an inverted verb go on with it.
  bool runs_to_inversion(Range words, Range cue) const {
    if (cue.first < words.last + 2 || scene_.word(cue.first - 1) != "," || cue.last >= scene_.size()) return false;
    const Upos next = scene_.token(cue.last).tag, first = scene_.token(words.last).tag;
    return (next == Upos::propn || next == Upos::det) &&
           (first == Upos::adv || first == Upos::verb || first == Upos::adp || first == Upos::sconj);
  }

  /// A clause that a quotation ends belongs to the speaker too: Moss “has taken on a hard task,” said Ruiz.
  Range with_lead(Range words) const {
    const std::size_t first = scene_.sentence(words.first).first;
    if (words.first == first || scene_.is_mark(words.first - 1)) return words;
    for (std::size_t i = first; i < words.first; ++i)
      if (scene_.speech(i) != none) return words;
    Range lead{first, words.first};
    while (lead.size() > 1 && (scene_.is_mark(lead.first) || scene_.token(lead.first).tag == Upos::cconj)) ++lead.first;
    return {lead.first, words.last};
  }

  /// Paragraphs of a quotation whose speaker is named only in its last one.
  std::vector<Range> take_pending(Range words, std::size_t quotation) const {
    std::vector<Range> content;
    if (scene_.draft().quotations[quotation].continues) content = pending_;
    content.push_back(words);
    return content;
  }

  bool continues(Range words, const Quotation& quotation, std::size_t paragraph) const {
    if (last_ >= findings_.size()) return false;
    const bool opens_sentence =
        words.first == scene_.sentence(words.first).first || scene_.is(words.first - 1, {".", "!", "?"});
    if (paragraph == last_paragraph_) return opens_sentence;
    if (paragraph != last_paragraph_ + 1) return false;
    return quotation.continues || (opens_sentence && whole_paragraph(words));
  }

  /// The reported speech of the sentence before in its paragraph, which a quotation without a cue of its own goes on
  /// with: "Ruiz said that the boats came late. “We shouted for an hour.”"
  std::size_t said_before(Range words) {
    const std::size_t sentence = scene_.sentence_index(words.first);
    if (sentence == 0 || words.first != scene_.sentence(words.first).first) return none;
    while (next_clause_ < clauses_ && findings_[next_clause_].verb < words.first) ++next_clause_;
    std::size_t best = none;
    for (std::size_t k = next_clause_; k-- > 0 && scene_.sentence_index(findings_[k].verb) + 1 == sentence;)
      if (!findings_[k].source.empty() && findings_[k].frame != 0 && findings_[k].frame != frame_to) best = k;
    const bool together =
        best != none && scene_.sentence(findings_[best].verb).paragraph == scene_.sentence(words.first).paragraph;
    return together ? best : none;
  }

  /// "Ruiz paid tribute on the radio: “...”": a colon, and before it a clause whose subject speaks.
  bool announced(Range words) {
    if (words.first == 0 || scene_.word(words.first - 1) != ":") return false;
    const Sentence& sentence = scene_.sentence(words.first - 1);
    if (scene_.sentence(words.first).paragraph > sentence.paragraph + 1) return false;
    for (std::size_t i = sentence.first; i + 1 < words.first; ++i) {
      if (scene_.token(i).relation != Deprel::nsubj || scene_.speech(i) != none) continue;
      const std::size_t verb = scene_.token(i).head;
      if (verb >= words.first || verb < sentence.first || scene_.token(verb).tag != Upos::verb ||
          scene_.child(verb, {Deprel::aux_pass}) != none)
        continue;
      if (scene_.token(verb).head != none && scene_.sentence(words.first).first == sentence.first &&
          scene_.token(verb).head < words.first)
        continue;
      put(words, verb);
      return true;
    }
    return false;
  }

  bool whole_paragraph(Range words) const {
    const std::size_t paragraph = scene_.sentence(words.first).paragraph;
    const bool begins = words.first == 0 || scene_.sentence(words.first - 1).paragraph != paragraph;
    const bool ends = words.last >= scene_.size() || scene_.sentence(words.last).paragraph != paragraph;
    return begins && ends;
  }

  bool quotes(std::size_t i) const {
    const Cue* cue = scene_.verb(i);
    if (!cue || !(cue->frames & frame_quote)) return false;
    const Upos tag = scene_.token(i).tag;
    return tag == Upos::verb || tag == Upos::x || tag == Upos::aux;
  }

  /// The nearest reporting verb before the quotation in its sentence.
  std::size_t before(Range words) const {
    const std::size_t start = scene_.sentence(words.first).first;
    const std::size_t limit = words.first - start > reach ? words.first - reach : start;
    for (std::size_t i = words.first; i-- > limit;) {
      if (scene_.speech(i) != none) return none;
      if (quotes(i) && separated(i, words)) return i;
    }
    return none;
  }

  /// A colon or comma stands between the verb with its adjuncts and the marks, or nothing at all does.
  bool separated(std::size_t verb, Range words) const {
    const std::size_t last = words.first - 1;
    return verb == last || scene_.is(last, {":", ","}) || (scene_.is(last, {"that"}) && verb + 2 == words.first);
  }

  bool leads_up(std::size_t verb, Range words) const {
    if (words.first - verb <= 2) return true;
    return scene_.word(words.first - 1) == ":";
  }

  bool breaks_off(Range words) const {
    const std::size_t inner = words.last >= 2 ? words.last - 2 : words.first;
    const auto next = scene_.word(words.last);
    if (next == "," || scene_.is(inner, {",", "?", "!", "—", "–", "…", "..."})) return true;
    return !next.empty() && scene_.word(inner) != "." && words.last == scene_.sentence(words.last - 1).last - 0
               ? false
               : scene_.word(inner) != "." || lower_case(words.last);
  }

  bool lower_case(std::size_t i) const {
    if (i >= scene_.size()) return false;
    const char c = scene_.draft().text(scene_.token(i).span)[0];
    return c >= 'a' && c <= 'z';
  }

  /// The reporting verb of the words after the quotation: "...," she said; "...," said the mayor.
  std::size_t after(Range words) const {
    if (words.last >= scene_.size() || !breaks_off(words)) return none;
    const std::size_t paragraph = scene_.sentence(words.first).paragraph;
    for (std::size_t i = words.last; i < scene_.size() && i < words.last + reach; ++i) {
      if (scene_.speech(i) != none || scene_.sentence(i).paragraph != paragraph) return none;
      if (scene_.is(i, {".", ";", "and", "but", ":"}) && !within_name(words.last, i)) return none;
      if (quotes(i) && !relative_clause(words.last, i)) return i;
    }
    return none;
  }

  /// "and" inside the speaker's phrase ("Ana Ruiz and Paul Orr said") does not end the search; a clause does.
  bool within_name(std::size_t from, std::size_t i) const {
    if (scene_.word(i) != "and" || i == from || (i == from + 1 && scene_.word(from) == ",")) return false;
    for (std::size_t k = from; k < i; ++k)
      if (scene_.token(k).tag == Upos::verb && !relative_clause(from, k)) return false;
    return true;
  }

  /// "..., Ruiz, who reported from the scene, said": the verb of a clause about the speaker.
  bool relative_clause(std::size_t from, std::size_t verb) const {
    if (scene_.token(verb).relation == Deprel::acl) return true;
    for (std::size_t i = verb; i-- > from && i + 4 > verb;)
      if (scene_.is(i, {"who", "which", "whose"})) return true;
    return false;
  }

  /// The speaker by position, where the verb stands right beside the quotation.
  bool find_source(Range words, Saying& finding) const {
    if (finding.verb < words.last) return false;
    std::size_t from = words.last;
    while (from < finding.verb && scene_.is_mark(from)) ++from;
    if (finding.cue.first > from) return speaker_before({from, finding.cue.first}, finding);
    return speaker_after(finding.cue.last, finding);
  }

  bool speaker_before(Range words, Saying& finding) const {
    const std::size_t head = source_of(scene_, finding.verb);
    if (head != none && words.contains(head)) return false;
    Range range = words;
    while (range.size() > 1 && scene_.token(range.last - 1).tag == Upos::adv) --range.last;
    range = stripped(scene_, range);
    if (range.empty() || range.size() > 30) return false;
    finding.source = range;
    finding.head = head_of(range);
    for (std::size_t i = range.first; i < range.last; ++i)
      if (scene_.word(i) == "," && scene_.word(range.last) == ",") finding.source.last = range.last + 1;
    return true;
  }

  bool speaker_after(std::size_t from, Saying& finding) const {
    const std::size_t head = source_of(scene_, finding.verb);
    const bool parsed = head != none && head >= from && scene_.phrase(head).first == from;
    const Sentence& sentence = scene_.sentence(finding.verb);
    std::size_t last = parsed ? std::max(from, scene_.phrase(head).last) : from;
    while (last < sentence.last && scene_.speech(last) == none &&
           !(parsed ? adjunct(finding.verb, last) : ends_name(from, last)))
      ++last;
    if (parsed && last == scene_.phrase(head).last) return false;
    const Range range = stripped(scene_, {from, last});
    if (range.empty()) return false;
    finding.source = range;
    finding.head = parsed ? head : head_of(range);
    return true;
  }

  /// Behind "said Ruiz", where the words that tell how, when and where it was said begin, or the sentence ends.
  bool adjunct(std::size_t verb, std::size_t i) const {
    if (scene_.is(i, {".", ";", ":", "!", "?", "—", "–"})) return true;
    std::size_t at = scene_.word(i) == "," ? i + 1 : i;
    if (at >= scene_.size()) return true;
    if (scene_.is(at,
                  {"in",        "on",       "at",     "during",   "after",  "before",  "when",  "while",  "as",
                   "by",        "to",       "from",   "last",     "this",   "earlier", "later", "monday", "tuesday",
                   "wednesday", "thursday", "friday", "saturday", "sunday", "and",     "but",   "noting", "adding"}))
      return true;
    while (at < scene_.size() && scene_.token(at).head != verb &&
           scene_.sentence_index(at) == scene_.sentence_index(verb) && scene_.token(at).head != none)
      at = scene_.token(at).head;
    const Deprel relation = scene_.token(at).relation;
    return scene_.token(at).head == verb &&
           (relation == Deprel::advcl || relation == Deprel::conj || relation == Deprel::advmod);
  }

  bool ends_name(std::size_t from, std::size_t i) const {
    if (scene_.is(i, {".", ";", ":", "!", "?", "—", "–"})) return true;
    if (i == from) return scene_.token(i).tag == Upos::adp || scene_.word(i) == ",";
    const bool named = scene_.token(i - 1).tag == Upos::propn || scene_.token(i - 1).tag == Upos::pron;
    return named && scene_.is(i, {"in",      "on",        "at",       "during", "after",    "before", "when",
                                  "while",   "as",        "by",       "to",     "last",     "this",   "monday",
                                  "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
  }

  /// The word of the range that depends on none in it.
  std::size_t head_of(Range range) const {
    for (std::size_t i = range.first; i < range.last; ++i)
      if (!range.contains(scene_.token(i).head) && !scene_.is_mark(i)) return i;
    return range.first;
  }

  /// "Ruiz: “...”" without a verb.
  bool label(Range words) {
    if (words.first == 0 || scene_.word(words.first - 1) != ":") return false;
    const Sentence& sentence = scene_.sentence(words.first - 1);
    const Range name = stripped(scene_, {sentence.first, words.first - 1});
    if (name.empty() || name.size() > 6 || scene_.sentence(words.first).paragraph != sentence.paragraph) return false;
    for (std::size_t i = name.first; i < name.last; ++i)
      if (scene_.token(i).tag != Upos::propn && scene_.token(i).tag != Upos::pron && !scene_.is_mark(i)) return false;
    Saying finding;
    finding.verb = words.first - 1;
    finding.speech = true;
    finding.source = name;
    finding.cue = {words.first - 1, words.first};
    finding.head = head_of(name);
    finding.content = {words};
    last_ = findings_.size();
    findings_.push_back(std::move(finding));
    return true;
  }

  const Scene& scene_;
  Sayings& findings_;
  std::size_t clauses_, next_clause_ = 0;
  std::size_t last_ = none, last_paragraph_ = none;
  std::vector<Range> pending_;  // quotations that wait for a speaker in a later paragraph
};

}  // namespace

void find_speech(const Scene& scene, Sayings& findings) { Speech(scene, findings).read(); }

}  // namespace stemma::understand
