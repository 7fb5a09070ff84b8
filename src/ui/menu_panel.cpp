#include "ui/menu_panel.h"

#include "ui/file_listing.h"
#include "ui/text_blocks.h"

#include <algorithm>

namespace myoatlas::ui {

namespace {

/// A line with its key at the right end; true when it was chosen.
bool entry(const Context& context, const char* label, const std::string& keys) {
    const Style& style = context.style;
    ImGui::PushID(label);
    const float width = ImGui::GetContentRegionAvail().x;
    const float inset = ImGui::CalcTextSize(keys.c_str()).x;
    const bool isChosen = ImGui::Selectable(label, false, 0, {width, 0});
    if (!keys.empty()) {
        ImGui::SameLine(width + ImGui::GetStyle().WindowPadding.x - inset);
        ImGui::PushStyleColor(ImGuiCol_Text, style.colours.muted);
        ImGui::TextUnformatted(keys.c_str());
        ImGui::PopStyleColor();
    }
    ImGui::PopID();
    return isChosen;
}

/// The widest line decides; names of files are cut instead.
float menuWidth(const Context& context, std::span<const Command> commands) {
    float width = context.style.px(300);
    for (const Command command : commands)
        width = std::max(width, ImGui::CalcTextSize(infoOf(command).title).x +
                                    ImGui::CalcTextSize(context.keysOf(command).c_str()).x +
                                    context.style.px(70));
    return width;
}

/// A line that opens a file; true when it was chosen. Names may hold what ImGui takes for an id.
bool fileLine(const std::string& words, const std::filesystem::path& file,
              const std::string& remark) {
    ImGui::PushID(file.c_str());
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const bool isChosen = ImGui::Selectable("##file");
    if (ImGui::IsItemHovered()) tooltip(remark);
    ImGui::GetWindowDrawList()->AddText(corner, ImGui::GetColorU32(ImGuiCol_Text), words.c_str());
    ImGui::PopID();
    return isChosen;
}

void recentFiles(const Context& context, MenuState& state, Requests& requests) {
    if (context.files == nullptr) return;
    const Style& style = context.style;
    const FilesContext& files = *context.files;
    if (!files.recent.empty()) strong(style, "Opened before");
    for (const FileEntry& file : listFiles(files.recent).entries)
        if (fileLine(file.name, file.path, file.path.string())) {
            requests.open = file.path;
            state.isOpen = false;
        }
    if (!files.defaultBody.empty() && !files.recent.empty() &&
        ImGui::Selectable("The body of Myoatlas")) {
        requests.open = files.defaultBody;
        state.isOpen = false;
    }
    if (!files.recent.empty() && ImGui::Selectable("Forget these files"))
        requests.forgetRecentFiles = true;
    ImGui::Separator();
}

/// Those of the program. One with a mistake stands there too, with the sentence that says where.
void lessons(const Context& context, MenuState& state, Requests& requests) {
    if (context.files == nullptr) return;
    const FilesContext& files = *context.files;
    if (files.lessons.empty() && files.lessonProblems.empty()) return;
    const Style& style = context.style;
    strong(style, "Lessons");
    for (const content::Lesson& lesson : files.lessons)
        if (fileLine(lesson.title, lesson.file,
                     std::to_string(lesson.steps.size()) +
                         " steps; PageDown and PageUp, or a clicker, go on and back")) {
            requests.open = lesson.file;
            state.isOpen = false;
        }
    for (const content::Problem& problem : files.lessonProblems) {
        const std::filesystem::path file = problem.file;
        content::Problem told = problem;
        told.file = file.filename().string();
        ImGui::PushStyleColor(ImGuiCol_Text, style.colours.danger);
        const bool isChosen = fileLine(told.file + " cannot be shown", file, problem.file);
        ImGui::PopStyleColor();
        smallText(style, format(told));
        if (!isChosen) continue;
        requests.open = file; // it may have been mended
        state.isOpen = false;
    }
    ImGui::Separator();
}

/// A line is drawn above it.
constexpr Command kBeginsGroup = Command::frameAll;

/// What one may want to open, above the files that are known.
constexpr Command kOpening[] = {Command::openFile, Command::openView};

constexpr Command kCommands[] = {
    Command::toggleText,
    Command::savePicture,
    Command::saveCleanPicture,
    Command::saveView,
    Command::copyView,
    Command::pasteView,
    Command::togglePain,
    Command::startSession,
    Command::toggleKit,
    Command::toggleDiary,
    Command::startTour,
    Command::toggleSettings,
    Command::toggleHelp,
    // What the toolbar has no room for where type is large.
    kBeginsGroup,
    Command::frameSelection,
    Command::toggleOrthographic,
    Command::toggleClip,
    Command::toggleZoneStyle,
    Command::toggleDensity,
    Command::toggleRelated,
    Command::switchPointView,
    Command::toggleCutaway,
    Command::undo,
    Command::redo,
    Command::goBack,
    Command::goForward,
    Command::toggleLeftPanel,
    Command::toggleRightPanel,
};

} // namespace

void menuPanel(const Context& context, const Area& picture, MenuState& state, Requests& requests) {
    if (!state.isOpen) return;
    const Style& style = context.style;
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float width = std::min(menuWidth(context, kCommands), 0.9f * screen.x);
    const float left = std::min(picture.origin.x + style.px(52), screen.x - width - style.px(8));
    ImGui::SetNextWindowPos({left, picture.origin.y + style.px(8)});
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, screen.y - style.px(48)});
    if (state.wantsFocus) ImGui::SetNextWindowFocus();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1.0f);
    ImGui::Begin("menu", nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize |
                     ImGuiWindowFlags_AlwaysAutoResize);
    ImGui::PopStyleVar();
    const auto offer = [&](Command command) {
        if (!entry(context, infoOf(command).title, context.keysOf(command))) return;
        requests.add(command);
        state.isOpen = false;
    };
    for (const Command command : kOpening) offer(command);
    recentFiles(context, state, requests);
    lessons(context, state, requests);
    for (const Command command : kCommands) {
        if (command == kBeginsGroup) ImGui::Separator();
        offer(command);
    }
    const bool isBeside = ImGui::IsMouseClicked(0) && !state.wantsFocus &&
                          !ImGui::IsWindowHovered(ImGuiHoveredFlags_RootAndChildWindows |
                                                  ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    state.wantsFocus = false;
    ImGui::End();
    if (isBeside) state.isOpen = false;
}

} // namespace myoatlas::ui
