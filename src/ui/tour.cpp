#include "ui/tour.h"

#include "ui/text_blocks.h"

#include <algorithm>
#include <array>
#include <string>

namespace myoatlas::ui {

namespace {

struct Step {
    const char* title;
    std::string text;
    Area about;
};

std::array<Step, 3> stepsOf(const Context& context, const TourStops& stops) {
    const auto named = [&](Command command) {
        const std::string keys = context.keysOf(command);
        return keys.empty() ? std::string() : " (" + keys.substr(0, keys.find(' ')) + ")";
    };
    return {{
        {"Turn the body, and click",
         "Drag to turn, use the wheel to zoom, drag with Shift to move. Click a muscle or one of "
         "the round markers: each marker is a spot that can cause pain somewhere else. Click on "
         "nothing to let go.",
         stops.picture},
        {"Find a place, or peel the layers",
         "Type what you look for, such as a muscle or \"headache\"" + named(Command::focusSearch) +
             ". Below, layers from the skin to the bones are faded or hidden. The brush beside the "
             "picture lets you paint where it hurts" +
             named(Command::togglePain) + ".",
         stops.left},
        {"Read, then treat with care",
         "Here stands what is known about the point: how to find it, what to do, what to be "
         "careful with, and when to see somebody. It is education, not medical advice. All keys" +
             named(Command::toggleHelp) + ", text size and colours" +
             named(Command::toggleSettings) + ".",
         stops.right},
    }};
}

/// Shows what is spoken of, over all but the card.
void ring(const Style& style, const Area& area) {
    const float inset = style.px(2);
    const ImVec2 corner = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRectFullScreen();
    list.AddRect({area.origin.x + inset, area.origin.y + inset},
                 {area.origin.x + area.size.x - inset, area.origin.y + area.size.y - inset},
                 pack(style.colours.accent), style.px(10), 0, style.px(3));
    const float rounding = ImGui::GetStyle().WindowRounding;
    const ImVec2 end{corner.x + size.x, corner.y + size.y};
    list.AddRectFilled(corner, end, pack(style.colours.panel), rounding);
    list.AddRect(corner, end, pack(style.colours.border), rounding);
    list.PopClipRect();
}

} // namespace

void endTour(TourState& state) {
    state.step.reset();
    state.hasEnded = true;
}

void tourCard(const Context& context, const TourStops& stops, TourState& state, Requests&) {
    if (!state.step) return;
    const Style& style = context.style;
    const auto steps = stepsOf(context, stops);
    const Step& step = steps[static_cast<std::size_t>(std::clamp(*state.step, 0, 2))];
    const Area& picture = stops.picture;
    // Beside the toolbar, and no larger than it must be: the body is used meanwhile. Large type
    // leaves no room for words there, so the card then lies over what is beside the picture too.
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const bool isNarrow = picture.size.x < style.px(400);
    const float margin = style.px(12);
    const float right = isNarrow ? screen.x : picture.origin.x + picture.size.x;
    const float width = isNarrow ? std::min(style.px(440), screen.x - 2.0f * margin)
                                 : std::min(style.px(440), picture.size.x - style.px(70));
    ImGui::SetNextWindowPos({right - margin, picture.origin.y + picture.size.y - margin},
                            ImGuiCond_Always, {1.0f, 1.0f});
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, picture.size.y - 2.0f * margin});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1.0f);
    ImGui::Begin("tour", nullptr,
                 (ImGuiWindowFlags_NoDecoration & ~ImGuiWindowFlags_NoScrollbar) |
                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_AlwaysAutoResize |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::PopStyleVar();
    ring(style, step.about);
    smallText(style, "A look around, " + std::to_string(*state.step + 1) + " of 3");
    strong(style, step.title);
    paragraph(step.text);
    gap(style, 2);
    const bool isLast = *state.step == 2;
    if (ImGui::Button(isLast ? "Begin" : "Next")) {
        if (isLast)
            endTour(state);
        else
            ++*state.step;
    }
    if (state.step && *state.step > 0) {
        sameLineIfRoom(style, "Back");
        if (ImGui::Button("Back")) --*state.step;
    }
    if (!isLast) {
        sameLineIfRoom(style, "Skip  (Esc)");
        if (ImGui::Button("Skip  (Esc)")) endTour(state);
    }
    ImGui::End();
}

} // namespace myoatlas::ui
