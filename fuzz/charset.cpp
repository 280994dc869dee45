// Any bytes, decoded under any declared charset: the first byte of the input picks it.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.hpp"
#include "check.hpp"
#include "read/decode.hpp"

namespace {

constexpr auto charsets = std::to_array<std::string_view>(
    {"", "utf-8", "windows-1252", "iso-8859-1", "windows-1251", "koi8-r", "utf-16", "utf-16le", "utf-16be", "utf-32",
     "shift_jis", "euc-jp", "iso-2022-jp", "gbk", "gb18030", "big5", "euc-kr", "utf-7", "no-such-charset"});

void demand(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto bytes = stemma::fuzz::view(data + 1, size - 1);
  const auto decoded = stemma::read::decode(bytes, charsets.at(data[0] % charsets.size()));
  const auto text = decoded.text();
  demand(stemma::base::to_utf8(text) == text);
  std::uint64_t last = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {  // places never go back and never leave the original
    if (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
    const auto byte = decoded.byte_at(at);
    demand(byte >= last && byte <= bytes.size());
    last = byte;
  }
  return 0;
}
