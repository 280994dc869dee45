// Transcripts: "MOOR: ..." at the head of a paragraph, where names take turns.
//
// A label is what stands before a colon that opens a paragraph ("HELEN MOOR, HOST:", "Ruiz:", "WITNESS 1:"). Headings
// and forms look alike ("UPDATE: ...", "Place: ..."), so labels are taken for speakers only where they are names or
// words for persons, come back, and stand on most paragraphs of their stretch. A turn goes on over paragraphs without a
// label until the next one, whether or not that is a speaker's, save the last turn, behind which the outlet's own words
// may stand. Whom a label calls host or the like speaks for the outlet, so these turns are nobody else's.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "model/name_match.hpp"
#include "understand/attributions_rules.hpp"
#include "understand/characters.hpp"
#include "understand/names_lexicon.hpp"
#include "understand/reference_words.hpp"

namespace stemma::understand {
namespace {

constexpr std::size_t longest_label = 14, fewest_turns = 3;  // tokens; turns of a transcript
constexpr std::uint32_t widest_label = 60;                   // bytes
constexpr std::size_t most_paragraphs = 8;                   // of one turn

/// A paragraph's label, speaker or not.
struct Label {
  std::size_t colon = 0, paragraph = 0;  // token; index in starts_
  Range name;                            // without role and brackets
  std::string words;                     // of the name, in lower case
  bool host = false, person = false;
};

class Turns {
 public:
  Turns(const Scene& scene, Sayings& findings) : scene_(scene), findings_(findings) {}

  void read() {
    find_labels();
    if (labels_.size() < fewest_turns) return;
    learn_persons();
    join_names();
    if (!is_transcript()) return;
    std::set<std::string_view> own;
    for (const Label& label : labels_)
      if (label.host) own.insert(whole_name(label));
    for (std::size_t i = 0; i < labels_.size(); ++i)
      if (labels_[i].person && !own.contains(whole_name(labels_[i]))) put(i);
  }

 private:
  void find_labels() {
    std::size_t last = none;
    for (std::size_t i = 0; i < scene_.size(); ++i) {
      const std::size_t paragraph = scene_.sentence(i).paragraph;
      if (paragraph == last) continue;
      last = paragraph;
      starts_.push_back(i);
      Label label;
      if (read_label(i, paragraph, label)) labels_.push_back(std::move(label));
    }
  }

  bool read_label(std::size_t first, std::size_t paragraph, Label& label) const {
    std::size_t colon = none;
    for (std::size_t i = first; i < scene_.size() && i < first + longest_label && colon == none; ++i) {
      if (scene_.sentence(i).paragraph != paragraph) return false;
      if (scene_.token(i).span.end - scene_.token(first).span.begin > widest_label) return false;
      if (scene_.word(i) == ":") colon = i;
    }
    if (colon == none || colon == first) return false;
    label.colon = colon;
    label.paragraph = starts_.size() - 1;
    label.name = {first, colon};
    for (std::size_t i = first + 1; i < label.name.last; ++i)
      if (scene_.is(i, {",", "(", "["})) label.name.last = i;
    bool named = true;
    for (std::size_t i = label.name.first; i < label.name.last; ++i) {
      named =
          named && (begins_high(i) || is_number(i) || scene_.is(i, {".", "-", "#", "de", "van", "von", "al", "bin"}));
      if (!scene_.is_mark(i)) label.words += (label.words.empty() ? "" : " ") + std::string(scene_.word(i));
    }
    for (std::size_t i = label.name.last; i < colon; ++i)
      label.host = label.host || scene_.is(i, {"host", "byline", "anchor", "presenter"});
    label.person = named && is_person(label);
    return true;
  }

  char32_t initial(std::size_t i) const {
    const Span span = scene_.token(i).span;
    return character_at(scene_.draft().document.text, span.begin).code;
  }
  bool begins_high(std::size_t i) const { return is_upper(initial(i)); }
  bool is_number(std::size_t i) const { return is_digit(initial(i)); }

  /// By mentions, given names, titles and words for persons; never a place.
  bool is_person(const Label& label) const {
    if (label.words.size() < 3) return false;  // "Q:", "A:"
    const auto& mentions = scene_.draft().document.mentions;
    const Span span = {scene_.token(label.name.first).span.begin, scene_.token(label.name.last - 1).span.end};
    auto at = std::lower_bound(mentions.begin(), mentions.end(), span.begin,
                               [](const Mention& m, std::uint32_t begin) { return m.span.end <= begin; });
    for (; at != mentions.end() && at->span.begin < span.end; ++at) {
      if (at->type == MentionType::person) return true;
      if (at->type == MentionType::place || at->type == MentionType::facility) return false;
    }
    for (std::size_t i = label.name.first; i < label.name.last; ++i)
      if (is_in(WordList::given_name, scene_.word(i)) || model::is_title_word(scene_.word(i)) ||
          describes_person(scene_.word(i)) ||
          scene_.is(i, {"witness", "speaker", "reporter", "interviewer", "judge", "prosecutor", "defendant", "victim",
                        "survivor", "moderator", "dispatcher", "caller", "interpreter", "counsel"}))
        return true;
    return false;
  }

