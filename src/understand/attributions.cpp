#include "understand/all_passes.hpp"

namespace stemma::understand {

void find_attributions(Draft&, const Resources&) {}

}  // namespace stemma::understand
