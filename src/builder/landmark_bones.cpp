#include "builder/landmark_bones.h"

#include "builder/costal_margin.h"
#include "builder/lump.h"
#include "builder/sacrum.h"
#include "builder/simplify.h"
#include "builder/skull.h"
#include "builder/solid.h"

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

Result<body::Structure> xiphoidProcess(const Measurements& measurements) {
    constexpr float kWidth = 0.018f, kThickness = 0.006f, kFilling = 0.55f;
    constexpr float kRooted = 0.006f; // within the body of the sternum
    const Result<glm::vec3> joint = measurements.landmark("xiphisternal_joint");
    if (!joint) return joint.error();
    const Result<glm::vec3> tip = measurements.landmark("xiphoid_tip");
    if (!tip) return tip.error();
    const glm::vec3 up = glm::normalize(*joint - *tip);
    // The landmarks lie on the front of the bone.
    const glm::vec3 back(0.0f, 0.0f, -0.5f * kThickness);
    const glm::vec3 centre = 0.5f * (*joint + *tip + kRooted * up) + back;
    const float length = glm::distance(*joint, *tip) + kRooted;
    body::Structure bone = boneStructure(
        "xiphoid_process", "Xiphoid process", "Processus xiphoideus", Side::midline,
        softBox(centre, {1.0f, 0.0f, 0.0f}, up, {kWidth, length, kThickness}, kFilling));
    bone.fma = "FMA7488";
    return bone;
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
    const Result<body::Mesh> coccyx = coccyxMesh(measurements);
    if (!coccyx) return coccyx.error().within("coccyx");
    bones.push_back(boneStructure("coccyx", "Coccyx", "Os coccygis", Side::midline, *coccyx));
    bones.back().fma = "FMA20229";
    Result<body::Structure> xiphoid = xiphoidProcess(measurements);
    if (!xiphoid) return xiphoid.error().within("xiphoid_process");
    bones.push_back(std::move(*xiphoid));
    return bones;
}

} // namespace myoatlas::builder
