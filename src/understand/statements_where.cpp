// A place or a date belongs to an incident where it hangs on a word that tells of it: "the attack in X on Friday", "the
// X attack", "crashed near X", "On Friday a bomb killed". One place and one date for each telling clause, the most
// specific one: in English that is the first of a row ("on a bridge over the canal", "in X, Y province").
#include "understand/statements_where.hpp"

#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"
#include "understand/certainty.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/launches.hpp"
#include "understand/mishaps.hpp"
#include "understand/place_nouns.hpp"
#include "understand/polarity.hpp"
#include "understand/statements_spots.hpp"
#include "understand/statements_valued.hpp"
#include "understand/statements_when.hpp"
#include "understand/whereabouts.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

class Where {
 public:
  Where(const View& view, const Sentence& sentence, Findings& out) : view_(view), s_(sentence), out_(out) {}

  void run() {
    std::size_t place_end = s_.first;  // what was used already
    std::size_t last_time = none;
    for (std::size_t t = s_.first; t < s_.last; ++t) {
      if (!tells_happening(view_, s_, t)) continue;
      const Scope scope = polarity_at(view_, s_, t);
      if (scope != Scope::affirmed) continue;
      if (view_.is(t, WordClass::attack) && view_.tag(t) == Upos::noun && unrealised(view_, s_, t)) continue;
      if (in_passing(t) || prospective(t) || compared(t) || follows(t)) continue;
      out_of_ = any_of(view_.lower(t), {"removed", "pulled", "rescued", "freed", "rescue", "rescuing"}) ||
                steals_from(view_, s_, t) || launched_by(view_, s_, t) != none;
      const std::size_t begin = window_begin(t), end = window_end(t);
      if (const auto spot = place_of(t, begin, end); spot && spot->first >= place_end && !healers_before(*spot, t)) {
        if (const auto wider = frame_of(t, begin, *spot); wider && wider->first >= place_end) add_place(t, *wider);
        add_place(t, *spot);
        place_end = spot->last;
      }
      if (const auto time = time_of(t, begin, date_end(t)); time && (last_time == none || *time > last_time)) {
        add_date(t, *time);
        last_time = *time;
      }
    }
  }

 private:
  // "threatened attacks", "a planned raid", "calls for more attacks": nothing that happened.
  bool prospective(std::size_t t) const {
    if (!view_.is(t, WordClass::incident)) return false;
    for (std::size_t k = t; k > s_.first && t - k < 5; --k) {
      // "plotting the bombing", "threatened the bombing of"
      if (view_.is(k - 1, "the"))
        return k > s_.first + 1 && !view_.lower(k - 2).starts_with("call") &&  // "to call the attack terrorism"
               (view_.is(k - 2, WordClass::intent) ||
                any_of(view_.lower(k - 2), {"threatened", "plotting", "plotted"}));
      if (any_of(view_.lower(k - 1), {",", ";", "in", "after"})) return false;
      if (carried_out(t) == k - 1) return false;
      if (view_.is(k - 1, WordClass::intent) || view_.is(k - 1, WordClass::avert) ||
          any_of(view_.lower(k - 1), {"future", "possible", "potential", "further", "upcoming"}))
        return true;
    }
    return false;
  }

  // "no connection to the bombing in X", "similar to last year's crash at Y": another happening, set beside this one.
  bool compared(std::size_t t) const {
    if (!view_.is(t, WordClass::incident)) return false;
    for (std::size_t k = t; k > s_.first && t - k < 7; --k) {
      if (any_of(view_.lower(k - 1), {",", ";"})) return false;
      if (any_of(view_.lower(k - 1),
                 {"connection", "connections", "link", "links", "unrelated", "similar", "similarity", "similarities",
                  "comparable", "resemblance", "parallels", "reminiscent"}))
        return true;
    }
    return false;
  }

