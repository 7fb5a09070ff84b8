#include "renderer/cap_mesh.h"

#include "base/parallel.h"
#include "body/section.h"
#include "renderer/cavity.h"
#include "scene/cut_face.h"
#include "shaders/include/bindings.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::renderer {

namespace {

/// Metres behind the plane, so that rounding does not cut the face itself away.
constexpr float kBehind = 2e-5f;
/// Pieces reach this far into each other, or samples between them would be missed.
constexpr float kOverlap = 1e-5f;

/// One structure's cut face.
struct Face {
    std::size_t structure = 0;
    int rank = 0;
    float area = 0.0f;
    std::vector<CapVertex> vertices;
    std::vector<std::uint32_t> indices;
};

bool isLongBone(const body::Structure& structure) {
    constexpr float kLong = 0.15f;
    const glm::vec3 size = structure.bounds.size();
    return structure.kind == body::Kind::bone && structure.side != Side::midline &&
           size.y > kLong && std::max(size.x, size.z) < 0.75f * size.y;
}

/// Metres of compact bone at a place: a thin shell, thick in the shaft of a long bone.
float cortexAt(const body::Structure& structure, glm::vec3 place) {
    constexpr float kShell = 0.0014f, kShaft = 0.0055f;
    if (!isLongBone(structure)) return kShell;
    const float away =
        std::abs(place.y - structure.bounds.centre().y) / (0.5f * structure.bounds.size().y);
    return kShell + (kShaft - kShell) * std::clamp(1.9f - 2.4f * away, 0.0f, 1.0f);
}

/// What a structure is painted with: its inside, and the rim along its contours.
struct Paint {
    float fill = CAP_PLAIN;
    float rim = CAP_PLAIN;
};

Paint paintOf(body::Kind kind) {
    if (kind == body::Kind::skin) return {CAP_FAT, CAP_DERMIS};
    if (kind == body::Kind::bone) return {CAP_SPONGY, CAP_PLAIN};
    if (kind == body::Kind::muscle) return {CAP_MUSCLE, CAP_MUSCLE};
    return {};
}

/// Builds one structure's face from its section.
class FaceBuilder {
public:
    FaceBuilder(const body::Structure& structure, std::size_t index, const body::Section& section,
                const body::PlaneFrame& plane)
        : structure_(structure), section_(section), plane_(plane), paint_(paintOf(structure.kind)) {
        face_.structure = index;
        face_.rank = scene::cutRank(structure);
        face_.area = body::areaOf(section);
        // Plates keep a spongy middle: half the width on the mean is area over perimeter.
        mostRim_ = 0.65f * face_.area / std::max(body::perimeterOf(section), 1e-6f);
        findInward();
    }

    Face build() && {
        fill();
        if (structure_.kind == body::Kind::bone || structure_.kind == body::Kind::skin) addRim();
        addLines();
        return std::move(face_);
    }

private:
    /// Unit vectors at the section's points toward its inside.
    void findInward() {
        inward_.assign(section_.points.size(), glm::vec2(0.0f));
        for (const glm::uvec2 segment : section_.segments) {
            const glm::vec2 along = section_.points[segment[1]] - section_.points[segment[0]];
            const glm::vec2 left = glm::vec2(-along.y, along.x) / glm::length(along);
            inward_[segment[0]] += left;
            inward_[segment[1]] += left;
        }
        for (glm::vec2& inward : inward_)
            if (const float length = glm::length(inward); length > 0.0f) inward /= length;
    }

    std::uint32_t add(glm::vec2 point, float material, glm::vec2 offset = glm::vec2(0.0f)) {
        face_.vertices.push_back({plane_.toBody(point) - kBehind * plane_.normal,
                                  static_cast<std::uint32_t>(face_.structure),
                                  offset.x * plane_.u + offset.y * plane_.v, material});
        return static_cast<std::uint32_t>(face_.vertices.size() - 1);
    }

    /// Corners around a piece.
    void addQuad(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
        for (const std::uint32_t index : {a, b, c, a, c, d}) face_.indices.push_back(index);
    }

    void fill() {
        for (const body::Trapezoid& piece : body::trapezoidsOf(section_)) {
            const float bottom = piece.bottom - kOverlap, top = piece.top + kOverlap;
            addQuad(add({piece.left[0], bottom}, paint_.fill),
                    add({piece.right[0], bottom}, paint_.fill),
                    add({piece.right[1], top}, paint_.fill),
                    add({piece.left[1], top}, paint_.fill));
        }
    }

    float rimWidth(glm::vec2 point) const {
        constexpr float kDermis = 0.0018f;
        const float wanted = structure_.kind == body::Kind::skin
                                 ? kDermis
                                 : cortexAt(structure_, plane_.toBody(point));
        return std::min(wanted, mostRim_);
    }

