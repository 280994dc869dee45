// The days of a live blog's posts: see date_posts in live_posts.hpp.
#include <algorithm>
#include <cstdlib>

#include "read/page/live_posts.hpp"

namespace stemma::read {
namespace {

using model::Edtf;

/// A time that is so much earlier than the one before it in the order of events is of the next day; less is a post that
/// was pinned or moved.
constexpr int leap = 6 * 60;  // minutes

int minute_of(const Post& post) { return post.time.hour * 60 + post.time.minute; }

std::optional<std::int64_t> day_of(const std::optional<std::string>& edtf) {
  const auto date = edtf ? model::parse_edtf(*edtf) : std::nullopt;
  if (!date || !date->has_day()) return std::nullopt;
  return model::days_from_civil(date->year, date->month, date->day);
}

void set_day(Post& post, std::int64_t day) {
  const Edtf date = model::civil_from_days(day);
  post.time.year = date.year, post.time.month = date.month, post.time.day = date.day;
}

/// Whether times mostly fall from post to post; a leap upwards over midnight counts as a fall.
bool newest_first(const std::vector<Post*>& posts) {
  int falls = 0;
  for (std::size_t i = 1; i < posts.size(); ++i) {
    const int step = minute_of(*posts[i]) - minute_of(*posts[i - 1]);
    if (step != 0) falls += (step < 0) == (std::abs(step) < 12 * 60) ? 1 : -1;
  }
  return falls > 0;
}

/// Headings between posts often tell day and month alone. Half a year before the known day is next year.
void add_years(std::vector<Post>& posts, const std::optional<std::string>& known) {
  const auto date = known ? model::parse_edtf(*known) : std::nullopt;
  for (Post& post : posts) {
    if (!post.has_day() || post.time.year != 0) continue;
    if (date)
      post.time.year = date->year + (post.time.month + 6 < date->month);
    else
      post.time.month = post.time.day = 0;
  }
}

}  // namespace

void date_posts(std::vector<Post>& posts, const std::optional<std::string>& published,
                const std::optional<std::string>& modified) {
  add_years(posts, published ? published : modified);
  std::vector<Post*> open;
  for (Post& post : posts)
    if (!post.has_day()) open.push_back(&post);
  const auto first = day_of(published), last = day_of(modified);
  if (open.empty() || (!first && !last)) return;
  if (newest_first(open)) std::reverse(open.begin(), open.end());
  std::vector<std::int64_t> days(open.size(), 0);
  for (std::size_t i = 1; i < open.size(); ++i)
    days[i] = days[i - 1] + (minute_of(*open[i - 1]) - minute_of(*open[i]) >= leap);
  const std::int64_t begin = first ? *first : *last - days.back();
  for (std::size_t i = 0; i < open.size(); ++i) set_day(*open[i], begin + days[i]);
}

}  // namespace stemma::read
