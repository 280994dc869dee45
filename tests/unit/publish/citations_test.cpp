// Words of a report beside their sentence: where they are cut, and what stays withheld when they are.
#include "publish/citations.hpp"

#include <gtest/gtest.h>

namespace stemma::publish {
namespace {

struct Case {
  Account account;

  explicit Case(std::string text) {
    Document& document = account.documents.emplace_back();
    document.id = "d";
    document.path = "case/a.txt";
    document.text = std::move(text);
    document.sentences = {{0, static_cast<std::uint32_t>(document.text.size())}};
  }
  Case& cite(std::uint32_t begin, std::uint32_t end) {
    Statement& statement = account.statements.emplace_back();
    statement.id = "s1";
    statement.document = "d";
    statement.span = {begin, end};
    statement.slot = Slot::killed;
    return *this;
  }
  Case& cite(std::string_view words) {
    const auto begin = static_cast<std::uint32_t>(account.documents[0].text.find(words));
    return cite(begin, begin + static_cast<std::uint32_t>(words.size()));
  }
  // The words, with "|" for the edges of what is cited.
  std::string shown() const {
    const View view(account);
    std::string html = citations(view, {"s1"}, 1).str();
    html = html.substr(html.find("words\">") + 7);
    html = html.substr(0, html.find("</span>"));
    html.replace(html.find("<a"), html.find('>') + 1 - html.find("<a"), "|");
    return html.replace(html.find("</a>"), 4, "|");
  }
};

TEST(Citations, StandInTheirSentence) {
  EXPECT_EQ(Case("At the pier nine people died, he said.").cite("nine people died").shown(),
            "At the pier |nine people died|, he said.");
}

TEST(Citations, ANegativeThatSaysSoItselfIsNotMarkedTwice) {
  Reading reading;
  reading.polarity = Polarity::denied;
  for (const char* summary : {"not claimed by the Front", "nobody has claimed it"}) {
    reading.summary = summary;
    EXPECT_TRUE(negative_html(reading).empty()) << summary;
  }
  reading.summary = "the Front";
  EXPECT_FALSE(negative_html(reading).empty());
}

TEST(Citations, AreCutAtBlanksWithAMarkWhereSomethingIsMissing) {
  std::string filler;
  for (int i = 0; i < 40; ++i) filler += "word ";
  const std::string text = Case(filler + "nine died " + filler).cite("nine died").shown();
  EXPECT_TRUE(text.starts_with("… word word")) << text;
  EXPECT_TRUE(text.ends_with("word …")) << text;
  EXPECT_NE(text.find("|nine died|"), std::string::npos);
  EXPECT_LT(text.size(), 260u);
}

TEST(Citations, ALinkIsWithheldWhereverTheWordsCutIt) {
  const std::string text = "He wrote at https://t.me/redfront_news/4 that nine died.";
  const auto link = static_cast<std::uint32_t>(text.find("https")), path = static_cast<std::uint32_t>(text.find("red")),
             end = static_cast<std::uint32_t>(text.find(" that"));
  EXPECT_EQ(Case(text).cite(path, end).shown(), "He wrote at |[link withheld]| that nine died.");
  EXPECT_EQ(Case(text).cite(link, path).shown(), "He wrote at |[link withheld]| that nine died.");
  EXPECT_EQ(Case(text).cite(path, path + 3).shown(), "He wrote at |[link withheld]| that nine died.");
  EXPECT_EQ(Case(text).cite("nine died").shown(), "He wrote at [link withheld] that |nine died|.");
  for (std::uint32_t from = 0; from < text.size(); ++from)
    for (std::uint32_t to = from + 1; to <= text.size(); to += 3)
      EXPECT_EQ(Case(text).cite(from, to).shown().find("redfront"), std::string::npos) << from << " " << to;
}

TEST(Citations, AHandleIsWithheldWhereTheSentenceEndsInIt) {
  Case one("Nine died, said @red_front of the group.");
  one.account.documents[0].sentences = {{0, 20}};
  EXPECT_EQ(one.cite("Nine died").shown(), "|Nine died|, said [handle withheld]");
}

TEST(Citations, ALinkWithoutBlanksIsWithheldWhereTheWindowEndsInIt) {
  std::string link = "redfront.example/";
  for (int i = 0; i < 60; ++i) link += "secret-";
  const std::string before = Case(link + " says nine died").cite("nine died").shown();
  const std::string after = Case("Nine died, see " + link).cite("Nine died").shown();
  const std::string within = Case(link).cite(4, 400).shown();
  for (const std::string& text : {before, after, within}) EXPECT_EQ(text.find("secret"), std::string::npos) << text;
}

}  // namespace
}  // namespace stemma::publish