  // "Two men were detained near the harbour shortly after the explosion": where and when somebody is held for it later
  // is not where and when it happened.
  bool follows(std::size_t t) const {
    if (!view_.trigger(t) || view_.trigger(t)->slot != Slot::detained) return false;
    for (std::size_t k = t + 1; k + 1 < s_.last && k < t + 16; ++k) {
      if (!any_of(view_.lower(k), {"after", "following"})) continue;
      for (std::size_t i = k + 1; i < s_.last && i < k + 5; ++i)
        if (view_.is(i, WordClass::incident) && !any_of(view_.lower(i), {"operation", "raid", "search", "siege"}))
          return true;
    }
    return false;
  }

  // A finite verb of another clause, to which the words around it belong.
  bool other_verb(std::size_t i) const {
    const Deprel relation = view_.token(i).relation;
    return view_.tag(i) == Upos::verb && !view_.lower(i).ends_with("ing") && !view_.is(i - 1, "to") &&
           relation != Deprel::acl && relation != Deprel::amod && !view_.is(i, WordClass::incident);
  }

  // "the protest turned violent": the verb of which the happening at `t` is the subject
  bool own_verb(std::size_t i, std::size_t t) const {
    if (carried_out(t) == i) return true;
    if (view_.token(t).head == i)
      return view_.token(t).relation == Deprel::nsubj || view_.token(t).relation == Deprel::nsubj_pass;
    // "the fight that broke out in the yard"
    return view_.token(i).head == t && view_.token(i).relation == Deprel::acl_relcl && view_.is(t, WordClass::incident);
  }

  // "conducted a raid", "planned and led operations": a verb that says no more than that its object took place
  // (a light verb), so that verb and noun tell of one happening; `none` without one.
  std::size_t carried_out(std::size_t t) const {
    if (!view_.is(t, WordClass::incident)) return none;
    for (std::size_t k = t; k > s_.first && t - k < 6; --k) {
      if (any_of(view_.lower(k - 1), {"conducted", "launched", "led", "mounted", "executed", "staged", "undertook",
                                      "completed", "performed", "carried"}))
        return k - 1;
      if (!view_.is(k - 1, WordClass::determiner) && view_.tag(k - 1) != Upos::adj && view_.tag(k - 1) != Upos::noun &&
          view_.tag(k - 1) != Upos::propn && view_.tag(k - 1) != Upos::num && !view_.is(k - 1, "out"))
        return none;
    }
    return none;
  }

  // "after the attacks in X and Y": several happenings named in passing, of which the sentence tells nothing.
  bool in_passing(std::size_t t) const {
    if (!view_.is(t, WordClass::incident) || !view_.lower(t).ends_with("s") || carried_out(t) != none) return false;
    for (std::size_t k = s_.first; k < s_.last; ++k)
      if (view_.trigger(k) && view_.trigger(k)->kind != TriggerKind::noun) return false;
    // "a string of burglaries in X", "a brawl broke out in X"
    for (std::size_t k = t; k > s_.first && t - k < 5; --k)
      if (view_.is(k - 1, "of") && k > s_.first + 1 &&
          any_of(view_.lower(k - 2), {"spate", "string", "series", "wave", "rash", "number", "spree"}))
        return false;
    for (std::size_t k = t + 1; k < s_.last && k < t + 6; ++k)
      if (own_verb(k, t) && breaks_out(view_, s_, k)) return false;
    return true;
  }

  bool boundary(std::size_t i) const {
    const std::string_view w = view_.lower(i);
    return any_of(w, {";", ":", "(", ")", "—", "–", "“", "”", "\"", "but", "although", "though", "because", "whereas"});
  }
  bool says(std::size_t i) const {
    return (view_.is(i, WordClass::say) || any_of(view_.lower(i), {"heard", "ruled"})) &&
           (!view_.tagged() || view_.tag(i) == Upos::verb);
  }

