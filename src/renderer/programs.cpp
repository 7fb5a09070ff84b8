#include "renderer/programs.h"

#include "shaders/include/bindings.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace myoatlas::renderer {

namespace {

struct ProgramRow {
    ProgramId id;
    std::string_view vertex;
    std::string_view fragment;
    std::array<std::string_view, 2> defines;
};

/// Of (nearly) every picture; the others wait until they are needed.
constexpr ProgramId kUsual[] = {
    ProgramId::surface,    ProgramId::surfaceTransparent,
    ProgramId::occlusion,  ProgramId::occlusionBlur,
    ProgramId::backdrop,   ProgramId::marker,
    ProgramId::markerStem, ProgramId::encode,
};

constexpr ProgramRow kPrograms[] = {
    {ProgramId::surface, "surface.vert", "surface.frag", {}},
    {ProgramId::surfaceClipped, "surface.vert", "surface.frag", {"CLIPPED"}},
    {ProgramId::surfaceTransparent, "surface.vert", "surface.frag", {"TRANSPARENT", "CLIPPED"}},
    {ProgramId::cap, "cap.vert", "cap.frag", {}},
    {ProgramId::mask, "mask.vert", "mask.frag", {}},
    {ProgramId::occlusion, "fullscreen.vert", "occlusion.frag", {}},
    {ProgramId::occlusionBlur, "fullscreen.vert", "occlusion_blur.frag", {}},
    {ProgramId::backdrop, "fullscreen.vert", "backdrop.frag", {}},
    {ProgramId::compose, "fullscreen.vert", "compose.frag", {}},
    {ProgramId::composeTransparency, "fullscreen.vert", "compose.frag", {"TRANSPARENCY"}},
    {ProgramId::composeOcclusion, "fullscreen.vert", "compose.frag", {"OCCLUSION"}},
    {ProgramId::composeOcclusionTransparency,
     "fullscreen.vert",
     "compose.frag",
     {"OCCLUSION", "TRANSPARENCY"}},
    {ProgramId::outline, "fullscreen.vert", "outline.frag", {}},
    {ProgramId::deepVolume, "deep_volume.vert", "deep_volume.frag", {}},
    {ProgramId::marker, "marker.vert", "marker.frag", {}},
    {ProgramId::markerStem, "marker_stem.vert", "marker_stem.frag", {}},
    {ProgramId::encode, "fullscreen.vert", "encode.frag", {}},
};
static_assert(std::size(kPrograms) == static_cast<std::size_t>(ProgramId::count));
static_assert([] {
    for (std::size_t i = 0; i < std::size(kPrograms); ++i)
        if (kPrograms[i].id != static_cast<ProgramId>(i)) return false;
    return true;
}());

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

Result<gl::Program> build(const ShaderLibrary& library, std::string_view vertexName,
                          std::string_view fragmentName,
                          std::span<const std::string_view> defines) {
    const Result<gl::ShaderSource> vertex = library.load(vertexName);
    if (!vertex) return vertex.error();
    const Result<gl::ShaderSource> fragment = library.load(fragmentName);
    if (!fragment) return fragment.error();
    Result<gl::Program> program = gl::buildProgram(*vertex, *fragment, defines);
    if (program) bindResources(*program);
    return program;
}

Result<gl::Program> build(const ShaderLibrary& library, const ProgramRow& row) {
    std::size_t defines = 0;
    while (defines < row.defines.size() && !row.defines[defines].empty()) ++defines;
    return build(library, row.vertex, row.fragment, std::span(row.defines).first(defines));
}

std::vector<std::string_view> definesOf(const ZoneKey& key) {
    std::vector<std::string_view> defines;
    if (key.carrier == ZoneCarrier::underSkin) defines.push_back("ZONES");
    if (key.pass != ZonePass::opaque) defines.push_back("CLIPPED");
    if (key.pass == ZonePass::transparent) defines.push_back("TRANSPARENT");
    if (key.zones == ZoneKey::Zones::none) defines.push_back("NO_ZONES");
    if (key.zones == ZoneKey::Zones::few) defines.push_back("FEW_ZONES");
    if (key.style == ZoneStyle::stipple) defines.push_back("STIPPLE");
    if (key.style == ZoneStyle::density) defines.push_back("DENSITY");
    if (key.style == ZoneStyle::difference) defines.push_back("DIFFERENCE");
    if (key.hasDrawing) defines.push_back("DRAWING");
    return defines;
}

} // namespace

ZoneKey zoneKey(ZoneCarrier carrier, ZonePass pass, const DrawList& list) {
    ZoneKey key{.carrier = carrier, .pass = pass};
    if (list.zones.empty())
        return {.carrier = carrier, .pass = pass, .zones = ZoneKey::Zones::none};
    key.style = list.zoneStyle;
    key.zones = list.zones.size() > 2 ? ZoneKey::Zones::many : ZoneKey::Zones::few;
    key.hasDrawing = std::ranges::any_of(list.zones, &Zone::isDrawing);
    return key;
}

Result<Programs> Programs::create(const ShaderLibrary& library) {
    Programs programs(library);
    if (Result<void> built = programs.need(kUsual); !built) return built.error();
    // One of them at least, so that mistakes in its shaders show now.
    if (const auto skin = programs.zoned({}); !skin) return skin.error();
    return programs;
}

Result<void> Programs::need(std::span<const ProgramId> ids) {
    for (const ProgramId id : ids) {
        gl::Program& place = programs_[static_cast<std::size_t>(id)];
        if (place) continue;
        Result<gl::Program> program = build(library_, kPrograms[static_cast<std::size_t>(id)]);
        if (!program) return program.error();
        place = std::move(*program);
    }
    return {};
}

Result<void> Programs::needAll() {
    std::array<ProgramId, std::size(kPrograms)> all;
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<ProgramId>(i);
    return need(all);
}

Result<const gl::Program*> Programs::zoned(const ZoneKey& key) {
    if (const auto found = zoned_.find(key); found != zoned_.end()) return &found->second;
    const bool isSkin = key.carrier == ZoneCarrier::skin;
    Result<gl::Program> program = build(library_, isSkin ? "skin.vert" : "surface.vert",
                                        isSkin ? "skin.frag" : "surface.frag", definesOf(key));
    if (!program) return program.error();
    return &zoned_.emplace(key, std::move(*program)).first->second;
}

} // namespace myoatlas::renderer
