#include "understand/statements_why.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "base/ascii.hpp"
#include "understand/certainty.hpp"
#include "understand/counts_subject.hpp"
#include "understand/polarity.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

bool within(const View& view, std::size_t first, std::size_t last, std::initializer_list<std::string_view> words) {
  for (std::size_t k = first; k < last; ++k)
    if (any_of(view.lower(k), words)) return true;
  return false;
}

std::optional<Finding> reason(const View& view, const Sentence& s, Slot slot, std::size_t first, std::size_t last,
                              std::size_t anchor, std::string value) {
  const Scope scope = polarity_at(view, s, anchor);
  if (scope == Scope::unclear || value.empty()) return std::nullopt;
  Finding f = finding(view, slot, first, last, anchor);
  if (scope == Scope::denied) f.statement.polarity = Polarity::denied;
  f.statement.certainty = certainty_at(view, s, anchor);
  f.statement.value = std::move(value);
  return f;
}

// What goes wrong, by head noun; "wind" and "weather" need a sentence that speaks of causes.
bool cause_noun(const View& view, std::size_t t) {
  const std::string_view w = view.lower(t), before = t > 0 ? view.lower(t - 1) : std::string_view();
  if (any_of(w, {"failure", "malfunction", "error", "fault", "defect", "problem", "problems", "issue", "issues",
                 "mistake"}))
    return any_of(before, {"mechanical", "technical", "engine", "human", "pilot", "electrical", "brake", "signal",
                           "structural", "driver", "equipment", "steering", "hydraulic", "power", "operator",
                           "navigational", "maintenance", "track", "design"});
  if (w == "leak" || w == "circuit") return any_of(before, {"gas", "short"});
  if (w == "conditions" || w == "condition") return before == "weather";
  return any_of(
      w, {"winds", "wind", "weather", "fog", "ice", "turbulence", "overloading", "overcrowding", "speeding", "fatigue",
          "lightning", "sabotage", "rains", "rain", "rainfall", "monsoon", "drought", "negligence", "corrosion"});
}

bool speaks_of_causes(const View& view, const Sentence& s, std::size_t t) {
  const std::size_t from = t > s.first + 24 ? t - 24 : s.first, to = std::min(s.last, t + 16);
  if (within(view, from, to,
             {"cause", "caused", "causes", "causing", "theories", "theory", "possibility", "possibilities", "blamed",
              "factor", "factors", "hypothesis", "hypotheses", "triggered", "contributed", "sparked", "principle",
              "attributed"}))
    return true;
  if (!within(view, from, to,
              {"due", "because", "reason", "responsible", "investigating", "investigate", "reported", "if"}))
    return false;
  // Weaker words need an accident beside them.
  for (std::size_t k = from; k < to; ++k)
    if (view.is(k, WordClass::incident) || view.is(k, WordClass::craft)) return true;
  return within(view, from, to, {"issue", "principle", "pilot", "crashed"});
}

class Motives {
 public:
  Motives(const View& view, const Sentence& sentence, Findings& out) : view_(view), s_(sentence), out_(out) {}

  void run() {
    for (std::size_t t = s_.first; t < s_.last; ++t) {
      vengeance(t);
      inspired(t);
      stated(t);
      creed(t);
      terror(t);
      intended(t);
    }
  }

 private:
  void add(std::size_t first, std::size_t last, std::size_t anchor, std::size_t value_first) {
    if (auto f = reason(view_, s_, Slot::motive, first, last, anchor, view_.text(value_first, last)))
      out_.push_back(std::move(*f));
  }
  std::size_t object_end(std::size_t i) const {
    std::size_t last = i;
    for (std::size_t hops = 0; hops < 3; ++hops) {
      const auto p = view_.phrase_at(last, s_.last);
      if (!p) break;
      last = p->last;
      if (!any_of(view_.lower(last), {"of", "on", "in", "for", "against", "'s"})) break;
      if (!view_.phrase_at(last + 1, s_.last)) break;
      ++last;
    }
    return balanced(i, last);
  }
  // A quotation that opens in the phrase ends in it, with all that is joined to its nouns.
  std::size_t balanced(std::size_t i, std::size_t last) const {
    bool open = false;
    for (std::size_t k = i; k < last; ++k) {
      if (view_.is(k, "“")) open = true;
      if (view_.is(k, "”")) open = false;
    }
    for (std::size_t k = last; open && k < s_.last && k < last + 24; ++k)
      if (view_.is(k, "”")) return k + 1;
    // "women and children", "of the people in the north"
    if (view_.is(last, "and") && !open) {
      const auto p = view_.phrase_at(last + 1, s_.last);
      if (p && p->noun_first < p->noun_last && !view_.verb_like(p->last)) return p->last;
    }
    return last;
  }

