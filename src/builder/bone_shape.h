#pragma once

#include "base/result.h"
#include "body/mesh.h"

#include <array>
#include <glm/glm.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::builder {

struct Measured;

/// One piece of a modelled bone. Metres about the middle of the bone's box: away from the middle of
/// the body, up, forwards.
struct BonePiece {
    enum class Form {
        hull, ///< the convex hull of `points`, its edges rounded by `rounding`
        ball, ///< an ellipsoid about the first point with half sizes `radii`
        rod,  ///< a round rod along `points` from radius `radii.x` to `radii.y`
    };
    Form form = Form::hull;
    std::vector<glm::vec3> points;
    glm::vec3 radii{0.0f};
    float rounding = 0.0f;
    /// Width over which the seam to the pieces before it is filled.
    float blend = 0.0f;
    /// Taken away from the pieces before it.
    bool isCut = false;
};

/// A bone of many faces as joined and cut solids, for both sides.
struct BoneShape {
    /// The name of its figures without the side, in lower case: "navicular bone of foot".
    std::string bone;
    std::vector<BonePiece> pieces;
};

using BoneShapes = std::map<std::string, BoneShape, std::less<>>;

/// Parses the text of bone_shapes.json; fails with the bone and what is wrong with it.
Result<BoneShapes> parseBoneShapes(std::string_view text);

/// `name` without the word of its side, in lower case; finds a bone's shape.
std::string boneNameWithoutSide(std::string_view name);

/// The closed surface of `shape`, stretched to fill the measured box of `bone`.
body::Mesh shapedBoneMesh(const BoneShape& shape, const Measured& bone);

} // namespace myoatlas::builder
