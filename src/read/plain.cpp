// Plain text: see plain.hpp.
#include "read/plain.hpp"

#include "read/agencies.hpp"
#include "read/ascii.hpp"
#include "read/cleaner.hpp"
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
  Cleaned cleaned = clean(source.text());
  for (const std::string_view paragraph : cleaned.paragraphs) {
    const auto begin = static_cast<std::size_t>(paragraph.data() - source.text().data());
    builder.paragraph_break(begin);
    builder.copy(begin, begin + paragraph.size());
  }
  builder.finish(document);
  document.title = std::move(cleaned.title);
  document.outlet = std::move(cleaned.outlet);
  document.published = std::move(cleaned.published);
  document.byline = std::move(cleaned.byline);
  document.language = language_of(document.text);
  document.agency = cleaned.agency ? std::move(cleaned.agency) : agency_of_text(document.text);
}

}  // namespace stemma::read
