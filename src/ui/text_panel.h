#pragma once

#include "ui/info_panel.h"
#include "ui/pain_state.h"
#include "ui/plain_text.h"

#include <string>
#include <vector>

namespace myoatlas::ui {

struct TextState {
    bool isOpen = false;
    /// The keyboard goes to the text.
    bool wantsFocus = false;
    /// 0 the view, 1 the diary, 2 settings and keys.
    int part = 0;
    /// The scene whose best seen structures are in `seen`.
    std::optional<scene::Scene> looked;
    std::vector<std::string> seen;
    /// As it is shown, broken to the panel's width.
    std::string shown;
};

/// What the text tells of beside the scene.
struct TextSubjects {
    const InfoState& info;
    const PainState& pain;
    Side side = Side::right;
    /// Of the picture, width over height.
    float aspect = 1.0f;
};

/// One part of the text of the window.
PlainText textOf(const Context& context, const TextSubjects& subjects, int part,
                 std::span<const std::string> seen);

/// Everything that the window shows, as text to select, to copy and to keep as a page of HTML.
void textPanel(const Context& context, const TextSubjects& subjects, TextState& state,
               Requests& requests);

/// `text` with lines broken at spaces where they would be wider than `width`, by ImGui's font.
std::string broken(const std::string& text, float width);

} // namespace myoatlas::ui
