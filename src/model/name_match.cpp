// Comparing prepared names; the word level (folding, transliteration) is in name_fold.cpp.
#include "model/name_match.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <unordered_set>

namespace stemma::model {
namespace {

#include "model/name_words.inc"

constexpr std::string_view actor_table =
#include "model/known_actors.inc"
    ;

using Words = std::vector<std::string>;

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find(separator), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

class WordSet {
 public:
  explicit WordSet(std::string_view list) {
    for (auto word : split(list, ' ')) words_.insert(word);
  }
  bool has(std::string_view word) const { return words_.contains(word); }

 private:
  std::unordered_set<std::string_view> words_;
};

bool is_function(std::string_view word) {
  static const WordSet set(function_list);
  return set.has(word);
}
bool is_particle(std::string_view word) {
  static const WordSet set(particle_list);
  return set.has(word);
}
bool is_article(std::string_view word) {
  static const WordSet set(article_list);
  return set.has(word);
}
bool is_generic(std::string_view word) {
  static const WordSet set(generic_list);
  return set.has(word);
}

bool is_distinguishing(std::string_view word) {
  static const WordSet set(distinguishing_list);
  return set.has(word);
}

std::string one_spelling(const std::string& word) {
  static const auto table = [] {
    std::unordered_map<std::string_view, std::string_view> out;
    for (auto pair : split(spelling_list, ' ')) out[pair.substr(0, pair.find('='))] = pair.substr(pair.find('=') + 1);
    return out;
  }();
  const auto found = table.find(word);
  return found == table.end() ? word : std::string(found->second);
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// Spelling -> full form. Acronyms are kept as written, everything else folded.
const std::unordered_map<std::string, std::string_view>& actors() {
  static const auto table = [] {
    std::unordered_map<std::string, std::string_view> out;
    for (auto line : split(actor_table, '\n')) {
      const auto forms = split(line, '|');
      for (auto form : forms) {
        const auto name = trim(form);
        out.emplace(is_acronym(name) ? std::string(name) : fold_name(name), trim(forms.front()));
      }
    }
    return out;
  }();
  return table;
}

std::string_view without_article(std::string_view name) {
  for (std::string_view article : {"the ", "The ", "THE "})
    if (name.starts_with(article)) return name.substr(article.size());
  return name;
}

Words split_words(std::string_view folded) {
  Words out;
  for (auto word : split(folded, ' ')) out.emplace_back(word);
  return out;
}

/// A person's words without titles and particles; the name itself where nothing else would be left.
Words person_words(Words words) {
  Words kept;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool last = i + 1 == words.size();
    if (!last && ((kept.empty() && is_title_word(words[i])) || is_particle(words[i]))) continue;
    kept.push_back(words[i]);
  }
  return kept;
}

Words organization_words(Words words) {
  Words kept;
  for (auto& word : words)
    if (!is_function(word)) kept.push_back(one_spelling(word));
  return kept.empty() ? words : kept;
}

bool given_names_agree(const std::string& a, const std::string& b) {
  if (a.size() == 1 || b.size() == 1) return a[0] == b[0];
  return same_word(a, b);
}

bool is_generation(std::string_view word) { return word == "jr" || word == "sr" || word == "ii" || word == "iii"; }

/// Whether every word of the shorter middle part stands in the longer, in order ('John Q. Public', 'John Public').
bool middles_agree(const Words& a, const Words& b) {
  const Words& few = a.size() <= b.size() ? a : b;
  const Words& many = a.size() <= b.size() ? b : a;
  std::size_t at = 1;
  for (std::size_t i = 1; i + 1 < few.size(); ++i) {
    while (at + 1 < many.size() && !given_names_agree(few[i], many[at])) ++at;
    if (at + 1 >= many.size()) return false;
    ++at;
  }
  return true;
}

std::string take_generation(Words& words) {
  if (words.size() < 2 || !is_generation(words.back())) return {};
  const std::string last = words.back();
  words.pop_back();
  return last;
}

NameRelation relate_persons(const NameKey& left, const NameKey& right) {
  Words a = left.words, b = right.words;
  const std::string generation_a = take_generation(a), generation_b = take_generation(b);
  if (a.empty() || b.empty()) return NameRelation::different;
  if (!generation_a.empty() && !generation_b.empty() && generation_a != generation_b) return NameRelation::different;
  if (a.size() == 1 && b.size() == 1) return same_word(a[0], b[0]) ? NameRelation::same : NameRelation::different;
  const Words& few = a.size() <= b.size() ? a : b;
  const Words& many = a.size() <= b.size() ? b : a;
  if (few.size() == 1) {
    // the first of two surnames stands for both: 'Maren' for 'Lucia Maren Duarte'
    const bool first_surname = many.size() >= 3 && few[0].size() > 1 && same_word(few[0], many[many.size() - 2]);
    const bool fits =
        same_word(few[0], many.back()) || first_surname || (few[0].size() > 1 && same_word(few[0], many.front()));
    return fits ? NameRelation::short_form : NameRelation::different;
  }
  const bool ends_agree = given_names_agree(a.front(), b.front()) && same_word(a.back(), b.back());
  if (ends_agree) return middles_agree(a, b) ? NameRelation::same : NameRelation::different;
  // 'Tomas Arvo' for 'Tomas Arvo Lindgren', 'Arvo Lindgren' for the same: the words are a run of it.
  const auto run = std::search(many.begin(), many.end(), few.begin(), few.end(),
                               [](const auto& x, const auto& y) { return same_word(x, y); });
  return run != many.end() && many.size() > few.size() ? NameRelation::short_form : NameRelation::different;
}

NameRelation relate_places(const NameKey& a, const NameKey& b) {
  if (a.words.size() != b.words.size()) return NameRelation::different;
  for (std::size_t i = 0; i < a.words.size(); ++i)
    if (!same_word(a.words[i], b.words[i])) return NameRelation::different;
  return a.words.empty() ? NameRelation::different : NameRelation::same;
}

/// The words of `many` that have no partner in `few`; none where a word of `few` finds no partner.
bool extra_words(const Words& few, const Words& many, Words& extra) {
  std::vector<bool> used(many.size(), false);
  for (const auto& word : few) {
    std::size_t i = 0;
    while (i < many.size() && (used[i] || !same_word(word, many[i]))) ++i;
    if (i == many.size()) return false;
    used[i] = true;
  }
  for (std::size_t i = 0; i < many.size(); ++i)
    if (!used[i]) extra.push_back(many[i]);
  return true;
}

/// 'Liberation Front' beside 'Sarnian Liberation Front', 'State Department' beside 'US State Department': the longer
/// name has its owner's or country's in front. 'Labour Party' beside 'New Labour Party' is another.
bool lacks_only_owner(const NameKey& few, const NameKey& many) {
  if (few.words.size() < 2 || many.words.size() != few.words.size() + 1 || !few.known.empty()) return false;
  const std::string& owner = many.words.front();
  if (owner.size() < 2 || owner.find_first_of("0123456789") != std::string::npos || is_distinguishing(owner))
    return false;
  return std::equal(few.words.begin(), few.words.end(), many.words.begin() + 1,
                    [](const auto& a, const auto& b) { return same_word(a, b); });
}

/// 'ISIS-K' beside 'ISIS': an acronym with a hyphenated addition.
bool is_hyphen_branch(const NameKey& a, const NameKey& b) {
  const auto& longer = a.text.size() > b.text.size() ? a : b;
  const auto& shorter = a.text.size() > b.text.size() ? b : a;
  return longer.text.starts_with(shorter.text + "-");
}

/// 'Kelm-TV', 'KelmTV'
std::string unspaced(const NameKey& key) {
  std::string out;
  for (const auto& word : key.words) out += word;
  return out;
}

NameRelation relate_organizations(const NameKey& a, const NameKey& b) {
  if (a.words.empty() || b.words.empty()) return NameRelation::different;
  if (a.acronym && b.acronym) {
    if (fold_name(a.text) == fold_name(b.text) || (unspaced(a) == unspaced(b) && unspaced(a).size() > 3))
      return NameRelation::same;
    return is_hyphen_branch(a, b) ? NameRelation::branch : NameRelation::different;
  }
  if (a.acronym && is_acronym_of(a.text, b.text)) return NameRelation::same;
  if (b.acronym && is_acronym_of(b.text, a.text)) return NameRelation::same;
  const NameKey& few = a.words.size() <= b.words.size() ? a : b;
  const NameKey& many = a.words.size() <= b.words.size() ? b : a;
  if (unspaced(a) == unspaced(b)) return NameRelation::same;
  Words extra;
  if (!extra_words(few.words, many.words, extra)) return NameRelation::different;
  if (extra.empty()) return NameRelation::same;
  if (std::all_of(few.words.begin(), few.words.end(), is_generic)) return NameRelation::different;
  if (std::all_of(extra.begin(), extra.end(), is_generic) || lacks_only_owner(few, many))
    return NameRelation::short_form;
  return NameRelation::branch;
}

/// The relation that the table of known actors decides; `different` where it decides nothing is told by `decided`.
bool known_decides(const NameKey& a, const NameKey& b, NameRelation& relation) {
  if (a.known.empty() || b.known.empty()) return false;
  relation = NameRelation::different;
  if (a.known == b.known)
    relation = NameRelation::same;
  else if (a.known.starts_with(b.known + " ") || b.known.starts_with(a.known + " "))
    relation = NameRelation::branch;
  return true;
}

MentionType kind(MentionType type) {
  return type == MentionType::person || type == MentionType::place ? type : MentionType::organization;
}

}  // namespace

bool is_title_word(std::string_view folded) {
  static const WordSet set(title_list);
  return set.has(folded);
}

std::string_view known_actor(std::string_view name) {
  name = without_article(trim(name));
  const auto& table = actors();
  if (is_acronym(name))
    if (const auto found = table.find(std::string(name)); found != table.end()) return found->second;
  const auto found = table.find(fold_name(name));
  return found == table.end() ? std::string_view() : found->second;
}

bool is_acronym_of(std::string_view acronym, std::string_view full) {
  if (!is_acronym(acronym)) return false;
  const std::string letters = fold_name(acronym);
  std::string wanted;
  for (char c : letters)
    if (c != ' ') wanted += c;
  const Words words = split_words(fold_name(full));
  if (words.size() < 2) return false;
  std::size_t at = 0;
  for (const auto& word : words) {
    if (at < wanted.size() && word[0] == wanted[at] && !(is_function(word) && at + 1 == wanted.size()))
      ++at;
    else if (!is_function(word))
      return false;
  }
  return at == wanted.size();
}

NameKey name_key(std::string_view name, MentionType type) {
  NameKey key;
  key.type = type;
  name = without_article(trim(name));
  for (std::string_view ending : {"'s", "\u2019s"})
    if (name.ends_with(ending)) name.remove_suffix(ending.size());
  key.text = std::string(name);
  key.acronym = is_acronym(name);
  Words words = split_words(fold_name(name));
  while (words.size() > 1 && is_article(words.front())) words.erase(words.begin());
  if (kind(type) == MentionType::person)
    key.words = person_words(std::move(words));
  else if (kind(type) == MentionType::place)
    key.words = std::move(words);
  else
    key.words = organization_words(std::move(words));
  if (kind(type) == MentionType::organization) key.known = fold_name(known_actor(name));
  return key;
}

NameRelation relate(const NameKey& a, const NameKey& b) {
  if (kind(a.type) != kind(b.type)) return NameRelation::different;
  if (kind(a.type) == MentionType::person) return relate_persons(a, b);
  if (kind(a.type) == MentionType::place) return relate_places(a, b);
  NameRelation relation;
  return known_decides(a, b, relation) ? relation : relate_organizations(a, b);
}

}  // namespace stemma::model
