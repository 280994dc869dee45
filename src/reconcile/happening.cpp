#include "reconcile/happening.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>
#include <string_view>

#include "model/event_types.hpp"
#include "reconcile/words.hpp"

namespace stemma::reconcile {
namespace {

constexpr std::size_t lead_bytes = 1500;  // of a text say what it is about
constexpr float name_weight = 3;          // beside other words
constexpr double word_weight = 18;        // of the cosine beside type, date and place
constexpr std::size_t scope_bytes = 400;  // of a background incident's sentences
constexpr std::size_t small = 16;         // members up to which, and steps in which, date and place are looked at anew

constexpr std::string_view function_words =
    "a about after again all also an and any are as at be been before being but by can could did do does during each "
    "for from had has have he her here him his how i if in into is it its just last many may more most mr mrs ms much "
    "near new no not now of off on one only or other our out over part people per reported reports said say says she "
    "since so some still such than that the their them then there these they this those through to told two under "
    "until "
    "up was we were what when where which while who will with would year years yesterday you monday tuesday wednesday "
    "thursday friday saturday sunday january february march april may june july august september october november "
    "december news photo video image updated";

const std::set<std::uint32_t>& ignored() {
  static const auto table = [] {
    const Words words = words_of(function_words);
    return std::set<std::uint32_t>(words.hash.begin(), words.hash.end());
  }();
  return table;
}

bool is_capital(std::string_view text, std::uint32_t byte) { return text[byte] >= 'A' && text[byte] <= 'Z'; }

bool is_all_capitals(std::string_view text, Span word) {
  for (std::uint32_t i = word.begin; i < word.end; ++i) {
    if (text[i] >= 'a' && text[i] <= 'z') return false;
  }
  return true;
}

/// Names weigh more: they tell one flood from another.
void add_words(std::string_view text, float weight, std::map<std::uint32_t, float>& terms,
               std::set<std::uint32_t>& names) {
  const Words words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (ignored().contains(words.hash[i]) || words.span[i].size() < 2) continue;
    const bool first =
        i == 0 ||
        text.substr(words.span[i - 1].end, words.span[i].begin - words.span[i - 1].end).find_first_of(".!?\n") !=
            std::string_view::npos;
    const bool name = is_capital(text, words.span[i].begin) && (!first || is_all_capitals(text, words.span[i]));
    float& entry = terms[words.hash[i]];
    entry = std::max(entry, weight * (name ? name_weight : 1.0f));
    if (is_capital(text, words.span[i].begin)) names.insert(words.hash[i]);
  }
}

Terms normalised(const std::map<std::uint32_t, float>& terms) {
  double sum = 0;
  for (const auto& [word, weight] : terms) sum += static_cast<double>(weight) * weight;
  const double length = sum > 0 ? std::sqrt(sum) : 1;
  Terms out;
  for (const auto& [word, weight] : terms) out.push_back({word, static_cast<float>(weight / length)});
  return out;
}

/// `text` cut at most at `bytes`, not within a character.
std::string_view beginning(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (text[bytes] & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

double exactness(const std::string& date) {
  const auto days = model::day_range(date);
  if (!days) return 0;
  const auto width = days->last - days->first;
  return width == 0 ? 1.0 : width < 32 ? 0.3 : 0.1;
}

double exactness(Precision precision) {
  switch (precision) {
    case Precision::exact:
      return 3.0;  // somebody has been there, or on its satellite picture
    case Precision::town:
      return 1.0;
    case Precision::region:
      return 0.6;
    case Precision::country:
      return 0.3;
  }
  return 0;
}

std::string day_of(const std::string& date) { return date.substr(0, std::min(date.find('T'), date.size())); }

}  // namespace

double kilometres(const Place& a, const Place& b) {
  constexpr double radius = 6371.0, degree = std::numbers::pi / 180;
  const double north = std::sin((b.latitude - a.latitude) * degree / 2);
  const double east = std::sin((b.longitude - a.longitude) * degree / 2);
  const double h = north * north + std::cos(a.latitude * degree) * std::cos(b.latitude * degree) * east * east;
  return 2 * radius * std::asin(std::min(1.0, std::sqrt(h)));
}

Happening happening_of(const std::vector<Document>& documents, std::size_t at, std::size_t number) {
  const Document& document = documents[at];
  const Incident& incident = document.incidents[number];
  Happening found;
  found.document = at;
  found.incident = number;
  found.said = &incident;
  if (incident.place && *incident.place < document.places.size()) found.place = &document.places[*incident.place];
  found.days = model::day_range(incident.date);
  for (const Statement& said : document.statements) {
    if (said.slot != Slot::date || said.polarity == Polarity::denied || !said.value) continue;
    if (said.incident ? *said.incident == number : incident.main) found.stated.insert(day_of(*said.value));
  }
  std::map<std::uint32_t, float> terms;
  std::set<std::uint32_t> names;
  if (incident.main) {
    add_words(beginning(document.text, lead_bytes), 1.0f, terms, names);
    if (document.title) add_words(*document.title, 1.5f, terms, names);
  } else {
    std::size_t left = scope_bytes;
    for (const Span scope : incident.scope) {
      if (scope.end <= incident.trigger.begin) continue;  // the lead of a list tells of all its items
      const auto words = beginning(std::string_view(document.text).substr(scope.begin, scope.size()), left);
      add_words(words, 1.0f, terms, names);
      left -= words.size();
    }
  }
  found.terms = normalised(terms);
  found.names.assign(names.begin(), names.end());
  return found;
}

void Cluster::add(const Happening& happening) {
  const std::string& kind = happening.said->type;
  const std::size_t votes = ++types_[kind];
  const int depth = model::event_type_depth(kind), known = type_.empty() ? -1 : model::event_type_depth(type_);
  if (depth > known || (depth == known && votes > types_[type_])) type_ = kind;
  const double weight = happening.said->main ? 1.0 : 0.5;
  if (happening.days) dates_[day_of(happening.said->date)] += weight * exactness(happening.said->date);
  for (const std::string& date : happening.stated) dates_[date] += weight * exactness(date) / 2;
  if (happening.place) {
    auto& entry = places_.try_emplace(happening.place->name, 0.0, happening.place).first->second;
    entry.first += weight * exactness(happening.place->precision);
  }
  for (const auto& [word, share] : happening.terms) {
    double& sum = words_[word];
    square_ += share * (2 * sum + share);
    sum += share;
  }
  documents_.insert(happening.document);
  members_.push_back(happening);
  if (members_.size() <= small || members_.size() % small == 0) {
    days_ = model::day_range(date());
    place_ = place();
  }
}

std::string Cluster::date() const {
  std::string best;
  double most = 0;
  for (const auto& [date, support] : dates_) {
    if (support > most) best = date, most = support;
  }
  return best;
}

const Place* Cluster::place() const {
  const Place* best = nullptr;
  double most = 0;
  for (const auto& [name, entry] : places_) {
    double support = entry.first;
    for (const auto& [other, near] : places_) {
      const bool wide = near.second->precision == Precision::country || near.second->precision == Precision::region;
      const bool holds = wide && near.second->country == entry.second->country;
      if (other != name && (holds || kilometres(*near.second, *entry.second) < 60)) support += near.first / 2;
    }
    if (support > most) best = entry.second, most = support;
  }
  return best;
}

double Cluster::date_score(const Happening& happening) const {
  const auto& days = days_;
  if (!days || !happening.days) return 0;
  const auto gap = std::max(days->first - happening.days->last, happening.days->first - days->last);
  if (gap <= 0) {
    const auto width = std::max(days->last - days->first, happening.days->last - happening.days->first);
    return width == 0 ? 2.5 : width < 32 ? 1.5 : 0.7;
  }
  if (gap == 1) return 0.5;  // one night, two time zones
  if (!happening.said->main) return -9;
  return gap <= 4 ? -2.0 : gap <= 30 ? -8.0 : -99.0;
}

double Cluster::place_score(const Happening& happening) const {
  const Place* here = place_;
  if (!here || !happening.place) return 0;
  const Place& there = *happening.place;
  const bool same_country = !here->country.empty() && here->country == there.country;
  const bool wide = here->precision == Precision::country || there.precision == Precision::country;
  if (wide) return same_country ? 0.5 : happening.said->main ? -1.5 : -9;
  const double apart = kilometres(*here, there);
  if (apart < 40) return 2.0;
  if (same_country && apart < 150) return 0.5;
  const bool region = here->precision == Precision::region || there.precision == Precision::region;
  if (same_country && region && apart < 500) return 0.3;
  return happening.said->main ? (same_country ? -3.0 : -6.0) : -9;
}

double Cluster::word_score(const Happening& happening) const {
  double product = 0;
  for (const auto& [word, weight] : happening.terms) {
    const auto found = words_.find(word);
    if (found != words_.end()) product += found->second * static_cast<double>(weight);
  }
  return square_ > 0 ? product / std::sqrt(square_) : 0;
}

double Cluster::score(const Happening& happening) const {
  const bool agree = model::event_types_agree(type_, happening.said->type);
  if (!agree && !happening.said->main) return -9;
  const bool exact = agree && type_ == happening.said->type && model::event_type_depth(type_) > 0;
  const double type = agree ? (exact ? 0.5 : 0.0) : -1.5;
  return type + date_score(happening) + place_score(happening) + word_weight * word_score(happening);
}

}  // namespace stemma::reconcile
