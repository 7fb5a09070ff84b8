# One static library per folder of src/: myoatlas_library(body SOURCES ... HEADERS ... PUBLIC ... PRIVATE ...)
# makes target myoatlas_body with alias myoatlas::body; includes are written from src/ ("body/mesh.h").

# Deterministic arithmetic: no fused or reordered floating point, so the built body has the same
# bytes on every x86-64 machine.
add_library(myoatlas_options INTERFACE)
target_compile_options(myoatlas_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
                                                  -ffp-contract=off)
if(MYOATLAS_SANITIZE)
    target_compile_options(myoatlas_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer -O1)
    target_link_options(myoatlas_options INTERFACE -fsanitize=address,undefined)
endif()

function(myoatlas_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;HEADERS;PUBLIC;PRIVATE" ${ARGN})
    set(target myoatlas_${name})
    if(ARG_SOURCES)
        add_library(${target} STATIC ${ARG_SOURCES})
        target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/src FILES ${ARG_HEADERS})
        target_link_libraries(${target} PUBLIC ${ARG_PUBLIC} PRIVATE myoatlas_options ${ARG_PRIVATE})
    else()
        add_library(${target} INTERFACE)
        target_sources(${target} INTERFACE FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/src FILES ${ARG_HEADERS})
        target_link_libraries(${target} INTERFACE ${ARG_PUBLIC})
    endif()
    add_library(myoatlas::${name} ALIAS ${target})
endfunction()
