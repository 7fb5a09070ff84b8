#pragma once

#include "body/mesh.h"

#include <span>
#include <vector>

namespace myoatlas::body {

/// A plane in body space with axes of its own: `u`, `v` and `normal` are unit vectors at right
/// angles, u × v = normal.
struct PlaneFrame {
    glm::vec3 origin{0.0f};
    glm::vec3 u{1.0f, 0.0f, 0.0f};
    glm::vec3 v{0.0f, 1.0f, 0.0f};
    glm::vec3 normal{0.0f, 0.0f, 1.0f};

    glm::vec2 toPlane(glm::vec3 p) const { return {dot(u, p - origin), dot(v, p - origin)}; }
    glm::vec3 toBody(glm::vec2 p) const { return origin + p.x * u + p.y * v; }
};

/// The plane where dot(equation, (p, 1)) = 0, its normal toward greater values. `equation.xyz` has
/// unit length.
PlaneFrame frameOf(glm::vec4 equation);

/// Where a plane cuts a mesh: contours in the plane's own axes, metres.
struct Section {
    std::vector<glm::vec2> points;
    /// Pairs of indices into `points`. Seen from the side of the normal the inside lies to the
    /// left.
    std::vector<glm::uvec2> segments;
    /// Every contour comes back to where it began. Those of an open mesh do not, and have no
    /// inside.
    bool isClosed = true;

    bool isEmpty() const { return segments.empty(); }
};

/// The section of a mesh, of which `indices` are the triangles to cut: its own or those of a level
/// of detail. Vertices that were doubled for a seam are one where their positions are equal.
Section sectionOf(const Mesh& mesh, std::span<const std::uint32_t> indices,
                  const PlaneFrame& plane);

/// How often the contours wind around `point`; 0 = outside.
int windingNumber(const Section& section, glm::vec2 point);

/// Square metres; what contours enclose twice counts twice.
float areaOf(const Section& section);
float perimeterOf(const Section& section);

/// A piece of a section between two lines of equal v; `left` and `right` are u at `bottom` and
/// `top`.
struct Trapezoid {
    float bottom = 0.0f, top = 0.0f;
    glm::vec2 left{0.0f}, right{0.0f};
};

/// The inside of a closed section, where contours wind around once or more, cut into about as many
/// pieces as it has points. Contours that cross each other are followed but for the width of a
/// piece.
std::vector<Trapezoid> trapezoidsOf(const Section& section);

} // namespace myoatlas::body
