// The sections of the dossier, each in the file of its name. Each writes a whole <section> or nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "publish/html.hpp"
#include "publish/view.hpp"

namespace stemma::publish {

class Outlines;

Html glance_section(const View& view, const Event& event);                         // glance.cpp
Html facts_section(const View& view, const Event& event);                          // facts.cpp
Html plots_section(const View& view, const Event& event);                          // plot.cpp
Html map_section(const View& view, const Event& event, const Outlines& outlines);  // map.cpp
Html background_section(const View& view);                                         // background.cpp
Html stemma_section(const View& view);                                             // stemma_section.cpp
Html names_section(const View& view);                                              // names_section.cpp
Html method_section(const View& view, std::string_view quality_notes);             // method.cpp

struct DocumentsSection {
  Html html;
  std::vector<std::string> split;  ///< statements that are marked in several pieces (marks.hpp)
};
DocumentsSection documents_section(const View& view);  // documents.cpp

}  // namespace stemma::publish
