// JSON (RFC 8259) read from front to back, with the place of every value.
//
// Large exports are read value by value, so memory follows the largest value and not the file; and a file that breaks
// off gives everything before the break, which a parser that looks at the whole first cannot. Escapes are left to
// json_string.hpp, which forgives wrong ones. NaN and Infinity, which Python writes, are numbers.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/decode.hpp"
#include "read/json_string.hpp"
#include "read/placed.hpp"

namespace stemma::read {

struct JsonMember;

/// One value, with all that it holds.
struct JsonValue {
  enum class Type { null, boolean, number, string, array, object };
  Type type = Type::null;
  std::size_t begin = 0, end = 0;   ///< in the text, with quotes and brackets
  std::vector<JsonMember> members;  ///< elements of an array have no key

  bool is(Type wanted) const { return type == wanted; }
  /// The member of an object, the last of several; or null.
  const JsonValue* find(std::string_view key) const;
  /// The inside of a string.
  RawString inside() const { return {begin + 1, end - 1}; }
};

struct JsonMember {
  std::string_view key;  ///< as it is written, without quotes
  JsonValue value;
};

class JsonReader {
 public:
  /// Keeps a reference to the text and reads it up to `end`.
  explicit JsonReader(std::string_view text, std::size_t begin = 0, std::size_t end = std::string_view::npos)
      : text_(text.substr(0, end)), at_(begin) {}

  /// The first character of what comes next, white space left out; '\0' at the end.
  char peek();
  /// Steps into the array or object that comes next.
  bool enter();
  /// In an array or object: whether another value comes, and its key. False also where the text is broken; where it is
  /// not, the bracket has been closed.
  bool next(std::string_view& key);
  /// The value that comes next, or none where the text is broken. Of its members the first half million are kept, which
  /// no report comes near: a hostile value takes many times its bytes in memory.
  std::optional<JsonValue> value();
  bool skip();
  /// Only white space is left; anything else is a break.
  bool finish();

  /// Where and why the text is no JSON. Nothing can be read beyond it.
  struct Break {
    std::size_t at = 0;
    std::string reason;  ///< empty: the text ends too early
  };
  const std::optional<Break>& broken() const { return broken_; }
  std::size_t place() const { return at_; }

 private:
  bool fail(std::string reason);
  bool walk(JsonValue* out);
  bool walk_members(JsonValue* out);
  bool string();
  bool word();

  std::string_view text_;
  std::size_t at_ = 0;
  struct Level {
    char close;
    bool first;
  };
  std::vector<Level> levels_;
  std::optional<Break> broken_;
  std::size_t kept_ = 0;  // members of the value that is being read
};

/// Why a document cannot be read: "ends in the middle of its JSON, at byte 44".
std::string message_of(const JsonReader::Break& broken, const Decoded& source);

/// The value of a string, or a number as it is written; empty for everything else and for null.
std::string text_of(std::string_view source, const JsonValue* value);
/// The value of a string with its places; adds to `out`.
void add_string(std::string_view source, const JsonValue& value, Placed& out);

}  // namespace stemma::read
