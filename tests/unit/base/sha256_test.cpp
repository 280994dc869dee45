// SHA-256 against the published examples.
#include "base/sha256.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stemma::base {
namespace {

TEST(Sha256, GivesTheDigestsOfTheStandard) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256_hex(std::string(1000000, 'a')), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, TakesZeroBytesForBytes) { EXPECT_NE(sha256_hex(std::string("a\0b", 3)), sha256_hex("a")); }

RC_GTEST_PROP(Sha256, TellsABytesChange, (const std::string& text)) {
  RC_PRE(!text.empty());
  std::string other = text;
  other[*rc::gen::inRange<std::size_t>(0, text.size())] ^= 1;
  const std::string digest = sha256_hex(text);
  RC_ASSERT(digest.size() == 64u);
  RC_ASSERT(digest == sha256_hex(std::string(text)));
  RC_ASSERT(digest != sha256_hex(other));
}

TEST(Sha256, OfPiecesIsThatOfTheWhole) {
  Sha256 sum;
  for (const char* piece : {"", "a", "bc", ""}) sum.add(piece);
  EXPECT_EQ(sum.hex(), sha256_hex("abc"));
}

}  // namespace
}  // namespace stemma::base
