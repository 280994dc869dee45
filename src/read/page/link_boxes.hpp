// Lists and boxes of links within the text of a page.
#pragma once

#include <cstddef>
#include <vector>

#include "read/page/blocks.hpp"
#include "read/page/live_posts.hpp"

namespace stemma::read {

/// Drops those below `root` that lead to other pages. A list among paragraphs is part of what they say, unless it lists
/// places on the page itself or other reports; a table with header cells is data; what a live blog posts is its text.
/// Tabs are opened by the reader, so their links are what the page offers; so are the announcements of a page of
/// several article elements that is no report itself (`article`).
void drop_link_boxes(const Markup& markup, std::size_t root, const std::vector<Post>& posts, bool article,
                     std::vector<Weighed>& weighed);

}  // namespace stemma::read
