// Where sentences end within a paragraph: at a full stop, mark or ellipsis that what follows does not take back.
#include <algorithm>
#include <array>
#include <string>

#include "understand/characters.hpp"
#include "understand/segments.hpp"

namespace stemma::understand {
namespace {

// Sorted, lower case, without the final stop.
constexpr std::array joining = std::to_array<std::string_view>({
    "adm",  "amb",    "approx", "arch", "art",  "asst", "atty", "bldg", "brig", "c",    "ca",  "capt",  "cf",  "cmdr",
    "cmdt", "col",    "comdr",  "cpl",  "cpt",  "dept", "det",  "dr",   "e.g",  "eg",   "ens", "esp",   "est", "fig",
    "figs", "fr",     "ft",     "gen",  "gov",  "hon",  "i.e",  "ie",   "incl", "insp", "jud", "lieut", "lt",  "ltcol",
    "maj",  "messrs", "mlle",   "mme",  "mr",   "mrs",  "ms",   "msgr", "mt",   "mx",   "no",  "nos",   "op",  "ph",
    "pp",   "prof",   "pvt",    "rep",  "reps", "rev",  "rt",   "sec",  "sen",  "sens", "sgt", "spc",   "st",  "sta",
    "ste",  "supt",   "treas",  "univ", "v",    "viz",  "vol",  "vols", "vs",
});
constexpr std::array ending = std::to_array<std::string_view>({
    "a.k.a", "a.m",  "ala",  "apr",  "ariz", "ark",   "assn", "aug",  "ave",  "blvd", "bros", "calif", "co",
    "colo",  "conn", "corp", "d.c",  "dec",  "del",   "e.u",  "esq",  "etc",  "feb",  "fla",  "fri",   "ga",
    "hrs",   "ill",  "inc",  "ind",  "jan",  "jr",    "jul",  "kan",  "ky",   "llc",  "ltd",  "mar",   "mass",
    "md",    "mich", "minn", "mins", "mon",  "mont",  "neb",  "nev",  "nov",  "oct",  "okla", "ore",   "p.m",
    "pa",    "penn", "ph.d", "plc",  "pty",  "rd",    "sat",  "sept", "sr",   "tenn", "tex",  "thu",   "thurs",
    "tue",   "tues", "u.k",  "u.n",  "u.s",  "u.s.a", "va",   "vt",   "wash", "wed",  "wis",  "wyo",
});
// Words that are capitalised because a sentence begins with them, hardly ever within a name.
constexpr std::array openers = std::to_array<std::string_view>({
    "a",         "about",
    "according", "after",
    "all",       "also",
    "although",  "an",
    "and",       "another",
    "any",       "as",
    "at",        "authorities",
    "because",   "before",
    "both",      "but",
    "by",        "during",
    "each",      "earlier",
    "either",    "even",
    "every",     "eyewitnesses",
    "few",       "following",
    "for",       "from",
    "given",     "had",
    "has",       "he",
    "hence",     "her",
    "here",      "his",
    "how",       "however",
    "hundreds",  "i",
    "if",        "in",
    "instead",   "investigators",
    "is",        "it",
    "its",       "later",
    "local",     "many",
    "meanwhile", "more",
    "most",      "my",
    "neither",   "no",
    "nobody",    "nor",
    "not",       "nothing",
    "now",       "of",
    "officials", "on",
    "once",      "one",
    "only",      "or",
    "other",     "others",
    "our",       "over",
    "people",    "police",
    "rescuers",  "several",
    "she",       "since",
    "so",        "some",
    "still",     "such",
    "that",      "the",
    "their",     "then",
    "there",     "these",
    "they",      "this",
    "those",     "though",
    "thus",      "to",
    "two",       "under",
    "until",     "was",
    "we",        "were",
    "what",      "when",
    "where",     "while",
    "who",       "why",
    "with",      "witnesses",
    "within",    "without",
    "yet",       "you",
});
constexpr std::array reporting = std::to_array<std::string_view>({
    "added",   "adds", "argued", "asked",   "asks", "called",  "cried", "exclaimed", "explained", "recalled",
    "replied", "said", "says",   "shouted", "told", "tweeted", "urged", "wondered",  "wrote",     "yelled",
});

/// A letter and a stop, any number of times: "J.", "U.N.H.C.R."
bool is_initials(std::string_view word) {
  bool letter = false;
  for (std::size_t i = 0; i < word.size();) {
    const Character c = character_at(word, i);
    if (letter ? c.code != '.' : !is_letter(c.code)) return false;
    letter = !letter;
    i += c.size;
  }
  return !word.empty() && !letter;
}

enum class Kind { plain, stop, mark, ellipsis, abbreviation };

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<Token>& tokens, std::size_t first, std::size_t last)
      : text_(text), tokens_(tokens), first_(first), last_(last) {}

