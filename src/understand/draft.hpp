// The workbench of one document while it is being understood.
//
// Passes read and write a Draft in the order of the list in passes.cpp. Its Document is what stays; the rest
// (tokens, quotations, quantities, references) is scaffolding that later passes lean on.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/model.hpp"
#include "understand/encoder.hpp"

namespace stemma::understand {

/// Universal part-of-speech tags (universaldependencies.org/u/pos).
enum class Upos : std::uint8_t {
  adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x,
};

/// Basic dependency relations without subtypes, save the three that carry meaning here.
enum class Deprel : std::uint8_t {
  acl, acl_relcl, advcl, advmod, amod, appos, aux, aux_pass, case_, cc, ccomp, clf, compound, conj, cop, csubj, dep,
  det, discourse, dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod, nmod_poss, nsubj, nsubj_pass,
  nummod, obj, obl, orphan, parataxis, punct, reparandum, root, vocative, xcomp,
};

inline constexpr std::size_t none = static_cast<std::size_t>(-1);

struct Token {
  Span span;
  Upos tag = Upos::x;
  Deprel relation = Deprel::dep;
  std::size_t head = none;      ///< token index in the same sentence; `none` for the root and before parsing
  std::string lemma;            ///< lower case
};

struct Sentence {
  Span span;
  std::size_t first = 0, last = 0;  ///< tokens [first, last)
  std::size_t paragraph = 0;
};

/// Words between quotation marks; `inner` is without the marks. A quotation that runs on over paragraphs is one
/// Quotation a paragraph, with `continues` set on all but the first.
struct Quotation {
  Span outer, inner;
  bool continues = false;
  bool scare = false;  ///< a word or two in marks, not speech
};

/// A number of something, with its hedges: "at least 163 people".
struct Quantity {
  Span span;    ///< qualifier and number
  Span number;  ///< the number words alone
  std::size_t first = 0, last = 0;  ///< tokens of `number`
  std::optional<std::int64_t> value, low, high;
  Qualifier qualifier = Qualifier::exactly;
  std::optional<std::string> approximate;
  enum class Unit { count, ordinal, year, time, age, money, measure, percent, label } unit = Unit::count;
};

/// A pronoun or description, and the entity that it stands for.
struct Reference {
  Span span;
  std::size_t entity = 0;  ///< in Document::entities
};

/// A piece of an attribution's content, for finding what governs a place. `reach` is the furthest end of this piece
/// and all before it.
struct ContentPiece {
  Span span;
  std::size_t attribution = 0;
  std::uint32_t reach = 0;
};

struct Draft {
  explicit Draft(Document& report) : document(report) {}

  Document& document;
  std::vector<Span> paragraphs;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Quotation> quotations;
  std::vector<Quantity> quantities;
  std::vector<Reference> references;
  std::optional<EncoderReading> reading;     ///< where the full tier was asked
  std::vector<ContentPiece> content_pieces;  ///< of Document::attributions, by begin; see attributions.hpp
  std::vector<Attribution> relayed;          ///< what a quotation passes on: "“The mayor said three died,” she said"
  std::vector<ContentPiece> relayed_pieces;  ///< of those, likewise

  std::string_view text(Span span) const {
    return std::string_view(document.text).substr(span.begin, span.size());
  }
  /// The token that holds `byte`, or the next one; tokens.size() for none. O(log n).
  std::size_t token_at(std::uint32_t byte) const {
    const auto ends_before = [byte](const Token& token) { return token.span.end <= byte; };
    return static_cast<std::size_t>(std::partition_point(tokens.begin(), tokens.end(), ends_before) - tokens.begin());
  }
  /// The first token that begins at `byte` or later; tokens.size() for none. O(log n).
  std::size_t token_from(std::uint32_t byte) const {
    const auto begins_before = [byte](const Token& token) { return token.span.begin < byte; };
    return static_cast<std::size_t>(std::partition_point(tokens.begin(), tokens.end(), begins_before) - tokens.begin());
  }
};

}  // namespace stemma::understand
