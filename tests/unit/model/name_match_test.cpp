// Which names can belong to one bearer: cases to read as a table, and what must hold for all names.
#include "model/name_match.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <ostream>
#include <string>
#include <vector>

namespace stemma::model {

void PrintTo(NameRelation relation, std::ostream* out) {
  constexpr const char* words[] = {"same", "short_form", "branch", "different"};
  *out << words[static_cast<int>(relation)];
}

namespace {

constexpr auto same = NameRelation::same;
constexpr auto short_form = NameRelation::short_form;
constexpr auto branch = NameRelation::branch;
constexpr auto different = NameRelation::different;

struct Case {
  std::string a, b;
  NameRelation expected;
};

void expect_all(MentionType type, const std::vector<Case>& cases) {
  for (const auto& [a, b, expected] : cases) {
    EXPECT_EQ(relate(name_key(a, type), name_key(b, type)), expected) << a << " | " << b;
    EXPECT_EQ(relate(name_key(b, type), name_key(a, type)), expected) << b << " | " << a;
  }
}

TEST(NameMatch, FoldsCaseDiacriticsAndPunctuation) {
  EXPECT_EQ(fold_name("Al-Shabaab's"), "al shabaab");
  EXPECT_EQ(fold_name("Qal\u2018at B\u012Bshah"), "qalat bishah");
  EXPECT_EQ(fold_name("U.S."), "us");
  EXPECT_EQ(fold_name("St. Louis"), "st louis");
  EXPECT_EQ(fold_name("K\u00F8benhavn"), "kobenhavn");
  EXPECT_EQ(fold_name("  Gro\u00DF  Stra\u00DFe "), "gross strasse");
  EXPECT_EQ(fold_name("Marks & Spencer"), "marks & spencer");
  EXPECT_EQ(fold_name(""), "");
  EXPECT_EQ(fold_name("\u041A\u0438\u0457\u0432"), "\u043A\u0438\u0456\u0432");
}

TEST(NameMatch, SpellingsOfOneWord) {
  for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{{"mohammed", "muhammad"},
                                                                             {"khorasan", "khurasan"},
                                                                             {"zelensky", "zelenskyy"},
                                                                             {"qaddafi", "gaddafi"},
                                                                             {"osama", "usama"}})
    EXPECT_TRUE(same_word(a, b)) << a << ' ' << b;
  for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{{"hassan", "hussein"},
                                                                             {"maria", "mario"},
                                                                             {"louis", "louise"},
                                                                             {"bruce", "irene"},
                                                                             {"paris", "peres"},
                                                                             {"chechnya", "china"}})
    EXPECT_FALSE(same_word(a, b)) << a << ' ' << b;
}

TEST(NameMatch, AcronymsAreInitialsInOrder) {
  EXPECT_TRUE(is_acronym_of("LHT", "Lowick Harbour Tramways"));
  EXPECT_TRUE(is_acronym_of("FBI", "Federal Bureau of Investigation"));
  EXPECT_TRUE(is_acronym_of("U.N.", "United Nations"));
  EXPECT_TRUE(is_acronym_of("IS-K", "Islamic State Khorasan"));
  EXPECT_TRUE(is_acronym_of("DOJ", "Department of Justice"));
  EXPECT_FALSE(is_acronym_of("LHT", "Metropolitan Police Authority"));
  EXPECT_FALSE(is_acronym_of("Lht", "Lowick Harbour Tramways"));
  EXPECT_FALSE(is_acronym_of("LHT", "Metropolitan"));
}

TEST(NameMatch, WhatLooksLikeAnAcronym) {
  for (const char* name : {"FBI", "U.N.", "ISIS-K", "M23", "LeT"}) EXPECT_TRUE(is_acronym(name)) << name;
  for (const char* name : {"Fbi", "A", "Reuters", "INVESTIGATIONS", "Abu", ""}) EXPECT_FALSE(is_acronym(name)) << name;
}

