// Who wrote a report: people only. Agencies and newsrooms that stand in a byline are told apart from them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::read {

struct Byline {
  std::vector<std::string> people;  ///< in order, each once
  std::optional<std::string> agency;
};

/// One or several names as pages write them ("By Ann Lee and Bo Chan, City Editor", "Von Max Muster"). Adds to
/// `byline`.
void add_authors(std::string_view phrase, Byline& byline);

/// Whether the line as a whole is a byline ("By Ann Lee in Lima").
bool is_byline(std::string_view line);

/// Whether the line is nothing but what opens a byline ("By", "Written by:").
bool is_byline_opener(std::string_view line);

/// Whether `name` may name a person: two to five capitalised words, no word of an office or outlet.
bool is_person_name(std::string_view name);

}  // namespace stemma::read
