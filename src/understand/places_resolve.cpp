// Choosing among the bearers of a place name.
//
// Each candidate is scored: how large it is, whether the name is its usual one, whether the region named beside it
// holds it, and how many of the document's other places lie in the same country or region. Two rounds: the first with
// every candidate of the others, the second with the ones chosen in the first. A small place stays only where something
// speaks for its country: most names that only a hamlet far away bears are of places that the gazetteer does not know.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "understand/places.hpp"

namespace stemma::understand {
namespace {

double kind_score(const GazetteerEntry& entry) {
  switch (entry.kind) {
    case PlaceKind::country:
      return 8.6;
    case PlaceKind::continent:
    case PlaceKind::sea:
    case PlaceKind::region:
      return 8.5;
    case PlaceKind::river:
    case PlaceKind::mountain:
    case PlaceKind::island:
      return 7;
    case PlaceKind::admin1:
      return 4.2 + 0.35 * std::log10(1.0 + entry.population);
    case PlaceKind::admin2:
      return 2.5 + 0.5 * std::log10(1.0 + entry.population);
    case PlaceKind::town:
      return std::log10(1.0 + entry.population) + 0.5 * entry.rank;
    case PlaceKind::demonym:
      break;
  }
  return -100;
}

/// People; a town as large as this tells where a report is set, one as small as that may be meant by no one.
constexpr std::uint32_t large_town = 100'000, small_town = 20'000;

/// Whether two small places lie so near that each speaks for the other: about 100 km north to south or west to east.
bool are_near(const GazetteerEntry& a, const GazetteerEntry& b) {
  const double north = std::abs(a.latitude_e5 - b.latitude_e5) / 1e5;
  const double middle = (a.latitude_e5 + b.latitude_e5) / 2e5 * 3.14159265 / 180;
  const double east = std::abs(a.longitude_e5 - b.longitude_e5) / 1e5 * std::cos(middle);
  return north < 0.9 && east < 0.9;
}

class Resolver {
 public:
  Resolver(const std::vector<Toponym>& toponyms, const Gazetteer& gazetteer, const Surroundings& surroundings)
      : toponyms_(toponyms), gazetteer_(gazetteer), surroundings_(surroundings), home_(surroundings.home) {}

  std::vector<std::optional<std::uint32_t>> run() {
    share_evidence();
    weigh_candidates();
    auto chosen = choose();
    weigh_chosen(chosen);
    chosen = choose();
    drop_unsupported(chosen);
    return chosen;
  }

 private:
  /// What one name says of the others' surroundings. A name that stands often speaks once.
  struct Voice {
    std::string country;
    std::uint32_t region = no_entry;
    double weight = 0;
  };

  void note(std::size_t toponym, std::uint32_t index, double weight) {
    const auto& entry = gazetteer_.entry(index);
    auto& voice = voices_[name_of(toponym)];
    if (voice.weight > 0) return;
    voice = {std::string(gazetteer_.country(entry)), entry.kind == PlaceKind::admin1 ? index : entry.admin1, weight};
    if (!voice.country.empty()) countries_[voice.country] += weight;
    if (voice.region != no_entry) regions_[voice.region] += weight;
  }
  /// Names with the same candidates are one name.
  std::uint32_t name_of(std::size_t toponym) const { return toponyms_[toponym].candidates.front().entry; }

  /// First round: countries and places without rivals speak for their country.
  void weigh_candidates() {
    for (std::size_t i = 0; i < toponyms_.size(); ++i) {
      const auto best = top(toponyms_[i]);
      if (!best || toponyms_[i].doubtful) continue;
      const auto& entry = gazetteer_.entry(*best);
      const bool sure =
          entry.kind == PlaceKind::country || toponyms_[i].candidates.size() == 1 || entry.population > 1'000'000;
      note(i, *best, sure ? 1.0 : 0.25);
    }
  }
  void weigh_chosen(const std::vector<std::optional<std::uint32_t>>& chosen) {
    countries_.clear();
    regions_.clear();
    voices_.clear();
    for (std::size_t i = 0; i < chosen.size(); ++i)
      if (chosen[i] && !toponyms_[i].doubtful) note(i, *chosen[i], 1.0);
  }
  std::optional<std::uint32_t> top(const Toponym& toponym) const {
    std::optional<std::uint32_t> best;
    double score = -1;
    for (const auto& candidate : toponym.candidates)
      if (const double own = kind_score(gazetteer_.entry(candidate.entry)); own > score) {
        score = own;
        best = candidate.entry;
      }
    return best;
  }

