// See entities_forms.hpp. The words around a mention are read from the text itself: a single space parts them.
#include "understand/entities_forms.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/name_match.hpp"
#include "understand/names_lexicon.hpp"

namespace stemma::understand {
namespace {

constexpr std::size_t most_titles = 4;

bool is_capital(std::string_view word) { return !word.empty() && word[0] >= 'A' && word[0] <= 'Z'; }

/// The word that ends right before the space in front of `at`; empty at a line's start or after a mark.
std::string_view word_before(std::string_view text, std::size_t at) {
  if (at < 2 || text[at - 1] != ' ') return {};
  const std::size_t end = at - 1;
  std::size_t begin = end;
  while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\n' && text[begin - 1] != '"') --begin;
  return text.substr(begin, end - begin);
}

std::string_view word_after(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || text[at] != ' ') return {};
  std::size_t end = at + 1;
  while (end < text.size() && text[end] >= 'a' && text[end] <= 'z') ++end;
  return text.substr(at + 1, end - at - 1);
}

/// "Mr.", "Rabbi", "Prime", "Witness": written as part of the name.
bool is_title(std::string_view word) {
  if (!is_capital(word) || word.find_first_of(",;:()") != std::string_view::npos) return false;
  const auto folded = model::fold_name(word);
  return word == "PM" || model::is_title_word(folded) || is_in(WordList::role, folded);
}

std::size_t titled_begin(std::string_view text, std::size_t begin) {
  for (std::size_t n = 0; n < most_titles; ++n) {
    const auto word = word_before(text, begin);
    if (!is_title(word)) break;
    begin = static_cast<std::size_t>(word.data() - text.data());
  }
  return begin;
}

template <std::size_t N>
bool among(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Nouns that say what a name is and may be left out.
constexpr std::array<std::string_view, 12> kind_nouns = {"group",       "movement", "channel",      "network",
                                                         "newspaper",   "agency",   "organization", "organisation",
                                                         "broadcaster", "website",  "magazine",     "militia"};
constexpr std::array<std::string_view, 7> branch_nouns = {"affiliate", "branch",  "offshoot",  "franchise",
                                                          "arm",       "chapter", "subsidiary"};

void person_forms(const Draft& draft, std::size_t index, std::vector<std::string>& out) {
  const auto& mentions = draft.document.mentions;
  const std::string_view text = draft.document.text;
  const Span span = mentions[index].span;
  const std::size_t begin = titled_begin(text, span.begin);
  const auto form = [&](std::size_t from) { return std::string(text.substr(from, span.end - from)); };
  if (begin < span.begin) out.push_back(form(begin));
  if (index == 0) return;
  const auto& before = mentions[index - 1];
  if (before.type == MentionType::nationality && before.span.end + 1 == begin && text[begin - 1] == ' ')
    out.push_back(form(before.span.begin));
}

void group_forms(const Draft& draft, Span span, std::vector<std::string>& out) {
  const std::string_view text = draft.document.text;
  const auto name = text.substr(span.begin, span.end - span.begin);
  if (word_before(text, span.begin) == "The") out.push_back("The " + std::string(name));
  if (const auto noun = word_after(text, span.end); among(noun, kind_nouns))
    out.push_back(std::string(name) + " " + std::string(noun));
}

}  // namespace

std::vector<std::string> called_forms(const Draft& draft, std::size_t index) {
  const auto& mention = draft.document.mentions[index];
  std::vector<std::string> out;
  if (mention.type == MentionType::person)
    person_forms(draft, index, out);
  else if (mention.type == MentionType::organization)
    group_forms(draft, mention.span, out);
  return out;
}

bool means_branch(const Draft& draft, const Mention& mention) {
  std::string_view text = draft.document.text;
  std::size_t end = mention.span.end;
  for (std::string_view owner : {"'s", "\u2019s"})
    if (text.substr(end).starts_with(owner)) end += owner.size();
  return mention.type == MentionType::organization && among(word_after(text, end), branch_nouns);
}

}  // namespace stemma::understand
