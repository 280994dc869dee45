#include "understand/bodies.hpp"

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"

namespace stemma::understand {

using base::any_of;

Body body_at(const View& view, std::size_t head) {
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

// "founded by fighters who left the Front": what a relative clause names is not what the next sentence goes on about
// (the subject is: Grosz, Joshi and Weinstein 1995, Centering).
static bool in_relative(const View& view, const Sentence& s, std::size_t i) {
  for (std::size_t k = i; k > s.first && i - k < 12; --k) {
    if (view.is(k - 1, ",")) return false;
    if (any_of(view.lower(k - 1), {"who", "which", "that", "whose"})) return true;
  }
  return false;
}

Body body_subject(const View& view, const Sentence& s, std::size_t t) {
  const auto subjects = subjects_of(view, s, t);
  std::size_t head = none;
  if (!subjects.empty() && subjects.front().noun_first < subjects.front().noun_last)
    head = subjects.front().noun_last - 1;
  else if (const std::size_t g = view.group_begin(t, s.first); g > s.first && view.is(g - 1, "it"))
    head = g - 1;
  if (head == none) return {};
  if (const Body named = body_at(view, head); named.is_body) return named;
  if (!view.is(head, "it") || head != s.first || &s == view.draft().sentences.data()) return {};
  // "It emerged in 2014", after a sentence whose subject is an organisation, and the only one
  const Sentence& before = *(&s - 1);
  const Body name = body_at(view, view.is(before.first, WordClass::determiner) ? before.first + 1 : before.first);
  if (!name.entity) return {};
  for (std::size_t i = before.first; i < before.last; ++i)
    if (const Body other = body_at(view, i);
        other.entity && other.entity != name.entity && !in_relative(view, before, i))
      return {};
  return name;
}

std::optional<std::string> name_of(const View& view, const Body& body) {
  if (!body.entity) return std::nullopt;
  return view.draft().document.entities[*body.entity].name;
}

}  // namespace stemma::understand
