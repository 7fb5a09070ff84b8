#pragma once

#include "scene/labels.h"
#include "ui/care_state.h"
#include "ui/notice.h"
#include "ui/requests.h"
#include "ui/style.h"

#include <glm/vec3.hpp>
#include <optional>
#include <span>

namespace myoatlas::ui {

/// The brush over the skin: where it would paint.
struct BrushCursor {
    glm::vec3 position{0.0f};
    /// Outward, unit length.
    glm::vec3 normal{0.0f, 0.0f, 1.0f};
    /// Index into `AreaMap::areas` of the area below it, if the skin has any.
    std::optional<std::size_t> area{};

    friend bool operator==(const BrushCursor&, const BrushCursor&) = default;
};

/// All that a panel reads; borrowed for one frame.
struct Context {
    const scene::Scene& scene;
    const Style& style;
    /// The hue of each of `Scene::shownPoints`, in order, and that of the next one.
    std::span<const glm::vec3> hues;
    const Preferences& preferences;
    std::span<const Notice> notices;
    /// What lies under the pointer in the picture.
    const scene::Pick& hovered;
    /// Names on the picture, in pixels of it.
    std::span<const scene::Label> labels{};
    bool canUndo = false;
    bool canRedo = false;
    /// While one paints and the pointer is on the skin.
    const BrushCursor* brush = nullptr;
    /// "Where does it hurt?" is open.
    bool isPainting = false;
    /// Kit, session and diary; nullptr where there is no self-care.
    const CareContext* care = nullptr;

    const content::Content& content() const { return scene.atlas->content(); }
    const body::Body& body() const { return scene.atlas->body(); }
};

} // namespace myoatlas::ui
