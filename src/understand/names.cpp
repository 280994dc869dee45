// Mentions of persons, organisations, places, facilities, nationalities, weapons, events and products.
//
// Rules over capitalised words, word lists and the gazetteer; see names.hpp for the steps. What nothing tells stays
// out: a capital at the start of a sentence is no name by itself.
#include "understand/names.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "model/name_match.hpp"
#include "understand/all_passes.hpp"
#include "understand/names_lexicon.hpp"
#include "understand/resources.hpp"

namespace stemma::understand {
namespace {

/// What the document as a whole says of its words.
class Memory {
 public:
  void read(const SentenceWords& sentence) {
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      const auto& word = sentence.words[i];
      if (word.shape == Shape::lower)
        lower_.insert(word.folded);
      else if (word.upper() && i > 0 && !sentence.heading && sentence.words[i - 1].shape == Shape::lower)
        upper_.insert(word.folded);
    }
  }
  void learn(const Candidate& candidate, const SentenceWords& sentence) {
    if (candidate.evidence == Evidence::nothing) return;
    const auto name = joined(sentence, candidate.first, candidate.last);
    types_[name][static_cast<std::size_t>(candidate.type)] += candidate.evidence == Evidence::strong ? 3 : 1;
    if (candidate.type != MentionType::person || candidate.last - candidate.first < 2) return;
    const std::size_t last = candidate.last - 1;
    surnames_.insert(sentence.words[last].folded);
    if (candidate.evidence == Evidence::strong) given_.insert(sentence.words[candidate.first].folded);
    const auto before = sentence.words[last - 1].folded;
    if (candidate.last - candidate.first > 2) surnames_.insert(before + ' ' + sentence.words[last].folded);
  }
  bool is_surname(const std::string& name) const { return surnames_.contains(name); }
  /// 'Tomas' once 'Tomas Marr' has been named.
  bool is_given(const std::string& name) const { return given_.contains(name); }
  bool upper_elsewhere(const std::string& word) const { return upper_.contains(word); }
  bool lower_elsewhere(const std::string& word) const { return lower_.contains(word); }
  /// The type that most of the evidence speaks for; the first of the enumeration among equals.
  Verdict known(const std::string& name) const {
    const auto found = types_.find(name);
    if (found == types_.end()) return {};
    const auto best = std::max_element(found->second.begin(), found->second.end());
    const auto type = static_cast<MentionType>(best - found->second.begin());
    return {type, *best >= 3 ? Evidence::strong : Evidence::weak};
  }

 private:
  std::unordered_set<std::string> lower_, upper_, surnames_, given_;
  std::unordered_map<std::string, std::array<int, 9>> types_;  // by MentionType
};

bool opens_sentence(const SentenceWords& sentence, std::size_t word) {
  for (std::size_t i = 0; i < word; ++i)
    if (sentence.words[i].shape != Shape::mark && sentence.words[i].shape != Shape::number) return false;
  return true;
}

/// After a colon or an opening quotation mark a capital says as little as at a sentence's start.
bool opens_clause(const SentenceWords& sentence, std::size_t word) {
  if (opens_sentence(sentence, word)) return true;
  const auto& before = sentence.words[word - 1].text;
  return before == ":" || before == "\"" || before == "\u201C" || before == "\u2018" || before == "'" || before == "-";
}

class Decider {
 public:
  Decider(const Draft& draft, const std::vector<SentenceWords>& sentences, const Memory& memory)
      : draft_(draft), sentences_(sentences), memory_(memory) {}

  /// Sets the final type; false where the words are no name.
  bool decide(Candidate& candidate) const {
    const auto& sentence = sentences_[candidate.sentence];
    const auto name = joined(sentence, candidate.first, candidate.last);
    const bool one = candidate.last - candidate.first == 1;
    if (name.empty() || (one && is_no_name(candidate, sentence, name))) return false;
    if (candidate.evidence != Evidence::strong && is_tagged_plain(candidate, sentence)) return false;
    if (candidate.evidence != Evidence::strong &&
        (memory_.is_surname(name) || (candidate.evidence == Evidence::nothing && memory_.is_given(name))))
      candidate.type = MentionType::person;
    else if (candidate.evidence != Evidence::strong)
      settle(candidate, name);
    // The family name of a person whom the text names in full, read as a firm's; and a name that only the encoder has
    // read, as of two kinds in one text, is of the more frequent.
    if (candidate.heard && one && candidate.type == MentionType::organization && memory_.is_surname(name))
      candidate.type = MentionType::person;
    else if (const auto known = memory_.known(name); candidate.heard && known.evidence == Evidence::strong)
      candidate.type = known.type;
    if (candidate.unheard && candidate.evidence != Evidence::strong && !memory_.is_surname(name) &&
        !memory_.is_given(name))
      return false;
    if (!one && candidate.evidence == Evidence::weak && all_plain(candidate, sentence)) return false;
    if (!one && candidate.evidence == Evidence::weak && candidate.type == MentionType::person &&
        holds_plain_words(candidate, sentence))
      candidate.type = MentionType::organization;
    if (candidate.evidence == Evidence::strong || !one) return candidate.type != MentionType::other;
    if (opens_clause(sentence, candidate.first) && !confirmed(candidate, sentence, name)) return false;
    return !sentence.heading || candidate.evidence != Evidence::nothing ||
           memory_.known(name).evidence != Evidence::nothing;
  }

