// Parsed texts written by hand, so that a rule is tested on the tree that it is about and not on a parser's opinion.
//
// A sketch has one sentence a line and one token a word: text/tag/relation/head, where head is the 1-based position in
// the sentence (0: root). Tags and relations are those of Universal Dependencies in lower case; "acl_relcl",
// "nsubj_pass", "aux_pass" and "nmod_poss" stand for the subtypes. A token is parted from the one before it by a
// space, save that marks .,;:?!' and closing quotation marks follow without one.
#pragma once

#include <array>
#include <sstream>
#include <string>
#include <string_view>

#include "understand/all_passes.hpp"
#include "understand/resources.hpp"

namespace stemma::understand {

struct Sketch {
  Document document;
  Draft draft{document};

  explicit Sketch(const std::string& lines) {
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);)
      if (!line.empty()) add_sentence(line);
    draft.paragraphs = {{0, static_cast<std::uint32_t>(document.text.size())}};
    find_quotations(draft, Resources{});
  }
  Sketch(const Sketch&) = delete;

  std::string text(Span span) const { return std::string(draft.text(span)); }
  std::string text(const std::vector<Span>& spans) const {
    std::string all;
    for (const Span span : spans) all += (all.empty() ? "" : " | ") + text(span);
    return all;
  }
  /// The first place of `words`.
  Span find(std::string_view words) const {
    const auto at = static_cast<std::uint32_t>(document.text.find(words));
    return {at, at + static_cast<std::uint32_t>(words.size())};
  }
  /// Gives every place of `words` to the entity of that name, which is made where it is new.
  void name(std::string_view words, MentionType type, const std::string& full) {
    std::size_t entity = 0;
    while (entity < document.entities.size() && document.entities[entity].name != full) ++entity;
    if (entity == document.entities.size())
      document.entities.push_back({"n" + std::to_string(entity + 1), full, type, {}, {}});
    for (auto at = document.text.find(words); at != std::string::npos; at = document.text.find(words, at + 1))
      document.mentions.push_back(
          {{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())}, type, entity});
    std::sort(document.mentions.begin(), document.mentions.end(),
              [](const Mention& a, const Mention& b) { return a.span < b.span; });
  }

 private:
  template <std::size_t N>
  static std::size_t index(const std::array<std::string_view, N>& words, std::string_view word) {
    for (std::size_t i = 0; i < N; ++i)
      if (words[i] == word) return i;
    throw std::invalid_argument("no tag or relation: " + std::string(word));
  }

  void add_sentence(const std::string& line) {
    static constexpr std::array<std::string_view, 17> tags = {"adj",   "adp",   "adv", "aux",  "cconj", "det",
                                                              "intj",  "noun",  "num", "part", "pron",  "propn",
                                                              "punct", "sconj", "sym", "verb", "x"};
    static constexpr std::array<std::string_view, 41> relations = {
        "acl",       "acl_relcl",  "advcl", "advmod",     "amod",   "appos",    "aux",   "aux_pass", "case",
        "cc",        "ccomp",      "clf",   "compound",   "conj",   "cop",      "csubj", "dep",      "det",
        "discourse", "dislocated", "expl",  "fixed",      "flat",   "goeswith", "iobj",  "list",     "mark",
        "nmod",      "nmod_poss",  "nsubj", "nsubj_pass", "nummod", "obj",      "obl",   "orphan",   "parataxis",
        "punct",     "reparandum", "root",  "vocative",   "xcomp"};
    const std::size_t first = draft.tokens.size();
    std::istringstream words(line);
    for (std::string word; words >> word;) {
      std::array<std::string, 4> parts;
      std::istringstream fields(word);
      for (auto& part : parts) std::getline(fields, part, '/');
      const bool joined =
          parts[0].size() == 1 && std::string_view(".,;:?!'").find(parts[0][0]) != std::string_view::npos;
      const bool closes = parts[0] == "”" || parts[0] == "'s";
      if (!document.text.empty() && !joined && !closes && !document.text.ends_with("“")) document.text += ' ';
      Token token;
      token.span.begin = static_cast<std::uint32_t>(document.text.size());
      document.text += parts[0];
      token.span.end = static_cast<std::uint32_t>(document.text.size());
      token.tag = static_cast<Upos>(index(tags, parts[1]));
      token.relation = static_cast<Deprel>(index(relations, parts[2]));
      const auto head = std::stoul(parts[3]);
      token.head = head == 0 ? none : first + head - 1;
      token.lemma = parts[0];
      draft.tokens.push_back(token);
    }
    const Span span{draft.tokens[first].span.begin, draft.tokens.back().span.end};
    draft.sentences.push_back({span, first, draft.tokens.size(), 0});
    document.sentences.push_back(span);
  }
};

}  // namespace stemma::understand
