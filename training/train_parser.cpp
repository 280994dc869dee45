// Trains models/english-parser.bin:
//
//     train_parser --out FILE [--classes FILE] [--epochs N] [--members N] [--noise PERCENT] TREEBANK.conllu[.gz]...
//
// The same treebanks give the same bytes: seeds are fixed, and the members of a committee, which learn in parallel, are
// summed in order.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <string>
#include <vector>

#include "classes.hpp"
#include "trainer.hpp"

namespace stemma::training {
namespace {

struct Arguments {
  std::string out, classes;
  Settings settings;
  std::vector<std::string> treebanks;
};

Arguments parse(int count, char** words) {
  Arguments out;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    if (word == "--out" && i + 1 < count) {
      out.out = words[++i];
    } else if (word == "--classes" && i + 1 < count) {
      out.classes = words[++i];
    } else if (word == "--epochs" && i + 1 < count) {
      out.settings.epochs = std::atoi(words[++i]);
    } else if (word == "--members" && i + 1 < count) {
      out.settings.members = std::atoi(words[++i]);
    } else if (word == "--noise" && i + 1 < count) {
      out.settings.noise = static_cast<unsigned>(std::atoi(words[++i]));
    } else {
      out.treebanks.push_back(word);
    }
  }
  return out;
}

std::vector<Example> read_examples(const std::vector<std::string>& paths, const understand::WordClasses& classes) {
  std::vector<Example> examples;
  for (const std::string& path : paths) {
    for (Sentence& sentence : read_treebank(path)) {
      make_projective(sentence);
      Example example;
      for (const std::string& form : sentence.forms) example.words.push_back(understand::describe(form, classes));
      example.gold_tags = example.tags = sentence.tags;
      example.heads = sentence.heads;
      example.relations = sentence.relations;
      examples.push_back(std::move(example));
    }
  }
  return examples;
}

void train(const Arguments& arguments) {
  understand::ParserParts parts;
  if (!arguments.classes.empty()) parts.classes = read_classes(arguments.classes);
  auto examples = read_examples(arguments.treebanks, parts.classes);
  std::fprintf(stderr, "%zu sentences\n", examples.size());
  std::vector<const Example*> all;
  for (const Example& example : examples) all.push_back(&example);
  parts.tags = train_tagger(all, arguments.settings, 1);
  Settings quick = arguments.settings;
  quick.members = 1;
  jackknife_tags(examples, 5, quick, parts.classes);
  train_parser(examples, arguments.settings, 2, parts);
  const std::string bytes = understand::encode(parts);
  std::ofstream(arguments.out, std::ios::binary) << bytes;
  std::fprintf(stderr, "%s: %zu bytes; rows: tags %zu, transitions %zu, relations %zu and %zu\n", arguments.out.c_str(),
               bytes.size(), parts.tags.keys.size(), parts.transitions.keys.size(), parts.relations.keys.size(),
               parts.final_relations.keys.size());
}

}  // namespace
}  // namespace stemma::training

int main(int count, char** words) {
  const auto arguments = stemma::training::parse(count, words);
  if (arguments.out.empty() || arguments.treebanks.empty()) {
    std::fprintf(stderr,
                 "usage: train_parser --out FILE [--classes FILE] [--epochs N] [--members N] [--noise PERCENT] "
                 "TREEBANK.conllu[.gz]...\n");
    return 2;
  }
  try {
    stemma::training::train(arguments);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "train_parser: %s\n", error.what());
    return 1;
  }
  return 0;
}
