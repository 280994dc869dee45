#include "understand/resources.hpp"

namespace stemma::understand {

Resources load_resources(const std::filesystem::path&) { return {}; }

}  // namespace stemma::understand
