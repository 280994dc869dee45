// A document as the statement extractors see it: lower-case words with their classes, quantities by token, noun
// phrases and the voice of verbs. Built once a document; every question is answered from tokens nearby.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "understand/draft.hpp"
#include "understand/slots.hpp"

namespace stemma::understand {

/// A noun phrase, tokens [first, last). `noun` holds modifiers and head, without determiner and number.
struct Phrase {
  std::size_t first = 0, last = 0;
  std::size_t noun_first = 0, noun_last = 0;  ///< empty for a bare number ("killed 12")
  std::optional<std::size_t> quantity;        ///< in Draft::quantities
  bool single = false;                        ///< "a worker", "the driver", "his son", a name: one without a number
  bool negative = false;                      ///< "no civilians", "nobody"
  bool definite = false;                      ///< "the driver", "his son"
  bool name = false;                          ///< the head is a proper noun
  bool part = false;                          ///< "five of the dead": counts a part of what the noun names
  std::optional<std::size_t> whole;           ///< quantity of that whole ("two of the four")
};

class View {
 public:
  explicit View(const Draft& draft);

  const Draft& draft() const { return draft_; }
  /// Past the end of the text, a token without words, tag and head, as there is no class, trigger or capital there.
  const Token& token(std::size_t i) const { return i < draft_.tokens.size() ? draft_.tokens[i] : past_; }
  std::string_view lower(std::size_t i) const { return i < words_.size() ? words_[i].lower : std::string_view(); }
  std::string_view original(std::size_t i) const { return draft_.text(token(i).span); }
  bool is(std::size_t i, WordClass c) const { return i < words_.size() && (words_[i].info.classes & bit(c)) != 0; }
  bool is(std::size_t i, std::string_view word) const { return lower(i) == word; }
  const std::optional<Trigger>& trigger(std::size_t i) const {
    return i < words_.size() ? words_[i].info.trigger : no_word_.trigger;
  }
  Upos tag(std::size_t i) const { return i < words_.size() ? draft_.tokens[i].tag : Upos::x; }
  bool tagged() const { return tagged_; }
  bool capital(std::size_t i) const;
  bool noun_like(std::size_t i) const;
  bool verb_like(std::size_t i) const;

  /// A noun for several people together: "a family of five".
  bool is_party(std::size_t i) const;
  /// Whether a part's number may be of the whole's: not where both are plain and the part is not the smaller.
  bool smaller(const Phrase& part, const Phrase& whole) const;

  /// The quantity one of whose tokens is `i`.
  std::optional<std::size_t> quantity_at(std::size_t i) const;
  const Quantity& quantity(std::size_t index) const { return draft_.quantities[index]; }
  /// First token of the quantity with its hedge ("at least 163").
  std::size_t quantity_begin(std::size_t index) const { return quantity_begin_[index]; }
  /// Index in Document::mentions of a mention that covers token `i`.
  std::optional<std::size_t> mention_at(std::size_t i) const;

  /// The mention of `type` that covers token `i`; null where there is none of that type.
  const Mention* mention(std::size_t i, MentionType type) const;
  /// Past the mention at token `i`, within [i, end); the next token where there is none.
  std::size_t mention_end(std::size_t i, std::size_t end) const;
  /// The place in Document::places that covers token `i`; null for none. O(log places).
  const Place* place_at(std::size_t i) const;

  /// Index in Document::times of a time that covers token `i`.
  std::optional<std::size_t> time_at(std::size_t i) const;
  /// The entity, in Document::entities, that the words at token `i` name or refer to.
  std::optional<std::size_t> entity_at(std::size_t i) const;
  /// Whether token `i` is part of the phrase that names a source.
  bool in_source(std::size_t i) const { return i < in_source_.size() && in_source_[i]; }

  /// The last word at or before `i`, and the first at or after it, that may deny or doubt what others say; `none` for
  /// none. Words of other sentences count too. O(1).
  std::size_t last_scope_word(std::size_t i) const { return i < last_scope_.size() ? last_scope_[i] : none; }
  std::size_t next_scope_word(std::size_t i) const { return i < next_scope_.size() ? next_scope_[i] : none; }

  /// The noun phrase that begins at `i`, within [i, end); none where there is no noun, number, name or pronoun.
  std::optional<Phrase> phrase_at(std::size_t i, std::size_t end) const;
  /// The noun phrase and those coordinated with it or introduced by "including": "two pilots and 10 passengers".
  std::vector<Phrase> phrases_at(std::size_t i, std::size_t end) const;

  /// "his wife and son": the determiner of `before` is that of `p`, coordinated with it, too.
  void share_determiner(const Phrase& before, Phrase& p) const;

  /// Where the verb group of the verb at `i` begins: `i` itself, or the first auxiliary before it.
  std::size_t group_begin(std::size_t i, std::size_t begin) const;
  bool passive(std::size_t i, std::size_t begin) const;

  /// The token that holds `byte`, or the next one.
  std::size_t token_at(std::uint32_t byte) const { return draft_.token_at(byte); }
  Span span(std::size_t first, std::size_t last) const { return {token(first).span.begin, token(last - 1).span.end}; }
  std::string text(std::size_t first, std::size_t last) const {
    return first < last ? std::string(draft_.text(span(first, last))) : std::string();
  }

 private:
  struct Word {
    std::string lower;
    WordInfo info;
  };
  void find_scope_words();
  template <typename Marks>
  void mark(const Marks& marks, std::vector<std::int32_t>& of_token);
  /// Whether the word at `i` is no part of a noun phrase, whatever its tag.
  bool between_phrases(std::size_t i) const;
  std::optional<Phrase> nobody_at(std::size_t i) const;
  std::size_t determiner(Phrase& p, std::size_t j, std::size_t end) const;
  bool part_of(Phrase& p, std::size_t j, std::size_t end) const;
  std::size_t past_apposition(const Phrase& p, std::size_t end) const;
  bool listed(const Phrase& p, const Phrase& next, std::size_t end) const;
  bool begins_clause(const Phrase& next, std::size_t end) const;
  std::optional<Phrase> owned_at(const Phrase& owner, std::size_t end) const;
  bool modifier(std::size_t i, std::size_t end) const;
  bool nation(std::size_t i) const;
  std::size_t noun_run(std::size_t i, std::size_t end) const;

  const Draft& draft_;
  const Token past_ = {};
  const WordInfo no_word_ = {};
  std::vector<Word> words_;
  std::vector<std::int32_t> quantity_of_, mention_of_, time_of_, reference_of_;  // by token, -1 for none
  std::vector<bool> in_source_;
  std::vector<std::size_t> quantity_begin_, last_scope_, next_scope_;
  bool tagged_ = false;
};

}  // namespace stemma::understand
