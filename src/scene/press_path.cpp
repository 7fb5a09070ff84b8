#include "scene/press_path.h"

#include "body/triangle.h"
#include "scene/cut_face.h"
#include "scene/names.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::scene {

namespace {

/// Metres. A face that leads out farther, as for points inside the pelvis, says nothing about
/// where the skin is pressed.
constexpr float kDeepest = 0.12f;
/// How far beyond the point the way is followed.
constexpr float kBeyond = 0.03f;
/// Thinner layers are where two meshes touch.
constexpr float kThinnest = 0.0004f;

/// Where a ray goes through a surface: into what it encloses, or out of it.
struct Crossing {
    float distance = 0.0f;
    bool isEntry = true;
};

bool meets(const body::Bounds& bounds, glm::vec3 origin, glm::vec3 direction, float length) {
    float begin = 0.0f, end = length;
    for (int axis = 0; axis < 3; ++axis) {
        const float inverse = 1.0f / direction[axis];
        float a = (bounds.min[axis] - origin[axis]) * inverse;
        float b = (bounds.max[axis] - origin[axis]) * inverse;
        if (a > b) std::swap(a, b);
        // Not a number where the ray runs within a side of the box: the comparison keeps it.
        begin = a > begin ? a : begin;
        end = b < end ? b : end;
    }
    return begin <= end;
}

/// Two triangles at an edge that is met both count; what encloses is entered once.
void dropDoubled(std::vector<Crossing>& crossings) {
    constexpr float kSame = 1e-5f;
    const auto end = std::unique(crossings.begin(), crossings.end(), [](Crossing a, Crossing b) {
        return a.isEntry == b.isEntry && b.distance - a.distance < kSame;
    });
    crossings.erase(end, crossings.end());
}

/// In order. A point lies on a vertex or an edge of its muscle as often as not, so triangles reach
/// a little beyond their edges. Source: Möller and Trumbore, Journal of Graphics Tools (1997).
std::vector<Crossing> crossings(const body::Mesh& mesh, glm::vec3 origin, glm::vec3 direction,
                                float length) {
    constexpr float kReach = 1e-3f;
    std::vector<Crossing> found;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const glm::vec3 a = mesh.positions[mesh.indices[i]];
        const glm::vec3 ab = mesh.positions[mesh.indices[i + 1]] - a;
        const glm::vec3 ac = mesh.positions[mesh.indices[i + 2]] - a;
        const glm::vec3 p = glm::cross(direction, ac);
        const float volume = glm::dot(ab, p);
        if (volume == 0.0f) continue;
        const glm::vec3 from = origin - a;
        const float u = glm::dot(from, p) / volume;
        const glm::vec3 q = glm::cross(from, ab);
        const float v = glm::dot(direction, q) / volume;
        if (u < -kReach || v < -kReach || u + v > 1.0f + kReach) continue;
        const float distance = glm::dot(ac, q) / volume;
        if (distance >= 0.0f && distance <= length) found.push_back({distance, volume > 0.0f});
    }
    std::ranges::sort(found, {}, &Crossing::distance);
    dropDoubled(found);
    return found;
}

/// A structure's share of the way before overlaps are resolved.
struct Stretch {
    std::size_t structure = 0;
    int rank = 0;
    /// Of overlapping muscles the way leads through the one that is sought.
    bool isSought = false;
    float from = 0.0f, to = 0.0f;
};

/// Beyond the end of the way a structure has no exit; one that goes on is followed to the end.
void addStretches(std::vector<Stretch>& stretches, const body::Structure& structure,
                  std::size_t index, std::size_t sought, const PressPath& path, float length) {
    if (!meets(structure.bounds, path.skin, path.direction, length)) return;
    const bool isSought = index == sought;
    int inside = 0;
    float from = 0.0f;
    for (const Crossing& crossing : crossings(structure.mesh, path.skin, path.direction, length)) {
        if (inside == 0 && crossing.isEntry) from = crossing.distance;
        inside = std::max(inside + (crossing.isEntry ? 1 : -1), 0);
        if (inside == 0 && !crossing.isEntry && crossing.distance > from)
            stretches.push_back({index, cutRank(structure), isSought, from, crossing.distance});
    }
    if (inside > 0) stretches.push_back({index, cutRank(structure), isSought, from, length});
}

