#include "cli/context.h"
#include "cli/locations.h"
#include "content/described_places.h"
#include "scene/explain.h"
#include "scene/painting_text.h"
#include "scene/zone_cache.h"

#include <algorithm>
#include <cmath>
#include <iostream>

namespace myoatlas::cli {

namespace {

struct Request {
    std::vector<std::string> areas;
    std::string side;
    /// A drawing or a view with one, as copied from the window.
    std::string drawing;
};

/// Indices of the areas that a place means, on the sides that it or the request names.
void addAreas(const content::DescribedPlace& place, const std::string& side,
              const scene::AreaMap& map, std::vector<std::size_t>& areas) {
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

double share(float value) { return std::round(double(value) * 1000.0) / 1000.0; }

Json describe(const scene::Atlas& atlas, const scene::Candidate& candidate) {
    const scene::PlacedPoint& point = atlas.points()[candidate.point];
    return {{"point", point.ref.point->id},      {"muscle", point.ref.muscle->id},
            {"side", name(point.side)},          {"score", share(candidate.score)},
            {"covers", share(candidate.covers)}, {"drawn", share(candidate.drawn)},
            {"kind", name(candidate.kind)}};
}

Json describe(const scene::Atlas& atlas, const scene::Explanation& explanation) {
    Json points = Json::array(), open = Json::array();
    for (const scene::Explainer& entry : explanation.set)
        points.push_back({{"point", atlas.points()[entry.point].id}, {"adds", share(entry.adds)}});
    for (const scene::UnexplainedArea& entry : explanation.areas)
        open.push_back(
            {{"area", atlas.areas().areas[entry.area].id}, {"share", share(entry.share)}});
    return {{"covers", share(explanation.covers)}, {"points", points}, {"unexplained", open}};
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
                  << point.ref.point->label << "  covers " << std::lround(100.0f * candidate.covers)
                  << " % (" << name(candidate.kind) << ")\n";
    }
}

void printText(const scene::Atlas& atlas, const scene::Explanation& explanation) {
    if (explanation.set.empty()) return;
    std::cout << "Together " << std::lround(100.0f * explanation.covers) << " %:";
    for (const scene::Explainer& entry : explanation.set)
        std::cout << " " << atlas.points()[entry.point].id;
    std::cout << "\n";
    for (const scene::UnexplainedArea& entry : explanation.areas)
        std::cout << "Left unexplained: " << atlas.areas().areas[entry.area].name << ", "
                  << std::lround(100.0f * entry.share) << " % of the drawing\n";
}

/// What the words of the request mean; nothing, and the reason is said, when one is no place.
std::optional<scene::Drawing> namedDrawing(Context& context, const Request& request,
                                           const scene::Atlas& atlas,
                                           std::vector<std::size_t>& areas) {
    for (const std::string& text : request.areas) {
        const content::DescribedPlaces places = content::describedPlaces(atlas.content(), text);
        if (!places.unknown.empty()) {
            if (context.json)
                print(Json{{"unknown", places.unknown}, {"suggestions", places.suggestions}});
            context.fail(Error{explain(places)});
            return std::nullopt;
        }
        for (const content::DescribedPlace& place : places.list)
            addAreas(place, request.side, atlas.areas(), areas);
    }
    return scene::drawingOf(areas, atlas.areas());
}

std::optional<scene::Drawing> copiedDrawing(Context& context, const Request& request,
                                            const scene::Atlas& atlas,
                                            std::vector<std::size_t>& areas) {
    Diagnostics missing;
    auto painting = scene::paintingFromText(atlas, request.drawing, missing);
    if (!painting) {
        context.fail(painting.error().within("--drawing"));
        return std::nullopt;
    }
    for (const std::string& warning : missing) std::cerr << "warning: " << warning << "\n";
    areas = scene::areasDrawn(painting->drawing, atlas.areas());
    return std::move(painting->drawing);
}

void run(Context& context, const Request& request) {
    const auto loaded = context.loadAtlas();
    if (!loaded) return context.fail(loaded.error());
    const scene::Atlas& atlas = **loaded;
    scene::workOut(atlas, cacheFolder());
    std::vector<std::size_t> areas;
    const bool isCopied = !request.drawing.empty();
    const auto drawing = isCopied ? copiedDrawing(context, request, atlas, areas)
                                  : namedDrawing(context, request, atlas, areas);
    if (!drawing) return;
    const auto candidates = scene::rankCauses(atlas, *drawing);
    if (candidates.empty()) context.exitCode = kNo;
    const scene::Explanation explanation = scene::explain(atlas, *drawing, candidates);
    if (!context.json) {
        printText(atlas, areas, candidates);
        return printText(atlas, explanation);
    }
    Json ids = Json::array(), list = Json::array();
    for (const std::size_t area : areas) ids.push_back(atlas.areas().areas[area].id);
    for (const scene::Candidate& candidate : candidates) list.push_back(describe(atlas, candidate));
    print(Json{{"areas", ids}, {"candidates", list}, {"together", describe(atlas, explanation)}});
}

} // namespace

void addCauses(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("causes", "The points that can send pain to a place");
    const auto request = std::make_shared<Request>();
    CLI::Option_group* place = command->add_option_group("Where it hurts");
    place->add_option("AREA", request->areas,
                      "In plain words, such as \"side of the knee\" or \"left temple and eye\"");
    place->add_option("--drawing", request->drawing,
                      "A drawing, or a view that holds one, copied from the window");
    place->require_option(1);
    command->add_option("--side", request->side, "left or right; without it, the right")
        ->check(CLI::IsMember({"left", "right"}));
    context.addCommonOptions(*command);
    context.addBodyOption(*command);
    command->callback([&context, request] { run(context, *request); });
}

} // namespace myoatlas::cli
