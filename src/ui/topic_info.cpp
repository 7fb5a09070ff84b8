#include "ui/topic_info.h"

#include "scene/names.h"
#include "ui/choose.h"
#include "ui/icons.h"
#include "ui/keyboard_focus.h"
#include "ui/names.h"
#include "ui/sources.h"
#include "ui/text_blocks.h"

namespace myoatlas::ui {

namespace {

constexpr std::size_t kMostCauses = 12;

void techniqueInfo(const Context& context, const content::Technique& technique) {
    const Style& style = context.style;
    title(style, technique.name);
    mutedText(style, "Technique");
    gap(style, 4);
    paragraph(technique.purpose);
    if (!technique.avoid.empty()) {
        gap(style, 4);
        callout(style, Tone::danger, "Not for", technique.avoid);
    }
    heading(style, "Step by step");
    steps(style, technique.steps);
    gap(style, 4);
    if (const std::string dose = content::describe(technique.dose); !dose.empty())
        callout(style, Tone::good, "How much", capitalised(dose));
    heading(style, "How sure is this");
    evidenceBlock(context, technique.evidence, technique.sources);
}

void toolInfo(const Context& context, const content::Tool& tool) {
    const Style& style = context.style;
    title(style, tool.name);
    mutedText(style, "Tool");
    gap(style, 4);
    if (!tool.hazards.empty()) {
        callout(style, Tone::danger, "Take care", tool.hazards);
        gap(style, 2);
    }
    fact(style, "Good for", tool.suits);
    fact(style, "Not for", tool.notFor);
    fact(style, "How to control the pressure", tool.control);
    if (!tool.steps.empty()) heading(style, "Step by step");
    steps(style, tool.steps);
    sourceList(context, tool.sources);
}

void pageInfo(const Context& context, const content::Page& page) {
    title(context.style, page.title);
    for (const content::Page::Section& section : page.sections) {
        if (!section.heading.empty()) heading(context.style, section.heading);
        for (const std::string& text : section.paragraphs) {
            paragraph(text);
            gap(context.style, 2);
        }
        ImGui::PushID(&section);
        sourceList(context, section.sources);
        ImGui::PopID();
    }
}

void areaInfo(const Context& context, const content::Area& area, InfoState& state, Side side,
              Requests& requests) {
    const Style& style = context.style;
    const scene::Atlas& atlas = *context.scene.atlas;
    requests.highlight.areas = areasOf(context, area.id, side);
    const Topic key = areaKey(area, side);
    if (state.causesOf != key) {
        state.causes = areaCauses(context, area.id, side);
        state.causesOf = key;
    }
    title(style, capitalised(area.name));
    mutedText(style, area.isPaired ? "Area · " + sideText(side) : "Area");
    gap(style, 4);
    callout(style, Tone::warning, "Possible, not proven",
            "These points can cause pain here. Read the cautions of each: other things can hurt in "
            "the same place.");
    heading(style, "Points that can hurt here");
    if (state.causes.empty()) mutedText(style, "No point in this atlas sends its pain here.");
    for (std::size_t i = 0; i < state.causes.size() && i < kMostCauses; ++i) {
        const scene::Candidate& cause = state.causes[i];
        const content::TriggerPoint& point = *atlas.points()[cause.point].ref.point;
        if (linkButton(style, scene::pointName(context.scene, cause.point), static_cast<int>(i))) {
            requests.add(scene::SelectPoint{cause.point, false});
            requests.flyToSelection = true;
        }
        const bool isEssential = cause.kind == content::ZoneKind::essential;
        smallText(style, std::string(isEssential ? "Essential zone" : "Spillover zone") + ". " +
                             point.referralText);
        gap(style, 3);
    }
}

} // namespace

Topic areaKey(const content::Area& area, Side side) {
    return {Topic::Kind::area, joinSide(area.id, area.isPaired ? side : Side::midline)};
}

std::vector<scene::Candidate> areaCauses(const Context& context, const std::string& area,
                                         Side side) {
    const scene::Atlas& atlas = *context.scene.atlas;
    const auto drawing = scene::drawingOf(areasOf(context, area, side), atlas.areas());
    return scene::rankCauses(atlas, drawing);
}

void topicInfo(const Context& context, InfoState& state, Side side, Requests& requests) {
    const Topic topic = *state.topic;
    const content::Content& content = context.content();
    const Style& style = context.style;
    if (iconButton(style, Icon::back, "Back (Esc)")) state.topic.reset();
    beginPart("topic");
    switch (topic.kind) {
    case Topic::Kind::technique:
        if (const auto* entry = content::findById(content.techniques, topic.id))
            techniqueInfo(context, *entry);
        break;
    case Topic::Kind::tool:
        if (const auto* entry = content::findById(content.tools, topic.id))
            toolInfo(context, *entry);
        break;
    case Topic::Kind::page:
        if (const auto* entry = content::findById(content.pages, topic.id))
            pageInfo(context, *entry);
        break;
    case Topic::Kind::area:
        if (const auto* entry = content.area(topic.id))
            areaInfo(context, *entry, state, side, requests);
        break;
    }
    ImGui::EndChild();
}

} // namespace myoatlas::ui
