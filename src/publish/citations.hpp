// A citation: the words in their sentence, who says them, and a link that opens the report at those words.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "publish/html.hpp"
#include "publish/view.hpp"

namespace stemma::publish {

/// The words alone, as the link to them.
Html citation_link(const View& view, const Statement& statement);
/// A list of citations, oldest report first, those after the first `open` folded away.
Html citations(const View& view, const std::vector<std::string>& statements, std::size_t open);
/// "Coast Guard (2 reports); Interior Ministry, as reported by Reuters; 3 reports in their own words".
/// At most `limit` sources by name, those in most reports first.
std::string said_by(const View& view, const std::vector<std::string>& statements, std::size_t limit);
/// What the reading says; dates in words.
Html summary_html(Slot slot, const Reading& reading);
/// The mark of a negative reading, where its summary does not say 'not' itself.
Html negative_html(const Reading& reading);
/// "in the negative", "said with reservation", "the actor's own claim": what the words must not be read without.
Html caveats(const Statement& statement);

}  // namespace stemma::publish
