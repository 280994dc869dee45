// Which incidents of which documents are one event.
//
// Incidents are taken in an order that depends on what they say alone, those of which most is known first; each joins
// the event that most speaks for, or begins one of its own. An event is looked for by the names in its words, its day
// and its place, so that no incident is compared with all others.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "model/event_types.hpp"
#include "reconcile/all_passes.hpp"
#include "reconcile/happening.hpp"

namespace stemma::reconcile {
namespace {

constexpr double enough = 4.25;            // score at which an incident joins an event
constexpr double shared_words = 6;         // what a shared passage or quotation adds
constexpr std::size_t most_compared = 24;  // events an incident is compared with
constexpr std::size_t crowd = 400;         // events with one key, beyond which it tells nothing

/// How strong an armed group is and since when it exists belongs to no incident; it is shown with the report's own.
bool is_of_organisation(const Statement& said) { return said.slot == Slot::strength || said.slot == Slot::founded; }

/// A background incident of which nothing is stated is no event.
std::vector<std::set<std::size_t>> spoken_of(const std::vector<Document>& documents) {
  std::vector<std::set<std::size_t>> found(documents.size());
  for (std::size_t at = 0; at < documents.size(); ++at) {
    for (const Statement& said : documents[at].statements) {
      if (said.incident && !is_of_organisation(said)) found[at].insert(*said.incident);
    }
    for (std::size_t i = 0; i < documents[at].incidents.size(); ++i) {
      if (documents[at].incidents[i].main) found[at].insert(i);
    }
  }
  return found;
}

/// What is known best comes first; the rest of the order only has to be the same for every order of input.
auto order_of(const std::vector<Document>& documents, const Happening& happening) {
  const int known = (happening.days ? 1 : 0) +
                    (happening.days && happening.days->first == happening.days->last ? 1 : 0) +
                    (happening.place ? 1 : 0);
  return std::tuple(!happening.said->main, -known, std::string_view(documents[happening.document].id),
                    happening.incident, std::string_view(documents[happening.document].path));
}

std::vector<Happening> gather(const std::vector<Document>& documents) {
  std::vector<Happening> found;
  const auto spoken = spoken_of(documents);
  for (std::size_t at = 0; at < documents.size(); ++at) {
    for (const std::size_t incident : spoken[at]) {
      if (incident < documents[at].incidents.size()) found.push_back(happening_of(documents, at, incident));
    }
  }
  std::stable_sort(found.begin(), found.end(), [&](const Happening& a, const Happening& b) {
    return order_of(documents, a) < order_of(documents, b);
  });
  return found;
}

std::uint64_t key(std::uint64_t space, std::uint64_t value) { return (space << 56) ^ value; }

/// Where events like this one are looked for.
std::vector<std::uint64_t> keys_of(const Happening& happening) {
  std::vector<std::uint64_t> keys;
  for (const std::uint32_t name : happening.names) keys.push_back(key(1, name));
  if (happening.days && happening.days->last - happening.days->first < 32) {
    for (std::int64_t day = -1; day <= 1; ++day) {
      keys.push_back(key(2, static_cast<std::uint64_t>(happening.days->first + day) & 0xFFFFFFFFFFFF));
    }
  }
  if (happening.place) {
    const auto north = static_cast<std::int64_t>(std::floor(happening.place->latitude));
    const auto east = static_cast<std::int64_t>(std::floor(happening.place->longitude));
    keys.push_back(key(3, static_cast<std::uint64_t>((north + 90) * 1000 + east + 180)));
  }
  return keys;
}

/// For each document those with which it shares words, a bounded number of each.
std::vector<std::vector<std::size_t>> partners_of(const Workbench& bench) {
  std::vector<std::vector<std::size_t>> partners(bench.account.documents.size());
  for (const SharedWords& one : bench.shared) {
    for (const auto& [a, b] : {std::pair(one.left, one.right), std::pair(one.right, one.left)}) {
      auto& list = partners[a];
      if (list.size() < most_compared && std::find(list.begin(), list.end(), b) == list.end()) list.push_back(b);
    }
  }
  return partners;
}

class Grouper {
 public:
  explicit Grouper(const Workbench& bench)
      : documents_(bench.account.documents), partners_(partners_of(bench)), main_of_(partners_.size(), none) {}

  void place(const Happening& happening) {
    const std::vector<std::uint64_t> keys = keys_of(happening);
    std::size_t best = none;
    double most = enough;
    const std::set<std::size_t> kin = related(happening);
    std::vector<std::size_t> compared = candidates(keys);
    for (const std::size_t at : kin) {
      if (std::find(compared.begin(), compared.end(), at) == compared.end()) compared.push_back(at);
    }
    for (const std::size_t at : compared) {
      if (clusters_[at].has_document(happening.document)) continue;
      const double score = clusters_[at].score(happening) + (kin.contains(at) ? shared_words : 0);
      if (score > most) best = at, most = score;
    }
    if (best == none && says_nothing(happening)) return;
    if (best == none) {
      best = clusters_.size();
      clusters_.emplace_back();
    }
    clusters_[best].add(happening);
    if (happening.said->main) main_of_[happening.document] = best;
    for (const std::uint64_t one : keys) {
      auto& list = index_[one];
      if (list.size() < crowd && std::find(list.rbegin(), list.rend(), best) == list.rend()) list.push_back(best);
    }
  }

