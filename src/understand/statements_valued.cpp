#include "understand/statements_valued.hpp"

#include <utility>

#include "base/ascii.hpp"
#include "understand/certainty.hpp"
#include "understand/polarity.hpp"

namespace stemma::understand {

std::optional<Finding> valued(const View& view, const Sentence& sentence, Slot slot, std::size_t first,
                              std::size_t last, std::size_t anchor, std::string value) {
  const Scope scope = polarity_at(view, sentence, anchor);
  if (scope == Scope::unclear || value.empty()) return std::nullopt;
  Finding f = finding(view, slot, first, last, anchor);
  if (scope == Scope::denied) f.statement.polarity = Polarity::denied;
  f.statement.certainty = certainty_at(view, sentence, anchor);
  f.statement.value = std::move(value);
  return f;
}

bool any_within(const View& view, std::size_t first, std::size_t last, std::initializer_list<std::string_view> words) {
  for (std::size_t k = first; k < last; ++k)
    if (base::any_of(view.lower(k), words)) return true;
  return false;
}

}  // namespace stemma::understand
