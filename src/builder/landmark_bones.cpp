#include "builder/landmark_bones.h"

#include "builder/costal_margin.h"
#include "builder/joint_cartilages.h"
#include "builder/larynx.h"
#include "builder/lump.h"
#include "builder/sacrum.h"
#include "builder/simplify.h"
#include "builder/skull.h"
#include "builder/solid.h"
#include "builder/sternum.h"

#include <algorithm>
#include <array>

namespace myoatlas::builder {

namespace {

constexpr int kBoneLayer = 5;
/// From the middle incisor to the second molar.
constexpr std::size_t kTeeth = 7;

/// Crowns of one half of a jaw, metres.
/// Source: mean crown sizes of adults, as textbooks of dental anatomy give them, rounded.
struct Crowns {
    std::array<float, kTeeth> widths, depths;
};
constexpr Crowns kUpper{{0.0085f, 0.0065f, 0.0075f, 0.0070f, 0.0070f, 0.0100f, 0.0095f},
                        {0.0065f, 0.0060f, 0.0075f, 0.0090f, 0.0090f, 0.0110f, 0.0110f}};
constexpr Crowns kLower{{0.0055f, 0.0060f, 0.0070f, 0.0070f, 0.0070f, 0.0110f, 0.0105f},
                        {0.0060f, 0.0060f, 0.0075f, 0.0075f, 0.0080f, 0.0105f, 0.0100f}};

/// The gums of one half of the head: the edges of the alveolar arches, from the middle backwards.
struct Gums {
    std::vector<glm::vec3> upper, lower;
};

Gums gumsOf(const SkullPoints& s) {
    constexpr int kSteps = 10;
    return {smoothPath({s.beside(s.prosthion, 0.000f, 0.001f, -0.005f),
                        s.beside(s.prosthion, 0.010f, 0.001f, -0.007f),
                        s.beside(s.prosthion, 0.020f, 0.001f, -0.017f),
                        s.beside(s.prosthion, 0.0255f, 0.0015f, -0.032f),
                        s.beside(s.prosthion, 0.027f, 0.0025f, -0.042f)},
                       kSteps),
            smoothPath({s.beside(s.infradentale, 0.000f, 0.000f, -0.004f),
                        s.beside(s.infradentale, 0.010f, 0.000f, -0.006f),
                        s.beside(s.infradentale, 0.019f, 0.001f, -0.017f),
                        s.beside(s.infradentale, 0.0245f, 0.003f, -0.032f),
                        s.beside(s.infradentale, 0.027f, 0.005f, -0.042f)},
                       kSteps)};
}

/// The point at `share` of the length of `path`, 0..1.
glm::vec3 pointAt(const std::vector<glm::vec3>& path, float share) {
    float length = 0.0f;
    for (std::size_t i = 1; i < path.size(); ++i) length += glm::distance(path[i - 1], path[i]);
    float left = share * length;
    for (std::size_t i = 1; i < path.size(); ++i) {
        const float piece = glm::distance(path[i - 1], path[i]);
        if (left <= piece) return glm::mix(path[i - 1], path[i], left / piece);
        left -= piece;
    }
    return path.back();
}

/// A box with soft edges: full sizes along `across`, along `up`, and across both; it fills
/// `filling` of them (an ellipsoid 0.52).
body::Mesh softBox(glm::vec3 centre, glm::vec3 across, glm::vec3 up, glm::vec3 sizes,
                   float filling) {
    Measured box;
    box.centroid = centre;
    box.axes = {across, up, glm::cross(across, up)};
    box.axisExtent = sizes;
    box.volume = filling * sizes.x * sizes.y * sizes.z;
    return lumpMesh(box);
}

/// The crowns along `gum`, each reaching from within it to the plane where both rows meet.
body::Mesh rowOfTeeth(const Gums& gums, bool isUpper) {
    constexpr float kRooted = 0.0020f; // of the crown within the gum
    constexpr float kFilling = 0.74f;
    const std::vector<glm::vec3>& gum = isUpper ? gums.upper : gums.lower;
    const Crowns& crowns = isUpper ? kUpper : kLower;
    float total = 0.0f;
    for (const float width : crowns.widths) total += width;
    body::Mesh mesh;
    float before = 0.0f;
    for (std::size_t i = 0; i < kTeeth; ++i) {
        const float from = before / total;
        before += crowns.widths[i];
        const float to = before / total, middle = 0.5f * (from + to);
        const glm::vec3 root = pointAt(gum, middle);
        const float meeting =
            0.5f * (pointAt(gums.upper, middle).y + pointAt(gums.lower, middle).y);
        const glm::vec3 chord = pointAt(gum, to) - pointAt(gum, from);
        const glm::vec3 across = glm::normalize(glm::vec3(chord.x, 0.0f, chord.z));
        const float first = root.y + (isUpper ? kRooted : -kRooted);
        const glm::vec3 centre(root.x, 0.5f * (first + meeting), root.z);
        const float scale = glm::length(chord) / crowns.widths[i];
        body::append(mesh, softBox(centre, across, {0.0f, 1.0f, 0.0f},
                                   {1.04f * glm::length(chord), std::abs(first - meeting),
                                    scale * crowns.depths[i]},
                                   kFilling));
    }
    return mesh;
}

body::Structure boneStructure(const char* id, const char* name, const char* ta2, Side side,
                              const body::Mesh& mesh) {
    constexpr float kSimplification = 0.0001f;
    body::Structure bone{.id = joinSide(id, side),
                         .name = name,
                         .kind = body::Kind::bone,
                         .side = side,
                         .fma = "",
                         .ta2 = ta2,
                         .layer = kBoneLayer,
                         .mesh = simplified(mesh, kSimplification),
                         .bounds = {}};
    bone.bounds = bone.mesh.bounds();
    return bone;
}

/// What one mesh of its own makes.
struct Named {
    const char *id, *name, *ta2, *fma;
    body::Kind kind;
    Side side;
};

Result<void> add(std::vector<body::Structure>& bones, const Named& named,
                 const Result<body::Mesh>& mesh) {
    if (!mesh) return mesh.error().within(joinSide(named.id, named.side));
    bones.push_back(boneStructure(named.id, named.name, named.ta2, named.side, *mesh));
    bones.back().fma = named.fma;
    bones.back().kind = named.kind;
    return {};
}

Result<void> addMedian(std::vector<body::Structure>& bones, const Measurements& measurements) {
    using enum body::Kind;
    const std::pair<Named, Result<body::Mesh> (*)(const Measurements&)> wanted[] = {
        {{"coccyx", "Coccyx", "Os coccygis", "FMA20229", bone, Side::midline}, coccyxMesh},
        {{"xiphoid_process", "Xiphoid process", "Processus xiphoideus", "FMA7488", bone,
          Side::midline},
         xiphoidMesh},
        {{"pubic_symphysis", "Pubic symphysis", "Symphysis pubica", "FMA16950", cartilage,
          Side::midline},
         pubicDiscMesh},
        {{"thyroid_cartilage", "Thyroid cartilage", "Cartilago thyroidea", "FMA55099", cartilage,
          Side::midline},
         thyroidCartilageMesh},
        {{"cricoid_cartilage", "Cricoid cartilage", "Cartilago cricoidea", "FMA9615", cartilage,
          Side::midline},
         cricoidCartilageMesh},
    };
    for (const auto& [named, make] : wanted)
        if (const Result<void> added = add(bones, named, make(measurements)); !added) return added;
    return {};
}

Result<void> addMenisci(std::vector<body::Structure>& bones, const Measurements& measurements,
                        Side side) {
    constexpr auto kKind = body::Kind::cartilage;
    const Named medial{"medial_meniscus", "Medial meniscus", "Meniscus medialis", "", kKind, side};
    const Named lateral{
        "lateral_meniscus", "Lateral meniscus", "Meniscus lateralis", "", kKind, side};
    if (const auto added = add(bones, medial, meniscusMesh(measurements, side, true)); !added)
        return added;
    return add(bones, lateral, meniscusMesh(measurements, side, false));
}

Result<void> addCostalMargin(std::vector<body::Structure>& bones, const Measurements& measurements,
                             Side side) {
    struct Name {
        const char *id, *name, *ta2;
    };
    constexpr std::array<Name, 3> kNames{
        Name{"costal_cartilage_8", "Eighth costal cartilage", "Cartilago costalis octava"},
        Name{"costal_cartilage_9", "Ninth costal cartilage", "Cartilago costalis nona"},
        Name{"costal_cartilage_10", "Tenth costal cartilage", "Cartilago costalis decima"}};
    const Result<std::array<body::Mesh, 3>> meshes = costalMargin(measurements, side);
    if (!meshes) return meshes.error();
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        bones.push_back(
            boneStructure(kNames[i].id, kNames[i].name, kNames[i].ta2, side, (*meshes)[i]));
        bones.back().kind = body::Kind::cartilage;
    }
    return {};
}

} // namespace

Result<std::vector<body::Structure>> landmarkBones(const Measurements& measurements) {
    std::vector<body::Structure> bones;
    for (const Side side : {Side::left, Side::right}) {
        const Result<SkullPoints> skull = skullPoints(measurements, side);
        if (!skull) return skull.error().within(joinSide("teeth", side));
        const Gums gums = gumsOf(*skull);
        bones.push_back(boneStructure("teeth_upper", "Upper teeth", "Arcus dentalis maxillaris",
                                      side, rowOfTeeth(gums, true)));
        bones.push_back(boneStructure("teeth_lower", "Lower teeth", "Arcus dentalis mandibularis",
                                      side, rowOfTeeth(gums, false)));
    }
    for (const Side side : {Side::left, Side::right}) {
        const Result<void> added = addCostalMargin(bones, measurements, side);
        if (!added) return added.error().within(joinSide("costal_cartilage_8", side));
    }
    if (const Result<void> added = addMedian(bones, measurements); !added) return added.error();
    for (const Side side : {Side::left, Side::right})
        if (const Result<void> added = addMenisci(bones, measurements, side); !added)
            return added.error();
    return bones;
}

} // namespace myoatlas::builder
