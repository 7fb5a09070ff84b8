#pragma once

#include "body/section.h"
#include "scene/scene.h"

namespace myoatlas::scene {

/// Which of two overlapping structures a cut face shows: the greater one. Skin, standing for all
/// tissue under it, lies below everything; bone over muscle, vessels and nerves over all.
int cutRank(const body::Structure& structure);

/// The structure whose inside lies at `point`, as the cut face shows it: of visible structures with
/// closed sections the one of the greatest rank, of equal ones the smaller. Costs about a
/// millisecond.
std::optional<std::size_t> structureAtCut(const Scene& scene, glm::vec3 point);

/// A camera that looks squarely at the cut face, framed to what is cut there.
Camera cutView(const Scene& scene, float aspect);

/// What a picture that is taken with `camera`'s direction frames of a cut body: the cut face where
/// one looks at it, else all that the plane leaves. The whole body where there is no plane.
body::Bounds cutBounds(const Scene& scene, const Camera& camera);

} // namespace myoatlas::scene
