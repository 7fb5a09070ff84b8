#pragma once

#include "gl/program.h"
#include "renderer/draw_list.h"
#include "renderer/shader_library.h"

#include <array>
#include <compare>
#include <cstddef>
#include <map>

namespace myoatlas::renderer {

/// One row of the table in programs.cpp each.
enum class ProgramId {
    surface,
    surfaceClipped,
    surfaceTransparent,
    cap,
    mask,
    occlusion,
    occlusionBlur,
    backdrop,
    compose,
    composeTransparency,
    composeOcclusion,
    composeOcclusionTransparency,
    outline,
    deepVolume,
    marker,
    markerStem,
    encode,
    count
};

/// What zones are drawn on: the skin, or what lies under it where it is hidden.
enum class ZoneCarrier { skin, underSkin };

enum class ZonePass { opaque, clipped, transparent };

/// What a program that draws zones is built for. Processors take every branch of a shader, so what
/// a picture does not show must not be in it.
struct ZoneKey {
    ZoneCarrier carrier = ZoneCarrier::skin;
    ZonePass pass = ZonePass::opaque;
    ZoneStyle style = ZoneStyle::heat;
    enum class Zones { none, few, many } zones = Zones::few; // few: two at most
    bool hasDrawing = false;
    auto operator<=>(const ZoneKey&) const = default;
};

/// For the zones of a picture.
ZoneKey zoneKey(ZoneCarrier carrier, ZonePass pass, const DrawList& list);

/// Every linked program, with its texture units and uniform blocks already bound.
class Programs {
public:
    /// Fails with the first program that does not build: its log names file and line.
    static Result<Programs> create(const ShaderLibrary& library);

    const gl::Program& operator[](ProgramId id) const {
        return programs_[static_cast<std::size_t>(id)];
    }

    /// Built when first asked for; fails as `create` does.
    Result<const gl::Program*> zoned(const ZoneKey& key);

private:
    explicit Programs(const ShaderLibrary& library) : library_(library) {}

    ShaderLibrary library_;
    std::array<gl::Program, static_cast<std::size_t>(ProgramId::count)> programs_;
    std::map<ZoneKey, gl::Program> zoned_;
};

} // namespace myoatlas::renderer
