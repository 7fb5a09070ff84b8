#include "builder/cranium.h"

#include "builder/voxel_primitives.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace myoatlas::builder {

namespace {

/// Thickness of the vault: twice the volume by the surface of the measured parietal bones.
constexpr float kVault = 0.0046f;

/// A plane that divides space along a suture: positive on the side of `towards`.
struct Suture {
    glm::vec3 point, normal;

    Suture(glm::vec3 a, glm::vec3 b, glm::vec3 c, glm::vec3 towards)
        : point(a), normal(glm::normalize(glm::cross(b - a, c - a))) {
        if (glm::dot(towards - a, normal) < 0.0f) normal = -normal;
    }
    float operator()(glm::vec3 p) const { return glm::dot(p - point, normal); }
};

/// The teeth of a suture: both bones beside it see the same waves.
float waves(glm::vec3 p) {
    constexpr float kHeight = 0.0007f, kPerMetre = 900.0f;
    return kHeight * std::sin(kPerMetre * (std::abs(p.x) + 0.7f * p.y));
}

glm::vec3 mirroredX(glm::vec3 p) { return {-p.x, p.y, p.z}; }

/// Outer radius of the skull in the direction of `q` from the shell's centre, bilinear.
float outerRadius(const SkullShell& shell, glm::vec3 q) {
    constexpr float kDegrees = 180.0f / std::numbers::pi_v<float>;
    const auto rows = static_cast<int>(shell.elevationsDegrees.size());
    const auto columns = static_cast<int>(shell.azimuthsDegrees.size());
    const float elevation = kDegrees * std::atan2(q.y, std::hypot(q.x, q.z));
    float azimuth = kDegrees * std::atan2(q.x, q.z);
    if (azimuth < 0.0f) azimuth += 360.0f;
    const float first = shell.elevationsDegrees.front();
    const float step = shell.elevationsDegrees[1] - first;
    const float row = std::clamp((elevation - first) / step, 0.0f, rows - 1.001f);
    const float column = azimuth * static_cast<float>(columns) / 360.0f;
    const auto r = static_cast<int>(row), c = static_cast<int>(column);
    const auto at = [&](int i, int j) {
        return shell.radii[i * columns + (j % columns)].value_or(0.07f);
    };
    const float low = glm::mix(at(r, c), at(r, c + 1), column - c);
    const float high = glm::mix(at(r + 1, c), at(r + 1, c + 1), column - c);
    return glm::mix(low, high, row - r);
}

/// The brain case as a shell: measured outside, closed below by the floor of the three fossae.
class BrainCase {
public:
    BrainCase(const SkullShell& shell, const SkullPoints& s) : shell_(shell), s_(s) {}

    float distance(glm::vec3 p) const {
        const float outer = solid(p, 0.0f);
        return smoothSubtraction(outer, solid(p, kVault), 0.001f);
    }

private:
    float solid(glm::vec3 p, float inset) const {
        const glm::vec3 q = p - shell_.centre;
        const float roof = glm::length(q) - outerRadius(shell_, q) + inset;
        // Beside the foramen magnum the base rises towards the notch behind the mastoid process.
        const float aside = glm::smoothstep(0.022f, 0.042f, std::abs(p.x)) *
                            glm::smoothstep(-0.050f, -0.020f, p.z) *
                            (1.0f - glm::smoothstep(0.005f, 0.030f, p.z));
        const float floor = 0.8f * (floorHeight(p.z) + 0.007f * aside + inset - p.y);
        return smoothIntersection(roof, floor, 0.008f);
    }

