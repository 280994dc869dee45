// Header lines: see header_fields.hpp. RFC 9110, 5.5 and 8.3; ISO 28500:2017, 4.
#include "read/archive/header_fields.hpp"

#include "read/ascii.hpp"

namespace stemma::read {

std::size_t HeaderFields::read(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = std::min(end + 1, text.size());
    if (trim(line).empty()) return end < text.size() ? at : std::string_view::npos;
    const std::size_t colon = line.find(':');
    if (is_space(line[0]) && !fields_.empty())
      fields_.back().second += " " + std::string(trim(line));
    else if (colon != std::string_view::npos)
      fields_.emplace_back(lower(trim(line.substr(0, colon))), std::string(trim(line.substr(colon + 1))));
  }
  return std::string_view::npos;
}

std::string_view HeaderFields::get(std::string_view name) const {
  for (const auto& [field, value] : fields_)
    if (field == name) return value;
  return {};
}

std::string HeaderFields::all(std::string_view name) const {
  std::string out;
  for (const auto& [field, value] : fields_)
    if (field == name) out += (out.empty() ? "" : ",") + value;
  return out;
}

std::string media_type_of(std::string_view content_type) {
  return lower(trim(content_type.substr(0, content_type.find_first_of(";,"))));
}

std::string charset_of(std::string_view content_type) {
  const std::size_t at = find_nocase(content_type, "charset=");
  if (at == std::string_view::npos) return {};
  std::string_view value = content_type.substr(at + 8);
  value = trim(value.substr(0, value.find_first_of(";,")));
  while (!value.empty() && (value.front() == '"' || value.front() == '\'')) value.remove_prefix(1);
  while (!value.empty() && (value.back() == '"' || value.back() == '\'')) value.remove_suffix(1);
  return lower(value);
}

}  // namespace stemma::read
