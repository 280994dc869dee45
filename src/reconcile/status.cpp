// How the readings of one fact stand to one another.
#include <algorithm>
#include <set>

#include "model/edtf.hpp"
#include "model/name_match.hpp"
#include "model/names.hpp"
#include "reconcile/happening.hpp"
#include "reconcile/readings.hpp"

namespace stemma::reconcile {
namespace {

constexpr std::size_t most_compared = 60;  // readings of a fact that are compared pair by pair; more are disputed

bool any_polarity_conflict(const std::vector<Draught>& readings) {
  std::set<Polarity> found;
  for (const Draught& one : readings) found.insert(one.reading.polarity);
  return found.size() > 1;
}

bool is_below(const Draught& a, const Draught& b) { return a.high < b.low; }

/// The dates tell that everything said in `a` was said before anything in `b`.
bool is_certainly_earlier(const Draught& a, const Draught& b) {
  if (!a.dated || !b.dated) return false;
  for (const auto& last : a.latest) {
    for (const auto& first : b.earliest) {
      if (last && first && !before(*last, *first)) return false;
    }
  }
  return true;
}

/// Counts of what happened only rise as it becomes known; people missing also become fewer.
bool is_update(const std::vector<Draught>& readings, bool rising) {
  for (std::size_t i = 0; i < readings.size(); ++i) {
    for (std::size_t j = 0; j < readings.size(); ++j) {
      if (!is_below(readings[i], readings[j])) continue;
      const bool in_order =
          rising ? is_certainly_earlier(readings[i], readings[j]) : is_certainly_earlier(readings[j], readings[i]);
      if (!in_order) return false;
    }
  }
  return true;
}

ReadingStatus counts(Slot slot, const std::vector<Draught>& readings) {
  std::int64_t low = 0, high = INT64_MAX;
  for (const Draught& one : readings) {
    low = std::max(low, one.low);
    high = std::min(high, one.high);
  }
  if (any_polarity_conflict(readings)) return ReadingStatus::disputed;
  if (low <= high) return ReadingStatus::compatible;
  if (readings.size() > most_compared || slot == Slot::strength || slot == Slot::perpetrator_count) {
    return ReadingStatus::disputed;
  }
  if (is_update(readings, true)) return ReadingStatus::updated;
  return slot == Slot::missing && is_update(readings, false) ? ReadingStatus::updated : ReadingStatus::disputed;
}

/// A parent may be named where the branch is meant; that is no other actor.
bool may_be_one_actor(const Workbench& bench, const Draught& a, const Draught& b) {
  if (a.actor != none && a.actor == b.actor) return true;
  const auto key = [&](const Draught& d) {
    const MentionType type = d.actor == none ? MentionType::organization : bench.account.entities[d.actor].type;
    return model::name_key(d.reading.value.value_or(""), type);
  };
  return model::relate(key(a), key(b)) != model::NameRelation::different;
}

/// "Nobody has claimed it" holds until somebody does.
bool is_no_claim(const Draught& draught) {
  return draught.mode == Mode::claimed && draught.actor == none && !draught.reading.value &&
         draught.reading.polarity == Polarity::denied;
}

bool is_claim(const Draught& draught) {
  return draught.mode == Mode::claimed && draught.reading.polarity == Polarity::affirmed;
}

/// Whether a claim came where some report had none; `later` where the dates tell that it came after.
bool is_late_claim(const Draught& a, const Draught& b, bool later) {
  const Draught& none_yet = is_no_claim(a) ? a : b;
  const Draught& claim = is_no_claim(a) ? b : a;
  if (!is_no_claim(none_yet) || !is_claim(claim)) return false;
  return is_certainly_earlier(none_yet, claim) == later;
}

bool actors_conflict(const Workbench& bench, const Draught& a, const Draught& b) {
  if (is_late_claim(a, b, false)) return true;
  const bool nameless = (a.actor == none && !a.reading.value) || (b.actor == none && !b.reading.value);
  const bool one = may_be_one_actor(bench, a, b);
  if (nameless && !one) return false;
  return one ? a.reading.polarity != b.reading.polarity
             : a.reading.polarity == Polarity::affirmed && b.reading.polarity == Polarity::affirmed;
}

/// The place that the statement names, as its document knows it.
const Place* place_of(const Workbench& bench, std::size_t at) {
  const Statement& said = bench.account.statements[at];
  for (const Place& place : bench.account.documents[bench.document_of[at]].places) {
    if (place.span.overlaps(said.span) && said.value && said.value->find(place.name) != std::string::npos)
      return &place;
  }
  return nullptr;
}

bool places_conflict(const Workbench& bench, const Draught& a, const Draught& b) {
  if (a.reading.polarity != b.reading.polarity) return a.reading.value == b.reading.value;
  const Place* left = place_of(bench, a.statements.front());
  const Place* right = place_of(bench, b.statements.front());
  if (!left || !right) return false;
  const bool wide = left->precision == Precision::country || right->precision == Precision::country ||
                    left->precision == Precision::region || right->precision == Precision::region;
  if (wide) return !left->country.empty() && !right->country.empty() && left->country != right->country;
  return kilometres(*left, *right) > 100;
}

bool dates_conflict(const Draught& a, const Draught& b) {
  const auto left = model::day_range(a.reading.value.value_or("")),
             right = model::day_range(b.reading.value.value_or(""));
  if (!left || !right) return false;
  return left->last < right->first || right->last < left->first;
}

/// The words of a value by their stems, numbers apart.
struct ValueWords {
  std::set<std::string> stems, numbers;
};

ValueWords words(const Draught& draught) {
  constexpr std::size_t stem = 6;  // letters: "radical" and "radicalisation" are one
  static const std::set<std::string, std::less<>> small = {"of", "for", "in", "on", "to", "and", "with", "by", "at"};
  const std::string text = comparable_group(draught.reading.value.value_or(""));
  ValueWords found;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string word = text.substr(begin, end - begin);
    const bool number = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (number) found.numbers.insert(word);
    if (!number && !small.contains(word)) found.stems.insert(word.substr(0, stem));
    begin = end + 1;
  }
  return found;
}

/// A deed can have several weapons, targets and motives, so that two of them conflict only where one report denies what
/// the other holds, or where one thing has two measures ("a 19-ton truck", "a 25-ton truck").
bool values_conflict(Slot slot, const Draught& a, const Draught& b) {
  const ValueWords left = words(a), right = words(b);
  const bool alike = std::any_of(left.stems.begin(), left.stems.end(),
                                 [&](const std::string& word) { return right.stems.contains(word); });
  if (a.reading.polarity != b.reading.polarity) return alike;
  if (a.reading.polarity == Polarity::denied) return false;
  if (slot == Slot::cause) return !alike;  // there is one
  return alike && !left.numbers.empty() && !right.numbers.empty() && left.numbers != right.numbers;
}

bool conflict(const Workbench& bench, Slot slot, const Draught& a, const Draught& b) {
  switch (slot) {
    case Slot::responsibility:
      return actors_conflict(bench, a, b);
    case Slot::place:
      return places_conflict(bench, a, b);
    case Slot::date:
    case Slot::founded:
      return dates_conflict(a, b);
    default:
      return values_conflict(slot, a, b);
  }
}

/// Agreement takes two reports that may have two origins: one that repeats itself, or copies of one text, say it once.
bool is_agreed(const Workbench& bench, const Draught& draught) {
  std::set<std::size_t> documents;
  for (const std::size_t at : draught.statements) documents.insert(bench.document_of[at]);
  return documents.size() > 1 && draught.reading.origins > 1;
}

}  // namespace

ReadingStatus status_of(const Workbench& bench, Slot slot, const std::vector<Draught>& readings) {
  if (readings.size() == 1) return is_agreed(bench, readings[0]) ? ReadingStatus::agreed : ReadingStatus::single;
  if (slot == Slot::statement) return ReadingStatus::compatible;  // contents differ; whether they clash is not judged
  if (model::is_count(slot)) return counts(slot, readings);
  const std::size_t compared = std::min(readings.size(), most_compared);
  for (std::size_t i = 0; i < compared; ++i) {
    for (std::size_t j = i + 1; j < compared; ++j) {
      if (conflict(bench, slot, readings[i], readings[j])) return ReadingStatus::disputed;
    }
  }
  for (std::size_t i = 0; slot == Slot::responsibility && i < compared; ++i) {
    for (std::size_t j = i + 1; j < compared; ++j) {
      if (is_late_claim(readings[i], readings[j], true)) return ReadingStatus::updated;
    }
  }
  // That all can hold at once is said only of what was compared.
  return readings.size() > most_compared ? ReadingStatus::disputed : ReadingStatus::compatible;
}

}  // namespace stemma::reconcile
