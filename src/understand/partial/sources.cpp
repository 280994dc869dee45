#include "understand/partial/sources.hpp"

#include <algorithm>

#include "understand/partial/understood.hpp"

namespace stemma::understand::partial {
namespace {

constexpr std::size_t longest_source = 12;  // words

bool is_arabic_script(const Page& page) {
  return page.lexicon().language() == "ar" || page.lexicon().language() == "fa";
}

/// A capital that is no mere beginning of a sentence; in scripts without capitals a given name.
bool is_named(const Page& page, std::size_t i) {
  if (page.match(List::given, i) || page.match(List::organization, i)) return true;
  if (is_arabic_script(page) || !page[i].capital) return false;
  if (page.match(List::weekday, i) || page.match(List::month, i)) return false;
  if (!page[i].first) return true;
  // "Иванов заявил": a capital that begins the sentence is a name where the text has it within a sentence too, or where
  // another capital follows.
  if (page[i].capitals) return true;
  if (i + 1 < page.size() && !page[i + 1].first && page[i + 1].capital) return true;
  return page.capital_within(page[i]);
}

/// Words that end a phrase without being of it.
bool ends_phrase(const Page& page, std::size_t i) {
  if (ends_clause(page[i])) return true;
  if (page.match(List::passive, i) || saying_at(page, i)) return true;
  for (const List slot : {List::killed, List::injured, List::missing, List::detained})
    for (const SlotList kind : {SlotList::either, SlotList::before, SlotList::after, SlotList::participle})
      if (page.match(slot_list(slot, kind), i)) return true;
  const char first = page[i].key.front();
  return (first >= '0' && first <= '9') || page.match(List::cause, i) || page.match(List::number, i);
}
/// "the", "de": a stop word that may stand within a name after all.
bool is_small(const Page& page, std::size_t i) {
  return page.match(List::particle, i) || page.match(List::determiner, i);
}
bool is_stop(const Page& page, std::size_t i) { return page.match(List::stop, i) && !is_small(page, i); }

bool is_plain(const Page& page, Words words) {
  for (std::size_t i = words.first; i < words.last; ++i)
    if (title_at(page, i) || is_named(page, i)) return true;
  return false;
}

bool names_person(const Page& page, Words words) {
  for (std::size_t i = words.first; i < words.last; ++i)
    if (!title_at(page, i) && is_named(page, i)) return true;
  return false;
}

Words trimmed(const Page& page, Words words) {
  const auto loose = [&](std::size_t i) {
    return is_small(page, i) && !page.match(List::given, i) && !title_at(page, i) && !page[i].capital;
  };
  while (!words.empty() && loose(words.last - 1)) --words.last;
  return words;
}

/// What the comma after the phrase adds: a name to an office ("le maire, Jean Morel"), an office to a name.
Words with_apposition(const Page& page, Words words, std::size_t limit) {
  if (words.last + 1 >= limit || !is_comma(page[words.last])) return words;
  std::size_t end = words.last + 1;
  while (end < limit && !ends_clause(page[end]) && end - words.last <= longest_source) ++end;
  if (end >= page.size() || (end < limit && !ends_clause(page[end]))) return words;
  const Words added{words.last + 1, end};
  for (std::size_t i = added.first; i < added.last; ++i)
    if (is_stop(page, i) && !page.match(List::to, i)) return words;
  std::size_t head = added.first;
  while (head < added.last && page.match(List::determiner, head)) ++head;
  const bool fits = names_person(page, words) ? bool(title_at(page, head)) : is_named(page, added.first);
  return fits && head < added.last ? Words{words.first, added.last} : words;
}

/// "to Mohammed", in one word of Arabic.
bool is_addressee(const Page& page, std::size_t i) {
  constexpr std::string_view lam = "\u0644";
  const std::string& key = page[i].key;
  return page.lexicon().language() == "ar" && key.starts_with(lam) &&
         page.lexicon().has(List::given, std::string_view(key).substr(lam.size()));
}

/// The first given name in its first form, of languages that decline names; `words.last` where there is none.
std::size_t nominative_in(const Page& page, Words words) {
  const std::string& language = page.lexicon().language();
  if (language != "ru" && language != "uk") return words.last;
  std::size_t i = words.first;
  while (i < words.last && !page.match(List::nominative, i)) ++i;
  return i;
}

/// Whether an office stands behind a name without a comma: "Ивану Петрову министр Сергей Орлов", two people.
bool is_two(const Page& page, Words words) {
  bool named = false;
  for (std::size_t i = words.first; i < words.last && !is_comma(page[i]); ++i) {
    const bool title = bool(title_at(page, i));
    if (named && title) return true;
    named |= !title && !is_small(page, i) && is_named(page, i);
  }
  return false;
}

/// An article of the dative or accusative: no subject has one.
bool is_dative(const Page& page, std::size_t i) {
  constexpr std::string_view articles[] = {"dem", "den", "einem", "einen"};
  return page.lexicon().language() == "de" && (!page[i].capital || page[i].first) &&
         std::ranges::find(articles, page[i].key) != std::end(articles);
}

/// A word that begins whom something is said to, within the phrase behind the verb.
bool begins_addressee(const Page& page, std::size_t i) {
  if (is_dative(page, i)) return true;
  const std::string& language = page.lexicon().language();
  if (language == "de") {
    // "sagte Karl Weber der Zeitung", "zu Peter": behind a name these begin whom it was said to.
    const bool behind = i > 0 && page[i - 1].capital && !title_at(page, i - 1);
    return !page[i].capital && ((behind && page.is(i, "der")) || (page.match(List::to, i) && !page.is(i - 1, "von")));
  }
  if (language == "es" || language == "fr") return page.match(List::to, i) && !page[i].capital;
  if (language != "ar" || !page[i].key.starts_with("\u0644")) return false;
  return !page.match(List::given, i) &&
         (page[i].key.starts_with("\u0644\u0644") || title_at(page, i) || !saying_at(page, i - 1));
}

/// Whether the name at word `name` of a source's phrase is not who speaks, but whose lawyer or spokesman does.
bool is_of_another(const Page& page, Words source, std::size_t name, bool said) {
  const std::string& language = page.lexicon().language();
  if (name <= source.first) return false;
  if (language == "ar" || language == "fa") return bool(page.match(List::relation, name - 1));
  std::size_t head = name;
  while (head > source.first && title_at(page, head - 1) && !page.match(List::relation, head - 1)) --head;
  if (language != "ru" && language != "uk") {
    const bool of = head > source.first && (page.match(List::inner, head - 1) || page[head - 1].key == "de");
    // "the lawyer Karl Webers": the genitive of a name.
    const Word& last = page[source.last - 1];
    const bool genitive = language == "de" && page.match(List::relation, name - 1) && last.key.ends_with("s");
    return genitive || (of && head - 1 > source.first);
  }
  if (is_comma(page[name - 1])) return false;
  if (page.match(List::nominative, name)) return false;
  if (said) return page.match(List::given, name) || name - 1 != source.first || page[name].key.ends_with("\u0430");
  return bool(page.match(List::relation, name - 1)) || head > source.first;
}

/// Past "to the press", "on Friday": what may stand between a verb and its subject.
std::size_t past_asides(const Page& page, std::size_t i, std::size_t limit) {
  while (i < limit && !ends_clause(page[i])) {
    if (const Match day = page.match(List::weekday, i)) {
      i += day.words;
    } else if (const Match relative = page.match(List::day, i)) {
      i += relative.words;
    } else if (is_stop(page, i) && i + 1 < limit && page.match(List::weekday, i + 1)) {
      ++i;
    } else {
      break;
    }
  }
  return i;
}

/// Whether words behind a preposition, or in the dative, stand right before the verb: "Am Abend sagte", "Dem Sender
/// sagte".
bool is_led(const Page& page, std::size_t verb, std::size_t begin) {
  for (std::size_t i = verb; i > begin && verb - i < longest_source && !ends_clause(page[i - 1]); --i)
    if (is_stop(page, i - 1) || is_dative(page, i - 1) || page.match(List::to, i - 1)) return true;
  return false;
}

}  // namespace

Speaker speaker_in(const Page& page, Words source, bool said) {
  const Draft& draft = page.draft();
  const auto& document = draft.document;
  const Span span = page.span(source);
  const Mention* person = nullptr;
  const auto first = std::ranges::lower_bound(document.mentions, span.begin, {},
                                              [](const Mention& mention) { return mention.span.begin; });
  for (auto at = first; at != document.mentions.end() && at->span.begin < span.end; ++at) {
    if (at->type != MentionType::person || !span.contains(at->span)) continue;
    if (person && person->entity != at->entity) return {std::string(draft.text(span)), std::nullopt};
    if (!person) person = &*at;
  }
  if (!person || is_of_another(page, source, page.word_at(person->span.begin), said))
    return {std::string(draft.text(span)), std::nullopt};
  return {document.entities[person->entity].name, person->entity};
}

bool is_name_of_source(const Page& page, Words source) {
  const bool german = page.lexicon().language() == "de";
  for (std::size_t i = source.first; i < source.last; ++i) {
    if (is_small(page, i) || is_comma(page[i]) || title_at(page, i) || is_named(page, i)) continue;
    if (page.match(List::circumstance, i) || page.match(List::inner, i) || page.match(List::and_word, i)) continue;
    if (!could_be_noun(page, i)) return false;
    // In German an adjective stands at the beginning or behind an article, and a verb behind its noun.
    if (german && !page[i].capital && i > source.first && page[i - 1].capital) return false;
  }
  return true;
}

Match title_at(const Page& page, std::size_t i) {
  if (const Match found = page.match(List::title, i)) return found;
  if (page.lexicon().longest(List::title_ending) == 0 || i >= page.size()) return {};
  const std::string& key = page[i].key;
  for (std::size_t from = 3; from + 3 < key.size(); ++from)
    if ((static_cast<unsigned char>(key[from]) & 0xC0) != 0x80 &&
        page.lexicon().has(List::title_ending, std::string_view(key).substr(from)))
      return {1, 1};
  return {};
}

std::optional<Saying> saying_at(const Page& page, std::size_t i) {
  if (const Match verb = page.match(List::say, i))
    return Saying{{i, i + verb.words}, bool(page.match(List::say_inside, i))};
  const Match auxiliary = page.match(List::say_auxiliary, i);
  if (!auxiliary) return std::nullopt;
  const Match participle = page.match(List::say_participle, i + auxiliary.words);
  if (!participle) return std::nullopt;
  return Saying{{i, i + auxiliary.words + participle.words}, false};
}

bool is_blocked(const Page& page, Words words) {
  const Words sentence = page.sentence_of(words.first);
  Words clause = words;
  while (clause.first > sentence.first && !ends_clause(page[clause.first - 1])) --clause.first;
  while (clause.last < sentence.last && !ends_clause(page[clause.last])) ++clause.last;
  if (clause.last < page.size() && is_question(page[clause.last])) return true;
  for (std::size_t i = clause.first; i < clause.last; ++i)
    if (page.takes_back(i)) return true;
  return false;
}

Words source_after(const Page& page, std::size_t i, std::size_t limit, bool inside, bool said) {
  i = past_asides(page, i, limit);
  Words words{i, i};
  if (inside && words.last < limit && page.match(List::inside, words.last)) ++words.first, ++words.last;
  while (words.last < limit && words.size() < longest_source && !ends_phrase(page, words.last) &&
         !is_stop(page, words.last) && !is_addressee(page, words.last) && !(said && begins_addressee(page, words.last)))
    ++words.last;
  // "Mohamed al Hasan": half a name is none.
  if (said && words.last + 1 < limit && !words.empty() && page[words.last - 1].capital && page.is(words.last, "al") &&
      page[words.last + 1].capital)
    return {};
  // "According to witnesses and the police": of two sources the first alone would be half of it.
  if (page.match(List::and_word, words.last)) return {};
  words = trimmed(page, words);
  // "сказал министру Иван Петров": what stands before the subject's name and is no office of his was told.
  const std::size_t subject = nominative_in(page, words);
  if (said && subject > words.first && subject < words.last && !title_at(page, words.first)) words.first = subject;
  if (words.empty() || !is_plain(page, words) || (said && is_two(page, words))) return {};
  return with_apposition(page, words, limit);
}

Words source_before(const Page& page, std::size_t i, std::size_t limit) {
  Words words{i, i};
  const auto take = [&] {
    while (words.first > limit && words.size() < longest_source && !ends_phrase(page, words.first - 1) &&
           !is_stop(page, words.first - 1))
      --words.first;
  };
  take();
  if (words.empty() && words.first > limit + 1 && is_comma(page[words.first - 1])) {
    // "Jean Morel, maire de la ville, a déclaré": what stands between commas belongs to what stands before them.
    --words.first;
    take();
    if (words.first <= limit || !is_comma(page[words.first - 1])) return {};
    const Words added{words.first, i - 1};
    --words.first;
    take();
    std::size_t head = added.first;
    while (head < added.last && page.match(List::determiner, head)) ++head;
    const Words own{words.first, added.first - 1};
    std::size_t office = own.first;
    while (office < own.last && page.match(List::determiner, office)) ++office;
    const bool fits =
        title_at(page, head) || ((!names_person(page, own) || title_at(page, office)) && is_named(page, added.first));
    if (own.empty() || head >= added.last || !fits || !is_plain(page, own)) return {};
    return {own.first, added.last};
  }
  if (words.empty() || !is_plain(page, words)) return {};
  // "به مریم گفت", "Am Abend sagte": what a preposition leads is no subject, nor is what stands in the dative.
  if (words.first > limit &&
      (page.match_before(List::to, words.first) || page.match_before(List::place_before, words.first) ||
       (is_stop(page, words.first - 1) && !page.match(List::and_word, words.first - 1)))) {
    // "On Friday Ivan Petrov said": behind all that a name in its first form is the subject.
    const std::size_t name = nominative_in(page, words);
    if (name == words.last) return {};
    words.first = name;
  }
  for (std::size_t k = words.first; k < words.last; ++k)
    if (is_dative(page, k)) return {};
  const auto begins = [&](std::size_t at) {
    return page.match(List::determiner, at) || title_at(page, at) || is_named(page, at);
  };
  while (!begins(words.first)) ++words.first;
  if (is_two(page, words)) return {};
  return words;
}

Words source_beside(const Page& page, const Saying& saying, std::size_t begin, std::size_t limit) {
  const std::size_t verb = saying.words.first;
  const Words after = source_after(page, saying.words.last, limit, saying.inside, true);
  if (page.lexicon().language() == "ar" || verb == begin) return after;
  const Words before = source_before(page, verb, begin);
  // Plain phrases on both sides: which of the two speaks, and to whom, no rule here can tell.
  if (!before.empty() && after.empty()) return before;
  if (!before.empty()) {
    // A name in its first form is no addressee.
    const bool first = nominative_in(page, before) < before.last, second = nominative_in(page, after) < after.last;
    if (first == second) return {};
    return first ? before : after;
  }
  // Where words stand right before the verb, what follows it may be whom it was said to.
  const std::size_t last = verb - 1;
  const bool calendar = page.match(List::weekday, last) || page.match(List::month, last) || page.match(List::day, last);
  if (is_stop(page, last) || ends_clause(page[last]) || calendar || is_led(page, verb, begin)) return after;
  return {};
}

}  // namespace stemma::understand::partial
