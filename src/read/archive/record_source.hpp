// The bytes in which an archive's records stand, and the way from a record out to the bytes of the file.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "read/archive/members.hpp"
#include "read/archive/stream.hpp"
#include "read/part.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {

/// Where a stream's bytes lie in the file: as they are from `base` on, or compressed in `whole`.
struct Outside {
  std::vector<Layer> layers;
  std::uint64_t base = 0;
  std::optional<ByteRange> whole;
};

/// Bytes of a record, as places of the stream.
struct RecordPlace {
  std::uint64_t begin = 0, end = 0;  ///< with its header
  std::uint64_t block = 0, block_size = 0;
};

class RecordSource {
 public:
  /// Looks at the first bytes to see whether they are compressed.
  RecordSource(std::unique_ptr<Stream> stream, Outside outside, const Limits& limits);

  Stream& stream() { return members_ ? *members_ : *stream_; }
  /// "byte 2100", "byte 0 of the gzip member at byte 1200".
  std::string where(std::uint64_t at) const;
  /// Why the stream ends before its time ("breaks off at byte ..."), or empty.
  const std::string& broken() { return stream().broken(); }
  /// After a break: goes on behind it where that is possible, and says where ("goes on with the gzip member at byte
  /// 9").
  std::optional<std::string> resume();
  /// Puts the way from the part's bytes to the file around what `part` has already, which ends at the record's block.
  /// `coding` is that of the record; empty: there are no records, the stream is the item.
  void place(Part& part, const RecordPlace& record, std::string_view coding) const;
  /// What the checksums of the compressed members of these bytes say, or empty.
  std::string damage(const RecordPlace& record) const;
  /// The file name in the gzip header at the start, once that is read.
  std::string name() const;

 private:
  std::unique_ptr<Stream> stream_;
  std::unique_ptr<MemberStream> members_;
  Outside outside_;
};

}  // namespace stemma::read
