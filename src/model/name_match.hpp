// Whether two names can be names of one bearer, judged by their words alone.
//
// A name is prepared once (NameKey) and then compared often. Nothing here knows a document: whoever groups names adds
// what the documents say (who stands beside whom, which places are near). All functions are pure and `relate` is
// symmetric.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/model.hpp"

namespace stemma::model {

/// Lower case, without diacritics, apostrophes or a possessive ending; hyphens and other punctuation become single
/// spaces. "Al-Shabaab's" -> "al shabaab", "Qal‘at Bīshah" -> "qalat bishah", "U.S." -> "us".
std::string fold_name(std::string_view name);

/// Whether two folded words are spellings of one word: equal, or transliterations of one another
/// ("mohammed", "muhammad"; "khorasan", "khurasan"). "hassan" and "hussein" are not, nor "maria" and "mario".
bool same_word(std::string_view a, std::string_view b);

/// Whether the letters of `acronym` ("MTA", "IS-K", "U.N.") are the initials of `full`, in order; function words
/// ("of", "and", "the") may be skipped or counted. `acronym` must be written in capitals.
bool is_acronym_of(std::string_view acronym, std::string_view full);

/// Whether a name is written as an acronym: two to eight capitals, with or without points, and hyphenated pieces.
bool is_acronym(std::string_view name);

/// Whether the name holds a letter of ASCII, as names in Latin script do.
bool has_latin(std::string_view name);

/// The usual full form of a widely known actor or news agency, for any spelling in known_actors.inc ("Daesh" ->
/// "Islamic State"); empty where the table does not have it. Acronyms match in capitals only.
std::string_view known_actor(std::string_view name);

/// Whether the word alone, folded, is a title or rank that stands before a person's name.
bool is_title_word(std::string_view folded);

struct NameKey {
  std::string text;                ///< as written, without article and possessive
  std::vector<std::string> words;  ///< folded; without articles, titles (persons) and particles
  std::string known;               ///< known_actor, folded
  MentionType type = MentionType::other;
  bool acronym = false;
};
NameKey name_key(std::string_view name, MentionType type);

enum class NameRelation {
  same,        ///< forms of one name: spelling, acronym, word order, title or article apart
  short_form,  ///< one can stand for the other where nothing else competes: 'Keller' for 'Bruno Keller'
  branch,      ///< the longer one names a part or branch of the shorter: 'Islamic State Khorasan' of 'Islamic State'
  different,
};
/// Persons are only related to persons, places to places; every other type is compared as an organisation.
NameRelation relate(const NameKey& a, const NameKey& b);

}  // namespace stemma::model
