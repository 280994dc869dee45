// The tables of the partial tier, its tiers and its dates; and what must hold for any mixture of scripts.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "understand/all_passes.hpp"
#include "understand/languages.hpp"
#include "understand/partial/lexicon.hpp"
#include "understand/partial/page.hpp"
#include "understand/partial/passes.hpp"
#include "understand/partial/place_names.hpp"
#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

constexpr const char* languages[] = {"ar", "de", "es", "fa", "fr", "ru", "uk"};

Document read(const std::string& language, std::string text, std::string published = {}) {
  Document document;
  document.id = "test";
  document.language = language;
  document.text = std::move(text);
  if (!published.empty()) document.published = std::move(published);
  annotate(document, test_resources());
  return document;
}

std::string first_time(const std::string& language, const std::string& text, const std::string& published = {}) {
  const Document document = read(language, text, published);
  return document.times.empty() ? "" : document.times.front().value;
}

TEST(PartialLexicon, TablesAreWellFormed) {
  for (const char* language : languages)
    for (const std::string& fault : partial::Lexicon::of(language).faults()) ADD_FAILURE() << fault;
}

TEST(PartialLexicon, NumbersAreThoseOfIcuAndOfTheLists) {
  const auto value = [](const char* language, const char* word) {
    const int* found = partial::Lexicon::of(language).find(partial::List::number, word);
    return found ? *found : 0;
  };
  EXPECT_EQ(value("ru", "двадцать пять"), 25);
  EXPECT_EQ(value("ru", "пятеро"), 5);
  EXPECT_EQ(value("de", "dreiundzwanzig"), 23);
  EXPECT_EQ(value("fr", "vingt-trois"), 23);
  EXPECT_EQ(value("es", "veintitrés"), 23);
  EXPECT_EQ(value("fa", "بیست و سه"), 23);
  EXPECT_EQ(value("de", "ein"), 0);  // the article
}

TEST(PartialLexicon, EveryPhraseIsFoundInAText) {
  for (const char* language : languages) {
    const auto& lexicon = partial::Lexicon::of(language);
    for (std::size_t l = 0; l < static_cast<std::size_t>(partial::List::count_); ++l) {
      const auto list = static_cast<partial::List>(l);
      if (list == partial::List::deny_stem || list == partial::List::title_ending ||
          list == partial::List::abbreviation)
        continue;  // parts of words, and words that are looked up by themselves
      for (const std::string& phrase : lexicon.phrases(list)) {
        Document document;
        document.language = language;
        document.text = phrase + (phrase.ends_with("'") ? "x" : "");
        if (const auto elided = document.text.find("' "); elided != std::string::npos)
          document.text.erase(elided + 1, 1);
        Draft draft(document);
        find_segments(draft, test_resources());
        partial::join_sentences(draft, test_resources());
        const partial::Page page(draft);
        EXPECT_GT(page.match(list, 0).words, 0u) << language << " list " << l << ": " << phrase;
      }
    }
  }
}

TEST(PartialLexicon, NoNegationIsANumber) {
  for (const char* language : languages) {
    const auto& lexicon = partial::Lexicon::of(language);
    for (const auto list : {partial::List::block, partial::List::deny})
      for (const std::string& phrase : lexicon.phrases(list))
        EXPECT_FALSE(lexicon.has(partial::List::number, phrase)) << language << ": " << phrase;
  }
}

TEST(PartialTier, IsSaidOfEachLanguage) {
  const auto tier = [](const std::string& language, const std::string& text) {
    return read(language, text).understanding->tier;
  };
  for (const char* language : languages) EXPECT_EQ(tier(language, "x"), UnderstandingTier::partial) << language;
  EXPECT_EQ(tier("pt-BR", "Doze pessoas morreram."), UnderstandingTier::none);
  EXPECT_EQ(tier("en-GB", "Twelve people died."), UnderstandingTier::fast);
  EXPECT_EQ(tier("", "Twelve people died."), UnderstandingTier::fast);
  EXPECT_EQ(tier("", "Погибли 12 человек."), UnderstandingTier::none);
}

TEST(PartialTier, NamesWhatWasNotTried) {
  const auto read_part = *read("fr", "Douze morts.").understanding;
  EXPECT_EQ(read_part.language, "fr");
  EXPECT_EQ(read_part.done.front(), "sentences");
  EXPECT_EQ(read_part.not_done.back(), "incidents");
  EXPECT_TRUE(read("en", "Twelve died.").understanding->not_done.empty());
  EXPECT_EQ(read("pl", "Zginęło 12 osób.").understanding->done, std::vector<std::string>{"sentences"});
}

