#include "ui/safety.h"

#include "ui/text_blocks.h"

#include <algorithm>

namespace myoatlas::ui {

namespace {

using content::Rule;

template <typename Entry>
std::vector<const Entry*> entriesOf(const std::vector<Entry>& all,
                                    std::span<const std::string> ids) {
    std::vector<const Entry*> found;
    for (const std::string& id : ids)
        if (const Entry* entry = content::findById(all, id)) found.push_back(entry);
    return found;
}

std::vector<const content::RedFlag*> redFlagsOf(const Context& context,
                                                const content::TriggerPoint& point) {
    auto flags = entriesOf(context.content().redFlags, point.redFlags);
    std::ranges::stable_sort(flags, {}, &content::RedFlag::action);
    return flags;
}

std::vector<const content::Caution*> cautionsOf(const Context& context,
                                                const content::TriggerPoint& point) {
    auto cautions = entriesOf(context.content().cautions, point.cautions);
    std::ranges::stable_sort(cautions, {}, &content::Caution::rule);
    return cautions;
}

Tone toneOf(Rule rule) {
    if (rule == Rule::block) return Tone::danger;
    return rule == Rule::note ? Tone::plain : Tone::warning;
}

} // namespace

void redFlagBlocks(const Context& context, const content::TriggerPoint& point) {
    for (const content::RedFlag* flag : redFlagsOf(context, point)) {
        callout(context.style,
                flag->action == content::RedFlag::Action::doctor ? Tone::warning : Tone::danger,
                flag->say, flag->sign);
        gap(context.style, 1);
    }
}

void cautionBlocks(const Context& context, const content::TriggerPoint& point) {
    for (const content::Caution* caution : cautionsOf(context, point)) {
        callout(context.style, toneOf(caution->rule), caution->name, caution->text);
        gap(context.style, 1);
    }
}

void lookAlikeList(const Context& context, const content::TriggerPoint& point) {
    for (const content::LookAlike* alike :
         entriesOf(context.content().lookAlikes, point.lookAlikes)) {
        strong(context.style, alike->name);
        paragraph(alike->clue);
        gap(context.style, 2);
    }
}

void safetySummary(const Context& context, const content::TriggerPoint& point) {
    std::string signs;
    for (const content::RedFlag* flag : redFlagsOf(context, point))
        signs += (signs.empty() ? "" : "\n") + ("· " + flag->sign);
    if (!signs.empty())
        callout(context.style, Tone::danger, "Do not treat, get help first, with", signs);
    gap(context.style, 1);
    std::string cares;
    for (const content::Caution* caution : cautionsOf(context, point))
        cares += (cares.empty() ? "" : "\n") + ("· " + caution->text);
    if (!cares.empty()) callout(context.style, Tone::warning, "Take care", cares);
}

} // namespace myoatlas::ui
