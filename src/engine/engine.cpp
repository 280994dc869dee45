#include "stemma/engine.hpp"

#include <optional>
#include <utility>

#include "base/clock.hpp"
#include "base/data_path.hpp"
#include "base/file_system.hpp"
#include "engine/folder.hpp"
#include "engine/pipeline.hpp"
#include "model/edtf.hpp"

namespace stemma {
namespace {

Status check(const Options& options) {
  if (options.as_of && !model::parse_edtf(*options.as_of))
    return Error{ErrorKind::usage, "'" + *options.as_of +
                                       "' is not a time; valid are dates and times as in "
                                       "2031-05-14, 2031-05 and 2031-05-14T09:30+03:00 (EDTF)"};
  return ok();
}

}  // namespace

struct Engine::State {
  Options options;
  std::optional<understand::Resources> resources;
  Tier loaded = Tier::full;

  // Loaded with the first document that is annotated: reading alone needs none.
  const understand::Resources& understanding(Tier tier) {
    if (!resources || loaded != tier) {
      resources = understand::load_resources(base::data_directory(), tier);
      loaded = tier;
      if (options.message)
        for (const auto& note : resources->notes) options.message(note);
    }
    return *resources;
  }

  engine::Surroundings surroundings() {
    return {base::real_file_system(), base::utc_now,
            [this](Tier tier) -> const understand::Resources& { return understanding(tier); }, base::data_directory().string()};
  }

  Result<Summary> records(const std::vector<std::string>& paths, bool annotated, const RecordSink& sink) {
    if (auto valid = check(options); !valid) return valid.error();
    auto& files = base::real_file_system();
    engine::Supply supply = engine::supply_of(files, paths, options);
    std::erase_if(supply.inputs, [](const engine::Input& input) { return input.companion_of.has_value(); });
    Summary summary;
    engine::take_all(supply, {options, annotated ? &understanding(options.tier) : nullptr, {}, engine::seal_only, true},
                     [&](engine::Taken taken) {
                       for (const auto& document : taken.documents) {
                         ++summary.documents;
                         summary.failed += document.error.has_value();
                         summary.statements += document.statements.size();
                       }
                       for (const auto& line : taken.lines)
                         if (!sink(line)) return false;
                       return true;
                     });
    return summary;
  }
};

Engine::Engine(Options options) : state_(std::make_unique<State>()) { state_->options = std::move(options); }
Engine::~Engine() = default;

Result<Summary> Engine::report(const std::vector<std::string>& paths, const std::filesystem::path& out) {
  if (auto valid = check(state_->options); !valid) return valid.error();
  return engine::report(state_->surroundings(), state_->options, paths, out.string());
}

Result<Summary> Engine::read(const std::vector<std::string>& paths, const RecordSink& sink) {
  return state_->records(paths, false, sink);
}

Result<Summary> Engine::annotate(const std::vector<std::string>& paths, const RecordSink& sink) {
  return state_->records(paths, true, sink);
}

Result<Verification> Engine::verify(const std::filesystem::path& folder) {
  return engine::verify(state_->surroundings(), state_->options, folder.string());
}

std::string_view version() { return STEMMA_VERSION; }

}  // namespace stemma
