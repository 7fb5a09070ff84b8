#include "app/window_labels.h"

namespace myoatlas::app {

bool WindowLabels::update(const scene::Scene& scene, const scene::Picker* picker,
                          const scene::LabelPage& page, bool isResting) {
    const std::vector<scene::Label> before = labels_;
    const bool isWanted = scene.showLabels || scene.cutaway;
    if (!isWanted || picker == nullptr) {
        *this = {};
        return !before.empty();
    }
    if (looked_ && looked_->atlas != scene.atlas) *this = {};
    if (isResting && (looked_ != scene || lookedSize_ != page.size)) {
        tracker_.look(scene, *picker, page.size.x / page.size.y);
        looked_ = scene;
        lookedSize_ = page.size;
        placedFor_.reset();
    }
    if (placedFor_ != scene || !placedOn_ || !haveSameRoom(*placedOn_, page))
        move(scene, *picker, page);
    return labels_ != before;
}

void WindowLabels::move(const scene::Scene& scene, const scene::Picker& picker,
                        const scene::LabelPage& page) {
    labels_ = tracker_.place(scene, picker, page);
    placedFor_ = scene;
    placedOn_ = page;
}

} // namespace myoatlas::app
