#include "builder/face_bones.h"

#include "builder/voxel_primitives.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::builder {

namespace {

glm::vec3 folded(glm::vec3 p, const SkullPoints& s) { return {s.sign * std::abs(p.x), p.y, p.z}; }

/// The hollow behind the pear-shaped opening of the nose.
float noseDistance(glm::vec3 p, const SkullPoints& s) {
    const glm::vec3 low(0.0f, s.nasalSpine.y + 0.0105f, s.nasalSpine.z);
    const glm::vec3 high(0.0f, s.rhinion.y + 0.001f, s.nasalSpine.z);
    const float opening = roundConeDistance(p, low, high, 0.0105f, 0.005f);
    const glm::vec3 back(0.0f, low.y + 0.004f, low.z - 0.045f);
    return smoothUnion(opening, roundConeDistance(p, low, back, 0.0105f, 0.012f), 0.003f);
}

float maxilla(glm::vec3 p, const SkullPoints& s) {
    const glm::vec3 middle = s.beside(s.prosthion, 0.020f, 0.020f, -0.027f);
    const Frame frame{middle, glm::mat3(1.0f)};
    float d = ellipsoidDistance(frame.local(p), glm::vec3(0.0135f, 0.0150f, 0.0175f));
    // Alveolar arch from the incisors to the tuberosity.
    const std::vector<glm::vec3> arch{s.beside(s.prosthion, 0.001f, 0.0055f, -0.005f),
                                      s.beside(s.prosthion, 0.010f, 0.0055f, -0.007f),
                                      s.beside(s.prosthion, 0.020f, 0.0060f, -0.017f),
                                      s.beside(s.prosthion, 0.0255f, 0.0070f, -0.032f),
                                      s.beside(s.prosthion, 0.027f, 0.0090f, -0.042f)};
    d = smoothUnion(d, rodDistance(p, arch, 0.0048f, 0.0062f), 0.006f);
    // Palate.
    const glm::vec3 palate = s.beside(s.prosthion, 0.0f, 0.011f, -0.010f);
    d = smoothUnion(d,
                    triangleDistance(p, palate, s.beside(palate, 0.0f, 0.001f, -0.030f),
                                     s.beside(palate, 0.022f, -0.001f, -0.030f), 0.004f),
                    0.004f);
    d = smoothUnion(d,
                    triangleDistance(p, palate, s.beside(palate, 0.014f, -0.001f, 0.0f),
                                     s.beside(palate, 0.022f, -0.001f, -0.030f), 0.004f),
                    0.004f);
    // Frontal process beside the nose, lower rim of the orbit, spine of the nose.
    const std::vector<glm::vec3> process{s.beside(s.nasalSpine, 0.0155f, 0.004f, -0.012f),
                                         s.beside(s.nasalSpine, 0.0115f, 0.022f, -0.010f),
                                         s.beside(s.nasion, 0.0075f, -0.004f, -0.007f)};
    d = smoothUnion(d, rodDistance(p, process, 0.0055f, 0.0030f), 0.006f);
    // Its front edge carries the nasal bone, its back edge the lacrimal; below, the sharp rim of
    // the opening of the nose.
    const glm::vec3 noseSide = s.beside(s.rhinion, 0.0078f, 0.0010f, -0.0085f);
    d = smoothUnion(d,
                    quadDistance(p, s.beside(s.nasion, 0.0050f, 0.0000f, -0.0050f), noseSide,
                                 s.beside(s.nasion, 0.0185f, -0.0250f, -0.0115f),
                                 s.beside(s.nasion, 0.0100f, -0.0015f, -0.0105f), 0.0036f),
                    0.003f);
    d = smoothUnion(d,
                    rodDistance(p,
                                {noseSide, s.beside(s.nasalSpine, 0.0118f, 0.0130f, -0.0065f),
                                 s.beside(s.nasalSpine, 0.0122f, 0.0050f, -0.0070f)},
                                0.0022f, 0.0028f),
                    0.004f);
    // Floor of the orbit.
    d = smoothUnion(d,
                    quadDistance(p, s.beside(s.infraorbital, -0.0130f, 0.0020f, -0.0030f),
                                 s.beside(s.infraorbital, 0.0110f, -0.0020f, -0.0060f),
                                 s.beside(s.infraorbital, 0.0060f, 0.0035f, -0.0280f),
                                 s.beside(s.infraorbital, -0.0120f, 0.0070f, -0.0300f), 0.0026f),
                    0.003f);
    d = smoothUnion(d,
                    rodDistance(p,
                                {s.beside(s.nasion, 0.0175f, -0.0255f, -0.0115f),
                                 s.infraorbital - glm::vec3(0.0f, 0.0015f, 0.0030f),
                                 s.beside(s.malar, -0.006f, 0.0f, -0.003f)},
                                0.0038f, 0.0050f),
                    0.006f);
    // Canine fossa, below the foramen under the orbit.
    d = smoothSubtraction(
        d, sphereDistance(p, s.beside(s.nasalSpine, 0.0240f, 0.0070f, -0.0030f), 0.0095f), 0.005f);
    d = smoothSubtraction(d, noseDistance(p, s), 0.002f);
    d = smoothUnion(d,
                    roundConeDistance(p, s.beside(s.nasalSpine, 0.002f, -0.004f, -0.007f),
                                      s.nasalSpine - glm::vec3(0.0f, 0.0f, 0.0015f), 0.0035f,
                                      0.0012f),
                    0.003f);
    d = smoothSubtraction(d, orbitDistance(p, s), 0.0015f);
    return smoothIntersection(d, -s.sign * p.x, 0.001f);
}

/// The corners of the cheek bone: along the rim of the orbit from the frontal bone to the maxilla,
/// its outer angles, and the edge of the orbital plate on the great wing.
struct CheekCorners {
    glm::vec3 top, rim, rimLow, medial, lower, angle, margin, wingHigh, wingLow;