    /// Lower surface of the base: posterior, middle and anterior fossa from back to front.
    float floorHeight(float z) const {
        const glm::vec2 steps[] = {{s_.opisthion.z, s_.opisthion.y},
                                   {s_.basion.z, s_.basion.y},
                                   {s_.basion.z + 0.022f, s_.basion.y + 0.014f},
                                   {s_.pterion.z - 0.002f, s_.basion.y + 0.019f},
                                   {s_.pterion.z + 0.013f, s_.supraorbital.y - 0.008f},
                                   {s_.supraorbital.z, s_.supraorbital.y + 0.0005f}};
        if (z <= steps[0].x) return steps[0].y;
        for (std::size_t i = 1; i < std::size(steps); ++i)
            if (z < steps[i].x)
                return glm::mix(steps[i - 1].y, steps[i].y,
                                (z - steps[i - 1].x) / (steps[i].x - steps[i - 1].x));
        return steps[std::size(steps) - 1].y;
    }

    const SkullShell& shell_;
    SkullPoints s_;
};

/// The sutures of one side (the midline bones mirror the point instead).
struct Sutures {
    Suture coronalPlane, lambdoidPlane, squamous, occipitomastoid;
    float asterionAside;
    glm::vec3 pterion;

    float coronal(glm::vec3 p) const { return coronalPlane(p) + waves(p); }
    /// Leans forwards as it descends.
    float sphenotemporal(glm::vec3 p) const {
        return p.z - pterion.z + 0.012f + 0.35f * (p.y - pterion.y) + waves(p);
    }
    /// The suture sags below the plane through its ends.
    float lambdoid(glm::vec3 p) const {
        constexpr float kSag = 0.0085f;
        const float t = std::min(std::abs(p.x) / asterionAside, 1.0f);
        return lambdoidPlane(p) - 4.0f * kSag * t * (1.0f - t) + waves(p);
    }

