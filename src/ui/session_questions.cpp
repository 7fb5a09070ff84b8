#include "ui/diary_panel.h"
#include "ui/keyboard_focus.h"
#include "ui/session_player.h"
#include "ui/text_blocks.h"

#include <array>

namespace myoatlas::ui {

namespace {

using care::Stage;

constexpr std::array<const char*, care::kGatePages> kPageTitles{
    "First: does any of this apply?", "And at the place itself?", "And for you?"};

bool anyYes(const care::Session& session, int page) {
    for (const content::Gate& gate : session.content->gates)
        if (care::gatePage(gate) == page && session.yes.contains(gate.id)) return true;
    return false;
}

constexpr const char* kBack = "Back";

float wideWidth(const Style& style, const char* label) {
    return ImGui::CalcTextSize(label).x + style.px(36);
}

/// Whether "Back" has room beside the button `label`.
bool isBackBeside(const Style& style, const char* label) {
    return wideWidth(style, label) + ImGui::GetStyle().ItemSpacing.x + wideWidth(style, kBack) <=
           ImGui::GetContentRegionMax().x - ImGui::GetCursorStartPos().x;
}

/// The lower end of the panel is kept for the buttons, so that they are always in sight: for
/// `label` and, where it does not stand beside it, "Back".
float buttonRoom(const Style& style, const char* label) {
    const float row = ImGui::GetFrameHeight() + style.px(24);
    return isBackBeside(style, label) ? row : 2.0f * row - style.px(10);
}

/// The button that ends the session stands beside the title.
float closeRoom(const Style& style) { return ImGui::GetFrameHeight() + style.px(6); }

bool wideButton(const Style& style, const char* label, bool isMain) {
    ImGui::PushStyleColor(ImGuiCol_Button, isMain ? style.colours.accent : style.colours.raised);
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered,
                          isMain ? faded(style.colours.accent, 0.85f) : style.colours.hovered);
    ImGui::PushStyleColor(ImGuiCol_Text, isMain ? style.colours.onAccent : style.colours.text);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(style.px(18), style.px(10)));
    const bool isClicked = ImGui::Button(label);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(3);
    return isClicked;
}

void gatesPage(const Context& context, const care::Session& session, CareRequests& care) {
    const Style& style = context.style;
    title(style, kPageTitles[static_cast<std::size_t>(session.page)], closeRoom(style));
    mutedText(style, "Tick what applies. The answers are not kept.");
    beginPart("questions", {0, -buttonRoom(style, "None of these apply")});
    for (const content::Gate& gate : session.content->gates) {
        if (care::gatePage(gate) != session.page) continue;
        bool isYes = session.yes.contains(gate.id);
        if (checkBox(style, gate.question.c_str(), isYes))
            care.events.emplace_back(care::AnswerGate{gate.id, isYes});
        if (isYes) callout(style, session.page == 0 ? Tone::danger : Tone::warning, {}, gate.say);
        gap(style, 2);
    }
    // A question that nobody has seen cannot be answered.
    const bool isAllSeen = ImGui::GetScrollY() >= ImGui::GetScrollMaxY() - style.px(4);
    ImGui::EndChild();
    const bool hasYes = anyYes(session, session.page);
    const char* label = hasYes ? "Go on" : isAllSeen ? "None of these apply" : "Scroll to read all";
    ImGui::BeginDisabled(!hasYes && !isAllSeen);
    if (wideButton(style, label, true)) care.events.emplace_back(care::Next{});
    ImGui::EndDisabled();
    if (session.page == 0) return;
    if (isBackBeside(style, label)) ImGui::SameLine();
    if (wideButton(style, kBack, false)) care.events.emplace_back(care::Back{});
}

void saying(const Context& context, const care::Session& session, CareRequests& care) {
    const Style& style = context.style;
    const bool isRefused = session.stage == Stage::refused;
    const char* const label = isRefused ? "End" : "I have asked; go on lightly";
    title(style, isRefused ? "Not now" : "Ask first, and then lightly", closeRoom(style));
    beginPart("saying", {0, -buttonRoom(style, label)});
    for (const std::string& text : session.say) {
        callout(style, isRefused ? Tone::danger : Tone::warning, {}, text);
        gap(style, 2);
    }
    if (isRefused)
        paragraph("So nothing is pressed today. Moving gently within comfort may still be fine if "
                  "nobody has advised you against it.");
    ImGui::EndChild();
    if (wideButton(style, label, true)) {
        if (isRefused)
            care.leaveSession = true;
        else
            care.events.emplace_back(care::Next{});
    }
    if (isBackBeside(style, label)) ImGui::SameLine();
    if (wideButton(style, kBack, false)) care.events.emplace_back(care::Back{});
}

void workedList(const Context& context, const care::Session& session) {
    for (const care::Worked& worked : session.worked) {
        const care::Part& part = session.plan.parts[worked.part];
        std::string text = pointName(context.content(), joinSide(part.at.point, part.at.side)) +
                           ": " + std::to_string(worked.repeats) + " × " +
                           std::to_string(worked.seconds) + " s";
        if (worked.wasStopped) text += ", stopped";
        bullet(context.style, text);
    }
}

void afterPage(const Context& context, const care::Session& session, CareRequests& care) {
    const Style& style = context.style;
    title(style,
          session.wasStopped ? "Stopped. Let go slowly" : "Well done. Let go and move a little",
          closeRoom(style));
    beginPart("after", {0, -buttonRoom(style, "")});
    if (session.wasStopped)
        callout(style, Tone::danger, {},
                "Sharp, electric or tingling pain, numbness, dizziness or short breath: leave this "
                "place alone. If it does not pass soon, get medical help.");
    heading(style, "How much does it hurt now, from 0 to 10?");
    std::optional<int> after = session.after;
    if (painButtons(style, "after", after)) care.events.emplace_back(care::SetAfter{*after});
    heading(style, "Done");
    workedList(context, session);
    gap(style, 4);
    paragraph("Five to ten slow movements and a mild stretch suit now. Some soreness for a day is "
              "common. Leave this place in peace until the day after tomorrow, and tell the diary "
              "tomorrow how sore it was.");
    if (!context.care->problem.empty())
        callout(style, Tone::danger, "This is not kept", context.care->problem);
    ImGui::EndChild();
    if (wideButton(style, "Keep and end", true)) care.events.emplace_back(care::Next{});
}

} // namespace

void sessionQuestions(const Context& context, const care::Session& session, Requests& requests) {
    switch (session.stage) {
    case Stage::gates:
        return gatesPage(context, session, requests.care);
    case Stage::refused:
    case Stage::askFirst:
        return saying(context, session, requests.care);
    case Stage::after:
        return afterPage(context, session, requests.care);
    default:
        return;
    }
}

} // namespace myoatlas::ui
