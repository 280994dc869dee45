// The language of a text: see language.hpp.
#include "read/language.hpp"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>

#include "read/ascii.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t sample_size = 8192;  // bytes; more changes no answer on running text
constexpr std::size_t shortest = 24;       // bytes; below, names and borrowed words decide

}  // namespace

std::string language_of(std::string_view text) {
  text = text.substr(0, sample_size);
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.remove_suffix(1);
  if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0) text.remove_suffix(1);
  if (trim(text).size() < shortest) return {};
  bool reliable = false;
  const CLD2::Language language =
      CLD2::DetectLanguage(text.data(), static_cast<int>(text.size()), /*is_plain_text=*/true, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
  const std::string code = CLD2::LanguageCode(language);
  if (code == "iw") return "he";
  if (code == "un" || code == "xxx" || code == "zxx") return {};
  return code;
}

std::string clean_language(std::string_view declared) {
  std::string tag = lower(trim(declared));
  tag = tag.substr(0, tag.find_first_of("-_, ;"));
  const bool fits = tag.size() >= 2 && tag.size() <= 3 && std::all_of(tag.begin(), tag.end(), is_letter);
  return fits && tag != "und" && tag != "un" ? tag : std::string();
}

}  // namespace stemma::read
