// Speech that goes on: "he said" after a quotation means its speaker, whoever else is spoken of.
#include <algorithm>

#include "understand/reference_words.hpp"
#include "understand/speakers.hpp"

namespace stemma::understand {
namespace {

constexpr std::size_t back = 8;       // attributions looked back over
constexpr std::size_t sentences = 3;  // sentences between two turns of one speaker

class Flow {
 public:
  Flow(const Scene& scene, const std::vector<std::size_t>& heads, std::vector<Attribution>& all)
      : scene_(scene), heads_(heads), all_(all) {}

  void run() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (heads_[i] >= scene_.size()) continue;
      const Gender gender = pronoun(heads_[i]);
      if (gender != Gender::unknown)
        person(i, gender);
      else if (!all_[i].speaker && scene_.word(heads_[i]) == "they")
        take(i, same_body(i, true));
      else if (!all_[i].entity && (is_the_text(heads_[i]) || (scene_.word(heads_[i]) == "it" && !all_[i].speaker)))
        issuer(i);
    }
  }

 private:
  Gender pronoun(std::size_t head) const {
    return scene_.is(head, {"he", "she"}) ? gender_of_word(scene_.word(head)) : Gender::unknown;
  }

  bool is_the_text(std::size_t head) const {
    return is_text(scene_, head) && !scene_.is(head, {"report", "video"}) && head > 0 &&
           scene_.is(head - 1, {"the", "this", "that"});
  }

  void take(std::size_t i, const Speaker& speaker) {
    if (!speaker.name) return;
    all_[i].speaker = speaker.name;
    all_[i].entity = speaker.entity;
  }

  void person(std::size_t i, Gender gender) {
    const std::size_t before = speaker_before(i, gender);
    if (before != none) return take(i, {all_[before].speaker, all_[before].entity});
    if (!all_[i].speaker) take(i, subject_before(heads_[i], gender));
  }

  /// "The statement said", "it said": whoever issued the last text, or failing that, for "it", the body that the
  /// sentence before is about.
  void issuer(std::size_t i) {
    const std::size_t head = heads_[i];
    const bool it = scene_.word(head) == "it";
    std::size_t who = last_issuer(scene_, head, it ? std::string_view() : scene_.word(head));
    if (it && (who == none || scene_.sentence_index(who) + 2 < scene_.sentence_index(head))) {
      const Speaker before = same_body(i, false);
      if (before.name) return take(i, before);
      who = body_before(head);
    }
    if (who != none) take(i, speaker_of(scene_, plain_phrase(who), who));
  }

  /// "Officials said ... They said", "the charity said ... it said": the body that spoke in the sentences just before,
  /// of the same number.
  Speaker same_body(std::size_t i, bool plural) const {
    const std::size_t head = heads_[i], sentence = scene_.sentence_index(head);
    for (std::size_t k = i; k-- > 0 && k + back > i;) {
      const Attribution& other = all_[k];
      if (!other.speaker || heads_[k] >= head || governs(k, i) || other.within) continue;
      const std::size_t from = scene_.sentence_index(heads_[k]);
      if (from == sentence || from + 2 < sentence) return {};
      const bool fits = plural ? is_plural(heads_[k]) : is_body(k);
      return fits ? Speaker{other.speaker, other.entity} : Speaker{};
    }
    return {};
  }

  bool is_plural(std::size_t head) const {
    const auto word = scene_.word(head);
    return scene_.is(head, {"police", "people", "they"}) ||
           (scene_.token(head).tag == Upos::noun && word.ends_with("s") && !word.ends_with("ss"));
  }

  bool is_body(std::size_t k) const {
    if (all_[k].entity) return scene_.draft().document.entities[*all_[k].entity].type != MentionType::person;
    const auto word = scene_.word(heads_[k]);
    return describes_organization(word) || names_organization(word) || is_text(scene_, heads_[k]) || word == "it" ||
           scene_.is(heads_[k], {"authority", "government", "union", "team", "charity", "channel", "hospital"});
  }

  /// The words of a name or role without clauses that hang on it.
  Range plain_phrase(std::size_t head) const {
    Range words = scene_.phrase(head);
    for (std::size_t i = head + 1; i < words.last; ++i)
      if (scene_.is_mark(i) || scene_.token(i).tag == Upos::verb) words.last = i;
    return words;
  }

