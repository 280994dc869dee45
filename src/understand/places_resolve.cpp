// Choosing among the bearers of a place name.
//
// Each candidate is scored: how large it is, whether the name is its usual one, whether the region named beside it
// holds it, and how many of the document's other places lie in the same country or region. Two rounds: the first with
// every candidate of the others, the second with the ones chosen in the first.
#include <algorithm>
#include <cmath>
#include <map>
#include <string>

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

class Resolver {
 public:
  Resolver(const std::vector<Toponym>& toponyms, const Gazetteer& gazetteer, std::string_view home)
      : toponyms_(toponyms), gazetteer_(gazetteer), home_(home) {}

  std::vector<std::optional<std::uint32_t>> run() {
    weigh_candidates();
    auto chosen = choose();
    weigh_chosen(chosen);
    return choose();
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
      if (!best) continue;
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
      if (chosen[i]) note(i, *chosen[i], 1.0);
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

  std::vector<std::optional<std::uint32_t>> choose() const {
    std::vector<std::optional<std::uint32_t>> out;
    for (std::size_t i = 0; i < toponyms_.size(); ++i) {
      std::optional<std::uint32_t> best;
      double best_score = 0;
      for (const auto& candidate : toponyms_[i].candidates) {
        const auto& entry = gazetteer_.entry(candidate.entry);
        double score = kind_score(entry) + context(i, entry) - (candidate.alternate ? 2.0 : 0.0);
        if (contained(toponyms_[i], entry)) score += 6;
        if (containing(i, candidate.entry)) score += 4;
        if (!best || score > best_score) {
          best = candidate.entry;
          best_score = score;
        }
      }
      out.push_back(best);
    }
    return out;
  }

  const std::vector<Toponym>& toponyms_;
  const Gazetteer& gazetteer_;
  std::string_view home_;
  std::map<std::string, double> countries_;
  std::map<std::uint32_t, double> regions_;
  std::map<std::uint32_t, Voice> voices_;
};

}  // namespace

std::vector<std::optional<std::uint32_t>> resolve(const std::vector<Toponym>& toponyms, const Gazetteer& gazetteer,
                                                  std::string_view home_country) {
  return Resolver(toponyms, gazetteer, home_country).run();
}

}  // namespace stemma::understand
