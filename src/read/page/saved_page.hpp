// What the program that saved a page wrote into it: the address and the time.
#pragma once

#include <string>
#include <string_view>

namespace stemma::read {

struct Saved {
  std::string url;
  std::string note;  ///< for Document::notes; empty where nothing was written
};

/// SingleFile's comment ("Page saved with SingleFile  url: ...  saved date: ...") and that of browsers ("saved from
/// url=(0042)https://..."), at the beginning of the page.
Saved saved_page(std::string_view source);

}  // namespace stemma::read
