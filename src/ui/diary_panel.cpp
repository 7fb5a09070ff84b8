#include "ui/diary_panel.h"

#include "diary/advice.h"
#include "diary/moment.h"
#include "scene/names.h"
#include "ui/dialog.h"
#include "ui/diary_curve.h"
#include "ui/diary_point.h"
#include "ui/keyboard_focus.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <set>

namespace myoatlas::ui {

namespace {

using diary::Entry;

std::vector<Entry> chosenEntries(const Context& context, const DiaryState& state) {
    std::vector<Entry> chosen;
    for (const Entry& entry : context.care->entries)
        if (state.point.empty() || entry.point == state.point) chosen.push_back(entry);
    return chosen;
}

void beginNewEntry(const Context& context, DiaryState& state) {
    Entry entry;
    entry.at = context.care->now;
    entry.point = selectedPointId(context.scene);
    if (entry.point.empty()) entry.point = state.point;
    state.edited = entry;
    state.editedAt = diary::plainTime(entry.at);
}

/// All points that were noted, to choose one.
void pointChoice(const Context& context, DiaryState& state) {
    std::set<std::string> points;
    for (const Entry& entry : context.care->entries)
        if (!entry.point.empty()) points.insert(entry.point);
    const std::string shown =
        state.point.empty() ? "All points" : pointName(context.content(), state.point);
    ImGui::SetNextItemWidth(std::min(context.style.px(280), ImGui::GetContentRegionAvail().x));
    if (!ImGui::BeginCombo("##point", shown.c_str())) return;
    if (ImGui::Selectable("All points", state.point.empty())) state.point.clear();
    for (const std::string& point : points)
        if (ImGui::Selectable(pointName(context.content(), point).c_str(), point == state.point))
            state.point = point;
    ImGui::EndCombo();
}

std::string figure(const std::optional<int>& value) {
    return value ? std::to_string(*value) : std::string("–");
}

std::string doseText(const Context& context, const Entry& entry) {
    std::string text;
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : " · ") + part; };
    if (const auto* known = content::findById(context.content().techniques, entry.technique))
        add(known->name);
    if (const auto* known = content::findById(context.content().tools, entry.tool))
        add(known->name);
    if (entry.seconds)
        add((entry.repeats ? std::to_string(*entry.repeats) + " × " : "") +
            std::to_string(*entry.seconds) + " s");
    if (entry.pressure) add("pressure " + std::to_string(*entry.pressure));
    if (!entry.notes.empty()) add(entry.notes);
    return text;
}

void cell(const std::string& text) {
    ImGui::TableNextColumn();
    ImGui::PushTextWrapPos(0.0f);
    ImGui::TextUnformatted(text.c_str());
    ImGui::PopTextWrapPos();
}

void entryRow(const Context& context, const Entry& entry, DiaryState& state) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::PushID(static_cast<int>(entry.id));
    if (ImGui::Selectable(diary::plainTime(entry.at).c_str(), false,
                          ImGuiSelectableFlags_SpanAllColumns)) {
        state.edited = entry;
        state.editedAt = diary::plainTime(entry.at);
    }
    if (ImGui::IsItemHovered()) tooltip("Change or delete");
    ImGui::PopID();
    cell(pointName(context.content(), entry.point));
    cell(figure(entry.before));
    cell(figure(entry.after));
    cell(figure(entry.nextDay));
    cell(doseText(context, entry));
}

void entryTable(const Context& context, const std::vector<Entry>& entries, DiaryState& state) {
    constexpr ImGuiTableFlags kFlags =
        ImGuiTableFlags_ScrollY | ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH;
    const Style& style = context.style;
    const float height = std::max(ImGui::GetContentRegionAvail().y, style.px(150));
    if (!ImGui::BeginTable("entries", 6, kFlags, {0, height})) return;
    ImGui::TableSetupScrollFreeze(0, 1);
    ImGui::TableSetupColumn("When", ImGuiTableColumnFlags_WidthFixed, style.px(140));
    ImGui::TableSetupColumn("Point", ImGuiTableColumnFlags_WidthStretch, 1.0f);
    ImGui::TableSetupColumn("Before", ImGuiTableColumnFlags_WidthFixed, style.px(58));
    ImGui::TableSetupColumn("After", ImGuiTableColumnFlags_WidthFixed, style.px(50));
    ImGui::TableSetupColumn("Next day", ImGuiTableColumnFlags_WidthFixed, style.px(74));
    ImGui::TableSetupColumn("What", ImGuiTableColumnFlags_WidthStretch, 1.6f);
    ImGui::TableHeadersRow();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        entryRow(context, *entry, state);
    ImGui::EndTable();
}

/// The newest entry from before today that lacks the soreness of the day after.
const Entry* withoutNextDay(const CareContext& care) {
    for (auto entry = care.entries.rbegin(); entry != care.entries.rend(); ++entry) {
        const std::int64_t age = care.now - entry->at;
        if (age > 3 * diary::kSecondsADay) return nullptr;
        const bool wasBeforeToday = diary::plainDay(entry->at) != diary::plainDay(care.now);
        if (age > 0 && wasBeforeToday && !entry->nextDay) return &*entry;
    }
    return nullptr;
}

