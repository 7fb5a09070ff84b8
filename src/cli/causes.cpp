#include "base/text.h"
#include "cli/context.h"
#include "content/search.h"
#include "scene/causes.h"

#include <algorithm>
#include <cmath>
#include <iostream>

namespace myoatlas::cli {

namespace {

struct Request {
    std::vector<std::string> areas;
    std::string side;
};

/// Below this a search result is a suggestion, not an answer.
constexpr double kSureScore = 0.7;
constexpr double kTie = 0.005;
constexpr std::size_t kMostSuggestions = 5;

/// A description without the words for sides, and the sides it named.
struct Description {
    std::string text;
    std::vector<Side> sides;
};

Description withoutSides(const std::string& text) {
    Description description;
    for (const std::string& word : words(searchKey(text))) {
        if (word == "left" || word == "right")
            description.sides.push_back(*sideFromName(word));
        else if (word == "both")
            description.sides = {Side::left, Side::right};
        else if (word != "side" || !description.text.empty() || description.sides.empty())
            description.text += (description.text.empty() ? "" : " ") + word;
    }
    return description;
}

/// A place in plain words to indices of areas, or an Error that lists what comes near. Where
/// several areas answer equally well ("low back" has an upper and a lower part), all are meant.
Result<std::vector<std::size_t>> resolve(const std::string& text, const Request& request,
                                         const scene::Atlas& atlas,
                                         std::vector<std::string>& suggestions) {
    const Description description = withoutSides(text);
    const auto matches =
        content::find(atlas.content(), description.text, content::MatchKind::area);
    if (matches.empty() || matches[0].score < kSureScore) {
        for (const content::Match& match : matches)
            if (suggestions.size() < kMostSuggestions) suggestions.push_back(match.name);
        std::string message = "'" + text + "' is no place the atlas knows";
        for (std::size_t i = 0; i < suggestions.size(); ++i)
            message += (i == 0 ? "; did you mean: " : ", ") + suggestions[i];
        if (suggestions.empty()) message += "; 'myoatlas list areas' names them all";
        return Error{message};
    }
    std::vector<Side> sides = description.sides;
    if (!request.side.empty()) sides = {*sideFromName(request.side)};
    if (sides.empty()) sides = {Side::right};
    std::vector<std::size_t> areas;
    for (const content::Match& match : matches) {
        if (match.score < matches[0].score - kTie) break;
        if (const auto middle = atlas.areas().find(match.id)) areas.push_back(*middle);
        for (const Side side : sides)
            if (const auto area = atlas.areas().find(joinSide(match.id, side)))
                areas.push_back(*area);
    }
    return areas;
}

Json describe(const scene::Atlas& atlas, const scene::Candidate& candidate) {
    const scene::PlacedPoint& point = atlas.points()[candidate.point];
    const auto share = [](float value) { return std::round(double(value) * 1000.0) / 1000.0; };
    return {{"point", point.ref.point->id},
            {"muscle", point.ref.muscle->id},
            {"side", name(point.side)},
            {"score", share(candidate.score)},
            {"covers", share(candidate.covers)},
            {"kind", name(candidate.kind)}};
}

void printText(const scene::Atlas& atlas, const std::vector<std::size_t>& areas,
               const std::vector<scene::Candidate>& candidates) {
    std::cout << "Points that can send pain to:";
    const char* separator = " ";
    for (const std::size_t area : areas) {
        std::cout << separator << atlas.areas().areas[area].name;
        separator = ", ";
    }
    std::cout << "\n(possible explanations, not a diagnosis)\n";
    for (const scene::Candidate& candidate : candidates) {
        const scene::PlacedPoint& point = atlas.points()[candidate.point];
        std::cout << "  " << point.id << "  " << point.ref.muscle->name << ": "
                  << point.ref.point->label << "  covers "
                  << std::lround(100.0f * candidate.covers) << " % (" << name(candidate.kind)
                  << ")\n";
    }
}

void run(Context& context, const Request& request) {
    const auto atlas = context.loadAtlas();
    if (!atlas) return context.fail(atlas.error());
    Context::workOut(**atlas);
    std::vector<std::size_t> areas;
    for (const std::string& text : request.areas) {
        std::vector<std::string> suggestions;
        const auto resolved = resolve(text, request, **atlas, suggestions);
        if (!resolved) {
            if (context.json) print(Json{{"unknown", text}, {"suggestions", suggestions}});
            return context.fail(resolved.error());
        }
        areas.insert(areas.end(), resolved->begin(), resolved->end());
    }
    const auto candidates =
        scene::rankCauses(**atlas, scene::drawingOf(areas, (*atlas)->areas()));
    if (candidates.empty()) context.exitCode = kNo;
    if (!context.json) return printText(**atlas, areas, candidates);
    Json ids = Json::array(), list = Json::array();
    for (const std::size_t area : areas) ids.push_back((*atlas)->areas().areas[area].id);
    for (const scene::Candidate& candidate : candidates)
        list.push_back(describe(**atlas, candidate));
    print(Json{{"areas", ids}, {"candidates", list}});
}

} // namespace

void addCauses(CLI::App& app, Context& context) {
    CLI::App* command =
        app.add_subcommand("causes", "The points that can send pain to a place");
    const auto request = std::make_shared<Request>();
    command
        ->add_option("AREA", request->areas,
                     "Where it hurts, in plain words, such as \"side of the knee\"")
        ->required();
    command->add_option("--side", request->side, "left or right; without it, the right")
        ->check(CLI::IsMember({"left", "right"}));
    context.addCommonOptions(*command);
    context.addBodyOption(*command);
    command->callback([&context, request] { run(context, *request); });
}

} // namespace myoatlas::cli
