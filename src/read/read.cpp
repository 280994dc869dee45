// From an original to its documents: the type by content, the charset, then the reader of that type.
#include "read/read.hpp"

#include "read/decode.hpp"
#include "read/json.hpp"
#include "read/kind.hpp"
#include "read/page.hpp"
#include "read/plain.hpp"

namespace stemma::read {

std::vector<Document> read(const Original& original, const ReadOptions& options) {
  Document document;
  document.id = original.id;
  document.path = original.path;
  const auto fail = [&](Kind kind) {
    document.media_type = std::move(kind.media_type);
    document.error = std::move(kind.error);
    return std::vector<Document>{document};
  };

  if (auto kind = kind_of_bytes(original.bytes); !kind.error.empty()) return fail(std::move(kind));
  const Decoded source = decode(original.bytes, declared_charset(original.bytes));
  auto kind = kind_of_text(source.text());
  if (!kind.error.empty()) return fail(std::move(kind));

  document.media_type = kind.media_type;
  if (kind.form == Form::json) return read_json(source, document);
  if (kind.form == Form::html) {
    read_page(source, document);
  } else if (options.verbatim) {
    read_verbatim(source, document);
  } else {
    read_plain(source, document);
  }
  return {document};
}

}  // namespace stemma::read
