// Which blocks of a page are the report.
//
// A hybrid of what works elsewhere: elements that name their part (HTML's own, schema.org, class names; as trafilatura
// and readability use them), the share of links and of sentences (Kohlschütter et al., "Boilerplate Detection using
// Shallow Text Features", 2010), and the surroundings of a short block (jusText, Pomikálek 2011).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/blocks.hpp"

namespace stemma::read {

struct PageFacts {
  std::string title;     ///< the headline, which is no part of the text
  bool forum = false;    ///< replies are what the page is for
  bool article = false;  ///< says that it is a report or another article
  bool product = false;  ///< something on sale, whose buyers' reviews are not the seller's text
};

struct MainText {
  std::vector<Weighed> weighed;
  std::vector<Block> blocks;
  std::vector<std::string> bylines;  ///< lines above the text that name who wrote it
  std::string rights;                ///< the rights notice below the report, where one stands there
};

MainText main_text(const Markup& markup, const PageFacts& facts);

}  // namespace stemma::read
