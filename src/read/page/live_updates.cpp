// Posts of a live blog as JSON-LD describes them: see add_updates in live_posts.hpp.
#include <map>
#include <utility>

#include "read/ascii.hpp"
#include "read/dates.hpp"
#include "read/page/live_posts.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t key_words = 6;     // so many words tell one post from another
constexpr std::size_t tried_blocks = 4;  // of a post: byline and labels may stand before its first words

/// The first words of a text; empty where there are too few to tell.
std::string key_of(std::string_view text) {
  const auto all = words(text.substr(0, 200));
  if (all.size() < 2) return {};
  std::string out;
  for (std::size_t i = 0; i < std::min(all.size(), key_words); ++i) out += all[i] + ' ';
  return out;
}

using Times = std::map<std::string, model::Edtf>;

Times times_of(const std::vector<LinkedUpdate>& updates) {
  Times out;
  for (const LinkedUpdate& update : updates) {
    const auto found = find_date(update.published, DayOrder::unknown);
    if (!found || !found->date.has_day()) continue;
    for (const std::string& text : {update.headline, update.opening})
      if (const std::string key = key_of(text); !key.empty()) out.emplace(key, found->date);
  }
  return out;
}

std::optional<model::Edtf> time_of(const Times& times, const std::string& text) {
  const auto found = times.find(key_of(text));
  return found == times.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

void add_updates(std::vector<Post>& posts, const std::vector<LinkedUpdate>& updates, const Markup& markup,
                 const std::vector<Weighed>& weighed, const std::vector<Block>& blocks) {
  const Times times = times_of(updates);
  if (times.empty()) return;
  const bool none = posts.empty();
  const Post* last = nullptr;
  std::size_t tried = 0;
  for (const Block& block : blocks) {
    Post* post = none ? nullptr : const_cast<Post*>(post_of(posts, block.first));
    if (!none && (!post || post->has_day())) continue;
    if (!none && std::exchange(last, post) != post) tried = 0;
    if (!none && tried++ >= tried_blocks) continue;
    const auto time = time_of(times, words_of(markup, weighed, block));
    if (!time) continue;
    if (post) post->time = *time;
    if (!none) continue;
    // headline and text of one post both match
    if (!posts.empty() && posts.back().time == *time) continue;
    if (!posts.empty()) posts.back().last = block.first;
    posts.push_back({block.first, static_cast<std::uint32_t>(markup.nodes().size()), 0, *time});
  }
}

}  // namespace stemma::read
