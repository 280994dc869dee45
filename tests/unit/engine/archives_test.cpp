// Archives through the whole engine: sealed and preserved as one original, read item by item, recomputed by `verify`.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/sha256.hpp"
#include "read/read.hpp"
#include "stemma/engine.hpp"
#include "support/warc.hpp"
#include "unit/engine/workplace.hpp"

namespace stemma::engine {
namespace {

class Archives : public Workplace {
 protected:
  // An archive of `count` pages, each with a toll of its own.
  static std::string pages(int count) {
    std::string warc;
    for (int i = 1; i <= count; ++i)
      warc += tests::warc_page("https://halden.example/" + std::to_string(i), "Ferry report " + std::to_string(i),
                               "At least " + std::to_string(10 + i) +
                                   " people were killed when a ferry sank off Port Halden, the coastguard said.");
    return warc;
  }

  std::vector<nlohmann::json> read(const std::string& path, unsigned threads) {
    Options options;
    options.threads = threads;
    Engine engine(options);
    std::vector<nlohmann::json> records;
    const auto sink = [&](std::string_view line) { return records.push_back(nlohmann::json::parse(line)), true; };
    EXPECT_TRUE(engine.read({folder_ / path}, sink));
    return records;
  }
};

TEST_F(Archives, GiveOneRecordAPageInOrderForAnyNumberOfThreads) {
  folder_.put("pages.warc", pages(30));
  const auto one = read("pages.warc", 1), many = read("pages.warc", 4);
  EXPECT_EQ(one, many);
  ASSERT_EQ(one.size(), 30u);
  EXPECT_EQ(one[1]["id"], base::sha256_hex(pages(30)) + "#2");
  EXPECT_EQ(one[1]["path"], folder_ / "pages.warc!https://halden.example/2");
  EXPECT_EQ(one[1]["url"], "https://halden.example/2");
  EXPECT_EQ(one[29]["text"], "At least 40 people were killed when a ferry sank off Port Halden, the coastguard said.");
}

TEST_F(Archives, AreTheSameInAStreamAndAsAWhole) {
  const std::string bytes = pages(5);
  folder_.put("pages.warc", bytes);
  const auto streamed = read("pages.warc", 2);
  const auto whole = read::read({folder_ / "pages.warc", base::sha256_hex(bytes), bytes}, {});
  ASSERT_EQ(whole.size(), streamed.size());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    EXPECT_EQ(streamed[i]["id"], whole[i].id);
    EXPECT_EQ(streamed[i]["path"], whole[i].path);
    EXPECT_EQ(streamed[i]["text"], whole[i].text);
    EXPECT_EQ(streamed[i]["origin"].size(), whole[i].origin.size());
  }
}

TEST_F(Archives, ArePreservedAsOneOriginalAndRecomputed) {
  folder_.put("in/pages.warc", pages(3));
  const auto made = run({"in"}, "out");
  ASSERT_TRUE(made) << made.error().message;
  EXPECT_EQ(made.value().documents, 5u) << "two texts and three pages";
  EXPECT_EQ(content("out/preserved/" + base::sha256_hex(pages(3))), pages(3));
  const auto ledger = preserve::read_ledger(content("out/ledger.jsonl"));
  ASSERT_TRUE(ledger);
  EXPECT_EQ(ledger.value().entries.size(), 5u) << "report, three imports, publish";
  EXPECT_EQ(check("out"), "holds");
}

TEST_F(Archives, ThatWereChangedDoNotHold) {
  folder_.put("in/pages.warc", pages(3));
  ASSERT_TRUE(run({"in"}, "out"));
  std::string changed = pages(3);
  changed[changed.find("people")] = 'P';
  const std::string name = "out/preserved/" + base::sha256_hex(pages(3));
  folder_.put(name, changed);
  EXPECT_EQ(check("out"), "preserved/" + base::sha256_hex(pages(3)) +
                              " (ledger.jsonl line 4): its bytes have the SHA-256 " + base::sha256_hex(changed));
}

TEST_F(Archives, WithoutAPageAreARecordWithAnError) {
  folder_.put("empty.warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n");
  const auto records = read("empty.warc", 1);
  ASSERT_EQ(records.size(), 1u);
  EXPECT_EQ(records[0]["error"], "is an archive without a page or other document that can be read");
}

TEST_F(Archives, ThatBreakOffKeepWhatCameBefore) {
  const std::string whole = pages(3);
  folder_.put("cut.warc", whole.substr(0, whole.size() - 60));
  const auto records = read("cut.warc", 2);
  ASSERT_GE(records.size(), 3u);
  EXPECT_FALSE(records[1].contains("error"));
  const std::string error = records.back().value("error", "");
  EXPECT_NE(error.find("breaks off at byte " + std::to_string(whole.size() - 60)), std::string::npos) << error;
}

TEST_F(Archives, PartsOfACompletePageAreKeptWithItAndNotRead) {
  folder_.put("in/page.html", "<p>At least nine people were killed when a ferry sank, the coastguard said.</p>");
  folder_.put("in/page_files/frame.html", "<p>Another frame with words of its own that nobody shall read here.</p>");
  const auto made = run({"in"}, "out");
  ASSERT_TRUE(made);
  EXPECT_EQ(made.value().documents, 3u);
  EXPECT_EQ(made.value().failed, 0u);
  const auto ledger = preserve::read_ledger(content("out/ledger.jsonl"));
  ASSERT_TRUE(ledger);
  const auto& frame = ledger.value().entries.at(4);
  EXPECT_EQ(frame.text("path"), folder_ / "in/page_files/frame.html");
  EXPECT_EQ(frame.text("companion_of"), folder_ / "in/page.html");
  EXPECT_EQ(check("out"), "holds");
  folder_.put("out/preserved/" + frame.object, "forged");
  EXPECT_EQ(check("out"), "preserved/" + frame.object + " (ledger.jsonl line 5): its bytes have the SHA-256 " +
                              base::sha256_hex("forged"));
  EXPECT_EQ(read("in", 2).size(), 3u);
}

TEST_F(Archives, LimitsStandInTheLedgerAndAreUsedAgain) {
  options_.limits.item_bytes = 700;
  folder_.put("in/pages.warc", tests::warc_page("https://halden.example/1", "Short", "Nine people were killed.") +
                                   tests::warc_page("https://halden.example/2", "Long", std::string(900, 'x')));
  const auto made = run({"in"}, "out");
  ASSERT_TRUE(made);
  EXPECT_EQ(made.value().failed, 1u);
  EXPECT_EQ(check("out"), "holds");
}

}  // namespace
}  // namespace stemma::engine
