// What the passes of a reconciliation hand to one another, beside the Account that they fill.
//
// Documents are named by their place in Account::documents, everything of a document by its place in it.
#pragma once

#include <cstddef>
#include <vector>

#include "stemma/model.hpp"

namespace stemma::reconcile {

inline constexpr std::size_t none = static_cast<std::size_t>(-1);

/// The same words in two documents.
struct SharedWords {
  std::size_t left = 0, right = 0;  ///< documents
  Span left_span, right_span;
};

/// A statement that names the outlet of another document as its source.
struct Citation {
  std::size_t statement = 0;  ///< of the account
  std::size_t document = 0;   ///< the cited one
};

struct Workbench {
  explicit Workbench(Account& filled) : account(filled) {}

  Account& account;
  std::vector<std::vector<std::size_t>> entity_of;  ///< [document][its entity]: in Account::entities, or `none`
  std::vector<std::vector<std::size_t>> event_of;   ///< [document][its incident]: in Account::events
  std::vector<std::size_t> document_of;             ///< [statement of the account]: its document
  std::vector<SharedWords> shared;
  std::vector<Citation> cited;
};

}  // namespace stemma::reconcile
