#include "renderer/scene_caption.h"

#include "renderer/palette.h"
#include "scene/density.h"
#include "scene/difference.h"
#include "scene/names.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::renderer {

namespace {

Caption densityCaption(const scene::Scene& scene, Caption caption) {
    caption.style = ZoneStyle::density;
    caption.title = "How many points can refer pain to a spot";
    const std::string& region = scene.density->region;
    caption.subtitle = region.empty() ? "Points of all muscles, both sides of the body."
                                      : "Points of muscles of " + scene::regionTitle(region) +
                                            ", both sides of the body.";
    for (std::size_t band = 0; band < kDensityHues.size(); ++band)
        caption.legend.push_back(
            {kDensityHues[band], scene::densityBandName(band), {}, Sample::full});
    caption.legend.push_back({kDensityHues[1], "hatched: felt by some only", {}, Sample::pale});
    return caption;
}

std::string squareCentimetres(float squareMetres) {
    return std::to_string(std::lround(1e4f * squareMetres)) + " cm²";
}

Caption differenceCaption(const scene::Scene& scene, Caption caption, scene::ZonePalette palette) {
    const auto [a, b] = *scene.difference;
    const auto hueOf = [&](std::size_t point) {
        const auto& shown = scene.shownPoints;
        return zoneHue(static_cast<std::size_t>(std::ranges::find(shown, point) - shown.begin()),
                       palette);
    };
    const scene::PatternDifference found =
        scene::differenceOf(*scene.atlas, *scene.difference, scene.showSpillover);
    const auto entry = [&](glm::vec3 hue, const std::string& words, Sample sample,
                           const scene::DifferencePart& part) {
        caption.legend.push_back(
            {hue, words + ", " + squareCentimetres(part.squareMetres), {}, sample});
    };
    caption.style = ZoneStyle::difference;
    caption.title = "Two zones compared";
    entry(hueOf(a), "only " + scene::pointName(scene, a), Sample::forth, found.onlyA);
    entry(0.45f * (hueOf(a) + hueOf(b)), "both", Sample::crossed, found.both);
    entry(hueOf(b), "only " + scene::pointName(scene, b), Sample::back, found.onlyB);
    return caption;
}

} // namespace

Caption captionOf(const scene::Scene& scene, bool isDark, scene::ZonePalette palette) {
    Caption caption;
    caption.dark = isDark;
    caption.style =
        scene.zoneStyle == scene::ZoneStyle::heat ? ZoneStyle::heat : ZoneStyle::stipple;
    if (scene.density) return densityCaption(scene, std::move(caption));
    if (scene.difference) return differenceCaption(scene, std::move(caption), palette);
    const std::vector<std::size_t>& shown = scene.shownPoints;
    for (std::size_t i = 0; i < shown.size(); ++i)
        caption.legend.push_back(
            {zoneHue(i, palette), scene::pointName(scene, shown[i]), scene::markerSign(scene, i)});
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
