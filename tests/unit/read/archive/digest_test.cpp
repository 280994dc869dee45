#include "read/archive/digest.hpp"

#include <gtest/gtest.h>

namespace stemma::read {
namespace {

TEST(Digest, IsReadInHexadecimalAndBase32) {
  for (const char* text : {"sha1:2AAE6C35C94FCFB415DBE95F408B9CE91EE846ED",
                           "SHA-1:2aae6c35c94fcfb415dbe95f408b9ce91ee846ed", "sha1:FKXGYNOJJ7H3IFO35FPUBC445EPOQRXN",
                           "sha1:fkxgynojj7h3ifo35fpubc445epoqrxn", "md5:5eb63bbbe01eeed093cb22bb8f5acdc3",
                           "sha256:b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"}) {
    const auto digest = Digest::parse(text);
    ASSERT_TRUE(digest) << text;
    EXPECT_TRUE(digest->fits("hello world")) << text;
    EXPECT_FALSE(digest->fits("hello world!")) << text;
  }
}

TEST(Digest, IsWrittenAsItCame) {
  EXPECT_EQ(Digest::parse("sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")->like("hello world"),
            "sha1:FKXGYNOJJ7H3IFO35FPUBC445EPOQRXN");
  EXPECT_EQ(Digest::parse("SHA-1:0000000000000000000000000000000000000000")->like("hello world"),
            "SHA-1:2aae6c35c94fcfb415dbe95f408b9ce91ee846ed");
}

TEST(Digest, OfAnUnknownKindIsNone) {
  for (const char* text :
       {"", "sha1", "sha224:00", "sha1:short", "sha1:!AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "crc32:00000000"})
    EXPECT_FALSE(Digest::parse(text)) << text;
}

}  // namespace
}  // namespace stemma::read
