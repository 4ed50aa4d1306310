# trichdan_stage(NAME SOURCES file... [LINKS target...] [PRIVATE_LINKS target...])
# One pipeline stage: the static library trichdan_NAME, included as "NAME/header.h".
function(trichdan_stage name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(trichdan_${name} STATIC ${ARG_SOURCES})
  target_include_directories(trichdan_${name} PUBLIC ${PROJECT_SOURCE_DIR}/pipeline)
  target_link_libraries(trichdan_${name} PUBLIC ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS} trichdan_flags)
endfunction()

# trichdan_test(NAME SOURCES file... LINKS target... [PROGRAM])
# One test program of GoogleTest, each of its tests known to CTest by name. PROGRAM: it starts trichdan itself.
function(trichdan_test name)
  cmake_parse_arguments(ARG "PROGRAM" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_LINKS} GTest::gmock_main trichdan_flags)
  target_compile_definitions(${name} PRIVATE
    TRICHDAN_SOURCE_DIR="${PROJECT_SOURCE_DIR}" TRICHDAN_SHARED_DIR="${PROJECT_SOURCE_DIR}/../shared"
    TRICHDAN_BINARY="${PROJECT_BINARY_DIR}/pipeline/cli/trichdan")
  if(ARG_PROGRAM)
    add_dependencies(${name} trichdan)
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT ${ARG_TIMEOUT})
endfunction()
