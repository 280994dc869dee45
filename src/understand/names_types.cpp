// The type of one name, by its own words and its neighbours'.
#include <algorithm>
#include <iterator>

#include "model/name_match.hpp"
#include "understand/names.hpp"
#include "understand/names_lexicon.hpp"

namespace stemma::understand {
namespace {

constexpr Verdict strong(MentionType type) { return {type, Evidence::strong}; }
constexpr Verdict weak(MentionType type) { return {type, Evidence::weak}; }

/// A rule's view of a name within its sentence.
struct View {
  const Draft& draft;
  const SentenceWords& sentence;
  std::size_t first, last;
  const Gazetteer* gazetteer;

  std::size_t size() const { return last - first; }
  const Word& word(std::size_t i) const { return sentence.words[first + i]; }
  const Word& back() const { return sentence.words[last - 1]; }
  std::string_view before(std::size_t back = 1) const {
    return first >= back ? std::string_view(sentence.words[first - back].folded) : std::string_view();
  }
  std::string_view after(std::size_t ahead = 0) const {
    return last + ahead < sentence.words.size() ? std::string_view(sentence.words[last + ahead].folded)
                                                : std::string_view();
  }
  std::string_view mark_after(std::size_t ahead = 0) const {
    return last + ahead < sentence.words.size() ? sentence.words[last + ahead].text : std::string_view();
  }
  std::string_view text() const { return written(draft, sentence, first, last); }
};

bool is_news_name(std::string_view folded) {
  for (std::string_view start : {"daily ", "sunday ", "evening ", "radio ", "agence ", "journal ", "le journal "})
    if (folded.starts_with(start)) return true;
  return false;
}

/// "Ostrand-Matin": one word whose part after the hyphen is a news medium's.
bool is_hyphenated_medium(const View& view) {
  const auto text = view.text();
  const auto hyphen = text.rfind('-');
  return view.size() == 1 && hyphen != std::string_view::npos && hyphen > 1 &&
         is_in(WordList::media_head, model::fold_name(text.substr(hyphen + 1)));
}

/// "in the Mediterranean": the adjective alone, after its article, names what it goes with.
bool is_sea(const View& view, const std::string& folded) {
  if (view.before() != "the" || !view.gazetteer || !view.gazetteer->has("the " + folded)) return false;
  if (view.last >= view.sentence.words.size()) return true;
  const auto tag = view.draft.tokens[view.sentence.words[view.last].token].tag;
  return tag != Upos::noun && tag != Upos::propn && tag != Upos::adj;
}

/// "US$58 million", "$US 58 million": a currency, and no country.
bool is_currency(const View& view) {
  const auto begin = view.word(0).span.begin, end = view.back().span.end;
  const std::string_view text = view.draft.document.text;
  return (end < text.size() && text[end] == '$') || (begin > 0 && text[begin - 1] == '$');
}

/// "Kelm School District": a body that runs one service, named by its district.
bool is_special_district(const View& view) {
  static constexpr std::string_view services[] = {"school",    "sanitation", "water",      "fire",
                                                  "transit",   "hospital",   "irrigation", "utility",
                                                  "utilities", "library",    "park"};
  return view.size() > 2 && view.back().folded == "district" &&
         std::find(std::begin(services), std::end(services), view.word(view.size() - 2).folded) != std::end(services);
}

/// By the name's own words alone, where they leave no doubt.
Verdict by_lexicon(const View& view, const std::string& folded) {
  if (!model::known_actor(view.text()).empty()) return strong(MentionType::organization);
  if (is_in(WordList::organization, folded)) return strong(MentionType::organization);
  if (is_in(WordList::facility, folded)) return strong(MentionType::facility);
  if (is_hyphenated_medium(view)) return strong(MentionType::organization);
  if (is_weapon_name(view.text())) return strong(MentionType::weapon);
  const bool numbered = view.size() == 2 && view.word(1).text.find_first_of("0123456789") != std::string_view::npos;
  if (is_product_name(view.word(0).text) && (view.size() == 1 || numbered)) return strong(MentionType::product);
  if (is_in(WordList::people, folded) && !is_sea(view, folded)) return strong(MentionType::nationality);
  if (is_in(WordList::creed, folded)) return strong(MentionType::other);
  return {};
}

/// "IS Sahel Province": an armed group's own province is no place.
bool starts_with_actor(const View& view) {
  for (std::size_t n = 1; n < view.size() && n <= 2; ++n) {
    const auto known = model::known_actor(written(view.draft, view.sentence, view.first, view.first + n));
    if (!known.empty() && is_in(WordList::place_head, view.back().folded)) return true;
  }
  return false;
}

/// "MUST WATCH" between sentences: shouting, where no list knows the words.
bool is_shouting(const View& view) {
  for (std::size_t i = 0; i < view.size(); ++i)
    if (view.word(i).shape != Shape::capitals || view.word(i).text.size() < 3) return false;
  return view.size() > 1;
}

Verdict by_head(const View& view, const std::string& folded) {
  if (view.size() < 2) return {};
  const std::string& head = view.back().folded;
  const std::string& start = view.word(0).folded;
  if (is_in(WordList::event_start, start)) return strong(MentionType::event);
  if (is_special_district(view)) return strong(MentionType::organization);
  const bool water = start == "mount" || start == "mt" || start == "cape" || start == "lake" || start == "river";
  if (water && !is_in(WordList::organization_head, head)) return strong(MentionType::place);  // "River Brigade"
  if (is_news_name(folded)) return strong(MentionType::organization);
  bool of = false;
  for (std::size_t i = 1; i + 1 < view.size(); ++i) {
    if (view.word(i).folded != "of" && view.word(i).folded != "for") continue;
    of = true;
    const std::string& noun = view.word(i - 1).folded;
    if (is_in(WordList::organization_start, noun) || is_in(WordList::organization_head, noun))
      return strong(MentionType::organization);
    if (is_in(WordList::facility_head, noun)) return strong(MentionType::facility);
    if (is_in(WordList::place_head, noun) || is_in(WordList::place_start, noun)) return strong(MentionType::place);
    if (is_in(WordList::event_head, noun) || is_in(WordList::event_start, noun)) return strong(MentionType::event);
  }
  if (of) return weak(MentionType::organization);
  const bool person = view.size() <= 3 && is_in(WordList::surname_head, head) && is_in(WordList::given_name, start);
  const bool site =
      (head == "center" || head == "centre") && is_in(WordList::site_kind, view.word(view.size() - 2).folded);
  if (site) return strong(MentionType::facility);
  if (is_in(WordList::facility_start, start)) return strong(MentionType::facility);
  if (head == "channel" && is_in(WordList::media_head, view.word(view.size() - 2).folded))
    return strong(MentionType::organization);
  if (starts_with_actor(view)) return strong(MentionType::organization);
  if (is_in(WordList::organization_head, head) && !person) return strong(MentionType::organization);
  if (is_in(WordList::place_head, head) && !person) return strong(MentionType::place);
  if (is_in(WordList::facility_head, head) && !person) return strong(MentionType::facility);
  if (is_in(WordList::event_head, head) && !person) return strong(MentionType::event);
  return {};
}

bool after_role(const View& view) {
  std::string_view word = view.before();
  if (word.empty() && view.first >= 2 && view.sentence.words[view.first - 1].text == ",") return false;
  return model::is_title_word(word) || is_in(WordList::role, word);
}

/// "Karsby district", "the village of Orvel"
bool beside_region_noun(const View& view) {
  if (is_in(WordList::region_noun, view.after())) return true;
  return view.before() == "of" && is_in(WordList::region_noun, view.before(2));
}

bool before_person_clause(const View& view) {
  if (is_in(WordList::speech_verb, view.after())) return true;
  if (view.mark_after() != "," || view.last + 1 >= view.sentence.words.size()) return false;
  if (view.sentence.words[view.last + 1].shape == Shape::number) return view.mark_after(2) == ",";  // an age
  const auto next = view.after(1);
  return next == "who" || ((next == "a" || next == "an" || next == "the") && is_in(WordList::role, view.after(2)));
}

/// "Tulsa, OK": letters that stand for a state only beside its town.
bool after_comma(const View& view) {
  return view.first > 0 &&
         (view.sentence.words[view.first - 1].text == "," || view.sentence.words[view.first - 1].text == "(");
}

Verdict by_gazetteer(const View& view, const PlaceEvidence& place) {
  if (place.demonym && !place.country) return strong(MentionType::nationality);
  if (!place.any) return {};
  if (is_in(WordList::disease_noun, view.after())) return strong(MentionType::other);  // "Marburg virus"
  if (view.text().size() == 2 && !place.country && !place.population && !after_comma(view)) return {};  // "OK", "IN"
  // "to Marr", "from Marr" take persons as well
  const bool open = view.before() == "to" || view.before() == "from" || view.before() == "between";
  const bool preposition =
      (is_in(WordList::place_preposition, view.before()) && (!open || view.size() > 1)) || beside_region_noun(view);
  if (place.usual() || preposition)
    return after_role(view) && !place.country ? weak(MentionType::person) : strong(MentionType::place);
  return place.population >= 15'000 || view.size() > 1 ? weak(MentionType::place) : Verdict{};
}

bool looks_like_person(const View& view) {
  if (view.size() < 2 || view.size() > 5) return false;
  for (std::size_t i = 0; i < view.size(); ++i) {
    const auto& word = view.word(i);
    if (word.shape == Shape::number || (word.shape == Shape::capitals && !view.sentence.shouted)) return false;
  }
  return true;
}

/// "the newspaper Ostrander Bote", "the Kelm Brothers company said"
bool beside_organization_cue(const View& view) {
  const auto lower = [&](std::size_t i) {
    return i < view.sentence.words.size() && view.sentence.words[i].shape == Shape::lower;
  };
  if (view.first > 0 && lower(view.first - 1) && is_in(WordList::organization_cue, view.before())) return true;
  return view.before() == "the" && lower(view.last) && is_in(WordList::organization_cue, view.after());
}

Verdict of_several(const View& view, const PlaceEvidence& place) {
  const bool given = is_in(WordList::given_name, view.word(0).folded) || view.word(0).initial();
  if (given && looks_like_person(view) && !place.usual()) return strong(MentionType::person);
  if (after_role(view) && looks_like_person(view)) return strong(MentionType::person);
  if (const auto verdict = by_gazetteer(view, place); verdict.evidence != Evidence::nothing) return verdict;
  if (beside_organization_cue(view)) return strong(MentionType::organization);
  if (view.sentence.heading || !looks_like_person(view)) return {};
  // "St. Marr" may be a town, "Kelm King" a firm: a person's name rarely ends in a title
  if (view.word(0).folded == "st") return weak(MentionType::place);
  const auto& last = view.back().folded;
  if (model::is_title_word(last) || is_in(WordList::role, last) || is_in(WordList::organization_cue, last))
    return weak(MentionType::organization);
  if (view.before() == "the") return weak(MentionType::organization);
  if (is_in(WordList::place_preposition, view.before()) && view.before() != "from") return weak(MentionType::place);
  return weak(MentionType::person);
}

/// "of Marion, Ohio": a given name that is a town's too, with the region that holds it.
bool is_before_container(const View& view) {
  const auto& words = view.sentence.words;
  if (!is_in(WordList::place_preposition, view.before()) && view.before() != "of") return false;
  if (view.mark_after() != "," || view.last + 1 >= words.size() || !words[view.last + 1].upper()) return false;
  for (std::size_t stop = std::min(view.last + 4, words.size()); stop > view.last + 1; --stop) {
    const auto outer = place_evidence(view.gazetteer, written(view.draft, view.sentence, view.last + 1, stop));
    if (outer.country || outer.region) return true;
  }
  return false;
}

Verdict of_one(const View& view, const PlaceEvidence& place, const std::string& folded) {
  const bool acronym = model::is_acronym(view.text()) && !view.sentence.shouted;
  if (view.before() == "the" && view.gazetteer && view.gazetteer->has("the " + folded))
    return strong(MentionType::place);
  if (const auto verdict = by_gazetteer(view, place); verdict.evidence == Evidence::strong) return verdict;
  if (acronym) return weak(MentionType::organization);
  if (beside_region_noun(view) && !view.sentence.heading) return weak(MentionType::place);
  if (after_role(view)) return strong(MentionType::person);
  if (place.any && is_before_container(view)) return strong(MentionType::place);
  if (is_in(WordList::given_name, folded)) return weak(MentionType::person);
  if (view.sentence.heading) return {};
  if (is_in(WordList::organization_noun, folded)) return weak(MentionType::organization);
  if (before_person_clause(view)) return weak(MentionType::person);
  if (const auto verdict = by_gazetteer(view, place); verdict.evidence != Evidence::nothing) return verdict;
  const auto before = view.before();
  if (before == "in" || before == "near" || before == "into" || before == "across") return weak(MentionType::place);
  return {};
}

/// "Danish-Kenyan", "US-Polish"
bool is_compound_people(const View& view) {
  const auto text = view.text();
  const auto hyphen = text.find('-');
  if (view.size() != 1 || hyphen == std::string_view::npos || hyphen == 0) return false;
  const auto left = place_evidence(view.gazetteer, text.substr(0, hyphen));
  return (left.demonym || left.country) && place_evidence(view.gazetteer, text.substr(hyphen + 1)).demonym;
}

}  // namespace

Verdict judge(const Draft& draft, const SentenceWords& sentence, std::size_t first, std::size_t last,
              const Gazetteer* gazetteer) {
  const View view{draft, sentence, first, last, gazetteer};
  if (is_currency(view)) return {};
  const std::string folded = joined(sentence, first, last);
  if (const auto verdict = by_lexicon(view, folded); verdict.evidence != Evidence::nothing) return verdict;
  const auto place = place_evidence(gazetteer, view.text());
  if (place.any && is_in(WordList::disease_noun, view.after())) return strong(MentionType::other);
  if (place.usual() && view.size() > 1 && !(place.population && is_in(WordList::given_name, view.word(0).folded)))
    return strong(MentionType::place);
  if (is_shouting(view)) return {};
  if (is_compound_people(view)) return strong(MentionType::nationality);
  if (const auto verdict = by_head(view, folded); verdict.evidence != Evidence::nothing) return verdict;
  return view.size() > 1 ? of_several(view, place) : of_one(view, place, folded);
}

}  // namespace stemma::understand
