# Everything comes from Debian 12 packages; see README.md for the list that ./run installs.
find_package(PkgConfig REQUIRED)
find_package(glm REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(CLI11 REQUIRED)
find_package(TinyGLTF REQUIRED)
find_package(meshoptimizer REQUIRED)
find_package(assimp REQUIRED)
find_package(Eigen3 REQUIRED NO_MODULE)
find_package(embree 3 REQUIRED)
find_package(glfw3 REQUIRED)
find_package(Freetype REQUIRED)
find_package(Threads REQUIRED)
find_package(PNG REQUIRED)
find_package(SQLite3 REQUIRED)
pkg_check_modules(EPOXY REQUIRED IMPORTED_TARGET epoxy)
pkg_check_modules(EGL REQUIRED IMPORTED_TARGET egl)
pkg_check_modules(ALSA REQUIRED IMPORTED_TARGET alsa)

# Debian's libimgui.a holds the GLFW and OpenGL 3 back ends and the FreeType builder; its pkg-config
# file forgets what those need, so the target is declared here.
find_library(IMGUI_LIBRARY imgui REQUIRED)
find_library(STB_LIBRARY stb REQUIRED)
find_path(IMGUI_INCLUDE_DIR imgui.h PATH_SUFFIXES imgui REQUIRED)
add_library(imgui::imgui STATIC IMPORTED)
set_target_properties(
    imgui::imgui
    PROPERTIES IMPORTED_LOCATION ${IMGUI_LIBRARY}
               INTERFACE_INCLUDE_DIRECTORIES ${IMGUI_INCLUDE_DIR}
               INTERFACE_LINK_LIBRARIES "Freetype::Freetype;glfw;${STB_LIBRARY}")
