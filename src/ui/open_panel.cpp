#include "ui/open_panel.h"

#include "diary/moment.h"
#include "ui/context.h"
#include "ui/dialog.h"
#include "ui/icons.h"
#include "ui/keyboard_focus.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <array>
#include <imgui_stdlib.h>

namespace myoatlas::ui {

namespace {

constexpr int kRowsAPage = 10;
/// Kinds as the row of choices has them; nothing is everything.
constexpr std::array<std::optional<FileKind>, 4> kKinds{std::nullopt, FileKind::body,
                                                        FileKind::lesson, FileKind::view};

bool isPressed(ImGuiKey key, bool repeats = true) {
    return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key), repeats);
}

void update(OpenState& state) {
    state.shown =
        shownEntries(state.listing, looksLikePath(state.filter) ? std::string_view() : state.filter,
                     state.kind, state.order);
    state.shownFilter = state.filter;
}

void move(OpenState& state, int rows) {
    const int last = std::max(static_cast<int>(state.shown.size()) - 1, 0);
    state.row = std::clamp(state.row + rows, 0, last);
    state.scrollsToRow = true;
}

const FileEntry* chosen(const OpenState& state) {
    if (state.row < 0 || state.row >= static_cast<int>(state.shown.size())) return nullptr;
    return &state.listing.entries[state.shown[static_cast<std::size_t>(state.row)]];
}

void goUp(const OpenState& state, Requests& requests) {
    if (state.listing.folder.has_relative_path())
        requests.open = state.listing.folder.parent_path();
}

/// Gives the keyboard to the item that was laid out last if Tab led to its part.
void takeFocus(OpenState& state, OpenPart part) {
    if (state.wantedPart != part) return;
    state.wantedPart.reset();
    state.part = part;
    focusLastItem();
}

int onArrowKeys(ImGuiInputTextCallbackData* data) {
    move(*static_cast<OpenState*>(data->UserData), data->EventKey == ImGuiKey_DownArrow ? 1 : -1);
    return 0;
}

/// Where one is, to be read and to be changed.
void pathRow(const Context& context, OpenState& state, Requests& requests) {
    const bool canGoUp = state.listing.folder.has_relative_path();
    if (iconButton(context.style, Icon::folderUp, "The folder above  (Backspace)", false, canGoUp))
        goUp(state, requests);
    ImGui::SameLine();
    ImGui::SetNextItemWidth(-1);
    if (state.wantedPart == OpenPart::path) {
        state.wantedPart.reset();
        ImGui::SetKeyboardFocusHere();
    }
    const bool isEntered =
        ImGui::InputTextWithHint("##path", "A folder or a file, such as ~/Documents", &state.path,
                                 ImGuiInputTextFlags_EnterReturnsTrue);
    if (ImGui::IsItemActive()) state.part = OpenPart::path;
    if (!isEntered) return;
    if (const auto place = typedPath(state.path, state.listing.folder, state.home))
        requests.open = *place;
}

/// Has the keyboard: letters filter, arrows choose, Enter opens, Backspace in it when empty goes
/// up.
void filterField(OpenState& state, Requests& requests) {
    if (state.wantsFocus || state.wantedPart == OpenPart::field) {
        state.wantedPart.reset();
        ImGui::SetKeyboardFocusHere();
    }
    state.wantsFocus = false;
    const bool wasEmpty = state.filter.empty();
    ImGui::SetNextItemWidth(-1);
    const bool isEntered = ImGui::InputTextWithHint(
        "##filter", "Type a part of the name, or paste a whole path", &state.filter,
        ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackHistory, onArrowKeys,
        &state);
    if (ImGui::IsItemActive()) {
        state.part = OpenPart::field;
        keepPageKeys();
        if (wasEmpty && isPressed(ImGuiKey_Backspace, false)) goUp(state, requests);
        if (isPressed(ImGuiKey_PageDown)) move(state, kRowsAPage);
        if (isPressed(ImGuiKey_PageUp)) move(state, -kRowsAPage);
    }
    if (state.filter != state.shownFilter) {
        update(state);
        state.row = 0;
        state.scrollsToRow = true;
    }
    if (!isEntered) return;
    state.wantsFocus = true;
    if (looksLikePath(state.filter)) {
        if (const auto place = typedPath(state.filter, state.listing.folder, state.home))
            requests.open = *place;
    } else if (const FileEntry* entry = chosen(state)) {
        requests.open = entry->path;
    }
}