  std::vector<std::size_t> ends() {
    std::vector<std::size_t> found;
    begin_ = first_;
    for (std::size_t i = first_; i < last_; ++i) {
      if (word(i) == "\"") quoted_ = !quoted_;
      std::size_t end = end_after(i);
      if (end == 0 && i + 1 - begin_ >= longest_sentence) end = i + 1;
      if (end == 0) continue;
      for (std::size_t passed = i + 1; passed < end; ++passed) {
        if (word(passed) == "\"") quoted_ = !quoted_;
      }
      found.push_back(end);
      begin_ = end;
      i = end - 1;
    }
    if (begin_ < last_) found.push_back(last_);
    return found;
  }

 private:
  std::string_view word(std::size_t i) const { return text_.substr(tokens_[i].span.begin, tokens_[i].span.size()); }
  char32_t initial(std::size_t i) const { return character_at(text_, tokens_[i].span.begin).code; }
  bool attached(std::size_t i) const { return i > 0 && tokens_[i].span.begin == tokens_[i - 1].span.end; }

  Kind kind(std::size_t i) const {
    const std::string_view w = word(i);
    if (w == "." || w == "\u3002" || w == "\u0964" || w == "\u06D4" || w == "\uFF0E") return Kind::stop;
    if (w.find_first_not_of("!?") == std::string_view::npos) return Kind::mark;
    if (w == "\u061F" || w == "\uFF01" || w == "\uFF1F") return Kind::mark;
    if (w == "\u2026" || (w.size() > 1 && w.find_first_not_of('.') == std::string_view::npos)) return Kind::ellipsis;
    return w.back() == '.' ? Kind::abbreviation : Kind::plain;
  }

  /// The end of the sentence that token `i` ends, closing marks included; 0 if it ends none.
  std::size_t end_after(std::size_t i) const {
    const Kind what = kind(i);
    if (what == Kind::plain || is_list_number(i, what) || is_point(i)) return 0;
    std::size_t next = i + 1;
    bool closed = false;
    while (next < last_ && next < i + 8 && (kind(next) == Kind::mark || kind(next) == Kind::ellipsis)) ++next;
    while (next < last_ && closes(next)) closed = true, ++next;
    next = skip_note(next);
    if (next >= last_) return last_;
    return begins_sentence(i, what, next, closed) ? next : 0;
  }

  /// "1." at the start of a sentence numbers it.
  bool is_list_number(std::size_t i, Kind what) const {
    return what == Kind::stop && i == begin_ + 1 && is_digit(initial(begin_)) && attached(i) &&
           word(begin_).size() <= 3;
  }

  /// "a .22 pistol": the point of a fraction without a whole number.
  bool is_point(std::size_t i) const {
    return word(i) == "." && !attached(i) && followed_closely(i) && is_digit(initial(i + 1));
  }

  bool closes(std::size_t i) const {
    const char32_t c = initial(i);
    if (!is_closing(c) || tokens_[i].span.size() > 3) return false;
    if (word(i) == "\"") return (attached(i) && !followed_closely(i)) || quoted_;
    return attached(i) || (c != '\'' && c != 0x2019);
  }
  bool followed_closely(std::size_t i) const { return i + 1 < last_ && attached(i + 1); }

  /// Past the numbers of notes: "here.[12]".
  std::size_t skip_note(std::size_t i) const {
    while (i + 2 < last_ && attached(i) && word(i) == "[" && is_digit(initial(i + 1)) && word(i + 2) == "]") i += 3;
    return i;
  }

