// Named places of the world, looked up by name. Built from GeoNames (CC BY 4.0) and the project's own tables by
// tools/build_gazetteer; mapped into memory, read by any number of threads.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/mapped_file.hpp"
#include "stemma/error.hpp"
#include "understand/gazetteer_format.hpp"

namespace stemma::understand {

class Gazetteer {
 public:
  /// The message of the error names the file and what is wrong with it.
  static Result<std::shared_ptr<const Gazetteer>> load(const std::filesystem::path& file);

  struct Candidate {
    std::uint32_t entry = 0;
    bool alternate = false;  ///< matched a name that is not its usual one
    bool foreign = false;    ///< ... and is not English
  };
  /// All bearers of the name as it stands in a text ("Ghent", "CALIF.", "the Hague"), in the file's order.
  std::vector<Candidate> find(std::string_view name) const;
  /// Whether any place bears the name; cheaper than `find`.
  bool has(std::string_view name) const;

  const GazetteerEntry& entry(std::uint32_t index) const { return entries_[index]; }
  std::size_t size() const { return entries_.size(); }
  std::string_view name(const GazetteerEntry& entry) const { return text_.substr(entry.name, entry.name_size); }
  std::string_view country(const GazetteerEntry& entry) const {
    return entry.country[0] ? std::string_view(entry.country, 2) : std::string_view();
  }

 private:
  std::span<const GazetteerLink> links(std::string_view folded) const;

  base::MappedFile file_;
  std::span<const GazetteerEntry> entries_;
  std::span<const std::uint32_t> buckets_;
  std::span<const GazetteerKey> keys_;
  std::span<const GazetteerLink> links_;
  std::string_view text_;
};

}  // namespace stemma::understand
