#include "understand/statements_spots.hpp"

#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"
#include "understand/addresses.hpp"
#include "understand/counts_subject.hpp"
#include "understand/place_nouns.hpp"
#include "understand/statements_spots_words.hpp"
#include "understand/statements_where.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

class Spots : public PlaceWords {
 public:
  Spots(const View& view, const Sentence& sentence, bool out_of) : PlaceWords(view, sentence), out_of_(out_of) {}

  // "east of X, Y province"
  std::optional<Spot> spot_beside(std::size_t i, std::size_t end) const {
    if (!any_of(view_.lower(i),
                {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"}) ||
        !view_.is(i + 1, "of") || i + 2 >= end || !(named_place(i + 2) || view_.capital(i + 2)) || view_.time_at(i + 2))
      return std::nullopt;
    std::size_t last = std::max(row_end(i + 2, end), name_end(i + 2, end));
    if (view_.is(last, ",") && last + 1 < end && (named_place(last + 1) || region_at(last + 1, end)))
      last = row_end(last + 1, end);
    if (view_.is(last, ",") && view_.is(last + 1, "in"))
      if (const auto around = spot_at(last + 1, end)) last = around->last;
    return in_source(i, last) ? std::nullopt : std::optional<Spot>(Spot{i, last, i + 2, last});
  }

  // A place that begins at `i`: a preposition with a name or a common noun of place.
  std::optional<Spot> spot_at(std::size_t i, std::size_t end) const {
    if (const auto beside = spot_beside(i, end)) return beside;
    const bool out_of = view_.is(i, "from") && out_of_;
    if (!(view_.is(i, WordClass::place_preposition) || devastates(i)) ||
        (any_of(view_.lower(i), {"from", "by", "against"}) && !out_of))
      return std::nullopt;
    const auto spot = spot_after(i, end);
    // "the attack on the hospital chief"
    const bool struck = view_.is(i, "on") && i > s_.first && view_.is(i - 1, WordClass::incident);
    return spot && struck && goes_on(spot->value_last) ? std::nullopt : spot;
  }

  // "the bombing of the X terminal in Y", "bombed the X terminal in Y": a building by its name is where it was
  // attacked.
  std::optional<Spot> attacked(std::size_t t, std::size_t end) const {
    std::size_t before = t;  // what the phrase follows
    const bool of = any_of(view_.lower(t), {"bombing", "bombings", "shelling", "storming", "burning", "bombardment",
                                            "siege", "destruction"}) &&
                    view_.is(t + 1, "of");
    const bool on = view_.is(t, WordClass::incident) && any_of(view_.lower(t + 1), {"on", "against"});
    if (of || on)
      before = t + 1;
    else if (!any_of(view_.lower(t), {"bombed", "shelled", "stormed", "torched", "attacked", "bombing", "shelling",
                                      "storming", "attacking", "firebombed", "targeted", "ransacked"}) ||
             view_.tag(t) == Upos::noun)
      return std::nullopt;
    const auto spot = spot_after(before, end);
    if (!spot || goes_on(spot->value_last)) return std::nullopt;
    // "attacked a tax office in Kolm"
    const std::size_t in = any_before(spot->value_first, spot->value_last);
    const bool within = in != none && built_noun(view_, in - 1);
    if (within) return spot;
    if (!locale(spot->value_last - 1) || view_.capital(spot->value_last - 1)) return std::nullopt;
    if (any_of(view_.lower(spot->value_last - 1), {"province", "district", "county", "region", "state", "governorate",
                                                   "city", "town", "village", "area", "country", "prefecture"}))
      return std::nullopt;
    return view_.capital(spot->value_first) ? spot : std::nullopt;
  }

  // Where "in" stands within a place: "a tax office in Kolm"
  std::size_t any_before(std::size_t first, std::size_t last) const {
    for (std::size_t k = first + 1; k < last; ++k)
      if (any_of(view_.lower(k), {"in", "on", "near"})) return k;
    return none;
  }

  // The place that the noun phrase of the subject of the verb at `t` names: "the store in Kolm caught fire".
  std::optional<Spot> thing(std::size_t t) const {
    std::size_t first = subject_of_tree(view_, s_, t);
    if (first == none || first >= t || view_.is(first, WordClass::relative)) {
      if (view_.token(t).relation != Deprel::acl_relcl || view_.token(t).head > t) return std::nullopt;
      first = view_.token(t).head;  // "the store that was robbed"
    }
    const std::size_t head = first;
    while (first > s_.first && head - first < 7 && !view_.is(first, WordClass::determiner) &&
           (view_.noun_like(first - 1) || view_.tag(first - 1) == Upos::adj || view_.is(first - 1, "'s") ||
            view_.is(first - 1, WordClass::determiner)))
      --first;
    if (first == none || first < s_.first || first >= t) return std::nullopt;
    auto spot = spot_after(first - 1, t);  // past the end of all tokens where the sentence is the text's first
    if (!spot || goes_on(spot->value_last) || in_source(first, spot->value_last)) return std::nullopt;
    spot->first = first;
    bool built = false;
    for (std::size_t k = spot->value_first; k < spot->value_last && !built; ++k) built = built_noun(view_, k);
    return built || any_of(view_.lower(t), {"bombed", "shelled", "looted"}) ? spot : std::nullopt;
  }

  // "the prison governor", "the hospital's chief": the place is no head of its phrase.
  bool goes_on(std::size_t last) const {
    return view_.is(last, "'s") || (last < s_.last && view_.noun_like(last) && !view_.time_at(last));
  }

  // "2nd Road and 43rd Street in Kolm"
  std::optional<Spot> crossing(std::size_t i, std::size_t first, std::size_t end) const {
    std::size_t last = first + 2;
    if (view_.is(last, "and") &&
        (street_number(view_, last + 1) || (view_.capital(last + 1) && street_word(view_, last + 2))))
      last += 3;
    if (last > end) return std::nullopt;
    return beside_town(i, first, last, end);
  }
  // Tokens [first, last) with the town that follows them: "in Kolm", ", Kolm"
  std::optional<Spot> beside_town(std::size_t i, std::size_t first, std::size_t last, std::size_t end) const {
    if (last + 1 < end && any_of(view_.lower(last), {"in", "near", ","})) {
      const std::size_t name = last + 1;
      if (const std::size_t past = address_end(view_, name, end); view_.is(last, "near") && past != none)
        return Spot{i, past, first, past};
      if (named_place(name) || (view_.is(last, "in") && unknown_name(name, last)))
        last = std::max(row_end(name, end), name_end(name, end));
    }
    return in_source(first, last) ? std::nullopt : std::optional<Spot>(Spot{i, last, first, last});
  }

  // A place whose phrase follows the token at `i`.
  std::optional<Spot> spot_after(std::size_t i, std::size_t end) const {
    std::size_t j = i + 1;
    while (j < end &&
           (view_.is(j, WordClass::determiner) || view_.tag(j) == Upos::adj || view_.is(j, "'s") || view_.is(j, "’s") ||
            (view_.tag(j) == Upos::adv && view_.lower(j).ends_with("ly") && j > i + 1) ||
            (j > i + 1 && view_.lower(j).ends_with("ed") && view_.lower(j - 1).ends_with("ly")) ||
            (view_.noun_like(j) && !named_place(j) && !locale(j) && j - i < 6 &&
             (!view_.is(j, WordClass::people) || locale(j + 1)))))
      ++j;
    std::size_t capital = i + 1;
    while (capital < j && !view_.capital(capital) && !street_number(view_, capital) &&
           (view_.is(capital, WordClass::determiner) || view_.tag(capital) == Upos::adj))
      ++capital;
    if (street_number(view_, capital)) return crossing(i, capital, end);
    if (const std::size_t past = address_end(view_, i + 1, end); past != none) return beside_town(i, i + 1, past, end);
    if (capital <= j && capital < end && !named_place(capital) && unknown_name(capital, i)) {
      const std::size_t name = std::max(name_end(capital, end), shared_end(capital, end));
      const bool modifies = name < end && view_.noun_like(name) && !locale(name);  // "in May Day crowds"
      if (!modifies && !(view_.is(i, "on") && names_somebody(capital, name))) {
        Spot spot{i, possessed_end(name, end), capital, possessed_end(name, end)};
        const bool row = view_.is(name, ",") || view_.is(name, "of");
        if (row && name + 1 < end && (named_place(name + 1) || region_at(name + 1, end)))
          spot.last = spot.value_last = row_end(name + 1, end);
        else
          spot.last = spot.value_last = located_end(capital, spot.last, end);
        return in_source(spot.first, spot.last) ? std::nullopt : std::optional<Spot>(spot);
      }
    }
    if (j > i + 1 && view_.is(j - 1, WordClass::incident) && spot_beside(j, end)) return std::nullopt;
    if (j >= end || !(named_place(j) || locale(j))) return std::nullopt;
    if (locale(j) && !named_place(j) && view_.tag(j) == Upos::verb) return std::nullopt;
    std::size_t last = std::max({row_end(j, end), shared_end(j, end), whole_noun_end(j, end)});
    if (last == j) {  // "the roof"; not "the roof repairs"
      if (goes_on(j + 1) || view_.capital(j + 1)) return std::nullopt;
      last = j + 1;
    }
    // "the capital, Kolm"
    if (any_of(view_.lower(last - 1), {"capital"}) && view_.is(last, ",") && last + 1 < end && named_place(last + 1))
      last = row_end(last + 1, end);
    if (points_back(i + 1, last) && !view_.is(last, "of")) return std::nullopt;
    last = located_end(i + 1, last, end);
    // "in the city of X", "in a quarry in the south": the name that follows belongs to the place.
    if (view_.is(last, "of") && last + 1 < end) {
      std::size_t k = last + 1;
      while (k < end && (view_.is(k, WordClass::determiner) || view_.tag(k) == Upos::adj)) ++k;
      if (k < end && named_place(k))
        last = whole_noun_end(row_end(k, end), end);
      else if (k < end && view_.capital(k) && !view_.time_at(k))
        last = whole_noun_end(name_end(k, end), end);
    }
    // "the X end of a bridge": the bridge is the place
    const bool side = any_of(view_.lower(last), {"side", "end", "part", "section", "outskirts", "edge"});
    const bool into = any_of(view_.lower(last - 1), {"entrance", "gate", "gates"}) && view_.is(last, "to");
    if ((side && view_.is(last + 1, "of")) || into || (view_.is(last, "of") && part_of_building(last - 1))) {
      std::size_t k = last + (side ? 2 : 1);
      while (k < end && (view_.is(k, WordClass::determiner) || view_.tag(k) == Upos::adj)) ++k;
      if (k < end && (named_place(k) || locale(k))) {
        last = std::max({k + 1, row_end(k, end), whole_noun_end(k, end)});
        if (const auto further = spot_at(last, end)) last = further->last;
      }
    }
    Spot spot{i, last, i + 1, last};
    while (spot.value_first + 1 < spot.value_last && view_.is(spot.value_first, WordClass::determiner))
      ++spot.value_first;
    return in_source(spot.first, spot.last) ? std::nullopt : std::optional<Spot>(spot);
  }

  // "the Lowick fire", "Tarn flood": the name before the incident's noun.
  std::optional<Spot> before_noun(std::size_t t) const {
    if (!view_.is(t, WordClass::incident) || t == s_.first) return std::nullopt;
    std::size_t i = t;
    while (i > s_.first && t - i < 5 && !named_place(i - 1) &&
           (view_.noun_like(i - 1) || view_.tag(i - 1) == Upos::adj))
      --i;
    if (i == s_.first || !named_place(i - 1)) return std::nullopt;
    std::size_t first = i - 1;
    while (first > s_.first && view_.mention_at(first - 1) == view_.mention_at(i - 1)) --first;
    if (first > s_.first && any_of(view_.lower(first - 1), {"in", "from", "to", "for", "into"})) return std::nullopt;
    if ((country(i - 1) && by_country(i, t)) || any_of(view_.lower(t - 1), {"drone", "air"})) return std::nullopt;
    return Spot{first, t + 1, first, i};
  }

  // "the church was badly damaged in the fire"
  std::optional<Spot> damaged(std::size_t t) const {
    if (!any_of(view_.lower(t), {"fire", "fires", "blaze", "inferno", "explosion", "blast", "wildfire", "flood",
                                 "storm", "earthquake", "quake", "arson", "bombing"}))
      return std::nullopt;
    if (any_of(view_.lower(t + 1), {"of", "from", "over"})) return std::nullopt;  // "the storm over bonuses"
    std::size_t k = t;
    while (k > s_.first && t - k < 4 &&
           (view_.is(k - 1, WordClass::determiner) || view_.tag(k - 1) == Upos::adj || view_.noun_like(k - 1)))
      --k;
    if (k < s_.first + 2 || !any_of(view_.lower(k - 1), {"in", "by", "during", "after"})) return std::nullopt;
    const std::size_t verb = k - 2;
    if (!any_of(view_.lower(verb), {"damaged", "destroyed", "gutted", "devastated", "ravaged", "engulfed", "razed",
                                    "burned", "burnt", "consumed", "levelled", "leveled", "flattened"}) ||
        !view_.passive(verb, s_.first))
      return std::nullopt;
    const auto subjects = subjects_of(view_, s_, verb);
    if (subjects.empty() || subjects.front().noun_first == subjects.front().noun_last) return std::nullopt;
    const Phrase& what = subjects.front();
    if (!locale(what.noun_last - 1) && !named_place(what.noun_last - 1)) return std::nullopt;
    const std::size_t first = view_.is(what.first, WordClass::determiner) ? what.first + 1 : what.first;
    if (first >= what.noun_last || in_source(first, what.noun_last)) return std::nullopt;
    return Spot{what.first, what.noun_last, first, what.noun_last};
  }

  bool country(std::size_t i) const {
    const Place* place = view_.place_at(i);
    return place && place->precision == Precision::country;
  }
  // "a US drone strike": the country did it.
  bool by_country(std::size_t first, std::size_t t) const {
    for (std::size_t k = first; k < t; ++k)
      if (any_of(view_.lower(k), {"drone", "air", "missile", "military", "artillery"})) return true;
    return any_of(view_.lower(t), {"strike", "strikes", "airstrike", "airstrikes", "raid", "raids", "offensive",
                                   "operation", "operations", "shelling", "bombardment", "launch"});
  }

  // "the quarry where nine men were buried"
  std::optional<Spot> before_where(std::size_t begin) const {
    if (begin < s_.first + 2 || !view_.is(begin - 1, "where")) return std::nullopt;
    std::size_t last = begin - 1;
    if (view_.is(last - 1, ",")) --last;
    std::size_t first = last;
    bool named = false;
    while (first > s_.first && last - first < 7) {
      const std::size_t k = first - 1;
      const bool place =
          named_place(k) || view_.is(k, WordClass::locale) || (view_.capital(k) && !view_.is(k, WordClass::determiner));
      if (!place && view_.tag(k) != Upos::adj && !any_of(view_.lower(k), {"in", "of", "at"})) break;
      named = named || place;
      --first;
    }
    while (first < last && any_of(view_.lower(first), {"in", "of", "at"})) ++first;
    if (!named) return std::nullopt;
    if (first == last) return std::nullopt;
    return Spot{first, last, first, last};
  }

 private:
  bool out_of_;
};

}  // namespace

std::optional<Spot> spot_at(const View& view, const Sentence& sentence, std::size_t i, std::size_t end, bool out_of) {
  return Spots(view, sentence, out_of).spot_at(i, end);
}

std::optional<Spot> spot_after(const View& view, const Sentence& sentence, std::size_t i, std::size_t end) {
  return Spots(view, sentence, false).spot_after(i, end);
}

std::optional<Spot> spot_of_thing(const View& view, const Sentence& sentence, std::size_t t) {
  return Spots(view, sentence, false).thing(t);
}

std::optional<Spot> spot_attacked(const View& view, const Sentence& sentence, std::size_t t, std::size_t end) {
  return Spots(view, sentence, false).attacked(t, end);
}

std::optional<Spot> spot_damaged(const View& view, const Sentence& sentence, std::size_t t) {
  return Spots(view, sentence, false).damaged(t);
}

std::optional<Spot> spot_before_noun(const View& view, const Sentence& sentence, std::size_t t) {
  return Spots(view, sentence, false).before_noun(t);
}

std::optional<Spot> spot_before_where(const View& view, const Sentence& sentence, std::size_t begin) {
  return Spots(view, sentence, false).before_where(begin);
}

}  // namespace stemma::understand
