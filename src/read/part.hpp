// One item inside another: a record of an archive, a part of a message, a member of a ZIP file.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_source.hpp"
#include "base/deadline.hpp"
#include "read/place_map.hpp"
#include "stemma/limits.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// What the carrier says of an item. It is believed where the item itself says nothing better.
struct Carrier {
  std::string media_type;  ///< lower case, without parameters; never decides the type, which the content does
  std::string charset;     ///< of its Content-Type
  std::string url, title, outlet;
  std::string published;           ///< EDTF
  std::vector<std::string> notes;  ///< go into Document::notes: when it was captured, what its digest says
};

struct Part {
  std::string member;            ///< Document::path is the carrier's path + "!" + member; empty: the carrier itself
  std::string bytes;             ///< unpacked
  std::vector<PlaceMap> places;  ///< innermost first: from `bytes` outwards to bytes of the original
  std::vector<Layer> layers;     ///< outermost first
  Carrier carrier;
  std::optional<std::string> error;  ///< why it cannot be read; then there are no bytes
  bool silent = false;  ///< nothing to read but something to tell (a revisit): a Document without text or error
};

/// Items of an archive, one after the other, in memory that does not grow with their number.
class Archive {
 public:
  virtual ~Archive() = default;
  /// The next item that is a document, in order; none at the end. What breaks the archive off is a last Part with an
  /// error that names the byte. Parts of pages (images, scripts, styles) and failed or redirected responses are passed
  /// over.
  virtual std::optional<Part> next() = 0;
};

/// How many bytes `is_archive` wants to see.
inline constexpr std::size_t archive_head = 4096;
/// Whether a file that begins so is an archive that is read in a stream: WARC, ARC (plain, gzip, zstd), WACZ.
bool is_archive(std::string_view head);
/// `source` and `limits` must outlive the archive. Only for what `is_archive`.
std::unique_ptr<Archive> open_archive(base::ByteSource& source, const Limits& limits);

/// What stands for an archive that gives no item: a Part with an error.
Part nothing_in_archive();

/// What reading an item may use and cost.
struct Reading {
  bool verbatim = false;
  Limits limits;
  base::Deadline deadline;
  std::size_t level = 0;  ///< carriers around the item

  /// Whether no more is read where there are `documents` already. What time cut short is told by read_item.
  bool full(std::size_t documents) const { return documents >= limits.documents || deadline.passed(); }
};

/// The id of the n-th document of what has `id`, from 1 on: "ID#n", and "ID#m.n" inside an archive.
std::string numbered(const std::string& id, std::size_t n);

/// The documents of one item; their origin lies in `bytes`. `base` has id, path and what is known already. The type is
/// decided by content. At least one document, with `error` where it cannot be read; several are `numbered`.
std::vector<Document> read_item(std::string_view bytes, const Carrier& carrier, const Document& base,
                                const Reading& reading);
/// The same for a part: origin lies in the original, `layers` and `unpacked` are filled.
std::vector<Document> read_part(const Part& part, const Document& base, const Reading& reading);

}  // namespace stemma::read
