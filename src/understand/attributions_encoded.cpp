// What the encoder read, as findings of the pass; where it stopped reading, those of the rules go on. Its spans stand
// as they are; trees and rules tell what it does not: which word of the source names the speaker, and by which frame a
// verb took its content.
#include <algorithm>
#include <iterator>

#include "understand/attributions.hpp"
#include "understand/attributions_rules.hpp"

namespace stemma::understand {
namespace {

class Encoded {
 public:
  Encoded(const Scene& scene, const Sayings& by_rule) : scene_(scene), by_rule_(by_rule) {}

  Saying saying(const ReadAttribution& read) const {
    Saying made;
    made.read = &read;
    made.cue = words(read.cue.front());
    made.source = read.source.empty() ? Range{} : within_sentence(words(read.source.front()));
    for (const Span piece : read.content)
      if (const Range range = words(piece); !range.empty()) made.content.push_back(range);
    made.verb = top(made.cue);
    made.head = made.source.empty() ? none : top(made.source);
    const auto rule = std::lower_bound(by_rule_.begin(), by_rule_.end(), made.cue.first,
                                       [](const Saying& a, std::size_t word) { return a.verb < word; });
    if (rule != by_rule_.end() && made.cue.contains(rule->verb)) {
      made.verb = rule->verb;
      made.frame = rule->frame;
      if (made.source.contains(rule->head)) made.head = rule->head;
    }
    drop_accused(made);
    take_subject(made);
    take_negation(made);
    end_with_participle(made);
    return made;
  }

 private:
  /// A phrase does not reach over the end of a sentence: a picture's credit is no part of its caption's subject.
  Range within_sentence(Range source) const {
    if (source.empty()) return source;
    const Sentence& own = scene_.sentence(source.last - 1);
    return {std::max(source.first, own.first), source.last};
  }

  /// "A man has been accused of killing two", "the group is believed to be behind it": of whom it is said does not say
  /// it.
  void drop_accused(Saying& made) const {
    if (made.source.empty() || made.verb == none || made.source.first >= made.cue.first) return;
    if (made.cue.size() == 1 && scene_.is(made.cue.first, {"reportedly", "allegedly", "supposedly", "purportedly"})) {
      made.source = {};  // "X reportedly fired": whoever reports it is not named
      made.head = none;
      return;
    }
    const bool of_subject =
        scene_.is(made.verb, {"accused", "charged", "suspected", "convicted", "indicted", "blamed", "alleged", "said",
                              "believed", "thought", "feared", "reported", "presumed", "rumoured", "rumored"});
    if (!of_subject) return;
    const Token& verb = scene_.token(made.verb);
    const bool passive = scene_.child(made.verb, {Deprel::aux_pass}) != none &&
                         scene_.child(made.verb, {Deprel::nsubj_pass}) == made.head;
    const bool reduced = verb.relation == Deprel::acl && verb.head == made.head && is_passive(scene_, made.verb);
    if (!passive && !reduced) return;
    made.source = {};
    made.head = none;
  }

  /// "The channel, which analysts know as its outlet, issued a directive", "a woman whom the station did not name
  /// said": the subject of another verb, read as the speaker, gives way to the cue's own.
  void take_subject(Saying& made) const {
    if (made.source.empty() || made.verb == none || made.head == none) return;
    const std::size_t subject = source_of(scene_, made.verb);
    if (subject == none || made.source.contains(subject)) {
      if (past_clause(made)) take_opening_name(made);
      return;
    }
    if (scene_.sentence_index(subject) != scene_.sentence_index(made.head)) return;
    const Token& head = scene_.token(made.head);
    const bool of_other = head.relation == Deprel::nsubj && head.head != none && head.head != made.verb &&
                          !made.cue.contains(head.head) && scene_.token(head.head).relation == Deprel::acl_relcl;
    const bool clause = made.source.size() > 2 && scene_.is(made.source.first, {"which", "whom"});
    if (!of_other && !clause) return;
    made.source = source_range(scene_, subject, made.cue);
    made.head = subject;
  }

  /// "Ana Ruiz, head of the region, which includes Lund, expressed": the relative clause has a verb of its own, and the
  /// comma closes it before the cue.
  bool past_clause(const Saying& made) const {
    if (!scene_.is(made.source.first, {"which", "who"}) || made.cue.first <= made.source.first + 2) return false;
    const std::size_t comma = made.cue.first - 1;
    if (scene_.word(comma) != ",") return false;
    for (std::size_t i = made.source.first + 1; i < comma; ++i)
      if (scene_.token(i).tag == Upos::verb || scene_.token(i).relation == Deprel::cop) return true;
    return false;
  }
  /// The name that opens the sentence; nobody where none does.
  void take_opening_name(Saying& made) const {
    const std::size_t start = body_start(scene_, scene_.sentence(made.cue.first));
    const auto& mentions = scene_.draft().document.mentions;
    const auto found = std::lower_bound(mentions.begin(), mentions.end(), scene_.token(start).span.begin,
                                        [](const Mention& m, std::uint32_t at) { return m.span.end <= at; });
    const bool opens = found != mentions.end() && found->span.contains(scene_.token(start).span.begin) &&
                       (found->type == MentionType::person || found->type == MentionType::organization);
    made.source = opens ? Range{start, scene_.token_at(found->span.end)} : Range{};
    made.head = opens ? made.source.last - 1 : none;
  }

