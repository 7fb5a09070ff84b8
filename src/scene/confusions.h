#pragma once

#include "scene/atlas.h"

namespace myoatlas::scene {

/// A point of another muscle whose zone is much like that of the point asked for.
struct Confusion {
    /// Index into `Atlas::points()`; on the same side.
    std::size_t point = 0;
    /// 0..1: skin and deep areas that both zones share, of all that either has; spillover counts
    /// half.
    float alike = 0.0f;
    /// What tells them apart, as indices into `AreaMap::areas`: areas that both are felt in, that
    /// only the point asked for is felt in, and that only the other one is felt in.
    std::vector<std::size_t> both, onlyThis, onlyOther;
};

/// Points that are easily confused with `point`, most alike first; of each muscle the most alike
/// point, none that is less than a quarter alike, at most `most`.
std::vector<Confusion> confusionsOf(const Atlas& atlas, std::size_t point, std::size_t most = 5);

} // namespace myoatlas::scene
