#include "ui/keyboard_focus.h"
#include "ui/session_buttons.h"
#include "ui/session_player.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <array>

namespace myoatlas::ui {

namespace {

using care::Stage;

constexpr std::array<const char*, care::kGatePages> kPageTitles{
    "First: does any of this apply?", "And at the place itself?", "And for you?"};
constexpr const char* kBack = "Back";

/// The questions of the present page.
std::vector<const content::Gate*> gatesOfPage(const care::Session& session) {
    std::vector<const content::Gate*> gates;
    for (const content::Gate& gate : session.content->gates)
        if (care::gatePage(gate) == session.page && care::isAsked(session, gate))
            gates.push_back(&gate);
    return gates;
}

/// "Answered a minute ago".
std::string agoText(const CareContext& care) {
    const std::int64_t minutes =
        std::max<std::int64_t>((care.now - care.session->answeredAt) / 60, 1);
    return "Answered " + (minutes == 1 ? "a minute" : std::to_string(minutes) + " minutes") +
           " ago";
}

/// What was said not to apply a short time before is not asked word for word again.
void foldedGates(const Context& context, std::size_t count, CareRequests& care) {
    const Style& style = context.style;
    callout(style, Tone::plain, agoText(*context.care),
            count == 1 ? "One more question: it did not apply."
                       : std::to_string(count) + " more questions: none of them applied.");
    if (ImGui::Button("Look again")) care.events.emplace_back(care::LookAgain{});
}

void gatesPage(const Context& context, const care::Session& session, CareRequests& care) {
    const Style& style = context.style;
    title(style, kPageTitles[static_cast<std::size_t>(session.page)], closeRoom(style));
    mutedText(style, "Tick what applies. The answers are not kept.");
    beginPart("questions", {0, -buttonRoom(style, "None of these apply", kBack)});
    const std::vector<const content::Gate*> gates = gatesOfPage(session);
    std::size_t folded = 0;
    bool hasYes = false;
    for (const content::Gate* gate : gates) {
        if (care::isFolded(session, *gate)) {
            ++folded;
            continue;
        }
        bool isYes = session.yes.contains(gate->id);
        hasYes = hasYes || isYes;
        if (checkBox(style, gate->question.c_str(), isYes))
            care.events.emplace_back(care::AnswerGate{gate->id, isYes});
        if (isYes) callout(style, session.page == 0 ? Tone::danger : Tone::warning, {}, gate->say);
        gap(style, 2);
    }
    if (folded > 0) foldedGates(context, folded, care);
    // A question that nobody has seen cannot be answered.
    const bool isAllSeen = ImGui::GetScrollY() >= ImGui::GetScrollMaxY() - style.px(4);
    ImGui::EndChild();
    const char* label = hasYes                   ? "Go on"
                        : !isAllSeen             ? "Scroll to read all"
                        : folded == gates.size() ? "Still none of them"
                                                 : "None of these apply";
    ImGui::BeginDisabled(!hasYes && !isAllSeen);
    if (wideButton(style, label, true)) care.events.emplace_back(care::Next{});
    ImGui::EndDisabled();
    if (session.page == 0) return;
    if (isBeside(style, label, kBack)) ImGui::SameLine();
    if (wideButton(style, kBack, false)) care.events.emplace_back(care::Back{});
}

void saying(const Context& context, const care::Session& session, CareRequests& care) {
    const Style& style = context.style;
    const bool isRefused = session.stage == Stage::refused;
    const char* const label = isRefused ? "End" : "I have asked; go on lightly";
    title(style, isRefused ? "Not now" : "Ask first, and then lightly", closeRoom(style));
    beginPart("saying", {0, -buttonRoom(style, label, kBack)});
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
    if (isBeside(style, label, kBack)) ImGui::SameLine();
    if (wideButton(style, kBack, false)) care.events.emplace_back(care::Back{});
}

} // namespace

void sessionQuestions(const Context& context, const care::Session& session, Requests& requests) {
    if (session.asksToEnd) return sessionEndQuestion(context, session, requests.care);
    switch (session.stage) {
    case Stage::gates:
        return gatesPage(context, session, requests.care);
    case Stage::refused:
    case Stage::askFirst:
        return saying(context, session, requests.care);
    case Stage::after:
        return sessionAfter(context, session, requests.care);
    default:
        return;
    }
}

} // namespace myoatlas::ui
