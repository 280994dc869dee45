// The tree part of Syntax: children, subtrees, paths and the spans of phrases.
#include <algorithm>

#include "understand/characters.hpp"
#include "understand/syntax.hpp"

namespace stemma::understand {

Syntax::Syntax(const Draft& draft) : draft_(&draft) {
  const std::size_t size = draft.tokens.size();
  first_child_.assign(size + 1, 0);
  sentence_.assign(size, 0);
  subtree_first_.resize(size);
  subtree_last_.resize(size);
  for (std::size_t s = 0; s < draft.sentences.size(); ++s) {
    const Sentence& sentence = draft.sentences[s];
    std::size_t root = none;
    for (std::size_t t = sentence.first; t < sentence.last; ++t) {
      sentence_[t] = static_cast<std::uint32_t>(s);
      if (draft.tokens[t].head == none && root == none) root = t;
    }
    root_.push_back(root);
  }
  for (const Token& t : draft.tokens) {
    if (t.head != none) ++first_child_[t.head + 1];
  }
  for (std::size_t t = 0; t < size; ++t) first_child_[t + 1] += first_child_[t];
  children_.resize(first_child_[size]);
  std::vector<std::uint32_t> filled(first_child_.begin(), first_child_.end() - 1);
  for (std::size_t t = 0; t < size; ++t) {
    if (const std::size_t head = draft.tokens[t].head; head != none) {
      children_[filled[head]++] = static_cast<std::uint32_t>(t);
    }
    subtree_first_[t] = static_cast<std::uint32_t>(t);
    subtree_last_[t] = static_cast<std::uint32_t>(t + 1);
  }
  // In a projective tree the outermost children reach furthest, so following them gives the run; each token hands its
  // reach to its head once, leaves first.
  std::vector<std::uint32_t> waiting(size), ready;
  for (std::size_t t = 0; t < size; ++t) {
    waiting[t] = first_child_[t + 1] - first_child_[t];
    if (waiting[t] == 0) ready.push_back(static_cast<std::uint32_t>(t));
  }
  while (!ready.empty()) {
    const std::uint32_t t = ready.back();
    ready.pop_back();
    const std::size_t head = draft.tokens[t].head;
    if (head == none) continue;
    subtree_first_[head] = std::min(subtree_first_[head], subtree_first_[t]);
    subtree_last_[head] = std::max(subtree_last_[head], subtree_last_[t]);
    if (--waiting[head] == 0) ready.push_back(static_cast<std::uint32_t>(head));
  }
}

std::span<const std::uint32_t> Syntax::children(std::size_t t) const {
  if (t == none) return {};
  return std::span(children_).subspan(first_child_[t], first_child_[t + 1] - first_child_[t]);
}

std::size_t Syntax::child(std::size_t t, Deprel relation) const { return child(t, {relation}); }

std::size_t Syntax::child(std::size_t t, std::initializer_list<Deprel> relations) const {
  for (const std::size_t c : children(t)) {
    if (std::find(relations.begin(), relations.end(), token(c).relation) != relations.end()) return c;
  }
  return none;
}

std::size_t Syntax::child_with_lemma(std::size_t t, std::string_view lemma) const {
  for (const std::size_t c : children(t)) {
    if (token(c).lemma == lemma) return c;
  }
  return none;
}

std::vector<std::size_t> Syntax::with_lemma(std::size_t sentence,
                                            std::initializer_list<std::string_view> lemmas) const {
  std::vector<std::size_t> found;
  const Sentence& within = draft_->sentences[sentence];
  for (std::size_t t = within.first; t < within.last; ++t) {
    if (std::find(lemmas.begin(), lemmas.end(), token(t).lemma) != lemmas.end()) found.push_back(t);
  }
  return found;
}

Syntax::Range Syntax::subtree(std::size_t t) const {
  if (t == none) return {};
  return {subtree_first_[t], subtree_last_[t]};
}

bool Syntax::dominates(std::size_t above, std::size_t below) const {
  return above != none && below != none && subtree(above).contains(below);
}

std::size_t Syntax::up(std::size_t t, std::initializer_list<Deprel> relations) const {
  for (const Deprel relation : relations) {
    if (t == none || token(t).relation != relation) return none;
    t = head(t);
  }
  return t;
}

std::size_t Syntax::distance(std::size_t a, std::size_t b) const {
  if (a == none || b == none || sentence_[a] != sentence_[b]) return none;
  std::size_t up_a = 0;
  for (std::size_t above = a; above != none; above = head(above), ++up_a) {
    if (!dominates(above, b)) continue;
    std::size_t up_b = 0;
    for (std::size_t t = b; t != above; t = head(t)) ++up_b;
    return up_a + up_b;
  }
  return none;
}

bool Syntax::is_edge(std::size_t t) const {
  const char32_t c = character_at(text(t), 0).code;
  if (c == '$' || c == '%' || c == '#' || c == '@' || c > 0x2030 || token(t).tag == Upos::sym) return false;
  return !is_alphanumeric(c) && !is_apostrophe(c);
}

Span Syntax::trimmed(Range range) const {
  const auto at_edge = [&](std::size_t t) {
    const char32_t c = character_at(text(t), 0).code;
    return is_edge(t) || (is_quote(c) && token(t).tag == Upos::punct) || c == 0x2026;
  };
  const auto bracket = [&](std::size_t t) { return text(t) == ")" || text(t) == "]"; };
  const auto opens_within = [&](std::size_t end) {
    for (std::size_t t = end; t > range.first; --t) {
      if (text(t - 1) == "(" || text(t - 1) == "[") return true;
    }
    return false;
  };
  while (range.first < range.last && at_edge(range.first)) ++range.first;
  while (range.first < range.last && at_edge(range.last - 1)) {
    if (bracket(range.last - 1) && opens_within(range.last - 1)) break;
    --range.last;
  }
  if (range.first >= range.last) return {};
  return {token(range.first).span.begin, token(range.last - 1).span.end};
}

Span Syntax::span(std::size_t t) const {
  if (t == none) return {};
  Range range = subtree(t);
  while (range.first < t && (is(range.first, Deprel::cc) || is_edge(range.first))) ++range.first;
  const Span found = trimmed(range);
  return found.empty() ? token(t).span : found;
}

Span Syntax::bare_span(std::size_t t) const {
  if (t == none) return {};
  Range range = subtree(t);
  const auto introduces = [&](std::size_t at) {
    const std::size_t above = head(at);
    if (above == t) return is(at, Deprel::cc) || is(at, Deprel::case_) || is(at, Deprel::mark);
    return is(at, Deprel::fixed) && head(above) == t && above >= subtree(t).first && above < t;
  };
  while (range.first < t && (introduces(range.first) || is_edge(range.first))) ++range.first;
  const Span found = trimmed(range);
  return found.empty() ? token(t).span : found;
}

Span Syntax::core_span(std::size_t t) const {
  if (t == none) return {};
  Range range = {t, t + 1};
  const auto kids = children(t);
  const auto within = [&](std::size_t c) {
    switch (token(c).relation) {
      case Deprel::det:
      case Deprel::amod:
      case Deprel::nummod:
      case Deprel::compound:
      case Deprel::flat:
      case Deprel::nmod_poss:
      case Deprel::fixed:
      case Deprel::goeswith:
        return true;
      case Deprel::nmod:
      case Deprel::advmod:
      case Deprel::punct:
      case Deprel::appos:
        return c < t;
      default:
        return false;
    }
  };
  for (std::size_t i = kids.size(); i-- > 0;) {
    if (kids[i] > t) continue;
    if (!within(kids[i])) break;
    if (!is(kids[i], Deprel::punct)) range.first = subtree(kids[i]).first;
  }
  for (const std::size_t c : kids) {
    if (c < t) continue;
    if (subtree(c).first != range.last || !within(c)) break;
    range.last = subtree(c).last;
  }
  const Span found = trimmed(range);
  return found.empty() ? token(t).span : found;
}

}  // namespace stemma::understand
