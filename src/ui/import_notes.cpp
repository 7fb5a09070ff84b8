#include "ui/import_notes.h"

#include "ui/names.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::ui {

namespace {

using Origin = body::Provenance::Origin;

/// As sure as an equal id or name; less is a guess.
bool isGuess(const body::Provenance& provenance) {
    return provenance.origin == Origin::imported && provenance.confidence < 1.0f;
}

std::string percent(float confidence) {
    return std::to_string(std::lround(100.0 * static_cast<double>(confidence))) + " %";
}

std::string nameWithSide(const body::Structure& structure) {
    return structure.side == Side::midline ? structure.name
                                           : structure.name + ", " + sideText(structure.side);
}

/// A list that unfolds, of the structures for which `isListed`; nothing when there is none.
template <typename IsListed, typename Remark>
void structureList(const Context& context, const char* heading, const IsListed& isListed,
                   const Remark& remark, Requests& requests) {
    const std::vector<body::Structure>& all = context.body().structures;
    const auto count = std::count_if(all.begin(), all.end(), isListed);
    if (count == 0) return;
    const std::string label =
        std::string(heading) + " (" + std::to_string(count) + ")###" + heading;
    if (!ImGui::CollapsingHeader(label.c_str())) return;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!isListed(all[i])) continue;
        if (linkButton(context.style, nameWithSide(all[i]), static_cast<int>(i)))
            requests.add(scene::SelectStructure{i});
        if (const std::string text = remark(all[i]); !text.empty()) mutedText(context.style, text);
    }
}

void textList(const Context& context, const char* heading, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    const std::string label =
        std::string(heading) + " (" + std::to_string(texts.size()) + ")###" + heading;
    if (!ImGui::CollapsingHeader(label.c_str())) return;
    for (const std::string& text : texts) bullet(context.style, text);
}

} // namespace

void provenanceNote(const Context& context, std::size_t structure) {
    const Style& style = context.style;
    const body::Provenance& provenance = context.body().structures[structure].provenance;
    if (provenance.origin == Origin::carriedOver)
        mutedText(style, "Not in the imported atlas: carried over from the built-in body.");
    if (provenance.origin == Origin::imported) {
        fact(style, "In the imported atlas", provenance.sourceName);
        if (isGuess(provenance))
            mutedText(style, "Recognised with " + percent(provenance.confidence) + " confidence.");
    }
    if (!provenance.doubt.empty())
        callout(style, Tone::warning, "Look twice", capitalised(provenance.doubt) + ".");
}

void importNotes(const Context& context, Requests& requests) {
    const std::optional<body::ImportNotes>& notes = context.body().importNotes;
    if (!notes) return;
    const Style& style = context.style;
    heading(style, "This body");
    paragraph("Imported from '" + notes->source +
              "'. What it lacks was carried over from the "
              "built-in body and bent to fit.");
    mutedText(style, context.body().copyright);
    const auto nothing = [](const body::Structure&) { return std::string(); };
    structureList(
        context, "Guessed", [](const body::Structure& s) { return isGuess(s.provenance); },
        [](const body::Structure& s) {
            return "'" + s.provenance.sourceName + "', " + percent(s.provenance.confidence);
        },
        requests);
    structureList(
        context, "Look twice", [](const body::Structure& s) { return !s.provenance.doubt.empty(); },
        [](const body::Structure& s) { return capitalised(s.provenance.doubt) + "."; }, requests);
    textList(context, "Doubts about the whole", notes->doubts);
    structureList(
        context, "Carried over",
        [](const body::Structure& s) { return s.provenance.origin == Origin::carriedOver; },
        nothing, requests);
    textList(context, "Set aside", notes->setAside);
}

} // namespace myoatlas::ui
