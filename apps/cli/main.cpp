// The program `stemma`: takes the command line apart, lets the library work, and says what came of it. The only place
// where exceptions are translated and an exit status is chosen.
#include <fcntl.h>
#include <fmt/format.h>

#include <cerrno>
#include <csignal>
#include <exception>
#include <filesystem>
#include <new>

#include "arguments.hpp"
#include "output.hpp"

namespace stemma::cli {
namespace {

int status_of(const Error& error) { return error.kind == ErrorKind::usage ? status_usage : status_failed; }

std::string_view s(std::size_t count) { return count == 1 ? "" : "s"; }

void sum_up(const Summary& found, const std::string& folder) {
  say(fmt::format("{} document{} read, {} failed{}", found.documents - found.failed, s(found.documents - found.failed),
                  found.failed, found.copies ? fmt::format(", {} the very copy of another", found.copies) : ""));
  say(fmt::format("{} event{}, {} statement{}, {} disputed fact{}", found.events, s(found.events), found.statements,
                  s(found.statements), found.disputed, s(found.disputed)));
  say(fmt::format("the dossier is {}", (std::filesystem::path(folder) / "dossier.html").string()));
}

int report(Engine& engine, const Arguments& arguments, ProgressBar& bar) {
  const auto found = engine.report(arguments.paths, arguments.folder);
  bar.clear();
  if (!found) {
    say(found.error().message);
    return status_of(found.error());
  }
  sum_up(found.value(), arguments.folder);
  return found.value().failed ? status_failed : status_done;
}

int records(Engine& engine, const Arguments& arguments, ProgressBar& bar) {
  Lines lines;
  const auto sink = [&](std::string_view line) { return lines.put(line); };
  const auto found =
      arguments.command == Command::read ? engine.read(arguments.paths, sink) : engine.annotate(arguments.paths, sink);
  bar.clear();
  if (!found) {
    say(found.error().message);
    return status_of(found.error());
  }
  return lines.flush() && !found.value().failed ? status_done : status_failed;
}

int verify(Engine& engine, const Arguments& arguments, ProgressBar& bar) {
  const auto found = engine.verify(arguments.folder);
  bar.clear();
  if (!found) {
    say(found.error().message);
    return status_of(found.error());
  }
  if (found.value().first_mismatch) {
    say(fmt::format("{} does not hold: {}", arguments.folder, *found.value().first_mismatch));
    return status_failed;
  }
  say(fmt::format("{} holds: {} original{}, {} ledger entries, the account and the dossier", arguments.folder,
                  found.value().originals, s(found.value().originals), found.value().entries));
  if (!found.value().clocked) say("its ledger carries the time of --as-of, not the time at which it was written");
  say(fmt::format("its seal is {}", found.value().seal));
  return status_done;
}

int run(Arguments arguments) {
  ProgressBar bar(arguments.command == Command::read || arguments.command == Command::annotate);
  arguments.options.progress = [&](const Progress& progress) { bar.show(progress); };
  arguments.options.message = [&](std::string_view message) {
    bar.clear();
    say(message);
  };
  Engine engine(arguments.options);
  switch (arguments.command) {
    case Command::report:
      return report(engine, arguments, bar);
    case Command::verify:
      return verify(engine, arguments, bar);
    default:
      return records(engine, arguments, bar);
  }
}

// With a standard stream closed, the next file that is opened would take its number, and a message could end up in a
// ledger. A closed one is filled so that what goes there is refused.
void fill_closed_streams() {
  for (int stream = 0; stream <= 2; ++stream)
    if (::fcntl(stream, F_GETFD) == -1 && errno == EBADF) (void)!::open("/dev/null", O_RDONLY);
}

}  // namespace
}  // namespace stemma::cli

int main(int count, char** words) {
  using namespace stemma::cli;
  fill_closed_streams();
  // A closed pipe is an error of the write, which is reported; not a silent death.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    auto parsed = parse(count, words);
    if (const auto* ended = std::get_if<Ended>(&parsed)) return ended->status;
    return run(std::get<Arguments>(std::move(parsed)));
  } catch (const std::bad_alloc&) {
    say("out of memory: run with fewer --threads, or with fewer or smaller inputs");
  } catch (const std::exception& fault) {
    say(fmt::format("cannot go on: {}", fault.what()));
  }
  return status_failed;
}
