// Where it hurts, sessions and the diary in words.

#include "diary/advice.h"
#include "diary/moment.h"
#include "scene/names.h"
#include "ui/diary_panel.h"
#include "ui/names.h"
#include "ui/pain_panel.h"
#include "ui/view_words.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::ui {

namespace {

constexpr std::size_t kMostEntries = 200;

std::string ofTen(const std::optional<int>& value) {
    return value ? std::to_string(*value) + " of 10" : std::string();
}

const char* stageWords(care::Stage stage) {
    switch (stage) {
    case care::Stage::gates:
        return "opening questions";
    case care::Stage::refused:
        return "not now";
    case care::Stage::askFirst:
        return "ask first, and then lightly";
    case care::Stage::warmUp:
        return "warm-up";
    case care::Stage::find:
        return "finding the place";
    case care::Stage::press:
        return "pressing";
    case care::Stage::rest:
        return "rest";
    case care::Stage::after:
        return "how it is now";
    case care::Stage::done:
        break;
    }
    return "done";
}

std::string entryWords(const content::Content& content, const diary::Entry& entry) {
    std::string text = diary::plainTime(entry.at);
    const auto add = [&](const std::string& label, const std::string& value) {
        if (!value.empty()) text += ", " + label + value;
    };
    if (!entry.point.empty()) add("", pointName(content, entry.point));
    add("before ", ofTen(entry.before));
    add("after ", ofTen(entry.after));
    add("the day after ", ofTen(entry.nextDay));
    if (const auto* technique = content::findById(content.techniques, entry.technique))
        add("", technique->name);
    if (const auto* tool = content::findById(content.tools, entry.tool)) add("", tool->name);
    if (entry.seconds) add("", std::to_string(*entry.seconds) + " s");
    if (entry.repeats) add("", std::to_string(*entry.repeats) + " times");
    add("", entry.notes);
    return text;
}

} // namespace

PlainText painWords(const Context& context, const PainState& pain) {
    PlainText words;
    if (!context.scene.painting) return words;
    words.heading("Where it hurts");
    const std::string lines = painText(context.scene, pain);
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        words.item(std::string_view(lines).substr(at, end - at));
        at = end + 1;
    }
    return words;
}

PlainText sessionWords(const Context& context) {
    PlainText words;
    if (context.care == nullptr || context.care->session == nullptr) return words;
    const care::Session& session = *context.care->session;
    words.heading("Being led through self-care");
    words.fact("Now",
               std::string(stageWords(session.stage)) + (session.isPaused ? ", paused" : ""));
    if (session.stage == care::Stage::gates)
        for (const content::Gate& gate : session.content->gates)
            if (care::gatePage(gate) == session.page && care::isAsked(session, gate))
                words.item(gate.question + (session.yes.contains(gate.id) ? " Yes." : " No."));
    if (session.asksToEnd) words.paragraph("End here? Esc goes on.");
    if (session.stage == care::Stage::after)
        for (const care::Worked& worked : session.worked) {
            const care::PointOnSide& at = session.plan.parts[worked.part].at;
            words.item(pointName(context.content(), joinSide(at.point, at.side)) + ": " +
                       care::heldWords(session, worked));
        }
    for (const std::string& text : session.say) words.paragraph(text);
    if (const care::Part* part = care::presentPart(session)) {
        words.fact("Point", pointName(context.content(), joinSide(part->at.point, part->at.side)));
        words.fact("What to do", part->what);
        words.fact("Seconds left", std::to_string(std::lround(care::remaining(session))));
        words.paragraph(care::cueOf(session));
        for (const std::string& step : part->find) words.step(step);
        for (const std::string& step : part->steps) words.step(step);
        for (const std::string& caution : part->cautions) words.item("Take care: " + caution);
    }
    words.fact("Tones", context.preferences.hasSounds ? "on" : "off");
    words.fact("Pain before", ofTen(session.before));
    words.fact("Pain now", ofTen(session.after));
    return words;
}

PlainText diaryWords(const Context& context) {
    PlainText words;
    words.heading("Pain diary");
    if (context.care == nullptr) return words;
    words.paragraph(context.care->problem);
    const auto entries = context.care->entries;
    if (entries.empty()) {
        words.paragraph("Nothing was noted yet.");
        return words;
    }
    const diary::Advice advice = diary::adviceFor(diary::review(entries));
    words.fact(advice.title, advice.text);
    words.subheading("Entries, newest first");
    for (std::size_t i = 0; i < std::min(entries.size(), kMostEntries); ++i)
        words.item(entryWords(context.content(), entries[entries.size() - 1 - i]));
    if (entries.size() > kMostEntries)
        words.paragraph("Older entries are in the export of the diary.");
    return words;
}

} // namespace myoatlas::ui
