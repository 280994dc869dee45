// From a sentence to the names in it: runs of capitalised words, cut at titles, nationalities and heads.
#include <algorithm>

#include "base/ascii.hpp"
#include "model/name_match.hpp"
#include "understand/names.hpp"
#include "understand/names_lexicon.hpp"

namespace stemma::understand {
namespace {

/// Words; no gazetteer or lexicon name is longer.
constexpr std::size_t longest_name = 8;

bool is_particle(std::string_view folded) {
  static constexpr std::string_view particles[] = {"de",  "da",  "del", "della", "di",  "du",  "dos", "la",  "le",
                                                   "bin", "ibn", "al",  "el",    "van", "von", "der", "den", "ul",
                                                   "y",   "ben", "ter", "des",   "dos", "das", "do",  "e"};
  return std::find(std::begin(particles), std::end(particles), folded) != std::end(particles);
}

class Finder {
 public:
  Finder(const Draft& draft, const SentenceWords& sentence, std::size_t index, const Gazetteer* gazetteer,
         std::vector<Candidate>& out)
      : draft_(draft), sentence_(sentence), words_(sentence.words), index_(index), gazetteer_(gazetteer), out_(out) {}

  void run() {
    for (std::size_t i = 0; i < words_.size();) {
      if (!begins_name(i) && !article(i)) {
        ++i;
        continue;
      }
      std::size_t end = run_end(i);
      cut(i, end);
      i = std::max(end, done_);
    }
  }

 private:
  bool begins_name(std::size_t i) const { return words_[i].upper() && !words_[i].folded.empty(); }
  /// The Arabic article in small letters opens a name: "al Qaeda"; but "Berg et al".
  bool article(std::size_t i) const {
    return (folded(i) == "al" || folded(i) == "el") && capital(i + 1) && (i == 0 || folded(i - 1) != "et");
  }
  bool capital(std::size_t i) const { return i < words_.size() && begins_name(i); }
  std::string_view folded(std::size_t i) const {
    return i < words_.size() ? std::string_view(words_[i].folded) : std::string_view();
  }

  /// "The", "A", "In" within a run begin a new sentence whose stop is missing, as in captions.
  bool restarts(std::size_t i) const {
    static constexpr std::string_view openers[] = {"The", "A",     "An",  "In",   "On",   "At",    "He",    "She",
                                                   "It",  "They",  "We",  "This", "That", "These", "There", "His",
                                                   "Her", "Their", "But", "One",  "Many", "Some"};
    return std::find(std::begin(openers), std::end(openers), words_[i].text) != std::end(openers);
  }

