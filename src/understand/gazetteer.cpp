#include "understand/gazetteer.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>

#include "model/name_match.hpp"

namespace stemma::understand {
namespace {

std::size_t padded(std::size_t size) { return (size + 7) / 8 * 8; }

/// Hands out the sections one after the other; `whole` turns false when the file is too short for one.
class Sections {
 public:
  explicit Sections(std::span<const char> bytes) : bytes_(bytes) {}
  template <typename T>
  std::span<const T> take(std::size_t count) {
    const std::size_t size = padded(count * sizeof(T));
    if (!whole || bytes_.size() - at_ < size) {
      whole = false;
      return {};
    }
    const auto* first = reinterpret_cast<const T*>(bytes_.data() + at_);
    at_ += size;
    return {first, count};
  }
  bool whole = true;

 private:
  std::span<const char> bytes_;
  std::size_t at_ = 0;
};

bool in_capitals(std::string_view name) {
  for (char c : name)
    if (c >= 'a' && c <= 'z') return false;
  return true;
}

bool counts(const GazetteerLink& link, std::string_view name) {
  if (link.capitals_only && !in_capitals(name)) return false;
  return !link.pointed || name.find('.') != std::string_view::npos;
}

Error damaged(const std::filesystem::path& file, const std::string& reason) {
  return {ErrorKind::input, "gazetteer " + file.string() + ": " + reason};
}

}  // namespace

Result<std::shared_ptr<const Gazetteer>> Gazetteer::load(const std::filesystem::path& file) {
  auto mapped = base::MappedFile::open(file);
  if (!mapped) return damaged(file, "cannot be opened");
  auto gazetteer = std::make_shared<Gazetteer>();
  gazetteer->file_ = std::move(mapped).value();
  Sections sections(gazetteer->file_.bytes());
  const auto head = sections.take<GazetteerHeader>(1);
  if (!sections.whole || std::memcmp(head[0].magic, gazetteer_magic.data(), gazetteer_magic.size()) != 0)
    return damaged(file, "is not a gazetteer of this version; build it anew");
  gazetteer->entries_ = sections.take<GazetteerEntry>(head[0].entries);
  gazetteer->buckets_ = sections.take<std::uint32_t>(std::size_t{head[0].buckets} + 1);
  gazetteer->keys_ = sections.take<GazetteerKey>(head[0].keys);
  gazetteer->links_ = sections.take<GazetteerLink>(head[0].links);
  const auto text = sections.take<char>(head[0].text);
  if (!sections.whole || head[0].buckets == 0) return damaged(file, "ends too early; build it anew");
  gazetteer->text_ = std::string_view(text.data(), text.size());
  return std::shared_ptr<const Gazetteer>(std::move(gazetteer));
}

std::span<const GazetteerLink> Gazetteer::links(std::string_view folded) const {
  const std::size_t bucket = gazetteer_hash(folded) % (buckets_.size() - 1);
  for (std::uint32_t i = buckets_[bucket]; i < buckets_[bucket + 1]; ++i)
    if (text_.substr(keys_[i].text, keys_[i].size) == folded)
      return links_.subspan(keys_[i].first_link, keys_[i].links);
  return {};
}

std::vector<Gazetteer::Candidate> Gazetteer::find(std::string_view name) const {
  std::vector<Candidate> found;
  for (const auto& link : links(model::fold_name(name))) {
    const bool there =
        std::any_of(found.begin(), found.end(), [&](const auto& old) { return old.entry == link.entry; });
    if (!there && counts(link, name)) found.push_back({link.entry, link.alternate != 0, link.foreign != 0});
  }
  return found;
}

bool Gazetteer::has(std::string_view name) const {
  for (const auto& link : links(model::fold_name(name)))
    if (counts(link, name)) return true;
  return false;
}

}  // namespace stemma::understand
