// Treebanks in CoNLL-U, brought to the program's own tokens.
//
// The program keeps hyphenated words whole, so each sentence's text is cut by the program itself, and gold words that
// fall into one token are merged: the merged word stands where the one nearest to the root stood.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stemma::training {

struct Sentence {
  std::string text;
  std::vector<std::string> forms;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> spans;  ///< bytes in text
  std::vector<std::uint8_t> tags;                              ///< Upos
  std::vector<std::int32_t> heads;                             ///< index; forms.size() is the root
  std::vector<std::uint8_t> relations;                         ///< Deprel
  bool new_paragraph = false;
  std::string document;
};

/// Reads a file, gzip or not; throws std::runtime_error naming it where it cannot be read.
std::vector<Sentence> read_treebank(const std::string& path);
/// Lifts arcs that cross others to the head's head until none does.
void make_projective(Sentence& sentence);

}  // namespace stemma::training
