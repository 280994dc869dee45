#include "arguments.hpp"

#include <CLI/CLI.hpp>
#include <charconv>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "help.hpp"
#include "output.hpp"

namespace stemma::cli {
namespace {

/// What CLI11 fills before it is checked.
struct Raw {
  Arguments arguments;
  std::string list;  // --files-from
  std::string tier, as_of, max_bytes, max_unpacked, max_memory;
};

void add_common(CLI::App& command, Raw& raw) {
  command.add_option("--threads", raw.arguments.options.threads, "Threads to work with; without it, one a core")
      ->check(CLI::Range(1u, 1024u).description(""))
      ->type_name("N");
}

// What one item may cost. Every limit has a default that real reports stay far below.
void add_limits(CLI::App& command, Raw& raw) {
  Limits& limits = raw.arguments.options.limits;
  const auto add = [&](const char* name, auto& value, const char* what, const char* type) {
    return command.add_option(name, value, what)->type_name(type)->group("Limits for each file, or item of an archive");
  };
  const auto count = [](std::uint64_t most) { return CLI::Range(std::uint64_t{1}, most).description(""); };
  add("--max-bytes", raw.max_bytes, "Do not read one that is larger (default 256M)", "SIZE");
  add("--max-unpacked", raw.max_unpacked, "Do not unpack one to more than this (default 256M)", "SIZE");
  add("--max-ratio", limits.ratio, "Do not unpack one to more than N times its size (default 200)", "N")
      ->check(count(1'000'000));
  add("--max-depth", limits.depth, "Read deeper nested elements of a page as siblings (default 256)", "N")
      ->check(count(4096));
  add("--max-nodes", limits.nodes, "Read no more tags and texts of a page (default 2000000)", "N")
      ->check(count(100'000'000));
  add("--max-nesting", limits.nesting, "Do not open archives and messages deeper inside one another (default 4)", "N")
      ->check(count(32));
  add("--max-documents", limits.documents, "Take no more documents from one file (default 1000000)", "N")
      ->check(count(1'000'000'000));
  add("--max-seconds", limits.seconds, "Give one up after so long (default 60)", "N")->check(count(86'400));
  add("--max-memory", raw.max_memory, "Memory of the helper process that reads a PDF (default 1G)", "SIZE");
}

void add_inputs(CLI::App& command, Raw& raw) {
  command
      .add_option("PATH", raw.arguments.paths,
                  "Files, archives, folders (walked in name order) or - for standard input")
      ->type_name("");
  command.add_option("--files-from", raw.list, "Also take the paths in LIST, one a line; - is standard input")
      ->type_name("LIST");
  command.add_flag("--verbatim", raw.arguments.options.verbatim,
                   "Take plain text as it is, menus and notices included");
  command.add_option("--as-of", raw.as_of, "What 'now' means, as 2031-05-14 or 2031-05-14T09:30Z")->type_name("TIME");
  add_limits(command, raw);
}

void add_tier(CLI::App& command, Raw& raw) {
  command
      .add_option("--tier", raw.tier,
                  "How English is read: full (a trained encoder; the default) or fast (rules; for large piles)")
      ->type_name("TIER");
}

CLI::App* add_command(CLI::App& app, Raw& raw, Command command, const char* name, const char* what, const char* more) {
  CLI::App* added = app.add_subcommand(name, what);
  added->footer(more);
  added->callback([&raw, command] { raw.arguments.command = command; });
  add_common(*added, raw);
  return added;
}

void describe(CLI::App& app, Raw& raw) {
  app.require_subcommand(1);
  app.footer(main_examples);
  app.set_version_flag("--version", "stemma " + std::string(version()), "Print the version and end");
  auto* report = add_command(app, raw, Command::report, "report", report_does, report_examples);
  add_inputs(*report, raw);
  add_tier(*report, raw);
  report->add_option("--out", raw.arguments.folder, "New or empty folder for the account, dossier and originals")
      ->required()
      ->type_name("DIR");
  add_inputs(*add_command(app, raw, Command::read, "read", read_does, read_examples), raw);
  auto* annotate = add_command(app, raw, Command::annotate, "annotate", annotate_does, annotate_examples);
  add_inputs(*annotate, raw);
  add_tier(*annotate, raw);
  auto* verify = add_command(app, raw, Command::verify, "verify", verify_does, verify_examples);
  verify->add_option("DIR", raw.arguments.folder, "Folder that `stemma report` wrote")->required()->type_name("");
}

bool add_lines(std::istream& list, std::vector<std::string>& paths) {
  for (std::string line; std::getline(list, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!line.empty()) paths.push_back(line);
  }
  return !list.bad();
}

// Adds the paths of --files-from; the reason where that fails.
std::optional<std::string> add_list(const std::string& list, std::vector<std::string>& paths) {
  std::ifstream file;
  if (list != "-") file.open(list);
  if (file && add_lines(list == "-" ? std::cin : file, paths)) return std::nullopt;
  return "--files-from: " + list + " cannot be read; name a file with one path a line, or - for standard input";
}

// Places in a text are counted in 32 bits, and a byte of an old encoding may become three of UTF-8.
constexpr std::uint64_t most_bytes = std::uint64_t{512} << 20;
constexpr std::uint64_t most_memory = std::uint64_t{64} << 30;

// A number of bytes, or of KiB, MiB or GiB with K, M or G behind it.
std::optional<std::uint64_t> size_in_bytes(std::string_view text, std::uint64_t most) {
  const std::string_view units = "KMG";
  const std::size_t unit = text.empty() ? std::string_view::npos : units.find(text.back());
  const int shift = unit == std::string_view::npos ? 0 : 10 * (static_cast<int>(unit) + 1);
  if (shift) text.remove_suffix(1);
  std::uint64_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = failed == std::errc() && end == text.data() + text.size();
  return whole && number <= most >> shift ? std::optional(number << shift) : std::nullopt;
}

// Takes the size that an option gives, where it is given; the reason where it is none.
std::optional<std::string> take_size(const std::string& option, const std::string& text, std::uint64_t most,
                                     std::uint64_t& limit) {
  if (text.empty()) return std::nullopt;
  const auto size = size_in_bytes(text, most);
  if (!size)
    return option + ": '" + text + "' is not a size; valid are as in 4096, 512K, 256M, and at most " +
           (most == most_bytes ? "512M" : "64G");
  limit = *size;
  return std::nullopt;
}

std::optional<std::string> take_tier(const std::string& text, Tier& tier) {
  if (!text.empty() && text != "full" && text != "fast")
    return "--tier: '" + text + "' is not a tier; valid are full and fast";
  tier = text == "fast" ? Tier::fast : Tier::full;
  return std::nullopt;
}

// What is wrong with arguments that are well formed.
std::optional<std::string> complete(Raw& raw) {
  if (!raw.as_of.empty()) raw.arguments.options.as_of = raw.as_of;
  if (auto wrong = take_tier(raw.tier, raw.arguments.options.tier)) return wrong;
  Limits& limits = raw.arguments.options.limits;
  if (auto wrong = take_size("--max-bytes", raw.max_bytes, most_bytes, limits.item_bytes)) return wrong;
  if (auto wrong = take_size("--max-unpacked", raw.max_unpacked, most_bytes, limits.unpacked_bytes)) return wrong;
  if (auto wrong = take_size("--max-memory", raw.max_memory, most_memory, limits.memory_bytes)) return wrong;
  if (raw.arguments.command == Command::verify) return std::nullopt;
  if (!raw.list.empty())
    if (auto wrong = add_list(raw.list, raw.arguments.paths)) return wrong;
  if (raw.arguments.paths.empty())
    return "no input; name a file, a folder or - for standard input, or use --files-from LIST";
  return std::nullopt;
}

std::string no_command(const std::vector<std::string>& words) {
  const std::string valid = "; valid are report, read, annotate and verify";
  return words.empty() ? "no command" + valid : "'" + words.front() + "' is not a command" + valid;
}

std::string unknown_option(const CLI::App& command, const std::string& word) {
  std::string reason = "'" + word + "' is not an option of stemma " + command.get_name() + "; valid are ";
  for (const auto* option : command.get_options())
    if (option->nonpositional()) reason += option->get_name() + ", ";
  return reason.substr(0, reason.size() - 2);
}

// What is wrong with the words, and the choices that there are.
std::string usage_message(const CLI::App& app, const CLI::ParseError& error) {
  const auto chosen = app.get_subcommands();
  if (chosen.empty()) return no_command(app.remaining()) + " (see stemma --help)";
  const CLI::App& command = *chosen.front();
  const auto extra = command.remaining();
  const bool unknown = dynamic_cast<const CLI::ExtrasError*>(&error) && !extra.empty();
  std::string reason = unknown && extra.front().front() == '-' ? unknown_option(command, extra.front()) : error.what();
  while (!reason.empty() && (reason.back() == '\n' || reason.back() == '.')) reason.pop_back();
  return reason + " (see stemma " + command.get_name() + " --help)";
}

}  // namespace

std::variant<Arguments, Ended> parse(int count, const char* const* words) {
  CLI::App app(program_does, "stemma");
  Raw raw;
  describe(app, raw);
  try {
    app.parse(count, words);
  } catch (const CLI::ParseError& ended) {
    if (ended.get_exit_code() == 0) return Ended{app.exit(ended)};
    say(usage_message(app, ended));
    return Ended{status_usage};
  }
  if (const auto wrong = complete(raw)) {
    say(*wrong);
    return Ended{status_usage};
  }
  return std::move(raw.arguments);
}

}  // namespace stemma::cli
