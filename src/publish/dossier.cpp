#include "publish/dossier.hpp"

#include "publish/assets.hpp"
#include "publish/outlines.hpp"
#include "publish/policy.hpp"
#include "publish/sections.hpp"
#include "publish/withhold.hpp"
#include "publish/words.hpp"

namespace stemma::publish {
namespace {

constexpr std::size_t most_in_contents = 8, most_maps = 12;

std::string title_of(const View& view) {
  if (view.main_events().empty()) return "No event found";
  return view.title(*view.main_events().front());
}

// Statements that are marked in several pieces: all pieces light up when the first is the page's target.
std::string style_of(const std::vector<std::string>& split) {
  std::string out(asset_style);
  for (const std::string& id : split) {
    const bool plain = id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
    if (plain) out += "main:has(#" + id + ":target) [data-of=" + id + "]{background:var(--lit);color:var(--lit-ink)}\n";
  }
  return out;
}

void head(Html& out, const View& view, const std::string& style) {
  out.add(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"format-detection\" content=\"telephone=no\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"Stemma {}\">\n"
      "<link rel=\"icon\" href=\"data:,\">\n<title>{} · dossier</title>\n<style>",
      security_policy(style, asset_script), view.account.version, title_of(view));
  out.add_asset(style).add("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the account</a>\n");
}

void contents_line(Html& out, std::string_view anchor, std::string_view name) {
  out.add("<li><a href=\"#{}\">{}</a></li>\n", anchor, name);
}

void contents(Html& out, const View& view) {
  out.add("<nav class=\"contents\" aria-label=\"Contents\"><ol>\n");
  const auto& events = view.main_events();
  for (std::size_t i = 0; i < events.size() && i < most_in_contents; ++i)
    contents_line(out, View::anchor(*events[i]), i ? view.title(*events[i]) : "What the reports say");
  if (events.size() > most_in_contents) contents_line(out, "events", "All events");
  if (!view.background_events().empty()) contents_line(out, "background", "Other events mentioned");
  contents_line(out, "stemma", "Which derives from which");
  if (!view.account.entities.empty()) contents_line(out, "names", "Names and spellings");
  contents_line(out, "reports", "The reports");
  contents_line(out, "method", "Method and limits");
  out.add("</ol></nav>\n");
}

std::size_t disputes(const Event& event) {
  std::size_t count = 0;
  for (const Fact& fact : event.facts) count += fact.status == ReadingStatus::disputed && fact.slot != Slot::statement;
  return count;
}

// "12 reports from 1 May to 3 May 2031, two without a date, and one item that could not be read".
std::string pile_words(const Account& account) {
  std::string_view first, last;
  std::size_t read = 0, undated = 0;
  for (const Document& document : account.documents) {
    if (document.error) continue;
    ++read;
    if (!document.published) {
      ++undated;
      continue;
    }
    const std::string_view date = *document.published;
    if (first.empty() || date < first) first = date;
    if (last.empty() || last < date) last = date;
  }
  std::string out = counted(read, "report");
  if (!first.empty()) {
    const std::string from = short_date_words(first), to = short_date_words(last);
    out += from == to ? " of " + from : " from " + from + " to " + to;
    if (undated) out += ", " + number_words(static_cast<std::int64_t>(undated)) + " without a date";
  }
  if (const std::size_t unread = account.documents.size() - read)
    out += " and " + counted(unread, "item") + " that could not be read";
  return out;
}

void event_header(Html& out, const View& view, const Event& event) {
  out.add("<p class=\"where\">");
  if (!event.date.empty()) out.add("<span>{}</span>", date_html(event.date));
  if (event.place) out.add("<span><bdi>{}</bdi></span>", shown(event.place->name));
  out.add("<span>{}</span>", counted(std::max(view.reports_about(event), event.documents.size()), "report"));
  if (const std::size_t count = disputes(event))
    out.add("<span class=\"disputes\">{}</span>", counted(count, "disputed fact"));
  out.add("</p>\n");
}

Html reports_list(const View& view, const Event& event) {
  Html out;
  out.add("<p class=\"quiet\">No statement about it was found.</p>\n<ul class=\"inline\">\n");
  for (const std::string& id : event.documents)
    if (const Document* document = view.document(id))
      out.add("<li><a href=\"#{}\"><bdi>{}</bdi></a></li>\n", view.anchor(*document), view.numbered(*document));
  out.add("</ul>\n");
  return out;
}

// The first event's title and header are the page's own.
void event_section(Html& out, const View& view, const Event& event, const Outlines& outlines, bool with_map) {
  const std::string anchor = View::anchor(event);
  const bool first = &event == view.main_events().front();
  const Html facts = facts_section(view, event);
  out.add(
      "<section class=\"event\" id=\"{}\" aria-labelledby=\"{}-name\">\n<h2 id=\"{}-name\" "
      "class=\"{}\"><bdi>{}</bdi></h2>\n",
      anchor, anchor, anchor, first ? "hidden" : "name", first ? "What the reports say" : view.title(event));
  if (!first) event_header(out, view, event);
  if (facts.empty())
    out.add("{}", reports_list(view, event));
  else
    out.add("{}{}{}", glance_section(view, event), plots_section(view, event), facts);
  if (with_map) out.add("{}", map_section(view, event, outlines));
  out.add("</section>\n");
}

void all_events(Html& out, const View& view) {
  if (view.main_events().size() <= most_in_contents) return;
  out.add("<nav id=\"events\" aria-label=\"All events\"><details class=\"more\"><summary>{}</summary><ol>\n",
          counted(view.main_events().size(), "event"));
  for (const Event* event : view.main_events()) contents_line(out, View::anchor(*event), view.title(*event));
  out.add("</ol></details></nav>\n");
}

void header(Html& out, const View& view) {
  out.add("<header class=\"page\"><p class=\"kind\">Dossier of reports</p>\n<h1><bdi>{}</bdi></h1>\n", title_of(view));
  if (!view.main_events().empty()) event_header(out, view, *view.main_events().front());
  out.add(
      "<p class=\"pile\">{}. Everything below is what reports say, found by a program and cited to the word; nothing "
      "here says what is true. <a href=\"#method\">Method and limits</a></p></header>\n",
      pile_words(view.account));
}

}  // namespace

std::string dossier_html(const DossierInput& input) {
  const View view(input.account);
  const Outlines outlines(input.outlines);
  DocumentsSection documents = documents_section(view);
  Html out;
  head(out, view, style_of(documents.split));
  header(out, view);
  contents(out, view);
  out.add("<main id=\"main\" tabindex=\"-1\">\n");
  all_events(out, view);
  std::size_t maps = 0;
  for (const Event* event : view.main_events())
    event_section(out, view, *event, outlines, event->place && maps++ < most_maps);
  out.add("{}{}{}{}{}", background_section(view), stemma_section(view), names_section(view), documents.html,
          method_section(view, input.quality_notes));
  documents.html = Html();  // the largest part is not to be held twice for longer than it must
  out.add("</main>\n<footer>Made by Stemma {}. Suggestions of a machine, with their evidence.</footer>\n<script>",
          view.account.version);
  out.add_asset(asset_script).add("</script>\n</body>\n</html>\n");
  return out.take();
}

}  // namespace stemma::publish
