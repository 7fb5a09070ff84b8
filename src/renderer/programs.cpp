#include "renderer/programs.h"

#include "shaders/include/bindings.h"

#include <string>
#include <utility>

namespace myoatlas::renderer {

namespace {

struct ProgramRow {
    ProgramId id;
    std::string_view vertex;
    std::string_view fragment;
    std::array<std::string_view, 2> defines;
};

constexpr ProgramRow kPrograms[] = {
    {ProgramId::surface, "surface.vert", "surface.frag", {}},
    {ProgramId::surfaceClipped, "surface.vert", "surface.frag", {"CLIPPED"}},
    {ProgramId::surfaceTransparent, "surface.vert", "surface.frag", {"TRANSPARENT", "CLIPPED"}},
    {ProgramId::skin, "skin.vert", "skin.frag", {}},
    {ProgramId::skinClipped, "skin.vert", "skin.frag", {"CLIPPED"}},
    {ProgramId::skinTransparent, "skin.vert", "skin.frag", {"TRANSPARENT", "CLIPPED"}},
    {ProgramId::cap, "cap.vert", "cap.frag", {}},
    {ProgramId::mask, "mask.vert", "mask.frag", {}},
    {ProgramId::occlusion, "fullscreen.vert", "occlusion.frag", {}},
    {ProgramId::occlusionBlur, "fullscreen.vert", "occlusion_blur.frag", {}},
    {ProgramId::compose, "fullscreen.vert", "compose.frag", {}},
    {ProgramId::deepVolume, "deep_volume.vert", "deep_volume.frag", {}},
    {ProgramId::marker, "marker.vert", "marker.frag", {}},
    {ProgramId::encode, "fullscreen.vert", "encode.frag", {}},
};
static_assert(std::size(kPrograms) == static_cast<std::size_t>(ProgramId::count));

constexpr std::pair<const char*, GLint> kTextureUnits[] = {
    {"structureStates", UNIT_STRUCTURE_STATES},
    {"sceneColour", UNIT_SCENE_COLOUR},
    {"sceneDepth", UNIT_SCENE_DEPTH},
    {"accumulationSum", UNIT_ACCUMULATION},
    {"weightSum", UNIT_WEIGHT_SUM},
    {"mask", UNIT_MASK},
    {"occlusion", UNIT_OCCLUSION},
    {"composed", UNIT_COMPOSED},
    {"labels", UNIT_LABELS},
};

constexpr std::pair<const char*, GLuint> kBlocks[] = {{"Frame", BLOCK_FRAME},
                                                      {"Zones", BLOCK_ZONES}};

void bindResources(const gl::Program& program) {
    glUseProgram(program.id());
    for (const auto& [name, unit] : kTextureUnits) glUniform1i(gl::uniform(program, name), unit);
    for (const auto& [name, binding] : kBlocks) {
        const GLuint index = glGetUniformBlockIndex(program.id(), name);
        if (index != GL_INVALID_INDEX) glUniformBlockBinding(program.id(), index, binding);
    }
    glUseProgram(0);
}

Result<gl::Program> build(const ShaderLibrary& library, const ProgramRow& row) {
    const Result<gl::ShaderSource> vertex = library.load(row.vertex);
    if (!vertex) return vertex.error();
    const Result<gl::ShaderSource> fragment = library.load(row.fragment);
    if (!fragment) return fragment.error();
    std::size_t defines = 0;
    while (defines < row.defines.size() && !row.defines[defines].empty()) ++defines;
    return gl::buildProgram(*vertex, *fragment, std::span(row.defines).first(defines));
}

} // namespace

Result<Programs> Programs::create(const ShaderLibrary& library) {
    Programs programs;
    for (const ProgramRow& row : kPrograms) {
        Result<gl::Program> program = build(library, row);
        if (!program) return program.error();
        bindResources(*program);
        programs.programs_[static_cast<std::size_t>(row.id)] = std::move(*program);
    }
    return programs;
}

} // namespace myoatlas::renderer