  std::size_t window_begin(std::size_t t) const {
    std::size_t i = t;
    // "In X, the club learned on Monday of the deaths of": of the news, not of the deaths
    if (view_.lower(t).starts_with("death")) return t;
    while (i > s_.first && t - i < 40) {
      if (boundary(i - 1) || says(i - 1) || view_.is(i - 1, WordClass::relative)) break;
      if (view_.is(i - 1, WordClass::subordinator) && t - i > 1) break;
      // "was held on Wednesday after the attack": what stands before belongs to what came later
      const bool noun = view_.is(t, WordClass::incident) || deed_noun(view_, s_, t);
      if (any_of(view_.lower(i - 1), {"after", "following"}) && noun && view_.token(i - 1).head == t &&
          view_.token(i - 1).relation == Deprel::case_)
        break;
      --i;
    }
    return i;
  }
  // "sank soon after it left port on Monday": a date reaches further than a place.
  std::size_t date_end(std::size_t t) const {
    std::size_t i = t + 1;
    while (
        i < s_.last && i - t < 28 && !boundary(i) && !says(i) &&
        !(i > t + 2 && any_of(view_.lower(i), {"before", "while", "since"}) && !view_.lower(i + 1).ends_with("ing"))) {
      // "after the attack of last year" is another happening
      if (view_.is(i, "after") && (view_.is(i + 1, WordClass::determiner) || view_.capital(i + 1))) break;
      ++i;
    }
    return i;
  }
  std::size_t window_end(std::size_t t) const {
    std::size_t i = t + 1;
    while (i < s_.last && i - t < 28 && !boundary(i) && !says(i)) {
      const bool clock = view_.time_at(i + 1) || view_.quantity_at(i + 1);  // "just after 8:30 pm"
      if (any_of(view_.lower(i), {"after", "before", "while", "since"}) && i > t + 1 &&
          !view_.lower(i + 1).ends_with("ing") && !clock && !while_there(view_, i))
        break;
      ++i;
    }
    // "the crash, officials in X said": the source before a verb of saying is not the incident's place.
    if (i < s_.last && says(i)) {
      std::size_t k = i;
      while (k > t + 1 && !view_.is(k, ",")) --k;
      if (k > t + 1) i = k;
    }
    return i;
  }

  std::optional<Spot> place_of(std::size_t t, std::size_t begin, std::size_t end) const {
    if (const auto spot = spot_before_noun(view_, s_, t)) return spot;
    if (const auto spot = spot_damaged(view_, s_, t)) return spot;
    if (const auto spot = spot_attacked(view_, s_, t, end)) return spot;
    if (burns(view_, s_, t))
      if (const auto spot = spot_of_thing(view_, s_, t)) return spot;
    if (const std::size_t to = damaged_at(view_, s_, t); to != none) {
      const auto spot = spot_after(view_, s_, to, end);
      return spot && built_noun(view_, spot->value_last - 1) ? spot : std::nullopt;
    }
    if (called_out(view_, s_, t)) return spot_of_call(view_, s_, t, end);
    if (view_.trigger(t) && of_treatment(t, end)) return std::nullopt;
    if (const auto spot = spot_before_where(view_, s_, begin)) return spot;
    std::optional<Spot> found;
    for (std::size_t i = view_.tag(t) == Upos::verb ? t : t + 1; i < end && !found; ++i) {
      // Another telling word takes what follows it.
      if (i > t + 1 && tells_happening(view_, s_, i) && !view_.is(i, WordClass::incident) && !view_.is(i - 1, "to"))
        break;
      const bool reacts = launch_noun(view_, s_, t) && view_.tag(i) == Upos::verb &&
                          !any_of(view_.lower(i), {"took", "happened", "occurred", "came"});
      if ((i > t + 1 && other_verb(i) && !own_verb(i, t) && !moves_there(view_, i)) || (i > t && reacts))
        break;  // "the launch drew protests in X"
      // "fired missiles bought from X", "fired, and its leader flew from X"
      if (view_.is(i, "from") && i > t + 1 && !steals_from(view_, s_, t) &&
          (view_.tag(i - 1) == Upos::verb || any_within(view_, t + 1, i, {"and", "but"})))
        continue;
      found = spot_at(view_, s_, i, end, out_of_);
    }
    if (found) return found;
    if (const auto spot = spot_at_head(begin, t)) return spot;
    if (const auto spot = spot_of_subject(t)) return spot;
    if (const auto spot = spot_entered(view_, s_, t)) return spot;
    if (const auto spot = spot_before_when(view_, s_, begin, t)) return spot;
    // "a bus left the road near X, killing 12": the clause that the participle hangs on
    if (view_.lower(t).ends_with("ing") && t > begin && view_.is(t - 1, ","))
      for (std::size_t i = begin + 1; i < t; ++i)
        if (const auto spot = spot_at(view_, s_, i, t, out_of_)) return spot;
    return std::nullopt;
  }