bool liesOver(const Stretch& a, const Stretch& b) {
    if (a.rank != b.rank) return a.rank > b.rank;
    return a.isSought != b.isSought ? a.isSought : a.from > b.from;
}

/// What the way leads through between two borders.
std::optional<std::size_t> structureAt(const std::vector<Stretch>& stretches, float depth) {
    const Stretch* best = nullptr;
    for (const Stretch& stretch : stretches)
        if (stretch.from <= depth && depth < stretch.to && (!best || liesOver(stretch, *best)))
            best = &stretch;
    return best ? std::optional(best->structure) : std::nullopt;
}

std::vector<PressSegment> resolved(const std::vector<Stretch>& stretches, float length) {
    std::vector<float> borders{0.0f, length};
    for (const Stretch& stretch : stretches) {
        borders.push_back(stretch.from);
        borders.push_back(stretch.to);
    }
    std::ranges::sort(borders);
    std::vector<PressSegment> segments;
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
        if (borders[i + 1] <= borders[i]) continue;
        const auto structure = structureAt(stretches, 0.5f * (borders[i] + borders[i + 1]));
        const bool isSliver = borders[i + 1] - borders[i] < kThinnest;
        if (!segments.empty() && (isSliver || segments.back().structure == structure))
            segments.back().to = borders[i + 1];
        else
            segments.push_back({structure, borders[i], borders[i + 1]});
    }
    return segments;
}

/// The way's own skin: from the surface to the first thing below it, or out of the body again.
void layUnderSkin(std::vector<PressSegment>& segments, std::size_t skin) {
    if (segments.empty()) return;
    if (!segments.front().structure)
        segments.front().structure = skin;
    else
        segments.insert(segments.begin(), {skin, 0.0f, segments.front().from});
}

struct Place {
    glm::vec3 position{0.0f};
    float distance = 1e30f;
};

Place nearestOn(const body::Mesh& mesh, glm::vec3 point) {
    Place best;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const glm::vec3 p = body::nearestOnTriangle(point, mesh.positions[mesh.indices[i]],
                                                    mesh.positions[mesh.indices[i + 1]],
                                                    mesh.positions[mesh.indices[i + 2]]);
        const float distance = glm::distance(p, point);
        if (distance < best.distance) best = {p, distance};
    }
    return best;
}

float distanceTo(const body::Bounds& bounds, glm::vec3 point) {
    return glm::distance(glm::clamp(point, bounds.min, bounds.max), point);
}

PressNeighbour neighbour(const body::Structure& structure, std::size_t index,
                         const PressPath& path) {
    constexpr float kStep = 0.002f;
    PressNeighbour found{index, 1e30f, 0.0f, {}};
    for (float below = 0.0f; below <= path.depth + 0.01f; below += kStep) {
        if (distanceTo(structure.bounds, path.at(below)) > std::min(found.distance, kNoPressReach))
            continue;
        const Place place = nearestOn(structure.mesh, path.at(below));
        if (place.distance < found.distance)
            found = {index, place.distance, glm::dot(place.position - path.skin, path.direction),
                     place.position};
    }
    return found;
}

/// Bones on which nothing may press.
bool isForbiddenBone(const content::Content& content, const body::Structure& structure) {
    if (structure.kind != body::Kind::bone && structure.kind != body::Kind::cartilage) return false;
    const std::string id = splitSide(structure.id).id;
    return std::ranges::any_of(content.noPress, [&](const content::NoPress& rule) {
        return rule.rule == content::Rule::block &&
               std::ranges::find(rule.structures, id) != rule.structures.end();
    });
}

void findNeighbours(PressPath& path, const Atlas& atlas) {
    const body::Body& body = atlas.body();
    for (std::size_t i = 0; i < body.structures.size(); ++i) {
        if (distanceTo(body.structures[i].bounds, path.at(path.depth)) > kNoPressReach + path.depth)
            continue;
        if (!isNoPress(body.structures[i]) && !isForbiddenBone(atlas.content(), body.structures[i]))
            continue;
        PressNeighbour found = neighbour(body.structures[i], i, path);
        for (const PressSegment& segment : path.segments)
            if (segment.structure == i) {
                found.distance = 0.0f;
                found.depth = segment.from;
                found.place = path.at(segment.from);
            }
        if (found.distance <= kNoPressReach) path.noPress.push_back(found);
    }
    std::ranges::sort(path.noPress, {}, &PressNeighbour::distance);
}

