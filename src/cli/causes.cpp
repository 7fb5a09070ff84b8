#include "cli/context.h"
#include "cli/locations.h"
#include "content/described_places.h"
#include "scene/causes.h"
#include "scene/zone_cache.h"

#include <algorithm>
#include <cmath>
#include <iostream>

namespace myoatlas::cli {

namespace {

struct Request {
    std::vector<std::string> areas;
    std::string side;
};

/// Indices of the areas that a place means, on the sides that it or the request names.
void addAreas(const content::DescribedPlace& place, const std::string& side, const scene::AreaMap& map,
              std::vector<std::size_t>& areas) {
    std::vector<Side> sides = place.sides;
    if (!side.empty()) sides = {*sideFromName(side)};
    if (sides.empty()) sides = {Side::right};
    sides.push_back(Side::midline);
    for (const std::string& id : place.areas)
        for (const Side where : sides)
            if (const auto area = map.find(joinSide(id, where));
                area && std::ranges::find(areas, *area) == areas.end())
                areas.push_back(*area);
}

std::string explain(const content::DescribedPlaces& places) {
    std::string message = "'" + places.unknown + "' is no place the atlas knows";
    for (std::size_t i = 0; i < places.suggestions.size(); ++i)
        message += (i == 0 ? "; did you mean: " : ", ") + places.suggestions[i];
    if (places.suggestions.empty()) message += "; 'myoatlas list areas' names them all";
    return message;
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
    scene::workOut(**atlas, cacheFolder());
    std::vector<std::size_t> areas;
    for (const std::string& text : request.areas) {
        const content::DescribedPlaces places = content::describedPlaces((*atlas)->content(), text);
        if (!places.unknown.empty()) {
            if (context.json)
                print(Json{{"unknown", places.unknown}, {"suggestions", places.suggestions}});
            return context.fail(Error{explain(places)});
        }
        for (const content::DescribedPlace& place : places.list)
            addAreas(place, request.side, (*atlas)->areas(), areas);
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
                     "Where it hurts, in plain words, such as \"side of the knee\" or \"left temple and eye\"")
        ->required();
    command->add_option("--side", request->side, "left or right; without it, the right")
        ->check(CLI::IsMember({"left", "right"}));
    context.addCommonOptions(*command);
    context.addBodyOption(*command);
    command->callback([&context, request] { run(context, *request); });
}

} // namespace myoatlas::cli