  static std::string_view last_word(std::string_view words) { return words.substr(words.rfind(' ') + 1); }

  /// A surname alone is a person's where a person of the document or another label bears it.
  void learn_persons() {
    std::set<std::string, std::less<>> surnames;
    for (const Entity& entity : scene_.draft().document.entities)
      if (entity.type == MentionType::person) surnames.insert(lower(last_word(entity.name)));
    for (const Label& label : labels_)
      if (label.person) surnames.insert(std::string(last_word(label.words)));
    for (Label& label : labels_) {
      const bool one = label.words.find(' ') == std::string::npos && label.words.size() > 2;
      if (!label.person && one && begins_high(label.name.first)) label.person = surnames.contains(label.words);
    }
  }

  /// "RUIZ" and "MR RUIZ" are "TOMAS RUIZ" where no other label ends so.
  void join_names() {
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      if (!labels_[i].person) continue;
      const std::string_view words = labels_[i].words;
      if (!first_.emplace(words, i).second) continue;
      for (auto space = words.find(' '); space != std::string_view::npos; space = words.find(' ', space + 1)) {
        const std::string_view tail = words.substr(space + 1), head = words.substr(0, space);
        if (head.find(' ') == std::string_view::npos && model::is_title_word(head)) continue;  // "MR RUIZ" is no longer
        const auto [known, fresh] = longer_.emplace(tail, words);
        if (!fresh && known->second != words) known->second = {};  // two
      }
    }
  }
  std::string_view whole_name(const Label& label) const {
    std::string_view words = label.words;
    const auto space = words.find(' ');
    if (space != std::string_view::npos && model::is_title_word(words.substr(0, space)))
      words = words.substr(space + 1);
    const auto found = longer_.find(words);
    return found == longer_.end() || found->second.empty() ? std::string_view(label.words) : found->second;
  }

  bool is_transcript() const {
    std::map<std::string_view, std::size_t> names;
    std::size_t turns = 0, most = 0, first = none, last = 0;
    for (const Label& label : labels_) {
      if (!label.person) continue;
      ++turns;
      most = std::max(most, ++names[whole_name(label)]);
      first = std::min(first, label.paragraph);
      last = label.paragraph;
    }
    return turns >= fewest_turns && names.size() >= 2 && most >= 2 && 2 * turns > last - first + 1;
  }

  Range paragraph(std::size_t at) const {
    return {starts_[at], at + 1 < starts_.size() ? starts_[at + 1] : scene_.size()};
  }

  void put(std::size_t at) {
    const Label& label = labels_[at];
    Saying finding;
    finding.verb = label.colon;
    finding.cue = {label.colon, label.colon + 1};
    finding.source = {label.name.first, label.colon};
    const auto whole = first_.find(whole_name(label));
    finding.name = whole == first_.end() ? label.name : labels_[whole->second].name;
    finding.head = head_of_name(scene_, finding.name);
    finding.turn = true;
    const Range own = paragraph(label.paragraph);
    if (label.colon + 1 < own.last) finding.content.push_back({label.colon + 1, own.last});
    if (at + 1 < labels_.size()) {
      const std::size_t end = std::min(labels_[at + 1].paragraph, label.paragraph + most_paragraphs);
      for (std::size_t p = label.paragraph + 1; p < end && !scene_.is(starts_[p], {"(", "["}); ++p)
        finding.content.push_back(paragraph(p));
    }
    if (!finding.content.empty()) findings_.push_back(std::move(finding));
  }

  const Scene& scene_;
  Sayings& findings_;
  std::vector<std::size_t> starts_;                      // first token of each paragraph
  std::vector<Label> labels_;                            // those of all paragraphs that have one
  std::map<std::string_view, std::size_t> first_;        // a person's words to the first label with them
  std::map<std::string_view, std::string_view> longer_;  // the end of a name to the one that ends so; empty: several
};

}  // namespace

void find_turns(const Scene& scene, Sayings& findings) { Turns(scene, findings).read(); }

}  // namespace stemma::understand
