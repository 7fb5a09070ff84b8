#pragma once

#include "body/body.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace myoatlas::scene {

/// A vertex of a structure and the place of the skin that lies over it.
struct CoveredVertex {
    std::uint32_t vertex = 0;
    /// Of the skin.
    std::uint32_t triangle = 0;
    /// Metres from the vertex to the skin.
    float depth = 0.0f;
    /// Of the first two corners of the triangle at that place, 0..255; the third has the rest.
    std::array<std::uint8_t, 2> share{};

    /// By corner, in sum 1.
    std::array<float, 3> shares() const;
};

/// No structure deeper than this (metres) is said to lie under a place of the skin: more than the
/// fat over the muscles anywhere, less than from one face of a limb to the other.
inline constexpr float kDeepestUnderSkin = 0.05f;

/// Which skin lies over which vertex of the other structures. A vertex has skin over it when the
/// nearest skin is near and faces where the vertex does, so the inner face of a muscle has none,
/// nor has what turns to the other side of a limb or to the next finger. Nerves and vessels have
/// none.
class UnderSkin {
public:
    /// Half a second on two cores for a whole body. Without a skin there is nothing.
    explicit UnderSkin(const body::Body& body);

    /// In the order of the vertices.
    std::span<const CoveredVertex> of(std::size_t structure) const { return covered_[structure]; }
    std::size_t structureCount() const { return covered_.size(); }

private:
    std::vector<std::vector<CoveredVertex>> covered_;
};

/// Of what is visible, that which lies outermost: through it one would see the rest.
class OutermostUnderSkin {
public:
    /// `isVisible` by structure.
    OutermostUnderSkin(const UnderSkin& under, const body::Mesh& skin,
                       const std::vector<bool>& isVisible);

    /// For each of `UnderSkin::of(structure)` 0 (covered by others) .. 1 (outermost); empty for a
    /// structure that is not visible.
    std::span<const float> of(std::size_t structure) const { return exposure_[structure]; }

private:
    std::vector<std::vector<float>> exposure_;
};

} // namespace myoatlas::scene
