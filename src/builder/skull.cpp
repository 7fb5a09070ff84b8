#include "builder/skull.h"

#include "builder/cranium.h"
#include "builder/deep_face_bones.h"
#include "builder/face_bones.h"
#include "builder/voxel_primitives.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::builder {

Result<SkullPoints> skullPoints(const Measurements& measurements, Side side) {
    SkullPoints s;
    s.sign = signOf(side);
    const Side half = side == Side::midline ? Side::left : side;
    const std::pair<const char*, glm::vec3*> median[] = {
        {"nasion", &s.nasion},       {"rhinion", &s.rhinion},
        {"prosthion", &s.prosthion}, {"anterior_nasal_spine", &s.nasalSpine},
        {"pogonion", &s.pogonion},   {"menton", &s.menton},
        {"glabella", &s.glabella},   {"infradentale", &s.infradentale},
        {"bregma", &s.bregma},       {"lambda", &s.lambda},
        {"basion", &s.basion},       {"opisthion", &s.opisthion},
        {"inion", &s.inion},
    };
    const std::pair<const char*, glm::vec3*> paired[] = {
        {"gonion", &s.gonion},
        {"condylion", &s.condylion},
        {"coronoid_process", &s.coronoid},
        {"mastoid_tip", &s.mastoid},
        {"styloid_tip", &s.styloid},
        {"zygion", &s.zygion},
        {"malar", &s.malar},
        {"frontozygomatic", &s.frontozygomatic},
        {"zygomatic_lower", &s.zygomaticLower},
        {"infraorbital_margin", &s.infraorbital},
        {"supraorbital_margin", &s.supraorbital},
        {"euryon", &s.euryon},
        {"pterion", &s.pterion},
        {"asterion", &s.asterion},
        {"occipital_condyle", &s.occipitalCondyle},
        {"pterygoid_lateral_plate", &s.pterygoidPlate},
    };
    for (const auto& [id, target] : median) {
        const Result<glm::vec3> point = measurements.landmark(id);
        if (!point) return point.error();
        *target = *point;
    }
    for (const auto& [id, target] : paired) {
        const Result<glm::vec3> point = measurements.landmark(joinSide(id, half));
        if (!point) return point.error();
        *target = *point;
    }
    return s;
}

float orbitDistance(glm::vec3 p, const SkullPoints& s) {
    // The rim is a rounded quadrangle whose outer side hangs down. Behind it the walls bulge a
    // little before they taper to the apex, so the rim stands out as an arch.
    constexpr float kDroop = 0.14f, kPower = 2.35f;
    const float height = s.supraorbital.y - s.infraorbital.y;
    const glm::vec2 radii(0.345f * std::abs(s.frontozygomatic.x), 0.480f * height);
    const glm::vec3 rim(0.605f * s.frontozygomatic.x, s.infraorbital.y + 0.535f * height,
                        s.frontozygomatic.z + 0.009f);
    const glm::vec3 apex(0.22f * s.frontozygomatic.x, rim.y + 0.002f, s.frontozygomatic.z - 0.030f);
    const float share = std::clamp((p.z - apex.z) / (rim.z - apex.z), 0.0f, 1.0f);
    const glm::vec3 centre = glm::mix(apex, rim, share);
    const glm::vec2 section = radii * (0.25f + 0.79f * std::sin(1.9f * share));
    const glm::vec2 flat(s.sign * (p.x - centre.x), p.y - centre.y);
    const float cosine = std::cos(kDroop), sine = std::sin(kDroop);
    const glm::vec2 turned =
        glm::abs(glm::vec2(cosine * flat.x - sine * flat.y, sine * flat.x + cosine * flat.y)) /
        section;
    const float size =
        std::pow(std::pow(turned.x, kPower) + std::pow(turned.y, kPower), 1.0f / kPower);
    return std::max(0.9f * (size - 1.0f) * section.x, apex.z - p.z);
}

Result<std::optional<body::Mesh>> skullBoneMesh(const Measured& bone,
                                                const Measurements& measurements) {
    const Result<SkullPoints> points = skullPoints(measurements, bone.side);
    if (!points) return points.error();
    std::optional<Distance> distance = craniumBone(bone, *points, measurements.skull);
    if (!distance) distance = faceBone(bone, *points);
    float spacing = 0.0013f;
    if (!distance) {
        distance = deepFaceBone(bone, *points);
        spacing = 0.0008f; // plates of two millimetres
    }
    if (!distance) return std::optional<body::Mesh>();
    body::Bounds box;
    box.add(bone.boxMin);
    box.add(bone.boxMax);
    return std::optional(solidMesh(grown(box, 0.001f), spacing, *distance));
}

} // namespace myoatlas::builder
