#include "builder/long_bone.h"

#include "builder/digit_bone.h"
#include "builder/solid.h"
#include "builder/tube_field.h"
#include "builder/voxel_primitives.h"

namespace myoatlas::builder {

namespace {

constexpr float kSeam = 0.008f;

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
    const glm::vec3 lesser = inset(at("lesser_trochanter"), upper, 0.008f);
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
        d = smoothUnion(d, sphereDistance(p, lesser, 0.0085f), kSeam);
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
    return [=](glm::vec3 p) {
        float d = shaft.distance(p);
        d = smoothUnion(d, roundConeDistance(p, tuberosity, shaft.centre(0.22f), 0.0075f, 0.008f),
                        kSeam);
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
    const glm::vec3 joint = elbow + 0.003f * axis;
    return [=](glm::vec3 p) {
        float d = shaft.distance(p);
        d = smoothUnion(d, sphereDistance(p, head, 0.0222f), 0.006f);
        d = smoothUnion(d, roundConeDistance(p, greater, neck, 0.0115f, 0.011f), kSeam);
        d = smoothUnion(d, roundConeDistance(p, lesser, neck, 0.0085f, 0.010f), kSeam);
        d = smoothUnion(d, rodDistance(p, {medial, elbow + 0.006f * up, lateral}, 0.0065f, 0.0065f),
                        kSeam);
        d = smoothUnion(
            d, roundConeDistance(p, joint - 0.015f * axis, joint + 0.017f * axis, 0.0105f, 0.0095f),
            0.005f);
        const glm::vec3 fossa = elbow + 0.017f * up + 0.014f * back;
        return smoothSubtraction(d, sphereDistance(p, fossa, 0.0085f), 0.004f);
    };
}

Distance ulna(const Tube& tube, Points& at) {
    const TubeField shaft(tube, 0.0f, 1.0f);
    const glm::vec3 coronoid = inset(at("ulna_coronoid"), shaft.centre(0.12f), 0.005f);
    const glm::vec3 elbow = at("elbow_centre");
    const glm::vec3 axis = glm::normalize(at("lateral_epicondyle") - at("medial_epicondyle"));
    return [=](glm::vec3 p) {
        float d = shaft.distance(p);
        d = smoothUnion(d, roundConeDistance(p, shaft.centre(0.15f), coronoid, 0.009f, 0.005f),
                        kSeam);
        // The notch turns on the trochlea of the humerus.
        const float trochlea =
            capsuleDistance(p, elbow - 0.03f * axis, elbow + 0.03f * axis, 0.0108f);
        return smoothSubtraction(d, trochlea, 0.003f);
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
