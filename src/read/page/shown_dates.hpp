// Dates that a page shows its readers, with what the words beside them say of each.
#pragma once

#include <vector>

#include "read/dates.hpp"
#include "read/page/date_labels.hpp"
#include "read/page/main_text.hpp"
#include "read/page/metadata.hpp"

namespace stemma::read {

struct ShownDate {
  model::Edtf date;  ///< to the day at least
  DateLabel label = DateLabel::none;
  bool line = false;   ///< the date makes up its line, but for a few words; else it stands in a sentence
  bool opens = false;  ///< the text opens with it, as datelines do
  bool alone = false;  ///< hardly anything else stands in its line
  bool near = false;   ///< among the first lines below the headline, or right above it
};

/// In short lines around the headline, the likeliest place first.
std::vector<ShownDate> dates_at_headline(const Markup& markup, const Metadata& data, const MainText& main,
                                         DayOrder order);
/// In all short lines of the page, from its beginning; at most so many.
std::vector<ShownDate> dates_in_lines(const Markup& markup, const MainText& main, DayOrder order, std::size_t most);

/// Whether an element stands in navigation, a footer, an aside or readers' comments.
bool in_furniture(const Markup& markup, const MainText& main, std::uint32_t node);
/// The heading that shows the headline, else the first h1, else where the text begins; 0 where there is none.
std::uint32_t headline_node(const Markup& markup, const Metadata& data, const MainText& main);

/// A date of a machine field, to the day at least. Midnight says that only the day is known.
std::optional<model::Edtf> machine_date(std::string_view text, DayOrder order);

}  // namespace stemma::read
