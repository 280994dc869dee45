// Mentions, places and entities: organisations that the lists name, places (place_names.hpp), and persons where a title
// or a given name stands beside the name. Each entity has its Latin spelling among its aliases: ICU's BGN rules for
// Russian and Ukrainian, the usual spelling of listed names, and letter by letter for the rest of Arabic and Persian,
// whose unwritten vowels no rule restores.
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>

#include "understand/characters.hpp"
#include "understand/gazetteer.hpp"
#include "understand/partial/page.hpp"
#include "understand/partial/passes.hpp"
#include "understand/partial/place_names.hpp"
#include "understand/partial/sources.hpp"
#include "understand/resources.hpp"

namespace stemma::understand::partial {
namespace {

/// Latin letters of ASCII for a name in the language's script.
class Romanizer {
 public:
  explicit Romanizer(std::string_view language) {
    const char* rules = language == "ru"   ? "Russian-Latin/BGN; Any-Latin; Latin-ASCII; [^[:ASCII:]] remove"
                        : language == "uk" ? "Ukrainian-Latin/BGN; Any-Latin; Latin-ASCII; [^[:ASCII:]] remove"
                                           : "Any-Latin; Latin-ASCII; [^[:ASCII:]] remove";
    UErrorCode error = U_ZERO_ERROR;
    UParseError place;
    rules_.reset(icu::Transliterator::createInstance(rules, UTRANS_FORWARD, place, error));
  }
  std::string operator()(std::string_view name) const {
    if (!rules_) return {};
    auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
    rules_->transliterate(text);
    std::string out, latin;
    text.toUTF8String(out);
    for (const char c : out)
      if (c != '\'' && c != '`' && c != '"') latin += latin.empty() || latin.back() == ' ' ? upper(c) : c;
    return latin;
  }

 private:
  static char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
  std::unique_ptr<icu::Transliterator> rules_;
};

// Endings of patronymics, and of family names: a woman's in the nominative, hers in other cases, a man's in other cases
// ("-a", "-u" are hers as well and tell nothing).
constexpr std::string_view patronymics[] = {"ович", "евич", "івн", "овн", "евн", "ївн", "ичн", "йович"};
constexpr std::string_view womens[] = {"ова", "ева", "єва", "ина", "іна", "їна", "ая", "ська", "цька"};
constexpr std::string_view womens_cases[] = {"ой", "ою", "ую", "ої"};
constexpr std::string_view mens_cases[] = {"ым", "им", "ом", "ого", "ому", "ем", "єм", "е", "ові", "еві"};

class Names {
 public:
  Names(Draft& draft, const Resources& resources)
      : draft_(draft), resources_(resources), page_(draft), latin_(page_.lexicon().language()) {
    arabic_ = page_.lexicon().language() == "ar" || page_.lexicon().language() == "fa";
    cyrillic_ = page_.lexicon().language() == "ru" || page_.lexicon().language() == "uk";
    taken_.resize(page_.size());
  }

  void run() {
    organizations();
    places();
    persons();
    surnames();
    auto& mentions = draft_.document.mentions;
    std::ranges::stable_sort(mentions, {}, &Mention::span);
    std::ranges::stable_sort(draft_.document.places, {}, &Place::span);
    number();
  }

 private:
  void mention(Words words, Span span, MentionType type, const std::string& key, const std::string& alias) {
    for (std::size_t i = words.first; i < words.last; ++i) taken_[i] = true;
    auto& entities = draft_.document.entities;
    const auto [at, is_new] = known_.try_emplace(key, entities.size());
    const std::string written(draft_.text(span));
    if (is_new) entities.push_back({"", written, type, {}, {}});
    Entity& entity = entities[at->second];
    for (const std::string& form : {written, alias.empty() ? latin_(written) : alias})
      if (!form.empty() && form != entity.name && std::ranges::find(entity.aliases, form) == entity.aliases.end())
        entity.aliases.push_back(form);
    draft_.document.mentions.push_back({span, type, at->second});
  }

  void organizations() {
    for (std::size_t i = 0; i < page_.size(); ++i) {
      const Match found = page_.match(List::organization, i);
      if (!found) continue;
      const Words words{i, i + found.words};
      // Where capitals mark names, one in small letters is another word ("ЕС", "ес").
      const bool named = arabic_ || page_[i].capital || found.words > 1;
      if (!named) continue;
      const std::string& english = page_.lexicon().name(found.value);
      mention(words, page_.span(words), MentionType::organization, "o " + english, english);
      i = words.last - 1;
    }
  }

