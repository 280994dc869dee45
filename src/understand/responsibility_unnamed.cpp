// Deeds of those whom no name tells, but their role: pirates who seize a ship, troops who fire at a crowd, protesters
// who torch a bank, the soldier who shot a farmer.
#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "understand/counts_subject.hpp"
#include "understand/crimes.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"
#include "understand/responsibility_objects.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

class Unnamed : DeedObjects {
 public:
  using DeedObjects::DeedObjects;

  void at(std::size_t t) {
    if (any_of(view_.lower(t), {"charged", "accused", "convicted"})) return charged(t);
    const DeedOf deed = deed_at(t);
    if (deed == DeedOf::other || (view_.tagged() && view_.tag(t) != Upos::verb) || rehearsed(view_, s_)) return;
    if (view_.is(t + 1, "by") || view_.passive(t, s_.first) || participle(t)) return suffered(t, deed);
    if (attempt(t)) return;
    if (base_form(view_.lower(t)) || supposed(t) || gerund(t)) return;
    const std::size_t last = done_to(t, deed);
    if (last == none) return;
    if (pronoun_before(t) != none && !they(t)) return own_word(t, last);
    if (const auto who = doer(t); who && able(*who, deed, t)) tell(t, *who, t, last);
  }

 private:
  // "two soldiers charged over the massacre", "a policeman accused of killing the farmer"
  void charged(std::size_t t) {
    const bool link = any_of(view_.lower(t + 1), {"with", "of", "over", "in"});
    if (!link || !charge_of_deed(view_, s_, t + 2) || cleared(view_, s_) || rehearsed(view_, s_)) return;
    for (std::size_t k = t + 2; k < s_.last && k < t + 7; ++k)  // "charged with murder cases", "with assault rifles"
      if ((crime_noun(view_, k) || view_.is(k, WordClass::attack)) && view_.noun_like(k + 1) && !view_.time_at(k + 1) &&
          !any_of(view_.lower(k + 1), {"charge", "charges", "death", "deaths", "spree"}))
        return;
    const auto found = subjects_of(view_, s_, t);
    if (found.empty() || found.front().noun_first == found.front().noun_last || found.front().name) return;
    const Phrase& who = found.front();
    if (!any_of(view_.lower(who.noun_last - 1), {"policeman", "policemen", "policewoman", "officer", "officers",
                                                 "soldier", "soldiers", "guard", "guards", "marine", "marines"}) ||
        who.negative || who.part || !role(who))
      return;
    const std::size_t before = out_.size();
    add(Mode::attributed, t, who, std::nullopt, t, t + 3);
    if (out_.size() > before && !view_.is(t, "convicted")) out_.back().statement.certainty = Certainty::hedged;
  }

  // "pirates tried to board the tanker": an attack, though it failed
  bool attempt(std::size_t t) {
    if (t < s_.first + 2 || !view_.is(t - 1, "to")) return false;
    const std::size_t tried = t - 2;
    if (!any_of(view_.lower(tried), {"tried", "attempted"}) || view_.tag(tried) == Upos::noun) return true;
    const DeedOf deed = deed_of(view_.lower(t));
    if (deed != DeedOf::seizing && deed != DeedOf::attack) return true;
    const std::size_t last = done_to(t, deed);
    if (last == none || supposed(tried) || view_.passive(tried, s_.first) ||
        polarity_at(view_, s_, tried) != Scope::affirmed)
      return true;
    if (const auto who = doer(tried); who && outlaw(who->noun_last - 1)) tell(tried, *who, tried, last);
    return true;
  }
  // "suspected militants attacked": who they are is a guess
  void tell(std::size_t t, const Phrase& who, std::size_t first, std::size_t last) {
    const std::size_t before = out_.size();
    add(Mode::attributed, t, who, std::nullopt, first, last);
    const bool guess = any_within(view_, who.first > s_.first ? who.first - 1 : who.first, who.noun_last,
                                  {"suspected", "alleged", "apparent"});
    if (out_.size() > before && guess) out_.back().statement.certainty = Certainty::hedged;
    if (out_.size() > before && repeats_last(t, before)) out_.pop_back();
  }
  // "shot down the jet, killing two": the participle says no more of who did it
  bool repeats_last(std::size_t t, std::size_t before) const {
    if (before == 0 || !view_.lower(t).ends_with("ing") || view_.group_begin(t, s_.first) < t) return false;
    const Statement &last = out_[before - 1].statement, &now = out_[before].statement;
    return last.slot == Slot::responsibility && last.actor == now.actor && last.polarity == now.polarity &&
           last.span.begin >= view_.token(s_.first).span.begin;
  }

