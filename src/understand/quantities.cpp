#include "understand/all_passes.hpp"

namespace stemma::understand {

void find_quantities(Draft&, const Resources&) {}

}  // namespace stemma::understand
