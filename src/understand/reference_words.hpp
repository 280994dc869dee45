// What pronouns, titles and descriptions say about whom they can stand for.
#pragma once

#include <cstdint>
#include <string_view>

#include "understand/draft.hpp"

namespace stemma::understand {

enum class Gender : std::uint8_t { unknown, male, female };

/// Of "he", "her", "Mr", "spokeswoman", "father"; in lower case, without a full stop.
Gender gender_of_word(std::string_view word);
/// Of a common English given name, in lower case.
Gender gender_of_name(std::string_view word);
/// "group", "company": nouns by which a text takes up an organisation.
bool describes_organization(std::string_view noun);
/// "ministry", "department": nouns that are a part of the name of what they take up.
bool names_organization(std::string_view noun);
/// "president", "spokesman", "suspect": what a person may be called after a first mention.
bool describes_person(std::string_view noun);

}  // namespace stemma::understand
