#pragma once

#include "body/mesh.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace myoatlas::body {

/// A point on the surface of one of a `RayCaster`'s meshes.
struct SurfacePoint {
    std::size_t mesh = 0;
    std::uint32_t triangle = 0;
    glm::vec3 position{0.0f};
    /// Geometric, unit length, outward.
    glm::vec3 normal{0.0f, 1.0f, 0.0f};
    /// From the ray's origin (or the query point), metres.
    float distance = 0.0f;
};

/// Triangles of a mesh, all of them or a level of detail, borrowed.
struct Triangles {
    const std::vector<glm::vec3>* positions = nullptr;
    /// Three per triangle.
    const std::vector<std::uint32_t>* indices = nullptr;
};

/// Answers "what does this ray meet" and "what is nearest" over a set of meshes, in body space,
/// with Embree. The meshes are borrowed: they must outlive it and not change. Safe to use from
/// several threads at once.
class RayCaster {
public:
    explicit RayCaster(std::vector<Triangles> meshes);
    explicit RayCaster(const std::vector<const Mesh*>& meshes);
    ~RayCaster();
    RayCaster(RayCaster&&) noexcept;
    RayCaster& operator=(RayCaster&&) noexcept;

    using Accept = std::function<bool(std::size_t mesh)>;

    /// The first surface along `direction` (unit length) from `origin`, both faces counting;
    /// meshes for which `accept` says no are passed through.
    std::optional<SurfacePoint> cast(glm::vec3 origin, glm::vec3 direction,
                                     float maxDistance = 10.0f, const Accept& accept = {}) const;

    /// The nearest point of any mesh within `maxDistance` metres. Ties go to the lower triangle.
    std::optional<SurfacePoint> nearest(glm::vec3 point, float maxDistance = 10.0f) const;

private:
    struct Scene;
    std::unique_ptr<Scene> scene_;
};

} // namespace myoatlas::body
