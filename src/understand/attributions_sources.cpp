// Who can say a thing: people, bodies, countries, texts; data with a clause; never an event, an object or a day.
#include <algorithm>
#include <array>

#include "understand/attributions_rules.hpp"
#include "understand/speakers.hpp"

namespace stemma::understand {
namespace {

template <std::size_t N>
bool has(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

/// Events, objects, times and abstractions, singular.
constexpr auto mute = std::to_array<std::string_view>({"accident",   "act",       "action",      "aftermath",
                                                       "afternoon",  "aircraft",  "airport",     "alert",
                                                       "allegiance", "ambush",    "anger",       "approach",
                                                       "april",      "area",      "argument",    "arrest",
                                                       "arrival",    "assault",   "attack",      "attempt",
                                                       "august",     "battle",    "blast",       "blaze",
                                                       "boat",       "bomb",      "bombing",     "border",
                                                       "bridge",     "building",  "bullet",      "bus",
                                                       "capture",    "car",       "case",        "change",
                                                       "city",       "claim",     "clash",       "collapse",
                                                       "collision",  "conflict",  "cost",        "counter-argument",
                                                       "crash",      "crime",     "crisis",      "criticism",
                                                       "damage",     "date",      "day",         "death",
                                                       "december",   "decision",  "defeat",      "derailment",
                                                       "device",     "disaster",  "door",        "drone",
                                                       "earthquake", "effort",    "election",    "emergency",
                                                       "evening",    "event",     "explosion",   "eye",
                                                       "fact",       "failure",   "february",    "ferry",
                                                       "fight",      "fighting",  "fire",        "flag",
                                                       "flight",     "flood",     "friday",      "funeral",
                                                       "future",     "gesture",   "goal",        "gun",
                                                       "gunfire",    "hand",      "hour",        "house",
                                                       "idea",       "incident",  "information", "injury",
                                                       "january",    "july",      "june",        "killing",
                                                       "knife",      "launch",    "life",        "loyalty",
                                                       "march",      "massacre",  "meeting",     "minute",
                                                       "missile",    "moment",    "monday",      "month",
                                                       "morning",    "move",      "murder",      "night",
                                                       "november",   "number",    "object",      "october",
                                                       "operation",  "pattern",   "phone",       "place",
                                                       "plan",       "plane",     "plot",        "power",
                                                       "problem",    "process",   "protest",     "purpose",
                                                       "raid",       "reaction",  "reason",      "region",
                                                       "rescue",     "response",  "rise",        "risk",
                                                       "road",       "rocket",    "room",        "saturday",
                                                       "scene",      "screen",    "screenshot",  "september",
                                                       "set",        "ship",      "shooting",    "siege",
                                                       "silence",    "situation", "size",        "smoke",
                                                       "step",       "storm",     "street",      "strike",
                                                       "success",    "sunday",    "support",     "tactic",
                                                       "target",     "tax",       "television",  "tension",
                                                       "theater",    "theatre",   "thing",       "threat",
                                                       "thursday",   "time",      "timing",      "toll",
                                                       "tower",      "track",     "train",       "tram",
                                                       "truck",      "tuesday",   "vehicle",     "victory",
                                                       "violence",   "visit",     "war",         "way",
                                                       "weapon",     "weather",   "wednesday",   "week",
                                                       "weekend",    "work",      "year",        "yesterday"});
static_assert(std::ranges::is_sorted(mute));

/// What shows something without words: it can be a source of a clause ("footage shows that"), and of nothing less.
constexpr auto data =
    std::to_array<std::string_view>({"analysis",  "clip",   "data",      "evidence",   "figure",  "film", "finding",
                                     "footage",   "image",  "photo",     "photograph", "picture", "poll", "record",
                                     "recording", "result", "statistic", "study",      "survey",  "test", "video"});
static_assert(std::ranges::is_sorted(data));

/// The noun in the singular, as far as these lists need it.
template <std::size_t N>
bool lists(const std::array<std::string_view, N>& sorted, std::string_view word) {
  if (has(sorted, word)) return true;
  if (!word.ends_with("s")) return false;
  if (word.ends_with("ies")) return has(sorted, std::string(word.substr(0, word.size() - 3)) + "y");
  return has(sorted, word.substr(0, word.size() - 1)) ||
         (word.ends_with("es") && has(sorted, word.substr(0, word.size() - 2)));
}

/// "images that showed": the noun that a relative pronoun stands for.
std::size_t bearer(const Scene& scene, std::size_t head) {
  if (!scene.is(head, {"who", "which", "that", "whom"})) return head;
  for (std::size_t at = head, step = 0; step < 6 && at < scene.size(); ++step, at = scene.token(at).head)
    if (scene.token(at).relation == Deprel::acl_relcl)
      return scene.token(at).head < scene.size() ? scene.token(at).head : head;
  return head;
}

bool is_word_of_grammar(Upos tag) {
  return tag == Upos::adp || tag == Upos::cconj || tag == Upos::punct || tag == Upos::sconj || tag == Upos::part ||
         tag == Upos::aux;
}

/// "Polls show the mayor losing", "footage shows men running": an object and what it does.
bool has_clause(const Scene& scene, std::size_t verb) {
  const std::size_t object = scene.child(verb, {Deprel::obj});
  if (object == none) return false;
  if (scene.child(verb, {Deprel::xcomp, Deprel::ccomp}) != none) return true;
  const std::size_t clause = scene.child(object, {Deprel::acl});
  return clause != none && scene.word(clause).ends_with("ing");
}

}  // namespace

bool is_negated_source(const Scene& scene, Range source) {
  return !source.empty() && scene.is(source.first, {"no", "none", "neither", "nobody", "nothing"});
}

namespace {

/// "said Ana Ruiz, a medic, pointing at the port": what the speaker does meanwhile is not who speaks.
void drop_participle(const Scene& scene, Range& source) {
  for (std::size_t i = source.first + 1; i + 1 < source.last; ++i)
    if (scene.word(i) == "," && scene.token(i + 1).tag == Upos::verb && scene.word(i + 1).ends_with("ing"))
      source.last = i;
}

/// "according to the police, and two were missing": a clause that was joined to the name.
void drop_clause(const Scene& scene, Range& source) {
  for (std::size_t i = source.first + 1; i + 2 < source.last; ++i) {
    if (scene.word(i) != "," || !scene.is(i + 1, {"and", "but"})) continue;
    for (std::size_t k = i + 2; k < source.last; ++k)
      if (scene.token(k).tag == Upos::aux || scene.token(k).tag == Upos::verb) source.last = i;
  }
}

/// "In Arden, Ana Ruiz said": a place that a preposition sets before the subject.
void drop_place(const Scene& scene, Saying& saying) {
  Range& source = saying.source;
  if (source.first == 0 || source.first == scene.sentence(source.first).first || source.last > saying.cue.first) return;
  if (scene.token(source.first - 1).tag != Upos::adp || !scene.is(source.first - 1, {"in", "at", "from", "near"}))
    return;
  for (std::size_t i = source.last - 1; i-- > source.first;)
    if (scene.word(i) == "," && i + 2 < source.last + 1) {
      source.first = i + 1;
      saying.head = head_of_name(scene, source);
      return;
    }
}

/// "..., Ana Ruiz, the dean of the college, said": the name that stands before a role in commas.
void add_name(const Scene& scene, Saying& saying) {
  constexpr std::size_t longest_name = 5;
  Range& source = saying.source;
  const std::size_t start = scene.sentence(source.first).first;
  if (source.first < start + 2 || scene.word(source.first - 1) != "," || source.last > saying.cue.first) return;
  const Upos tag = scene.token(source.first).tag;
  if ((tag != Upos::det && tag != Upos::noun) || scene.token(saying.head).tag == Upos::propn) return;
  std::size_t first = source.first - 1;
  while (first > start && scene.token(first - 1).tag == Upos::propn && !scene.is_mark(first - 1)) --first;
  const std::size_t size = source.first - 1 - first;
  const bool opens = first == start || scene.is_mark(first - 1);
  if (size == 0 || size > longest_name || !opens) return;
  source.first = first;
  if (scene.word(source.last) == "," && source.last < saying.cue.first) ++source.last;
  saying.head = first + size - 1;
}

/// "A post added": a verb group that took the noun of its subject with it.
void take_noun_back(const Scene& scene, Saying& saying) {
  Range& source = saying.source;
  const bool bare = source.size() == 1 && (scene.token(source.first).tag == Upos::det ||
                                           scene.is(source.first, {"those", "these", "both", "some", "another"}));
  if (!bare || saying.cue.first != source.last || saying.cue.size() < 2 || saying.verb <= saying.cue.first) return;
  const std::size_t noun = saying.cue.first;
  const auto word = scene.word(noun);
  const Upos tag = scene.token(noun).tag;
  if (tag == Upos::aux || tag == Upos::part || word.ends_with("ly") ||
      scene.is(noun, {"also", "now", "then", "later", "still", "even", "never", "not", "have", "had", "has", "both"}))
    return;
  source.last = noun + 1;
  saying.cue.first = noun + 1;
  saying.head = noun;
}

bool nobody_in_particular(const Scene& scene, const Saying& saying) {
  // "It's thought that": the participle of a passive whose helper was cut down.
  const bool it = saying.source.size() == 1 && scene.word(saying.source.first) == "it";
  return it && scene.is(saying.cue.first, {"'s", "’s", "is", "was"}) &&
         scene.is(saying.verb, {"thought", "believed", "understood", "reported", "said", "known", "feared", "hoped",
                                "expected", "claimed", "alleged", "estimated"});
}

/// "The army has intelligence confirming that": whoever has it says so; where nobody does, nobody is named.
void find_owner(const Scene& scene, Saying& saying) {
  if (!scene.is(saying.head, {"intelligence", "evidence", "information", "communications", "messages"}) ||
      !scene.word(saying.verb).ends_with("ing") || saying.source.last > saying.cue.first)
    return;
  const std::size_t before = saying.source.first - 1;
  const bool owned = saying.source.first > 0 &&
                     scene.is(before, {"has", "have", "had", "obtained", "intercepted", "collected", "gathered"});
  saying.source = owned ? name_before(scene, before) : Range{};
  saying.head = saying.source.empty() ? none : head_of_name(scene, saying.source);
}

}  // namespace

void settle_source(const Scene& scene, Saying& saying) {
  Range& source = saying.source;
  if (!source.empty() && nobody_in_particular(scene, saying)) {
    source = {};
    saying.head = none;
  }
  if (source.empty()) return;
  drop_place(scene, saying);
  add_name(scene, saying);
  take_noun_back(scene, saying);
  find_owner(scene, saying);
  if (source.first >= saying.cue.last) {
    drop_participle(scene, source);
    drop_clause(scene, source);
  }
  if (source.empty() || source.last > saying.cue.first) return;
  const Upos first = scene.token(source.first).tag;
  const bool adjunct = first == Upos::adp || first == Upos::adv || first == Upos::sconj ||
                       (first == Upos::verb && scene.word(source.first).ends_with("ing"));
  if (!adjunct) return;
  for (std::size_t i = source.first; i + 1 < source.last; ++i) {
    const Upos next = scene.token(i + 1).tag;
    if (scene.word(i) != "," || (next != Upos::det && next != Upos::propn && next != Upos::noun && next != Upos::pron))
      continue;
    source.first = i + 1;
    if (!source.contains(saying.head)) saying.head = head_of_name(scene, source);
    return;
  }
}

bool can_speak(const Scene& scene, const Saying& saying) {
  if (saying.source.empty() || saying.head >= scene.size()) return true;
  const std::size_t who = bearer(scene, saying.head);
  const Token& token = scene.token(who);
  if (token.tag == Upos::pron && scene.speech(who) != none && scene.speech(saying.verb) == none) return false;
  if (token.tag == Upos::propn)
    return !scene.is(
        who, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday"});
  if (is_word_of_grammar(token.tag) && !scene.is(who, {"that"})) return false;
  if (token.tag == Upos::verb && scene.word(who).ends_with("ing") && who == saying.source.first) return false;
  // The city of Arden and the theatre on the square have people who speak for them.
  const auto word = scene.word(who);
  if (scene.is(who, {"photo", "photograph", "picture", "image"})) return false;  // a caption
  if (lists(data, word))
    return (saying.frame != frame_object && saying.frame != frame_prep && saying.frame != frame_of) ||
           has_clause(scene, saying.verb);
  if (!lists(mute, word)) return true;
  const std::size_t last = head_of_name(scene, saying.source);
  if (last != who && scene.token(last).tag == Upos::noun && lists(data, scene.word(last))) return true;
  const bool body = scene.is(who, {"city", "airport", "house", "theater", "theatre"});
  return body && scene.is(saying.verb, {"said", "says", "announced", "confirmed", "to"});
}

Range name_before(const Scene& scene, std::size_t end) {
  constexpr std::size_t longest = 14;
  const std::size_t start = end < scene.size() ? scene.sentence(end).first : end;
  Range words{end, end};
  while (words.first > start && words.size() <= longest && is_nominal(scene, words.first - 1)) --words.first;
  while (!words.empty() && (scene.token(words.first).tag == Upos::cconj || scene.token(words.first).tag == Upos::adp ||
                            scene.is_mark(words.first)))
    ++words.first;
  return words;
}

std::size_t head_of_name(const Scene& scene, Range words) {
  std::size_t head = words.first;
  for (std::size_t i = words.first; i < words.last && scene.word(i) != ","; ++i) {
    const Upos tag = scene.token(i).tag;
    if (tag != Upos::noun && tag != Upos::propn && tag != Upos::pron) continue;
    head = i;
    if (i + 1 < words.last && scene.token(i + 1).tag == Upos::adp) break;
  }
  return head;
}

bool is_nominal(const Scene& scene, std::size_t i) {
  switch (scene.token(i).tag) {
    case Upos::det:
    case Upos::adj:
    case Upos::noun:
    case Upos::propn:
    case Upos::num:
    case Upos::pron:
    case Upos::part:
      return true;
    case Upos::adp:
      return scene.is(i, {"of", "for", "in", "at", "with", "from", "to"});
    case Upos::cconj:
      return scene.word(i) == "and";
    case Upos::punct:
      return scene.is(i, {"-", "(", ")", "'", "’"});
    default:
      return false;
  }
}

void take_text(const Scene& scene, Saying& saying) {
  constexpr std::size_t reach = 14;  // tokens before the cue
  const std::size_t end = saying.cue.first, start = body_start(scene, scene.sentence(end));
  for (std::size_t k = end; k-- > start + 1 && end - k < reach;) {
    if (scene.is(k, {",", ";", "who", "which", "that"}) || scene.speech(k) != none) return;
    if (!scene.is(k, {"attributed", "ascribed"}) || scene.word(k + 1) != "to") continue;
    if (!is_text(scene, k - 1) || k + 2 >= end) return;
    std::size_t first = k - 1;
    while (first > start && (scene.token(first - 1).tag == Upos::det || scene.token(first - 1).tag == Upos::adj))
      --first;
    saying.source = {first, end};
    saying.head = end - 1;
    std::erase_if(saying.content, [&](Range piece) { return piece.first < end && first < piece.last; });
    return;
  }
}

}  // namespace stemma::understand
