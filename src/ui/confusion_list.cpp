#include "ui/confusion_list.h"

#include "scene/names.h"
#include "ui/choose.h"
#include "ui/text_blocks.h"

namespace myoatlas::ui {

namespace {

/// More names than this are no help.
constexpr std::size_t kMostAreas = 5;

std::string namesOf(const Context& context, const std::vector<std::size_t>& areas) {
    std::string names;
    for (std::size_t i = 0; i < areas.size() && i < kMostAreas; ++i)
        names += (i == 0 ? "" : ", ") + context.scene.atlas->areas().areas[areas[i]].area->name;
    return names + (areas.size() > kMostAreas ? " and more" : "");
}

void line(const Context& context, const char* label, const std::vector<std::size_t>& areas) {
    if (!areas.empty()) smallText(context.style, label + namesOf(context, areas));
}

/// Sets the two zones against each other on the body.
void compareButton(const Context& context, const scene::Difference& points, Requests& requests) {
    ImGui::PushFont(context.style.fonts.small);
    if (ImGui::SmallButton("Compare on the body")) {
        requests.add(scene::ShowDifference{points});
        requests.add(Command::frameSelection);
    }
    ImGui::PopFont();
    if (ImGui::IsItemHovered()) tooltip("What only the one zone, both, and only the other fill");
}

} // namespace

void confusionList(const Context& context, std::size_t point, ConfusionState& state,
                   Requests& requests) {
    const std::shared_ptr<const scene::Atlas>& atlas = context.scene.atlas;
    if (!atlas->hasPatterns()) return; // they are being worked out
    if (state.atlas.lock() != atlas || state.point != point)
        state = {atlas, point, scene::confusionsOf(*atlas, point, 3)};
    if (state.list.empty()) return;
    heading(context.style, "Easily confused with");
    for (std::size_t i = 0; i < state.list.size(); ++i) {
        const scene::Confusion& confusion = state.list[i];
        const scene::PlacedPoint& other = atlas->points()[confusion.point];
        const std::string name =
            other.ref.muscle->name + " " + scene::pointNumber(*other.ref.point);
        if (linkButton(context.style, name, static_cast<int>(i)))
            choosePoint(context, other.ref.point->id, other.side, requests);
        line(context, "Both: ", confusion.both);
        line(context, "Only this point: ", confusion.onlyThis);
        line(context, "Only the other: ", confusion.onlyOther);
        ImGui::PushID(static_cast<int>(i));
        compareButton(context, {point, confusion.point}, requests);
        ImGui::PopID();
        gap(context.style, 2);
    }
}

} // namespace myoatlas::ui
