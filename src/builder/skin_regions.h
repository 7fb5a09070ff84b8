#pragma once

#include "builder/skin_landmarks.h"
#include "builder/voxel_field.h"

#include <array>
#include <glm/glm.hpp>
#include <vector>

namespace myoatlas::builder {

/// How the skin lies over the body at one place; metres.
struct SkinTraits {
    /// Hollows narrower than twice this are spanned.
    float closing = 0.0f;
    /// Skin and fat over bone and muscle.
    float fat = 0.0f;
    /// Target edge length of the mesh.
    float edge = 0.0f;
};

/// Where the arms part from the trunk, at the lower edges of the folds of the armpits; metres above
/// the floor. Ours, from the muscles of the built body.
float armpitHeight(const SkinLandmarks& landmarks);

/// Where the thighs part; metres above the floor.
float crotchHeight(const SkinLandmarks& landmarks);

/// Parts of the body that are closed over one by one, so that they never web with each other.
enum class SkinPart {
    head,
    trunk,
    leftArm,
    rightArm,
    leftHand,
    rightHand,
    leftLeg,
    rightLeg,
    leftFoot,
    rightFoot
};

inline constexpr std::array kSkinParts{SkinPart::head,     SkinPart::trunk,    SkinPart::leftArm,
                                       SkinPart::rightArm, SkinPart::leftHand, SkinPart::rightHand,
                                       SkinPart::leftLeg,  SkinPart::rightLeg, SkinPart::leftFoot,
                                       SkinPart::rightFoot};

/// Skin traits and parts as functions of place: each part of the body is some segments between
/// landmarks, and a place takes the mean of the traits of all segments weighted by nearness.
class SkinRegions {
public:
    explicit SkinRegions(const SkinLandmarks& landmarks);

    /// Traits of the skin of `part`: of the trunk with the head, or of one limb with its hand or
    /// foot, whatever else is near.
    SkinTraits at(glm::vec3 point, SkinPart part) const;
    /// Traits of the part that is nearest to `point`.
    SkinTraits at(glm::vec3 point) const { return at(point, nearestPart(point)); }
    /// The part that a whole structure belongs to: the nearest one to the middle of its vertices.
    SkinPart homeOf(const body::Mesh& structure) const;
    /// The parts whose skin the surface at `point` of a structure of `home` shapes, bit i for
    /// `kSkinParts[i]`; neighbours overlap, but below the armpits arm and trunk keep to themselves.
    unsigned partsAt(glm::vec3 point, SkinPart home) const;
    /// Where the thighs part; metres above the floor.
    float crotchHeight() const { return crotchHeight_; }

private:
    struct Segment {
        SkinPart part;
        glm::vec3 a, b;
        /// Rough thickness of the part; nearness is measured in it.
        float radius;
        SkinTraits atA, atB;
        /// Whether a limb, hand or foot begins at `a`.
        bool isRoot = false;
    };
    struct Nearness {
        float relativeDistance;
        float along;
    };
    static Nearness nearness(const Segment& segment, glm::vec3 point);
    /// Traits on a coarse lattice: they change slowly and are asked for millions of times.
    struct Lattice {
        VoxelField closing, fat, edge;
    };
    SkinPart nearestPart(glm::vec3 point) const;
    unsigned overlappingParts(glm::vec3 point) const;
    SkinTraits meanTraits(glm::vec3 point, std::size_t group) const;
    Lattice lattice(std::size_t group) const;
    void addTrunk(const SkinLandmarks& landmarks);
    void addArm(const SkinLandmarks& landmarks, Side side);
    void addLeg(const SkinLandmarks& landmarks, Side side);

    std::vector<Segment> segments_;
    float armpitHeight_, crotchHeight_;
    /// One for the trunk with the head and one for each limb.
    std::array<Lattice, 5> lattices_;
};

} // namespace myoatlas::builder
