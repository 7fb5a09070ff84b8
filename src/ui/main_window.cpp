#include "ui/main_window.h"

#include "ui/brush_overlay.h"
#include "ui/choose.h"
#include "ui/context_strip.h"
#include "ui/diary_panel.h"
#include "ui/hidden_list.h"
#include "ui/keyboard_focus.h"
#include "ui/label_overlay.h"
#include "ui/legend.h"
#include "ui/lesson_player.h"
#include "ui/muscle_info.h"
#include "ui/pain_panel.h"
#include "ui/picture_overlays.h"
#include "ui/related_overlay.h"
#include "ui/session_player.h"
#include "ui/text_blocks.h"
#include "ui/what_i_have.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace myoatlas::ui {

namespace {

constexpr ImGuiWindowFlags kPanel = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                    ImGuiWindowFlags_NoBringToFrontOnFocus |
                                    ImGuiWindowFlags_NoSavedSettings;

/// Where large type fills a panel it scrolls as a whole.
constexpr ImGuiWindowFlags kScrollingPanel = kPanel & ~ImGuiWindowFlags_NoScrollbar;

struct Layout {
    Area left, picture, right, lesson, strip;
};

/// Large type in a small window: two panels would leave no words whole.
bool isCramped(const Style& style) { return ImGui::GetIO().DisplaySize.x < style.px(780); }

/// During a session the picture shows the place, and the rest is read from afar.
Layout sessionLayout(const Style& style) {
    const float share = isCramped(style) ? 0.22f : 0.34f;
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float strip = std::round(style.px(32)), margin = style.px(8);
    const float height = screen.y - strip, width = std::round(share * screen.x);
    Layout layout;
    layout.picture = {{0, 0}, {width, height}};
    layout.right = {{width, margin}, {screen.x - width - margin, height - margin}};
    layout.strip = {{0, height}, {screen.x, strip}};
    return layout;
}

bool isLed(const Context& context) {
    return context.care != nullptr && context.care->session != nullptr;
}

/// Where there is room for one panel, the other one is away: the one opened last stays, and the
/// information comes when there is news in it. It is back once there is room again.
void makeRoom(const Context& context, MainWindowState& state) {
    RoomState& room = state.room;
    if (!isCramped(context.style)) {
        if (room.isLeftAway) state.isLeftOpen = true;
        if (room.isRightAway) state.isRightOpen = true;
        room = {};
        return;
    }
    // What a lesson selects is told by its caption.
    const bool hasNews = state.pain.isOpen || state.info.topic != room.topic ||
                         (context.scene.selectedStructure != state.lastSelected &&
                          context.scene.selectedStructure && context.lesson == nullptr);
    const bool isLeftNew = state.isLeftOpen && !room.wasLeftOpen;
    const bool isRightNew = state.isRightOpen && !room.wasRightOpen;
    if (hasNews && !isLeftNew) state.isRightOpen = true;
    if (state.isLeftOpen && state.isRightOpen) {
        const bool showsRight = (hasNews || isRightNew) && !(isLeftNew && !isRightNew);
        (showsRight ? state.isLeftOpen : state.isRightOpen) = false;
        room.isLeftAway = showsRight;
        room.isRightAway = !showsRight;
    }
    room.wasLeftOpen = state.isLeftOpen;
    room.wasRightOpen = state.isRightOpen;
    room.topic = state.info.topic;
}

/// Panels grow with the type, but leave the picture the largest part of a small window.
/// A lesson takes `lesson` pixels below them.
Layout layOut(const Style& style, const MainWindowState& state, float lesson) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float margin = style.px(8);
    const float strip = std::round(style.px(32));
    const float height = screen.y - strip - lesson;
    const float share = isCramped(style) ? 0.48f : 0.29f;
    const float left =
        state.isLeftOpen ? std::round(std::min(style.px(292), share * screen.x)) : 0.0f;
    const float right =
        state.isRightOpen ? std::round(std::min(style.px(392), 1.14f * share * screen.x)) : 0.0f;
    Layout layout;
    layout.left = {{margin, margin}, {left - margin, height - margin}};
    layout.right = {{screen.x - right, margin}, {right - margin, height - margin}};
    layout.picture = {{left, 0}, {std::max(screen.x - left - right, 64.0f), height}};
    layout.lesson = {{0, height}, {screen.x, lesson}};
    layout.strip = {{0, height + lesson}, {screen.x, strip}};
    return layout;
}

void place(const Area& area) {
    ImGui::SetNextWindowPos(area.origin);
    ImGui::SetNextWindowSize(area.size);
}

/// What is looked at goes to the other side with the choice: an area that is read about, or the one
/// thing that is selected.
void showOtherSide(const Context& context, const MainWindowState& state, Requests& requests) {
    if (state.pain.isOpen || context.lesson != nullptr) return;
    if (state.info.topic && state.info.topic->kind == Topic::Kind::area)
        return chooseArea(context, state.info.topic->id, state.side, requests);
    const auto selected = context.scene.selectedStructure;
    if (!selected || context.scene.shownPoints.size() > 1) return;
    if (context.body().structures[*selected].side == opposite(state.side))
        swapSides(context, requests);
}