  const std::vector<Cluster>& clusters() const { return clusters_; }

 private:
  /// A report of which neither kind, day nor place is known, nor anything that it states, mostly one in a language that
  /// is not understood: it may join an event, but makes none.
  bool says_nothing(const Happening& happening) const {
    return model::event_type_depth(happening.said->type) == 0 && !happening.days && !happening.place &&
           documents_[happening.document].statements.empty() && is_foreign(documents_[happening.document]);
  }

  static bool is_foreign(const Document& document) {
    return !document.language.empty() && !document.language.starts_with("en");
  }

  /// The events of the documents with which a main incident's document shares words.
  std::set<std::size_t> related(const Happening& happening) const {
    std::set<std::size_t> found;
    if (!happening.said->main) return found;
    for (const std::size_t other : partners_[happening.document]) {
      if (main_of_[other] != none) found.insert(main_of_[other]);
    }
    return found;
  }

  /// The events that share most keys.
  std::vector<std::size_t> candidates(const std::vector<std::uint64_t>& keys) const {
    std::map<std::size_t, std::size_t> shared;
    for (const std::uint64_t one : keys) {
      const auto found = index_.find(one);
      if (found == index_.end() || found->second.size() >= crowd) continue;
      for (const std::size_t at : found->second) ++shared[at];
    }
    std::vector<std::pair<std::size_t, std::size_t>> ranked;
    for (const auto& [at, count] : shared) ranked.emplace_back(count, at);
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    if (ranked.size() > most_compared) ranked.resize(most_compared);
    std::vector<std::size_t> found;
    for (const auto& [count, at] : ranked) found.push_back(at);
    return found;
  }

  const std::vector<Document>& documents_;
  std::vector<std::vector<std::size_t>> partners_;  // by document
  std::vector<std::size_t> main_of_;                // by document: the event of its main incident so far
  std::vector<Cluster> clusters_;
  std::map<std::uint64_t, std::vector<std::size_t>> index_;
};

Event event_of(const std::vector<Document>& documents, const Cluster& cluster, std::size_t number) {
  Event event;
  event.id = "e" + std::to_string(number);
  event.type = cluster.type();
  event.date = cluster.date();
  if (const Place* place = cluster.place()) {
    event.place = EventPlace{place->name, place->latitude, place->longitude, place->precision};
    if (const auto& away = place->relative)  // "30 km south of Kelm", "near Kelm": no more exact than that
      event.place = EventPlace{place->name, away->latitude, away->longitude, away->precision};
  }
  std::set<std::size_t> rows;
  for (const Happening& member : cluster.members()) rows.insert(member.document);
  std::set<std::string_view> seen;
  for (const std::size_t row : rows) {
    if (seen.insert(documents[row].id).second) event.documents.push_back(documents[row].id);
  }
  return event;
}

/// Clusters by the first of their incidents in the order of input, which gives the events their ids.
std::vector<const Cluster*> by_appearance(const std::vector<Cluster>& clusters) {
  std::vector<std::pair<std::pair<std::size_t, std::size_t>, const Cluster*>> ranked;
  for (const Cluster& cluster : clusters) {
    std::pair<std::size_t, std::size_t> first{none, none};
    for (const Happening& member : cluster.members()) first = std::min(first, {member.document, member.incident});
    ranked.emplace_back(first, &cluster);
  }
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<const Cluster*> found;
  for (const auto& [first, cluster] : ranked) found.push_back(cluster);
  return found;
}

std::size_t incident_of(const Document& document, const Statement& said) {
  const bool own = said.incident && *said.incident < document.incidents.size();
  if (own && !is_of_organisation(said)) return *said.incident;
  for (std::size_t i = 0; i < document.incidents.size(); ++i) {
    if (document.incidents[i].main) return i;
  }
  return none;
}

void assign(Workbench& bench) {
  Account& account = bench.account;
  for (std::size_t at = 0; at < account.documents.size(); ++at) {
    Document& document = account.documents[at];
    for (std::size_t i = 0; i < document.incidents.size(); ++i) {
      const std::size_t event = bench.event_of[at][i];
      if (document.incidents[i].main && event != none) document.event = account.events[event].id;
    }
  }
  for (std::size_t i = 0; i < account.statements.size(); ++i) {
    const std::size_t at = bench.document_of[i];
    const std::size_t incident = incident_of(account.documents[at], account.statements[i]);
    const std::size_t event = incident == none ? none : bench.event_of[at][incident];
    if (event != none) account.statements[i].event = account.events[event].id;
  }
}

}  // namespace

void group_events(Workbench& bench) {
  Account& account = bench.account;
  Grouper grouper(bench);
  for (const Happening& happening : gather(account.documents)) grouper.place(happening);
  bench.event_of.clear();
  for (const Document& document : account.documents) bench.event_of.emplace_back(document.incidents.size(), none);
  for (const Cluster* cluster : by_appearance(grouper.clusters())) {
    for (const Happening& member : cluster->members()) {
      bench.event_of[member.document][member.incident] = account.events.size();
    }
    account.events.push_back(event_of(account.documents, *cluster, account.events.size() + 1));
  }
  assign(bench);
}

}  // namespace stemma::reconcile
