// Repetition between texts: see repeats.hpp. Measured on word trigrams, which survive small edits.
#include "read/repeats.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "read/ascii.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t compared = 20000;  // bytes of the body: its opening is what a standfirst repeats
constexpr double mostly = 0.6;

std::set<std::string> trigrams(std::string_view text) {
  const std::vector<std::string> all = words(text);
  std::set<std::string> out;
  for (std::size_t i = 0; i + 2 < all.size(); ++i) out.insert(all[i] + ' ' + all[i + 1] + ' ' + all[i + 2]);
  return out;
}

}  // namespace

bool repeated_by(std::string_view standfirst, std::string_view body) {
  standfirst = trim(standfirst);
  body = trim(body.substr(0, compared));
  if (standfirst.empty()) return true;
  if (body.empty()) return false;
  const std::size_t dots = standfirst.size();
  if (dots >= 3 && (standfirst.substr(dots - 3) == "..." || standfirst.substr(dots - 3) == "…")) return true;
  const std::set<std::string> wanted = trigrams(standfirst);
  if (wanted.empty()) return body.find(standfirst) != std::string_view::npos;
  const std::set<std::string> had = trigrams(body);
  const auto hits =
      std::count_if(wanted.begin(), wanted.end(), [&](const std::string& t) { return had.count(t) != 0; });
  return static_cast<double>(hits) >= mostly * static_cast<double>(wanted.size());
}

bool same_words(std::string_view a, std::string_view b) { return words(a) == words(b); }

}  // namespace stemma::read
