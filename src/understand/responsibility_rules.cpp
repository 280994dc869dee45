#include "understand/responsibility_rules.hpp"

#include <algorithm>

#include "understand/certainty.hpp"
#include "understand/counts_subject.hpp"
#include "understand/polarity.hpp"
#include "understand/statements_background.hpp"

namespace stemma::understand {

// "no group", "any organisation", and "the group" where nothing tells which: words that name nobody.
static bool unnamed(const View& view, const Phrase& p) {
  if (p.negative) return true;
  if (p.noun_first == p.noun_last || any_of(view.lower(p.first), {"any", "no"})) return true;
  const std::size_t head = p.noun_last - 1;
  for (std::size_t k = p.noun_first; k < p.noun_last; ++k)
    if (view.entity_at(k) || view.capital(k)) return false;
  return !p.name && !p.part &&
         any_of(view.lower(head),
                {"group",     "groups", "organisation", "organization", "organisations", "organizations", "individual",
                 "faction",   "anyone", "anybody",      "one",          "nobody",        "none",          "party",
                 "they",      "it",     "we",           "he",           "she",           "who",           "everyone",
                 "militants", "side"});
}

void ResponsibilityRules::add(Mode mode, std::size_t t, const std::optional<Phrase>& actor,
                              std::optional<Polarity> forced, std::size_t first, std::size_t last,
                              std::optional<std::size_t> entity) {
  const Scope scope = polarity_at(view_, s_, t);
  if ((scope == Scope::unclear && !forced) || exonerated(view_, s_, t)) return;
  if (asked_about(view_, s_, t))
    return;  // "did not say why it carried out the attack": whose word that is, is not plain
  if (forced == Polarity::denied && !plainly_denied(t)) return;
  std::size_t from = std::min(first == none ? t : first, t), to = std::max(last == none ? t + 1 : last, t + 1);
  if (actor && (actor->last > from || from - actor->last < 8)) {
    from = std::min(from, actor->first);
    to = std::max(to, actor->last);
  }
  Finding f = finding(view_, Slot::responsibility, from, to, t);
  Statement& s = f.statement;
  s.mode = mode;
  s.polarity = forced ? *forced : scope == Scope::denied ? Polarity::denied : Polarity::affirmed;
  s.certainty = certainty_at(view_, s_, t);
  const bool made = actor && actor->first > s_.first + 1 && view_.is(actor->first - 1, "to") &&
                    view_.is(actor->first - 2, "attributed") && mode == Mode::claimed;
  if (made) s.certainty = Certainty::hedged;  // "a statement attributed to X claimed": nobody vouches for it
  if (entity) {
    s.actor = view_.draft().document.entities[*entity].name;
    s.actor_entity = entity;
  } else if (actor && !unnamed(view_, *actor)) {
    set_actor(view_, *actor, s);
  }
  if (!s.actor && s.polarity == Polarity::affirmed) return;
  // "The group claimed", "the group denied" is the actor's own word, whoever reports it; its silence is nobody's.
  const bool speaks = mode == Mode::claimed && s.actor && actor && actor->first < actor->last &&
                      (s.polarity == Polarity::affirmed || deny_verb(view_.lower(t)) || sayer_of(t)) &&
                      !in_own_words(t, *actor);
  if (speaks)
    f.own = ChainLink{*s.actor, view_.span(actor->first, actor->last), std::string(view_.lower(t)), s.actor_entity};
  s.value = s.actor;
  out_.push_back(std::move(f));
}

bool ResponsibilityRules::plainly_denied(std::size_t t) const {
  for (std::size_t k = t + 1; k > s_.first && t + 1 - k < 16; --k) {
    const std::size_t n = k - 1;
    if (!view_.is(n, WordClass::negator) && !deny_verb(view_.lower(n))) continue;
    return view_.is(n, "nor") || polarity_at(view_, s_, n) == Scope::affirmed;
  }
  return true;
}

std::optional<Phrase> ResponsibilityRules::principal(Phrase p, std::size_t end) const {
  if (p.noun_first == p.noun_last) return p;
  if (p.first > s_.first + 1 && any_of(view_.lower(p.first - 1), {"of", "for", "from", "by"})) {
    if (view_.is(p.last, ",")) return p;
    const std::size_t lead = p.first - 2;             // the subject that was found is only its name: "supporters of X"
    if (view_.is(lead, "name")) return std::nullopt;  // "a statement in the name of X"
    if (standing(view_.lower(lead)) != Standing::follower) return p;
    p.first = p.noun_first = lead;
    p.part = true;
    return p;
  }
  const Standing is = standing(view_.lower(p.noun_last - 1));
  for (std::size_t i = p.noun_first; is == Standing::mouthpiece && i < p.noun_last; ++i)
    if (any_of(view_.lower(i), {"fake", "forged", "false", "bogus", "purported"})) return std::nullopt;
  if (view_.is(p.noun_last - 1, "statement") && view_.is(p.last, "in")) return std::nullopt;  // "in the name of X"
  std::size_t of = p.last;  // "a message purportedly from X", "a statement attributed to X"
  const bool made = view_.is(of, "attributed") && view_.is(of + 1, "to");
  if (made) ++of;
  while (of + 1 < end && view_.tag(of) == Upos::adv) ++of;
  const bool text = any_of(view_.lower(p.noun_last - 1), {"message", "letter", "communique", "recording", "leaflet"}) &&
                    (made || any_of(view_.lower(of), {"from", "by"}));
  if ((is == Standing::own && !text) || !(made || any_of(view_.lower(of), {"of", "for", "from", "by"}))) return p;
  const auto whole = view_.phrase_at(of + 1, end);
  if (!whole || whole->noun_first == whole->noun_last) return p;
  if (is == Standing::mouthpiece || text) return whole;
  p.noun_last = p.last = whole->last;
  p.part = true;
  return p;
}

std::optional<Phrase> ResponsibilityRules::subject(std::size_t verb) const {
  const auto found = subjects_of(view_, s_, verb);
  if (!found.empty()) return principal(found.front(), view_.group_begin(verb, s_.first));
  // "it", "they", "who"
  std::size_t k = view_.group_begin(verb, s_.first);
  while (k > s_.first && (view_.tag(k - 1) == Upos::adv || view_.lower(k - 1).ends_with("ly"))) --k;
  if (k > s_.first && any_of(view_.lower(k - 1), {"it", "they", "we", "she", "he"})) {
    Phrase p;
    p.first = p.noun_first = k - 1;
    p.last = p.noun_last = k;
    return p;
  }
  return std::nullopt;
}

std::optional<Phrase> ResponsibilityRules::by_after(std::size_t t, std::size_t reach) const {
  for (std::size_t k = t + 1; k < s_.last && k <= t + reach; ++k)
    if (view_.is(k, "by") && !view_.is(k - 1, "not")) return after(k + 1);
  return std::nullopt;
}

bool ResponsibilityRules::negated_noun(std::size_t i) const {
  for (std::size_t k = i; k > s_.first && i - k < 5; --k) {
    if (any_of(view_.lower(k - 1), {"no", "n't", "not", "without", "never"})) return true;
    if (any_of(view_.lower(k - 1), {",", ";", "that", "the", "his", "her", "their", "its", "of"})) return false;
  }
  return false;
}

bool ResponsibilityRules::person(std::size_t head) const {
  const auto m = view_.mention_at(head);
  return view_.is(head, WordClass::person) || (m && view_.draft().document.mentions[*m].type == MentionType::person);
}

bool ResponsibilityRules::denied_noun(std::size_t i) const {
  std::size_t k = i;
  while (k > s_.first && i - k < 4 &&
         (view_.tag(k - 1) == Upos::adj || view_.noun_like(k - 1) || any_of(view_.lower(k - 1), {"known", "direct"})))
    --k;
  if (k == s_.first || any_of(view_.lower(k), {"doubt", "secret", "question"})) return false;
  if (any_of(view_.lower(k - 1), {"no", "without"})) {
    for (std::size_t m = i + 1; m < s_.last && m < i + 8; ++m)  // "no links were ruled out"
      if (any_of(view_.lower(m), {"ruled", "excluded", "rejected", "dismissed"})) return false;
    return k < s_.first + 3 || !any_of(view_.lower(k - 2), {"not", "n't", "never"});
  }
  // "did not have any links", "has not found any links"
  if (view_.is(k - 1, "any")) --k;
  if (k < s_.first + 2 || !any_of(view_.lower(k - 1), {"have", "has", "had", "find", "found", "show", "see", "seen",
                                                       "establish", "established", "uncover", "uncovered"}))
    return false;
  for (std::size_t m = k - 1; m > s_.first && k - m < 4; --m)
    if (any_of(view_.lower(m - 1), {"not", "n't", "never"})) return true;
  return false;
}

bool ResponsibilityRules::violent(std::size_t i) const {
  return view_.is(i, WordClass::attack) || any_of(view_.lower(i), {"explosion", "blast", "blasts", "killing"});
}

std::optional<Phrase> ResponsibilityRules::actor_after(std::size_t i) const {
  auto p = after(i);
  if (!p) return p;
  if (p->noun_first < p->noun_last && view_.is(p->last, "of") &&
      any_of(view_.lower(p->noun_last - 1), {"branch", "affiliate", "wing", "faction", "cell", "offshoot"})) {
    // "a branch of X" is not X
    if (const auto inner = after(p->last + 1)) p->noun_last = p->last = inner->last;
    p->part = true;
    return p;
  }
  if (p->noun_first < p->noun_last && any_of(view_.lower(p->last), {"from", "of", "for"}) && !p->name)
    if (auto inner = after(p->last + 1); inner && inner->name) return inner;
  return p;
}

std::optional<Phrase> ResponsibilityRules::named_subject(std::size_t t) const {
  auto who = subject(t);
  if (!who || who->noun_first == who->noun_last) return std::nullopt;
  const std::size_t head = who->noun_last - 1;
  if (any_of(view_.lower(head), {"police", "authorities", "officials", "officers", "army", "forces"}))
    return std::nullopt;
  // "Rebels in X fired", "Enemies of X attacked": what stands in a phrase of place or of others is not the subject.
  if (who->first > s_.first && !who->part) {
    const std::size_t before = who->first - 1;
    if (any_of(view_.lower(before), {"in", "to", "with", "against", "on", "at", "by", "from", "near", "not"}))
      return std::nullopt;
    if (any_of(view_.lower(before), {"of", "for"}) && before > s_.first &&
        standing(view_.lower(before - 1)) == Standing::own && !view_.is(before - 1, WordClass::fighter) &&
        !view_.is(before - 1, WordClass::attacker))
      return std::nullopt;
  }
  if (who->name || view_.entity_at(head)) return who;
  if (any_of(view_.lower(head), {"group", "organization", "organisation", "affiliate", "branch"})) return who;
  // "Somali pirates", "Kurdish rebels": fighters of one people
  const auto people = who->noun_first < head ? view_.mention_at(who->noun_first) : std::nullopt;
  const bool nation = people && view_.draft().document.mentions[*people].type == MentionType::nationality;
  if (nation && !who->quantity && !who->single &&
      any_of(view_.lower(head), {"pirates", "rebels", "militants", "insurgents", "separatists", "guerrillas",
                                 "islamists", "extremists", "gunmen"}))
    return who;
  return std::nullopt;
}

bool ResponsibilityRules::agent(const Phrase& p) const {
  if (p.part) return true;
  if (p.noun_first == p.noun_last) return false;
  if (const auto m = view_.mention_at(p.noun_last - 1)) {
    const MentionType type = view_.draft().document.mentions[*m].type;
    return type == MentionType::person || type == MentionType::organization || type == MentionType::nationality ||
           type == MentionType::place;
  }
  // "the Red Dawn group"
  const bool body = any_of(view_.lower(p.noun_last - 1), {"group", "network", "organisation", "organization", "militia",
                                                          "movement", "cell", "faction"});
  if (body && p.noun_last > p.noun_first + 1 && view_.mention_at(p.noun_last - 2)) return true;
  return view_.is(p.noun_last - 1, WordClass::attacker) || view_.entity_at(p.noun_last - 1).has_value();
}

bool ResponsibilityRules::attackable(const Phrase& p) const {
  const std::size_t head = p.noun_last - 1;
  if (view_.is(head, WordClass::locale) || view_.is(head, WordClass::crowd) || view_.is(head, WordClass::force) ||
      view_.is(head, WordClass::craft) || view_.is(head, WordClass::vehicle) ||
      any_of(view_.lower(head),
             {"terminal", "barracks", "convoy",    "pipeline",   "headquarters", "depot",   "outpost",
              "post",     "shrine",   "palace",    "parliament", "court",        "village", "villages",
              "office",   "offices",  "buildings", "targets",    "hospitals",    "schools"}))
    return true;
  const auto m = view_.mention_at(head);
  if (!m) return false;
  const MentionType type = view_.draft().document.mentions[*m].type;
  return type == MentionType::facility || type == MentionType::place;
}

bool ResponsibilityRules::deed_within(std::size_t i, std::size_t reach) const {
  for (std::size_t k = i; k < s_.last && k < i + reach; ++k)
    if (view_.is(k, WordClass::attack) || any_of(view_.lower(k), {"carrying", "being", "orchestrating", "planning",
                                                                  "killing", "deaths", "explosion", "blast", "crime"}))
      return true;
  return false;
}

bool ResponsibilityRules::deed_noun(std::size_t i) const {
  return violent(i) || view_.is(i, WordClass::incident) || any_of(view_.lower(i), {"deaths", "massacres", "bomb"});
}

bool ResponsibilityRules::context() const {
  const bool opens = &s_ == view_.draft().sentences.data();
  for (std::size_t k = opens ? s_.first : (&s_ - 1)->first; k < s_.last; ++k)
    if (violent(k) ||
        any_of(view_.lower(k), {"killed", "bombed", "exploded", "bomb", "airstrike", "strike", "strikes"}))
      return true;
  return false;
}

std::size_t ResponsibilityRules::pronoun_before(std::size_t t) const {
  std::size_t k = view_.group_begin(t, s_.first);
  while (k > s_.first && (view_.tag(k - 1) == Upos::adv || view_.is(k - 1, WordClass::be))) --k;
  return k > s_.first && any_of(view_.lower(k - 1), {"it", "they"}) ? k - 1 : none;
}

std::optional<Phrase> ResponsibilityRules::sayer_of(std::size_t t) const {
  const std::size_t pronoun = pronoun_before(t);
  return pronoun == none ? std::nullopt : sayer_before(pronoun);
}

std::optional<Phrase> ResponsibilityRules::sayer_before(std::size_t i) const {
  for (std::size_t k = i; k > s_.first && i - k < 16; --k) {
    const std::size_t v = k - 1;
    if (any_of(view_.lower(v), {";", ":", "but", "who"})) return std::nullopt;
    if (!view_.is(v, WordClass::say) && !any_of(view_.lower(v), {"admitted", "boasted", "declared", "insisted"}))
      continue;
    if (view_.tag(v) == Upos::noun) continue;
    const auto who = subject(v);
    if (!who) return std::nullopt;
    if (who->part) return std::nullopt;  // "Neighbours of X say it fired": of X, if of anybody
    if (who->negative || who->noun_first == who->noun_last) return who;
    const std::size_t head = who->noun_last - 1;
    const bool official = any_of(view_.lower(head), {"officials", "authorities", "investigators", "witnesses",
                                                     "residents", "police", "experts", "analysts", "sources"});
    if (person(head) || official) return std::nullopt;
    return who;
  }
  return std::nullopt;
}

void set_actor(const View& view, const Phrase& phrase, Statement& statement) {
  const auto& entities = view.draft().document.entities;
  // An affiliate of X is not X.
  if (phrase.part) {
    statement.actor = view.text(phrase.noun_first, phrase.noun_last);
    return;
  }
  if (phrase.noun_first + 1 < phrase.noun_last && !view.entity_at(phrase.noun_last - 1) &&
      any_of(view.lower(phrase.noun_last - 1), {"affiliate", "branch", "offshoot", "ally", "allies", "supporters",
                                                "wing", "cell", "splinter", "affiliates"})) {
    statement.actor = view.text(phrase.noun_first, phrase.noun_last);
    return;
  }
  // The head names the actor; a name before it does so only for fighters of an organisation: "our X team" is not X.
  const std::size_t head = phrase.noun_last;
  for (std::size_t i = head; i-- > phrase.noun_first;) {
    const auto entity = view.entity_at(i);
    if (!entity || *entity >= entities.size()) {
      const bool fighters = i + 1 == head && (view.is(i, WordClass::attacker) || view.is(i, WordClass::fighter) ||
                                              view.is(i, WordClass::people));
      if (i + 1 == head && !fighters) break;
      continue;
    }
    if (i + 1 != head && entities[*entity].type != MentionType::organization) break;
    statement.actor = entities[*entity].name;
    statement.actor_entity = entity;
    return;
  }
  if (phrase.noun_first == phrase.noun_last) return;
  // "a man": nobody that the report names; "man" alone would read as a name
  const bool article = phrase.first < phrase.noun_first && any_of(view.lower(phrase.first), {"a", "an"});
  statement.actor = view.text(article ? phrase.first : phrase.noun_first, phrase.noun_last);
}

}  // namespace stemma::understand
