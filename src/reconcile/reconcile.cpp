#include <array>

#include "base/pass_order.hpp"
#include "reconcile/all_passes.hpp"
#include "reconcile/pass.hpp"

namespace stemma::reconcile {
namespace {

constexpr std::array all = {
    Pass{"gather", 1, "documents", "statements", gather_statements},
    Pass{"derivations", 1, "documents statements", "derivations", find_derivations},
    Pass{"entities", 2, "documents", "entities", join_entities},
    Pass{"events", 2, "documents statements entities", "events", group_events},
    Pass{"citations", 1, "statements events", "derivations", find_citations},
    Pass{"readings", 3, "statements events derivations entities", "facts", make_readings},
    Pass{"titles", 1, "events facts", "events", name_events},
};
static_assert(base::in_order(all, "documents"));

}  // namespace

std::span<const Pass> passes() { return all; }

void reconcile(Account& account) {
  Workbench bench(account);
  for (const Pass& pass : all) pass.run(bench);
}

}  // namespace stemma::reconcile
