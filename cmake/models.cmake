# The parser's weights go beside the program; the programs that make and score them are built on request
# (cmake --build --preset release --target train_parser score_parser).
set(parser_weights ${PROJECT_SOURCE_DIR}/models/english-parser.bin)
set(parser_weights_copy ${PROJECT_BINARY_DIR}/share/stemma/models/english-parser.bin)
if(EXISTS ${parser_weights})
  add_custom_command(OUTPUT ${parser_weights_copy} DEPENDS ${parser_weights}
    COMMAND ${CMAKE_COMMAND} -E copy ${parser_weights} ${parser_weights_copy} VERBATIM)
  add_custom_target(stemma_models ALL DEPENDS ${parser_weights_copy})
endif()

add_executable(train_parser EXCLUDE_FROM_ALL training/train_parser.cpp training/trainer.cpp training/oracle.cpp
  training/conllu.cpp training/classes.cpp)
add_executable(score_parser EXCLUDE_FROM_ALL training/score_parser.cpp training/conllu.cpp)
foreach(program train_parser score_parser)
  target_link_libraries(${program} PRIVATE stemma_understand)
endforeach()