void sideChoice(const Context& context, MainWindowState& state, Requests& requests) {
    constexpr std::array<const char*, 2> kSides{"Right", "Left"};
    const int clicked = segments(context.style, "side", kSides, state.side == Side::left ? 1 : 0);
    if (clicked >= 0) {
        state.side = clicked == 1 ? Side::left : Side::right;
        showOtherSide(context, state, requests);
    }
    if (ImGui::IsItemHovered()) tooltip("The body's own sides");
}

void leftPanel(const Context& context, const Area& area, MainWindowState& state,
               Requests& requests) {
    const Style& style = context.style;
    place(area);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(style.px(12), style.px(12)));
    ImGui::Begin("left", nullptr, kScrollingPanel);
    ImGui::PopStyleVar();
    // The field and the side stay where they are whatever is listed below them.
    const bool wasSearching = isSearching(state.search);
    sideChoice(context, state, requests);
    searchPanel(context, state.search, state.side, requests);
    if (!wasSearching && !isSearching(state.search)) {
        const float rows = static_cast<float>(scene::kLayerCount);
        const float row = style.fonts.body->FontSize + style.px(8);
        const float layers = (rows + 1) * row + style.px(152);
        hiddenLine(context, state.isHiddenListed);
        const ImVec2 room{0, -std::min(layers, 0.6f * area.size.y)};
        if (state.isHiddenListed) {
            beginPart("hidden", room);
            hiddenList(context, requests);
        } else {
            beginPart("tree", room);
            treePanel(context, state.side, state.tree, requests);
        }
        ImGui::EndChild();
        ImGui::Separator();
        beginPart("layers");
        smallText(style, "Layers");
        layersPanel(context, state.layers, requests);
        ImGui::EndChild();
    }
    ImGui::End();
}

void rightPanel(const Context& context, const Area& area, MainWindowState& state,
                Requests& requests) {
    place(area);
    ImGui::Begin("right", nullptr, kScrollingPanel);
    if (state.pain.isOpen)
        painPanel(context, state.pain, requests);
    else if (context.scene.density && state.density.place && !state.info.topic)
        densityPanel(context, state.density, requests);
    else if (context.scene.difference && !state.info.topic)
        comparePanel(context, state.compare, requests);
    else
        infoPanel(context, state.info, state.side, requests);
    ImGui::End();
}

bool pictureWindow(const Context& context, const Area& area, ImTextureID picture) {
    place(area);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0f);
    ImGui::Begin("picture", nullptr, kPanel | ImGuiWindowFlags_NoNav);
    ImGui::PopStyleVar(2);
    ImGui::Image(picture, area.size, {0, 1}, {1, 0});
    const bool isHovered = ImGui::IsItemHovered();
    labelOverlay(context, area.origin);
    relatedOverlay(context, area.origin, area.size);
    ImGui::End();
    return isHovered;
}

void followSelection(const Context& context, MainWindowState& state) {
    const auto selected = context.scene.selectedStructure;
    if (selected == state.lastSelected) return;
    state.lastSelected = selected;
    if (!selected) return;
    const Side side = context.body().structures[*selected].side;
    if (side != Side::midline) state.side = side;
}

bool choosesSomething(const Requests& requests) {
    return std::ranges::any_of(requests.actions, [](const scene::Action& action) {
        return std::holds_alternative<scene::SelectPoint>(action) ||
               std::holds_alternative<scene::SelectStructure>(action) ||
               std::holds_alternative<scene::ClearSelection>(action);
    });
}

} // namespace

bool closeDialog(MainWindowState& state) {
    if (state.menu.isOpen)
        state.menu.isOpen = false;
    else if (state.open.isOpen)
        state.open.isOpen = false;
    else if (state.text.isOpen)
        state.text.isOpen = false;
    else if (state.help.isOpen)
        state.help.isOpen = false;
    else if (state.settings.isOpen)
        state.settings.isOpen = false;
    else if (state.care.isKitOpen)
        state.care.isKitOpen = false;
    else if (state.care.diary.edited)
        state.care.diary.edited.reset();
    else if (state.care.diary.isOpen)
        state.care.diary = {};
    else
        return false;
    return true;
}

bool stepBack(MainWindowState& state) {
    if (closeDialog(state)) return true;
    if (state.tour.step)
        endTour(state.tour);
    else if (state.isLeftOpen && isSearching(state.search)) // what is seen is closed
        state.search.text.clear();
    else if (state.isHiddenListed)
        state.isHiddenListed = false;
    else if (state.pain.isOpen && state.pain.page != PainPage::causes)
        state.pain.page = PainPage::causes;
    else if (state.pain.isOpen)
        state.pain.isOpen = false;
    else if (state.info.topic)
        state.info.topic.reset();
    else if (state.density.place)
        state.density = {};
    else
        return false;
    return true;
}

