// What a content takes for granted, or shows without saying it: facts of the outlet's own, in whoever's content they
// stand.
#include <algorithm>

#include "understand/attributions_rules.hpp"

namespace stemma::understand {
namespace {

/// Facts that a content takes for granted: "condemned the attack that killed six" does not tell of the six.
class Presupposed {
 public:
  explicit Presupposed(const Scene& scene) : scene_(scene) {}

  std::vector<Span> in(const Saying& saying) const {
    std::vector<Span> found;
    if (asks(saying) || pictures(saying)) {
      for (const Range piece : saying.content)
        found.push_back({scene_.token(piece.first).span.begin, scene_.token(piece.last - 1).span.end});
      return found;
    }
    if (saying.frame != frame_object && saying.frame != frame_prep && saying.frame != frame_of) return found;
    for (const Range piece : saying.content)
      for (std::size_t i = piece.first; i < piece.last; ++i)
        if (scene_.speech(i) == none && hangs_on_noun(i, piece)) {
          const Range clause = scene_.phrase(i);
          found.push_back({scene_.token(clause.first).span.begin, scene_.token(clause.last - 1).span.end});
        }
    return found;
  }

 private:
  /// "are looking into what caused the bus to crash, killing six": who inquires into a thing takes it that it was (an
  /// embedded question's presupposition; L. Karttunen, "Syntax and Semantics of Questions", 1977). What was found out
  /// ("established how", "determined why") is the finder's own, and so is who did it: only an inquiry into what came
  /// about, with nobody as the doer, is freed.
  bool asks(const Saying& saying) const {
    if (saying.content.size() != 1) return false;
    const Range piece = saying.content.front();
    const bool caused = scene_.is(piece.first, {"what"}) &&
                        scene_.is(piece.first + 1, {"caused", "triggered", "sparked", "led", "went", "happened"});
    if (!caused) return false;
    for (std::size_t i = piece.first; i < piece.last; ++i)
      if (scene_.is(i, {"may", "might", "could", "believe", "believes", "believed", "allegedly", "reportedly", "not"}))
        return false;
    for (std::size_t i = saying.cue.first; i < saying.cue.last; ++i)
      if (scene_.is(i,
                    {"look",          "looks",   "looked",   "looking",  "investigate", "investigates", "investigated",
                     "investigating", "examine", "examines", "examined", "examining",   "probe",        "probes",
                     "probed",        "probing", "study",    "studying", "inquire",     "inquiring"}))
        return true;
    return false;
  }

  /// "This photo shows smoke above the market": what a picture shows the outlet tells in its own voice, unless it is
  /// said to show that something was so, or is somebody's. "This photo released by X shows" is the caption of a picture
  /// that the outlet has put there.
  bool pictures(const Saying& saying) const {
    if (saying.source.empty() || saying.head >= scene_.size() || !saying.source.contains(saying.head)) return false;
    if (!scene_.is(saying.head,
                   {"photo", "photograph", "picture", "image", "photos", "photographs", "pictures", "images"}))
      return false;
    const bool own = scene_.is(saying.source.first, {"this", "these"});
    for (std::size_t i = saying.head + 1; i < saying.source.last && !own; ++i)
      if (scene_.is(i, {"by", "from", "of"})) return false;
    return std::none_of(saying.content.begin(), saying.content.end(), [&](Range piece) {
      return scene_.is(piece.first, {"that", "how"});
    });
  }

  bool hangs_on_noun(std::size_t i, Range piece) const {
    const Token& token = scene_.token(i);
    if (token.relation != Deprel::acl_relcl && (token.relation != Deprel::acl || token.tag != Upos::verb)) return false;
    if (token.head >= i || !piece.contains(token.head) || scene_.phrase(i).first <= token.head) return false;
    if (noun_cue(scene_.word(token.head))) return false;  // "the report that ..." holds what is reported
    const std::size_t mark = scene_.child(i, {Deprel::mark});
    return mark == none || scene_.word(mark) != "to";
  }

  const Scene& scene_;
};

}  // namespace

std::vector<Span> presuppositions(const Scene& scene, const Saying& saying) { return Presupposed(scene).in(saying); }

}  // namespace stemma::understand
