#include "engine/items.hpp"

#include <exception>
#include <new>
#include <utility>

#include "base/sha256.hpp"

namespace stemma::engine {
namespace {

// A string that is its own source.
class OwnedSource final : public base::ByteSource {
 public:
  explicit OwnedSource(std::string bytes) : bytes_(std::move(bytes)), view_(bytes_) {}
  std::uint64_t size() const override { return view_.size(); }
  Result<std::size_t> read(std::uint64_t offset, std::span<char> out) override { return view_.read(offset, out); }

 private:
  std::string bytes_;
  base::MemorySource view_;
};

Item whole(std::size_t turn) {
  Item item;
  item.turn = turn;
  return item;
}

Item failed(std::size_t turn, Error why) {
  Item item = whole(turn);
  item.problem = std::move(why);
  return item;
}

}  // namespace

Supply supply_of(base::FileSystem& files, const std::vector<std::string>& paths, const Options& options) {
  Supply supply;
  supply.inputs = list_inputs(files, paths, options.message);
  supply.load = [&files, most = options.limits.item_bytes](const Input& input) {
    return input.file == "-" ? files.read_standard_input(most) : files.read(input.file, most);
  };
  supply.open = [&files](const Input& input) { return files.open(input.file); };
  return supply;
}

Items::Items(const Supply& supply, const Limits& limits, KeepArchive keep)
    : supply_(supply), limits_(limits), keep_(std::move(keep)) {}

std::optional<Item> Items::next() {
  if (archive_) return from_archive();
  if (turn_ == supply_.inputs.size()) return std::nullopt;
  return from_input(turn_++);
}

std::optional<Item> Items::from_input(std::size_t turn) {
  const Input& input = supply_.inputs[turn];
  if (input.problem) return failed(turn, {ErrorKind::input, *input.problem});
  if (input.file == "-") {  // cannot be read twice
    Item item = whole(turn);
    item.bytes = supply_.load(input);
    if (!*item.bytes || !read::is_archive(std::string_view(item.bytes->value()).substr(0, read::archive_head)))
      return item;
    return open_archive(turn, std::make_unique<OwnedSource>(std::move(*item.bytes).value()));
  }
  auto source = supply_.open(input);
  if (!source) return failed(turn, source.error());
  if (input.companion_of) return companion(turn, std::move(source).value());
  std::string head(read::archive_head, '\0');
  const auto got = source.value()->read(0, head);
  if (!got) return failed(turn, got.error());
  head.resize(got.value());
  if (!read::is_archive(head)) return whole(turn);
  return open_archive(turn, std::move(source).value());
}

Item Items::companion(std::size_t turn, std::unique_ptr<base::ByteSource> source) {
  auto kept = keep_(std::move(source), turn);
  if (!kept) return failed(turn, kept.error());
  Item item = whole(turn);
  item.companion = true;
  item.seal = kept.value().seal;
  return item;
}

std::optional<Item> Items::open_archive(std::size_t turn, std::unique_ptr<base::ByteSource> source) {
  auto kept = keep_(std::move(source), turn);
  if (!kept) return failed(turn, kept.error());
  pattern_ = whole(turn);
  pattern_.seal = kept.value().seal;
  source_ = std::move(kept.value().source);
  archive_ = read::open_archive(*source_, limits_);
  draw();
  if (!ahead_) ahead_ = read::nothing_in_archive();
  return from_archive();
}

std::optional<Item> Items::from_archive() {
  Item item = pattern_;
  item.part = std::move(ahead_);
  item.number = ++pattern_.number;
  item.first = item.number == 1;
  draw();
  item.last = !ahead_;
  if (item.last) {
    archive_.reset();
    source_.reset();
    pattern_ = {};
    tripped_ = false;
  }
  return item;
}

// An archive that trips a bug of ours ends there; the other inputs go on.
void Items::draw() {
  ahead_.reset();
  if (tripped_) return;
  try {
    ahead_ = archive_->next();
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& bug) {
    tripped_ = true;
    ahead_.emplace().error = std::string("cannot be read on, by a fault of this program: ") + bug.what();
  }
}

Result<KeptArchive> seal_only(std::unique_ptr<base::ByteSource> source, std::size_t) {
  base::Sha256 sum;
  const auto read = base::each_piece(*source, [&](std::string_view piece) { return sum.add(piece), ok(); });
  if (!read) return read.error();
  const std::uint64_t size = source->size();
  return KeptArchive{{sum.hex(), size}, std::move(source)};
}

}  // namespace stemma::engine