void leaveTextField(MainWindowState& state) {
    if (state.open.isOpen)
        state.open.isOpen = false;
    else if (state.text.isOpen)
        state.text.isOpen = false;
    else if (state.help.isOpen)
        state.help.isOpen = false;
    else
        state.search.text.clear();
}

void focusSearch(MainWindowState& state) {
    state.isLeftOpen = true;
    state.search.wantsFocus = true;
}

void toggleHelp(MainWindowState& state) {
    state.help.isOpen = !state.help.isOpen;
    state.help.wantsFocus = state.help.isOpen;
    state.settings.isOpen = false;
    state.text.isOpen = false;
}

void toggleSettings(MainWindowState& state) {
    state.settings.isOpen = !state.settings.isOpen;
    state.help.isOpen = false;
    state.text.isOpen = false;
}

void toggleMenu(MainWindowState& state) {
    state.menu.isOpen = !state.menu.isOpen;
    state.menu.wantsFocus = state.menu.isOpen;
}

void toggleText(MainWindowState& state) {
    const bool isOpen = !state.text.isOpen;
    state.text = {};
    state.text.isOpen = isOpen;
    state.text.wantsFocus = isOpen;
    state.help.isOpen = false;
    state.settings.isOpen = false;
}

void startTour(MainWindowState& state) {
    state.help.isOpen = false;
    state.isLeftOpen = true;
    state.isRightOpen = true;
    state.tour = {.step = 0, .hasEnded = false};
}

void toggleDiary(MainWindowState& state) {
    const bool isOpen = !state.care.diary.isOpen;
    state.care.diary = {};
    state.care.diary.isOpen = isOpen;
    state.care.isKitOpen = false;
}

void toggleKit(MainWindowState& state) {
    state.care.isKitOpen = !state.care.isKitOpen;
    state.care.diary.isOpen = false;
}

void togglePain(MainWindowState& state) {
    state.pain.isOpen = !state.pain.isOpen;
    if (!state.pain.isOpen) return;
    state.isRightOpen = true;
    state.pain.page = PainPage::causes;
}

PictureArea mainWindow(const Context& context, ImTextureID picture, MainWindowState& state,
                       Requests& requests) {
    state.scale = context.style.scale;
    if (const int step = std::exchange(state.panelStep, 0); step != 0)
        state.open.isOpen ? moveInChooser(state.open, step) : moveToPanel(step);
    makeRoom(context, state);
    followSelection(context, state);
    const bool isInSession = isLed(context);
    const Layout layout = isInSession ? sessionLayout(context.style)
                                      : layOut(context.style, state, lessonHeight(context));
    const bool isHovered = pictureWindow(context, layout.picture, picture);
    if (state.isLeftOpen && !isInSession) leftPanel(context, layout.left, state, requests);
    if (state.isRightOpen && !isInSession) rightPanel(context, layout.right, state, requests);

    place(layout.strip);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding,
                        ImVec2(context.style.px(16), context.style.px(6)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0f);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, context.style.colours.window);
    ImGui::Begin("strip", nullptr, kPanel | ImGuiWindowFlags_NoNav);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
    contextStrip(context);
    ImGui::End();

    if (!isInSession) lessonPlayer(context, layout.lesson, requests);
    sessionPlayer(context, {layout.right.origin, layout.right.size}, requests);
    if (!isInSession)
        toolbar(context, layout.picture, state.isLeftOpen, state.isRightOpen, requests);
    cubeOverlay(context, layout.picture, requests);
    legend(context, layout.picture, state.compare, requests);
    clipPanel(context, layout.picture, state.clip, requests);
    noticeOverlay(context, layout.picture);
    helpPanel(context, state.help, requests);
    settingsPanel(context, state.settings, requests);
    textPanel(context,
              {state.info, state.pain, state.side,
               layout.picture.size.x / std::max(layout.picture.size.y, 1.0f)},
              state.text, requests);
    openPanel(context, state.open, requests);
    menuPanel(context, layout.picture, state.menu, requests);
    if (!isInSession)
        tourCard(context, {layout.left, layout.picture, layout.right}, state.tour, requests);
    whatIHavePanel(context, state.care.isKitOpen, requests);
    diaryPanel(context, state.care.diary, requests);
    if (isHovered) hoverLabel(context, layout.picture);
    if (isHovered && state.pain.isOpen) brushOverlay(context, layout.picture, state.pain);

    state.isKeyboardOnWidget = focusRing(context.style);
    if (requests.topic || choosesSomething(requests)) {
        state.pain.isOpen = false;
        state.density = {};
    }
    if (requests.topic)
        state.info.topic = requests.topic;
    else if (choosesSomething(requests))
        state.info.topic.reset();
    return {layout.picture.origin, layout.picture.size, isHovered};
}

} // namespace myoatlas::ui
