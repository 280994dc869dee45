// Evidence is hostile: reports that were cut, spliced and overwritten at random go through reading and annotating, and
// each gives a record that is sound. The mutations are fixed by their seed.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "stemma/engine.hpp"
#include "support/temporary_folder.hpp"

namespace stemma {
namespace {

using Json = nlohmann::json;

const std::vector<std::string> reports = {
    "Ferry sinks off Port Halden\n\nAt least 14 people were killed and \"dozens\" injured when a ferry sank off Port "
    "Halden (58.97 N, 5.73 E) on Tuesday, the coastguard said.\n\nNo group claimed responsibility, Mara Lindqvist told "
    "the Gazette. \xE2\x80\x9CWe are still looking,\xE2\x80\x9D she added.\n",
    "<!doctype html><html lang=en><head><title>Mill fire &amp; flood</title><script "
    "type='application/ld+json'>{\"@type\":"
    "\"NewsArticle\",\"datePublished\":\"2023-05-04T10:00:00Z\",\"headline\":\"Mill "
    "fire\"}</script></head><body><nav><a "
    "href=/>Home</a></nav><article><h1>Mill fire</h1><p>By Jon Aster</p><p>Three workers died in a fire at a mill in "
    "Osterby on Monday, police said. The owner denied that exits were locked.</p><p>\"It was over in minutes,\" said a "
    "witness.</p></article></body></html>",
    R"({"title": "Bus crash near Lund", "authors": ["A. Berg"], "date_publish": "2022-01-02 10:00:00", "source_domain":
"example.org", "url": "https://example.org/1", "text": "A bus left the road near Lund on Sunday.\n\nUp to 20 passengers
were hurt, according to the \u00e5klagare\u2019s office, which said it \"has not verified\" the number."})"};

std::string mutated(std::mt19937& random) {
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  std::string bytes = reports[below(reports.size())];
  if (random() % 3 == 0) bytes.resize(below(bytes.size()));
  for (std::size_t n = below(30); n > 0 && !bytes.empty(); --n)
    bytes[below(bytes.size())] = static_cast<char>(random());
  if (random() % 3 == 0)
    bytes.insert(below(bytes.size() + 1), reports[below(reports.size())].substr(below(200), below(400)));
  if (random() % 4 == 0) bytes.insert(below(bytes.size() + 1), std::string(below(3000), "<([{\"'&\n "[below(9)]));
  return bytes;
}

void expect_sound(const Json& record) {
  const auto length = [&] {
    std::size_t points = 0;
    for (const char c : record["text"].get<std::string>()) points += (c & 0xC0) != 0x80;
    return points;
  }();
  for (const char* layer : {"mentions", "places", "times", "statements"}) {
    if (!record.contains(layer)) continue;
    for (const auto& item : record[layer]) {
      EXPECT_LT(item["span"][0].get<std::size_t>(), item["span"][1].get<std::size_t>()) << item;
      EXPECT_LE(item["span"][1].get<std::size_t>(), length) << item;
    }
  }
}

TEST(Hostile, ReportsGiveSoundRecordsEach) {
  const tests::TemporaryFolder folder;
  std::mt19937 random(20240322);
  constexpr std::size_t count = 300;
  for (std::size_t i = 0; i < count; ++i) folder.put("in/" + std::to_string(1000 + i), mutated(random));
  Engine engine({});
  std::size_t records = 0;
  const auto done = engine.annotate({folder / "in"}, [&](std::string_view line) {
    const Json record = Json::parse(line, nullptr, false);
    EXPECT_FALSE(record.is_discarded()) << line;
    if (!record.is_discarded()) expect_sound(record);
    return ++records < 2 * count;
  });
  ASSERT_TRUE(done);
  EXPECT_GE(records, count);
  EXPECT_LT(done.value().failed, records) << "some are still readable";
}

}  // namespace
}  // namespace stemma
