#include "builder/settle_thickness.h"

#include "body/ray_caster.h"

namespace myoatlas::builder {

std::vector<Across> acrossMuscle(const body::Mesh& muscle) {
    constexpr float kThickest = 0.08f;
    constexpr float kStep = 1e-5f; // off the vertex's own triangles
    const body::RayCaster caster({&muscle});
    std::vector<Across> across(muscle.positions.size());
    for (std::uint32_t i = 0; i < across.size(); ++i) {
        across[i].vertex = i;
        const glm::vec3 inward = -muscle.normals[i];
        const auto hit = caster.cast(muscle.positions[i] + kStep * inward, inward, kThickest);
        if (!hit || glm::dot(hit->normal, inward) <= 0.0f) continue;
        const std::size_t first = 3 * static_cast<std::size_t>(hit->triangle);
        across[i] = {muscle.indices[first], hit->distance};
        for (std::size_t k = 1; k < 3; ++k) {
            const std::uint32_t corner = muscle.indices[first + k];
            if (glm::distance(muscle.positions[corner], hit->position) <
                glm::distance(muscle.positions[across[i].vertex], hit->position))
                across[i].vertex = corner;
        }
    }
    return across;
}

void keepThickness(std::vector<glm::vec3>& positions, const std::vector<glm::vec3>& original,
                   const std::vector<glm::vec3>& normals, const std::vector<Across>& across,
                   const std::vector<bool>& isHeld) {
    constexpr float kCompressible = 0.3f; // of the thickness
    std::vector<glm::vec3> moved = positions;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const std::size_t o = across[i].vertex;
        if (isHeld[i] || o == i) continue;
        const glm::vec3 closing = (positions[o] - original[o]) - (positions[i] - original[i]);
        const float excess = glm::dot(closing, normals[i]) - kCompressible * across[i].thickness;
        if (excess > 0.0f) moved[i] += excess * normals[i];
    }
    positions = std::move(moved);
}

} // namespace myoatlas::builder
