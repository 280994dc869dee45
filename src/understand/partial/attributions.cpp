// Who says what is quoted: a quotation with an affirmed verb of reporting right beside it.
//
// Three forms, in the marks of any language: 'quotation, verb source', 'source verb: quotation', and the author's words
// within the marks or after a dialogue dash: '«..., — verb source. — ...»'. A quotation that a clause merely borrows
// (the name of a ship, a word in scare quotes) begins inside a clause and is left alone.
#include <algorithm>
#include <optional>

#include "understand/partial/page.hpp"
#include "understand/partial/passes.hpp"
#include "understand/partial/sources.hpp"

namespace stemma::understand::partial {
namespace {

constexpr std::size_t longest_lead = 25;  // words of the clause that introduces a quotation

bool is_quote_mark(const Word& word) {
  constexpr std::string_view marks[] = {"\"",     "\u00AB", "\u00BB", "\u2039", "\u203A",
                                        "\u201C", "\u201D", "\u201E", "''",     "``"};
  return std::ranges::find(marks, word.key) != std::end(marks);
}
bool ends_utterance(const Word& word) {
  constexpr std::string_view marks[] = {",", "!", "?", "\u2026", "...", "\u060C", "\u061F", "?!", "!!", "!!!"};
  return std::ranges::find(marks, word.key) != std::end(marks);
}
bool ends_sentence(const Word& word) { return word.key == "." || word.key == ":" || ends_utterance(word); }

class Quotes {
 public:
  Quotes(const Page& page, std::vector<Attribution>& out) : page_(page), out_(out) {}

  void read(const Quotation& quotation) {
    const std::size_t first = page_.word_at(quotation.outer.begin), last = page_.word_at(quotation.outer.end);
    if (first >= last) return;
    if (inside(quotation.outer, first + 1, last)) return;
    if (after(quotation, first, last)) return;
    before(quotation, first);
  }

  /// A paragraph of dialogue: "— ..., — verb source. — ..."
  void read_dialogue(Span paragraph) {
    const std::size_t first = page_.word_at(paragraph.begin), last = page_.word_at(paragraph.end);
    if (first + 3 < last && is_dash_mark(page_[first]) && page_[first].key != "-" && !has_marks(first, last))
      inside({page_[first + 1].span.begin, page_[last - 1].span.end}, first + 1, last, true);
  }

 private:
  void add(std::vector<Span> content, const Saying& saying, Words source) {
    Attribution made;
    made.id = "a" + std::to_string(out_.size() + 1);
    made.content = std::move(content);
    made.cue = {page_.span(saying.words)};
    if (!source.empty() && is_name_of_source(page_, source)) {
      made.source = {page_.span(source)};
      Speaker speaker = speaker_in(page_, source, true);
      made.speaker = std::move(speaker.name);
      made.entity = speaker.entity;
    }
    made.kind = AttributionKind::direct;
    out_.push_back(std::move(made));
  }

  bool has_marks(std::size_t first, std::size_t last) const {
    return std::any_of(page_.words().begin() + static_cast<std::ptrdiff_t>(first),
                       page_.words().begin() + static_cast<std::ptrdiff_t>(last), is_quote_mark);
  }
  Words paragraph_of(std::size_t i) const {
    const auto& draft = page_.draft();
    return page_.paragraph(draft.sentences[page_[i].sentence].paragraph);
  }
  std::size_t paragraph_end(std::size_t i) const { return paragraph_of(i).last; }
  std::size_t paragraph_begin(std::size_t i) const { return paragraph_of(i).first; }
  /// Where the words outside of marks end, from `i` on.
  std::size_t unquoted_end(std::size_t i) const {
    const std::size_t end = i < page_.size() ? paragraph_end(i) : i;
    while (i < end && !is_quote_mark(page_[i])) ++i;
    return i;
  }

  /// Whether any unquoted word between `first` and `last` takes back what is said, or makes it somebody else's report.
  bool is_taken_back(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      if (page_.quoted(page_[i].span.begin)) continue;
      if (page_.takes_back(i) || is_question(page_[i]) || page_.match(List::that, i) || page_.match(List::according, i))
        return true;
    }
    return false;
  }
  /// The sentence around word `i`, within its paragraph.
  std::size_t sentence_begin(std::size_t i) const { return std::max(page_.sentence_of(i).first, paragraph_begin(i)); }

  /// "..., — verb source. — ..." in words [first, last) of `whole`.
  bool inside(Span whole, std::size_t first, std::size_t last, bool dialogue = false) {
    for (std::size_t i = first + 1; i + 1 < last; ++i) {
      if (!is_dash_mark(page_[i]) || !ends_utterance(page_[i - 1])) continue;
      const auto saying = saying_at(page_, i + 1);
      if (!saying || is_blocked(page_, saying->words)) continue;
      std::size_t back = saying->words.last;
      while (back < last && !is_dash_mark(page_[back])) ++back;
      // The words between the dashes, and those around the marks.
      bool taken_back = is_taken_back(sentence_begin(first), first);
      for (std::size_t k = i; k < back; ++k) taken_back |= page_.takes_back(k) || page_.match(List::that, k);
      if (last < page_.size()) taken_back |= is_taken_back(last, page_.sentence_of(last - 1).last);
      if (taken_back) return false;
      std::vector<Span> content = {{whole.begin, page_[i - 1].span.end}};
      if (back + 1 < last) content.push_back({page_[back + 1].span.begin, whole.end});
      // Without a second dash the speech is over, and what follows in the marks is unclear.
      if (back + 1 >= last && !dialogue && back < last) return false;
      add(std::move(content), *saying,
          source_after(page_, saying->words.last, std::min(back, last), saying->inside, true));
      return true;
    }
    return false;
  }