TEST(NameMatch, Persons) {
  expect_all(MentionType::person, {{"Bruno Lindqvist", "Lindqvist", short_form},
                                   {"Bruno Lindqvist", "Agnes Lindqvist", different},
                                   {"President Vladimir Putin", "Vladimir Putin", same},
                                   {"President Vladimir Putin", "Mr. Putin", short_form},
                                   {"Bruno Lindqvist", "B. Lindqvist", same},
                                   {"John Q. Public", "John Public", same},
                                   {"John A. Public", "John B. Public", different},
                                   {"Mohammed Sarwan", "Muhammad Sarwan", same},
                                   {"Abu Salim al-Tarmani", "Abu Salim Al Tarmani", same},
                                   {"Abu Salim al-Tarmani", "al-Tarmani", short_form},
                                   {"Fran\u00E7ois Oriol", "Francois Oriol", same},
                                   {"Karim Ould Salem", "Ould Salem", short_form},
                                   {"Martin King Jr.", "Martin King Sr.", different},
                                   {"Agnes", "Agnes Lindqvist", short_form},
                                   {"Bruno", "Agnes Lindqvist", different},
                                   {"Lucia Maren", "Lucia Maren Duarte", short_form},
                                   {"Lucia Maren Duarte", "Maren", short_form},
                                   {"Lucia Maren", "Pablo Maren Duarte", different}});
}

TEST(NameMatch, Organisations) {
  expect_all(MentionType::organization, {{"the Islamic State", "Islamic State", same},
                                         {"ISIS", "Islamic State group", same},
                                         {"Daesh", "Islamic State of Iraq and Syria", same},
                                         {"Islamic State", "Islamic State Khorasan", branch},
                                         {"ISIS", "ISIS-K", branch},
                                         {"ISIS-K", "Islamic State Khorasan Province", same},
                                         {"ISKP", "IS-K", same},
                                         {"XYZ", "XYZ-K", branch},
                                         {"Kelmish Liberation Front", "Liberation Front", short_form},
                                         {"Labour Party", "New Labour Party", branch},
                                         {"KLF Northern Column", "KLF", branch},
                                         {"KLF Northern Column", "Northern Column", short_form},
                                         {"Kelm-TV", "KelmTV", same},
                                         {"KTV-NET", "KTVNET", same},
                                         {"Northern Front", "Northern Front Coastal Wing", branch},
                                         {"Lowick Harbour Tramways", "LHT", same},
                                         {"Ministry of Defence", "Defense Ministry", same},
                                         {"Ministry of Defence", "Ministry of Justice", different},
                                         {"Lowick prosecutor", "Tarn prosecutor", different},
                                         {"Arvo Group", "Arvo", short_form},
                                         {"Reuters", "Reuters news agency", same},
                                         {"AP", "Associated Press", same},
                                         {"Group", "Wagner Group", different},
                                         {"FBI", "CIA", different}});
}

TEST(NameMatch, PlacesMustAgreeWhole) {
  expect_all(MentionType::place, {{"Khorasan", "Khurasan", same},
                                  {"New York", "York", different},
                                  {"Saint-Denis", "Saint Denis", same},
                                  {"", "Paris", different}});
}

TEST(NameMatch, TypesAreNotMixed) {
  EXPECT_EQ(relate(name_key("Wagner", MentionType::person), name_key("Wagner", MentionType::organization)), different);
  EXPECT_EQ(relate(name_key("Paris", MentionType::place), name_key("Paris", MentionType::person)), different);
}

TEST(NameMatch, KnownActorsByAnySpelling) {
  EXPECT_EQ(known_actor("Daesh"), "Islamic State");
  EXPECT_EQ(known_actor("the Islamic State"), "Islamic State");
  EXPECT_EQ(known_actor("is"), "");
  EXPECT_EQ(known_actor("IS"), "Islamic State");
  EXPECT_EQ(known_actor("Nobody's Front"), "");
}

std::string word() {
  static const std::vector<std::string> words = {"Bruno",    "Agnes",  "Lindqvist", "al-",      "Mohammed",
                                                 "Ministry", "of",     "State",     "Khorasan", "Group",
                                                 "ISIS",     "ISIS-K", "Paris",     "Jr."};
  return *rc::gen::elementOf(words);
}

RC_GTEST_PROP(NameMatchProperty, RelationIsSymmetricAndReflexive, ()) {
  const auto type = *rc::gen::element(MentionType::person, MentionType::organization, MentionType::place);
  std::string a = word(), b = word();
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) a += ' ' + word();
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) b += ' ' + word();
  const auto key_a = name_key(a, type), key_b = name_key(b, type);
  RC_ASSERT(relate(key_a, key_b) == relate(key_b, key_a));
  RC_ASSERT(relate(key_a, key_a) == NameRelation::same);
}

RC_GTEST_PROP(NameMatchProperty, FoldingTwiceChangesNothing, (const std::string& raw)) {
  std::string text;
  for (char c : raw) text += static_cast<char>(' ' + (static_cast<unsigned char>(c) % 95));
  const auto once = fold_name(text + "x");
  RC_ASSERT(fold_name(once) == once);
}

}  // namespace
}  // namespace stemma::model
