// The syntax pass: tags, heads and relations from the encoder's reading or the parser, lemmas from rules.
#include "understand/syntax.hpp"

#include "base/ascii.hpp"
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

/// What the encoder made of a sentence; null where it read none, or not all of it.
const Parse* read_by_encoder(const Draft& draft, std::size_t sentence) {
  if (!draft.reading || sentence >= draft.reading->parses.size()) return nullptr;
  const Parse& parse = draft.reading->parses[sentence];
  return parse.tags.empty() ? nullptr : &parse;
}

/// "The army denies that its planes killed three": forms that are hardly ever a noun's, whatever a tagger makes of
/// them. A denial taken for a noun would deny nothing.
bool is_verb_alone(std::string_view form) {
  return base::any_of(form, {"denies", "says", "insists", "alleges", "believes", "refutes", "asserts", "admits",
                             "confirms", "acknowledges", "concedes", "contends", "maintains", "disavows", "repudiates",
                             "disclaims", "thinks", "knows"});
}

/// Where such a verb was taken for a noun, its clause was too: "the army denies" as the subject of "killed".
void mend_clause_of(Draft& draft, const Sentence& sentence, std::size_t verb) {
  Token& mended = draft.tokens[verb];
  for (std::size_t i = verb; i-- > sentence.first;)
    if (draft.tokens[i].head == verb && (draft.tokens[i].tag == Upos::noun || draft.tokens[i].tag == Upos::propn)) {
      draft.tokens[i].relation = Deprel::nsubj;
      break;
    }
  const bool subject = mended.relation == Deprel::nsubj || mended.relation == Deprel::nsubj_pass;
  if (!subject || mended.head == none || mended.head <= verb) return;
  Token& clause = draft.tokens[mended.head];
  const std::size_t below = mended.head;
  mended.head = clause.head;
  mended.relation = clause.relation;
  clause.head = verb;
  clause.relation = Deprel::ccomp;
  // What stands before the verb and hung on the clause is the verb's.
  for (std::size_t i = sentence.first; i < verb; ++i)
    if (draft.tokens[i].head == below) draft.tokens[i].head = verb;
}

/// "told reporters that six had died": the treebanks' texts rarely tell anybody anything, so the parser takes the
/// clause for a relative one of the hearer. It is what is told.
void mend_told_that(Draft& draft, const Sentence& sentence) {
  constexpr std::string_view verbs = " tell inform warn assure remind notify advise convince persuade ";
  for (std::size_t t = sentence.first; t < sentence.last; ++t) {
    Token& that = draft.tokens[t];
    if (that.lemma != "that" || that.head == none || that.head <= t || that.relation == Deprel::nsubj) continue;
    Token& clause = draft.tokens[that.head];
    if (clause.relation != Deprel::acl_relcl || clause.head >= t || clause.head == none) continue;
    const Token& hearer = draft.tokens[clause.head];
    const bool object = hearer.relation == Deprel::obj || hearer.relation == Deprel::iobj;
    if (!object || verbs.find(' ' + draft.tokens[hearer.head].lemma + ' ') == std::string_view::npos) continue;
    clause.head = hearer.head;
    clause.relation = Deprel::ccomp;
    that.relation = Deprel::mark;
    that.tag = Upos::sconj;
  }
}

}  // namespace

void find_syntax(Draft& draft, const Resources& resources) {
  std::vector<std::string_view> forms;
  Parse parse;
  for (std::size_t s = 0; s < draft.sentences.size(); ++s) {
    const Sentence& sentence = draft.sentences[s];
    forms.clear();
    for (std::size_t t = sentence.first; t < sentence.last; ++t) forms.push_back(draft.text(draft.tokens[t].span));
    if (const Parse* read = read_by_encoder(draft, s))
      parse = *read;
    else
      analyse(forms, resources, parse);
    for (std::size_t i = 0; i < forms.size(); ++i) {
      Token& token = draft.tokens[sentence.first + i];
      token.tag = static_cast<Upos>(parse.tags[i]);
      token.relation = static_cast<Deprel>(parse.relations[i]);
      token.head = parse.heads[i] < 0 ? none : sentence.first + static_cast<std::size_t>(parse.heads[i]);
      token.lemma = lemma(forms[i], token.tag);
    }
    for (std::size_t t = sentence.first; t < sentence.last; ++t) {
      Token& token = draft.tokens[t];
      if (token.tag == Upos::verb || token.tag == Upos::aux || !is_verb_alone(forms[t - sentence.first])) continue;
      token.tag = Upos::verb;
      token.lemma = lemma(forms[t - sentence.first], token.tag);
      mend_clause_of(draft, sentence, t);
    }
    mend_told_that(draft, sentence);
  }
}

}  // namespace stemma::understand