void choices(const Style& style, OpenState& state) {
    constexpr std::array<const char*, 4> kTitles{"All", "Bodies", "Lessons", "Views"};
    constexpr std::array<const char*, 2> kOrders{"By name", "Newest first"};
    const auto choice = [&](const char* id, auto& labels, std::size_t present, float width) {
        ImGui::BeginChild(id, {width, ImGui::GetFrameHeight()}, false,
                          ImGuiWindowFlags_NavFlattened | ImGuiWindowFlags_NoScrollbar);
        const int clicked = segments(style, id, labels, static_cast<int>(present));
        takeFocus(state, OpenPart::kinds); // once, and the kinds come first
        ImGui::EndChild();
        return clicked;
    };
    const float room = ImGui::GetContentRegionAvail().x, gap = style.px(16);
    const bool isWide = room > style.px(600);
    const float kinds = isWide ? 0.6f * (room - gap) : room;
    const auto kind = std::ranges::find(kKinds, state.kind) - kKinds.begin();
    const int clickedKind = choice("kind", kTitles, static_cast<std::size_t>(kind), kinds);
    if (isWide) ImGui::SameLine(0, gap);
    const int clickedOrder =
        choice("order", kOrders, static_cast<std::size_t>(state.order), isWide ? 0.0f : room);
    if (clickedKind >= 0) state.kind = kKinds[static_cast<std::size_t>(clickedKind)];
    if (clickedOrder >= 0) state.order = static_cast<FileOrder>(clickedOrder);
    if (clickedKind < 0 && clickedOrder < 0) return;
    update(state);
    state.row = 0;
    state.scrollsToRow = true;
    state.wantsFocus = true;
}

void showRecent(const Context& context, OpenState& state) {
    showFolder(state, listFiles(context.files->recent));
}

bool hasRecent(const Context& context) {
    return context.files != nullptr && !context.files->recent.empty();
}

/// One below the other, or side by side where there is no room for a column.
void places(const Context& context, OpenState& state, bool isColumn, Requests& requests) {
    const Style& style = context.style;
    bool isFirst = true;
    const auto place = [&](const std::string& title, bool isHere) {
        if (isColumn) return ImGui::Selectable(title.c_str(), isHere);
        if (!isFirst) sameLineIfRoom(style, title.c_str());
        isFirst = false;
        return ImGui::Button(title.c_str());
    };
    for (const FilePlace& known : state.places) {
        if (place(known.title, known.folder == state.listing.folder)) requests.open = known.folder;
        takeFocus(state, OpenPart::places);
        if (ImGui::IsItemHovered()) tooltip(known.folder.string());
    }
    if (hasRecent(context) && place("Opened before", state.listing.folder.empty()))
        showRecent(context, state);
}

void muted(const Style& style, const std::string& text) {
    ImGui::TableNextColumn();
    ImGui::PushStyleColor(ImGuiCol_Text, style.colours.muted);
    ImGui::TextUnformatted(text.c_str());
    ImGui::PopStyleColor();
}

std::string sizeOf(const FileEntry& entry) {
    if (entry.isBroken) return "missing";
    return entry.kind == FileKind::folder ? "" : sizeText(entry.bytes);
}

