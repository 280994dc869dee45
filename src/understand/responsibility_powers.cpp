// Deeds of those who wage war, coalitions, armies, states and armed groups, by a verb of their trade ("the coalition
// conducted ten airstrikes", "jets bombed the market") or as a noun that bears their name ("a U.S. airstrike hit a
// convoy").
#include "understand/responsibility_powers.hpp"

#include <algorithm>

#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"
#include "understand/responsibility_objects.hpp"
#include "understand/responsibility_roles.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

class Powers : PowerRules {
 public:
  using PowerRules::PowerRules;

  void at(std::size_t t) {
    const std::string_view w = view_.lower(t);
    if (const WarDeed deed = war_deed(view_, s_.first, t); deed != WarDeed::other) {
      if (!labour() && !rehearsed(view_, s_) && !by_power(t)) named(t, deed);
      return;
    }
    if (view_.tagged() && view_.tag(t) != Upos::verb) return;
    if (any_of(w, {"conducted", "carried", "launched", "staged", "mounted", "executed", "unleashed", "performed",
                   "perpetrated", "waged"}))
      waged(t);
    else if (any_of(w, {"bombed", "shelled", "bombarded", "strafed", "pounded", "hit", "struck", "targeted", "attacked",
                        "raided", "ambushed", "bombing", "shelling", "bombarding"}))
      struck(t);
    else if (any_of(w, {"dropped", "dropping"}))
      dropped(t);
  }

 private:
  // "the coalition has launched almost 80 strikes", "rebels staged an attack on the base"
  void waged(std::size_t t) {
    const std::size_t end = view_.is(t, "carried") ? t + 2 : t + 1;
    if (view_.is(t, "carried") && !view_.is(t + 1, "out")) return;
    if (view_.passive(t, s_.first) || view_.is(end, "by") || labour() || rehearsed(view_, s_) || modal(t)) return;
    auto what = after(end);
    if (what && what->noun_first < what->noun_last && view_.is(what->last, "of") &&
        any_of(view_.lower(what->noun_last - 1), {"series", "number", "wave", "string", "spate", "total", "barrage"}))
      what = after(what->last + 1);
    if (!what || what->noun_first == what->noun_last || what->negative) return;
    const std::size_t noun = what->noun_last - 1;
    const WarDeed deed = war_deed(view_, s_.first, noun);
    const auto who = deed == WarDeed::other ? std::nullopt : power(t);
    if (!who || !does(*who, deed)) return;
    if (deed == WarDeed::unsure && view_.lower(noun).starts_with("raid")) return;  // a search, as often as not
    if (deed != WarDeed::plain && !at_war(*who) && !on_something(noun + 1)) return;
    add(mode_of(t, *who), t, who, std::nullopt, t, what->last);
  }

  // "jets bombed the market", "coalition aircraft struck two vehicles", "X targeted families"
  void struck(std::size_t t) {
    if (rehearsed(view_, s_) || modal(t)) return;
    if (view_.passive(t, s_.first) || view_.is(t + 1, "by")) return suffered(t);
    if (view_.lower(t).ends_with("ing") && view_.token(t).relation != Deprel::advcl) return;
    const auto what = after(t + 1);
    if (!what || what->noun_first == what->noun_last || what->negative || !aim(*what)) return;
    if (view_.is(what->noun_last - 1, "targets") && any_of(view_.lower(what->first), {"its", "their", "his", "her"}))
      return;
    if (view_.is(t, "targeted") && view_.is(what->last, "with")) return;  // "with adverts"
    if (const auto who = power(t); who && strikes(*who, view_.lower(t)))
      add(mode_of(t, *who), t, who, std::nullopt, t, what->last);
  }
  // "a village shelled by the army", "was bombed by coalition aircraft"
  void suffered(std::size_t t) {
    if (!view_.is(t + 1, "by") || view_.time_at(t + 2)) return;
    const auto by = after(t + 2);
    if (!by || by->noun_first == by->noun_last || by->part || by->negative || civil(*by) ||
        !strikes(*by, view_.lower(t)) || view_.noun_like(by->last))
      return;
    add(Mode::attributed, t, by, std::nullopt, t, by->last);
  }

