// Reads the names of a text with the tiny gazetteer, for tests of names.
#pragma once

#include <string>

#include "model/names.hpp"
#include "understand/all_passes.hpp"
#include "understand/resources.hpp"
#include "unit/understand/tiny_gazetteer.hpp"

namespace stemma::understand {

/// A document whose text is cut into sentences, and whose names are found when asked.
struct NamesOf {
  explicit NamesOf(const std::string& text) {
    document.text = text;
    resources.gazetteer = tiny_gazetteer();
    find_segments(draft, resources);
  }
  NamesOf(const NamesOf&) = delete;

  /// "Name:type; ..." of every mention.
  std::string found() {
    find_names(draft, resources);
    std::string out;
    for (const auto& mention : document.mentions) {
      if (!out.empty()) out += "; ";
      out += std::string(draft.text(mention.span)) + ":" + std::string(model::name(mention.type));
    }
    return out;
  }

  Document document;
  Draft draft{document};
  Resources resources;
};

}  // namespace stemma::understand
