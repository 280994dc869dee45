#include "engine/pipeline.hpp"

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

#include "base/file_system.hpp"
#include "base/in_order.hpp"
#include "base/sha256.hpp"
#include "engine/copies.hpp"
#include "publish/dossier.hpp"
#include "publish/json.hpp"
#include "read/part.hpp"
#include "read/read.hpp"
#include "reconcile/pass.hpp"
#include "understand/pass.hpp"

namespace stemma::engine {
namespace {

constexpr std::uint64_t most_text = std::uint64_t{1} << 32;  // places in a text are counted in 32 bits

Document failed(std::string id, const std::string& path, std::string reason) {
  Document document;
  document.id = std::move(id);
  document.path = path;
  document.error = std::move(reason);
  return document;
}

// A document has its bytes' hash for an id; what has no bytes is known by its path.
std::string id_without_bytes(const std::string& path) { return "unread-" + base::sha256_hex(path).substr(0, 32); }

Error fault(const char* what, const std::exception& bug) {
  return {ErrorKind::input, std::string("cannot be ") + what + ", by a fault of this program: " + bug.what()};
}

// A document that trips a bug of ours, or for which there is no memory, must not take the others with it.
template <typename Read>
std::vector<Document> read_safely(const std::string& id, const std::string& path, const Read& read) {
  try {
    auto documents = read();
    for (Document& document : documents)
      if (document.text.size() >= most_text)
        document = failed(document.id, document.path, "holds 4 GiB of text or more; split it");
    return documents;
  } catch (const std::bad_alloc&) {
    return {failed(id, path, "takes more memory to read than there is")};
  } catch (const std::exception& bug) {
    return {failed(id, path, fault("read", bug).message)};
  }
}

std::vector<Document> read_part(const Item& item, const std::string& path, const Options& options) {
  const Document base = read::document_of_archive(item.seal.id, path, item.part->member, item.number);
  const read::Reading reading = {options.verbatim, options.limits,
                                 base::Deadline(static_cast<double>(options.limits.seconds)), 0};
  return read_safely(base.id, base.path, [&] { return read::read_part(*item.part, base, reading); });
}

void take_whole(const Result<std::string>& bytes, const Item& item, const Job& job, Taken& taken) {
  if (!bytes) {
    taken.documents.push_back(failed(id_without_bytes(taken.path), taken.path, bytes.error().message));
    return;
  }
  taken.id = base::sha256_hex(bytes.value());
  taken.size = bytes.value().size();
  if (job.keep)
    if (auto kept = job.keep(taken.id, bytes.value(), item.turn); !kept) taken.storage_error = kept.error();
  taken.documents = read_safely(taken.id, taken.path, [&] {
    return read::read({taken.path, taken.id, bytes.value()}, {job.options.verbatim, job.options.limits});
  });
}

// Reads the item.
void take_item(const Item& item, const Supply& supply, const Job& job, Taken& taken) {
  const Input& input = supply.inputs[item.turn];
  if (item.problem) {
    if (item.problem->kind == ErrorKind::storage) taken.storage_error = *item.problem;
    take_whole(*item.problem, item, job, taken);
  } else if (item.part || item.companion) {
    taken.id = item.seal.id;
    taken.size = item.seal.size;
    if (item.part) taken.documents = read_part(item, input.path, job.options);
  } else {
    take_whole(item.bytes ? *item.bytes : supply.load(input), item, job, taken);
  }
}

Taken take(const Item& item, const Supply& supply, const Job& job) {
  const Input& input = supply.inputs[item.turn];
  Taken taken;
  taken.path = input.path;
  taken.first = item.first;
  taken.last = item.last;
  taken.companion_of = input.companion_of.value_or("");
  take_item(item, supply, job, taken);
  for (auto& document : taken.documents) {
    if (job.resources) understand_one(document, [&] { understand::annotate(document, *job.resources); });
    if (job.lines) taken.lines.push_back(publish::document_json(document, job.resources != nullptr));
  }
  return taken;
}

// The passes that a run took: without an encoder, nothing is read by one.
std::vector<PassInfo> all_passes(bool encoder) {
  std::vector<PassInfo> infos;
  for (const auto& pass : understand::passes())
    if (encoder || pass.name != "reading") infos.push_back({std::string(pass.name), pass.version});
  for (const auto& pass : reconcile::passes()) infos.push_back({std::string(pass.name), pass.version});
  return infos;
}

// Content of one of the program's own files; empty where it is missing, which the publishing side allows.
std::string data(const std::string& folder, std::string_view name) {
  auto content = base::real_file_system().read(base::join(folder, name), base::no_limit);
  return content ? std::move(content).value() : std::string();
}

Summary sum_up(const Account& account) {
  Summary summary;
  summary.documents = account.documents.size();
  summary.failed = static_cast<std::size_t>(std::count_if(account.documents.begin(), account.documents.end(),
                                                          [](const Document& d) { return d.error.has_value(); }));
  summary.events = account.events.size();
  summary.statements = account.statements.size();
  for (const auto& event : account.events)
    for (const auto& fact : event.facts) summary.disputed += fact.status == ReadingStatus::disputed;
  return summary;
}

}  // namespace

void understand_one(Document& document, const std::function<void()>& annotate) {
  if (document.error) return;
  try {
    annotate();
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& bug) {
    drop_annotations(document);
    document.error = fault("annotated", bug).message;
  }
}

void take_all(const Supply& supply, const Job& job, const std::function<bool(Taken)>& done) {
  const std::string_view stage = job.resources ? "understand" : "read";
  Items items(supply, job.options.limits, job.keep_archive);
  Progress progress{stage, 0, supply.inputs.size(), 0};
  base::draw_in_order(
      job.options.threads, [&] { return items.next(); }, [&](const Item& item) { return take(item, supply, job); },
      [&](std::size_t, Taken taken) {
        for (const auto& document : taken.documents)
          if (document.error && job.options.message) job.options.message(document.path + ": " + *document.error);
        progress.done += taken.last;
        progress.documents += taken.documents.size();
        if (job.options.progress) job.options.progress(progress);
        return done(std::move(taken));
      });
}

Published publish(std::vector<Document> documents, const understand::Resources& resources, const Options& options,
                  const std::string& data_folder) {
  const auto tell = [&](std::string_view stage, std::size_t done) {
    if (options.progress) options.progress({stage, done, 1, 0});
  };
  Account account;
  account.version = version();
  account.passes = all_passes(resources.encoder != nullptr);
  account.documents = std::move(documents);
  tell("reconcile", 0);
  Copies copies = set_copies_aside(account);
  const std::size_t copied = copies.size();
  reconcile::reconcile(account);
  put_copies_back(std::move(copies), account);
  tell("reconcile", 1);
  tell("publish", 0);
  const std::string outlines = data(data_folder, "outlines.json"), quality = data(data_folder, "error_rates.json");
  Published published{publish::account_json(account), publish::dossier_html({account, outlines, quality}),
                      sum_up(account)};
  published.summary.copies = copied;
  tell("publish", 1);
  return published;
}

}  // namespace stemma::engine
