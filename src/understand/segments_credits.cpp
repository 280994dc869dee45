// "Reuters Two people died in ...": a picture's credit run into its caption, as pages leave it in their text. The
// credit is no part of the caption's sentence.
#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.hpp"
#include "understand/characters.hpp"
#include "understand/segments.hpp"

namespace stemma::understand {
namespace {

/// Agencies and archives that pictures are credited to, by the words of their names. Sorted by nothing: the longest
/// that fits counts.
constexpr std::array creditors = std::to_array<std::string_view>({
    "reuters",
    "ap",
    "afp",
    "epa",
    "efe",
    "ansa",
    "dpa",
    "xinhua",
    "tass",
    "associated press",
    "the associated press",
    "agence france-presse",
    "european pressphoto agency",
    "press association",
    "anadolu agency",
    "getty images",
    "rex features",
    "alamy",
    "alamy stock photo",
    "shutterstock",
    "zuma press",
    "sipa press",
    "magnum photos",
});
/// What goes on a name in capitals after an agency's: "Reuters News", "AP Photographer Anna Keller".
constexpr std::array own_words = std::to_array<std::string_view>({
    "news",   "photo",  "photos",   "photographer", "correspondent", "reporter",  "journalist",  "images",    "media",
    "agency", "chief",  "editor",   "bureau",       "foundation",    "video",     "television",  "tv",        "inc",
    "inc.",   "corp",   "corp.",    "ltd",          "institute",     "poll",      "staff",       "head",      "pool",
    "and",    "report", "director", "president",    "executive",     "spokesman", "spokeswoman", "officials", "writer",
});
constexpr std::size_t longest_credit = 8, shortest_caption = 4;  // tokens

class Credit {
 public:
  Credit(std::string_view text, const std::vector<Token>& tokens, std::size_t first, std::size_t last)
      : text_(text), tokens_(tokens), first_(first), last_(last) {}

  std::size_t end() const {
    std::size_t at = name_end(first_);
    if (at == first_) return first_;
    while (at + 1 < last_ && at < first_ + longest_credit && joins(at)) {
      const std::size_t next = name_end(at + 1);
      if (next == at + 1) return first_;
      at = next;
    }
    return begins_caption(at) ? at : first_;
  }

 private:
  std::string word(std::size_t i) const { return lower(text_.substr(tokens_[i].span.begin, tokens_[i].span.size())); }
  /// "AP:Associated Press", "AFP/Getty Images"
  bool joins(std::size_t i) const {
    const auto w = word(i);
    return w == ":" || w == "/" || w == "," || w == "via" || w == "-";
  }
  /// Behind the longest name that begins at `i`; `i` where none does.
  std::size_t name_end(std::size_t i) const {
    if (i >= last_ || !is_upper(character_at(text_, tokens_[i].span.begin).code)) return i;
    std::string name;
    std::size_t best = i;
    for (std::size_t k = i; k < last_ && k < i + 4; ++k) {
      name += (k > i && tokens_[k].span.begin > tokens_[k - 1].span.end ? " " : "") + word(k);
      if (listed(creditors, name)) best = k + 1;
    }
    return best;
  }
  /// A number or a word in capitals that is no name of one of the agency's own people or parts, alone among capitals:
  /// "Reuters Two people", but not "Reuters Editor-in-Chief Ana Ruiz", "AP Moller-Maersk".
  bool begins_caption(std::size_t i) const {
    if (i + shortest_caption > last_ || tokens_[i].span.begin == tokens_[i - 1].span.end) return false;
    const char32_t c = character_at(text_, tokens_[i].span.begin).code;
    if (is_digit(c)) return true;
    if (!is_upper(c)) return false;
    for (std::size_t k = i; k < last_ && k < i + 6; ++k) {
      const char32_t initial = character_at(text_, tokens_[k].span.begin).code;
      const auto w = word(k);
      if (listed(own_words, w.substr(0, w.find('-')))) return false;
      if (k > i && is_alphanumeric(initial) && !is_upper(initial)) break;
    }
    return !names_firm(i);
  }
  /// "AP Moller-Maersk": a name in two parts.
  bool names_firm(std::size_t i) const {
    const auto w = text_.substr(tokens_[i].span.begin, tokens_[i].span.size());
    const auto hyphen = w.find('-');
    return hyphen != std::string_view::npos && hyphen + 1 < w.size() && is_upper(character_at(w, hyphen + 1).code);
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::size_t first_, last_;
};

/// The words of a sentence that no name goes on with.
bool opens_sentence(std::string_view word) {
  return base::any_of(word, {"The", "A", "An", "It", "He", "She", "They", "There", "This", "These", "Some", "Around",
                             "About", "Many", "Several", "At", "In", "On"});
}

}  // namespace

void RepeatedCredits::read(std::string_view text, const std::vector<Token>& tokens, std::size_t first,
                           std::size_t last) {
  const auto upper = [&](std::size_t i) { return is_upper(character_at(text, tokens[i].span.begin).code); };
  const auto word = [&](std::size_t i) { return text.substr(tokens[i].span.begin, tokens[i].span.size()); };
  for (std::size_t end = first + 2; end + shortest_caption <= last && end <= first + 3; ++end) {
    if (!upper(first) || !upper(end - 1)) return;
    if (!opens_sentence(word(end)) || upper(end + 1)) continue;
    const Span name{tokens[first].span.begin, tokens[end - 1].span.end};
    if (const auto seen = ++seen_[std::string(text.substr(name.begin, name.size()))]; seen > 1) any_ = true;
  }
}

std::size_t RepeatedCredits::end(std::string_view text, const std::vector<Token>& tokens, std::size_t first,
                                 std::size_t last) const {
  if (!any_) return first;
  for (std::size_t end = first + 2; end + shortest_caption <= last && end <= first + 3; ++end) {
    const Span name{tokens[first].span.begin, tokens[end - 1].span.end};
    const auto found = seen_.find(std::string(text.substr(name.begin, name.size())));
    if (found != seen_.end() && found->second > 1 && is_upper(character_at(text, tokens[end].span.begin).code))
      return end;
  }
  return first;
}

std::size_t credit_end(std::string_view text, const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  return Credit(text, tokens, first, last).end();
}

}  // namespace stemma::understand
