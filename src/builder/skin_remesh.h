#pragma once

#include "body/mesh.h"

#include <functional>

namespace myoatlas::builder {

/// What a remeshed surface shall look like. The functions must be pure; they run on all cores.
struct RemeshGoal {
    /// Wanted edge length at a point; metres.
    std::function<float(glm::vec3)> edgeLength;
    /// A point near the surface moved onto it.
    std::function<glm::vec3(glm::vec3)> project;
    int rounds = 5;
};

/// Well-shaped triangles of the wanted size on the same closed surface: in each round long edges
/// are split, short ones collapsed, edges turned towards valence six and vertices moved to the
/// middle of their neighbours along the surface. Genus and closedness are kept.
/// Source: Botsch & Kobbelt, A Remeshing Approach to Multiresolution Modeling (2004).
body::Mesh remeshed(const body::Mesh& mesh, const RemeshGoal& goal);

} // namespace myoatlas::builder
