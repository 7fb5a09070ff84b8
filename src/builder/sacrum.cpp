#include "builder/sacrum.h"

#include "builder/plate_bone.h"
#include "builder/solid.h"
#include "builder/voxel_primitives.h"

#include <array>
#include <cmath>
#include <vector>

namespace myoatlas::builder {

namespace {

/// Median landmarks; the crest from the first piece to the last.
struct SacrumPoints {
    glm::vec3 promontory, tip;
    std::array<glm::vec3, 5> crest;

    /// Where sacrum and coccyx meet, just above the horns of the coccyx.
    glm::vec3 apex() const { return crest[4] + glm::vec3(0.0f, 0.0055f, 0.0060f); }
};

Result<SacrumPoints> pointsOf(const Measurements& measurements) {
    SacrumPoints points;
    const std::pair<const char*, glm::vec3*> wanted[] = {
        {"sacral_promontory", &points.promontory},
        {"coccyx_tip", &points.tip},
        {"S1_crest", &points.crest[0]},
        {"S2_crest", &points.crest[1]},
        {"S3_crest", &points.crest[2]},
        {"S4_crest", &points.crest[3]},
        {"S5_crest", &points.crest[4]},
    };
    for (const auto& [id, target] : wanted) {
        const Result<glm::vec3> point = measurements.landmark(id);
        if (!point) return point.error();
        *target = *point;
    }
    return points;
}

/// Body of the first piece below the last disc, and the two joints with the last vertebra.
float firstPieceDistance(glm::vec3 p, const SacrumPoints& s) {
    const Frame frame = frameAt(s.promontory + glm::vec3(0.0f, -0.0020f, -0.0165f),
                                {0.0f, -0.42f, 0.91f}, {0.0f, 1.0f, 0.0f});
    const glm::vec3 q = frame.local(p);
    const glm::vec2 radii(0.0245f, 0.0160f);
    const float side = (glm::length(glm::vec2(q.x, q.z) / radii) - 1.0f) * radii.y;
    const float body = smoothIntersection(side, std::abs(q.y) - 0.0110f, 0.003f);
    const glm::vec3 foot(0.0205f, s.promontory.y + 0.0040f, s.promontory.z - 0.0460f);
    const glm::vec3 top(0.0225f, s.promontory.y + 0.0270f, s.promontory.z - 0.0460f);
    return std::min(body, roundConeDistance(p, foot, top, 0.0065f, 0.0045f));
}

/// Median crest: a ridge with a knob for each spine.
float crestDistance(glm::vec3 p, const SacrumPoints& s) {
    const glm::vec3 inwards(0.0f, 0.0015f, 0.0034f);
    float d = 1.0f;
    for (std::size_t i = 0; i < 4; ++i) {
        const glm::vec3 knob = s.crest[i] + inwards;
        d = smoothUnion(d, sphereDistance(p, knob, i < 3 ? 0.0042f : 0.0034f), 0.003f);
        if (i > 0)
            d = smoothUnion(d, capsuleDistance(p, s.crest[i - 1] + 1.3f * inwards, knob, 0.0036f),
                            0.003f);
    }
    return d;
}

/// The first point of `solid` from `from` on in the direction `towards`.
glm::vec3 surfaceFrom(const Distance& solid, glm::vec3 from, glm::vec3 towards) {
    constexpr float kStep = 0.0005f, kReach = 0.09f;
    float gone = 0.0f;
    while (gone < kReach && solid(from + gone * towards) > 0.0f) gone += kStep;
    return from + gone * towards;
}

/// One opening for a nerve, from the surface inwards.
struct Foramen {
    glm::vec3 mouth, depth;
    float radius;
};

/// Four pairs of openings on either face, of one half; blind, as nobody looks through them.
std::vector<Foramen> foraminaOf(const SacrumPoints& s, const Distance& solid) {
    constexpr std::array<float, 4> kAside{0.0245f, 0.0215f, 0.0185f, 0.0160f};
    constexpr std::array<float, 4> kRadius{0.0034f, 0.0034f, 0.0031f, 0.0027f};
    constexpr float kDepth = 0.0055f, kAway = 0.04f;
    const glm::vec3 back(0.0f, 0.41f, -0.91f);
    std::vector<Foramen> foramina;
    for (std::size_t i = 0; i < 4; ++i) {
        glm::vec3 middle = 0.5f * (s.crest[i] + s.crest[i + 1]);
        middle.x = kAside[i];
        for (const float side : {1.0f, -1.0f}) {
            const glm::vec3 inwards = -side * back;
            const glm::vec3 mouth = surfaceFrom(solid, middle - kAway * inwards, inwards);
            const float radius = (side > 0.0f ? 0.8f : 1.25f) * kRadius[i];
            foramina.push_back({mouth - 0.002f * inwards, mouth + kDepth * inwards, radius});
        }
    }
    return foramina;
}

float foraminaDistance(glm::vec3 p, const std::vector<Foramen>& foramina) {
    float d = 1.0f;
    for (const Foramen& f : foramina)
        d = std::min(d, roundConeDistance(p, f.mouth, f.depth, f.radius, 0.6f * f.radius));
    return d;
}

/// The canal, three-sided above and closed below.
float canalDistance(glm::vec3 p, const SacrumPoints& s) {
    const glm::vec3 mouth(0.0f, s.promontory.y + 0.0250f, s.promontory.z - 0.0430f);
    const glm::vec3 low = s.crest[1] + glm::vec3(0.0f, 0.004f, 0.0130f);
    glm::vec3 q = p;
    q.x *= 0.65f;
    return roundConeDistance(q, mouth, low, 0.0080f, 0.0030f);
}

} // namespace

Result<body::Mesh> sacrumMesh(const Measured& bone, const Measurements& measurements) {
    const Result<SacrumPoints> points = pointsOf(measurements);
    if (!points) return points.error();
    const SacrumPoints& s = *points;
    const PlateField plate(bone, [](glm::vec3) { return true; });
    body::Bounds box;
    box.add(bone.boxMin);
    box.add(bone.boxMax);
    const glm::vec3 down = glm::normalize(s.tip - s.apex());
    const Distance solid = [&](glm::vec3 p) {
        // The body is built symmetric where the bone lies in the middle; the coarse grid is not.
        const float d = 0.5f * (plate.distance(p) + plate.distance({-p.x, p.y, p.z}));
        return smoothUnion(d, firstPieceDistance({std::abs(p.x), p.y, p.z}, s), 0.006f);
    };
    const std::vector<Foramen> foramina = foraminaOf(s, solid);
    return solidMesh(box, 0.0012f, [&](glm::vec3 p) {
        float d = solid(p);
        const glm::vec3 half(std::abs(p.x), p.y, p.z);
        d = smoothSubtraction(d, canalDistance(half, s), 0.002f);
        d = smoothUnion(d, crestDistance(p, s), 0.004f);
        d = smoothSubtraction(d, foraminaDistance(half, foramina), 0.002f);
        return smoothIntersection(d, glm::dot(p - s.apex(), down), 0.003f);
    });
}

Result<body::Mesh> coccyxMesh(const Measurements& measurements) {
    const Result<SacrumPoints> points = pointsOf(measurements);
    if (!points) return points.error();
    const glm::vec3 apex = points->apex(), tip = points->tip;
    const glm::vec3 bend(0.0f, 0.0f, -0.0022f);
    constexpr std::array<float, 4> kPlace{0.15f, 0.44f, 0.69f, 0.90f};
    constexpr std::array<glm::vec3, 4> kHalf{
        glm::vec3(0.0118f, 0.0078f, 0.0062f), glm::vec3(0.0084f, 0.0060f, 0.0052f),
        glm::vec3(0.0064f, 0.0052f, 0.0045f), glm::vec3(0.0048f, 0.0046f, 0.0039f)};
    const auto distance = [&](glm::vec3 point) {
        const glm::vec3 p(std::abs(point.x), point.y, point.z);
        float d = 1.0f;
        for (std::size_t i = 0; i < kPlace.size(); ++i) {
            const float t = kPlace[i];
            const Frame frame = frameAt(glm::mix(apex, tip, t) + 4.0f * t * (1.0f - t) * bend,
                                        {0.0f, 0.35f, 1.0f}, apex - tip);
            d = smoothUnion(d, ellipsoidDistance(frame.local(p), kHalf[i]), 0.0035f);
        }
        // Transverse processes and horns of the first piece.
        const glm::vec3 first = glm::mix(apex, tip, kPlace[0]);
        const glm::vec3 aside = first + glm::vec3(0.0135f, 0.0010f, -0.0005f);
        d = smoothUnion(d, capsuleDistance(p, first, aside, 0.0024f), 0.003f);
        const glm::vec3 root = first + glm::vec3(0.0060f, 0.0f, -0.0030f);
        return smoothUnion(d,
                           roundConeDistance(p, root, root + glm::vec3(0.0010f, 0.0085f, -0.0020f),
                                             0.0024f, 0.0014f),
                           0.002f);
    };
    body::Bounds box;
    box.add(apex);
    box.add(tip);
    return solidMesh(grown(box, 0.018f), 0.0009f, distance);
}

} // namespace myoatlas::builder