  // "could have attacked", "if pirates attacked"
  bool supposed(std::size_t t) const {
    for (std::size_t k = view_.group_begin(t, s_.first); k < t; ++k)
      if (view_.is(k, WordClass::modal)) return true;
    return false;
  }

  // "kept the rebels from looting", "the lust for killing": nothing is told as done
  bool gerund(std::size_t t) const {
    return view_.lower(t).ends_with("ing") && t > s_.first &&
           (view_.tag(t - 1) == Upos::adp ||
            any_of(view_.lower(t - 1), {"from", "for", "of", "about", "without", "and", "or"})) &&
           !any_of(view_.lower(t - 1), {"after", "by", "while", "before"});
  }

  // "a ship seized on Friday by pirates", and what the tagger has for a past tense
  bool participle(std::size_t t) const {
    return view_.token(t).relation == Deprel::acl && view_.lower(t).ends_with("ed");
  }

  // "which says it sank the trawler", "it fired at the boat, the navy said"
  void own_word(std::size_t t, std::size_t last) {
    if (const auto who = sayer_of(t); who && !who->negative && view_.is(pronoun_before(t), "it") &&
                                      who->noun_first < who->noun_last && (has_role(*who) || agent(*who)))
      add(Mode::claimed, t, who, std::nullopt, t, last);
  }

  // "caught the looters as they raided the bank": those right before
  std::optional<Phrase> they(std::size_t t) const {
    const std::size_t pronoun = pronoun_before(t);
    if (pronoun == none || pronoun < s_.first + 2 || !view_.is(pronoun, "they") ||
        !any_of(view_.lower(pronoun - 1), {"as", "when", "after", "while", "before"}))
      return std::nullopt;
    const std::size_t head = pronoun - 2;
    if (!outlaw(head) && !crowd(view_.lower(head))) return std::nullopt;
    Phrase who;
    who.first = who.noun_first = head;
    who.last = who.noun_last = head + 1;
    return who;
  }