TEST(PartialTier, ReadsNothingInALanguageThatIsNotKnown) {
  const Document document = read("pl", "W Warszawie zginęło 12 osób, powiedział Jan Kowalski. „To straszne”.");
  EXPECT_TRUE(document.mentions.empty() && document.attributions.empty() && document.statements.empty());
  EXPECT_TRUE(document.incidents.empty());
  EXPECT_FALSE(document.sentences.empty());
}

TEST(PartialCounts, NeedEveryWordOfTheSentence) {
  // A plain sentence without its stop, and a word of the script that no table has.
  struct Plain {
    const char *language, *sentence, *unknown;
  };
  constexpr Plain all[] = {{"ar", "قتل 12 شخصا", "زقفمك"},
                           {"de", "12 Menschen starben", "brumbelt"},
                           {"es", "12 personas murieron", "brumbo"},
                           {"fa", "۱۲ نفر کشته شدند", "زقفمک"},
                           {"fr", "12 personnes ont péri", "brumbe"},
                           {"ru", "12 человек погибли", "брумба"},
                           {"uk", "12 людей загинули", "брумба"}};
  for (const auto& [language, sentence, unknown] : all) {
    const std::string plain = sentence, word = unknown;
    const auto counts = [&](const std::string& text) { return read(language, text).statements.size(); };
    EXPECT_EQ(counts(plain + "."), 1u) << language;
    EXPECT_EQ(counts(word + " " + plain + "."), 0u) << language;
    EXPECT_EQ(counts(word + ", " + plain + "."), 0u) << language;
    EXPECT_EQ(counts(plain + " " + word + "."), 0u) << language;
    EXPECT_EQ(counts(plain + ", " + word + "."), 0u) << language;
    EXPECT_EQ(counts(word + ": " + plain + "."), 0u) << language;
    EXPECT_EQ(counts(plain + " (" + word + ")."), 0u) << language;
    EXPECT_EQ(counts(plain + "; " + word + "."), 0u) << language;
    EXPECT_EQ(counts(plain + "?!"), 0u) << language;
  }
}

TEST(PartialCounts, StandBetweenNoOtherNumbers) {
  constexpr std::pair<const char*, const char*> all[] = {
      {"ar", "قتل 10 أو 12 شخصا."},      {"de", "10 bis 12 Menschen starben."}, {"es", "10 o 12 personas murieron."},
      {"fa", "۱۰ تا ۱۲ نفر کشته شدند."}, {"fr", "10 à 12 personnes ont péri."}, {"ru", "10 или 12 человек погибли."},
      {"uk", "10 чи 12 людей загинули."}};
  for (const auto& [language, text] : all) EXPECT_TRUE(read(language, text).statements.empty()) << text;
}

TEST(PartialTimes, ReadEachCalendar) {
  EXPECT_EQ(first_time("ru", "Это случилось 14 мая 2031 года."), "2031-05-14");
  EXPECT_EQ(first_time("ar", "حدث ذلك في ١٤ كانون الثاني ٢٠٣١."), "2031-01-14");
  EXPECT_EQ(first_time("ar", "حدث ذلك في 14 أيار/مايو 2031."), "2031-05-14");
  EXPECT_EQ(first_time("ar", "حدث ذلك في 14 جويلية 2031."), "2031-07-14");
  EXPECT_EQ(first_time("fa", "این در ۱ فروردین ۱۴۰۳ بود."), "2024-03-20");
  EXPECT_EQ(first_time("fa", "این در ۳۰ اسفند ۱۳۹۹ بود."), "2021-03-20");
  EXPECT_EQ(first_time("fa", "این در ۳۰ اسفند ۱۴۰۰ بود."), "");  // no leap year
  EXPECT_EQ(first_time("fa", "این در ۱۴۰۳/۰۷/۰۱ بود."), "2024-09-22");
  EXPECT_EQ(first_time("de", "Es geschah am 3. Mai 2031."), "2031-05-03");
  EXPECT_EQ(first_time("fr", "C'était le 1er août 2031."), "2031-08-01");
  EXPECT_EQ(first_time("es", "Fue el 31 de febrero de 2031."), "");
}

