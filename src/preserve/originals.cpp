#include "preserve/originals.hpp"

#include "base/sha256.hpp"

namespace stemma::preserve {

Status Originals::open() {
  if (auto made = files_.make_folder(folder_); !made) return base::at(folder_, made.error());
  return ok();
}

Status Originals::put(const std::string& id, std::string_view bytes, std::size_t turn) {
  const std::string whole = path(id);
  if (files_.status(whole)) return ok();  // a copy of it came before
  const std::string part = whole + "." + std::to_string(turn) + ".part";
  auto kept = files_.write(part, bytes);
  if (kept) kept = files_.rename(part, whole);
  if (kept) return ok();
  (void)files_.remove(part);
  return base::at(whole, kept.error());
}

Result<Originals::Kept> Originals::put_from(base::ByteSource& source, std::size_t turn) {
  const std::string part = path("archive." + std::to_string(turn) + ".part");
  base::Sha256 sum;
  Kept kept{"", source.size()};
  Status done = base::each_piece(source, [&](std::string_view piece) {
    sum.add(piece);
    return files_.append(part, piece);
  });
  if (done) done = files_.sync(part);
  kept.id = sum.hex();
  if (done && files_.status(path(kept.id))) {  // a copy of it came before
    (void)files_.remove(part);
    return kept;
  }
  if (done) done = files_.rename(part, path(kept.id));
  if (done) return kept;
  (void)files_.remove(part);
  return done.error().kind == ErrorKind::storage ? base::at(part, done.error()) : done.error();
}

Status Originals::settle() {
  if (auto synced = files_.sync(folder_); !synced) return base::at(folder_, synced.error());
  return ok();
}

Result<std::string> Originals::get(const std::string& id) const {
  auto bytes = files_.read(path(id), base::no_limit);
  if (!bytes) return Error{ErrorKind::mismatch, bytes.error().message};
  if (const auto found = base::sha256_hex(bytes.value()); found != id)
    return Error{ErrorKind::mismatch, "its bytes have the SHA-256 " + found};
  return bytes;
}

Result<std::uint64_t> Originals::check(const std::string& id) const {
  const auto source = files_.open(path(id));
  if (!source) return Error{ErrorKind::mismatch, source.error().message};
  base::Sha256 sum;
  const auto read = base::each_piece(*source.value(), [&](std::string_view piece) { return sum.add(piece), ok(); });
  if (!read) return Error{ErrorKind::mismatch, read.error().message};
  if (const auto found = sum.hex(); found != id)
    return Error{ErrorKind::mismatch, "its bytes have the SHA-256 " + found};
  return source.value()->size();
}

Result<std::vector<std::string>> Originals::names() const { return files_.list(folder_); }

}  // namespace stemma::preserve
