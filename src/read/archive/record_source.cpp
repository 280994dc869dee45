// From a record out to the file: see record_source.hpp.
#include "read/archive/record_source.hpp"

namespace stemma::read {
namespace {

std::string_view compression(std::string_view head) {
  if (head.substr(0, 2) == "\x1F\x8B") return "gzip";
  const bool skippable =
      head.size() >= 4 && head.substr(1, 3) == "\x2A\x4D\x18" && (static_cast<unsigned char>(head[0]) & 0xF0) == 0x50;
  return skippable || head.substr(0, 4) == "\x28\xB5\x2F\xFD" ? "zstd" : "";
}

}  // namespace

RecordSource::RecordSource(std::unique_ptr<Stream> stream, Outside outside, const Limits& limits)
    : stream_(std::move(stream)), outside_(std::move(outside)) {
  const std::string_view coding = compression(stream_->peek(8));
  if (!coding.empty()) members_ = std::make_unique<MemberStream>(*stream_, coding, limits);
}

std::string RecordSource::where(std::uint64_t at) const {
  if (!members_) return "byte " + std::to_string(at);
  const auto member = members_->members(at, at + 1);
  return "byte " + std::to_string(at - member.inner) + " of the " +
         (members_->coding() == "gzip" ? "gzip member" : "zstd frame") + " at byte " + std::to_string(member.outer);
}

std::optional<std::string> RecordSource::resume() {
  std::uint64_t at = 0;
  if (!members_ || broken().empty() || !members_->resume(at)) return {};
  return "goes on with the " + std::string(members_->coding() == "gzip" ? "gzip member" : "zstd frame") + " at byte " +
         std::to_string(at);
}

void RecordSource::place(Part& part, const RecordPlace& record, std::string_view coding) const {
  std::vector<Layer> layers = outside_.layers;
  MemberStream::Member member;
  if (members_) {
    member = members_->members(record.begin, record.end);
    layers.push_back({std::string(members_->coding()), member.outer, member.outer_end});
  }
  if (!coding.empty()) layers.push_back({std::string(coding), record.begin - member.inner, record.end - member.inner});
  part.layers.insert(part.layers.begin(), layers.begin(), layers.end());
  if (outside_.whole)
    part.places = {PlaceMap::whole(part.bytes.size(), outside_.whole->begin, outside_.whole->end)};
  else if (members_)
    part.places = {PlaceMap::whole(part.bytes.size(), outside_.base + member.outer, outside_.base + member.outer_end)};
  else
    part.places.push_back(PlaceMap::shifted(outside_.base + record.block, record.block_size));
}

std::string RecordSource::damage(const RecordPlace& record) const {
  if (!members_) return {};
  const auto member = members_->members(record.begin, record.end);
  if (member.damage.empty()) return {};
  return "the compressed data at byte " + std::to_string(member.outer) + " is damaged: " + member.damage;
}

std::string RecordSource::name() const { return members_ ? members_->members(0, 1).name : std::string(); }

}  // namespace stemma::read
