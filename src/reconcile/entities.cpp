// One entity for each real-world bearer of names, across documents.
//
// Three steps, each on the ground of the one before. Entities that share a full name are one. Full names that are
// spellings of one another are one, unless what has been joined already speaks against it: a branch is not its parent,
// and "J. Marr" does not make one person of Jana and Jonas. A name that could be short for several (a surname, an
// unknown acronym) joins the one full name that it fits, and no one where two compete.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "model/name_match.hpp"
#include "reconcile/agencies.hpp"
#include "reconcile/aliases.hpp"
#include "reconcile/all_passes.hpp"
#include "reconcile/union_find.hpp"

namespace stemma::reconcile {
namespace {

using model::NameKey;
using model::NameRelation;

constexpr std::size_t crowd = 40;       // names with one rough spelling, beyond which the spelling tells nothing
constexpr std::size_t most_forms = 12;  // names of a set that are compared

enum class Kind { person, place, other };

Kind kind_of(MentionType type) {
  if (type == MentionType::person) return Kind::person;
  return type == MentionType::place ? Kind::place : Kind::other;
}

/// A name as it is compared: every spelling with the same words is one.
struct Form {
  Kind kind = Kind::other;
  std::string words;
  NameKey key;
  bool weak = false;                 ///< may be short for several full names
  std::vector<std::size_t> bearers;  ///< entities of documents
};

/// An organisation's words run together: "BFM-TV" and "BFMTV" are one.
std::string join(const NameKey& key, Kind kind) {
  if (!key.known.empty()) return "=" + key.known;
  std::string joined;
  for (const std::string& word : key.words) joined += kind == Kind::other ? word : word + ' ';
  return joined;
}

/// States that go by their initials.
std::string_view in_full(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> states = {
      {{"US", "United States"},
       {"U.S.", "United States"},
       {"U.S", "United States"},
       {"USA", "United States"},
       {"United States of America", "United States"},
       {"UK", "United Kingdom"},
       {"U.K.", "United Kingdom"},
       {"UAE", "United Arab Emirates"}}};
  for (const auto& [initials, full] : states) {
    if (name == initials) return full;
  }
  return name;
}

NameKey key_of(std::string_view name, MentionType type) { return model::name_key(in_full(name), type); }

/// Consonants alone, those that transliterations exchange made one: names with another can hardly be spellings of one.
std::string rough_spelling(std::string_view word) {
  std::string rough;
  for (std::size_t i = 0; i < word.size(); ++i) {
    char c = word[i];
    if (c == 'p' && i + 1 < word.size() && word[i + 1] == 'h') c = 'f';
    if (c == 'c' || c == 'q') c = 'k';
    if (c == 'z') c = 's';
    if (c == 'w') c = 'v';
    const bool silent = std::string_view("aeiouyhj").find(c) != std::string_view::npos;
    if (!silent && (rough.empty() || rough.back() != c)) rough += c;
  }
  return rough.empty() ? std::string(word) : rough;
}

std::string initials(const NameKey& key) {
  std::string letters;
  for (const std::string& word : key.words) letters += word.empty() ? ' ' : word[0];
  return letters;
}

class Joiner {
 public:
  explicit Joiner(const std::vector<Document>& documents) : documents_(documents), sets_(count()) {
    collect();
    join_full_names();
    join_spellings();
    join_shortened();
    join_short_names();
    join_untyped();
  }

  std::size_t set_of(std::size_t bearer) { return sets_.find(bearer); }

 private:
  std::size_t count() {
    std::size_t total = 0;
    for (const Document& document : documents_) total += document.entities.size();
    return total;
  }

  void collect() {
    std::map<std::pair<Kind, std::string>, std::size_t> known;
    std::size_t bearer = 0;
    for (const Document& document : documents_) {
      for (const Entity& entity : document.entities) {
        const NameKey own = key_of(entity.name, entity.type);
        // "Дмитрий Коваль" is compared as "Dmitry Koval", which the report has beside it
        const bool foreign = !model::has_latin(entity.name) &&
                             std::any_of(entity.aliases.begin(), entity.aliases.end(), model::has_latin);
        if (!foreign) add(known, own, bearer);
        for (const std::string& alias : entity.aliases) {
          const NameKey key = key_of(alias, entity.type);
          if (foreign ? model::has_latin(alias) : model::relate(own, key) == NameRelation::same)
            add(known, key, bearer);
        }
        ++bearer;
      }
    }
    forms_.reserve(known.size());
    for (auto& [name, at] : known) forms_.push_back(std::move(unsorted_[at]));
    unsorted_.clear();
  }

