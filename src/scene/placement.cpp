#include "scene/placement.h"

#include <algorithm>
#include <cmath>
#include <glm/gtx/intersect.hpp>

namespace myoatlas::scene {

using body::SurfacePoint;

namespace {

constexpr std::string_view kOpposite = ".opposite";

/// Points where the surface of `mesh` crosses the fibre coordinate `along`, each with its triangle.
std::vector<std::pair<glm::vec3, std::uint32_t>> crossings(const body::Mesh& mesh, float along) {
    std::vector<std::pair<glm::vec3, std::uint32_t>> points;
    for (std::uint32_t t = 0; t < mesh.triangleCount(); ++t) {
        for (std::size_t k = 0; k < 3; ++k) {
            const std::uint32_t a = mesh.indices[3 * t + k];
            const std::uint32_t b = mesh.indices[3 * t + (k + 1) % 3];
            const float va = mesh.texcoords[a].y, vb = mesh.texcoords[b].y;
            if ((va <= along) == (vb <= along)) continue;
            const float f = (along - va) / (vb - va);
            points.emplace_back(glm::mix(mesh.positions[a], mesh.positions[b], f), t);
        }
    }
    return points;
}

glm::vec3 triangleNormal(const body::Mesh& mesh, std::uint32_t triangle) {
    const glm::vec3 a = mesh.positions[mesh.indices[3 * triangle]];
    const glm::vec3 n = glm::cross(mesh.positions[mesh.indices[3 * triangle + 1]] - a,
                                   mesh.positions[mesh.indices[3 * triangle + 2]] - a);
    const float length = glm::length(n);
    return length > 0.0f ? n / length : glm::vec3(0.0f, 0.0f, 1.0f);
}

/// The first point of `meshes` on a ray, at most `reach` away. For a single ray: trying every
/// triangle takes a tenth of the time that building a tree over them does.
std::optional<SurfacePoint> firstHit(std::span<const body::Mesh* const> meshes, glm::vec3 origin,
                                     glm::vec3 direction, float reach) {
    // In millimetres: GLM takes triangles smaller than a constant for edge-on.
    constexpr float kUnit = 1000.0f;
    std::optional<SurfacePoint> first;
    for (std::size_t m = 0; m < meshes.size(); ++m) {
        const body::Mesh& mesh = *meshes[m];
        const auto corner = [&](std::size_t i) { return kUnit * mesh.positions[mesh.indices[i]]; };
        for (std::uint32_t t = 0; t < mesh.triangleCount(); ++t) {
            const std::size_t at = 3 * static_cast<std::size_t>(t);
            glm::vec2 barycentric;
            float distance = 0.0f;
            if (!glm::intersectRayTriangle(kUnit * origin, direction, corner(at), corner(at + 1),
                                           corner(at + 2), barycentric, distance) ||
                distance < 0.0f || distance > kUnit * reach)
                continue;
            distance /= kUnit;
            reach = distance;
            first = SurfacePoint{m, t, origin + distance * direction, triangleNormal(mesh, t),
                                 distance};
        }
    }
    return first;
}

} // namespace

glm::vec3 toBody(glm::vec3 v, Side side) { return {v.x * signOf(side), v.y, v.z}; }

Placement::Placement(const body::Body& body)
    : body_(body), scale_(body.skin()->bounds.size().y / content::kReferenceStature) {}

Result<glm::vec3> Placement::resolve(const content::Anchor& anchor, Side side) const {
    const auto landmark = [&](std::string_view name) -> Result<glm::vec3> {
        Side where = side;
        if (name.ends_with(kOpposite)) {
            where = opposite(side);
            name.remove_suffix(kOpposite.size());
        }
        auto found = body_.landmarks.find(joinSide(name, where));
        if (found == body_.landmarks.end()) found = body_.landmarks.find(name);
        // A midline area may name a sided landmark with `move`; the left one stands for both.
        if (found == body_.landmarks.end() && side == Side::midline)
            found = body_.landmarks.find(joinSide(name, Side::left));
        if (found == body_.landmarks.end())
            return Error{"the body has no landmark '" + std::string(name) + "'"};
        return found->second;
    };
    const Result<glm::vec3> from = landmark(anchor.from);
    if (!from) return from;
    glm::vec3 point = *from;
    if (!anchor.to.empty()) {
        const Result<glm::vec3> to = landmark(anchor.to);
        if (!to) return to;
        point = glm::mix(point, *to, anchor.at);
    }
    return point + scale_ * toBody(anchor.move, side);
}

Result<Placement::Way> Placement::way(const content::Anchor& anchor, Side side) const {
    const Result<glm::vec3> from = resolve(anchor, side);
    if (!from) return from.error();
    Way way{*from, std::nullopt};
    if (anchor.face) way.face = toBody(*anchor.face, side);
    return way;
}

const body::RayCaster& Placement::skin() const {
    std::call_once(skinOnce_, [this] { skin_.emplace(std::vector{&body_.skin()->mesh}); });
    return *skin_;
}

SurfacePoint Placement::outward(const Way& way) const {
    // The skin is closed, so something is always nearest.
    SurfacePoint nearest = *skin().nearest(way.from);
    if (!way.face) return nearest;
    // A bony point may lie a little outside the skin; a ray from there would pass on to another
    // limb, so it starts just inside.
    glm::vec3 start = way.from;
    if (glm::dot(way.from - nearest.position, nearest.normal) >= 0.0f)
        start = nearest.position - 0.004f * nearest.normal;
    const auto hit = skin().cast(start, *way.face);
    return hit && glm::dot(hit->normal, *way.face) > 0.0f ? *hit : nearest;
}

std::optional<SurfacePoint> Placement::nearestSkin(glm::vec3 place, float maxDistance) const {
    return skin().nearest(place, maxDistance);
}

Result<SurfacePoint> Placement::onSkin(const content::Anchor& anchor, Side side) const {
    const Result<Way> found = way(anchor, side);
    if (!found) return found.error();
    return outward(*found);
}

Result<std::vector<SurfacePoint>> Placement::alongSkin(std::span<const content::Anchor> anchors,
                                                       Side side, float spacing) const {
    std::vector<Way> ways;
    for (const content::Anchor& anchor : anchors) {
        const Result<Way> found = way(anchor, side);
        if (!found) return found.error();
        ways.push_back(*found);
    }
    std::vector<SurfacePoint> line;
    for (std::size_t i = 0; i + 1 < ways.size(); ++i) {
        const SurfacePoint a = outward(ways[i]), b = outward(ways[i + 1]);
        const float length = glm::distance(a.position, b.position);
        const int steps = std::clamp(static_cast<int>(std::ceil(length / spacing)), 1, 400);
        // Faces that are missing or opposed cannot be blended; then the outward normals lead.
        const glm::vec3 faceA = ways[i].face.value_or(a.normal);
        const glm::vec3 faceB = ways[i + 1].face.value_or(b.normal);
        for (int step = 0; step < steps; ++step) {
            const float f = static_cast<float>(step) / static_cast<float>(steps);
            const glm::vec3 face = glm::mix(faceA, faceB, f);
            const float faceLength = glm::length(face);
            Way between{glm::mix(ways[i].from, ways[i + 1].from, f), std::nullopt};
            if (faceLength > 0.1f) between.face = face / faceLength;
            line.push_back(step == 0 ? a : outward(between));
        }
    }
    if (!ways.empty()) line.push_back(outward(ways.back()));
    return line;
}

Result<PlacedPoint> Placement::place(content::PointRef ref, Side side) const {
    std::vector<std::size_t> structures;
    std::vector<const body::Mesh*> meshes;
    for (const std::string& id : ref.muscle->structures) {
        auto index = body_.find(joinSide(id, side));
        if (!index) index = body_.find(id); // one muscle for both sides, as the diaphragm
        if (index) {
            structures.push_back(*index);
            meshes.push_back(&body_.structures[*index].mesh);
        }
    }
    if (meshes.empty())
        return Error{"the body has no structure '" +
                     joinSide(ref.muscle->structures.front(), side) + "' for point " +
                     ref.point->id};

    PlacedPoint placed{joinSide(ref.point->id, side), ref, side, structures[0], {}, {}};
    const content::Place& place = ref.point->place;
    const glm::vec3 face = toBody(place.face, side);
    if (place.near) {
        const Result<glm::vec3> target = resolve(*place.near, side);
        if (!target) return target.error().within(ref.point->id);
        constexpr float kReach = 0.12f; // past the thickest muscle, short of the far side's limb
        auto hit = firstHit(meshes, *target + kReach * face, -face, 2.0f * kReach);
        if (!hit) hit = body::RayCaster(meshes).nearest(*target);
        placed.structure = structures[hit->mesh];
        placed.position = hit->position;
        placed.normal = hit->normal;
        return placed;
    }
    glm::vec3 centre(0.0f);
    std::size_t count = 0;
    std::vector<std::vector<std::pair<glm::vec3, std::uint32_t>>> rings;
    for (const body::Mesh* mesh : meshes) {
        rings.push_back(crossings(*mesh, place.along));
        for (const auto& [point, triangle] : rings.back()) centre += point;
        count += rings.back().size();
    }
    if (count == 0)
        return Error{"structure '" + body_.structures[structures[0]].id +
                     "' has no texture coordinates along its fibres"};
    centre /= static_cast<float>(count);
    float best = -1e30f;
    for (std::size_t m = 0; m < rings.size(); ++m)
        for (const auto& [point, triangle] : rings[m])
            // Outermost in the face's direction, but close to the middle of the section across it.
            if (const float value = glm::dot(point - centre, face) -
                                    0.5f * glm::length(glm::cross(point - centre, face));
                value > best) {
                best = value;
                placed.structure = structures[m];
                placed.position = point;
                placed.normal = triangleNormal(*meshes[m], triangle);
            }
    return placed;
}

} // namespace myoatlas::scene
