#include "builder/deep_face_bones.h"

#include "builder/voxel_primitives.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::builder {

namespace {

/// Half of the roof of the nose, from the frontal bone down to the free edge: an arch across,
/// narrow at the waist, broad and steep below.
float nasal(glm::vec3 p, const SkullPoints& s) {
    constexpr float kThickness = 0.0028f;
    const float top = s.nasion.y + 0.0010f, bottom = s.rhinion.y + 0.0010f;
    const float share = std::clamp((top - p.y) / (top - bottom), 0.0f, 1.0f);
    const float x = std::abs(p.x), low = share * share;
    const float halfWidth = 0.0058f - 0.0022f * share + 0.0048f * low;
    const float ridge =
        glm::mix(s.nasion.z - 0.0012f, s.rhinion.z + 0.0025f, 0.4f * share + 0.6f * low);
    const float bend = glm::mix(130.0f, 165.0f, share);
    const float slope = 2.0f * bend * x;
    const float sheet =
        std::abs(p.z - ridge + bend * x * x) / std::sqrt(1.0f + slope * slope) - 0.5f * kThickness;
    // The free edge is lower aside than at the ridge.
    const float ends = std::max(p.y - top - 0.2f * x, bottom + 0.0030f - 0.6f * x - p.y);
    float d = smoothIntersection(sheet, ends, 0.0015f);
    d = smoothIntersection(d, x - halfWidth, 0.0015f);
    return smoothIntersection(d, -s.sign * p.x, 0.0005f);
}

/// A leaf in the inner wall of the orbit, behind the frontal process of the maxilla.
float lacrimal(glm::vec3 p, const SkullPoints& s) {
    return quadDistance(p, s.beside(s.nasion, 0.0102f, -0.0050f, -0.0112f),
                        s.beside(s.nasion, 0.0112f, -0.0050f, -0.0215f),
                        s.beside(s.nasion, 0.0160f, -0.0295f, -0.0205f),
                        s.beside(s.nasion, 0.0152f, -0.0295f, -0.0115f), 0.0024f);
}

/// Cells on either side that widen downwards, the plate between them, the sieve that carries the
/// cock's comb.
float ethmoid(glm::vec3 point, const SkullPoints& s) {
    const glm::vec3 p(std::abs(point.x), point.y, point.z);
    const float top = s.nasion.y - 0.0050f, bottom = s.nasion.y - 0.0290f;
    const float back = s.nasion.z - 0.0485f, front = s.nasion.z - 0.0190f;
    const float share = (top - p.y) / (top - bottom);
    const float lateral = 0.96f * (p.x - glm::mix(0.0100f, 0.0160f, share));
    // In front the cells stay behind the tear sac.
    const float slant = 0.7f * (p.z - front - 0.3f * (p.y - bottom));
    float cells = smoothIntersection(lateral, 0.0035f + 0.0015f * share - p.x, 0.002f);
    cells = smoothIntersection(cells, std::max(p.y - top, bottom - p.y), 0.003f);
    cells = smoothIntersection(cells, std::max(slant, back - p.z), 0.003f);
    const glm::vec3 root(0.0f, top - 0.0010f, back + 0.008f);
    const glm::vec3 brow(0.0f, top - 0.0010f, s.nasion.z - 0.0130f);
    const glm::vec3 chin(0.0f, bottom - 0.0020f, s.nasion.z - 0.0130f);
    const glm::vec3 heel(0.0f, bottom + 0.0020f, back + 0.012f);
    float d = smoothUnion(cells, quadDistance(p, root, brow, chin, heel, 0.0022f), 0.002f);
    const glm::vec3 aside(0.0075f, 0.0f, 0.0f);
    d = smoothUnion(d, quadDistance(p, root, brow, brow + aside, root + aside, 0.0024f), 0.002f);
    const glm::vec3 comb(0.0f, s.nasion.y + 0.0010f, s.nasion.z - 0.0215f);
    return smoothUnion(
        d, triangleDistance(p, root + glm::vec3(0.0f, 0.0f, 0.008f), brow, comb, 0.0026f), 0.002f);
}

/// The back of the palate and the plate that rises from it to the orbit.
float palatine(glm::vec3 p, const SkullPoints& s) {
    const glm::vec3 floor = s.beside(s.prosthion, 0.0012f, 0.0080f, -0.0370f);
    const glm::vec3 floorBack = s.beside(s.prosthion, 0.0012f, 0.0080f, -0.0510f);
    const glm::vec3 edge = s.beside(s.prosthion, 0.0120f, 0.0085f, -0.0340f);
    const glm::vec3 edgeBack = s.beside(s.prosthion, 0.0130f, 0.0085f, -0.0525f);
    float d = quadDistance(p, floor, edge, edgeBack, floorBack, 0.0030f);
    const glm::vec3 crown = s.beside(s.prosthion, 0.0120f, 0.0400f, -0.0280f);
    const glm::vec3 crownBack = s.beside(s.prosthion, 0.0115f, 0.0405f, -0.0470f);
    d = smoothUnion(d, quadDistance(p, edge, edgeBack, crownBack, crown, 0.0028f), 0.003f);
    d = smoothUnion(
        d,
        ellipsoidDistance(p - s.beside(crown, 0.0025f, 0.0f, 0.0010f), {0.0042f, 0.0030f, 0.0052f}),
        0.002f);
    // The wedge between the two plates of the pterygoid process.
    d = smoothUnion(d,
                    roundConeDistance(p, edgeBack,
                                      s.beside(s.prosthion, 0.0205f, 0.0085f, -0.0575f), 0.0040f,
                                      0.0028f),
                    0.003f);
    return smoothIntersection(d, -s.sign * p.x, 0.0005f);
}

} // namespace

std::optional<Distance> deepFaceBone(const Measured& bone, const SkullPoints& points) {
    using Part = float (*)(glm::vec3, const SkullPoints&);
    Part part = nullptr;
    if (bone.name == "Ethmoid") part = ethmoid;
    if (bone.name.ends_with("nasal bone")) part = nasal;
    if (bone.name.ends_with("lacrimal bone")) part = lacrimal;
    if (bone.name.ends_with("palatine bone")) part = palatine;
    if (!part) return std::nullopt;
    return [=](glm::vec3 p) { return part(p, points); };
}

} // namespace myoatlas::builder
