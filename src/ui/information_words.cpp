// What the right panel tells of a point, a muscle or a topic, in words.

#include "scene/names.h"
#include "scene/press_path.h"
#include "ui/names.h"
#include "ui/topic_info.h"
#include "ui/view_words.h"
#include "ui/what_i_have.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::ui {

namespace {

std::string joined(std::span<const std::string> texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all;
}

template <typename Entry>
std::string nameOf(const std::vector<Entry>& entries, const std::string& id) {
    const Entry* entry = content::findById(entries, id);
    return entry != nullptr ? entry->name : id;
}

std::string range(const std::array<double, 2>& values) {
    const auto number = [](double value) { return std::to_string(std::lround(value)); };
    return values[0] == values[1] ? number(values[0])
                                  : number(values[0]) + " to " + number(values[1]);
}

std::string millimetres(float metres) {
    return std::to_string(std::lround(1000.0f * metres)) + " mm";
}

const char* selfCareWords(content::SelfCare selfCare) {
    switch (selfCare) {
    case content::SelfCare::careful:
        return "Possible, with care";
    case content::SelfCare::professional:
        return "No: leave the treatment of this point to somebody trained";
    case content::SelfCare::self:
        break;
    }
    return "Possible";
}

const char* gradeWords(content::EvidenceClass grade) {
    switch (grade) {
    case content::EvidenceClass::good:
        return "Good evidence: several trials agree.";
    case content::EvidenceClass::some:
        return "Some evidence: small or few trials.";
    case content::EvidenceClass::tradition:
        break;
    }
    return "Tradition: clinical experience; not tested in trials.";
}

void addSources(const content::Content& content, std::span<const std::string> ids,
                PlainText& words) {
    for (const std::string& id : ids)
        if (const auto* source = content::findById(content.sources, id))
            words.item(source->citation + (source->doi.empty() ? "" : " doi:" + source->doi));
}

void addSafety(const Context& context, const content::TriggerPoint& point, PlainText& words) {
    const content::Content& content = context.content();
    if (!point.redFlags.empty()) words.subheading("Get help first if you have");
    for (const std::string& id : point.redFlags)
        if (const auto* flag = content::findById(content.redFlags, id))
            words.item(flag->sign + " " + flag->say);
    if (!point.cautions.empty()) words.subheading("Take care");
    for (const std::string& id : point.cautions)
        if (const auto* caution = content::findById(content.cautions, id))
            words.item(caution->name + ": " + caution->text);
    if (!point.lookAlikes.empty()) words.subheading("It may be something else");
    for (const std::string& id : point.lookAlikes)
        if (const auto* alike = content::findById(content.lookAlikes, id))
            words.item(alike->name + ": " + alike->clue);
}

void addPressPath(const Context& context, std::size_t point, PlainText& words) {
    const scene::Atlas& atlas = *context.scene.atlas;
    const scene::PressPath path = scene::pressPath(atlas, point);
    if (path.segments.empty()) return;
    words.subheading("Under your finger, on this body");
    for (const scene::PressSegment& segment : path.segments)
        words.item(scene::segmentName(atlas, segment) + ", " + millimetres(segment.from) + " to " +
                   millimetres(segment.to));
    for (const scene::PressNeighbour& near : path.noPress)
        words.item("Keep off: " + atlas.body().structures[near.structure].name + ", " +
                   millimetres(near.distance) + " beside the way, " + millimetres(near.depth) +
                   " deep");
    for (const content::NoPress* rule : scene::rulesOn(atlas, path))
        words.item(rule->name + ": " + rule->why);
}

std::string careName(const content::Content& content, const content::Care& care) {
    std::string name = nameOf(content.techniques, care.technique);
    if (!care.tool.empty()) name += ", " + nameOf(content.tools, care.tool);
    if (!care.position.empty()) name += ", " + nameOf(content.positions, care.position);
    return name;
}

void addTreatment(const Context& context, const content::PointRef& ref, PlainText& words) {
    const content::Content& content = context.content();
    const care::Possibilities all = possibilitiesOf(context, *ref.muscle, *ref.point);
    for (const std::string& who : all.askFirst) words.paragraph(who);
    for (const care::PossibleCare& possible : all.possible) {
        words.subheading(careName(content, *possible.care));
        words.fact("How much", content::describe(possible.dose));
        for (const std::string& step : possible.care->steps) words.step(step);
    }
    for (const care::DroppedCare& dropped : all.dropped)
        words.item("Left out for you: " + careName(content, *dropped.care) + ". " +
                   joined(dropped.reasons));
    for (const content::ToolAdvice& advice : ref.point->suits)
        words.item("Suits: " + nameOf(content.tools, advice.tool) + ". " + advice.why);
    for (const content::ToolAdvice& advice : ref.point->avoid)
        words.item("Better not: " + nameOf(content.tools, advice.tool) + ". " + advice.why);
}

void addStretch(const content::TriggerPoint& point, PlainText& words) {
    if (!point.stretch) return;
    words.heading("Stretch: " + point.stretch->name);
    words.paragraph("Hold " + range(point.stretch->holdSeconds) + " seconds, " +
                    range(point.stretch->repeats) + " times.");
    for (const std::string& step : point.stretch->steps) words.step(step);
}

void addEveryday(const content::Muscle& muscle, PlainText& words) {
    const auto& everyday = muscle.everyday;
    words.fact("What you use it for", everyday.function);
    if (!everyday.symptoms.empty()) words.subheading("What people feel");
    for (const std::string& symptom : everyday.symptoms) words.item(symptom);
    if (!everyday.overload.empty()) words.subheading("What overloads it, and a small change");
    for (const content::Overload& overload : everyday.overload)
        words.item(overload.load + " " + overload.change);
}

void addRelated(const content::Content& content, const char* label,
                std::span<const std::string> ids, PlainText& words) {
    std::vector<std::string> names;
    for (const std::string& id : ids)
        if (const content::Muscle* muscle = content.muscle(id)) names.push_back(muscle->name);
    words.fact(label, joined(names));
}

void addAnatomy(const content::Content& content, const content::Muscle& muscle, PlainText& words) {
    words.heading("Anatomy");
    words.fact("Latin (Terminologia Anatomica)", muscle.latin);
    words.fact("Also called", joined(muscle.synonyms));
    words.fact("Origin", muscle.anatomy.origin);
    words.fact("Insertion", muscle.anatomy.insertion);
    words.fact("Action", muscle.anatomy.action);
    words.fact("Nerve supply", muscle.anatomy.nerve);
    words.fact("Roots", muscle.anatomy.roots);
    addRelated(content, "Works with", muscle.related.synergists, words);
    addRelated(content, "Works against", muscle.related.antagonists, words);
    addRelated(content, "Points that may keep it sore", muscle.related.key, words);
    addRelated(content, "Points it may make sore", muscle.related.satellites, words);
    if (!muscle.anatomy.sources.empty()) words.subheading("Sources of the anatomy");
    addSources(content, muscle.anatomy.sources, words);
}

} // namespace