    explicit Sutures(const SkullPoints& s)
        : coronalPlane(s.bregma, s.pterion, mirroredX(s.pterion), s.glabella),
          lambdoidPlane(s.lambda, s.asterion, mirroredX(s.asterion), s.inion),
          squamous(s.pterion, s.asterion, s.beside(s.euryon, 0.0f, -0.007f, 0.020f), s.bregma),
          occipitomastoid(s.asterion, s.mastoid + glm::vec3(-0.3f * s.mastoid.x, 0.0f, -0.004f),
                          s.asterion + glm::vec3(0.0f, 0.02f, 0.0f), s.inion),
          asterionAside(std::abs(s.asterion.x)), pterion(s.pterion) {}
};

/// `p` on the side of `s`, for bones that are the same on both sides.
glm::vec3 folded(glm::vec3 p, const SkullPoints& s) { return {s.sign * std::abs(p.x), p.y, p.z}; }

/// Height of the suture between frontal bone and great wing: falls from the pterion to the rim of
/// the orbit; in front of it the frontal bone ends at the root of the nose.
float frontosphenoid(glm::vec3 p, const SkullPoints& s) {
    const float front = s.frontozygomatic.z - 0.0095f;
    if (p.z > front) return s.nasion.y - 0.002f;
    const float share = std::clamp((p.z - s.pterion.z) / (front - s.pterion.z), 0.0f, 1.0f);
    return glm::mix(s.pterion.y, s.frontozygomatic.y - 0.001f, share) + waves(p);
}

float parietal(glm::vec3 p, const SkullPoints& s, const BrainCase& brainCase, const Sutures& cut) {
    // The floor of the brain case in front belongs to other bones.
    const float base = std::min(frontosphenoid(p, s) - p.y, p.z);
    const float region =
        std::max({cut.coronal(p), cut.lambdoid(p), -cut.squamous(p), -s.sign * p.x, base});
    return smoothIntersection(brainCase.distance(p), region, 0.001f);
}

float frontal(glm::vec3 point, const SkullPoints& s, const BrainCase& brainCase,
              const Sutures& cut) {
    const glm::vec3 p = folded(point, s);
    const float behind = -cut.coronal(p);
    float d = smoothIntersection(brainCase.distance(p),
                                 std::max(behind, frontosphenoid(p, s) - p.y), 0.001f);
    // The upper rim of the orbit: an arch from the root of the nose to the cheekbone.
    const std::vector<glm::vec3> rim{s.beside(s.nasion, 0.0085f, 0.0035f, -0.0075f),
                                     s.beside(s.supraorbital, -0.0105f, -0.0005f, -0.0045f),
                                     s.beside(s.supraorbital, 0.0000f, 0.0040f, -0.0040f),
                                     s.beside(s.supraorbital, 0.0120f, 0.0035f, -0.0085f),
                                     s.beside(s.frontozygomatic, -0.0035f, 0.0060f, 0.0020f),
                                     s.beside(s.frontozygomatic, -0.0008f, 0.0015f, -0.0020f)};
    d = smoothUnion(d, rodDistance(p, rim, 0.0042f, 0.0035f), 0.009f);
    // The plate beside the rim that turns back to the temple.
    d = smoothUnion(d,
                    triangleDistance(p, rim[4], rim[5],
                                     s.beside(s.frontozygomatic, 0.0015f, 0.0100f, -0.0130f),
                                     0.0050f),
                    0.006f);
    // Roof of the orbit.
    d = smoothUnion(d,
                    quadDistance(p, s.beside(s.supraorbital, -0.0120f, 0.0020f, -0.0050f),
                                 s.beside(s.supraorbital, 0.0190f, 0.0010f, -0.0120f),
                                 s.beside(s.supraorbital, 0.0160f, 0.0010f, -0.0360f),
                                 s.beside(s.supraorbital, -0.0120f, -0.0030f, -0.0380f), 0.0036f),
                    0.003f);
    // Inner wall of the orbit, above the cells of the ethmoid.
    d = smoothUnion(d,
                    quadDistance(p, s.beside(s.nasion, 0.0088f, 0.0080f, -0.0080f),
                                 s.beside(s.nasion, 0.0088f, -0.0030f, -0.0095f),
                                 s.beside(s.nasion, 0.0090f, -0.0040f, -0.0290f),
                                 s.beside(s.nasion, 0.0090f, 0.0080f, -0.0330f), 0.0042f),
                    0.004f);
    const glm::vec3 brow = SkullPoints::median(s.glabella) - glm::vec3(0.0f, 0.004f, 0.0070f);
    const glm::vec3 root = SkullPoints::median(s.nasion) - glm::vec3(0.0f, 0.0f, 0.006f);
    d = smoothUnion(d, roundConeDistance(p, brow, root, 0.007f, 0.0055f), 0.007f);
    return smoothSubtraction(d, orbitDistance(p, s), 0.0015f);
}

float occipital(glm::vec3 point, const SkullPoints& s, const BrainCase& brainCase,
                const Sutures& cut) {
    const glm::vec3 p = folded(point, s);
    // The plane of the lambdoid suture would leave out the base in front of the foramen.
    const float base = std::max(std::abs(p.x) - 0.032f, p.y - s.asterion.y);
    const float region =
        std::max({std::min(-cut.lambdoid(p), base), -cut.occipitomastoid(p), p.z - s.basion.z});
    float d = smoothIntersection(brainCase.distance(p), region, 0.001f);
    // Basilar part up to the sphenoid, and the condyles beside the foramen.
    const glm::vec3 clivus = s.basion + glm::vec3(0.0f, 0.013f, 0.020f);
    const glm::vec3 rim = s.basion + glm::vec3(0.0f, 0.004f, 0.004f);
    d = smoothUnion(d, roundConeDistance(p, rim, clivus, 0.0055f, 0.0075f), 0.006f);
    const glm::vec3 condyle =
        s.occipitalCondyle + glm::vec3(-0.15f * s.occipitalCondyle.x, 0.0055f, 0.0f);
    const Frame frame =
        frameAt(condyle, glm::vec3(-0.35f * s.sign, 0.0f, 1.0f), glm::vec3(0.0f, 1.0f, 0.0f));
    d = smoothUnion(d, ellipsoidDistance(frame.local(p), glm::vec3(0.006f, 0.0065f, 0.0115f)),
                    0.004f);
    const glm::vec3 hole = 0.5f * (s.basion + s.opisthion);
    const glm::vec2 radii(0.0145f, 0.5f * (s.basion.z - s.opisthion.z));
    const glm::vec2 flat(p.x - hole.x, p.z - hole.z);
    const float foramen = (glm::length(flat / radii) - 1.0f) * radii.x;
    d = smoothSubtraction(d, std::max(foramen, p.y - hole.y - 0.02f), 0.002f);
    return d;
}

float temporal(glm::vec3 p, const SkullPoints& s, const BrainCase& brainCase, const Sutures& cut) {
    const float region = std::max(
        {cut.squamous(p), cut.occipitomastoid(p), cut.sphenotemporal(p), 0.027f - s.sign * p.x});
    float d = smoothIntersection(brainCase.distance(p), region, 0.001f);
    const glm::vec3 ear = s.beside(s.mastoid, 0.014f, 0.022f, 0.014f);
    // The mastoid process: a cone behind the ear, downwards and a little forwards.
    const glm::vec3 mastoidRoot = s.beside(s.mastoid, 0.0070f, 0.0220f, -0.0070f);
    const glm::vec3 mastoidTip = s.beside(s.mastoid, 0.0035f, 0.0003f, 0.0010f);
    d = smoothUnion(d, roundConeDistance(p, mastoidRoot, mastoidTip, 0.0125f, 0.0052f), 0.004f);
    // The pyramid runs inwards and forwards to the clivus.
    const glm::vec3 apex = s.beside(s.basion, 0.014f, 0.017f, 0.014f);
    d = smoothUnion(
        d,
        roundConeDistance(p, s.beside(s.mastoid, 0.004f, 0.021f, 0.009f), apex, 0.0105f, 0.0055f),
        0.006f);
    const std::vector<glm::vec3> arch{
        s.beside(ear, -0.003f, 0.005f, 0.0f), s.beside(s.zygion, -0.003f, 0.003f, -0.018f),
        s.beside(s.zygion, -0.002f, 0.0f, 0.0f), s.beside(s.zygion, -0.003f, -0.001f, 0.0115f)};
    d = smoothUnion(d, rodDistance(p, arch, 0.0045f, 0.003f), 0.005f);
    const glm::vec3 styloidRoot = s.beside(s.styloid, 0.002f, 0.020f, -0.005f);
    d = smoothUnion(d, roundConeDistance(p, styloidRoot, s.styloid, 0.0032f, 0.0012f), 0.003f);
    const glm::vec3 drum = s.beside(ear, -0.024f, 0.002f, 0.002f);
    d = smoothSubtraction(d, capsuleDistance(p, s.beside(ear, 0.02f, 0.0f, 0.0f), drum, 0.0038f),
                          0.002f);
    // The socket of the jaw joint, in front of the ear.
    return smoothSubtraction(
        d, capsuleDistance(p, s.condylion, s.beside(s.condylion, 0.007f, 0.0f, 0.0f), 0.006f),
        0.002f);
}

/// The great wing: back wall of the orbit, and the floor of the middle fossa behind it.
float greatWing(glm::vec3 p, const SkullPoints& s) {
    const glm::vec3 fissure = s.beside(s.pterion, -0.0375f, -0.0195f, 0.0020f);
    const glm::vec3 foramen = s.beside(s.pterion, -0.0370f, -0.0330f, 0.0010f);
    const glm::vec3 crest = s.beside(s.pterion, -0.0090f, -0.0300f, 0.0135f);
    const glm::vec3 corner = s.beside(s.pterion, -0.0030f, -0.0030f, 0.0165f);
    const glm::vec3 ridge = s.beside(s.pterion, -0.0150f, -0.0060f, 0.0110f);
    float d = std::min(quadDistance(p, fissure, foramen, crest, corner, 0.0045f),
                       triangleDistance(p, fissure, corner, ridge, 0.0045f));
    const glm::vec3 keel = s.beside(s.pterion, -0.0245f, -0.0355f, -0.0090f);
    d = smoothUnion(d, triangleDistance(p, foramen, keel, crest, 0.0045f), 0.003f);
    // Its outer face, the floor of the temple.
    d = smoothUnion(d,
                    quadDistance(p, corner, crest,
                                 s.beside(s.pterion, -0.0035f, -0.0300f, -0.0030f),
                                 s.beside(s.pterion, -0.0015f, -0.0030f, -0.0040f), 0.0042f),
                    0.003f);
    const glm::vec3 spine = s.beside(s.basion, 0.0280f, 0.0190f, 0.0190f);
    return smoothUnion(d,
                       quadDistance(p, foramen, crest,
                                    spine + glm::vec3(0.012f * s.sign, 0.004f, 0.004f), spine,
                                    0.0042f),
                       0.003f);
}

float sphenoid(glm::vec3 point, const SkullPoints& s, const BrainCase& brainCase,
               const Sutures& cut) {
    const glm::vec3 p = folded(point, s);
    const glm::vec3 centre(0.0f, s.basion.y + 0.025f, s.pterion.z - 0.013f);
    // The greater wings are what the shell leaves between temporal bone and orbit.
    const float wing = std::max(
        {-cut.sphenotemporal(p), p.y - frontosphenoid(p, s), p.z - s.frontozygomatic.z + 0.007f});
    float d = smoothIntersection(brainCase.distance(p), wing, 0.001f);
    const glm::vec3 body = p - centre;
    d = smoothUnion(d, roundedBoxDistance(body, glm::vec3(0.0125f, 0.0120f, 0.0175f), 0.006f),
                    0.006f);
    const glm::vec3 plateRoot = s.beside(centre, 0.014f, -0.008f, 0.008f);
    d = smoothUnion(d,
                    triangleDistance(p, plateRoot, s.beside(plateRoot, 0.004f, 0.0f, 0.010f),
                                     s.pterygoidPlate + glm::vec3(0.0f, 0.002f, 0.0f), 0.004f),
                    0.004f);
    d = smoothUnion(d,
                    triangleDistance(p, plateRoot, s.beside(plateRoot, 0.0f, 0.0f, 0.010f),
                                     s.beside(s.pterygoidPlate, -0.011f, 0.001f, 0.003f), 0.0035f),
                    0.004f);
    // Lesser wing, along the back edge of the anterior fossa.
    const glm::vec3 wingTip = s.beside(s.pterion, -0.012f, -0.004f, 0.002f);
    d = smoothUnion(d,
                    triangleDistance(p, s.beside(centre, 0.004f, 0.012f, 0.014f),
                                     s.beside(centre, 0.006f, 0.012f, 0.004f), wingTip, 0.003f),
                    0.004f);
    return smoothSubtraction(smoothUnion(d, greatWing(p, s), 0.004f), orbitDistance(p, s), 0.002f);
}

} // namespace

std::optional<Distance> craniumBone(const Measured& bone, const SkullPoints& points,
                                    const SkullShell& shell) {
    const BrainCase brainCase(shell, points);
    const Sutures sutures(points);
    using Part = float (*)(glm::vec3, const SkullPoints&, const BrainCase&, const Sutures&);
    Part part = nullptr;
    if (bone.name == "Frontal bone") part = frontal;
    if (bone.name == "Occipital bone") part = occipital;
    if (bone.name == "Sphenoid bone") part = sphenoid;
    if (bone.name.ends_with("parietal bone")) part = parietal;
    if (bone.name.ends_with("temporal bone")) part = temporal;
    if (!part) return std::nullopt;
    return [=](glm::vec3 p) { return part(p, points, brainCase, sutures); };
}

} // namespace myoatlas::builder
