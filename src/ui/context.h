#pragma once

#include "content/lesson.h"
#include "scene/labels.h"
#include "ui/care_state.h"
#include "ui/key_bindings.h"
#include "ui/notice.h"
#include "ui/requests.h"
#include "ui/style.h"

#include <filesystem>
#include <glm/vec3.hpp>
#include <optional>
#include <span>
#include <string>

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

/// The step of a lesson that is shown; borrowed.
struct LessonPlace {
    const content::Lesson& lesson;
    /// Index into its steps.
    std::size_t step = 0;
};

/// Files that panels speak of.
struct FilesContext {
    /// Bodies, views and lessons that were opened before, newest first.
    std::span<const std::filesystem::path> recent{};
    /// Those of the program, by title.
    std::span<const content::Lesson> lessons{};
    /// The first mistake of each of their files that is no lesson.
    std::span<const content::Problem> lessonProblems{};
    /// Where the file of keys lies or would lie; empty without a home.
    std::filesystem::path keyFile{};
    bool hasKeyFile = false;
    /// What is wrong with it, a sentence each.
    std::span<const std::string> keyProblems{};
    /// The program's own body; empty when there is none to go back to.
    std::filesystem::path defaultBody{};
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
    /// Of the bands of a density map (`scene::kDensityBands`), the least first.
    std::span<const glm::vec3> densityHues{};
    bool canGoBack = false;
    bool canGoForward = false;
    bool canUndo = false;
    bool canRedo = false;
    /// While one paints and the pointer is on the skin.
    const BrushCursor* brush = nullptr;
    /// "Where does it hurt?" is open.
    bool isPainting = false;
    /// Points that are chosen join those shown instead of replacing them.
    bool isPinning = false;
    /// Kit, session and diary; nullptr where there is no self-care.
    const CareContext* care = nullptr;
    /// nullptr: the default keys.
    const KeyBindings* keys = nullptr;
    const FilesContext* files = nullptr;
    /// nullptr: no lesson is shown.
    const LessonPlace* lesson = nullptr;
    /// Nothing until it is built.
    const scene::Picker* picker = nullptr;

    const content::Content& content() const { return scene.atlas->content(); }
    const body::Body& body() const { return scene.atlas->body(); }
    /// "Ctrl+F or /"; empty for a command without a key.
    std::string keysOf(Command command) const {
        return keys != nullptr ? keys->keysOf(command) : infoOf(command).keys;
    }
    /// The command's title with its keys, for a tooltip.
    std::string tip(Command command) const { return tip(command, infoOf(command).title); }
    /// The same with other words.
    std::string tip(Command command, const std::string& words) const {
        const std::string with = keysOf(command);
        return with.empty() ? words : words + "  (" + with + ")";
    }
};

} // namespace myoatlas::ui