void entryRow(const Context& context, OpenState& state, int index, bool isWide,
              Requests& requests) {
    const Style& style = context.style;
    const FileEntry& entry = state.listing.entries[state.shown[static_cast<std::size_t>(index)]];
    const bool isFromSeveral = state.listing.folder.empty();
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::PushID(index);
    const bool isChosen = ImGui::Selectable("##row", index == state.row,
                                            ImGuiSelectableFlags_SpanAllColumns |
                                                ImGuiSelectableFlags_AllowDoubleClick);
    ImGui::PopID();
    if (index == state.row) takeFocus(state, OpenPart::files);
    // The line that the keyboard is on is the chosen one.
    if (ImGui::IsItemFocused() && state.part == OpenPart::files && !ImGui::IsAnyItemActive())
        state.row = index;
    if (isChosen) {
        state.row = index;
        // One click chooses, as everywhere; the keyboard that is on the row means to open it.
        if (ImGui::IsMouseDoubleClicked(0) || !ImGui::IsMouseClicked(0))
            requests.open = entry.path;
        else
            state.wantsFocus = true;
    }
    if (ImGui::IsItemHovered() && isFromSeveral) tooltip(entry.path.string());
    if (index == state.row && state.scrollsToRow && !ImGui::IsItemVisible())
        ImGui::SetScrollHereY(0.5f);
    ImGui::SameLine(0, 0);
    const float side = ImGui::GetFontSize();
    const bool isFolder = entry.kind == FileKind::folder;
    if (isFolder)
        drawIcon(*ImGui::GetWindowDrawList(), Icon::folder, ImGui::GetCursorScreenPos(), side,
                 pack(style.colours.accent));
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + side + style.px(8));
    ImGui::TextUnformatted(entry.name.c_str());
    muted(style, title(entry.kind));
    if (!isWide) return;
    muted(style, isFromSeveral ? entry.path.parent_path().string() : sizeOf(entry));
    if (!isFromSeveral) muted(style, entry.changed != 0 ? diary::plainTime(entry.changed) : "");
}

/// Why there is no line to choose.
std::string emptyText(const OpenState& state) {
    if (!state.filter.empty() && !looksLikePath(state.filter))
        return "Nothing here is called that.";
    if (looksLikePath(state.filter)) return "Enter opens what was typed.";
    switch (state.kind.value_or(FileKind::folder)) {
    case FileKind::body:
        return "No body (.glb, .gltf) lies here.";
    case FileKind::lesson:
        return "No lesson (.yaml) lies here.";
    case FileKind::view:
        return "No view (.txt) lies here. Ctrl+S keeps one in your folder for documents.";
    case FileKind::folder:
        break;
    }
    return "No body (.glb, .gltf), lesson (.yaml) or view (.txt) lies here.";
}

void fileTable(const Context& context, OpenState& state, ImVec2 size, Requests& requests) {
    constexpr ImGuiTableFlags kFlags = ImGuiTableFlags_ScrollY | ImGuiTableFlags_BordersOuterH;
    const Style& style = context.style;
    const bool isWide = size.x > style.px(480), isFromSeveral = state.listing.folder.empty();
    const int columns = !isWide ? 2 : isFromSeveral ? 3 : 4;
    // Another id for other columns: ImGui remembers how many a table has.
    ImGui::PushID(columns);
    if (ImGui::BeginTable("files", columns, kFlags, size)) {
        ImGui::TableSetupScrollFreeze(0, 1);
        ImGui::TableSetupColumn("Name", ImGuiTableColumnFlags_WidthStretch, 1.0f);
        ImGui::TableSetupColumn("Kind", ImGuiTableColumnFlags_WidthFixed, style.px(62));
        if (columns == 3)
            ImGui::TableSetupColumn("Folder", ImGuiTableColumnFlags_WidthStretch, 1.4f);
        if (columns == 4) {
            ImGui::TableSetupColumn("Size", ImGuiTableColumnFlags_WidthFixed, style.px(78));
            ImGui::TableSetupColumn("Changed", ImGuiTableColumnFlags_WidthFixed, style.px(134));
        }
        ImGui::TableHeadersRow();
        ImGuiListClipper clipper;
        clipper.Begin(static_cast<int>(state.shown.size()));
        if ((state.scrollsToRow || state.wantedPart == OpenPart::files) && chosen(state) != nullptr)
            clipper.ForceDisplayRangeByIndices(state.row, state.row + 1);
        while (clipper.Step())
            for (int i = clipper.DisplayStart;
                 i < std::min(clipper.DisplayEnd, static_cast<int>(state.shown.size())); ++i)
                entryRow(context, state, i, isWide, requests);
        state.scrollsToRow = false;
        if (state.shown.empty()) {
            ImGui::TableNextRow();
            ImGui::TableNextColumn();
            ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + 0.9f * size.x);
            ImGui::TextUnformatted(emptyText(state).c_str());
            ImGui::PopTextWrapPos();
        }
        ImGui::EndTable();
    }
    ImGui::PopID();
}

