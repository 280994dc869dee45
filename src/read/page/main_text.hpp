// Which blocks of a page are the report.
//
// A hybrid of what works elsewhere: elements that name their part (HTML's own, schema.org, class names; as trafilatura
// and readability use them), the share of links and of sentences (Kohlschütter et al., "Boilerplate Detection using
// Shallow Text Features", 2010), and the surroundings of a short block (jusText, Pomikálek 2011).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/page/blocks.hpp"
#include "read/page/live_posts.hpp"
#include "read/page/page_facts.hpp"

namespace stemma::read {

struct MainText {
  std::vector<Weighed> weighed;
  std::vector<Block> blocks;
  std::vector<Post> posts;           ///< of a live blog; their blocks are all kept
  std::vector<std::string> bylines;  ///< lines above the text that name who wrote it
  std::string rights;                ///< the rights notice below the report, where one stands there
};

MainText main_text(const Markup& markup, const PageFacts& facts);

}  // namespace stemma::read