  // "youths in X attacked a police station": right between the subject and its verb
  std::optional<Spot> spot_of_subject(std::size_t t) const {
    if (view_.tag(t) != Upos::verb) return std::nullopt;
    const std::size_t group = view_.group_begin(t, s_.first);
    for (std::size_t i = group; i > s_.first + 1 && group - i < 6; --i) {
      if (!any_of(view_.lower(i - 1), {"in", "at"})) continue;
      const bool people = view_.is(i - 2, WordClass::people) || view_.is(i - 2, WordClass::attacker) ||
                          view_.is(i - 2, WordClass::crowd) || view_.is(i - 2, WordClass::plain_people);
      const auto spot = people ? spot_at(view_, s_, i - 1, group, false) : std::nullopt;
      return spot && spot->last == group ? spot : std::nullopt;
    }
    return std::nullopt;
  }

  // "In Kabul, a bomb killed": before the verb, at the head of its clause.
  std::optional<Spot> spot_at_head(std::size_t begin, std::size_t t) const {
    for (std::size_t i = begin; i < t; ++i) {
      const bool opens = i < begin + 2 || any_of(view_.lower(i - 1), {",", ")", "–", "—"}) || view_.time_at(i - 1);
      if (!opens || speaker_at(i, t) || office_of(i, t)) continue;
      if (const auto spot = spot_at(view_, s_, i, t, out_of_)) return spot;
    }
    return std::nullopt;
  }

  // "Police at 40 Mill Road are investigating": where those sit who look into it
  bool office_of(std::size_t i, std::size_t t) const {
    return i > s_.first && view_.is(i, "at") && view_.is(i - 1, WordClass::force) &&
           any_within(view_, i, t, {"investigating", "investigate", "probing", "probe", "investigated"});
  }

  // "Speaking in X, she condemned the attack", "In X, the minister denounced the raid": where somebody was who spoke of
  // it
  bool speaker_at(std::size_t i, std::size_t t) const {
    if (i > s_.first && any_of(view_.lower(i - 1), {"speaking", "talking", "testifying", "addressing", "interviewed"}))
      return true;
    if (!view_.is(t, WordClass::incident)) return false;
    for (std::size_t k = i; k < t; ++k)
      if (any_of(view_.lower(k), {"condemned", "denounced", "deplored", "decried", "mourned", "lamented", "discussed",
                                  "condemns", "denounces", "condemn", "denounce"}))
        return true;
    return false;
  }

  // "In X province, troops seized two men in Y district", "Troops operating in X province seized ...": the place that
  // sets the scene holds the one named after the verb.
  std::optional<Spot> frame_of(std::size_t t, std::size_t begin, const Spot& inner) const {
    if (inner.first < t || view_.tag(t) != Upos::verb) return std::nullopt;
    auto frame = spot_at_head(begin, t);
    for (std::size_t i = begin; i < t && !frame; ++i)
      if (!other_verb(i) && region_phrase(i, t)) frame = spot_at(view_, s_, i, t, false);
    return frame && view_.capital(frame->value_first) ? frame : std::nullopt;
  }
  // "in Khost province": a region by its name, which no organisation or person has
  bool region_phrase(std::size_t i, std::size_t end) const {
    if (!view_.is(i, "in")) return false;
    std::size_t k = i + 1;
    while (k < end && k < i + 5 && view_.capital(k)) ++k;
    return k > i + 1 && k < end && any_of(view_.lower(k), {"province", "district", "county", "region", "governorate"});
  }

  // "died at X Hospital", "taken to hospital": where the hurt are treated
  bool of_treatment(std::size_t t, std::size_t end) const {
    for (std::size_t k = t + 1; k < end && k < t + 10; ++k) {
      if (view_.is(k, ",")) return false;
      if (view_.lower(k).starts_with("hospital") || any_of(view_.lower(k), {"clinic", "morgue"})) return true;
    }
    return false;
  }

