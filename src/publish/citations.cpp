#include "publish/citations.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "model/edtf.hpp"
#include "publish/withhold.hpp"
#include "publish/words.hpp"

namespace stemma::publish {
namespace {

constexpr std::uint32_t context = 110, longest = 320;  // bytes of a sentence around the words, and of the words

struct Snippet {
  std::string before, words, after;
};

Span sentence_of(const Document& document, Span span) {
  const auto after = std::upper_bound(document.sentences.begin(), document.sentences.end(), span.begin,
                                      [](std::uint32_t place, Span sentence) { return place < sentence.begin; });
  if (after == document.sentences.begin()) return span;
  const Span sentence = *std::prev(after);
  return sentence.contains(span.begin) ? hull(sentence, span) : span;
}

Span clamped(const Document& document, Span span) {
  const auto size = static_cast<std::uint32_t>(document.text.size());
  return {std::min(span.begin, size), std::min(std::max(span.begin, span.end), size)};
}

// The last part of the span, from a blank on.
Span tail(std::string_view text, Span span, std::uint32_t most) {
  if (span.size() <= most) return span;
  const auto blank = text.substr(0, span.end).find(' ', span.end - most);
  return {blank == std::string_view::npos ? span.end : static_cast<std::uint32_t>(blank), span.end};
}

// The first part of the span, up to a blank.
Span head(std::string_view text, Span span, std::uint32_t most) {
  if (span.size() <= most) return span;
  const auto blank = text.substr(span.begin, most + 1).rfind(' ');
  return {span.begin, blank == std::string_view::npos ? span.begin : span.begin + static_cast<std::uint32_t>(blank)};
}

// The words of a span, with notes for what is withheld. What is withheld was found in the whole text, where no edge of
// a span hides that it is a link; it belongs to the words cited if it touches them, and is then no part of what stands
// `beside` them.
class Words {
 public:
  Words(std::string_view text, const std::vector<Withheld>& withheld) : text_(text), withheld_(withheld) {}

  std::string of(Span span, std::optional<Span> cited = std::nullopt) const {
    std::string out;
    auto part = std::partition_point(withheld_.begin(), withheld_.end(),
                                     [&](const Withheld& one) { return one.span.end <= span.begin; });
    std::uint32_t from = span.begin;
    for (; part != withheld_.end() && part->span.begin < span.end; ++part) {
      out.append(text_.substr(from, std::max(from, part->span.begin) - from));
      if (!cited || !part->span.overlaps(*cited)) out.append(part->note);
      from = std::min(part->span.end, span.end);
    }
    return out.append(text_.substr(from, span.end - from));
  }

