// The words of negation, doubt and report, one at a time.
#include "understand/polarity_words.hpp"

namespace stemma::understand::scope {
namespace {

/// One of `words` among the `reach` tokens after `j`.
bool follows(const View& view, const Sentence& s, std::size_t j, std::size_t reach,
             std::initializer_list<std::string_view> words) {
  for (std::size_t k = j + 1; k < s.last && k <= j + reach; ++k)
    if (any_of(view.lower(k), words)) return true;
  return false;
}

bool report_follows(const View& view, const Sentence& s, std::size_t j, std::size_t reach) {
  for (std::size_t k = j + 1; k < s.last && k <= j + reach; ++k)
    if (report_noun(view, k)) return true;
  return false;
}

bool starts_with_any(std::string_view word, std::initializer_list<std::string_view> stems) {
  return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) { return word.starts_with(stem); });
}

// Two words that only together take something back: "ruled out", "stopped short of", "laughed off", "yet to".
bool phrase_of_doubt(const View& view, const Sentence& s, std::size_t j) {
  const std::string_view w = view.lower(j), next = view.lower(j + 1);
  if (any_of(w, {"rule", "rules", "ruled", "ruling"})) return follows(view, s, j, 4, {"out"});
  if (any_of(w, {"stop", "stops", "stopped", "stopping", "far", "fell"})) return any_of(next, {"short", "from"});
  if (any_of(w, {"laugh", "laughed", "laughs", "laughing", "shrugged", "brushed"})) return next == "off";
  if (w == "yet") return next == "to";
  if (any_of(w, {"pour", "poured"})) return follows(view, s, j, 2, {"water", "scorn"});
  if (any_of(w, {"play", "played", "plays", "playing"})) return next == "down";
  if (any_of(w, {"throw", "threw", "thrown"}))
    return follows(view, s, j, 3, {"out"}) || follows(view, s, j, 3, {"doubt"});
  if (w == "wrong") return any_of(next, {"to", "that"});
  if (w == "few") return view.is(j + 1, WordClass::hedge_verb) || view.is(j + 1, WordClass::say);
  if (any_of(w, {"arrange", "arranged", "arranging"})) return next == "to" && view.is(j + 2, WordClass::have);
  if (any_of(w, {"contrary", "instead", "rather"})) return any_of(next, {"to", "of", "than"});
  if (w == "as") return any_of(next, {"if", "though"});
  if (any_of(w, {"clear", "cleared", "clears", "clearing"}))
    return view.tag(j) == Upos::verb && follows(view, s, j, 6, {"of"});
  if (any_of(w, {"drop", "dropped", "drops", "dropping"})) return report_follows(view, s, j, 4);
  if (w == "lying") return any_of(next, {"about", "when", "that"});
  if (any_of(w, {"lie", "lies"})) return view.tag(j) == Upos::noun || any_of(next, {"that", "about", "when"});
  if (any_of(w, {"lack", "lacks", "lacked", "lacking", "absence", "little"})) return report_follows(view, s, j, 3);
  return false;
}

}  // namespace

bool auxiliary(const View& view, std::size_t i) {
  return view.is(i, WordClass::be) || view.is(i, WordClass::have) || view.is(i, WordClass::modal) ||
         any_of(view.lower(i), {"do", "does", "did", "to", "ca", "wo"});
}

bool adverbial(const View& view, std::size_t i) {
  return view.tag(i) == Upos::adv || view.lower(i).ends_with("ly") ||
         any_of(view.lower(i), {"yet", "so", "far", "ever", "also", "even", "still", "either", "immediately", "any"});
}

bool content_verb(const View& view, std::size_t i) {
  if (auxiliary(view, i)) return false;
  if (view.is(i, WordClass::deny) && view.tag(i) != Upos::noun) return true;
  return view.tagged() ? view.tag(i) == Upos::verb : view.verb_like(i);
}

