// When an organisation began, and which one.
#include <algorithm>
#include <initializer_list>
#include <string>

#include "base/ascii.hpp"
#include "understand/bodies.hpp"
#include "understand/statements_valued.hpp"
#include "understand/statements_why.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

// "It emerged in 2014 that agents had lied."
bool it_emerges(const View& view, const Sentence& s, std::size_t t) {
  if (t == s.first || !view.is(t - 1, "it")) return false;
  for (std::size_t k = t + 1; k < s.last; ++k)
    if (view.is(k, "that")) return true;
  return false;
}

// "a group of that name was, they say, founded in 2014": a word for a body before the verb, whose subject no tree
// shows. Which body it is nothing tells, least of all a name in between, which may be that of whoever says it.
bool body_before(const View& view, const Sentence& s, std::size_t t) {
  for (std::size_t k = t; k > s.first && t - k < 16; --k) {
    if (view.is(k - 1, WordClass::say) || view.mention_at(k - 1)) return false;
    if (body_at(view, k - 1).is_body) return true;
  }
  return false;
}

}  // namespace

void find_foundings(const View& view, const Sentence& s, Findings& out) {
  for (std::size_t t = s.first; t < s.last; ++t) {
    if (!any_of(view.lower(t),
                {"founded", "established", "formed", "emerged", "surfaced", "created", "originated", "arose", "began"}))
      continue;
    if (view.is(t, "began") && !view.is(t + 1, "in")) continue;
    if (any_of(view.lower(t), {"emerged", "surfaced", "arose"}) && it_emerges(view, s, t)) continue;
    Body founder = body_subject(view, s, t);
    // "a university founded in 1960": the participle's own noun
    if (view.token(t).relation == Deprel::acl && view.token(t).head < t)
      founder = body_at(view, view.token(t).head);
    else if (!founder.is_body && !view.is(t, "began"))
      founder = {body_before(view, s, t), std::nullopt};
    if (!founder.is_body) continue;
    for (std::size_t k = t + 1; k < s.last && k < t + 12; ++k) {
      if (any_of(view.lower(k), {";", "."})) break;
      const auto time = view.time_at(k);
      const auto q = view.quantity_at(k);
      const bool year = q && view.quantity(*q).unit == Quantity::Unit::year;
      if (!time && !year) continue;
      std::string value =
          time ? view.draft().document.times[*time].value : std::to_string(view.quantity(*q).value.value_or(0));
      // "between 2014 and 2015"
      if (value.size() == 4 && view.is(k - 1, "between") && view.is(k + 1, "and"))
        if (const auto until = view.time_at(k + 2); until && view.draft().document.times[*until].value.size() == 4)
          value += "/" + view.draft().document.times[*until].value;
      if (value.size() < 4) continue;
      auto f = valued(view, s, Slot::founded, t, k + 1, t, value);
      if (!f) break;
      f->statement.of = name_of(view, founder);
      out.push_back(std::move(*f));
      break;
    }
  }
}

}  // namespace stemma::understand
