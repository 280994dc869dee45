// Whom pronouns and descriptions stand for, on trees drawn by hand.
#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "understand/reference_words.hpp"
#include "unit/understand/sketch.hpp"

namespace stemma::understand {
namespace {

/// The name that the first reference with these words stands for.
std::optional<std::string> bearer(Sketch& sketch, const std::string& words) {
  find_references(sketch.draft, Resources{});
  for (const Reference& reference : sketch.draft.references)
    if (sketch.text(reference.span) == words) return sketch.document.entities[reference.entity].name;
  return std::nullopt;
}

constexpr const char* two_people =
    "Anna/propn/nsubj/3 Ruiz/propn/flat/1 met/verb/root/0 Peter/propn/obj/3 Orr/propn/flat/4 ./punct/punct/3\n"
    "She/pron/nsubj/2 left/verb/root/0 ./punct/punct/2\n"
    "He/pron/nsubj/2 stayed/verb/root/0 ./punct/punct/2\n";

TEST(References, AgreeInGender) {
  Sketch sketch(two_people);
  sketch.name("Anna Ruiz", MentionType::person, "Anna Ruiz");
  sketch.name("Peter Orr", MentionType::person, "Peter Orr");
  EXPECT_EQ(bearer(sketch, "She"), "Anna Ruiz");
  EXPECT_EQ(bearer(sketch, "He"), "Peter Orr");
}

TEST(References, PreferTheSubject) {
  Sketch sketch(
      "Moss/propn/nsubj/2 met/verb/root/0 Vale/propn/obj/2 ./punct/punct/2\n"
      "He/pron/nsubj/2 left/verb/root/0 ./punct/punct/2\n");
  sketch.name("Moss", MentionType::person, "Ivor Moss");
  sketch.name("Vale", MentionType::person, "Edgar Vale");
  EXPECT_EQ(bearer(sketch, "He"), "Ivor Moss");
}

TEST(References, DoNotJoinArgumentsOfOneVerb) {
  Sketch sketch("Moss/propn/nsubj/2 saw/verb/root/0 him/pron/obj/2 ./punct/punct/2\n");
  sketch.name("Moss", MentionType::person, "Ivor Moss");
  EXPECT_EQ(bearer(sketch, "him"), std::nullopt);
}

TEST(References, ForgetWhoeverIsLongGone) {
  std::string lines = "Moss/propn/nsubj/2 left/verb/root/0 ./punct/punct/2\n";
  for (int i = 0; i < 8; ++i) lines += "Rain/noun/nsubj/2 fell/verb/root/0 ./punct/punct/2\n";
  Sketch sketch(lines + "He/pron/nsubj/2 spoke/verb/root/0 ./punct/punct/2\n");
  sketch.name("Moss", MentionType::person, "Ivor Moss");
  EXPECT_EQ(bearer(sketch, "He"), std::nullopt);
}

TEST(References, TakeUpARole) {
  Sketch sketch(
      "Ivor/propn/nsubj/7 Moss/propn/flat/1 ,/punct/punct/5 deputy/adj/amod/5 director/noun/appos/1 ,/punct/punct/1 "
      "left/verb/root/0 "
      "./punct/punct/7\n"
      "The/det/det/3 deputy/adj/amod/3 director/noun/nsubj/4 spoke/verb/root/0 ./punct/punct/4\n");
  sketch.name("Ivor Moss", MentionType::person, "Ivor Moss");
  EXPECT_EQ(bearer(sketch, "The deputy director"), "Ivor Moss");
}

TEST(References, TakeUpAnOrganisation) {
  Sketch sketch(
      "The/det/det/3 Northern/propn/compound/3 Front/propn/nsubj/4 attacked/verb/root/0 ./punct/punct/4\n"
      "The/det/det/2 group/noun/nsubj/3 left/verb/root/0 ./punct/punct/3\n");
  sketch.name("Northern Front", MentionType::organization, "Northern Front");
  EXPECT_EQ(bearer(sketch, "The group"), "Northern Front");
}

TEST(References, TakeUpTheOneThatCarriesTheWord) {
  Sketch sketch(
      "The/det/det/3 Transport/propn/compound/3 Ministry/propn/nsubj/4 met/verb/root/0 Arden/propn/compound/6 "
      "Rail/propn/obj/4 "
      "./punct/punct/4\nThe/det/det/2 ministry/noun/nsubj/3 spoke/verb/root/0 ./punct/punct/3\n");
  sketch.name("Transport Ministry", MentionType::organization, "Transport Ministry");
  sketch.name("Arden Rail", MentionType::organization, "Arden Rail");
  EXPECT_EQ(bearer(sketch, "The ministry"), "Transport Ministry");
}

TEST(References, TakeItForASpeakingOrganisationOnly) {
  Sketch sketch(
      "Arden/propn/compound/2 Rail/propn/nsubj/3 stopped/verb/root/0 ./punct/punct/3\n"
      "It/pron/nsubj/2 said/verb/root/0 it/pron/nsubj/4 rained/verb/ccomp/2 ./punct/punct/2\n");
  sketch.name("Arden Rail", MentionType::organization, "Arden Rail");
  EXPECT_EQ(bearer(sketch, "It"), "Arden Rail");
  EXPECT_EQ(bearer(sketch, "it"), std::nullopt);
}

TEST(References, LeaveTheHeadOfSomethingElse) {
  Sketch sketch(
      "Ivor/propn/nsubj/6 Moss/propn/flat/1 ,/punct/punct/5 the/det/det/5 president/noun/appos/1 left/verb/root/0 "
      "./punct/punct/6\nThe/det/det/2 president/noun/nsubj/5 of/adp/case/4 Arden/propn/nmod/2 spoke/verb/root/0 "
      "./punct/punct/5\n");
  sketch.name("Ivor Moss", MentionType::person, "Ivor Moss");
  EXPECT_EQ(bearer(sketch, "The president"), std::nullopt);
}

TEST(ReferenceWords, AreLookedUp) {
  EXPECT_EQ(gender_of_word("she"), Gender::female);
  EXPECT_EQ(gender_of_word("spokesman"), Gender::male);
  EXPECT_EQ(gender_of_word("nurse"), Gender::unknown);
  EXPECT_EQ(gender_of_name("maria"), Gender::female);
  EXPECT_TRUE(describes_organization("group"));
  EXPECT_TRUE(names_organization("ministry"));
  EXPECT_TRUE(describes_person("mayor"));
  EXPECT_FALSE(describes_person("bridge"));
}

}  // namespace
}  // namespace stemma::understand
