// Compressed members in a row: see members.hpp.
#include "read/archive/members.hpp"

#include <algorithm>

#include "read/archive/unpack.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t piece = 1 << 16;
constexpr std::uint64_t mebibyte = 1 << 20;
constexpr std::size_t most_members = 4096;  // that are remembered apart

std::uint32_t little_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

/// RFC 8878, 3.1.2.
bool opens_skippable(std::string_view bytes) {
  return bytes.size() >= 8 && (little_endian(bytes) & 0xFFFFFFF0) == 0x184D2A50;
}

}  // namespace

MemberStream::Member MemberStream::members(std::uint64_t begin, std::uint64_t end) const {
  Member out;
  bool first = true;
  for (const Member& member : members_) {
    if (member.inner_end <= begin || (member.inner >= end && !first)) continue;
    if (first) out = member;
    first = false;
    out.inner_end = member.inner_end;
    out.outer_end = member.outer_end;
    if (out.damage.empty()) out.damage = member.damage;
  }
  return out;
}

/// A million members of a byte each must not take a hundred times their size. Two members are as good as one that
/// holds both, since decoders take them one after the other.
void MemberStream::join_pairs() {
  std::deque<Member> joined;
  for (std::size_t i = 0; i + 1 < members_.size(); i += 2) {
    joined.push_back(members_[i]);
    joined.back().inner_end = members_[i + 1].inner_end;
    joined.back().outer_end = members_[i + 1].outer_end;
    if (joined.back().damage.empty()) joined.back().damage = members_[i + 1].damage;
  }
  if (members_.size() % 2 == 1) joined.push_back(members_.back());
  members_ = std::move(joined);
}

std::string MemberStream::name() const { return coding_ == "gzip" ? "gzip member" : "zstd frame"; }

std::string_view MemberStream::magic() const {
  return coding_ == "gzip" ? std::string_view("\x1F\x8B\x08") : std::string_view("\x28\xB5\x2F\xFD");
}

bool MemberStream::stop(std::string why) {
  broken_ = std::move(why);
  inflater_.reset();
  return false;
}

bool MemberStream::begin_member() {
  if (!skip_between()) return false;
  if (packed_.peek(4).substr(0, magic().size()) != magic()) {
    search_from_ = packed_.at() + 1;
    return stop("breaks off at byte " + std::to_string(packed_.at()) + ": what begins there is no " + name());
  }
  while (members_.size() > 1 && members_.front().inner_end <= at()) members_.pop_front();
  if (members_.size() >= most_members) join_pairs();
  members_.push_back({filled_to(), filled_to(), packed_.at(), packed_.at(), {}, {}});
  inflater_ = make_inflater(coding_, dictionary_);
  return true;
}

/// Frames that hold no content, and zeros that fill up a block of a tape or a disk. False at the end.
bool MemberStream::skip_between() {
  while (true) {
    const std::string_view head = packed_.peek(8);
    if (head.empty()) {
      broken_ = packed_.broken();
      return false;
    }
    if (coding_ == "zstd" && opens_skippable(head)) {
      if (!pass_skippable()) return false;
    } else if (head[0] == '\0') {
      packed_.take(std::min(head.find_first_not_of('\0'), head.size()));
    } else {
      return true;
    }
  }
}

/// A first frame of type 0x184D2A5D is the dictionary of all others, itself compressed or not (IIPC, "Zstandard
/// compression for WARC files 1.0"). Other skippable frames are passed over.
bool MemberStream::pass_skippable() {
  const std::uint64_t begin = packed_.at();
  const std::uint32_t kind = little_endian(packed_.peek(8)), size = little_endian(packed_.peek(8).substr(4));
  packed_.take(8);
  if (kind != 0x184D2A5D || begin != 0) return packed_.skip(size) == size || stop("breaks off in a skippable frame");
  if (size > limits_.item_bytes || packed_.peek(size).size() < size) {
    search_from_ = begin + 1;
    return stop("breaks off at byte " + std::to_string(begin) + ": the dictionary there is not whole");
  }
  const std::string_view raw = packed_.peek(size).substr(0, size);
  dictionary_ = raw.substr(0, 4) == magic() ? unpack(raw, "zstd", limits_).bytes : std::string(raw);
  packed_.take(size);
  return true;
}

bool MemberStream::fill(std::string& buffer) {
  if (!broken_.empty()) return false;
  const std::size_t old = buffer.size();
  while (buffer.size() == old) {
    if (!inflater_ && !begin_member()) return false;
    const std::string_view packed = packed_.peek(1);
    const auto step = inflater_->step(packed, buffer, piece);
    packed_.take(step.used);
    Member& member = members_.back();
    member.inner_end += buffer.size() - old;
    member.outer_end = packed_.at();
    const std::uint64_t size = member.inner_end - member.inner, used = member.outer_end - member.outer;
    const std::string which = "the " + name() + " that begins at byte " + std::to_string(member.outer);
    if (size > mebibyte && size / limits_.ratio > used) {
      search_from_ = packed_.at();
      return stop(which + " unpacks to more than " + std::to_string(limits_.ratio) + " times its size (--max-ratio)");
    }
    if (step.state == Inflater::State::end) {
      member.damage = step.why;
      member.name = inflater_->name();
      inflater_.reset();
    } else if (step.state == Inflater::State::broken) {
      search_from_ = member.outer + 1;
      broken_ = "breaks off at byte " + std::to_string(packed_.at()) + ": " + which + " is damaged (" + step.why + ")";
      inflater_.reset();
      return buffer.size() > old;
    } else if (packed.empty() && buffer.size() == old) {
      search_from_ = packed_.at();
      return stop("breaks off at byte " + std::to_string(packed_.at()) + ": " + which + " is not whole");
    }
  }
  return true;
}

bool MemberStream::unpacks(std::string_view packed) const {
  if (coding_ == "gzip" && (packed.size() < 10 || (static_cast<unsigned char>(packed[3]) & 0xE0) != 0)) return false;
  std::string out;
  return make_inflater(coding_, dictionary_)->step(packed, out, 64).state != Inflater::State::broken && !out.empty();
}

bool MemberStream::resume(std::uint64_t& packed_at) {
  packed_.go_to(search_from_);  // where the stream cannot, the search begins where it stands
  inflater_.reset();
  for (std::string_view window = packed_.peek(piece); window.size() >= magic().size(); window = packed_.peek(piece)) {
    const std::size_t found = window.find(magic());
    if (found == std::string_view::npos) {
      packed_.take(window.size() - magic().size() + 1);
      continue;
    }
    packed_.take(found);
    if (unpacks(packed_.peek(piece))) {
      packed_at = packed_.at();
      restart(filled_to());
      return true;
    }
    packed_.take(1);
  }
  return false;
}

}  // namespace stemma::read
