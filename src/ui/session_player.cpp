#include "ui/session_player.h"

#include "care/breath.h"
#include "care/moment.h"
#include "ui/diary_panel.h"
#include "ui/icons.h"
#include "ui/keyboard_focus.h"
#include "ui/pressure_scale.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::ui {

namespace {

using care::Session;
using care::Stage;

bool waitsForAnswers(const Session& session) { return care::presentPart(session) == nullptr; }

const char* stageTitle(const Session& session) {
    if (session.isPaused) return "Paused";
    switch (session.stage) {
    case Stage::warmUp:
        return "Warm up";
    case Stage::find:
        return care::changesSides(session) ? "Change sides" : "Find the place";
    case Stage::rest:
        return "Rest";
    default:
        return "Press";
    }
}

/// "Infraspinatus 1, left · 1 of 2".
std::string placeText(const Context& context, const Session& session, const care::Part& part) {
    std::string text = pointName(context.content(), joinSide(part.at.point, part.at.side));
    if (session.stage == Stage::press || session.stage == Stage::rest)
        text += " · " + std::to_string(session.hold + 1) + " of " + std::to_string(part.repeats);
    return text;
}

std::string joined(const std::vector<std::string>& texts, std::size_t most) {
    std::string all;
    for (std::size_t i = 0; i < std::min(most, texts.size()); ++i)
        all += (all.empty() ? "" : " ") + texts[i];
    return all;
}

/// What one does at this moment.
std::string instruction(const Session& session, const care::Part& part) {
    switch (session.stage) {
    case Stage::warmUp:
        return "Move the muscle slowly through its range, or keep it warm. Tell your pain first.";
    case Stage::find:
        return joined(part.find, 4);
    case Stage::rest:
        return "Let go, breathe, move a little.";
    default: {
        const std::string cue = care::cueOf(session);
        return session.elapsed < care::kLeanInSeconds || session.isPaused
                   ? cue + ".\n" + part.steps.front()
                   : cue + ".";
    }
    }
}

void closeRow(const Context& context, Requests& requests) {
    const float top = ImGui::GetCursorPosY();
    ImGui::SameLine(ImGui::GetContentRegionMax().x - ImGui::GetFrameHeight());
    ImGui::SetCursorPosY(top);
    if (iconButton(context.style, Icon::close, "End the session (Esc)"))
        requests.care.leaveSession = true;
}

/// What must be known before the hands begin: signs that forbid it, then cautions.
void safety(const Context& context, const care::Part& part, float height) {
    beginPart("safety", {0, height});
    if (!part.signs.empty()) {
        std::string text;
        for (const std::string& sign : part.signs) text += (text.empty() ? "· " : "\n· ") + sign;
        callout(context.style, Tone::danger, "Not with any of these; get help instead", text);
    }
    if (!part.cautions.empty()) {
        gap(context.style, 1);
        std::string text;
        for (const std::string& caution : part.cautions)
            text += (text.empty() ? "· " : "\n· ") + caution;
        callout(context.style, Tone::warning, "Take care", text);
    }
    ImGui::EndChild();
}

void beforeQuestion(const Context& context, const Session& session, CareRequests& care) {
    strong(context.style, "How much does it hurt now, from 0 to 10?");
    std::optional<int> before = session.before;
    if (painButtons(context.style, "before", before))
        care.events.emplace_back(care::SetBefore{*before});
    bool bothSides = session.bothSides;
    if (checkBox(context.style, "The other side as well", bothSides))
        care.events.emplace_back(care::SetBothSides{bothSides});
    for (const std::string& left : session.plan.leftOut)
        smallText(context.style, "Left out: " + left);
}

void secondsButtons(const Context& context, const care::Part& part, CareRequests& care) {
    constexpr int kStep = 5;
    const auto button = [&](const char* label, int seconds, bool isPossible) {
        ImGui::SameLine();
        ImGui::BeginDisabled(!isPossible);
        if (ImGui::Button(label)) care.events.emplace_back(care::SetSeconds{seconds});
        ImGui::EndDisabled();
        if (ImGui::IsItemHovered()) tooltip("Seconds of one hold, within its dose");
    };
    (void)context;
    button("−5 s", part.seconds - kStep, part.seconds > kStep);
    button("+5 s", part.seconds + kStep, part.seconds + kStep <= part.mostSeconds);
}

/// Beside the name of the point on each page, since sound is wanted off as fast as on.
void soundBox(const Context& context, Requests& requests) {
    constexpr const char* kLabel = "Tones";
    const float width =
        ImGui::CalcTextSize(kLabel).x + ImGui::GetFrameHeight() + context.style.px(12);
    ImGui::SameLine();
    // At the right edge, or below where the name leaves no room.
    const float left = ImGui::GetContentRegionMax().x - width;
    if (ImGui::GetCursorPosX() > left) ImGui::NewLine();
    ImGui::SetCursorPosX(std::max(left, ImGui::GetCursorStartPos().x));
    Preferences changed = context.preferences;
    if (checkBox(context.style, kLabel, changed.hasSounds)) requests.preferences = changed;
    if (ImGui::IsItemHovered())
        tooltip(
            "A soft tone when a hold begins, when it ends and, twice, when to change sides. The "
            "frame lights up at the same moments");
}

/// The same moments by eye.
void flashFrame(const Context& context, const Box& area) {
    const double flash = context.preferences.hasReducedMotion ? 0.0 : context.care->flash;
    if (flash <= 0.0) return;
    const Style& style = context.style;
    ImVec4 colour = style.colours.accent;
    colour.w *= static_cast<float>(flash);
    const float thick = style.px(10);
    const ImVec2 end{area.right(), area.bottom()};
    const float inset = 0.5f * thick;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect(area.corner, end); // the padding at the sides belongs to the frame
    list.AddRect({area.corner.x + inset, area.corner.y + inset}, {end.x - inset, end.y - inset},
                 pack(colour), style.px(8), 0, thick);
    list.PopClipRect();
}

void controlRow(const Context& context, const Session& session, const care::Part& part,
                CareRequests& care) {
    const Style& style = context.style;
    if (ImGui::Button("Back")) care.events.emplace_back(care::Back{});
    ImGui::SameLine();
    if (ImGui::Button(session.isPaused ? "Go on (Space)" : "Pause (Space)"))
        care.events.emplace_back(care::TogglePause{});
    ImGui::SameLine();
    if (ImGui::Button("Next")) care.events.emplace_back(care::Next{});
    if (session.stage == Stage::press || session.stage == Stage::find)
        secondsButtons(context, part, care);
    ImGui::SameLine();
    ImGui::PushStyleColor(ImGuiCol_Button, style.colours.dangerSoft);
    ImGui::PushStyleColor(ImGuiCol_Text, style.colours.danger);
    if (ImGui::Button("Stop, it hurts sharply")) care.events.emplace_back(care::Stop{});
    ImGui::PopStyleColor(2);
}

/// Under reduced motion the disc keeps its size, and only the words change.
double fullnessOf(const Context& context, const Session& session) {
    if (session.stage != Stage::press || context.preferences.hasReducedMotion) return -1.0;
    return care::breathAt(session.elapsed).fullness;
}

std::string breathText(const Session& session) {
    if (session.stage != Stage::press || session.isPaused) return {};
    return care::breathAt(session.elapsed).isOut ? "Breathe out" : "Breathe in";
}

/// The part of the panel that is read from afar: the ring at the left, the words at the right.
void farView(const Context& context, const Session& session, const care::Part& part,
             const Box& box) {
    const Style& style = context.style;
    const bool isPress = session.stage == Stage::press && part.pressureTo > 0.0;
    const float scale = isPress ? 0.24f * box.size.y : 0.0f;
    const float upper = box.size.y - scale - (isPress ? style.px(10) : 0.0f);
    const float ring = std::min(upper, 0.48f * box.size.x);
    const ImU32 colour =
        pack(session.stage == Stage::press ? style.colours.accent : style.colours.muted);
    timerRing(style, {box.corner, {ring, upper}}, care::remaining(session),
              care::stageSeconds(session), fullnessOf(context, session), colour);
    const float left = box.corner.x + ring + style.px(20);
    const float breath = session.stage == Stage::press ? 0.22f * upper : 0.0f;
    const Box words{{left, box.corner.y}, {box.right() - left, upper - breath}};
    bigText(style.fonts.huge, words, instruction(session, part), style.px(56),
            pack(style.colours.text));
    if (breath > 0.0f)
        bigText(style.fonts.huge, {{left, words.bottom()}, {words.size.x, breath}},
                breathText(session), style.px(48), pack(style.colours.accent));
    if (isPress)
        pressureScale(style, {{box.corner.x, box.bottom() - scale}, {box.size.x, scale}},
                      part.pressureFrom, part.pressureTo);
}

void timedPage(const Context& context, const Session& session, Requests& requests) {
    const Style& style = context.style;
    const care::Part& part = *care::presentPart(session);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x - style.px(44);
    const float head = style.px(54);
    bigText(style.fonts.huge, {corner, {width, head}}, stageTitle(session), head,
            pack(style.colours.accent));
    ImGui::Dummy({width, head});
    strong(style, placeText(context, session, part));
    soundBox(context, requests);
    mutedText(style, part.what);
    const float controls = ImGui::GetFrameHeight() + style.px(10);
    const float room = ImGui::GetContentRegionAvail().y;
    if (session.stage == Stage::warmUp || session.stage == Stage::find)
        safety(context, part, session.stage == Stage::warmUp ? 0.36f * room : 0.28f * room);
    if (session.stage == Stage::warmUp) beforeQuestion(context, session, requests.care);
    const ImVec2 left = ImGui::GetContentRegionAvail();
    const Box box{ImGui::GetCursorScreenPos(), {left.x, left.y - controls}};
    farView(context, session, part, box);
    // A click anywhere on it pauses: the hands may be busy.
    if (ImGui::InvisibleButton("pause", {box.size.x, std::max(box.size.y, 1.0f)}))
        requests.care.events.emplace_back(care::TogglePause{});
    controlRow(context, session, part, requests.care);
}

} // namespace

void sessionPlayer(const Context& context, const Box& area, Requests& requests) {
    if (context.care == nullptr || context.care->session == nullptr) return;
    const Session& session = *context.care->session;
    const Style& style = context.style;
    ImGui::SetNextWindowPos(area.corner);
    ImGui::SetNextWindowSize(area.size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(style.px(22), style.px(16)));
    ImGui::Begin("session", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar();
    const ImVec2 begin = ImGui::GetCursorPos();
    closeRow(context, requests);
    ImGui::SetCursorPos(begin);
    if (waitsForAnswers(session))
        sessionQuestions(context, session, requests);
    else
        timedPage(context, session, requests);
    flashFrame(context, area);
    ImGui::End();
}

} // namespace myoatlas::ui
