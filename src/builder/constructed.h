#pragma once

#include "body/mesh.h"
#include "builder/measurements.h"

namespace myoatlas::builder {

/// The closed surface of a muscle that is known by its attachments only: fusiform bellies (with one
/// tendon for each line when there are several), sheets, rings and sets of fascicles. Flat bellies
/// lie flat against the nearest limb bone, or against the axis of trunk and head.
body::Mesh constructedMesh(const Constructed& muscle, const Measurements& measurements);

} // namespace myoatlas::builder
