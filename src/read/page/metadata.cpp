// Metadata of a page: see metadata.hpp.
#include "read/page/metadata.hpp"

#include <algorithm>
#include <array>

#include "read/ascii.hpp"
#include "read/months.hpp"
#include "read/repeats.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t most_times = 60, most_headings = 12;

std::string_view tag_source(const Markup& markup, const Node& node) {
  return markup.source().substr(node.begin, node.end - node.begin);
}

void read_meta(const Markup& markup, std::size_t i, Metadata& out) {
  std::string content = squeeze(markup.attribute(i, "content"));
  if (content.empty()) return;
  for (const std::string_view key : {"property", "name", "itemprop", "http-equiv"})
    if (const std::string name = markup.attribute(i, key); !name.empty()) {
      out.metas.emplace_back(lower(name), std::move(content));
      return;
    }
}

void read_link(const Markup& markup, std::size_t i, Metadata& out) {
  if (out.canonical.empty() && lower(markup.attribute(i, "rel")) == "canonical")
    out.canonical = markup.attribute(i, "href");
}

/// Class names and microdata that mark a date of publication.
bool names_date(std::string_view low) {
  static constexpr auto marks = std::to_array<std::string_view>(
      {"datepublished", "datemodified", "datecreated", "published",   "pubdate",      "publish-date",
       "publishdate",   "post-date",    "postdate",    "entry-date",  "article-date", "article__date",
       "timestamp",     "date-time",    "dateline",    "byline-date", "posted-on",    " time ",
       "post-meta",     "entry-meta",   "date",        "updated"});
  return std::any_of(marks.begin(), marks.end(), [&](auto m) { return low.find(m) != std::string_view::npos; });
}

void read_time(const Markup& markup, std::size_t i, Metadata& out) {
  const Node& node = markup.nodes()[i];
  if (out.times.size() >= most_times || node.next - i > 40) return;
  const std::string name = lower(" " + markup.attribute(i, "itemprop") + " " + markup.attribute(i, "class") + " " +
                                 markup.attribute(i, "id") + " ");
  if (node.tag != Tag::time && !names_date(name)) return;
  TimeElement time{static_cast<std::uint32_t>(i), {}, markup.text(i), name};
  if (time.words.size() > 300) return;
  for (const std::string_view key : {"datetime", "content", "title", "data-datetime", "data-timestamp"})
    if (time.value.empty()) time.value = markup.attribute(i, key);
  if (node.tag == Tag::time && markup.has_attribute(i, "pubdate")) time.name += " pubdate";
  if (!time.value.empty() || !time.words.empty()) out.times.push_back(std::move(time));
}

/// "Tide and Mill" of "tideandmill.example".
bool names_host(std::string_view words, std::string_view host) {
  std::string run;
  for (const char c : words)
    if (!is_space(c)) run += lower(c);
  return run.size() >= 5 && host.find(run) != std::string_view::npos;
}

/// The longest part of "Headline | Section - Outlet" before a separator that is followed by few words.
std::string without_outlet(std::string title, const std::string& outlet, const std::string& host = {}) {
  for (int i = 0; i < 2; ++i) {
    std::size_t cut = std::string::npos, size = 0;
    for (const std::string_view separator : {" | ", " – ", " — ", " - ", " · ", " • ", " » ", " :: ", " / ", " ~ "}) {
      const std::size_t at = title.rfind(separator);
      if (at != std::string::npos && (cut == std::string::npos || at > cut)) cut = at, size = separator.size();
    }
    if (cut == std::string::npos) break;
    const std::string head = title.substr(0, cut), tail = title.substr(cut + size);
    const bool named =
        (!outlet.empty() && lower(tail).find(lower(outlet)) != std::string::npos) || names_host(tail, host);
    if (!outlet.empty() && same_words(head, outlet)) return tail;
    if (!named && (count_words(tail) > 5 || count_words(head) < 2 || count_words(head) < count_words(tail))) break;
    title = head;
  }
  return title;
}

/// "Headline | Outlet": whether `words` are what follows the separator, after more than a word.
bool is_tail(std::string_view title, std::string_view words) {
  if (title.size() <= words.size() + 4 || title.substr(title.size() - words.size()) != words) return false;
  const std::string_view head = title.substr(0, title.size() - words.size());
  const std::string_view sign = trim(head);
  return head.ends_with(' ') && !sign.empty() && !is_alnum(sign.back()) && count_words(head) >= 3;
}

