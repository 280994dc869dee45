// The same bytes given twice, under two paths.
//
// Nothing is asserted twice from the same bytes: a copy keeps its place among the account's documents, but what is
// said is taken from the first alone, and a derivation says that the one is the copy of the other.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "stemma/model.hpp"

namespace stemma::engine {

struct Copy {
  std::size_t place;  ///< in Account::documents, copies counted
  std::string first;  ///< id of the document that it equals
  Document document;
};
using Copies = std::vector<Copy>;

/// Leaves the reading part alone.
void drop_annotations(Document& document);
/// Takes every document out whose id an earlier one has, gives it the id "ID#n" with the first free n from 2 on, and
/// drops its annotations. Documents with an error stay, with such an id of their own.
Copies set_copies_aside(Account& account);
/// Puts them back where they were, with the event of the first and a derivation each.
void put_copies_back(Copies copies, Account& account);

}  // namespace stemma::engine
