// Roles of elements: see hints.hpp. The words are those that content systems use in class names, ids and roles.
#include "read/page/hints.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "read/ascii.hpp"
#include "read/page/word_table.hpp"

namespace stemma::read {
namespace {

enum Sense : unsigned {
  furniture = 1,
  comments = 2,
  body = 4,
  standfirst = 8,
  byline = 16,
  headline = 32,
  caption = 64,
  hidden = 128,
  neutral = 256,
  panel = 512,
  consent = 1024,
  reviews = 2048,
  pointer = 4096,
  teasers = 8192,
  testimonial = 16384,
  part = 32768
};

struct Word {
  std::string_view word;
  unsigned sense;
};

constexpr auto lexicon = std::to_array<Word>({
#include "read/page/hint_words.inc"
});

constexpr bool in_order() {
  for (std::size_t i = 1; i < lexicon.size(); ++i)
    if (!(lexicon[i - 1].word < lexicon[i].word)) return false;
  return true;
}
static_assert(in_order());

constexpr auto lexicon_words() {
  std::array<std::string_view, lexicon.size()> out;
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = lexicon[i].word;
  return out;
}
constexpr WordTable<lexicon.size()> table(lexicon_words());

unsigned sense_of(std::string_view word) {
  const std::size_t found = table.find(word);
  return found == table.none ? 0 : lexicon[found].sense;
}

/// "has-sidebar" and "sidebar--disabled" say how an element's surroundings look, not what it is.
bool is_modifier(std::string_view word, bool first) {
  return first ? word == "has" || word == "no" || word == "with" || word == "without"
               : word == "enabled" || word == "disabled" || word == "true" || word == "false";
}

/// Senses of all words and neighbouring pairs in a class or id. Words end at signs and at capitals after small letters.
unsigned senses_in(std::string_view value) {
  std::array<char, 64> buffer{};
  std::size_t used = 0, previous = 0, begin = 0;
  unsigned out = 0, name = 0;
  bool first = true, modified = false;
  const auto finish = [&](bool separate) {
    if (used > begin) {
      const std::string_view word(buffer.data() + begin, used - begin);
      name |= sense_of(word);
      if (begin > previous) name |= sense_of({buffer.data() + previous, used - previous});
      modified |= is_modifier(word, first);
      first = false;
      previous = begin;
      if (used + 1 < buffer.size()) buffer[used++] = '-';
      begin = used;
    }
    if (separate) {
      out |= modified || (name & part) ? name & ~(furniture | comments | consent | reviews | teasers) : name;
      name = 0, first = true, modified = false;
    }
    if (separate || used > 44)
      used = previous = begin = 0;
    else if (previous > 24) {
      std::copy(buffer.begin() + static_cast<long>(previous), buffer.begin() + static_cast<long>(used), buffer.begin());
      begin -= previous, used -= previous, previous = 0;
    }
  };
  char last = ' ';
  for (const char c : value) {
    const bool word = is_alnum(c);
    if (word && is_upper(c) && last >= 'a' && last <= 'z') finish(false);
    if (!word)
      finish(is_space(c));
    else if (used + 2 < buffer.size())
      buffer[used++] = lower(c);
    last = c;
  }
  finish(true);
  return out;
}

bool is_never(Tag tag) {
  switch (tag) {
    case Tag::script:
    case Tag::style:
    case Tag::template_:
    case Tag::svg:
    case Tag::math:
    case Tag::iframe:
    case Tag::object:
    case Tag::embed:
    case Tag::video:
    case Tag::audio:
    case Tag::canvas:
    case Tag::map:
    case Tag::select:
    case Tag::option:
    case Tag::textarea:
    case Tag::input:
    case Tag::head:
    case Tag::noembed:
    case Tag::noframes:
    case Tag::param:
    case Tag::frameset:
    case Tag::title:
      return true;
    default:
      return false;
  }
}

bool shows_nothing(std::string_view style) {
  const std::size_t display = find_nocase(style, "display");
  if (display != std::string_view::npos) {
    const std::string_view rest = trim(style.substr(display + 7));
    if (!rest.empty() && rest[0] == ':' && starts_with_nocase(trim(rest.substr(1)), "none")) return true;
  }
  const std::size_t visibility = find_nocase(style, "visibility");
  return visibility != std::string_view::npos && find_nocase(style, "hidden", visibility) != std::string_view::npos;
}

void read_role(std::string_view role, Hints& out) {
  static constexpr auto furniture_roles =
      std::to_array<std::string_view>({"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu",
                                       "menubar", "tooltip", "toolbar", "alert"});
  if (std::find(furniture_roles.begin(), furniture_roles.end(), role) != furniture_roles.end()) out.furniture = true;
  if (role == "dialog" || role == "alertdialog") out.consent = true;
  if (role == "main" || role == "article") out.container = true;
  if (role == "tabpanel") out.panel = out.tab = true;
}

/// An id of many words is made from a heading ("how-to-share-your-plan") and names a topic, not a part of the page.
bool is_slug(std::string_view id) {
  return std::count_if(id.begin(), id.end(), [](char c) { return c == '-' || c == '_'; }) >= 3;
}

/// React streams parts of a page in hidden elements (id "S:1") that a script then moves to their places.
bool is_streamed(std::string_view id) {
  return id.size() > 2 && id.substr(0, 2) == "S:" && std::all_of(id.begin() + 2, id.end(), is_alnum);
}

/// Links and emphasis run along in a sentence, whatever they are called.
bool runs_along(Tag tag) {
  return tag == Tag::a || tag == Tag::b || tag == Tag::em || tag == Tag::i || tag == Tag::strong || tag == Tag::code;
}

void read_names(std::string_view value, Hints& out) {
  const unsigned senses = senses_in(value);
  out.furniture |= (senses & (furniture | consent)) != 0;
  out.teasers |= (senses & teasers) != 0;
  out.names |= (senses & (furniture | consent | comments | teasers)) != 0;
  out.consent |= (senses & consent) != 0;
  out.pointer |= (senses & pointer) != 0;
  out.reviews |= (senses & reviews) != 0;
  out.testimonials |= (senses & testimonial) != 0;
  out.comments |= (senses & comments) != 0;
  out.body |= (senses & body) != 0;
  out.standfirst |= (senses & standfirst) != 0;
  out.byline |= (senses & byline) != 0;
  out.headline |= (senses & headline) != 0;
  out.caption |= (senses & caption) != 0;
  out.panel |= (senses & panel) != 0;
}

void read_tag(Tag tag, Hints& out) {
  out.never = is_never(tag);
  out.furniture = tag == Tag::nav || tag == Tag::footer || tag == Tag::aside || tag == Tag::menu ||
                  tag == Tag::dialog || tag == Tag::button || tag == Tag::label || tag == Tag::noscript ||
                  tag == Tag::form;
  out.container = tag == Tag::article || tag == Tag::main;
  out.caption = tag == Tag::figcaption;
}

void read_itemprop(std::string_view value, Hints& out) {
  out.body |= value == "articleBody" || value == "reviewBody";
  out.headline |= value == "headline";
  out.byline |= value == "author";
  out.standfirst |= value == "alternativeHeadline";
  out.comments |= value == "comment";
  out.reviews |= value == "review";
}

void read_state(std::string_view name, std::string_view value, Hints& out) {
  if (name == "hidden") out.hidden = true;
  if (name == "aria-hidden") out.hidden |= value == "true";
  if (name == "style") out.hidden |= shows_nothing(value);
  if (name == "aria-labelledby") out.panel = true;
  if (name == "aria-modal") out.furniture = out.consent = true;
}

/// A button that opens an answer says the question: one in a heading (ARIA's accordion), or one that asks.
bool is_question(const Markup& markup, std::size_t index) {
  const Node& node = markup.nodes()[index];
  if (node.tag != Tag::button) return false;
  if (is_heading(markup.nodes()[node.parent].tag)) return true;
  if (node.next - index > 12 || !markup.has_attribute(index, "aria-expanded")) return false;
  const std::string words = markup.text(index);
  return words.size() > 20 && words.size() < 300 && words.back() == '?';
}

}  // namespace

Hints hints_of(const Markup& markup, std::size_t index) {
  const Node& node = markup.nodes()[index];
  Hints out;
  read_tag(node.tag, out);
  if (out.never) return out;
  bool streamed = false;
  each_attribute(markup.source().substr(node.begin, node.end - node.begin),
                 [&](std::string_view name, std::string_view value) {
                   const bool id = name == "id";
                   streamed |= id && is_streamed(value);
                   if (name == "class" || name == "data-testid" || name == "data-component" || name == "data-role" ||
                       (id && !is_slug(value) && !is_heading(node.tag)))
                     read_names(value, out);
                   else if (name == "role")
                     read_role(value, out);
                   else if (name == "itemprop")
                     read_itemprop(value, out);
                   else if (name == "itemtype")
                     out.answer = value.ends_with("schema.org/Answer") || value.ends_with("schema.org/Question");
                   else
                     read_state(name, value, out);
                   return false;
                 });
  if (streamed) out.hidden = false;
  if (runs_along(node.tag) || is_question(markup, index)) out.furniture = out.comments = out.teasers = false;
  if (node.tag == Tag::html || node.tag == Tag::body || node.tag == Tag::main || node.tag == Tag::article)
    out.furniture = out.comments = out.hidden = out.consent = out.reviews = out.teasers = false;
  return out;
}

}  // namespace stemma::read