  void places() {
    if (!resources_.gazetteer) return;
    const Gazetteer& gazetteer = *resources_.gazetteer;
    for (const PlaceName& found : place_names(page_, gazetteer)) {
      if (taken_[found.words.first]) continue;
      const GazetteerEntry& entry = gazetteer.entry(found.entry);
      const std::string name(gazetteer.name(entry));
      mention(found.words, found.span, MentionType::place, "p " + std::to_string(found.entry), name);
      Place place{found.span,
                  name,
                  entry.latitude_e5 / 1e5,
                  entry.longitude_e5 / 1e5,
                  std::string(gazetteer.country(entry)),
                  std::nullopt,
                  entry.kind == PlaceKind::country ? Precision::country : Precision::town};
      if (entry.geonames) place.geonames = entry.geonames;
      draft_.document.places.push_back(std::move(place));
    }
  }

  bool is_name_word(std::size_t i) const {
    if (i >= page_.size() || taken_[i] || page_[i].mark || page_[i].capitals) return false;
    if (arabic_) return page_.match(List::given, i) || !page_.lexicon().knows(page_[i].key);
    const bool calendar = page_.match(List::weekday, i) || page_.match(List::month, i);
    return page_[i].capital && !title_at(page_, i) && !calendar;
  }

  /// The end of a name whose first words end before `i`; `most` more words.
  std::size_t name_end(std::size_t i, std::size_t most) const {
    const std::size_t end = page_.sentence_of(i - 1).last;
    for (std::size_t taken = 0; taken < most && i < end; ++taken) {
      // A given name behind a family name begins another person.
      if (taken > 0 && page_.match(List::given, i) && !page_.match(List::given, i - 1)) break;
      std::size_t next = i;
      // "Karl Weber der Zeitung", "zu Peter": in German these are of a name behind "von" alone.
      const bool article = page_.lexicon().language() == "de" && next < end &&
                           (page_.is(next, "der") || page_.is(next, "den") || page_.is(next, "zu"));
      while (!article && next < end && next < i + 3 && page_.match(List::particle, next) && !page_[next].capital)
        ++next;
      if (next >= end || !is_name_word(next)) break;
      i = next + 1;
    }
    return i;
  }

  void persons() {
    for (std::size_t i = 0; i < page_.size(); ++i) {
      if (taken_[i]) continue;
      if (const Match given = page_.match(List::given, i); given && (arabic_ || page_[i].capital)) {
        // One word after a given name in Arabic and Persian; what follows it is a name only with the article.
        std::size_t end = name_end(i + given.words, arabic_ ? 1 : 2);
        if (arabic_ && end > i + given.words && end < page_.size() && page_[end].key.starts_with("\u0627\u0644"))
          end = name_end(end, 1);
        // A given name may be a common word in Arabic and Persian: a title, or a second listed name, must be there.
        if (end > i + given.words && (!arabic_ || is_introduced(i, end, i + given.words))) person({i, end});
      } else if (const Match title = title_at(page_, i); title && !arabic_) {
        const std::size_t begin = i + title.words;
        if (begin >= page_.sentence_of(i).last || !is_name_word(begin) || page_.lexicon().knows(page_[begin].key))
          continue;
        // Every noun of German has a capital: two words after a title are a name, one may be anything.
        std::size_t end = name_end(begin, 3);
        const std::size_t given_at = given_within({begin, end});
        // "The head of Chechnya Ramzan ...": a listed given name begins the name; of three words without one, and
        // without a patronymic, nobody knows which do.
        if (given_at > begin && given_at < end) continue;
        if (cyrillic_ && end - begin == 3 && given_at == end && !is_patronymic(begin + 1)) continue;
        const bool german = page_.lexicon().language() == "de";
        if (!german || end - begin > 1) person({begin, end});
      }
    }
  }

