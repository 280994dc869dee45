// What one item may cost: a file, a record of an archive, an attachment. Reports are hostile until shown otherwise.
//
// An item that goes beyond a limit is a record with an error, or, where the limit says so, is read up to it. Nothing
// else of the run is touched. docs/reliability.md lists the options of the command line that set them.
#pragma once

#include <cstddef>
#include <cstdint>

namespace stemma {

struct Limits {
  std::uint64_t item_bytes = std::uint64_t{256} << 20;      ///< a larger item is not read
  std::uint64_t unpacked_bytes = std::uint64_t{256} << 20;  ///< what an item may unpack to
  std::uint64_t ratio = 200;          ///< unpacked over packed bytes; looked at once a MiB is unpacked
  std::size_t depth = 256;            ///< elements that are open at once; deeper ones are read as siblings
  std::size_t nodes = 2'000'000;      ///< tags and texts of a page, beyond which it is not read; runs of any document
  std::size_t nesting = 4;            ///< archives and messages inside one another
  std::size_t documents = 1'000'000;  ///< in one file
  std::uint64_t seconds = 60;               ///< of wall-clock time for one item
  std::uint64_t memory_bytes = std::uint64_t{1} << 30;  ///< of a helper process that reads an item; 0: none is run
};

}  // namespace stemma
