// The words that the partial tier knows of one language: lists in words_XX.inc, which read without any of the code, and
// numbers as ICU spells them (RuleBasedNumberFormat with the rules of CLDR).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::understand::partial {

/// What a list holds. The names of words_XX.inc are those of `list_names` (lexicon.cpp), in this order.
enum class List : std::uint8_t {
  say,             ///< finite verbs of reporting, affirmed
  say_participle,  ///< what makes one with a word of say_auxiliary right before it
  say_auxiliary,
  say_inside,    ///< plural verbs after which 'in the ministry' names the source
  inside,        ///< that 'in'
  that,          ///< what opens reported speech
  according,     ///< "according to": the source follows
  stop,          ///< words that no source's phrase holds
  to,            ///< before whom something is told to
  title,         ///< offices, ranks and roles of people and bodies that speak
  title_ending,  ///< ends of compounds that are titles
  given,         ///< given names, each with its usual Latin spelling
  particle,      ///< small words within a name
  determiner,
  organization,  ///< names, each with its English one
  block,         ///< negation, condition, doubt, question: the sentence states nothing that is taken
  deny,          ///< verbs of denying, which block as well
  deny_stem,     ///< what all forms of such words begin with
  future,        ///< the weekday may be the coming one
  place_before,  ///< prepositions and nouns after which a town's name stands
  not_place,     ///< common words that are also a country's name
  month,
  solar_month,  ///< of the Solar Hijri calendar
  year,         ///< "year", beside the number
  of_date,      ///< "de" in "3 de mayo"
  weekday,
  day,   ///< "yesterday": days from today
  last,  ///< beside a weekday
  next,
  number,  ///< more than ICU spells
  and_word,
  more,  ///< "further", "others"
  part,  ///< "of" in "12 of the 30": what follows is no total
  at_least,
  more_than,
  about,
  nearly,
  up_to,
  fewer_than,
  person,   ///< people in general, in the forms that stand beside a number
  group,    ///< sub-groups
  light,    ///< words that may stand between number and verb
  passive,  ///< the auxiliary that a participle needs
  killed,
  killed_verb,
  killed_after,
  killed_participle,
  killed_noun,
  killed_toll,
  injured,
  injured_verb,
  injured_after,
  injured_participle,
  injured_noun,
  injured_toll,
  missing,
  missing_verb,
  missing_after,
  missing_participle,
  missing_noun,
  missing_toll,
  detained,
  detained_verb,
  detained_after,
  detained_participle,
  detained_noun,
  detained_toll,
  toll_to,       ///< before the number that a toll has risen to
  toll_verb,     ///< how it got there
  toll_from,     ///< before the number that it was
  circumstance,  ///< prepositions of a time, a place or an occasion, which say nothing of who holds what
  inner,         ///< what joins a noun to the one before it
  aside,         ///< words that may stand anywhere and change nothing
  cause,         ///< after the subject and before the count: "forderte"
  cause_link,    ///< what a cause's object is led by, where something is
  nominative,    ///< given names in their first form
  relation,      ///< whose bearer is somebody else than the name behind it: "lawyer", "mother"
  abbreviation,  ///< written with a stop that ends no sentence
  count_
};

/// The lists of one slot, from its first: `killed` for either order of verb and number, `_verb` before the number
/// alone,
/// `_after` after it alone, `_participle` after it and with a word of `passive`, `_noun` for the counted themselves,
/// `_toll` for "the number of dead".
enum class SlotList : std::uint8_t { either, before, after, participle, noun, toll };
constexpr List slot_list(List slot, SlotList kind) {
  return static_cast<List>(static_cast<std::size_t>(slot) + static_cast<std::size_t>(kind));
}

class Lexicon {
 public:
  /// Of a language of the partial tier ("ru"). Made once each, then shared.
  static const Lexicon& of(std::string_view language);

  /// The value of words that stand in the list, folded and joined by spaces: 1, or what the list gives them. Null: not
  /// in the list.
  const int* find(List list, std::string_view words) const {
    const auto& table = tables_[static_cast<std::size_t>(list)];
    const auto at = table.find(words);
    return at == table.end() ? nullptr : &at->second;
  }
  bool has(List list, std::string_view words) const { return find(list, words) != nullptr; }
  /// Words in the longest entry.
  std::size_t longest(List list) const { return longest_[static_cast<std::size_t>(list)]; }
  /// The phrases of a list, each folded.
  std::vector<std::string> phrases(List list) const;
  /// The name that a value of `given` or `organization` stands for.
  const std::string& name(int value) const { return names_[static_cast<std::size_t>(value)]; }
  /// Whether the word stands alone in any list.
  bool knows(std::string_view word) const;
  /// ISO 3166-1 code of the country of that name, by ICU; empty for none.
  std::string_view country(std::string_view words) const;
  const std::string& language() const { return language_; }
  /// What was wrong with the tables; empty, or a test fails.
  const std::vector<std::string>& faults() const { return faults_; }

 private:
  explicit Lexicon(std::string language);
  void read(std::string_view table);
  void read_line(std::string_view line);
  void add(List list, std::string_view phrase, int value);
  void add_numbers();
  void add_countries();

  using Table = std::map<std::string, int, std::less<>>;
  std::string language_;
  std::array<Table, static_cast<std::size_t>(List::count_)> tables_;
  std::array<std::size_t, static_cast<std::size_t>(List::count_)> longest_{};
  std::map<std::string, std::string, std::less<>> countries_;
  std::vector<std::string> names_, faults_;
};

}  // namespace stemma::understand::partial
