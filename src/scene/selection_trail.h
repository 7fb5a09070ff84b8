#pragma once

#include "scene/scene.h"

namespace myoatlas::scene {

/// What of a scene is chosen.
struct Selection {
    std::vector<std::size_t> shownPoints;
    std::optional<std::size_t> selectedPoint, selectedStructure;

    bool isEmpty() const { return shownPoints.empty() && !selectedStructure; }
    friend bool operator==(const Selection&, const Selection&) = default;
};

Selection selectionOf(const Scene& scene);

/// The way through what was selected, to go back and forward along as through the pages of a
/// browser. Each stop keeps from where it was looked at last. Nothing selected is no stop.
class SelectionTrail {
public:
    struct Stop {
        Selection selection;
        Camera camera;
    };

    /// Follows the scene: a new selection becomes the last stop, in place of those ahead; while it
    /// stays the same, its camera is kept up to date. `camera` is where the scene is looked at
    /// from, or will be once its camera has arrived.
    void follow(const Scene& scene, const Camera& camera);

    bool canGoBack() const;
    bool canGoForward() const { return !stops_.empty() && here_ + 1 < stops_.size(); }
    /// The stop before or after this one, which becomes the present one; nothing where there is
    /// none. Where nothing is selected now, back leads to what was selected last.
    std::optional<Stop> back();
    std::optional<Stop> forward();

private:
    std::vector<Stop> stops_;
    std::size_t here_ = 0;
    /// Nothing is selected: `here_` is what was selected last.
    bool isAway_ = false;
};

} // namespace myoatlas::scene
