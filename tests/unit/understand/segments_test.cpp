// Paragraphs, tokens and sentences on cases of our own.
#include "understand/segments.hpp"

#include <gtest/gtest.h>

#include "understand/all_passes.hpp"
#include "understand/resources.hpp"

namespace stemma::understand {
namespace {

std::vector<std::string> texts(std::string_view text, const std::vector<Span>& spans) {
  std::vector<std::string> out;
  for (const Span s : spans) out.emplace_back(text.substr(s.begin, s.size()));
  return out;
}

std::string joined(std::string_view text) {
  std::vector<Token> tokens;
  split_tokens(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  std::string out;
  for (const Token& t : tokens) {
    if (!out.empty()) out += ' ';
    out += text.substr(t.span.begin, t.span.size());
  }
  return out;
}

std::vector<std::string> sentences(std::string_view text) {
  Document document;
  document.text = text;
  Draft draft(document);
  find_segments(draft, Resources{});
  return texts(text, document.sentences);
}

using Lines = std::vector<std::string>;

TEST(Tokens, SplitClitics) {
  EXPECT_EQ(joined("They don't, can't and won't."), "They do n't , ca n't and wo n't .");
  EXPECT_EQ(joined("It’s the mayor’s; we’ll see, I'm sure they've gone."),
            "It ’s the mayor ’s ; we ’ll see , I 'm sure they 've gone .");
  EXPECT_EQ(joined("He cannot say what the officials' lists held"), "He can not say what the officials ' lists held");
  EXPECT_EQ(joined("O'Brien met d’Angelo at six o'clock"), "O'Brien met d’Angelo at six o'clock");
}

TEST(Tokens, KeepNumbersAndAbbreviations) {
  EXPECT_EQ(joined("1,500 people, 3.5% and $2.4m at 10:11 p.m. on 9/11"),
            "1,500 people , 3.5 % and $ 2.4m at 10:11 p.m. on 9/11");
  EXPECT_EQ(joined("The U.S. and Gen. J. P. Ray, Ph.D., met."), "The U.S. and Gen. J. P. Ray , Ph.D. , met .");
  EXPECT_EQ(joined("U.S.-led"), "U.S.-led");
  EXPECT_EQ(joined("on 2031-04-05."), "on 2031-04-05 .");
}

TEST(Tokens, KeepHyphenatedWordsAndSplitDashes) {
  EXPECT_EQ(joined("A 40-year-old al-Nasr fighter—wounded – fled the north-east"),
            "A 40-year-old al-Nasr fighter — wounded – fled the north-east");
  EXPECT_EQ(joined("12–15 dead -- maybe"), "12 – 15 dead -- maybe");
  EXPECT_EQ(joined("and/or AT&T"), "and / or AT&T");
}

TEST(Tokens, SplitQuotesAndBrackets) {
  EXPECT_EQ(joined("“Run!” (he said) \"now\"..."), "“ Run ! ” ( he said ) \" now \" ...");
  EXPECT_EQ(joined("What?! Oh…"), "What ?! Oh …");
}

TEST(Tokens, KeepAddresses) {
  EXPECT_EQ(joined("See https://example.org/a_(b)?x=1, or mail desk@example.org."),
            "See https://example.org/a_(b)?x=1 , or mail desk@example.org .");
  EXPECT_EQ(joined("#breaking @desk: www.example.org/now."), "#breaking @desk : www.example.org/now .");
}

TEST(Tokens, RepairAMissingSpaceAfterAStop) {
  EXPECT_EQ(joined("It burned.The crew left."), "It burned . The crew left .");
  EXPECT_EQ(joined("Read example.com now"), "Read example.com now");
}

TEST(Tokens, HandleOtherScripts) {
  EXPECT_EQ(joined("Взрыв в городе, сказал мэр."), "Взрыв в городе , сказал мэр .");
  EXPECT_EQ(joined("爆発が起きた。"), "爆発が起きた 。");
  EXPECT_EQ(joined("a\u00A0b\u200Bc\uFEFF"), "a b c");
}

TEST(Sentences, EndAtStopsBeforeCapitals) {
  EXPECT_EQ(sentences("Six died. Two fled! Why? 12 were held."),
            (Lines{"Six died.", "Two fled!", "Why?", "12 were held."}));
}

TEST(Sentences, DoNotEndAtTitlesInitialsAndNumbers) {
  const Lines whole = {
      "Mr. Ray and Dr. Ann T. Moss met Lt. Gov. Paul Reed on Jan. 5.",
      "The U.S. Navy sent No. 7 and St. Mary to help.",
      "It cost 3.5 million at 10:11 p.m. Eastern Time on Monday.",
      "J. R. Park, i.e. the pilot, left Acme Inc. last year.",
  };
  for (const std::string& one : whole) EXPECT_EQ(sentences(one), Lines{one});
}

TEST(Sentences, EndAfterAbbreviationsBeforeAnOpener) {
  EXPECT_EQ(sentences("It left the U.S. The crew stayed."), (Lines{"It left the U.S.", "The crew stayed."}));
  EXPECT_EQ(sentences("It began at 8 p.m. Firefighters came."), (Lines{"It began at 8 p.m.", "Firefighters came."}));
}

TEST(Sentences, KeepClosingMarks) {
  EXPECT_EQ(sentences("“We ran.” He fled. (They stayed.) \"Go.\" She went."),
            (Lines{"“We ran.”", "He fled.", "(They stayed.)", "\"Go.\"", "She went."}));
}

TEST(Sentences, GoOnAfterAQuotedQuestion) {
  const Lines whole = {"“Where is it?” he said.", "\"Stop!\" shouted the guard.", "“Why us?” President Ortiz asked.",
                       "She said “no ... never” and left."};
  for (const std::string& one : whole) EXPECT_EQ(sentences(one), Lines{one});
}

TEST(Sentences, KeepNumbersOfNotesAndLists) {
  EXPECT_EQ(sentences("It sank.[12] Nobody was hurt.[3][4]"), (Lines{"It sank.[12]", "Nobody was hurt.[3][4]"}));
  EXPECT_EQ(sentences("1. The first item"), (Lines{"1. The first item"}));
}

TEST(Sentences, EndWithTheirParagraph) {
  EXPECT_EQ(sentences("Bridge falls\n\nThe bridge fell at\nnoon today"),
            (Lines{"Bridge falls", "The bridge fell at", "noon today"}));
}

TEST(Segments, ARepeatedCreditIsNoPartOfItsCaption) {
  EXPECT_EQ(sentences("Nord Foto The bridge was closed\n\nThe mayor spoke.\n\nNord Foto Around 100 people were hurt"
                      "\n\nNord Foto Police closed the road"),
            (Lines{"Nord Foto", "The bridge was closed", "The mayor spoke.", "Nord Foto", "Around 100 people were hurt",
                   "Nord Foto", "Police closed the road"}));
  EXPECT_EQ(sentences("Nord Foto The bridge was closed"), (Lines{"Nord Foto The bridge was closed"}))
      << "once is no habit";
  EXPECT_EQ(sentences("Ana Ruiz said no.\n\nAna Ruiz left."), (Lines{"Ana Ruiz said no.", "Ana Ruiz left."}));
}

TEST(Sentences, DoNotTakeInTheCreditOfAPicture) {
  EXPECT_EQ(sentences("Reuters Two people died in the fire"), (Lines{"Reuters", "Two people died in the fire"}));
  EXPECT_EQ(sentences("AP:Associated Press At least 12 were hurt"),
            (Lines{"AP:Associated Press", "At least 12 were hurt"}));
  EXPECT_EQ(sentences("AFP/Getty Images 12 people were hurt."), (Lines{"AFP/Getty Images", "12 people were hurt."}));
  EXPECT_EQ(sentences("Reuters reported that two died."), (Lines{"Reuters reported that two died."}));
  EXPECT_EQ(sentences("AP Photographer Ana Ruiz was hurt."), (Lines{"AP Photographer Ana Ruiz was hurt."}));
  EXPECT_EQ(sentences("Reuters, AP and Getty Images were there."), (Lines{"Reuters, AP and Getty Images were there."}));
  EXPECT_EQ(sentences("Getty Images"), (Lines{"Getty Images"}));
  for (const char* whole : {"Rex Tillerson said the road was closed.", "AP Moller-Maersk said a ship was hit.",
                            "Getty Museum officials closed the hall.", "Reuters Editor-in-Chief Ana Ruiz spoke.",
                            "AP Executive Editor Ana Ruiz spoke.", "AFP Arden bureau head Ana Ruiz spoke."})
    EXPECT_EQ(sentences(whole), (Lines{whole}));
}

TEST(Paragraphs, JoinWrappedLines) {
  const std::string wrapped =
      "The ferry left the harbour shortly before dawn with\nninety people aboard, the "
      "harbour office said on\nMonday.\n\nIt sank.";
  EXPECT_EQ(split_paragraphs(wrapped).size(), 2U);
  EXPECT_EQ(sentences(wrapped).size(), 2U);
}

TEST(Paragraphs, BeginWithATurnOfATranscript) {
  const std::string text =
      "HELEN MOOR: The ferry left the harbour at ten and it\nwas late by then, as everybody on the pier had seen.\n"
      "TOMAS RUIZ: Nobody was told.";
  EXPECT_EQ(texts(text, split_paragraphs(text)).size(), 2U);
  const std::string wrapped =
      "Глава города в среду после совещания с врачами и спасателями\nсказал: «Погибли двое», и больше ничего не "
      "добавил "
      "об этом.";
  EXPECT_EQ(texts(wrapped, split_paragraphs(wrapped)).size(), 1U);
}

TEST(Paragraphs, TakeEachLongLineOnItsOwn) {
  const std::string line(200, 'a');
  EXPECT_EQ(split_paragraphs(line + "\n" + line + "\n \r\n\n" + line).size(), 3U);
}

TEST(Paragraphs, EndAtUnicodeSeparators) {
  EXPECT_EQ(split_paragraphs("A head\u2028\u2028KOLM (Aug. 9) - It burned.\u2029It was put out.").size(), 3U);
  EXPECT_EQ(split_paragraphs("A gap of \u2009 and \u20AC 5").size(), 1U);
}

TEST(Sentences, RunOnOverAPointWithoutAWholeNumber) {
  EXPECT_EQ(sentences("He had a .41 pistol. It rained.").size(), 2U);
}

TEST(Sentences, StayBoundedOnHostileText) {
  std::string words;
  for (int i = 0; i < 50'000; ++i) words += "word ";
  EXPECT_EQ(sentences(words).size(), 50'000U / longest_sentence);
  EXPECT_TRUE(sentences(std::string(1'000'000, '\n')).empty());
  EXPECT_EQ(sentences(std::string(1'000'000, 'x')).size(), 1U);
  EXPECT_GE(sentences("http://a" + std::string(1'000'000, ')')).size(), 1U);
  std::string marks;
  for (int i = 0; i < 100'000; ++i) marks += "? ";
  EXPECT_GE(sentences(marks + "so").size(), 1U);
}

}  // namespace
}  // namespace stemma::understand
