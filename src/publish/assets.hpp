// The dossier's style and script: the files of src/publish/assets, compiled in.
#pragma once

#include <string_view>

namespace stemma::publish {

extern const std::string_view asset_style;   ///< dossier.css
extern const std::string_view asset_script;  ///< dossier.js

}  // namespace stemma::publish
