// Attacks that a commander, an insurgent or a cell conducts, directs or answers for, told of whom forces look for or
// hold: "the commander conducts mortar attacks", "is responsible for attacks on security forces".
#include "understand/deeds.hpp"
#include "understand/responsibility_powers.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

class Leaders : PowerRules {
 public:
  using PowerRules::PowerRules;

  void at(std::size_t t) {
    if (any_of(view_.lower(t), {"conducts", "conducted", "executed", "coordinates", "coordinated", "directs",
                                "directed", "led", "leads", "participates", "participated", "responsible"}))
      leads(t);
  }

 private:
  // "the commander conducts mortar attacks", "is responsible for attacks on security forces"
  void leads(std::size_t t) {
    if (rehearsed(view_, s_) || modal(t) || (!view_.is(t, "responsible") && view_.passive(t, s_.first))) return;
    std::size_t i = t + 1;
    if (any_of(view_.lower(t), {"participates", "participated"}) && !view_.is(i++, "in")) return;
    if (view_.is(t, "responsible") && !view_.is(i++, "for")) return;
    while (any_of(view_.lower(i), {"coordinating", "conducting", "directing", "leading", "executing", "numerous", "and",
                                   "conducted", "executed", "conducts", "in"}))
      ++i;
    const auto what = after(i);
    if (!what || what->noun_first == what->noun_last || what->negative) return;
    std::size_t noun = what->noun_last - 1;
    if (view_.is(noun + 1, "and"))  // "mortar and sniper attacks"
      if (const auto next = after(noun + 2); next && next->noun_first < next->noun_last) noun = next->noun_last - 1;
    const WarDeed deed = war_deed(view_, s_.first, noun);
    if (deed != WarDeed::plain && deed != WarDeed::attack) return;
    if (deed == WarDeed::attack &&
        !any_within(view_, i, noun, {"bomb", "ied", "device", "fire", "arms", "explosive"}) && !on_forces(noun + 1))
      return;
    std::size_t head = tree_subject(t);
    if (view_.is(t, "responsible") && t > s_.first && fighter(t - 1)) head = t - 1;
    if (head == none) {
      const auto who = subject(t);
      if (!who || who->noun_first == who->noun_last || who->negative) return;
      head = who->noun_last - 1;
    }
    if (!fighter(head)) return;
    Phrase who = run(head);
    if (who.noun_first > s_.first && any_of(view_.lower(who.noun_first - 1), {"no", "any", "of", "with", "for", "not"}))
      return;
    while (who.first > s_.first && who.noun_first - who.first < 3 &&
           (view_.tag(who.first - 1) == Upos::adj || view_.lower(who.first - 1).ends_with("ed")))
      --who.first;
    const bool known = who.first > s_.first && view_.is(who.first - 1, WordClass::determiner);
    if (known) --who.first;
    const std::size_t before = out_.size();
    add(Mode::attributed, t, who, std::nullopt, t, noun + 1);
    if (out_.size() == before || !known || out_.back().statement.actor_entity) return;
    // "the leader": "leader" alone would read as a name
    out_.back().statement.actor = out_.back().statement.value = view_.text(who.first, who.noun_last);
  }
  bool fighter(std::size_t i) const {
    return any_of(view_.lower(i), {"commander", "commanders", "leader", "leaders", "insurgent", "insurgents",
                                   "facilitator", "facilitators", "militant", "militants", "bomb-maker", "bombmaker",
                                   "fighter", "fighters", "cell", "gunman", "warlord", "rebels", "militiamen"});
  }
  // "against Danish and allied forces"
  bool on_forces(std::size_t i) const {
    if (!any_of(view_.lower(i), {"on", "against", "targeting"})) return false;
    for (std::size_t k = i + 1; k < s_.last && k < i + 7; ++k) {
      if (view_.tag(k) == Upos::verb || any_of(view_.lower(k), {",", ".", ";"})) return false;
      if (any_of(view_.lower(k), {"forces", "troops", "soldiers", "army", "police", "civilians", "convoys", "convoy",
                                  "outposts", "checkpoints", "bases"}))
        return true;
    }
    return false;
  }
};

}  // namespace

void find_leader(const View& view, const Sentence& sentence, std::size_t t, Findings& out) {
  Leaders(view, sentence, out).at(t);
}

}  // namespace stemma::understand