  // "in revenge for", "as retaliation against", "to avenge", "reprisal for"
  void vengeance(std::size_t t) {
    const std::string_view w = view_.lower(t);
    const bool noun = any_of(w, {"revenge", "retaliation", "reprisal", "retribution", "vengeance"});
    const bool verb = any_of(w, {"avenge", "avenging", "avenged"});
    const bool response = w == "response" && view_.is(t + 1, "to") && t > s_.first &&
                          any_of(view_.lower(t - 1), {"in", "a"}) &&
                          (violent_sentence() || within(view_, t > s_.first + 8 ? t - 8 : s_.first, t, {"act"}));
    if (!noun && !verb && !response) return;
    if (noun && !any_of(view_.lower(t + 1), {"for", "against", "to", "over"})) return;
    // "calls for revenge", "asked to take revenge": not yet a motive of what happened.
    if (noun && within(view_, t > s_.first + 5 ? t - 5 : s_.first, t,
                       {"calls", "call", "called", "asked", "threatened", "vowed", "take", "promised"}))
      return;
    std::size_t from = verb ? t + 1 : t + 2;
    if (view_.is(from, "for")) ++from;  // "avenge for the blood"
    const std::size_t last = object_end(from);
    const std::size_t anchor = verb && t > s_.first && view_.is(t - 1, "to") && t >= s_.first + 2 ? t - 2 : t;
    add(t, std::max(last, t + 1), anchor, t);
  }

  bool violent_sentence() const {
    for (std::size_t k = s_.first; k < s_.last; ++k)
      if (view_.is(k, WordClass::attack)) return true;
    return false;
  }

  bool deadly_sentence() const {
    for (std::size_t k = s_.first; k < s_.last; ++k)
      if (view_.trigger(k) && view_.trigger(k)->slot == Slot::killed) return true;
    return false;
  }

  // "linked to radical Islam", "with links to a terrorist enterprise": a creed or a cause, not a group that has a name
  void creed(std::size_t t) {
    if (!any_of(view_.lower(t), {"linked", "links", "tied", "ties"}) || !view_.is(t + 1, "to")) return;
    const std::size_t last = object_end(t + 2);
    if (last <= t + 2) return;
    const bool radical = within(view_, t + 2, last, {"radical", "militant", "extremist", "terrorist"});
    const bool named = within(view_, t + 2, last,
                              {"extremism", "jihadism", "islamism", "neo-nazism", "antisemitism", "anti-semitism",
                               "supremacism", "separatism", "radicalism"});
    if (named || (radical && within(view_, t + 2, last, {"islam", "ideology", "ideas", "enterprise", "cause"})))
      add(t, last, t, t);
  }

  void inspired(std::size_t t) {
    if (!any_of(view_.lower(t), {"inspired", "motivated", "driven", "prompted"}) || !view_.is(t + 1, "by")) return;
    if (any_of(view_.lower(t), {"driven", "prompted", "inspired"}) && !violent_sentence() && !deadly_sentence()) return;
    if (view_.is(t, "driven") && within(view_, t + 2, std::min(t + 5, s_.last), {"a", "the"})) return;
    const std::size_t last = object_end(t + 2);
    if (last > t + 2) add(t, last, t, t);
  }