  // "Clinics in X are treating 15 injured people": where the hurt came to
  bool healers_before(const Spot& spot, std::size_t t) const {
    return spot.first > s_.first && spot.first < t &&
           any_of(view_.lower(spot.first - 1),
                  {"hospital", "hospitals", "clinic", "clinics", "doctor", "doctors", "medics", "surgeon", "surgeons",
                   "nurse", "nurses", "paramedics", "morgue"});
  }

  // Index in Document::times of the date that the happening at `t` carries.
  std::optional<std::size_t> time_of(std::size_t t, std::size_t begin, std::size_t end) const {
    const auto& times = view_.draft().document.times;
    const Span window = view_.span(begin, end);
    const std::uint32_t here = view_.token(t).span.begin;
    std::optional<std::size_t> best;
    std::uint64_t best_distance = UINT64_MAX;
    auto k = static_cast<std::size_t>(
        std::lower_bound(times.begin(), times.end(), window.begin,
                         [](const TimeMention& m, std::uint32_t at) { return m.span.begin < at; }) -
        times.begin());
    for (; k < times.size() && times[k].span.begin < window.end; ++k) {
      const std::size_t first = token_at(times[k].span.begin, begin, end);
      if (!may_date(view_, s_, k, first)) continue;
      std::uint64_t distance =
          times[k].span.begin > here ? times[k].span.begin - here : 2 * (here - times[k].span.begin);
      // "seized a man linked to a murder in March in X yesterday": the day is the verb's, the month a noun's beside it
      if (view_.tag(t) == Upos::verb && times[k].value.size() < std::string_view("2024-03-22").size())
        distance += UINT32_MAX;
      bool apart = false;
      for (std::size_t i = std::min(first, t) + 1; i < std::max(first, t) && !apart; ++i)
        apart = other_verb(i) && !own_verb(i, t);
      if (apart) continue;
      if (distance < best_distance) {
        best = k;
        best_distance = distance;
      }
    }
    return best;
  }

  std::size_t token_at(std::uint32_t byte, std::size_t begin, std::size_t end) const {
    std::size_t i = begin;
    while (i + 1 < end && view_.token(i).span.end <= byte) ++i;
    return i;
  }

  // "is being held in the X jail": where somebody is kept
  bool of_custody(const Spot& spot) const {
    if (!any_of(view_.lower(spot.last - 1), {"jail", "prison", "custody", "cells"})) return false;
    for (std::size_t k = s_.first; k < spot.first; ++k)
      if (any_of(view_.lower(k), {"held", "booked", "lodged", "remanded", "transferred", "kept", "incarcerated"}))
        return true;
    return false;
  }
  // "died at her home in X": no incident's place
  bool of_old_age(std::size_t t, const Spot& spot) const {
    if (!any_of(view_.lower(t), {"died", "dies", "die", "passed"})) return false;
    return any_within(view_, spot.first, spot.last, {"home", "hospice", "residence", "house"});
  }
  void add_place(std::size_t t, const Spot& spot) {
    if (of_custody(spot) || of_old_age(t, spot)) return;
    Finding f = finding(view_, Slot::place, std::min(t, spot.first), std::max(t + 1, spot.last), t);
    f.statement.value = view_.text(spot.value_first, spot.value_last);
    out_.push_back(std::move(f));
  }

  void add_date(std::size_t t, std::size_t time) {
    const TimeMention& mention = view_.draft().document.times[time];
    Finding f = finding(view_, Slot::date, t, t + 1, t);
    f.statement.span = hull(f.statement.span, mention.span);
    f.statement.value = mention.value;
    out_.push_back(std::move(f));
  }

  const View& view_;
  const Sentence& s_;
  Findings& out_;
  bool out_of_ = false;  // whether "from" says where: "pulled from the rubble", "fired from Tarn"
};

}  // namespace

void find_places_and_dates(const View& view, const Sentence& sentence, Findings& out) {
  Where(view, sentence, out).run();
}

}  // namespace stemma::understand
