#include "understand/partial/place_names.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <optional>

#include "understand/partial/sources.hpp"

namespace stemma::understand::partial {
namespace {

struct Ending {
  std::string_view form, nominative;
};
// The singular and plural endings of the declensions that names of places follow (A. Zaliznyak, "Grammatical Dictionary
// of the Russian Language"; for Ukrainian with its change of i and o, e), longest first.
constexpr std::array russian = std::to_array<Ending>({
    {"ией", "ия"}, {"ого", "ый"}, {"ого", "ий"}, {"ому", "ый"}, {"ами", "ы"}, {"ах", "ы"}, {"ах", "и"},  {"ом", ""},
    {"ом", "о"},   {"ом", "ый"},  {"ой", "а"},   {"ей", "я"},   {"ем", "й"},  {"ем", "ь"}, {"ии", "ия"}, {"ию", "ия"},
    {"ью", "ь"},   {"ов", "ы"},   {"а", ""},     {"а", "о"},    {"у", ""},    {"у", "а"},  {"у", "о"},   {"е", ""},
    {"е", "а"},    {"е", "о"},    {"е", "ь"},    {"е", "й"},    {"ы", "а"},   {"и", "а"},  {"и", "ь"},   {"и", "я"},
    {"я", "ь"},    {"я", "й"},    {"ю", "ь"},    {"ю", "й"},    {"ю", "я"},
});
constexpr std::array ukrainian = std::to_array<Ending>({
    {"єва", "їв"}, {"єві", "їв"}, {"євом", "їв"}, {"ова", "ів"}, {"ові", "ів"}, {"овом", "ів"}, {"ева", "ів"},
    {"єю", "я"},   {"ією", "ія"}, {"ії", "ія"},   {"ію", "ія"},  {"ого", "ий"}, {"ому", "ий"},  {"ах", "и"},
    {"ою", "а"},   {"ом", ""},    {"ом", "о"},    {"ем", "ь"},   {"ям", "я"},   {"ів", "и"},    {"і", ""},
    {"і", "а"},    {"і", "о"},    {"і", "ь"},     {"і", "я"},    {"і", "я"},    {"а", ""},      {"а", "о"},
    {"у", ""},     {"у", "а"},    {"у", "о"},     {"и", "а"},    {"и", "ь"},    {"я", "ь"},     {"ю", "ь"},
    {"ю", "я"},    {"ї", "я"},
});

constexpr std::size_t shortest_stem = 4;         // bytes: two letters of Cyrillic
constexpr std::uint32_t known_town = 20'000;     // people; smaller ones are named like too much else
constexpr std::uint32_t unmistakable = 300'000;  // needs no preposition where capitals mark names
constexpr std::size_t longest_name = 4;          // words
constexpr std::string_view arabic_prefixes[] = {"", "\u0648", "\u0628", "\u0644", "\u0641"};

template <std::size_t N>
void decline(std::string_view word, const std::array<Ending, N>& endings, std::vector<std::string>& out) {
  for (const Ending& ending : endings) {
    if (!word.ends_with(ending.form) || word.size() - ending.form.size() < shortest_stem) continue;
    std::string whole = std::string(word.substr(0, word.size() - ending.form.size())) + std::string(ending.nominative);
    if (std::ranges::find(out, whole) == out.end()) out.push_back(std::move(whole));
  }
}

class Finder {
 public:
  Finder(const Page& page, const Gazetteer& gazetteer)
      : page_(page), gazetteer_(gazetteer), language_(page.lexicon().language()) {
    arabic_ = language_ == "ar" || language_ == "fa";
  }

  std::optional<PlaceName> at(std::size_t i) const {
    if (page_[i].mark || (!arabic_ && !page_[i].capital)) return std::nullopt;
    const std::size_t end = page_.sentence_of(i).last;
    for (std::size_t n = std::min(longest_name, end - i); n > 0; --n)
      if (auto found = named({i, i + n})) return found;
    return std::nullopt;
  }

 private:
  std::string folded(Words words) const {
    std::string out;
    for (std::size_t k = words.first; k < words.last; ++k) out += (out.empty() ? "" : " ") + page_[k].key;
    return out;
  }