  // "the motive was X", "revenge was the motive", "the aim of the raid was to avenge"
  void stated(std::size_t t) {
    if (!any_of(view_.lower(t), {"motive", "motives", "motivation"})) return;
    if (within(view_, t > s_.first + 5 ? t - 5 : s_.first, t,
               {"no", "unclear", "establish", "determine", "what", "not", "unknown", "any"}))
      return;
    for (std::size_t k = t + 1; k < s_.last && k < t + 6; ++k) {
      if (any_of(view_.lower(k), {"unclear", "unknown", "not", "n't"})) return;
      if (any_of(view_.lower(k + 1), {"unclear", "unknown", "not", "n't", "still", "being", "yet", "under"})) return;
      if (!view_.is(k, WordClass::be)) continue;
      const std::size_t last = object_end(k + 1);
      if (last > k + 1 && !view_.is(k + 1, "not")) add(t, last, t, k + 1);
      return;
    }
    for (std::size_t k = t; k > s_.first && t - k < 5; --k) {
      if (!view_.is(k - 1, WordClass::be)) continue;
      std::size_t first = k - 1;
      while (first > s_.first && view_.noun_like(first - 1) && k - first < 5) --first;
      if (first < k - 1) {
        if (auto f = reason(view_, s_, Slot::motive, first, t + 1, t, view_.text(first, k - 1))) {
          if (within(view_, k, t, {"likely", "possible", "probable", "suspected", "apparent"}))
            f->statement.certainty = Certainty::hedged;
          out_.push_back(std::move(*f));
        }
      }
      return;
    }
  }

  // A label says no motive ("the terrorist attack in X"), a judgement does: "called it a terrorist attack", "it was an
  // act of terror", "what appears to be a terrorist attack".
  void terror(std::size_t t) {
    const std::string_view w = view_.lower(t);
    if (!w.starts_with("terror") ||
        any_of(w, {"terrorists", "terrorised", "terrorized", "terrorise", "terrorize", "terrorizing"}))
      return;
    const bool deed = view_.is(t + 1, WordClass::attack) ||
                      (t >= s_.first + 2 && view_.is(t - 1, "of") && view_.is(t - 2, "act")) ||
                      any_of(w, {"terrorism"});
    // "the terrorist nature of the assault was undeniable"
    if (any_of(view_.lower(t + 1), {"character", "nature"})) return character(t);
    if (!deed) return;
    const std::size_t from = t > s_.first + 8 ? t - 8 : s_.first;
    std::size_t judge = none;
    for (std::size_t k = t; k > from; --k) {
      if (any_of(view_.lower(k - 1), {",", ";", "after", "in", "with", "against", "to", "from", "fight", "since"}))
        break;
      if (any_of(view_.lower(k - 1), {"called", "calling", "termed", "described", "labelled", "labeled", "treating",
                                      "treated", "as", "was", "is", "be", "considered", "investigating", "declared"}))
        judge = k - 1;
    }
    if (judge == none) return;
    if (any_of(view_.lower(judge), {"was", "is", "as"}) &&
        within(view_, s_.first, judge, {"worst", "deadliest", "latest", "whether"}))
      return;
    const std::size_t last = std::min(s_.last, t + (view_.is(t + 1, WordClass::attack) ? 2 : 1));
    if (auto f = reason(view_, s_, Slot::motive, judge, last, t, view_.text(t, last))) out_.push_back(std::move(*f));
  }

  void character(std::size_t t) {
    for (std::size_t k = t + 2; k < s_.last && k < t + 9; ++k) {
      if (!view_.is(k, WordClass::be)) continue;
      if (!any_of(view_.lower(k + 1), {"undeniable", "clear", "evident", "obvious", "confirmed", "established"}))
        return;
      return add(t, t + 2, t, t);
    }
  }

