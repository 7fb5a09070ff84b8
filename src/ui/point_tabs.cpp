#include "ui/point_tabs.h"

#include "scene/names.h"
#include "ui/keyboard_focus.h"
#include "ui/muscle_info.h"
#include "ui/names.h"
#include "ui/safety.h"
#include "ui/sources.h"
#include "ui/text_blocks.h"
#include "ui/what_i_have.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace myoatlas::ui {

namespace {

std::string centimetres(float metres) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f cm", double(100.0f * metres));
    return text;
}

std::string rangeText(const std::array<double, 2>& range) {
    char text[48];
    if (range[0] == range[1])
        std::snprintf(text, sizeof text, "%g", range[0]);
    else
        std::snprintf(text, sizeof text, "%g-%g", range[0], range[1]);
    return text;
}

const char* commonText(int howCommon) {
    constexpr std::array<const char*, 5> kWords{"Rare", "Uncommon", "Fairly common", "Common",
                                                "Very common"};
    return kWords[static_cast<std::size_t>(std::clamp(howCommon, 1, 5) - 1)];
}

void selfCareBadge(const Style& style, content::SelfCare selfCare) {
    switch (selfCare) {
    case content::SelfCare::self:
        badge(style, Tone::good, "Self-care");
        break;
    case content::SelfCare::careful:
        badge(style, Tone::warning, "Self-care with care");
        break;
    case content::SelfCare::professional:
        badge(style, Tone::danger, "For a professional");
        break;
    }
}

/// What a technique, tool or position is called; its id when the content does not know it.
template <typename Entry>
std::string nameOf(const std::vector<Entry>& entries, const std::string& id) {
    const Entry* entry = content::findById(entries, id);
    return entry != nullptr ? entry->name : id;
}

void header(const Context& context, const scene::PlacedPoint& placed, Requests& requests) {
    const Style& style = context.style;
    title(style, scene::muscleName(context.scene, *placed.ref.muscle) + " " +
                     scene::pointNumber(*placed.ref.point));
    // Room for two lines, so that the tabs stay where they are from point to point.
    const float top = ImGui::GetCursorPosY();
    mutedText(style, capitalised(sideText(placed.side)) + " · " + placed.ref.point->label);
    const float twoLines = 2 * ImGui::GetTextLineHeight() + ImGui::GetStyle().ItemSpacing.y;
    ImGui::SetCursorPosY(std::max(ImGui::GetCursorPosY(), top + twoLines));
    gap(style, 1);
    selectionToolbar(context, requests);
}

void overviewTab(const Context& context, std::size_t index, ConfusionState& confusions,
                 Requests& requests) {
    const scene::PlacedPoint& placed = context.scene.atlas->points()[index];
    const Style& style = context.style;
    const content::TriggerPoint& point = *placed.ref.point;
    gap(style, 2);
    selfCareBadge(style, point.selfCare);
    ImGui::SameLine(0, style.px(6));
    badge(style, Tone::plain, commonText(point.howCommon));
    heading(style, "Where it can hurt");
    paragraph(point.referralText);
    if (!point.referral.empty()) {
        if (ImGui::Button("Play: how the pain travels")) requests.add(Command::playTravel);
        if (ImGui::IsItemHovered()) tooltip(context.tip(Command::playTravel));
    }
    confusionList(context, index, confusions, requests);
    everydayBlock(context, *placed.ref.muscle);
}

void findTab(const Context& context, std::size_t index, PressPathState& pressPath,
             Requests& requests) {
    const Style& style = context.style;
    const content::TriggerPoint& point = *context.scene.atlas->points()[index].ref.point;
    gap(style, 4);
    steps(style, point.find);
    gap(style, 4);
    callout(style, Tone::plain, {},
            "The marker shows where to begin. Bodies differ: search up to " +
                centimetres(point.searchRadius) +
                " around it for the sorest place in a firm strip.");
    pressPathBlock(context, index, pressPath, requests);
    sourceList(context, point.sources);
}

void careBlock(const Context& context, const care::PossibleCare& possible, int index,
               Requests& requests) {
    const Style& style = context.style;
    const content::Care& care = *possible.care;
    const content::Content& content = context.content();
    std::string name = nameOf(content.techniques, care.technique);
    if (!care.tool.empty()) name += " · " + nameOf(content.tools, care.tool);
    if (!care.position.empty()) name += " · " + nameOf(content.positions, care.position);
    heading(style, name);
    const std::string dose = content::describe(care.dose);
    if (!dose.empty()) callout(style, Tone::good, {}, capitalised(dose));
    gap(style, 2);
    steps(style, care.steps);
    ImGui::PushID(index);
    if (content::findById(content.techniques, care.technique) != nullptr &&
        linkButton(style, "More about this technique", 0))
        requests.topic = Topic{Topic::Kind::technique, care.technique};
    if (!care.tool.empty() && content::findById(content.tools, care.tool) != nullptr &&
        linkButton(style, "More about this tool", 1))
        requests.topic = Topic{Topic::Kind::tool, care.tool};
    ImGui::PopID();
}