  void add(std::map<std::pair<Kind, std::string>, std::size_t>& known, const NameKey& key, std::size_t bearer) {
    if (key.words.empty()) return;
    const Kind kind = kind_of(key.type);
    const std::string words = join(key, kind);
    const auto [at, fresh] = known.try_emplace({kind, words}, unsorted_.size());
    if (fresh) {
      const bool weak = key.known.empty() && (kind == Kind::person ? key.words.size() == 1 : key.acronym);
      unsorted_.push_back({kind, words, key, weak && kind != Kind::place, {}});
    }
    unsorted_[at->second].bearers.push_back(bearer);
  }

  void join_full_names() {
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      if (forms_[i].weak) continue;
      for (const std::size_t bearer : forms_[i].bearers) sets_.merge(forms_[i].bearers.front(), bearer);
    }
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      if (!forms_[i].weak) members_[sets_.find(forms_[i].bearers.front())].push_back(i);
    }
  }

  /// "Enio Mora" beside "Enio Mora Araya", "Liberation Front" beside "Sarnesse Liberation Front": a shortened name goes
  /// to the one longer name of the pile that it fits.
  void join_shortened() {
    const auto keys = [](const Form& form, std::set<std::string>& out) {
      if (form.kind != Kind::place) out.insert(form.key.words.begin(), form.key.words.end());
    };
    std::map<std::size_t, std::set<std::size_t>> fitting;
    for (const auto& [key, group] : blocks(false, keys)) {
      if (group.size() > 2 * crowd) continue;
      for (const std::size_t a : group) {
        for (const std::size_t b : group) {
          if (is_shortened(forms_[a], forms_[b])) fitting[a].insert(b);
        }
      }
    }
    for (const auto& [form, longer] : fitting) {
      const std::size_t own = sets_.find(forms_[form].bearers.front());
      std::set<std::size_t> sets;
      for (const std::size_t other : longer) sets.insert(sets_.find(forms_[other].bearers.front()));
      sets.erase(own);
      if (sets.size() != 1) continue;
      const bool allowed = !forbids(members_[own], members_[*sets.begin()], form);
      if (allowed) merge(own, *sets.begin());
    }
  }

  static bool is_shortened(const Form& few, const Form& many) {
    const auto& a = few.key.words;
    const auto& b = many.key.words;
    if (few.kind != many.kind || a.size() >= b.size()) return false;
    if (model::relate(few.key, many.key) == NameRelation::short_form) return true;
    // What stands before an organisation's name says whose it is; what stands behind it may name a branch.
    const bool full = few.kind == Kind::other && a.size() >= 2 && few.key.known.empty() && many.key.known.empty();
    return full && agency(few.key.text).empty() && agency(many.key.text).empty() &&
           std::equal(a.rbegin(), a.rend(), b.rbegin());
  }