  // Intent, which tells an attack from an accident: "it was a deliberate act", "intentionally mowing down the crowd",
  // "with the intention of killing".
  void intended(std::size_t t) {
    const std::string_view w = view_.lower(t);
    if (w == "intention" || w == "intent") {
      const bool aim = view_.is(t + 1, "of") && view_.lower(t + 2).ends_with("ing");
      const bool with = t >= s_.first + 2 && view_.is(t - 2, "with") && any_of(view_.lower(t - 1), {"the", "an"});
      if (aim && with) add(t, t + 3, t, t);
      return;
    }
    if (any_of(w, {"deliberately", "intentionally", "purposely"})) {
      for (std::size_t k = t > s_.first ? t - 1 : t + 1; k < std::min(s_.last, t + 2); ++k)
        if (k != t && (violent(k) || view_.is(k, "done"))) return add(std::min(k, t), std::max(k, t) + 1, k, t);
      return;
    }
    if (!any_of(w, {"deliberate", "intentional", "premeditated"})) return;
    const bool act = view_.is(t + 1, WordClass::attack) || view_.is(t + 1, WordClass::incident) ||
                     any_of(view_.lower(t + 1), {"act", "attempt", "behaviour", "behavior", "collision"});
    // "a deliberate attack" in passing is a label; said of something, it is a judgement
    const std::size_t said = copula_before(t);
    if (said != none && (act || !view_.noun_like(t + 1))) add(said, act ? t + 2 : t + 1, t, t);
  }
  bool violent(std::size_t k) const {
    return view_.is(k, WordClass::impact) || view_.is(k, WordClass::assault_verb) || view_.is(k, WordClass::shoot) ||
           (view_.trigger(k) && view_.trigger(k)->slot != Slot::freed) || view_.lower(k).starts_with("set");
  }
  // "was", "appeared to be": what says the words at `t` of its subject.
  std::size_t copula_before(std::size_t t) const {
    for (std::size_t k = t; k > s_.first && t - k < 5; --k) {
      if (view_.is(k - 1, WordClass::be)) return k - 1;
      if (any_of(view_.lower(k - 1), {"seemed", "seems", "looked", "looks"})) return k - 1;
      const bool between = view_.tag(k - 1) == Upos::adv || any_of(view_.lower(k - 1), {"a", "an", "not", "n't", "“"});
      if (!between && view_.tag(k - 1) != Upos::adj) return none;
    }
    return none;
  }

  const View& view_;
  const Sentence& s_;
  Findings& out_;
};

}  // namespace

void find_causes(const View& view, const Sentence& s, Findings& out) {
  for (std::size_t t = s.first; t < s.last; ++t) {
    // "ice cream", "the Weather Underground": part of another name
    const bool part = view.token(t).relation == Deprel::compound || (view.tag(t) == Upos::propn && t > s.first) ||
                      view.tag(t) == Upos::verb;
    if (cause_noun(view, t) && !part) {
      if (!speaks_of_causes(view, s, t)) continue;
      std::size_t first = t;
      while (first > s.first && t - first < 4 && (view.tag(first - 1) == Upos::adj || view.noun_like(first - 1)) &&
             !view.is(first - 1, WordClass::determiner))
        --first;
      std::size_t anchor = t;  // "may have been caused by": the verb carries the hedge and the denial
      for (std::size_t k = t; k > s.first && t - k < 10 && anchor == t; --k)
        if (any_of(view.lower(k - 1), {"caused", "triggered", "sparked", "blamed", "attributed"})) anchor = k - 1;
      auto f = reason(view, s, Slot::cause, std::min(first, anchor), t + 1, anchor, view.text(first, t + 1));
      if (!f) continue;
      if (within(view, s.first, s.last,
                 {"theories", "theory", "possibility", "possibilities", "hypotheses", "hypothesis", "if", "likely",
                  "possible", "factors", "factor", "investigating", "principle", "could", "reported"}))
        f->statement.certainty = Certainty::hedged;
      out.push_back(std::move(*f));
      continue;
    }
    // "caused by a fallen tree", "triggered by", "the cause was"
    const bool by = any_of(view.lower(t), {"caused", "triggered", "sparked"}) && view.is(t + 1, "by");
    const bool was = view.is(t, "cause") && view.is(t + 1, WordClass::be) && !view.is(t + 2, WordClass::negator);
    if (!by && !was) continue;
    const auto p = view.phrase_at(t + 2, s.last);
    if (!p || p->noun_first == p->noun_last || cause_noun(view, p->noun_last - 1) ||
        view.is(p->noun_last - 1, "investigation"))
      continue;
    if (any_of(view.lower(p->noun_first), {"under", "unclear", "unknown", "still", "yet"})) continue;
    if (auto f = reason(view, s, Slot::cause, t, p->last, t, view.text(p->noun_first, p->noun_last)))
      out.push_back(std::move(*f));
  }
}

void find_motives(const View& view, const Sentence& sentence, Findings& out) { Motives(view, sentence, out).run(); }

/// Whether the words can found or be founded, and which body they are, where a name or a reference tells.
struct Founder {
  bool is_body = false;
  std::optional<std::size_t> entity;  // in Document::entities
};

