// The contract's values in words that an editor reads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "publish/html.hpp"
#include "stemma/model.hpp"

namespace stemma::publish {

/// "Killed", "Killed or injured", "Responsibility".
std::string_view slot_words(Slot slot);
/// "Killed: children" for a sub-group.
std::string fact_words(const Fact& fact);
/// "disputed", "updated over time".
std::string_view status_words(ReadingStatus status);
/// One sentence that says what the status means.
std::string_view status_meaning(ReadingStatus status);
/// How `from` depends on `to`: "copies", "carries the agency text of".
std::string_view derivation_words(DerivationKind kind);
std::string_view precision_words(Precision precision);

/// "22 March 2024, 20:00 UTC+3"; what is no date stays as it is.
std::string date_words(std::string_view edtf);
/// "22 Mar 2024".
std::string short_date_words(std::string_view edtf);
/// The same in a <time> element with the original in its title; "no date" where it is empty.
Html date_html(std::string_view edtf);

/// At most `most` bytes, cut between characters, with an ellipsis.
std::string cut(std::string_view text, std::size_t most);
/// "1,500".
std::string number_words(std::int64_t number);
/// "1 report", "3 reports". `one` is a plain English noun.
std::string counted(std::size_t count, std::string_view one);
/// All readings of a count that are not denials, as one range: "73 to 84", "at least 80", or empty.
std::string range_words(const Fact& fact);

/// Marks what is said not to be so. Not 'denied', which after "did not" would read as its opposite.
Html negative_html();
/// A badge that says the status in words.
Html status_html(ReadingStatus status);

}  // namespace stemma::publish
