// Brings the statements of all documents into the account, under ids that are unique in it.
#include <string>

#include "reconcile/all_passes.hpp"

namespace stemma::reconcile {

void gather_statements(Workbench& bench) {
  Account& account = bench.account;
  for (std::size_t at = 0; at < account.documents.size(); ++at) {
    for (const Statement& said : account.documents[at].statements) {
      account.statements.push_back(said);
      account.statements.back().id = "s" + std::to_string(account.statements.size());
      account.statements.back().document = account.documents[at].id;
      bench.document_of.push_back(at);
    }
  }
}

}  // namespace stemma::reconcile
