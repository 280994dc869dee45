// Reports that say from which other report they have it: "the Herald reported", where a report of the Herald is in the
// pile and speaks of the same event. Of several, the one that was certainly there before, with the earliest date.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "reconcile/agencies.hpp"
#include "reconcile/all_passes.hpp"
#include "reconcile/when.hpp"

namespace stemma::reconcile {
namespace {

constexpr std::size_t most_evidence = 20;

/// The documents of each outlet for each event, in an order that does not depend on that of the input.
using Library = std::map<std::pair<std::string, std::string>, std::vector<std::size_t>>;

Library library_of(const std::vector<Document>& documents) {
  Library library;
  for (std::size_t at = 0; at < documents.size(); ++at) {
    const std::string outlet = source_key(documents[at].outlet.value_or(""));
    if (!outlet.empty() && documents[at].event) library[{*documents[at].event, outlet}].push_back(at);
  }
  for (auto& [key, list] : library) {
    std::sort(list.begin(), list.end(), [&](std::size_t a, std::size_t b) {
      const auto rank = [&](std::size_t at) {
        const auto when = moments(documents[at].published);
        return std::tuple(when ? when->first : INT64_MAX, std::string_view(documents[at].id));
      };
      return rank(a) < rank(b);
    });
  }
  return library;
}

/// The earliest report of the list that is not certainly later than the citing one.
std::size_t cited(const std::vector<Document>& documents, const std::vector<std::size_t>& list, std::size_t citing) {
  const auto when = moments(documents[citing].published);
  for (const std::size_t at : list) {
    const auto other = moments(documents[at].published);
    if (documents[at].id != documents[citing].id && !(when && other && before(*when, *other))) return at;
  }
  return none;
}

}  // namespace

void find_citations(Workbench& bench) {
  Account& account = bench.account;
  const Library library = library_of(account.documents);
  std::set<std::tuple<std::size_t, std::size_t, Span>> seen;
  std::map<std::pair<std::size_t, std::size_t>, Derivation> found;
  for (std::size_t i = 0; i < account.statements.size(); ++i) {
    const Statement& said = account.statements[i];
    const std::size_t from = bench.document_of[i];
    for (const ChainLink& link : said.chain) {
      if (!said.event || source_key(account.documents[from].outlet.value_or("")) == source_key(link.name)) continue;
      const auto list = library.find({*said.event, source_key(link.name)});
      const std::size_t to = list == library.end() ? none : cited(account.documents, list->second, from);
      if (to == none) continue;
      bench.cited.push_back({i, to});
      Derivation& derivation = found[{from, to}];
      derivation.from = account.documents[from].id;
      derivation.to = account.documents[to].id;
      derivation.kind = DerivationKind::citation;
      const bool fresh = seen.insert({from, to, link.span}).second;
      if (fresh && derivation.evidence.size() < most_evidence)
        derivation.evidence.push_back({derivation.from, link.span});
    }
  }
  for (auto& [pair, derivation] : found) account.derivations.push_back(std::move(derivation));
}

}  // namespace stemma::reconcile