  std::optional<PlaceName> named(Words words) const {
    if (page_[words.last - 1].mark) return std::nullopt;
    const std::string written = folded(words);
    if (language_ == "ar") {
      for (const auto prefix : arabic_prefixes) {
        if (!written.starts_with(prefix) || written.size() < prefix.size() + 6) continue;
        if (auto found = by_name(words, written.substr(prefix.size()), prefix)) return found;
      }
      return std::nullopt;
    }
    std::optional<PlaceName> only;
    for (const std::string& name : words.size() == 1 ? nominatives(written, language_) : std::vector{written}) {
      auto found = by_name(words, name, "");
      if (!found) continue;
      if (name == written) return found;
      if (only && only->entry != found->entry) return std::nullopt;
      if (!only) only = std::move(found);
    }
    return only;
  }

  std::optional<PlaceName> by_name(Words words, const std::string& name, std::string_view prefix) const {
    if (page_.lexicon().has(List::not_place, name) || page_.lexicon().has(List::given, name)) return std::nullopt;
    auto entry = country(name);
    if (!entry && page_.lexicon().knows(name)) return std::nullopt;
    if (!entry) entry = town(words, name, !prefix.empty() && prefix != arabic_prefixes[1]);
    if (!entry) return std::nullopt;
    Span span = page_.span(words);
    span.begin += static_cast<std::uint32_t>(prefix.size());
    return PlaceName{words, span, *entry};
  }

  std::optional<std::uint32_t> country(const std::string& name) const {
    const auto code = page_.lexicon().country(name);
    if (code.empty()) return std::nullopt;
    icu::UnicodeString english;
    icu::Locale("", std::string(code).c_str()).getDisplayCountry(icu::Locale::getEnglish(), english);
    std::string known;
    for (const auto& candidate : gazetteer_.find(english.toUTF8String(known))) {
      const auto& entry = gazetteer_.entry(candidate.entry);
      if (entry.kind == PlaceKind::country && gazetteer_.country(entry) == code) return candidate.entry;
    }
    return std::nullopt;
  }

  /// The town of the name, where it is large enough and the words before it say that a town is meant; none where two
  /// could be.
  std::optional<std::uint32_t> town(Words words, const std::string& name, bool preposition) const {
    auto found = gazetteer_.find(name);
    std::erase_if(found, [&](const auto& c) {
      const auto& entry = gazetteer_.entry(c.entry);
      return entry.kind != PlaceKind::town || entry.population < known_town;
    });
    if (found.empty()) return std::nullopt;
    std::ranges::stable_sort(found, std::ranges::greater{},
                             [&](const auto& c) { return gazetteer_.entry(c.entry).population; });
    const auto people = [&](std::size_t k) { return std::uint64_t{gazetteer_.entry(found[k].entry).population}; };
    if (found.size() > 1 && 4 * people(1) > people(0)) return std::nullopt;
    if (words.first > 0 && page_.match_before(List::given, words.first)) return std::nullopt;
    const bool led = preposition || (!page_[words.first].first && page_.match_before(List::place_before, words.first));
    const bool cyrillic = language_ == "ru" || language_ == "uk";
    if (!led && !(cyrillic && !page_[words.first].first && people(0) >= unmistakable)) return std::nullopt;
    return found.front().entry;
  }

  const Page& page_;
  const Gazetteer& gazetteer_;
  std::string_view language_;
  bool arabic_ = false;
};

}  // namespace

std::vector<std::string> nominatives(std::string_view word, std::string_view language) {
  std::vector<std::string> out = {std::string(word)};
  if (language == "ru") decline(word, russian, out);
  if (language == "uk") decline(word, ukrainian, out);
  return out;
}

std::vector<PlaceName> place_names(const Page& page, const Gazetteer& gazetteer) {
  const Finder finder(page, gazetteer);
  std::vector<PlaceName> out;
  for (std::size_t i = 0; i < page.size(); ++i) {
    // What an organisation's name holds is no place of its own.
    if (const Match organization = page.match(List::organization, i)) {
      i += organization.words - 1;
      continue;
    }
    auto found = finder.at(i);
    if (!found) continue;
    i = found->words.last - 1;
    out.push_back(std::move(*found));
  }
  return out;
}

}  // namespace stemma::understand::partial
