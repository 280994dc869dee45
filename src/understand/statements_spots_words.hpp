// The words of places that statements_spots.cpp puts together: where a name, a row of places and a region end.
#pragma once

#include <cstddef>

#include "understand/statements_view.hpp"

namespace stemma::understand {

class PlaceWords {
 public:
  PlaceWords(const View& view, const Sentence& sentence) : view_(view), s_(sentence) {}

  bool in_source(std::size_t first, std::size_t last) const;
  bool named_place(std::size_t i) const;
  /// "the roof of the supermarket"
  bool part_of_building(std::size_t i) const;
  bool locale(std::size_t i) const;
  /// A capitalised word that no one took for a person, an organisation or a time: after "in" it is a place.
  bool unknown_name(std::size_t i, std::size_t preposition) const;
  /// "on Prime Minister Anna Hope"
  bool names_somebody(std::size_t first, std::size_t last) const;
  /// "in Eastern, Southern Tarn": a headline's adjective
  bool compass(std::size_t i) const;
  /// "an earthquake struck the province of X": what a force of nature strikes is where it happened.
  bool devastates(std::size_t i) const;
  /// Small words within names ("Shigal wa Sheltan", "Vila do Conde"), and the mark of a letter that is not written
  /// ("Nad ‘Ali").
  bool particle(std::size_t k, std::size_t end) const;
  std::size_t name_end(std::size_t i, std::size_t end) const;
  /// Past the named place that begins at `i`, with what follows it in a row: "X, Y province, Z".
  std::size_t row_end(std::size_t i, std::size_t end) const;
  /// "X's main square": past what belongs to the place that ends at `i`, where that is a place too.
  std::size_t possessed_end(std::size_t i, std::size_t end) const;
  /// "Westmark province": a capitalised word before a common noun of place
  bool region_at(std::size_t i, std::size_t end) const;
  /// "the Tarn and Upper Kolm districts": past the names that share one common noun
  std::size_t shared_end(std::size_t i, std::size_t end) const;
  /// "in the area", "through the district": what was named before, and no place of its own
  bool points_back(std::size_t first, std::size_t last) const;
  /// "in a village in X district", "into a ravine near the village of X": past the named place that says which
  std::size_t located_end(std::size_t first, std::size_t last, std::size_t end) const;
  bool located(std::size_t k, std::size_t end) const;
  /// "the High Street": capitals that end in a common noun of place
  bool road(std::size_t k, std::size_t end) const;
  /// "a Christmas party"
  bool feast(std::size_t k) const;
  /// "the hall of the Halvery ferry terminal": past the nouns that a name stands before, where they name a place.
  std::size_t whole_noun_end(std::size_t name, std::size_t end) const;
  /// "in X, Y police said": what follows the comma begins something else.
  bool row_ends_at(std::size_t i, std::size_t end) const;

 protected:
  const View& view_;
  const Sentence& s_;
};

}  // namespace stemma::understand
