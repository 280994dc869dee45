#include "understand/all_passes.hpp"

namespace stemma::understand {

void find_syntax(Draft&, const Resources&) {}

}  // namespace stemma::understand
