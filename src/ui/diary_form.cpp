#include "diary/moment.h"
#include "ui/diary_panel.h"
#include "ui/diary_point.h"
#include "ui/keyboard_focus.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <imgui_stdlib.h>

namespace myoatlas::ui {

namespace {

using diary::Entry;

void painRow(const Style& style, const char* label, std::optional<int>& pain) {
    smallText(style, label);
    painButtons(style, label, pain);
    if (!pain) return;
    sameLineIfRoom(style, "Clear");
    ImGui::PushID(label);
    if (ImGui::Button("Clear")) pain.reset();
    ImGui::PopID();
}

/// Goes on at the right of the group that began at `top`, where `width` pixels have room.
void besideIfRoom(const Style& style, float top, float width) {
    const float between = style.px(24);
    const float end = ImGui::GetItemRectMax().x - ImGui::GetWindowPos().x + between;
    if (end + width > ImGui::GetContentRegionMax().x) return;
    ImGui::SetCursorPos({end + ImGui::GetScrollX(), top});
}

template <typename Known>
void idChoice(const Style& style, const char* label, const std::vector<Known>& entries,
              std::string& id) {
    ImGui::BeginGroup();
    smallText(style, label);
    const Known* chosen = content::findById(entries, id);
    ImGui::PushID(label);
    ImGui::SetNextItemWidth(std::min(style.px(320), ImGui::GetContentRegionAvail().x));
    if (ImGui::BeginCombo("##id", chosen != nullptr ? chosen->name.c_str() : "–")) {
        if (ImGui::Selectable("–", id.empty())) id.clear();
        for (const Known& entry : entries)
            if (ImGui::Selectable(entry.name.c_str(), entry.id == id)) id = entry.id;
        ImGui::EndCombo();
    }
    ImGui::PopID();
    ImGui::EndGroup();
}

/// Beside the field before it, or below where there is no room.
void number(const Style& style, const char* label, std::optional<int>& value, int most,
            bool isFirst = false) {
    int shown = value.value_or(0);
    const float width = style.px(130), between = style.px(20);
    const float end = ImGui::GetItemRectMax().x - ImGui::GetWindowPos().x + between;
    const float needed =
        width + ImGui::GetStyle().ItemInnerSpacing.x + ImGui::CalcTextSize(label).x;
    if (!isFirst && end + needed <= ImGui::GetContentRegionMax().x) ImGui::SameLine(0, between);
    ImGui::SetNextItemWidth(width);
    if (ImGui::InputInt(label, &shown, 1, 10)) value = std::clamp(shown, 0, most);
}

void doseFields(const Context& context, Entry& entry) {
    const Style& style = context.style;
    const float top = ImGui::GetCursorPosY();
    idChoice(style, "Technique", context.content().techniques, entry.technique);
    besideIfRoom(style, top, style.px(320));
    idChoice(style, "Tool", context.content().tools, entry.tool);
    number(style, "seconds", entry.seconds, 3600, true);
    number(style, "times", entry.repeats, 100);
    number(style, "of 10 pressure", entry.pressure, 10);
}

/// Takes whole characters off the end of a text that is too long.
void shorten(std::string& text) {
    if (text.size() <= diary::kLongestNote) return;
    std::size_t length = diary::kLongestNote;
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xc0) == 0x80) --length;
    text.resize(length);
}

void keep(const DiaryState& state, const Entry& entry, Requests& requests) {
    Entry kept = entry;
    if (const auto at = diary::parseTime(state.editedAt)) kept.at = *at;
    if (kept.id == 0)
        requests.care.diary.emplace_back(AddEntry{kept});
    else
        requests.care.diary.emplace_back(UpdateEntry{kept});
}

} // namespace

void diaryForm(const Context& context, DiaryState& state, Requests& requests) {
    const Style& style = context.style;
    Entry& entry = *state.edited;
    heading(style, entry.id == 0 ? "New entry" : "Change the entry");
    // The buttons stay in sight in a small window too.
    beginPart("fields", {0, -(ImGui::GetFrameHeight() + style.px(12))});
    const float top = ImGui::GetCursorPosY();
    ImGui::BeginGroup();
    diaryPointChoice(context, entry.point, state.pointWords);
    ImGui::EndGroup();
    besideIfRoom(style, top, style.px(220));
    ImGui::BeginGroup();
    smallText(style, "When (year-month-day hour:minute)");
    ImGui::SetNextItemWidth(style.px(220));
    ImGui::InputText("##at", &state.editedAt);
    ImGui::EndGroup();
    const bool isTime = diary::parseTime(state.editedAt).has_value();
    if (!isTime) callout(style, Tone::warning, {}, "Write it like 2026-03-31 18:05.");
    painRow(style, "Pain before, 0 to 10", entry.before);
    painRow(style, "Pain after", entry.after);
    painRow(style, "Soreness the day after", entry.nextDay);
    doseFields(context, entry);
    smallText(style, "Notes");
    ImGui::InputTextMultiline("##notes", &entry.notes, {-1, style.px(70)});
    shorten(entry.notes);
    ImGui::EndChild();
    gap(style, 2);
    ImGui::BeginDisabled(!isTime || !context.care->problem.empty());
    const bool isKept = ImGui::Button("Keep");
    ImGui::EndDisabled();
    ImGui::SameLine();
    const bool isLeft = ImGui::Button("Back");
    bool isDeleted = false;
    if (entry.id != 0) {
        sameLineIfRoom(style, "Delete this entry");
        isDeleted = ImGui::Button("Delete this entry");
    }
    if (isKept) keep(state, entry, requests);
    if (isDeleted) requests.care.diary.emplace_back(RemoveEntry{entry.id});
    if (isKept || isLeft || isDeleted) state.edited.reset();
}

} // namespace myoatlas::ui
