#pragma once

#include "base/result.h"
#include "base/side.h"
#include "body/body.h"

#include <functional>
#include <glm/glm.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// What a press must spare: nerves, vessels and organs as simple shapes placed on the landmarks.
namespace myoatlas::builder {

/// A place told by landmarks, written once for both sides.
struct Anchor {
    /// Landmarks without their side; `to` is empty when one landmark suffices.
    std::string from, to;
    /// Share of the way from `from` to `to`.
    float at = 0.0f;
    /// Added to it, metres: away from the middle, up, forwards.
    glm::vec3 offset{0.0f};
};

struct AnchoredEllipsoid {
    Anchor centre;
    /// Half sizes along `axis`, sideways and front to back.
    glm::vec3 radii{0.0f};
    /// Away from the middle, up, forwards; unit length.
    glm::vec3 axis{0.0f, 1.0f, 0.0f};
};

/// One entry of no_press.json; it exists on both sides.
struct NoPressCourse {
    std::string id, name, ta2;
    body::Kind kind = body::Kind::nerve;
    /// The FMA concept of each side; absent where it is not known for certain.
    std::map<Side, std::string> fma;
    /// Of the tubes along `lines`, metres.
    float radius = 0.0f;
    std::vector<std::vector<Anchor>> lines;
    std::vector<AnchoredEllipsoid> ellipsoids;
};

/// Reads the text of no_press.json; fails with the entry that is wrong.
Result<std::vector<NoPressCourse>> parseNoPressCourses(std::string_view text);

/// The position of a landmark by its sided id, or an error that names it.
using LandmarkLookup = std::function<Result<glm::vec3>(const std::string& sidedId)>;

/// Where `anchor` lies on `side`; midline landmarks serve both. Fails when a landmark is missing.
Result<glm::vec3> anchorPosition(const Anchor& anchor, Side side, const LandmarkLookup& landmarks);

/// `course` on `side` as smooth closed tubes and ellipsoids. Fails when a landmark is missing.
Result<body::Structure> noPressStructure(const NoPressCourse& course, Side side,
                                         const LandmarkLookup& landmarks);

} // namespace myoatlas::builder
