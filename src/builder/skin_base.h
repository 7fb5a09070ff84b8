#pragma once

#include "builder/skin_closing.h"

namespace myoatlas::builder {

/// The skin over bones and muscles before soft parts are modelled: one field per part of the body,
/// fine where the parts are small.
class SkinBase {
public:
    SkinBase(std::span<const body::Mesh* const> structures, const SkinRegions& regions);

    /// Approximate signed distance in metres; capped at a few centimetres.
    float distance(glm::vec3 point) const;
    body::Bounds bounds() const;

private:
    struct Part {
        VoxelField field;
        float join; ///< width of its seam with the parts before it; metres
    };
    std::vector<Part> parts_;
};

} // namespace myoatlas::builder