void toolList(const Context& context, const char* label,
              std::span<const content::ToolAdvice> tools) {
    if (tools.empty()) return;
    heading(context.style, label);
    for (const content::ToolAdvice& advice : tools) {
        strong(context.style, nameOf(context.content().tools, advice.tool));
        paragraph(advice.why);
        gap(context.style, 1);
    }
}

/// What leads on from the tab: a session with this point, the diary, what one has.
void careButtons(const content::TriggerPoint& point, Requests& requests) {
    if (point.selfCare != content::SelfCare::professional) {
        if (ImGui::Button("Lead me through it")) requests.add(Command::startSession);
        ImGui::SameLine();
    }
    if (ImGui::Button("What I have")) requests.add(Command::toggleKit);
    ImGui::SameLine();
    if (ImGui::Button("Diary")) requests.add(Command::toggleDiary);
}

void treatTab(const Context& context, const content::PointRef& ref, Requests& requests) {
    const content::TriggerPoint& point = *ref.point;
    const care::Possibilities all = possibilitiesOf(context, *ref.muscle, point);
    gap(context.style, 4);
    safetySummary(context, point);
    limitsSummary(context, all);
    if (point.selfCare == content::SelfCare::professional) {
        gap(context.style, 1);
        callout(context.style, Tone::danger, "For a professional",
                "Leave the treatment of this point to somebody trained.");
    }
    if (context.care != nullptr) careButtons(point, requests);
    int index = 0;
    for (const care::PossibleCare& possible : all.possible)
        careBlock(context, possible, index++, requests);
    droppedCares(context, all);
    toolList(context, "Tools that suit", point.suits);
    toolList(context, "Better not", point.avoid);
    sourceList(context, point.sources);
}

void stretchTab(const Context& context, const content::TriggerPoint& point) {
    const Style& style = context.style;
    if (!point.stretch) {
        gap(style, 4);
        return mutedText(style, "No stretch is described for this point.");
    }
    heading(style, point.stretch->name);
    callout(style, Tone::good, {},
            "Hold " + rangeText(point.stretch->holdSeconds) + " s · " +
                rangeText(point.stretch->repeats) + " times");
    gap(style, 2);
    steps(style, point.stretch->steps);
    sourceList(context, point.sources);
}

void cautionsTab(const Context& context, const content::TriggerPoint& point) {
    const Style& style = context.style;
    if (!point.redFlags.empty()) {
        heading(style, "Get help first if you have");
        redFlagBlocks(context, point);
    }
    if (!point.cautions.empty()) {
        heading(style, "Take care");
        cautionBlocks(context, point);
    }
    if (!point.lookAlikes.empty()) {
        heading(style, "It may be something else");
        lookAlikeList(context, point);
    }
}

void evidenceTab(const Context& context, const content::TriggerPoint& point) {
    gap(context.style, 4);
    evidenceBlock(context, point.evidence, point.sources);
}

enum Tab { overview, findIt, treatIt, stretch, cautions, anatomy, evidence };

} // namespace

void pointTabs(const Context& context, std::size_t index, PointTabsState& state,
               Requests& requests) {
    const scene::PlacedPoint& placed = context.scene.atlas->points()[index];
    const content::TriggerPoint& point = *placed.ref.point;
    header(context, placed, requests);
    constexpr std::array<const char*, 7> kTabs{"Overview", "Find it", "Treat it", "Stretch",
                                               "Cautions", "Anatomy", "Evidence"};
    tabRow(context.style, kTabs, state.tab);
    beginPart(kTabs[static_cast<std::size_t>(state.tab)]);
    switch (state.tab) {
    case overview:
        overviewTab(context, index, state.confusions, requests);
        break;
    case findIt:
        findTab(context, index, state.pressPath, requests);
        break;
    case treatIt:
        treatTab(context, placed.ref, requests);
        break;
    case stretch:
        stretchTab(context, point);
        break;
    case cautions:
        cautionsTab(context, point);
        break;
    case anatomy:
        anatomyBlock(context, *placed.ref.muscle, placed.side, requests);
        break;
    case evidence:
        evidenceTab(context, point);
        break;
    default:
        break;
    }
    ImGui::EndChild();
}

} // namespace myoatlas::ui
