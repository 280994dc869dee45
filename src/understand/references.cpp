// Pronouns and descriptions, and whom they stand for.
//
// After S. Lappin and H. Leass, "An Algorithm for Pronominal Anaphora Resolution" (Computational Linguistics 20, 1994):
// each bearer of a name gains weight where it is mentioned, more as a subject than as an object, and loses half of it
// with each sentence; a pronoun takes the weightiest bearer that agrees in kind, gender and number and is no argument
// of the same verb. Descriptions ("the group", "the deputy director") take the weightiest one of their kind, first of
// all one that was given that role or carries the word in its name. What has no clear bearer stays unresolved.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "understand/all_passes.hpp"
#include "understand/attributions_scene.hpp"
#include "understand/reference_words.hpp"

namespace stemma::understand {
namespace {

constexpr double subject_weight = 170, object_weight = 110, other_weight = 80, pronoun_weight = 90;
constexpr double least_weight = 20;  // what three sentences leave of a mention
constexpr double clear_lead = 1.05;  // how much weightier than the next one

struct Bearer {
  double weight = 0;
  std::size_t sentence = 0;      // when `weight` held
  std::size_t last_verb = none;  // verb of the last mention as an argument
  Gender gender = Gender::unknown;
  std::vector<std::string> roles;  // "director", "spokesman"
};

class Resolver {
 public:
  Resolver(Draft& draft, const Scene& scene) : draft_(draft), scene_(scene), bearers_(draft.document.entities.size()) {}

  void run() {
    std::size_t mention = 0;
    const auto& mentions = draft_.document.mentions;
    for (std::size_t i = 0; i < scene_.size(); ++i) {
      while (mention < mentions.size() && mentions[mention].span.end <= scene_.token(i).span.begin) ++mention;
      if (mention < mentions.size() && mentions[mention].span.contains(scene_.token(i).span.begin)) {
        if (mentions[mention].span.begin == scene_.token(i).span.begin) see(mentions[mention], i);
        continue;
      }
      if (scene_.speech(i) == none) refer(i);
    }
  }

 private:
  const Entity& entity(std::size_t e) const { return draft_.document.entities[e]; }

  double weight(std::size_t e, std::size_t sentence) const {
    return std::ldexp(bearers_[e].weight,
                      -static_cast<int>(std::min<std::size_t>(sentence - bearers_[e].sentence, 60)));
  }

  void add(std::size_t e, std::size_t token, double gain) {
    const std::size_t sentence = scene_.sentence_index(token);
    Bearer& bearer = bearers_[e];
    bearer.weight = weight(e, sentence) + gain;
    bearer.sentence = sentence;
    bearer.last_verb = argument_of(token);
    if (std::find(active_.begin(), active_.end(), e) == active_.end()) active_.push_back(e);
    if (active_.size() > 40) std::erase_if(active_, [&](std::size_t k) { return weight(k, sentence) < least_weight; });
    if (active_.size() > 80) active_.erase(active_.begin(), active_.begin() + 40);
  }

  std::size_t argument_of(std::size_t token) const {
    const Deprel relation = scene_.token(token).relation;
    const bool argument = relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::obj ||
                          relation == Deprel::iobj || relation == Deprel::obl;
    return argument ? scene_.token(token).head : none;
  }

  double gain_at(std::size_t token) const {
    switch (scene_.token(scene_.row_head(token)).relation) {
      case Deprel::nsubj:
      case Deprel::nsubj_pass:
        return subject_weight;
      case Deprel::obj:
      case Deprel::iobj:
        return object_weight;
      default:
        return other_weight;
    }
  }

  /// The word of a mention that the others depend on.
  std::size_t head_of(Span span, std::size_t first) const {
    for (std::size_t i = first; i < scene_.size() && scene_.token(i).span.begin < span.end; ++i) {
      const auto head = scene_.token(i).head;
      if (head >= scene_.size() || !span.contains(scene_.token(head).span.begin)) return i;
    }
    return first;
  }

