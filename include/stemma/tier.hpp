// How much is spent on a text.
#pragma once

namespace stemma {

/// `fast` reads by rules, tagger and parser, for piles of a million; in `full` a trained encoder reads who says what in
/// English text, where its weights are there.
enum class Tier { fast, full };

}  // namespace stemma
