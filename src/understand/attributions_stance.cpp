// What a cue does with its content, from the cue's own words.
#include <algorithm>
#include <string>

#include "base/ascii.hpp"
#include "understand/attributions.hpp"

namespace stemma::understand {
namespace {

struct Reading {
  Stance stance = Stance::asserts;
  bool negated = false, verb = false, doubt = false;
  bool idle = false;   // what the negation bears on instead
  bool tells = false;  // a verb that does no more than tell: denied, it leaves nothing
};

bool only_tells(std::string_view lemma) {
  return base::any_of(lemma, {"say", "tell", "state", "mention", "add", "specify", "disclose", "reveal", "announce",
                              "explain", "comment", "note", "indicate", "report", "elaborate", "declare"});
}

void read_word(std::string_view word, Reading& reading) {
  reading.doubt = reading.doubt || word == "doubt" || word == "doubts" || word == "doubted";
  // "did not just say", "did not hesitate to say": said all the same
  reading.idle = reading.idle || base::any_of(word, {"only", "just", "merely", "simply", "hesitate", "fail", "stop"});
  if (negates(word)) {
    reading.negated = true;
  } else if (word == "reportedly" || word == "allegedly" || word == "purportedly" || word == "supposedly") {
    reading.stance = std::max(reading.stance, Stance::hedges);
  } else if (const auto lemma = verb_lemma(word); !lemma.empty()) {
    if (const Cue* cue = verb_cue(lemma))
      reading.stance = std::max(reading.stance, cue->stance);  // a form may have none
    reading.verb = true;
    reading.tells = reading.tells || only_tells(lemma);
  } else if (const Cue* noun = noun_cue(word)) {
    reading.stance = std::max(reading.stance, noun->stance);
  }
}

}  // namespace

bool negates(std::string_view word) {
  return word == "not" || word == "n't" || word == "n’t" || word == "never" || word == "no" || word == "neither" ||
         word == "nor" || word == "without" || word == "none" || word == "nobody";
}

Stance stance(const Draft& draft, const Attribution& attribution) {
  Reading reading;
  std::string word;
  for (const Span cue : attribution.cue) {
    for (std::uint32_t i = cue.begin; i <= cue.end; ++i) {
      char c = i < cue.end ? draft.document.text[i] : ' ';
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
      if (c != ' ' && c != ',' && c != '\n') {
        word += c;
        continue;
      }
      if (word.ends_with("n't") || word.ends_with("n’t")) reading.negated = true;
      if (!word.empty()) read_word(word, reading);
      word.clear();
    }
  }
  reading.negated = reading.negated && !reading.idle;
  if (reading.doubt && reading.negated) return Stance::asserts;  // "there is no doubt that", "did not doubt that"
  if (reading.negated && reading.tells && reading.stance == Stance::asserts) return Stance::withholds;
  // "has not confirmed": the content is left open, and a denial that is denied no less.
  if (reading.negated && reading.stance != Stance::hedges) return Stance::hedges;
  return reading.stance;
}

bool unvouched(const Draft& draft, const Attribution& attribution) {
  const auto text = [](std::string_view w) {
    return base::any_of(
        w, {"statement", "letter",  "post",  "posts",     "message",  "messages",  "communique", "communiqué",
            "note",      "memo",    "video", "recording", "document", "documents", "account",    "report",
            "reports",   "leaflet", "email", "claim",     "remarks",  "tweet"});
  };
  const auto doubtful = [](std::string_view w) {
    return base::any_of(w, {"purported", "purportedly", "alleged", "allegedly", "supposed", "supposedly", "unverified",
                            "unconfirmed", "unauthenticated", "reportedly"});
  };
  // The word of doubt stands right before the text or right behind it: "a report on alleged abuses" is vouched for.
  std::string before, word;
  for (const Span piece : attribution.source) {
    for (std::uint32_t i = piece.begin; i <= piece.end; ++i) {
      const char c = i < piece.end ? draft.document.text[i] : ' ';
      if (c != ' ' && c != ',' && c != '\n') {
        word += base::lower(c);
        continue;
      }
      if (word.empty()) continue;
      if ((doubtful(before) && text(word)) ||
          (text(before) && (doubtful(word) || word == "attributed" || word == "ascribed")))
        return true;
      before.swap(word);
      word.clear();
    }
  }
  return false;
}

}  // namespace stemma::understand
