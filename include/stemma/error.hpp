// What can go wrong because of a document or a user, and how it travels.
//
// A Result<T> holds a value or an Error; nothing that an input can cause is thrown. An Error's message names the
// offender, the reason and, where there is a choice, the valid choices: it is shown to people as it is.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace stemma {

enum class ErrorKind {
  usage,     ///< the caller asked for something that does not exist: exit status 2
  input,     ///< one input cannot be read; the others are not touched: exit status 1
  storage,   ///< the output cannot be written, so the run cannot go on
  mismatch,  ///< a preserved report does not hold what it says
};

struct Error {
  ErrorKind kind = ErrorKind::input;
  std::string message;  ///< UTF-8, one sentence, without a final full stop
};

/// A value or the reason why there is none. `value()` without one is a bug of the caller and asserts.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }
  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

struct Unit {};
/// Success without a value.
using Status = Result<Unit>;
inline Status ok() { return Unit{}; }

}  // namespace stemma
