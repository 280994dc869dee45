#include "understand/all_passes.hpp"

namespace stemma::understand {

void find_incidents(Draft&, const Resources&) {}

}  // namespace stemma::understand
