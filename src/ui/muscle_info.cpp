#include "ui/muscle_info.h"

#include "scene/names.h"
#include "ui/choose.h"
#include "ui/icons.h"
#include "ui/import_notes.h"
#include "ui/keyboard_focus.h"
#include "ui/names.h"
#include "ui/sources.h"
#include "ui/text_blocks.h"

#include <array>

namespace myoatlas::ui {

namespace {

std::string joined(std::span<const std::string> texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all;
}

/// Other muscles as links; those that the content does not describe yet are left out.
void relatedRow(const Context& context, const char* label, std::span<const std::string> ids,
                Side side, Requests& requests) {
    bool isFirst = true;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const content::Muscle* muscle = context.content().muscle(ids[i]);
        if (muscle == nullptr) continue;
        if (isFirst) smallText(context.style, label);
        isFirst = false;
        ImGui::PushID(label);
        if (linkButton(context.style, muscle->name, static_cast<int>(i)))
            chooseMuscle(context, *muscle, side, requests);
        ImGui::PopID();
    }
}

void pointLinks(const Context& context, const content::Muscle& muscle, Side side,
                Requests& requests) {
    if (muscle.points.empty()) return;
    heading(context.style, muscle.points.size() == 1 ? "Its trigger point" : "Its trigger points");
    int row = 0;
    for (const content::TriggerPoint& point : muscle.points) {
        if (linkButton(context.style, scene::pointNumber(point) + " · " + point.label, row++))
            choosePoint(context, point.id, side, requests);
        smallText(context.style, point.referralText);
        gap(context.style, 2);
    }
}

/// The same structure on the other side of the body.
std::optional<std::size_t> mirrored(const Context& context, std::size_t structure) {
    const SidedId id = splitSide(context.body().structures[structure].id);
    if (id.side == Side::midline) return std::nullopt;
    return context.body().find(joinSide(id.id, opposite(id.side)));
}

void relatedArcsBox(const Context& context, const content::Muscle& muscle, Requests& requests) {
    if (muscle.related.key.empty() && muscle.related.satellites.empty()) return;
    gap(context.style, 2);
    bool isShown = context.scene.showRelated;
    if (checkBox(context.style, "Show them on the body as arcs", isShown))
        requests.add(Command::toggleRelated);
    if (ImGui::IsItemHovered()) tooltip(context.tip(Command::toggleRelated));
}

} // namespace

void swapSides(const Context& context, Requests& requests) {
    if (const auto point = context.scene.selectedPoint) {
        const SidedId id = splitSide(context.scene.atlas->points()[*point].id);
        choosePoint(context, id.id, opposite(id.side), requests);
    } else if (const auto other = mirrored(context, *context.scene.selectedStructure)) {
        requests.add(scene::SelectStructure{*other});
        requests.flyToSelection = true;
    }
}

void selectionToolbar(const Context& context, Requests& requests) {
    const Style& style = context.style;
    const float spacing = style.px(2);
    if (iconButton(style, Icon::frame,
                   context.tip(Command::frameSelection, "Bring into the picture").c_str()))
        requests.flyToSelection = true;
    ImGui::SameLine(0, spacing);
    const bool hasOther = mirrored(context, *context.scene.selectedStructure).has_value();
    if (iconButton(style, Icon::swapSides, "The same on the other side", false, hasOther))
        swapSides(context, requests);
    ImGui::SameLine(0, spacing);
    if (iconButton(style, Icon::isolate,
                   context.tip(Command::isolateSelected, "Show only this muscle").c_str()))
        requests.add(Command::isolateSelected);
    ImGui::SameLine(0, spacing);
    if (iconButton(style, Icon::pin, context.tip(Command::togglePin).c_str(), context.isPinning))
        requests.add(Command::togglePin);
    ImGui::SameLine(0, spacing);
    if (iconButton(style, Icon::eyeOff, context.tip(Command::hideSelected, "Hide it").c_str()))
        requests.add(Command::hideSelected);
    ImGui::SameLine(0, spacing);
    if (iconButton(style, Icon::close, "Clear the selection  (Esc)"))
        requests.add(scene::ClearSelection{});
}

void everydayBlock(const Context& context, const content::Muscle& muscle) {
    const Style& style = context.style;
    const auto& everyday = muscle.everyday;
    if (!everyday.function.empty()) {
        heading(style, "What you use it for");
        paragraph(everyday.function);
    }
    if (!everyday.symptoms.empty()) {
        heading(style, "What people feel");
        for (const std::string& symptom : everyday.symptoms) bullet(style, symptom);
    }
    if (!everyday.overload.empty()) {
        heading(style, "What overloads it, and a small change");
        for (const content::Overload& overload : everyday.overload) {
            strong(style, overload.load);
            paragraph(overload.change);
            gap(style, 1);
        }
    }
    sourceList(context, everyday.sources);
}

void anatomyBlock(const Context& context, const content::Muscle& muscle, Side side,
                  Requests& requests) {
    const Style& style = context.style;
    gap(style, 4);
    fact(style, "Latin (Terminologia Anatomica)", muscle.latin);
    fact(style, "Also called", joined(muscle.synonyms));
    fact(style, "Origin", muscle.anatomy.origin);
    fact(style, "Insertion", muscle.anatomy.insertion);
    fact(style, "Action", muscle.anatomy.action);
    const std::string roots = muscle.anatomy.roots.empty() ? "" : " (" + muscle.anatomy.roots + ")";
    fact(style, "Nerve supply", muscle.anatomy.nerve.empty() ? "" : muscle.anatomy.nerve + roots);
    fact(style, "Foundational Model of Anatomy",
         side == Side::left ? muscle.fmaLeft : muscle.fmaRight);
    relatedRow(context, "Works with", muscle.related.synergists, side, requests);
    relatedRow(context, "Works against", muscle.related.antagonists, side, requests);
    relatedRow(context, "Points that may keep it sore", muscle.related.key, side, requests);
    relatedRow(context, "Points it may make sore", muscle.related.satellites, side, requests);
    relatedArcsBox(context, muscle, requests);
    sourceList(context, muscle.anatomy.sources);
}

void muscleInfo(const Context& context, const content::Muscle& muscle, std::size_t structure,
                int& tab, Requests& requests) {
    const Style& style = context.style;
    const Side side = context.body().structures[structure].side;
    title(style, scene::muscleName(context.scene, muscle));
    mutedText(style, side == Side::midline ? "Muscle" : "Muscle · " + sideText(side));
    gap(style, 1);
    selectionToolbar(context, requests);
    constexpr std::array<const char*, 2> kTabs{"Overview", "Anatomy"};
    tabRow(style, kTabs, tab);
    beginPart(kTabs[static_cast<std::size_t>(tab)]);
    if (tab == 0) {
        pointLinks(context, muscle, side == Side::midline ? Side::right : side, requests);
        everydayBlock(context, muscle);
    } else {
        provenanceNote(context, structure);
        anatomyBlock(context, muscle, side, requests);
    }
    ImGui::EndChild();
}

} // namespace myoatlas::ui
