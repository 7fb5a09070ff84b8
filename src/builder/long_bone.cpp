#include "builder/long_bone.h"

#include "builder/digit_bone.h"
#include "builder/hull.h"
#include "builder/solid.h"
#include "builder/tube_field.h"
#include "builder/voxel_primitives.h"

namespace myoatlas::builder {

namespace {

constexpr float kSeam = 0.008f;
/// From the centre of the elbow, midway between the epicondyles, to the axis of its hinge.
constexpr glm::vec3 kSpool(0.0f, -0.0040f, 0.0025f);

/// Moved from the surface point `tip` towards `inside` by `depth`.
glm::vec3 inset(glm::vec3 tip, glm::vec3 inside, float depth) {
    return tip + depth * glm::normalize(inside - tip);
}

/// The landmarks of one side by their name without it; remembers the first that is missing.
class Points {
public:
    Points(const Measurements& measurements, Side side)
        : measurements_(measurements), side_(side) {}

    glm::vec3 operator()(const char* id) {
        const Result<glm::vec3> point = measurements_.landmark(joinSide(id, side_));
        if (point) return *point;
        if (!error_) error_ = point.error();
        return glm::vec3(0.0f);
    }
    /// `metres` away from the middle of the body, up and forwards of the landmark `id`.
    glm::vec3 beside(const char* id, float out, float up, float front) {
        return (*this)(id) + glm::vec3(signOf(side_) * out, up, front);
    }
    const std::optional<Error>& error() const { return error_; }

private:
    const Measurements& measurements_;
    Side side_;
    std::optional<Error> error_;
};

/// One knuckle of the knee: longest from front to back, resting on its lowest point.
float condyleDistance(glm::vec3 p, glm::vec3 lowest, glm::vec3 epicondyle) {
    const glm::vec3 radii(0.0140f, 0.0235f, 0.0270f);
    const glm::vec3 centre = lowest + glm::vec3(0.0f, radii.y, -0.0015f);
    const float knob = sphereDistance(p, inset(epicondyle, centre, 0.010f), 0.010f);
    return smoothUnion(ellipsoidDistance(p - centre, radii), knob, kSeam);
}

Distance femur(const Tube& tube, Points& at) {
    const TubeField shaft(tube, 0.19f, 0.89f);
    const glm::vec3 head = at("hip_joint_centre");
    const glm::vec3 upper = shaft.centre(0.2f);
    const glm::vec3 outermost = at("greater_trochanter");
    const glm::vec3 outer = inset(outermost, {upper.x, outermost.y, outermost.z}, 0.0155f);
    const glm::vec3 top = inset(at("greater_trochanter_top"), outer, 0.008f);
    // The landmark lies on the swelling's flank: the bump itself stands out inwards and backwards.
    const glm::vec3 bump = glm::normalize(glm::vec3(head.x - upper.x, 0.0f, -0.03f));
    const glm::vec3 lesser = at("lesser_trochanter") - 0.0035f * bump;
    const glm::vec3 medial = at("femur_medial_condyle"), lateral = at("femur_lateral_condyle");
    const glm::vec3 medialKnob = at("femur_medial_epicondyle");
    const glm::vec3 lateralKnob = at("femur_lateral_epicondyle");
    const glm::vec3 lift(0.0f, 0.030f, 0.016f); // the groove of the patella, above and in front
    const glm::vec3 neckEnd = glm::mix(head, outer, 0.6f);
    const glm::vec3 flare = shaft.centre(0.86f);
    const glm::vec3 notch = 0.5f * (medial + lateral); // between the condyles, open to the back
    return [=](glm::vec3 p) {
        float d = shaft.distance(p);
        d = smoothUnion(d, roundConeDistance(p, head, outer, 0.0155f, 0.0140f), kSeam);
        d = smoothUnion(d, roundConeDistance(p, neckEnd, upper, 0.0150f, 0.0160f), kSeam);
        d = smoothUnion(d, roundConeDistance(p, outer, upper, 0.0150f, 0.0160f), kSeam);
        d = smoothUnion(d, roundConeDistance(p, outer, top, 0.0130f, 0.0085f), kSeam);
        d = smoothUnion(d, sphereDistance(p, lesser, 0.0085f), 0.0075f);
        d = smoothUnion(d, sphereDistance(p, head, 0.0225f), 0.003f);
        d = smoothUnion(d, condyleDistance(p, medial, medialKnob), kSeam);
        d = smoothUnion(d, condyleDistance(p, lateral, lateralKnob), kSeam);
        for (const glm::vec3& condyle : {medial, lateral})
            d = smoothUnion(d,
                            roundConeDistance(p, flare, condyle + glm::vec3(0.0f, 0.026f, 0.0f),
                                              0.0165f, 0.0175f),
                            kSeam);
        d = smoothUnion(d, capsuleDistance(p, medial + lift, lateral + lift, 0.011f), kSeam);
        return smoothSubtraction(d,
                                 capsuleDistance(p, notch + glm::vec3(0.0f, 0.006f, -0.035f),
                                                 notch + glm::vec3(0.0f, 0.004f, 0.002f), 0.0085f),
                                 0.005f);
    };
}

/// The front edge of the shin, which can be followed with a finger from the tuberosity down to
/// where it turns inwards above the ankle.
std::vector<glm::vec3> shinCrest(const TubeField& shaft, glm::vec3 tuberosity) {
    constexpr float kStep = 0.0005f, kReach = 0.03f, kDepth = 0.0016f;
    std::vector<glm::vec3> crest{tuberosity - glm::vec3(0.0f, 0.004f, 0.001f)};
    for (const float along : {0.28f, 0.36f, 0.44f, 0.52f, 0.60f, 0.68f}) {
        glm::vec3 p = shaft.centre(along);
        const float start = p.z;
        while (shaft.distance(p) < -kDepth && p.z - start < kReach) p.z += kStep;
        crest.push_back(p);
    }
    crest.push_back(shaft.centre(0.76f)); // it runs out within the bone
    return crest;
}

Distance tibia(const Tube& tube, Points& at) {
    const TubeField shaft(tube, 0.10f, 1.0f);
    const glm::vec3 tuberosity = inset(at("tibial_tuberosity"), shaft.centre(0.14f), 0.007f);
    const glm::vec3 low = shaft.centre(0.88f);
    constexpr float kEnd = 0.0150f;
    const glm::vec3 end = at("ankle_centre") + glm::vec3(0.0f, 0.011f + kEnd, 0.0f);
    const glm::vec3 medial = at("tibia_medial_condyle"), lateral = at("tibia_lateral_condyle");
    const glm::vec3 middle = 0.5f * (medial + lateral);
    const glm::vec3 neck = shaft.centre(0.12f), flare = shaft.centre(0.22f);
    const glm::vec3 rise(0.0f, 0.010f, 0.0f); // between both joint surfaces
    const std::vector<glm::vec3> crest = shinCrest(shaft, tuberosity);
    return [=](glm::vec3 p) {
        float d = shaft.distance(p);
        d = smoothUnion(d, roundConeDistance(p, tuberosity, shaft.centre(0.22f), 0.0075f, 0.008f),
                        0.005f);
        d = smoothUnion(d, rodDistance(p, crest, 0.0042f, 0.0026f), 0.004f);
        for (const glm::vec3& side : {medial, lateral}) {
            const glm::vec3 centre = inset(side, middle, 0.017f);
            d = smoothUnion(d, ellipsoidDistance(p - centre, glm::vec3(0.0190f, 0.0150f, 0.0225f)),
                            kSeam);
            d = smoothUnion(d, roundConeDistance(p, flare, centre, 0.0130f, 0.0155f), kSeam);
        }
        d = smoothUnion(d, roundConeDistance(p, neck, middle, 0.0210f, 0.0175f), kSeam);
        for (const glm::vec3& side : {medial, lateral}) { // the shallow joint surfaces
            constexpr float kHollow = 0.045f;
            const glm::vec3 centre = inset(side, middle, 0.019f);
            const glm::vec3 above = centre + glm::vec3(0.0f, 0.0095f + kHollow, 0.0f);
            d = smoothSubtraction(d, sphereDistance(p, above, kHollow), 0.003f);
        }
        d = smoothUnion(d, roundConeDistance(p, middle, middle + rise, 0.010f, 0.004f), kSeam);
        return smoothUnion(d, roundConeDistance(p, low, end, kEnd, kEnd), kSeam);
    };
}

Distance humerus(const Tube& tube, Points& at) {
    const TubeField shaft(tube, 0.12f, 0.90f);
    const glm::vec3 head = at("humeral_head_centre");
    const glm::vec3 neck = shaft.centre(0.14f);
    const glm::vec3 greater = inset(at("humerus_greater_tubercle"), neck, 0.011f);
    const glm::vec3 lesser = inset(at("humerus_lesser_tubercle"), neck, 0.009f);
    const glm::vec3 elbow = at("elbow_centre");
    const glm::vec3 lateral = inset(at("lateral_epicondyle"), elbow, 0.007f);
    const glm::vec3 medial = inset(at("medial_epicondyle"), elbow, 0.007f);
    const glm::vec3 axis = glm::normalize(lateral - medial);
    const glm::vec3 up = glm::normalize(shaft.centre(0.8f) - elbow);
    const glm::vec3 back = glm::normalize(glm::vec3(0.0f, 0.0f, -1.0f) + up * up.z);
    const glm::vec3 spool = elbow + kSpool; // the trochlea: broad flange inside, waist, ridge
    const glm::vec3 capitulum = elbow + 0.0175f * axis + glm::vec3(0.0f, -0.0010f, 0.0035f);
    return [=](glm::vec3 p) {
        float d = shaft.distance(p);
        d = smoothUnion(d, sphereDistance(p, head, 0.0222f), 0.006f);
        d = smoothUnion(d, roundConeDistance(p, greater, neck, 0.0115f, 0.011f), kSeam);
        d = smoothUnion(d, roundConeDistance(p, lesser, neck, 0.0085f, 0.010f), kSeam);
        d = smoothUnion(d, rodDistance(p, {medial, elbow + 0.006f * up, lateral}, 0.0065f, 0.0065f),
                        kSeam);
        d = smoothUnion(
            d,
            roundConeDistance(p, spool - 0.0115f * axis, spool - 0.002f * axis, 0.0120f, 0.0090f),
            0.004f);
        d = smoothUnion(
            d, roundConeDistance(p, spool - 0.002f * axis, spool + 0.006f * axis, 0.0090f, 0.0102f),
            0.002f);
        d = smoothUnion(d, sphereDistance(p, capitulum, 0.0106f), 0.003f);
        const glm::vec3 hollow = elbow + 0.0145f * up - 0.0125f * back;
        d = smoothSubtraction(d, sphereDistance(p, hollow, 0.0060f), 0.004f);
        const glm::vec3 fossa = elbow + 0.017f * up + 0.014f * back;
        return smoothSubtraction(d, sphereDistance(p, fossa, 0.0085f), 0.004f);
    };
}

Distance ulna(const Tube& tube, Points& at) {
    const TubeField shaft(tube, 0.0f, 0.945f);
    const glm::vec3 coronoid = inset(at("ulna_coronoid"), shaft.centre(0.12f), 0.0045f);
    const glm::vec3 elbow = at("elbow_centre");
    const glm::vec3 axis = glm::normalize(at("lateral_epicondyle") - at("medial_epicondyle"));
    const glm::vec3 hinge = elbow + kSpool;
    const glm::vec3 heel = shaft.centre(0.045f), beak = elbow + glm::vec3(0.0f, 0.0005f, -0.0145f);
    const glm::vec3 wrist = at("ulnar_styloid");
    const glm::vec3 head = at.beside("ulnar_styloid", 0.0048f, 0.0125f, 0.0016f);
    const glm::vec3 styloidRoot = at.beside("ulnar_styloid", 0.0012f, 0.0105f, -0.0010f);
    return [=](glm::vec3 p) {
        float d = shaft.distance(p);
        d = smoothUnion(d, roundConeDistance(p, shaft.centre(0.13f), coronoid, 0.0095f, 0.0048f),
                        kSeam);
        d = smoothUnion(d, capsuleDistance(p, beak - 0.005f * axis, beak + 0.005f * axis, 0.0048f),
                        kSeam);
        d = smoothUnion(d, roundConeDistance(p, heel, beak, 0.0095f, 0.0060f), kSeam);
        // The notch turns on the trochlea of the humerus.
        const float trochlea =
            capsuleDistance(p, hinge - 0.03f * axis, hinge + 0.03f * axis, 0.0102f);
        d = smoothSubtraction(d, trochlea, 0.002f);
        // The round head at the wrist and the styloid process behind it.
        d = smoothUnion(d, ellipsoidDistance(p - head, {0.0062f, 0.0066f, 0.0068f}), 0.005f);
        return smoothUnion(d,
                           roundConeDistance(p, styloidRoot, wrist + glm::vec3(0.0f, 0.0015f, 0.0f),
                                             0.0034f, 0.0016f),
                           0.002f);
    };
}

/// The broad end at the wrist: faces to the palm and the back, the styloid process on the thumb's
/// side.
RoundedHull radiusEnd(Points& at) {
    constexpr glm::vec3 kMillimetres[] = {
        {-0.6f, 0.8f, -0.5f},    {1.2f, 11.5f, 0.0f},    {0.2f, 11.5f, -7.0f},
        {-24.8f, 11.5f, 7.0f},   {-7.5f, 10.5f, 8.0f},   {-4.8f, 6.5f, 5.0f},
        {-28.0f, 10.5f, 2.0f},   {-28.0f, 10.5f, -8.5f}, {-26.0f, 5.8f, 3.5f},
        {-26.0f, 5.8f, -10.0f},  {-20.8f, 9.5f, -14.0f}, {-12.5f, 15.0f, -14.5f},
        {-4.8f, 10.5f, -11.5f},  {-10.8f, 4.0f, -10.5f}, {-24.5f, 29.5f, -2.5f},
        {-24.5f, 29.5f, -10.0f}, {-6.5f, 29.5f, -1.5f},  {-6.5f, 29.5f, -9.5f}};
    std::vector<glm::vec3> points;
    for (const glm::vec3& offset : kMillimetres)
        points.push_back(
            at.beside("radial_styloid", 0.001f * offset.x, 0.001f * offset.y, 0.001f * offset.z));
    return RoundedHull(points, 0.0030f);
}

/// The disc that turns under the capitulum of the humerus, hollow above.
float radialHead(glm::vec3 p, glm::vec3 centre) {
    constexpr float kRadius = 0.0106f, kHalfHeight = 0.0048f, kHollow = 0.016f;
    const glm::vec3 q = p - centre;
    const float disc =
        smoothIntersection(std::hypot(q.x, q.z) - kRadius, std::abs(q.y) - kHalfHeight, 0.004f);
    const glm::vec3 above(0.0f, kHalfHeight + kHollow - 0.0018f, 0.0f);
    return smoothSubtraction(disc, sphereDistance(q, above, kHollow), 0.002f);
}

Distance radius(const Tube& tube, Points& at) {
    const TubeField shaft(tube, 0.12f, 0.90f);
    const RoundedHull end = radiusEnd(at);
    const glm::vec3 head = at("radial_head") + glm::vec3(0.0f, -0.0015f, -0.0005f);
    const glm::vec3 neck = shaft.centre(0.13f);
    const glm::vec3 tuberosity = inset(at("radial_tuberosity"), shaft.centre(0.15f), 0.006f);
    const glm::vec3 tubercle = at.beside("radius_dorsal_tubercle", 0.0f, 0.001f, 0.003f);
    // Carpal bones below, the head of the ulna inside.
    const glm::vec3 carpus = at.beside("radial_styloid", -0.0135f, -0.0135f, -0.0030f);
    const glm::vec3 ulnaLow = at.beside("ulnar_styloid", 0.0035f, 0.0000f, 0.0035f);
    const glm::vec3 ulnaHigh = at.beside("ulnar_styloid", 0.0025f, 0.0230f, -0.0030f);
    return [=](glm::vec3 p) {
        float d = smoothUnion(shaft.distance(p), end.distance(p), kSeam);
        d = smoothUnion(d, capsuleDistance(p, head - glm::vec3(0.0f, 0.005f, 0.0f), neck, 0.0066f),
                        kSeam);
        d = smoothUnion(d, radialHead(p, head), 0.003f);
        d = smoothUnion(d, sphereDistance(p, tuberosity, 0.0062f), kSeam);
        d = smoothUnion(d, sphereDistance(p, tubercle, 0.0032f), 0.004f);
        d = smoothSubtraction(d, sphereDistance(p, carpus, 0.0200f), 0.0015f);
        return smoothSubtraction(d, capsuleDistance(p, ulnaLow, ulnaHigh, 0.0090f), 0.002f);
    };
}

} // namespace

Result<std::optional<body::Mesh>> longBoneMesh(const Measured& bone,
                                               const Measurements& measurements) {
    if (std::optional<body::Mesh> digit = digitBoneMesh(bone)) return digit;
    using Plan = Distance (*)(const Tube&, Points&);
    Plan plan = nullptr;
    float spacing = 0.0018f;
    if (bone.name.ends_with(" femur")) plan = femur;
    if (bone.name.ends_with(" tibia")) plan = tibia;
    if (bone.name.ends_with(" humerus")) plan = humerus, spacing = 0.0015f;
    if (bone.name.ends_with(" ulna")) plan = ulna, spacing = 0.0013f;
    if (bone.name.ends_with(" radius")) plan = radius, spacing = 0.0012f;
    if (!plan || !bone.line) return std::optional<body::Mesh>();
    Points points(measurements, bone.side);
    const Distance distance = plan(tubeFrom(*bone.line), points);
    if (points.error()) return *points.error();
    body::Bounds box;
    box.add(bone.boxMin);
    box.add(bone.boxMax);
    return std::optional(solidMesh(grown(box, 0.002f), spacing, distance));
}

} // namespace myoatlas::builder
