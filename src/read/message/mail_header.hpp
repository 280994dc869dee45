// Fields of a message's header: unfolded, their encoded words decoded (RFC 5322, 2045, 2047, 2231).
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/edtf.hpp"

namespace stemma::read {

struct MailField {
  std::string_view name;  ///< as written
  std::string value;      ///< unfolded, raw
};

struct MailHeader {
  std::vector<MailField> fields;
  std::size_t end = 0;  ///< where the content begins: after the blank line

  /// Value of the first field of that name (in lower case), raw; or empty.
  std::string_view raw(std::string_view name) const;
  bool has(std::string_view name) const;
  /// The same as a reader sees it: UTF-8, encoded words decoded, white space squeezed.
  std::string text(std::string_view name) const;
};

/// The header at `begin`. A line that is no field ends it, and so does `stop`.
MailHeader mail_header(std::string_view bytes, std::size_t begin, std::size_t stop);

/// A value with its parameters ("text/plain; charset=utf-8"); names and the value in lower case.
struct Parameters {
  std::string value;
  std::map<std::string, std::string> parameters;  ///< UTF-8
  std::string operator[](std::string_view name) const;
};
Parameters parameters_of(std::string_view field);

/// Encoded words decoded, everything else as it is, in UTF-8.
std::string decode_words(std::string_view raw);

/// "Ann Lee" of `"Ann Lee" <ann@...>`; empty where there is only an address. "Lee, Ann" is turned round.
std::string display_name(std::string_view raw);
/// The domain of the first address, in lower case, or empty.
std::string mail_domain(std::string_view raw);

/// "Fri, 21 Nov 1997 09:55:06 -0600": the forms of RFC 5322, the obsolete ones too.
std::optional<model::Edtf> mail_date(std::string_view text);

}  // namespace stemma::read
