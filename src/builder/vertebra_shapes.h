#pragma once

#include "builder/vertebra_plan.h"

namespace myoatlas::builder {

// Signed distances (negative inside) in the frame of the plan, x >= 0. The proportions that were
// not measured follow the usual description of each level in textbooks of osteology.

/// C1: two lateral masses joined by an arch in front and one behind; the frame's origin is the
/// tubercle of the front arch.
float atlasDistance(glm::vec3 p, const VertebraPlan& plan);
/// C2: its measured body takes in the dens.
float axisDistance(glm::vec3 p, const VertebraPlan& plan);
/// C3 to C7: lips on the body, pillars, a hole in the transverse process, a forked spine.
float cervicalDistance(glm::vec3 p, const VertebraPlan& plan);
/// T1 to T12: shingled laminae, clubs for the ribs, a long spine that slants down.
float thoracicDistance(glm::vec3 p, const VertebraPlan& plan);
/// L1 to L5: stout joints, flat costal processes, a spine like a hatchet.
float lumbarDistance(glm::vec3 p, const VertebraPlan& plan);

} // namespace myoatlas::builder
