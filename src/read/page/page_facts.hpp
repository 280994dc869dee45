// What is known of a page before its text is looked for.
#pragma once

#include <string>

namespace stemma::read {

struct PageFacts {
  std::string title;     ///< the headline, which is no part of the text
  bool forum = false;    ///< replies are what the page is for
  bool article = false;  ///< says that it is a report or another article
  bool product = false;  ///< something on sale, whose buyers' reviews are not the seller's text
  bool live = false;     ///< it says that it is a live blog
};

}  // namespace stemma::read