    explicit CheekCorners(const SkullPoints& s)
        : top(s.beside(s.frontozygomatic, -0.0008f, -0.0025f, -0.0015f)),
          rim(s.beside(s.frontozygomatic, -0.0002f, -0.0180f, -0.0035f)),
          rimLow(s.beside(s.frontozygomatic, -0.0040f, -0.0315f, 0.0005f)),
          medial(s.infraorbital + glm::vec3(0.0075f * s.sign, 0.0005f, -0.0035f)),
          lower(s.beside(s.zygomaticLower, 0.0005f, 0.0030f, 0.0000f)),
          angle(s.beside(s.frontozygomatic, 0.0060f, -0.0235f, -0.0140f)),
          margin(s.beside(s.frontozygomatic, 0.0035f, -0.0100f, -0.0085f)),
          wingHigh(s.beside(s.frontozygomatic, -0.0055f, -0.0075f, -0.0120f)),
          wingLow(s.beside(s.frontozygomatic, -0.0110f, -0.0290f, -0.0105f)) {}
};

float zygomatic(glm::vec3 p, const SkullPoints& s, const CheekCorners& c) {
    constexpr float kBody = 0.0050f, kSeam = 0.005f;
    const glm::vec3 malar = s.beside(s.malar, 0.001f, 0.001f, -0.003f);
    // The frontal process, broad at its root, and the body below the orbit.
    float d = triangleDistance(p, c.top, c.rim, c.margin, kBody);
    d = smoothUnion(d, quadDistance(p, c.margin, c.rim, c.rimLow, c.angle, kBody), kSeam);
    d = smoothUnion(d, triangleDistance(p, c.rimLow, c.lower, c.angle, kBody), kSeam);
    d = smoothUnion(d, quadDistance(p, c.rimLow, c.medial, malar, c.lower, kBody), kSeam);
    // The plate behind the rim, which meets the great wing of the sphenoid.
    d = smoothUnion(d, quadDistance(p, c.top, c.rimLow, c.wingLow, c.wingHigh, 0.0036f), kSeam);
    // Broad at its root, the body narrows back to the arch.
    const glm::vec3 end = s.beside(s.zygion, -0.0030f, 0.0005f, 0.0110f);
    const glm::vec3 endLow = s.beside(s.zygion, -0.0034f, -0.0040f, 0.0130f);
    d = smoothUnion(d, quadDistance(p, c.angle, c.lower, endLow, end, 0.0046f), kSeam);
    return smoothSubtraction(d, orbitDistance(p, s), 0.002f);
}

/// What the distance to the mandible needs at every point, made once.
struct JawPlan {
    /// Lower border from the chin to the angle, upper border from the incisors to the ramus.
    std::vector<glm::vec3> lower, upper;
    glm::vec3 neck, notch, head;
};

JawPlan jawPlan(const SkullPoints& s) {
    const glm::vec3 chin = s.menton + glm::vec3(0.0f, 0.005f, -0.003f);
    JawPlan jaw;
    jaw.lower = smoothPath({chin, s.beside(chin, 0.013f, 0.0005f, -0.005f),
                            s.beside(glm::mix(chin, s.gonion, 0.42f), 0.011f, -0.003f, 0.003f),
                            s.beside(glm::mix(chin, s.gonion, 0.75f), 0.007f, -0.003f, 0.0f),
                            s.beside(s.gonion, -0.001f, 0.004f, 0.005f)},
                           3);
    jaw.upper = smoothPath({s.infradentale + glm::vec3(0.0f, -0.004f, -0.004f),
                            s.beside(s.infradentale, 0.012f, -0.004f, -0.006f),
                            s.beside(s.infradentale, 0.021f, -0.002f, -0.020f),
                            s.beside(s.infradentale, 0.027f, 0.002f, -0.036f),
                            s.beside(glm::mix(s.coronoid, s.gonion, 0.45f), -0.003f, 0.0f, 0.008f)},
                           3);
    jaw.neck = s.condylion - glm::vec3(0.0f, 0.010f, -0.001f);
    jaw.notch = 0.5f * (jaw.neck + s.coronoid) - glm::vec3(0.0f, 0.006f, 0.0f);
    jaw.head = s.condylion - glm::vec3(0.0f, 0.0045f, 0.0f);
    return jaw;
}

float mandible(glm::vec3 point, const SkullPoints& s, const JawPlan& jaw) {
    const glm::vec3 p = folded(point, s);
    constexpr float kBody = 0.0095f, kRamus = 0.0065f, kSeam = 0.004f;
    float d = 1.0f;
    for (std::size_t i = 0; i + 1 < jaw.lower.size(); ++i) {
        d = std::min(d, triangleDistance(p, jaw.lower[i], jaw.lower[i + 1], jaw.upper[i], kBody));
        d = std::min(d,
                     triangleDistance(p, jaw.lower[i + 1], jaw.upper[i + 1], jaw.upper[i], kBody));
    }
    d = smoothUnion(d, sphereDistance(p, s.pogonion + glm::vec3(0.0f, 0.0f, -0.0065f), 0.0065f),
                    0.008f);
    // Ramus: a thin plate up to the notch between coronoid process and neck.
    const glm::vec3 angle = jaw.lower.back(), front = jaw.upper.back();
    const glm::vec3 coronoid = s.coronoid - glm::vec3(0.0f, 0.002f, 0.0f);
    d = smoothUnion(d, triangleDistance(p, angle, front, jaw.notch, kRamus), kSeam);
    d = smoothUnion(d, triangleDistance(p, angle, jaw.notch, jaw.neck, kRamus), kSeam);
    d = smoothUnion(d, triangleDistance(p, front, jaw.notch, coronoid, 0.7f * kRamus), kSeam);
    d = smoothUnion(d, capsuleDistance(p, jaw.neck, jaw.head, 0.004f), kSeam);
    return smoothUnion(d,
                       capsuleDistance(p, s.beside(jaw.head, 0.0050f, 0.0f, 0.0015f),
                                       s.beside(jaw.head, -0.0045f, 0.0f, -0.0015f), 0.0045f),
                       kSeam);
}

/// A bow: body in front, greater horns back to the measured extent.
float hyoid(glm::vec3 point, const Measured& bone) {
    const glm::vec3 p(std::abs(point.x), point.y, point.z);
    const float front = bone.boxMax.z - 0.004f;
    const float width = bone.boxMax.x;
    const glm::vec3 body(0.0f, bone.boxMin.y + 0.006f, front);
    const glm::vec3 corner(0.62f * width, body.y + 0.001f, front - 0.008f);
    const glm::vec3 tip(width - 0.0025f, bone.boxMax.y - 0.0025f, bone.boxMin.z + 0.002f);
    float d = rodDistance(p, {body, corner}, 0.0040f, 0.0030f);
    d = smoothUnion(d, rodDistance(p, {corner, tip}, 0.0024f, 0.0014f), 0.002f);
    const glm::vec3 lesserHorn(0.5f * width, bone.boxMax.y - 0.003f, corner.z - 0.004f);
    d = smoothUnion(d, sphereDistance(p, tip, 0.0022f), 0.002f);
    return smoothUnion(d, roundConeDistance(p, corner, lesserHorn, 0.002f, 0.001f), 0.002f);
}

} // namespace

std::optional<Distance> faceBone(const Measured& bone, const SkullPoints& s) {
    if (bone.name.ends_with("maxilla")) return [=](glm::vec3 p) { return maxilla(p, s); };
    if (bone.name.ends_with("zygomatic bone"))
        return [=, corners = CheekCorners(s)](glm::vec3 p) { return zygomatic(p, s, corners); };
    if (bone.name == "Mandible")
        return [=, jaw = jawPlan(s)](glm::vec3 p) { return mandible(p, s, jaw); };
    if (bone.name == "Hyoid bone") return [=](glm::vec3 p) { return hyoid(p, bone); };
    return std::nullopt;
}

} // namespace myoatlas::builder
