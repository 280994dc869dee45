// Element names: see tags.hpp.
#include "read/page/tags.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <initializer_list>

#include "read/ascii.hpp"
#include "read/page/word_table.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t known = static_cast<std::size_t>(Tag::count_);

constexpr auto names = std::to_array<std::string_view>(
    {"",           "a",        "abbr",     "address",    "article",  "aside",    "audio",    "b",        "base",
     "blockquote", "body",     "br",       "button",     "canvas",   "caption",  "center",   "cite",     "code",
     "col",        "colgroup", "dd",       "del",        "details",  "dialog",   "div",      "dl",       "dt",
     "em",         "embed",    "fieldset", "figcaption", "figure",   "font",     "footer",   "form",     "frame",
     "frameset",   "h1",       "h2",       "h3",         "h4",       "h5",       "h6",       "head",     "header",
     "hgroup",     "hr",       "html",     "i",          "iframe",   "img",      "input",    "ins",      "kbd",
     "label",      "legend",   "li",       "link",       "main",     "map",      "mark",     "math",     "menu",
     "meta",       "nav",      "noembed",  "noframes",   "noscript", "object",   "ol",       "optgroup", "option",
     "p",          "param",    "picture",  "pre",        "q",        "s",        "samp",     "script",   "section",
     "select",     "small",    "source",   "span",       "strike",   "strong",   "style",    "sub",      "summary",
     "sup",        "svg",      "table",    "tbody",      "td",       "template", "textarea", "tfoot",    "th",
     "thead",      "time",     "title",    "tr",         "track",    "u",        "ul",       "var",      "video",
     "wbr",        "xmp"});
static_assert(names.size() == known);
static_assert(std::is_sorted(names.begin(), names.end()));
constexpr WordTable<known> table(names);

std::bitset<known> set_of(std::initializer_list<Tag> tags) {
  std::bitset<known> out;
  for (const Tag tag : tags) out.set(static_cast<std::size_t>(tag));
  return out;
}

}  // namespace

Tag tag_named(std::string_view name) {
  std::array<char, 12> low{};
  if (name.empty() || name.size() > 10) return Tag::other;
  std::transform(name.begin(), name.end(), low.begin(), [](char c) { return lower(c); });
  const std::string_view key(low.data(), name.size());
  const std::size_t found = table.find(key);
  return found == table.none ? Tag::other : static_cast<Tag>(found);
}

bool is_void(Tag tag) {
  static const auto tags = set_of({Tag::base, Tag::br, Tag::col, Tag::embed, Tag::frame, Tag::hr, Tag::img, Tag::input,
                                   Tag::link, Tag::meta, Tag::param, Tag::source, Tag::track, Tag::wbr});
  return tags[static_cast<std::size_t>(tag)];
}

bool is_raw(Tag tag) {
  static const auto tags =
      set_of({Tag::script, Tag::style, Tag::textarea, Tag::title, Tag::xmp, Tag::iframe, Tag::noembed, Tag::noframes});
  return tags[static_cast<std::size_t>(tag)];
}

bool is_inline(Tag tag) {
  static const auto tags =
      set_of({Tag::other, Tag::a,    Tag::abbr,  Tag::b,      Tag::cite,    Tag::code,      Tag::del,  Tag::em,
              Tag::font,  Tag::i,    Tag::img,   Tag::ins,    Tag::kbd,     Tag::label,     Tag::mark, Tag::q,
              Tag::s,     Tag::samp, Tag::small, Tag::span,   Tag::strike,  Tag::strong,    Tag::sub,  Tag::sup,
              Tag::time,  Tag::u,    Tag::var,   Tag::wbr,    Tag::picture, Tag::source,    Tag::map,  Tag::button,
              Tag::input, Tag::svg,  Tag::math,  Tag::script, Tag::style,   Tag::template_, Tag::link, Tag::meta});
  return tags[static_cast<std::size_t>(tag)];
}

bool closes_p(Tag tag) {
  static const auto tags =
      set_of({Tag::address, Tag::article, Tag::aside,    Tag::blockquote, Tag::center, Tag::details, Tag::dialog,
              Tag::div,     Tag::dl,      Tag::fieldset, Tag::figcaption, Tag::figure, Tag::footer,  Tag::form,
              Tag::h1,      Tag::h2,      Tag::h3,       Tag::h4,         Tag::h5,     Tag::h6,      Tag::header,
              Tag::hgroup,  Tag::hr,      Tag::main,     Tag::menu,       Tag::nav,    Tag::ol,      Tag::p,
              Tag::pre,     Tag::section, Tag::summary,  Tag::table,      Tag::ul,     Tag::li,      Tag::dd,
              Tag::dt,      Tag::xmp});
  return tags[static_cast<std::size_t>(tag)];
}

}  // namespace stemma::read
