#include <array>

#include "base/pass_order.hpp"
#include "understand/all_passes.hpp"
#include "understand/pass.hpp"

namespace stemma::understand {
namespace {

constexpr std::array all = {
    Pass{"segments", 2, "text", "paragraphs sentences tokens", find_segments},
    Pass{"quotations", 1, "tokens", "quotations", find_quotations},
    Pass{"syntax", 1, "sentences tokens", "tags heads", find_syntax},
    Pass{"reading", 1, "text", "reading", find_reading},
    Pass{"times", 2, "tokens", "times", find_times},
    Pass{"quantities", 1, "tokens tags times", "quantities", find_quantities},
    Pass{"names", 2, "tokens tags", "mentions", find_names},
    Pass{"places", 3, "mentions", "places", find_places},
    Pass{"entities", 1, "mentions places", "entities", find_entities},
    Pass{"references", 1, "entities heads", "references", find_references},
    Pass{"attributions", 2, "quotations references heads reading", "attributions", find_attributions},
    Pass{"incidents", 1, "sentences places times heads", "incidents", find_incidents},
    Pass{"statements", 3, "attributions incidents quantities times places", "statements", find_statements},
};
static_assert(base::in_order(all, "text"));

}  // namespace

std::span<const Pass> passes() { return all; }

void annotate(Document& document, const Resources& resources) {
  Draft draft(document);
  for (const Pass& pass : all) pass.run(draft, resources);
}

}  // namespace stemma::understand
