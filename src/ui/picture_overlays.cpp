#include "ui/picture_overlays.h"

#include "scene/names.h"
#include "ui/density_panel.h"
#include "ui/icons.h"
#include "ui/legend.h"
#include "ui/orientation_cube.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <imgui_internal.h>
#include <string>

namespace myoatlas::ui {

namespace {

constexpr ImGuiWindowFlags kOverlay = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                      ImGuiWindowFlags_AlwaysAutoResize |
                                      ImGuiWindowFlags_NoFocusOnAppearing;

/// Fills columns from the top, as many as the height needs and the width allows.
class Columns {
public:
    Columns(const Style& style, ImVec2 size)
        : style_(style), corner_(ImGui::GetCursorPos()),
          cursor_(corner_), end_{corner_.x + size.x, corner_.y + size.y} {}

    /// False when there is no room; then nothing more has.
    bool place() {
        const float side = ImGui::GetFrameHeight();
        if (cursor_.y + side > end_.y) cursor_ = {cursor_.x + side + style_.px(2), corner_.y};
        if (cursor_.x + side > end_.x && cursor_.x > corner_.x) return false;
        ImGui::SetCursorPos(cursor_);
        cursor_.y += side + style_.px(1);
        return true;
    }
    void divide() { cursor_.y += style_.px(7); }

private:
    const Style& style_;
    ImVec2 corner_, cursor_, end_;
};

/// Where notices stand: their right edge, the lower one of the lowest, and how wide they may be.
struct NoticePlace {
    float right = 0.0f, bottom = 0.0f, width = 0.0f;
};

ImVec2 noticeInset(const Style& style) { return {style.px(16), style.px(8)}; }

/// A path wider than the line goes on after a slash, not within a name.
std::string breakable(const std::string& text, float width) {
    std::string broken;
    float line = 0.0f;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t slash = text.find_first_of("/ ", from);
        const std::size_t to = slash == std::string::npos ? text.size() : slash + 1;
        const std::string piece = text.substr(from, to - from);
        const float wide = ImGui::CalcTextSize(piece.c_str()).x;
        const bool isInPath = from > 0 && text[from - 1] == '/';
        if (isInPath && line + wide > width) {
            broken += '\n';
            line = 0.0f;
        } else if (!isInPath && line + wide > width) {
            line = 0.0f; // it goes on in a new line by itself
        }
        broken += piece;
        line += wide;
        from = to;
    }
    return broken;
}

ImVec2 noticeSize(const Style& style, const Notice& notice, float width) {
    const ImVec2 inset = noticeInset(style);
    const float wrap = width - 2.0f * inset.x;
    const ImVec2 text =
        ImGui::CalcTextSize(breakable(notice.text, wrap).c_str(), nullptr, false, wrap);
    return {text.x + 2.0f * inset.x, text.y + 2.0f * inset.y};
}

const ImGuiWindow* shownWindow(const char* name) {
    const ImGuiWindow* const window = ImGui::FindWindowByName(name);
    return window != nullptr && window->WasActive && !window->Hidden ? window : nullptr;
}

/// The lower right corner of the picture, above what already stands there: the body's head and the
/// tools stay in sight. Where the legend leaves too little beside it, above the legend; where
/// nothing is left there either, over it.
NoticePlace noticePlace(const Context& context, const Area& picture) {
    const Style& style = context.style;
    const float margin = style.px(10);
    const NoticePlace corner{picture.origin.x + picture.size.x - margin,
                             picture.origin.y + picture.size.y - margin,
                             std::min(style.px(420), picture.size.x - 2.0f * margin)};
    NoticePlace place = corner;
    for (const char* name : {"legend", "tour"}) {
        const ImGuiWindow* const window = shownWindow(name);
        if (window == nullptr) continue;
        const float beside = place.right - window->Pos.x - window->Size.x - margin;
        if (window->Pos.x < picture.origin.x + 2.0f * margin && beside > style.px(190))
            place.width = std::min(place.width, beside);
        else
            place.bottom = std::min(place.bottom, window->Pos.y - style.px(6));
    }
    const ImGuiWindow* const tools = shownWindow("toolbar");
    const ImGuiWindow* const cube = shownWindow("cube");
    const float beside =
        tools != nullptr ? place.right - tools->Pos.x - tools->Size.x - margin : place.width;
    const auto heightIn = [&](float width) {
        float height = 0.0f;
        for (const Notice& notice : context.notices)
            height += noticeSize(style, notice, width).y + style.px(6);
        return height;
    };
    const float roof = cube != nullptr ? cube->Pos.y + cube->Size.y : picture.origin.y;
    const float width = std::min(place.width, beside);
    if (place.bottom - heightIn(width) < roof) place.bottom = corner.bottom;
    if (tools != nullptr && tools->Pos.y + tools->Size.y > place.bottom - heightIn(place.width))
        place.width = width;
    return place;
}

bool isSkin(const Context& context, std::size_t structure) {
    return context.body().structures[structure].kind == body::Kind::skin;
}

} // namespace

