#include "understand/resources.hpp"

#include "base/mapped_file.hpp"
#include "understand/encoder.hpp"
#include "understand/gazetteer.hpp"
#include "understand/parser.hpp"

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

void load_parser(const std::filesystem::path& folder, Resources& resources) {
  const auto path = folder / "models/english-parser.bin";
  constexpr std::string_view follows =
      "; words get rough tags and no syntax, so most attributions and statements are missed";
  const auto file = base::MappedFile::open(path);
  if (!file) {
    resources.notes.push_back(path.string() + " cannot be read" + std::string(follows));
    return;
  }
  const auto bytes = file.value().bytes();
  auto parser = Parser::load({bytes.data(), bytes.size()});
  if (parser) {
    resources.parser = std::move(parser).value();
  } else {
    resources.notes.push_back(path.string() + " " + parser.error().message + std::string(follows));
  }
}

void load_encoder(const std::filesystem::path& folder, Resources& resources) {
  auto encoder = Encoder::load(folder / "models/english-encoder");
  if (encoder)
    resources.encoder = std::move(encoder).value();
  else
    resources.notes.push_back(encoder.error().message + "; attributions, syntax and names are those of the fast tier");
}

}  // namespace

Resources load_resources(const std::filesystem::path& folder, Tier tier) {
  Resources resources;
  load_gazetteer(folder, resources);
  load_parser(folder, resources);
  if (tier == Tier::full) load_encoder(folder, resources);
  return resources;
}

}  // namespace stemma::understand
