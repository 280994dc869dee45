// JSON-LD: see json_ld.hpp.
#include "read/page/json_ld.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>

#include "read/agencies.hpp"
#include "read/ascii.hpp"
#include "read/entities.hpp"

namespace stemma::read {
namespace {

namespace dom = simdjson::dom;

constexpr int deepest = 8;
constexpr std::size_t longest_script = 1 << 21;
constexpr std::size_t most_updates = 5000, longest_opening = 400;

std::string text_of(dom::element element) {
  std::string_view text;
  if (element.get_string().get(text)) return {};
  return squeeze(decode_references(text));
}

std::string field(dom::object object, std::string_view key) {
  dom::element value;
  if (object[key].get(value)) return {};
  return text_of(value);
}

bool has_type(dom::object object, bool (*fits)(std::string_view)) {
  dom::element type;
  if (object["@type"].get(type)) return false;
  std::string_view name;
  if (!type.get_string().get(name)) return fits(name);
  dom::array names;
  if (type.get_array().get(names)) return false;
  return std::any_of(names.begin(), names.end(),
                     [&](dom::element e) { return !e.get_string().get(name) && fits(name); });
}

bool is_article(std::string_view type) {
  return type.find("Article") != std::string_view::npos || type.find("Posting") != std::string_view::npos ||
         type == "Report" || type == "Review" || type == "Recipe" || type == "VideoObject";
}
bool is_forum(std::string_view type) {
  return type == "DiscussionForumPosting" || type == "QAPage" || type == "Question";
}
bool is_organization(std::string_view type) { return type.find("Organization") != std::string_view::npos; }
bool is_live(std::string_view type) { return type == "LiveBlogPosting"; }
bool is_page(std::string_view type) {
  return type == "WebPage" || type == "ItemPage" || type == "CollectionPage" || type == "FAQPage";
}

void keep(std::string& slot, std::string value) {
  if (slot.empty()) slot = std::move(value);
}

/// A name, an object with a name, or an array of either; `people`: no organizations but agencies.
void names_in(dom::element element, std::vector<std::string>& out, bool people, int depth = 0) {
  if (depth > 2 || out.size() > 20) return;
  if (auto name = text_of(element); !name.empty()) return out.push_back(std::move(name));
  dom::object object;
  if (!element.get_object().get(object)) {
    if (people && has_type(object, is_organization) && !agency_named(field(object, "name"))) return;
    if (auto name = field(object, "name"); !name.empty()) return out.push_back(std::move(name));
    dom::element inner;
    if (!object["name"].get(inner)) names_in(inner, out, people, depth + 1);
    return;
  }
  dom::array array;
  if (!element.get_array().get(array))
    for (dom::element part : array) names_in(part, out, people, depth + 1);
}

void read_updates(dom::object object, LinkedData& out) {
  dom::array updates;
  if (object["liveBlogUpdate"].get_array().get(updates)) return;
  for (dom::element element : updates) {
    dom::object update;
    if (out.updates.size() >= most_updates || element.get_object().get(update)) continue;
    std::string opening = field(update, "articleBody");
    opening.resize(std::min(opening.size(), longest_opening));
    out.updates.push_back({field(update, "headline"), field(update, "datePublished"), std::move(opening)});
  }
}

void read_article(dom::object object, LinkedData& out) {
  out.article = true;
  keep(out.headline, field(object, "headline"));
  keep(out.published, field(object, "datePublished"));
  keep(out.modified, field(object, "dateModified"));
  keep(out.url, field(object, "url"));
  keep(out.language, field(object, "inLanguage"));
  keep(out.body, field(object, "articleBody"));
  out.live |= has_type(object, is_live);
  read_updates(object, out);
  dom::element element;
  if (out.authors.empty() && !object["author"].get(element)) names_in(element, out.authors, true);
  std::vector<std::string> publisher;
  if (out.publisher.empty() && !object["publisher"].get(element)) names_in(element, publisher, false);
  if (!publisher.empty()) out.publisher = publisher.front();
}

void walk(dom::element element, LinkedData& articles, LinkedData& pages, int depth) {
  if (depth > deepest) return;
  dom::array array;
  if (!element.get_array().get(array)) {
    for (dom::element part : array) walk(part, articles, pages, depth + 1);
    return;
  }
  dom::object object;
  if (element.get_object().get(object)) return;
  if (has_type(object, is_forum)) articles.forum = true;
  if (has_type(object, [](std::string_view type) { return type == "Product" || type == "ProductGroup"; }))
    articles.product = true;
  if (has_type(object, is_article))
    read_article(object, articles);
  else if (has_type(object, is_page))
    read_article(object, pages);
  for (const std::string_view key : {"@graph", "mainEntity", "mainEntityOfPage", "itemListElement"}) {
    dom::element inner;
    const bool list = key == "itemListElement";  // an article in a list of others is not this page's
    if (!list && !object[key].get(inner)) walk(inner, articles, pages, depth + 1);
  }
}

}  // namespace

void read_linked_data(std::string_view script, LinkedData& out) {
  if (script.size() > longest_script) return;
  std::string clean(trim(script));
  for (char& c : clean)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';  // raw line breaks in strings are common and harmless
  if (clean.rfind("<!--", 0) == 0) clean.erase(0, 4);
  if (clean.rfind("//<![CDATA[", 0) == 0) clean.erase(0, 11);
  while (!clean.empty() && clean.back() != '}' && clean.back() != ']') clean.pop_back();
  dom::parser parser;
  dom::element root;
  if (parser.parse(clean).get(root)) return;
  LinkedData pages;
  walk(root, out, pages, 0);
  // what the page says of itself as a page serves where it describes no article
  keep(out.published, std::move(pages.published));
  keep(out.modified, std::move(pages.modified));
  keep(out.language, std::move(pages.language));
  keep(out.publisher, std::move(pages.publisher));
  if (out.authors.empty()) out.authors = std::move(pages.authors);
}

}  // namespace stemma::read
