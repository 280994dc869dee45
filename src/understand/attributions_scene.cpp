#include "understand/attributions_scene.hpp"

#include <algorithm>

namespace stemma::understand {
namespace {

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}  // namespace

Scene::Scene(const Draft& draft, Marks marks) : draft_(draft) {
  read_words();
  read_trees();
  speech_.assign(size(), none);
  if (marks == Marks::read) read_speech();
}

void Scene::read_words() {
  const std::size_t count = size();
  words_.reserve(count);
  verbs_.reserve(count);
  for (const Token& token : draft_.tokens) {
    words_.push_back(ascii_lower(draft_.text(token.span)));
    const auto lemma = verb_lemma(words_.back());
    const Cue* adjective = token.tag == Upos::adj || lemma.empty() ? adjective_cue(words_.back()) : nullptr;
    verbs_.push_back(adjective ? adjective : lemma.empty() || token.tag == Upos::adj ? nullptr : verb_cue(lemma));
  }
  sentence_.assign(count, 0);
  for (std::size_t s = 0; s < draft_.sentences.size(); ++s)
    for (std::size_t i = draft_.sentences[s].first; i < draft_.sentences[s].last; ++i) sentence_[i] = s;
}

void Scene::read_trees() {
  const std::size_t count = size();
  child_begin_.assign(count + 1, 0);
  for (std::size_t i = 0; i < count; ++i)
    if (const auto head = token(i).head; head < count) ++child_begin_[head + 1];
  for (std::size_t i = 0; i < count; ++i) child_begin_[i + 1] += child_begin_[i];
  children_.resize(child_begin_[count]);
  auto next = child_begin_;
  for (std::size_t i = 0; i < count; ++i)
    if (const auto head = token(i).head; head < count) children_[next[head]++] = i;
  phrase_.resize(count);
  for (std::size_t i = 0; i < count; ++i) phrase_[i] = {i, i + 1};
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < count; ++i)
    if (token(i).head >= count) order.push_back(i);
  for (std::size_t k = 0; k < order.size(); ++k)
    for (const std::size_t c : children(order[k])) order.push_back(c);
  for (std::size_t k = order.size(); k-- > 0;)
    if (const auto head = token(order[k]).head; head < count) {
      phrase_[head].first = std::min(phrase_[head].first, phrase_[order[k]].first);
      phrase_[head].last = std::max(phrase_[head].last, phrase_[order[k]].last);
    }
}

void Scene::read_speech() {
  std::uint32_t reached = 0;
  for (std::size_t q = 0; q < draft_.quotations.size(); ++q) {
    const Quotation& quotation = draft_.quotations[q];
    if (quotation.scare || quotation.outer.begin < reached) continue;
    reached = quotation.outer.end;
    for (std::size_t i = token_at(quotation.outer.begin); i < size() && token(i).span.begin < quotation.outer.end; ++i)
      speech_[i] = q;
  }
}

std::size_t Scene::token_at(std::uint32_t place) const { return draft_.token_from(place); }

std::span<const std::size_t> Scene::children(std::size_t i) const {
  return {children_.data() + child_begin_[i], child_begin_[i + 1] - child_begin_[i]};
}

std::size_t Scene::child(std::size_t i, std::initializer_list<Deprel> relations) const {
  for (const std::size_t c : children(i))
    if (std::find(relations.begin(), relations.end(), token(c).relation) != relations.end()) return c;
  return none;
}

bool Scene::is(std::size_t i, std::initializer_list<std::string_view> words) const {
  return std::find(words.begin(), words.end(), word(i)) != words.end();
}

std::size_t Scene::row_head(std::size_t i) const {
  for (int steps = 0; steps < 4; ++steps) {
    const Token& word = token(i);
    if ((word.relation != Deprel::appos && word.relation != Deprel::flat) || word.head >= i) break;
    i = word.head;
  }
  return i;
}

bool Scene::is_mark(std::size_t i) const {
  const auto text = word(i);
  if (text.empty()) return false;
  const char c = text[0];
  const bool ascii = std::string_view(",.;:!?\"'`()[]-").find(c) != std::string_view::npos;
  if (static_cast<signed char>(c) >= 0)
    return ascii && (text.size() == 1 || (text.size() == 2 && text[0] == text[1]) || text == "...");
  return text == "“" || text == "”" || text == "‘" || text == "’" || text == "«" || text == "»" || text == "„" ||
         text == "—" || text == "–" || text == "…";
}

}  // namespace stemma::understand
