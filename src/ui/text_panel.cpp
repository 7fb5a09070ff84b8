#include "ui/text_panel.h"

#include "ui/dialog.h"
#include "ui/text_blocks.h"
#include "ui/view_words.h"

#include <algorithm>
#include <array>
#include <imgui_stdlib.h>

namespace myoatlas::ui {

namespace {

constexpr std::size_t kMostSeen = 16;

void lookAround(const Context& context, const TextSubjects& subjects, TextState& state) {
    if (context.picker == nullptr || state.looked == context.scene) return;
    state.looked = context.scene;
    state.seen = seenBest(context.scene, *context.picker, subjects.aspect, kMostSeen);
}

} // namespace

PlainText textOf(const Context& context, const TextSubjects& subjects, int part,
                 std::span<const std::string> seen) {
    constexpr std::array<const char*, 3> kTitles{"Myoatlas: this view", "Myoatlas: pain diary",
                                                 "Myoatlas: settings and keys"};
    PlainText text;
    text.title(kTitles[static_cast<std::size_t>(part)]);
    text.paragraph(context.content().disclaimer.brief);
    if (part == 1) {
        text.append(diaryWords(context));
    } else if (part == 2) {
        text.append(settingsWords(context));
    } else {
        text.append(lessonWords(context));
        text.append(sessionWords(context));
        text.append(pictureWords(context, seen));
        text.append(painWords(context, subjects.pain));
        text.append(informationWords(context, subjects.info, subjects.side));
    }
    return text;
}

std::string broken(const std::string& text, float width) {
    std::string lines;
    const char* at = text.c_str();
    const char* const end = at + text.size();
    while (at < end) {
        const char* stop = ImGui::GetFont()->CalcWordWrapPositionA(
            ImGui::GetFontSize() / ImGui::GetFont()->FontSize, at, end, width);
        const char* newline = std::find(at, end, '\n');
        if (newline < stop || stop <= at) stop = newline;
        lines.append(at, stop);
        at = stop;
        if (at < end) lines += '\n';
        if (at < end && (*at == '\n' || *at == ' ')) ++at;
    }
    return lines;
}

void textPanel(const Context& context, const TextSubjects& subjects, TextState& state,
               Requests& requests) {
    if (!state.isOpen) return;
    const Style& style = context.style;
    beginDialog(style, "Text of this view", {780, 640}, state.isOpen);
    constexpr std::array<const char*, 3> kParts{"This view", "Diary", "Settings and keys"};
    if (const int clicked = segments(style, "part", kParts, state.part); clicked >= 0)
        state.part = clicked;
    if (state.part == 0) lookAround(context, subjects, state);
    const PlainText text = textOf(context, subjects, state.part, state.seen);
    if (ImGui::Button("Copy the text")) requests.clipboard = toText(text);
    sameLineIfRoom(style, "Save as a page (HTML)");
    if (ImGui::Button("Save as a page (HTML)")) requests.page = toHtml(text);
    if (ImGui::IsItemHovered())
        tooltip("Into your folder for documents. A browser and a screen reader read it "
                "with its headings and lists");
    const ImVec2 room = ImGui::GetContentRegionAvail();
    state.shown = broken(toText(text), room.x - style.px(34));
    if (state.wantsFocus) ImGui::SetKeyboardFocusHere();
    state.wantsFocus = false;
    ImGui::InputTextMultiline("##text", &state.shown, room, ImGuiInputTextFlags_ReadOnly);
    ImGui::End();
}

} // namespace myoatlas::ui
