// Writes the dossier and the account of the invented incident of tests/unit/publish/sample.cpp:
//     write_sample OUTLINES OUT [TIMES]
// for the browser tests, and, with TIMES, for a look at long dossiers.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "publish/dossier.hpp"
#include "publish/json.hpp"
#include "unit/publish/sample.hpp"

int main(int count, char** arguments) {
  if (count < 3) return std::fputs("usage: write_sample OUTLINES OUT [TIMES]\n", stderr), 2;
  std::ifstream file(arguments[1], std::ios::binary);
  const std::string outlines{std::istreambuf_iterator<char>(file), {}};
  const std::string folder = arguments[2];
  const auto account = stemma::publish::long_account(count > 3 ? std::strtoul(arguments[3], nullptr, 10) : 1);
  std::ofstream(folder + "/dossier.html", std::ios::binary) << stemma::publish::dossier_html({account, outlines, ""});
  std::ofstream(folder + "/account.json", std::ios::binary) << stemma::publish::account_json(account);
  return 0;
}
