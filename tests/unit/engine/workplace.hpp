// What the engine's tests share: a folder with a few invented reports, and runs over it without the program's data.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "base/file_system.hpp"
#include "engine/folder.hpp"
#include "preserve/ledger.hpp"
#include "support/faulty_file_system.hpp"
#include "support/temporary_folder.hpp"

namespace stemma::engine {

inline constexpr const char* ferry_report =
    "Ferry sinks off Port Halden\n\nAt least 14 people were killed when a ferry sank off Port Halden on Tuesday, the "
    "coastguard said.\n\n\"We are still looking for nine passengers,\" said Mara Lindqvist, a spokeswoman.\n";
inline constexpr const char* second_report =
    "Sixteen dead in ferry disaster\n\nThe death toll rose to 16 on Wednesday, the Halden Gazette reported. The "
    "operator denied that the ferry was overloaded.\n";

class Workplace : public testing::Test {
 protected:
  tests::TemporaryFolder folder_;
  Options options_;
  std::vector<std::string> messages_;
  mutable std::optional<Tier> asked_;  ///< the tier that resources were last asked for

  Workplace() {
    options_.threads = 2;
    options_.as_of = "2031-05-14";
    options_.message = [this](std::string_view message) { messages_.emplace_back(message); };
    folder_.put("in/a.txt", ferry_report);
    folder_.put("in/b.txt", second_report);
  }

  Surroundings surroundings(base::FileSystem& files) const {
    static const understand::Resources none;
    return {files, [] { return std::string("2026-01-01T00:00:00Z"); },
            [this](Tier tier) -> const understand::Resources& {
              asked_ = tier;
              return none;
            },
            ""};
  }
  Result<Summary> run(const std::vector<std::string>& inputs, const std::string& out,
                      base::FileSystem& files = base::real_file_system()) {
    std::vector<std::string> paths;
    for (const auto& input : inputs) paths.push_back(folder_ / input);
    return report(surroundings(files), options_, paths, folder_ / out);
  }
  /// What `verify` says first, or "holds".
  std::string check(const std::string& out) {
    const auto found = verify(surroundings(base::real_file_system()), options_, folder_ / out);
    if (!found) return found.error().message;
    return found.value().first_mismatch.value_or("holds");
  }
  std::string content(const std::string& name) const { return tests::content_of(folder_ / name); }
};

}  // namespace stemma::engine
