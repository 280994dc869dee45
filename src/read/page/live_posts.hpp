// Posts of a live blog: repeated elements that each hold a time and a text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/edtf.hpp"
#include "read/page/blocks.hpp"
#include "read/page/json_ld.hpp"

namespace stemma::read {

struct Post {
  std::uint32_t first = 0, last = 0;  ///< nodes [first, last)
  std::uint32_t clock = 0;            ///< the node that shows its time; 0: none
  model::Edtf time;                   ///< what it tells: a time of day, a day, or both
  bool has_day() const { return time.day != 0; }
};

/// In document order; empty where the page is no live blog. It is one where it says so (schema.org, the names of its
/// elements), or where most of its text stands in posts that show nothing but a time of day.
std::vector<Post> live_posts(const Markup& markup, const std::vector<Weighed>& weighed, bool declared);

/// The post that a node belongs to; nullptr where it belongs to none.
const Post* post_of(const std::vector<Post>& posts, std::uint32_t node);

/// Times from a description of the live blog in JSON-LD, for posts that show none with a day: matched by how headline
/// or text begin. Where no posts were told apart, those that it describes are, among `blocks`.
void add_updates(std::vector<Post>& posts, const std::vector<LinkedUpdate>& updates, const Markup& markup,
                 const std::vector<Weighed>& weighed, const std::vector<Block>& blocks);

/// Gives every post that shows only a time of day its day: that of a date above it, else counted from `published`, the
/// day the blog began, or back from `modified`, with a new day where the times leap over midnight. Posts may stand
/// newest first or oldest first. Where no day is known they stay without.
void date_posts(std::vector<Post>& posts, const std::optional<std::string>& published,
                const std::optional<std::string>& modified);

}  // namespace stemma::read