void nextDayQuestion(const Context& context, Requests& requests) {
    const Entry* entry = withoutNextDay(*context.care);
    if (entry == nullptr) return;
    strong(context.style, "How sore was it the day after " + diary::plainDay(entry->at) + "? (" +
                              pointName(context.content(), entry->point) + ")");
    Entry answered = *entry;
    if (painButtons(context.style, "next day", answered.nextDay))
        requests.care.diary.emplace_back(UpdateEntry{answered});
    gap(context.style, 2);
}

void deleteAllQuestion(const Context& context, DiaryState& state, Requests& requests) {
    if (!state.isDeletingAll) return;
    callout(context.style, Tone::danger, "Delete the whole diary?",
            "All " + std::to_string(context.care->entries.size()) +
                " entries, and damaged copies that were kept aside. This cannot be undone; export "
                "it first if you may want it back.");
    if (ImGui::Button("Delete everything")) {
        requests.care.diary.emplace_back(RemoveAllEntries{});
        state.isDeletingAll = false;
        state.point.clear();
    }
    ImGui::SameLine();
    if (ImGui::Button("Keep it")) state.isDeletingAll = false;
}

/// A button on the present line, or on the next where there is no room.
bool rowButton(const Style& style, const char* label) {
    const float width = ImGui::CalcTextSize(label).x + 2 * ImGui::GetStyle().FramePadding.x;
    const float end = ImGui::GetItemRectMax().x - ImGui::GetWindowPos().x + style.px(8);
    if (end + width <= ImGui::GetContentRegionMax().x) ImGui::SameLine();
    return ImGui::Button(label);
}

void buttons(const Context& context, DiaryState& state, Requests& requests) {
    const Style& style = context.style;
    pointChoice(context, state);
    if (rowButton(style, "New entry")) beginNewEntry(context, state);
    if (rowButton(style, "Save as CSV"))
        requests.care.diary.emplace_back(ExportEntries{diary::ExportFormat::csv});
    if (rowButton(style, "Save as JSON"))
        requests.care.diary.emplace_back(ExportEntries{diary::ExportFormat::json});
    if (rowButton(style, "Delete everything …")) state.isDeletingAll = true;
}

void overview(const Context& context, DiaryState& state, Requests& requests) {
    const Style& style = context.style;
    const std::vector<Entry> entries = chosenEntries(context, state);
    nextDayQuestion(context, requests);
    buttons(context, state, requests);
    deleteAllQuestion(context, state, requests);
    const diary::Advice advice = diary::adviceFor(diary::review(entries));
    callout(style, advice.seeSomebody ? Tone::warning : Tone::plain, advice.title, advice.text);
    gap(style, 2);
    const ImVec2 size{ImGui::GetContentRegionAvail().x,
                      std::max(style.px(170), 0.45f * ImGui::GetContentRegionAvail().y)};
    diaryCurve(style, {ImGui::GetCursorScreenPos(), size}, entries, context.care->now);
    ImGui::Dummy(size);
    entryTable(context, entries, state);
}

} // namespace

std::string pointName(const content::Content& content, const std::string& sidedPoint) {
    if (sidedPoint.empty()) return "–";
    const SidedId id = splitSide(sidedPoint);
    const content::PointRef ref = content.point(id.id);
    std::string text = ref ? ref.muscle->name + " " + scene::pointNumber(*ref.point) : id.id;
    if (id.side != Side::midline) text += ", " + std::string(name(id.side));
    return text;
}

bool painButtons(const Style& style, const char* id, std::optional<int>& pain) {
    ImGui::PushID(id);
    bool isClicked = false;
    const float spacing = style.px(4), room = ImGui::GetContentRegionAvail().x;
    // Large type has no room for eleven in a row.
    const float least = ImGui::CalcTextSize("10").x + style.px(8);
    const int columns = 11.0f * least + 10.0f * spacing <= room ? 11 : 6;
    const float count = static_cast<float>(columns);
    const float width = std::min((room - (count - 1.0f) * spacing) / count, style.px(56));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(style.px(2), ImGui::GetStyle().FramePadding.y));
    for (int value = 0; value <= 10; ++value) {
        if (value % columns > 0) ImGui::SameLine(0, spacing);
        const bool isChosen = pain == value;
        ImGui::PushStyleColor(ImGuiCol_Button,
                              isChosen ? style.colours.accent : style.colours.raised);
        ImGui::PushStyleColor(ImGuiCol_Text,
                              isChosen ? style.colours.onAccent : style.colours.text);
        if (ImGui::Button(std::to_string(value).c_str(), {width, 0})) {
            pain = value;
            isClicked = true;
        }
        ImGui::PopStyleColor(2);
    }
    ImGui::PopStyleVar();
    ImGui::PopID();
    return isClicked;
}

void diaryPanel(const Context& context, DiaryState& state, Requests& requests) {
    if (!state.isOpen || context.care == nullptr) return;
    const Style& style = context.style;
    beginDialog(style, "Diary", {980, 680}, state.isOpen);
    if (!context.care->problem.empty())
        callout(style, Tone::danger, "The diary cannot be used", context.care->problem);
    if (state.edited) {
        diaryForm(context, state, requests);
    } else {
        beginPart("pages");
        overview(context, state, requests);
        ImGui::EndChild();
    }
    ImGui::End();
}

} // namespace myoatlas::ui