  /// How much the other names speak for the candidate's country and region.
  double context(std::size_t toponym, const GazetteerEntry& entry) const {
    const auto own = voices_.find(name_of(toponym));
    const std::string country(gazetteer_.country(entry));
    double in_country = 0, in_region = 0;
    if (const auto found = countries_.find(country); found != countries_.end()) in_country = found->second;
    if (const auto found = regions_.find(entry.admin1); entry.admin1 != no_entry && found != regions_.end())
      in_region = found->second;
    if (own != voices_.end() && own->second.country == country) in_country -= own->second.weight;
    if (own != voices_.end() && own->second.region == entry.admin1 && entry.admin1 != no_entry)
      in_region -= own->second.weight;
    const double score = 0.8 * std::min(3.0, std::log2(1 + std::max(0.0, in_country))) +
                         0.7 * std::min(3.0, std::log2(1 + std::max(0.0, in_region)));
    return score + (!home_.empty() && country == home_ ? 0.5 : 0.0);
  }

  bool holds(std::uint32_t outer_index, const GazetteerEntry& inner) const {
    const auto& outer = gazetteer_.entry(outer_index);
    if (outer.kind == PlaceKind::country) return gazetteer_.country(outer) == gazetteer_.country(inner);
    return inner.admin1 == outer_index || inner.admin2 == outer_index;
  }
  /// Whether any bearer of the name beside it holds the candidate.
  bool contained(const Toponym& toponym, const GazetteerEntry& entry) const {
    if (toponym.inside == none) return false;
    const auto& outer = toponyms_[toponym.inside].candidates;
    return std::any_of(outer.begin(), outer.end(),
                       [&](const auto& candidate) { return holds(candidate.entry, entry); });
  }
  /// Whether the candidate holds a bearer of the name before it.
  bool containing(std::size_t index, std::uint32_t entry) const {
    if (index == 0 || toponyms_[index - 1].inside != index) return false;
    const auto& inner = toponyms_[index - 1].candidates;
    return std::any_of(inner.begin(), inner.end(),
                       [&](const auto& c) { return holds(entry, gazetteer_.entry(c.entry)); });
  }

  /// How much the words around the name speak for the candidate.
  double evidence(std::size_t i, std::uint32_t index) const {
    const auto& entry = gazetteer_.entry(index);
    const auto& listed = toponyms_[i].listed;
    double score = 0;
    if (contained(toponyms_[i], entry)) score += 6;
    if (containing(i, index)) score += 4;
    if (fits(toponyms_[i].level, entry)) score += 5;
    if (std::find(listed.begin(), listed.end(), index) != listed.end()) score += 5;
    return score;
  }
  static bool fits(Level level, const GazetteerEntry& entry) {
    return (level == Level::region && (entry.kind == PlaceKind::admin1 || entry.kind == PlaceKind::region)) ||
           (level == Level::town && entry.kind == PlaceKind::town) ||
           (level == Level::country && entry.kind == PlaceKind::country);
  }
  /// What one mention's words say holds in part for the same name elsewhere: 'Atlanta, Georgia' ... 'in Georgia'. So
  /// does a longer name that only one place bears: 'Washington, D.C.' ... 'in Washington'.
  void share_evidence() {
    for (std::size_t i = 0; i < toponyms_.size(); ++i) {
      if (toponyms_[i].candidates.size() == 1) only_.insert(toponyms_[i].candidates.front().entry);
      for (const auto& candidate : toponyms_[i].candidates) {
        auto& most = shared_[{name_of(i), candidate.entry}];
        most = std::max(most, evidence(i, candidate.entry));
      }
    }
  }
  double shared(std::size_t i, std::uint32_t index) const {
    const auto found = shared_.find({name_of(i), index});
    const double same_name = found == shared_.end() ? 0 : found->second / 2;
    return std::max(same_name, only_.contains(index) && toponyms_[i].candidates.size() > 1 ? 3.0 : 0.0);
  }

