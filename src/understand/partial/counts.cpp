// Statements of people killed, injured, missing and detained: a number beside a plain word for what befell them.
//
// A sentence with a negation, a condition, a doubt, a denial or a question gives none, and neither does one with a word
// that is not understood (understood.hpp). Its source is that of the
// quotation it stands in, or of one plain "according to" or verb of reporting in the sentence; where a sentence has a
// source that is not plain, its counts are left out rather than given to the outlet.
#include <algorithm>
#include <array>
#include <optional>

#include "understand/attributions.hpp"
#include "understand/partial/numbers.hpp"
#include "understand/partial/page.hpp"
#include "understand/partial/passes.hpp"
#include "understand/partial/understood.hpp"
#include "understand/partial/voices.hpp"
#include "understand/quantity_hedges.hpp"

namespace stemma::understand::partial {
namespace {

struct SlotWords {
  Slot slot;
  List list;
};
constexpr std::array slots = {SlotWords{Slot::killed, List::killed}, SlotWords{Slot::injured, List::injured},
                              SlotWords{Slot::missing, List::missing}, SlotWords{Slot::detained, List::detained}};
constexpr std::size_t widest_gap = 14;  // words between a number and the verb that ends its clause

/// Where a count stands.
struct Found {
  Words words;                 ///< number, noun and verb
  std::vector<Words> verbs;    ///< what of it is not number and noun
  bool takes_subject = false;  ///< its verb is active and comes first: "tötete 12 Menschen"
  bool needs_cause = false;    ///< a noun of action, which alone states nothing: "the killing of 12"
  bool toll = false;
  bool bare = false;  ///< the counted themselves, without a verb
};

struct Count {
  Slot slot;
  Number number;
  Found found;
};

/// In a table, of verbs before their number: a noun of action, which is one of what a verb of causing has caused.
constexpr int noun_of_action = 2;

class Sentences {
 public:
  explicit Sentences(const Page& page) : page_(page) {}

  std::vector<Count> counts(Words sentence) {
    sentence_ = sentence;
    found_.clear();
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      const auto number = number_at(page_, i);
      if (!number) continue;
      read(*number);
      i = std::max(i, number->words.last - 1);
    }
    return std::move(found_);
  }

 private:
  /// The slot that the number plainly has; two make it unclear ("12 dead and injured").
  void read(const Number& number) {
    std::optional<Count> only;
    for (const auto& [slot, list] : slots) {
      auto found = place(number, list);
      if (!found) continue;
      if (only) return;
      only = Count{slot, number, std::move(*found)};
      // "rose to 14": the word is no "up to" there.
      if (number.qualifier == Qualifier::up_to && only->found.toll) only->number.qualifier = Qualifier::exactly;
    }
    if (only) found_.push_back(std::move(*only));
  }

  std::optional<Found> place(const Number& number, List slot) const {
    if (auto found = counted_noun(number, slot)) return found;
    if (auto found = toll(number, slot)) return found;
    if (number.noun.empty() && !coordinated(number)) return std::nullopt;
    if (!number.noun.empty())
      if (auto found = verb_before(number, slot)) return found;
    if (part_of(number)) return std::nullopt;
    return verb_after(number, slot);
  }

  bool part_of(const Number& number) const { return bool(page_.match_before(List::part, number.words.first)); }
  /// "... and 30 injured", after a count of the same sentence.
  bool coordinated(const Number& number) const {
    if (found_.empty() || number.words.first == sentence_.first) return false;
    std::size_t at = number.words.first;
    const Match more = page_.match_before(List::more, at);
    at -= more.words;
    if (at == sentence_.first) return false;
    return page_.match_before(List::and_word, at) || is_comma(page_[at - 1]);
  }

  /// "12 morts": the counted themselves.
  std::optional<Found> counted_noun(const Number& number, List slot) const {
    if (!number.noun.empty() && !page_.match(List::more, number.words.last)) return std::nullopt;
    std::size_t at = number.words.last;
    if (const Match more = page_.match(List::more, at)) at += more.words;
    const Match noun = page_.match(slot_list(slot, SlotList::noun), at);
    if (!noun || part_of(number) || befell_else(slot, number.words.first, at + noun.words)) return std::nullopt;
    Found found{{number.words.first, at + noun.words}, {{number.words.last, at + noun.words}}};
    found.bare = true;
    return found;
  }

  /// "two of the injured died", in one noun: a verb of another slot stands beside the words [first, last).
  bool befell_else(List own, std::size_t first, std::size_t last) const {
    last = past_light(last);
    return std::ranges::any_of(slots, [&](const SlotWords& other) {
      if (other.list == own) return false;
      const List either = slot_list(other.list, SlotList::either), before = slot_list(other.list, SlotList::before);
      return page_.match_before(either, first) || page_.match_before(before, first) || page_.match(either, last) ||
             page_.match(slot_list(other.list, SlotList::after), last) ||
             page_.match(slot_list(other.list, SlotList::participle), last);
    });
  }