  /// The subject of the sentence before, where it is a body that speaks ("the ministry", "the port authority").
  std::size_t body_before(std::size_t head) const {
    const Sentence& own = scene_.sentence(head);
    if (own.first == 0 || scene_.sentence(own.first - 1).paragraph != own.paragraph) return none;
    const Sentence& sentence = scene_.sentence(own.first - 1);
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      if (scene_.token(i).relation != Deprel::nsubj || scene_.speech(i) != none) continue;
      const auto word = scene_.word(i);
      return describes_organization(word) || names_organization(word) ||
                     scene_.is(i, {"authority", "government", "union", "police", "army", "navy", "port", "team"})
                 ? i
                 : none;
    }
    return none;
  }

  /// The nearest person before, as a subject, in the paragraph or the one before it, of that gender as far as the
  /// name tells. A mere "he" of a quotation set apart means whoever the sentences before are about.
  Speaker subject_before(std::size_t head, Gender gender) const {
    const std::size_t paragraph = scene_.sentence(head).paragraph;
    const auto& mentions = scene_.draft().document.mentions;
    auto after = std::lower_bound(mentions.begin(), mentions.end(), scene_.token(head).span.begin,
                                  [](const Mention& m, std::uint32_t at) { return m.span.begin < at; });
    while (after != mentions.begin()) {
      const Mention& mention = *--after;
      std::size_t i = scene_.token_at(mention.span.begin);
      if (scene_.sentence(i).paragraph + 1 < paragraph) return {};
      if (mention.type == MentionType::other && is_subject(i) && scene_.speech(i) == none)
        return {};  // it may be that one
      if (mention.type != MentionType::person || scene_.speech(i) != none) continue;
      const std::string& name = scene_.draft().document.entities[mention.entity].name;
      for (; i < head && scene_.token(i).span.begin < mention.span.end; ++i)
        if (is_subject(i) && name_fits(name, gender)) return {name, mention.entity};
    }
    return {};
  }

  /// Whether `outer` holds `inner` as its content, directly or not.
  bool governs(std::size_t outer, std::size_t inner) const {
    for (auto at = all_[inner].within; at; at = all_[*at].within)
      if (*at == outer) return true;
    return false;
  }

  std::size_t speaker_before(std::size_t i, Gender gender) const {
    for (std::size_t k = i; k-- > 0 && k + back > i;) {
      const Attribution& other = all_[k];
      if (!other.speaker || heads_[k] >= scene_.size() || heads_[k] >= heads_[i] || governs(k, i)) continue;
      if (other.within && !governs(*other.within, i)) continue;
      if (far(heads_[k], heads_[i])) return none;
      if (!can_be(k, gender)) continue;
      return somebody_between(heads_[k], heads_[i]) ? none : k;
    }
    return none;
  }

  /// More than `sentences` of the outlet's own between the two: a long quotation does not part its speaker from "he".
  bool far(std::size_t from, std::size_t to) const {
    const std::size_t first = scene_.sentence_index(from) + 1, last = scene_.sentence_index(to);
    std::size_t own = 0;
    bool other = false;  // somebody without a name, whom "he" may mean as well
    for (std::size_t s = first; s <= last && own <= sentences; ++s) {
      const Sentence& sentence = scene_.draft().sentences[s];
      if (scene_.speech(sentence.first) != none) continue;
      ++own;
      for (std::size_t i = sentence.first; i < sentence.last && i < to; ++i)
        other = other || (is_subject(i) && describes_person(scene_.word(i)));
    }
    return own > sentences || (other && last - first >= sentences);
  }

  /// A person of that gender, as far as the words tell.
  bool can_be(std::size_t k, Gender gender) const {
    const auto word = scene_.word(heads_[k]);
    if (all_[k].entity && scene_.draft().document.entities[*all_[k].entity].type != MentionType::person) return false;
    const Gender own = gender_of_word(word);
    if (own != Gender::unknown) return own == gender;
    if (all_[k].entity) return name_fits(*all_[k].speaker, gender);
    if (is_plural(heads_[k])) return false;
    if (scene_.token(heads_[k]).tag == Upos::propn || describes_person(word) || word == "one") return true;
    return scene_.token(heads_[k]).tag == Upos::noun && !is_body(k);
  }

  static bool name_fits(const std::string& name, Gender gender) {
    std::string first = name.substr(0, name.find(' '));
    for (char& c : first)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const Gender own = gender_of_name(first);
    return own == Gender::unknown || own == gender;
  }

  /// The subject, or the name in it ("the tourist Peter Moss left").
  bool is_subject(std::size_t i) const {
    const Deprel relation = scene_.token(scene_.row_head(i)).relation;
    return relation == Deprel::nsubj || relation == Deprel::nsubj_pass;
  }

  /// Another person, or a name that may be one, is the subject of a sentence between the two turns.
  bool somebody_between(std::size_t from, std::size_t to) const {
    const std::size_t sentence = scene_.sentence_index(from);
    const auto& mentions = scene_.draft().document.mentions;
    auto mention = std::lower_bound(mentions.begin(), mentions.end(), scene_.token(from).span.end,
                                    [](const Mention& m, std::uint32_t at) { return m.span.begin < at; });
    for (; mention != mentions.end() && mention->span.begin < scene_.token(to).span.begin; ++mention) {
      if (mention->type != MentionType::person && mention->type != MentionType::other) continue;
      for (std::size_t i = scene_.token_at(mention->span.begin);
           i < to && scene_.token(i).span.begin < mention->span.end; ++i)
        if (scene_.sentence_index(i) > sentence && is_subject(i) && scene_.speech(i) == none) return true;
    }
    return false;
  }

  const Scene& scene_;
  const std::vector<std::size_t>& heads_;
  std::vector<Attribution>& all_;
};

}  // namespace

void carry_speakers(const Scene& scene, const std::vector<std::size_t>& heads, std::vector<Attribution>& attributions) {
  Flow(scene, heads, attributions).run();
}

}  // namespace stemma::understand