  std::vector<std::optional<std::uint32_t>> choose() const {
    std::vector<std::optional<std::uint32_t>> out;
    for (std::size_t i = 0; i < toponyms_.size(); ++i) {
      std::optional<std::uint32_t> best;
      double best_score = 0;
      for (const auto& candidate : toponyms_[i].candidates) {
        const auto& entry = gazetteer_.entry(candidate.entry);
        double score = kind_score(entry) + context(i, entry) - (candidate.alternate ? 2.0 : 0.0);
        score += std::max(evidence(i, candidate.entry), shared(i, candidate.entry));
        if (!best || score > best_score) {
          best = candidate.entry;
          best_score = score;
        }
      }
      out.push_back(best);
    }
    return out;
  }

  /// Places that any reader knows, and so tell where a report is set.
  bool is_anchor(const GazetteerEntry& entry) const {
    if (entry.kind == PlaceKind::town) return entry.population >= large_town;
    return entry.kind == PlaceKind::country || entry.kind == PlaceKind::admin1;
  }
  bool is_small(const GazetteerEntry& entry) const {
    return (entry.kind == PlaceKind::town || entry.kind == PlaceKind::admin2) && entry.population < small_town;
  }

  /// Takes small places back for which neither the outlet, a nationality, a well-known place of the country nor another
  /// place near by speaks.
  void drop_unsupported(std::vector<std::optional<std::uint32_t>>& chosen) const {
    std::set<std::string, std::less<>> known(surroundings_.countries.begin(), surroundings_.countries.end());
    if (!home_.empty()) known.emplace(home_);
    std::set<std::uint32_t> small;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      if (!chosen[i]) continue;
      const auto& entry = gazetteer_.entry(*chosen[i]);
      if (toponyms_[i].doubtful) continue;
      if (is_anchor(entry) || contained(toponyms_[i], entry) || containing(i, *chosen[i]))
        known.emplace(gazetteer_.country(entry));
      if (is_small(entry)) small.insert(*chosen[i]);
    }
    std::erase_if(small,
                  [&](std::uint32_t index) { return known.contains(gazetteer_.country(gazetteer_.entry(index))); });
    std::vector<std::uint32_t> by_latitude(small.begin(), small.end());
    std::stable_sort(by_latitude.begin(), by_latitude.end(), [this](std::uint32_t a, std::uint32_t b) {
      return gazetteer_.entry(a).latitude_e5 < gazetteer_.entry(b).latitude_e5;
    });
    std::set<std::uint32_t> dropped = std::move(small);
    for (std::size_t i = 0; i + 1 < by_latitude.size(); ++i) {
      const auto &one = gazetteer_.entry(by_latitude[i]), &next = gazetteer_.entry(by_latitude[i + 1]);
      if (!are_near(one, next)) continue;
      dropped.erase(by_latitude[i]);
      dropped.erase(by_latitude[i + 1]);
    }
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      if (!chosen[i]) continue;
      const bool unknown = toponyms_[i].doubtful && !known.contains(gazetteer_.country(gazetteer_.entry(*chosen[i])));
      if (unknown || dropped.contains(*chosen[i])) chosen[i].reset();
    }
  }

  const std::vector<Toponym>& toponyms_;
  const Gazetteer& gazetteer_;
  const Surroundings& surroundings_;
  std::string_view home_;
  std::map<std::string, double> countries_;
  std::map<std::uint32_t, double> regions_;
  std::map<std::uint32_t, Voice> voices_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> shared_;  // by name and entry
  std::set<std::uint32_t> only_;                                      // entries of names that nothing else bears
};

}  // namespace

std::vector<std::optional<std::uint32_t>> resolve(const std::vector<Toponym>& toponyms, const Gazetteer& gazetteer,
                                                  const Surroundings& surroundings) {
  return Resolver(toponyms, gazetteer, surroundings).run();
}

}  // namespace stemma::understand
