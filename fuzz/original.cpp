// Any bytes as an original, through the same door as every file. Built once a format: the seeds, the tokens in the
// dictionary and the length make the difference (html, warc, wacz, telegram, mail).
#include <cstddef>
#include <cstdint>

#include "check.hpp"
#include "read/read.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = stemma::fuzz::view(data, size);
  stemma::read::ReadOptions options;
  options.limits = stemma::fuzz::small_limits();
  stemma::fuzz::check(stemma::read::read({"in", "id", bytes}, options), size);
  return 0;
}
