// What kind of thing a number counts or measures, from the words beside it.
#include "understand/number_words.hpp"
#include "understand/quantities_walk.hpp"

namespace stemma::understand::quantity_walk {

bool Walk::is_year(const Parsed& parsed) const {
  if (!parsed.value || *parsed.value < 1800 || *parsed.value > 2100 || parsed.last != parsed.first + 1) return false;
  if (word(parsed.first).size() != 4 || !digits(word(parsed.first))) return false;
  return !any_of(word(parsed.last), {"people", "fighters", "men", "women", "civilians", "troops", "soldiers",
                                     "children", "passengers", "members", "militants", "others", "dead", "deaths"});
}

// Numbers that name a thing: Flight 370, Figure 1, Boeing 737, Highway 4, room 12.
bool Walk::is_label(const Parsed& parsed) const {
  const std::string_view lead = before(parsed.first, 1);
  if (any_of(lead,
             {"flight",   "route",   "highway", "figure",  "figures",    "page",       "no",    "no.",   "number",
              "chapter",  "article", "section", "channel", "gate",       "room",       "line",  "track", "platform",
              "terminal", "zone",    "unit",    "train",   "bus",        "volume",     "phase", "type",  "model",
              "level",    "grade",   "boeing",  "airbus",  "interstate", "resolution", "#",     "mh",    "km",
              "junction", "exit",    "pier",    "block",   "apartment"}))
    return true;
  // A capitalised word just before and no noun after: "Euro 2016", "AK 47".
  const std::string_view name = parsed.first > begin_ + 1 ? original(parsed.first - 1) : "";
  const bool capital = !name.empty() && name[0] >= 'A' && name[0] <= 'Z' && name != "I";
  const std::string_view next = original(parsed.last);
  const bool open = next.empty() || next[0] == ',' || next[0] == '.' || next[0] == ')';
  return capital && open && parsed.last == parsed.first + 1 && digits(word(parsed.first)).has_value();
}

Unit Walk::unit(const Parsed& parsed) const {
  const std::string_view next = word(parsed.last), lead = before(parsed.first, 1);
  std::string_view tail = word(parsed.last - 1);  // the unit may be glued to the number
  std::size_t letters = 0;
  while (letters < tail.size() && !(tail[letters] >= 'a' && tail[letters] <= 'z')) ++letters;
  const bool glued = letters > 0 && letters < tail.size();
  std::string_view measure = glued ? tail.substr(letters) : is_dash(next) ? word(parsed.last + 1) : next;
  if (glued && measure.starts_with("year")) return Unit::age;
  if (any_of(next, {"%", "percent", "pct"}) || (next == "per" && word(parsed.last + 1) == "cent")) return Unit::percent;
  if (any_of(lead, {"$", "€", "£", "¥", "us$", "a$", "c$", "usd", "eur", "rs", "rs."}) ||
      any_of(measure, {"dollar", "dollars", "euros", "pounds", "rupees", "cents", "rubles", "roubles", "yen", "yuan"}))
    return Unit::money;
  if (any_of(lead, {"aged", "age", "ages"})) return Unit::age;
  if (is_dash(next) && measure.starts_with("year") &&
      (is_dash(word(parsed.last + 2)) || word(parsed.last + 2) == "old"))
    return Unit::age;
  if (any_of(measure, {"year", "years"}) && any_of(word(parsed.last + 1), {"old", "old,"})) return Unit::age;
  // "Peter Marsh, 48, was": a bare number between commas after a name.
  if (lead == "," && any_of(next, {",", ")", ";", ".", "and"}) && parsed.value && *parsed.value < 120 &&
      parsed.first >= begin_ + 2 && original(parsed.first - 2)[0] >= 'A' && original(parsed.first - 2)[0] <= 'Z')
    return Unit::age;
  if (glued && (measure.starts_with("st") || measure.starts_with("nd") || measure.starts_with("rd") ||
                measure.starts_with("th")))
    return Unit::ordinal;
  if (any_of(measure, {"hour",  "hours", "minute", "minutes", "second",  "seconds", "day",       "days", "week",
                       "weeks", "month", "months", "year",    "years",   "decade",  "decades",   "am",   "pm",
                       "a.m.",  "p.m.",  "a.m",    "p.m",     "o'clock", "century", "centuries", "hrs",  "gmt"}))
    return Unit::time;
  if (any_of(measure,
             {"km",     "kms",   "kilometers", "kilometres", "kilometer", "kilometre", "mile",    "miles",   "meter",
              "meters", "metre", "metres",     "foot",       "feet",      "ft",        "inch",    "inches",  "ton",
              "tons",   "tonne", "tonnes",     "kg",         "kilograms", "kilos",     "lbs",     "grams",   "mph",
              "kph",    "km/h",  "hectares",   "acres",      "degrees",   "liters",    "litres",  "gallons", "knots",
              "square", "cm",    "mm",         "m",          "yards",     "yard",      "calibre", "caliber", "barrels",
              "volts",  "times", "points",     "story",      "storey",    "page",      "pages"}))
    return Unit::measure;
  if (lead == "magnitude" || parsed.decimal) return Unit::measure;
  if (lead == ":" || next == ":" || lead == "/" || next == "/") return Unit::time;
  if (is_year(parsed)) return Unit::year;
  if (glued && !parsed.high) return Unit::label;
  if (is_label(parsed)) return Unit::label;
  return Unit::count;
}

}  // namespace stemma::understand::quantity_walk
