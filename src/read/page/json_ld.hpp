// What a page says of itself in JSON-LD (schema.org).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::read {

/// One post of a live blog (schema.org LiveBlogPosting, liveBlogUpdate).
struct LinkedUpdate {
  std::string headline, published, opening;  ///< `opening`: how its text begins
};

struct LinkedData {
  std::string headline, published, modified, publisher, url, language, body;
  std::vector<std::string> authors;
  std::vector<LinkedUpdate> updates;
  bool article = false;  ///< an article or report of any kind was described
  bool product = false;  ///< something on sale
  bool forum = false;    ///< a discussion or a question with answers
  bool live = false;     ///< a live blog
};

/// Adds what one script holds to `out`; the first article wins, field by field. Broken JSON adds nothing.
void read_linked_data(std::string_view script, LinkedData& out);

}  // namespace stemma::read