    void addRim() {
        const auto inner = [&](std::uint32_t i) {
            return section_.points[i] + rimWidth(section_.points[i]) * inward_[i];
        };
        for (const glm::uvec2 segment : section_.segments)
            addQuad(add(section_.points[segment[0]], paint_.rim),
                    add(section_.points[segment[1]], paint_.rim),
                    add(inner(segment[1]), paint_.rim), add(inner(segment[0]), paint_.rim));
    }

    void addLines() {
        for (const glm::uvec2 segment : section_.segments) {
            const std::uint32_t a = segment[0], b = segment[1];
            addQuad(add(section_.points[a], CAP_LINE, inward_[a]),
                    add(section_.points[b], CAP_LINE, inward_[b]),
                    add(section_.points[b], CAP_LINE, -inward_[b]),
                    add(section_.points[a], CAP_LINE, -inward_[a]));
        }
    }

    const body::Structure& structure_;
    const body::Section& section_;
    const body::PlaneFrame& plane_;
    Paint paint_;
    float mostRim_ = 0.0f;
    std::vector<glm::vec2> inward_;
    Face face_;
};

bool meets(const body::Bounds& bounds, const body::PlaneFrame& plane) {
    const float height = glm::dot(plane.normal, bounds.centre() - plane.origin);
    return std::abs(height) <= 0.5f * glm::dot(glm::abs(plane.normal), bounds.size());
}

/// Over the fat and under all that lies in it.
Face faceOf(const Cavity& cavity, std::size_t skin, int rank, const body::PlaneFrame& plane) {
    Face face{.structure = skin, .rank = rank, .area = 0.0f, .vertices = {}, .indices = {}};
    const auto add = [&](glm::vec2 point) {
        face.vertices.push_back({plane.toBody(point) - kBehind * plane.normal,
                                 static_cast<std::uint32_t>(skin), glm::vec3(0.0f), CAP_CAVITY});
    };
    add(cavity.centre);
    for (const glm::vec2 point : cavity.rim) add(point);
    const auto count = static_cast<std::uint32_t>(cavity.rim.size());
    for (std::uint32_t i = 0; i < count; ++i)
        for (const std::uint32_t index : {0u, 1 + i, 1 + (i + 1) % count})
            face.indices.push_back(index);
    return face;
}

/// Faces that lie over others last.
bool isPaintedBefore(const Face& a, const Face& b) {
    return a.rank != b.rank ? a.rank < b.rank : a.area > b.area;
}

CapMesh joined(const std::vector<Face>& faces) {
    CapMesh caps;
    for (const Face& face : faces) {
        const auto base = static_cast<std::uint32_t>(caps.vertices.size());
        caps.parts.push_back({face.structure, static_cast<std::uint32_t>(caps.indices.size()),
                              static_cast<std::uint32_t>(face.indices.size())});
        caps.vertices.insert(caps.vertices.end(), face.vertices.begin(), face.vertices.end());
        for (const std::uint32_t index : face.indices) caps.indices.push_back(base + index);
    }
    return caps;
}

} // namespace

CapMesh capMeshOf(const body::Body& body, const std::vector<std::size_t>& structures,
                  glm::vec4 planeEquation, std::size_t level) {
    const body::PlaneFrame plane = body::frameOf(-planeEquation);
    std::vector<std::size_t> met;
    for (const std::size_t index : structures)
        if (meets(body.structures[index].bounds, plane)) met.push_back(index);
    std::vector<Face> faces(met.size());
    forEachIndex(met.size(), [&](std::size_t i) {
        const body::Structure& structure = body.structures[met[i]];
        const body::Section section =
            body::sectionOf(structure.mesh, structure.indicesAt(level), plane);
        if (section.isClosed && !section.isEmpty())
            faces[i] = FaceBuilder(structure, met[i], section, plane).build();
    });
    std::erase_if(faces, [](const Face& face) { return face.indices.empty(); });
    const auto skin = std::ranges::find_if(faces, [&](const Face& face) {
        return body.structures[face.structure].kind == body::Kind::skin;
    });
    if (skin != faces.end()) { // else there is no fat that they could be taken for
        const std::size_t index = skin->structure;
        const int rank = skin->rank;
        for (const Cavity& cavity : cavitiesOf(body, plane, level))
            faces.push_back(faceOf(cavity, index, rank, plane));
    }
    std::ranges::stable_sort(faces, isPaintedBefore);
    return joined(faces);
}

std::shared_ptr<const CapMesh> CapCache::caps(const body::Body& body,
                                              const std::vector<std::size_t>& structures,
                                              glm::vec4 planeEquation, std::size_t level) {
    Made& made = byLevel_[level];
    const bool isSame = made.caps && made.body == &body && made.structures == structures &&
                        made.planeEquation == planeEquation;
    if (!isSame)
        made = {&body, structures, planeEquation,
                std::make_shared<const CapMesh>(capMeshOf(body, structures, planeEquation, level))};
    return made.caps;
}

} // namespace myoatlas::renderer