/// "Words - Section - Outlet": whether the title's first part is just these words.
bool opens_title(std::string_view title, std::string_view words) {
  if (words.empty() || title.size() <= words.size() + 3 || title.substr(0, words.size()) != words) return false;
  const std::string_view rest = title.substr(words.size());
  return rest[0] == ' ' && (!is_word(rest[1]) || rest.substr(1, 3) == "–" || rest.substr(1, 3) == "—") &&
         rest[1] != '&' && rest[1] != '(';
}

bool contains_words(std::string_view whole, std::string_view part) {
  std::string a = " ", b = " ";
  for (const auto& word : words(whole)) a += word + " ";
  for (const auto& word : words(part)) b += word + " ";
  return b.size() > 2 && a.find(b) != std::string::npos;
}

/// Without the sign of a heading's link to itself ("Limits¶", "Limits #").
std::string without_anchor(std::string_view heading) {
  for (const std::string_view sign : {"¶", "#", "🔗"})
    if (heading.ends_with(sign)) heading.remove_suffix(sign.size());
  return std::string(trim(heading));
}

/// Bulletin boards put the way to a thread before its title ("Harbour board • View topic - Tides").
std::string without_path(std::string title) {
  const std::size_t at = title.find("View topic - ");
  return at == std::string::npos ? title : title.substr(at + 13);
}

/// "Nine good kites of 2031" over the text and "Nine good kites of 2030" in a head that nobody has renewed.
bool differ_in_numbers(std::string_view a, std::string_view b) {
  auto left = words(a), right = words(b);
  const auto is_number = [](const std::string& word) { return std::all_of(word.begin(), word.end(), is_digit); };
  std::erase_if(left, is_number);
  std::erase_if(right, is_number);
  return left.size() >= 3 && left == right;
}

/// On a page that is no article a large heading is often a slogan. Where the head's two titles agree, they name it.
bool is_slogan(const Metadata& data, const std::string& stripped, const std::string& outlet) {
  const std::string social = data.meta({"og:title"});
  return !data.linked.article && lower(data.meta({"og:type"})) != "article" && !social.empty() &&
         same_words(stripped, without_outlet(data.title, outlet));
}

/// The heading of a page that has one; systems write it twice for narrow and wide screens.
std::string only_heading(const Metadata& data) {
  if (data.headings.empty()) return {};
  const std::string& first = data.headings.front().second;
  const bool same = std::all_of(data.headings.begin(), data.headings.end(),
                                [&](const auto& h) { return same_words(h.second, first); });
  return same ? without_anchor(first) : std::string();
}

/// "Best kites" over the text and "Best kites 2031" or "9 best kites" in the head: the head tells the edition.
bool tells_edition(std::string_view title, std::string_view heading) {
  if (!contains_words(title, heading)) return false;
  auto more = words(title);
  for (const std::string& word : words(heading)) more.erase(std::find(more.begin(), more.end(), word));
  static constexpr auto links = std::to_array<std::string_view>({"in", "of", "for", "the", "top"});
  bool number = false;
  for (const std::string& word : more) {
    const bool digits = std::all_of(word.begin(), word.end(), is_digit);
    number |= digits;
    if (!digits && month_named(word) == 0 && std::find(links.begin(), links.end(), word) == links.end()) return false;
  }
  return number;
}

/// "Blog: Nine good kites" over the text and "Nine good kites" in the head.
bool labels(std::string_view heading, std::string_view title) {
  const std::size_t colon = heading.find(": ");
  return colon != std::string_view::npos && count_words(heading.substr(0, colon)) <= 2 && count_words(title) >= 3 &&
         same_words(heading.substr(colon + 2), title);
}

}  // namespace

std::string Metadata::meta(std::initializer_list<std::string_view> names) const {
  for (const std::string_view wanted : names)
    for (const auto& [name, content] : metas)
      if (name == wanted) return content;
  return {};
}

Metadata metadata_of(const Markup& markup) {
  Metadata out;
  const auto& nodes = markup.nodes();
  bool in_svg = false;
  std::uint32_t svg_end = 0;
  for (std::uint32_t i = 1; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    if (node.text) continue;
    in_svg = i < svg_end;
    switch (node.tag) {
      case Tag::svg:
        svg_end = node.next;
        break;
      case Tag::meta:
        read_meta(markup, i, out);
        break;
      case Tag::link:
        read_link(markup, i, out);
        break;
      case Tag::html:
        if (out.language.empty()) out.language = markup.attribute(i, "lang");
        break;
      case Tag::title:
        if (out.title.empty() && !in_svg) out.title = markup.text(i);
        break;
      case Tag::script:
        if (find_nocase(tag_source(markup, node), "ld+json") != std::string_view::npos && node.next == i + 2)
          read_linked_data(tag_source(markup, nodes[i + 1]), out.linked);
        break;
      case Tag::h1:
        if (out.headings.size() < most_headings) {
          if (std::string words = markup.text(i); !words.empty()) out.headings.emplace_back(i, std::move(words));
        }
        break;
      case Tag::time:
        read_time(markup, i, out);
        break;
      default: {
        const std::string_view tag = tag_source(markup, node);
        if (tag.size() > 8 &&
            (find_nocase(tag, "date") != std::string_view::npos || tag.find("publish") != std::string_view::npos ||
             tag.find("time") != std::string_view::npos || tag.find("meta") != std::string_view::npos ||
             tag.find("posted") != std::string_view::npos))
          read_time(markup, i, out);
      }
    }
  }
  return out;
}

