// Copied pages: see cleaner.hpp.
#include "read/text/cleaner.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "read/ascii.hpp"
#include "read/bylines.hpp"
#include "read/dates.hpp"
#include "read/furniture.hpp"
#include "read/panels.hpp"
#include "read/repeats.hpp"

namespace stemma::read {
namespace {

enum class Part { prose, short_line, bullet, furniture, teaser_opener, date, byline };

struct Judged {
  Line line;
  Part part = Part::prose;
  std::size_t words = 0;
};

constexpr std::size_t header_reach = 14;  // lines above the first prose in which a headline, byline and date may stand

bool take_bullet(std::string_view& line) {
  static constexpr auto signs = std::to_array<std::string_view>({"• ", "· ", "‣ ", "◦ ", "▪ ", "* ", "– "});
  for (const std::string_view sign : signs)
    if (line.substr(0, sign.size()) == sign) return line = trim(line.substr(sign.size())), true;
  return false;
}

bool ends_sentence(std::string_view line) {
  static constexpr auto ends =
      std::to_array<std::string_view>({".", "!", "?", "\"", "”", "’", "»", "…", ")", ":", "]", "。"});
  return std::any_of(ends.begin(), ends.end(), [&](auto end) {
    return line.size() >= end.size() && line.substr(line.size() - end.size()) == end;
  });
}

Part judge(const Line& line, std::size_t count) {
  if (is_furniture(line.text) || is_breadcrumb(line.text)) return Part::furniture;
  if (opens_teasers(line.text)) return Part::teaser_opener;
  const bool sentence = ends_sentence(line.text);
  if (line.bullet) return count >= 12 || (sentence && count >= 8) ? Part::prose : Part::bullet;
  if (count <= 14 && is_byline(line.text)) return Part::byline;
  if (is_date_line(line.text)) return Part::date;
  if (count >= 20 || (sentence && count >= 9)) return Part::prose;
  return Part::short_line;
}

std::vector<Judged> judged_lines(std::string_view text) {
  std::vector<Judged> out;
  for (const std::string_view raw : lines(text)) {
    Judged judged;
    judged.line.text = trim(raw);
    if (judged.line.text.empty()) continue;
    judged.line.bullet = take_bullet(judged.line.text);
    if (judged.line.text.empty()) continue;
    judged.line.text = judged.line.text.substr(0, without_pointer(judged.line.text));
    if (judged.line.text.empty()) continue;
    judged.words = count_words(judged.line.text);
    judged.part = judge(judged.line, judged.words);
    out.push_back(judged);
  }
  return out;
}

int weight(const Judged& judged) {
  switch (judged.part) {
    case Part::prose:
      return static_cast<int>(std::min<std::size_t>(judged.words, 60));
    case Part::short_line:
      return -4;
    case Part::bullet:
      return -3;
    case Part::furniture:
      return -3;
    case Part::date:
      return -10;
    case Part::byline:
      return 0;
    case Part::teaser_opener:
      return -45;
  }
  return 0;
}

struct Range {
  std::size_t begin = 0, end = 0;
};

/// The run of lines with the greatest sum of weights (Bentley, "Programming Pearls", 1984).
Range densest(const std::vector<Judged>& all) {
  Range best;
  long best_sum = 0, sum = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (sum <= 0) sum = 0, begin = i;
    sum += weight(all[i]);
    if (sum > best_sum) best_sum = sum, best = {begin, i + 1};
  }
  return best;
}

bool has_furniture(const std::vector<Judged>& all) {
  std::size_t signs = 0, bullets = 0;
  for (const Judged& judged : all) {
    signs += judged.part == Part::furniture || judged.part == Part::teaser_opener;
    bullets += judged.part == Part::bullet;
  }
  return signs > 0 || bullets > 15;
}

/// Headline, byline, date and standfirst in the lines right above the prose.
class Header {
 public:
  Header(const std::vector<Judged>& all, std::size_t body) : all_(all), end_(body) {
    begin_ = body > header_reach ? body - header_reach : 0;
    for (std::size_t i = body; i > begin_; --i)
      if (all[i - 1].part == Part::bullet || all[i - 1].part == Part::teaser_opener) {
        begin_ = i;
        break;
      }
    find_anchor();
    find_title();
  }

  std::optional<std::size_t> title() const { return title_; }
  std::optional<std::size_t> anchor() const { return anchor_; }

  /// Lines of the report between the headline and the prose: a standfirst, a caption.
  void add_kept(std::vector<std::size_t>& kept) const {
    if (!title_ && !anchor_) return;
    for (std::size_t i = title_ ? *title_ + 1 : *anchor_ + 1; i < end_; ++i) {
      const bool before_byline = anchor_ && i < *anchor_;
      const bool text = all_[i].part == Part::prose ||
                        (all_[i].part == Part::short_line && all_[i].words >= (before_byline ? 5u : 6u));
      if (text) kept.push_back(i);
    }
  }

