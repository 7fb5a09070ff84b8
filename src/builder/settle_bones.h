#pragma once

#include "body/ray_caster.h"
#include "builder/solid_columns.h"

#include <memory>
#include <optional>
#include <vector>

namespace myoatlas::builder {

/// The room that bones take up, which may overlap each other as neighbouring parts of the skull
/// do. Safe to use from several threads at once.
class BoneRoom {
public:
    /// The closed, outward-wound `bones` are borrowed: they must outlive this and not change.
    explicit BoneRoom(std::vector<const body::Mesh*> bones);

    /// Whether `point` lies within a bone.
    bool contains(glm::vec3 point) const;

    /// The nearest place on the outside of all bones together, when there is one within
    /// `maxDistance` metres.
    std::optional<body::SurfacePoint> nearest(glm::vec3 point, float maxDistance) const;

    /// The bones whose bounds overlap `bounds`.
    std::vector<const body::Mesh*> around(const body::Bounds& bounds) const;

    /// The share of the room within the closed `mesh` that lies within bone, 0 to 1.
    double shareWithin(const body::Mesh& mesh) const;

private:
    std::vector<const body::Mesh*> bones_;
    std::vector<body::Bounds> bounds_;
    SolidColumns columns_;
    body::RayCaster whole_;
    /// The bones without the triangles that lie within another bone.
    std::unique_ptr<std::vector<body::Mesh>> outsides_;
    std::unique_ptr<body::RayCaster> outside_;
};

} // namespace myoatlas::builder
