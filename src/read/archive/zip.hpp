// The directory of a ZIP file (APPNOTE 6.3), by minizip, and its members as streams. Nothing is ever written to disk.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/archive/inflate.hpp"
#include "read/archive/stream.hpp"
#include "stemma/limits.hpp"

namespace stemma::read {

struct ZipEntry {
  std::string name;
  int method = 0;                      ///< 0: stored, 8: deflated
  std::uint64_t header = 0, data = 0;  ///< bytes of the file: where its local header and its data begin
  std::uint64_t packed = 0, size = 0;  ///< as the directory says
  std::uint32_t crc = 0;
  std::string bad;  ///< why it is not used: a name that climbs out, an overlap, a password
};

/// Entries in the order of the file. A message for a file whose directory cannot be read.
Result<std::vector<ZipEntry>> zip_entries(base::ByteSource& source);

/// Where there is no directory: the members that follow one another from the start, by their own headers. The last one
/// may go over the end; its `packed` does not.
std::vector<ZipEntry> walk_zip(base::ByteSource& source);
/// What is wrong with a name: it leads out of a folder, or means something else on another system. Or empty.
std::string zip_name_trouble(std::string_view name);

/// A deflated member, up to the size that the directory says and within the ratio.
class ZipInflate : public Stream {
 public:
  ZipInflate(base::ByteSource& source, const ZipEntry& entry, const Limits& limits);

 protected:
  bool fill(std::string& buffer) override;

 private:
  bool stop(std::string why);

  SourceStream packed_;
  std::unique_ptr<Inflater> inflater_;
  std::uint64_t size_, out_ = 0;
  const Limits& limits_;
};

std::unique_ptr<Stream> open_entry(base::ByteSource& source, const ZipEntry& entry, const Limits& limits);
/// The whole of a small member.
Result<std::string> read_entry(base::ByteSource& source, const ZipEntry& entry, const Limits& limits);

}  // namespace stemma::read
