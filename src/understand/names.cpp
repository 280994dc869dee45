#include "understand/all_passes.hpp"

namespace stemma::understand {

void find_names(Draft&, const Resources&) {}

}  // namespace stemma::understand
