// Arrests that are told in passing or in other words: "caught six poachers", "seizing nine Danish citizens", "weeks
// after his arrest", "was caught in Leeds", "turned himself in", "was remanded".
#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"
#include "understand/counts_more.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"
#include "understand/reference_words.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

bool keeps_order(const View& view, std::size_t i) {
  return view.is(i, WordClass::force) ||
         any_of(view.lower(i),
                {"coastguard", "guard",       "frigate",    "warship",   "destroyer",     "patrol",  "detectives",
                 "detective",  "deputies",    "deputy",     "marshals",  "investigators", "agents",  "carabinieri",
                 "sheriff",    "sheriffs",    "constables", "constable", "rangers",       "wardens", "inspectors",
                 "militia",    "gendarmerie", "navies",     "warships",  "sailors",       "marine",  "fbi"});
}

// The noun that does the verb at `t`: its subject, or that of the verb it hangs on; `none` for none.
std::size_t agent_of(const View& view, const Sentence& s, std::size_t t) {
  std::size_t verb = t;
  for (int hops = 0; hops < 4; ++hops) {
    const std::size_t from = verb > s.first + 40 ? verb - 40 : s.first;
    for (std::size_t i = from; i < verb; ++i)
      if (view.token(i).head == verb && view.token(i).relation == Deprel::nsubj && !view.is(i, WordClass::relative))
        return i;
    const Deprel relation = view.token(verb).relation;
    if (relation != Deprel::conj && relation != Deprel::xcomp && relation != Deprel::advcl) return none;
    verb = view.token(verb).head;
    if (verb == none || verb < s.first || verb >= s.last) return none;
  }
  return none;
}

class Arrests {
 public:
  Arrests(const View& view, const Sentence& s, std::size_t t, Findings& out) : view_(view), s_(s), t_(t), out_(out) {}

  void run() {
    caught();
    was_caught();
    in_passing();
    gave_up();
    remanded();
    swept_up();
  }

 private:
  bool any(std::initializer_list<std::string_view> words) const { return any_of(view_.lower(t_), words); }
  void add(const Phrase& p) { add_count(view_, s_, Slot::detained, t_, p, out_); }
  bool told() const { return !staged(view_, s_) && polarity_at(view_, s_, t_) == Scope::affirmed; }

  bool captives(const Phrase& p) const {
    if (p.noun_first == p.noun_last) return false;
    const std::size_t head = p.noun_last - 1;
    const auto m = view_.mention_at(head);
    const bool nation = m && view_.draft().document.mentions[*m].type == MentionType::nationality;
    return nation || means_people(view_, p) || view_.is(head, WordClass::attacker) ||
           view_.is(head, WordClass::fighter) || view_.is(head, WordClass::plain_people);
  }

  // "The patrol caught nine Danes and six Poles", "..., seizing 14 poachers": whom those who keep order take
  void caught() {
    const bool past = any({"caught", "seized", "nabbed", "recaptured", "collared", "apprehended"});
    if (!past && !any({"catching", "seizing", "recapturing"})) return;
    if (view_.passive(t_, s_.first) || !told()) return;
    const auto objects = objects_of(view_, s_, t_);
    if (objects.empty()) return;
    const std::size_t after = objects.back().last;  // "caught two men stealing", "caught three pupils by surprise"
    if (after < s_.last && (view_.lower(after).ends_with("ing") ||
                            any_of(view_.lower(after), {"by", "off", "hostage", "out", "up", "'s"})))
      return;
    const std::size_t agent = agent_of(view_, s_, t_);
    if (agent == none || !(keeps_order(view_, agent) || keeps_order_by_name(agent))) return;
    // "caught two migrants who had fallen overboard", "caught a child who jumped"
    if (any_within(view_, s_.first, s_.last,
                   {"overboard", "fallen", "fell", "falling", "jumped", "drowning", "swimmers", "swimmer", "leapt",
                    "ladder", "rope", "ropes"}))
      return;
    for (const Phrase& p : objects)
      if (captives(p) && (p.quantity || p.single) && !helpless(p)) add(p);
  }
  // Whom one catches lest they fall.
  bool helpless(const Phrase& p) const {
    return view_.is(t_, "caught") &&
           any_of(view_.lower(p.noun_last - 1), {"child", "children", "baby", "babies", "boy", "girl", "toddler",
                                                 "toddlers", "passenger", "passengers", "jumper", "surfers", "kid"});
  }
  // "The Lund Police", "The Danish Navy": the head may be inside a name
  bool keeps_order_by_name(std::size_t i) const {
    return i + 1 < s_.last && view_.capital(i + 1) && keeps_order(view_, i + 1) && view_.token(i + 1).head == i;
  }

