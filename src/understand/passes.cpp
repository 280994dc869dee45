#include "understand/partial/passes.hpp"

#include <array>

#include "base/pass_order.hpp"
#include "understand/all_passes.hpp"
#include "understand/languages.hpp"
#include "understand/pass.hpp"

namespace stemma::understand {
namespace {

using enum Pass::Reads;

constexpr std::array passes_in_order = {
    Pass{"segments", 5, "text", "paragraphs sentences tokens", all, find_segments},
    Pass{"quotations", 2, "tokens", "quotations", all, find_quotations},
    Pass{"reading", 5, "text sentences tokens", "reading", english, find_reading},
    Pass{"syntax", 3, "sentences tokens reading", "tags heads", english, find_syntax},
    Pass{"times", 3, "tokens", "times", english, find_times},
    Pass{"quantities", 2, "tokens tags times", "quantities", english, find_quantities},
    Pass{"names", 7, "tokens tags reading", "mentions", english, find_names},
    Pass{"places", 3, "mentions", "places", english, find_places},
    Pass{"entities", 2, "mentions places", "entities", english, find_entities},
    Pass{"references", 2, "entities heads", "references", english, find_references},
    Pass{"attributions", 6, "quotations references heads reading", "attributions", english, find_attributions},
    Pass{"incidents", 1, "sentences places times heads", "incidents", english, find_incidents},
    Pass{"statements", 11, "attributions incidents quantities times places", "statements", english, find_statements},
    Pass{"partial_sentences", 2, "sentences tokens", "sentences", partial, partial::join_sentences},
    Pass{"partial_times", 2, "sentences", "times", partial, partial::find_times},
    Pass{"partial_names", 2, "sentences quotations", "mentions entities places", partial, partial::find_names},
    Pass{"partial_attributions", 2, "sentences quotations entities", "attributions", partial,
         partial::find_attributions},
    Pass{"partial_counts", 2, "sentences attributions", "statements", partial, partial::find_counts},
};

/// The passes that read documents of one depth, and how many they are.
struct Chosen {
  std::array<Pass, passes_in_order.size()> list{};
  std::size_t count = 0;
  constexpr std::size_t size() const { return count; }
  constexpr const Pass& operator[](std::size_t i) const { return list[i]; }
};

constexpr Chosen chosen(Depth depth) {
  Chosen out;
  for (const Pass& pass : passes_in_order) {
    const bool meant = (pass.reads == english && depth == Depth::english) ||
                       (pass.reads == partial && depth == Depth::partial) || pass.reads == all;
    if (meant) out.list[out.count++] = pass;
  }
  return out;
}
static_assert(base::in_order(passes_in_order, "text"));
static_assert(base::in_order(chosen(Depth::english), "text"));
static_assert(base::in_order(chosen(Depth::partial), "text"));
static_assert(base::in_order(chosen(Depth::unknown), "text"));

}  // namespace

std::span<const Pass> passes() { return passes_in_order; }

// Which languages a pass reads is decided here alone, so that none has to ask.
void annotate(Document& document, const Resources& resources) {
  static constexpr Chosen by_depth[] = {chosen(Depth::unknown), chosen(Depth::partial), chosen(Depth::english)};
  const Depth depth = depth_of(document);
  const Chosen& meant = by_depth[static_cast<std::size_t>(depth)];
  Draft draft(document);
  for (std::size_t i = 0; i < meant.size(); ++i) meant[i].run(draft, resources);
  document.understanding = understanding_of(document, depth, draft.reading.has_value());
}

}  // namespace stemma::understand
