// Prints what lists and rules say of names, for training/encoder/train.py: one JSON array a sentence.
//
//     print_hints GAZETTEER < SENTENCES.jsonl > HINTS.jsonl
//
// A sentence is [text, [[begin, end], ...]], its tokens in bytes of the text; printed are each token's hints as the
// numbers of their bits (understand/names_hints.hpp).
#include <cstdio>
#include <exception>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "understand/names_hints.hpp"

namespace {

using namespace stemma;

nlohmann::json hints_of(const nlohmann::json& sentence, const understand::Gazetteer* gazetteer) {
  Document document;
  document.text = sentence.at(0).get<std::string>();
  understand::Draft draft(document);
  for (const auto& token : sentence.at(1)) {
    draft.tokens.emplace_back();
    draft.tokens.back().span = {token.at(0).get<std::uint32_t>(), token.at(1).get<std::uint32_t>()};
  }
  understand::Sentence all;
  all.last = draft.tokens.size();
  auto out = nlohmann::json::array();
  for (const std::uint64_t bits : understand::name_hints(draft, all, gazetteer)) {
    out.push_back(nlohmann::json::array());
    for (std::size_t bit = 0; bit < understand::hint_kinds; ++bit)
      if (bits >> bit & 1U) out.back().push_back(bit);
  }
  return out;
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) {
    std::fprintf(stderr, "usage: print_hints GAZETTEER < SENTENCES.jsonl\n");
    return 2;
  }
  try {
    const auto gazetteer = understand::Gazetteer::load(words[1]);
    if (!gazetteer) throw std::runtime_error(gazetteer.error().message);
    for (std::string line; std::getline(std::cin, line);)
      std::puts(hints_of(nlohmann::json::parse(line), gazetteer.value().get()).dump().c_str());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "print_hints: %s\n", error.what());
    return 1;
  }
  return 0;
}
