#include "ui/session_player.h"

#include "care/breath.h"
#include "care/moment.h"
#include "ui/diary_panel.h"
#include "ui/icons.h"
#include "ui/keyboard_focus.h"
#include "ui/pressure_scale.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <vector>

namespace myoatlas::ui {

namespace {

using care::Session;
using care::Stage;

bool waitsForAnswers(const Session& session) {
    return session.asksToEnd || care::presentPart(session) == nullptr;
}

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
        return findWords(part);
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
        requests.care.events.emplace_back(care::AskToEnd{});
}

void safetyTexts(const Context& context, const care::Part& part) {
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
}

/// What must be known before the hands begin: signs that forbid it, then cautions. In a part of its
/// own of that height, or as it is where the whole page scrolls.
void safety(const Context& context, const care::Part& part, std::optional<float> height) {
    if (!height) return safetyTexts(context, part);
    beginPart("safety", {0, *height});
    safetyTexts(context, part);
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

/// The row of controls. Where large type leaves little room their words are shorter, so that they
/// take one line and the page the rest.
class Controls {
public:
    Controls(const Context& context, const Session& session, bool isSmall)
        : context_(context), session_(session), isSmall_(isSmall) {}

    /// As high as the lines that they need: none may be out of sight.
    float height(float width) const {
        const Sizes sizes(*this);
        const ImGuiStyle& imgui = ImGui::GetStyle();
        float end = 0.0f;
        int rows = 1;
        for (const char* label : labels()) {
            const float wide = ImGui::CalcTextSize(label).x + 2.0f * imgui.FramePadding.x;
            if (end > 0.0f && end + context_.style.px(8) + wide > width) {
                ++rows;
                end = 0.0f;
            }
            end += (end > 0.0f ? context_.style.px(8) : 0.0f) + wide;
        }
        return static_cast<float>(rows) * (ImGui::GetFrameHeight() + imgui.ItemSpacing.y) +
               context_.style.px(3);
    }

    void show(const care::Part& part, CareRequests& care) const {
        const Sizes sizes(*this);
        const Style& style = context_.style;
        constexpr int kStep = 5;
        if (ImGui::Button("Back")) care.events.emplace_back(care::Back{});
        if (button(pause())) care.events.emplace_back(care::TogglePause{});
        if (button("Next")) care.events.emplace_back(care::Next{});
        if (hasSeconds()) {
            constexpr const char* kTip = "Seconds of one hold, within its dose";
            if (button(kShorter, part.seconds > kStep))
                care.events.emplace_back(care::SetSeconds{part.seconds - kStep});
            if (ImGui::IsItemHovered()) tooltip(kTip);
            if (button(kLonger, part.seconds + kStep <= part.mostSeconds))
                care.events.emplace_back(care::SetSeconds{part.seconds + kStep});
            if (ImGui::IsItemHovered()) tooltip(kTip);
        }
        ImGui::PushStyleColor(ImGuiCol_Button, style.colours.dangerSoft);
        ImGui::PushStyleColor(ImGuiCol_Text, style.colours.danger);
        if (button(stop())) care.events.emplace_back(care::Stop{});
        ImGui::PopStyleColor(2);
        if (isSmall_ && ImGui::IsItemHovered()) tooltip("Stop, it hurts sharply");
    }

private:
    /// Smaller type and edges for as long as it lives.
    struct Sizes {
        explicit Sizes(const Controls& controls) : isSmall(controls.isSmall_) {
            if (!isSmall) return;
            const Style& style = controls.context_.style;
            ImGui::PushFont(style.fonts.small);
            ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(style.px(6), style.px(6)));
        }
        ~Sizes() {
            if (!isSmall) return;
            ImGui::PopStyleVar();
            ImGui::PopFont();
        }
        Sizes(const Sizes&) = delete;
        Sizes& operator=(const Sizes&) = delete;
        bool isSmall;
    };

    static constexpr const char* kShorter = "−5 s";
    static constexpr const char* kLonger = "+5 s";

    const char* pause() const {
        if (session_.isPaused) return isSmall_ ? "Go on" : "Go on (Space)";
        return isSmall_ ? "Pause" : "Pause (Space)";
    }
    const char* stop() const { return isSmall_ ? "Stop: pain" : "Stop, it hurts sharply"; }
    bool hasSeconds() const {
        return session_.stage == Stage::press || session_.stage == Stage::find;
    }
    std::vector<const char*> labels() const {
        std::vector<const char*> all{"Back", pause(), "Next"};
        if (hasSeconds()) all.insert(all.end(), {kShorter, kLonger});
        all.push_back(stop());
        return all;
    }
    bool button(const char* label, bool isPossible = true) const {
        sameLineIfRoom(context_.style, label);
        ImGui::BeginDisabled(!isPossible);
        const bool isPressed = ImGui::Button(label);
        ImGui::EndDisabled();
        return isPressed;
    }

    const Context& context_;
    const Session& session_;
    bool isSmall_;
};

/// Under reduced motion the disc keeps its size, and only the words change.
double fullnessOf(const Context& context, const Session& session) {
    if (session.stage != Stage::press || context.preferences.hasReducedMotion) return -1.0;
    return care::breathAt(session.elapsed).fullness;
}

std::string breathText(const Session& session) {
    if (session.stage != Stage::press || session.isPaused) return {};
    return care::breathAt(session.elapsed).isOut ? "Breathe out" : "Breathe in";
}

/// While one reads how to find the place, the words need the room.
float ringSize(const Style& style, float height, float width, Stage stage) {
    const float share = stage == Stage::press || stage == Stage::rest ? 0.48f : 0.3f;
    return std::min({height, share * width, style.px(stage == Stage::find ? 200 : 1000)});
}

/// The least height in which what is read from afar is no smaller than running text.
float leastFarHeight(const Context& context, const Session& session, const care::Part& part,
                     float width) {
    const Style& style = context.style;
    if (session.stage == Stage::press || session.stage == Stage::rest) return style.px(90);
    const float ring = ringSize(style, style.px(120), width, session.stage);
    const ImFont* const font = style.fonts.body;
    const std::string words = instruction(session, part);
    return std::max(style.px(120),
                    1.1f * font->CalcTextSizeA(font->FontSize, FLT_MAX, width - ring - style.px(20),
                                               words.c_str())
                               .y);
}

/// The part of the panel that is read from afar: the ring at the left, the words at the right.
void farView(const Context& context, const Session& session, const care::Part& part,
             const Box& box) {
    const Style& style = context.style;
    const bool isPress = session.stage == Stage::press && part.pressureTo > 0.0;
    const float scale = isPress ? 0.24f * box.size.y : 0.0f;
    const float upper = box.size.y - scale - (isPress ? style.px(10) : 0.0f);
    const float ring = ringSize(style, upper, box.size.x, session.stage);
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

/// Where large type leaves too little, the page scrolls between the title and the controls.
void timedPage(const Context& context, const Session& session, Requests& requests) {
    const Style& style = context.style;
    const care::Part& part = *care::presentPart(session);
    const ImVec2 corner = ImGui::GetCursorScreenPos(), all = ImGui::GetContentRegionAvail();
    const bool isSmall = all.y < style.px(330);
    const bool isReading = session.stage == Stage::warmUp || session.stage == Stage::find;
    const float width = all.x - style.px(44), head = style.px(isSmall ? 30 : 54);
    bigText(style.fonts.huge, {corner, {width, head}}, stageTitle(session), head,
            pack(style.colours.accent));
    ImGui::Dummy({width, head});
    const Controls controls(context, session, isSmall);
    ImGui::BeginChild("page", {0, -controls.height(all.x)}, false, ImGuiWindowFlags_NavFlattened);
    strong(style, placeText(context, session, part));
    soundBox(context, requests);
    // While the place is sought, how it is treated would only be mistaken for how to find it.
    if (session.stage == Stage::warmUp)
        mutedText(style, "Treatment: " + part.what);
    else if (session.stage != Stage::find && !isSmall)
        mutedText(style, part.what);
    const float room = ImGui::GetContentRegionAvail().y;
    if (isReading)
        safety(context, part,
               isSmall
                   ? std::nullopt
                   : std::optional(session.stage == Stage::warmUp ? 0.36f * room : 0.28f * room));
    if (session.stage == Stage::warmUp) beforeQuestion(context, session, requests.care);
    const ImVec2 left = ImGui::GetContentRegionAvail();
    const Box box{ImGui::GetCursorScreenPos(),
                  {left.x, std::max(left.y, leastFarHeight(context, session, part, left.x))}};
    farView(context, session, part, box);
    // A click anywhere on it pauses: the hands may be busy.
    if (ImGui::InvisibleButton("pause", {box.size.x, box.size.y - ImGui::GetStyle().ItemSpacing.y}))
        requests.care.events.emplace_back(care::TogglePause{});
    ImGui::EndChild();
    controls.show(part, requests.care);
}

} // namespace

std::string findWords(const care::Part& part) {
    return "To find it: " + joined(part.find, 4) +
           (part.place.empty() ? "" : "\nThen get into place: " + part.place + ".");
}

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
