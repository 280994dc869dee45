// What can be compared of two reports' incidents: kind, date, place and words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/edtf.hpp"
#include "stemma/model.hpp"

namespace stemma::reconcile {

/// A word, by its hash, and what it weighs. Sorted by word; the squares of the weights add up to one.
using Terms = std::vector<std::pair<std::uint32_t, float>>;

/// One incident of one document.
struct Happening {
  std::size_t document = 0, incident = 0;
  const Incident* said = nullptr;
  const Place* place = nullptr;
  std::optional<model::DayRange> days;
  std::set<std::string> stated;  ///< days that the document's own statements give for it, EDTF
  Terms terms;
  std::vector<std::uint32_t> names;  ///< words written with a capital: where to look for others
};

/// Reads the incident out of its document: the headline and the first words for the main one, its own sentences for
/// another. Word weights are fixed, not counted over the pile, so that one document more changes nothing for others.
Happening happening_of(const std::vector<Document>& documents, std::size_t document, std::size_t incident);

/// Happenings that have been taken for one.
class Cluster {
 public:
  void add(const Happening& happening);
  /// How much speaks for the happening being this one; what speaks against it counts below zero.
  double score(const Happening& happening) const;
  bool has_document(std::size_t document) const { return documents_.contains(document); }

  std::string_view type() const { return type_; }
  std::string date() const;    ///< the most supported, EDTF; empty where none is known
  const Place* place() const;  ///< the most supported
  const std::vector<Happening>& members() const { return members_; }

 private:
  double date_score(const Happening& happening) const;
  double place_score(const Happening& happening) const;
  double word_score(const Happening& happening) const;

  std::vector<Happening> members_;
  std::string type_;  // the most exact, of equally exact ones the most frequent
  std::map<std::string, std::size_t> types_;
  std::map<std::string, double> dates_;                            // by EDTF: support
  std::map<std::string, std::pair<double, const Place*>> places_;  // by name
  std::map<std::uint32_t, double> words_;
  double square_ = 0;  // of the length of `words_`
  std::set<std::size_t> documents_;
  std::optional<model::DayRange> days_;  // of date() and place(), as of the last look
  const Place* place_ = nullptr;
};

double kilometres(const Place& a, const Place& b);

}  // namespace stemma::reconcile
