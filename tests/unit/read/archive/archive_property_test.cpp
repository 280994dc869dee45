// What an outsider finds who follows a document's places back into an archive.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "read/read.hpp"
#include "read/text_builder.hpp"
#include "unit/read/archive/archive_making.hpp"

namespace stemma::read {
namespace {

using namespace making;

std::string some_text() {
  const auto words = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
      std::vector<std::string>{"ferry", "Москва", "harbour,", "судно", "1,200", "日本", "é", "said"})));
  std::string out = page_text + " ";
  for (const auto& word : words) out += word + " ";
  return out + "and that was all the coast guard said on Tuesday.";
}

Span some_character(const Document& d) {
  std::vector<std::uint32_t> starts;
  for (std::uint32_t i = 0; i < d.text.size(); ++i)
    if ((static_cast<unsigned char>(d.text[i]) & 0xC0) != 0x80) starts.push_back(i);
  starts.push_back(static_cast<std::uint32_t>(d.text.size()));
  const auto which = *rc::gen::inRange<std::size_t>(0, starts.size() - 1);
  return {starts[which], starts[which + 1]};
}

std::string words_of(const Document& d, Span span) { return d.text.substr(span.begin, span.size()); }

RC_GTEST_PROP(Archives, BytesOfAPlainArchiveAreTheCharactersThroughChunks, ()) {
  const auto size = *rc::gen::inRange<std::size_t>(1, 300);
  const std::string file = warc("software: x\r\n", "warcinfo") +
                           warc(http(chunked(page(some_text()), size), "Transfer-Encoding: chunked\r\n"));
  const Document d = read({"x.warc", "id", file}, {}).at(0);
  RC_ASSERT(!d.error);
  RC_ASSERT(d.id == "id#1");
  RC_ASSERT(d.unpacked.empty());
  const Span span = some_character(d);
  const ByteRange range = original_bytes(d, span);
  const std::string bytes = file.substr(range.begin, range.end - range.begin), character = words_of(d, span);
  // A character that is cut in two by a chunk's end has that end between its bytes.
  const bool cut = bytes.size() > character.size() && bytes.find("\r\n") != std::string::npos;
  RC_ASSERT(bytes == character || (cut && bytes.front() == character.front() && bytes.back() == character.back()));
}

RC_GTEST_PROP(Archives, LayersTakenApartHoldTheCharactersWhereUnpackedSays, ()) {
  const auto size = *rc::gen::inRange<std::size_t>(1, 300);
  const std::string page_bytes = page(some_text());
  const std::string record =
      warc(http(chunked(gzipped(page_bytes), size), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"));
  const std::string first = gzipped(warc("software: x\r\n", "warcinfo")), second = gzipped(record);
  const bool package = *rc::gen::arbitrary<bool>(), deflate = *rc::gen::arbitrary<bool>();
  const std::string file =
      package ? zipped({{"archive/data.warc.gz", first + second, deflate}, {"datapackage.json", "{\"resources\": []}"}})
              : first + second;
  const auto documents = read({"x", "id", file}, {});
  const Document& d = documents.at(package ? 1 : 0);
  RC_ASSERT(!d.error);
  const std::string bytes = taken_apart(file, d.layers);
  RC_ASSERT(bytes == page_bytes);
  Document inner = d;
  inner.origin = d.unpacked;
  const Span span = some_character(d);
  const ByteRange range = original_bytes(inner, span);
  RC_ASSERT(bytes.substr(range.begin, range.end - range.begin) == words_of(d, span));
  const ByteRange outer = original_bytes(d, span);
  if (!package) {
    RC_ASSERT(outer.begin == first.size());
    RC_ASSERT(outer.end == file.size());
  }
  RC_ASSERT(outer.end <= file.size());
}

RC_GTEST_PROP(Archives, AnyDamageGivesDocumentsOrErrors, ()) {
  const std::string plain = warc(http(chunked(page(), 40), "Transfer-Encoding: chunked\r\n"));
  const auto form = *rc::gen::inRange(0, 4);
  std::string file = form == 0   ? plain + plain
                     : form == 1 ? gzipped(plain) + gzipped(plain)
                     : form == 2 ? zstandard(plain) + zstandard(plain)
                                 : zipped({{"archive/a.warc.gz", gzipped(plain), true}, {"datapackage.json", "{}"}});
  const auto hits = *rc::gen::inRange(1, 6);
  for (int i = 0; i < hits; ++i) {
    const auto at = *rc::gen::inRange<std::size_t>(4, file.size());
    file[at] = *rc::gen::arbitrary<char>();
  }
  file.resize(*rc::gen::inRange<std::size_t>(8, file.size() + 1));
  for (const Document& d : read({"x", "id", file}, {}))
    for (const OriginRun& run : d.origin) {
      RC_ASSERT(run.byte_begin <= run.byte_end);
      RC_ASSERT(run.byte_end <= file.size());
    }
}

}  // namespace
}  // namespace stemma::read
