#pragma once

#include "scene/picking.h"
#include "ui/notice.h"
#include "ui/requests.h"
#include "ui/style.h"

#include <glm/vec3.hpp>
#include <span>

namespace myoatlas::ui {

/// All that a panel reads; borrowed for one frame.
struct Context {
    const scene::Scene& scene;
    const Style& style;
    /// The hue of each of `Scene::shownPoints`, in order.
    std::span<const glm::vec3> hues;
    const Preferences& preferences;
    std::span<const Notice> notices;
    /// What lies under the pointer in the picture.
    const scene::Pick& hovered;
    bool canUndo = false;
    bool canRedo = false;

    const content::Content& content() const { return scene.atlas->content(); }
    const body::Body& body() const { return scene.atlas->body(); }
};

} // namespace myoatlas::ui
