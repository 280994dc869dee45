// A file of compressed members one after the other (gzip members, zstd frames), as one stream that knows which member
// each byte came from: web archives are compressed record by record.
#pragma once

#include <deque>
#include <memory>

#include "read/archive/inflate.hpp"
#include "read/archive/stream.hpp"
#include "stemma/limits.hpp"

namespace stemma::read {

class MemberStream : public Stream {
 public:
  struct Member {
    std::uint64_t inner = 0, inner_end = 0;  ///< of this stream
    std::uint64_t outer = 0, outer_end = 0;  ///< of the packed stream; the end is what was needed up to now
    std::string damage;                      ///< what its checksum says
    std::string name;                        ///< of the file, where a gzip header holds one
  };

  /// `coding` is "gzip" or "zstd". `packed` must outlive the stream.
  MemberStream(Stream& packed, std::string_view coding, const Limits& limits)
      : packed_(packed), coding_(coding), limits_(limits) {}

  /// The members that the bytes [begin, end) came from, as one; only for bytes that are not taken yet.
  Member members(std::uint64_t begin, std::uint64_t end) const;
  /// After a break: goes on with the next member that unpacks, and says at which packed byte; false where none does.
  bool resume(std::uint64_t& packed_at);
  std::string_view coding() const { return coding_; }

 protected:
  bool fill(std::string& buffer) override;

 private:
  bool begin_member();
  void join_pairs();
  bool skip_between();
  bool pass_skippable();
  bool unpacks(std::string_view packed) const;
  bool stop(std::string why);
  std::string name() const;  ///< "gzip member", "zstd frame"
  std::string_view magic() const;

  Stream& packed_;
  std::string coding_;
  const Limits& limits_;
  std::string dictionary_;
  std::unique_ptr<Inflater> inflater_;
  std::deque<Member> members_;
  std::uint64_t search_from_ = 0;
};

}  // namespace stemma::read
