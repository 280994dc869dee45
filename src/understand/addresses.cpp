#include "understand/addresses.hpp"

#include "base/ascii.hpp"

namespace stemma::understand {

using base::any_of;

// "43rd" before "Street"
bool street_number(const View& view, std::size_t i) {
  const std::string_view w = view.lower(i);
  if (w.empty() || w[0] < '0' || w[0] > '9') return false;
  return w.size() > 2 && (w.ends_with("th") || w.ends_with("st") || w.ends_with("nd") || w.ends_with("rd")) &&
         street_word(view, i + 1);
}
bool street_word(const View& view, std::size_t i) {
  return view.capital(i) && any_of(view.lower(i), {"street", "avenue", "st.", "ave.", "road", "place", "drive",
                                                   "boulevard", "blvd.", "parkway", "terrace", "lane"});
}
// "24 Holm Street", "8 North 2nd Blvd.", "county Route 61", "Highway 7": past the address at `k`; `none` for none
std::size_t address_end(const View& view, std::size_t k, std::size_t end) {
  std::size_t way = k;
  if (any_of(view.lower(way), {"state", "county", "u.s."})) ++way;
  if (view.capital(way) && any_of(view.lower(way), {"route", "highway", "interstate", "freeway"}) &&
      view.tag(way + 1) == Upos::num && way + 2 <= end)
    return way + 2;
  if (view.tag(k) != Upos::num || view.lower(k).empty() || view.lower(k)[0] < '0' || view.lower(k)[0] > '9')
    return none;
  for (std::size_t i = k + 1; i < end && i < k + 5; ++i) {
    if (!view.capital(i) && !street_number(view, i)) return none;
    if (i > k + 1 && street_word(view, i)) return i + 1;
  }
  return none;
}

}  // namespace stemma::understand
