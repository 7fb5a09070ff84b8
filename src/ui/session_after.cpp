// How a session ends: the question whether to, and what was held.

#include "ui/diary_panel.h"
#include "ui/keyboard_focus.h"
#include "ui/session_buttons.h"
#include "ui/session_player.h"
#include "ui/text_blocks.h"

#include <set>

namespace myoatlas::ui {

namespace {

constexpr const char* kGoOn = "Go on (Esc)";
constexpr const char* kEnd = "End";
constexpr const char* kWithout = "End without an entry";

/// What was held at each point; what was not, is said too.
void heldList(const Context& context, const care::Session& session) {
    std::set<std::size_t> named;
    const auto line = [&](std::size_t part, const std::string& words) {
        const care::PointOnSide& at = session.plan.parts[part].at;
        bullet(context.style,
               pointName(context.content(), joinSide(at.point, at.side)) + ": " + words);
        named.insert(part);
    };
    for (const care::Worked& worked : care::heldSoFar(session))
        line(worked.part,
             care::heldWords(session, worked) + (worked.wasStopped ? ", stopped" : ""));
    for (std::size_t part = 0; part < session.plan.parts.size(); ++part)
        if (!named.contains(part)) line(part, "not held");
}

const char* titleOf(const care::Session& session) {
    if (session.wasStopped) return "Stopped. Let go slowly";
    if (session.worked.empty()) return "Nothing was held";
    return care::isCutShort(session) ? "Ended early. Let go and move a little"
                                     : "Well done. Let go and move a little";
}

/// How much it hurts now and how much it did before; what is missing is asked for once more.
void painQuestions(const Context& context, const care::Session& session, CareRequests& care) {
    const Style& style = context.style;
    if (session.hasAskedForPain && (!session.before || !session.after))
        callout(style, Tone::warning, "One number is missing",
                "The diary can only show whether it helps when it knows the pain before and after. "
                "Tell it, or leave it out.");
    heading(style, "How much does it hurt now, from 0 to 10?");
    std::optional<int> after = session.after;
    if (painButtons(style, "after", after)) care.events.emplace_back(care::SetAfter{*after});
    heading(style, "And before you began?");
    std::optional<int> before = session.before;
    if (painButtons(style, "before", before)) care.events.emplace_back(care::SetBefore{*before});
}

void advice(const Context& context, const care::Session& session) {
    if (session.wasStopped)
        callout(context.style, Tone::danger, {},
                "Sharp, electric or tingling pain, numbness, dizziness or short breath: leave this "
                "place alone. If it does not pass soon, get medical help.");
    if (session.worked.empty())
        paragraph("No hold lasted long enough to count, so there is nothing to write in the "
                  "diary. Go back to press the place, or end here.");
}

void afterAdvice(const Context& context) {
    gap(context.style, 4);
    paragraph("Five to ten slow movements and a mild stretch suit now. Some soreness for a day is "
              "common. Leave this place in peace until the day after tomorrow, and tell the diary "
              "tomorrow how sore it was.");
}

} // namespace

void sessionAfter(const Context& context, const care::Session& session, CareRequests& care) {
    const Style& style = context.style;
    const bool hasWork = !session.worked.empty();
    const bool isMissing = hasWork && (!session.before || !session.after);
    const char* const label = !hasWork                               ? kWithout
                              : isMissing && session.hasAskedForPain ? "Leave it out, keep and end"
                                                                     : "Keep and end";
    const char* const other = hasWork ? kWithout : "Back";
    title(style, titleOf(session), closeRoom(style));
    beginPart("after", {0, -buttonRoom(style, label, other)});
    advice(context, session);
    if (hasWork) painQuestions(context, session, care);
    heading(style, "What was held");
    heldList(context, session);
    if (hasWork) afterAdvice(context);
    if (!context.care->problem.empty())
        callout(style, Tone::danger, "This is not kept", context.care->problem);
    ImGui::EndChild();
    if (wideButton(style, label, true)) care.events.emplace_back(care::Next{});
    if (isBeside(style, label, other)) ImGui::SameLine();
    if (!wideButton(style, other, false)) return;
    if (hasWork)
        care.discardSession = true;
    else
        care.events.emplace_back(care::Back{});
}

void sessionEndQuestion(const Context& context, const care::Session& session, CareRequests& care) {
    const Style& style = context.style;
    const bool hasHeld = !care::heldSoFar(session).empty();
    title(style, "End here?", closeRoom(style));
    beginPart("end", {0, -buttonRoom(style, kGoOn, kEnd)});
    paragraph("The clock waits meanwhile.");
    if (!session.plan.parts.empty()) {
        heading(style, "What was held so far");
        heldList(context, session);
        gap(style, 2);
    }
    if (session.stage == care::Stage::after)
        mutedText(style, "It is in the diary already.");
    else if (hasHeld)
        mutedText(style, "After End you can keep it in the diary or leave it out.");
    else
        mutedText(style, "There is nothing to write in the diary.");
    ImGui::EndChild();
    if (wideButton(style, kGoOn, true)) care.events.emplace_back(care::AskToEnd{});
    if (isBeside(style, kGoOn, kEnd)) ImGui::SameLine();
    if (wideButton(style, kEnd, false)) care.events.emplace_back(care::End{});
}

std::string sessionHints(const Context& context) {
    const care::Session& session = *context.care->session;
    if (session.asksToEnd) return "Esc goes on";
    const std::string end = "Esc asks whether to end";
    if (care::stageSeconds(session) <= 0.0) return end;
    return std::string(session.isPaused ? "Space goes on" : "Space or a click pauses") + "  ·  " +
           end;
}

} // namespace myoatlas::ui
