# Flags every target of this project is compiled with. Warnings are errors.
# Two warnings are left out: in optimised code g++ 12 reports -Wnull-dereference inside its own stream
# iterators, and -Wrestrict on `"literal" + string` (GCC bug 105651), where nothing is wrong.
add_library(trichdan_flags INTERFACE)
target_compile_options(trichdan_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  -Wimplicit-fallthrough -Werror)
if(TRICHDAN_SANITIZE)
  target_compile_options(trichdan_flags INTERFACE
    -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
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