 private:
  std::string_view text_;
  const std::vector<Withheld>& withheld_;
};

Snippet snippet(const View& view, const Document& document, Span span) {
  const std::string_view text = document.text;
  span = clamped(document, span);
  const Span whole = clamped(document, sentence_of(document, span));
  const Span left{whole.begin, span.begin}, right{span.end, whole.end};
  const Span before = tail(text, left, context), words = head(text, span, longest), after = head(text, right, context);
  const Words show(text, view.withheld(document));
  return {(before == left ? "" : "…") + show.of(before, span), show.of(words) + (words == span ? "" : " …"),
          show.of(after, span) + (after == right ? "" : " …")};
}

std::vector<const Statement*> oldest_first(const View& view, const std::vector<std::string>& ids) {
  std::vector<const Statement*> out;
  for (const std::string& id : ids)
    if (const Statement* statement = view.statement(id)) out.push_back(statement);
  std::stable_sort(out.begin(), out.end(), [&](const Statement* a, const Statement* b) {
    const auto first = published(view, *a), second = published(view, *b);
    return first.empty() != second.empty() ? second.empty() : first < second;
  });
  return out;
}

struct Source {
  std::string name;
  std::unordered_set<std::string_view> reports;
};

// One entry a chain, in order of appearance; the empty chain is the outlets' own voice.
std::vector<Source> sources(const View& view, const std::vector<std::string>& ids) {
  std::vector<Source> out;
  std::unordered_map<std::string, std::size_t> known;
  for (const std::string& id : ids) {
    const Statement* statement = view.statement(id);
    if (!statement) continue;
    const std::string name = chain_words(view, *statement);
    const auto [at, added] = known.emplace(name, out.size());
    if (added) out.push_back({name, {}});
    out[at->second].reports.insert(statement->document);
  }
  return out;
}

std::string own_voice(const View& view, const Source& source) {
  if (source.reports.size() > 1) return counted(source.reports.size(), "report") + " in their own words";
  const Document* document = view.document(*source.reports.begin());
  return (document ? view.label(*document) : std::string("one report")) + " in its own words";
}

// `alike`: what all citations of a list have in common is said above it, so that only denials are repeated.
Html citation(const View& view, const Statement& statement, bool alike) {
  Html out;
  const Document* document = view.document(statement.document);
  if (!document) return out;
  const Snippet part = snippet(view, *document, statement.span);
  out.add("<li><span class=\"words\">{}<a class=\"cite\" href=\"#{}\">{}</a>{}</span> <span class=\"by\">", part.before,
          statement.id, part.words, part.after);
  const std::string chain = chain_words(view, statement);
  if (chain.empty())
    out.add("<bdi>{}</bdi>, in its own words", view.numbered(*document));
  else
    out.add("<bdi>{}</bdi>, in <bdi>{}</bdi>", chain, view.numbered(*document));
  if (document->published)
    out.add(", <time title=\"{}\">{}</time>", *document->published, short_date_words(*document->published));
  if (!alike || statement.polarity == Polarity::denied) out.add("{}", caveats(statement));
  out.add("</span></li>\n");
  return out;
}

}  // namespace

Html summary_html(Slot slot, const Reading& reading) {
  Html out;
  const bool dates = slot == Slot::date || slot == Slot::founded;
  if (dates && model::day_range(reading.summary)) return date_html(reading.summary);
  out.add("<bdi>{}</bdi>", shown(reading.summary));
  return out;
}

Html negative_html(const Reading& reading) {
  const bool says_so = reading.summary.starts_with("not ") || reading.summary.starts_with("nobody ");
  if (reading.polarity == Polarity::denied && !says_so) return negative_html();
  return {};
}

Html caveats(const Statement& statement) {
  Html out;
  if (statement.polarity == Polarity::denied) out.add("{}", negative_html());
  if (statement.certainty == Certainty::hedged) out.add(" <em class=\"caveat\">said with reservation</em>");
  if (statement.slot == Slot::responsibility && statement.mode == Mode::claimed &&
      statement.polarity == Polarity::affirmed)
    out.add(" <em class=\"caveat\">the actor’s own claim</em>");
  return out;
}

Html citation_link(const View& view, const Statement& statement) {
  Html out;
  const Document* document = view.document(statement.document);
  if (!document) return out;
  out.add("<a class=\"cite\" href=\"#{}\">{}</a>", statement.id, snippet(view, *document, statement.span).words);
  return out;
}

Html citations(const View& view, const std::vector<std::string>& ids, std::size_t open) {
  const auto statements = oldest_first(view, ids);
  const bool alike = std::all_of(statements.begin(), statements.end(), [&](const Statement* statement) {
    return statement->certainty == statements.front()->certainty && statement->mode == statements.front()->mode;
  });
  Html out;
  const std::size_t first = statements.size() <= open + 1 ? statements.size() : open;
  out.add("<ul class=\"cites\">\n");
  for (std::size_t i = 0; i < first; ++i) out.add("{}", citation(view, *statements[i], alike));
  out.add("</ul>\n");
  if (first == statements.size()) return out;
  out.add("<details class=\"more\"><summary>{}</summary>\n<ul class=\"cites\">\n",
          counted(statements.size() - first, "more citation"));
  for (std::size_t i = first; i < statements.size(); ++i) out.add("{}", citation(view, *statements[i], alike));
  out.add("</ul></details>\n");
  return out;
}

std::string said_by(const View& view, const std::vector<std::string>& ids, std::size_t limit) {
  auto all = sources(view, ids);
  std::stable_sort(all.begin(), all.end(), [](const Source& a, const Source& b) {
    if (a.name.empty() != b.name.empty()) return b.name.empty();
    return a.reports.size() > b.reports.size();
  });
  std::string out;
  std::size_t named = 0, left = 0;
  for (const Source& source : all) {
    if (!source.name.empty() && ++named > limit) {
      ++left;
      continue;
    }
    if (source.name.empty() && left) out += "; " + counted(left, "other source");
    if (source.name.empty()) left = 0;
    if (!out.empty()) out += "; ";
    out += source.name.empty() ? own_voice(view, source) : source.name;
    if (!source.name.empty() && source.reports.size() > 1) out += " (" + counted(source.reports.size(), "report") + ")";
  }
  return left ? out + "; " + counted(left, "other source") : out;
}

}  // namespace stemma::publish
