#include "builder/sternum.h"

#include "builder/solid.h"
#include "builder/voxel_primitives.h"

#include <array>
#include <cmath>
#include <iterator>
#include <vector>

namespace myoatlas::builder {

namespace {

/// Half of an outline: away from the middle and along the bone, metres.
using Outline2 = std::vector<glm::vec2>;

/// From the sternal angle up to the jugular notch.
const Outline2& manubriumOutline() {
    static const Outline2 half{{0.0000f, -0.0005f}, {0.0125f, -0.0005f}, {0.0165f, 0.0070f},
                               {0.0180f, 0.0180f},  {0.0215f, 0.0275f},  {0.0272f, 0.0370f},
                               {0.0268f, 0.0440f},  {0.0250f, 0.0510f},  {0.0150f, 0.0605f},
                               {0.0110f, 0.0605f},  {0.0060f, 0.0575f},  {0.0000f, 0.0565f}};
    return half;
}

/// From the sternal angle down to the xiphoid process, with notches for the cartilages.
const Outline2& bodyOutline() {
    static const Outline2 half{{0.0000f, -0.0020f}, {0.0115f, -0.0015f}, {0.0160f, 0.0080f},
                               {0.0182f, 0.0180f},  {0.0175f, 0.0260f},  {0.0192f, 0.0340f},
                               {0.0205f, 0.0420f},  {0.0198f, 0.0490f},  {0.0215f, 0.0570f},
                               {0.0222f, 0.0650f},  {0.0215f, 0.0720f},  {0.0230f, 0.0800f},
                               {0.0232f, 0.0880f},  {0.0222f, 0.0970f},  {0.0170f, 0.1080f},
                               {0.0095f, 0.1135f},  {0.0000f, 0.1130f}};
    return half;
}

/// Both halves, around.
Outline2 whole(const Outline2& half) {
    Outline2 corners = half;
    for (auto corner = std::next(half.rbegin()); corner != std::prev(half.rend()); ++corner)
        corners.emplace_back(-corner->x, corner->y);
    return corners;
}

/// A plate whose front lies on the line from `from` to `to`.
struct SternalPlate {
    Frame frame; ///< y along the bone, z out of its front
    Outline2 outline;
    float thickness;
    /// Places along the bone where two of its pieces have grown together.
    std::vector<float> ridges;

    float distance(glm::vec3 p) const {
        constexpr float kRidge = 0.0007f, kRidgeWidth = 0.0028f, kEdge = 0.006f, kBulge = 0.0012f;
        const glm::vec3 q = frame.local(p);
        float half = 0.5f * thickness;
        for (const float ridge : ridges) {
            const float away = (q.y - ridge) / kRidgeWidth;
            half += kRidge * std::exp(-away * away);
        }
        const float aside = q.x / 0.022f;
        const float face = std::abs(q.z + 0.5f * thickness) - half + kBulge * aside * aside;
        return smoothIntersection(face, polygonDistance({q.x, q.y}, outline), kEdge);
    }
};

Frame frameAlong(glm::vec3 from, glm::vec3 to) {
    const glm::vec3 along = glm::normalize(to - from);
    const glm::vec3 across(along.y > 0.0f ? 1.0f : -1.0f, 0.0f, 0.0f);
    return frameAt(from, glm::cross(across, along), along);
}

} // namespace

Result<body::Mesh> sternumMesh(const Measured& bone, const Measurements& measurements) {
    const bool isManubrium = bone.name == "Manubrium";
    const Result<glm::vec3> angle = measurements.landmark("sternal_angle");
    if (!angle) return angle.error();
    const Result<glm::vec3> end =
        measurements.landmark(isManubrium ? "sternal_notch" : "xiphisternal_joint");
    if (!end) return end.error();
    const SternalPlate plate{frameAlong(*angle, *end),
                             whole(isManubrium ? manubriumOutline() : bodyOutline()),
                             isManubrium ? 0.0160f : 0.0125f,
                             isManubrium ? std::vector<float>{0.002f}
                                         : std::vector<float>{0.001f, 0.026f, 0.050f, 0.073f}};
    body::Bounds box;
    box.add(bone.boxMin);
    box.add(bone.boxMax);
    return solidMesh(grown(box, 0.003f), 0.0013f, [&](glm::vec3 p) { return plate.distance(p); });
}

Result<body::Mesh> xiphoidMesh(const Measurements& measurements) {
    constexpr float kRooted = 0.004f, kThickness = 0.0048f;
    const Result<glm::vec3> joint = measurements.landmark("xiphisternal_joint");
    if (!joint) return joint.error();
    const Result<glm::vec3> tip = measurements.landmark("xiphoid_tip");
    if (!tip) return tip.error();
    const float length = glm::distance(*joint, *tip);
    const SternalPlate plate{frameAlong(*joint - glm::vec3(0.0f, 0.0f, 0.0022f), *tip),
                             whole({{0.0f, -kRooted},
                                    {0.0082f, -kRooted},
                                    {0.0078f, 0.25f * length},
                                    {0.0068f, 0.55f * length},
                                    {0.0048f, 0.82f * length},
                                    {0.0026f, length},
                                    {0.0f, length}}),
                             kThickness,
                             {}};
    body::Bounds box;
    box.add(*joint);
    box.add(*tip);
    return solidMesh(grown(box, 0.012f), 0.0009f, [&](glm::vec3 p) { return plate.distance(p); });
}

} // namespace myoatlas::builder
