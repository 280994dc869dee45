// A single compressed file: see single.hpp.
#include "read/archive/single.hpp"

#include "read/archive/unpack.hpp"
#include "read/inside.hpp"

namespace stemma::read {

std::optional<Part> Single::next() {
  if (given_++ == 0) {
    auto part = whole();
    if (part) return part;
  }
  if (broken_.empty()) return {};
  Part part;
  part.member = captures_.prefix.substr(0, captures_.prefix.find('!'));
  part.error = std::move(broken_);
  broken_.clear();
  ++captures_.parts;
  return part;
}

/// What is there, also where it breaks off: an error follows then.
std::optional<Part> Single::whole() {
  const std::string_view bytes = source_.stream().peek(limits_.unpacked_bytes + 1);
  broken_ = source_.broken();
  Part part;
  part.member = captures_.prefix + source_.name();
  if (!part.member.empty() && part.member.back() == '!') part.member.pop_back();
  if (bytes.size() > limits_.unpacked_bytes) {
    part.error = "unpacks to more than " + size_words(limits_.unpacked_bytes) + " (--max-unpacked)";
    broken_.clear();
  } else if (!broken_.empty() && (bytes.empty() || broken_.find("--max-ratio") != std::string::npos)) {
    return {};
  } else {
    const RecordPlace place = {0, bytes.size(), 0, bytes.size()};
    part.bytes = bytes;
    if (const std::string damage = source_.damage(place); !damage.empty()) part.carrier.notes.push_back(damage);
    if (!broken_.empty()) part.carrier.notes.push_back("is read only as far as it can be unpacked");
    source_.place(part, place, "");
  }
  ++captures_.parts;
  return part;
}

}  // namespace stemma::read