  /// "has not confirmed": what a cue's verb is denied by belongs to the cue, which tells what becomes of the content.
  void take_negation(Saying& made) const {
    if (made.verb == none || scene_.token(made.verb).tag != Upos::verb) return;
    const Range group = verb_group(scene_, made.verb);
    for (std::size_t i = group.first; i < group.last && i < made.cue.first; ++i)
      if (negates(scene_.word(i))) {
        made.cue.first = group.first;
        return;
      }
  }

  /// "The fire, believed to be arson, killed 12": what is believed ends with the participle's own words, at the comma
  /// that closes them.
  void end_with_participle(Saying& made) const {
    if (!made.source.empty() || made.cue.first == 0 || scene_.word(made.cue.first - 1) != ",") return;
    const std::string_view participle = scene_.word(made.cue.last - 1);
    if (!participle.ends_with("ed") && !participle.ends_with("id") && !participle.ends_with("ght")) return;
    for (Range& piece : made.content) {
      if (piece.first < made.cue.last) continue;
      for (std::size_t i = piece.first + 1; i < piece.last; ++i)
        if (scene_.word(i) == ",") piece.last = i;
    }
  }

  /// The tokens that the span touches.
  Range words(Span span) const {
    std::size_t first = scene_.token_at(span.begin);
    if (first > 0 && scene_.token(first - 1).span.end > span.begin) --first;
    return {first, std::max(first, scene_.token_at(span.end))};
  }

  /// The word that the others hang on: the first noun or verb whose head lies outside.
  std::size_t top(Range words) const {
    std::size_t best = none;
    for (std::size_t i = words.first; i < words.last; ++i) {
      const Token& token = scene_.token(i);
      if (scene_.is_mark(i) || (token.head != none && words.contains(token.head))) continue;
      if (is_nominal(scene_, i) || token.tag == Upos::pron || token.tag == Upos::verb) return i;
      if (best == none) best = i;
    }
    return best != none ? best : words.empty() ? none : words.first;
  }

  const Scene& scene_;
  const Sayings& by_rule_;
};

/// Quotations that the rules give to somebody and that the encoder did not: speech that goes on over paragraphs lies
/// out of its window.
class UnreadSpeech {
 public:
  UnreadSpeech(const Scene& scene, const Sayings& read) : scene_(scene), read_(read) {}

  /// The saying's quotations that nobody was read to say.
  std::vector<Range> of(const Saying& rule) const {
    std::vector<Range> left;
    std::copy_if(rule.content.begin(), rule.content.end(), std::back_inserter(left),
                 [&](Range piece) { return scene_.quotes(piece) && !is_read(piece); });
    return left;
  }

  /// "..., he said, according to a translation": read as the relayer's alone, though who speaks stands right beside it.
  bool only_relayed(const Saying& rule) const {
    if (!rule.speech || rule.source.empty() || rule.verb == none) return false;
    bool relayed = false;
    for (const Saying& saying : read_) {
      if (saying.cue.contains(rule.verb)) return false;
      const bool shared = std::any_of(saying.content.begin(), saying.content.end(), [&](Range range) {
        return std::any_of(rule.content.begin(), rule.content.end(), [&](Range piece) {
          return scene_.quotes(piece) && range.first < piece.last && piece.first < range.last;
        });
      });
      if (!shared) continue;
      if (!scene_.is(saying.cue.first, {"according"}) || saying.cue.first < rule.verb) return false;
      relayed = true;
    }
    return relayed;
  }

 private:
  /// Read as content of a cue outside of it; who reports others inside a quotation does not speak it.
  bool is_read(Range piece) const {
    return std::any_of(read_.begin(), read_.end(), [&](const Saying& saying) {
      return !piece.contains(saying.cue.first) &&
             std::any_of(saying.content.begin(), saying.content.end(),
                         [&](Range range) { return range.first < piece.last && piece.first < range.last; });
    });
  }

  const Scene& scene_;
  const Sayings& read_;
};

}  // namespace

Sayings encoded_sayings(const Scene& scene, const EncoderReading& reading, const Sayings& by_rule) {
  const Encoded encoded(scene, by_rule);
  Sayings out;
  for (const ReadAttribution& read : reading.attributions) {
    Saying made = encoded.saying(read);
    if (!made.cue.empty() && !made.content.empty()) out.push_back(std::move(made));
  }
  const UnreadSpeech unread(scene, out);
  Sayings added;
  for (const Saying& rule : by_rule) {
    if (scene.token(rule.cue.first).span.begin >= reading.end) {
      added.push_back(rule);
    } else if (rule.turn) {
      std::erase_if(out, [&](const Saying& s) { return s.cue.contains(rule.verb); });
      added.push_back(rule);
    } else if (unread.only_relayed(rule)) {
      added.push_back(rule);
    } else if (const auto left = unread.of(rule); !left.empty()) {
      const auto same =
          std::find_if(out.begin(), out.end(), [&](const Saying& s) { return s.cue.contains(rule.verb); });
      if (same == out.end()) {
        added.push_back(rule);
        added.back().content = left;
      } else {
        same->content.insert(same->content.end(), left.begin(), left.end());
      }
    }
  }
  out.insert(out.end(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
  return out;
}

}  // namespace stemma::understand
