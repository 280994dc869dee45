// What must hold of tokens and sentences for any string at all, malformed UTF-8 included.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "understand/all_passes.hpp"
#include "understand/characters.hpp"
#include "understand/resources.hpp"
#include "understand/segments.hpp"

namespace stemma::understand {
namespace {

/// Text made of pieces that matter to the splitters.
rc::Gen<std::string> newslike() {
  const auto piece = rc::gen::elementOf(std::vector<std::string>{
      "The",    "U.S.",   "said",        ".",     ". ",    " ",   "\n",    "\n\n", "“",    "”",    "\"",
      "'",      "’s",     "n't",         "don't", "1,500", "3.5", "10:11", "p.m.", "Mr. ", "...",  "…",
      "?",      "!",      "(",           ")",     "[1]",   "—",   "-",     "al-",  "é",    "爆",   "。",
      "\u00A0", "\u200D", "http://x.y/", "a@b.c", "#",     "$",   "%",     "/",    "&",    "\xFF", "\xE2\x80"});
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const std::vector<std::string>& pieces) {
    std::string out;
    for (const auto& p : pieces) out += p;
    return out;
  });
}

void check(const std::string& text) {
  Document document;
  document.text = text;
  Draft draft(document);
  find_segments(draft, Resources{});
  std::uint32_t at = 0;
  const auto only_space = [&](std::uint32_t end) {
    while (at < end) {
      const Character c = character_at(text, at);
      RC_ASSERT(is_space(c.code));
      at += c.size;
    }
    RC_ASSERT(at == end);
  };
  for (const Token& token : draft.tokens) {
    RC_ASSERT(!token.span.empty());
    only_space(token.span.begin);
    at = token.span.end;
  }
  only_space(static_cast<std::uint32_t>(text.size()));
  std::size_t next = 0;
  for (const Sentence& sentence : draft.sentences) {
    RC_ASSERT(sentence.first == next);
    RC_ASSERT(sentence.last > sentence.first);
    RC_ASSERT(sentence.last - sentence.first <= longest_sentence + 16);
    RC_ASSERT(sentence.span.begin == draft.tokens[sentence.first].span.begin);
    RC_ASSERT(sentence.span.end == draft.tokens[sentence.last - 1].span.end);
    RC_ASSERT(draft.paragraphs[sentence.paragraph].contains(sentence.span));
    next = sentence.last;
  }
  RC_ASSERT(next == draft.tokens.size());
  RC_ASSERT(document.sentences.size() == draft.sentences.size());
}

RC_GTEST_PROP(Segments, CoverNewslikeText, ()) { check(*newslike()); }
RC_GTEST_PROP(Segments, CoverAnyBytes, (const std::string& text)) { check(text); }

}  // namespace
}  // namespace stemma::understand
