// What WARC and ARC have in common: records one after the other, in a stream that may break off, and may be picked up
// again behind the break.
#pragma once

#include <deque>
#include <optional>
#include <string>

#include "read/archive/captures.hpp"
#include "read/archive/record_source.hpp"
#include "read/part.hpp"

namespace stemma::read {

class Records : public Archive {
 public:
  Records(RecordSource& source, Captures& captures, const Limits& limits)
      : source_(source), captures_(captures), limits_(limits) {}
  std::optional<Part> next() final;

 protected:
  enum class Start { record, other, end };
  /// What stands at the stream's place, where a record should begin. May pass over line ends.
  virtual Start start() = 0;
  /// Reads the record that begins here, gives its parts and goes on to its end.
  virtual void read_record() = 0;
  /// The place of the next line from `from` on, in `text`, at which a record may begin; npos where there is none.
  virtual std::size_t find_record(std::string_view text, std::size_t from) const = 0;

  /// The block of a record whose header says `size` bytes: as many, or those up to where the next record begins, or
  /// the stream ends, with an error in `wrong`. `header` is the size of the header; valid until the next peek.
  struct Block {
    std::string_view bytes;
    std::size_t length = 0;  ///< of header and block, to go on by
    std::string wrong, note;
  };
  Block block_of(std::size_t header, std::uint64_t size);
  /// Goes on over a record that is larger than the limit.
  void pass_large(std::size_t header, std::uint64_t size, const std::string& uri, bool tell);

  void give(Part part);
  void give_error(const std::string& member, std::string error);
  /// Goes on with the next record behind what is none, and says so after `why`.
  void find_next(const std::string& member, std::string why);
  std::string where(std::uint64_t at) const { return source_.where(at); }
  Stream& stream() { return source_.stream(); }

  RecordSource& source_;
  Captures& captures_;
  const Limits& limits_;

 private:
  void advance();
  void at_break();
  bool is_followed(std::string_view after) const;
  std::size_t search_beyond(std::size_t from);

  std::deque<Part> parts_;
  std::size_t breaks_ = 0;  // so far
  bool done_ = false;
};

}  // namespace stemma::read
