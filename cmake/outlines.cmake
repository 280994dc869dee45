# What the dossier is made with: its style and script, compiled in, and the country outlines of its map.

# src/publish/assets/* become string constants of assets.cpp.
set(assets_folder ${PROJECT_SOURCE_DIR}/src/publish/assets)
set(assets_source ${PROJECT_BINARY_DIR}/generated/assets.cpp)
add_custom_command(
  OUTPUT ${assets_source}
  COMMAND ${CMAKE_COMMAND} -DFOLDER=${assets_folder} -DOUT=${assets_source} -P ${PROJECT_SOURCE_DIR}/cmake/embed_assets.cmake
  DEPENDS ${assets_folder}/dossier.css ${assets_folder}/dossier.js ${PROJECT_SOURCE_DIR}/cmake/embed_assets.cmake
  VERBATIM)
target_sources(stemma_publish PRIVATE ${assets_source})

# share/stemma/outlines.json, from the npm package world-atlas that ./setup installs.
set(world_atlas ${PROJECT_SOURCE_DIR}/packaging/node_modules/world-atlas/countries-10m.json)
set(outlines ${PROJECT_BINARY_DIR}/share/stemma/outlines.json)
add_executable(outlines_tool ${PROJECT_SOURCE_DIR}/tools/outlines.cpp)
target_link_libraries(outlines_tool PRIVATE stemma_options nlohmann_json::nlohmann_json)
add_custom_command(
  OUTPUT ${outlines}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/share/stemma
  COMMAND outlines_tool ${world_atlas} ${outlines}
  DEPENDS outlines_tool ${world_atlas}
  VERBATIM)
add_custom_target(outlines ALL DEPENDS ${outlines})