  std::size_t given_within(Words words) const {
    std::size_t i = words.first;
    while (i < words.last && !page_.match(List::given, i)) ++i;
    return i;
  }
  bool is_patronymic(std::size_t i) const {
    const std::string& key = page_[i].key;
    return std::ranges::any_of(patronymics, [&](std::string_view end) { return key.find(end) != std::string::npos; });
  }
  /// A title within three words before the name or right behind its comma, or a family name that is a listed name.
  bool is_introduced(std::size_t first, std::size_t end, std::size_t family) const {
    if (page_.match(List::given, family)) return true;
    const Words sentence = page_.sentence_of(first);
    for (std::size_t i = first; i > sentence.first && first - i < 3 && !ends_clause(page_[i - 1]); --i)
      if (title_at(page_, i - 1)) return true;
    return end + 1 < sentence.last && is_comma(page_[end]) && title_at(page_, end + 1);
  }

  /// Whether a family name alone may be that of the person whose full name ends in `full`: in Russian and Ukrainian
  /// "-a" is a woman's name or a man's in another case.
  bool is_same_gender(const std::string& full, const std::string& word) const {
    if (!cyrillic_ || word == full) return true;
    const auto any = [](const std::string& of, const auto& ends) {
      return std::ranges::any_of(ends, [&](std::string_view end) { return of.ends_with(end); });
    };
    const bool woman = any(full, womens);
    return woman ? any(word, womens_cases) : any(word, mens_cases);
  }

  void person(Words words) {
    std::string alias;
    for (std::size_t i = words.first; i < words.last;) {
      const Match given = page_.match(List::given, i);
      alias += (alias.empty() ? "" : " ");
      alias += given ? page_.lexicon().name(given.value) : latin_(page_[i].key);
      i += given ? given.words : 1;
    }
    const std::string family = stem(page_[words.last - 1].key);
    const Match given = page_.match(List::given, words.first);
    std::string key = "h " + (given ? page_.lexicon().name(given.value) : stem(page_[words.first].key)) + " " + family;
    const std::string& written = page_[words.last - 1].key;
    const auto at = surnames_.find(family);
    if (at == surnames_.end()) {
      surnames_.emplace(family, key);
      full_.emplace(family, written);
    } else if (words.size() == 1 && !at->second.empty()) {
      if (!is_same_gender(full_[family], written)) return;
      key = at->second;
    } else if (at->second != key) {
      at->second.clear();  // two of one family name: alone it tells nobody
    }
    mention(words, page_.span(words), MentionType::person, key, alias);
  }

  /// A family name without what its case may have added.
  std::string stem(const std::string& word) const {
    const std::string_view language = page_.lexicon().language();
    if ((language != "ru" && language != "uk") || word.size() < 10) return word;
    std::string out = word;
    for (const std::string_view ending :
         {"ого", "ому", "ым", "им", "ой", "ом", "ем", "ий", "ый", "а", "у", "е", "ю", "я", "і"})
      if (out.ends_with(ending) && out.size() - ending.size() >= 8) return out.substr(0, out.size() - ending.size());
    return out;
  }

  /// A family name alone, of somebody whom the text names in full.
  void surnames() {
    if (arabic_) return;
    for (std::size_t i = 0; i < page_.size(); ++i) {
      if (taken_[i] || !page_[i].capital || page_[i].key.size() < 4) continue;
      const auto at = surnames_.find(stem(page_[i].key));
      if (at == surnames_.end() || at->second.empty() || !is_same_gender(full_[at->first], page_[i].key)) continue;
      const Words words{i, i + 1};
      mention(words, page_.span(words), MentionType::person, at->second, "");
    }
  }

  /// Entities in the order of their first mention.
  void number() {
    auto& document = draft_.document;
    std::vector<std::size_t> place(document.entities.size(), none);
    std::vector<Entity> ordered;
    for (Mention& mention : document.mentions) {
      std::size_t& to = place[mention.entity];
      if (to == none) {
        to = ordered.size();
        ordered.push_back(std::move(document.entities[mention.entity]));
        ordered.back().id = "n" + std::to_string(ordered.size());
        std::ranges::sort(ordered.back().aliases);
      }
      mention.entity = to;
    }
    document.entities = std::move(ordered);
  }

  Draft& draft_;
  const Resources& resources_;
  Page page_;
  Romanizer latin_;
  bool arabic_ = false, cyrillic_ = false;
  std::vector<bool> taken_;
  std::map<std::string, std::size_t> known_;
  std::map<std::string, std::string> surnames_;  ///< by stem: whose it is
  std::map<std::string, std::string> full_;      ///< by stem: as it was first written
};

}  // namespace

void find_names(Draft& draft, const Resources& resources) { Names(draft, resources).run(); }

}  // namespace stemma::understand::partial
