// Base64 and quoted-printable with the place of their bytes.
#include "read/message/transfer.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stemma::read {
namespace {

std::string as_base64(std::string_view bytes, std::size_t width) {
  static constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  std::size_t line = 0;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    unsigned bits = 0;
    for (std::size_t k = 0; k < 3; ++k)
      bits = bits << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0u);
    for (std::size_t k = 0; k < 4; ++k) {
      out += i + k < bytes.size() + 1 ? signs[bits >> (18 - 6 * k) & 63] : '=';
      if (++line % width == 0) out += "\r\n";
    }
  }
  return out;
}

std::string as_quoted(std::string_view bytes, bool all) {
  std::string out;
  std::size_t line = 0;
  for (const char c : bytes) {
    const auto value = static_cast<unsigned char>(c);
    const bool plain = !all && value > 32 && value < 127 && c != '=';
    static constexpr std::string_view hex = "0123456789ABCDEF";
    out += plain ? std::string(1, c) : std::string{'=', hex[value >> 4], hex[value & 15]};
    if (++line % 20 == 0) out += "=\r\n";
  }
  return out;
}

TEST(Transfer, ReadsTheForms) {
  EXPECT_EQ(base64_bytes("SGVsbG8="), "Hello");
  EXPECT_EQ(base64_bytes("SGVs bG8"), "Hello");
  EXPECT_EQ(base64_bytes("SGVsbG8=SGVsbG8="), "HelloHello");
  EXPECT_EQ(q_bytes("a_b=E9"), "a b\xE9");
  EXPECT_EQ(undo_transfer("a=\r\nb=3Dc=3d", "quoted-printable", 0).bytes, "ab=c=");
  EXPECT_EQ(undo_transfer("1 = 2 =XY =", "quoted-printable", 0).bytes, "1 = 2 =XY ");
  EXPECT_EQ(undo_transfer("as it is", "8bit", 5).coding, "identity");
  EXPECT_EQ(undo_transfer("as it is", "8bit", 5).places.outer(0, 2), (ByteRange{5, 7}));
}

TEST(Transfer, AnEscapeIsThePlaceOfItsByte) {
  const auto undone = undo_transfer("caf=C3=A9s", "quoted-printable", 100);
  EXPECT_EQ(undone.bytes, "cafés");
  EXPECT_EQ(undone.places.outer(3, 5), (ByteRange{103, 109}));
  EXPECT_EQ(undone.places.outer(5, 6), (ByteRange{109, 110}));
}

TEST(Transfer, ALineIsThePlaceOfItsBytes) {
  const auto undone = undo_transfer("SGVs\r\nbG8=\r\n", "base64", 10);
  EXPECT_EQ(undone.places.outer(0, 1), (ByteRange{10, 14}));
  EXPECT_EQ(undone.places.outer(3, 5), (ByteRange{16, 20}));
}

RC_GTEST_PROP(Transfer, WhatWasEncodedComesBackFromItsPlace, (const std::string& bytes, bool quoted, bool all)) {
  const auto width = *rc::gen::inRange<std::size_t>(1, 90);
  const std::string encoded = quoted ? as_quoted(bytes, all) : as_base64(bytes, width);
  const std::string coding = quoted ? "quoted-printable" : "base64";
  const auto undone = undo_transfer(encoded, coding, 0);
  RC_ASSERT(undone.bytes == bytes);
  RC_ASSERT(undone.places.size() == bytes.size());
  RC_PRE(!bytes.empty());
  const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
  const ByteRange range = undone.places.outer(at, at + 1);
  RC_ASSERT(range.end <= encoded.size());
  const std::string again = undo_transfer(encoded.substr(range.begin, range.end - range.begin), coding, 0).bytes;
  const bool found = quoted ? again == bytes.substr(at, 1) : again.find(bytes[at]) != std::string::npos;
  RC_ASSERT(found);
}

RC_GTEST_PROP(Transfer, AnythingIsReadSomehow, (const std::string& bytes, bool quoted)) {
  const auto undone = undo_transfer(bytes, quoted ? "quoted-printable" : "base64", 7);
  RC_ASSERT(undone.places.size() == undone.bytes.size());
  for (const auto& piece : undone.places.pieces()) RC_ASSERT(piece.outer_end <= bytes.size() + 7);
}

TEST(Transfer, AHugePartKeepsItsPlacesInPieces) {
  std::string encoded;
  for (int i = 0; i < 6'000'000; ++i) encoded += "=41";
  const auto undone = undo_transfer(encoded, "quoted-printable", 0);
  EXPECT_EQ(undone.bytes.size(), 6'000'000u);
  EXPECT_LT(undone.places.pieces().size(), 100'000u);
  const ByteRange range = undone.places.outer(3'000'000, 3'000'001);
  EXPECT_LE(range.begin, 9'000'000u);
  EXPECT_GE(range.end, 9'000'003u);
}

}  // namespace
}  // namespace stemma::read
