#include "check.hpp"

#include <cstdio>
#include <cstdlib>

#include "base/utf8.hpp"

namespace stemma::fuzz {
namespace {

void demand(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", promise);  // NOLINT(*-vararg)
  std::abort();
}

bool at_character(std::string_view text, std::uint32_t at) {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

void check_origin(const std::vector<OriginRun>& runs, std::string_view text, std::uint64_t size) {
  std::uint32_t covered = 0;
  for (const OriginRun& run : runs) {
    demand(run.text.begin == covered && run.text.end > run.text.begin, "origin covers the text in order");
    demand(at_character(text, run.text.begin) && at_character(text, run.text.end), "origin cuts no character");
    demand(run.byte_begin <= run.byte_end && run.byte_end <= size, "origin lies in the original");
    covered = run.text.end;
  }
  demand(covered == text.size(), "origin covers the whole text");
}

}  // namespace

void check(const Document& document, std::uint64_t size) {
  demand(base::to_utf8(document.text) == document.text, "text is UTF-8");
  check_origin(document.origin, document.text, size);
  if (!document.unpacked.empty()) check_origin(document.unpacked, document.text, ~std::uint64_t{0});
  std::uint32_t end = 0;
  for (const TextBlock& block : document.blocks) {
    demand(block.span.begin >= end && block.span.end > block.span.begin, "blocks are in order and not empty");
    demand(at_character(document.text, block.span.begin) && at_character(document.text, block.span.end),
           "blocks cut no character");
    end = block.span.end;
  }
  demand(end <= document.text.size(), "blocks lie in the text");
  demand(!document.error || !document.error->empty(), "an error says something");
}

void check(const std::vector<Document>& documents, std::uint64_t size) {
  demand(!documents.empty(), "an original has a record");
  for (const Document& document : documents) check(document, size);
}

Limits small_limits() {
  Limits limits;
  limits.item_bytes = 1 << 20;
  limits.unpacked_bytes = 1 << 20;
  limits.depth = 64;
  limits.nodes = 20'000;
  limits.documents = 1000;
  limits.seconds = 20;
  limits.memory_bytes = 0;  // PDF is read by a helper process, which is fuzzed by its own project
  return limits;
}

}  // namespace stemma::fuzz
