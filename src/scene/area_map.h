#pragma once

#include "body/geodesic.h"
#include "scene/placement.h"

namespace myoatlas::scene {

/// An area on one side of the body.
struct SidedArea {
    const content::Area* area = nullptr;
    Side side = Side::midline;
    /// "temple.left", "chin"
    std::string id;
    /// "Temple (left)"
    std::string name;
    /// Square metres of skin; 0 for deep areas.
    float skinArea = 0.0f;
    /// Deep areas: centre in body space and half widths.
    glm::vec3 centre{0.0f};
    glm::vec3 halfSize{0.0f};

    bool isDeep() const { return area->deep.has_value(); }
};

/// Which named area each part of the skin belongs to, and where the deep areas lie.
struct AreaMap {
    std::vector<SidedArea> areas;
    /// Per skin vertex, an index into `areas`; empty when no area has any skin.
    std::vector<std::uint32_t> areaOfVertex;
    /// Per skin vertex, the skin around it in square metres.
    std::vector<float> vertexArea;
    /// Per area, its skin vertices, and the skin triangles that it shares with others.
    std::vector<std::vector<std::uint32_t>> verticesOfArea, borderOfArea;

    std::optional<std::size_t> find(std::string_view sidedId) const;
};

/// Divides the skin among the areas: each vertex goes to the area whose seeds are nearest along
/// the surface. Fails when a landmark is missing or an area gets no skin.
Result<AreaMap> mapAreas(const content::Content& content, const Placement& placement,
                         const body::GeodesicSolver& geodesic);

/// The areas with names, sides and deep volumes, before any skin is given to them.
Result<AreaMap> describeAreas(const content::Content& content, const Placement& placement);

/// Gives the skin to the areas: `areaOfVertex` holds an index into `map.areas` per vertex.
void assignSkin(AreaMap& map, std::vector<std::uint32_t> areaOfVertex, const body::Mesh& skin);

/// Starting distances at the corners of the triangles that `points` lie on.
std::vector<body::VertexDistance> seedsAt(const body::Mesh& skin,
                                          std::span<const body::SurfacePoint> points);

} // namespace myoatlas::scene
