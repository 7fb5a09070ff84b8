#include "builder/settle_bones.h"

#include "builder/voxel_parallel.h"

#include <utility>

namespace myoatlas::builder {

namespace {

/// Within the sagittal plane, so that both halves of the body are asked in mirrored ways; off the
/// axes along which grids run.
const glm::vec3 kDirection = glm::normalize(glm::vec3(0.0f, 0.83f, 0.56f));

constexpr int kMostSurfaces = 64; ///< met by one ray
constexpr float kStep = 2e-6f;    ///< past the surface just met, metres

/// How often the meshes lie around `point`: surfaces left less those entered along a ray. Meshes
/// for which `accept` says no do not count.
int windingNumber(const body::RayCaster& meshes, glm::vec3 point,
                  const body::RayCaster::Accept& accept = {}) {
    int winding = 0;
    for (int i = 0; i < kMostSurfaces; ++i) {
        const std::optional<body::SurfacePoint> hit = meshes.cast(point, kDirection, 2.0f, accept);
        if (!hit) break;
        winding += glm::dot(hit->normal, kDirection) > 0.0f ? 1 : -1;
        point = hit->position + kStep * kDirection;
    }
    return winding;
}

bool overlap(const body::Bounds& a, const body::Bounds& b) {
    return glm::all(glm::lessThan(a.min, b.max)) && glm::all(glm::lessThan(b.min, a.max));
}

/// Mesh `index` of `bones` without the triangles whose middle lies within another one.
body::Mesh outsideOf(const std::vector<const body::Mesh*>& bones,
                     const std::vector<body::Bounds>& bounds, const body::RayCaster& whole,
                     std::size_t index) {
    std::vector<bool> isNear(bones.size(), false);
    bool hasNear = false;
    for (std::size_t i = 0; i < bones.size(); ++i) {
        isNear[i] = i != index && overlap(bounds[i], bounds[index]);
        hasNear = hasNear || isNear[i];
    }
    body::Mesh outside = *bones[index];
    if (!hasNear) return outside;
    outside.indices.clear();
    const auto accept = [&](std::size_t mesh) { return isNear[mesh]; };
    const body::Mesh& bone = *bones[index];
    for (std::size_t i = 0; i + 2 < bone.indices.size(); i += 3) {
        const glm::vec3 middle =
            (bone.positions[bone.indices[i]] + bone.positions[bone.indices[i + 1]] +
             bone.positions[bone.indices[i + 2]]) /
            3.0f;
        if (windingNumber(whole, middle, accept) > 0) continue;
        for (std::size_t k = 0; k < 3; ++k) outside.indices.push_back(bone.indices[i + k]);
    }
    return outside;
}

} // namespace

BoneRoom::BoneRoom(std::vector<const body::Mesh*> bones)
    : bones_(bones), columns_(bones), whole_(bones),
      outsides_(std::make_unique<std::vector<body::Mesh>>(bones.size())) {
    for (const body::Mesh* bone : bones) bounds_.push_back(bone->bounds());
    parallelFor(static_cast<int>(bones.size()), [&](int i) {
        const auto index = static_cast<std::size_t>(i);
        (*outsides_)[index] = outsideOf(bones, bounds_, whole_, index);
    });
    std::vector<const body::Mesh*> outsides;
    for (const body::Mesh& mesh : *outsides_) outsides.push_back(&mesh);
    outside_ = std::make_unique<body::RayCaster>(std::move(outsides));
}

bool BoneRoom::contains(glm::vec3 point) const { return windingNumber(whole_, point) > 0; }

std::optional<body::SurfacePoint> BoneRoom::nearest(glm::vec3 point, float maxDistance) const {
    return outside_->nearest(point, maxDistance);
}

std::vector<const body::Mesh*> BoneRoom::around(const body::Bounds& bounds) const {
    std::vector<const body::Mesh*> result;
    for (std::size_t i = 0; i < bones_.size(); ++i)
        if (overlap(bounds_[i], bounds)) result.push_back(bones_[i]);
    return result;
}

double BoneRoom::shareWithin(const body::Mesh& mesh) const {
    const SolidColumns columns({&mesh});
    const double volume = columns.volume();
    return volume > 0.0 ? columns.sharedVolume(columns_) / volume : 0.0;
}

} // namespace myoatlas::builder
