# Flags every target of this project is compiled with. Warnings are errors.
add_library(trichdan_flags INTERFACE)
target_compile_options(trichdan_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference
  -Wimplicit-fallthrough -Werror)
if(TRICHDAN_SANITIZE)
  target_compile_options(trichdan_flags INTERFACE
    -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined -Wno-null-dereference)
  target_link_options(trichdan_flags INTERFACE -fsanitize=address,undefined)
endif()
if(TRICHDAN_COVERAGE)
  target_compile_options(trichdan_flags INTERFACE --coverage)
  target_link_options(trichdan_flags INTERFACE --coverage)
endif()
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
