// What the extractors of weapons and targets share: a finding, where a noun phrase begins, whether police act.
#include <utility>

#include "base/ascii.hpp"
#include "understand/statements_background.hpp"
#include "understand/statements_means.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {

using base::any_of;

void add_means(const View& view, const Sentence& sentence, Stated stated, Findings& out) {
  auto f = valued(view, sentence, stated.slot, stated.first, stated.last, stated.anchor, std::move(stated.value));
  if (!f) return;
  f->background = taken_for_granted(view, sentence, stated.anchor);
  out.push_back(std::move(*f));
}

std::size_t phrase_begin(const View& view, const Sentence& s, std::size_t noun) {
  std::size_t i = noun;
  while (i > s.first && noun - i < 5 &&
         (view.tag(i - 1) == Upos::adj || view.tag(i - 1) == Upos::noun || view.tag(i - 1) == Upos::num ||
          (view.quantity_at(i - 1) && !view.is(i - 1, WordClass::determiner))) &&
         !view.is(i - 1, ","))
    --i;
  return i;
}

bool by_force(const View& view, const Sentence& s, std::size_t t) {
  // "police officers", not "a police station", which shoots at nobody
  const auto force = [&](std::size_t i) {
    return (view.is(i, WordClass::force) ||
            any_of(view.lower(i), {"cop", "cops", "detective", "detectives", "troopers"}) ||
            (view.is(i, "trooper") && !view.capital(i + 1))) &&  // "Trooper Holm fired": what he fired is told
           !(i + 1 < s.last && view.is(i + 1, WordClass::locale));
  };
  // "police fired at youths throwing stones": the participle is the youths'
  const Token& token = view.token(t);
  const bool of_noun = (token.relation == Deprel::acl || token.relation == Deprel::acl_relcl) && token.head < t &&
                       token.head >= s.first && view.tag(t) == Upos::verb && !view.passive(t, s.first) &&
                       (view.lower(t).ends_with("ing") || token.relation == Deprel::acl_relcl);
  for (std::size_t k = token.head; of_noun && k + 1 > s.first && token.head - k < 3; --k) {  // "police units who"
    if (force(k)) return true;
    if (k == s.first || !view.noun_like(k - 1)) break;
  }
  for (std::size_t k = t; !of_noun && k > s.first && t - k < 7; --k) {
    if (any_of(view.lower(k - 1), {",", ";"})) break;
    if (force(k - 1)) return true;
  }
  for (std::size_t k = t + 1; k < s.last && k < t + 5; ++k)
    if (view.is(k, "by"))
      for (std::size_t m = k + 1; m < s.last && m < k + 5; ++m)
        if (force(m)) return true;
  return false;
}

}  // namespace stemma::understand
