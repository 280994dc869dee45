#include "understand/resources.hpp"

#include "understand/gazetteer.hpp"

namespace stemma::understand {
namespace {

void load_gazetteer(const std::filesystem::path& folder, Resources& resources) {
  auto gazetteer = Gazetteer::load(folder / "gazetteer.bin");
  if (gazetteer) {
    resources.gazetteer = std::move(gazetteer).value();
  } else {
    resources.notes.push_back(gazetteer.error().message + "; places get no coordinates");
  }
}

}  // namespace

Resources load_resources(const std::filesystem::path& folder) {
  Resources resources;
  load_gazetteer(folder, resources);
  return resources;
}

}  // namespace stemma::understand
