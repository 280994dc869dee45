// Dates that a page shows: see shown_dates.hpp.
#include "read/page/shown_dates.hpp"

#include <cstdlib>

#include "read/ascii.hpp"
#include "read/repeats.hpp"

namespace stemma::read {
namespace {

using model::Edtf;

constexpr std::uint32_t below_near = 8, below_far = 24, above_near = 2, above_far = 8;  // lines
constexpr std::size_t longest_line = 160, leading = 40;                                 // bytes
constexpr std::size_t most_in_line = 3;

class Lines {
 public:
  Lines(const Markup& markup, const MainText& main, DayOrder order) : markup_(markup), main_(main), order_(order) {}

  std::vector<ShownDate> take() { return std::move(out_); }

  /// Lines `first` to `last` after a node, counted from 0.
  void below(std::uint32_t from, std::uint32_t first, std::uint32_t last) {
    const auto& nodes = markup_.nodes();
    for (std::uint32_t i = from, n = 0; i < nodes.size() && n < last; ++i) {
      if (main_.weighed[i].hints.never) {
        i = nodes[i].next - 1;
        continue;
      }
      if (!is_line(i)) continue;
      if (n++ >= first) read(i, n <= below_near);
      remember(i);
    }
  }

  void above(std::uint32_t from, std::uint32_t reach, bool near) {
    for (std::uint32_t i = from; i > 1 && reach > 0; --i) {
      if (!is_line(i - 1)) continue;
      --reach;
      before_.clear();
      read(i - 1, near);
    }
  }

  void all(std::size_t most) {
    const auto& nodes = markup_.nodes();
    for (std::uint32_t i = 1; i < nodes.size() && out_.size() < most; ++i) {
      if (main_.weighed[i].hints.never) {
        i = nodes[i].next - 1;
        continue;
      }
      if (!is_line(i)) continue;
      if (main_.weighed[i].text <= 90) read(i, false);
      remember(i);
    }
  }

 private:
  bool is_line(std::uint32_t i) const {
    const Node& node = markup_.nodes()[i];
    return node.text && !node.raw && main_.weighed[i].text > 0;
  }

  std::string_view line_of(std::uint32_t i) const {
    const Node& node = markup_.nodes()[i];
    return markup_.source().substr(node.begin, node.end - node.begin);
  }

  /// Labels stand in an element of their own: "<b>Updated</b> <time>...".
  void remember(std::uint32_t i) {
    const std::string_view line = line_of(i);
    if (line.size() > 80 || line.find_first_of("0123456789") != std::string_view::npos)
      before_.clear();
    else
      before_ = before_.substr(before_.size() > 80 ? before_.size() - 80 : 0) + " " + std::string(line);
  }

  void read(std::uint32_t i, bool near) {
    const std::string_view line = trim(line_of(i));
    if (line.size() > 2000 || line.find_first_of("0123456789") == std::string_view::npos) return;
    std::string before = before_;
    for (std::size_t from = 0, n = 0; n < most_in_line && from < line.size(); ++n) {
      const auto found = find_date(line.substr(from), order_);
      if (!found) return;
      const std::string_view head = line.substr(from, found->begin);
      from += found->end;
      const bool leads = found->begin <= leading;  // a longer text counts where it opens with it, as datelines do
      if (found->date.day == 0 || (line.size() > longest_line && !leads)) return;
      ShownDate shown{found->date, date_label(before + " " + std::string(head)), false, false, false, near};
      shown.line = line.size() <= longest_line && count_words(head) <= 6 && count_words(line.substr(from)) <= 8;
      shown.opens = n == 0 && leads;
      shown.alone = line.size() <= (found->end - found->begin) + 24;
      if (n == 0) from_element(i, shown);
      out_.push_back(std::move(shown));
      before.clear();
    }
  }

  static std::int64_t apart(const Edtf& a, const Edtf& b) {
    return std::abs(model::days_from_civil(a.year, a.month, a.day) - model::days_from_civil(b.year, b.month, b.day));
  }

  /// A `time` around the line says the same for machines, more exactly, and its class what it is. Where the two differ,
  /// a line that says "published" is believed.
  void from_element(std::uint32_t i, ShownDate& shown) const {
    const auto& nodes = markup_.nodes();
    for (std::uint32_t up = nodes[i].parent, n = 0; up != 0 && n < 3; up = nodes[up].parent, ++n) {
      if (nodes[up].tag == Tag::time)
        if (const auto date = machine_date(markup_.attribute(up, "datetime"), order_))
          if (shown.label != DateLabel::published || apart(*date, shown.date) <= 1) shown.date = *date;
      if (shown.label == DateLabel::none)
        shown.label = date_label_of_name(markup_.attribute(up, "itemprop") + " " + markup_.attribute(up, "class"));
    }
  }

  const Markup& markup_;
  const MainText& main_;
  DayOrder order_;
  std::string before_;
  std::vector<ShownDate> out_;
};

}  // namespace

std::optional<Edtf> machine_date(std::string_view text, DayOrder order) {
  const auto found = find_date(text, order);
  if (!found || found->date.day == 0) return std::nullopt;
  Edtf date = found->date;
  if (date.hour == 0 && date.minute == 0 && date.second <= 0) date.hour = date.second = -1, date.offset.reset();
  return date;
}

bool in_furniture(const Markup& markup, const MainText& main, std::uint32_t node) {
  const auto& nodes = markup.nodes();
  for (std::uint32_t i = nodes[node].parent; i != 0; i = nodes[i].parent) {
    const Hints& hints = main.weighed[i].hints;
    if (hints.never || hints.comments || nodes[i].tag == Tag::aside || nodes[i].tag == Tag::footer ||
        nodes[i].tag == Tag::nav)
      return true;
  }
  return false;
}

std::uint32_t headline_node(const Markup& markup, const Metadata& data, const MainText& main) {
  const auto& nodes = markup.nodes();
  const std::string headline = headline_of(data);
  for (std::uint32_t i = 1; i < nodes.size() && !headline.empty(); ++i)
    if (is_heading(nodes[i].tag) && nodes[i].tag <= Tag::h4 && main.weighed[i].text > 0 && main.weighed[i].text < 300 &&
        same_words(markup.text(i), headline))
      return i;
  if (!data.headings.empty()) return data.headings[0].first;
  return main.blocks.empty() ? 0 : main.blocks[0].first;
}

std::vector<ShownDate> dates_at_headline(const Markup& markup, const Metadata& data, const MainText& main,
                                         DayOrder order) {
  const std::uint32_t anchor = headline_node(markup, data, main);
  if (anchor == 0) return {};
  Lines lines(markup, main, order);
  lines.below(markup.nodes()[anchor].next, 0, below_near);
  lines.above(anchor, above_near, true);
  lines.above(anchor, above_far, false);
  lines.below(markup.nodes()[anchor].next, below_near, below_far);
  return lines.take();
}

std::vector<ShownDate> dates_in_lines(const Markup& markup, const MainText& main, DayOrder order, std::size_t most) {
  Lines lines(markup, main, order);
  lines.all(most);
  return lines.take();
}

}  // namespace stemma::read
