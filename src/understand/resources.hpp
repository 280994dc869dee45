// What every document is read against: loaded once, shared between threads, never written afterwards.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "stemma/error.hpp"
#include "stemma/tier.hpp"

namespace stemma::understand {

class Encoder;
class Gazetteer;
class Parser;

struct Resources {
  std::shared_ptr<const Gazetteer> gazetteer;  ///< null where its file is missing
  std::shared_ptr<const Parser> parser;        ///< tags and dependencies; null where its weights are missing
  std::shared_ptr<const Encoder> encoder;      ///< null in the fast tier, and where its weights are missing
  std::vector<std::string> notes;              ///< a message for each file that is missing or damaged, and what follows
};

/// Loads from `folder` (base::data_directory()), with the encoder in the full tier. A missing or damaged file is a note,
/// not an error.
Resources load_resources(const std::filesystem::path& folder, Tier tier);

}  // namespace stemma::understand
