// Names of machine fields that date a page, the most trustworthy first. Most are those collected by htmldate
// (Barbaresi, "htmldate: A Python package to extract publication dates from web pages", JOSS 2020).
#pragma once

#include <array>
#include <string_view>

namespace stemma::read::date_fields {

/// Meta fields that mean the publication of this page and nothing else.
inline constexpr auto published = std::to_array<std::string_view>({"article:published_time",
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
                                                                   "og:pubdate"});

/// Meta fields that mostly mean it.
inline constexpr auto dated = std::to_array<std::string_view>(
    {"displaydate", "created", "article:create", "datecreated", "dc.date", "dcterms.date", "dc.date.publication",
     "date", "article.created", "creation_date", "published", "timestamp", "sailthru.date", "dcterms.created",
     "dc.date.created", "dc.created"});

inline constexpr auto modified = std::to_array<std::string_view>(
    {"article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "lastmod", "last-modified",
     "modified", "article.updated", "dcterms.modified", "dc.date.modified", "revised", "updated_time",
     "cxenseparse:modified"});

/// Keys of the data that scripts carry.
inline constexpr auto in_scripts = std::to_array<std::string_view>(
    {"datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "publishingDate", "PublishingDate",
     "publicationDate", "publication_time", "publishedDate", "pubDate", "createdAt", "created_at"});

}  // namespace stemma::read::date_fields
