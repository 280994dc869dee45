// The reading pass: what the encoder of the full tier makes of the text, for the passes that ask it.
#include "understand/all_passes.hpp"
#include "understand/encoder.hpp"
#include "understand/resources.hpp"

namespace stemma::understand {

void find_reading(Draft& draft, const Resources& resources) {
  if (resources.encoder) draft.reading = resources.encoder->read(draft.document.text);
}

}  // namespace stemma::understand