  // "was caught in Leeds", "was recaptured on Monday"; not "caught in the crossfire", "caught on film"
  void was_caught() {
    if (!any({"caught", "recaptured", "re-arrested", "rearrested"}) || !told()) return;
    const bool passive = view_.passive(t_, s_.first);
    const bool caught = view_.is(t_, "caught");
    if (caught && !passive) return;
    if (caught && !where_or_when(t_ + 1)) return;
    if (caught && any_within(view_, t_ + 1, std::min(t_ + 9, s_.last),
                             {"storm", "rain", "snow", "traffic", "crossfire", "between", "off", "flood", "floods",
                              "blizzard", "fog", "wind", "winds", "tide", "wicket", "slips", "avalanche", "jam"}))
      return;
    if (passive) {
      for (const Phrase& p : subjects_of(view_, s_, t_))
        if (means_people(view_, p) || captives(p)) add(p);
    } else if (const auto near = phrase_ending_at(view_, s_.first, t_); near && captives(*near) && near->single) {
      add(*near);  // "a convict recaptured last month"
    }
  }
  // "Monday", "on Monday", "in 2010", "yesterday"; also a weekday in a report without a date
  bool when(std::size_t k) const {
    const std::size_t i = any_of(view_.lower(k), {"on", "in", "at", "late", "early", "last"}) ? k + 1 : k;
    return view_.time_at(k) || view_.time_at(i) || view_.lower(i).ends_with("day");
  }
  bool where_or_when(std::size_t k) const {
    if (view_.time_at(k) || view_.time_at(k + 1)) return true;
    if (view_.is(k, "by")) {
      const auto by = view_.phrase_at(k + 1, s_.last);
      return by && by->noun_first < by->noun_last && keeps_order(view_, by->noun_last - 1);
    }
    if (!any_of(view_.lower(k), {"in", "near", "at", "outside"})) return false;
    std::size_t i = k + 1;  // "in southwest Leeds"
    if (!view_.mention_at(i) && (view_.is(i, WordClass::locale) || any_of(view_.lower(i), {"central", "downtown"})))
      ++i;
    const auto m = view_.mention_at(i);
    while (m && i < s_.last && view_.mention_at(i) == m) ++i;
    if (!m || view_.draft().document.mentions[*m].type != MentionType::place || view_.is(i, "'s") || view_.noun_like(i))
      return false;
    // "was caught in Leeds.", "in Leeds on Monday"; with more behind it, only where somebody was sought
    return i >= s_.last || view_.is(i, ".") || when(i) ||
           any_within(
               view_, s_.first, s_.last,
               {"police", "escape", "escaped", "fugitive", "fugitives", "wanted", "manhunt", "suspect", "suspects",
                "convict", "inmate", "inmates", "prison", "jail", "murder", "robbery", "killer", "gunman", "hunt"});
  }