/// Sets where the finger stands.
void findSkin(PressPath& path, const body::Mesh& skin, const PlacedPoint& placed) {
    const glm::vec3 face = glm::normalize(toBody(placed.ref.point->place.face, placed.side));
    const Place nearest = nearestOn(skin, placed.position);
    const auto outward = crossings(skin, placed.position, face, kDeepest);
    // Only a face that points to the open counts; the nearest skin is where the way is shortest.
    const bool isStraight = !outward.empty() && !outward.front().isEntry &&
                            outward.front().distance < 2.5f * nearest.distance + 0.005f;
    path.skin = isStraight ? placed.position + outward.front().distance * face : nearest.position;
    path.depth = glm::distance(path.skin, placed.position);
    path.direction = path.depth > 1e-5f ? (placed.position - path.skin) / path.depth : -face;
}

} // namespace

bool isNoPress(const body::Structure& structure) {
    return structure.kind == body::Kind::vessel || structure.kind == body::Kind::nerve ||
           structure.kind == body::Kind::organ;
}

PressPath pressPath(const Atlas& atlas, std::size_t point) {
    PressPath path;
    path.point = point;
    const body::Body& body = atlas.body();
    const body::Structure& skin = *body.skin();
    findSkin(path, skin.mesh, atlas.points()[point]);
    float length = path.depth + kBeyond;
    // Through an ear or the web of a hand one is out again before.
    for (const Crossing& crossing : crossings(skin.mesh, path.skin, path.direction, length))
        if (!crossing.isEntry && crossing.distance > path.depth + kThinnest) {
            length = crossing.distance;
            break;
        }
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < body.structures.size(); ++i)
        if (&body.structures[i] != &skin)
            addStretches(stretches, body.structures[i], i, atlas.points()[point].structure, path,
                         length);
    path.segments = resolved(stretches, length);
    layUnderSkin(path.segments, static_cast<std::size_t>(&skin - body.structures.data()));
    findNeighbours(path, atlas);
    return path;
}

std::vector<const content::NoPress*> rulesOn(const Atlas& atlas, const PressPath& path) {
    std::vector<const content::NoPress*> rules;
    for (const content::NoPress& rule : atlas.content().noPress) {
        const auto isOnPath = [&](const PressSegment& segment) {
            if (!segment.structure || segment.from > path.depth) return false;
            const std::string id = splitSide(atlas.body().structures[*segment.structure].id).id;
            return std::ranges::find(rule.structures, id) != rule.structures.end();
        };
        if (std::ranges::any_of(path.segments, isOnPath)) rules.push_back(&rule);
    }
    std::ranges::stable_sort(rules, {}, &content::NoPress::rule);
    return rules;
}

std::string segmentName(const Atlas& atlas, const PressSegment& segment) {
    if (!segment.structure) return "Fat and connective tissue";
    const body::Structure& structure = atlas.body().structures[*segment.structure];
    return structure.kind == body::Kind::skin ? "Skin and fat under it" : structure.name;
}

ClipPlane cutAlong(const PressPath& path) {
    // Where one presses down or up, the cut stands upright and is looked at from the front.
    const glm::vec3 wanted =
        std::abs(path.direction.y) < 0.8f ? glm::vec3(0, 1, 0) : glm::vec3(0, 0, 1);
    ClipPlane plane;
    plane.direction = ClipDirection::free;
    plane.freeAxis = glm::normalize(wanted - glm::dot(wanted, path.direction) * path.direction);
    plane.position = glm::dot(plane.freeAxis, path.skin);
    return plane;
}

Cutaway cutawayOf(const PressPath& path) {
    Cutaway cutaway{path.point, {}};
    for (const PressSegment& segment : path.segments)
        if (segment.structure) cutaway.path.insert(*segment.structure);
    return cutaway;
}

Camera cutawayView(const Camera& camera, const PressPath& path) {
    constexpr float kAround = 0.30f, kTimesDepth = 6.0f;
    Camera view = facingCut(camera, cutAlong(path));
    view.pivot = path.at(path.depth);
    view.distance = kAround + kTimesDepth * path.depth;
    return view;
}

} // namespace myoatlas::scene
