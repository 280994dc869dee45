// Which archives there are: see part.hpp.
#include <algorithm>

#include "read/archive/arc.hpp"
#include "read/archive/single.hpp"
#include "read/archive/wacz.hpp"
#include "read/archive/warc.hpp"
#include "read/ascii.hpp"
#include "read/part.hpp"

namespace stemma::read {
namespace {

/// One file of records: what they are is known once the compression is off.
class RecordFile : public Archive {
 public:
  RecordFile(base::ByteSource& source, const Limits& limits)
      : source_(std::make_unique<SourceStream>(source, 0, source.size()), {}, limits),
        records_(open_records(source_, captures_, limits)) {}
  std::optional<Part> next() override { return records_->next(); }

 private:
  Captures captures_;
  RecordSource source_;
  std::unique_ptr<Archive> records_;
};

}  // namespace

std::unique_ptr<Archive> open_records(RecordSource& source, Captures& captures, const Limits& limits) {
  const std::string_view head = source.stream().peek(4096);
  const std::string_view start = head.substr(std::min(head.find_first_not_of("\r\n"), head.size()));
  if (is_warc(start)) return std::make_unique<WarcReader>(source, captures, limits);
  if (is_arc(start)) return std::make_unique<ArcReader>(source, captures, limits);
  return std::make_unique<Single>(source, captures, limits);
}

bool is_archive(std::string_view head) {
  const bool skippable =
      head.size() >= 4 && head.substr(1, 3) == "\x2A\x4D\x18" && (static_cast<unsigned char>(head[0]) & 0xF0) == 0x50;
  return is_warc(head) || is_arc(head) || may_be_wacz(head) || skippable || head.substr(0, 3) == "\x1F\x8B\x08" ||
         head.substr(0, 4) == "\x28\xB5\x2F\xFD";
}

std::unique_ptr<Archive> open_archive(base::ByteSource& source, const Limits& limits) {
  std::string head(archive_head, '\0');
  const auto got = source.read(0, head);
  if (got && may_be_wacz(std::string_view(head).substr(0, got.value()))) return open_wacz(source, limits);
  return std::make_unique<RecordFile>(source, limits);
}

}  // namespace stemma::read
