// Which incidents a document speaks of: its main one and those of its background paragraphs.
#include "understand/incidents.hpp"

#include "understand/all_passes.hpp"

namespace stemma::understand {

std::optional<std::size_t> incident_at(const Draft& draft, Span place) {
  std::optional<std::size_t> found, main;
  std::uint32_t smallest = UINT32_MAX;
  const auto& incidents = draft.document.incidents;
  for (std::size_t i = 0; i < incidents.size(); ++i) {
    if (incidents[i].main && !main) main = i;
    for (Span scope : incidents[i].scope) {
      if (scope.contains(place.begin) && scope.size() < smallest) {
        found = i;
        smallest = scope.size();
      }
    }
  }
  return found ? found : main;
}

void find_incidents(Draft&, const Resources&) {}

}  // namespace stemma::understand
