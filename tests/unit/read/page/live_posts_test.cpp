// Posts of live blogs: what is one, and when each was posted.
#include <gtest/gtest.h>

#include "read/read.hpp"

namespace stemma::read {
namespace {

using Times = std::vector<std::string>;

Times times(const std::string& html) {
  Times out;
  for (const Document& d : read({"x", "id", "<!doctype html><html lang=en>" + html}, {}))
    for (const TextBlock& block : d.blocks) out.push_back(block.time.value_or("-"));
  return out;
}

std::string post(const std::string& time, const std::string& text) {
  return "<div class=entry><b>" + time + "</b><p>" + text + "</p></div>";
}

const std::string one = "Boats have left the harbour to look for the crew of the trawler, the coast guard says.";
const std::string two = "A helicopter has joined the search, and the wind is rising in the strait.";
const std::string three = "Two of the crew have been found alive on a raft north of the island.";

TEST(LivePosts, TakeTheirDayFromTheHeadingAboveThem) {
  const std::string page =
      "<h1>Search for a trawler</h1><p>Published 2 May 2031</p><div class=liveblog><h4>3 May</h4>" +
      post("09:10", three) + post("08:00", two) + "<h4>2 May</h4>" + post("07:00", one) + "</div>";
  const Times found = times(page);
  EXPECT_EQ(std::count(found.begin(), found.end(), "2031-05-03T09:10"), 1);
  EXPECT_EQ(std::count(found.begin(), found.end(), "2031-05-03T08:00"), 1);
  EXPECT_EQ(std::count(found.begin(), found.end(), "2031-05-02T07:00"), 1);
}

TEST(LivePosts, OldestFirstRunsOnIntoTheNextDay) {
  EXPECT_EQ(times("<h1>Search</h1><p>Published 2 May 2031</p><div class=liveblog>" + post("22:10", one) +
                  post("23:30", two) + post("00:40", three) + "</div>"),
            (Times{"2031-05-02T22:10", "2031-05-02T23:30", "2031-05-03T00:40"}));
}

TEST(LivePosts, KeepTheirTimesInTheTextWhereNoDayIsKnown) {
  const Times found = times("<h1>Search</h1><div class=liveblog>" + post("22:10", one) + post("23:30", two) +
                            post("23:40", three) + "</div>");
  EXPECT_EQ(found, Times(6, "-"));
}

TEST(LivePosts, LinkedDataDatesPostsThatShowNoTime) {
  const std::string linked =
      R"(<script type="application/ld+json">{"@type": "LiveBlogPosting", "datePublished": "2031-05-02", "liveBlogUpdate": [
        {"@type": "BlogPosting", "headline": "x", "datePublished": "2031-05-02T11:00:00Z", "articleBody": ")" +
      two + R"("},
        {"@type": "BlogPosting", "headline": "x", "datePublished": "2031-05-02T10:00:00Z", "articleBody": ")" +
      one + R"("}]}</script>)";
  EXPECT_EQ(times("<head>" + linked + "</head><h1>Search</h1><div><p>" + two + "</p><p>" + one + "</p></div>"),
            (Times{"2031-05-02T11:00:00Z", "2031-05-02T10:00:00Z"}));
}

TEST(LivePosts, TeasersAndCommentsAreNone) {
  std::string teasers, comments;
  for (const char* hour : {"10:10", "10:20", "10:30", "10:40"}) {
    teasers += "<div class=card><b>" + std::string(hour) + "</b><a href=x>" + one + " " + hour + "</a></div>";
    comments += "<div class=comment><b>" + std::string(hour) + "</b><p>" + two + " " + hour + "</p></div>";
  }
  for (const std::string& time :
       times("<h1>Search</h1><p>2 May 2031</p><article><p>" + one + "</p><p>" + three + "</p></article><div>" +
             teasers + "</div><div class=comments>" + comments + "</div>"))
    EXPECT_EQ(time, "-");
}

}  // namespace
}  // namespace stemma::read
