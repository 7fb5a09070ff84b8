#include "scene/scene.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::scene {

namespace {

constexpr std::array<std::string_view, kLayerCount> kLayerNames{
    "skin", "muscles1", "muscles2", "muscles3", "muscles4", "bones", "vessels"};
constexpr std::array<std::string_view, kLayerCount> kLayerTitles{"Skin",
                                                                 "Superficial muscles",
                                                                 "Middle muscles",
                                                                 "Deep muscles",
                                                                 "Deepest muscles",
                                                                 "Bones and cartilage",
                                                                 "Vessels and nerves"};
constexpr std::array<std::string_view, 2> kStyleNames{"heat", "stipple"};
constexpr std::array<std::string_view, 2> kLanguageNames{"english", "latin"};

/// Adds what a pattern shades; whole only at clear strength, so that soft rims do not widen it.
void addPattern(body::Bounds& bounds, const Scene& scene, std::size_t point) {
    const ReferralPattern& pattern = scene.atlas->pattern(point);
    const auto& positions = scene.atlas->body().skin()->mesh.positions;
    const auto addAll = [&](const std::vector<VertexWeight>& weights) {
        for (const auto& [vertex, weight] : weights)
            if (weight > 0.3f) bounds.add(positions[vertex]);
    };
    addAll(pattern.essential);
    if (scene.showSpillover) addAll(pattern.spillover);
    for (const DeepZone& deep : pattern.deep) {
        const SidedArea& area = scene.atlas->areas().areas[deep.area];
        bounds.add(area.centre - area.halfSize);
        bounds.add(area.centre + area.halfSize);
    }
}

/// Shares of the stature above which a picture shows the whole head and below which the whole foot.
constexpr float kNeck = 0.84f;
constexpr float kAnkle = 0.05f;

/// A picture that cuts through a head looks like a mistake: where `bounds` reach into it, they take
/// in the whole of it, and so with feet.
body::Bounds withWholeHead(body::Bounds bounds, const body::Bounds& body) {
    const float stature = body.size().y;
    if (bounds.max.y > body.min.y + kNeck * stature) {
        bounds.max.y = body.max.y;
        // A head is about a tenth of the stature wide.
        bounds.min.x = std::min(bounds.min.x, body.centre().x - 0.05f * stature);
        bounds.max.x = std::max(bounds.max.x, body.centre().x + 0.05f * stature);
    }
    if (bounds.min.y < body.min.y + kAnkle * stature) bounds.min.y = body.min.y;
    return bounds;
}

/// Metres. Nothing is framed closer, so that one sees which part of the body it is.
constexpr float kLeastView = 0.14f;

/// `bounds` grown about its centre to `kLeastView` each way.
body::Bounds withSurroundings(body::Bounds bounds) {
    const glm::vec3 missing = glm::max(glm::vec3(kLeastView) - bounds.size(), glm::vec3(0.0f));
    return {bounds.min - 0.5f * missing, bounds.max + 0.5f * missing};
}

/// A camera on the side of `facing` with the point's muscle and zones in the picture.
Camera framedFrom(const Scene& scene, std::size_t point, glm::vec3 facing, float aspect) {
    Scene alone = scene;
    alone.shownPoints = {point};
    alone.selectedStructure = scene.atlas->points()[point].structure;
    const body::Bounds bounds = withSurroundings(selectionBounds(alone));
    return framed(turnedTo(scene.camera, facing, bounds.centre().x), bounds, aspect, 0.25f);
}

/// From the body's surface nearest to the marker when it lies on the inner face of its muscle:
/// from there the way to it is shortest.
glm::vec3 outwardAt(const Scene& scene, const PlacedPoint& point) {
    const auto& positions = scene.atlas->body().skin()->mesh.positions;
    const auto nearest =
        std::min_element(positions.begin(), positions.end(), [&](glm::vec3 a, glm::vec3 b) {
            return glm::distance(a, point.position) < glm::distance(b, point.position);
        });
    if (nearest == positions.end()) return point.normal;
    const glm::vec3 outward = *nearest - point.position;
    return glm::dot(outward, point.normal) < 0.0f ? outward : point.normal;
}

bool isMuscleLayer(Layer layer) {
    return layer >= Layer::superficialMuscles && layer <= Layer::deepestMuscles;
}

/// Metres. Views are oblique: a muscle beside the selected one may lie in front of it.
constexpr float kCoveringDistance = 0.01f;

bool areWithin(float distance, const body::Bounds& a, const body::Bounds& b) {
    return glm::all(glm::lessThan(a.min - distance, b.max)) &&
           glm::all(glm::lessThan(b.min - distance, a.max));
}

} // namespace

std::string_view name(Layer layer) { return kLayerNames[static_cast<std::size_t>(layer)]; }
std::string_view title(Layer layer) { return kLayerTitles[static_cast<std::size_t>(layer)]; }

std::optional<Layer> layerFromName(std::string_view text) {
    for (std::size_t i = 0; i < kLayerCount; ++i)
        if (kLayerNames[i] == text) return static_cast<Layer>(i);
    return std::nullopt;
}

