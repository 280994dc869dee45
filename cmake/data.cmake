# The rest of share/stemma, and what the program must not be run without.
set(error_rates ${PROJECT_BINARY_DIR}/share/stemma/error_rates.json)
add_custom_command(
  OUTPUT ${error_rates}
  COMMAND ${CMAKE_COMMAND} -E copy ${PROJECT_SOURCE_DIR}/docs/error_rates.json ${error_rates}
  DEPENDS ${PROJECT_SOURCE_DIR}/docs/error_rates.json
  VERBATIM)
add_custom_target(error_rates ALL DEPENDS ${error_rates})
add_dependencies(stemma gazetteer outlines stemma_models error_rates)
