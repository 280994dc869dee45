// Languages of blocks: see block_languages.hpp.
#include "read/page/block_languages.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "read/ascii.hpp"
#include "read/language.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t least_letters = 60;  // below, names and borrowed words decide
constexpr std::size_t longest_word = 5;    // bytes of a word that is counted
constexpr std::size_t most_asked = 64;     // blocks of one document that the detector sees
constexpr std::size_t counted = 16384;     // bytes of text whose words are counted: more change nothing

/// In how many long blocks each short word stands. Words share counters by chance, which only makes a block look
/// native.
class ShortWords {
 public:
  void add(std::string_view block) {
    ++blocks_;
    each(block, [&](std::size_t word) {
      if (seen_[word] != blocks_) seen_[word] = blocks_, ++counts_[word];
      return true;
    });
  }

  /// Whether hardly any of the first short words of a block are those of the document.
  bool are_foreign(std::string_view block) const {
    if (blocks_ < few_blocks) return true;
    const std::uint32_t often = std::max<std::uint32_t>(3, blocks_ / 4);
    std::size_t all = 0, own = 0;
    each(block, [&](std::size_t word) {
      own += counts_[word] >= often;
      return ++all < first_words && own < 3;
    });
    return own < 3 && own * 8 < std::max<std::size_t>(all, 8);
  }

 private:
  static constexpr std::uint32_t few_blocks = 6;  // tell no words from each other: the detector is asked
  static constexpr std::size_t first_words = 24;

  template <typename F>
  static void each(std::string_view text, F f) {
    std::uint32_t hash = 2166136261u;  // FNV-1a
    std::size_t size = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
      if (i < text.size() && is_word(text[i])) {
        hash = (hash ^ static_cast<unsigned char>(lower(text[i]))) * 16777619u;
        ++size;
        continue;
      }
      if (size > 0 && size <= longest_word && !f((hash ^ (hash >> 15)) % counters)) return;
      hash = 2166136261u;
      size = 0;
    }
  }

  static constexpr std::size_t counters = 2048;
  std::array<std::uint32_t, counters> counts_{}, seen_{};
  std::uint32_t blocks_ = 0;
};

/// The language that the innermost element around a node declares, below the body; each element is looked at once.
class Declared {
 public:
  explicit Declared(const Markup& markup) : markup_(markup) {}

  const std::string& at(std::uint32_t node) {
    const auto& nodes = markup_.nodes();
    std::vector<std::uint32_t> path;
    std::uint32_t i = nodes[node].text ? nodes[node].parent : node;
    for (; i != 0 && known_.count(i) == 0; i = nodes[i].parent) path.push_back(i);
    const std::string* language = i == 0 ? &none_ : &known_.at(i);
    for (auto step = path.rbegin(); step != path.rend(); ++step) {
      std::string own = of_element(*step);
      language = &known_.emplace(*step, own.empty() ? *language : std::move(own)).first->second;
    }
    return *language;
  }

 private:
  std::string of_element(std::uint32_t i) const {
    const Node& node = markup_.nodes()[i];
    if (node.tag == Tag::html || node.tag == Tag::body) return {};
    const std::string_view tag = markup_.source().substr(node.begin, node.end - node.begin);
    return tag.find("lang") == std::string_view::npos ? std::string() : clean_language(markup_.attribute(i, "lang"));
  }

  const Markup& markup_;
  std::unordered_map<std::uint32_t, std::string> known_;  // references to its values stay
  const std::string none_;
};

std::string_view text_of(const Document& document, const TextBlock& block) {
  return std::string_view(document.text).substr(block.span.begin, block.span.size());
}

/// Whether it has so many letters; one for each character beyond ASCII.
bool is_long(std::string_view text) {
  if (text.size() < least_letters) return false;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size() && letters < least_letters; ++i)
    letters += is_letter(text[i]) || static_cast<unsigned char>(text[i]) >= 0xC0;
  return letters >= least_letters;
}

}  // namespace

void set_block_languages(const Markup& markup, const std::vector<std::uint32_t>& nodes, Document& document) {
  if (document.language.empty() || document.blocks.size() < 2) return;
  Declared declared(markup);
  ShortWords words;
  for (const TextBlock& block : document.blocks) {
    if (block.span.begin > counted) break;
    if (const auto text = text_of(document, block); is_long(text)) words.add(text.substr(0, counted));
  }
  std::size_t asked = 0;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    TextBlock& block = document.blocks[i];
    const auto text = text_of(document, block);
    const std::string& says = declared.at(nodes[i]);
    std::string shows;
    if (is_long(text) && asked < most_asked &&
        (words.are_foreign(text) || (!says.empty() && says != document.language)))
      shows = language_of(text), ++asked;
    // what a long block shows is believed before what it says; a short one can only say
    const std::string& language = shows.empty() ? says : shows;
    if (language != document.language) block.language = language;
  }
}

}  // namespace stemma::read
