// Dates of a page: see page_dates.hpp. The field names are those collected by htmldate (Barbaresi, JOSS 2020).
#include "read/page_dates.hpp"

#include <algorithm>
#include <array>

#include "read/ascii.hpp"
#include "read/dates.hpp"
#include "read/repeats.hpp"

namespace stemma::read {
namespace {

using model::Edtf;

class Finder {
 public:
  Finder(const Markup& markup, const Metadata& data, const MainText& main) : markup_(markup), data_(data), main_(main) {
    const std::string locale = data.meta({"og:locale"});
    order_ = day_order_of(!locale.empty() ? locale : data.language);
  }

  PageDates find() {
    PageDates out;
    const auto published = local_day(first_published());
    const auto modified = first_modified();
    if (published) out.published = model::to_string(*published);
    if (modified) out.modified = model::to_string(*modified);
    return out;
  }

 private:
  /// Midnight in a machine field says that only the day is known.
  std::optional<Edtf> machine(std::string_view text) const {
    const auto found = find_date(text, order_);
    if (!found || found->date.day == 0) return std::nullopt;
    Edtf date = found->date;
    if (date.hour == 0 && date.minute == 0 && date.second <= 0) date.hour = date.second = -1, date.offset.reset();
    return date;
  }

  std::optional<Edtf> first_meta(std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names)
      if (const auto date = machine(data_.meta({name}))) return date;
    return std::nullopt;
  }

  std::optional<Edtf> first_published() const {
    if (const auto date = machine(data_.linked.published)) return date;
    if (const auto date = first_meta({
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "datepublished",
            "date.published",
            "pubdate",
            "publishdate",
            "publish_date",
            "publish-date",
            "publication_date",
            "publicationdate",
            "published_time",
            "published-date",
            "article:published",
            "article.published",
            "article_date_original",
            "article:post_date",
            "cxenseparse:recs:publishtime",
            "cxenseparse:publishtime",
            "parsely-pub-date",
            "dc.date.issued",
            "dcterms.issued",
            "citation_publication_date",
            "citation_date",
            "citation_online_date",
            "bt:pubdate",
            "rnews:datepublished",
            "originalpublicationdate",
            "dateposted",
            "date_published",
            "last-publish-time",
            "gentime",
            "weibo:article:create_at",
            "ptime",
            "shareaholic:article_published_time",
            "og:pubdate",
        }))
      return date;
    if (const auto date = from_times(true)) return date;
    if (const auto date = date_in_url(address_of(data_))) return date;
    if (const auto date = near_headline()) return date;
    if (const auto date =
            first_meta({"displaydate", "created", "article:create", "datecreated", "dc.date", "dcterms.date",
                        "dc.date.publication", "date", "article.created", "creation_date", "published", "timestamp",
                        "sailthru.date", "dcterms.created", "dc.date.created", "dc.created"}))
      return date;
    if (const auto date = from_times(false)) return date;
    if (const auto date = from_scripts()) return date;
    return from_lines();
  }

  /// A time in UTC can fall on the day before or after that of the place; the address or the line at the headline tells
  /// the day that readers saw, and then the day alone is kept.
  std::optional<Edtf> local_day(std::optional<Edtf> date) const {
    if (!date || !date->offset || *date->offset != 0) return date;
    const std::int64_t day = model::days_from_civil(date->year, date->month, date->day);
    for (const auto& shown : {date_in_url(address_of(data_)), near_headline()}) {
      if (!shown || shown->day == 0) continue;
      const std::int64_t gap = model::days_from_civil(shown->year, shown->month, shown->day) - day;
      if (gap == 0) return date;
      if (gap == 1 || gap == -1) return model::civil_from_days(day + gap);
    }
    return date;
  }

  /// Fields of the page's scripts that name the date of publication, where nothing in its markup does.
  std::optional<Edtf> from_scripts() const {
    for (const std::string_view key :
         {"datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "publishingDate",
          "PublishingDate", "publicationDate", "createdAt", "created_at"}) {
      const std::size_t at = markup_.source().find(key);
      if (at == std::string_view::npos) continue;
      std::string_view rest = markup_.source().substr(at + key.size(), 48);
      while (!rest.empty() && (rest[0] == '\\' || rest[0] == '"' || rest[0] == ':' || is_space(rest[0])))
        rest.remove_prefix(1);
      if (rest.empty() || !is_digit(rest[0])) continue;
      if (const auto date = machine(rest.substr(0, rest.find_first_of("\"\\,}")))) return date;
    }
    return std::nullopt;
  }

  std::optional<Edtf> first_modified() const {
    if (const auto date = machine(data_.linked.modified)) return date;
    if (const auto date =
            first_meta({"article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified",
                        "lastmod", "last-modified", "modified", "article.updated", "dcterms.modified",
                        "dc.date.modified", "revised", "updated_time", "cxenseparse:modified"}))
      return date;
    for (const TimeElement& time : data_.times)
      if (time.name.find("modified") != std::string::npos || time.name.find("updated") != std::string::npos)
        if (const auto date = of(time)) return date;
    return std::nullopt;
  }

