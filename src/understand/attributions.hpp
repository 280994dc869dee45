// Who is said to say what: questions that later passes ask of a document's attributions.
//
// An attribution's content belongs to its source, and where contents nest, to each source outward in turn. Contents
// end before background that the outlet adds in a sentence's tail, so what no content holds is the outlet's own voice.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "understand/cues.hpp"
#include "understand/draft.hpp"

namespace stemma::understand {

/// No chain of sources is followed further out than this. People write three or four; "he said that he said that ..."
/// would cost the square of its length.
inline constexpr std::size_t deepest_nesting = 16;

/// Indexes of the attributions one of whose content pieces holds `span` (half of it or more), nearest source first and
/// `deepest_nesting` at most. Sourceless ones ("reportedly") are among them. Needs find_attributions to have run;
/// O(log n + what the sentence holds).
std::vector<std::size_t> governing(const Draft&, Span span);

/// Attributions within a quotation that hold `span`, the nearest first: "“The mayor said three died,” she said".
std::vector<const Attribution*> relayed_at(const Draft&, Span span);

/// The chain of sources that governs `span`, nearest first; sourceless attributions are left out. Empty: the
/// outlet's own voice.
std::vector<ChainLink> chain_at(const Draft&, Span span);
/// The same of what governing() and relayed_at() gave.
std::vector<ChainLink> chain_of(const Draft&, const std::vector<std::size_t>& governing,
                                std::vector<const Attribution*> relayed);

/// Whether a word of a cue denies what the cue says: "not", "n't", "never", "nobody". Lower case.
bool negates(std::string_view word);

/// What the source does with the content: holds it so, denies it, or leaves it open. From the words of the cue.
Stance stance(const Draft&, const Attribution&);
/// Whether nobody vouches for the text that speaks: "a statement attributed to the group", "an unverified video".
bool unvouched(const Draft&, const Attribution&);

}  // namespace stemma::understand
