#pragma once

#include "renderer/cap_mesh.h"
#include "renderer/draw_list.h"
#include "scene/scene.h"
#include "scene/travel.h"
#include "scene/zone_palette.h"

#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace myoatlas::renderer {

/// What a picture of a scene depends on beside the scene.
struct SceneView {
    /// Width over height.
    float aspect = 1.0f;
    /// Pixels at `pixelScale` 1 from bottom to top; markers are set apart by them.
    float height = 900.0f;
    Background background = lightStudio();
    scene::ZonePalette palette = scene::ZonePalette::textbook;
    Quality quality = Quality::still;
    float pixelScale = 1.0f;
    /// What lies under the pointer, in the picture or as a row of a panel; indices as in
    /// `scene::Pick`.
    std::vector<std::size_t> hoveredStructures;
    std::optional<std::size_t> hoveredPoint;
    /// Areas that are spoken of, shaded on the skin; indices into `AreaMap::areas`.
    std::vector<std::size_t> areas{};
    /// Points whose zones are shown for the moment, after the scene's own.
    std::vector<std::size_t> zones{};
    /// Per skin vertex, the part of the scene's drawing that nothing explains.
    std::shared_ptr<const std::vector<float>> unexplained{};
    /// Somebody paints: the skin is opaque, and no markers but those of shown points are in the
    /// way.
    bool isPainting = false;
    /// The patterns of all points are worked out: before that a density map has no shades, for
    /// asking for them would take seconds.
    bool hasPatterns = true;
    /// How far the pain of the selected point has come on its way to its zones, 0..1.
    float travel = 1.0f;
};

/// Keeps the cut faces, and the patterns that were drawn as one weight a skin vertex, so that
/// showing a point again costs nothing and the renderer recognises it. Belongs to one atlas.
class ZoneWeightCache {
public:
    /// Evaluates the pattern of the point when it was never asked for (tens of milliseconds).
    std::shared_ptr<const ZoneWeights> weights(const scene::Atlas& atlas, std::size_t point,
                                               bool withSpillover);
    /// The same while the pain is on its way, `progress` 0..1; never the same twice.
    std::shared_ptr<const ZoneWeights> travelling(const scene::Atlas& atlas, std::size_t point,
                                                  bool withSpillover, float progress);
    /// The whole of some areas.
    std::shared_ptr<const ZoneWeights> weights(const scene::Atlas& atlas,
                                               const std::vector<std::size_t>& areas);
    /// How many points refer to each spot, as shades.
    std::shared_ptr<const ZoneWeights> density(const scene::Atlas& atlas,
                                               const scene::DensityMap& map);
    /// How strongly each of two points is felt.
    std::shared_ptr<const ZoneWeights>
    difference(const scene::Atlas& atlas, const scene::Difference& points, bool withSpillover);
    /// The structures near the point on which nothing may press.
    const std::vector<std::size_t>& noPress(const scene::Atlas& atlas, std::size_t point);
    /// The faces that the scene's clip plane cuts, as fine as the quality asks for.
    CapCache& caps() { return caps_; }
    /// What was painted, and the part of it that is hatched twice (may be nothing).
    std::shared_ptr<const ZoneWeights>
    weights(std::shared_ptr<const scene::Painting> painting,
            std::shared_ptr<const std::vector<float>> unexplained);
    /// The zones on what lies outermost of what `isVisible` says by structure; the last ones only.
    std::shared_ptr<const CarriedZones> carried(const scene::Atlas& atlas,
                                                std::span<const Zone> zones,
                                                const std::vector<bool>& isVisible);
    void clear() { *this = {}; }

private:
    std::map<std::pair<std::size_t, bool>, std::shared_ptr<const ZoneWeights>> cache_;
    std::map<std::vector<std::size_t>, std::shared_ptr<const ZoneWeights>> areas_;
    std::map<std::size_t, scene::Travel> travels_;
    /// The last drawing only: while one paints there is a new one many times a second.
    std::shared_ptr<const scene::Painting> painting_;
    std::shared_ptr<const std::vector<float>> unexplained_;
    std::shared_ptr<const ZoneWeights> drawing_;
    std::map<std::string, std::shared_ptr<const ZoneWeights>> densities_;
    /// The last one only.
    std::optional<std::pair<scene::Difference, bool>> differenceOf_;
    std::shared_ptr<const ZoneWeights> difference_;
    std::map<std::size_t, std::vector<std::size_t>> noPress_;
    CapCache caps_;
    std::vector<bool> carriers_;
    std::optional<scene::OutermostUnderSkin> outermost_;
    /// What `carried_` was made of.
    std::vector<std::shared_ptr<const ZoneWeights>> carriedWeights_;
    std::shared_ptr<const CarriedZones> carried_;
};

/// The scene as plain data to draw: structures by their visible opacity, a zone with its hue
/// (`zoneHue`, in the order of `Scene::shownPoints`) for each shown point or what stands in place
/// of the zones (a density map, a difference of two), deep areas as volumes, numbered markers for
/// shown points and small ones for the others that face the viewer, and the areas that are spoken
/// of.
DrawList drawListOf(const scene::Scene& scene, const SceneView& view, ZoneWeightCache& cache);

/// The scene's camera in the renderer's terms.
Camera cameraOf(const scene::Camera& camera, float aspect, const body::Bounds& bounds);

} // namespace myoatlas::renderer