  void fill(Cleaned& out) const {
    Byline byline;
    for (std::size_t i = begin_; i < end_; ++i) {
      const std::string_view text = all_[i].line.text;
      if (all_[i].part == Part::byline) add_authors(text, byline);
      if (all_[i].part != Part::date || out.published) continue;
      if (const auto date = find_date(text, DayOrder::unknown)) out.published = model::to_string(date->date);
    }
    out.byline = std::move(byline.people);
    out.agency = std::move(byline.agency);
    if (title_) out.title = squeeze(all_[*title_].line.text);
  }

 private:
  /// The byline, or else the date: a headline stands above it.
  void find_anchor() {
    for (const Part wanted : {Part::byline, Part::date})
      for (std::size_t i = begin_; i < end_ && !anchor_; ++i)
        if (all_[i].part == wanted && (wanted == Part::byline || find_date(all_[i].line.text, DayOrder::unknown)))
          anchor_ = i;
  }

  bool may_be_title(std::size_t i) const {
    const std::string_view text = all_[i].line.text;
    if (all_[i].words < 4 || all_[i].words > 30 || text.size() > 220 || text.back() == '.') return false;
    return all_[i].part == Part::short_line || all_[i].part == Part::prose;
  }

  /// The first line above the byline that may be one; without a byline, a first line of the text that is no sentence.
  void find_title() {
    if (anchor_) {
      std::size_t first = *anchor_;
      for (std::size_t i = *anchor_; i > begin_ && *anchor_ - i < 4; --i)
        if (may_be_title(i - 1)) first = i - 1;
      if (first != *anchor_) title_ = first;
      return;
    }
    if (begin_ == 0 && end_ > 0 && end_ <= 3 && may_be_title(0) && all_[0].part == Part::short_line &&
        !ends_sentence(all_[0].line.text))
      title_ = 0;
  }

  const std::vector<Judged>& all_;
  std::size_t begin_ = 0, end_ = 0;
  std::optional<std::size_t> anchor_, title_;
};

/// A page opens with its outlet's name and repeats it in its footer.
std::optional<std::string> outlet_of(const std::vector<Judged>& all) {
  if (all.empty() || all[0].part != Part::short_line || all[0].words > 5 || ends_sentence(all[0].line.text)) return {};
  const auto again = [&](const Judged& judged) { return judged.line.text == all[0].line.text && !judged.line.bullet; };
  if (std::none_of(all.begin() + 1, all.end(), again)) return {};
  return squeeze(all[0].line.text);
}

/// Lines after the last prose that still belong to the report: its short last sentences, until furniture begins.
std::size_t tail_end(const std::vector<Judged>& all, std::size_t end, bool furnished) {
  if (!furnished) return all.size();
  while (end < all.size() && all[end].part == Part::short_line && ends_sentence(all[end].line.text) &&
         all[end].words >= 5)
    ++end;
  return end;
}

}  // namespace

Cleaned clean(std::string_view text) {
  Cleaned out;
  const std::vector<Judged> all = judged_lines(text);
  const Range body = densest(all);
  const bool furnished = has_furniture(all);
  if (body.end == 0) {  // no prose at all: nothing tells text from furniture
    for (const Judged& judged : all)
      if (judged.part != Part::furniture) out.paragraphs.push_back(judged.line.text);
    return out;
  }
  const Header header(all, body.begin);
  header.fill(out);
  if (furnished) out.outlet = outlet_of(all);
  std::vector<std::size_t> kept;
  if (furnished) {
    header.add_kept(kept);
  } else {
    for (std::size_t i = 0; i < body.begin; ++i)
      if (header.title() != i && all[i].part != Part::byline && all[i].part != Part::date) kept.push_back(i);
  }
  for (std::size_t i = body.begin, end = tail_end(all, body.end, furnished); i < end; ++i) kept.push_back(i);
  std::set<std::string_view> seen;
  for (const std::size_t i : kept) {
    const Judged& judged = all[i];
    if (judged.part == Part::furniture || judged.part == Part::teaser_opener) continue;
    if (out.title && same_words(judged.line.text, *out.title)) continue;  // the headline, said again
    const bool long_enough = judged.words >= 5;
    if (long_enough && !seen.insert(judged.line.text).second) continue;  // a caption that stands twice
    out.paragraphs.push_back(judged.line.text);
  }
  return out;
}

}  // namespace stemma::read
