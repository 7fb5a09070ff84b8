#include "builder/bone_shape.h"

#include "builder/hull.h"
#include "builder/measurements.h"
#include "builder/solid.h"
#include "builder/voxel_primitives.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace myoatlas::builder {

namespace {

Distance distanceOf(const BonePiece& piece) {
    switch (piece.form) {
    case BonePiece::Form::hull:
        return [hull = RoundedHull(piece.points, piece.rounding)](glm::vec3 p) {
            return hull.distance(p);
        };
    case BonePiece::Form::ball:
        return [centre = piece.points.front(), radii = piece.radii](glm::vec3 p) {
            return ellipsoidDistance(p - centre, radii);
        };
    case BonePiece::Form::rod:
        return [piece](glm::vec3 p) {
            return rodDistance(p, piece.points, piece.radii.x, piece.radii.y);
        };
    }
    return {};
}

Distance distanceOf(const BoneShape& shape) {
    struct Part {
        Distance distance;
        float blend;
        bool isCut;
    };
    std::vector<Part> parts;
    for (const BonePiece& piece : shape.pieces)
        parts.push_back({distanceOf(piece), piece.blend, piece.isCut});
    return [parts = std::move(parts)](glm::vec3 p) {
        float d = parts.front().distance(p);
        for (std::size_t i = 1; i < parts.size(); ++i) {
            const Part& part = parts[i];
            const float other = part.distance(p);
            d = part.isCut ? smoothSubtraction(d, other, part.blend)
                           : smoothUnion(d, other, part.blend);
        }
        return d;
    };
}

/// Where the added pieces can reach.
body::Bounds boundsOf(const BoneShape& shape) {
    body::Bounds box;
    for (const BonePiece& piece : shape.pieces) {
        if (piece.isCut) continue;
        const glm::vec3 reach = piece.form == BonePiece::Form::ball
                                    ? piece.radii
                                    : glm::vec3(std::max(piece.radii.x, piece.radii.y));
        for (const glm::vec3& point : piece.points) {
            box.add(point - reach);
            box.add(point + reach);
        }
    }
    return grown(box, 0.001f);
}

} // namespace

std::string boneNameWithoutSide(std::string_view name) {
    std::string text;
    for (const char letter : name)
        text += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    for (const std::string_view side : {"left ", "right "})
        if (const std::size_t at = text.find(side); at != std::string::npos)
            text.erase(at, side.size());
    return text;
}

body::Mesh shapedBoneMesh(const BoneShape& shape, const Measured& bone) {
    const body::Bounds box = boundsOf(shape);
    const glm::vec3 size = box.size();
    const float spacing = std::clamp(std::max({size.x, size.y, size.z}) / 48.0f, 0.0005f, 0.0012f);
    body::Mesh mesh = solidMesh(box, spacing, distanceOf(shape));
    if (bone.side == Side::right) mesh = body::mirrored(mesh);
    const body::Bounds made = mesh.bounds();
    const glm::vec3 scale = (bone.boxMax - bone.boxMin) / made.size();
    for (glm::vec3& position : mesh.positions)
        position = bone.boxMin + (position - made.min) * scale;
    for (glm::vec3& normal : mesh.normals) normal = glm::normalize(normal / scale);
    return mesh;
}

} // namespace myoatlas::builder