  // "aircraft dropped barrel bombs on the town"
  void dropped(std::size_t t) {
    const auto what = after(t + 1);
    if (view_.passive(t, s_.first) || rehearsed(view_, s_) || modal(t) || !what ||
        what->noun_first == what->noun_last || what->negative ||
        !any_of(view_.lower(what->noun_last - 1), {"bomb", "bombs", "munitions", "munition", "explosives", "napalm",
                                                   "ordnance", "bomblets", "grenades", "missiles"}))
      return;
    const auto who = view_.is(t, "dropping") && t > s_.first && warring(view_.lower(t - 1)) ? run(t - 1) : power(t);
    if (who && (at_war(*who) || country(who->noun_last - 1)))
      add(mode_of(t, *who), t, who, std::nullopt, t, what->last);
  }

  // "the attack by X's regime", "strikes by coalition warplanes on the town"
  bool by_power(std::size_t t) {
    for (std::size_t k = t + 1; k < s_.last && k < t + 8; ++k) {
      if (!view_.is(k, "by")) {
        const bool leads = any_of(view_.lower(k), {"on", "against", "in", "at", "of", "the", "a"}) ||
                           view_.noun_like(k) || view_.tag(k) == Upos::adj || view_.tag(k) == Upos::propn;
        if (!leads || view_.is(k, "and")) return false;
        continue;
      }
      const auto by = after(k + 1);
      if (!by || by->noun_first == by->noun_last || by->negative || view_.time_at(k + 1)) return false;
      if (!at_war(*by) || civil(*by) || view_.noun_like(by->last) || unreal(t) ||
          any_of(view_.lower(by->last), {"'s", "'", "from", "of", "for"}))
        return false;
      add(Mode::attributed, t, by, std::nullopt, t, by->last);
      return true;
    }
    return false;
  }

  // "Israeli air strikes killed nine", "was killed in a U.S. drone strike", "the X attack this morning"
  void named(std::size_t t, WarDeed deed) {
    const auto who = before(t, deed);
    if (!who || unreal(t)) return;
    std::size_t start = who->first;  // of the noun phrase
    while (start > s_.first && who->first - start < 5 &&
           (view_.is(start - 1, WordClass::determiner) || view_.tag(start - 1) == Upos::adj ||
            view_.tag(start - 1) == Upos::num || view_.quantity_at(start - 1) || view_.time_at(start - 1)))
      --start;
    if (start > s_.first && any_of(view_.lower(start - 1), {"no", "without", "any"})) return;
    if (has_effect(t) || (within(start) && told(t)) || known(start, t))
      add(mode_of(t, *who), t, who, std::nullopt, who->first, t + 1);
  }
  // The actor that the noun at `t` bears as a modifier or owner.
  std::optional<Phrase> before(std::size_t t, WarDeed deed) const {
    for (std::size_t k = t; k > s_.first && t - k < 5; --k) {
      const std::size_t i = k - 1;
      if (view_.is(i, "'s") || view_.is(i, "’s")) return i > s_.first ? owner(i - 1, deed) : std::nullopt;
      if (acts(i, deed)) return run(i);
      if (any_of(view_.lower(i),
                 {"led", "backed", "style", "linked", "occupied", "controlled", "held", "based", "born"}))
        return std::nullopt;
      if (!view_.noun_like(i) && view_.tag(i) != Upos::adj && view_.tag(i) != Upos::num && !view_.quantity_at(i) &&
          !view_.is(i, "-"))
        return std::nullopt;
    }
    return std::nullopt;
  }
  std::optional<Phrase> owner(std::size_t i, WarDeed deed) const {
    const bool ok = acts(i, deed) || (deed == WarDeed::plain && country(i)) || any_of(view_.lower(i), {"regime"});
    return ok ? std::optional(run(i)) : std::nullopt;
  }
  // Whether the word at `i` before a noun says who did it: by its nation a state where the deed is one of armed forces,
  // else an armed group or a body at war. "the Paris attack" tells where, "the army attack" not whether by or on it.
  bool acts(std::size_t i, WarDeed deed) const {
    const auto m = view_.mention_at(i);
    const std::string_view w = view_.lower(i);
    if (deed == WarDeed::attack)
      return (m && type(i) == MentionType::organization && group(i)) ||
             any_of(w, {"rebel", "militant", "insurgent", "guerrilla", "jihadist", "separatist", "coalition", "nato"});
    if (m && (type(i) == MentionType::nationality || initials(w))) return true;
    if (any_of(w, {"coalition", "nato", "regime", "army", "military", "alliance", "rebel", "insurgent"})) return true;
    if (deed == WarDeed::plain && any_of(w, {"government", "militant", "guerrilla", "separatist"})) return true;
    return deed == WarDeed::plain && m && type(i) == MentionType::organization && group(i);
  }
  static bool initials(std::string_view w) {
    return any_of(w, {"us", "u.s.", "u.s", "uk", "u.k.", "usa", "nato", "uae", "un", "allied"});
  }

