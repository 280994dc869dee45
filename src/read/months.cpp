// Months: see months.hpp. Names from CLDR (formatting and stand-alone forms, wide and abbreviated), without those that
// mean different months in different languages ("mar" is March everywhere; Czech "srpen" and Polish "sierpień" agree,
// but Croatian "listopad" is October and Polish "listopad" November: the more widely spoken one stands).
#include "read/months.hpp"

#include <algorithm>
#include <array>
#include <string>

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

}  // namespace

int month_named(std::string_view word) {
  if (word.size() < 3 || word.size() > 24 || word.find('|') != std::string_view::npos) return 0;
  const std::string key = "|" + std::string(word) + "|";
  const auto found = std::find_if(names.begin(), names.end(),
                                  [&](std::string_view list) { return list.find(key) != std::string_view::npos; });
  return found == names.end() ? 0 : static_cast<int>(found - names.begin()) + 1;
}

}  // namespace stemma::read