  std::optional<Edtf> of(const TimeElement& time) const {
    if (const auto date = machine(time.value)) return date;
    const auto shown = find_date(time.words, order_);
    return shown && shown->date.day != 0 ? std::optional(shown->date) : std::nullopt;
  }

  /// `certain`: only elements that say that they hold the date of publication. Those within a teaser do not count.
  std::optional<Edtf> from_times(bool certain) const {
    std::optional<Edtf> fallback;
    for (const TimeElement& time : data_.times)
      if (certain && time.name.find("datepublished") != std::string::npos && !in_furniture(time.node))
        if (const auto date = of(time)) return date;
    for (const TimeElement& time : data_.times) {
      if (time.name.find("modified") != std::string::npos) continue;
      const bool says =
          time.name.find("datepublished") != std::string::npos || time.name.find("pubdate") != std::string::npos ||
          time.name.find("published") != std::string::npos || time.name.find("entry-date") != std::string::npos ||
          time.name.find("post-date") != std::string::npos;
      if (certain && (!says || in_furniture(time.node))) continue;
      const auto date = of(time);
      if (!date) continue;
      if (!in_furniture(time.node)) return date;
      if (!fallback) fallback = date;
    }
    return fallback;
  }

  bool in_furniture(std::uint32_t node) const {
    const auto& nodes = markup_.nodes();
    for (std::uint32_t i = nodes[node].parent; i != 0; i = nodes[i].parent) {
      const Hints& hints = main_.weighed[i].hints;
      if (hints.never || hints.comments || nodes[i].tag == Tag::aside || nodes[i].tag == Tag::footer ||
          nodes[i].tag == Tag::nav)
        return true;
    }
    return false;
  }

  /// Short lines around the h1: "By Ann Lee | 3 May 2021".
  std::optional<Edtf> near_headline() const {
    const std::uint32_t anchor = headline_node();
    if (anchor == 0) return std::nullopt;
    if (const auto date = above(anchor, 2)) return date;
    if (const auto date = below(anchor, 24)) return date;
    return above(anchor, 8);
  }

  /// The heading that shows the headline, else the first h1, else where the text begins.
  std::uint32_t headline_node() const {
    const auto& nodes = markup_.nodes();
    const std::string headline = headline_of(data_);
    for (std::uint32_t i = 1; i < nodes.size() && !headline.empty(); ++i)
      if (is_heading(nodes[i].tag) && nodes[i].tag <= Tag::h4 && main_.weighed[i].text > 0 &&
          main_.weighed[i].text < 300 && same_words(markup_.text(i), headline))
        return i;
    if (!data_.headings.empty()) return data_.headings[0].first;
    return main_.blocks.empty() ? 0 : main_.blocks[0].first;
  }

  std::optional<Edtf> below(std::uint32_t anchor, int reach) const {
    const auto& nodes = markup_.nodes();
    for (std::uint32_t i = nodes[anchor].next; i < nodes.size() && reach > 0; ++i) {
      if (main_.weighed[i].hints.never) {
        i = nodes[i].next - 1;
        continue;
      }
      if (!nodes[i].text || main_.weighed[i].text == 0) continue;
      --reach;
      if (const auto date = in_line(i)) return date;
    }
    return std::nullopt;
  }

  std::optional<Edtf> above(std::uint32_t anchor, int reach) const {
    const auto& nodes = markup_.nodes();
    for (std::uint32_t i = anchor; i > 1 && reach > 0; --i) {
      if (!nodes[i - 1].text || nodes[i - 1].raw || main_.weighed[i - 1].text == 0) continue;
      --reach;
      if (const auto date = in_line(i - 1)) return date;
    }
    return std::nullopt;
  }

  std::optional<Edtf> in_line(std::uint32_t node) const {
    const Node& n = markup_.nodes()[node];
    if (n.raw || n.end - n.begin > 2000) return std::nullopt;
    const auto found = find_date(markup_.source().substr(n.begin, n.end - n.begin), order_);
    if (!found || found->date.day == 0) return std::nullopt;
    const bool leads = found->begin <= 40;  // a longer text counts where it opens with the date, as datelines do
    return n.end - n.begin <= 160 || leads ? std::optional(found->date) : std::nullopt;
  }

  /// The first short line with a date anywhere on the page, before its footer.
  std::optional<Edtf> from_lines() const {
    const auto& nodes = markup_.nodes();
    for (std::uint32_t i = 1; i < nodes.size(); ++i) {
      if (main_.weighed[i].hints.never) {
        i = nodes[i].next - 1;
        continue;
      }
      if (!nodes[i].text || main_.weighed[i].text == 0 || main_.weighed[i].text > 90) continue;
      if (const auto date = in_line(i)) return date;
    }
    return std::nullopt;
  }

  const Markup& markup_;
  const Metadata& data_;
  const MainText& main_;
  DayOrder order_ = DayOrder::unknown;
};

}  // namespace

PageDates page_dates(const Markup& markup, const Metadata& metadata, const MainText& main) {
  return Finder(markup, metadata, main).find();
}

}  // namespace stemma::read
