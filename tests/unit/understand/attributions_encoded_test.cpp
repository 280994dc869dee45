// What becomes of an encoder's reading: its spans stand, and the rules add what lies beyond it.
#include <gtest/gtest.h>

#include <string>

#include "understand/attributions.hpp"
#include "unit/understand/sketch.hpp"

namespace stemma::understand {
namespace {

std::string shown(const Sketch& sketch) {
  std::string all;
  for (const Attribution& a : sketch.document.attributions)
    all +=
        (all.empty() ? "" : "; ") + sketch.text(a.source) + " / " + sketch.text(a.cue) + " / " + sketch.text(a.content);
  return all;
}

/// A reading of one attribution whose pieces are the first places of these words.
EncoderReading reading(const Sketch& sketch, std::vector<std::string> source, std::vector<std::string> cue,
                       std::vector<std::string> content) {
  EncoderReading read;
  read.end = static_cast<std::uint32_t>(sketch.document.text.size());
  ReadAttribution one;
  for (const auto& words : source) one.source.push_back(sketch.find(words));
  for (const auto& words : cue) one.cue.push_back(sketch.find(words));
  for (const auto& words : content) one.content.push_back(sketch.find(words));
  read.attributions.push_back(std::move(one));
  return read;
}

std::string with(Sketch& sketch, EncoderReading read) {
  sketch.draft.reading = std::move(read);
  find_attributions(sketch.draft, Resources{});
  return shown(sketch);
}

constexpr const char* plain =
    "The/det/det/2 minister/noun/nsubj/3 said/verb/root/0 the/det/det/5 ward/noun/nsubj/7 was/aux/cop/7 "
    "full/adj/ccomp/3 ./punct/punct/3";

TEST(EncodedAttributions, KeepTheSpansThatWereRead) {
  Sketch sketch(plain);
  EXPECT_EQ(with(sketch, reading(sketch, {"minister"}, {"said"}, {"the ward was full"})),
            "minister / said / the ward was full");
}

TEST(EncodedAttributions, TakeEveryPieceOfACue) {
  Sketch sketch(
      "Ruiz/propn/nsubj/2 made/verb/root/0 it/pron/obj/2 clear/adj/xcomp/2 the/det/det/6 ward/noun/nsubj/8 "
      "was/aux/cop/8 "
      "full/adj/ccomp/2 ./punct/punct/2");
  EXPECT_EQ(with(sketch, reading(sketch, {"Ruiz"}, {"made", "clear"}, {"the ward was full"})),
            "Ruiz / made | clear / the ward was full");
}

TEST(EncodedAttributions, TakeTheNegationIntoTheCue) {
  Sketch sketch(
      "Ruiz/propn/nsubj/4 has/aux/aux/4 not/part/advmod/4 confirmed/verb/root/0 the/det/det/6 toll/noun/obj/4 "
      "./punct/punct/4");
  EXPECT_EQ(with(sketch, reading(sketch, {"Ruiz"}, {"confirmed"}, {"the toll"})),
            "Ruiz / has not confirmed / the toll");
}

TEST(EncodedAttributions, GiveWhatNobodySaidToNobody) {
  Sketch sketch(
      "No/det/det/2 official/noun/nsubj/4 has/aux/aux/4 confirmed/verb/root/0 the/det/det/6 toll/noun/obj/4 "
      "./punct/punct/4");
  EXPECT_EQ(with(sketch, reading(sketch, {"No official"}, {"has confirmed"}, {"the toll"})),
            " / No official has confirmed / the toll");
}

TEST(EncodedAttributions, AreThoseOfTheRulesWhereTheReadingEnds) {
  Sketch sketch(std::string(plain) + "\n" + plain);
  EncoderReading read = reading(sketch, {"minister"}, {"said"}, {"ward was full"});
  read.end = sketch.draft.sentences[0].span.end;
  EXPECT_EQ(with(sketch, std::move(read)), "minister / said / ward was full; The minister / said / the ward was full");
}

TEST(EncodedAttributions, HaveNoneThatOnlyRulesFindInWhatWasRead) {
  Sketch sketch(plain);
  EXPECT_EQ(with(sketch, {{}, static_cast<std::uint32_t>(sketch.document.text.size())}), "");
}

constexpr const char* speech =
    "“/punct/punct/3 We/pron/nsubj/3 left/verb/ccomp/7 ,/punct/punct/3 ”/punct/punct/3 Ruiz/propn/nsubj/7 "
    "said/verb/root/0 ./punct/punct/7";

TEST(EncodedAttributions, TakeQuotationsOfWhichNothingWasRead) {
  Sketch sketch(speech);
  EXPECT_EQ(with(sketch, {{}, static_cast<std::uint32_t>(sketch.document.text.size())}), "Ruiz / said / “We left,”");
}

TEST(EncodedAttributions, TakeAQuotationThatReportsOthers) {
  Sketch sketch(
      "“/punct/punct/3 He/pron/nsubj/3 said/verb/ccomp/8 it/pron/nsubj/5 rained/verb/ccomp/3 ,/punct/punct/3 "
      "”/punct/punct/3 added/verb/root/0 Ruiz/propn/nsubj/8 ./punct/punct/8");
  EXPECT_EQ(with(sketch, reading(sketch, {"He"}, {"said"}, {"it rained"})),
            "He / said / it rained; Ruiz / added / “He said it rained,”");
}

TEST(EncodedAttributions, LeaveAQuotationThatWasReadAlone) {
  Sketch sketch(speech);
  EXPECT_EQ(with(sketch, reading(sketch, {}, {"said"}, {"“We left,”"})), " / said / “We left,”");
}

TEST(EncodedAttributions, EndWithTheParticipleThatHoldsThem) {
  Sketch sketch(
      "The/det/det/2 fire/noun/nsubj/9 ,/punct/punct/4 believed/verb/acl/2 to/part/mark/7 be/aux/cop/7 "
      "arson/noun/xcomp/4 ,/punct/punct/4 killed/verb/root/0 twelve/num/obj/9 ./punct/punct/9");
  EXPECT_EQ(with(sketch, reading(sketch, {}, {"believed"}, {"to be arson, killed twelve"})),
            " / believed / to be arson");
}

TEST(EncodedAttributions, DoNotReachOverTheEndOfASentenceForTheirSource) {
  Sketch sketch(
      "Reuters/propn/root/0\nWitnesses/noun/nsubj/2 described/verb/root/0 the/det/det/4 fire/noun/obj/2 "
      "./punct/punct/2");
  EXPECT_EQ(with(sketch, reading(sketch, {"Reuters Witnesses"}, {"described"}, {"the fire"})),
            "Witnesses / described / the fire");
}

std::string chain(const Sketch& sketch, const char* words) {
  std::string all;
  for (const ChainLink& link : chain_at(sketch.draft, sketch.find(words))) all += link.name + ";";
  return all;
}

/// Of "killed six" in "Police VERB what caused the crash that killed six".
std::string chain_of_inquiry(const std::string& verb, const std::string& caused = "caused") {
  Sketch sketch("Police/noun/nsubj/2 " + verb + "/verb/root/0 what/pron/nsubj/4 " + caused +
                "/verb/ccomp/2 the/det/det/6 crash/noun/obj/4 that/pron/nsubj/8 killed/verb/acl_relcl/6 six/num/obj/8 "
                "./punct/punct/2");
  with(sketch, reading(sketch, {"Police"}, {verb}, {"what " + caused + " the crash that killed six"}));
  return chain(sketch, "killed six");
}

TEST(Chains, AreEmptyForWhatAnInquiryTakesForGranted) {
  EXPECT_EQ(chain_of_inquiry("investigate"), "");
  EXPECT_EQ(chain_of_inquiry("explained"), "Police;");
  EXPECT_EQ(chain_of_inquiry("established"), "Police;");
  EXPECT_EQ(chain_of_inquiry("investigate", "allegedly"), "Police;");
}

TEST(Chains, AreEmptyForWhatAPictureShows) {
  const auto of = [](const std::string& source, const std::string& tokens, const std::string& content) {
    Sketch sketch(tokens);
    with(sketch, reading(sketch, {source}, {"shows"}, {content}));
    return chain(sketch, content.c_str());
  };
  EXPECT_EQ(of("This photo", "This/det/det/2 photo/noun/nsubj/3 shows/verb/root/0 fire/noun/obj/3", "fire"), "");
  EXPECT_EQ(of("This report", "This/det/det/2 report/noun/nsubj/3 shows/verb/root/0 fire/noun/obj/3", "fire"),
            "This report;");
  EXPECT_EQ(of("A photo released by Maxar",
               "A/det/det/2 photo/noun/nsubj/6 released/verb/acl/2 by/adp/case/5 Maxar/propn/obl/3 shows/verb/root/0 "
               "fire/noun/obj/6",
               "fire"),
            "A photo released by Maxar;");
  EXPECT_EQ(
      of("This photo released by Maxar",
         "This/det/det/2 photo/noun/nsubj/6 released/verb/acl/2 by/adp/case/5 Maxar/propn/obl/3 shows/verb/root/0 "
         "fire/noun/obj/6",
         "fire"),
      "");
  EXPECT_EQ(of("A photo",
               "A/det/det/2 photo/noun/nsubj/3 shows/verb/root/0 that/sconj/mark/6 it/pron/nsubj/6 burned/verb/ccomp/3",
               "that it burned"),
            "A photo;");
}

}  // namespace
}  // namespace stemma::understand
