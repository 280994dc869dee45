#include "understand/all_passes.hpp"

namespace stemma::understand {

void find_references(Draft&, const Resources&) {}

}  // namespace stemma::understand
