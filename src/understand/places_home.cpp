// The country that a report is written in, by its outlet: what it names without more is rather there.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "understand/characters.hpp"
#include "understand/places.hpp"

namespace stemma::understand {
namespace {

/// Endings of countries that sites elsewhere use for their look.
constexpr std::array<std::string_view, 13> borrowed = {"io", "tv", "co", "me", "ai", "fm", "ly",
                                                       "cc", "ws", "to", "eu", "gg", "la"};

struct Outlet {
  std::string_view site, country;
};
/// Newspapers and broadcasters of one country whose site does not end in it: by the name before the last dot.
constexpr std::array<Outlet, 34> national = {
    {{"nytimes", "US"},     {"washingtonpost", "US"}, {"usatoday", "US"},
     {"latimes", "US"},     {"chicagotribune", "US"}, {"bostonglobe", "US"},
     {"nypost", "US"},      {"nydailynews", "US"},    {"cbsnews", "US"},
     {"nbcnews", "US"},     {"foxnews", "US"},        {"npr", "US"},
     {"pbs", "US"},         {"miamiherald", "US"},    {"sfchronicle", "US"},
     {"theguardian", "GB"}, {"thetimes", "GB"},       {"mirror", "GB"},
     {"thesun", "GB"},      {"standard", "GB"},       {"theglobeandmail", "CA"},
     {"thestar", "CA"},     {"irishtimes", "IE"},     {"timesofindia", "IN"},
     {"thehindu", "IN"},    {"hindustantimes", "IN"}, {"ndtv", "IN"},
     {"dawn", "PK"},        {"straitstimes", "SG"},   {"scmp", "HK"},
     {"bangkokpost", "TH"}, {"haaretz", "IL"},        {"lefigaro", "FR"},
     {"smh", "AU"}}};

/// "www.example.co.uk" of "https://www.example.co.uk/a/b"; the words themselves where they are no address.
std::string host_of(std::string_view address) {
  if (const auto scheme = address.find("://"); scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  address = address.substr(0, address.find_first_of("/:?# "));
  return lower(address);
}

std::string country_of_host(std::string_view host) {
  const auto dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  const auto ending = host.substr(dot + 1);
  if (ending == "gov" || ending == "mil" || ending == "edu") return "US";
  if (ending == "uk") return "GB";
  if (ending.size() == 2 && std::find(borrowed.begin(), borrowed.end(), ending) == borrowed.end()) {
    std::string country(ending);
    for (char& c : country) c = static_cast<char>(c - 'a' + 'A');
    return country;
  }
  auto site = host.substr(0, dot);
  if (const auto inner = site.rfind('.'); inner != std::string_view::npos) site.remove_prefix(inner + 1);
  for (const auto& outlet : national)
    if (outlet.site == site) return std::string(outlet.country);
  return {};
}

}  // namespace

std::string home_country(const Document& document) {
  for (const auto& address : {document.url, document.outlet})
    if (address)
      if (auto country = country_of_host(host_of(*address)); !country.empty()) return country;
  return {};
}

}  // namespace stemma::understand