void beginOverlay(const Style& style, const char* id, ImVec2 place, ImVec2 pivot, float alpha,
                  OverlayScroll scroll) {
    ImGui::SetNextWindowPos(place, ImGuiCond_Always, pivot);
    ImGui::SetNextWindowBgAlpha(alpha);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(style.px(6), style.px(5)));
    ImGui::Begin(id, nullptr,
                 scroll == OverlayScroll::none ? kOverlay
                                               : kOverlay & ~ImGuiWindowFlags_NoScrollbar);
    ImGui::PopStyleVar();
}

void toolbar(const Context& context, const Area& picture, bool isLeftOpen, bool isRightOpen,
             Requests& requests) {
    const Style& style = context.style;
    const scene::Scene& scene = context.scene;
    beginOverlay(style, "toolbar", {picture.origin.x + style.px(8), picture.origin.y + style.px(8)},
                 {0.0f, 0.0f}, 0.92f);
    // Not into the legend below it, and no broader than the picture can spare: what has no room is
    // in the menu.
    const float legend = legendHeight();
    const float share = picture.size.x < style.px(400) ? 0.2f : 0.4f;
    Columns columns(style, {share * picture.size.x,
                            std::max(picture.size.y - style.px(legend > 0.0f ? 44 : 28) - legend,
                                     0.3f * picture.size.y)});
    const auto button = [&](Icon icon, Command command, bool isOn = false, bool isEnabled = true) {
        if (!columns.place()) return;
        if (iconButton(style, icon, context.tip(command).c_str(), isOn, isEnabled))
            requests.add(command);
    };
    const bool hasDots = scene.zoneStyle == scene::ZoneStyle::stipple;
    button(Icon::menu, Command::toggleMenu);
    button(Icon::sidebarLeft, Command::toggleLeftPanel, isLeftOpen);
    button(Icon::sidebarRight, Command::toggleRightPanel, isRightOpen);
    button(Icon::brush, Command::togglePain, context.isPainting);
    columns.divide();
    button(Icon::undo, Command::undo, false, context.canUndo);
    button(Icon::redo, Command::redo, false, context.canRedo);
    button(Icon::back, Command::goBack, false, context.canGoBack);
    button(Icon::forward, Command::goForward, false, context.canGoForward);
    columns.divide();
    button(Icon::home, Command::frameAll);
    button(Icon::frame, Command::frameSelection);
    button(Icon::parallel, Command::toggleOrthographic, scene.camera.isOrthographic);
    button(Icon::cut, Command::toggleClip, scene.clipPlane.has_value());
    button(hasDots ? Icon::dots : Icon::drops, Command::toggleZoneStyle);
    button(Icon::density, Command::toggleDensity, scene.density.has_value());
    button(Icon::related, Command::toggleRelated, scene.showRelated);
    columns.divide();
    button(Icon::camera, Command::savePicture);
    columns.divide();
    button(Icon::settings, Command::toggleSettings);
    button(Icon::help, Command::toggleHelp);
    ImGui::End();
}

