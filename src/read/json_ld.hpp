// What a page says of itself in JSON-LD (schema.org).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::read {

struct LinkedData {
  std::string headline, published, modified, publisher, url, language, body;
  std::vector<std::string> authors;
  bool article = false;  ///< an article or report of any kind was described
  bool product = false;  ///< something on sale
  bool forum = false;    ///< a discussion or a question with answers
};

/// Adds what one script holds to `out`; the first article wins, field by field. Broken JSON adds nothing.
void read_linked_data(std::string_view script, LinkedData& out);

}  // namespace stemma::read
