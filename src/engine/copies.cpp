#include "engine/copies.hpp"

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace stemma::engine {
namespace {

// Gives out ids for copies; remembers how far each id has got, so that ten thousand empty files cost no more than that.
class FreeIds {
 public:
  explicit FreeIds(const std::vector<Document>& documents) {
    for (const auto& document : documents) taken_.insert(document.id);
  }
  std::string next(const std::string& id) {
    std::size_t& n = last_.try_emplace(id, 1).first->second;
    while (true)
      if (std::string tried = id + '#' + std::to_string(++n); taken_.insert(tried).second) return tried;
  }

 private:
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, std::size_t> last_;
};

Derivation copy_of(const Document& copy, const Document& first) {
  const Span all{0, static_cast<std::uint32_t>(copy.text.size())};
  return {copy.id, first.id, DerivationKind::copy, {{copy.id, all}, {first.id, all}}};
}

// A copy belongs to every event that the first belongs to.
void join_events(const Copies& copies, Account& account) {
  std::unordered_map<std::string, std::vector<std::string>> of;
  for (const auto& copy : copies) of[copy.first].push_back(account.documents[copy.place].id);
  for (auto& event : account.events) {
    std::vector<std::string> more;
    for (const auto& id : event.documents)
      if (const auto found = of.find(id); found != of.end())
        more.insert(more.end(), found->second.begin(), found->second.end());
    event.documents.insert(event.documents.end(), more.begin(), more.end());
  }
}

}  // namespace

void drop_annotations(Document& document) {
  document.understanding.reset();
  document.sentences.clear();
  document.mentions.clear();
  document.entities.clear();
  document.places.clear();
  document.times.clear();
  document.attributions.clear();
  document.incidents.clear();
  document.statements.clear();
}

Copies set_copies_aside(Account& account) {
  FreeIds ids(account.documents);
  std::unordered_set<std::string> seen;
  Copies copies;
  std::vector<Document> kept;
  for (std::size_t place = 0; place < account.documents.size(); ++place) {
    Document& document = account.documents[place];
    const std::string first = document.id;
    if (seen.insert(first).second) {
      kept.push_back(std::move(document));
      continue;
    }
    document.id = ids.next(first);
    if (document.error) {
      kept.push_back(std::move(document));
    } else {
      drop_annotations(document);
      copies.push_back({place, first, std::move(document)});
    }
  }
  account.documents = std::move(kept);
  return copies;
}

void put_copies_back(Copies copies, Account& account) {
  std::vector<Document> all;
  all.reserve(account.documents.size() + copies.size());
  std::unordered_map<std::string, std::size_t> places;
  auto copy = copies.begin();
  for (auto kept = account.documents.begin(); kept != account.documents.end() || copy != copies.end();) {
    if (copy != copies.end() && copy->place == all.size()) {
      const Document& first = all[places.at(copy->first)];
      copy->document.event = first.event;
      copy->document.understanding = first.understanding;
      account.derivations.push_back(copy_of(copy->document, first));
      all.push_back(std::move((copy++)->document));
    } else {
      places.emplace(kept->id, all.size());
      all.push_back(std::move(*kept++));
    }
  }
  account.documents = std::move(all);
  join_events(copies, account);
}

}  // namespace stemma::engine
