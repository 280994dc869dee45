// Numbers in words and digits, their hedges, and what kind of number they are.
#include <gtest/gtest.h>

#include <string>

#include "understand/all_passes.hpp"
#include "understand/number_words.hpp"
#include "understand/resources.hpp"

namespace stemma::understand {
namespace {

using Unit = Quantity::Unit;

struct Read {
  Document document;
  Draft draft{document};

  explicit Read(std::string text) {
    document.text = std::move(text);
    find_segments(draft, Resources{});
    find_quantities(draft, Resources{});
  }
  const Quantity& first() const {
    static const Quantity nothing{};
    EXPECT_FALSE(draft.quantities.empty()) << document.text;
    return draft.quantities.empty() ? nothing : draft.quantities.front();
  }
};

void expect_interval(const std::string& text, std::optional<std::int64_t> value, std::optional<std::int64_t> low,
                     std::optional<std::int64_t> high, Qualifier qualifier) {
  const Read read(text);
  EXPECT_EQ(read.first().value, value) << text;
  EXPECT_EQ(read.first().low, low) << text;
  EXPECT_EQ(read.first().high, high) << text;
  EXPECT_EQ(read.first().qualifier, qualifier) << text;
}

Unit unit_of(const std::string& text) { return Read(text).first().unit; }

TEST(NumberWords, AddUpInReadingOrder) {
  NumberSum sum;
  for (const char* word : {"two", "hundred", "forty", "six"}) EXPECT_TRUE(sum.add(*number_word(word))) << word;
  EXPECT_EQ(sum.value(), 246);
  EXPECT_FALSE(sum.add(*number_word("three")));
  EXPECT_EQ(sum.value(), 246);
}

TEST(NumberWords, MultiplyByThousands) {
  NumberSum sum;
  for (const char* word : {"three", "hundred", "twenty", "thousand", "five"})
    EXPECT_TRUE(sum.add(*number_word(word))) << word;
  EXPECT_EQ(sum.value(), 320'005);
  EXPECT_FALSE(sum.add(*number_word("million")));
}

TEST(NumberWords, ReadDigitsWithCommas) {
  EXPECT_EQ(digits("1,234"), 1234);
  EXPECT_EQ(digits("84"), 84);
  EXPECT_FALSE(digits("1,23"));
  EXPECT_FALSE(digits("12a"));
  EXPECT_FALSE(digits(""));
  EXPECT_FALSE(digits("1234567890123"));
  EXPECT_EQ(hyphenated_number("twenty-three"), 23);
  EXPECT_FALSE(hyphenated_number("ten-three"));
  EXPECT_EQ(decimal_thousandths("2.5"), 2500);
  EXPECT_FALSE(decimal_thousandths("2."));
}

TEST(Quantities, ReadWordsAndDigits) {
  expect_interval("Twelve people", 12, 12, 12, Qualifier::exactly);
  expect_interval("forty-two miners", 42, 42, 42, Qualifier::exactly);
  expect_interval("1,204 houses", 1204, 1204, 1204, Qualifier::exactly);
  expect_interval("two hundred and six men", 206, 206, 206, Qualifier::exactly);
  expect_interval("1.5 million people", 1'500'000, 1'500'000, 1'500'000, Qualifier::exactly);
  expect_interval("a dozen soldiers", 12, 12, 12, Qualifier::exactly);
  expect_interval("two dozen soldiers", 24, 24, 24, Qualifier::exactly);
  expect_interval("half a dozen boats", 6, 6, 6, Qualifier::exactly);
  expect_interval("a couple of divers", 2, 2, 2, Qualifier::exactly);
  expect_interval("a lone gunman", 1, 1, 1, Qualifier::exactly);
}

TEST(Quantities, KeepTheIntervalThatAHedgeAllows) {
  expect_interval("at least 163 people", 163, 163, std::nullopt, Qualifier::at_least);
  expect_interval("more than 130 people", 130, 131, std::nullopt, Qualifier::more_than);
  expect_interval("over 130 people", 130, 131, std::nullopt, Qualifier::more_than);
  expect_interval("no fewer than 12 people", 12, 12, std::nullopt, Qualifier::at_least);
  expect_interval("12 or more people", 12, 12, std::nullopt, Qualifier::at_least);
  expect_interval("about 40 people", 40, 36, 44, Qualifier::about);
  expect_interval("nearly 80 people", 80, 72, 80, Qualifier::nearly);
  expect_interval("up to 80 people", 80, std::nullopt, 80, Qualifier::up_to);
  expect_interval("as many as 80 people", 80, std::nullopt, 80, Qualifier::up_to);
  expect_interval("fewer than 80 people", 80, std::nullopt, 79, Qualifier::fewer_than);
}

TEST(Quantities, ReadRanges) {
  expect_interval("1,200 to 1,800 fighters", std::nullopt, 1200, 1800, Qualifier::exactly);
  expect_interval("between 50 and 60 shots", std::nullopt, 50, 60, Qualifier::exactly);
  expect_interval("30-40 people", std::nullopt, 30, 40, Qualifier::exactly);
  expect_interval("five or six men", std::nullopt, 5, 6, Qualifier::exactly);
}

TEST(Quantities, ARiseIsNoRange) {
  const Read read("The toll rose from 31 to 35.");
  ASSERT_EQ(read.draft.quantities.size(), 2u);
  EXPECT_EQ(read.draft.quantities[1].value, 35);
}

TEST(Quantities, KeepVagueNumbersAsWords) {
  for (const auto& [text, word] : {std::pair{"dozens of people", "dozens"},
                                   {"scores of people", "scores"},
                                   {"several hundred people", "hundreds"},
                                   {"hundreds of people", "hundreds"},
                                   {"tens of people", "dozens"},
                                   {"tens of thousands", "tens of thousands"},
                                   {"a few people", "few"},
                                   {"multiple victims", "several"}}) {
    const Read read(text);
    EXPECT_EQ(read.first().approximate, std::optional<std::string>(word)) << text;
    EXPECT_FALSE(read.first().value) << text;
  }
}

TEST(Quantities, TellUnitsApart) {
  EXPECT_EQ(unit_of("12 people died"), Unit::count);
  EXPECT_EQ(unit_of("a 58-year-old driver"), Unit::age);
  EXPECT_EQ(unit_of("Anna Lund, 48, was there"), Unit::age);
  EXPECT_EQ(unit_of("a woman aged 23"), Unit::age);
  EXPECT_EQ(unit_of("the war of 1999"), Unit::year);
  EXPECT_EQ(unit_of("$5 was paid"), Unit::money);
  EXPECT_EQ(unit_of("40 percent of them"), Unit::percent);
  EXPECT_EQ(unit_of("a 19-ton lorry"), Unit::measure);
  EXPECT_EQ(unit_of("30 kilometres away"), Unit::measure);
  EXPECT_EQ(unit_of("two weeks later"), Unit::time);
  EXPECT_EQ(unit_of("Flight 370 was late"), Unit::label);
  EXPECT_EQ(unit_of("the 10th victim"), Unit::ordinal);
}

TEST(Quantities, SpansHoldTheHedge) {
  const Read read("Police said at least 163 people died.");
  EXPECT_EQ(read.draft.text(read.first().span), "at least 163");
  EXPECT_EQ(read.draft.text(read.first().number), "163");
}

TEST(Quantities, OneIsNotAlwaysANumber) {
  EXPECT_TRUE(Read("No one was hurt.").draft.quantities.empty());
  EXPECT_TRUE(Read("They blamed one another.").draft.quantities.empty());
}

}  // namespace
}  // namespace stemma::understand
