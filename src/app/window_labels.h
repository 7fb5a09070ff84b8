#pragma once

#include "scene/labels.h"

namespace myoatlas::app {

/// The names on the picture of the window: chosen anew when the view has come to rest, only moved
/// while it turns, and left alone while nothing changes.
class WindowLabels {
public:
    /// Brings the names up to date; true when they are others than before. Without a picker there
    /// are none yet.
    bool update(const scene::Scene& scene, const scene::Picker* picker,
                const scene::LabelPage& page, bool isResting);

    std::span<const scene::Label> placed() const { return labels_; }
    /// Whether `update` has something to choose once the view rests.
    bool isStale(const scene::Scene& scene) const { return scene.showLabels && looked_ != scene; }

private:
    void move(const scene::Scene& scene, const scene::Picker& picker, const scene::LabelPage& page);

    scene::LabelTracker tracker_;
    std::vector<scene::Label> labels_;
    /// What the names were chosen for, and what they were placed for last.
    std::optional<scene::Scene> looked_, placedFor_;
    glm::vec2 lookedSize_{0.0f};
    std::optional<scene::LabelPage> placedOn_;
};

} // namespace myoatlas::app
