// Names with their spellings: what the dossier holds to be one bearer, so that a reader can disagree.
#include <algorithm>

#include "model/names.hpp"
#include "publish/sections.hpp"
#include "publish/withhold.hpp"
#include "publish/words.hpp"

namespace stemma::publish {
namespace {

constexpr std::size_t most_open = 25;

// Actors and places before nationalities, holidays and the like, of which a reader has less use.
bool is_actor_or_place(const Entity& entity) {
  return entity.type != MentionType::nationality && entity.type != MentionType::event &&
         entity.type != MentionType::other;
}

std::vector<const Entity*> by_use(const Account& account) {
  std::vector<const Entity*> out;
  for (const Entity& entity : account.entities) out.push_back(&entity);
  std::stable_sort(out.begin(), out.end(), [](const Entity* a, const Entity* b) {
    if (is_actor_or_place(*a) != is_actor_or_place(*b)) return is_actor_or_place(*a);
    return a->documents.size() > b->documents.size();
  });
  return out;
}

void row(Html& out, const Entity& entity) {
  out.add("<tr><th scope=\"row\"><bdi>{}</bdi></th><td>{}</td><td>", shown(entity.name), model::name(entity.type));
  for (std::size_t i = 0; i < entity.aliases.size(); ++i) {
    if (i) out.add(" · ");
    out.add("<bdi>{}</bdi>", shown(entity.aliases[i]));
  }
  out.add("</td><td class=\"number\">{}</td></tr>\n", entity.documents.size());
}

Html table(const std::vector<const Entity*>& entities, std::size_t from, std::size_t to) {
  Html out;
  out.add(
      "<table class=\"data\"><thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Kind</th>"
      "<th scope=\"col\">Also written</th><th scope=\"col\" class=\"number\">Reports</th></tr></thead><tbody>\n");
  for (std::size_t i = from; i < to; ++i) row(out, *entities[i]);
  out.add("</tbody></table>\n");
  return out;
}

}  // namespace

Html names_section(const View& view) {
  const auto entities = by_use(view.account);
  Html out;
  if (entities.empty()) return out;
  const std::size_t open = std::min(most_open, entities.size());
  out.add(
      "<section id=\"names\" aria-labelledby=\"names-name\"><h2 id=\"names-name\">Names and spellings</h2>\n"
      "<p class=\"lead\">Forms in one row are held to be the same bearer. That is a machine’s reading.</p>\n{}",
      table(entities, 0, open));
  if (open < entities.size())
    out.add("<details class=\"more\"><summary>{}</summary>\n{}</details>\n",
            counted(entities.size() - open, "more name"), table(entities, open, entities.size()));
  out.add("</section>\n");
  return out;
}

}  // namespace stemma::publish
