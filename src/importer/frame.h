#pragma once

#include "base/result.h"

#include <glm/glm.hpp>
#include <string>
#include <vector>

namespace myoatlas::importer {

/// Where one structure's middle lies in the source and in the default body.
struct CentroidPair {
    glm::dvec3 source{0.0};
    glm::dvec3 body{0.0};
};

/// How the source's coordinates lead to body space.
struct Frame {
    /// Source axes to body axes, each sign and place as it is: a signed permutation, or with a
    /// small turn where the source stands askew.
    glm::dmat3 axes{1.0};
    /// Metres for one unit of the source.
    double scale = 1.0;
    glm::dvec3 translation{0.0};
    /// The source is a mirror image: left and right are the other way round.
    bool isMirrored = false;
    /// Median distance of the pairs once aligned, metres.
    double medianError = 0.0;

    glm::dvec3 toBody(glm::dvec3 source) const { return scale * (axes * source) + translation; }
    glm::dmat4 matrix() const;
};

/// The unit and axes under which the pairs fit best: all 48 ways to lay axes on axes are tried,
/// with scale and shift as medians, so that up to a third of the pairs may be wrong. Known units
/// (metres, centimetres, millimetres, inches) are taken exactly when they are within 3 %.
/// Fails with fewer than 4 pairs or when nothing fits.
Result<Frame> findFrame(const std::vector<CentroidPair>& pairs);

/// "millimetres, up is +Z, front is -Y": for people.
std::string describe(const Frame& frame);

} // namespace myoatlas::importer