  // "weeks after his arrest", "since Holm's arrest", "before her detention": an arrest that is taken for granted
  void in_passing() {
    if (!any({"arrest", "re-arrest", "rearrest", "detention", "recapture", "apprehension"}) ||
        view_.noun_like(t_ + 1) || view_.is(t_ + 1, "of"))
      return;
    std::size_t owner = t_;
    while (owner > s_.first && t_ - owner < 3 && !whose(owner - 1)) --owner;
    if (owner == s_.first || !whose(owner - 1)) return;
    if (any_within(view_, owner, t_,
                   {"cardiac", "respiratory", "house", "planned", "imminent", "impending", "possible", "attempted",
                    "expected"}))
      return;
    --owner;
    std::size_t first = owner;
    std::optional<std::string> of;
    Phrase p;
    p.single = p.definite = true;
    if (any_of(view_.lower(owner), {"his", "her"})) {
      p.first = owner;
      p.last = p.noun_first = p.noun_last = owner + 1;
      const auto entity = view_.entity_at(owner);
      const auto& entities = view_.draft().document.entities;
      const bool person = entity && *entity < entities.size() && entities[*entity].type == MentionType::person;
      if (person && !only_one(*entity, owner)) return;
      of = person ? entities[*entity].name : std::string();
    } else {
      const auto m = owner > s_.first ? view_.mention_at(owner - 1) : std::nullopt;
      if (!m || view_.draft().document.mentions[*m].type != MentionType::person) return;
      first = owner - 1;
      while (first > s_.first && view_.mention_at(first - 1) == m) --first;
      p.first = p.noun_first = first;
      p.last = p.noun_last = owner;
      p.name = true;
    }
    if (!known_since(first) || !told()) return;
    add_count(view_, s_, Slot::detained, t_, p, out_, of);
  }
  // Whether nobody else is named in the sentence whose the pronoun at `i` might be, and it fits the name's sex.
  bool only_one(std::size_t entity, std::size_t i) const {
    for (std::size_t k = s_.first; k < s_.last && k < s_.first + 200; ++k) {
      const auto m = view_.mention_at(k);
      if (!m || view_.draft().document.mentions[*m].type != MentionType::person) continue;
      if (const auto other = view_.entity_at(k); !other || *other != entity) return false;
    }
    const std::string& name = view_.draft().document.entities[entity].name;
    const Gender sex = gender_of_name(base::lower(name.substr(0, name.find(' '))));
    return sex == Gender::unknown || sex == gender_of_word(view_.lower(i));
  }
  bool whose(std::size_t i) const { return any_of(view_.lower(i), {"his", "her", "'s"}); }
  // Whether the words before `first` take the arrest for done.
  bool known_since(std::size_t first) const {
    // "after his arrest never came", "until his arrest is ordered", "her arrest was ruled out"
    if (view_.is(t_ + 1, WordClass::modal) || view_.is(t_ + 1, WordClass::negator) || view_.is(t_ + 1, WordClass::be) ||
        view_.is(t_ + 1, WordClass::have) || view_.is(t_ + 1, "warrant") ||
        any_within(view_, s_.first, s_.last, {"mistake", "mistaken", "mistakenly", "warrant", "unlawful", "wrongful"}))
      return false;
    if (first == s_.first || view_.is(first - 1, ",")) {  // "His arrest came hours after"
      return any_of(view_.lower(t_ + 1), {"came", "comes", "follows", "followed", "sparked", "triggered", "prompted"});
    }
    const std::string_view before = view_.lower(first - 1);
    if (any_of(before, {"after", "following", "since", "upon", "despite"})) return true;
    if (any_of(before, {"before", "until"}))  // "before his arrest on Monday"
      return t_ + 1 >= s_.last || view_.is(t_ + 1, ".") || when(t_ + 1);
    if (first < s_.first + 2 || before != "of") return false;
    return any_of(view_.lower(first - 2), {"hours", "days", "minutes", "weeks", "months", "time", "day", "night",
                                           "moment", "date", "hour", "details", "circumstances", "video"});
  }

  // "turned himself in", "gave herself up to police"
  void gave_up() {
    if (!any({"gave", "given", "turned", "handed", "turning", "giving", "handing"})) return;
    if (!any_of(view_.lower(t_ + 1), {"himself", "herself", "themselves"})) return;
    const std::string_view particle = view_.lower(t_ + 2);
    if (!(particle == "in" || particle == "over") && !(particle == "up" && view_.lower(t_).starts_with("g"))) return;
    const std::size_t after = t_ + 3;
    bool ends = after >= s_.last || when(after) || any_of(view_.lower(after), {".", ",", "after", "and", "without"});
    if (any_of(view_.lower(after), {"at", "on"}))  // "at a police station"; not "at last to joy", "at the bench"
      for (std::size_t k = after + 1; k < s_.last && k < after + 6; ++k)
        ends = ends || keeps_order(view_, k) || view_.mention_at(k) ||
               any_of(view_.lower(k), {"station", "consulate", "embassy", "prison", "jail", "court"});
    if (view_.is(after, "to"))
      for (std::size_t k = after + 1; k < s_.last && k < after + 8; ++k) ends = ends || keeps_order(view_, k);
    if (!ends || !told()) return;
    for (const Phrase& p : subjects_of(view_, s_, t_))
      if (p.noun_first == p.noun_last || captives(p)) add(p);
  }

