// Document::places: each place mention with its coordinates, and coordinates written in the text.
#include "understand/places.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "understand/all_passes.hpp"
#include "understand/resources.hpp"

namespace stemma::understand {
namespace {

/// Bytes between a name and its coordinates: "the hamlet of Grosstal [61.25, 12.5]".
constexpr std::uint32_t widest_gap = 60;

Precision precision_of(const GazetteerEntry& entry) {
  switch (entry.kind) {
    case PlaceKind::town:
      return Precision::town;
    case PlaceKind::country:
    case PlaceKind::continent:
      return Precision::country;
    default:
      return Precision::region;
  }
}

/// Countries of the nationalities that the report names: "French police".
std::vector<std::string> nationalities(const Draft& draft, const Gazetteer& gazetteer) {
  std::vector<std::string> out;
  for (const auto& mention : draft.document.mentions) {
    if (mention.type != MentionType::nationality) continue;
    for (const auto& candidate : gazetteer.find(draft.text(mention.span))) {
      const auto& entry = gazetteer.entry(candidate.entry);
      if (entry.kind == PlaceKind::demonym) out.emplace_back(gazetteer.country(entry));
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

Place place_of(Span span, const GazetteerEntry& entry, const Gazetteer& gazetteer) {
  Place place;
  place.span = span;
  place.name = gazetteer.name(entry);
  place.latitude = entry.latitude_e5 / 1e5;
  place.longitude = entry.longitude_e5 / 1e5;
  place.country = gazetteer.country(entry);
  if (entry.geonames) place.geonames = entry.geonames;
  place.precision = precision_of(entry);
  return place;
}

bool same_sentence(const Draft& draft, std::uint32_t a, std::uint32_t b) {
  const auto after = [](std::uint32_t at, const Sentence& sentence) { return at < sentence.span.end; };
  const auto& all = draft.sentences;
  return std::upper_bound(all.begin(), all.end(), a, after) == std::upper_bound(all.begin(), all.end(), b, after);
}

bool is_place(const Mention& mention) {
  return mention.type == MentionType::place || mention.type == MentionType::facility;
}

/// The place that the coordinates belong to: the one right before them or, where that only holds another, the first of
/// the row: 'Grosstal, Nordmark [61.25, 12.5]'.
const Mention* named_before(const Draft& draft, Span coordinates) {
  const auto& mentions = draft.document.mentions;
  std::size_t i = mentions.size();
  while (i > 0 && (mentions[i - 1].span.end > coordinates.begin || !is_place(mentions[i - 1]))) --i;
  if (i == 0 || coordinates.begin - mentions[i - 1].span.end > widest_gap) return nullptr;
  if (!same_sentence(draft, mentions[i - 1].span.begin, coordinates.begin)) return nullptr;
  --i;
  while (i > 0 && is_place(mentions[i - 1]) && mentions[i - 1].span.end <= mentions[i].span.begin) {
    const auto between = draft.text({mentions[i - 1].span.end, mentions[i].span.begin});
    if (between.size() > 24 ||
        !(between.starts_with(", ") || between.starts_with(" in ") || between.find(", ") != std::string_view::npos))
      break;
    --i;
  }
  return &mentions[i];
}

/// Gives the named place the written coordinates.
void take_coordinates(Draft& draft, const Mention& mention, Place written) {
  auto& places = draft.document.places;
  const auto known = std::find_if(places.begin(), places.end(), [&](const auto& p) { return p.span == mention.span; });
  written.span = mention.span;
  written.name = draft.text(mention.span);
  if (known == places.end()) {
    places.push_back(written);
  } else {
    written.country = known->country;
    *known = written;
  }
}

void add_coordinates(Draft& draft) {
  auto& places = draft.document.places;
  for (const auto& found : find_coordinates(draft.document.text)) {
    Place place;
    place.span = found.span;
    place.name = draft.text(found.span);
    place.latitude = found.latitude;
    place.longitude = found.longitude;
    place.precision = Precision::exact;
    if (const Mention* mention = named_before(draft, found.span)) take_coordinates(draft, *mention, place);
    places.push_back(place);
  }
}

}  // namespace

void find_places(Draft& draft, const Resources& resources) {
  auto& places = draft.document.places;
  if (resources.gazetteer) {
    const auto& gazetteer = *resources.gazetteer;
    auto toponyms = read_toponyms(draft, gazetteer);
    read_clues(draft, gazetteer, toponyms);
    const auto chosen = resolve(toponyms, gazetteer, {home_country(draft.document), nationalities(draft, gazetteer)});
    for (std::size_t i = 0; i < toponyms.size(); ++i)
      if (chosen[i]) places.push_back(place_of(toponyms[i].span, gazetteer.entry(*chosen[i]), gazetteer));
  }
  find_relative_places(draft);
  add_coordinates(draft);
  std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.span < b.span; });
}

}  // namespace stemma::understand
