#include "body/ray_caster.h"

#include "body/triangle.h"

#include <cmath>
#include <embree3/rtcore.h>
#include <utility>

namespace myoatlas::body {

struct RayCaster::Scene {
    std::vector<Triangles> meshes;
    RTCDevice device = nullptr;
    RTCScene scene = nullptr;

    ~Scene() {
        if (scene) rtcReleaseScene(scene);
        if (device) rtcReleaseDevice(device);
    }

    glm::vec3 corner(std::size_t mesh, std::uint32_t triangle, int corner) const {
        const Triangles& m = meshes[mesh];
        return (*m.positions)[(
            *m.indices)[3 * static_cast<std::size_t>(triangle) + static_cast<std::size_t>(corner)]];
    }

    glm::vec3 normal(std::size_t mesh, std::uint32_t triangle) const {
        const glm::vec3 a = corner(mesh, triangle, 0);
        const glm::vec3 n =
            glm::cross(corner(mesh, triangle, 1) - a, corner(mesh, triangle, 2) - a);
        const float length = glm::length(n);
        return length > 0.0f ? n / length : glm::vec3(0.0f, 1.0f, 0.0f);
    }
};

namespace {

struct FilterContext {
    RTCIntersectContext base;
    const RayCaster::Accept* accept = nullptr;
};

void filterHit(const RTCFilterFunctionNArguments* arguments) {
    const auto& context = *reinterpret_cast<const FilterContext*>(arguments->context);
    const unsigned geometry = RTCHitN_geomID(arguments->hit, arguments->N, 0);
    if (!(*context.accept)(geometry)) arguments->valid[0] = 0;
}

struct Nearest {
    const std::vector<Triangles>* meshes = nullptr;
    std::optional<SurfacePoint> best;
};

bool visitTriangle(RTCPointQueryFunctionArguments* arguments) {
    auto& nearest = *static_cast<Nearest*>(arguments->userPtr);
    const auto& [positions, indices] = (*nearest.meshes)[arguments->geomID];
    const std::size_t at = 3 * static_cast<std::size_t>(arguments->primID);
    const glm::vec3 p(arguments->query->x, arguments->query->y, arguments->query->z);
    const glm::vec3 closest =
        nearestOnTriangle(p, (*positions)[(*indices)[at]], (*positions)[(*indices)[at + 1]],
                          (*positions)[(*indices)[at + 2]]);
    const float distance = glm::distance(p, closest);
    const bool closer = !nearest.best || distance < nearest.best->distance;
    const bool tie = nearest.best && distance == nearest.best->distance &&
                     std::pair(std::size_t(arguments->geomID), arguments->primID) <
                         std::pair(nearest.best->mesh, nearest.best->triangle);
    // Not a number at some triangles without area: their neighbours share the corners.
    if (!(distance <= arguments->query->radius) || (!closer && !tie)) return false;
    nearest.best = SurfacePoint{arguments->geomID, arguments->primID, closest, {}, distance};
    // The radius is left a little wider than the best hit, so that ties are still visited.
    arguments->query->radius = std::nextafter(distance, 1e30f);
    return true;
}

/// Lends them to Embree, which reads 16 bytes where a vertex has 12: only vectors with room for one
/// more vertex can be lent, as the loader makes them. The others are copied.
void setVertices(RTCGeometry geometry, const std::vector<glm::vec3>& positions) {
    if (positions.capacity() > positions.size()) {
        rtcSetSharedGeometryBuffer(geometry, RTC_BUFFER_TYPE_VERTEX, 0, RTC_FORMAT_FLOAT3,
                                   positions.data(), 0, sizeof(glm::vec3), positions.size());
        return;
    }
    auto* copy = static_cast<float*>(rtcSetNewGeometryBuffer(geometry, RTC_BUFFER_TYPE_VERTEX, 0,
                                                             RTC_FORMAT_FLOAT3, sizeof(glm::vec3),
                                                             positions.size()));
    for (const glm::vec3& position : positions)
        for (int c = 0; c < 3; ++c) *copy++ = position[c];
}

std::vector<Triangles> wholeMeshes(const std::vector<const Mesh*>& meshes) {
    std::vector<Triangles> all;
    for (const Mesh* mesh : meshes) all.push_back({&mesh->positions, &mesh->indices});
    return all;
}

} // namespace

RayCaster::RayCaster(const std::vector<const Mesh*>& meshes) : RayCaster(wholeMeshes(meshes)) {}

RayCaster::RayCaster(std::vector<Triangles> meshes) : scene_(std::make_unique<Scene>()) {
    scene_->meshes = std::move(meshes);
    scene_->device = rtcNewDevice(nullptr);
    scene_->scene = rtcNewScene(scene_->device);
    rtcSetSceneFlags(scene_->scene,
                     static_cast<RTCSceneFlags>(RTC_SCENE_FLAG_CONTEXT_FILTER_FUNCTION |
                                                RTC_SCENE_FLAG_ROBUST | RTC_SCENE_FLAG_COMPACT));
    for (const auto& [positions, indices] : scene_->meshes) {
        RTCGeometry geometry = rtcNewGeometry(scene_->device, RTC_GEOMETRY_TYPE_TRIANGLE);
        setVertices(geometry, *positions);
        rtcSetSharedGeometryBuffer(geometry, RTC_BUFFER_TYPE_INDEX, 0, RTC_FORMAT_UINT3,
                                   indices->data(), 0, 3 * sizeof(std::uint32_t),
                                   indices->size() / 3);
        rtcCommitGeometry(geometry);
        rtcAttachGeometry(scene_->scene, geometry);
        rtcReleaseGeometry(geometry);
    }
    rtcCommitScene(scene_->scene);
}

RayCaster::~RayCaster() = default;
RayCaster::RayCaster(RayCaster&&) noexcept = default;
RayCaster& RayCaster::operator=(RayCaster&&) noexcept = default;

std::optional<SurfacePoint> RayCaster::cast(glm::vec3 origin, glm::vec3 direction,
                                            float maxDistance, const Accept& accept) const {
    FilterContext context;
    rtcInitIntersectContext(&context.base);
    if (accept) {
        context.accept = &accept;
        context.base.filter = &filterHit;
    }
    RTCRayHit query{};
    query.ray = {origin.x,    origin.y, origin.z,    0.0f, direction.x, direction.y,
                 direction.z, 0.0f,     maxDistance, ~0u,  0,           0};
    query.hit.geomID = RTC_INVALID_GEOMETRY_ID;
    rtcIntersect1(scene_->scene, &context.base, &query);
    if (query.hit.geomID == RTC_INVALID_GEOMETRY_ID) return std::nullopt;
    return SurfacePoint{query.hit.geomID, query.hit.primID, origin + query.ray.tfar * direction,
                        scene_->normal(query.hit.geomID, query.hit.primID), query.ray.tfar};
}

std::optional<SurfacePoint> RayCaster::nearest(glm::vec3 point, float maxDistance) const {
    Nearest state{&scene_->meshes, std::nullopt};
    RTCPointQuery query{point.x, point.y, point.z, 0.0f, maxDistance};
    RTCPointQueryContext context;
    rtcInitPointQueryContext(&context);
    rtcPointQuery(scene_->scene, &query, &context, &visitTriangle, &state);
    if (state.best) state.best->normal = scene_->normal(state.best->mesh, state.best->triangle);
    return state.best;
}

} // namespace myoatlas::body
