// When an organisation began, and which one.
#include <algorithm>
#include <initializer_list>
#include <string>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"
#include "understand/statements_valued.hpp"
#include "understand/statements_why.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

/// Whether the words can found or be founded, and which body they are, where a name or a reference tells.
struct Founder {
  bool is_body = false;
  std::optional<std::size_t> entity;  // in Document::entities
};

Founder founder_named(const View& view, std::size_t head) {
  const auto& document = view.draft().document;
  const auto entity = view.entity_at(head);
  const auto mention = view.mention_at(head);
  const bool named = mention && document.mentions[*mention].type == MentionType::organization;
  if (entity && *entity < document.entities.size() &&
      (named || document.entities[*entity].type == MentionType::organization))
    return {true, entity};
  if (mention || entity) return {named, std::nullopt};
  return {any_of(view.lower(head),
                 {"group", "organization", "organisation", "movement", "militia", "faction", "branch", "affiliate"}),
          std::nullopt};
}

// "the group itself began", "it emerged": an organisation is the verb's subject
Founder founder_subject(const View& view, const Sentence& s, std::size_t t) {
  const auto subjects = subjects_of(view, s, t);
  std::size_t head = none;
  if (!subjects.empty() && subjects.front().noun_first < subjects.front().noun_last)
    head = subjects.front().noun_last - 1;
  else if (const std::size_t g = view.group_begin(t, s.first); g > s.first && view.is(g - 1, "it"))
    head = g - 1;
  if (head == none) return {};
  if (const Founder named = founder_named(view, head); named.is_body) return named;
  if (!view.is(head, "it") || head != s.first || &s == view.draft().sentences.data()) return {};
  // "It emerged in 2014", after a sentence whose subject is an organisation, and the only one
  const Sentence& before = *(&s - 1);
  const Founder name =
      founder_named(view, view.is(before.first, WordClass::determiner) ? before.first + 1 : before.first);
  if (!name.entity) return {};
  for (std::size_t i = before.first; i < before.last; ++i)
    if (const Founder other = founder_named(view, i); other.entity && other.entity != name.entity) return {};
  return name;
}

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
    if (founder_named(view, k - 1).is_body) return true;
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
    Founder founder = founder_subject(view, s, t);
    // "a university founded in 1960": the participle's own noun
    if (view.token(t).relation == Deprel::acl && view.token(t).head < t)
      founder = founder_named(view, view.token(t).head);
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
      if (founder.entity) f->statement.of = view.draft().document.entities[*founder.entity].name;
      out.push_back(std::move(*f));
      break;
    }
  }
}

}  // namespace stemma::understand
