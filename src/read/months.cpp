// Months: see months.hpp. Names from CLDR (formatting and stand-alone forms, wide and abbreviated), without those that
// mean different months in different languages ("mar" is March everywhere; Czech "srpen" and Polish "sierpień" agree,
// but Croatian "listopad" is October and Polish "listopad" November: the more widely spoken one stands).
#include "read/months.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace stemma::read {
namespace {

constexpr auto names = std::to_array<std::string_view>({
    "|january|jan|januar|jänner|jaenner|janvier|janv|enero|ene|января|январь|янв|gennaio|gen|janeiro|januari|stycznia|"
    "styczeń|sty|ocak|oca|ledna|січня|leden|januára|januari|ianuarie|ιανουαρίου|يناير|",
    "|february|feb|februar|février|fevrier|févr|fév|febrero|февраля|февраль|фев|февр|febbraio|fevereiro|fev|februari|"
    "lutego|luty|lut|şubat|şub|února|лютого|februarie|φεβρουαρίου|فبراير|",
    "|march|mar|märz|maerz|mär|mrz|mars|marzo|марта|март|мар|março|marco|maart|mrt|marca|marzec|mart|března|березня|"
    "martie|marts|μαρτίου|مارس|",
    "|april|apr|avril|avr|abril|abr|апреля|апрель|апр|aprile|kwietnia|kwiecień|kwi|nisan|nis|dubna|квітня|aprilie|"
    "απριλίου|أبريل|",
    "|may|mai|mayo|мая|май|maggio|mag|maio|mei|maja|maj|mayıs|května|травня|μαΐου|مايو|",
    "|june|jun|juni|juin|junio|июня|июнь|июн|giugno|giu|junho|czerwca|czerwiec|cze|haziran|haz|června|червня|iunie|"
    "ιουνίου|يونيو|",
    "|july|jul|juli|juillet|juil|julio|июля|июль|июл|luglio|lug|julho|lipca|lipiec|lip|temmuz|tem|července|липня|iulie|"
    "ιουλίου|يوليو|",
    "|august|aug|août|aout|agosto|ago|августа|август|авг|augustus|sierpnia|sierpień|sie|ağustos|ağu|srpna|серпня|"
    "augusti|αυγούστου|أغسطس|",
    "|september|sep|sept|septembre|septiembre|setiembre|сентября|сентябрь|сен|сент|settembre|set|setembro|września|"
    "wrzesień|wrz|eylül|eyl|září|вересня|septembrie|σεπτεμβρίου|سبتمبر|",
    "|october|oct|oktober|okt|octobre|octubre|октября|октябрь|окт|ottobre|ott|outubro|out|października|październik|paź|"
    "ekim|eki|října|жовтня|octombrie|οκτωβρίου|أكتوبر|",
    "|november|nov|novembre|noviembre|ноября|ноябрь|ноя|нояб|novembro|listopada|listopad|lis|kasım|kas|листопада|"
    "noiembrie|νοεμβρίου|نوفمبر|",
    "|december|dec|dezember|dez|décembre|decembre|déc|diciembre|dic|декабря|декабрь|дек|dicembre|dezembro|grudnia|"
    "grudzień|gru|aralık|ara|prosince|грудня|decembrie|δεκεμβρίου|ديسمبر|",
});

/// Each name with its month, in byte order.
std::vector<std::pair<std::string_view, int>> by_name() {
  std::vector<std::pair<std::string_view, int>> out;
  for (std::size_t month = 0; month < names.size(); ++month) {
    std::string_view rest = names[month].substr(1);
    for (std::size_t bar = rest.find('|'); bar != std::string_view::npos; bar = rest.find('|')) {
      out.emplace_back(rest.substr(0, bar), static_cast<int>(month) + 1);
      rest.remove_prefix(bar + 1);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

int month_named(std::string_view word) {
  static const std::vector<std::pair<std::string_view, int>> sorted = by_name();
  const auto found = std::lower_bound(sorted.begin(), sorted.end(), word,
                                      [](const auto& entry, std::string_view key) { return entry.first < key; });
  return found != sorted.end() && found->first == word ? found->second : 0;
}

}  // namespace stemma::read
