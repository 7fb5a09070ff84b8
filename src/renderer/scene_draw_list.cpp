#include "renderer/scene_draw_list.h"

#include "renderer/carried_zones.h"
#include "renderer/palette.h"
#include "scene/causes.h"
#include "scene/density.h"
#include "scene/difference.h"
#include "scene/markers.h"
#include "scene/names.h"
#include "scene/painting.h"
#include "scene/press_path.h"

#include <algorithm>

namespace myoatlas::renderer {

namespace {

/// Below and above these, blending changes nothing that can be seen.
constexpr float kInvisible = 0.01f;
constexpr float kOpaque = 0.99f;

constexpr float kHoverGrowth = 1.35f;
/// Of a numbered disc: no more than the gap to its neighbours allows.
constexpr float kHoverDiscGrowth = 1.15f;
/// Dark enough to be found on pale tendon, quiet enough not to compete with the hues.
constexpr glm::vec3 kOtherMarkerHue{0.27f, 0.30f, 0.35f};

std::vector<float> dense(const std::vector<scene::VertexWeight>& sparse, std::size_t vertexCount) {
    std::vector<float> weights(vertexCount, 0.0f);
    for (const auto& [vertex, weight] : sparse) weights[vertex] = std::max(weights[vertex], weight);
    return weights;
}

/// Means over neighbouring vertices, a few times: borders of areas run along the edges of triangles
/// and would look torn.
std::vector<float> smoothed(std::vector<float> weights, const body::Mesh& mesh) {
    constexpr int kRounds = 4;
    for (int round = 0; round < kRounds; ++round) {
        std::vector<float> sums = weights, counts(weights.size(), 1.0f);
        for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
            for (std::size_t corner = 0; corner < 3; ++corner) {
                const std::uint32_t here = mesh.indices[i + corner];
                const std::uint32_t next = mesh.indices[i + (corner + 1) % 3];
                sums[here] += weights[next];
                counts[here] += 1.0f;
            }
        for (std::size_t v = 0; v < weights.size(); ++v) weights[v] = sums[v] / counts[v];
    }
    return weights;
}

/// The place of `point` among the shown ones, which decides its hue.
std::optional<std::size_t> shownIndex(const scene::Scene& scene, std::size_t point) {
    const auto found = std::ranges::find(scene.shownPoints, point);
    if (found == scene.shownPoints.end()) return std::nullopt;
    return static_cast<std::size_t>(found - scene.shownPoints.begin());
}

/// While points are shown, the other soft tissue pales, so that zones and the muscles they come
/// from stand out as in a textbook figure.
constexpr glm::vec3 kPale{0.80f, 0.765f, 0.735f};
constexpr float kPaleAmount = 0.62f;
/// Red dots on red flesh do not tell pain from muscle, so there the muscle that carries the point
/// is the dark tan of an old engraving.
constexpr glm::vec3 kTan{0.52f, 0.42f, 0.33f};
constexpr float kTanAmount = 0.8f;

bool carriesShown(const scene::Scene& scene, std::size_t structure) {
    return std::ranges::any_of(scene.shownPoints, [&](std::size_t point) {
        return scene.atlas->points()[point].structure == structure;
    });
}

void tint(Item& item, const scene::Scene& scene, body::Kind kind) {
    if (scene.shownPoints.empty() || kind == body::Kind::bone || kind == body::Kind::skin) return;
    if (!carriesShown(scene, item.structure)) {
        item.tint = kPale;
        item.tintAmount = kPaleAmount;
    } else if (scene.zoneStyle == scene::ZoneStyle::stipple) {
        item.tint = kTan;
        item.tintAmount = kTanAmount;
    }
}

void addItems(DrawList& list, const scene::Scene& scene, const SceneView& view) {
    const std::size_t count = scene.atlas->body().structures.size();
    const bool isSeveral = scene.shownPoints.size() > 1; // one muscle could not stand for all
    for (std::size_t i = 0; i < count; ++i) {
        float opacity = scene::visibleOpacity(scene, i);
        if (view.isPainting && scene.atlas->body().structures[i].kind == body::Kind::skin)
            opacity = 1.0f;
        if (opacity < kInvisible) continue;
        Item item;
        item.structure = i;
        item.look = opacity > kOpaque ? Look::opaque : Look::ghosted;
        item.opacity = opacity;
        item.hovered = std::ranges::find(view.hoveredStructures, i) != view.hoveredStructures.end();
        item.selected = scene.selectedStructure == i || (isSeveral && carriesShown(scene, i));
        tint(item, scene, scene.atlas->body().structures[i].kind);
        list.items.push_back(item);
    }
}

DeepVolume volumeOf(const scene::SidedArea& area, glm::vec3 hue, bool isEssential) {
    DeepVolume volume;
    volume.centre = area.centre;
    for (int axis = 0; axis < 3; ++axis) volume.axes[axis] = glm::vec3(0.0f);
    for (int axis = 0; axis < 3; ++axis) volume.axes[axis][axis] = area.halfSize[axis];
    volume.hue = hue;
    volume.essential = isEssential;
    return volume;
}

void addDeepVolumes(DrawList& list, const scene::Scene& scene, std::size_t point, glm::vec3 hue,
                    float weight) {
    for (const scene::DeepZone& zone : scene.atlas->pattern(point).deep) {
        const bool isEssential = zone.kind == content::ZoneKind::essential;
        if (!isEssential && !scene.showSpillover) continue;
        DeepVolume volume = volumeOf(scene.atlas->areas().areas[zone.area], hue, isEssential);
        volume.weight = weight;
        list.deepVolumes.push_back(volume);
    }
}

/// A place on the body is no pain: neither red nor any other hue of a zone.
constexpr glm::vec3 kAreaHue{0.05f, 0.45f, 0.50f};
constexpr float kAreaIntensity = 0.6f;

void addAreas(DrawList& list, const scene::Scene& scene, const SceneView& view,
              ZoneWeightCache& cache) {
    if (view.areas.empty()) return;
    for (const std::size_t index : view.areas)
        if (const auto& area = scene.atlas->areas().areas[index]; area.isDeep())
            list.deepVolumes.push_back(volumeOf(area, kAreaHue, true));
    Zone zone;
    zone.hue = kAreaHue;
    zone.weights = cache.weights(*scene.atlas, view.areas);
    zone.intensity = kAreaIntensity;
    list.zones.push_back(zone);
}

void addZone(DrawList& list, const scene::Scene& scene, std::size_t point, std::size_t hue,
             const SceneView& view, ZoneWeightCache& cache) {
    Zone zone;
    zone.hue = zoneHue(hue, view.palette);
    const float progress = scene.selectedPoint == point ? view.travel : 1.0f;
    zone.weights = progress < 1.0f
                       ? cache.travelling(*scene.atlas, point, scene.showSpillover, progress)
                       : cache.weights(*scene.atlas, point, scene.showSpillover);
    list.zones.push_back(zone);
    // What lies deep is felt last.
    addDeepVolumes(list, scene, point, zone.hue, std::clamp(4.0f * progress - 3.0f, 0.0f, 1.0f));
}

void addZones(DrawList& list, const scene::Scene& scene, const SceneView& view,
              ZoneWeightCache& cache) {
    const auto& shown = scene.shownPoints;
    for (std::size_t i = 0; i < shown.size(); ++i)
        if (!scene.soloPoint || scene.soloPoint == shown[i])
            addZone(list, scene, shown[i], i, view, cache);
    std::size_t hue = shown.size();
    for (const std::size_t point : view.zones)
        if (!shownIndex(scene, point)) addZone(list, scene, point, hue++, view, cache);
}

/// The map takes the place of zones; those of shown points are outlined on it.
void addDensity(DrawList& list, const scene::Scene& scene, const SceneView& view,
                ZoneWeightCache& cache) {
    if (!view.hasPatterns) return;
    list.zoneStyle = ZoneStyle::density;
    Zone map;
    map.weights = cache.density(*scene.atlas, *scene.density);
    list.zones.push_back(std::move(map));
    addZones(list, scene, view, cache);
    list.deepVolumes.clear(); // their glow would read as a shade
}

void addDifference(DrawList& list, const scene::Scene& scene, const SceneView& view,
                   ZoneWeightCache& cache) {
    const scene::Difference points = *scene.difference;
    list.zoneStyle = ZoneStyle::difference;
    Zone first, second;
    first.hue = zoneHue(shownIndex(scene, points.a).value_or(0), view.palette);
    second.hue = zoneHue(shownIndex(scene, points.b).value_or(1), view.palette);
    first.weights = cache.difference(*scene.atlas, points, scene.showSpillover);
    addDeepVolumes(list, scene, points.a, first.hue, 1.0f);
    addDeepVolumes(list, scene, points.b, second.hue, 1.0f);
    list.zones.push_back(std::move(first));
    list.zones.push_back(std::move(second));
}

/// What of the points' pain the picture shows.
void addReferral(DrawList& list, const scene::Scene& scene, const SceneView& view,
                 ZoneWeightCache& cache) {
    if (scene.density)
        addDensity(list, scene, view, cache);
    else if (scene.difference)
        addDifference(list, scene, view, cache);
    else
        addZones(list, scene, view, cache);
}

void addPainting(DrawList& list, const scene::Scene& scene, const SceneView& view,
                 ZoneWeightCache& cache) {
    if (!scene.painting) return;
    for (const std::size_t area : scene.painting->drawing.deep)
        list.deepVolumes.push_back(volumeOf(scene.atlas->areas().areas[area], kDrawingHue, true));
    Zone zone;
    zone.hue = kDrawingHue;
    zone.weights = cache.weights(scene.painting, view.unexplained);
    zone.isDrawing = true;
    // What one painted oneself is never what gives way.
    if (list.zones.size() >= kMaxZones) list.zones.resize(kMaxZones - 1);
    list.zones.push_back(zone);
}

/// The level of detail that cut faces are made of.
std::size_t levelOf(Quality quality) {
    return quality == Quality::still ? 0 : quality == Quality::moving ? 1 : 2;
}

void markNoPress(DrawList& list, const scene::Scene& scene, ZoneWeightCache& cache) {
    if (!scene.showNoPress || !scene.selectedPoint) return;
    const std::vector<std::size_t>& marked = cache.noPress(*scene.atlas, *scene.selectedPoint);
    for (Item& item : list.items)
        item.isNoPress = std::ranges::find(marked, item.structure) != marked.end();
}

void addCut(DrawList& list, const scene::Scene& scene, ZoneWeightCache& cache) {
    if (!scene.clipPlane) return;
    list.clipPlane = scene::equationOf(*scene.clipPlane);
    std::vector<std::size_t> structures;
    for (const Item& item : list.items) structures.push_back(item.structure);
    list.caps =
        cache.caps().caps(scene.atlas->body(), structures, *list.clipPlane, levelOf(list.quality));
}

void addMarkers(DrawList& list, const scene::Scene& scene, const SceneView& view) {
    const scene::MarkerPage page{view.aspect, view.height};
    for (const scene::PlacedMarker& placed : scene::placedMarkers(scene, page)) {
        if (view.isPainting && !placed.shown) continue;
        const scene::PlacedPoint& point = scene.atlas->points()[placed.point];
        Marker marker;
        marker.position = point.position;
        marker.normal = point.normal;
        marker.offset = placed.offset;
        marker.hue = placed.shown ? zoneHue(*placed.shown, view.palette) : kOtherMarkerHue;
        if (placed.shown) marker.label = scene::markerSign(scene, *placed.shown);
        marker.selected = scene.selectedPoint == placed.point;
        marker.isCutAway = placed.isCutAway;
        marker.size = placed.diameter;
        if (view.hoveredPoint == placed.point)
            marker.size *= placed.shown ? kHoverDiscGrowth : kHoverGrowth;
        list.markers.push_back(std::move(marker));
    }
}

/// Where the skin is hidden, what lies outermost under it carries its zones.
void carryZones(DrawList& list, const scene::Scene& scene, ZoneWeightCache& cache) {
    const auto& structures = scene.atlas->body().structures;
    const auto isSkin = [&](const Item& item) {
        return structures[item.structure].kind == body::Kind::skin;
    };
    if (list.zones.empty() || std::ranges::any_of(list.items, isSkin)) return;
    std::vector<bool> isVisible(structures.size(), false);
    for (const Item& item : list.items) isVisible[item.structure] = true;
    list.carriedZones = cache.carried(*scene.atlas, list.zones, isVisible);
}

} // namespace

std::shared_ptr<const CarriedZones> ZoneWeightCache::carried(const scene::Atlas& atlas,
                                                             std::span<const Zone> zones,
                                                             const std::vector<bool>& isVisible) {
    std::vector<std::shared_ptr<const ZoneWeights>> weights;
    for (const Zone& zone : zones) weights.push_back(zone.weights);
    const body::Body& body = atlas.body();
    const bool isSameBody = outermost_ && isVisible == carriers_;
    if (!isSameBody) {
        outermost_.emplace(atlas.underSkin(), body.skin()->mesh, isVisible);
        carriers_ = isVisible;
    }
    if (!isSameBody || !carried_ || weights != carriedWeights_) {
        carried_ = std::make_shared<const CarriedZones>(
            carriedZones(zones, body, atlas.underSkin(), *outermost_));
        carriedWeights_ = std::move(weights);
    }
    return carried_;
}

const std::vector<std::size_t>& ZoneWeightCache::noPress(const scene::Atlas& atlas,
                                                         std::size_t point) {
    const auto [entry, isNew] = noPress_.try_emplace(point);
    if (isNew)
        for (const scene::PressNeighbour& near : scene::pressPath(atlas, point).noPress)
            entry->second.push_back(near.structure);
    return entry->second;
}

std::shared_ptr<const ZoneWeights> ZoneWeightCache::weights(const scene::Atlas& atlas,
                                                            std::size_t point, bool withSpillover) {
    auto& cached = cache_[{point, withSpillover}];
    if (!cached) {
        const scene::ReferralPattern& pattern = atlas.pattern(point);
        const std::size_t count = atlas.body().skin()->mesh.positions.size();
        ZoneWeights weights;
        weights.essential = dense(pattern.essential, count);
        if (withSpillover) weights.spillover = dense(pattern.spillover, count);
        cached = std::make_shared<const ZoneWeights>(std::move(weights));
    }
    return cached;
}

std::shared_ptr<const ZoneWeights> ZoneWeightCache::travelling(const scene::Atlas& atlas,
                                                               std::size_t point,
                                                               bool withSpillover, float progress) {
    auto found = travels_.find(point);
    if (found == travels_.end())
        found = travels_.emplace(point, scene::travelOf(atlas, point)).first;
    const scene::ReferralPattern felt =
        scene::travelled(atlas.pattern(point), found->second, progress);
    const std::size_t count = atlas.body().skin()->mesh.positions.size();
    ZoneWeights weights;
    weights.essential = dense(felt.essential, count);
    // The pulse on the way is drawn as spillover is, even where no spillover is shown.
    if (withSpillover || !found->second.way.empty())
        weights.spillover = dense(felt.spillover, count);
    return std::make_shared<const ZoneWeights>(std::move(weights));
}

std::shared_ptr<const ZoneWeights> ZoneWeightCache::weights(const scene::Atlas& atlas,
                                                            const std::vector<std::size_t>& areas) {
    auto& cached = areas_[areas];
    if (!cached) {
        ZoneWeights weights;
        const scene::Drawing drawing = scene::drawingOf(areas, atlas.areas());
        // Without areas there is no drawing, and weights may be shorter than the skin.
        if (!drawing.skin.empty())
            weights.essential = smoothed(drawing.skin, atlas.body().skin()->mesh);
        cached = std::make_shared<const ZoneWeights>(std::move(weights));
    }
    return cached;
}

std::shared_ptr<const ZoneWeights> ZoneWeightCache::density(const scene::Atlas& atlas,
                                                            const scene::DensityMap& map) {
    auto& cached = densities_[map.region];
    if (!cached) {
        scene::DensityField field = scene::densityOf(atlas, map);
        for (float& count : field.soft) count = scene::densityShade(count);
        for (float& count : field.softEssential) count = scene::densityShade(count);
        cached = std::make_shared<const ZoneWeights>(
            ZoneWeights{std::move(field.soft), std::move(field.softEssential)});
    }
    return cached;
}

std::shared_ptr<const ZoneWeights> ZoneWeightCache::difference(const scene::Atlas& atlas,
                                                               const scene::Difference& points,
                                                               bool withSpillover) {
    const std::pair key(points, withSpillover);
    if (!difference_ || differenceOf_ != key) {
        scene::PatternDifference found = scene::differenceOf(atlas, points, withSpillover);
        difference_ = std::make_shared<const ZoneWeights>(
            ZoneWeights{std::move(found.a), std::move(found.b)});
        differenceOf_ = key;
    }
    return difference_;
}

std::shared_ptr<const ZoneWeights>
ZoneWeightCache::weights(std::shared_ptr<const scene::Painting> painting,
                         std::shared_ptr<const std::vector<float>> unexplained) {
    if (!drawing_ || painting_ != painting || unexplained_ != unexplained) {
        ZoneWeights weights;
        weights.essential = painting->drawing.skin;
        if (unexplained) weights.spillover = *unexplained;
        drawing_ = std::make_shared<const ZoneWeights>(std::move(weights));
        painting_ = std::move(painting);
        unexplained_ = std::move(unexplained);
    }
    return drawing_;
}

Camera cameraOf(const scene::Camera& camera, float aspect, const body::Bounds& bounds) {
    return {glm::inverse(scene::viewFromWorld(camera)),
            scene::clipFromView(camera, aspect, bounds)};
}

DrawList drawListOf(const scene::Scene& scene, const SceneView& view, ZoneWeightCache& cache) {
    DrawList list;
    list.camera = cameraOf(scene.camera, view.aspect, scene.atlas->body().bounds());
    list.background = view.background;
    list.quality = view.quality;
    list.pixelScale = view.pixelScale;
    list.zoneStyle =
        scene.zoneStyle == scene::ZoneStyle::heat ? ZoneStyle::heat : ZoneStyle::stipple;
    addItems(list, scene, view);
    markNoPress(list, scene, cache);
    addCut(list, scene, cache);
    addReferral(list, scene, view, cache);
    addPainting(list, scene, view, cache);
    addAreas(list, scene, view, cache);
    carryZones(list, scene, cache);
    addMarkers(list, scene, view);
    return list;
}

} // namespace myoatlas::renderer
