// Plain text: see plain.hpp.
#include "read/plain.hpp"

#include "read/agencies.hpp"
#include "read/ascii.hpp"
#include "read/language.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {

void read_verbatim(const Decoded& source, Document& document) {
  TextBuilder builder(source);
  builder.copy(0, source.text().size());
  builder.finish_whole(document);
  document.language = language_of(document.text);
  document.agency = agency_of_text(document.text);
}

void read_plain(const Decoded& source, Document& document) {
  TextBuilder builder(source);
  for (const std::string_view line : lines(source.text())) {
    const std::string_view kept = trim(line);
    if (kept.empty()) continue;
    const auto begin = static_cast<std::size_t>(kept.data() - source.text().data());
    builder.paragraph_break(begin);
    builder.copy(begin, begin + kept.size());
  }
  builder.finish(document);
  document.language = language_of(document.text);
  document.agency = agency_of_text(document.text);
}

}  // namespace stemma::read
