// Authors of a page: see page_authors.hpp.
#include "read/page/page_authors.hpp"

#include <algorithm>
#include <array>

#include "read/agencies.hpp"
#include "read/ascii.hpp"
#include "read/bylines.hpp"
#include "read/entities.hpp"
#include "read/page/shown_dates.hpp"
#include "read/repeats.hpp"

namespace stemma::read {
namespace {

constexpr std::uint32_t lines_below = 24, lines_above = 6;  // around the headline
constexpr std::uint32_t longest_element = 120, longest_line = 160;

constexpr auto fields =
    std::to_array<std::string_view>({"author", "article:author", "byl", "parsely-author", "dc.creator",
                                     "sailthru.author", "citation_author", "dcterms.creator", "twitter:creator:name"});
/// Parts of addresses under which sites keep the pages of their authors.
constexpr auto author_paths = std::to_array<std::string_view>(
    {"/author/", "/authors/", "/contributor/", "/contributors/", "/writer/", "/writers/", "/journalist/",
     "/journalists/", "/reporter/", "/reporters/", "/autor/", "/autoren/", "/auteur/", "/by/", "/profile/", "/people/",
     "/producers/"});

class Finder {
 public:
  Finder(const Markup& markup, const Metadata& data, const MainText& main, const Document& document)
      : markup_(markup), nodes_(markup.nodes()), data_(data), main_(main), document_(document) {}

  Byline find() {
    using Step = void (Finder::*)();
    for (const Step step : {&Finder::from_linked, &Finder::from_fields, &Finder::from_elements, &Finder::from_headline,
                            &Finder::from_lines, &Finder::from_links, &Finder::from_signatures})
      if (out_.people.empty()) (this->*step)();
    if (out_.people.empty()) out_.people = std::move(held_);
    return std::move(out_);
  }

 private:
  void add(std::string_view phrase) {
    add_authors(phrase, out_);
    const auto outlets = std::stable_partition(out_.people.begin(), out_.people.end(),
                                               [&](const std::string& name) { return !is_outlet(name); });
    if (held_.empty()) held_.assign(outlets, out_.people.end());
    out_.people.erase(outlets, out_.people.end());
  }

  bool is_outlet(const std::string& name) const {
    const std::string host = host_of(document_.url.value_or(""));
    std::string joined;
    for (const std::string& word : words(name)) joined += word;
    return (document_.outlet && same_words(name, *document_.outlet)) || same_words(name, data_.linked.publisher) ||
           (!joined.empty() && host.substr(0, host.rfind('.')) == joined);
  }

  void from_linked() {
    for (const std::string& name : data_.linked.authors) add(name);
  }

  void from_fields() {
    for (const auto& [name, content] : data_.metas) {
      if (!out_.people.empty()) return;
      if (std::find(fields.begin(), fields.end(), name) != fields.end()) add(content);
    }
    // a card with a label and its value
    const std::string label = lower(data_.meta({"twitter:label1"}));
    if (out_.people.empty() && (label.find("by") != std::string::npos || label == "author"))
      add(data_.meta({"twitter:data1"}));
  }

  void from_elements() {
    for (std::uint32_t i = 1; i < nodes_.size() && out_.people.empty(); ++i) {
      const Weighed& w = main_.weighed[i];
      if (nodes_[i].text || !w.hints.byline || w.text == 0 || w.text > longest_element) continue;
      if (!in_furniture(markup_, main_, i)) add(markup_.text(i));
    }
  }

  bool is_line(std::uint32_t i) const {
    return nodes_[i].text && !nodes_[i].raw && main_.weighed[i].text > 0 && main_.weighed[i].text < longest_line;
  }

  std::string line(std::uint32_t i) const {
    return squeeze(decode_references(markup_.source().substr(nodes_[i].begin, nodes_[i].end - nodes_[i].begin)));
  }

