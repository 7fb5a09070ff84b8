#include "scene/action.h"

#include "scene/peel.h"
#include "scene/press_path.h"

#include <algorithm>

namespace myoatlas::scene {

namespace {

constexpr std::size_t kMostRemembered = 200;

/// What search or a click leads to must be seen: hidden things reappear when chosen.
void reveal(Scene& scene, std::size_t structure) {
    scene.hidden.erase(structure);
    const Layer layer = layerOf(scene.atlas->body().structures[structure]);
    float& opacity = scene.opacity[static_cast<std::size_t>(layer)];
    if (opacity <= 0.0f) opacity = 1.0f;
}

bool isShown(const Scene& scene, std::size_t point) {
    return std::ranges::find(scene.shownPoints, point) != scene.shownPoints.end();
}

void on(Scene& scene, const ShowPoint& action) {
    if (action.point >= scene.atlas->points().size()) return;
    auto& shown = scene.shownPoints;
    // One that is shown already keeps its place, and with it its hue.
    if (isShown(scene, action.point)) return;
    if (shown.size() == kMaxShownPoints) shown.erase(shown.begin());
    shown.push_back(action.point);
}

void on(Scene& scene, const SelectPoint& action) {
    if (action.point >= scene.atlas->points().size()) return;
    if (!action.together) scene.shownPoints.clear();
    on(scene, ShowPoint{action.point});
    scene.selectedPoint = action.point;
    scene.selectedStructure = scene.atlas->points()[action.point].structure;
    reveal(scene, *scene.selectedStructure);
}

void on(Scene& scene, const HidePoint& action) {
    std::erase(scene.shownPoints, action.point);
    if (scene.selectedPoint == action.point)
        scene.selectedPoint =
            scene.shownPoints.empty() ? std::nullopt : std::optional(scene.shownPoints.back());
}

void on(Scene& scene, const SelectStructure& action) {
    if (action.structure >= scene.atlas->body().structures.size()) return;
    scene.selectedStructure = action.structure;
    scene.selectedPoint.reset();
    scene.shownPoints.clear();
    reveal(scene, action.structure);
}

void on(Scene& scene, const ClearSelection&) {
    scene.selectedStructure.reset();
    scene.selectedPoint.reset();
    scene.shownPoints.clear();
}

void on(Scene& scene, const HideStructure& action) {
    if (action.structure < scene.atlas->body().structures.size())
        scene.hidden.insert(action.structure);
}

void on(Scene& scene, const ShowStructure& action) {
    if (action.structure < scene.atlas->body().structures.size()) reveal(scene, action.structure);
}

void on(Scene& scene, const IsolateStructure& action) {
    const auto& structures = scene.atlas->body().structures;
    if (action.structure >= structures.size()) return;
    for (std::size_t i = 0; i < structures.size(); ++i) {
        const Layer layer = layerOf(structures[i]);
        if (i != action.structure && layer != Layer::skin && layer != Layer::bones)
            scene.hidden.insert(i);
    }
    reveal(scene, action.structure);
}

void on(Scene& scene, const ShowAll&) {
    scene.hidden.clear();
    scene.opacity = openingScene(scene.atlas, 1.0f).opacity;
}

void on(Scene& scene, const SetLayerOpacity& action) {
    scene.opacity[static_cast<std::size_t>(action.layer)] = std::clamp(action.opacity, 0.0f, 1.0f);
}

void on(Scene& scene, const SetPeel& action) { scene.opacity = peeledOpacity(action.depth); }

void on(Scene& scene, const SetZoneStyle& action) { scene.zoneStyle = action.style; }
void on(Scene& scene, const ShowSpillover& action) { scene.showSpillover = action.visible; }
void on(Scene& scene, const ShowAllMarkers& action) { scene.showAllMarkers = action.visible; }
void on(Scene& scene, const ShowLabels& action) { scene.showLabels = action.visible; }
void on(Scene& scene, const SetNameLanguage& action) { scene.nameLanguage = action.language; }
void on(Scene& scene, const RevealSelected& action) { scene.revealSelected = action.enabled; }
void setPainting(Scene& scene, Painting painting) {
    scene.painting = std::make_shared<const Painting>(std::move(painting));
}

void on(Scene& scene, const PaintTouch& action) {
    const Painting* before = scene.painting.get();
    if (before != nullptr && touchCount(*before) >= kMostTouches) return;
    setPainting(scene, touched(*scene.atlas, before, action.brush, action.at, action.begins));
}

void on(Scene& scene, const PaintArea& action) {
    if (action.area >= scene.atlas->areas().areas.size()) return;
    setPainting(scene, filled(*scene.atlas, scene.painting.get(), action.brush, action.area));
}

void on(Scene& scene, const ClearPainting&) { scene.painting.reset(); }

void on(Scene& scene, const SetClipPlane& action) {
    scene.clipPlane = action.plane;
    scene.cutaway.reset();
}

void on(Scene& scene, const ShowCutaway& action) {
    if (action.point >= scene.atlas->points().size()) return;
    on(scene, SelectPoint{action.point, false});
    const PressPath path = pressPath(*scene.atlas, action.point);
    scene.clipPlane = cutAlong(path);
    scene.cutaway = cutawayOf(path);
    for (const std::size_t structure : scene.cutaway->path) reveal(scene, structure);
}

void on(Scene& scene, const ShowNoPress& action) { scene.showNoPress = action.visible; }
void on(Scene& scene, const ShowDensity& action) {
    scene.density = action.map;
    scene.difference.reset();
}

void on(Scene& scene, const ShowDifference& action) {
    scene.difference.reset();
    if (!action.points || action.points->a == action.points->b) return;
    const std::size_t most = std::max(action.points->a, action.points->b);
    if (most >= scene.atlas->points().size()) return;
    // The other one first: where there is no room, `a` must not be what gives way to it.
    if (!isShown(scene, action.points->a)) on(scene, ShowPoint{action.points->a});
    if (!isShown(scene, action.points->b)) on(scene, ShowPoint{action.points->b});
    scene.difference = action.points;
    scene.density.reset();
    scene.soloPoint.reset();
}

void on(Scene& scene, const SoloPoint& action) {
    scene.soloPoint = action.point;
    if (action.point) scene.difference.reset();
}

void on(Scene& scene, const ShowRelated& action) { scene.showRelated = action.visible; }

void on(Scene& scene, const RestoreSelection& action) {
    scene.shownPoints = action.selection.shownPoints;
    scene.selectedPoint = action.selection.selectedPoint;
    scene.selectedStructure = action.selection.selectedStructure;
    if (scene.selectedStructure) reveal(scene, *scene.selectedStructure);
}

/// What was asked of points that are shown no more is over.
void forgetWhatIsGone(Scene& scene) {
    if (scene.soloPoint && !isShown(scene, *scene.soloPoint)) scene.soloPoint.reset();
    if (scene.difference &&
        !(isShown(scene, scene.difference->a) && isShown(scene, scene.difference->b)))
        scene.difference.reset();
}

void on(Scene& scene, const SetCamera& action) { scene.camera = action.camera; }

Scene applied(Scene scene, std::span<const Action> actions) {
    for (const Action& action : actions) scene = scene::apply(std::move(scene), action);
    return scene;
}

/// The scene seen by the camera of `other`, with its names: how one looks, which is not undone.
Scene seenAs(Scene scene, const Scene& other) {
    scene.camera = other.camera;
    scene.nameLanguage = other.nameLanguage;
    return scene;
}

bool differInMoreThanLook(const Scene& a, const Scene& b) { return a != seenAs(b, a); }

} // namespace

Scene apply(Scene scene, const Action& action) {
    std::visit([&](const auto& which) { on(scene, which); }, action);
    forgetWhatIsGone(scene);
    return scene;
}

void History::apply(const Action& action) { apply(std::span(&action, 1)); }

void History::apply(std::span<const Action> actions) { replace(applied(present_, actions)); }

void History::amend(std::span<const Action> actions) { present_ = applied(present_, actions); }

void History::replace(Scene next) {
    if (differInMoreThanLook(present_, next)) {
        past_.push_back({present_});
        if (past_.size() > kMostRemembered) past_.erase(past_.begin());
        future_.clear();
    }
    present_ = std::move(next);
}

void History::reset(Scene scene) {
    past_.clear();
    future_.clear();
    present_ = std::move(scene);
}

void History::noteFlight(const Camera& from, const Camera& to) {
    if (!past_.empty()) past_.back().flight = Flight{from, to};
}

std::optional<Camera> History::viewBeforeUndo(const Camera& camera) const {
    if (past_.empty() || !past_.back().flight || past_.back().flight->to != camera)
        return std::nullopt;
    return past_.back().flight->from;
}

std::optional<Camera> History::viewAfterRedo(const Camera& camera) const {
    if (future_.empty() || !future_.back().flight || future_.back().flight->from != camera)
        return std::nullopt;
    return future_.back().flight->to;
}

bool History::undo() {
    if (past_.empty()) return false;
    future_.push_back({present_, past_.back().flight});
    present_ = seenAs(std::move(past_.back().scene), present_);
    past_.pop_back();
    return true;
}

bool History::redo() {
    if (future_.empty()) return false;
    past_.push_back({present_, future_.back().flight});
    present_ = seenAs(std::move(future_.back().scene), present_);
    future_.pop_back();
    return true;
}

} // namespace myoatlas::scene
