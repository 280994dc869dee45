// Reads the tables of reporting words once, and looks words up in them.
#include "understand/cues.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "understand/cue_table.hpp"

namespace stemma::understand {
namespace {

using Cues = std::unordered_map<std::string_view, Cue>;
using Forms = std::unordered_map<std::string, std::string_view>;

std::string_view take(std::string_view& rest, char until) {
  const auto end = std::min(rest.find(until), rest.size());
  const auto part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

std::uint8_t frame(char letter) {
  switch (letter) {
    case 'q':
      return frame_quote;
    case 't':
      return frame_that;
    case 'i':
      return frame_to;
    case 'o':
      return frame_object;
    case 'p':
      return frame_prep;
    default:
      return frame_of;
  }
}

Cue read_cue(std::string_view line) {
  Cue cue;
  cue.lemma = take(line, ' ');
  for (const char letter : take(line, ' ')) cue.frames |= frame(letter);
  const auto stance = take(line, ' ');
  cue.stance = stance == "-" ? Stance::denies : stance == "?" ? Stance::hedges : Stance::asserts;
  cue.prepositions = line;
  return cue;
}

Cues read_cues(std::string_view table) {
  Cues cues;
  while (!table.empty())
    if (const auto line = take(table, '\n'); !line.empty())
      cues.emplace(line.substr(0, line.find(' ')), read_cue(line));
  return cues;
}

const Cues& verbs() {
  static const Cues cues = read_cues(verb_table);
  return cues;
}
const Cues& nouns() {
  static const Cues cues = read_cues(noun_table);
  return cues;
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

void add_regular(Forms& forms, std::string_view verb) {
  std::string stem(verb);
  const bool sibilant =
      stem.ends_with("s") || stem.ends_with("x") || stem.ends_with("z") || stem.ends_with("ch") || stem.ends_with("sh");
  forms.emplace(stem, verb);
  if (stem.ends_with("y") && !is_vowel(stem[stem.size() - 2])) {
    forms.emplace(stem + "ing", verb);
    stem.pop_back();
    forms.emplace(stem + "ies", verb);
    forms.emplace(stem + "ied", verb);
    return;
  }
  forms.emplace(stem + (sibilant ? "es" : "s"), verb);
  if (stem.ends_with("e")) {
    forms.emplace(stem + "d", verb);
    if (!stem.ends_with("ee")) stem.pop_back();
    forms.emplace(stem + "ing", verb);
  } else {
    forms.emplace(stem + "ed", verb);
    forms.emplace(stem + "ing", verb);
  }
}

Forms read_forms() {
  Forms forms;
  for (auto table = irregular_table; !table.empty();) {
    auto line = take(table, '\n');
    const auto verb = take(line, ' ');
    if (!verbs().contains(verb)) continue;
    while (!line.empty()) forms.emplace(take(line, ' '), verb);
  }
  const auto all_verbs = [](auto add) {  // in the table's order: the first to give a form has it
    for (auto table = verb_table; !table.empty();)
      if (const auto line = take(table, '\n'); !line.empty()) add(line.substr(0, line.find(' ')));
  };
  all_verbs([&](std::string_view verb) { forms.emplace(verb, verb); });
  all_verbs([&](std::string_view verb) { add_regular(forms, verb); });
  return forms;
}

}  // namespace

const Cue* verb_cue(std::string_view lemma) {
  const auto found = verbs().find(lemma);
  return found == verbs().end() ? nullptr : &found->second;
}

const Cue* noun_cue(std::string_view word) {
  auto found = nouns().find(word);
  if (found == nouns().end() && word.ends_with("s")) found = nouns().find(word.substr(0, word.size() - 1));
  return found == nouns().end() ? nullptr : &found->second;
}

const Cue* adjective_cue(std::string_view word) {
  static const Cues adjectives = read_cues(adjective_table);
  const auto found = adjectives.find(word);
  return found == adjectives.end() ? nullptr : &found->second;
}

std::string_view verb_lemma(std::string_view word) {
  static const Forms forms = read_forms();
  const auto found = forms.find(std::string(word));
  return found == forms.end() ? std::string_view{} : found->second;
}

bool takes(const Cue& cue, std::string_view preposition) {
  for (auto rest = cue.prepositions; !rest.empty();)
    if (take(rest, ' ') == preposition) return true;
  return false;
}

}  // namespace stemma::understand
