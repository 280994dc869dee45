// In whose words a deed stands: the actor's own, its mouthpiece's, or another's.
#include <algorithm>

#include "understand/attributions.hpp"
#include "understand/responsibility_rules.hpp"

namespace stemma::understand {

Standing standing(std::string_view head) {
  if (any_of(head, {"spokesman", "spokeswoman", "spokesperson", "statement", "spokesmen", "mouthpiece", "website",
                    "lawyer", "lawyers"}))
    return Standing::mouthpiece;
  return any_of(head, {"supporters",  "followers", "members", "sympathisers", "sympathizers", "allies",  "backers",
                       "supporter",   "follower",  "member",  "neighbours",   "neighbors",    "enemies", "enemy",
                       "opponents",   "opponent",  "critics", "rivals",       "foes",         "victims", "sympathiser",
                       "sympathizer", "ally",      "friends", "relatives"})
             ? Standing::follower
             : Standing::own;
}

Mode ResponsibilityRules::mode_of(std::size_t t, const Phrase& who) const {
  return in_own_words(t, who) ? Mode::claimed : Mode::attributed;
}

bool ResponsibilityRules::in_own_words(std::size_t t, const Phrase& who) const {
  if (who.noun_first == who.noun_last) return false;
  const auto self = view_.entity_at(who.noun_last - 1);
  if (!self) return false;
  const Attribution* nearest = nullptr;  // whose words hold the token most closely
  Span words;
  for (const Attribution& a : view_.draft().document.attributions) {
    if (!a.content.empty() && a.content.front().begin > view_.token(t).span.end) break;
    for (const Span content : a.content) {
      if (!content.contains(view_.token(t).span) || (nearest && content.size() > words.size())) continue;
      nearest = &a;
      words = content;
    }
  }
  if (!nearest) return false;
  for (const Attribution* relayed : relayed_at(view_.draft(), view_.token(t).span))
    if (relayed->entity != self && !speaks_for(*relayed, *self, who)) return false;
  if (nearest->entity == self) return true;
  // "The army claims the Front bombed it", "The Front bombed it, the army said", "the army's story is that"
  for (std::size_t k = view_.draft().token_at(words.begin);
       k < view_.draft().tokens.size() && view_.token(k).span.begin < words.end; ++k) {
    if (view_.is(k, WordClass::say) || any_of(view_.lower(k), {"according", "story", "view", "opinion", "version"}))
      return false;
    for (const std::string_view stem : {"alleg", "believ", "think", "thought", "accus", "claim", "suspect"})
      if (view_.lower(k).starts_with(stem)) return false;
  }
  return speaks_for(*nearest, *self, who);
}

bool ResponsibilityRules::speaks_for(const Attribution& a, std::size_t actor, const Phrase& who) const {
  for (const Span source : a.source) {
    const std::size_t first = view_.draft().token_at(source.begin);
    bool his = false;
    // "..., its spokesman said": of the only one that was spoken of
    if (any_of(view_.lower(first), {"its", "their"}) && who.first <= s_.first + 2 && only_body(who, actor, first)) {
      const auto entity = view_.entity_at(first);
      his = !entity || *entity == actor;
    }
    for (std::size_t i = first; i < view_.draft().tokens.size() && view_.token(i).span.begin < source.end; ++i) {
      if (standing(view_.lower(i)) == Standing::mouthpiece)
        return !any_of(view_.lower(i + 1), {"'s", "'"}) && (his || mouth_of(i, actor));
      // another's relative, follower or impostor
      if (any_of(view_.lower(i), {"who", "which", "that", "of", "as", "for", "with", "to", "former", "self-styled",
                                  "alleged", "purported", "fake", "bogus", "posing", "would-be"}))
        break;
    }
  }
  return false;
}

// Whether no other body stands between the actor's phrase and `end`, or in the sentence before.
bool ResponsibilityRules::only_body(const Phrase& who, std::size_t actor, std::size_t end) const {
  const auto& entities = view_.draft().document.entities;
  const auto& sentences = view_.draft().sentences;
  const auto other = [&](std::size_t k) {
    const auto entity = view_.entity_at(k);
    if (entity && *entity != actor && *entity < entities.size() && entities[*entity].type == MentionType::organization)
      return true;
    return any_of(view_.lower(k), {"army", "ministry", "government", "police", "hospital", "company", "rival", "party",
                                   "parliament", "council", "opposition", "union", "court", "rivals", "agency"});
  };
  for (std::size_t k = who.last; k < end; ++k)
    if (other(k)) return false;
  const auto here =
      std::partition_point(sentences.begin(), sentences.end(), [&](const Sentence& s) { return s.first < s_.first; });
  if (here != sentences.begin())
    for (std::size_t k = std::prev(here)->first; k < std::prev(here)->last; ++k)
      if (other(k)) return false;
  return who.last <= end;
}

// Whether the word of a mouthpiece at `i` belongs to the actor: "X's spokesman", "a spokesman for X", "the X spokesman"
bool ResponsibilityRules::mouth_of(std::size_t i, std::size_t actor) const {
  const auto named = [&](std::size_t k) {
    const auto entity = view_.entity_at(k);
    return entity && *entity == actor;
  };
  std::size_t k = i;
  if (k > 0 && any_of(view_.lower(k - 1), {"'s", "'"})) --k;
  if (k > 0 && named(k - 1)) return true;
  if (!any_of(view_.lower(i + 1), {"for", "of", "from", "by"})) return false;
  std::size_t last = i + 2;
  if (view_.is(last, WordClass::determiner)) ++last;
  if (!named(last)) return false;
  while (named(last)) ++last;
  return !view_.noun_like(last) && !any_of(view_.lower(last), {"'s", "'"});
}

}  // namespace stemma::understand