static Founder founder_named(const View& view, std::size_t head) {
  const auto& document = view.draft().document;
  const auto entity = view.entity_at(head);
  const auto mention = view.mention_at(head);
  const bool named = mention && document.mentions[*mention].type == MentionType::organization;
  if (entity && *entity < document.entities.size() &&
      (named || document.entities[*entity].type == MentionType::organization))
    return {true, entity};
  if (mention || entity) return {named, std::nullopt};
  return {any_of(view.lower(head),
                 {"group", "organization", "organisation", "movement", "militia", "faction", "branch", "affiliate"}),
          std::nullopt};
}

// "the group itself began", "it emerged": an organisation is the verb's subject
static Founder founder_subject(const View& view, const Sentence& s, std::size_t t) {
  const auto subjects = subjects_of(view, s, t);
  std::size_t head = none;
  if (!subjects.empty() && subjects.front().noun_first < subjects.front().noun_last)
    head = subjects.front().noun_last - 1;
  else if (const std::size_t g = view.group_begin(t, s.first); g > s.first && view.is(g - 1, "it"))
    head = g - 1;
  if (head == none) return {};
  if (const Founder named = founder_named(view, head); named.is_body) return named;
  if (!view.is(head, "it") || head != s.first || &s == view.draft().sentences.data()) return {};
  // "It emerged in 2014", after a sentence whose subject is an organisation, and the only one
  const Sentence& before = *(&s - 1);
  const Founder name =
      founder_named(view, view.is(before.first, WordClass::determiner) ? before.first + 1 : before.first);
  if (!name.entity) return {};
  for (std::size_t i = before.first; i < before.last; ++i)
    if (const Founder other = founder_named(view, i); other.entity && other.entity != name.entity) return {};
  return name;
}

// "It emerged in 2014 that agents had lied."
static bool it_emerges(const View& view, const Sentence& s, std::size_t t) {
  if (t == s.first || !view.is(t - 1, "it")) return false;
  for (std::size_t k = t + 1; k < s.last; ++k)
    if (view.is(k, "that")) return true;
  return false;
}

// "a group of that name was, they say, founded in 2014": a word for a body before the verb, whose subject no tree
// shows. Which body it is nothing tells, least of all a name in between, which may be that of whoever says it.
static bool body_before(const View& view, const Sentence& s, std::size_t t) {
  for (std::size_t k = t; k > s.first && t - k < 16; --k) {
    if (view.is(k - 1, WordClass::say) || view.mention_at(k - 1)) return false;
    if (founder_named(view, k - 1).is_body) return true;
  }
  return false;
}

void find_foundings(const View& view, const Sentence& s, Findings& out) {
  for (std::size_t t = s.first; t < s.last; ++t) {
    if (!any_of(view.lower(t),
                {"founded", "established", "formed", "emerged", "surfaced", "created", "originated", "arose", "began"}))
      continue;
    if (view.is(t, "began") && !view.is(t + 1, "in")) continue;
    if (any_of(view.lower(t), {"emerged", "surfaced", "arose"}) && it_emerges(view, s, t)) continue;
    Founder founder = founder_subject(view, s, t);
    // "a university founded in 1960": the participle's own noun
    if (view.token(t).relation == Deprel::acl && view.token(t).head < t)
      founder = founder_named(view, view.token(t).head);
    else if (!founder.is_body && !view.is(t, "began"))
      founder = {body_before(view, s, t), std::nullopt};
    if (!founder.is_body) continue;
    for (std::size_t k = t + 1; k < s.last && k < t + 12; ++k) {
      if (any_of(view.lower(k), {";", "."})) break;
      const auto time = view.time_at(k);
      const auto q = view.quantity_at(k);
      const bool year = q && view.quantity(*q).unit == Quantity::Unit::year;
      if (!time && !year) continue;
      std::string value =
          time ? view.draft().document.times[*time].value : std::to_string(view.quantity(*q).value.value_or(0));
      // "between 2014 and 2015"
      if (value.size() == 4 && view.is(k - 1, "between") && view.is(k + 1, "and"))
        if (const auto until = view.time_at(k + 2); until && view.draft().document.times[*until].value.size() == 4)
          value += "/" + view.draft().document.times[*until].value;
      if (value.size() < 4) continue;
      auto f = reason(view, s, Slot::founded, t, k + 1, t, value);
      if (!f) break;
      if (founder.entity) f->statement.of = view.draft().document.entities[*founder.entity].name;
      out.push_back(std::move(*f));
      break;
    }
  }
}

}  // namespace stemma::understand
