#include "understand/all_passes.hpp"

namespace stemma::understand {

void find_segments(Draft&, const Resources&) {}

}  // namespace stemma::understand
