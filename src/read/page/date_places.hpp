// Places on a page that hold dates for machines, and sentences that tell when it was first published.
#pragma once

#include <optional>

#include "read/dates.hpp"
#include "read/page/main_text.hpp"
#include "read/page/metadata.hpp"

namespace stemma::read {

class DatePlaces {
 public:
  /// All must outlive it.
  DatePlaces(const Markup& markup, const Metadata& data, const MainText& main, DayOrder order)
      : markup_(markup), data_(data), main_(main), order_(order) {}

  /// What an element says; `changes`: of the last change, else of publication.
  std::optional<model::Edtf> of(const TimeElement& time, bool changes = false) const;
  /// Whether elements that say that they hold the date of publication hold several.
  bool times_differ() const;
  /// `sure`: only elements that say that they hold the date of publication. Those within a teaser do not count.
  std::optional<model::Edtf> from_times(bool sure) const;
  /// The one day that elements give which say in HTML's own terms that they date the page.
  std::optional<model::Edtf> marked_once() const;
  /// "This story was first published on 9 October 2029".
  std::optional<model::Edtf> first_said() const;
  /// Fields of the page's scripts that name the date of publication. Scripts quote their data with signs of their own,
  /// and attributes with references.
  std::optional<model::Edtf> from_scripts() const;

 private:
  std::optional<model::Edtf> after_key(std::string_view rest) const;

  const Markup& markup_;
  const Metadata& data_;
  const MainText& main_;
  DayOrder order_;
};

}  // namespace stemma::read
