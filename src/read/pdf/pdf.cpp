// PDF: see pdf.hpp.
#include "read/pdf/pdf.hpp"

#include <csignal>

#include "base/child_process.hpp"
#include "base/utf8.hpp"
#include "read/agencies.hpp"
#include "read/ascii.hpp"
#include "read/bylines.hpp"
#include "read/dates.hpp"
#include "read/inside.hpp"
#include "read/language.hpp"
#include "read/pdf/pdf_layout.hpp"
#include "read/pdf/pdf_text.hpp"

namespace stemma::read {
namespace {

using End = base::ChildResult::End;

std::string first_line(std::string_view messages) {
  const std::string text = base::to_utf8(messages.substr(0, std::min(messages.find('\n'), messages.size())));
  return squeeze(text.substr(0, valid_utf8_prefix(std::string_view(text).substr(0, 200))));
}

bool ran_out_of_memory(const base::ChildResult& result) {
  const bool aborted = result.end == End::killed && (result.status == SIGABRT || result.status == SIGSEGV);
  return aborted || find_nocase(result.messages, "out of memory") != std::string_view::npos ||
         find_nocase(result.messages, "bad_alloc") != std::string_view::npos;
}

/// Why there is no text; empty where there may be some.
std::string failure(const base::ChildResult& result, const Limits& limits) {
  if (result.end == End::out_of_time || (result.end == End::killed && result.status == SIGXCPU))
    return "takes more than " + std::to_string(static_cast<long>(limits.seconds)) + " s to read (--max-seconds)";
  if (result.end == End::too_much_output)
    return "unpacks to more than " + size_words(limits.unpacked_bytes) + " (--max-unpacked)";
  if (ran_out_of_memory(result))
    return "takes more than " + size_words(limits.memory_bytes) + " of memory to read (--max-memory)";
  if (result.end == End::killed)
    return "is a PDF file that stops its reader (signal " + std::to_string(result.status) + ")";
  if (find_nocase(result.messages, "incorrect password") != std::string_view::npos)
    return "is a PDF file that opens with a password only";
  if (result.status == 3) return "is a PDF file that forbids to copy its text";
  if (result.status == 0) return {};
  const std::string reason = first_line(result.messages);
  return "is a broken PDF file" + (reason.empty() ? std::string() : " (" + reason + ")");
}

void fill(const PdfLayout& layout, std::string_view bytes, Document& document) {
  write_pdf_text(layout, document);
  const auto size = static_cast<std::uint32_t>(document.text.size());
  document.origin = lift({{{0, size}, 0, size}}, document.text, PlaceMap::whole(size, 0, bytes.size()));
  Byline byline;
  add_authors(layout.author, byline);
  document.byline = std::move(byline.people);
  document.agency = byline.agency ? std::move(byline.agency) : agency_of_text(document.text);
  document.language = language_of(document.text);
  document.notes.push_back("has " + std::to_string(layout.pages.size()) +
                           (layout.pages.size() == 1 ? " page" : " pages"));
  // When the file was made, which may be years after or hours before it was published.
  if (const auto created = find_date(layout.created, DayOrder::unknown))
    document.notes.push_back("the PDF file was made " + model::to_string(created->date));
}

}  // namespace

Document read_pdf(std::string_view bytes, const Document& base, const Reading& reading, const std::string& program) {
  Document document = base;
  if (reading.limits.memory_bytes == 0) {
    document.error = "is a PDF file, and its reader is given no memory";
    return document;
  }
  if (base::find_program(program).empty()) {
    document.error = "is a PDF file; reading it needs " + program + ", which the Debian package poppler-utils installs";
    return document;
  }
  const auto result = base::run_child({program, "-bbox-layout", "-", "-"}, bytes,
                                      {reading.limits.memory_bytes, reading.limits.unpacked_bytes}, reading.deadline);
  std::string reason = result ? failure(result.value(), reading.limits) : result.error().message;
  if (reason.empty()) {
    fill(pdf_layout(base::to_utf8(result.value().output)), bytes, document);
    if (document.text.empty()) reason = "is a PDF file without text: its pages are pictures, which are not read";
  }
  if (!reason.empty()) document.error = std::move(reason);
  return document;
}

}  // namespace stemma::read
