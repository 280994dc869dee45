#include "understand/tagger_fallback.hpp"

#include <algorithm>
#include <string>

#include "understand/characters.hpp"
#include "understand/draft.hpp"

namespace stemma::understand {
namespace {

struct List {
  Upos tag;
  std::string_view words;  // between spaces
};

constexpr List lists[] = {
    {Upos::det, " the a an this that these those no every each some any all both another either neither such "},
    {Upos::pron,
     " i you he she it we they me him her us them my your his its our their who whom whose which what there himself "
     "herself itself themselves someone anyone everyone nobody something nothing everything anything others "},
    {Upos::aux,
     " is are was were be been being am 's 're 'm has have had 've do does did can could may might must shall "
     "should will would 'll 'd ca wo "},
    {Upos::adp,
     " of in on at by for from with about into over under after before between through during against near "
     "among across behind along around above below within without toward towards upon per via amid despite "
     "since until like as off out up down "},
    {Upos::cconj, " and or but nor yet & "},
    {Upos::sconj, " because although though while if whether unless that when where "},
    {Upos::part, " to not n't 's ' "},
    {Upos::adv,
     " also never now then here there later already still just only even very too so again soon often more most "
     "however meanwhile nearly almost about ago away back "},
    {Upos::num, " one two three four five six seven eight nine ten eleven twelve hundred thousand million billion "},
    {Upos::verb, " said says say told killed injured died made took went came found began left held according "},
};

bool has_ending(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() + 2 && word.ends_with(ending);
}

Upos by_form(std::string_view form, const std::string& word, bool first) {
  const char32_t c = character_at(form, 0).code;
  if (is_digit(c)) return Upos::num;
  if (!is_letter(c)) return c == '$' || c == '%' || c == '+' || c == '=' ? Upos::sym : Upos::punct;
  if (is_upper(c) && !first) return Upos::propn;
  if (has_ending(word, "ly")) return Upos::adv;
  if (has_ending(word, "ed") || has_ending(word, "ing")) return Upos::verb;
  for (const std::string_view e : {"ous", "ful", "ive", "able", "ible", "ical", "less", "ish"}) {
    if (has_ending(word, e)) return Upos::adj;
  }
  return Upos::noun;
}

}  // namespace

void tag_by_rules(std::span<const std::string_view> forms, std::vector<std::uint8_t>& tags) {
  tags.clear();
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const std::string word = lower(forms[i]);
    const std::string padded = ' ' + word + ' ';
    Upos tag = by_form(forms[i], word, i == 0);
    for (const List& list : lists) {
      if (list.words.find(padded) == std::string_view::npos) continue;
      tag = list.tag;
      break;
    }
    const bool possessive = (word == "'s" || word == "’s" || word == "'" || word == "’") && i > 0;
    const auto before = possessive ? static_cast<Upos>(tags.back()) : Upos::x;
    if (possessive && (before == Upos::noun || before == Upos::propn)) tag = Upos::part;
    tags.push_back(static_cast<std::uint8_t>(tag));
  }
}

}  // namespace stemma::understand
