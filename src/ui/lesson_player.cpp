#include "ui/lesson_player.h"

#include "ui/text_blocks.h"
#include "ui/view_words.h"

#include <algorithm>
#include <array>
#include <cfloat>
#include <cmath>

namespace myoatlas::ui {

namespace {

/// More would leave too little of the picture.
constexpr float kLargestShare = 0.4f;
constexpr std::array kButtons{"Back", "Next", "Close"};

struct Measure {
    ImFont* font = nullptr;
    float captions = 0.0f; ///< Height of the longest caption.
};

float margin(const Style& style) { return style.px(16); }

float headerHeight(const Style& style) { return ImGui::GetFrameHeight() + style.px(8); }

/// The largest type in which every caption has room.
Measure measure(const Context& context, float width) {
    const Style& style = context.style;
    const float most =
        kLargestShare * ImGui::GetIO().DisplaySize.y - headerHeight(style) - margin(style);
    Measure found;
    for (ImFont* font : {style.fonts.title, style.fonts.heading, style.fonts.body}) {
        found = {font, 0.0f};
        for (const content::LessonStep& step : context.lesson->lesson.steps)
            found.captions = std::max(
                found.captions,
                font->CalcTextSizeA(font->FontSize, FLT_MAX, width, step.caption.c_str()).y);
        if (found.captions <= most) return found;
    }
    found.captions = std::max(most, found.font->FontSize);
    return found;
}

float textWidth(const Style& style, float screenWidth) {
    // A scroll bar may stand beside what is too long even in the smallest type.
    return screenWidth - 2.0f * margin(style) - ImGui::GetStyle().ScrollbarSize;
}

float buttonsWidth() {
    const ImGuiStyle& imgui = ImGui::GetStyle();
    float width = 0.0f;
    for (const char* label : kButtons)
        width += ImGui::CalcTextSize(label).x + 2.0f * imgui.FramePadding.x + imgui.ItemSpacing.x;
    return width;
}

void header(const Context& context, Requests& requests) {
    const LessonPlace& at = *context.lesson;
    const std::size_t count = at.lesson.steps.size();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float left = ImGui::GetContentRegionMax().x - buttonsWidth();
    // In a narrow window the end of the title gives way.
    ImGui::PushClipRect(corner,
                        {ImGui::GetWindowPos().x + left, corner.y + ImGui::GetFrameHeight()}, true);
    ImGui::AlignTextToFramePadding();
    strong(context.style, "Step " + std::to_string(at.step + 1) + " of " + std::to_string(count) +
                              "  ·  " + at.lesson.title);
    ImGui::PopClipRect();
    ImGui::SetCursorScreenPos({ImGui::GetWindowPos().x + left, corner.y});
    const auto button = [&](const char* label, Command command, bool isPossible) {
        ImGui::BeginDisabled(!isPossible);
        if (ImGui::Button(label)) requests.add(command);
        ImGui::EndDisabled();
        // Not for the keyboard: it would stand over the caption.
        if (ImGui::IsItemHovered() &&
            ImGui::IsMouseHoveringRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax()))
            tooltip(context.tip(command));
        ImGui::SameLine();
    };
    button(kButtons[0], Command::previousLessonStep, at.step > 0);
    button(kButtons[1], Command::nextLessonStep, at.step + 1 < count);
    button(kButtons[2], Command::closeLesson, true);
    ImGui::SetCursorScreenPos({corner.x, corner.y + headerHeight(context.style)});
}

} // namespace

float lessonHeight(const Context& context) {
    if (context.lesson == nullptr) return 0.0f;
    const Style& style = context.style;
    const float width = textWidth(style, ImGui::GetIO().DisplaySize.x);
    return std::ceil(headerHeight(style) + measure(context, width).captions + 2.0f * style.px(8) +
                     ImGui::GetStyle().ItemSpacing.y);
}

void lessonPlayer(const Context& context, const Area& area, Requests& requests) {
    if (context.lesson == nullptr) return;
    const Style& style = context.style;
    const Measure measured = measure(context, textWidth(style, area.size.x));
    ImGui::SetNextWindowPos(area.origin);
    ImGui::SetNextWindowSize(area.size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(margin(style), style.px(8)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0f);
    ImGui::Begin("lesson", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar(2);
    header(context, requests);
    const LessonPlace& at = *context.lesson;
    ImGui::PushID(static_cast<int>(at.step)); // each caption begins at its top
    ImGui::BeginChild("caption");
    ImGui::PushFont(measured.font);
    ImGui::PushTextWrapPos(textWidth(style, area.size.x));
    ImGui::TextUnformatted(at.lesson.steps[at.step].caption.c_str());
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
    ImGui::EndChild();
    ImGui::PopID();
    ImGui::End();
}

PlainText lessonWords(const Context& context) {
    PlainText words;
    if (context.lesson == nullptr) return words;
    const auto& [lesson, step] = *context.lesson;
    words.heading("Lesson: " + lesson.title);
    words.fact("Step", std::to_string(step + 1) + " of " + std::to_string(lesson.steps.size()));
    words.paragraph(lesson.steps[step].caption);
    for (const std::string& id : lesson.sources)
        if (const auto* source = content::findById(context.content().sources, id))
            words.item("Source: " + source->citation);
    return words;
}

} // namespace myoatlas::ui
