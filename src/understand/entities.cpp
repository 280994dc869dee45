#include "understand/all_passes.hpp"

namespace stemma::understand {

void find_entities(Draft&, const Resources&) {}

}  // namespace stemma::understand