void footer(const Context& context, const OpenState& state, Requests& requests) {
    const Style& style = context.style;
    const FileEntry* entry = chosen(state);
    ImGui::BeginDisabled(entry == nullptr);
    ImGui::PushStyleColor(ImGuiCol_Button, style.colours.accent);
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, style.colours.accent);
    ImGui::PushStyleColor(ImGuiCol_Text, style.colours.onAccent);
    if (ImGui::Button("Open") && entry != nullptr) requests.open = entry->path;
    ImGui::PopStyleColor(3);
    ImGui::EndDisabled();
    ImGui::SameLine(0, style.px(14));
    ImGui::AlignTextToFramePadding();
    mutedText(style, state.listing.isCut
                         ? "This folder is very large; only a part of it is listed. A path can be "
                           "typed above."
                         : "Arrows choose, Enter opens, Backspace goes a folder up, Esc closes");
}

} // namespace

void showFolder(OpenState& state, FileListing listing) {
    const std::filesystem::path from = state.listing.folder;
    state.listing = std::move(listing);
    state.path = state.listing.folder.string();
    state.filter.clear();
    update(state);
    const auto came = std::ranges::find_if(state.shown, [&](std::size_t i) {
        return !from.empty() && state.listing.entries[i].path == from;
    });
    state.row = came != state.shown.end() ? static_cast<int>(came - state.shown.begin()) : 0;
    state.scrollsToRow = true;
    state.wantsFocus = true;
}

void moveInChooser(OpenState& state, int step) {
    constexpr int kParts = 5;
    state.wantedPart =
        static_cast<OpenPart>((static_cast<int>(state.part) + kParts + step) % kParts);
}

void openPanel(const Context& context, OpenState& state, Requests& requests) {
    if (!state.isOpen) return;
    const Style& style = context.style;
    beginDialog(style, "Open", {920, 600}, state.isOpen);
    if (ImGui::IsWindowFocused(ImGuiFocusedFlags_RootAndChildWindows) &&
        !ImGui::IsAnyItemActive() && isPressed(ImGuiKey_Backspace, false))
        goUp(state, requests);
    // Tab is `moveInChooser`'s; ImGui knows of the two fields only.
    ImGui::PushAllowKeyboardFocus(false);
    pathRow(context, state, requests);
    filterField(state, requests);
    ImGui::PopAllowKeyboardFocus();
    // In large type the list is more than its choices, for which letters do as well.
    if (ImGui::GetContentRegionAvail().y > style.px(250)) choices(style, state);
    const bool isColumn = ImGui::GetContentRegionAvail().x > style.px(640);
    const float below = ImGui::GetFrameHeightWithSpacing() + style.px(4);
    const float least = 4.0f * ImGui::GetTextLineHeightWithSpacing();
    if (!isColumn) places(context, state, false, requests);
    const float height = std::max(ImGui::GetContentRegionAvail().y - below, least);
    if (isColumn) {
        ImGui::BeginChild("places", {style.px(172), height}, false, ImGuiWindowFlags_NavFlattened);
        places(context, state, true, requests);
        ImGui::EndChild();
        ImGui::SameLine(0, style.px(12));
    }
    fileTable(context, state, {ImGui::GetContentRegionAvail().x, height}, requests);
    footer(context, state, requests);
    if (const auto part = state.wantedPart) { // there is nothing in it
        state.part = *part;
        state.wantedPart.reset();
    }
    ImGui::End();
}

} // namespace myoatlas::ui
