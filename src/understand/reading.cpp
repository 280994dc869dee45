// The reading pass: what the encoder of the full tier makes of the text, for the passes that ask it.
#include <exception>
#include <new>

#include "understand/all_passes.hpp"
#include "understand/encoder.hpp"
#include "understand/names_hints.hpp"
#include "understand/resources.hpp"

namespace stemma::understand {
namespace {

std::vector<TokenSpans> tokens_of_sentences(const Draft& draft) {
  std::vector<TokenSpans> out;
  for (const Sentence& sentence : draft.sentences) {
    out.emplace_back();
    for (std::size_t t = sentence.first; t < sentence.last; ++t) out.back().push_back(draft.tokens[t].span);
  }
  return out;
}

std::vector<TokenHints> hints_of_sentences(const Draft& draft, const Gazetteer* gazetteer) {
  std::vector<TokenHints> out;
  for (const Sentence& sentence : draft.sentences) out.push_back(name_hints(draft, sentence, gazetteer));
  return out;
}

}  // namespace

void find_reading(Draft& draft, const Resources& resources) {
  if (!resources.encoder) return;
  try {
    draft.reading = resources.encoder->read(draft.document.text, tokens_of_sentences(draft),
                                            hints_of_sentences(draft, resources.gazetteer.get()));
  } catch (const std::bad_alloc&) {
    throw;                           // memory is the machine's matter and not the text's: this is no reading of it
  } catch (const std::exception&) {  // of the library's: the rules go on without it
    draft.document.notes.emplace_back("The encoder failed on this text, so it was read as in the fast tier.");
  }
}

}  // namespace stemma::understand
