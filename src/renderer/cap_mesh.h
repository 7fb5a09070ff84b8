#pragma once

#include "body/body.h"
#include "scene/scene.h"

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

namespace myoatlas::renderer {

/// A corner of a cut face. 32 bytes.
struct CapVertex {
    glm::vec3 position{0.0f};
    std::uint32_t structure = 0;
    /// Unit vector in the plane along which the corner of a line moves by half the line's width in
    /// pixels; zero where the corner stays.
    glm::vec3 offset{0.0f};
    /// One of CAP_… in shaders/include/bindings.h.
    float material = 0.0f;
};
static_assert(sizeof(CapVertex) == 32);

/// The faces that a clip plane cuts, in the order in which they are painted over each other.
/// Shared because a renderer uploads it once and recognises it by address.
struct CapMesh {
    std::vector<CapVertex> vertices;
    std::vector<std::uint32_t> indices;
    /// What each structure takes of `indices`.
    struct Part {
        std::size_t structure = 0;
        std::uint32_t first = 0, count = 0;
    };
    std::vector<Part> parts;
};

/// The cut faces of `structures` at a level of detail: each filled, bones with a cortex and skin
/// with its own thickness as a rim, thin lines around all. Structures whose meshes are open there
/// get none.
CapMesh capMeshOf(const body::Body& body, const std::vector<std::size_t>& structures,
                  glm::vec4 planeEquation, std::size_t level);

/// Keeps the newest cut faces of one body, for each level of detail.
class CapCache {
public:
    std::shared_ptr<const CapMesh> caps(const body::Body& body,
                                        const std::vector<std::size_t>& structures,
                                        glm::vec4 planeEquation, std::size_t level);

private:
    struct Made {
        const body::Body* body = nullptr;
        std::vector<std::size_t> structures;
        glm::vec4 planeEquation{0.0f};
        std::shared_ptr<const CapMesh> caps;
    };
    std::map<std::size_t, Made> byLevel_;
};

} // namespace myoatlas::renderer
