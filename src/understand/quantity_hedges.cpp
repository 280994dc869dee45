#include "understand/quantity_hedges.hpp"

namespace stemma::understand {
namespace {

constexpr std::array hedges = {
    Hedge{{"no", "fewer", "than"}, 3, Qualifier::at_least}, Hedge{{"no", "less", "than"}, 3, Qualifier::at_least},
    Hedge{{"not", "less", "than"}, 3, Qualifier::at_least}, Hedge{{"no", "more", "than"}, 3, Qualifier::up_to},
    Hedge{{"as", "many", "as"}, 3, Qualifier::up_to},       Hedge{{"as", "much", "as"}, 3, Qualifier::up_to},
    Hedge{{"in", "excess", "of"}, 3, Qualifier::more_than}, Hedge{{"a", "minimum", "of"}, 3, Qualifier::at_least},
    Hedge{{"a", "maximum", "of"}, 3, Qualifier::up_to},     Hedge{{"", "at", "least"}, 2, Qualifier::at_least},
    Hedge{{"", "more", "than"}, 2, Qualifier::more_than},   Hedge{{"", "greater", "than"}, 2, Qualifier::more_than},
    Hedge{{"", "upwards", "of"}, 2, Qualifier::more_than},  Hedge{{"", "well", "over"}, 2, Qualifier::more_than},
    Hedge{{"", "fewer", "than"}, 2, Qualifier::fewer_than}, Hedge{{"", "less", "than"}, 2, Qualifier::fewer_than},
    Hedge{{"", "close", "to"}, 2, Qualifier::nearly},       Hedge{{"", "an", "estimated"}, 2, Qualifier::about},
    Hedge{{"", "up", "to"}, 2, Qualifier::up_to},           Hedge{{"", "at", "most"}, 2, Qualifier::up_to},
    Hedge{{"", "", "over"}, 1, Qualifier::more_than},       Hedge{{"", "", "about"}, 1, Qualifier::about},
    Hedge{{"", "", "around"}, 1, Qualifier::about},         Hedge{{"", "", "roughly"}, 1, Qualifier::about},
    Hedge{{"", "", "approximately"}, 1, Qualifier::about},  Hedge{{"", "", "some"}, 1, Qualifier::about},
    Hedge{{"", "", "estimated"}, 1, Qualifier::about},      Hedge{{"", "", "nearly"}, 1, Qualifier::nearly},
    Hedge{{"", "", "almost"}, 1, Qualifier::nearly},        Hedge{{"", "", "under"}, 1, Qualifier::fewer_than},
    Hedge{{"", "", "circa"}, 1, Qualifier::about},
};

}  // namespace

std::span<const Hedge> quantity_hedges() { return hedges; }

void set_interval(Quantity& q, std::optional<std::int64_t> value, std::optional<std::int64_t> high) {
  if (!value) return;
  const std::int64_t n = *value;
  if (high) {  // a range has no one number
    q.low = n;
    q.high = high;
    return;
  }
  q.value = n;
  switch (q.qualifier) {
    case Qualifier::exactly:
      q.low = q.high = n;
      break;
    case Qualifier::at_least:
      q.low = n;
      break;
    case Qualifier::more_than:
      q.low = n + 1;
      break;
    case Qualifier::about:
      q.low = n - n / 10, q.high = n + n / 10;
      break;  // within a tenth
    case Qualifier::nearly:
      q.low = n - n / 10, q.high = n;
      break;
    case Qualifier::up_to:
      q.high = n;
      break;
    case Qualifier::fewer_than:
      q.high = n - 1;
      break;
  }
}

}  // namespace stemma::understand
