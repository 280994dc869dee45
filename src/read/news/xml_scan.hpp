// XML from one tag to the next, with the place of everything in the source.
//
// A scanner of our own: markup.hpp knows HTML's elements (a `link` without content, a raw `title`) and no CDATA, and
// a parser that checks well-formedness gives up where a saved file was cut. It declares nothing and expands nothing:
// a document type is passed over with all its entities, so no text grows while it is read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stemma::read {

struct XmlToken {
  enum Kind { start, end, text, cdata, done } kind = done;
  std::size_t begin = 0, stop = 0;  ///< the whole tag; of a CDATA section, its inside
  bool closed = false;              ///< a start tag that is its own end ("<link/>")
};

class XmlScan {
 public:
  /// Keeps a reference to `source`.
  explicit XmlScan(std::string_view source) : source_(source) {}

  /// The next tag or text; comments and instructions are passed over. A tag that the file cuts off is not there.
  XmlToken next();

  std::string_view name(const XmlToken& tag) const;
  /// The value of an attribute, references decoded; empty where there is none.
  std::string attribute(const XmlToken& tag, std::string_view name) const;
  std::string_view source() const { return source_; }

 private:
  XmlToken markup();
  std::size_t after_doctype() const;

  std::string_view source_;
  std::size_t at_ = 0;
};

}  // namespace stemma::read
