#pragma once

#include "renderer/body_buffers.h"
#include "renderer/draw_list.h"

#include <span>
#include <vector>

namespace myoatlas::renderer {

enum class SkinLook {
    /// Not drawn.
    hidden,
    opaque,
    ghosted,
};

/// What each pass draws: index ranges, neighbours merged so that whole layers are one draw.
struct DrawPlan {
    std::vector<IndexRange> opaque;
    std::vector<IndexRange> ghosted;
    /// Of both looks, what carries zones in place of a hidden skin.
    std::vector<IndexRange> opaqueZoned;
    std::vector<IndexRange> ghostedZoned;
    std::vector<IndexRange> selected;
    std::vector<IndexRange> hovered;
    std::vector<IndexRange> noPress;
    SkinLook skin = SkinLook::hidden;
};

/// `ranges` holds one range for each structure of the body; `skin` is the skin's index or -1.
/// Items that name no structure of the body are left out.
DrawPlan planDraws(const DrawList& list, std::span<const IndexRange> ranges, int skin);

} // namespace myoatlas::renderer
