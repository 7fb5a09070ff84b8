#include "renderer/structure_states.h"

#include "base/files.h"
#include "gl/framebuffer.h"
#include "renderer/colour.h"
#include "shaders/include/bindings.h"

#include <algorithm>

namespace myoatlas::renderer {

namespace {

Tissue tissueOfKind(body::Kind kind) {
    switch (kind) {
    case body::Kind::skin:
        return {{0.87f, 0.73f, 0.64f}, {}, 0.05f, 14.0f};
    case body::Kind::muscle:
        return {{0.66f, 0.30f, 0.265f}, {0.88f, 0.83f, 0.75f}, 0.15f, 26.0f};
    case body::Kind::tendon:
        return {{0.91f, 0.87f, 0.79f}, {0.91f, 0.87f, 0.79f}, 0.30f, 40.0f};
    case body::Kind::ligament:
        return {{0.84f, 0.83f, 0.77f}, {0.84f, 0.83f, 0.77f}, 0.22f, 32.0f};
    case body::Kind::bone:
        return {{0.91f, 0.86f, 0.74f}, {}, 0.10f, 18.0f};
    case body::Kind::cartilage:
        return {{0.74f, 0.82f, 0.86f}, {}, 0.28f, 40.0f};
    case body::Kind::nerve:
        return {{0.95f, 0.82f, 0.30f}, {}, 0.20f, 32.0f};
    case body::Kind::vessel:
        return {{0.76f, 0.12f, 0.13f}, {}, 0.28f, 44.0f};
    case body::Kind::organ:
        return {{0.69f, 0.54f, 0.50f}, {}, 0.20f, 26.0f};
    }
    return {{0.7f, 0.7f, 0.7f}, {}, 0.1f, 20.0f};
}

/// -1 … 1, the same for both sides of the body.
float variation(const body::Structure& structure) {
    const std::uint64_t hash = hashBytes(splitSide(structure.id).id);
    return static_cast<float>(hash >> 40 & 0xffff) / 32767.5f - 1.0f;
}

} // namespace

Tissue tissueOf(const body::Structure& structure) {
    Tissue tissue = tissueOfKind(structure.kind);
    if (structure.kind == body::Kind::muscle)
        tissue.colour += variation(structure) * glm::vec3(0.055f, 0.045f, 0.040f);
    if (structure.kind == body::Kind::vessel && structure.id.find("vein") != std::string::npos)
        tissue.colour = {0.22f, 0.35f, 0.62f};
    if (structure.kind == body::Kind::organ && structure.id.starts_with("eyeball"))
        tissue = {{0.93f, 0.915f, 0.88f}, {}, 0.35f, 70.0f};
    return tissue;
}

StructureStates::StructureStates(const body::Body& body, std::span<const float> bundles)
    : bundles_(bundles.begin(), bundles.end()) {
    for (const body::Structure& structure : body.structures)
        tissues_.push_back(tissueOf(structure));
    const int rows = (static_cast<int>(tissues_.size()) + STATES_PER_ROW - 1) / STATES_PER_ROW;
    size_ = {STATES_PER_ROW * STATE_TEXELS, std::max(rows, 1)};
    texels_.resize(static_cast<std::size_t>(size_.x) * static_cast<std::size_t>(size_.y));
    texture_ = gl::makeTexture(GL_RGBA32F, size_);
}

void StructureStates::update(std::span<const Item> items) {
    for (const Item& item : items) {
        if (item.structure >= tissues_.size()) continue;
        const Tissue& tissue = tissues_[item.structure];
        glm::vec4* texel = &texels_[item.structure * STATE_TEXELS];
        const glm::vec3 colour = glm::mix(tissue.colour, item.tint, item.tintAmount);
        const glm::vec3 tendon = glm::mix(tissue.tendon, item.tint, 0.6f * item.tintAmount);
        const float highlight = item.selected ? 0.35f : item.hovered ? 0.6f : 0.0f;
        texel[0] = {linearFromSrgb(colour), item.opacity};
        texel[1] = {linearFromSrgb(tendon),
                    tissue.tendon.r > 0.0f ? bundles_[item.structure] : 0.0f};
        texel[2] = {tissue.specular, tissue.gloss, highlight, 0.0f};
    }
    glActiveTexture(GL_TEXTURE0 + UNIT_STRUCTURE_STATES);
    glBindTexture(GL_TEXTURE_2D, texture_.id());
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, size_.x, size_.y, GL_RGBA, GL_FLOAT, texels_.data());
}

void StructureStates::bind() const {
    glActiveTexture(GL_TEXTURE0 + UNIT_STRUCTURE_STATES);
    glBindTexture(GL_TEXTURE_2D, texture_.id());
}

} // namespace myoatlas::renderer
