#include "bench/scenes.h"

#include "scene/action.h"

#include <array>

namespace myoatlas::bench {

namespace {

using scene::Scene;

/// Far apart on the body, with zones of every size.
constexpr std::array<std::string_view, 4> kPoints{"infraspinatus.1", "trapezius_descending.1",
                                                  "gluteus_minimus.3", "soleus.1"};

Scene onlyMusclesAndBones(Scene scene) {
    for (const scene::Layer layer : {scene::Layer::skin, scene::Layer::vesselsAndNerves})
        scene = scene::apply(std::move(scene), scene::SetLayerOpacity{layer, 0.0f});
    return scene;
}

std::vector<std::size_t> points(const scene::Atlas& atlas) {
    std::vector<std::size_t> found;
    for (const std::string_view id : kPoints)
        if (const auto point = atlas.findPoint(id)) found.push_back(*point);
    return found;
}

} // namespace

std::vector<FixedScene> fixedScenes(std::shared_ptr<const scene::Atlas> atlas, float aspect) {
    Scene opening = scene::openingScene(atlas, aspect);
    opening.showAllMarkers = false;
    std::vector<FixedScene> scenes{{"muscles", onlyMusclesAndBones(opening)},
                                   {"skin over muscles", opening}};
    const std::vector<std::size_t> shown = points(*atlas);
    if (!shown.empty()) {
        Scene one = scene::apply(opening, scene::SelectPoint{shown.front(), false});
        one.camera = scene::zoneView(one, shown.front(), aspect);
        scenes.push_back({"selected point with zone", std::move(one)});
    }
    if (shown.size() == kPoints.size()) {
        Scene four = opening;
        for (const std::size_t point : shown)
            four = scene::apply(std::move(four), scene::SelectPoint{point, true});
        scenes.push_back({"four points, ghosted", std::move(four)});
    }
    Scene markers = onlyMusclesAndBones(opening);
    markers.showAllMarkers = true;
    scenes.push_back({"labels and markers", std::move(markers)});
    return scenes;
}

Scene turned(Scene scene, float radians) {
    scene.camera.yaw += radians;
    return scene;
}

} // namespace myoatlas::bench
