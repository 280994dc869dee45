#include "understand/statements_when.hpp"

#include "base/ascii.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

bool in_parentheses(const View& view, const Sentence& s, std::size_t i) {
  for (std::size_t k = i + 1; k-- > s.first && i - k < 12;) {
    if (view.is(k, ")")) return false;
    if (view.is(k, "(")) return true;
  }
  return false;
}

// "crowds celebrating Independence Day", "a Christmas market": a feast says when only after "on", or before the
// happening itself ("the New Year's Eve crash").
bool feast_only(const View& view, const Sentence& s, std::size_t time, std::size_t first) {
  const std::string_view text = view.draft().text(view.draft().document.times[time].span);
  const bool digit = text.find_first_of("0123456789") != std::string_view::npos;
  if (digit || !(text.ends_with(" Day") || text.ends_with(" Eve") || text.starts_with("Christmas") ||
                 text.starts_with("Easter")))
    return false;
  if (first > s.first && any_of(view.lower(first - 1), {"on", "since"})) return false;
  std::size_t after = first;
  while (after < s.last && view.time_at(after) == time) ++after;
  for (std::size_t k = after; k < s.last && k < after + 3; ++k)
    if (view.is(k, WordClass::incident)) return false;
  return true;
}

// "said on Friday": the date of the saying.
bool said_then(const View& view, const Sentence& s, std::size_t i) {
  for (std::size_t k = i; k > s.first && i - k < 3; --k) {
    if (view.is(k - 1, WordClass::say) && (!view.tagged() || view.tag(k - 1) == Upos::verb)) return true;
    if (!any_of(view.lower(k - 1), {"on", "late", "early", "in", "a"})) return false;
  }
  return false;
}

// "in a statement that was sent to the radio on Thursday": the date of the statement.
bool sent_then(const View& view, const Sentence& s, std::size_t i) {
  bool sent = false;
  for (std::size_t k = i; k > s.first && i - k < 12 && !view.is(k - 1, ","); --k) {
    const auto& word = view.lower(k - 1);
    sent = sent || any_of(word, {"sent", "issued", "posted", "published", "released", "broadcast", "circulated"});
    if (sent && any_of(word, {"statement", "message", "letter", "post", "video", "recording", "communique", "email"}))
      return true;
  }
  return false;
}

// "at about 1115 GMT", "0630 hours": no year
bool hour_of_day(const View& view, const Sentence& s, std::size_t i) {
  return i + 1 < s.last &&
         any_of(view.lower(i + 1), {"gmt", "bst", "utc", "est", "pst", "cet", "hours", "hrs", "local"});
}

// "two more than on Wednesday": the day of another figure.
bool compared_with(const View& view, const Sentence& s, std::size_t i) {
  for (std::size_t k = i; k > s.first && i - k < 3; --k) {
    if (view.is(k - 1, "than")) return true;
    if (!any_of(view.lower(k - 1), {"on", "in", "late", "early", "the"})) return false;
  }
  return false;
}

}  // namespace

bool may_date(const View& view, const Sentence& sentence, std::size_t time, std::size_t first) {
  const std::string& value = view.draft().document.times[time].value;
  if (value.size() < 6 && hour_of_day(view, sentence, first)) return false;
  if (value.size() < 4 || value.find('/') != std::string::npos || value[0] == 'T') return false;
  return !feast_only(view, sentence, time, first) && !said_then(view, sentence, first) &&
         !sent_then(view, sentence, first) && !compared_with(view, sentence, first) &&
         !in_parentheses(view, sentence, first) && !view.in_source(first);
}

}  // namespace stemma::understand
