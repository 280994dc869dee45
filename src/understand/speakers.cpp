#include "understand/speakers.hpp"

#include <algorithm>

namespace stemma::understand {
namespace {

/// The mention that holds `place`, or null. Mentions are in text order and do not overlap.
const Mention* mention_at(const Document& document, std::uint32_t place) {
  const auto after = std::upper_bound(document.mentions.begin(), document.mentions.end(), place,
                                      [](std::uint32_t at, const Mention& m) { return at < m.span.begin; });
  if (after == document.mentions.begin()) return nullptr;
  const Mention& mention = *(after - 1);
  return mention.span.contains(place) ? &mention : nullptr;
}

const Reference* reference_at(const Draft& draft, std::uint32_t place) {
  const auto after = std::upper_bound(draft.references.begin(), draft.references.end(), place,
                                      [](std::uint32_t at, const Reference& r) { return at < r.span.begin; });
  if (after == draft.references.begin()) return nullptr;
  const Reference& reference = *(after - 1);
  return reference.span.contains(place) ? &reference : nullptr;
}

class Naming {
 public:
  Naming(const Scene& scene, Range source, std::size_t head) : scene_(scene), source_(source), head_(head) {}

  Speaker find() const {
    if (source_.empty() || head_ >= scene_.size()) return {};
    if (scene_.is(head_, {"who", "which", "that", "whom"})) return antecedent();
    if (const auto owner = issuer(); owner != none) return Naming(scene_, scene_.phrase(owner), owner).find();
    if (const Mention* given = name_given()) return of(given->entity);
    const Range core = core_words();
    if (joint(core)) return phrase(core);
    if (const Mention* person = named_person(core)) return named(*person, core);
    if (scene_.token(head_).tag == Upos::pron) {
      const Reference* reference = reference_at(scene_.draft(), begin(head_));
      return reference ? of(reference->entity) : indefinite() ? phrase(core) : Speaker{};
    }
    if (const Mention* mention = mention_at(document(), begin(head_)); mention && speaks(*mention))
      return of(mention->entity);
    if (const Reference* reference = reference_at(scene_.draft(), begin(head_))) return of(reference->entity);
    return phrase(core);
  }

 private:
  const Document& document() const { return scene_.draft().document; }
  std::uint32_t begin(std::size_t i) const { return scene_.token(i).span.begin; }

  Speaker of(std::size_t entity) const { return {document().entities[entity].name, entity}; }
  Speaker phrase(Range core) const {
    if (core.empty()) return {};
    return {std::string(scene_.draft().text({begin(core.first), scene_.token(core.last - 1).span.end})), std::nullopt};
  }

  /// "A man who gave his name as Michel", "a woman who identified herself only as Ana Ruiz".
  const Mention* name_given() const {
    for (std::size_t i = source_.first + 3; i + 1 < source_.last; ++i) {
      const std::size_t last = scene_.is(i - 1, {"only"}) ? i - 2 : i - 1;
      if (scene_.word(i) != "as" || !scene_.is(last, {"name", "himself", "herself", "themselves"})) continue;
      const Mention* mention = mention_at(document(), begin(i + 1));
      if (mention && mention->type == MentionType::person) return mention;
    }
    return nullptr;
  }

  bool indefinite() const {
    return scene_.is(head_, {"some", "many", "others", "one", "another", "several", "most", "both", "those", "none",
                             "everyone", "someone", "everybody", "somebody", "nobody", "few"});
  }

  /// Whose statement it is ("the company's statement said", "a letter signed by Ruiz"), or `none`.
  std::size_t issuer() const {
    if (!is_text(scene_, head_) || scene_.is(head_, {"report", "video"})) return none;
    const std::size_t owner = issuer_of(scene_, head_);
    return owner != none && source_.contains(owner) && owner != head_ ? owner : none;
  }

  /// "Ana Ruiz and Paul Orr": the names together, as one speaker that is no single bearer.
  bool joint(Range core) const {
    for (std::size_t i = core.first + 1; i + 1 < core.last; ++i) {
      if (scene_.word(i) != "and") continue;
      const Mention* left = mention_at(document(), begin(i - 1));
      const std::size_t next = scene_.word(i + 1) == "the" && i + 2 < core.last ? i + 2 : i + 1;
      const Mention* right = mention_at(document(), begin(next));
      if (left && right && left != right && left->entity != right->entity) return true;
    }
    return false;
  }

