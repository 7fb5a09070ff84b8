#include "scene/painting.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::scene {

namespace {

/// Metres. A place read from another body may miss the skin by so much.
constexpr float kFarthestSkin = 0.05f;
constexpr glm::ivec3 kMirror{-1, 1, 1};
/// An area belongs to the drawing that holds so much of it, or that it fills so far.
constexpr float kGoodPart = 0.12f, kGoodFill = 0.35f;

glm::ivec3 millimetres(glm::vec3 at) { return glm::ivec3(glm::round(1000.0f * at)); }
glm::vec3 metres(glm::ivec3 at) { return glm::vec3(at) / 1000.0f; }

std::vector<VertexWeight> touchWeights(const Atlas& atlas, glm::ivec3 at, float radius) {
    const auto skin = atlas.placement().nearestSkin(metres(at), kFarthestSkin);
    if (!skin) return {};
    const auto seeds = seedsAt(atlas.body().skin()->mesh, std::span(&*skin, 1));
    const float soft = softEdge(radius);
    std::vector<VertexWeight> weights;
    for (const auto& [vertex, distance] : atlas.geodesic().march(seeds, radius + soft))
        weights.push_back({vertex, edgeWeight(distance - radius, soft)});
    return weights;
}

/// The greater weight stays; an eraser leaves what it does not reach.
void lay(std::vector<float>& skin, std::span<const VertexWeight> weights, bool erases) {
    for (const auto& [vertex, weight] : weights)
        skin[vertex] =
            erases ? std::min(skin[vertex], 1.0f - weight) : std::max(skin[vertex], weight);
}

void lay(Drawing& drawing, const Atlas& atlas, const Brush& brush, glm::ivec3 at) {
    lay(drawing.skin, touchWeights(atlas, at, brush.radius), brush.erases);
    if (brush.bothSides)
        lay(drawing.skin, touchWeights(atlas, kMirror * at, brush.radius), brush.erases);
}

void lay(Drawing& drawing, const Atlas& atlas, const Brush& brush, std::size_t area) {
    const ReferralInputs inputs{atlas.placement(), atlas.geodesic(), atlas.areas()};
    const std::vector<std::size_t> areas =
        brush.bothSides ? withTwin(inputs.areas, area) : std::vector{area};
    for (const std::size_t one : areas) {
        if (!inputs.areas.areas[one].isDeep()) {
            lay(drawing.skin, areaWeights(static_cast<std::uint32_t>(one), inputs), brush.erases);
            continue;
        }
        std::erase(drawing.deep, one);
        if (!brush.erases) drawing.deep.push_back(one);
    }
}

/// A copy of what is there, or a blank of the right size.
Painting copyOf(const Atlas& atlas, const Painting* before) {
    if (before != nullptr) return *before;
    Painting blank;
    blank.drawing.skin.assign(atlas.body().skin()->mesh.positions.size(), 0.0f);
    return blank;
}

} // namespace

std::size_t touchCount(const Painting& painting) {
    std::size_t count = 0;
    for (const Stroke& stroke : painting.strokes) count += stroke.touches.size();
    return count;
}

bool isBlank(const Painting& painting) {
    const Drawing& drawing = painting.drawing;
    return drawing.deep.empty() &&
           std::ranges::none_of(drawing.skin, [](float weight) { return weight > 0.0f; });
}

Painting touched(const Atlas& atlas, const Painting* before, const Brush& brush, glm::vec3 at,
                 bool begins) {
    Painting painting = copyOf(atlas, before);
    const glm::ivec3 place = millimetres(at);
    if (begins || painting.strokes.empty()) {
        painting.strokes.push_back({brush, {}, {}});
        float& radius = painting.strokes.back().brush.radius;
        radius =
            std::round(1000.0f * std::clamp(radius, kLeastBrushRadius, kMostBrushRadius)) / 1000.0f;
    }
    painting.strokes.back().touches.push_back(place);
    lay(painting.drawing, atlas, painting.strokes.back().brush, place);
    return painting;
}

Painting filled(const Atlas& atlas, const Painting* before, const Brush& brush, std::size_t area) {
    Painting painting = copyOf(atlas, before);
    Brush whole = brush;
    whole.radius = Brush{}.radius; // means nothing here
    painting.strokes.push_back({whole, {}, area});
    lay(painting.drawing, atlas, whole, area);
    return painting;
}

Painting paintingOf(const Atlas& atlas, std::vector<Stroke> strokes) {
    Painting painting = copyOf(atlas, nullptr);
    painting.strokes = std::move(strokes);
    for (const Stroke& stroke : painting.strokes) {
        if (stroke.area) lay(painting.drawing, atlas, stroke.brush, *stroke.area);
        for (const glm::ivec3 at : stroke.touches) lay(painting.drawing, atlas, stroke.brush, at);
    }
    return painting;
}

std::vector<std::size_t> withTwin(const AreaMap& map, std::size_t area) {
    const SidedArea& one = map.areas[area];
    if (one.side == Side::midline) return {area};
    const auto twin = map.find(joinSide(one.area->id, opposite(one.side)));
    return twin ? std::vector{area, *twin} : std::vector{area};
}

float paintedArea(const Drawing& drawing, const AreaMap& map) {
    float sum = 0.0f;
    for (std::size_t v = 0; v < drawing.skin.size(); ++v)
        sum += drawing.skin[v] * map.vertexArea[v];
    return sum;
}

std::vector<std::size_t> areasDrawn(const Drawing& drawing, const AreaMap& map) {
    std::vector<std::size_t> found = drawing.deep;
    if (map.areaOfVertex.empty()) return found;
    std::vector<float> painted(map.areas.size(), 0.0f);
    float all = 0.0f;
    for (std::size_t v = 0; v < drawing.skin.size(); ++v) {
        painted[map.areaOfVertex[v]] += drawing.skin[v] * map.vertexArea[v];
        all += drawing.skin[v] * map.vertexArea[v];
    }
    const std::size_t deepCount = found.size();
    for (std::size_t a = 0; a < painted.size(); ++a)
        if (painted[a] > 0.0f &&
            (painted[a] > kGoodPart * all || painted[a] > kGoodFill * map.areas[a].skinArea))
            found.push_back(a);
    std::sort(found.begin() + static_cast<std::ptrdiff_t>(deepCount), found.end(),
              [&](std::size_t a, std::size_t b) { return painted[a] > painted[b]; });
    return found;
}

} // namespace myoatlas::scene
