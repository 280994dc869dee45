// What the tagger and the parser see of a word: hashes of its parts, never the text itself.
//
// Text is brought to one form first, so that curly quotation marks, dashes of any length and other digits weigh what
// the treebank's plain ones weigh: “ is ", ’ is ', — is -, 2031 is 0000.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stemma::understand {

/// Classes of words, two numbers a word (a broad and a fine one, both from 1), looked up by the hash of the form.
class WordClasses {
 public:
  struct Class {
    std::uint16_t broad = 0, fine = 0;
  };
  WordClasses() = default;
  /// `forms` ascending, as long as `classes`.
  WordClasses(std::vector<std::uint32_t> forms, std::vector<Class> classes)
      : forms_(std::move(forms)), classes_(std::move(classes)) {}

  Class find(std::uint32_t form) const;
  const std::vector<std::uint32_t>& forms() const { return forms_; }
  const std::vector<Class>& classes() const { return classes_; }

 private:
  std::vector<std::uint32_t> forms_;
  std::vector<Class> classes_;
};

struct Word {
  std::uint32_t form = 0;                           ///< lower case, digits as 0
  std::array<std::uint32_t, 4> suffix{}, prefix{};  ///< of 1 to 4 bytes of that
  std::uint32_t shape = 0;                          ///< "Xx", "0,0", "x-x": kinds of characters, runs shortened
  std::uint32_t broad = 0, fine = 0;
};

Word describe(std::string_view text, const WordClasses& classes);
/// The hash that `describe` gives as `form`, for making WordClasses.
std::uint32_t form_hash(std::string_view text);

/// A feature: which question (`kind`), and up to three answers. Never 0.
inline std::uint32_t feature(std::uint32_t kind, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
  std::uint64_t h = (kind + 1) * 0x9E3779B97F4A7C15ULL;
  h = (h ^ a) * 0xFF51AFD7ED558CCDULL;
  h = (h ^ (h >> 32) ^ b) * 0xC4CEB9FE1A85EC53ULL;
  h = (h ^ (h >> 29) ^ c) * 0x9FB21C651E98DF25ULL;
  const auto out = static_cast<std::uint32_t>(h >> 32);
  return out == 0 ? 1 : out;
}

}  // namespace stemma::understand
