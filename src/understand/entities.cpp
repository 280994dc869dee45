// Which mentions are names of one bearer, within one document.
//
// Mentions of one spelling form a group; groups of related names (model/name_match.hpp) are joined, acronyms and fuller
// forms first, short forms only where exactly one bearer fits. Look-alikes stay apart: another given name, another
// ministry, a branch of an organisation.
#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "model/name_match.hpp"
#include "understand/all_passes.hpp"
#include "understand/entities_forms.hpp"

namespace stemma::understand {
namespace {

using model::NameKey;
using model::NameRelation;

bool is_group_type(MentionType type) {
  return type == MentionType::organization || type == MentionType::facility || type == MentionType::other ||
         type == MentionType::product || type == MentionType::event || type == MentionType::weapon;
}

/// Of the forms that share a handle, no more than this many are compared with each: those first named nearest to it.
/// A newspaper's page of names stays far below; a list of thousands would cost its square.
constexpr std::size_t crowd = 128;

/// All mentions of one spelling and type.
struct Form {
  std::string text;  ///< as first written
  MentionType type = MentionType::other;
  NameKey key;
  std::size_t mentions = 0, first = 0;
  std::size_t bearer = 0;  ///< index of the form that stands for the bearer
};

class Forms {
 public:
  explicit Forms(Draft& draft) : draft_(draft) {
    auto& mentions = draft.document.mentions;
    for (std::size_t i = 0; i < mentions.size(); ++i) form_of_.push_back(add(mentions[i], i));
  }

  void join() {
    join_definitions();
    join_related(NameRelation::same);
    join_short();
    join_branches();
    collect_called();
  }

  void write() {
    auto& document = draft_.document;
    for (std::size_t i = 0; i < forms_.size(); ++i) forms_of_[root(i)].push_back(i);
    std::map<std::size_t, std::size_t> numbers;  // bearer -> entity, in order of first mention
    for (std::size_t i = 0; i < document.mentions.size(); ++i) {
      const auto bearer = root(form_of_[i]);
      const auto [entry, fresh] = numbers.emplace(bearer, document.entities.size());
      if (fresh) document.entities.push_back(entity(bearer, document.entities.size()));
      document.mentions[i].entity = entry->second;
      if (document.mentions[i].type != MentionType::nationality)
        document.mentions[i].type = document.entities[entry->second].type;
    }
  }

 private:
  std::size_t add(const Mention& mention, std::size_t index) {
    std::string text(draft_.text(mention.span));
    std::replace(text.begin(), text.end(), '\n', ' ');
    NameKey key = model::name_key(text, mention.type);
    std::string id = std::to_string(static_cast<int>(mention.type)) + key.text;
    const auto [found, fresh] = by_text_.emplace(std::move(id), forms_.size());
    if (fresh) forms_.push_back({key.text, mention.type, std::move(key), 0, index, forms_.size()});
    ++forms_[found->second].mentions;
    return found->second;
  }

  std::size_t root(std::size_t form) {
    while (forms_[form].bearer != form) form = forms_[form].bearer = forms_[forms_[form].bearer].bearer;
    return form;
  }
  void unite(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    if (a != b) forms_[std::max(a, b)].bearer = std::min(a, b);
  }

  bool comparable(const Form& a, const Form& b) const {
    return a.type == b.type || (is_group_type(a.type) && is_group_type(b.type));
  }

  /// Forms that share a word, a known actor or, for acronyms, an initial: the only ones that can be related.
  std::unordered_map<std::string, std::vector<std::size_t>> index() const {
    std::unordered_map<std::string, std::vector<std::size_t>> out;
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      const auto& key = forms_[i].key;
      std::vector<std::string> handles;
      for (const auto& word : key.words) handles.push_back(word.substr(0, 2));
      if (!key.known.empty()) handles.push_back("=" + key.known);
      if (is_group_type(key.type) && !key.words.empty()) handles.push_back("^" + key.words[0].substr(0, 1));
      std::sort(handles.begin(), handles.end());
      handles.erase(std::unique(handles.begin(), handles.end()), handles.end());
      for (auto& handle : handles) out[handle].push_back(i);
    }
    return out;
  }

