// Whose words a text holds: "the statement said" means whoever issued the statement.
//
// A text names its issuer where it is told of: "the ministry's statement", "a letter signed by Ruiz", "a statement from
// the port", "the group released a video", "the union said in a statement". The last such text before counts.
#include <algorithm>

#include "understand/speakers.hpp"

namespace stemma::understand {
namespace {

constexpr std::size_t sentences_back = 6;

bool issues(const Scene& scene, std::size_t verb) {
  return scene.is(verb,
                  {"issued",     "released", "published",   "posted",    "sent",    "wrote",      "signed",   "shared",
                   "circulated", "issues",   "releases",    "publishes", "posts",   "attributed", "written",  "put",
                   "read",       "made",     "distributed", "carried",   "tweeted", "issuing",    "releasing"});
}

std::size_t child_with(const Scene& scene, std::size_t head, Deprel relation,
                       std::initializer_list<std::string_view> prepositions) {
  for (const std::size_t c : scene.children(head)) {
    if (scene.token(c).relation != relation || c < head) continue;
    const std::size_t mark = scene.child(c, {Deprel::case_});
    if (mark != none && scene.is(mark, prepositions)) return c;
  }
  return none;
}

std::size_t subject_of(const Scene& scene, std::size_t verb) { return scene.child(verb, {Deprel::nsubj}); }

bool is_bearer(const Scene& scene, std::size_t i) {
  return i < scene.size() && (scene.token(i).tag == Upos::noun || scene.token(i).tag == Upos::propn);
}

}  // namespace

bool is_text(const Scene& scene, std::size_t i) {
  return scene.is(i, {"statement", "letter", "post", "email", "message", "report", "release", "communique", "note",
                      "memo", "video", "announcement", "notice", "bulletin"});
}

std::size_t issuer_of(const Scene& scene, std::size_t text) {
  if (const auto owner = scene.child(text, {Deprel::nmod_poss}); is_bearer(scene, owner)) return owner;
  for (const std::size_t c : scene.children(text))
    if (scene.token(c).relation == Deprel::acl && issues(scene, c))
      if (const auto by = child_with(scene, c, Deprel::obl, {"by", "to"}); is_bearer(scene, by)) return by;
  if (const auto from = child_with(scene, text, Deprel::nmod, {"from", "by"}); is_bearer(scene, from)) return from;
  const std::size_t verb = scene.token(text).head;
  if (verb >= scene.size()) return none;
  const Deprel relation = scene.token(text).relation;
  if (relation == Deprel::nsubj_pass && issues(scene, verb)) {
    const auto by = child_with(scene, verb, Deprel::obl, {"by", "to"});
    return is_bearer(scene, by) ? by : none;
  }
  const std::size_t mark = scene.child(text, {Deprel::case_});
  // "said Ana Ruiz in a statement", hung on the name
  const bool named = relation == Deprel::nmod && mark != none && scene.is(mark, {"in", "via"}) && is_bearer(scene, verb);
  if (const std::size_t name = named ? scene.row_head(verb) : none; name != none)
    if (scene.token(name).relation == Deprel::nsubj && scene.verb(scene.token(name).head)) return name;
  const bool within = relation == Deprel::obl && mark != none && scene.is(mark, {"in", "via"}) && scene.verb(verb);
  const bool made = relation == Deprel::obj && issues(scene, verb);
  const std::size_t who = within || made ? subject_of(scene, verb) : none;
  return is_bearer(scene, who) ? who : none;
}

std::size_t last_issuer(const Scene& scene, std::size_t before, std::string_view noun) {
  const std::size_t sentence = scene.sentence_index(before);
  for (std::size_t i = before; i-- > 0 && scene.sentence_index(i) + sentences_back >= sentence;) {
    if (scene.speech(i) != none || scene.token(i).tag != Upos::noun || !is_text(scene, i)) continue;
    if (!noun.empty() && scene.word(i) != noun) continue;
    if (const auto who = issuer_of(scene, i); who != none) return who;
  }
  return none;
}

}  // namespace stemma::understand