bool idle_negator(const View& view, std::size_t j, std::size_t end) {
  const std::string_view w = view.lower(j), next = j + 1 < end ? view.lower(j + 1) : std::string_view();
  if (w == "not" || w == "n't")
    return any_of(next, {"only", "just", "merely", "simply", "least", "surprisingly", "to"}) ||
           (next == "the" && any_of(view.lower(j + 2), {"first", "only", "last"})) ||
           (next == "less" && view.is(j + 2, "than"));
  if (w == "no")
    return any_of(next, {"doubt", "stranger", "wonder", "matter", "."}) ||
           (any_of(next, {"fewer", "less", "more", "later"}) && view.is(j + 2, "than")) || next == ",";
  if (w == "nothing") return next == "but";
  return false;
}

bool report_noun(const View& view, std::size_t i) {
  return any_of(
      view.lower(i),
      {"claim",       "claims",       "report",      "reports",     "statement",   "statements",  "allegation",
       "allegations", "story",        "stories",     "rumour",      "rumours",     "rumor",       "rumors",
       "news",        "suggestion",   "suggestions", "accusation",  "accusations", "account",     "accounts",
       "assertion",   "assertions",   "figure",      "figures",     "post",        "posts",       "tweet",
       "tweets",      "letter",       "message",     "messages",    "headline",    "headlines",   "article",
       "toll",        "version",      "notion",      "idea",        "theory",      "theories",    "video",
       "remark",      "remarks",      "charge",      "charges",     "estimate",    "evidence",    "proof",
       "sign",        "signs",        "indication",  "indications", "case",        "fact",        "testimony",
       "possibility", "confirmation", "word",        "belief",      "suspicion",   "suspicions",  "speculation",
       "reason",      "hint",         "hints",       "chance",      "conclusion",  "view",        "impression",
       "doubt",       "doubts",       "fear",        "fears",       "suspect",     "myth",        "lie",
       "lies",        "fabrication",  "fiction",     "nonsense",    "hoax",        "information", "intelligence",
       "denial",      "denials",      "ruling",      "rulings",     "complaint",   "complaints",  "verdict",
       "findings",    "finding",      "tale",        "claimed",     "assumption"});
}

bool content_that(const View& view, std::size_t i) {
  if (i == 0) return true;
  std::size_t before = i - 1;
  if (view.is(before, ",")) {  // "reports, published on Tuesday, that"
    std::size_t open = before;
    while (open > 0 && before - open < 16 && !view.is(open - 1, ",")) --open;
    before = open > 1 && view.is(open - 1, ",") ? open - 2 : before - 1;
    if (before >= i) return true;
  }
  if (report_noun(view, before)) return true;
  // "have come in that", "dismissed as absurd that"
  if (view.is(before, WordClass::say) && view.lower(before).ends_with("ing")) return true;
  for (const WordClass c : {WordClass::deny, WordClass::say, WordClass::hedge_verb, WordClass::doubt})
    if (view.is(before, c) && (!view.tagged() || view.tag(before) != Upos::noun)) return true;
  return view.tagged() ? view.tag(before) != Upos::noun && view.tag(before) != Upos::propn : !view.noun_like(before);
}

bool doubts(const View& view, const Sentence& s, std::size_t j) {
  if (!view.is(j, WordClass::doubt)) return false;
  const std::string_view w = view.lower(j);
  if (starts_with_any(w, {"apologi"}))  // "apologised for the attack" admits it
    return report_follows(view, s, j, 7) || follows(view, s, j, 6, {"saying", "reporting", "stating", "claiming"});
  if (any_of(w, {"fake", "faked", "discredited", "baseless", "unfounded", "groundless", "bogus"}))
    return report_follows(view, s, j, 3) || follows(view, s, j, 2, {"that"}) || view.is(j - 1, WordClass::be);
  if (starts_with_any(w, {"withdr", "correct", "question", "challeng"}))
    return report_follows(view, s, j, 6) || follows(view, s, j, 2, {"that"});
  if (starts_with_any(w, {"rul", "pour", "play", "throw", "arrang", "stop", "laugh", "clear", "drop", "lack"}) ||
      any_of(w, {"yet", "threw", "wrong", "few", "far", "fell", "contrary", "instead", "rather", "as", "lie", "lies",
                 "lying", "absence", "little", "shrugged", "brushed"}))
    return phrase_of_doubt(view, s, j);
  return true;
}

}  // namespace stemma::understand::scope
