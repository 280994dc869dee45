// Transcripts: "MOOR: ..." at the head of a paragraph, where names take turns.
//
// A label is a name of a few words before a colon that opens a paragraph ("HELEN MOOR, HOST:", "Moor:"). One alone may
// be a heading ("UPDATE: ..."), so a text is taken for a transcript only where labels come back: three turns, and one
// name twice. Whom a label calls host or the like speaks for the outlet, so these turns are nobody else's. A turn goes on over paragraphs without a label until the next one, save the last, behind which the
// outlet's own words may stand.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "understand/attributions_rules.hpp"

namespace stemma::understand {
namespace {

constexpr std::size_t longest_label = 9, fewest_turns = 3;  // tokens; turns of a transcript

struct Turn {
  std::size_t colon = 0;
  Range label;
  std::size_t paragraph = 0;
};

class Turns {
 public:
  Turns(const Scene& scene, Sayings& findings) : scene_(scene), findings_(findings) {}

  void read() {
    std::size_t last_paragraph = none;
    for (std::size_t i = 0; i < scene_.size(); ++i) {
      const std::size_t paragraph = scene_.sentence(i).paragraph;
      if (paragraph == last_paragraph) continue;
      last_paragraph = paragraph;
      starts_.push_back(i);
      Turn turn;
      if (read_label(i, paragraph, turn)) turns_.push_back(turn);
    }
    if (!is_transcript()) return;
    std::set<std::string_view> own;
    for (const Turn& turn : turns_)
      if (speaks_for_outlet(turn)) own.insert(surname(turn));
    for (std::size_t t = 0; t < turns_.size(); ++t)
      if (!own.contains(surname(turns_[t]))) put(t);
  }

 private:
  bool read_label(std::size_t first, std::size_t paragraph, Turn& turn) const {
    if (!is_name_word(first)) return false;
    for (std::size_t i = first; i < scene_.size() && i < first + longest_label; ++i) {
      if (scene_.sentence(i).paragraph != paragraph) return false;
      if (scene_.word(i) == ":") {
        turn = {i, {first, i}, paragraph};
        return i > first;
      }
      if (!is_name_word(i) && !scene_.is(i, {",", ".", "-", "de", "van", "von", "al", "bin"})) return false;
    }
    return false;
  }
  /// A capital at its head.
  bool is_name_word(std::size_t i) const {
    const auto text = scene_.draft().text(scene_.token(i).span);
    return !text.empty() && ((text[0] >= 'A' && text[0] <= 'Z') || static_cast<signed char>(text[0]) < 0);
  }
  /// The name's last word, by which a label comes back: "HELEN MOOR, HOST" and "MOOR".
  std::string_view surname(const Turn& turn) const {
    std::size_t last = turn.label.first;
    for (std::size_t i = turn.label.first; i < turn.label.last && scene_.word(i) != ","; ++i)
      if (is_name_word(i)) last = i;
    return scene_.word(last);
  }
  /// "HELEN MOOR, HOST:"
  bool speaks_for_outlet(const Turn& turn) const {
    for (std::size_t i = turn.label.first + 1; i < turn.label.last; ++i)
      if (scene_.word(i - 1) == "," && scene_.is(i, {"host", "byline", "anchor", "presenter"})) return true;
    return false;
  }
  bool is_transcript() const {
    std::map<std::string_view, std::size_t> names;
    std::size_t most = 0;
    for (const Turn& turn : turns_) most = std::max(most, ++names[surname(turn)]);
    return turns_.size() >= fewest_turns && names.size() >= 2 && most >= 2;
  }

  /// Words [first, end of their paragraph).
  Range paragraph_from(std::size_t first) const {
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), first);
    return {first, next == starts_.end() ? scene_.size() : *next};
  }

  void put(std::size_t t) {
    const Turn& turn = turns_[t];
    Saying finding;
    finding.verb = turn.colon;
    finding.cue = {turn.colon, turn.colon + 1};
    finding.source = turn.label;
    finding.name = name_of(turn);
    for (const Turn& other : turns_)
      if (surname(other) == surname(turn) && name_of(other).size() > finding.name.size()) finding.name = name_of(other);
    finding.head = head_of_name(scene_, finding.name);
    finding.turn = true;
    if (turn.colon + 1 < scene_.size() && scene_.sentence(turn.colon + 1).paragraph == turn.paragraph)
      finding.content.push_back(paragraph_from(turn.colon + 1));
    if (t + 1 < turns_.size())
      for (std::size_t at = paragraph_from(turn.colon).last; at < turns_[t + 1].label.first;) {
        finding.content.push_back(paragraph_from(at));
        at = finding.content.back().last;
      }
    if (!finding.content.empty()) findings_.push_back(std::move(finding));
  }
  Range name_of(const Turn& turn) const {
    Range name = turn.label;
    for (std::size_t i = name.first; i < name.last; ++i)
      if (scene_.word(i) == ",") name.last = i;
    return name;
  }

  const Scene& scene_;
  Sayings& findings_;
  std::vector<std::size_t> starts_;  // first token of each paragraph
  std::vector<Turn> turns_;
};

}  // namespace

void find_turns(const Scene& scene, Sayings& findings) { Turns(scene, findings).read(); }

}  // namespace stemma::understand
