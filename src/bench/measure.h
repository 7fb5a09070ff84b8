#pragma once

#include "base/result.h"
#include "scene/atlas.h"

#include <string>
#include <vector>

namespace myoatlas::bench {

/// One measured thing.
struct Row {
    std::string name;
    /// Median.
    double milliseconds = 0.0;
    /// What the same machine needs for the floor named, in the same run; 0 when there is none.
    double floorMilliseconds = 0.0;
    /// The same with back faces culled.
    double culledFloorMilliseconds = 0.0;
    std::string floor{};
};

struct Report {
    /// Triangles of all structures, and pixels of a frame.
    std::size_t triangles = 0;
    glm::ivec2 size{0};
    /// The driver's names of itself and of what draws.
    std::string driver;
    std::vector<Row> rows;
    double peakMegabytes = 0.0;
};

/// Times the fixed scenes, still and moving, beside the floor; picking; a change of selection to
/// its zone on screen; the reverse look-up. `loadMilliseconds` is what loading `atlas` took. Fails
/// where no picture can be drawn.
Result<Report> measure(std::shared_ptr<const scene::Atlas> atlas, double loadMilliseconds,
                       glm::ivec2 size, int runs);

} // namespace myoatlas::bench
