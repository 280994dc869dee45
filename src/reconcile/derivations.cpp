// Which report derives from which: shared passages, shared quotations, and reports that cite another.
//
// A derivation points from the deriving document to its source. The source is the agency that the other credits, else
// the one that is certainly older, else, where nothing tells, the one whose id is smaller: then the pair says only that
// the words are shared.
#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>

#include "reconcile/agencies.hpp"
#include "reconcile/all_passes.hpp"
#include "reconcile/passages.hpp"
#include "reconcile/when.hpp"

namespace stemma::reconcile {
namespace {

constexpr std::size_t most_evidence = 20;  // passages shown for one derivation; all count for origins

/// Documents in an order that does not depend on the order of input: the oldest first, then by id.
std::vector<std::size_t> canonical_order(const std::vector<Document>& documents) {
  std::vector<std::size_t> order(documents.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto key = [&](std::size_t at) {
    const auto when = moments(documents[at].published);
    return std::tuple(when ? when->first : INT64_MAX, std::string_view(documents[at].id),
                      std::string_view(documents[at].path));
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  return order;
}

/// The words of each document, in the order given; of documents with the same bytes only the first has any.
std::vector<Words> rows(const std::vector<Document>& documents, const std::vector<std::size_t>& order) {
  std::vector<Words> found;
  std::set<std::string_view> seen;
  for (const std::size_t at : order) {
    const bool fresh = seen.insert(documents[at].id).second;
    found.push_back(fresh ? words_of(documents[at].text) : Words{});
  }
  return found;
}

std::string_view last_word(std::string_view name) {
  const std::size_t space = name.find_last_of(' ');
  return space == name.npos ? name : name.substr(space + 1);
}

std::string_view speaker_of(const Document& document, Span words) {
  for (const Attribution& said : document.attributions) {
    for (const Span content : said.content) {
      if (content.overlaps(words) && said.speaker) return *said.speaker;
    }
  }
  return {};
}

/// Speakers that are not known may be anyone, and many people say few words alike.
bool same_speaker(std::string_view a, std::string_view b, std::size_t length) {
  if (a.empty() || b.empty()) return length >= 7;
  return last_word(a) == last_word(b);
}

std::string_view agency_of(const Document& document) {
  if (document.agency) {
    const auto known = agency(*document.agency);
    return known.empty() ? std::string_view(*document.agency) : known;
  }
  return credited_agency(document.text);
}

bool is_own(const Document& document, std::string_view of) {
  return !of.empty() && document.outlet && agency(*document.outlet) == of;
}

/// Notices of the outlet itself, which stand under all its reports.
bool is_notice(const Words& words, std::size_t first, std::size_t length) {
  static const Words signs = words_of("copyright reserved subscribe newsletter");
  const auto begin = words.hash.begin() + static_cast<std::ptrdiff_t>(first);
  return length < 60 && std::find_first_of(begin, begin + static_cast<std::ptrdiff_t>(length), signs.hash.begin(),
                                           signs.hash.end()) != begin + static_cast<std::ptrdiff_t>(length);
}

struct Pair {
  std::size_t from, to;
  DerivationKind kind;
};

/// `a` and `b` share words that are not a quotation.
Pair directed(const std::vector<Document>& documents, std::size_t a, std::size_t b, bool most) {
  const std::string_view credit_a = agency_of(documents[a]), credit_b = agency_of(documents[b]);
  const bool wire =
      (!credit_a.empty() && credit_a == credit_b) || is_own(documents[a], credit_b) || is_own(documents[b], credit_a);
  const DerivationKind kind = wire ? DerivationKind::wire : DerivationKind::copy;
  if (is_own(documents[a], credit_b) && !is_own(documents[b], credit_b)) return {b, a, kind};
  if (is_own(documents[b], credit_a) && !is_own(documents[a], credit_a)) return {a, b, kind};
  const auto when_a = moments(documents[a].published), when_b = moments(documents[b].published);
  if (when_a && when_b && before(*when_a, *when_b)) return {b, a, kind};
  if (when_a && when_b && before(*when_b, *when_a)) return {a, b, kind};
  if (!most && !credit_a.empty() && credit_b.empty()) return {b, a, DerivationKind::wire};
  if (!most && !credit_b.empty() && credit_a.empty()) return {a, b, DerivationKind::wire};
  return documents[a].id < documents[b].id ? Pair{b, a, kind} : Pair{a, b, kind};
}

class Finder {
 public:
  explicit Finder(Workbench& bench)
      : bench_(bench),
        documents_(bench.account.documents),
        order_(canonical_order(documents_)),
        rows_(rows(documents_, order_)) {}

  void run() {
    std::vector<Passage> texts = shared_passages(rows_);
    std::erase_if(texts, [&](const Passage& p) { return is_notice(rows_[p.left], p.left_first, p.length); });
    for (auto begin = texts.begin(); begin != texts.end();) {
      auto end = begin;
      while (end != texts.end() && end->left == begin->left && end->right == begin->right) ++end;
      add_pair(begin, end);
      begin = end;
    }
    const PassageOptions quotations{.shingle = 4, .window = 1, .shortest = 4, .crowd = 16, .quotations = true};
    for (const Passage& passage : shared_passages(rows_, quotations)) add_quotation(passage);
    for (auto& [key, derivation] : found_) bench_.account.derivations.push_back(std::move(derivation));
  }

 private:
  using At = std::vector<Passage>::const_iterator;

  void add_pair(At begin, At end) {
    std::size_t shared = 0;
    for (At at = begin; at != end; ++at) shared += at->quoted ? 0 : at->length;
    const bool most = 2 * shared >= std::min(rows_[begin->left].size(), rows_[begin->right].size());
    const Pair pair = directed(documents_, order_[begin->left], order_[begin->right], most);
    for (At at = begin; at != end; ++at) {
      if (!at->quoted || most) add(*at, pair);
    }
  }

  void add_quotation(const Passage& passage) {
    const auto [left, right] = spans(passage);
    const std::size_t a = order_[passage.left], b = order_[passage.right];
    if (covered(a, b, left)) return;
    if (!same_speaker(speaker_of(documents_[a], left), speaker_of(documents_[b], right), passage.length)) return;
    const bool later = documents_[a].id < documents_[b].id;
    const auto when_a = moments(documents_[a].published), when_b = moments(documents_[b].published);
    const bool known = when_a && when_b && (before(*when_a, *when_b) || before(*when_b, *when_a));
    const bool b_from_a = known ? before(*when_a, *when_b) : later;
    add(passage, b_from_a ? Pair{b, a, DerivationKind::quote} : Pair{a, b, DerivationKind::quote});
  }

  /// Whether a passage of the pair that is no quotation holds these words of `a`.
  bool covered(std::size_t a, std::size_t b, Span words) const {
    for (const auto& [from, to] : {std::pair(a, b), std::pair(b, a)}) {
      for (const DerivationKind kind : {DerivationKind::copy, DerivationKind::wire}) {
        const auto known = found_.find(Key{from, to, kind});
        if (known == found_.end()) continue;
        for (const Evidence& one : known->second.evidence) {
          if (one.document == documents_[a].id && one.span.contains(words)) return true;
        }
      }
    }
    return false;
  }

  std::pair<Span, Span> spans(const Passage& passage) const {
    return {rows_[passage.left].bytes(passage.left_first, passage.left_first + passage.length),
            rows_[passage.right].bytes(passage.right_first, passage.right_first + passage.length)};
  }

  void add(const Passage& passage, const Pair& pair) {
    const auto [left, right] = spans(passage);
    const std::size_t a = order_[passage.left], b = order_[passage.right];
    bench_.shared.push_back({a, b, left, right});
    Derivation& derivation = found_[Key{pair.from, pair.to, pair.kind}];
    derivation.from = documents_[pair.from].id;
    derivation.to = documents_[pair.to].id;
    derivation.kind = pair.kind;
    if (derivation.evidence.size() >= 2 * most_evidence) return;
    const bool left_first = pair.from == a;
    derivation.evidence.push_back({derivation.from, left_first ? left : right});
    derivation.evidence.push_back({derivation.to, left_first ? right : left});
  }

  using Key = std::tuple<std::size_t, std::size_t, DerivationKind>;

  Workbench& bench_;
  const std::vector<Document>& documents_;
  const std::vector<std::size_t> order_;
  const std::vector<Words> rows_;
  std::map<Key, Derivation> found_;
};

}  // namespace

void find_derivations(Workbench& bench) { Finder(bench).run(); }

}  // namespace stemma::reconcile
