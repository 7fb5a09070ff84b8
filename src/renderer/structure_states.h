#pragma once

#include "body/body.h"
#include "gl/handle.h"
#include "renderer/draw_list.h"

#include <span>
#include <vector>

namespace myoatlas::renderer {

/// What tissue looks like; colours are sRGB.
struct Tissue {
    glm::vec3 colour;
    glm::vec3 tendon;
    float specular;
    /// Blinn-Phong exponent.
    float gloss;
};

/// By kind. Neighbouring muscles differ a little in tone, as a painter would set them off; veins
/// are told by their names and blue, as anatomists paint them; eyeballs are ivory.
Tissue tissueOf(const body::Structure& structure);

/// A texture with one look for each structure, read by shaders/include/structure_states.glsl.
class StructureStates {
public:
    StructureStates() = default;
    /// `bundles` as in `BodyBuffers`.
    StructureStates(const body::Body& body, std::span<const float> bundles);

    /// Writes the looks of `items`; the rest keep what they had, for they are not drawn.
    void update(std::span<const Item> items);
    void bind() const;

private:
    std::vector<Tissue> tissues_;
    std::vector<float> bundles_;
    std::vector<glm::vec4> texels_;
    glm::ivec2 size_{0};
    gl::Texture texture_;
};

} // namespace myoatlas::renderer
