#include "understand/all_passes.hpp"

namespace stemma::understand {

void find_statements(Draft&, const Resources&) {}

}  // namespace stemma::understand
