// Prints treebanks in the program's own tokens, for training/encoder: one JSON array a sentence.
//
//     print_treebank TREEBANK.conllu[.gz]... > SENTENCES.jsonl
//
// [text, whether it begins a paragraph, whether a document, [[begin, end, Upos, head, Deprel], ...]]; begin and end are
// bytes of the text, the root's head is -1, tags and relations the numbers of understand/draft.hpp. Arcs that cross
// others are lifted, since the program builds trees without them.
#include <cstdio>
#include <exception>
#include <nlohmann/json.hpp>
#include <string>

#include "conllu.hpp"

namespace {

void print(const stemma::training::Sentence& sentence, bool new_document) {
  nlohmann::json words = nlohmann::json::array();
  const auto root = static_cast<std::int32_t>(sentence.forms.size());
  for (std::size_t w = 0; w < sentence.forms.size(); ++w) {
    const std::int32_t head = sentence.heads[w] == root ? -1 : sentence.heads[w];
    words.push_back({sentence.spans[w].first, sentence.spans[w].second, sentence.tags[w], head, sentence.relations[w]});
  }
  const nlohmann::json line = {sentence.text, sentence.new_paragraph, new_document, words};
  std::puts(line.dump().c_str());
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) {
    std::fprintf(stderr, "usage: print_treebank TREEBANK.conllu[.gz]...\n");
    return 2;
  }
  try {
    for (int i = 1; i < count; ++i) {
      std::string document;
      for (auto& sentence : stemma::training::read_treebank(words[i])) {
        stemma::training::make_projective(sentence);
        print(sentence, sentence.document != document);
        document = sentence.document;
      }
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "print_treebank: %s\n", error.what());
    return 1;
  }
  return 0;
}
