#include "understand/partial/lexicon.hpp"

#include <unicode/locid.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>

#include "understand/partial/words.hpp"

namespace stemma::understand::partial {
namespace {

// clang-format off
constexpr std::array<std::string_view, static_cast<std::size_t>(List::count_)> list_names = {
    "say", "say with auxiliary", "auxiliary", "say inside", "inside", "that", "according", "stop", "to", "title",
    "title ending", "given", "particle", "determiner", "organization", "block", "deny", "deny stem", "future",
    "place before", "not a place", "month", "solar month", "year", "of date", "weekday", "day", "last", "next",
    "number", "and", "more", "part", "at least", "more than", "about", "nearly", "up to", "fewer than", "person",
    "group", "light", "passive", "killed", "killed before", "killed after", "killed participle", "killed noun",
    "killed toll", "injured", "injured before", "injured after", "injured participle", "injured noun", "injured toll",
    "missing", "missing before", "missing after", "missing participle", "missing noun", "missing toll", "detained",
    "detained before", "detained after", "detained participle", "detained noun", "detained toll", "toll to",
    "toll verb", "toll from", "circumstance", "inner", "aside", "cause", "cause link", "nominative", "relation",
    "abbreviation"};
// clang-format on

struct Source {
  std::string_view language, table;
};
constexpr std::array<Source, 7> sources = {{
    {
        "ar",
#include "understand/partial/words_ar.inc"
    },
    {
        "de",
#include "understand/partial/words_de.inc"
    },
    {
        "es",
#include "understand/partial/words_es.inc"
    },
    {
        "fa",
#include "understand/partial/words_fa.inc"
    },
    {
        "fr",
#include "understand/partial/words_fr.inc"
    },
    {
        "ru",
#include "understand/partial/words_ru.inc"
    },
    {
        "uk",
#include "understand/partial/words_uk.inc"
    },
}};

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

template <typename Each>
void split(std::string_view text, char separator, const Each& each) {
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find(separator, at), text.size());
    if (const auto part = trimmed(text.substr(at, end - at)); !part.empty()) each(part);
    at = end + 1;
  }
}

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

}  // namespace

Lexicon::Lexicon(std::string language) : language_(std::move(language)) {
  for (const Source& source : sources)
    if (source.language == language_) read(source.table);
  add_numbers();
  add_countries();
}

const Lexicon& Lexicon::of(std::string_view language) {
  static const Lexicon all[] = {Lexicon("ar"), Lexicon("de"), Lexicon("es"), Lexicon("fa"),
                                Lexicon("fr"), Lexicon("ru"), Lexicon("uk")};
  const auto found = std::ranges::find(all, language, &Lexicon::language);
  return found == std::end(all) ? all[0] : *found;
}

void Lexicon::read(std::string_view table) {
  split(table, '\n', [this](std::string_view line) {
    if (line.front() != '#') read_line(line);
  });
}

/// "list: words, words=2", or "list: Value = words, words" where the values are names.
void Lexicon::read_line(std::string_view line) {
  const auto colon = line.find(':');
  std::string_view head = trimmed(line.substr(0, colon));
  int value = 1;
  if (const auto space = head.rfind(' '); space != std::string_view::npos) {
    const auto tail = head.substr(space + 1);
    if (std::from_chars(tail.data(), tail.data() + tail.size(), value).ptr == tail.data() + tail.size())
      head = head.substr(0, space);
    else
      value = 1;
  }
  const auto at = std::find(list_names.begin(), list_names.end(), head);
  if (colon == std::string_view::npos || at == list_names.end()) {
    faults_.push_back(language_ + ": no list '" + std::string(head) + "'");
    return;
  }
  const auto list = static_cast<List>(at - list_names.begin());
  std::string_view words = line.substr(colon + 1);
  if (const auto equals = words.find('='); list == List::given || list == List::organization) {
    if (equals == std::string_view::npos) {
      faults_.push_back(language_ + ": no name in '" + std::string(line) + "'");
      return;
    }
    value = static_cast<int>(names_.size());
    names_.emplace_back(trimmed(words.substr(0, equals)));
    words = words.substr(equals + 1);
  }
  if (list == List::given) add(List::nominative, trimmed(words.substr(0, words.find(','))), value);
  split(words, ',', [&](std::string_view phrase) { add(list, phrase, value); });
}

void Lexicon::add(List list, std::string_view phrase, int value) {
  const std::string folded = fold_phrase(phrase, language_);
  if (folded.empty()) return;
  auto& longest = longest_[static_cast<std::size_t>(list)];
  longest = std::max(longest, static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1);
  tables_[static_cast<std::size_t>(list)].emplace(folded, value);
}

std::vector<std::string> Lexicon::phrases(List list) const {
  std::vector<std::string> all;
  for (const auto& [phrase, value] : tables_[static_cast<std::size_t>(list)]) all.push_back(phrase);
  return all;
}

bool Lexicon::knows(std::string_view word) const {
  return std::any_of(tables_.begin(), tables_.end(), [&](const Table& table) { return table.contains(word); });
}

/// Every form in which ICU spells the cardinals up to 199 and the hundreds; one is left to the list, since in many
/// languages it is the article.
void Lexicon::add_numbers() {
  UErrorCode error = U_ZERO_ERROR;
  const icu::RuleBasedNumberFormat spelled(icu::URBNF_SPELLOUT, icu::Locale(language_.c_str()), error);
  for (std::int32_t set = 0; U_SUCCESS(error) && set < spelled.getNumberOfRuleSetNames(); ++set) {
    const auto name = spelled.getRuleSetName(set);
    if (name.indexOf(u"cardinal") < 0) continue;
    for (int n = 2; n <= 1000; n = n < 199 ? n + 1 : n / 100 * 100 + 100) {
      icu::UnicodeString out;
      icu::FieldPosition position;
      spelled.format(static_cast<std::int64_t>(n), name, out, position, error);
      if (U_FAILURE(error)) continue;
      // "not" of Persian is also its nine.
      if (language_ == "ar") out.findAndReplace(u" \u0648", u" \u0648 ");  // as pages cut it
      const std::string word = utf8(out.findAndReplace(u"\u00AD", u""));
      if (!has(List::block, fold_phrase(word, language_))) add(List::number, word, n);
    }
  }
}

void Lexicon::add_countries() {
  const icu::Locale display(language_.c_str());
  for (const char* const* code = icu::Locale::getISOCountries(); *code; ++code) {
    icu::UnicodeString name;
    icu::Locale("", *code).getDisplayCountry(display, name);
    countries_.emplace(fold_phrase(utf8(name), language_), *code);
  }
}

std::string_view Lexicon::country(std::string_view words) const {
  const auto at = countries_.find(words);
  return at == countries_.end() ? std::string_view() : std::string_view(at->second);
}

}  // namespace stemma::understand::partial
