// The phrase that names who speaks, beside a verb of reporting or after "according to".
#pragma once

#include <optional>
#include <string>

#include "understand/partial/page.hpp"

namespace stemma::understand::partial {

/// A verb of reporting: its words, and whether "in the ministry" may name its source.
struct Saying {
  Words words;
  bool inside = false;
};

/// The affirmed verb of reporting that begins at word `i`, with its auxiliary.
std::optional<Saying> saying_at(const Page& page, std::size_t i);
/// The clause around `words`, between marks, holds a negation, a doubt, a question or a verb of denying.
bool is_blocked(const Page& page, Words words);

/// The source after the verb or cue that ends before word `i`: empty where none is plain. `limit` is where to stop.
/// `said`: after a verb, where somebody may be named to whom it was said.
Words source_after(const Page& page, std::size_t i, std::size_t limit, bool inside, bool said = false);
/// The source before the verb that begins at word `i`.
Words source_before(const Page& page, std::size_t i, std::size_t limit);

/// The source of a verb that introduces what is said: the subject before it, or, where none stands there, after it; in
/// Arabic after it alone. Words from `begin` to `limit`.
Words source_beside(const Page& page, const Saying& saying, std::size_t begin, std::size_t limit);

/// Whether the phrase holds the words of a name or an office alone, and no verb behind it.
bool is_name_of_source(const Page& page, Words source);

/// Who a source's phrase names: the one person mentioned in it, by the fullest name, or the phrase itself.
struct Speaker {
  std::string name;
  std::optional<std::size_t> entity;  ///< in Document::entities
};
/// `said`: beside a verb, whose subject stands in the first form.
Speaker speaker_in(const Page& page, Words source, bool said);

/// Whether the word is an office, rank or role, compounds included.
Match title_at(const Page& page, std::size_t i);

}  // namespace stemma::understand::partial
