// The syntax pass: tags, heads and relations from the parser, lemmas from rules.
#include "understand/syntax.hpp"

#include "understand/all_passes.hpp"
#include "understand/lemma.hpp"
#include "understand/parser.hpp"
#include "understand/resources.hpp"
#include "understand/tagger_fallback.hpp"

namespace stemma::understand {

namespace {

void analyse(std::span<const std::string_view> forms, const Resources& resources, Parse& parse) {
  if (resources.parser) {
    resources.parser->parse(forms, parse);
    return;
  }
  tag_by_rules(forms, parse.tags);
  parse.heads.assign(forms.size(), -1);
  parse.relations.assign(forms.size(), static_cast<std::uint8_t>(Deprel::dep));
}

}  // namespace

void find_syntax(Draft& draft, const Resources& resources) {
  std::vector<std::string_view> forms;
  Parse parse;
  for (const Sentence& sentence : draft.sentences) {
    forms.clear();
    for (std::size_t t = sentence.first; t < sentence.last; ++t) forms.push_back(draft.text(draft.tokens[t].span));
    analyse(forms, resources, parse);
    for (std::size_t i = 0; i < forms.size(); ++i) {
      Token& token = draft.tokens[sentence.first + i];
      token.tag = static_cast<Upos>(parse.tags[i]);
      token.relation = static_cast<Deprel>(parse.relations[i]);
      token.head = parse.heads[i] < 0 ? none : sentence.first + static_cast<std::size_t>(parse.heads[i]);
      token.lemma = lemma(forms[i], token.tag);
    }
  }
}

}  // namespace stemma::understand
