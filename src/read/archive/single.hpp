// One file in a gzip or zstd file: a page that was saved compressed.
#pragma once

#include "read/archive/captures.hpp"
#include "read/archive/record_source.hpp"
#include "read/part.hpp"

namespace stemma::read {

class Single : public Archive {
 public:
  Single(RecordSource& source, Captures& captures, const Limits& limits)
      : source_(source), captures_(captures), limits_(limits) {}
  std::optional<Part> next() override;

 private:
  std::optional<Part> whole();

  RecordSource& source_;
  Captures& captures_;
  const Limits& limits_;
  int given_ = 0;
  std::string broken_;
};

/// The reader of the records in a file or a member of a package, by its first bytes. All arguments must outlive it.
std::unique_ptr<Archive> open_records(RecordSource& source, Captures& captures, const Limits& limits);

}  // namespace stemma::read
