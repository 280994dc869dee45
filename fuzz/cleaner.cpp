// Any text as one that somebody copied off a page.
#include "read/text/cleaner.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "base/utf8.hpp"
#include "check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = stemma::base::to_utf8(stemma::fuzz::view(data, size));
  const auto cleaned = stemma::read::clean(text);
  const char* last = text.data();
  for (const auto paragraph : cleaned.paragraphs) {  // in order, each a part of the text
    if (paragraph.empty() || paragraph.data() < last || paragraph.data() + paragraph.size() > text.data() + text.size())
      std::abort();
    last = paragraph.data() + paragraph.size();
  }
  return 0;
}