  // The subject, where it stands for itself and is no other's: by the words before, else by the tree.
  std::optional<Phrase> doer(std::size_t t) const {
    if (pronoun_before(t) != none) return they(t);
    const auto found = subjects_of(view_, s_, t);
    if (!found.empty() && found.front().noun_first < found.front().noun_last) {
      Phrase who = found.front();
      if (const auto whole = view_.is(who.last, "of") ? after(who.last + 1) : std::nullopt;
          whole && whole->noun_first < whole->noun_last &&
          any_of(view_.lower(who.noun_last - 1),
                 {"group", "groups", "gang", "gangs", "band", "mob", "crowd", "crowds"}))
        return has_role(*whole) && role(*whole) ? whole : std::nullopt;  // "a group of rebels attacked"
      // "drove back the rebels, killing two": not the rebels
      const std::size_t noun = view_.lower(t).ends_with("ing") && view_.is(t - 1, ",") ? tree_subject(t) : who.first;
      if (noun == none || noun < who.first || noun >= who.last) return at_tree(noun, t);
      if (has_role(who)) return stands_alone(who, t) ? std::optional(who) : std::nullopt;
    }
    return at_tree(tree_subject(t), t);
  }
  std::optional<Phrase> at_tree(std::size_t noun, std::size_t t) const {
    if (noun == none) return std::nullopt;
    Phrase who;
    who.last = who.noun_last = noun + 1;
    who.noun_first = noun;
    while (who.noun_first > s_.first && noun - who.noun_first < 4 && modifies(who.noun_first - 1)) --who.noun_first;
    who.first = who.noun_first;
    if (who.first > s_.first && view_.is(who.first - 1, WordClass::determiner)) --who.first;
    return has_role(who) && stands_alone(who, t) ? std::optional(who) : std::nullopt;
  }
  bool modifies(std::size_t i) const {
    return view_.noun_like(i) || view_.tag(i) == Upos::adj || view_.tag(i) == Upos::propn || view_.is(i, "'s");
  }
  bool has_role(const Phrase& who) const {
    const std::size_t head = who.noun_last - 1;
    return force(view_.lower(head)) || crowd(view_.lower(head)) || outlaw(head) || warship(head) || ship_by_name(who);
  }
  bool stands_alone(const Phrase& who, std::size_t t) const {
    if (who.negative || who.part || !role(who)) return false;
    // "attacks on shops and security forces have killed eight": of the tree's subject, where it is another
    if (who.first > s_.first && any_of(view_.lower(who.first - 1), {"and", "or", ","})) {
      const std::size_t noun = tree_subject(t);
      if (noun != none && (noun < who.first || noun >= who.last) && view_.is(noun, WordClass::incident)) return false;
    }
    return who.first == s_.first ||
           !any_of(view_.lower(who.first - 1), {"in", "to", "with", "against", "on", "at", "by", "from", "near", "not",
                                                "of", "for", "than", "like", "as", "over", "nor", "neither"}) ||
           (view_.is(who.first - 1, "with") && view_.lower(t).ends_with("ing"));
  }
  // The subject of the verb, or of the one that it is joined to or hangs on as a participle, looked for nearby.
  std::size_t tree_subject(std::size_t t) const {
    std::size_t verb = t;
    for (int hops = 0; hops < 3; ++hops) {
      for (std::size_t i = verb > s_.first + 40 ? verb - 40 : s_.first; i < verb; ++i)
        if (view_.token(i).head == verb && view_.token(i).relation == Deprel::nsubj &&
            !view_.is(i, WordClass::relative))
          return i;
      const Deprel relation = view_.token(verb).relation;
      const bool hangs = relation == Deprel::advcl && verb == t && view_.lower(t).ends_with("ing");
      const std::size_t head = view_.token(verb).head;
      if (head == none || head < s_.first || head >= verb || (relation != Deprel::conj && !hangs)) return none;
      verb = head;
    }
    return none;
  }
  // "HMS Ravel", "the Ravel": what sinks a ship by its name is another, or a navy
  bool ship_by_name(const Phrase& who) const {
    if (!who.name && !view_.capital(who.noun_last - 1)) return false;
    const auto entity = view_.entity_at(who.noun_last - 1);  // "the Ravel", where the report has "HMS Ravel"
    const auto& entities = view_.draft().document.entities;
    if (entity && *entity < entities.size())
      for (const std::string_view prefix : {"INS ", "HMS ", "USS ", "HMAS ", "HMCS "})
        if (std::string_view(entities[*entity].name).starts_with(prefix)) return true;
    return any_of(view_.lower(who.noun_first),
                  {"ins", "hms", "uss", "hmas", "hmcs", "warship", "frigate", "destroyer"}) ||
           any_within(view_, who.noun_first, who.noun_last, {"warship", "frigate", "destroyer", "submarine"});
  }

  // A noun of a role that nothing makes another's: not "his guards", "police chiefs", "the Pirates", "Tory rebels"
  bool role(const Phrase& who) const {
    const std::size_t head = who.noun_last - 1;
    if (any_of(view_.lower(who.first), {"its", "their", "our", "his", "her", "my", "your", "any"})) return false;
    if (who.last > who.noun_last && view_.is(who.last - 1, "'s")) return false;
    if (head > s_.first && view_.capital(head) && !body(view_.lower(head)) && !warship(head) && !ship_by_name(who))
      return false;
    return !any_within(view_, who.first, head,
                       {"tory", "labour", "conservative", "republican", "democratic", "democrat", "backbench", "party",
                        "senate", "former", "ex", "would-be", "peaceful", "anti-piracy", "software", "music", "film"});
  }
  bool able(const Phrase& who, DeedOf deed, std::size_t t) const {
    const std::size_t head = who.noun_last - 1;
    const std::string_view w = view_.lower(head);
    switch (deed) {
      case DeedOf::seizing:
      case DeedOf::threat:
        return outlaw(head) && !crowd(w);
      case DeedOf::holding:
        return captors(w);
      case DeedOf::taking:
        return outlaw(head) && !crowd(w);
      case DeedOf::sinking:
        return force(w) || warship(head) || ship_by_name(who) || (outlaw(head) && !crowd(w));
      case DeedOf::fire:
        return force(w) || warship(head) || (outlaw(head) && !crowd(w));
      case DeedOf::attack:
        return outlaw(head) || crowd(w) || (military(w) && bombards(view_.lower(t)));
      case DeedOf::burning:
      case DeedOf::throwing:
        return outlaw(head) || crowd(w);
      case DeedOf::beating:
        return (force(w) && unarmed(t)) || outlaw(head) || crowd(w);
      case DeedOf::killing:
        return (force(w) && unarmed(t) && wronged(t)) || outlaw(head);
      default:
        return false;
    }
  }
  bool warship(std::size_t head) const {
    return any_of(view_.lower(head), {"warship", "frigate", "destroyer", "submarine", "gunboat", "corvette"});
  }
  bool outlaw(std::size_t head) const { return outlaws(view_.lower(head)); }

