# The weights go beside the program; the programs that make and score them are built on request
# (cmake --build --preset release --target train_parser score_parser print_treebank print_hints).
set(models)
set(encoder SHA256SUMS vocabulary.txt words.bin words.xml pairs.bin pairs.xml syntax.bin syntax.xml relations.bin
  relations.xml names.bin names.xml)
list(TRANSFORM encoder PREPEND english-encoder/)
foreach(name english-parser.bin ${encoder})
  set(original ${PROJECT_SOURCE_DIR}/models/${name})
  set(copy ${PROJECT_BINARY_DIR}/share/stemma/models/${name})
  if(EXISTS ${original})  # the program runs without, and says so
    add_custom_command(OUTPUT ${copy} DEPENDS ${original} COMMAND ${CMAKE_COMMAND} -E copy ${original} ${copy} VERBATIM)
    list(APPEND models ${copy})
  endif()
endforeach()
add_custom_target(stemma_models ALL DEPENDS ${models})

add_executable(train_parser EXCLUDE_FROM_ALL training/train_parser.cpp training/trainer.cpp training/oracle.cpp
  training/conllu.cpp training/classes.cpp)
add_executable(score_parser EXCLUDE_FROM_ALL training/score_parser.cpp training/conllu.cpp)
add_executable(print_treebank EXCLUDE_FROM_ALL training/print_treebank.cpp training/conllu.cpp)
add_executable(print_hints EXCLUDE_FROM_ALL training/print_hints.cpp)
foreach(program train_parser score_parser print_treebank print_hints)
  target_link_libraries(${program} PRIVATE stemma_understand)
endforeach()
