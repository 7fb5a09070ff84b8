#pragma once

#include "renderer/image.h"
#include "renderer/renderer.h"

namespace myoatlas::renderer {

struct StillOptions {
    glm::ivec2 size{1280, 960};
    /// Side of the largest part drawn at once; 1536 takes about 220 MB, all intermediate pictures
    /// counted.
    int tilePixels = 1536;
};

/// Largest side of a still.
inline constexpr int kMaxStillSide = 8192;

/// Draws one picture and reads it back, in tiles where it is large. `list.camera` must have the
/// aspect of `options.size`. Fails when a side is not 1 to `kMaxStillSide` pixels.
Result<Image> renderStill(Renderer& renderer, DrawList list, const StillOptions& options);

} // namespace myoatlas::renderer
