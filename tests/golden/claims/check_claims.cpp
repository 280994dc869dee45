// check_claims ACCOUNT.json CLAIMS.txt: prints what does not hold, and how many claims do. Exit status 1 if any fails.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "golden/claims/claims.hpp"

namespace {

std::string slurp(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fprintf(stderr, "usage: check_claims ACCOUNT.json CLAIMS.txt\n");
    return 2;
  }
  const auto account = nlohmann::json::parse(slurp(arguments[1]), nullptr, false);
  if (account.is_discarded()) {
    std::fprintf(stderr, "check_claims: %s is not JSON\n", arguments[1]);
    return 2;
  }
  const auto verdicts = stemma::claims::judge(account, slurp(arguments[2]));
  std::size_t held = 0;
  for (const auto& verdict : verdicts) {
    held += verdict.holds;
    if (!verdict.holds)
      std::printf("%s:%zu: does not hold: %s\n    found: %.1200s\n", arguments[2], verdict.line, verdict.claim.c_str(),
                  verdict.found.c_str());
  }
  std::printf("%zu of %zu claims hold\n", held, verdicts.size());
  return held == verdicts.size() && held > 0 ? 0 : 1;
}
