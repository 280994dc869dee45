// Archives built in code for tests, and an outsider's way to take them apart again.
#pragma once

#include <openssl/evp.h>
#include <zlib.h>
#include <zstd.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/byte_source.hpp"
#include "read/part.hpp"
#include "stemma/model.hpp"

namespace stemma::read::making {

inline const std::string page_text =
    "The ferry Halden sank off the northern coast on Tuesday night, the coast guard said. Rescue crews searched the "
    "water until the morning, and nineteen passengers were brought to the harbour.";

inline std::string page(const std::string& text = page_text) {
  return "<!doctype html><html><head><title>Ferry sinks</title></head><body><article><h1>Ferry sinks</h1><p>" + text +
         "</p></article></body></html>";
}

inline std::string deflated(std::string_view bytes, int window_bits) {
  z_stream stream = {};
  deflateInit2(&stream, 9, Z_DEFLATED, window_bits, 9, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, bytes.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}
inline std::string gzipped(std::string_view bytes) { return deflated(bytes, MAX_WBITS + 16); }

inline std::string zstandard(std::string_view bytes, std::string_view dictionary = {}) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  ZSTD_CCtx* context = ZSTD_createCCtx();
  out.resize(ZSTD_compress_usingDict(context, out.data(), out.size(), bytes.data(), bytes.size(), dictionary.data(),
                                     dictionary.size(), 3));
  ZSTD_freeCCtx(context);
  return out;
}

inline std::string chunked(std::string_view body, std::size_t size) {
  std::string out;
  for (std::size_t at = 0; at < body.size(); at += size) {
    char head[32];
    std::snprintf(head, sizeof head, "%zx\r\n", std::min(size, body.size() - at));
    out += head + std::string(body.substr(at, size)) + "\r\n";
  }
  return out + "0\r\n\r\n";
}

inline std::string http(std::string_view body, const std::string& headers = {}, const std::string& status = "200 OK") {
  return "HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=UTF-8\r\n" + headers + "\r\n" + std::string(body);
}

inline std::string warc(std::string_view block, const std::string& type = "response",
                        const std::string& uri = "http://news.example/ferry", const std::string& headers = {},
                        long long length = -1) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + uri + "\r\nWARC-Date: 2021-03-04T05:06:07Z\r\n" +
         headers + "Content-Length: " + std::to_string(length < 0 ? static_cast<long long>(block.size()) : length) +
         "\r\n\r\n" + std::string(block) + "\r\n\r\n";
}

inline std::string little(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
  return out;
}

struct Member {
  std::string name, bytes;
  bool deflate = false;
};

/// A ZIP file (APPNOTE 6.3), members in order.
inline std::string zipped(const std::vector<Member>& members) {
  std::string out, directory;
  for (const Member& m : members) {
    const std::string data = m.deflate ? deflated(m.bytes, -MAX_WBITS) : m.bytes;
    const auto crc = crc32(0, reinterpret_cast<const Bytef*>(m.bytes.data()), static_cast<uInt>(m.bytes.size()));
    const std::string common = little(20, 2) + little(0, 2) + little(m.deflate ? 8 : 0, 2) + little(0, 4) +
                               little(crc, 4) + little(data.size(), 4) + little(m.bytes.size(), 4) +
                               little(m.name.size(), 2) + little(0, 2);
    directory += "PK\x01\x02" + little(20, 2) + common + std::string(10, '\0') + little(out.size(), 4) + m.name;
    out += "PK\x03\x04" + common + m.name + data;
  }
  const std::string end = "PK\x05\x06" + little(0, 4) + little(members.size(), 2) + little(members.size(), 2) +
                          little(directory.size(), 4) + little(out.size(), 4) + little(0, 2);
  return out + directory + end;
}

inline std::string sha256(std::string_view bytes) {
  unsigned char digest[32];
  EVP_Digest(bytes.data(), bytes.size(), digest, nullptr, EVP_sha256(), nullptr);
  std::string out;
  for (const unsigned char c : digest) {
    char hex[3];
    std::snprintf(hex, sizeof hex, "%02x", c);
    out += hex;
  }
  return "sha256:" + out;
}

inline std::vector<Part> parts_of(std::string_view bytes, const Limits& limits = {}) {
  base::MemorySource source(bytes);
  const auto archive = open_archive(source, limits);
  std::vector<Part> out;
  while (auto part = archive->next()) out.push_back(std::move(*part));
  return out;
}

/// What somebody does who has the original and a document's layers, and not our code.
/// Members one after the other, as the decoders of all languages take them.
inline std::string inflated(std::string_view bytes, int window_bits) {
  std::string out;
  while (!bytes.empty()) {
    z_stream stream = {};
    inflateInit2(&stream, window_bits);
    std::string piece(1 << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(piece.data());
    stream.avail_out = static_cast<uInt>(piece.size());
    const int status = inflate(&stream, Z_FINISH);
    out += piece.substr(0, stream.total_out);
    bytes.remove_prefix(stream.total_in);
    inflateEnd(&stream);
    if (status != Z_STREAM_END) break;
  }
  return out;
}

inline std::string behind_header(const std::string& bytes) { return bytes.substr(bytes.find("\r\n\r\n") + 4); }

inline std::string unchunked(std::string bytes) {
  std::string out;
  while (true) {
    const std::size_t size = std::stoul(bytes, nullptr, 16), line = bytes.find("\r\n") + 2;
    if (size == 0) return out;
    out += bytes.substr(line, size);
    bytes.erase(0, line + size + 2);
  }
}

inline std::string taken_apart(std::string bytes, const std::vector<Layer>& layers) {
  for (const Layer& layer : layers) {
    bytes = bytes.substr(layer.begin, layer.end - layer.begin);
    if (layer.coding == "gzip") bytes = inflated(bytes, MAX_WBITS + 16);
    if (layer.coding == "warc" || layer.coding == "http") bytes = behind_header(bytes);
    if (layer.coding == "arc") bytes = bytes.substr(bytes.find('\n') + 1);
    if (layer.coding == "chunked") bytes = unchunked(bytes);
    if (layer.coding == "zip") {
      const bool deflate = bytes[8] == 8;
      const auto at = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])); };
      bytes = bytes.substr(30 + at(26) + 256 * at(27) + at(28) + 256 * at(29));
      if (deflate) bytes = inflated(bytes, -MAX_WBITS);
    }
  }
  return bytes;
}

}  // namespace stemma::read::making
