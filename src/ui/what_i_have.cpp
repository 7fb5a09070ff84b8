#include "ui/what_i_have.h"

#include "ui/dialog.h"
#include "ui/keyboard_focus.h"
#include "ui/text_blocks.h"

#include <cstdio>

namespace myoatlas::ui {

namespace {

template <typename Entry>
void ticks(const Style& style, const std::vector<Entry>& entries, std::set<std::string>& ids,
           bool isTickedWhenMember, bool (*isListed)(const Entry&)) {
    for (const Entry& entry : entries) {
        if (!isListed(entry)) continue;
        bool isTicked = ids.contains(entry.id) == isTickedWhenMember;
        ImGui::PushID(entry.id.c_str());
        if (checkBox(style, entry.name.c_str(), isTicked))
            care::setMember(ids, entry.id, isTicked == isTickedWhenMember);
        ImGui::PopID();
    }
}

template <typename Entry> bool always(const Entry&) { return true; }
bool isThing(const content::Tool& tool) { return !tool.isPartOfBody; }

/// What a technique, tool and position are called, in one line.
std::string wordsOf(const content::Content& content, const content::Care& care) {
    std::string words;
    const auto add = [&](const auto& entries, const std::string& id) {
        if (const auto* entry = content::findById(entries, id))
            words += (words.empty() ? "" : " · ") + entry->name;
    };
    add(content.techniques, care.technique);
    add(content.tools, care.tool);
    add(content.positions, care.position);
    return words;
}

} // namespace

void whatIHavePanel(const Context& context, bool& isOpen, Requests& requests) {
    if (!isOpen || context.care == nullptr) return;
    const Style& style = context.style;
    const content::Content& content = context.content();
    care::Kit kit = context.care->kit;
    beginDialog(style, "What I have", {780, 640}, isOpen);
    mutedText(style, "\"Treat it\" then shows what you can do, and says why the rest is left out. "
                     "It stays on this machine.");
    gap(style, 2);
    beginPart("choices");
    if (ImGui::BeginTable("columns", 2, ImGuiTableFlags_SizingStretchSame)) {
        ImGui::TableNextColumn();
        heading(style, "Tools at hand");
        ticks(style, content.tools, kit.missingTools, false, isThing);
        heading(style, "Places");
        ticks(style, content.positions, kit.missingPositions, false, always<content::Position>);
        ImGui::TableNextColumn();
        heading(style, "What holds for me");
        ticks(style, content.limits, kit.limits, true, always<content::Limit>);
        ImGui::EndTable();
    }
    ImGui::EndChild();
    ImGui::End();
    if (kit != context.care->kit) requests.care.kit = std::move(kit);
}

void limitsSummary(const Context& context, const care::Possibilities& all) {
    std::string text;
    for (const std::string& who : all.askFirst) text += (text.empty() ? "" : "\n") + who;
    if (all.pressureAtMost) {
        char lightly[64];
        std::snprintf(lightly, sizeof lightly, "%sPress lightly, at most %g of 10.",
                      text.empty() ? "" : "\n", *all.pressureAtMost);
        text += lightly;
    }
    if (text.empty()) return;
    callout(context.style, Tone::warning, "For you", text);
    gap(context.style, 1);
}

void droppedCares(const Context& context, const care::Possibilities& all) {
    if (all.dropped.empty()) return;
    heading(context.style, "Left out for you");
    for (const care::DroppedCare& dropped : all.dropped) {
        strong(context.style, wordsOf(context.content(), *dropped.care));
        for (const std::string& reason : dropped.reasons) mutedText(context.style, reason);
        gap(context.style, 1);
    }
}

care::Possibilities possibilitiesOf(const Context& context, const content::Muscle& muscle,
                                    const content::TriggerPoint& point) {
    return care::possibilities(context.content(), muscle, point,
                               context.care ? context.care->kit : care::Kit{});
}

} // namespace myoatlas::ui
