// What is said in each slot of each event, reading by reading.
#include "reconcile/readings.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "model/names.hpp"
#include "reconcile/all_passes.hpp"

namespace stemma::reconcile {
namespace {

/// The account's entity that the statement holds responsible.
std::size_t actor_of(const Workbench& bench, std::size_t at) {
  const Statement& said = bench.account.statements[at];
  const auto& row = bench.entity_of[bench.document_of[at]];
  return said.actor_entity && *said.actor_entity < row.size() ? row[*said.actor_entity] : none;
}

/// "No group has claimed it": the words name nobody.
bool is_nobody(std::string_view actor) {
  constexpr std::array<std::string_view, 18> words = {
      "group",       "groups",   "organization",   "organisation", "anyone", "no one",
      "nobody",      "no group", "militant group", "militants",    "person", "militant organization",
      "armed group", "faction",  "individual",     "party",        "none",   "extremist group"};
  const std::string plain = comparable(actor);
  return plain.empty() || std::find(words.begin(), words.end(), plain) != words.end();
}

std::string actor_name(const Workbench& bench, std::size_t at) {
  const std::size_t actor = actor_of(bench, at);
  if (actor != none) return bench.account.entities[actor].name;
  const std::string said = bench.account.statements[at].actor.value_or("");
  return is_nobody(said) ? std::string() : said;
}

/// Statements with the same key make one reading.
std::string key_of(const Workbench& bench, std::size_t at) {
  const Statement& said = bench.account.statements[at];
  const std::string polarity = said.polarity == Polarity::denied ? "-" : "+";
  if (said.slot == Slot::responsibility) {
    const std::size_t actor = actor_of(bench, at);
    const std::string who = actor != none ? "#" + std::to_string(actor) : comparable(actor_name(bench, at));
    return polarity + std::string(model::name(said.mode)) + " " + who;
  }
  if (!model::is_count(said.slot)) return polarity + comparable(said.value.value_or(""));
  const bool loose = said.qualifier == Qualifier::about || said.qualifier == Qualifier::nearly;
  const auto text = [](std::optional<std::int64_t> n) { return n ? std::to_string(*n) : std::string("?"); };
  return polarity + text(said.low) + ".." + text(said.high) + (loose ? "~" + text(said.number) : "") +
         (said.low || said.high || said.number ? "" : said.approximate.value_or(""));
}

/// The form that most statements have; of equals the first in the alphabet.
template <typename Form>
std::string most_common(const std::vector<std::size_t>& statements, Form form) {
  std::map<std::string, std::size_t> counts;
  for (const std::size_t at : statements) ++counts[form(at)];
  std::string best;
  std::size_t most = 0;
  for (const auto& [text, count] : counts) {
    if (count > most) best = text, most = count;
  }
  return best;
}

void set_dates(const Workbench& bench, Draught& draught) {
  std::optional<Moments> first, last;
  draught.dated = true;
  for (const std::size_t at : draught.statements) {
    const auto& published = bench.account.documents[bench.document_of[at]].published;
    const auto when = moments(published);
    if (!when) {
      draught.dated = false;
      continue;
    }
    if (!first || printed_before(*when, *first)) first = when, draught.reading.first = published;
    if (!last || printed_before(*last, *when)) last = when, draught.reading.last = published;
    auto& earliest = draught.earliest[when->zoned];
    auto& latest = draught.latest[when->zoned];
    if (!earliest || printed_before(*when, *earliest)) earliest = when;
    if (!latest || printed_before(*latest, *when)) latest = when;
  }
}

Draught draught_of(const Workbench& bench, const SharedIndex& shared, std::vector<std::size_t> statements) {
  Draught made;
  const Statement& first = bench.account.statements[statements.front()];
  made.reading.polarity = first.polarity;
  made.mode = first.mode;
  if (model::is_count(first.slot)) {
    made.reading.low = first.low;
    made.reading.high = first.high;
    set_interval(first, made);
  } else if (first.slot == Slot::responsibility) {
    made.actor = actor_of(bench, statements.front());
    made.reading.value = most_common(statements, [&](std::size_t at) { return actor_name(bench, at); });
    if (made.reading.value->empty()) made.reading.value.reset();
  } else {
    made.reading.value =
        most_common(statements, [&](std::size_t at) { return bench.account.statements[at].value.value_or(""); });
  }
  made.reading.summary = most_common(
      statements, [&](std::size_t at) { return summary_of(bench.account.statements[at], actor_name(bench, at)); });
  made.reading.origins = shared.origins(statements);
  made.statements = std::move(statements);
  for (const std::size_t at : made.statements) made.reading.statements.push_back(bench.account.statements[at].id);
  set_dates(bench, made);
  return made;
}

/// The first of its statements, whatever the order of input.
std::pair<std::string_view, Span> anchor(const Workbench& bench, const Draught& draught) {
  std::pair<std::string_view, Span> first{bench.account.statements[draught.statements[0]].document,
                                          bench.account.statements[draught.statements[0]].span};
  for (const std::size_t at : draught.statements) {
    const Statement& said = bench.account.statements[at];
    first = std::min(first, std::pair(std::string_view(said.document), said.span));
  }
  return first;
}

/// Counts from the lowest, everything else from the most frequent.
void sort(const Workbench& bench, std::vector<Draught>& readings) {
  const auto key = [](const Draught& d) {
    return std::tuple(d.low, d.high, -static_cast<std::int64_t>(d.statements.size()), d.reading.polarity,
                      std::string_view(d.reading.summary));
  };
  std::stable_sort(readings.begin(), readings.end(), [&](const Draught& a, const Draught& b) {
    const auto left = key(a), right = key(b);
    return left != right ? left < right : anchor(bench, a) < anchor(bench, b);
  });
}

Fact fact_of(const Workbench& bench, const SharedIndex& shared, const std::vector<std::size_t>& statements) {
  const Statement& first = bench.account.statements[statements.front()];
  Fact fact;
  fact.slot = first.slot;
  if (first.of) {
    fact.of = most_common(statements, [&](std::size_t at) { return bench.account.statements[at].of.value_or(""); });
  }
  std::vector<std::vector<std::size_t>> groups;
  if (fact.slot == Slot::statement) {
    groups = shared.same_words(statements);
  } else {
    std::map<std::string, std::vector<std::size_t>> by_key;
    for (const std::size_t at : statements) by_key[key_of(bench, at)].push_back(at);
    for (auto& [key, group] : by_key) groups.push_back(std::move(group));
  }
  std::vector<Draught> readings;
  for (auto& group : groups) readings.push_back(draught_of(bench, shared, std::move(group)));
  sort(bench, readings);
  fact.status = status_of(bench, fact.slot, readings);
  for (Draught& draught : readings) fact.readings.push_back(std::move(draught.reading));
  return fact;
}

/// What tells facts of one slot apart: the sub-group counted, or the body that was founded or has the members, whatever
/// a report calls it.
std::string part_of(const Workbench& bench, std::size_t at) {
  const Statement& said = bench.account.statements[at];
  if (!said.of) return "";
  if (said.slot == Slot::founded || said.slot == Slot::strength) {
    const std::size_t document = bench.document_of[at];
    const auto& entities = bench.account.documents[document].entities;
    for (std::size_t i = 0; i < entities.size() && i < bench.entity_of[document].size(); ++i)
      if (entities[i].name == *said.of && bench.entity_of[document][i] != none)
        return bench.account.entities[bench.entity_of[document][i]].id;
  }
  return comparable_group(*said.of);
}

}  // namespace

void make_readings(Workbench& bench) {
  Account& account = bench.account;
  std::map<std::string_view, std::size_t> numbers;
  for (std::size_t i = 0; i < account.events.size(); ++i) numbers[account.events[i].id] = i;
  using FactKey = std::tuple<std::size_t, Slot, std::string>;
  std::map<FactKey, std::vector<std::size_t>> facts;
  for (std::size_t at = 0; at < account.statements.size(); ++at) {
    const Statement& said = account.statements[at];
    const auto event = said.event ? numbers.find(*said.event) : numbers.end();
    if (event == numbers.end()) continue;
    facts[{event->second, said.slot, part_of(bench, at)}].push_back(at);
  }
  const SharedIndex shared(bench);
  for (const auto& [key, statements] : facts) {
    account.events[std::get<0>(key)].facts.push_back(fact_of(bench, shared, statements));
  }
}

}  // namespace stemma::reconcile