TEST(PartialTimes, TakeTheDayOfPublicationForTheirAnchor) {
  EXPECT_EQ(first_time("uk", "Вибух стався вчора.", "2031-05-14"), "2031-05-13");
  EXPECT_EQ(first_time("uk", "Вибух стався вчора."), "");
  EXPECT_EQ(first_time("fr", "L'explosion a eu lieu vendredi.", "2031-05-14"), "2031-05-09");
  EXPECT_EQ(first_time("fr", "La réunion sera vendredi.", "2031-05-14"), "");  // which Friday the rules cannot tell
  EXPECT_EQ(first_time("fa", "این حادثه در ۵ خرداد روی داد.", "2031-06-14"), "2031-05-26");
  EXPECT_EQ(first_time("fa", "۵ تیر به او خورد.", "2031-07-14"), "");  // bullets
}

TEST(PartialPlaces, FindTheNominative) {
  const auto has = [](const char* word, const char* language, const char* nominative) {
    const auto all = partial::nominatives(word, language);
    return std::find(all.begin(), all.end(), nominative) != all.end();
  };
  EXPECT_TRUE(has("москве", "ru", "москва"));
  EXPECT_TRUE(has("россии", "ru", "россия"));
  EXPECT_TRUE(has("києва", "uk", "київ"));
  EXPECT_TRUE(has("харкові", "uk", "харків"));
  EXPECT_EQ(partial::nominatives("lyon", "fr"), std::vector<std::string>{"lyon"});
}

/// Pieces of all scripts, marks and numbers that the rules look for, in any order.
rc::Gen<std::string> mixed_text() {
  const auto piece = rc::gen::elementOf(
      std::vector<std::string>{"Иван Петров", "сказал",       "«",         "»",        " — ",        ", ",
                               ": ",          ". ",           "12 ",       "человек ", "погибли ",   "в Москве",
                               "и ещё 30 ",   "ранены",       "„",         "“",        "sagte ",     "Anna Schmidt ",
                               "Menschen ",   "getötet ",     "wurden ",   "l'armée ", "a déclaré ", "selon ",
                               "قال ",        "أحمد علي ",    "مقتل ",     "١٢ ",      "شخصا ",      "وأصيب ",
                               "گفت",         "نفر ",         "کشته ",     "\u200C",   "\u200F",     "\u202B",
                               "\u0301",      "3. Mai 2031 ", "вчера ",    "\n\n",     "\"",         "?",
                               "не ",         "según ",       "murieron ", "\xFF",     "\xD0"});
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const std::vector<std::string>& all) {
    std::string out;
    for (const auto& one : all) out += one;
    return out;
  });
}

RC_GTEST_PROP(Partial, SpansLieInTheTextAndOnCharacters, ()) {
  const std::string language =
      *rc::gen::elementOf(std::vector<std::string>(std::begin(languages), std::end(languages)));
  const Document document = read(language, *mixed_text(), "2031-05-14");
  const std::string& text = document.text;
  const auto whole = [&](Span span) {
    RC_ASSERT(span.begin < span.end);
    RC_ASSERT(span.end <= text.size());
    const auto starts = [&](std::uint32_t at) {
      return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 || at == 0 ||
             static_cast<unsigned char>(text[at - 1]) >= 0xF8;
    };
    RC_ASSERT(starts(span.begin) && starts(span.end));
  };
  for (const Span sentence : document.sentences) whole(sentence);
  for (const auto& m : document.mentions) {
    whole(m.span);
    RC_ASSERT(m.entity < document.entities.size());
  }
  for (const auto& p : document.places) whole(p.span);
  for (const auto& t : document.times) whole(t.span);
  for (const auto& a : document.attributions) {
    RC_ASSERT(!a.cue.empty() && !a.content.empty());
    for (const auto& role : {a.source, a.cue, a.content})
      for (const Span span : role) whole(span);
  }
  for (const auto& s : document.statements) {
    whole(s.span);
    RC_ASSERT(s.number.has_value());
  }
}

RC_GTEST_PROP(Partial, WordsCoverTheTokens, ()) {
  const std::string language =
      *rc::gen::elementOf(std::vector<std::string>(std::begin(languages), std::end(languages)));
  Document document;
  document.language = language;
  document.text = *mixed_text();
  Draft draft(document);
  find_segments(draft, test_resources());
  const partial::Page page(draft);
  std::size_t size = 0, covered = 0;
  for (const Token& token : draft.tokens) size += token.span.size();
  for (const partial::Word& word : page.words()) covered += word.span.size();
  RC_ASSERT(size == covered);
}

}  // namespace
}  // namespace stemma::understand