  /// "the number of dead rose to 12"
  std::optional<Found> toll(const Number& number, List slot) const {
    std::size_t at = number.words.first;
    const Match to = page_.match_before(List::toll_to, at);
    if (!to && number.qualifier != Qualifier::up_to) return std::nullopt;
    if (!number.noun.empty() && number.group) return std::nullopt;
    while (at > sentence_.first && number.words.first - at < widest_gap && !ends_clause(page_[at - 1])) {
      --at;
      const Match head = page_.match(slot_list(slot, SlotList::toll), at);
      if (!head) continue;
      Found found{{at, number.last()}, {{at, at + head.words}, {number.words.first - to.words, number.words.first}}};
      found.toll = true;
      if (at > sentence_.first && page_.match(List::determiner, at - 1)) found.verbs.push_back({at - 1, at});
      if (rises(found)) return found;
    }
    return std::nullopt;
  }

  /// Adds how a toll rose and from what, or there is no toll.
  bool rises(Found& found) const {
    bool rose = false;
    std::size_t i = found.words.first;
    while (i > sentence_.first && !ends_clause(page_[i - 1])) --i;
    for (; i < sentence_.last && !ends_clause(page_[i]); ++i) {
      if (const Match verb = page_.match(List::toll_verb, i)) {
        found.verbs.push_back({i, i + verb.words});
        rose = true;
      }
      const Match from = page_.match(List::toll_from, i);
      if (!from) continue;
      if (const auto before = number_at(page_, i + from.words); before && before->last() <= found.words.last)
        found.verbs.push_back({i, before->last()});
    }
    return rose;
  }

  std::size_t past_light(std::size_t at) const {
    for (std::size_t k = 0; k < 4; ++k) {
      const Match light = page_.match(List::light, at);
      if (!light) break;
      at += light.words;
    }
    return at;
  }

  std::optional<Found> verb_before(const Number& number, List slot) const {
    std::size_t at = number.words.first;
    for (std::size_t k = 0; k < 4; ++k) {
      Match verb = page_.match_before(slot_list(slot, SlotList::before), at);
      const bool active = bool(verb);
      if (!verb) verb = page_.match_before(slot_list(slot, SlotList::either), at);
      if (verb) {
        const std::size_t first = at - verb.words;
        return Found{{first, number.last()}, {{first, at}}, active, active && verb.value == noun_of_action};
      }
      const Match light = page_.match_before(List::light, at);
      if (!light) break;
      at -= light.words;
    }
    return split_verb(number, slot);
  }

  /// "kamen 12 Menschen ums Leben": the verb stands on both sides.
  std::optional<Found> split_verb(const Number& number, List slot) const {
    if (number.words.first == sentence_.first) return std::nullopt;
    const std::size_t head = number.words.first - 1;
    const Match verb = page_.match(slot_list(slot, SlotList::after), number.last());
    if (!page_.is(head, "kamen") || !verb) return std::nullopt;
    return Found{{head, number.last() + verb.words}, {{head, head + 1}, {number.last(), number.last() + verb.words}}};
  }

  std::optional<Found> verb_after(const Number& number, List slot) const {
    std::size_t begin = number.last();
    if (const Match more = page_.match(List::more, begin); more && number.noun.empty()) begin += more.words;
    const std::size_t next = past_light(begin);
    if (const auto verb = verb_at(next, number, slot, begin)) return verb;
    if (page_.lexicon().language() != "de" && page_.lexicon().language() != "fa") return std::nullopt;
    if (number.noun.empty()) return std::nullopt;
    // The verb ends the clause; what lies between names neither another number nor other people.
    for (std::size_t at = begin; at < sentence_.last && at - begin < widest_gap; ++at) {
      if (ends_clause(page_[at]) || number_at(page_, at)) return std::nullopt;
      if (page_.match(List::person, at) || page_.match(List::group, at) || page_.match(List::say, at))
        return std::nullopt;
      if (const auto verb = verb_at(at, number, slot, begin)) return verb;
    }
    return std::nullopt;
  }

  std::optional<Found> verb_at(std::size_t at, const Number& number, List slot, std::size_t begin) const {
    const auto found = [&](const Match& verb) {
      return Found{{number.words.first, at + verb.words}, {{number.last(), begin}, {at, at + verb.words}}};
    };
    for (const SlotList kind : {SlotList::after, SlotList::either})
      if (const Match verb = page_.match(slot_list(slot, kind), at)) return found(verb);
    const Match participle = page_.match(slot_list(slot, SlotList::participle), at);
    if (!participle || !passive(number, begin, at)) return std::nullopt;
    return found(participle);
  }