  void see(const Mention& mention, std::size_t first) {
    const std::size_t head = head_of(mention.span, first);
    const double gain = gain_at(head);
    add(mention.entity, head, gain);
    if (mention.type == MentionType::other && gain == subject_weight) unknown_subject_ = scene_.sentence_index(head);
    Bearer& bearer = bearers_[mention.entity];
    if (mention.type == MentionType::person) {
      learn_gender(bearer, mention.span, first);
      learn_roles(bearer, head, first);
    }
  }

  static std::string_view plain_title(std::string_view word) {
    return word.ends_with(".") ? word.substr(0, word.size() - 1) : word;
  }

  void learn_gender(Bearer& bearer, Span span, std::size_t first) {
    const auto take = [&](Gender gender) {
      if (bearer.gender == Gender::unknown) bearer.gender = gender;
    };
    if (first > 0) take(gender_of_word(plain_title(scene_.word(first - 1))));
    take(gender_of_word(plain_title(scene_.word(first))));
    if (first + 1 < scene_.size() && scene_.token(first + 1).span.begin < span.end)
      take(gender_of_name(scene_.word(first)));
  }

  void add_role(Bearer& bearer, std::string_view word) {
    if (!describes_person(word)) return;
    bearer.roles.emplace_back(word);
    if (bearer.gender == Gender::unknown) bearer.gender = gender_of_word(word);
  }

  /// "police chief Ana Ruiz", "Ana Ruiz, the deputy director of ...", "the mayor, Ana Ruiz".
  void learn_roles(Bearer& bearer, std::size_t head, std::size_t first) {
    if (first > 0) add_role(bearer, scene_.word(first - 1));
    add_role(bearer, scene_.word(first));
    for (const std::size_t c : scene_.children(head))
      if (scene_.token(c).relation == Deprel::appos) add_role(bearer, scene_.word(c));
    if (scene_.token(head).relation == Deprel::appos && scene_.token(head).head < scene_.size())
      add_role(bearer, scene_.word(scene_.token(head).head));
  }

  void refer(std::size_t i) {
    const auto word = scene_.word(i);
    if (word == "he" || word == "him" || word == "his" || word == "himself") return pronoun(i, Gender::male);
    if (word == "she" || word == "her" || word == "hers" || word == "herself") return pronoun(i, Gender::female);
    if ((word == "it" || word == "they") && says_something(i)) return group_pronoun(i);
    if (scene_.token(i).tag == Upos::noun) description(i);
  }

  /// 'it' and 'they' mean a great deal else; as the subject of a reporting verb they are somebody.
  bool says_something(std::size_t i) const {
    const Token& token = scene_.token(i);
    return token.relation == Deprel::nsubj && token.head < scene_.size() && scene_.verb(token.head) != nullptr;
  }

  template <typename Fits>
  std::size_t best(std::size_t token, Fits fits) const {
    const std::size_t sentence = scene_.sentence_index(token), verb = argument_of(token);
    std::size_t found = none;
    double first = least_weight, second = 0;
    for (const std::size_t e : active_) {
      if (!fits(e) || (verb != none && bearers_[e].last_verb == verb)) continue;
      const double value = weight(e, sentence);
      if (value > first) {
        second = found == none ? 0 : first;
        first = value;
        found = e;
      } else if (value > second) {
        second = value;
      }
    }
    return found != none && first >= second * clear_lead ? found : none;
  }

  void resolve(std::size_t token, Span span, std::size_t e) {
    if (e == none) return;
    draft_.references.push_back({span, e});
    add(e, token, pronoun_weight + (scene_.token(token).relation == Deprel::nsubj ? 60 : 0));
  }

  void pronoun(std::size_t i, Gender gender) {
    const Gender other = gender == Gender::male ? Gender::female : Gender::male;
    const auto fits = [&](std::size_t e) {
      return entity(e).type == MentionType::person && bearers_[e].gender != other;
    };
    const std::size_t e = best(i, fits);
    // "Orrin left the hall. He said ...": a name of which nothing tells may be the person that is meant.
    if (e != none && unknown_subject_ != none && unknown_subject_ > bearers_[e].sentence) return;
    resolve(i, scene_.token(i).span, e);
    if (e != none && bearers_[e].gender == Gender::unknown) bearers_[e].gender = gender;
  }

