// Statements of people killed, injured, missing and detained: a number beside a plain word for what befell them.
//
// A sentence with a negation, a condition, a doubt, a denial or a question gives none, and neither does one with a word
// that is not understood (understood.hpp). Its source is that of the quotation it stands in, or of one plain "according
// to" or verb of reporting in the sentence; where a sentence has a source that is not plain, its counts are left out
// rather than given to the outlet.
#include <algorithm>
#include <optional>

#include "understand/attributions.hpp"
#include "understand/partial/page.hpp"
#include "understand/partial/passes.hpp"
#include "understand/partial/placed_counts.hpp"
#include "understand/partial/understood.hpp"
#include "understand/partial/voices.hpp"
#include "understand/quantity_hedges.hpp"

namespace stemma::understand::partial {
namespace {

/// Whether the sentence takes anything back, or asks. A qualifier ("no fewer than") denies nothing.
bool is_unclear(const Page& page, Words sentence) {
  for (std::size_t i = sentence.first; i < sentence.last; ++i) {
    if (is_question(page[i])) return true;
    // "no fewer than", "without news": they take nothing back.
    const Match missing = page.match(List::missing, i), gone = page.match(List::missing_noun, i);
    if (const auto number = number_at(page, i); number && number->qualifiers > 0)
      i += number->qualifiers - 1;
    else if (missing || gone)
      i += std::max(missing.words, gone.words) - 1;
    else if (page.takes_back(i))
      return true;
  }
  return false;
}

/// "wurde", "ist" beside more than one.
bool is_singular(const Page& page, std::size_t i) {
  return page.lexicon().language() == "de" &&
         (page.is(i, "wurde") || page.is(i, "ist") || page.is(i, "war") || page.is(i, "wird"));
}

/// The words of the sentence that the quoted piece around `span` holds, without the marks around it.
Words quoted_words(const Draft& draft, const Page& page, Words sentence, Span span) {
  Words region = sentence;
  for (const ContentPiece& piece : draft.content_pieces)
    if (piece.span.contains(span)) {
      region.first = std::max(region.first, page.word_at(piece.span.begin));
      region.last = std::min(region.last, page.word_at(piece.span.end));
    }
  while (!region.empty() && page[region.first].mark) ++region.first;
  while (!region.empty() && page[region.last - 1].mark) --region.last;
  return region;
}

/// Whether all words of the region are understood, with these counts and sources in it.
bool is_plain(const Page& page, Words region, const std::vector<Count>& counts, const std::vector<Words>& sources) {
  Understood understood(page, region);
  for (const Words words : sources) understood.mark(words, Part::source);
  // "announced the killing of 12": the object of a verb of reporting needs no other.
  for (const Count& count : counts)
    for (const Words words : sources)
      if (!words.empty() && words.last == count.found.words.first) understood.has_cause();
  bool several = false;
  for (const Count& count : counts) {
    const auto& [slot, number, found] = count;
    understood.mark({number.words.first, number.last()}, Part::number);
    for (const Words words : found.verbs) understood.mark(words, Part::count);
    understood.begins_count(found.words.first, found.takes_subject, found.needs_cause);
    // "En la ciudad supone 12 muertos": a noun without its verb belongs to whatever verb the phrase before it hides.
    const bool hides = count.found.bare && page.lexicon().language() != "de";
    if (number.parted || hides) understood.is_loose(number.words.first);
    several |= number.value > 1 && !found.toll;
  }
  for (std::size_t i = region.first; i < region.last; ++i)
    if (several && is_singular(page, i)) return false;
  return understood.all();
}

}  // namespace

void find_counts(Draft& draft, const Resources&) {
  const Page page(draft);
  for (const Words sentence : page.sentences()) {
    if (sentence.empty() || is_unclear(page, sentence)) continue;
    const auto counts = placed_counts(page, sentence);
    for (const Count& count : counts) {
      Statement s;
      s.span = page.span(count.found.words);
      Voice voice;
      Words region = sentence;
      voice.chain = chain_at(draft, s.span);
      if (voice.chain.empty()) {
        // Quoted words of somebody who is not named are not the outlet's.
        const Words paragraph = page.paragraph(draft.sentences[page[sentence.first].sentence].paragraph);
        if (page.quoted(s.span.begin) || is_dash_mark(page[paragraph.first])) continue;
        voice = voice_of(page, sentence, count.found.words);
      } else {
        region = quoted_words(draft, page, sentence, s.span);
      }
      if (!voice.clear || !is_plain(page, region, counts, voice.words)) continue;
      s.document = draft.document.id;
      s.slot = count.slot;
      Quantity quantity;
      quantity.qualifier = count.number.qualifier;
      set_interval(quantity, count.number.value, std::nullopt);
      s.number = quantity.value, s.low = quantity.low, s.high = quantity.high;
      s.qualifier = quantity.qualifier;
      if (count.number.group) s.of = std::string(page.text(count.number.noun));
      s.chain = std::move(voice.chain);
      s.id = "s" + std::to_string(draft.document.statements.size() + 1);
      draft.document.statements.push_back(std::move(s));
    }
  }
}

}  // namespace stemma::understand::partial