PlainText pointWords(const Context& context, std::size_t index) {
    const scene::PlacedPoint& placed = context.scene.atlas->points()[index];
    const content::TriggerPoint& point = *placed.ref.point;
    const content::Content& content = context.content();
    PlainText words;
    words.heading(scene::pointName(context.scene, index));
    words.fact("Where it lies", point.label);
    words.fact("Self-care", selfCareWords(point.selfCare));
    words.fact("It may be felt", point.referralText);
    words.heading("Before you begin");
    addSafety(context, point, words);
    words.heading("Find it");
    for (const std::string& step : point.find) words.step(step);
    addPressPath(context, index, words);
    words.heading("Treat it");
    addTreatment(context, placed.ref, words);
    addStretch(point, words);
    words.heading("In daily life");
    addEveryday(*placed.ref.muscle, words);
    addAnatomy(content, *placed.ref.muscle, words);
    words.heading("How sure this is");
    words.paragraph(gradeWords(point.evidence.grade));
    words.paragraph(point.evidence.note);
    std::vector<std::string> sources = point.evidence.sources;
    for (const std::string& id : point.sources)
        if (std::ranges::find(sources, id) == sources.end()) sources.push_back(id);
    addSources(content, sources, words);
    return words;
}

PlainText muscleWords(const Context& context, const content::Muscle& muscle, Side side) {
    PlainText words;
    words.heading(muscle.name + (side == Side::midline ? "" : ", " + sideText(side)));
    for (const content::TriggerPoint& point : muscle.points)
        words.fact("Point " + scene::pointNumber(point) + ", " + point.label, point.referralText);
    addEveryday(muscle, words);
    addAnatomy(context.content(), muscle, words);
    return words;
}

