#include "reconcile/aliases.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "model/name_match.hpp"

namespace stemma::reconcile {
namespace {

/// What the documents call one bearer.
struct Called {
  std::map<std::string, std::size_t> names, all;  ///< documents' names for it, and every form
  std::array<std::size_t, 9> types{};
  std::vector<std::string> documents;
};

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// The mention with the titles before it ("Mr. Mora", "President Mora"); with its article where that is written as part
/// of the name, a capital within a sentence ("told The Herald").
std::string_view with_title(const Document& document, const Mention& mention) {
  const std::string_view text = document.text;
  std::uint32_t begin = mention.span.begin;
  for (int words = 0; words < 3 && begin >= 2 && text[begin - 1] == ' '; ++words) {
    std::uint32_t at = begin - 1;
    while (at > 0 && text[at - 1] > ' ' && text[at - 1] != '"' && text[at - 1] != '(') --at;
    const std::string_view word = text.substr(at, begin - 1 - at);
    if (word.empty() || !is_capital(word[0])) break;
    const bool within = at >= 2 && text[at - 1] == ' ' && text[at - 2] >= 'a' && text[at - 2] <= 'z';
    const bool article = word == "The" && within && mention.type != MentionType::person;
    if (!article && (mention.type != MentionType::person || !model::is_title_word(model::fold_name(word)))) break;
    begin = at;
  }
  return text.substr(begin, mention.span.end - begin);
}

/// Descriptions by which the reports' own sentences name a speaker ("the interior minister"), as far as every report
/// means the same bearer by them.
using Roles = std::map<std::string, std::set<std::size_t>>;

bool is_description(std::string_view words) {
  constexpr std::array<std::string_view, 12> vague = {"he ",  "she ", "they ", "his ", "her ", "their ",
                                                      "its ", "our ", "my ",   "a ",   "an ",  "one "};
  if (words.size() < 8 || words.size() > 60 || words.find(' ') == words.npos) return false;
  std::string low(words);
  if (is_capital(low[0])) low[0] = static_cast<char>(low[0] - 'A' + 'a');
  const bool letter = low[0] >= 'a' && low[0] <= 'z';
  const bool bare = low.starts_with("the ") && std::count(low.begin(), low.end(), ' ') < 2;  // "the minister": which?
  if (!letter || bare || low.find(" and ") != low.npos) return false;
  return std::none_of(vague.begin(), vague.end(), [&](std::string_view word) { return low.starts_with(word); }) &&
         low.find_first_of("\n\",;") == low.npos;
}

void collect_roles(Roles& roles, const Document& document, const std::vector<std::size_t>& row) {
  for (const Attribution& said : document.attributions) {
    if (!said.entity || *said.entity >= row.size() || said.source.size() != 1) continue;
    const Entity& entity = document.entities[*said.entity];
    const std::string_view words = std::string_view(document.text).substr(said.source[0].begin, said.source[0].size());
    if (entity.type == MentionType::person && is_description(words))
      roles[std::string(words)].insert(row[*said.entity]);
  }
}

void count(Called& called, const Document& document, const Entity& entity) {
  ++called.names[entity.name];
  ++called.all[entity.name];
  for (const std::string& alias : entity.aliases) ++called.all[alias];
  ++called.types[static_cast<std::size_t>(entity.type)];
  if (called.documents.empty() || called.documents.back() != document.id) called.documents.push_back(document.id);
}

/// The fullest name: in Latin letters where there is one, no acronym, the most words, the most documents, then the
/// first in the alphabet.
std::string fullest(const Called& called) {
  using Rank = std::tuple<bool, bool, std::size_t, std::size_t>;
  Rank best{false, false, 0, 0};
  std::string chosen;
  for (const auto& [name, documents] : called.names) {
    const auto words = static_cast<std::size_t>(std::count(name.begin(), name.end(), ' '));
    const Rank rank{model::has_latin(name), !model::is_acronym(name), std::min<std::size_t>(words, 4), documents};
    if (chosen.empty() || rank > best) chosen = name, best = rank;
  }
  return chosen;
}

Entity entity_of(const Called& called, std::size_t number) {
  Entity entity;
  entity.id = "n" + std::to_string(number);
  entity.name = fullest(called);
  const auto most = std::max_element(called.types.begin(), called.types.end());
  entity.type = static_cast<MentionType>(most - called.types.begin());
  for (const auto& [form, documents] : called.all) {
    if (form != entity.name) entity.aliases.push_back(form);
  }
  entity.documents = called.documents;
  return entity;
}

}  // namespace

void name_entities(Workbench& bench, std::size_t total) {
  std::vector<Called> called(total);
  Roles roles;
  for (std::size_t at = 0; at < bench.account.documents.size(); ++at) {
    const Document& document = bench.account.documents[at];
    const std::vector<std::size_t>& row = bench.entity_of[at];
    for (std::size_t i = 0; i < row.size(); ++i) count(called[row[i]], document, document.entities[i]);
    for (const Mention& mention : document.mentions) {
      if (mention.entity >= row.size()) continue;
      const std::string_view form = with_title(document, mention);
      if (form.size() > mention.span.size()) ++called[row[mention.entity]].all[std::string(form)];
    }
    collect_roles(roles, document, row);
  }
  for (const auto& [words, bearers] : roles) {
    if (bearers.size() == 1) ++called[*bearers.begin()].all[words];
  }
  for (std::size_t i = 0; i < called.size(); ++i) bench.account.entities.push_back(entity_of(called[i], i + 1));
}

}  // namespace stemma::reconcile