  void group_pronoun(std::size_t i) {
    resolve(i, scene_.token(i).span,
            best(i, [&](std::size_t e) { return entity(e).type == MentionType::organization; }));
  }

  static bool has_word(std::string_view name, std::string_view noun) {
    if (noun.size() > name.size()) return false;
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
    return std::search(name.begin(), name.end(), noun.begin(), noun.end(), same) != name.end();
  }

  /// "the group", "the deputy director": a definite noun without a name in its phrase.
  void description(std::size_t i) {
    const auto noun = scene_.word(i);
    const bool person = describes_person(noun), group = describes_organization(noun), part = names_organization(noun);
    if (!person && !group && !part) return;
    std::size_t first = i;
    while (first > scene_.sentence(i).first && first + 3 > i && modifies(first - 1)) --first;
    const bool of_country = person && owned_by_place(i);
    if (!of_country && (first == i || !scene_.is(first, {"the", "this", "that"}) || names_another(i))) return;
    if (of_country) first = i;
    const auto in_role = [&](std::size_t e) {
      const auto& roles = bearers_[e].roles;
      return entity(e).type == MentionType::person && std::find(roles.begin(), roles.end(), noun) != roles.end();
    };
    const auto in_name = [&](std::size_t e) {
      return entity(e).type == MentionType::organization && has_word(entity(e).name, noun);
    };
    std::size_t e = person ? best_anywhere(in_role) : none;
    if (e == none && part) e = best_anywhere(in_name);
    if (e == none && group) e = best(i, [&](std::size_t k) { return entity(k).type == MentionType::organization; });
    resolve(i, {scene_.token(first).span.begin, scene_.token(i).span.end}, e);
  }

  /// "Arden's president", where Arden is a place.
  bool owned_by_place(std::size_t i) const {
    const std::size_t owner = scene_.child(i, {Deprel::nmod_poss});
    if (owner == none) return false;
    const auto& mentions = draft_.document.mentions;
    const auto after = std::upper_bound(mentions.begin(), mentions.end(), scene_.token(owner).span.begin,
                                        [](std::uint32_t at, const Mention& m) { return at < m.span.begin; });
    return after != mentions.begin() && (after - 1)->span.contains(scene_.token(owner).span.begin) &&
           (after - 1)->type == MentionType::place;
  }

  bool modifies(std::size_t i) const {
    const Upos tag = scene_.token(i).tag;
    return tag == Upos::det || tag == Upos::adj || tag == Upos::noun;
  }

  /// "the president of France" says itself who is meant, and need not be one of those spoken of.
  bool names_another(std::size_t i) const {
    const auto next = scene_.word(i + 1);
    return next == "of" || next == "for" || (i + 1 < scene_.size() && scene_.token(i + 1).tag == Upos::propn);
  }

  /// The one bearer that fits, however long ago it was named; `none` where two do.
  template <typename Fits>
  std::size_t best_anywhere(Fits fits) const {
    std::size_t found = none;
    for (const std::size_t e : active_) {
      if (!fits(e)) continue;
      if (found != none && bearers_[found].sentence == bearers_[e].sentence) return none;
      if (found == none || bearers_[e].sentence > bearers_[found].sentence) found = e;
    }
    return found;
  }

  Draft& draft_;
  const Scene& scene_;
  std::vector<Bearer> bearers_;
  std::size_t unknown_subject_ = none;  // the last sentence whose subject is a name without a type
  std::vector<std::size_t> active_;     // entities that may be referred to, at most 80
};

}  // namespace

void find_references(Draft& draft, const Resources&) {
  draft.references.clear();
  const Scene scene(draft);
  Resolver(draft, scene).run();
}

}  // namespace stemma::understand
