#include "understand/partial/placed_counts.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace stemma::understand::partial {
namespace {

struct SlotWords {
  Slot slot;
  List list;
};
constexpr std::array slots = {SlotWords{Slot::killed, List::killed}, SlotWords{Slot::injured, List::injured},
                              SlotWords{Slot::missing, List::missing}, SlotWords{Slot::detained, List::detained}};
constexpr std::size_t widest_gap = 14;  // words between a number and the verb that ends its clause

/// In a table, of verbs before their number: a noun of action, which is one of what a verb of causing has caused.
constexpr int noun_of_action = 2;

class Sentence {
 public:
  Sentence(const Page& page, Words sentence) : page_(page), sentence_(sentence) {}

  std::vector<Count> counts() {
    for (std::size_t i = sentence_.first; i < sentence_.last; ++i) {
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

}  // namespace

std::vector<Count> placed_counts(const Page& page, Words sentence) { return Sentence(page, sentence).counts(); }

}  // namespace stemma::understand::partial
