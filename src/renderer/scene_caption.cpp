#include "renderer/scene_caption.h"

#include "renderer/palette.h"
#include "scene/names.h"

namespace myoatlas::renderer {

Caption captionOf(const scene::Scene& scene, bool isDark) {
    Caption caption;
    caption.dark = isDark;
    caption.style =
        scene.zoneStyle == scene::ZoneStyle::heat ? ZoneStyle::heat : ZoneStyle::stipple;
    const std::vector<std::size_t>& shown = scene.shownPoints;
    for (std::size_t i = 0; i < shown.size(); ++i)
        caption.legend.push_back({zoneHue(i), scene::pointName(scene, shown[i])});
    if (shown.size() == 1) {
        const content::TriggerPoint& point = *scene.atlas->points()[shown.front()].ref.point;
        caption.title = scene::pointName(scene, shown.front());
        caption.subtitle = point.label + ". May refer pain: " + point.referralText;
    } else if (!shown.empty()) {
        caption.title = "Points shown together";
    } else if (scene.selectedStructure) {
        caption.title = scene::structureName(scene, *scene.selectedStructure);
    } else {
        caption.title = "Myoatlas";
    }
    return caption;
}

} // namespace myoatlas::renderer
