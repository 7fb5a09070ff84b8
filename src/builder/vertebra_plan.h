#pragma once

#include "base/result.h"
#include "builder/measurements.h"

#include <glm/glm.hpp>

namespace myoatlas::builder {

/// One vertebra in its own frame, the two sides made alike: x away from the middle, y up the axis
/// of the body, z to the front, from the middle of the body. Metres.
struct VertebraPlan {
    glm::vec3 origin{0.0f};
    glm::vec3 up{0.0f, 1.0f, 0.0f}, front{0.0f, 0.0f, 1.0f};
    /// Of the body: at its waist, and between the end plates.
    float width = 0.0f, depth = 0.0f, height = 0.0f;
    float canalWidth = 0.0f, canalDepth = 0.0f;
    glm::vec3 canal{0.0f}, spinous{0.0f}, transverse{0.0f}, superior{0.0f}, inferior{0.0f};
    /// 1 for the uppermost of its region.
    int number = 0;
    enum class Region { cervical, thoracic, lumbar } region = Region::cervical;

    /// `world` in the frame, folded on to one side.
    glm::vec3 local(glm::vec3 world) const;
    /// The surface of the canal's back wall in the middle.
    float canalBack() const { return canal.z - 0.5f * canalDepth; }
};

/// Fails with the name of a measure that is missing.
Result<VertebraPlan> vertebraPlan(const Vertebra& vertebra);

} // namespace myoatlas::builder
