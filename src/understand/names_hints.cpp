#include "understand/names_hints.hpp"

#include <algorithm>

#include "model/name_match.hpp"
#include "understand/names.hpp"
#include "understand/names_lexicon.hpp"

namespace stemma::understand {
namespace {

constexpr std::size_t longest_place = 4;      ///< words
constexpr std::uint32_t large_town = 15'000;  ///< people

/// The first bit of each kind. A name has one for each type and evidence, a place for each size; the next bit says the
/// same of all words but the first.
enum Bit : std::size_t { rule = 0, place = 36, given = 42, people, common, title, body_head, place_head };
static_assert(place_head + 1 == hint_kinds);

std::size_t kind_of(MentionType type) {
  switch (type) {
    case MentionType::person:
      return 0;
    case MentionType::organization:
      return 1;
    case MentionType::place:
      return 2;
    case MentionType::facility:
      return 3;
    case MentionType::nationality:
      return 4;
    default:
      return 5;
  }
}

class Hints {
 public:
  Hints(const Draft& draft, const Sentence& sentence, const Gazetteer* gazetteer)
      : draft_(draft),
        first_(sentence.first),
        words_(read_words(draft, sentence)),
        gazetteer_(gazetteer),
        out_(sentence.last - sentence.first, 0) {}

  TokenHints all() {
    add_rules();
    add_places();
    for (std::size_t w = 0; w < words_.words.size(); ++w) add_lists(w);
    return std::move(out_);
  }

 private:
  void set(std::size_t word, std::size_t bit) { out_[words_.words[word].token - first_] |= std::uint64_t{1} << bit; }
  void set_all(std::size_t first, std::size_t last, std::size_t bit) {
    for (std::size_t w = first; w < last; ++w) set(w, bit + (w > first));
  }

  void add_rules() {
    std::vector<Candidate> found;
    find_candidates(draft_, words_, 0, gazetteer_, found);
    for (const Candidate& c : found)
      set_all(c.first, c.last, rule + 2 * (3 * kind_of(c.type) + static_cast<std::size_t>(c.evidence)));
  }

  /// However they are written: "san francisco".
  void add_places() {
    const auto& words = words_.words;
    for (std::size_t w = 0; w < words.size();) {
      std::size_t stop = std::min(words.size(), w + longest_place);
      while (stop > w && !add_place(w, stop)) --stop;
      w = std::max(stop, w + 1);
    }
  }
  bool add_place(std::size_t first, std::size_t last) {
    const auto& words = words_.words;
    if (words[first].folded.empty() || words[last - 1].folded.empty()) return false;
    const auto found = place_evidence(gazetteer_, written(draft_, words_, first, last));
    if (found.demonym) set(first, people);
    if (!found.any) return false;
    set_all(first, last, place + (found.usual() ? 4U : found.population >= large_town ? 2U : 0U));
    return true;
  }

  void add_lists(std::size_t word) {
    const std::string& folded = words_.words[word].folded;
    if (folded.empty()) return;
    if (is_in(WordList::given_name, folded)) set(word, given);
    if (is_in(WordList::people, folded)) set(word, people);
    if (is_in(WordList::common, folded)) set(word, common);
    if (model::is_title_word(folded) || is_in(WordList::role, folded)) set(word, title);
    if (is_in(WordList::organization_head, folded)) set(word, body_head);
    if (is_in(WordList::facility_head, folded) || is_in(WordList::place_head, folded)) set(word, place_head);
  }

  const Draft& draft_;
  std::size_t first_;
  SentenceWords words_;
  const Gazetteer* gazetteer_;
  TokenHints out_;
};

}  // namespace

TokenHints name_hints(const Draft& draft, const Sentence& sentence, const Gazetteer* gazetteer) {
  return Hints(draft, sentence, gazetteer).all();
}

}  // namespace stemma::understand
