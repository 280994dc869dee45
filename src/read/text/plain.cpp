// Plain text: see plain.hpp.
#include "read/text/plain.hpp"

#include "read/agencies.hpp"
#include "read/ascii.hpp"
#include "read/language.hpp"
#include "read/text/cleaner.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {

void read_verbatim(const Decoded& source, Document& document) {
  TextBuilder builder(source);
  builder.copy(0, source.text().size());
  builder.finish_whole(document);
  document.language = language_of(document.text);
  document.agency = agency_of_text(document.text);
}

namespace {

TextBlock paragraph_at(std::size_t begin, std::size_t end) {
  return {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, BlockKind::paragraph, std::nullopt, {}};
}

}  // namespace

void read_plain(const Decoded& source, Document& document) {
  TextBuilder builder(source);
  Cleaned cleaned = clean(source.text());
  for (const std::string_view paragraph : cleaned.paragraphs) {
    const auto begin = static_cast<std::size_t>(paragraph.data() - source.text().data());
    builder.paragraph_break(begin);
    const std::size_t from = builder.text().size();
    builder.copy(begin, begin + paragraph.size());
    builder.trim_end();
    const std::size_t to = builder.text().size();
    if (from < to) document.blocks.push_back(paragraph_at(from, to));
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