  /// Whether a participle is one of the passive: its auxiliary stands before the number, between or behind; after
  /// "and", the count before it answers for that.
  bool passive(const Number& number, std::size_t begin, std::size_t at) const {
    if (number.noun.empty()) return true;
    if (page_.any(List::passive, {begin, std::min(at + 3, sentence_.last)})) return true;
    std::size_t back = number.words.first;
    while (back > sentence_.first && number.words.first - back < widest_gap && !ends_clause(page_[back - 1]))
      if (page_.match(List::passive, --back)) return true;
    return false;
  }

  const Page& page_;
  Words sentence_;
  std::vector<Count> found_;
};

/// Whether the sentence takes anything back, or asks. A qualifier ("no fewer than") denies nothing.
bool is_unclear(const Page& page, Words sentence) {
  for (std::size_t i = sentence.first; i < sentence.last; ++i) {
    if (is_question(page[i])) return true;
    // "no fewer than", "without news": they take nothing back.
    const Match missing = page.match(List::missing, i), gone = page.match(List::missing_noun, i);
    if (const auto number = number_at(page, i); number && number->qualifiers > 0)
      i += number->qualifiers - 1;
    else if (missing || gone)
      i += std::max(missing.words, gone.words) - 1;
    else if (page.takes_back(i))
      return true;
  }
  return false;
}

/// "wurde", "ist" beside more than one.
bool is_singular(const Page& page, std::size_t i) {
  return page.lexicon().language() == "de" &&
         (page.is(i, "wurde") || page.is(i, "ist") || page.is(i, "war") || page.is(i, "wird"));
}

/// The words of the sentence that the quoted piece around `span` holds, without the marks around it.
Words quoted_words(const Draft& draft, const Page& page, Words sentence, Span span) {
  Words region = sentence;
  for (const ContentPiece& piece : draft.content_pieces)
    if (piece.span.contains(span)) {
      region.first = std::max(region.first, page.word_at(piece.span.begin));
      region.last = std::min(region.last, page.word_at(piece.span.end));
    }
  while (!region.empty() && page[region.first].mark) ++region.first;
  while (!region.empty() && page[region.last - 1].mark) --region.last;
  return region;
}

/// Whether all words of the region are understood, with these counts and sources in it.
bool is_plain(const Page& page, Words region, const std::vector<Count>& counts, const std::vector<Words>& sources) {
  Understood understood(page, region);
  for (const Words words : sources) understood.mark(words, Part::source);
  // "announced the killing of 12": the object of a verb of reporting needs no other.
  for (const Count& count : counts)
    for (const Words words : sources)
      if (!words.empty() && words.last == count.found.words.first) understood.has_cause();
  bool several = false;
  for (const Count& count : counts) {
    const auto& [slot, number, found] = count;
    understood.mark({number.words.first, number.last()}, Part::number);
    for (const Words words : found.verbs) understood.mark(words, Part::count);
    understood.begins_count(found.words.first, found.takes_subject, found.needs_cause);
    // "En la ciudad supone 12 muertos": a noun without its verb belongs to whatever verb the phrase before it hides.
    const bool hides = count.found.bare && page.lexicon().language() != "de";
    if (number.parted || hides) understood.is_loose(number.words.first);
    several |= number.value > 1 && !found.toll;
  }
  for (std::size_t i = region.first; i < region.last; ++i)
    if (several && is_singular(page, i)) return false;
  return understood.all();
}

}  // namespace

void find_counts(Draft& draft, const Resources&) {
  const Page page(draft);
  Sentences sentences(page);
  for (const Words sentence : page.sentences()) {
    if (sentence.empty() || is_unclear(page, sentence)) continue;
    const auto counts = sentences.counts(sentence);
    for (const Count& count : counts) {
      Statement s;
      s.span = page.span(count.found.words);
      Voice voice;
      Words region = sentence;
      voice.chain = chain_at(draft, s.span);
      if (voice.chain.empty()) {
        // Quoted words of somebody who is not named are not the outlet's.
        const Words paragraph = page.paragraph(draft.sentences[page[sentence.first].sentence].paragraph);
        if (page.quoted(s.span.begin) || is_dash_mark(page[paragraph.first])) continue;
        voice = voice_of(page, sentence, count.found.words);
      } else {
        region = quoted_words(draft, page, sentence, s.span);
      }
      if (!voice.clear || !is_plain(page, region, counts, voice.words)) continue;
      s.document = draft.document.id;
      s.slot = count.slot;
      Quantity quantity;
      quantity.qualifier = count.number.qualifier;
      set_interval(quantity, count.number.value, std::nullopt);
      s.number = quantity.value, s.low = quantity.low, s.high = quantity.high;
      s.qualifier = quantity.qualifier;
      if (count.number.group) s.of = std::string(page.text(count.number.noun));
      s.chain = std::move(voice.chain);
      s.id = "s" + std::to_string(draft.document.statements.size() + 1);
      draft.document.statements.push_back(std::move(s));
    }
  }
}

}  // namespace stemma::understand::partial
