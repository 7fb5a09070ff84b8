#include "ui/info_panel.h"

#include "ui/import_notes.h"
#include "ui/muscle_info.h"
#include "ui/names.h"
#include "ui/point_tabs.h"
#include "ui/text_blocks.h"
#include "ui/topic_info.h"

#include <algorithm>

namespace myoatlas::ui {

namespace {

/// A bone, a nerve …: what the body itself says of it.
void structureInfo(const Context& context, std::size_t index) {
    const Style& style = context.style;
    const body::Structure& structure = context.body().structures[index];
    title(style, structure.name);
    std::string kind = capitalised(std::string(body::name(structure.kind)));
    if (structure.side != Side::midline) kind += " · " + sideText(structure.side);
    mutedText(style, kind);
    gap(style, 6);
    fact(style, "Latin (Terminologia Anatomica)", structure.ta2);
    fact(style, "Foundational Model of Anatomy", structure.fma);
    provenanceNote(context, index);
}

void welcome(const Context& context, Requests& requests) {
    const Style& style = context.style;
    title(style, "Where muscles send their pain");
    gap(style, 2);
    paragraph("Click a muscle or one of the round markers, or search for a place that hurts. "
              "Each marker is a spot in a muscle that can cause pain somewhere else.");
    gap(style, 4);
    if (ImGui::Button("Paint where it hurts", {ImGui::GetContentRegionAvail().x, 0}))
        requests.add(Command::togglePain);
    if (ImGui::IsItemHovered())
        tooltip(context.tip(Command::togglePain, "Paint on the skin and see which "
                                                 "points can cause it"));
    gap(style, 4);
    callout(style, Tone::warning, "Please read this first", context.content().disclaimer.full);
    heading(style, "Good to know");
    std::vector<const content::Page*> pages;
    for (const content::Page& page : context.content().pages) pages.push_back(&page);
    std::ranges::stable_sort(pages, {}, &content::Page::order);
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (linkButton(style, pages[i]->title, static_cast<int>(i)))
            requests.topic = Topic{Topic::Kind::page, pages[i]->id};
    importNotes(context, requests);
}

} // namespace

void infoPanel(const Context& context, InfoState& state, Side side, Requests& requests) {
    if (context.scene.selectedPoint != state.lastPoint) {
        state.lastPoint = context.scene.selectedPoint;
        state.pointTabs.tab = 0;
    }
    if (state.topic)
        topicInfo(context, state, side, requests);
    else if (context.scene.selectedPoint)
        pointTabs(context, *context.scene.selectedPoint, state.pointTabs, requests);
    else if (const auto structure = context.scene.selectedStructure) {
        if (const content::Muscle* muscle = context.scene.atlas->muscleOf(*structure))
            muscleInfo(context, *muscle, *structure, state.muscleTab, requests);
        else
            structureInfo(context, *structure);
    } else
        welcome(context, requests);
}

} // namespace myoatlas::ui
