// Which report derives from which: shared passages, shared quotations, and reports that cite another.
//
// A derivation points from the deriving document to its source. The source is the outlet that the other credits, else
// the one that is certainly older, else the one that signs with its own name, whose date begins earlier or, where
// nothing tells, whose id is smaller: then the pair says only that the words are shared.
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

constexpr std::size_t sure = 14;           // words that two reports do not share by chance
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

/// Speakers that are not known may be anyone, and many people say few words alike; a long quotation is one, though one
/// report names the ministry and the other its spokesman.
bool same_speaker(std::string_view a, std::string_view b, std::size_t length) {
  if (length >= 10) return true;
  if (a.empty() || b.empty()) return length >= 7;
  return last_word(a) == last_word(b);
}

/// Whom the document credits with its words: the agency it declares, one in its dateline, or an outlet in its byline.
std::vector<std::string> credits_of(const Document& document) {
  std::vector<std::string> found;
  if (document.agency) found.push_back(source_key(*document.agency));
  if (const auto named = credited_agency(document.text); !named.empty()) found.push_back(source_key(named));
  for (const std::string& name : document.byline) found.push_back(source_key(name));
  const std::string_view head = std::string_view(document.text).substr(0, 200);
  const std::size_t open = head.find('('), close = head.find(')', open == head.npos ? 0 : open);
  if (open != head.npos && close != head.npos && close > open + 1 && close - open < 40) {
    found.push_back(source_key(head.substr(open + 1, close - open - 1)));
  }
  std::erase(found, "");
  return found;
}

/// Whether the document is the work of one of those credited: "Meridian" is the Meridian Press Agency.
bool is_own(const Document& document, const std::vector<std::string>& credits) {
  const std::string outlet = source_key(document.outlet.value_or(""));
  return !outlet.empty() && std::any_of(credits.begin(), credits.end(), [&](const std::string& credit) {
    return outlet == credit || (credit.size() >= 5 && outlet.starts_with(credit));
  });
}

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const auto& one) { return std::find(b.begin(), b.end(), one) != b.end(); });
}

/// Whether a short passage is more than a name with its place and date: it has a verb, as far as endings tell, and
/// words of its own.
bool says_something(std::string_view text, const Words& words, std::size_t first, std::size_t length) {
  static const Words function = words_of(
      "a an and as at but by for from he her his in into is it its of on or she that the their they this to was were "
      "with");
  static const Words verbs = words_of("are be been has have had is said say says was were will");
  std::size_t own = 0;
  bool verb = false;
  for (std::size_t i = first; i < first + length; ++i) {
    const std::string_view word = text.substr(words.span[i].begin, words.span[i].size());
    const auto in = [&](const Words& list) {
      return std::find(list.hash.begin(), list.hash.end(), words.hash[i]) != list.hash.end();
    };
    const bool small = word[0] >= 'a' && word[0] <= 'z';
    verb = verb || in(verbs) || (small && word.ends_with("ed"));
    own += small && !in(function);
  }
  return own >= 4 || (own >= 3 && verb);
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

/// `a` and `b` share words that are not a quotation. Who credits the other's outlet derives from it; else the later of
/// the two; else, of two that tell neither, the one with the greater id.
Pair directed(const std::vector<Document>& documents, std::size_t a, std::size_t b) {
  const auto credits_a = credits_of(documents[a]), credits_b = credits_of(documents[b]);
  const bool a_credits_b = is_own(documents[b], credits_a) && !is_own(documents[a], credits_a);
  const bool b_credits_a = is_own(documents[a], credits_b) && !is_own(documents[b], credits_b);
  const bool wire = a_credits_b || b_credits_a || share(credits_a, credits_b);
  const DerivationKind kind = wire ? DerivationKind::wire : DerivationKind::copy;
  if (a_credits_b != b_credits_a) return a_credits_b ? Pair{a, b, kind} : Pair{b, a, kind};
  const auto when_a = moments(documents[a].published), when_b = moments(documents[b].published);
  if (when_a && when_b && before(*when_a, *when_b)) return {b, a, kind};
  if (when_a && when_b && before(*when_b, *when_a)) return {a, b, kind};
  const bool original_a = is_own(documents[a], credits_a), original_b = is_own(documents[b], credits_b);
  if (original_a != original_b) return original_a ? Pair{b, a, kind} : Pair{a, b, kind};
  if (when_a && when_b && *when_a != *when_b) {
    return printed_before(*when_a, *when_b) ? Pair{b, a, kind} : Pair{a, b, kind};
  }
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
    std::erase_if(texts, [&](const Passage& p) {
      const Words& words = rows_[p.left];
      const bool empty =
          p.length < sure && !says_something(documents_[order_[p.left]].text, words, p.left_first, p.length);
      return empty || is_notice(words, p.left_first, p.length);
    });
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
    const Pair pair = directed(documents_, order_[begin->left], order_[begin->right]);
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
    const bool known = when_a && when_b && *when_a != *when_b;
    const bool b_from_a = known ? printed_before(*when_a, *when_b) : later;
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
