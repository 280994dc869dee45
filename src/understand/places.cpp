#include "understand/all_passes.hpp"

namespace stemma::understand {

void find_places(Draft&, const Resources&) {}

}  // namespace stemma::understand