  /// A name that is longer in the source than what the text's names were read as ("Helen" of "Helen June").
  Speaker named(const Mention& mention, Range core) const {
    Speaker speaker = of(mention.entity);
    for (std::size_t i = core.first; i < core.last; ++i)
      if (scene_.token(i).tag != Upos::propn) return speaker;
    const Speaker whole = phrase(core);
    const bool longer = whole.name->size() > speaker.name->size() && whole.name->starts_with(*speaker.name);
    return longer ? Speaker{whole.name, speaker.entity} : speaker;
  }

  /// Something that can say a thing, or adjectives of nations used for a people or its government.
  static bool speaks(const Mention& mention) {
    return mention.type != MentionType::weapon && mention.type != MentionType::event;
  }

  /// "the officer who said": the noun that the clause hangs on.
  Speaker antecedent() const {
    std::size_t at = head_;
    for (int step = 0; step < 6 && at < scene_.size(); ++step) {
      if (scene_.token(at).relation == Deprel::acl_relcl) {
        const std::size_t noun = scene_.token(at).head;
        if (noun >= scene_.size() || noun == head_) return {};
        Range words = scene_.phrase(noun);
        words.last = std::min(words.last, head_);
        while (!words.empty() && scene_.is_mark(words.last - 1)) --words.last;
        while (words.first < noun && (scene_.is_mark(words.first) || scene_.is(words.first, {"according", "to"})))
          ++words.first;
        return words.contains(noun) ? Naming(scene_, words, noun).find() : Speaker{};
      }
      at = scene_.token(at).head;
    }
    return before_pronoun();
  }

  /// Where no tree says what the clause hangs on: the noun straight before its pronoun.
  Speaker before_pronoun() const {
    std::size_t noun = head_;
    while (noun > scene_.sentence(head_).first && scene_.is(noun - 1, {",", "—", "–"})) --noun;
    if (noun == scene_.sentence(head_).first) return {};
    --noun;
    const Upos tag = scene_.token(noun).tag;
    if (tag != Upos::noun && tag != Upos::propn) return {};
    std::size_t first = std::min(scene_.phrase(noun).first, noun);
    while (first < noun && (scene_.is_mark(first) || scene_.is(first, {"according", "to"}))) ++first;
    return Naming(scene_, {first, noun + 1}, noun).find();
  }

  /// The source without what follows its first comma, dash or relative pronoun.
  Range core_words() const {
    Range core = source_;
    while (core.size() > 1 && scene_.token(core.first).tag == Upos::adp &&
           scene_.token(core.first).relation == Deprel::case_)
      ++core.first;
    for (std::size_t i = source_.first + 1; i < source_.last; ++i) {
      const bool clause = scene_.is(i, {",", "—", "–", "(", "who", "whose", "which"});
      if (!clause || i <= source_.first) continue;
      core.last = i;
      break;
    }
    if (core.last > core.first + 1 && scene_.is(core.last - 1, {"'s", "’s", "'", "’"})) --core.last;
    return core;
  }

  /// The person named at the end of the core ("campaign manager Ana Ruiz"), as its head, or as the apposition of a
  /// role ("the mayor, Ana Ruiz").
  const Mention* named_person(Range core) const {
    if (core.empty()) return nullptr;
    const Mention* last = mention_at(document(), begin(core.last - 1));
    if (last && last->type == MentionType::person && !under_preposition(core)) return last;
    const Mention* own = mention_at(document(), begin(head_));
    if (own && own->type == MentionType::person) return own;
    if (core.last + 1 >= source_.last || scene_.word(core.last) != ",") return nullptr;
    const Mention* apposed = mention_at(document(), begin(core.last + 1));
    if (!apposed || apposed->type != MentionType::person || !role(core, own)) return nullptr;
    // "the court, Ana Ruiz and the police": a list
    const std::size_t after = scene_.token_at(apposed->span.end);
    return after < source_.last && scene_.is(after, {"and", "or"}) ? nullptr : apposed;
  }

  /// "the mayor", "the Larnaca sub-prefect": words that end in a noun which is no name, whatever the tree has for
  /// their head.
  bool role(Range core, const Mention* own) const {
    const std::size_t end = core.last - 1;
    if (!own && scene_.token(head_).tag == Upos::noun) return true;
    if (mention_at(document(), begin(end))) return false;
    const char initial = scene_.draft().text(scene_.token(end).span)[0];
    return initial >= 'a' && initial <= 'z';
  }

  bool under_preposition(Range core) const {
    for (std::size_t i = core.first + 1; i < core.last; ++i)
      if (scene_.token(i).tag == Upos::adp) return true;
    return false;
  }

  const Scene& scene_;
  Range source_;
  std::size_t head_;
};

}  // namespace

Speaker speaker_of(const Scene& scene, Range source, std::size_t head) { return Naming(scene, source, head).find(); }

}  // namespace stemma::understand
