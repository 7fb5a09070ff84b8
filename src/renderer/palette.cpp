#include "renderer/palette.h"

#include "shaders/include/bindings.h"

namespace myoatlas::renderer {

static_assert(scene::kDensityBands.size() == DENSITY_BANDS);

const std::array<glm::vec3, scene::kDensityBands.size()> kDensityHues{{{DENSITY_COLOUR_0},
                                                                       {DENSITY_COLOUR_1},
                                                                       {DENSITY_COLOUR_2},
                                                                       {DENSITY_COLOUR_3},
                                                                       {DENSITY_COLOUR_4},
                                                                       {DENSITY_COLOUR_5}}};

} // namespace myoatlas::renderer
