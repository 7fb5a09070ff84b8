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

float buttonsWidth() {
    const ImGuiStyle& imgui = ImGui::GetStyle();
    float width = 0.0f;
    for (const char* label : kButtons)
        width += ImGui::CalcTextSize(label).x + 2.0f * imgui.FramePadding.x + imgui.ItemSpacing.x;
    return width;
}

/// What stands beside the buttons: which step of which lesson. Smaller, and in lines, where large
/// type leaves it no room in one.
struct Title {
    std::string text;
    ImFont* font = nullptr;
    float width = 0.0f;
    ImVec2 size{0, 0};

    float height(const Style& style) const {
        return std::max(ImGui::GetFrameHeight(), size.y) + style.px(8);
    }
};

Title titleOf(const Context& context, float screenWidth) {
    const LessonPlace& at = *context.lesson;
    Title title;
    title.text = "Step " + std::to_string(at.step + 1) + " of " +
                 std::to_string(at.lesson.steps.size()) + "  ·  " + at.lesson.title;
    title.width = screenWidth - 2.0f * margin(context.style) - buttonsWidth();
    for (ImFont* font : {context.style.fonts.strong, context.style.fonts.small}) {
        title.font = font;
        title.size = font->CalcTextSizeA(font->FontSize, FLT_MAX, title.width, title.text.c_str());
        if (title.size.y < 1.5f * font->FontSize) break;
    }
    return title;
}

/// The largest type in which every caption has room.
Measure measure(const Context& context, const Title& title, float width) {
    const Style& style = context.style;
    const float most =
        kLargestShare * ImGui::GetIO().DisplaySize.y - title.height(style) - margin(style);
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

void header(const Context& context, const Title& title, Requests& requests) {
    const LessonPlace& at = *context.lesson;
    const std::size_t count = at.lesson.steps.size();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float left = ImGui::GetContentRegionMax().x - buttonsWidth();
    const float frame = ImGui::GetFrameHeight();
    ImGui::GetWindowDrawList()->AddText(
        title.font, title.font->FontSize,
        {corner.x, corner.y + std::max(0.5f * (frame - title.size.y), 0.0f)},
        pack(context.style.colours.text), title.text.c_str(), nullptr, title.width);
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
    ImGui::SetCursorScreenPos({corner.x, corner.y + title.height(context.style)});
}

} // namespace

float lessonHeight(const Context& context) {
    if (context.lesson == nullptr) return 0.0f;
    const Style& style = context.style;
    const float screen = ImGui::GetIO().DisplaySize.x;
    const Title title = titleOf(context, screen);
    return std::ceil(title.height(style) +
                     measure(context, title, textWidth(style, screen)).captions +
                     2.0f * style.px(8) + ImGui::GetStyle().ItemSpacing.y);
}

void lessonPlayer(const Context& context, const Area& area, Requests& requests) {
    if (context.lesson == nullptr) return;
    const Style& style = context.style;
    const Title title = titleOf(context, area.size.x);
    const Measure measured = measure(context, title, textWidth(style, area.size.x));
    ImGui::SetNextWindowPos(area.origin);
    ImGui::SetNextWindowSize(area.size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(margin(style), style.px(8)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0f);
    ImGui::Begin("lesson", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar(2);
    header(context, title, requests);
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