  /// "By" or "Written by", in an element of its own or before the name.
  void from_headline() {
    const std::uint32_t anchor = headline_node(markup_, data_, main_);
    if (anchor == 0) return;
    std::uint32_t from = anchor;
    for (std::uint32_t left = lines_above; from > 1 && left > 0; --from) left -= is_line(from - 1);
    std::uint32_t left = lines_above + lines_below;
    for (std::uint32_t i = from; i < nodes_.size() && left > 0 && out_.people.empty(); ++i) {
      if (main_.weighed[i].hints.never) i = nodes_[i].next - 1;
      if (!is_line(i)) continue;
      --left;
      try_line(i);
    }
  }

  void try_line(std::uint32_t i) {
    std::string text = line(i);
    if (is_byline(text)) return add(text);
    if (!is_byline_opener(text)) return;
    std::uint32_t next = next_line(i);
    if (next == 0) return;
    add(text + " " + line(next));
    while (!out_.people.empty() && (next = next_line(next)) != 0 && is_joint(line(next)) &&
           (next = next_line(next)) != 0)
      add(line(next));
  }

  /// The next line not far below; 0 where there is none.
  std::uint32_t next_line(std::uint32_t i) const {
    for (std::uint32_t next = i + 1; next < nodes_.size() && next < i + 12; ++next)
      if (is_line(next)) return next;
    return 0;
  }

  static bool is_joint(const std::string& line) {
    return line == "and" || line == "," || line == "&" || line == ", and" || line == "und" || line == "et" ||
           line == "y";
  }

  void from_lines() {
    for (const std::string& text : main_.bylines)
      if (out_.people.empty()) add(text);
  }

  /// A link to an author's page that has the name for its text. Full names only: such pages list tags the same way.
  void from_links() {
    std::uint32_t around = 0;  // what holds the first: its others stand beside it
    for (std::uint32_t i = 1; i < nodes_.size() && (around == 0 || i < nodes_[around].next); ++i) {
      if (nodes_[i].tag != Tag::a || nodes_[i].text || main_.weighed[i].text < 5 || main_.weighed[i].text > 40)
        continue;
      if (!leads_to_author(i) || in_furniture(markup_, main_, i)) continue;
      const std::string name = markup_.text(i);
      if (count_words(name) >= 2 && count_words(name) <= 4) add(name);
      if (around == 0 && !out_.people.empty()) around = nodes_[i].parent;
    }
  }

  bool leads_to_author(std::uint32_t i) const {
    const std::string_view tag = markup_.source().substr(nodes_[i].begin, nodes_[i].end - nodes_[i].begin);
    if (tag.find("rel=\"author\"") != std::string_view::npos) return true;
    return std::any_of(author_paths.begin(), author_paths.end(),
                       [&](std::string_view path) { return tag.find(path) != std::string_view::npos; });
  }

  /// "Written by Ann Lee" anywhere, below the report as a rule.
  void from_signatures() {
    for (std::uint32_t i = 1; i < nodes_.size() && out_.people.empty(); ++i) {
      if (!is_line(i) || main_.weighed[i].text > 60) continue;
      const std::string_view text = trim(markup_.source().substr(nodes_[i].begin, nodes_[i].end - nodes_[i].begin));
      for (const std::string_view key : {"written by", "authored by", "story by", "words by", "article by"})
        if (starts_with_nocase(text, key) && !in_furniture(markup_, main_, i)) try_line(i);
    }
  }

  const Markup& markup_;
  const std::vector<Node>& nodes_;
  const Metadata& data_;
  const MainText& main_;
  const Document& document_;
  Byline out_;
  std::vector<std::string> held_;  // names that are the outlet's too: somebody's own page, or no person
};

}  // namespace

void read_authors(const Markup& markup, const Metadata& data, const MainText& main, Document& document) {
  Byline byline = Finder(markup, data, main, document).find();
  document.byline = std::move(byline.people);
  document.agency = byline.agency ? std::move(byline.agency) : agency_of_text(document.text);
  if (!document.agency) document.agency = agency_of_text(main.rights);
}

}  // namespace stemma::read