  /// Whether what begins at `next` can begin a sentence after token `i`.
  bool begins_sentence(std::size_t i, Kind what, std::size_t next, bool closed) const {
    std::size_t start = next;
    while (start < last_ && !is_alphanumeric(initial(start)) && start < next + 3) ++start;
    if (start >= last_) return what != Kind::abbreviation;
    const char32_t c = initial(start);
    if (start == next && is_continuing(next)) return false;
    if (is_lower(c)) return false;
    if (what == Kind::abbreviation) return ends_abbreviation(i, next, start, closed);
    if (what == Kind::mark && closed && is_speaker(start)) return false;
    return true;
  }

  /// A tag or handle goes on with the sentence before it no more than a comma does.
  bool is_continuing(std::size_t i) const {
    return word(i) == "," || word(i) == ";" || word(i) == ":" || word(i) == ")";
  }

  bool ends_abbreviation(std::size_t i, std::size_t next, std::size_t start, bool closed) const {
    const char32_t c = initial(start);
    const std::string_view w = word(i);
    if (w == "No." && !is_digit(c)) return true;
    if (abbreviation(w) == Abbreviation::joins || is_digit(c)) return false;
    const bool opener = listed(openers, lower(word(start)));
    if (closed || start > next) return opener || closed;
    const bool one_letter = w.size() == 2;
    if (one_letter) return opener && word(start) != "A" && word(start) != "I" && !follows_name(i);
    return opener || (is_upper(c) && ends_by_nature(lower(w), start));
  }

  bool follows_name(std::size_t i) const { return i > begin_ && is_upper(initial(i - 1)) && i + 1 < last_; }

  /// Whether a capital after it is rather a new sentence than more of a name.
  bool ends_by_nature(std::string_view w, std::size_t start) const {
    if (w == "etc.") return true;
    if (w != "p.m." && w != "a.m.") return false;
    constexpr std::array zones = std::to_array<std::string_view>(
        {"eastern",  "central", "pacific",  "mountain",  "moscow",  "local",    "paris",   "london",  "tokyo",
         "est",      "edt",     "cst",      "cdt",       "pst",     "pdt",      "et",      "ct",      "pt",
         "gmt",      "utc",     "bst",      "cet",       "ist",     "jst",      "monday",  "tuesday", "wednesday",
         "thursday", "friday",  "saturday", "sunday",    "january", "february", "march",   "april",   "may",
         "june",     "july",    "august",   "september", "october", "november", "december"});
    return !listed(zones, lower(word(start)));
  }

  /// "President Ortiz asked." after a quoted question belongs to it.
  bool is_speaker(std::size_t start) const {
    for (std::size_t i = start; i < last_ && i < start + 6; ++i) {
      if (i > start && listed(reporting, word(i))) return i + 1 == last_ || !is_alphanumeric(initial(i + 1));
      if (!is_upper(initial(i))) return false;
    }
    return false;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::size_t first_, last_, begin_ = 0;
  bool quoted_ = false;
};

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  if (word.size() < 2 || word.size() > 24 || word.back() != '.') return Abbreviation::no;
  const std::string_view body = word.substr(0, word.size() - 1);
  const std::string small = lower(body);
  const bool capital = is_upper(character_at(body, 0).code);
  if (small == "p.m" || small == "a.m" || small == "etc" || small == "hrs" || small == "mins" || small == "a.k.a") {
    return Abbreviation::may_end;
  }
  if (listed(joining, small)) {
    constexpr std::array lower_too = std::to_array<std::string_view>(
        {"approx", "c", "ca", "cf", "e.g", "i.e", "esp", "incl", "pp", "v", "vs", "viz"});
    return capital || listed(lower_too, small) ? Abbreviation::joins : Abbreviation::no;
  }
  if (capital && listed(ending, small)) return Abbreviation::may_end;
  if (is_initials(word) && (capital || word.size() > 2)) return Abbreviation::may_end;
  return Abbreviation::no;
}

std::vector<std::size_t> sentence_ends(std::string_view text, const std::vector<Token>& tokens, std::size_t first,
                                       std::size_t last) {
  return Splitter(text, tokens, first, last).ends();
}

}  // namespace stemma::understand
