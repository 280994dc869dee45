#include "understand/lemma.hpp"

#include <algorithm>
#include <iterator>

#include "understand/characters.hpp"
#include "understand/lemma_tables.hpp"
#include "understand/lemma_verbs.hpp"

namespace stemma::understand {
namespace {

template <std::size_t N>
std::string_view irregular(const Irregular (&table)[N], std::string_view form) {
  const auto at = std::lower_bound(std::begin(table), std::end(table), form,
                                   [](const Irregular& entry, std::string_view f) { return entry.form < f; });
  return at != std::end(table) && at->form == form ? at->lemma : std::string_view();
}

bool vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool has_vowel(std::string_view s) {
  return std::any_of(s.begin(), s.end(), [](char c) { return vowel(c) || c == 'y'; });
}

template <std::size_t N>
bool ends_with_any(std::string_view s, const std::string_view (&endings)[N]) {
  return std::any_of(std::begin(endings), std::end(endings), [s](std::string_view e) { return s.ends_with(e); });
}

template <std::size_t N>
bool is_one_of(std::string_view s, const std::string_view (&words)[N]) {
  return std::find(std::begin(words), std::end(words), s) != std::end(words);
}

/// Whether `stem` ends in a consonant that -ed and -ing have doubled: "stopp", "controll", but not "kill", "add".
bool is_doubled(std::string_view stem) {
  const std::size_t n = stem.size();
  if (n < 3 || stem[n - 1] != stem[n - 2]) return false;
  if (std::string_view("bdgkmnprt").find(stem[n - 1]) != std::string_view::npos) {
    return !is_one_of(stem, {"add", "boycott", "butt", "ebb", "egg", "err", "purr", "headbutt"});
  }
  return ends_with_any(
      stem, {"bedevill", "cancell", "channell", "compell",  "controll", "counsell", "dispell", "duell",   "enroll",
             "equall",   "excell",  "expell",   "fuell",    "fulfill",  "funnell",  "grovell", "impell",  "imperill",
             "initiall", "labell",  "levell",   "marshall", "modell",   "panell",   "parcell", "patroll", "pedall",
             "propell",  "pummell", "quarrell", "ravell",   "rebell",   "refuell",  "repell",  "rivall",  "shovell",
             "shrivell", "signall", "spirall",  "swivell",  "totall",   "travell",  "tunnell"});
}

/// The verb of which -ed or -ing was cut off.
std::string restore_stem(std::string stem) {
  const std::size_t n = stem.size();
  if (n < 2) return stem;
  if (is_doubled(stem)) return stem.substr(0, n - 1);
  const char last = stem[n - 1], before = stem[n - 2];
  const bool at = stem.ends_with("at") && n > 2 && stem[n - 3] != 'e' && stem[n - 3] != 'o';
  const bool le = last == 'l' && std::string_view("bcdfgptz").find(before) != std::string_view::npos;
  const bool s = last == 's' && std::string_view("iunroapl").find(before) != std::string_view::npos;
  const bool always = last == 'v' || last == 'c' || last == 'u' || (last == 'z' && before != 't' && before != 'z');
  if (always || at || le || s) {
    constexpr std::string_view bare[] = {"bias", "canvas", "chat", "combat", "focus", "format", "gas"};
    return is_one_of(stem, bare) ? stem : stem + 'e';
  }
  const bool listed = std::binary_search(std::begin(e_stems), std::end(e_stems), std::string_view(stem));
  return listed ? stem + 'e' : stem;
}

std::string verb(const std::string& form) {
  if (const auto known = irregular(irregular_verbs, form); !known.empty()) return std::string(known);
  const std::size_t n = form.size();
  if (form.ends_with("ies") && n > 4) return form.substr(0, n - 3) + 'y';
  if (form.ends_with("ied") && n > 4) return form.substr(0, n - 3) + 'y';
  if (form.ends_with("ing") && n > 4 && has_vowel(std::string_view(form).substr(0, n - 3))) {
    return restore_stem(form.substr(0, n - 3));
  }
  if (form.ends_with("eed")) {
    return is_one_of(form, {"agreed", "decreed", "disagreed", "freed", "guaranteed", "refereed", "teed"})
               ? form.substr(0, n - 1)
               : form;
  }
  if (form.ends_with("ed") && n > 3 && has_vowel(std::string_view(form).substr(0, n - 2))) {
    return restore_stem(form.substr(0, n - 2));
  }
  if (ends_with_any(form, {"sses", "shes", "ches", "xes", "zzes", "oes", "ocuses"})) return form.substr(0, n - 2);
  if (form.ends_with('s') && n > 3 && !form.ends_with("ss") && !form.ends_with("us")) return form.substr(0, n - 1);
  return form;
}

std::string noun(const std::string& form) {
  if (const auto known = irregular(irregular_nouns, form); !known.empty()) return std::string(known);
  if (const auto dash = form.rfind('-'); dash != std::string::npos && dash + 1 < form.size()) {
    return form.substr(0, dash + 1) + noun(form.substr(dash + 1));
  }
  const std::size_t n = form.size();
  if (n > 1 && is_digit(static_cast<unsigned char>(form[n - 2]) < 0x80 ? form[n - 2] : 0)) return form;  // 1970s
  if (form.ends_with("men") && n > 4) return form.substr(0, n - 2) + "an";
  if (form.ends_with("ies") && n > 4) return form.substr(0, n - 3) + 'y';
  if (ends_with_any(form, {"sses", "shes", "ches", "xes", "zzes"})) return form.substr(0, n - 2);
  if (form.ends_with('s') && n > 2 && !ends_with_any(form, {"ss", "us", "is"})) return form.substr(0, n - 1);
  return form;
}

/// Comparison of short adjectives; others are their own lemma.
std::string adjective(const std::string& form) {
  if (const auto known = irregular(irregular_degrees, form); !known.empty()) return std::string(known);
  const std::size_t n = form.size();
  if (form.ends_with("iest") && n > 5) return form.substr(0, n - 4) + 'y';
  if (form.ends_with("ier") && n > 4) return form.substr(0, n - 3) + 'y';
  if (ends_with_any(form, {"bigger", "hotter", "thinner", "sadder", "fatter", "wetter"})) return form.substr(0, n - 3);
  if (ends_with_any(form, {"biggest", "hottest", "thinnest", "saddest", "fattest", "wettest"}))
    return form.substr(0, n - 4);
  if (ends_with_any(form, {"larger", "safer", "later", "closer", "wider", "nicer", "fiercer", "rarer"}))
    return form.substr(0, n - 1);
  if (ends_with_any(form, {"largest", "safest", "latest", "closest", "widest", "nicest", "fiercest", "rarest"})) {
    return form.substr(0, n - 2);
  }
  if (ends_with_any(
          form, {"older", "younger", "higher", "lower", "stronger", "weaker", "smaller", "greater", "longer", "shorter",
                 "faster", "slower", "newer", "harder", "deeper", "tougher", "richer", "poorer"})) {
    return form.substr(0, n - 2);
  }
  if (form.ends_with("est") && n > 5 && !ends_with_any(form, {"honest", "modest", "earnest", "interest", "forest"})) {
    return form.substr(0, n - 3);
  }
  return form;
}

/// Lower case with plain apostrophes.
std::string plain(std::string_view form) {
  std::string out;
  for (std::size_t i = 0; i < form.size();) {
    const Character c = character_at(form, i);
    if (is_apostrophe(c.code)) {
      out += '\'';
    } else {
      out += lower(form.substr(i, c.size));
    }
    i += c.size;
  }
  return out;
}

}  // namespace

std::string lemma(std::string_view form, Upos tag) {
  const std::string word = plain(form);
  const auto listed = [&](const auto& table) {
    const auto known = irregular(table, word);
    return std::string(known.empty() ? std::string_view(word) : known);
  };
  switch (tag) {
    case Upos::verb:
      return word == "'s" || word == "'re" || word == "'m" ? "be" : verb(word);
    case Upos::aux:
      return listed(auxiliary_forms);
    case Upos::noun:
      return noun(word);
    case Upos::adj:
      return adjective(word);
    case Upos::pron:
    case Upos::det:
      return listed(function_forms);
    case Upos::part:
    case Upos::adv:
      return word == "n't" ? "not" : word;
    default:
      return word;
  }
}

}  // namespace stemma::understand
