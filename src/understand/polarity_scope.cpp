// How far a word of denial reaches: along the words, and along the parse.
#include "understand/polarity_words.hpp"

namespace stemma::understand {

using namespace scope;

namespace {

// A subject of its own between the comma or "and" at `k` and the trigger, and a verb to go with it.
bool fresh_subject(const View& view, std::size_t k, std::size_t b) {
  const std::size_t group = view.group_begin(b, k + 1);
  bool nominal = false, finite = false;
  for (std::size_t m = k + 1; m <= b; ++m) {
    if (m < group && (view.noun_like(m) || view.quantity_at(m) || view.tag(m) == Upos::pron)) nominal = true;
    if (auxiliary(view, m) && !view.is(m, "to")) finite = true;
  }
  return nominal && (finite || view.tag(b) == Upos::verb || content_verb(view, b));
}

// "The driver, who did not stop, hit ...": the clause of `a` ends with the first comma behind it.
bool relative_aside(const View& view, std::size_t a) {
  for (std::size_t k = a; k > 0 && a - k < 10; --k) {
    if (view.is(k - 1, ",") || view.is(k - 1, ".")) return false;
    if (any_of(view.lower(k - 1), {"who", "which", "whose"})) return k > 1 && view.is(k - 2, ",");
  }
  return false;
}

bool barrier(const View& view, std::size_t a, std::size_t k) {
  const std::string_view w = view.lower(k);
  if (w == "as") {  // "dismissed as nonsense the claim that"
    const bool predicate = k == a + 1 && (view.is(a, WordClass::deny) || view.is(a, WordClass::doubt));
    return !predicate;
  }
  return any_of(w, {";",     ":",     "(",      "—",       "–",        "but",    "which", "who",   "when",  "where",
                    "while", "after", "before", "because", "although", "though", "since", "until", "whose", "despite"});
}

// "denied that the man who led the raid killed ...": the relative clause at `k` has its verb, and is over.
bool relative_is_over(const View& view, std::size_t k, std::size_t b) {
  if (!any_of(view.lower(k), {"who", "which"}) || view.is(k - 1, ",")) return false;
  const std::size_t group = view.group_begin(b, k + 1);
  for (std::size_t m = k + 1; m < group; ++m)
    if (content_verb(view, m) && !view.is(group - 1, "and")) return true;
  return false;
}

// Whether a comma or "and" at `k` opens a clause that is out of reach of the word at `a`.
bool new_clause(const View& view, std::size_t a, std::size_t k, std::size_t b, bool strict) {
  const bool comma = view.is(k, ",");
  if (comma && any_of(view.lower(k + 1), {"but", "so", "yet"})) return true;
  if (comma && view.is(k + 1, "and") && !strict) return true;
  if (fresh_subject(view, k, b)) return true;
  if (strict) return false;
  // "did not stop and was hit", ", killing four"
  bool finite = false;
  for (std::size_t m = k + 1; m <= b; ++m) finite = finite || (auxiliary(view, m) && !view.is(m, "to"));
  (void)a;
  return finite || (comma && view.lower(b).ends_with("ing") && b - k <= 3);
}

}  // namespace

std::size_t scope::aside_end(const View& view, std::size_t k, std::size_t end) {
  const std::string_view open = view.lower(k), close = open == "(" ? std::string_view(")") : open;
  constexpr std::size_t aside_length = 16;
  if (open == "," && (view.quantity_at(k + 1) || any_of(view.lower(k + 1), {"and", "but", "so", "yet"}))) return none;
  for (std::size_t m = k + 2; m < end && m <= k + aside_length; ++m) {
    if (!view.is(m, close)) continue;
    return open == "," && any_of(view.lower(m + 1), {"and", "but", "so", "yet", "or"}) ? none : m;
  }
  return none;
}

// "could have foiled an attack", "hoped to foil"
static bool supposed_before(const View& view, std::size_t a) {
  for (std::size_t k = a; k > 0 && a - k < 5; --k)
    if (view.is(k - 1, WordClass::modal) || view.is(k - 1, "to") || view.is(k - 1, WordClass::negator)) return true;
  return false;
}

bool shielded(const View& view, std::size_t a, std::size_t b) {
  const bool strict = view.is(a, WordClass::deny) || view.is(a, WordClass::doubt) || view.is(a, WordClass::avert) ||
                      any_of(view.lower(a), {"no", "without", "nothing", "if", "whether"});
  const bool aside = relative_aside(view, a);
  const bool lied = any_of(view.lower(a), {"lied", "lying", "wrong", "mistaken"});
  const bool averted = view.is(a, WordClass::avert);
  bool clausal = false;  // within what was said or believed: what is joined there is said as well
  for (std::size_t k = a + 1; k < b; ++k) {
    const std::string_view w = view.lower(k);
    if (w == "," && aside) return true;
    // "foiled an attack, arresting 26 men": what was done on the way was done
    if (w == "," && averted && view.lower(a).ends_with("ed") && !supposed_before(view, a) &&
        any_of(view.lower(k + 1), {"arresting", "detaining", "capturing", "apprehending", "seizing", "confiscating",
                                   "recovering", "rescuing", "freeing", "nabbing"}))
      return true;
    if (any_of(w, {",", "(", "—", "–"}))
      if (const std::size_t close = aside_end(view, k, b); close != none) {
        k = close;
        continue;
      }
    if (w == "that") {
      if (!content_that(view, k)) return true;
      clausal = true;
    } else if (strict && report_noun(view, k)) {
      clausal = true;
    } else if (clausal && relative_is_over(view, k, b)) {
      continue;
    } else if (barrier(view, a, k) && !(lied && w == "when")) {
      return true;
    } else if ((w == "and" || w == ",") && !clausal && new_clause(view, a, k, b, strict)) {
      return true;
    } else if (w == "," && clausal && view.is(k + 1, "but")) {
      return true;
    }
  }
  return false;
}

namespace scope {
namespace {

bool base_form(const View& view, std::size_t i) { return view.token(i).lemma == view.lower(i); }

bool contrasted(const View& view, std::size_t first, std::size_t second) {
  for (std::size_t k = first; k < second; ++k)
    if (view.is(k, "but")) return true;
  return false;
}

/// A preposition that makes an adverbial clause the complement of its verb: "cleared of being behind".
bool complement_clause(const View& view, const Sentence& s, std::size_t clause) {
  const std::size_t group = view.group_begin(clause, s.first);
  return group > s.first && any_of(view.lower(group - 1), {"of", "from", "about", "for", "that"});
}

}  // namespace

Governors::Governors(const View& view, const Sentence& s, std::size_t t) {
  std::size_t at = t;
  for (int hops = 0; hops < 30; ++hops) {
    const Deprel relation = view.token(at).relation;
    const std::size_t head = view.token(at).head;
    if (head == none || head < s.first || head >= s.last) return;
    switch (relation) {
      case Deprel::acl_relcl:
      case Deprel::parataxis:
      case Deprel::appos:
      case Deprel::discourse:
      case Deprel::dep:
        return;
      case Deprel::advcl:
        if (!complement_clause(view, s, at)) return;
        add({head, true, true});
        break;
      case Deprel::conj:
        // "did not plan or carry out": the negation holds on only where the forms agree, and a verb's own meaning does
        // not bear on what it is joined to.
        add({head, false,
             base_form(view, head) == base_form(view, at) && view.tag(head) == view.tag(at) &&
                 !contrasted(view, head, at) && view.group_begin(at, head + 1) == at});
        break;
      case Deprel::nsubj:
      case Deprel::nsubj_pass:
        // "Claims that 12 were killed were rejected", "The bombing that X carried out did not kill anyone"
        if (!report_noun(view, at)) return;
        add({head, true, true});
        break;
      default:
        add({head, true, true});
    }
    at = head;
  }
}

bool Governors::reached_from(const View& view, std::size_t j) const {
  const bool negator = view.is(j, WordClass::negator);
  const std::size_t head = view.token(j).head;
  for (std::size_t i = 0; i < count_; ++i) {
    if (links_[i].node == j && links_[i].lexical) return true;
    if (links_[i].node == head && (negator ? links_[i].negation : view.token(j).relation == Deprel::advmod))
      return true;
  }
  return false;
}

}  // namespace scope
}  // namespace stemma::understand