  using Place = std::vector<std::size_t>::const_iterator;
  /// The run of `crowd` forms around `form`.
  static std::pair<Place, Place> nearest(const std::vector<std::size_t>& forms, std::size_t form) {
    if (forms.size() <= crowd) return {forms.begin(), forms.end()};
    const auto before = std::lower_bound(forms.begin(), forms.end(), form) - forms.begin();
    const auto most = static_cast<std::ptrdiff_t>(forms.size() - crowd);
    const auto first =
        forms.begin() + std::clamp(before - static_cast<std::ptrdiff_t>(crowd / 2), std::ptrdiff_t{0}, most);
    return {first, first + static_cast<std::ptrdiff_t>(crowd)};
  }

  template <typename Action>
  void for_related(NameRelation wanted, Action action) {
    const auto handles = index();
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      std::vector<std::size_t> others;
      const auto collect = [&](const std::string& handle) {
        const auto found = handles.find(handle);
        if (found == handles.end()) return;
        const auto [first, last] = nearest(found->second, i);
        others.insert(others.end(), first, last);
      };
      const auto& key = forms_[i].key;
      for (const auto& word : key.words) collect(word.substr(0, 2));
      if (!key.known.empty()) collect("=" + key.known);
      if (key.acronym && !key.words.empty()) collect("^" + key.words[0].substr(0, 1));
      std::sort(others.begin(), others.end());
      others.erase(std::unique(others.begin(), others.end()), others.end());
      for (const auto j : others)
        if (j != i && comparable(forms_[i], forms_[j]) && model::relate(key, forms_[j].key) == wanted) action(i, j);
    }
  }

  /// 'Long Name (LN)': what a text defines holds, even where not every initial is in the acronym.
  void join_definitions() {
    const auto& mentions = draft_.document.mentions;
    for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
      const Span gap{mentions[i].span.end, mentions[i + 1].span.begin};
      if (gap.size() != 2 || draft_.text(gap) != " (") continue;
      const Form &full = forms_[form_of_[i]], &brief = forms_[form_of_[i + 1]];
      const bool closed = draft_.document.text.size() > mentions[i + 1].span.end &&
                          draft_.document.text[mentions[i + 1].span.end] == ')';
      if (!closed || !brief.key.acronym || !comparable(full, brief) || full.key.words.empty() ||
          brief.key.words.empty())
        continue;
      if (full.key.words.size() >= 2 && full.key.words[0][0] == brief.key.words[0][0])
        unite(form_of_[i], form_of_[i + 1]);
    }
  }

  void join_related(NameRelation relation) {
    for_related(relation, [this](std::size_t i, std::size_t j) { unite(i, j); });
  }

  /// 'Keller' joins 'Bruno Keller' unless a second bearer fits as well; then the one named last before it is
  /// meant only where the two cannot be told apart otherwise, so it stays alone.
  void join_short() {
    std::map<std::size_t, std::vector<std::size_t>> fuller;  // short form -> bearers that fit
    for_related(NameRelation::short_form, [this, &fuller](std::size_t i, std::size_t j) {
      if (forms_[i].key.words.size() > forms_[j].key.words.size()) return;
      fuller[i].push_back(j);
    });
    for (auto& [brief, candidates] : fuller) {
      std::vector<std::size_t> bearers;
      for (const auto form : candidates) bearers.push_back(root(form));
      std::sort(bearers.begin(), bearers.end());
      bearers.erase(std::unique(bearers.begin(), bearers.end()), bearers.end());
      if (bearers.size() == 1)
        unite(brief, bearers[0]);
      else if (const auto main = clear_winner(bearers, brief); main != none)
        unite(brief, main);
    }
  }

  /// 'The Front affiliate' is the only branch of the Front that the document names.
  void join_branches() {
    const auto& mentions = draft_.document.mentions;
    for (std::size_t i = 0; i < mentions.size(); ++i)
      if (means_branch(draft_, mentions[i]))
        if (const auto branch = only_branch(root(form_of_[i])); branch != none) form_of_[i] = branch;
  }

  std::size_t only_branch(std::size_t parent) {
    std::vector<std::size_t> own;
    for (std::size_t i = 0; i < forms_.size(); ++i)
      if (root(i) == parent) own.push_back(i);
    std::size_t found = none;
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      const auto& form = forms_[i];
      const bool branch = root(i) != parent && std::any_of(own.begin(), own.end(), [&](std::size_t p) {
                            return comparable(forms_[p], form) && is_longer(form.key, forms_[p].key) &&
                                   model::relate(forms_[p].key, form.key) == NameRelation::branch;
                          });
      if (!branch) continue;
      if (found != none && found != root(i)) return none;
      found = root(i);
    }
    return found;
  }
  static bool is_longer(const NameKey& a, const NameKey& b) {
    const auto size = [](const NameKey& key) { return key.known.empty() ? key.text.size() : key.known.size(); };
    return size(a) > size(b);
  }

  /// Forms with titles and kinds, which name the bearer as well.
  void collect_called() {
    for (std::size_t i = 0; i < form_of_.size(); ++i)
      for (auto& form : called_forms(draft_, i)) called_[root(form_of_[i])].push_back(std::move(form));
  }

  /// Of several bearers, the only one that had been named when the short form was first used.
  std::size_t clear_winner(const std::vector<std::size_t>& bearers, std::size_t brief) {
    std::size_t winner = none;
    for (const auto bearer : bearers) {
      if (forms_[bearer].first > forms_[brief].first) continue;
      if (winner != none) return none;
      winner = bearer;
    }
    return winner;
  }

  Entity entity(std::size_t bearer, std::size_t number) {
    Entity out;
    out.id = "n" + std::to_string(number + 1);
    const Form* best = nullptr;
    for (const std::size_t i : forms_of_[bearer]) {
      if (!best || fuller(forms_[i], *best)) best = &forms_[i];
      out.aliases.push_back(forms_[i].text);
      if (out.type == MentionType::other) out.type = forms_[i].type;
    }
    if (const auto called = called_.find(bearer); called != called_.end())
      out.aliases.insert(out.aliases.end(), called->second.begin(), called->second.end());
    out.name = best->text;
    if (best->type != MentionType::other) out.type = best->type;
    std::sort(out.aliases.begin(), out.aliases.end());
    out.aliases.erase(std::unique(out.aliases.begin(), out.aliases.end()), out.aliases.end());
    std::erase(out.aliases, out.name);
    return out;
  }

  /// More words beat fewer, words beat an acronym, mixed case beats capitals; then the earlier one stays.
  static bool fuller(const Form& a, const Form& b) {
    if (a.key.acronym != b.key.acronym) return b.key.acronym;
    if (a.key.words.size() != b.key.words.size()) return a.key.words.size() > b.key.words.size();
    return false;
  }

  Draft& draft_;
  std::vector<Form> forms_;
  std::vector<std::size_t> form_of_;
  std::unordered_map<std::size_t, std::vector<std::size_t>> forms_of_;  ///< by bearer, in order; looked up only
  std::unordered_map<std::string, std::size_t> by_text_;
  std::map<std::size_t, std::vector<std::string>> called_;  ///< by bearer: longer forms, not compared
};

}  // namespace

