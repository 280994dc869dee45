// Charset detection and decoding: see decode.hpp. Labels follow the WHATWG Encoding Standard where browsers agree to
// read a declared charset as its superset (ISO-8859-1 as windows-1252, GB2312 as GB18030).
#include "read/decode.hpp"

#include <simdjson.h>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "read/ascii.hpp"
#include "read/page/twice_encoded.hpp"

namespace stemma::read {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::size_t sample_size = 1 << 17;  // bytes that uchardet sees

/// The length of the valid UTF-8 sequence at the start, or 0.
std::size_t sequence_length(std::string_view s) {
  const auto at = [&](std::size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0u; };
  const auto tail = [&](std::size_t i) { return (at(i) & 0xC0u) == 0x80u; };
  const unsigned lead = at(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return tail(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    if (lead == 0xE0 && at(1) < 0xA0) return 0;
    if (lead == 0xED && at(1) > 0x9F) return 0;
    return tail(1) && tail(2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    if (lead == 0xF0 && at(1) < 0x90) return 0;
    if (lead == 0xF4 && at(1) > 0x8F) return 0;
    return tail(1) && tail(2) && tail(3) ? 4 : 0;
  }
  return 0;
}

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

Converter open_converter(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

/// Browsers' reading of a declared label, as a name that ICU knows.
std::string canonical(std::string_view label) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 22> supersets = {{
      {"iso-8859-1", "windows-1252"}, {"iso8859-1", "windows-1252"},  {"latin1", "windows-1252"},
      {"latin-1", "windows-1252"},    {"us-ascii", "windows-1252"},   {"ascii", "windows-1252"},
      {"iso-8859-9", "windows-1254"}, {"iso-8859-11", "windows-874"}, {"tis-620", "windows-874"},
      {"gb2312", "gb18030"},          {"gb_2312-80", "gb18030"},      {"gbk", "gb18030"},
      {"x-gbk", "gb18030"},           {"shift_jis", "windows-31j"},   {"shift-jis", "windows-31j"},
      {"sjis", "windows-31j"},        {"x-sjis", "windows-31j"},      {"ks_c_5601-1987", "windows-949"},
      {"euc-kr", "windows-949"},      {"uhc", "windows-949"},         {"big5", "big5-hkscs"},
      {"win-1251", "windows-1251"},
  }};
  const std::string low = lower(trim(label));
  for (const auto& [from, to] : supersets)
    if (low == from) return std::string(to);
  return low;
}

std::string guess(std::string_view bytes) {
  const std::unique_ptr<uchardet, void (*)(uchardet_t)> detector(uchardet_new(), uchardet_delete);
  const std::string_view sample = bytes.substr(0, sample_size);
  if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) return {};
  uchardet_data_end(detector.get());
  return canonical(uchardet_get_charset(detector.get()));
}

struct Mark {
  std::string_view bytes, charset;
};
constexpr std::array<Mark, 5> marks = {{{"\xEF\xBB\xBF", "utf-8"},
                                        {std::string_view("\xFF\xFE\0\0", 4), "utf-32le"},
                                        {std::string_view("\0\0\xFE\xFF", 4), "utf-32be"},
                                        {"\xFF\xFE", "utf-16le"},
                                        {"\xFE\xFF", "utf-16be"}}};

/// Valid and broken multi-byte sequences in the sample, read as UTF-8.
std::pair<std::size_t, std::size_t> utf8_evidence(std::string_view bytes) {
  std::size_t good = 0, bad = 0;
  const std::string_view sample = bytes.substr(0, sample_size);
  for (std::size_t i = 0; i < sample.size();) {
    const std::size_t length = sequence_length(sample.substr(i));
    good += length > 1;
    bad += length == 0;
    i += std::max<std::size_t>(length, 1);
  }
  return {good, bad};
}

/// Whether so many letters stand above ASCII that the text cannot be in a Western European language.
bool mostly_high(std::string_view bytes) {
  std::size_t high = 0, letters = 0;
  bool in_tag = false;
  for (const char c : bytes.substr(0, sample_size)) {
    if (c == '<') in_tag = true;
    const bool above = static_cast<unsigned char>(c) >= 0x80;
    high += above;
    letters += above || (!in_tag && is_letter(c));
    if (c == '>') in_tag = false;
  }
  return high * 3 > letters;
}

std::string choose(std::string_view bytes, std::string_view declared) {
  const std::string named = canonical(declared);
  const auto [good, bad] = utf8_evidence(bytes);
  if (good > bad * 2) return "utf-8";
  const std::string guessed = guess(bytes);
  const bool known = !named.empty() && named.rfind("utf", 0) != 0 && open_converter(named) != nullptr;
  if (known && !(named == "windows-1252" && mostly_high(bytes) && !guessed.empty())) return named;
  if (!guessed.empty() && guessed != "utf-8" && open_converter(guessed)) return guessed;
  return good > bad ? "utf-8" : "windows-1252";
}

}  // namespace

/// Collects decoded characters and the steps between them.
class Decoder {
 public:
  explicit Decoder(Decoded& out) : out_(out) {}

