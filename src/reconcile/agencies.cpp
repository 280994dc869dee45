#include "reconcile/agencies.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.hpp"
#include "reconcile/readings.hpp"

namespace stemma::reconcile {
namespace {

struct Agency {
  std::string_view name, other;  // `other` in lower case, without "the" and "news agency"
};

constexpr std::array agencies = {
    Agency{"Reuters", "reuters"},
    Agency{"Reuters", "thomson reuters"},
    Agency{"Associated Press", "associated press"},
    Agency{"Associated Press", "ap"},
    Agency{"Agence France-Presse", "agence france-presse"},
    Agency{"Agence France-Presse", "agence france presse"},
    Agency{"Agence France-Presse", "afp"},
    Agency{"United Press International", "united press international"},
    Agency{"United Press International", "upi"},
    Agency{"Press Association", "press association"},
    Agency{"Press Association", "pa media"},
    Agency{"Deutsche Presse-Agentur", "deutsche presse-agentur"},
    Agency{"Deutsche Presse-Agentur", "dpa"},
    Agency{"EFE", "efe"},
    Agency{"ANSA", "ansa"},
    Agency{"TASS", "tass"},
    Agency{"TASS", "itar-tass"},
    Agency{"RIA Novosti", "ria novosti"},
    Agency{"RIA Novosti", "ria"},
    Agency{"Interfax", "interfax"},
    Agency{"Ukrinform", "ukrinform"},
    Agency{"Xinhua", "xinhua"},
    Agency{"Kyodo", "kyodo"},
    Agency{"Kyodo", "kyodo news"},
    Agency{"Jiji Press", "jiji"},
    Agency{"Jiji Press", "jiji press"},
    Agency{"Yonhap", "yonhap"},
    Agency{"Press Trust of India", "press trust of india"},
    Agency{"Press Trust of India", "pti"},
    Agency{"Asian News International", "ani"},
    Agency{"Indo-Asian News Service", "ians"},
    Agency{"Anadolu", "anadolu"},
    Agency{"Anadolu", "anadolu agency"},
    Agency{"IRNA", "irna"},
    Agency{"SANA", "sana"},
    Agency{"Antara", "antara"},
    Agency{"Bernama", "bernama"},
    Agency{"Canadian Press", "canadian press"},
    Agency{"Australian Associated Press", "australian associated press"},
    Agency{"Australian Associated Press", "aap"},
    Agency{"PAP", "pap"},
    Agency{"Bloomberg", "bloomberg"},
    Agency{"Bloomberg", "bloomberg news"},
};

std::string plain(std::string_view name) {
  std::string low = base::lower(name);
  if (low.starts_with("the ")) low.erase(0, 4);
  for (const std::string_view tail : {" news agency", " news service"}) {
    if (low.ends_with(tail)) low.erase(low.size() - tail.size());
  }
  return low;
}

/// The part of a domain that names the outlet: "edition.herald.co.uk" is "herald"; other names stay as they are.
std::string_view site_name(std::string_view name) {
  if (name.find('.') == name.npos || name.find(' ') != name.npos) return name;
  std::string_view best;
  for (std::string_view rest = name; !rest.empty();) {
    const std::size_t dot = std::min(rest.find('.'), rest.size());
    const std::string_view label = rest.substr(0, dot);
    const bool last = dot == rest.size();
    if (!last && label != "www" && label != "com" && label != "co" && label != "org" && label != "net") best = label;
    rest.remove_prefix(std::min(dot + 1, rest.size()));
  }
  return best.empty() ? name : best;
}

/// The first "(...)" of at most 40 bytes that is an agency's name.
std::string_view in_brackets(std::string_view text) {
  for (std::size_t open = text.find('('); open != text.npos; open = text.find('(', open + 1)) {
    const std::size_t close = text.find(')', open);
    if (close == text.npos) break;
    if (close - open > 40) continue;
    if (const auto found = agency(text.substr(open + 1, close - open - 1)); !found.empty()) return found;
  }
  return {};
}

}  // namespace

std::string_view agency(std::string_view name) {
  const std::string low = plain(name);
  const auto found = std::find_if(agencies.begin(), agencies.end(), [&](const Agency& a) { return a.other == low; });
  return found == agencies.end() ? std::string_view() : found->name;
}

std::string_view credited_agency(std::string_view text) {
  constexpr std::size_t edge = 200;  // bytes
  if (const auto head = in_brackets(text.substr(0, edge)); !head.empty()) return head;
  return text.size() > edge ? in_brackets(text.substr(text.size() - edge)) : std::string_view();
}

std::string source_key(std::string_view name) {
  const std::string_view known = agency(name);
  std::string key = comparable(known.empty() ? site_name(name) : known);
  std::erase(key, ' ');
  return key;
}

}  // namespace stemma::reconcile
