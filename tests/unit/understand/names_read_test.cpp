// What the encoder has read of names, set beside what the rules find.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "understand/encoder.hpp"
#include "unit/understand/names_fixture.hpp"

namespace stemma::understand {
namespace {

struct Read {
  std::string words;
  MentionType type;
  float certainty;
};

/// A text of one sentence that the encoder has read, and has found no name in yet.
struct Heard : NamesOf {
  explicit Heard(const std::string& text) : NamesOf(text) {
    EXPECT_EQ(draft.sentences.size(), 1U) << text;
    draft.reading = EncoderReading{{}, static_cast<std::uint32_t>(text.size()), {{{0}, {-1}, {0}}}, {{}}};
  }
};

/// The mentions of a text of one sentence of whose names the encoder has read those given.
std::string names_of(const std::string& text, const std::vector<Read>& read) {
  Heard heard(text);
  const auto& tokens = heard.draft.tokens;
  for (const Read& name : read) {
    const auto begin = static_cast<std::uint32_t>(text.find(name.words));
    const auto end = begin + static_cast<std::uint32_t>(name.words.size());
    ReadName out{0, 0, name.type, name.certainty};
    out.first = heard.draft.token_at(begin);
    for (out.last = out.first; out.last < tokens.size() && tokens[out.last].span.begin < end;) ++out.last;
    heard.draft.reading->names[0].push_back(out);
  }
  return heard.found();
}

constexpr auto person = MentionType::person, organization = MentionType::organization, place = MentionType::place;

TEST(NamesRead, ANameThatTheRulesDoNotSeeIsTaken) {
  EXPECT_EQ(names_of("we met lisa at noon.", {}), "");
  EXPECT_EQ(names_of("we met lisa at noon.", {{"lisa", person, 0.95F}}), "lisa:person");
}

TEST(NamesRead, AFamilyNameThatTheTextHasInFullIsNoFirms) {
  EXPECT_EQ(names_of("Yesterday Quarrow met President Karla Quarrow.", {{"Quarrow", organization, 0.95F}}),
            "Quarrow:person; Karla Quarrow:person");
}

TEST(NamesRead, OneThatTheEncoderIsNotSureOfIsNot) {
  EXPECT_EQ(names_of("we met lisa at noon.", {{"lisa", person, 0.5F}}), "");
}

TEST(NamesRead, ASureTypeStandsWhereTheRulesHaveOnlyACapital) {
  EXPECT_EQ(names_of("They sold it to Quarrow.", {{"Quarrow", organization, 0.95F}}), "Quarrow:organization");
  EXPECT_EQ(names_of("They sold it to Quarrow.", {{"Quarrow", person, 0.95F}}), "Quarrow:person");
}

TEST(NamesRead, WhatARuleIsCertainOfStandsWhereTheEncoderIsNotSure) {
  EXPECT_EQ(names_of("President Karla Benes spoke.", {{"Karla Benes", organization, 0.8F}}), "Karla Benes:person");
  EXPECT_EQ(names_of("President Karla Benes spoke.", {{"Benes", place, 0.8F}}), "Karla Benes:person");
  EXPECT_EQ(names_of("President Karla Benes spoke.", {{"Benes", person, 0.99F}}), "Benes:person");
}

TEST(NamesRead, WhatTheEncoderHasNoTagForStands) {
  EXPECT_EQ(names_of("He fired an AK-47 twice.", {{"AK-47", place, 0.99F}}), "AK-47:weapon");
}

TEST(NamesRead, AnApostropheAndSEndNoPersonsName) {
  EXPECT_EQ(names_of("we ate at Orrin's twice.", {{"Orrin's", place, 0.95F}}), "Orrin's:place");
  EXPECT_EQ(names_of("we read Orrin's letter.", {{"Orrin's", person, 0.95F}}), "Orrin:person");
}

TEST(NamesRead, AKindOfPlaceIsTheRules) {
  EXPECT_EQ(names_of("They left Quarrow Airport.", {{"Quarrow Airport", place, 0.99F}}), "Quarrow Airport:facility");
}

TEST(NamesRead, ACapitalAloneIsNoNameWhereTheEncoderReadsNone) {
  EXPECT_EQ(names_of("They sold it to Quarrow.", {}), "");
  EXPECT_EQ(names_of("President Karla Benes spoke.", {}), "Karla Benes:person");
}

TEST(NamesRead, OneNameIsOfOneKindInOneText) {
  Heard heard("Quarrow fell, said Quarrow, and Quarrow burned.");
  std::size_t times = 0;
  for (std::size_t t = 0; t < heard.draft.tokens.size(); ++t)
    if (heard.draft.text(heard.draft.tokens[t].span) == "Quarrow")
      heard.draft.reading->names[0].push_back({t, t + 1, ++times == 2 ? person : place, 0.95F});
  EXPECT_EQ(heard.found(), "Quarrow:place; Quarrow:place; Quarrow:place");
}

}  // namespace
}  // namespace stemma::understand