  void character(std::string_view utf8, std::uint64_t byte, std::uint64_t byte_end) {
    const auto text_width = static_cast<std::uint8_t>(utf8.size());
    const auto byte_width = static_cast<std::uint8_t>(std::min<std::uint64_t>(byte_end - byte, 255));
    const bool fits = !out_.steps_.empty() && out_.steps_.back().text_width == text_width &&
                      out_.steps_.back().byte_width == byte_width && expected_ == byte;
    if (!fits) out_.steps_.push_back({out_.owned_.size(), byte, text_width, byte_width});
    out_.owned_ += utf8;
    expected_ = byte_end;
  }

  void same(std::string_view piece, std::uint64_t byte) {
    if (piece.empty()) return;
    out_.steps_.push_back({out_.owned_.size(), byte, 0, 0});
    out_.owned_ += piece;
    expected_ = byte + piece.size();
  }

  /// UTF-8 with broken sequences: one U+FFFD for each byte that fits nowhere.
  void lossy_utf8(std::string_view bytes, std::uint64_t base) {
    while (!bytes.empty()) {
      const std::size_t good = valid_utf8_prefix(bytes);
      same(bytes.substr(0, good), base);
      base += good;
      bytes.remove_prefix(good);
      while (!bytes.empty() && sequence_length(bytes) == 0) {
        character(replacement, base, base + 1);
        ++base;
        bytes.remove_prefix(1);
      }
    }
  }

  /// Valid UTF-8, where what was encoded twice is read once.
  void once(std::string_view bytes, std::uint64_t base) {
    std::size_t from = 0;
    for (std::size_t at = bytes.find('\xC3'); at != std::string_view::npos; at = bytes.find('\xC3', at)) {
      const TwiceEncoded found = twice_encoded_at(bytes.substr(at));
      if (found.length == 0) {
        ++at;
        continue;
      }
      same(bytes.substr(from, at - from), base + from);
      character(found.character, base + at, base + at + found.length);
      at = from = at + found.length;
    }
    same(bytes.substr(from), base + from);
  }

  /// Any charset of ICU, in pieces, so that memory follows the text and not six times its size.
  void convert(UConverter* converter, std::string_view bytes, std::uint64_t base) {
    std::vector<UChar> units(1 << 15);
    std::vector<std::int32_t> offsets(units.size());
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
      status = U_ZERO_ERROR;
      const std::uint64_t call_base = base + static_cast<std::uint64_t>(source - bytes.data());
      UChar* target = units.data();
      ucnv_toUnicode(converter, &target, units.data() + units.size(), &source, end, offsets.data(), true, &status);
      take(units.data(), offsets.data(), static_cast<std::size_t>(target - units.data()), call_base);
    }
    flush(base + bytes.size());
  }

 private:
  /// A character ends where the next begins, so one is always held back.
  void take(const UChar* units, const std::int32_t* offsets, std::size_t count, std::uint64_t call_base) {
    for (std::size_t i = 0; i < count; ++i) {
      const UChar unit = units[i];
      const std::uint64_t byte = offsets[i] >= 0 ? call_base + static_cast<std::uint64_t>(offsets[i]) : held_byte_;
      if (U16_IS_TRAIL(unit) && lead_ != 0) {
        hold(static_cast<UChar32>(U16_GET_SUPPLEMENTARY(lead_, unit)), held_byte_);
        lead_ = 0;
        continue;
      }
      if (lead_ != 0) hold(0xFFFD, held_byte_);
      lead_ = 0;
      flush(byte);
      held_byte_ = byte;
      if (U16_IS_LEAD(unit)) {
        lead_ = unit;
      } else {
        hold(U16_IS_SURROGATE(unit) ? 0xFFFD : static_cast<UChar32>(unit), byte);
      }
    }
  }

