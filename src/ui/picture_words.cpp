// The picture, the settings and the keys in words.

#include "scene/density.h"
#include "scene/names.h"
#include "scene/surface_map.h"
#include "ui/names.h"
#include "ui/view_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>

namespace myoatlas::ui {

namespace {

constexpr int kSurfaceRows = 100;
/// A place that was seen at so few places of the grid was hardly seen.
constexpr int kLeastCells = 4;
constexpr std::size_t kMostHidden = 30;
/// An area that is filled less is not what one would name.
constexpr float kNamedCoverage = 0.1f;

std::string percent(float share) { return std::to_string(std::lround(100.0f * share)) + " %"; }

std::string joined(std::span<const std::string> texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all;
}

std::string layersText(const scene::Scene& scene) {
    std::string text;
    for (const scene::Layer layer : scene::layersOf(scene.atlas->body())) {
        const float opacity = scene.opacity[static_cast<std::size_t>(layer)];
        text += (text.empty() ? "" : ", ") + std::string(scene::title(layer)) +
                (opacity <= 0.01f ? " hidden" : " " + percent(opacity));
    }
    return text;
}

std::string hiddenText(const scene::Scene& scene) {
    std::vector<std::string> names;
    for (const std::size_t structure : scene.hidden) {
        if (names.size() == kMostHidden) break;
        names.push_back(scene::structureName(scene, structure));
    }
    const std::size_t more = scene.hidden.size() - names.size();
    return joined(names) + (more > 0 ? " and " + std::to_string(more) + " more" : "");
}

std::string centimetres(float metres) {
    return std::to_string(std::lround(100.0f * metres)) + " cm";
}

std::string cutText(const scene::ClipPlane& plane) {
    switch (plane.direction) {
    case scene::ClipDirection::axial:
        return "straight across, " + centimetres(plane.position) + " above the floor";
    case scene::ClipDirection::sagittal:
        return "between left and right, " + centimetres(std::abs(plane.position)) +
               (plane.position >= 0.0f ? " to the left" : " to the right") + " of the middle";
    case scene::ClipDirection::coronal:
        return "between front and back, " + centimetres(std::abs(plane.position)) +
               (plane.position >= 0.0f ? " before" : " behind") + " the middle";
    case scene::ClipDirection::free:
        break;
    }
    return "along a slanted plane";
}

/// "Temple 80 %, forehead 35 %", of one kind of zone.
std::string areasText(const scene::Atlas& atlas, std::span<const scene::AreaCoverage> all,
                      content::ZoneKind kind) {
    std::string text;
    for (const scene::AreaCoverage& entry : all) {
        if (entry.kind != kind || entry.coverage < kNamedCoverage) continue;
        const scene::SidedArea& area = atlas.areas().areas[entry.area];
        text += (text.empty() ? "" : ", ") + area.name + " " + percent(entry.coverage);
    }
    return text;
}

void addShownPoint(const Context& context, std::size_t shown, PlainText& words) {
    const scene::Atlas& atlas = *context.scene.atlas;
    const std::size_t index = context.scene.shownPoints[shown];
    const scene::PlacedPoint& placed = atlas.points()[index];
    words.subheading(scene::shownPointName(context.scene, shown));
    words.fact("Where it lies", placed.ref.point->label);
    words.fact("It may be felt", placed.ref.point->referralText);
    const auto coverages = scene::coverages(atlas.pattern(index), atlas.areas());
    words.fact("By nearly everybody, share of each area",
               areasText(atlas, coverages, content::ZoneKind::essential));
    if (context.scene.showSpillover)
        words.fact("By some", areasText(atlas, coverages, content::ZoneKind::spillover));
}

const char* themeName(Theme theme) {
    switch (theme) {
    case Theme::dark:
        return "Dark";
    case Theme::highContrast:
        return "High contrast";
    case Theme::light:
        break;
    }
    return "Light";
}

const char* yesNo(bool value) { return value ? "Yes" : "No"; }

} // namespace

std::string directionWords(const scene::Camera& camera) {
    constexpr float kPi = std::numbers::pi_v<float>;
    constexpr std::array<const char*, 8> kAround{
        "the front",        "the front, from the body's left",
        "the body's left",  "the back, from the body's left",
        "the back",         "the back, from the body's right",
        "the body's right", "the front, from the body's right"};
    const float degrees = camera.pitch * 180.0f / kPi;
    if (degrees > 70.0f) return "above";
    if (degrees < -70.0f) return "below";
    const int eighth = static_cast<int>(std::lround(camera.yaw / (kPi / 4.0f)));
    std::string words = kAround[static_cast<std::size_t>(((eighth % 8) + 8) % 8)];
    if (degrees > 15.0f) words += ", and from above";
    if (degrees < -15.0f) words += ", and from below";
    return words;
}

std::vector<std::string> seenBest(const scene::Scene& scene, const scene::Picker& picker,
                                  float aspect, std::size_t most) {
    const scene::SurfaceMap map = scene::surfaceMap(scene, picker, aspect, kSurfaceRows);
    std::map<std::size_t, int> cells;
    for (const scene::SurfaceMap::Cell& cell : map.cells)
        if (cell.structure) ++cells[*cell.structure];
    std::vector<std::pair<int, std::size_t>> order;
    for (const auto& [structure, count] : cells)
        if (count >= kLeastCells) order.emplace_back(-count, structure);
    std::ranges::sort(order);
    std::vector<std::string> names;
    for (const auto& [count, structure] : order)
        if (names.size() < most) names.push_back(scene::structureName(scene, structure));
    return names;
}

PlainText pictureWords(const Context& context, std::span<const std::string> seen) {
    const scene::Scene& scene = context.scene;
    PlainText words;
    words.heading("The picture");
    words.fact("Seen from", directionWords(scene.camera));
    words.fact("Projection", scene.camera.isOrthographic ? "parallel" : "perspective");
    words.fact("Layers", layersText(scene));
    words.fact("Seen best", joined(seen));
    words.fact("Hidden", hiddenText(scene));
    if (scene.clipPlane) words.fact("Cut", cutText(*scene.clipPlane));
    if (scene.selectedStructure)
        words.fact("Selected", scene::structureName(scene, *scene.selectedStructure));
    if (scene.density)
        words.fact("Shaded",
                   "how many points can refer to each spot, of " +
                       (scene.density->region.empty() ? std::string("all muscles")
                                                      : scene::regionTitle(scene.density->region)));
    if (scene.shownPoints.empty()) {
        words.paragraph("No trigger point is shown.");
        return words;
    }
    words.heading(scene.shownPoints.size() == 1 ? "The point shown" : "The points shown");
    for (std::size_t i = 0; i < scene.shownPoints.size(); ++i) addShownPoint(context, i, words);
    return words;
}

PlainText settingsWords(const Context& context) {
    const Preferences& preferences = context.preferences;
    PlainText words;
    words.heading("Settings");
    words.fact("Colours", themeName(preferences.theme));
    words.fact("Size of text", percent(preferences.textScale));
    words.fact("Hues of points shown together", scene::title(preferences.palette));
    words.fact("Reduced motion", yesNo(preferences.hasReducedMotion));
    words.fact("The wheel zooms to the pointer", yesNo(preferences.zoomsToPointer));
    words.fact("Bodies open in a parallel view", yesNo(preferences.opensParallel));
    words.fact("Tones in a session", yesNo(preferences.hasSounds));
    words.fact("Pain zones", context.scene.zoneStyle == scene::ZoneStyle::heat ? "heat" : "dots");
    words.fact("Spillover zones", yesNo(context.scene.showSpillover));
    words.fact("Markers of all points", yesNo(context.scene.showAllMarkers));
    if (context.files != nullptr) words.fact("File of keys", context.files->keyFile.string());
    words.heading("Keys");
    const char* group = nullptr;
    for (const CommandInfo& info : commandTable()) {
        if (group != info.group) words.subheading(info.group);
        group = info.group;
        const std::string keys = context.keysOf(info.command);
        words.fact(info.title, keys.empty() ? "in the menu" : keys);
    }
    words.heading("Mouse in the picture");
    for (const MouseHabit& habit : mouseHabits()) words.fact(habit.gesture, habit.effect);
    return words;
}

} // namespace myoatlas::ui
