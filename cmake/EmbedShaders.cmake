# Writes OUTPUT: a table of the shader files NAMES under FOLDER, as raw strings.
set(entries "")
foreach(name IN LISTS NAMES)
    file(READ ${FOLDER}/${name} text)
    string(APPEND entries "    {\"${name}\", R\"glsl(${text})glsl\"},\n")
endforeach()
file(
    WRITE ${OUTPUT}
    "#include \"renderer/shader_library.h\"\n\n"
    "namespace myoatlas::renderer {\n\n"
    "namespace {\n\n"
    "constexpr EmbeddedShader kShaders[] = {\n${entries}};\n\n"
    "} // namespace\n\n"
    "std::span<const EmbeddedShader> embeddedShaders() { return kShaders; }\n\n"
    "} // namespace myoatlas::renderer\n")
