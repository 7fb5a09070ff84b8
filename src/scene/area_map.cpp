#include "scene/area_map.h"

#include <map>
#include <set>

namespace myoatlas::scene {

namespace {

SidedArea sided(const content::Area& area, Side side) {
    SidedArea result{&area, side, joinSide(area.id, side), area.name, 0.0f, {}, {}};
    if (side != Side::midline) result.name += " (" + std::string(name(side)) + ")";
    return result;
}

std::vector<float> vertexAreas(const body::Mesh& mesh) {
    std::vector<float> areas(mesh.positions.size(), 0.0f);
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        const std::uint32_t a = mesh.indices[i], b = mesh.indices[i + 1], c = mesh.indices[i + 2];
        const float third = glm::length(glm::cross(mesh.positions[b] - mesh.positions[a],
                                                   mesh.positions[c] - mesh.positions[a])) /
                            6.0f;
        areas[a] += third;
        areas[b] += third;
        areas[c] += third;
    }
    return areas;
}

Result<std::vector<body::VertexDistance>> seedsOf(const SidedArea& area,
                                                  const Placement& placement) {
    std::vector<body::VertexDistance> seeds;
    for (const std::vector<content::Anchor>& line : area.area->seeds) {
        const auto points = placement.alongSkin(line, area.side);
        if (!points) return points.error().within("area '" + area.id + "'");
        const auto added = seedsAt(placement.body().skin()->mesh, *points);
        seeds.insert(seeds.end(), added.begin(), added.end());
    }
    return seeds;
}

} // namespace

std::optional<std::size_t> AreaMap::find(std::string_view sidedId) const {
    for (std::size_t i = 0; i < areas.size(); ++i)
        if (areas[i].id == sidedId) return i;
    return std::nullopt;
}

std::vector<body::VertexDistance> seedsAt(const body::Mesh& skin,
                                          std::span<const body::SurfacePoint> points) {
    std::map<std::uint32_t, float> nearest;
    for (const body::SurfacePoint& point : points)
        for (std::size_t k = 0; k < 3; ++k) {
            const std::uint32_t vertex = skin.indices[3 * std::size_t(point.triangle) + k];
            const float distance = glm::distance(skin.positions[vertex], point.position);
            const auto [entry, isNew] = nearest.try_emplace(vertex, distance);
            if (!isNew) entry->second = std::min(entry->second, distance);
        }
    std::vector<body::VertexDistance> seeds;
    for (const auto& [vertex, distance] : nearest) seeds.push_back({vertex, distance});
    return seeds;
}

Result<AreaMap> describeAreas(const content::Content& content, const Placement& placement) {
    AreaMap map;
    for (const content::Area& area : content.areas) {
        const std::vector<Side> sides =
            area.isPaired ? std::vector{Side::left, Side::right} : std::vector{Side::midline};
        for (const Side side : sides) {
            SidedArea entry = sided(area, side);
            if (entry.isDeep()) {
                const auto centre = placement.resolve(area.deep->centre, side);
                if (!centre) return centre.error().within("area '" + entry.id + "'");
                entry.centre = *centre;
                entry.halfSize = 0.5f * placement.scale() * area.deep->size;
            }
            map.areas.push_back(std::move(entry));
        }
    }
    return map;
}

void assignSkin(AreaMap& map, std::vector<std::uint32_t> areaOfVertex, const body::Mesh& skin) {
    map.vertexArea = vertexAreas(skin);
    map.areaOfVertex = std::move(areaOfVertex);
    for (std::size_t v = 0; v < map.areaOfVertex.size(); ++v)
        map.areas[map.areaOfVertex[v]].skinArea += map.vertexArea[v];
    if (map.areaOfVertex.empty()) return;
    map.verticesOfArea.assign(map.areas.size(), {});
    for (std::uint32_t v = 0; v < map.areaOfVertex.size(); ++v)
        map.verticesOfArea[map.areaOfVertex[v]].push_back(v);
    map.borderOfArea.assign(map.areas.size(), {});
    for (std::uint32_t t = 0; t < skin.triangleCount(); ++t) {
        const auto area = [&](std::size_t k) { return map.areaOfVertex[skin.indices[3 * t + k]]; };
        if (area(0) == area(1) && area(1) == area(2)) continue;
        for (const std::uint32_t a : std::set{area(0), area(1), area(2)})
            map.borderOfArea[a].push_back(t);
    }
}

Result<AreaMap> mapAreas(const content::Content& content, const Placement& placement,
                         const body::GeodesicSolver& geodesic) {
    Result<AreaMap> map = describeAreas(content, placement);
    if (!map) return map;
    std::vector<std::vector<body::VertexDistance>> groups;
    std::vector<std::uint32_t> areaOfGroup;
    for (std::size_t a = 0; a < map->areas.size(); ++a) {
        if (map->areas[a].isDeep()) continue;
        auto seeds = seedsOf(map->areas[a], placement);
        if (!seeds) return seeds.error();
        groups.push_back(std::move(*seeds));
        areaOfGroup.push_back(static_cast<std::uint32_t>(a));
    }
    if (groups.empty()) return Error{"the content has no areas of the skin"};
    std::vector<std::uint32_t> areaOfVertex = geodesic.nearestGroup(groups);
    for (std::uint32_t& group : areaOfVertex) {
        if (group >= areaOfGroup.size())
            return Error{"part of the skin is cut off from every area; is it one closed surface?"};
        group = areaOfGroup[group];
    }
    assignSkin(*map, std::move(areaOfVertex), placement.body().skin()->mesh);
    return map;
}

} // namespace myoatlas::scene