PlainText topicWords(const Context& context, const Topic& topic, Side side) {
    const content::Content& content = context.content();
    PlainText words;
    if (const auto* technique = content::findById(content.techniques, topic.id);
        technique != nullptr && topic.kind == Topic::Kind::technique) {
        words.heading(technique->name);
        words.paragraph(technique->purpose);
        words.fact("Not for", technique->avoid);
        for (const std::string& step : technique->steps) words.step(step);
        words.fact("How much", content::describe(technique->dose));
        words.paragraph(gradeWords(technique->evidence.grade));
        addSources(content, technique->sources, words);
    } else if (const auto* tool = content::findById(content.tools, topic.id);
               tool != nullptr && topic.kind == Topic::Kind::tool) {
        words.heading(tool->name);
        words.fact("Take care", tool->hazards);
        words.fact("Good for", tool->suits);
        words.fact("Not for", tool->notFor);
        words.fact("How to control the pressure", tool->control);
        for (const std::string& step : tool->steps) words.step(step);
        addSources(content, tool->sources, words);
    } else if (const auto* page = content::findById(content.pages, topic.id);
               page != nullptr && topic.kind == Topic::Kind::page) {
        words.heading(page->title);
        for (const content::Page::Section& section : page->sections) {
            words.subheading(section.heading);
            for (const std::string& text : section.paragraphs) words.paragraph(text);
            addSources(content, section.sources, words);
        }
    } else if (const auto* area = content.area(topic.id);
               area != nullptr && topic.kind == Topic::Kind::area) {
        words.heading(capitalised(area->name) + (area->isPaired ? ", " + sideText(side) : ""));
    }
    return words;
}

PlainText informationWords(const Context& context, const InfoState& info, Side side) {
    if (info.topic) {
        PlainText words = topicWords(context, *info.topic, side);
        if (info.topic->kind == Topic::Kind::area) {
            words.paragraph("Points that can hurt here; possible, not proven:");
            // The panel's own list is of this area only where the panel was shown with it.
            const content::Area* area = context.content().area(info.topic->id);
            const bool isListed = area != nullptr && info.causesOf == areaKey(*area, side);
            for (const scene::Candidate& cause :
                 isListed ? info.causes : areaCauses(context, info.topic->id, side))
                words.item(scene::pointName(context.scene, cause.point) + ". " +
                           context.scene.atlas->points()[cause.point].ref.point->referralText);
        }
        return words;
    }
    if (context.scene.selectedPoint) return pointWords(context, *context.scene.selectedPoint);
    const auto selected = context.scene.selectedStructure;
    if (!selected) return {};
    const body::Structure& structure = context.body().structures[*selected];
    if (const content::Muscle* muscle = context.scene.atlas->muscleOf(*selected))
        return muscleWords(context, *muscle, structure.side);
    PlainText words;
    words.heading(scene::structureName(context.scene, *selected));
    words.fact("Kind", body::name(structure.kind));
    words.fact("Latin (Terminologia Anatomica)", structure.ta2);
    words.fact("Foundational Model of Anatomy", structure.fma);
    return words;
}

} // namespace myoatlas::ui
