#include "understand/partial/voices.hpp"

#include <string>

#include "understand/partial/sources.hpp"

namespace stemma::understand::partial {
namespace {

class Voices {
 public:
  Voices(const Page& page, Words sentence) : page_(page), sentence_(sentence) {}

  Voice of(Words count) const {
    Voice voice;
    for (std::size_t i = sentence_.first; i < sentence_.last; ++i) {
      if (page_.quoted(page_[i].span.begin)) continue;
      Words cue, source, that;
      if (const Match according = page_.match(List::according, i)) {
        cue = {i, i + according.words};
        source = source_after(page_, cue.last, sentence_.last, false);
      } else if (const auto saying = saying_at(page_, i)) {
        cue = saying->words;
        source = said_by(*saying, count, that);
      } else {
        continue;
      }
      i = cue.last - 1;
      // Two sources, an unnamed one, or one whose phrase runs into the count: who says it is unclear.
      const bool apart = source.empty() || source.last <= count.first || source.first >= count.last;
      voice.clear = voice.clear && voice.chain.empty() && !source.empty() && apart && is_name_of_source(page_, source);
      if (!voice.clear) return voice;
      voice.words.insert(voice.words.end(), {cue, source, that});
      if (source.first > cue.last && page_.match(List::inside, source.first - 1))
        voice.words.push_back({source.first - 1, source.first});
      // "teilte die Polizei mit"
      if (page_.lexicon().language() == "de" && page_.is(source.last, "mit"))
        voice.words.push_back({source.last, source.last + 1});
      const Speaker speaker = speaker_in(page_, source, !page_.match(List::according, cue.first));
      voice.chain.push_back({speaker.name, page_.span(source), std::string(page_.text(cue)), speaker.entity});
    }
    // "The governor announced that ...": a verb that no list has may stand before the "that".
    for (std::size_t i = sentence_.first; i < count.first && voice.chain.empty(); ++i)
      if (page_.match(List::that, i)) voice.clear = false;
    return voice;
  }

 private:
  /// The source of a verb whose content holds the count: "X said that ...", "..., said X".
  Words said_by(const Saying& saying, Words count, Words& that) const {
    if (saying.words.first >= count.last) {
      if (saying.words.first == sentence_.first || !is_comma(page_[saying.words.first - 1])) return {};
      return source_after(page_, saying.words.last, sentence_.last, saying.inside, true);
    }
    for (std::size_t i = saying.words.last; i < count.first && that.empty(); ++i)
      if (const Match opens = page_.match(List::that, i)) that = {i, i + opens.words};
    // "announced the killing of 12", in Arabic.
    if (that.empty() && page_.lexicon().language() == "ar") {
      const Words source = source_after(page_, saying.words.last, count.first, saying.inside, true);
      if (source.last == count.first) return source;
    }
    if (that.empty()) return {};
    return source_beside(page_, saying, sentence_.first, count.first);
  }

  const Page& page_;
  Words sentence_;
};

}  // namespace

Voice voice_of(const Page& page, Words sentence, Words count) { return Voices(page, sentence).of(count); }

}  // namespace stemma::understand::partial
