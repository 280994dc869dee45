// zlib, libzstd and libbrotli behind one interface: see inflate.hpp.
#include "read/archive/inflate.hpp"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>

namespace stemma::read {
namespace {

using Step = Inflater::Step;
using State = Inflater::State;

/// zlib counts in 32 bits.
constexpr std::size_t most = 1 << 30;

class Zlib : public Inflater {
 public:
  explicit Zlib(int window_bits) {
    ready_ = inflateInit2(&stream_, window_bits) == Z_OK;
    header_.name = reinterpret_cast<Bytef*>(name_.data());
    header_.name_max = static_cast<uInt>(name_.size() - 1);
    if (ready_ && window_bits > MAX_WBITS) inflateGetHeader(&stream_, &header_);
  }
  ~Zlib() override { inflateEnd(&stream_); }
  Zlib(const Zlib&) = delete;
  Zlib& operator=(const Zlib&) = delete;

  Step step(std::string_view packed, std::string& out, std::size_t room) override {
    if (!ready_) return {0, State::broken, "no memory"};
    const std::size_t in = std::min(packed.size(), most), old = out.size();
    out.resize(old + std::min(room, most));
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream_.avail_in = static_cast<uInt>(in);
    stream_.next_out = reinterpret_cast<Bytef*>(out.data() + old);
    stream_.avail_out = static_cast<uInt>(out.size() - old);
    const int status = inflate(&stream_, Z_NO_FLUSH);
    out.resize(out.size() - stream_.avail_out);
    return judge(status, in - stream_.avail_in, packed.size());
  }

  std::string name() const override { return header_.done == 1 ? std::string(name_.data()) : std::string(); }

 private:
  Step judge(int status, std::size_t used, std::size_t there) const {
    if (status == Z_STREAM_END) return {used, State::end, {}};
    if (status == Z_OK || status == Z_BUF_ERROR) return {used, State::more, {}};
    const std::string why = stream_.msg ? stream_.msg : "damaged";
    // The bytes are all out by then. zlib has taken the CRC-32 but not the length behind it.
    if (why == "incorrect data check") return {std::min(used + 4, there), State::end, "its checksum does not fit"};
    if (why == "incorrect length check") return {used, State::end, "the length that it states does not fit"};
    return {used, State::broken, why};
  }

  z_stream stream_ = {};
  gz_header header_ = {};
  std::array<char, 1024> name_ = {};
  bool ready_ = false;
};

class Zstd : public Inflater {
 public:
  explicit Zstd(std::string_view dictionary) : context_(ZSTD_createDCtx()) {
    if (!dictionary.empty()) ZSTD_DCtx_loadDictionary(context_, dictionary.data(), dictionary.size());
  }
  ~Zstd() override { ZSTD_freeDCtx(context_); }
  Zstd(const Zstd&) = delete;
  Zstd& operator=(const Zstd&) = delete;

  Step step(std::string_view packed, std::string& out, std::size_t room) override {
    const std::size_t old = out.size();
    out.resize(old + room);
    ZSTD_inBuffer in = {packed.data(), packed.size(), 0};
    ZSTD_outBuffer to = {out.data() + old, room, 0};
    const std::size_t left = ZSTD_decompressStream(context_, &to, &in);
    out.resize(old + to.pos);
    if (ZSTD_isError(left)) return {in.pos, State::broken, ZSTD_getErrorName(left)};
    return {in.pos, left == 0 ? State::end : State::more, {}};
  }

 private:
  ZSTD_DCtx* context_;
};

class Brotli : public Inflater {
 public:
  Brotli() : state_(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr)) {}
  ~Brotli() override { BrotliDecoderDestroyInstance(state_); }
  Brotli(const Brotli&) = delete;
  Brotli& operator=(const Brotli&) = delete;

  Step step(std::string_view packed, std::string& out, std::size_t room) override {
    const std::size_t old = out.size();
    out.resize(old + room);
    std::size_t in = packed.size(), left = room;
    auto from = reinterpret_cast<const std::uint8_t*>(packed.data());
    auto to = reinterpret_cast<std::uint8_t*>(out.data() + old);
    const auto result = BrotliDecoderDecompressStream(state_, &in, &from, &left, &to, nullptr);
    out.resize(out.size() - left);
    if (result == BROTLI_DECODER_RESULT_ERROR)
      return {packed.size() - in, State::broken, BrotliDecoderErrorString(BrotliDecoderGetErrorCode(state_))};
    return {packed.size() - in, result == BROTLI_DECODER_RESULT_SUCCESS ? State::end : State::more, {}};
  }

 private:
  BrotliDecoderState* state_;
};

}  // namespace

std::unique_ptr<Inflater> make_inflater(std::string_view coding, std::string_view dictionary) {
  if (coding == "zstd") return std::make_unique<Zstd>(dictionary);
  if (coding == "br") return std::make_unique<Brotli>();
  if (coding == "gzip") return std::make_unique<Zlib>(MAX_WBITS + 16);
  return std::make_unique<Zlib>(coding == "raw" ? -MAX_WBITS : MAX_WBITS);
}

}  // namespace stemma::read
