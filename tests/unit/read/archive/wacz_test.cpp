#include "read/archive/wacz.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "unit/read/archive/archive_making.hpp"

namespace stemma::read {
namespace {

using namespace making;
using Strings = std::vector<std::string>;

const std::string data = gzipped(warc("software: x\r\n", "warcinfo")) + gzipped(warc(http(page())));
const std::string second_place = std::to_string(gzipped(warc("software: x\r\n", "warcinfo")).size());

std::string index_line(const std::string& url, const std::string& offset, const std::string& file = "data.warc.gz") {
  return "example,news)/ 20210304050607 {\"url\": \"" + url + "\", \"offset\": \"" + offset + "\", \"filename\": \"" +
         file + "\"}\n";
}
std::string page_line(const std::string& url, const std::string& title) {
  return "{\"url\": \"" + url + "\", \"ts\": \"2021-03-04T05:06:07Z\", \"title\": \"" + title + "\"}\n";
}
const std::string pages_head = "{\"format\": \"json-pages-1.0\", \"id\": \"pages\", \"title\": \"All Pages\"}\n";

/// A package of these members, with datapackage.json over them.
std::vector<Member> package(std::vector<Member> members) {
  std::string json =
      "{\"profile\": \"data-package\", \"title\": \"The ferry\", \"wacz_version\": \"1.1.1\", \"resources\": [";
  for (std::size_t i = 0; i < members.size(); ++i)
    json += (i ? ", " : "") + ("{\"path\": \"" + members[i].name) + "\", \"hash\": \"" + sha256(members[i].bytes) +
            "\", \"bytes\": " + std::to_string(members[i].bytes.size()) + "}";
  members.push_back({"datapackage.json", json + "]}", true});
  return members;
}

std::vector<Member> good_package() {
  return package({{"archive/data.warc.gz", data},
                  {"indexes/index.cdx.gz", gzipped(index_line("http://news.example/ferry", second_place))},
                  {"pages/pages.jsonl", pages_head + page_line("http://news.example/ferry", "Listed title"), true}});
}

Strings notes_of(const std::vector<Member>& members) { return parts_of(zipped(members)).at(0).carrier.notes; }
bool holds(const Strings& notes, const std::string& note) {
  return std::find(notes.begin(), notes.end(), note) != notes.end();
}

TEST(Wacz, TellsOfItselfFirstAndThenGivesThePages) {
  const std::string file = zipped(good_package());
  ASSERT_TRUE(is_archive(file.substr(0, archive_head)));
  const auto parts = parts_of(file);
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_TRUE(parts[0].silent);
  EXPECT_EQ(parts[0].member, "datapackage.json");
  EXPECT_EQ(parts[0].carrier.media_type, "application/wacz");
  EXPECT_EQ(parts[0].carrier.title, "The ferry");
  EXPECT_EQ(
      parts[0].carrier.notes,
      (Strings{"is a WACZ package, version 1.1.1", "3 of 3 files have the digest and size that datapackage.json says",
               "datapackage-digest.json: absent", "signature: absent", "index: 1 of 1 captures are where it says",
               "pages: 1 listed, 1 of them with a capture"}));
  EXPECT_EQ(parts[1].member, "archive/data.warc.gz!http://news.example/ferry");
  EXPECT_EQ(parts[1].carrier.title, "Listed title");
  EXPECT_EQ(parts[1].bytes, page());
  EXPECT_EQ(taken_apart(file, parts[1].layers), page());
}

TEST(Wacz, NamesFilesThatAreNotAsItSays) {
  auto members = good_package();
  members[0].bytes += gzipped(warc("x", "metadata"));
  members.erase(members.begin() + 2);
  members.push_back({"logs/crawl.log", "x"});
  const auto notes = notes_of(members);
  EXPECT_TRUE(holds(notes, "archive/data.warc.gz: has " + std::to_string(members[0].bytes.size()) +
                               " bytes, and datapackage.json says " + std::to_string(data.size())));
  EXPECT_TRUE(holds(notes, "pages/pages.jsonl: is named in datapackage.json and is not in the package"));
  EXPECT_TRUE(holds(notes, "logs/crawl.log: is in the package and not named in datapackage.json"));
  EXPECT_TRUE(holds(notes, "1 of 3 files have the digest and size that datapackage.json says"));
  auto other = good_package();
  other[0].bytes[8] ^= 1;
  EXPECT_TRUE(holds(notes_of(other), "archive/data.warc.gz: its digest is " + sha256(other[0].bytes) +
                                         ", and datapackage.json says " + sha256(data)));
}

TEST(Wacz, ReadsDigestsOfTheEarlierStyle) {
  const std::string json =
      "{\"resources\": [{\"path\": \"a.txt\", \"stats\": {\"hash\": \"" + sha256("x").substr(7) +
      "\", \"bytes\": 1}, \"hashing\": \"sha256\"}, {\"path\": \"b.txt\", \"stats\": {\"hash\": \"00\"}, "
      "\"hashing\": \"sha224\"}]}";
  const auto notes = notes_of({{"a.txt", "x"}, {"b.txt", "x"}, {"datapackage.json", json}});
  EXPECT_TRUE(holds(notes, "1 of 2 files have the digest and size that datapackage.json says"));
  EXPECT_TRUE(holds(notes, "b.txt: has a digest in datapackage.json of a kind that is not known (sha224:00)"));
}

TEST(Wacz, ChecksTheIndexAndThePages) {
  const std::string index = index_line("http://news.example/ferry", second_place) +
                            index_line("http://news.example/other", second_place) +
                            index_line("http://a.example/", "5") + index_line("http://b.example/", "999999") +
                            index_line("http://c.example/", "0", "no.warc.gz");
  const std::string at = "byte " + second_place + " of archive/data.warc.gz";
  const auto notes = notes_of(package({{"archive/data.warc.gz", data},
                                       {"indexes/index.cdx", index},
                                       {"pages/pages.jsonl", pages_head + page_line("http://gone.example/", "Gone")}}));
  for (const std::string& note :
       {"indexes/index.cdx: http://news.example/other is said to be at " + at + ", where http://news.example/ferry is",
        std::string("indexes/index.cdx: http://a.example/ is said to be at byte 5 of archive/data.warc.gz, where no "
                    "record begins"),
        std::string(
            "indexes/index.cdx: http://b.example/ is said to be at byte 999999 of archive/data.warc.gz, which is "
            "behind its end"),
        std::string("indexes/index.cdx: http://c.example/ is said to be in no.warc.gz, which is not in the package"),
        std::string("index: 1 of 5 captures are where it says"),
        std::string("pages/pages.jsonl: http://gone.example/ is listed, and there is no capture of it in the index"),
        std::string("pages: 1 listed, 0 of them with a capture")})
    EXPECT_TRUE(holds(notes, note)) << note << "\nin\n" << testing::PrintToString(notes);
}

TEST(Wacz, ThatIsBrokenSaysHow) {
  const auto error = [](const std::string& file) { return parts_of(file).at(0).error.value_or(""); };
  const std::string file = zipped(good_package());
  EXPECT_EQ(
      error(file.substr(0, file.size() - 30)),
      "is no whole ZIP file: the directory at its end is missing or damaged; the 4 members that it has by their own "
      "headers are read as far as they go");
  EXPECT_EQ(error(zipped({{"archive/data.warc.gz", data}})),
            "is a ZIP file without datapackage.json, so it is no whole WACZ package");
  EXPECT_EQ(parts_of(zipped({{"archive/data.warc.gz", data}})).size(), 2u);
  EXPECT_EQ(error(zipped({{"archive/data.warc.gz", data}, {"datapackage.json", "{"}})).substr(0, 37),
            "datapackage.json is no valid JSON (Th");
  EXPECT_EQ(error(zipped({{"archive/data.warc.gz", data}, {"datapackage.json", "{}"}})),
            "datapackage.json has no list of resources");
}

TEST(Wacz, ThatBreaksOffIsReadAsFarAsItGoes) {
  const std::string more = warc(http(page()), "response", "http://news.example/more");
  const std::string file = zipped({{"archive/data.warc.gz", data}, {"archive/more.warc", more + more}});
  const std::string cut = file.substr(0, file.find("archive/more.warc") + 17 + more.size() + 300);
  for (const bool streamed : {false, true}) {
    std::string broken = cut;
    if (streamed) {  // the sizes of the first member stand behind it
      broken[6] = 8;
      broken.replace(18, 8, 8, '\0');
      broken.insert(30 + 20 + data.size(),
                    "PK\x07\x08" + little(0, 4) + little(data.size(), 4) + little(data.size(), 4));
    }
    const auto parts = parts_of(broken);
    ASSERT_EQ(parts.size(), 5u) << streamed;
    EXPECT_NE(parts[0].error->find("the 2 members that it has"), std::string::npos);
    EXPECT_EQ(parts[1].bytes, page());
    EXPECT_EQ(taken_apart(broken, parts[1].layers), page());
    EXPECT_EQ(parts[2].bytes, page());
    EXPECT_EQ(parts[4].member, "archive/more.warc!http://news.example/more");
    EXPECT_EQ(parts[4].error->find("breaks off at byte " + std::to_string(more.size() + 300)), 0u) << *parts[4].error;
  }
}

TEST(Wacz, NamesMembersThatClimbOutAndNeverUsesThem) {
  auto members = good_package();
  for (const std::string& name :
       {std::string("../../x.warc.gz"), std::string("/etc/x.warc.gz"), std::string("a\\..\\x.warc.gz"),
        std::string("C:/x.warc.gz"), std::string("a\0b.warc.gz", 11), std::string("archive/data.warc.gz")})
    members.push_back({name, data});
  const auto parts = parts_of(zipped(members));
  ASSERT_EQ(parts.size(), 8u);
  const Strings why = {"has a path that climbs out of the package",
                       "has an absolute path",
                       "has a backslash in its name",
                       "has an absolute path",
                       "has a NUL in its name",
                       "is there twice"};
  for (std::size_t i = 0; i < why.size(); ++i) EXPECT_EQ(*parts[i + 1].error, "is not used: it " + why[i]);
  EXPECT_EQ(parts[1].member, "../../x.warc.gz");
  EXPECT_TRUE(is_archive(zipped({{"../../x", "x"}})));
}

TEST(Wacz, BelievesNoSize) {
  // The first member's bytes hold the second one's, with its header, and the directory points there.
  const std::string content = warc(http(page()));
  const std::string inner = zipped({{"archive/b.warc", content}}).substr(0, 44 + content.size());
  const std::string file = zipped(package({{"archive/a.warc", inner}, {"archive/b.warc", content}}));
  std::string overlap = file;
  overlap.replace(file.find("PK\x01\x02", file.find("PK\x01\x02") + 1) + 42, 4, little(44, 4));
  EXPECT_EQ(*parts_of(overlap).at(1).error, "is not used: it shares bytes with another member");
  std::string renamed = file;
  renamed[44 + inner.size() + 30 + 8] = 'c';
  EXPECT_EQ(*parts_of(renamed).at(1).error, "is not used: it has another name in its local header");

  std::string bomb = zipped(package({{"archive/a.warc", warc(http(page() + std::string(64 << 20, ' '))), true}}));
  const auto told = parts_of(bomb);
  EXPECT_NE(told.at(0).carrier.notes.at(1).find("archive/a.warc: breaks off at byte "), std::string::npos);
  EXPECT_NE(told.at(0).carrier.notes.at(1).find("it unpacks to more than 200 times its size (--max-ratio)"),
            std::string::npos);
  EXPECT_NE(told.back().error.value_or("").find("--max-ratio"), std::string::npos);

  auto members = package({{"archive/a.warc", warc(http(page())), true}});
  std::string lie = zipped(members);
  const std::size_t directory = lie.find("PK\x01\x02");
  lie.replace(directory + 24, 4, little(100, 4));
  lie.replace(22, 4, little(100, 4));
  EXPECT_NE(parts_of(lie).back().error.value_or("").find("it unpacks to more than the 100 bytes that the package says"),
            std::string::npos);
}

TEST(Wacz, TellsOfSeedsAndOfPackagesInside) {
  const std::string seed = "{\"url\": \"http://news.example/ferry\", \"seed\": true, \"title\": \"T\"}\n";
  const auto parts = parts_of(zipped(
      package({{"archive/data.warc.gz", data}, {"pages/pages.jsonl", pages_head + seed}, {"inner.wacz", "PK"}})));
  ASSERT_EQ(parts.size(), 3u);
  EXPECT_EQ(*parts[1].error, "is a package inside the package, which is not read; give it by itself");
  EXPECT_EQ(parts[2].carrier.notes.back(), "is listed as one of the pages that the crawl began with");
}

TEST(Wacz, IsNoOfficeFile) {
  EXPECT_FALSE(is_archive(zipped({{"[Content_Types].xml", "<x/>"}, {"word/document.xml", "<x/>"}})));
  EXPECT_FALSE(is_archive(zipped({{"mimetype", "application/epub+zip"}})));
}

}  // namespace
}  // namespace stemma::read