  /// Forms that share one of the keys which `keys` gives, in groups of bounded size.
  template <typename Keys>
  std::map<std::pair<Kind, std::string>, std::vector<std::size_t>> blocks(bool weak, Keys keys) const {
    std::map<std::pair<Kind, std::string>, std::vector<std::size_t>> found;
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      if (forms_[i].weak && !weak) continue;
      std::set<std::string> unique;
      keys(forms_[i], unique);
      for (const std::string& key : unique) found[{forms_[i].kind, key}].push_back(i);
    }
    return found;
  }

  void join_spellings() {
    const auto keys = [](const Form& form, std::set<std::string>& out) {
      const auto& words = form.key.words;
      if (form.kind == Kind::person) {
        out.insert(rough_spelling(words.back()));
      } else {
        for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), 3); ++i) out.insert(rough_spelling(words[i]));
      }
    };
    for (const auto& [key, group] : blocks(false, keys)) {
      if (group.size() > crowd) continue;
      for (std::size_t i = 0; i < group.size(); ++i) {
        for (std::size_t j = i + 1; j < group.size(); ++j) join_if_same(group[i], group[j]);
      }
    }
  }

  /// Names of places are short and many: only those of about one length are taken for spellings of one.
  void join_if_same(std::size_t a, std::size_t b) {
    const auto longer = std::max(forms_[a].words.size(), forms_[b].words.size());
    const auto shorter = std::min(forms_[a].words.size(), forms_[b].words.size());
    if (forms_[a].kind == Kind::place && longer - shorter > 2) return;
    if (model::relate(forms_[a].key, forms_[b].key) == NameRelation::same) join_sets(a, b);
  }

  void join_sets(std::size_t a, std::size_t b) {
    const std::size_t set_a = sets_.find(forms_[a].bearers.front()), set_b = sets_.find(forms_[b].bearers.front());
    if (set_a == set_b || forbids(members_[set_a], members_[set_b])) return;
    merge(set_a, set_b);
  }

  void merge(std::size_t set_a, std::size_t set_b) {
    sets_.merge(set_a, set_b);
    const std::size_t kept = sets_.find(set_a), gone = kept == set_a ? set_b : set_a;
    auto& into = members_[kept];
    into.insert(into.end(), members_[gone].begin(), members_[gone].end());
    std::sort(into.begin(), into.end());
    members_.erase(gone);
  }

  /// `shortened`: a form whose relations have been looked at already.
  bool forbids(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b,
               std::size_t shortened = none) const {
    for (std::size_t i = 0; i < std::min(a.size(), most_forms); ++i) {
      for (std::size_t j = 0; j < std::min(b.size(), most_forms); ++j) {
        const NameRelation relation = model::relate(forms_[a[i]].key, forms_[b[j]].key);
        if (a[i] == shortened && is_shortened(forms_[a[i]], forms_[b[j]])) continue;
        if (relation == NameRelation::branch) return true;
        if (relation == NameRelation::different && forms_[a[i]].kind == Kind::person) return true;
      }
    }
    return false;
  }

  void join_short_names() {
    const auto keys = [](const Form& form, std::set<std::string>& out) {
      if (form.kind != Kind::person) {
        out.insert(form.weak ? model::fold_name(form.key.text) : initials(form.key));
      } else {
        for (const std::string& word : form.key.words) out.insert(rough_spelling(word));
      }
    };
    for (const auto& [key, group] : blocks(true, keys)) {
      for (const std::size_t form : group) {
        if (forms_[form].weak) attach(form, group);
      }
    }
  }

  /// All bearers of a short name go to the only full name that it fits; to one another where there is none.
  void attach(std::size_t form, const std::vector<std::size_t>& group) {
    std::set<std::size_t> fitting;
    std::size_t compared = 0;
    for (const std::size_t other : group) {
      if (forms_[other].weak || ++compared > crowd) continue;
      const NameRelation relation = model::relate(forms_[form].key, forms_[other].key);
      if (relation == NameRelation::same || relation == NameRelation::short_form) {
        fitting.insert(sets_.find(forms_[other].bearers.front()));
      }
    }
    if (fitting.size() > 1 || compared > crowd) return;
    const std::size_t target = fitting.empty() ? forms_[form].bearers.front() : *fitting.begin();
    for (const std::size_t bearer : forms_[form].bearers) {
      if (!has_full_name(bearer)) sets_.merge(target, bearer);
    }
  }

  /// A name of which its report did not tell what it names ("Mora", "Punta Islita") is the person or place of that name
  /// that other reports know, where there is one only.
  void join_untyped() {
    std::map<std::string, std::set<std::size_t>> typed;  // folded name -> sets
    for (const Form& form : forms_) {
      if (form.kind == Kind::other) continue;
      const std::size_t set = sets_.find(form.bearers.front());
      typed[model::fold_name(form.key.text)].insert(set);
      if (form.kind == Kind::person && form.key.words.size() > 1) typed[form.key.words.back()].insert(set);
    }
    for (const Form& form : forms_) {
      if (form.kind != Kind::other || form.key.type != MentionType::other || form.key.acronym) continue;
      const auto found = typed.find(model::fold_name(form.key.text));
      if (found == typed.end()) continue;
      std::set<std::size_t> sets;
      for (const std::size_t set : found->second) sets.insert(sets_.find(set));
      if (sets.size() != 1) continue;
      for (const std::size_t bearer : form.bearers) {
        if (is_untyped(bearer)) sets_.merge(*sets.begin(), bearer);
      }
    }
  }

  bool is_untyped(std::size_t bearer) const {
    for (const Document& document : documents_) {
      if (bearer < document.entities.size()) return document.entities[bearer].type == MentionType::other;
      bearer -= document.entities.size();
    }
    return false;
  }

  bool has_full_name(std::size_t bearer) {
    const auto found = members_.find(sets_.find(bearer));
    return found != members_.end();
  }

  const std::vector<Document>& documents_;
  UnionFind sets_;
  std::vector<Form> unsorted_, forms_;  // forms_ by kind and words, so that nothing hangs on the input's order
  std::map<std::size_t, std::vector<std::size_t>> members_;  ///< full names of each set
};

}  // namespace

void join_entities(Workbench& bench) {
  Joiner joiner(bench.account.documents);
  std::map<std::size_t, std::size_t> number;
  std::size_t bearer = 0;
  bench.entity_of.clear();
  for (const Document& document : bench.account.documents) {
    auto& row = bench.entity_of.emplace_back();
    for (std::size_t i = 0; i < document.entities.size(); ++i) {
      row.push_back(number.try_emplace(joiner.set_of(bearer++), number.size()).first->second);
    }
  }
  name_entities(bench, number.size());
}

}  // namespace stemma::reconcile