  // "the ferry, which was hijacked on its way by rebels", "the barge torpedoed by the army"
  void suffered(std::size_t t, DeedOf deed) {
    for (std::size_t k = t + 1; k < s_.last && k < t + 7; ++k) {
      if (any_of(view_.lower(k), {",", ";", "and", "that", "who"}) || (k > t + 1 && view_.tag(k) == Upos::verb)) return;
      if (!view_.is(k, "by")) continue;
      const auto by = after(k + 1);
      if (!by || by->noun_first == by->noun_last || view_.time_at(k + 1) || by->negative || by->part) return;
      if (shot_from(t, *by, deed)) return;
      if (!role(*by) || !able(*by, deed, t) || deed == DeedOf::holding) return;
      if (view_.noun_like(by->last) || any_of(view_.lower(by->last), {"'s", "'", "-", "seeking", "trying"})) return;
      if (in_play() || soft_means(by->last) || (deed == DeedOf::beating && !blows(t)) ||
          (deed == DeedOf::attack && in_words(by->last)))
        return;
      if (deed == DeedOf::sinking && view_.is(by->last, "as")) return;  // "sunk by the navy as a target"
      if (victim(t, deed, view_.lower(by->noun_last - 1))) tell(t, *by, t, t + 1);
      return;
    }
  }
  // "were killed by army gunfire"
  bool shot_from(std::size_t t, const Phrase& by, DeedOf deed) {
    const std::size_t head = by.noun_last - 1;
    if (deed != DeedOf::killing || !any_of(view_.lower(head), {"bullet", "bullets", "gunfire", "fire"}) ||
        by.noun_first + 2 != by.noun_last)
      return false;
    if (!any_of(view_.lower(by.noun_first), {"police", "army"}) || !unarmed(t)) return true;
    const auto whom = subjects_of(view_, s_, t);
    if (whom.empty() || whom.front().noun_first == whom.front().noun_last || !means_people(view_, whom.front()) ||
        view_.is(whom.front().noun_last - 1, WordClass::attacker))
      return true;
    Phrase who;
    who.first = who.noun_first = by.noun_first;
    who.last = who.noun_last = head;
    add(Mode::attributed, t, who, std::nullopt, t, by.last);
    return true;
  }
  // Whether what the passive is said of can suffer the deed.
  bool victim(std::size_t t, DeedOf deed, std::string_view by) const {
    const auto found = subjects_of(view_, s_, t);
    if (found.empty() || found.front().noun_first == found.front().noun_last) return false;
    const Phrase& whom = found.front();
    const std::size_t head = whom.noun_last - 1;
    if (view_.is(head, WordClass::attacker)) return false;
    if (deed == DeedOf::sinking || deed == DeedOf::threat) return craft(head);
    if (deed == DeedOf::killing || deed == DeedOf::beating)
      return harmless(head) || (outlaws(by) && (means_people(view_, whom) || view_.is(head, WordClass::force)));
    if (deed == DeedOf::taking || deed == DeedOf::attack || deed == DeedOf::fire)
      return craft(head) || attackable(whom) || means_people(view_, whom);
    return craft(head) || attackable(whom) || is_property(view_, whom);
  }
};

}  // namespace

void find_unnamed(const View& view, const Sentence& sentence, std::size_t t, Findings& out) {
  Unnamed(view, sentence, out).at(t);
}

}  // namespace stemma::understand
