#include "scene/selection_trail.h"

namespace myoatlas::scene {

namespace {

constexpr std::size_t kMostStops = 200;

} // namespace

Selection selectionOf(const Scene& scene) {
    return {scene.shownPoints, scene.selectedPoint, scene.selectedStructure};
}

void SelectionTrail::follow(const Scene& scene, const Camera& camera) {
    Selection selection = selectionOf(scene);
    isAway_ = selection.isEmpty();
    if (isAway_) return;
    if (!stops_.empty() && stops_[here_].selection == selection) {
        stops_[here_].camera = camera;
        return;
    }
    if (!stops_.empty()) stops_.resize(here_ + 1);
    stops_.push_back({std::move(selection), camera});
    if (stops_.size() > kMostStops) stops_.erase(stops_.begin());
    here_ = stops_.size() - 1;
}

bool SelectionTrail::canGoBack() const { return isAway_ ? !stops_.empty() : here_ > 0; }

std::optional<SelectionTrail::Stop> SelectionTrail::back() {
    if (!canGoBack()) return std::nullopt;
    if (!isAway_) --here_;
    isAway_ = false;
    return stops_[here_];
}

std::optional<SelectionTrail::Stop> SelectionTrail::forward() {
    if (!canGoForward()) return std::nullopt;
    isAway_ = false;
    return stops_[++here_];
}

} // namespace myoatlas::scene