  /// End of the capitalised words that stand together from `i`, particles between them included.
  std::size_t run_end(std::size_t i) const {
    std::size_t end = i + 1;
    while (end < words_.size()) {
      if (capital(end) && restarts(end)) break;
      if (capital(end)) {
        ++end;
      } else if (is_particle(folded(end)) && (capital(end + 1) || (is_particle(folded(end + 1)) && capital(end + 2)))) {
        ++end;
      } else if (words_[end].text == "&" && capital(end + 1)) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  /// The longest name from `i` that a lexicon or the gazetteer holds, function words and possessives included.
  std::size_t known_end(std::size_t i, std::size_t end) const {
    const std::size_t limit = std::min(words_.size(), i + longest_name);
    for (std::size_t stop = limit; stop > i + 1; --stop) {
      if (!capital(stop - 1)) continue;
      if (stop > end && !joins(end, stop)) continue;
      const auto text = written(draft_, sentence_, i, stop);
      if (text.size() > 64) continue;
      if (!model::known_actor(text).empty()) return stop;
      const auto words = joined(sentence_, i, stop);
      if (is_in(WordList::organization, words) || is_in(WordList::facility, words)) return stop;
      if (is_in(WordList::people, words) || is_in(WordList::creed, words)) return stop;
      const auto place = place_evidence(gazetteer_, text);
      if (place.usual() || place.demonym || (place.any && stop <= end && !is_in(WordList::given_name, folded(i))))
        return stop;
      if (place.any && is_in(WordList::place_head, folded(stop - 1))) return stop;  // "Queen Anne's County"
    }
    return i;
  }

  /// Whether only words that stand inside names lie between the run's end and `stop`.
  bool joins(std::size_t end, std::size_t stop) const {
    for (std::size_t k = end; k + 1 < stop; ++k) {
      const auto word = folded(k);
      const bool inner = word == "of" || word == "the" || word == "and" || word == "in" || word == "for" ||
                         words_[k].text == "'s" || words_[k].text == "\u2019s" || words_[k].text == "'" ||
                         words_[k].text == "\u2019";
      if (!inner && !capital(k)) return false;
    }
    return true;
  }

  /// "Inc." after a comma belongs to the company's name.
  std::size_t with_suffix(std::size_t last) const {
    static constexpr std::string_view suffixes[] = {"inc", "ltd", "llc", "corp", "plc", "co"};
    if (last + 1 >= words_.size() || words_[last].text != "," || !capital(last + 1)) return last;
    return std::find(std::begin(suffixes), std::end(suffixes), folded(last + 1)) != std::end(suffixes) ? last + 2
                                                                                                       : last;
  }

  void add(std::size_t first, std::size_t last, Verdict verdict) {
    while (last > first && words_[last - 1].folded.empty()) --last;
    if (last - first > 1 && folded(first) == "the" && folded(first + 1) != "hague") ++first;
    if (first >= last) return;
    if (const auto stop = with_suffix(last); stop > last) {
      last = stop;
      verdict = {MentionType::organization, Evidence::strong};
    }
    out_.push_back(
        {index_, first, last, {words_[first].span.begin, words_[last - 1].span.end}, verdict.type, verdict.evidence});
    done_ = std::max(done_, last);
  }

  void judge_and_add(std::size_t first, std::size_t last) {
    if (first < last) add(first, last, judge(draft_, sentence_, first, last, gazetteer_));
  }

  bool is_title(std::size_t i) const {
    return model::is_title_word(folded(i)) ||
           (is_in(WordList::role, folded(i)) && !is_in(WordList::given_name, folded(i)));
  }
  bool is_head(std::size_t i) const {
    const auto word = folded(i);
    return is_in(WordList::organization_head, word) || is_in(WordList::facility_head, word) ||
           is_in(WordList::place_head, word) || is_in(WordList::event_head, word);
  }
  bool is_plain(std::size_t i) const {
    if (words_[i].shape == Shape::capitals && !sentence_.shouted) return false;  // "US" is not "us"
    const auto word = folded(i);
    return is_in(WordList::common, word) || is_in(WordList::calendar, word);
  }

  /// Whether a capital at `i` says nothing: at the start of a sentence or a quotation, in a heading, on a small word.
  bool opens(std::size_t i) const {
    static constexpr std::string_view small[] = {"the",  "a",    "an",  "this", "that", "in",  "on",   "at",  "of",
                                                 "and",  "or",   "but", "for",  "to",   "by",  "his",  "her", "its",
                                                 "our",  "my",   "he",  "she",  "it",   "we",  "they", "i",   "you",
                                                 "from", "with", "if",  "as",   "is",   "was", "no",   "not", "so"};
    if (sentence_.heading || std::find(std::begin(small), std::end(small), folded(i)) != std::end(small)) return true;
    if (i > 0 && words_[i - 1].shape == Shape::mark && words_[i - 1].text != "," && words_[i - 1].text != "(" &&
        words_[i - 1].text != "/")
      return true;
    for (std::size_t k = 0; k < i; ++k)
      if (!words_[k].folded.empty()) return false;
    return true;
  }
  bool is_opener(std::size_t i) const { return is_plain(i) && opens(i); }

  /// "of (the) Y (and Z)" after a noun that takes it: where the name ends; `end` where it goes no further.
  std::size_t of_end(std::size_t end) const {
    if (folded(end) != "of" && folded(end) != "for") return end;
    std::size_t i = end + 1;
    if (folded(i) == "the" && !capital(i)) ++i;
    if (!capital(i) || is_in(WordList::calendar, folded(i))) return end;
    std::size_t stop = run_end(i);
    if (folded(stop) == "and" && capital(stop + 1) && takes_two(stop)) stop = run_end(stop + 1);
    return stop;
  }
  /// Whether what follows 'and' at `i` belongs to the name: "Housing and Urban Development said".
  bool takes_two(std::size_t i) const {
    return place_evidence(gazetteer_, words_[i - 1].text).any ? false : !is_in(WordList::given_name, folded(i + 1));
  }
  bool takes_of(std::size_t i) const {
    const auto word = folded(i);
    return is_in(WordList::organization_start, word) || is_in(WordList::organization_head, word) ||
           is_in(WordList::facility_head, word) || is_in(WordList::event_start, word) ||
           is_in(WordList::place_head, word) || is_in(WordList::place_start, word);
  }

  /// Cuts words [first, end) into names.
  void cut(std::size_t first, std::size_t end) {
    while (first < end) {
      const std::size_t next = step(first, end);
      first = std::max(next, first + 1);
    }
  }

  /// Takes the first name from [first, end); returns where to go on.
  std::size_t step(std::size_t first, std::size_t end) {
    const std::size_t known = known_end(first, end);
    const std::size_t head = head_end(first, end);
    if (is_office(first)) return first + 1;
    if (known > first && known >= head) return take_known(first, known);
    if (head > first) return take_headed(first, head);
    if (is_opener(first) || (is_plain(first) && end == first + 1)) return first + 1;
    if (is_title(first)) return take_titled(first, end);
    if (end - first > 1 && is_people(first) && !names_person(first, end)) {
      add(first, first + 1, {MentionType::nationality, Evidence::strong});
      return first + 1;
    }
    if (heads_person(first, end) && !stands_alone(first, end)) return first + 1;
    if (describes_place(first, end)) return first + 1;
    const std::size_t stop = stands_alone(first, end) ? first + 1 : plain_end(first, end);
    judge_and_add(first, stop);
    return stop;
  }

  /// "State" in "Secretary of State Ida Brandt".
  bool is_office(std::size_t i) const {
    static constexpr std::string_view offices[] = {
        "state",          "defense", "defence",    "staff",        "police",     "justice",    "health",
        "interior",       "energy",  "education",  "finance",      "commerce",   "labor",      "security",
        "transportation", "mission", "operations", "intelligence", "parliament", "government", "war"};
    return i >= 2 && folded(i - 1) == "of" && is_title(i - 2) &&
           std::find(std::begin(offices), std::end(offices), folded(i)) != std::end(offices);
  }

  /// "Physicist Anna Keller" at the start of a sentence: a word for what she is, whose capital says nothing.
  bool heads_person(std::size_t i, std::size_t end) const {
    return end - i >= 3 && opens(i) && words_[i].shape == Shape::capital && !is_in(WordList::given_name, folded(i)) &&
           is_in(WordList::given_name, folded(i + 1));
  }

  /// "Neighbouring Poland" at the start of a sentence: an adjective, whose capital says nothing.
  bool describes_place(std::size_t i, std::size_t end) const {
    if (end - i < 2 || !opens(i) || words_[i].shape != Shape::capital) return false;
    const auto tag = draft_.tokens[words_[i].token].tag;
    return (tag == Upos::adj || tag == Upos::verb || tag == Upos::adv) && !is_people(i) &&
           !place_evidence(gazetteer_, words_[i].text).any &&
           place_evidence(gazetteer_, written(draft_, sentence_, i + 1, end)).usual();
  }

  /// A well-known name before other capitals: "Reuters Anna Keller", "Paris Witnesses".
  bool stands_alone(std::size_t i, std::size_t end) const {
    if (end - i < 2 || is_in(WordList::given_name, folded(i)) || words_[i].initial()) return false;
    if (!model::known_actor(words_[i].text).empty() || is_in(WordList::organization, folded(i))) return true;
    return place_evidence(gazetteer_, words_[i].text).usual() && !model::is_title_word(folded(i));
  }

  bool is_people(std::size_t i) const {
    if (is_in(WordList::people, folded(i))) return true;
    const auto place = place_evidence(gazetteer_, words_[i].text);
    return place.demonym && !place.country && !place.population;
  }

  /// "Christian Marr": a word that is a given name too, before one that no list knows.
  bool names_person(std::size_t i, std::size_t end) const {
    return i + 1 < end && is_in(WordList::given_name, folded(i)) && words_[i + 1].shape == Shape::capital &&
           !is_in(WordList::common, folded(i + 1)) && !is_in(WordList::calendar, folded(i + 1)) && !is_title(i + 1) &&
           !is_head(i + 1) && !is_people(i + 1) && !is_in(WordList::creed, folded(i + 1)) &&
           !folded(i + 1).ends_with("s") &&  // "Christian Churches"
           !base::any_of(folded(i + 1), {"aid", "solidarity", "action", "voice", "concern", "care", "science",
                                         "fellowship", "mission", "relief", "unity", "youth"});
  }

  std::size_t take_known(std::size_t first, std::size_t known) {
    judge_and_add(first, known);
    return known;
  }

  /// Where a name that ends in a telling noun ends: "Defense Ministry", "Bank of England"; `first` for none.
  std::size_t head_end(std::size_t first, std::size_t end) const {
    if (is_opener(first) && !is_in(WordList::people, folded(first)) && !is_head(first)) return first;
    std::size_t best = first;
    for (std::size_t i = first; i < end; ++i) {
      if (i > first && is_title(i) && !is_head(i)) break;
      const bool last = i + 1 == end;
      if (last && takes_of(i))
        if (const auto stop = of_end(end); stop > end) return stop;
      if (i > first && is_head(i) && !is_plain_pair(first, i) && !heads_office(i, end)) best = i + 1;
    }
    return best;
  }
  /// "Kelm District Attorney", "Oregon State Senator": the word belongs to the office and not to the place.
  bool heads_office(std::size_t i, std::size_t end) const {
    return i + 1 < end && is_title(i + 1) && (folded(i) == "district" || folded(i) == "state");
  }
  /// "The Group", "New Council": nothing but a common word before the head.
  bool is_plain_pair(std::size_t first, std::size_t head) const { return head == first + 1 && is_opener(first); }

  std::size_t take_headed(std::size_t first, std::size_t stop) {
    while (first + 1 < stop && is_title(first) && !is_head(first)) ++first;
    judge_and_add(first, stop);
    return stop;
  }

  /// Titles, then the person: "Prime Minister Helen Moor".
  std::size_t take_titled(std::size_t first, std::size_t end) {
    std::size_t i = first;
    while (i < end && is_title(i)) ++i;
    if (i == end) return end;
    const std::size_t stop = plain_end(i, end);
    if (is_plain(i) && stop == i + 1) return stop;
    const auto verdict = judge(draft_, sentence_, i, stop, gazetteer_);
    const bool person = verdict.evidence != Evidence::strong || verdict.type == MentionType::person;
    add(i, stop, person ? Verdict{MentionType::person, Evidence::strong} : verdict);
    return stop;
  }

  /// "Theresa May", but not "Theresa May 4".
  bool ends_person(std::size_t first, std::size_t i) const {
    const bool counted = i + 1 < words_.size() && words_[i + 1].shape == Shape::number;
    return folded(i) == "may" && i == first + 1 && is_in(WordList::given_name, folded(first)) && !counted;
  }

  /// Words up to the next title or plain word that cannot stand inside a name.
  std::size_t plain_end(std::size_t first, std::size_t end) const {
    for (std::size_t i = first + 1; i < end; ++i) {
      if (is_in(WordList::calendar, folded(i)) && !(i + 1 < end) && !ends_person(first, i)) return i;
      if (is_title(i) && i + 1 < end && !words_[i - 1].initial()) return i;
    }
    return end;
  }

  const Draft& draft_;
  const SentenceWords& sentence_;
  const std::vector<Word>& words_;
  std::size_t index_;
  const Gazetteer* gazetteer_;
  std::vector<Candidate>& out_;
  std::size_t done_ = 0;
};

}  // namespace

void find_candidates(const Draft& draft, const SentenceWords& sentence, std::size_t index, const Gazetteer* gazetteer,
                     std::vector<Candidate>& out) {
  Finder(draft, sentence, index, gazetteer, out).run();
}

}  // namespace stemma::understand
