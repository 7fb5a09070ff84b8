#pragma once

#include "gl/program.h"
#include "renderer/draw_list.h"
#include "renderer/shader_library.h"

#include <array>
#include <compare>
#include <cstddef>
#include <map>
#include <span>

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

/// The linked programs, with their texture units and uniform blocks already bound. Those that few
/// pictures need are built when they are first needed: a driver on the processor takes more than a
/// megabyte for each.
class Programs {
public:
    /// Fails with the first program that does not build: its log names file and line.
    static Result<Programs> create(const ShaderLibrary& library);

    /// Builds what is missing of those; fails as `create` does.
    Result<void> need(std::span<const ProgramId> ids);

    /// Builds all that have an id, to find mistakes in them.
    Result<void> needAll();

    /// One that every picture has, or that was needed before.
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
