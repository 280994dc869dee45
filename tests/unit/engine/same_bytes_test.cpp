// The same bytes every time: one thread or many, one document more or all at once; and nothing is printed.
#include <gtest/gtest.h>

#include <set>

#include "stemma/engine.hpp"
#include "unit/engine/workplace.hpp"

namespace stemma::engine {
namespace {

class SameBytes : public Workplace {
 protected:
  void SetUp() override {
    for (int i = 0; i < 40; ++i)
      folder_.put("many/" + std::to_string(i) + ".txt", (i % 2 ? ferry_report : second_report) + std::to_string(i / 3));
    folder_.put("many/empty.txt", "");
  }
  std::vector<std::string> lines(unsigned threads, const std::string& path, bool annotated) {
    Options options;
    options.threads = threads;
    Engine engine(options);
    std::vector<std::string> lines;
    const auto sink = [&](std::string_view line) { return lines.emplace_back(line), true; };
    EXPECT_TRUE(annotated ? engine.annotate({folder_ / path}, sink) : engine.read({folder_ / path}, sink));
    return lines;
  }
};

TEST_F(SameBytes, ForAnyNumberOfThreads) {
  for (unsigned threads : {1u, 4u}) {
    options_.threads = threads;
    ASSERT_TRUE(run({"many"}, "out" + std::to_string(threads)));
  }
  for (const char* file : {"/account.json", "/dossier.html", "/ledger.jsonl"})
    EXPECT_EQ(content("out1" + std::string(file)), content("out4" + std::string(file))) << file;
}

TEST_F(SameBytes, ForOneDocumentAndForAllAtOnce) {
  for (bool annotated : {false, true}) {
    const auto all = lines(4, "many", annotated);
    ASSERT_EQ(all.size(), 41u);
    const std::set<std::string> together(all.begin(), all.end());
    for (int i : {0, 7, 39}) {
      const auto alone = lines(1, "many/" + std::to_string(i) + ".txt", annotated);
      ASSERT_EQ(alone.size(), 1u);
      EXPECT_TRUE(together.contains(alone[0])) << alone[0];
    }
    EXPECT_EQ(lines(1, "many", annotated), all);
  }
}

TEST_F(SameBytes, AndNothingIsPrinted) {
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  lines(2, "many", true);
  lines(2, "none", false);
  Engine engine({});
  (void)engine.report({folder_ / "many"}, folder_ / "out");
  (void)engine.report({folder_ / "many"}, folder_ / "out");
  (void)engine.verify(folder_ / "out");
  (void)engine.verify(folder_ / "none");
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST_F(SameBytes, ASinkMayEndTheRun) {
  Engine engine(Options{});
  std::size_t taken = 0;
  const auto found = engine.read({folder_ / "many"}, [&](std::string_view) { return ++taken < 3; });
  ASSERT_TRUE(found);
  EXPECT_EQ(taken, 3u);
}

TEST_F(SameBytes, WantsATimeForAsOf) {
  Options options;
  options.as_of = "yesterday";
  Engine engine(options);
  const auto made = engine.report({folder_ / "many"}, folder_ / "out");
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().kind, ErrorKind::usage);
  EXPECT_EQ(made.error().message,
            "'yesterday' is not a time; valid are dates and times as in 2031-05-14, 2031-05 and "
            "2031-05-14T09:30+03:00 (EDTF)");
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out"));
}

TEST_F(SameBytes, SaysHowFarItIs) {
  Options options;
  std::vector<std::string> stages;
  options.progress = [&](const Progress& progress) {
    if (stages.empty() || stages.back() != progress.stage) stages.emplace_back(progress.stage);
    EXPECT_LE(progress.done, progress.total);
  };
  Engine engine(options);
  ASSERT_TRUE(engine.report({folder_ / "many"}, folder_ / "out"));
  EXPECT_EQ(stages, (std::vector<std::string>{"understand", "reconcile", "publish"}));
}

}  // namespace
}  // namespace stemma::engine
