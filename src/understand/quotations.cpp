#include "understand/all_passes.hpp"

namespace stemma::understand {

void find_quotations(Draft&, const Resources&) {}

}  // namespace stemma::understand
