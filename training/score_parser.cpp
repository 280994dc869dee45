// Scores a weights file on treebanks: UPOS, UAS, LAS (punctuation included, Deprel's relations) and words a second.
//
//     score_parser WEIGHTS [--encoder FOLDER] TREEBANK.conllu[.gz]...
//
// With --encoder the full tier is scored: the encoder of that folder, and the weights where it reads no sentence. First
// on the treebank's own words (hyphenated ones merged, see conllu.hpp), then on its plain text cut by the program
// itself, paragraph by paragraph: F1 over words with the same span, as in the CoNLL 2018 shared task.
#include <cstdio>
#include <ctime>
#include <exception>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "conllu.hpp"
#include "understand/all_passes.hpp"
#include "understand/encoder.hpp"
#include "understand/parser.hpp"
#include "understand/resources.hpp"

namespace stemma::training {
namespace {

using understand::Parse;
using understand::Parser;

struct Counts {
  std::size_t gold = 0, ours = 0, same = 0, tags = 0, heads = 0, both = 0, clauses = 0;
};

double f1(std::size_t right, const Counts& c) {
  return 200.0 * static_cast<double>(right) / static_cast<double>(c.gold + c.ours);
}

/// Texts of the documents and the places of the words in them, as the encoder reads them: each document whole.
struct Read {
  std::string text;
  std::vector<understand::TokenSpans> sentences;
};

std::vector<Read> documents(const std::vector<Sentence>& sentences) {
  std::vector<Read> out;
  for (std::size_t n = 0; n < sentences.size(); ++n) {
    const Sentence& s = sentences[n];
    if (n == 0 || s.document != sentences[n - 1].document) out.emplace_back();
    auto& [text, places] = out.back();
    if (!text.empty()) text += s.new_paragraph ? "\n\n" : " ";
    places.emplace_back();
    const auto base = static_cast<std::uint32_t>(text.size());
    for (const auto& [begin, end] : s.spans) places.back().push_back({base + begin, base + end});
    text += s.text;
  }
  return out;
}

std::vector<Parse> parses(const understand::Resources& resources, const std::vector<Sentence>& sentences) {
  std::vector<Parse> out;
  if (resources.encoder)
    for (const Read& document : documents(sentences))
      for (auto& parse : resources.encoder->read(document.text, document.sentences).parses) out.push_back(parse);
  out.resize(sentences.size());
  for (std::size_t n = 0; n < sentences.size(); ++n) {
    const std::vector<std::string_view> forms(sentences[n].forms.begin(), sentences[n].forms.end());
    if (out[n].tags.empty()) resources.parser->parse(forms, out[n]);
  }
  return out;
}

void score_gold(const understand::Resources& resources, const std::vector<Sentence>& sentences) {
  Counts c;
  const std::clock_t start = std::clock();  // of the processor, so that other programs do not count
  const auto all = parses(resources, sentences);
  const std::clock_t spent = std::clock() - start;
  std::map<std::string_view, std::array<std::size_t, 3>> relations;  // gold, ours, right
  for (std::size_t n = 0; n < sentences.size(); ++n) {
    const Sentence& s = sentences[n];
    const Parse& parse = all[n];
    const auto root = static_cast<std::int32_t>(s.forms.size());
    for (std::size_t w = 0; w < s.forms.size(); ++w) {
      const std::int32_t gold_head = s.heads[w] == root ? -1 : s.heads[w];
      const bool head = parse.heads[w] == gold_head, relation = parse.relations[w] == s.relations[w];
      ++c.gold;
      c.tags += parse.tags[w] == s.tags[w];
      c.heads += head;
      c.both += head && relation;
      ++relations[name(static_cast<understand::Deprel>(s.relations[w]))][0];
      ++relations[name(static_cast<understand::Deprel>(parse.relations[w]))][1];
      if (head && relation) ++relations[name(static_cast<understand::Deprel>(s.relations[w]))][2];
    }
  }
  c.ours = c.gold;
  std::printf("  own words     UPOS %.2f  UAS %.2f  LAS %.2f  (%zu words, %.0f words a second)\n", f1(c.tags, c),
              f1(c.heads, c), f1(c.both, c), c.gold,
              static_cast<double>(c.gold) * CLOCKS_PER_SEC / static_cast<double>(spent));
  for (const auto& [relation, n] : relations) {
    std::printf("    %-11s %5zu  P %.3f  R %.3f\n", std::string(relation).c_str(), n[0],
                n[1] ? static_cast<double>(n[2]) / static_cast<double>(n[1]) : 0.0,
                n[0] ? static_cast<double>(n[2]) / static_cast<double>(n[0]) : 0.0);
  }
}

/// Gold words by their place in one text of paragraphs.
void score_text(const understand::Resources& resources, const std::vector<Sentence>& sentences) {
  Document document;
  struct Gold {
    std::uint32_t end;
    std::int64_t head;  // byte of the head's start, -1 for the root
    std::uint8_t tag, relation;
  };
  std::map<std::uint32_t, Gold> gold;
  std::map<std::uint32_t, std::uint32_t> gold_sentences;
  for (const Sentence& s : sentences) {
    if (!document.text.empty()) document.text += s.new_paragraph ? "\n\n" : " ";
    const auto base = static_cast<std::uint32_t>(document.text.size());
    document.text += s.text;
    const auto root = static_cast<std::int32_t>(s.forms.size());
    for (std::size_t w = 0; w < s.forms.size(); ++w) {
      const std::int64_t head = s.heads[w] == root ? -1 : base + s.spans[static_cast<std::size_t>(s.heads[w])].first;
      gold[base + s.spans[w].first] = {base + s.spans[w].second, head, s.tags[w], s.relations[w]};
    }
    gold_sentences[base + s.spans.front().first] = base + s.spans.back().second;
  }
  understand::Draft draft(document);
  find_segments(draft, resources);
  find_reading(draft, resources);
  find_syntax(draft, resources);
  Counts c;
  c.gold = gold.size();
  c.ours = draft.tokens.size();
  for (const auto& token : draft.tokens) {
    const auto at = gold.find(token.span.begin);
    if (at == gold.end() || at->second.end != token.span.end) continue;
    const std::int64_t ours = token.head == understand::none ? -1 : draft.tokens[token.head].span.begin;
    ++c.same;
    c.tags += static_cast<std::uint8_t>(token.tag) == at->second.tag;
    c.heads += ours == at->second.head;
    c.both += ours == at->second.head && static_cast<std::uint8_t>(token.relation) == at->second.relation;
  }
  std::size_t whole = 0;
  for (const auto& s : draft.sentences) {
    const auto at = gold_sentences.find(s.span.begin);
    whole += at != gold_sentences.end() && at->second == s.span.end;
  }
  std::printf("  plain text    words %.2f  sentences %.2f  UPOS %.2f  UAS %.2f  LAS %.2f\n", f1(c.same, c),
              200.0 * static_cast<double>(whole) / static_cast<double>(gold_sentences.size() + draft.sentences.size()),
              f1(c.tags, c), f1(c.heads, c), f1(c.both, c));
}

int failed(const std::string& what, const std::string& why) {
  std::fprintf(stderr, "score_parser: %s %s\n", what.c_str(), why.c_str());
  return 1;
}

int score(const std::string& weights, const std::string& encoder, const std::vector<std::string>& treebanks) {
  std::ifstream in(weights, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), {});
  const auto parser = Parser::load(bytes);
  if (!parser) return failed(weights, parser.error().message);
  understand::Resources resources;
  resources.parser = parser.value();
  if (!encoder.empty()) {
    const auto loaded = understand::Encoder::load(encoder);
    if (!loaded) return failed(encoder, loaded.error().message);
    resources.encoder = loaded.value();
  }
  for (const std::string& path : treebanks) {
    const auto sentences = read_treebank(path);
    std::printf("%s\n", path.c_str());
    score_gold(resources, sentences);
    score_text(resources, sentences);
  }
  return 0;
}

}  // namespace
}  // namespace stemma::training

int main(int count, char** words) {
  std::vector<std::string> rest(words + 1, words + count);
  std::string encoder;
  if (rest.size() > 3 && rest[1] == "--encoder") {
    encoder = rest[2];
    rest.erase(rest.begin() + 1, rest.begin() + 3);
  }
  if (rest.size() < 2) {
    std::fprintf(stderr, "usage: score_parser WEIGHTS [--encoder FOLDER] TREEBANK.conllu[.gz]...\n");
    return 2;
  }
  try {
    return stemma::training::score(rest[0], encoder, {rest.begin() + 1, rest.end()});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "score_parser: %s\n", error.what());
    return 1;
  }
}