  // "…strike hit two vehicles", "…airstrikes were carried out": its verb tells that it came about
  bool has_effect(std::size_t t) const {
    if (const std::size_t of = view_.token(t).head;  // "a series of airstrikes"
        view_.token(t).relation == Deprel::nmod && of != none && of >= s_.first && of < t &&
        any_of(view_.lower(of), {"series", "number", "wave", "string", "spate", "barrage", "dozens"}))
      t = of;
    if (view_.token(t).relation != Deprel::nsubj && view_.token(t).relation != Deprel::nsubj_pass) return false;
    const std::size_t v = view_.token(t).head;
    if (v == none || v <= t || v >= s_.last || v > t + 25 || modal(v)) return false;
    return any_of(view_.lower(v),
                  {"hit",       "killed",    "struck",   "destroyed", "targeted",  "injured",    "wounded",
                   "left",      "damaged",   "engaged",  "leveled",   "levelled",  "flattened",  "pounded",
                   "delivered", "conducted", "carried",  "launched",  "claimed",   "occurred",   "happened",
                   "took",      "began",     "came",     "wrecked",   "razed",     "devastated", "sank",
                   "set",       "caused",    "followed", "burned",    "collapsed", "demolished", "ended",
                   "sparked",   "prompted",  "forced",   "drove",     "resulted",  "mistakenly"});
  }
  // "in", "after", "by" before the noun phrase that begins at `start`
  bool within(std::size_t start) const {
    return start > s_.first && any_of(view_.lower(start - 1),
                                      {"in", "after", "by", "following", "during", "from", "when", "hours", "since"});
  }
  // The sentence tells of what was done: people killed, things destroyed.
  bool told(std::size_t t) const {
    const std::size_t begin = t > s_.first + 40 ? t - 40 : s_.first;
    for (std::size_t k = begin; k < s_.last && k < t + 40; ++k) {
      if (!(view_.tag(k) == Upos::verb || view_.tag(k) == Upos::adj) || modal(k)) continue;
      const bool harm =
          view_.trigger(k) && (view_.trigger(k)->slot == Slot::killed || view_.trigger(k)->slot == Slot::injured);
      if ((harm && !view_.lower(k).ends_with("ing") && view_.lower(k) != "kill" && view_.lower(k) != "die") ||
          any_of(view_.lower(k),
                 {"destroyed", "damaged", "wrecked", "hit", "struck", "targeted", "flattened", "burned"}))
        return polarity_at(view_, s_, k) == Scope::affirmed;
    }
    return false;
  }
  // "condemns the X attack", "the X attack this morning", "X's attacks on Friday in the town": known to have been
  bool known(std::size_t start, std::size_t t) const {
    const bool definite = any_of(view_.lower(start), {"the", "this", "these", "those", "both"}) ||
                          view_.is(t - 1, "'s") ||
                          any_within(view_, start, t, {"'s", "’s", "latest", "yesterday", "deadly"});
    if (!definite) return false;
    for (std::size_t k = start; k > s_.first && start - k < 6; --k)
      if (any_of(view_.lower(k - 1),
                 {"condemn", "condemns", "condemned", "condemning", "denounced", "denounces", "denounce", "deplored",
                  "deplores", "condemnation", "victims", "survivors", "survived", "witnessed"}))
        return true;
    return any_of(view_.lower(t + 1), {"this", "yesterday", "last"}) && view_.time_at(t + 1);
  }
  bool unreal(std::size_t t) const {
    if (unrealised(view_, s_, t)) return true;
    for (std::size_t k = t; k > s_.first && t - k < 9; --k) {
      if (any_of(view_.lower(k - 1), {",", ";", "after", "following"})) break;
      if (any_of(view_.lower(k - 1),
                 {"alleged", "suspected", "apparent",   "purported",  "reported", "so-called", "attempted",
                  "called",  "calls",     "urged",      "demand",     "demanded", "against",   "retaliatory",
                  "avoid",   "survive",   "authorised", "authorized", "approved", "authorise", "authorize",
                  "new",     "more",      "further",    "fresh",      "whether",  "verbal",    "cyber"}))
        return true;
    }
    return false;
  }