 private:
  bool is_no_name(const Candidate& candidate, const SentenceWords& sentence, const std::string& name) const {
    const auto& word = sentence.words[candidate.first];
    const bool person = candidate.evidence == Evidence::strong && candidate.type == MentionType::person;
    if (is_in(WordList::calendar, name)) return !person || !memory_.is_surname(name);  // "Prime Minister May"
    if (word.initial()) return true;
    if (candidate.evidence == Evidence::strong) return false;
    if (is_in(WordList::not_name, name)) return true;
    if (is_in(WordList::common, name)) return true;
    const bool plain_noun =
        memory_.lower_elsewhere(name) && word.shape != Shape::capitals && word.shape != Shape::mixed;
    return plain_noun && !is_in(WordList::given_name, name) && !memory_.is_surname(name);
  }
  /// Where only a capital speaks for a name and the tagger reads its last word as a common one, it is none.
  bool is_tagged_plain(const Candidate& candidate, const SentenceWords& sentence) const {
    const auto& last = sentence.words[candidate.last - 1];
    if (last.shape == Shape::capitals && candidate.evidence == Evidence::weak && candidate.last - candidate.first > 1)
      return false;
    const bool acronym = last.shape == Shape::capitals;
    if (!acronym && (last.shape != Shape::capital || memory_.upper_elsewhere(last.folded))) return false;
    const auto tag = draft_.tokens[last.token].tag;
    return tag != Upos::propn && tag != Upos::x;
  }
  /// "Hide Caption": common words alone.
  static bool all_plain(const Candidate& candidate, const SentenceWords& sentence) {
    for (std::size_t i = candidate.first; i < candidate.last; ++i)
      if (!is_in(WordList::common, sentence.words[i].folded)) return false;
    return true;
  }
  /// "Regional Partnerships": nouns made of verbs and adjectives, in the plural, end no person's name.
  static bool is_abstract(std::string_view folded) {
    for (std::string_view ending : {"ances", "ences", "tions", "sions", "ments", "ships", "ities", "isms", "nesses",
                                    "ology", "ization", "isation", "ction", "iness"})
      if (folded.size() > ending.size() + 2 && folded.ends_with(ending)) return true;
    return false;
  }
  /// "Civil Aviation": a person's name holds no word that the text also writes small, nor an abstract noun at its end.
  bool holds_plain_words(const Candidate& candidate, const SentenceWords& sentence) const {
    if (is_abstract(sentence.words[candidate.last - 1].folded)) return true;
    for (std::size_t i = candidate.first; i < candidate.last; ++i) {
      const auto& word = sentence.words[i];
      if (word.shape == Shape::capital && word.folded.size() > 3 &&
          (memory_.lower_elsewhere(word.folded) || is_in(WordList::common, word.folded)))
        return !is_in(WordList::given_name, sentence.words[candidate.first].folded);
    }
    return false;
  }
  void settle(Candidate& candidate, const std::string& name) const {
    const auto known = memory_.known(name);
    if (known.evidence < candidate.evidence) return;
    candidate.type = known.type;
    candidate.evidence = known.evidence;
  }
  bool confirmed(const Candidate& candidate, const SentenceWords& sentence, const std::string& name) const {
    const auto& word = sentence.words[candidate.first];
    if (draft_.tokens[word.token].tag == Upos::propn) return true;
    if (memory_.upper_elsewhere(name) || memory_.is_surname(name)) return true;
    return candidate.type == MentionType::person ? is_in(WordList::given_name, name) : word.shape == Shape::capitals;
  }

  const Draft& draft_;
  const std::vector<SentenceWords>& sentences_;
  const Memory& memory_;
};

}  // namespace

void find_names(Draft& draft, const Resources& resources) {
  const Gazetteer* gazetteer = resources.gazetteer.get();
  std::vector<SentenceWords> sentences;
  sentences.reserve(draft.sentences.size());
  Memory memory;
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < draft.sentences.size(); ++i) {
    sentences.push_back(read_words(draft, draft.sentences[i]));
    memory.read(sentences.back());
    std::vector<Candidate> own;
    find_candidates(draft, sentences.back(), i, gazetteer, own);
    hear_encoder(draft, sentences.back(), i, gazetteer, own);
    candidates.insert(candidates.end(), own.begin(), own.end());
  }
  for (const auto& candidate : candidates) memory.learn(candidate, sentences[candidate.sentence]);
  const Decider decider(draft, sentences, memory);
  auto& mentions = draft.document.mentions;
  for (auto& candidate : candidates)
    if (decider.decide(candidate)) mentions.push_back({candidate.span, candidate.type, 0});
  std::sort(mentions.begin(), mentions.end(), [](const auto& a, const auto& b) { return a.span < b.span; });
}

}  // namespace stemma::understand
