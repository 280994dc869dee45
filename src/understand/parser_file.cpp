#include "understand/parser_file.hpp"

#include <stdexcept>

#include "understand/parser_state.hpp"
#include "understand/universal.hpp"

namespace stemma::understand {
namespace {

constexpr std::string_view magic = "STEMMAPR";
constexpr std::size_t header_size = 8 + 4 + 8 + 8;

std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t h = 14695981039346656037ULL;
  for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return h;
}

template <typename Number>
void put_fixed(std::string& out, Number value) {
  for (std::size_t i = 0; i < sizeof value; ++i) out += static_cast<char>(value >> (8 * i));
}

template <typename Number>
Number get_fixed(std::string_view bytes, std::size_t at) {
  Number value = 0;
  for (std::size_t i = 0; i < sizeof value; ++i) {
    value |= static_cast<Number>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  }
  return value;
}

void put(std::string& out, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

/// Reads numbers; once the bytes end or are malformed it gives zeros and `failed` is set.
class Source {
 public:
  explicit Source(std::string_view bytes) : bytes_(bytes) {}

  std::uint8_t byte() {
    if (at_ >= bytes_.size()) return failed_ = true, std::uint8_t{0};
    return static_cast<std::uint8_t>(bytes_[at_++]);
  }
  std::uint32_t number() {
    std::uint32_t value = 0;
    for (int shift = 0; shift < 32; shift += 7) {
      const std::uint8_t b = byte();
      value |= static_cast<std::uint32_t>(b & 0x7F) << shift;
      if (b < 0x80) return value;
    }
    failed_ = true;
    return 0;
  }
  /// A count of things that take at least one byte each.
  std::uint32_t count() {
    const std::uint32_t n = number();
    if (n > bytes_.size() - at_) failed_ = true;
    return failed_ ? 0 : n;
  }
  bool failed() const { return failed_; }
  bool at_end() const { return at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

void put_keys(std::string& out, const std::vector<std::uint32_t>& keys) {
  put(out, static_cast<std::uint32_t>(keys.size()));
  std::uint32_t before = 0;
  for (const std::uint32_t key : keys) {
    put(out, key - before);
    before = key;
  }
}

std::vector<std::uint32_t> get_keys(Source& in) {
  std::vector<std::uint32_t> keys(in.count());
  std::uint32_t before = 0;
  for (std::uint32_t& key : keys) before = key = before + in.number();
  return keys;
}

void put_table(std::string& out, const ParserParts::Table& table) {
  put(out, table.outputs);
  put_keys(out, table.keys);
  for (std::size_t row = 0; row < table.keys.size(); ++row) {
    const std::int8_t* weights = &table.weights[row * table.outputs];
    std::uint32_t filled = 0;
    for (std::uint32_t i = 0; i < table.outputs; ++i) filled += weights[i] != 0;
    put(out, filled);
    for (std::uint32_t i = 0; i < table.outputs; ++i) {
      if (weights[i] == 0) continue;
      out += static_cast<char>(i);
      out += static_cast<char>(weights[i]);
    }
  }
}

bool get_table(Source& in, std::size_t outputs, ParserParts::Table& table) {
  table.outputs = in.number();
  if (table.outputs != outputs) return false;
  table.keys = get_keys(in);
  table.weights.assign(table.keys.size() * outputs, 0);
  for (std::size_t row = 0; row < table.keys.size() && !in.failed(); ++row) {
    const std::uint32_t filled = in.number();
    if (filled > outputs) return false;
    for (std::uint32_t i = 0; i < filled; ++i) {
      const std::uint8_t output = in.byte();
      if (output >= outputs) return false;
      table.weights[row * outputs + output] = static_cast<std::int8_t>(in.byte());
    }
  }
  return !in.failed();
}

Error damaged(std::string message) { return {ErrorKind::input, std::move(message)}; }

}  // namespace

std::string encode(const ParserParts& parts) {
  std::string body;
  put_keys(body, parts.classes.forms());
  for (const auto& c : parts.classes.classes()) put(body, c.broad), put(body, c.fine);
  put_table(body, parts.tags);
  put_table(body, parts.transitions);
  put_table(body, parts.relations);
  put_table(body, parts.final_relations);
  std::string out(magic);
  put_fixed(out, parser_file_version);
  put_fixed(out, static_cast<std::uint64_t>(body.size()));
  put_fixed(out, checksum(body));
  return out + body;
}

Result<ParserParts> decode_parser(std::string_view bytes) {
  if (bytes.size() < header_size || !bytes.starts_with(magic)) return damaged("is not a file of parser weights");
  const auto version = get_fixed<std::uint32_t>(bytes, 8);
  if (version != parser_file_version) {
    return damaged("has version " + std::to_string(version) + ", this program reads version " +
                   std::to_string(parser_file_version));
  }
  const std::string_view body = bytes.substr(header_size);
  if (get_fixed<std::uint64_t>(bytes, 12) != body.size()) return damaged("is cut short or has bytes too many");
  if (get_fixed<std::uint64_t>(bytes, 20) != checksum(body)) return damaged("is damaged: its checksum does not hold");
  Source in(body);
  ParserParts parts;
  auto forms = get_keys(in);
  std::vector<WordClasses::Class> classes(forms.size());
  for (auto& c : classes) {
    c.broad = static_cast<std::uint16_t>(in.number());
    c.fine = static_cast<std::uint16_t>(in.number());
  }
  parts.classes = WordClasses(std::move(forms), std::move(classes));
  const bool whole = get_table(in, tag_count, parts.tags) && get_table(in, transition_count, parts.transitions) &&
                     get_table(in, relation_count, parts.relations) &&
                     get_table(in, relation_count, parts.final_relations) && in.at_end();
  if (!whole || in.failed()) return damaged("holds tables that this program does not expect");
  return parts;
}

}  // namespace stemma::understand