Layer layerOf(const body::Structure& structure) {
    switch (structure.kind) {
    case body::Kind::skin:
        return Layer::skin;
    case body::Kind::bone:
    case body::Kind::cartilage:
        return Layer::bones;
    case body::Kind::nerve:
    case body::Kind::vessel:
    case body::Kind::organ:
        return Layer::vesselsAndNerves;
    default:
        break;
    }
    switch (structure.layer) {
    case 0:
    case 1:
        return Layer::superficialMuscles;
    case 2:
        return Layer::middleMuscles;
    case 3:
        return Layer::deepMuscles;
    default:
        return Layer::deepestMuscles;
    }
}

std::vector<Layer> layersOf(const body::Body& body) {
    std::array<bool, kLayerCount> present{};
    for (const body::Structure& structure : body.structures)
        present[static_cast<std::size_t>(layerOf(structure))] = true;
    std::vector<Layer> layers;
    for (std::size_t i = 0; i < kLayerCount; ++i)
        if (present[i]) layers.push_back(static_cast<Layer>(i));
    return layers;
}

std::string_view name(ZoneStyle style) { return kStyleNames[static_cast<std::size_t>(style)]; }

std::optional<ZoneStyle> zoneStyleFromName(std::string_view text) {
    for (std::size_t i = 0; i < kStyleNames.size(); ++i)
        if (kStyleNames[i] == text) return static_cast<ZoneStyle>(i);
    return std::nullopt;
}

std::string_view name(NameLanguage language) {
    return kLanguageNames[static_cast<std::size_t>(language)];
}

std::optional<NameLanguage> nameLanguageFromName(std::string_view text) {
    for (std::size_t i = 0; i < kLanguageNames.size(); ++i)
        if (kLanguageNames[i] == text) return static_cast<NameLanguage>(i);
    return std::nullopt;
}

Scene openingScene(std::shared_ptr<const Atlas> atlas, float aspect) {
    Scene scene;
    scene.atlas = std::move(atlas);
    // Skin as a veil: the muscles that the program is about show through it at first sight.
    scene.opacity[static_cast<std::size_t>(Layer::skin)] = 0.25f;
    scene.camera = framed(scene.camera, scene.atlas->body().bounds(), aspect);
    return scene;
}

bool coversSelected(const Scene& scene, std::size_t structure) {
    if (!scene.selectedStructure) return false;
    const auto& structures = scene.atlas->body().structures;
    const body::Structure& selected = structures[*scene.selectedStructure];
    const body::Structure& other = structures[structure];
    return isMuscleLayer(layerOf(selected)) && isMuscleLayer(layerOf(other)) &&
           layerOf(other) < layerOf(selected) &&
           areWithin(kCoveringDistance, selected.bounds, other.bounds);
}

float visibleOpacity(const Scene& scene, std::size_t structure) {
    if (scene.hidden.contains(structure)) return 0.0f;
    const Layer layer = layerOf(scene.atlas->body().structures[structure]);
    // The map lies on the skin, and below a veil its shades would not be those of the legend.
    if (scene.density && layer == Layer::skin) return 1.0f;
    const float opacity = scene.opacity[static_cast<std::size_t>(layer)];
    if (scene.cutaway) {
        const bool isGhosted = isMuscleLayer(layer) && !scene.cutaway->path.contains(structure);
        return isGhosted ? std::min(opacity, kCoveringOpacity) : opacity;
    }
    if (scene.revealSelected && coversSelected(scene, structure))
        return std::min(opacity, kCoveringOpacity);
    return opacity;
}

body::Bounds selectionBounds(const Scene& scene) {
    body::Bounds bounds;
    const body::Body& body = scene.atlas->body();
    if (scene.selectedStructure) bounds.add(body.structures[*scene.selectedStructure].bounds);
    for (const std::size_t point : scene.shownPoints) {
        bounds.add(body.structures[scene.atlas->points()[point].structure].bounds);
        addPattern(bounds, scene, point);
    }
    if (bounds.isEmpty()) return body.bounds();
    return scene.shownPoints.empty() ? bounds : withWholeHead(bounds, body.bounds());
}

Camera zoneView(const Scene& scene, std::size_t point, float aspect) {
    const ReferralPattern& pattern = scene.atlas->pattern(point);
    const auto& normals = scene.atlas->body().skin()->mesh.normals;
    const auto& areas = scene.atlas->areas().vertexArea;
    glm::vec3 facing(0.0f);
    const auto addAll = [&](const std::vector<VertexWeight>& weights, float importance) {
        for (const auto& [vertex, weight] : weights)
            facing += importance * weight * areas[vertex] * normals[vertex];
    };
    addAll(pattern.essential, 1.0f);
    addAll(pattern.spillover, 0.3f);
    return framedFrom(scene, point, facing, aspect);
}

Camera markerView(const Scene& scene, std::size_t point, float aspect) {
    return framedFrom(scene, point, outwardAt(scene, scene.atlas->points()[point]), aspect);
}

bool facesMarker(const Scene& scene, std::size_t point, const Camera& camera) {
    return glm::dot(scene.atlas->points()[point].normal, towardEye(camera)) > 0.25f;
}

} // namespace myoatlas::scene
