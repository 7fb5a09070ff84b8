#pragma once

#include "renderer/image.h"
#include "renderer/renderer.h"

namespace myoatlas::renderer {

struct StillOptions {
    glm::ivec2 size{1280, 960};
    /// 1 to 4; 2 takes four times the memory and gives finer edges and dots.
    int supersampling = 1;
    /// Side of the largest framebuffer; 2048 takes about 0.5 GB, all intermediate pictures counted.
    int tileTexels = 2048;
};

/// Largest side of a still.
inline constexpr int kMaxStillSide = 8192;

/// Draws one picture and reads it back, in tiles where it is large. `list.camera` must have the
/// aspect of `options.size`. Fails when a side is not 1 to `kMaxStillSide` pixels.
Result<Image> renderStill(Renderer& renderer, DrawList list, const StillOptions& options);

} // namespace myoatlas::renderer