  // "union", "walkout": strikes of another kind
  bool labour() const {
    return any_within(view_, s_.first, std::min(s_.last, s_.first + 200),
                      {"union",   "unions", "workers", "pay",     "walkout", "walkouts", "wages",   "teachers",
                       "doctors", "nurses", "picket",  "hunger",  "general", "strikers", "airline", "pilots",
                       "staff",   "verbal", "cyber",   "hackers", "rail",    "budget"});
  }
  // The subject of the verb at `t`, or of that which it is joined to, where it wages war.
  std::optional<Phrase> power(std::size_t t) const {
    if (pronoun_before(t) != none) return std::nullopt;
    std::optional<Phrase> who;
    if (auto found = subject(t); found && found->noun_first < found->noun_last) who = found;
    if (const std::size_t noun = tree_subject(t); noun != none && !(who && noun >= who->first && noun < who->last)) {
      Phrase p = run(noun);
      p.name = view_.tag(noun) == Upos::propn;
      who = p;
    }
    if (!who || who->negative || who->part || civil(*who)) return std::nullopt;
    const std::size_t head = who->noun_last - 1;
    if (who->first > s_.first &&
        any_of(view_.lower(who->first - 1), {"in", "to", "with", "against", "on", "at", "by", "from", "near", "not",
                                             "of", "for", "than", "like", "nor", "backed", "between", "over"}))
      return std::nullopt;
    if (any_of(view_.lower(who->first), {"its", "their", "our", "his", "her", "my", "your", "any", "if"}))
      return std::nullopt;
    return warring(view_.lower(head)) || country(head) || (type(head) == MentionType::organization) ? who
                                                                                                    : std::nullopt;
  }
  // "Tory rebels", "rebels in his party", "an army of volunteers", "a coalition of farmers", "the fire brigade"
  bool civil(const Phrase& p) const {
    if (any_within(
            view_, p.first, p.noun_last,
            {"tory", "labour", "conservative", "republican", "democratic", "backbench", "party", "salvation",
             "parliamentary", "fire", "ruling", "rainbow", "electoral", "sales", "peaceful", "former", "market"}))
      return true;
    if (view_.is(p.last, "in") && of_politics(view_.lower(p.last + 2))) return true;
    if (!view_.is(p.last, "of")) return false;
    const auto whole = after(p.last + 1);
    return !whole || whole->noun_first == whole->noun_last ||
           !(view_.mention_at(whole->noun_last - 1) || view_.mention_at(whole->noun_first) ||
             warring(view_.lower(whole->noun_last - 1)));
  }
  // Whether who is in the business of war: a body of arms, or an armed group by name.
  bool at_war(const Phrase& who) const {
    const std::size_t head = who.noun_last - 1;
    return warring(view_.lower(head)) || group(head) || view_.is(head, "nato");
  }
  bool does(const Phrase& who, WarDeed deed) const {
    return at_war(who) || country(who.noun_last - 1) || deed == WarDeed::plain;
  }
  bool strikes(const Phrase& who, std::string_view verb) const {
    const std::size_t head = who.noun_last - 1;
    if (any_of(verb, {"hit", "struck"}) &&
        any_of(view_.lower(head), {"jet", "jets", "planes", "tanks", "drone", "aircraft", "helicopters"}))
      return who.noun_last - who.noun_first > 1;  // "a plane hit the house": not in war
    if (verb == "targeted")                       // "forces targeted a leader" whom they were after
      return group(head) || any_of(view_.lower(head), {"jets", "warplanes", "aircraft", "drones", "artillery", "regime",
                                                       "militants", "insurgents", "rebels", "gunships"});
    if (verb == "raided") return group(head) || outlaws(view_.lower(head));  // forces search and arrest
    if (at_war(who)) return true;
    return country(head) && any_of(verb, {"bombed", "shelled", "bombarded", "strafed"});
  }
  bool aim(const Phrase& p) const {
    const std::size_t head = p.noun_last - 1;
    return attackable(p) || means_people(view_, p) || craft(head) ||
           any_of(view_.lower(head),
                  {"positions",     "position",   "vehicles",    "sites",    "site",           "bases",    "base",
                   "camps",         "camp",       "areas",       "area",     "towns",          "cities",   "districts",
                   "strongholds",   "stronghold", "villages",    "hideouts", "hideout",        "depots",   "bunkers",
                   "tunnels",       "suburbs",    "suburb",      "enclave",  "neighbourhoods", "compound", "compounds",
                   "neighborhoods", "convoys",    "checkpoints", "troops"});
  }
  // "on the base", "against civilians"
  bool on_something(std::size_t i) const {
    if (!any_of(view_.lower(i), {"on", "against", "at"}) || view_.time_at(i + 1)) return false;
    const auto what = after(i + 1);
    return what && what->noun_first < what->noun_last && aim(*what);
  }

  std::optional<MentionType> type(std::size_t i) const {
    const auto m = view_.mention_at(i);
    return m ? std::optional(view_.draft().document.mentions[*m].type) : std::nullopt;
  }
  bool group(std::size_t i) const {
    const auto m = view_.mention_at(i);
    for (std::size_t k = i + 1; k > s_.first && i + 1 - k < 5; --k) {
      if (k <= i && (!m || view_.mention_at(k - 1) != m)) break;
      if (armed_group(view_.lower(k - 1)) && view_.capital(k - 1)) return true;
    }
    return m && type(i) == MentionType::organization && view_.is(i, "state") && i > s_.first &&
           view_.is(i - 1, "islamic");
  }
  bool country(std::size_t i) const {
    if (initials(view_.lower(i)) && view_.capital(i)) return true;
    if (type(i) != MentionType::place) return false;
    const Place* place = view_.place_at(i);
    return place && place->precision == Precision::country;
  }
};

}  // namespace

void find_power(const View& view, const Sentence& sentence, std::size_t t, Findings& out) {
  const std::size_t before = out.size();
  Powers(view, sentence, out).at(t);
  if (out.size() == before) find_leader(view, sentence, t, out);
}

}  // namespace stemma::understand
