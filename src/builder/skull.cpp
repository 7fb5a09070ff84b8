#include "builder/skull.h"

#include "builder/cranium.h"
#include "builder/deep_face_bones.h"
#include "builder/face_bones.h"
#include "builder/voxel_primitives.h"

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
    const float middleHeight = 0.5f * (s.supraorbital.y + s.infraorbital.y);
    const float radius = 0.45f * (s.supraorbital.y - s.infraorbital.y);
    const glm::vec3 opening(0.64f * s.frontozygomatic.x, middleHeight, s.infraorbital.z + 0.001f);
    const glm::vec3 apex(0.22f * s.frontozygomatic.x, middleHeight + 0.003f,
                         s.frontozygomatic.z - 0.030f);
    return roundConeDistance(p, opening, apex, radius, 0.25f * radius);
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
