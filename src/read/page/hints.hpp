// What the tag and attributes of an element say about its part on the page.
#pragma once

#include <cstdint>
#include <string_view>

#include "read/page/markup.hpp"

namespace stemma::read {

struct Hints {
  bool never = false;         ///< no text for readers: scripts, forms' controls, pictures' sources
  bool hidden = false;        ///< not shown
  bool panel = false;         ///< a part that the reader opens: a tab, an answer under its question
  bool consent = false;       ///< asks for consent to cookies, or stands over the page until it is closed
  bool pointer = false;       ///< leads to the rest of a text, or holds it
  bool reviews = false;       ///< buyers' reviews
  bool testimonials = false;  ///< what customers say, as the seller chose it
  bool tab = false;           ///< a tab by its role
  bool answer = false;        ///< a question or an answer of a page of both (schema.org)
  bool furniture = false;     ///< navigation, notices, sharing, by tag, role, class or id
  bool teasers = false;     ///< leads to other texts ("related", "recirc"), by class or id: what a page of links is for
  bool names = false;       ///< furniture or teasers by class or id
  bool comments = false;    ///< readers' comments, or the replies of a forum
  bool body = false;        ///< says that it holds the text of a report
  bool container = false;   ///< article or main
  bool standfirst = false;  ///< says that it is a standfirst
  bool byline = false;      ///< says that it names the author
  bool headline = false;    ///< says that it is the headline
  bool caption = false;     ///< caption or credit of a picture
};

Hints hints_of(const Markup& markup, std::size_t node);

}  // namespace stemma::read
