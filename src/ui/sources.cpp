#include "ui/sources.h"

#include "ui/text_blocks.h"

#include <algorithm>

namespace myoatlas::ui {

namespace {

struct Grade {
    Tone tone;
    const char* label;
    const char* meaning;
};

Grade gradeOf(content::EvidenceClass grade) {
    switch (grade) {
    case content::EvidenceClass::good:
        return {Tone::good, "Good evidence", "Several trials agree."};
    case content::EvidenceClass::some:
        return {Tone::warning, "Some evidence", "Small or few trials."};
    case content::EvidenceClass::tradition:
        break;
    }
    return {Tone::plain, "Tradition", "Clinical experience; not tested in trials."};
}

} // namespace

void sourceList(const Context& context, std::span<const std::string> sourceIds) {
    const Style& style = context.style;
    bool isFirst = true;
    for (const std::string& id : sourceIds) {
        const content::Source* source = content::findById(context.content().sources, id);
        if (source == nullptr) continue;
        if (isFirst) {
            gap(style, 6);
            ImGui::Separator();
            gap(style, 2);
            smallText(style, sourceIds.size() == 1 ? "Source" : "Sources");
        }
        isFirst = false;
        smallText(style, "· " + source->citation +
                             (source->doi.empty() ? std::string() : "  doi:" + source->doi));
    }
}

void evidenceBlock(const Context& context, const content::Evidence& evidence,
                   std::span<const std::string> otherSources) {
    const Grade grade = gradeOf(evidence.grade);
    callout(context.style, grade.tone, grade.label, grade.meaning);
    gap(context.style, 2);
    if (!evidence.note.empty()) paragraph(evidence.note);
    std::vector<std::string> sources = evidence.sources;
    for (const std::string& id : otherSources)
        if (std::ranges::find(sources, id) == sources.end()) sources.push_back(id);
    sourceList(context, sources);
}

} // namespace myoatlas::ui