  // "was remanded until Friday"; not "remanded on bail"
  void remanded() {
    if (!view_.is(t_, "remanded") || !view_.passive(t_, s_.first) || !told()) return;
    if (any_within(view_, t_ + 1, std::min(t_ + 7, s_.last), {"bail", "court's", "back", "bond"})) return;
    for (const Phrase& p : subjects_of(view_, s_, t_))
      if (p.noun_first == p.noun_last || captives(p)) add(p);
  }

  // "a bust of more than 30 dealers", "the round-up of 40 suspects"
  void swept_up() {
    if (!any({"bust", "roundup", "round-up", "jailing", "imprisonment"}) || !view_.is(t_ + 1, "of") || !told()) return;
    if (unrealised(view_, s_, t_)) return;
    if (any({"bust"}) &&  // not of bronze
        !any_within(view_, s_.first, s_.last,
                    {"police", "drug", "drugs", "raid", "raids", "raided", "arrested", "fbi", "officers", "agents",
                     "trafficking", "gang", "smuggling", "suspects"}))
      return;
    for (const Phrase& p : view_.phrases_at(t_ + 2, s_.last))
      if (p.quantity && captives(p)) add(p);
  }

  const View& view_;
  const Sentence& s_;
  std::size_t t_;
  Findings& out_;
};

}  // namespace

void find_arrests(const View& view, const Sentence& s, std::size_t t, Findings& out) { Arrests(view, s, t, out).run(); }

std::vector<Phrase> understood_after(const View& view, const Sentence& s, std::size_t t) {
  const std::size_t begin = view.group_begin(t, s.first);
  if (begin >= t || !view.is(begin, "being") || begin == s.first) return {};
  const std::size_t lead = begin - 1;
  const bool done = any_of(view.lower(lead), {"after", "since", "following", "before", "upon", "despite"}) ||
                    (view.is(lead, "of") && lead > s.first &&
                     any_of(view.lower(lead - 1), {"hours", "days", "minutes", "weeks", "months", "moments"}));
  std::size_t main = view.token(t).head;
  // "within weeks of being jailed": past the nouns between
  for (int hops = 0; hops < 3 && main != none && main >= s.first && main < s.last && view.tag(main) != Upos::verb;
       ++hops)
    main = view.token(main).head;
  if (view.is(t + 1, "off") || (view.is(lead, "before") && main != none && main > t)) return {};
  if (!done || main == none || main < s.first || main >= s.last) return {};
  if (polarity_at(view, s, t) != Scope::affirmed) return {};
  if (view.tag(main) == Upos::verb) {
    if (polarity_at(view, s, main) != Scope::affirmed) return {};
    for (std::size_t k = view.group_begin(main, s.first); k < main; ++k)
      if (view.is(k, WordClass::modal)) return {};
  }
  if (main > t) {  // "After being scalded by steam, the cook was taken": the subject comes behind
    const std::size_t comma = t + 1 < s.last ? t + 1 : t;
    for (std::size_t k = comma; k < main && k < t + 14; ++k)
      if (view.is(k, ",")) {
        const auto p = view.phrase_at(k + 1, s.last);
        return p ? std::vector<Phrase>{*p} : std::vector<Phrase>{};
      }
    return {};
  }
  const std::size_t verb = view.tag(main) == Upos::verb ? main : none;
  if (verb == none) return {};
  return subjects_of(view, s, verb);
}

}  // namespace stemma::understand
