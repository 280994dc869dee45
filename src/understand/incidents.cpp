// Which incidents a document speaks of: its main one and those of its background paragraphs.
#include "understand/incidents.hpp"

#include <algorithm>

#include "understand/all_passes.hpp"
#include "understand/incidents_parts.hpp"

namespace stemma::understand {
namespace {

/// The sentences that no other incident has for its own.
std::vector<Span> remaining(const Draft& draft, const std::vector<Incident>& others) {
  std::vector<Span> taken;
  for (const Incident& other : others) taken.insert(taken.end(), other.scope.begin(), other.scope.end());
  std::sort(taken.begin(), taken.end());
  std::vector<Span> left;
  std::size_t at = 0;
  for (const Sentence& sentence : draft.sentences) {
    while (at < taken.size() && taken[at].end <= sentence.span.begin) ++at;
    if (at == taken.size() || !taken[at].contains(sentence.span)) left.push_back(sentence.span);
  }
  return left;
}

}  // namespace

std::optional<std::size_t> incident_at(const Draft& draft, Span place) {
  std::optional<std::size_t> found, main;
  std::uint32_t smallest = UINT32_MAX;
  const auto& incidents = draft.document.incidents;
  for (std::size_t i = 0; i < incidents.size(); ++i) {
    if (incidents[i].main && !main) main = i;
    // A scope's spans stand in text order and do not overlap.
    const auto& scope = incidents[i].scope;
    const auto after = std::upper_bound(scope.begin(), scope.end(), place.begin,
                                        [](std::uint32_t at, Span span) { return at < span.begin; });
    if (after == scope.begin()) continue;
    const Span last = *(after - 1);
    if (last.contains(place.begin) && last.size() < smallest) {
      found = i;
      smallest = last.size();
    }
  }
  return found ? found : main;
}

void find_incidents(Draft& draft, const Resources&) {
  draft.document.incidents.clear();
  if (draft.sentences.empty()) return;
  const IncidentView view(draft);
  Incident main = main_incident(view);
  std::vector<Incident> others = background_incidents(view, main);
  main.scope = remaining(draft, others);
  draft.document.incidents.push_back(std::move(main));
  for (Incident& other : others) draft.document.incidents.push_back(std::move(other));
}

}  // namespace stemma::understand
