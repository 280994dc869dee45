// What one file's captures have in common, whichever format holds them: which are documents, how they are numbered,
// and which repeat others.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "read/archive/record_source.hpp"
#include "read/part.hpp"

namespace stemma::read {

/// Which captures there were, in a few bytes each, for those that later say that they repeat one.
class Remembered {
 public:
  /// `number` counts documents of the file from 1 on; 0: was no document.
  void add(std::string_view key, std::uint32_t number);
  std::optional<std::uint32_t> find(std::string_view key) const;
  bool empty() const { return numbers_.empty(); }
  static constexpr std::size_t most = 1'000'000;  ///< later ones are not remembered

 private:
  struct Hash {
    std::size_t operator()(const std::array<std::uint64_t, 2>& key) const { return static_cast<std::size_t>(key[0]); }
  };
  std::unordered_map<std::array<std::uint64_t, 2>, std::uint32_t, Hash> numbers_;
};

/// What the pages list of a package says of a capture.
struct PageEntry {
  std::string title;
  bool seed = false;
};

/// One to a file: it goes through all archives of a package.
struct Captures {
  std::uint32_t parts = 0;  ///< given out so far, so that the next is number parts + 1
  Remembered remembered;
  std::map<std::string, PageEntry, std::less<>> pages;  ///< by URI
  std::string prefix;                                   ///< of every member: "archive/data.warc.gz!"
  bool stopped = false;                                 ///< the limit on documents is reached
};

/// One capture as its record says.
struct Capture {
  std::string uri, date;            ///< ISO 8601
  std::string media_type, charset;  ///< of the block, where that is no HTTP response
  std::string_view block;
  RecordPlace place;
  std::string coding;  ///< "warc" or "arc"
  std::string id, payload_digest, block_digest;
  std::vector<std::string> notes;
};

/// The capture's document; nothing where it is none.
std::optional<Part> document_of(const Capture& capture, const RecordSource& source, Captures& captures,
                                const Limits& limits);
/// "captured 2021-03-04T05:06:07Z".
std::string captured(std::string_view date);

}  // namespace stemma::read
