#include "scene/names.h"
#include "scene/painting_text.h"
#include "ui/pain_panel.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::ui {

namespace {

constexpr std::size_t kMostLines = 12;

std::string percent(float share) { return std::to_string(std::lround(100.0f * share)) + " %"; }

std::string namesOf(const scene::Atlas& atlas, const std::vector<std::size_t>& areas) {
    std::string names;
    for (const std::size_t area : areas)
        names += (names.empty() ? "" : ", ") + atlas.areas().areas[area].name;
    return names.empty() ? "nothing" : names;
}

} // namespace

std::string painText(const scene::Scene& scene, const PainState& state) {
    const scene::Atlas& atlas = *scene.atlas;
    const PainResults& results = state.results;
    std::string text = "Where it hurts: " + namesOf(atlas, results.areas) + ".\n";
    if (!scene.painting) return text;
    for (const scene::SafetyQuestion& warning : warningsOf(state))
        text += "WARNING SIGN: " + warning.text + " " + warning.say + "\n";
    if (warningsOf(state).empty()) {
        text += "Points that can cause this (possible explanations, not a diagnosis):\n";
        for (std::size_t i = 0; i < std::min(results.candidates.size(), kMostLines); ++i)
            text += std::to_string(i + 1) + ". " +
                    scene::pointName(scene, results.candidates[i].point) + ". " +
                    scene::why(atlas, results.candidates[i]) + "\n";
        for (const scene::Answered& entry : state.answers)
            if (entry.answer != scene::Answer::skipped)
                text += std::string(entry.answer == scene::Answer::yes ? "Yes: " : "No: ") +
                        entry.question.text + "\n";
        if (!results.explanation.set.empty()) {
            text += "Together they explain " + percent(results.explanation.covers) + ":";
            for (const scene::Explainer& entry : results.explanation.set)
                text +=
                    " " + scene::pointName(scene, entry.point) + " (" + percent(entry.adds) + ")";
            text += ".\n";
        }
        for (const scene::UnexplainedArea& entry : results.explanation.areas)
            text += "Unexplained: " + atlas.areas().areas[entry.area].name + ", " +
                    percent(entry.share) + " of the drawing.\n";
    }
    text += "Drawing: " + scene::toText(*scene.painting, atlas.areas()) + "\n";
    return text + atlas.content().disclaimer.brief + "\n";
}

} // namespace myoatlas::ui
