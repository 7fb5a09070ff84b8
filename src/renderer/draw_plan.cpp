#include "renderer/draw_plan.h"

#include <algorithm>

namespace myoatlas::renderer {

namespace {

void mergeNeighbours(std::vector<IndexRange>& ranges) {
    std::ranges::sort(ranges, {}, &IndexRange::first);
    std::vector<IndexRange> merged;
    for (const IndexRange& range : ranges) {
        if (range.count == 0) continue;
        if (!merged.empty() && merged.back().first + merged.back().count == range.first)
            merged.back().count += range.count;
        else
            merged.push_back(range);
    }
    ranges = std::move(merged);
}

} // namespace

DrawPlan planDraws(const DrawList& list, std::span<const IndexRange> ranges, int skin) {
    DrawPlan plan;
    for (const Item& item : list.items) {
        if (item.structure >= ranges.size()) continue;
        const IndexRange range = ranges[item.structure];
        const bool isOpaque = item.look == Look::opaque;
        if (static_cast<int>(item.structure) == skin)
            plan.skin = isOpaque ? SkinLook::opaque : SkinLook::ghosted;
        else if (list.carriedZones && list.carriedZones->reaches(item.structure))
            (isOpaque ? plan.opaqueZoned : plan.ghostedZoned).push_back(range);
        else
            (isOpaque ? plan.opaque : plan.ghosted).push_back(range);
        if (item.isNoPress) plan.noPress.push_back(range);
        if (item.selected)
            plan.selected.push_back(range);
        else if (item.hovered)
            plan.hovered.push_back(range);
    }
    for (auto* part : {&plan.opaque, &plan.ghosted, &plan.opaqueZoned, &plan.ghostedZoned,
                       &plan.selected, &plan.hovered, &plan.noPress})
        mergeNeighbours(*part);
    return plan;
}

} // namespace myoatlas::renderer