void cubeOverlay(const Context& context, const Area& picture, Requests& requests) {
    const Style& style = context.style;
    // No smaller than its letters.
    const float size = std::clamp(0.26f * picture.size.x, style.px(64), style.px(92));
    const ImVec2 place{picture.origin.x + picture.size.x - style.px(8),
                       picture.origin.y + style.px(6)};
    // The panel of a cut takes its place where there is room for one only.
    const ImGuiWindow* const cut = ImGui::FindWindowByName("cut");
    if (context.scene.clipPlane && cut != nullptr && cut->WasActive && cut->Pos.y < place.y + size)
        return;
    beginOverlay(style, "cube", place, {1.0f, 0.0f}, 0.0f);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    orientationCube(context, {corner.x + 0.5f * size, corner.y + 0.5f * size}, size, requests);
    ImGui::End();
}

void noticeOverlay(const Context& context, const Area& picture) {
    const Style& style = context.style;
    const NoticePlace place = noticePlace(context, picture);
    const ImVec2 inset = noticeInset(style);
    float bottom = place.bottom;
    // The newest is the lowest, where the eye was called before.
    for (std::size_t i = context.notices.size(); i-- > 0;) {
        const Notice& notice = context.notices[i];
        const std::string id = kNoticeWindow + std::to_string(i);
        const ImVec2 size = noticeSize(style, notice, place.width);
        const std::string words = breakable(notice.text, place.width - 2.0f * inset.x);
        ImGui::PushStyleColor(ImGuiCol_WindowBg, notice.isProblem ? style.colours.dangerSoft
                                                                  : style.colours.accentSoft);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, inset);
        ImGui::SetNextWindowPos({place.right, bottom}, ImGuiCond_Always, {1.0f, 1.0f});
        ImGui::SetNextWindowSize(size);
        ImGui::Begin(id.c_str(), nullptr, kOverlay & ~ImGuiWindowFlags_AlwaysAutoResize);
        // What a dialog has done is said over it.
        ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
        ImGui::PushTextWrapPos(size.x - inset.x + 1.0f);
        ImGui::TextUnformatted(words.c_str());
        ImGui::PopTextWrapPos();
        ImGui::End();
        ImGui::PopStyleVar();
        ImGui::PopStyleColor();
        bottom -= size.y + style.px(6);
    }
}

void hoverLabel(const Context& context, const Area& picture) {
    const scene::Pick& pick = context.hovered;
    if (!pick.structure) return;
    const Style& style = context.style;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    // On the side of the pointer where there is room: it must not cover the panels.
    const bool isLeft = pointer.x > picture.origin.x + 0.5f * picture.size.x;
    const bool isAbove = pointer.y > picture.origin.y + 0.8f * picture.size.y;
    ImGui::SetNextWindowPos({pointer.x + style.px(isLeft ? -10.0f : 18.0f),
                             pointer.y + style.px(isAbove ? -8.0f : 12.0f)},
                            ImGuiCond_Always, {isLeft ? 1.0f : 0.0f, isAbove ? 1.0f : 0.0f});
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(0.5f * picture.size.x - style.px(40));
    if (pick.point) {
        ImGui::PushFont(style.fonts.strong);
        ImGui::TextUnformatted(scene::pointName(context.scene, *pick.point).c_str());
        ImGui::PopFont();
        const auto& placed = context.scene.atlas->points()[*pick.point];
        ImGui::TextDisabled("%s", placed.ref.point->label.c_str());
    } else if (context.scene.density && isSkin(context, *pick.structure)) {
        densityTip(context, pick.position);
    } else {
        ImGui::TextUnformatted(scene::structureName(context.scene, *pick.structure).c_str());
    }
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
}

} // namespace myoatlas::ui