  void hold(UChar32 character, std::uint64_t byte) {
    held_ += utf8(static_cast<char32_t>(character));
    held_byte_ = byte;
  }

  void flush(std::uint64_t end) {
    if (held_.empty()) return;
    character(held_, held_byte_, std::max(end, held_byte_));
    held_.clear();
  }

  Decoded& out_;
  std::uint64_t expected_ = 0, held_byte_ = 0;
  std::string held_;
  UChar lead_ = 0;
};

std::size_t valid_utf8_prefix(std::string_view bytes) {
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) return bytes.size();
  std::size_t i = 0;
  while (i < bytes.size()) {
    const std::size_t length = sequence_length(bytes.substr(i));
    if (length == 0) break;
    i += length;
  }
  return i;
}

std::string utf16_by_nuls(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 4096);
  std::array<std::size_t, 2> nuls = {0, 0};
  for (std::size_t i = 0; i < sample.size(); ++i) nuls[i % 2] += sample[i] == '\0';
  const std::size_t pairs = sample.size() / 2;
  if (pairs < 2) return {};
  if (nuls[1] * 12 > pairs && nuls[0] * 100 < pairs) return "utf-16le";
  if (nuls[0] * 12 > pairs && nuls[1] * 100 < pairs) return "utf-16be";
  return {};
}

bool is_charset(std::string_view label) {
  const std::string name = canonical(label);
  return name == "utf-8" || open_converter(name) != nullptr;
}

std::string declared_charset(std::string_view bytes) {
  const std::string head = lower(bytes.substr(0, 4096));
  for (const std::string_view key : {"charset", "encoding"}) {
    for (std::size_t at = head.find(key); at != std::string::npos; at = head.find(key, at + 1)) {
      std::size_t i = at + key.size();
      while (i < head.size() && is_space(head[i])) ++i;
      if (i >= head.size() || head[i] != '=') continue;
      ++i;
      while (i < head.size() && (is_space(head[i]) || head[i] == '"' || head[i] == '\'')) ++i;
      std::size_t end = i;
      while (end < head.size() && (is_alnum(head[end]) || head[end] == '-' || head[end] == '_')) ++end;
      if (end > i) return head.substr(i, end - i);
    }
  }
  return {};
}

std::size_t Decoded::step_at(std::size_t place) const {
  const auto after = std::upper_bound(steps_.begin(), steps_.end(), place,
                                      [](std::size_t value, const Step& step) { return value < step.text; });
  return after == steps_.begin() ? 0 : static_cast<std::size_t>(after - steps_.begin()) - 1;
}

std::uint64_t Decoded::byte_at(std::size_t place) const {
  if (place >= text().size()) return size_;
  const Step& step = steps_[step_at(place)];
  if (step.text_width == 0) return step.byte + (place - step.text);
  return step.byte + (place - step.text) / step.text_width * step.byte_width;
}

Decoded decode(std::string_view bytes, std::string_view declared) {
  Decoded out;
  out.size_ = bytes.size();
  out.charset_ = utf16_by_nuls(bytes);
  std::size_t skip = 0;
  for (const Mark& mark : marks) {
    if (bytes.substr(0, mark.bytes.size()) != mark.bytes) continue;
    out.charset_ = mark.charset;
    skip = mark.bytes.size();
    break;
  }
  const std::string_view body = bytes.substr(skip);
  const bool escapes = declared.size() > 8 && lower(declared).rfind("iso-2022", 0) == 0;
  if ((out.charset_.empty() || out.charset_ == "utf-8") && !escapes && valid_utf8_prefix(body) == body.size()) {
    out.charset_ = "utf-8";
    if (trim(body.substr(0, 64)).starts_with('<') && is_twice_encoded(body)) {
      Decoder(out).once(body, skip);
      return out;
    }
    out.borrowed_ = body;
    out.steps_.push_back({0, skip, 0, 0});
    return out;
  }
  if (out.charset_.empty()) out.charset_ = choose(body, declared);
  Decoder decoder(out);
  const Converter converter = out.charset_ == "utf-8" ? nullptr : open_converter(out.charset_);
  if (converter) {
    decoder.convert(converter.get(), body, skip);
  } else {
    decoder.lossy_utf8(body, skip);
  }
  if (out.steps_.empty()) out.steps_.push_back({0, skip, 0, 0});
  return out;
}

}  // namespace stemma::read
