#include "understand/partial/understood.hpp"

#include <algorithm>
#include <string_view>

#include "understand/partial/sources.hpp"

namespace stemma::understand::partial {
namespace {

constexpr std::size_t longest_phrase = 14, none = 0;

bool has(const std::vector<std::size_t>& all, std::size_t i) { return std::ranges::find(all, i) != all.end(); }

/// How a word ends, or begins, that is a verb or an adverb rather than a noun or adjective. Nouns that look so as well
/// cost a count, and nothing else.
bool looks_like_verb(std::string_view word, std::string_view language) {
  const auto ends = [&](std::initializer_list<std::string_view> all) {
    return std::ranges::any_of(all, [&](auto end) { return word.ends_with(end); });
  };
  if (language == "ru")
    return ends({"л",   "ла",   "ло", "ли", "лся", "лась", "лось", "лись", "ет", "ит",  "ют",  "ут",  "ат", "ят",
                 "тся", "ться", "ть", "но", "мо",  "то",   "ливо", "чиво", "ны", "аны", "ены", "ана", "ена"});
  if (language == "uk")
    return ends({"ив",   "ав", "ув",   "ла", "ло", "ли",   "вся",  "лася", "лося", "лися", "ть",
                 "ться", "ти", "тися", "но", "мо", "ково", "ливо", "то",   "ють",  "є",    "ся"});
  if (language == "fr")
    return ends({"ait", "aient", "erait", "raient", "ent-ils", "-on", "-il", "-elle", "-ils", "-elles", "-ce"}) ||
           (ends({"ement", "amment", "emment"}) && word != "bombardement" && word != "effondrement");
  if (language == "es") return ends({"mente", "ría", "rían", "ó", "aron", "ieron", "aban", "aba"});
  if (language == "ar")
    // The first is the accusative of an adverb, "by mistake"; the others begin a verb.
    return (word.ends_with("ا") && !word.starts_with("ال")) ||
           ((word.starts_with("ي") || word.starts_with("ت") || word.starts_with("سي") || word.starts_with("ست")) &&
            word.size() <= 12);
  if (language == "fa")
    return word.starts_with("می") || word.ends_with("ند") || word == "است" || word == "بود" || word == "شد" ||
           word == "کرد" || word == "داد" || word == "داشت";
  return false;
}

}  // namespace

bool could_be_noun(const Page& page, std::size_t i, bool led) {
  if (page[i].mark || page.takes_back(i) || saying_at(page, i)) return false;
  const auto& lexicon = page.lexicon();
  const std::string& key = page[i].key;
  if (std::ranges::any_of(key, [](char c) { return c >= '0' && c <= '9'; })) return false;
  for (const List list :
       {List::stop, List::that, List::according, List::cause, List::light, List::passive, List::circumstance,
        List::inner, List::and_word, List::more, List::say_auxiliary, List::number, List::determiner})
    if (page.match(list, i)) return false;
  for (auto list = static_cast<std::size_t>(List::killed); list <= static_cast<std::size_t>(List::detained_toll);
       ++list)
    if (page.match(static_cast<List>(list), i)) return false;
  const auto& mentions = page.draft().document.mentions;
  const auto mention =
      std::ranges::upper_bound(mentions, page[i].span.begin, {}, [](const Mention& m) { return m.span.begin; });
  if (mention != mentions.begin() && (mention - 1)->span.contains(page[i].span)) return true;
  return led || (page[i].capital && !page[i].first) || !looks_like_verb(key, lexicon.language());
}

Understood::Understood(const Page& page, Words region) : page_(page), region_(region), parts_(region.size()) {
  for (const auto& time : page.draft().document.times)
    mark({page.word_at(time.span.begin), page.word_at(time.span.end)}, Part::date);
}

void Understood::mark(Words words, Part part) {
  for (std::size_t i = std::max(words.first, region_.first); i < std::min(words.last, region_.last); ++i)
    parts_[i - region_.first] = part;
}

void Understood::begins_count(std::size_t first, bool takes_subject, bool needs_cause) {
  if (takes_subject) takes_subject_.push_back(first);
  if (needs_cause) needs_cause_.push_back(first);
}

bool Understood::is_determiner(std::size_t i) const { return at(i) == Part::none && page_.match(List::determiner, i); }

bool Understood::is_noun(std::size_t i, bool led) const {
  return i < region_.last && at(i) == Part::none && could_be_noun(page_, i, led);
}

/// Past "einem vollbesetzten Hochhaus": in German the noun has a capital, and ends it.
std::size_t Understood::german_nouns(std::size_t i) const {
  std::size_t end = i;
  for (std::size_t small = 0; end < region_.last && is_noun(end) && !page_[end].capital; ++end)
    if (++small > 3) return i;
  const std::size_t noun = end;
  while (end < region_.last && end - noun < 3 && is_noun(end) && page_[end].capital) ++end;
  return end == noun ? i : end;
}

/// Whether a preposition, or an adjective in the genitive or the locative, stands right before the word: no verb does.
bool Understood::is_led(std::size_t i) const {
  if (i == region_.first || at(i - 1) != Part::none) return false;
  if (page_.match_before(List::circumstance, i) || page_.match_before(List::inner, i)) return true;
  const auto& language = page_.lexicon().language();
  constexpr std::string_view endings[] = {"ого", "его", "ых", "их", "ого", "ої", "ому", "ом", "ем"};
  return (language == "ru" || language == "uk") && !page_[i - 1].first &&
         std::ranges::any_of(endings, [&](auto end) { return page_[i - 1].key.ends_with(end); });
}

std::size_t Understood::nouns(std::size_t i) const {
  const std::string& language = page_.lexicon().language();
  if (language == "de") return german_nouns(i);
  const std::size_t most = language == "ru" || language == "uk" || language == "fa" || language == "ar" ? 3 : 2;
  const bool latin = language == "fr" || language == "es";
  std::size_t end = i;
  while (end - i < most && is_noun(end, is_led(end))) {
    // "en Bogotá suponen": no adjective follows a name, and none ends so.
    const bool second = latin && end > i && !page_[end].capital;
    const std::string& key = page_[end].key;
    if (second && (page_[end - 1].capital || (language == "es" && (key.ends_with("an") || key.ends_with("en"))))) break;
    ++end;
  }
  return end;
}

/// Past "and a fire": another noun, where nothing but a phrase or a known part follows it.
std::size_t Understood::joined(std::size_t i) const {
  const Match also = page_.match(List::and_word, i);
  if (!also || !is_noun(i + also.words)) return none;
  const std::size_t next = i + also.words + 1;
  const bool over = next >= region_.last || at(next) != Part::none || ends_clause(page_[next]) ||
                    page_.match(List::circumstance, next) || page_.match(List::light, next);
  return over ? next : none;
}

/// Past a noun with what belongs to it; `i` itself where none stands there.
std::size_t Understood::noun_phrase(std::size_t i) const {
  std::size_t at_word = i;
  for (std::size_t k = 0; k < 2 && is_determiner(at_word); ++k) ++at_word;
  std::size_t end = nouns(at_word);
  if (end == at_word) return i;
  while (end < region_.last && end - i < longest_phrase) {
    if (const std::size_t next = joined(end)) {
      end = next;
      continue;
    }
    const Match inner = at(end) == Part::none ? page_.match(List::inner, end) : Match{};
    if (!inner) break;
    std::size_t next = end + inner.words;
    if (is_determiner(next)) ++next;
    const std::size_t after = nouns(next);
    if (after == next) break;
    end = after;
  }
  return end;
}

std::size_t Understood::circumstance(std::size_t i) const {
  if (at(i) != Part::none) return none;
  if (const Match aside = page_.match(List::aside, i)) return i + aside.words;
  if (const Match light = page_.match(List::light, i)) return i + light.words;
  if (const Match more = page_.match(List::more, i); more && at(i + more.words) == Part::number) return i + more.words;
  for (const List calendar : {List::weekday, List::day, List::last, List::next})
    if (const Match word = page_.match(calendar, i)) return i + word.words;
  const Match lead = page_.match(List::circumstance, i);
  const std::size_t begin = i + lead.words;
  std::size_t dated = begin;
  if (is_determiner(dated)) ++dated;
  const bool date = at(dated) == Part::date ||
                    (dated < region_.last && (page_.match(List::weekday, dated) || page_.match(List::day, dated)));
  if (date && (lead || dated > begin)) return dated;
  if (!lead) return none;
  const std::size_t end = noun_phrase(begin);
  return end == begin ? none : end;
}

std::size_t Understood::circumstances(std::size_t i) const {
  while (const std::size_t next = circumstance(i)) i = next;
  return i;
}

/// Past a verb of causing, what it says of itself and what leads its object; none where no count follows.
std::size_t Understood::caused(std::size_t i) {
  const Match verb = at(i) == Part::none ? page_.match(List::cause, i) : Match{};
  if (!verb) return none;
  i += verb.words;
  if (page_.lexicon().language() == "ar") i = circumstances(noun_phrase(i));
  if (const Match link = page_.match(List::cause_link, i)) i += link.words;
  if (at(i) != Part::number && at(i) != Part::count) return none;
  cause_ = true;
  return i;
}

/// Past a subject at the beginning of a clause, up to the count of its verb.
std::size_t Understood::subject(std::size_t i) {
  if (const std::size_t end = caused(i)) return end;
  const std::string& language = page_.lexicon().language();
  if (language == "ar" || language == "fa") return none;
  if (language != "ru" && language != "uk" && !is_determiner(i)) return none;
  std::size_t end = noun_phrase(i);
  if (end == i) return none;
  end = circumstances(end);
  if (const std::size_t next = caused(end)) return next;
  return at(end) == Part::count && has(takes_subject_, end) ? end : none;
}

/// Whether the known word at `i` may stand where it does.
bool Understood::fits(std::size_t i, bool after_phrase) const {
  if (has(needs_cause_, i) && !cause_) return false;
  return !(after_phrase && has(loose_, i));
}

bool Understood::all() {
  bool begins = true, after_phrase = false;
  for (std::size_t i = region_.first; i < region_.last;) {
    if (at(i) != Part::none) {
      if (!fits(i, after_phrase)) return false;
      begins = after_phrase = false;
      ++i;
      continue;
    }
    const std::string& key = page_[i].key;
    const bool last = i + 1 == region_.last;
    if (is_comma(page_[i]) || (last && (key == "." || key == "!" || key == "\u2026" || key == "..."))) {
      begins = true, after_phrase = false;
      ++i;
    } else if (const std::size_t next = circumstance(i)) {
      after_phrase = !page_.match(List::light, i) && !page_.match(List::aside, i);
      i = next;
    } else if (const Match also = page_.match(List::and_word, i)) {
      i += also.words;
      begins = true;
    } else if (const std::size_t count = begins ? subject(i) : none) {
      i = count;
      begins = after_phrase = false;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace stemma::understand::partial
