// Base64 and quoted-printable: see transfer.hpp.
#include "read/message/transfer.hpp"

#include <algorithm>

#include "read/ascii.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t line_bytes = 57;  // what a full line of 76 characters holds (RFC 2045, 6.8)
/// Every escape of quoted-printable takes a piece of the map, fourteen times its size; a part that is larger than any
/// letter keeps its places in pieces of so many characters instead.
constexpr std::size_t fine_size = std::size_t{16} << 20, coarse_piece = 256;

int base64_value(char c) {
  if (is_upper(c)) return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (is_digit(c)) return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  return c == '/' || c == '_' ? 63 : -1;
}

int hex_value(char c) {
  const char low = lower(c);
  if (is_digit(low)) return low - '0';
  return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

/// Four characters give three bytes; the bytes of a line become one unit of the map.
class Base64 {
 public:
  explicit Base64(Transferred& out, std::uint64_t begin) : out_(out), begin_(begin) {}

  void decode(std::string_view encoded) {
    for (std::size_t i = 0; i < encoded.size(); ++i) {
      const char c = encoded[i];
      if (c == '\n') flush();
      if (c == '=') {  // padding; parts that were joined go on behind it
        finish();
        if (pending_ > 0) end_byte_ = i + 1;
        continue;
      }
      const int value = base64_value(c);
      if (value >= 0) take(static_cast<unsigned>(value), i);
    }
    finish();
    flush();
  }

 private:
  void take(unsigned value, std::size_t at) {
    if (count_ == 0 && pending_ == 0) first_byte_ = at;
    if (count_ == 0) quad_byte_ = at;
    bits_ = bits_ << 6 | value;
    last_byte_ = at + 1;
    if (++count_ < 4) return;
    emit(3);
    if (pending_ >= line_bytes) flush();
  }

  /// What is left at the end or before padding: two characters hold one byte, three hold two.
  void finish() {
    if (count_ < 2) {
      count_ = 0;
      return;
    }
    bits_ <<= 6 * (4 - count_);
    emit(count_ - 1);
  }

  void emit(unsigned bytes) {
    for (unsigned i = 0; i < bytes; ++i) out_.bytes += static_cast<char>(bits_ >> (16 - 8 * i) & 0xFF);
    pending_ += bytes;
    end_byte_ = last_byte_;
    bits_ = count_ = 0;
  }

  void flush() {
    out_.places.add_unit(pending_, begin_ + first_byte_, begin_ + end_byte_);
    pending_ = 0;
    first_byte_ = quad_byte_;  // a group that goes on in the next line
  }

  Transferred& out_;
  std::uint64_t begin_;
  unsigned bits_ = 0, count_ = 0;
  std::size_t pending_ = 0, first_byte_ = 0, quad_byte_ = 0, last_byte_ = 0, end_byte_ = 0;
};

class QuotedPrintable {
 public:
  QuotedPrintable(Transferred& out, std::uint64_t begin) : out_(out), begin_(begin) {}

  void decode(std::string_view encoded) {
    fine_ = encoded.size() <= fine_size;
    for (std::size_t at = 0; at < encoded.size();) {
      const std::size_t mark = std::min(encoded.find('=', at), encoded.size());
      same(encoded, at, mark);
      at = mark == encoded.size() ? mark : escape(encoded, mark);
    }
    flush(encoded.size());
  }

 private:
  std::size_t escape(std::string_view encoded, std::size_t at) {
    if (const std::size_t soft = soft_break(encoded, at); soft != 0) return at + soft;
    const int high = at + 2 < encoded.size() ? hex_value(encoded[at + 1]) : -1;
    const int low = high < 0 ? -1 : hex_value(encoded[at + 2]);
    if (low < 0) return same(encoded, at, at + 1), at + 1;
    out_.bytes += static_cast<char>(high * 16 + low);
    if (fine_)
      out_.places.add_unit(1, begin_ + at, begin_ + at + 3);
    else if (at + 3 - from_ >= coarse_piece)
      flush(at + 3);
    return at + 3;
  }

  /// Length of "=", blanks and a line end, which join two lines; at the very end of the part too. Or 0.
  static std::size_t soft_break(std::string_view encoded, std::size_t at) {
    std::size_t end = at + 1;
    while (end < encoded.size() && (encoded[end] == ' ' || encoded[end] == '\t')) ++end;
    if (end == encoded.size()) return end - at;
    if (encoded[end] == '\r' && end + 1 < encoded.size() && encoded[end + 1] == '\n') return end + 2 - at;
    return encoded[end] == '\n' || encoded[end] == '\r' ? end + 1 - at : 0;
  }

  void same(std::string_view encoded, std::size_t begin, std::size_t end) {
    out_.bytes += encoded.substr(begin, end - begin);
    if (fine_) out_.places.add_same(begin_ + begin, end - begin);
  }

  void flush(std::size_t end) {
    if (fine_) return;
    out_.places.add_unit(out_.bytes.size() - out_.places.size(), begin_ + from_, begin_ + end);
    from_ = end;
  }

  Transferred& out_;
  std::uint64_t begin_;
  bool fine_ = true;
  std::size_t from_ = 0;
};

}  // namespace

Transferred undo_transfer(std::string_view encoded, std::string_view encoding, std::uint64_t begin) {
  Transferred out;
  if (encoding == "base64") {
    out.coding = "base64";
    Base64(out, begin).decode(encoded);
  } else if (encoding == "quoted-printable") {
    out.coding = "quoted-printable";
    QuotedPrintable(out, begin).decode(encoded);
  } else {
    out.coding = "identity";
    out.bytes = encoded;
    out.places.add_same(begin, encoded.size());
  }
  return out;
}

std::string base64_bytes(std::string_view encoded) { return undo_transfer(encoded, "base64", 0).bytes; }

std::string q_bytes(std::string_view encoded) {
  std::string text(encoded);
  std::replace(text.begin(), text.end(), '_', ' ');  // RFC 2047, 4.2
  return undo_transfer(text, "quoted-printable", 0).bytes;
}

}  // namespace stemma::read
