// Records in a row: see records.hpp.
#include "read/archive/records.hpp"

#include <algorithm>

#include "read/archive/unpack.hpp"
#include "read/ascii.hpp"
#include "read/inside.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t piece = 1 << 16;
constexpr std::size_t most_breaks = 10'000;   // a damaged archive has some, a hostile one as many as it can hold
constexpr std::size_t line_ends = 16;         // at most between two records
constexpr std::size_t beyond_end = 16 << 20;  // how far behind a record's stated end its real one is looked for
constexpr std::size_t ahead = 4096;           // what is looked at behind a record, to see whether another one follows

/// A record ends with two line ends, which are none of its block's.
std::string_view without_end(std::string_view block) {
  for (const std::string_view end : {"\r\n\r\n", "\n\n", "\r\n", "\n"})
    if (block.size() >= end.size() && block.substr(block.size() - end.size()) == end)
      return block.substr(0, block.size() - end.size());
  return block;
}

}  // namespace

std::optional<Part> Records::next() {
  while (parts_.empty() && !done_) advance();
  if (parts_.empty()) return {};
  Part part = std::move(parts_.front());
  parts_.pop_front();
  return part;
}

void Records::advance() {
  if (captures_.stopped) {
    done_ = true;
    return;
  }
  switch (start()) {
    case Start::record:
      return read_record();
    case Start::end:
      return at_break();
    case Start::other:
      return find_next("", "what begins at " + where(stream().at()) + " is no record");
  }
}

/// The end, or a break: what is behind it is read if there is a way on.
void Records::at_break() {
  const std::string why = source_.broken();
  if (why.empty()) {
    done_ = true;
    return;
  }
  const auto on = source_.resume();
  give_error("", on ? why + "; " + *on : why);
  done_ = !on;
}

void Records::give(Part part) {
  if (captures_.parts >= limits_.documents) {
    if (!captures_.stopped) {
      ++captures_.parts;
      Part last;
      last.error = "holds more than " + std::to_string(limits_.documents) + " documents (--max-documents)";
      parts_.push_back(std::move(last));
    }
    captures_.stopped = true;
    return;
  }
  ++captures_.parts;
  parts_.push_back(std::move(part));
}

void Records::give_error(const std::string& member, std::string error) {
  if (breaks_ == most_breaks) error = "has more than " + std::to_string(most_breaks) + " breaks; the rest is not read";
  if (breaks_ > most_breaks) return;
  captures_.stopped = captures_.stopped || ++breaks_ > most_breaks;
  Part part;
  part.member = captures_.prefix + member;
  if (member.empty() && !part.member.empty()) part.member.pop_back();  // the archive in the package itself
  part.carrier.url = member;
  part.error = std::move(error);
  give(std::move(part));
}

void Records::find_next(const std::string& member, std::string why) {
  while (true) {
    const std::string_view window = stream().peek(piece);
    const std::size_t found = find_record(window, 0);
    if (found != std::string_view::npos) {
      stream().take(found);
      return give_error(member, why + "; goes on with the record at " + where(stream().at()));
    }
    if (window.size() < piece) {
      stream().take(window.size());
      return give_error(member, why + ", and no record follows");
    }
    stream().take(window.size() - piece / 2);  // a line that begins a record may go over the edge
  }
}

std::size_t Records::search_beyond(std::size_t from) {
  const std::size_t end = from + beyond_end;
  std::string_view view = stream().peek(from);
  while (true) {
    const std::size_t found = find_record(view, from);
    if (found != std::string_view::npos || view.size() > end) return found;
    const std::size_t size = view.size();
    from = std::max(from, size - std::min<std::size_t>(size, piece / 2));
    view = stream().peek(size + piece);
    if (view.size() == size) return std::string_view::npos;
  }
}

/// Whether the end or another record stands behind a record.
bool Records::is_followed(std::string_view after) const {
  const std::size_t next = after.find_first_not_of("\r\n");
  return next == std::string_view::npos || (next <= line_ends && find_record(after.substr(next), 0) == 0);
}

Records::Block Records::block_of(std::size_t header, std::uint64_t size) {
  const auto whole = static_cast<std::size_t>(header + size);
  const std::string begins = where(stream().at());
  std::string_view view = stream().peek(whole + ahead);
  Block out;
  if (view.size() >= whole && is_followed(view.substr(whole, ahead))) {
    out.length = whole;
    out.bytes = view.substr(header, whole - header);
    return out;
  }
  std::size_t found = find_record(view.substr(0, std::min(whole, view.size())), header);
  if (found == std::string_view::npos && view.size() >= whole) found = search_beyond(whole);
  view = stream().peek(0);
  const bool truncated = found == std::string_view::npos && view.size() < whole;
  out.length = found != std::string_view::npos ? found : truncated ? view.size() : whole;
  out.bytes = view.substr(header, out.length - header);
  if (found != std::string_view::npos) out.bytes = without_end(out.bytes);
  const std::string said = "the record that begins at " + begins + " says " + std::to_string(size) + " bytes and ";
  const std::string there = std::to_string(out.bytes.size());
  if (truncated) {
    out.wrong = "breaks off at " +
                (source_.broken().empty() ? where(stream().at() + view.size()) : where(stream().at())) + ": " + said +
                there + " are there";
  } else if (found != std::string_view::npos) {
    out.wrong = said + there + " are there; goes on with the record at " + where(stream().at() + found);
  } else {
    return out;  // `start` tells of what follows
  }
  out.note = "its record says " + std::to_string(size) + " bytes and " + there + " are there";
  return out;
}

void Records::pass_large(std::size_t header, std::uint64_t size, const std::string& uri, bool tell) {
  const std::string begins = where(stream().at());
  stream().take(header);
  const std::uint64_t passed = stream().skip(size);
  if (passed < size)
    give_error(uri, "breaks off: the record that begins at " + begins + " says " + std::to_string(size) +
                        " bytes and " + std::to_string(passed) + " are there");
  else if (tell)
    give_error(uri, "its record says " + std::to_string(size) + " bytes, more than " + size_words(limits_.item_bytes) +
                        " (--max-bytes)");
}

}  // namespace stemma::read