std::string headline_of(const Metadata& data) {
  const std::string declared = data.meta({"og:title", "twitter:title", "dc.title", "title"});
  const std::string outlet = data.meta({"og:site_name", "application-name"});
  std::string stripped =
      without_outlet(without_path(declared.empty() ? data.title : declared), outlet, host_of(address_of(data)));
  if (same_words(stripped, outlet)) stripped = without_outlet(data.title, outlet);
  if (stripped.starts_with('|')) stripped.clear();  // no headline before the outlet's name
  std::string best;
  for (const auto& [node, heading] : data.headings) {
    const std::string words = without_anchor(heading);
    const bool confirmed =
        contains_words(declared, words) || contains_words(data.title, words) || same_words(data.linked.headline, words);
    const bool name = same_words(words, outlet) || (is_tail(data.title, words) && !same_words(stripped, words));
    if (confirmed && !name && words.size() > best.size() && words.size() < 400) best = words;
  }
  if (const std::size_t bar = best.find(" | "); bar != std::string::npos && bar > 0) best.resize(bar);
  const bool leads = opens_title(declared, best) || opens_title(data.title, best);
  if (!best.empty() && tells_edition(stripped, best)) return stripped;
  if (!best.empty() && (leads || count_words(best) >= 2 || best.size() * 2 >= stripped.size())) return best;
  const std::string only = only_heading(data);
  if (!only.empty() && (differ_in_numbers(only, stripped) || !is_slogan(data, stripped, outlet))) {
    const bool sentence = only.ends_with('.') && !stripped.empty();
    const bool labelled = labels(only, stripped);
    if (!sentence && !labelled && count_words(only) >= 3 && only.size() < 300 && !only.ends_with(':') &&
        !is_tail(data.title, only))
      return only;
  }
  if (!stripped.empty()) return stripped;
  if (!data.linked.headline.empty()) return data.linked.headline;
  return data.headings.empty() ? std::string() : data.headings[0].second;
}

std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  if (host.substr(0, 4) == "www.") host.remove_prefix(4);
  return lower(host);
}

bool is_forum(const Metadata& data) {
  if (data.linked.forum) return true;
  static constexpr auto programs =
      std::to_array<std::string_view>({"discourse", "phpbb", "vbulletin", "xenforo", "mybb", "nodebb",
                                       "simple machines", "invision", "flarum", "vanilla"});
  const std::string generator = lower(data.meta({"generator"}));
  for (const std::string_view program : programs)
    if (generator.find(program) != std::string::npos) return true;
  static constexpr auto places =
      std::to_array<std::string_view>({"forum", "forums", "board", "boards", "discuss", "discussion", "discussions",
                                       "thread", "threads", "topic", "viewtopic", "showthread", "questions", "talk"});
  const std::string url = address_of(data);
  for (const std::string& word : words(std::string_view(url).substr(0, 200)))
    if (std::find(places.begin(), places.end(), word) != places.end()) return !data.linked.article;
  return false;
}

bool is_product(const Metadata& data) {
  if (data.linked.article) return false;
  const std::string type = lower(data.meta({"og:type"}));
  return data.linked.product || type == "product" || type == "og:product" || type == "product.item";
}

std::string address_of(const Metadata& data) {
  for (const std::string& url : {data.canonical, data.meta({"og:url", "twitter:url"}), data.linked.url})
    if (url.find("://") != std::string::npos) return std::string(trim(url));
  return {};
}

std::string outlet_of(const Metadata& data) {
  for (const std::string& name : {data.meta({"og:site_name"}), data.linked.publisher,
                                  data.meta({"application-name", "publisher", "dc.publisher"})})
    if (!name.empty() && name.size() < 100) return name;
  return host_of(address_of(data));
}

}  // namespace stemma::read