/// Whether the one word of a mention stands where a person's name may: no determiner before it, no noun that it would
/// modify behind it. Where nothing was tagged nothing speaks against it.
static bool stands_alone(const Draft& draft, Span span) {
  const auto& tokens = draft.tokens;
  const std::size_t at = draft.token_at(span.begin);
  if (at == tokens.size()) return true;
  if (at > 0 && tokens[at - 1].tag == Upos::det) return false;
  const Upos next = at + 1 < tokens.size() ? tokens[at + 1].tag : Upos::x;
  if (next == Upos::noun || next == Upos::propn) return false;
  return tokens[at].relation != Deprel::nsubj_pass && tokens[at].relation != Deprel::obl;
}

/// "Amir", after "Amir Haddad", is that person, though nothing beside it tells what it names.
static void type_given_names(Draft& draft) {
  std::unordered_set<std::string> of_persons;  // first and last words of longer names
  for (Mention& mention : draft.document.mentions) {
    const std::string text(draft.text(mention.span));
    const auto space = text.find(' ');
    if (space == std::string::npos) {
      if (mention.type == MentionType::other && of_persons.contains(text) && stands_alone(draft, mention.span))
        mention.type = MentionType::person;
    } else if (mention.type == MentionType::person) {
      of_persons.emplace(text.substr(0, space));
      of_persons.emplace(text.substr(text.rfind(' ') + 1));
    }
  }
}

void find_entities(Draft& draft, const Resources&) {
  type_given_names(draft);
  Forms forms(draft);
  forms.join();
  forms.write();
}

}  // namespace stemma::understand