  bool after(const Quotation& quotation, std::size_t first, std::size_t last) {
    const std::size_t begin = paragraph_begin(first), end = last < page_.size() ? paragraph_end(last) : last;
    if (first > begin && !ends_sentence(page_[first - 1]) && !is_quote_mark(page_[first - 1]) &&
        !is_dash_mark(page_[first - 1]))
      return false;
    if (first > begin && is_comma(page_[first - 1])) return false;
    std::size_t i = last;
    bool dash = ends_utterance(page_[last >= first + 2 ? last - 2 : first]);
    while (i < end && i < last + 3 && (is_comma(page_[i]) || is_dash_mark(page_[i]))) dash |= is_dash_mark(page_[i++]);
    // «The New Gazette» reported: a name has its verb right behind it, speech has a comma or a dash.
    const std::string& inner_end = page_[last >= first + 2 ? last - 2 : first].key;
    if (i == last && !dash && inner_end != ".") return false;
    if (is_taken_back(sentence_begin(first), first)) return false;
    const bool one_word = page_.draft().text(quotation.inner).find(' ') == std::string_view::npos;
    if (i >= end || (one_word && !dash)) return false;
    const auto saying = saying_at(page_, i);
    if (!saying || is_blocked(page_, saying->words)) return false;
    const std::size_t limit = std::min(end, unquoted_end(saying->words.last));
    Words source = source_after(page_, saying->words.last, limit, saying->inside, true);
    // A verb that introduces the next quotation belongs to that one.
    std::size_t tail = saying->words.last;
    while (tail < limit && !ends_sentence(page_[tail])) ++tail;
    if (tail < limit && page_.is(tail, ":")) return false;
    // «The Gull», said the captain, is being repaired: a name that a clause goes on from.
    const std::size_t behind = source.empty() ? saying->words.last : source.last;
    if (last - first <= 5 && behind < limit && is_comma(page_[behind]) &&
        !is_quote_mark(page_[std::min(behind + 1, page_.size() - 1)]))
      return false;
    if (is_taken_back(last, std::min(limit, page_.sentence_of(i).last))) return false;
    add({quotation.outer}, *saying, source);
    return true;
  }

  void before(const Quotation& quotation, std::size_t first) {
    if (first < 2 || page_[first - 1].key != ":") return;
    const std::size_t colon = first - 1, floor = std::max(page_.sentence_of(colon).first, paragraph_begin(colon));
    std::size_t begin = colon;
    while (begin > floor && colon - begin < longest_lead && page_[begin - 1].key != "." &&
           !is_quote_mark(page_[begin - 1]) && page_[begin - 1].key != ";")
      --begin;
    std::optional<Saying> saying;
    for (std::size_t i = begin; i < colon; ++i)
      if (auto found = saying_at(page_, i); found && found->words.last <= colon) {
        // "X, as Y reported, said: ...": whose words these are, and by whose account, takes more than words.
        if (saying) return;
        i = found->words.last - 1;
        saying = std::move(found);
      }
    if (!saying || is_blocked(page_, saying->words)) return;
    // Neither another clause nor another's report: "rumour has it that X said: ...".
    if (is_taken_back(floor, colon)) return;
    const Words source = source_beside(page_, *saying, begin, colon);
    add({quotation.outer}, *saying, source);
  }

  const Page& page_;
  std::vector<Attribution>& out_;
};

}  // namespace

void find_attributions(Draft& draft, const Resources&) {
  const Page page(draft);
  auto& all = draft.document.attributions;
  Quotes quotes(page, all);
  std::uint32_t read_to = 0;
  for (const Quotation& quotation : draft.quotations) {
    if (quotation.outer.begin < read_to) continue;  // within another
    read_to = quotation.outer.end;
    quotes.read(quotation);
  }
  for (const Span paragraph : draft.paragraphs) quotes.read_dialogue(paragraph);
  std::ranges::stable_sort(all, {}, [](const Attribution& a) { return a.cue.front(); });
  for (std::size_t i = 0; i < all.size(); ++i) all[i].id = "a" + std::to_string(i + 1);
  draft.content_pieces.clear();
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const Span piece : all[i].content) draft.content_pieces.push_back({piece, i, 0});
  std::ranges::stable_sort(draft.content_pieces, {}, &ContentPiece::span);
  std::uint32_t reach = 0;
  for (ContentPiece& piece : draft.content_pieces) piece.reach = reach = std::max(reach, piece.span.end);
}

}  // namespace stemma::understand::partial
