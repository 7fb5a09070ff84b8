#include "cli/context.h"
#include "cli/locations.h"
#include "scene/confusions.h"
#include "scene/difference.h"
#include "scene/zone_cache.h"

#include <cmath>
#include <iostream>

namespace myoatlas::cli {

namespace {

/// To `digits` places, as a number that prints short.
double rounded(double value, int digits) {
    const double scale = std::pow(10.0, digits);
    return std::round(value * scale) / scale;
}

Json namesOf(const std::vector<std::size_t>& areas, const scene::AreaMap& map) {
    Json names = Json::array();
    for (const std::size_t area : areas) names.push_back(map.areas[area].area->name);
    return names;
}

/// Points that are easily confused with this one, and what tells them apart.
Json confusions(const scene::Atlas& atlas, std::size_t index) {
    Json list = Json::array();
    for (const scene::Confusion& confusion : scene::confusionsOf(atlas, index)) {
        const scene::PlacedPoint& other = atlas.points()[confusion.point];
        list.push_back({{"point", other.ref.point->id},
                        {"muscle", other.ref.muscle->id},
                        {"name", other.ref.muscle->name},
                        {"alike", rounded(confusion.alike, 3)},
                        {"both", namesOf(confusion.both, atlas.areas())},
                        {"only_this", namesOf(confusion.onlyThis, atlas.areas())},
                        {"only_other", namesOf(confusion.onlyOther, atlas.areas())}});
    }
    return list;
}

Json describe(const scene::Atlas& atlas, std::size_t index) {
    const scene::PlacedPoint& point = atlas.points()[index];
    const scene::ReferralPattern& pattern = atlas.pattern(index);
    Json areas = Json::array();
    for (const scene::AreaCoverage& entry : scene::coverages(pattern, atlas.areas())) {
        const scene::SidedArea& area = atlas.areas().areas[entry.area];
        areas.push_back({{"area", area.area->id},
                         {"name", area.area->name},
                         {"side", name(area.side)},
                         {"kind", name(entry.kind)},
                         {"coverage", rounded(entry.coverage, 3)}});
    }
    const auto squareCentimetres = [&](const std::vector<scene::VertexWeight>& weights) {
        return rounded(1e4 * scene::skinArea(weights, atlas.areas()), 1);
    };
    return {{"point", point.ref.point->id},
            {"muscle", point.ref.muscle->id},
            {"side", name(point.side)},
            {"areas", areas},
            {"cm2",
             {{"essential", squareCentimetres(pattern.essential)},
              {"spillover", squareCentimetres(pattern.spillover)}}},
            {"confused_with", confusions(atlas, index)}};
}

std::string joined(const Json& names) {
    std::string text;
    for (const Json& name : names) text += (text.empty() ? "" : ", ") + name.get<std::string>();
    return text;
}

void printConfusions(const Json& list) {
    if (list.empty()) return;
    std::cout << "Easily confused with:\n";
    for (const Json& other : list) {
        std::cout << "  " << other["name"].get<std::string>() << " ("
                  << other["point"].get<std::string>() << "), "
                  << std::lround(100.0 * other["alike"].get<double>()) << " % alike.";
        if (!other["both"].empty()) std::cout << " Both: " << joined(other["both"]) << ".";
        if (!other["only_this"].empty())
            std::cout << " Only this one: " << joined(other["only_this"]) << ".";
        if (!other["only_other"].empty())
            std::cout << " Only the other: " << joined(other["only_other"]) << ".";
        std::cout << "\n";
    }
}

void printText(const Json& zone) {
    std::cout << zone["point"].get<std::string>() << " (" << zone["side"].get<std::string>()
              << "): " << zone["cm2"]["essential"] << " cm2 essential, " << zone["cm2"]["spillover"]
              << " cm2 spillover\n";
    for (const Json& area : zone["areas"])
        std::cout << "  " << area["kind"].get<std::string>() << "  "
                  << area["name"].get<std::string>() << " (" << area["side"].get<std::string>()
                  << ")  " << std::lround(100.0 * area["coverage"].get<double>()) << " %\n";
    printConfusions(zone["confused_with"]);
}

/// One part of a comparison.
Json describe(const scene::DifferencePart& part, const scene::AreaMap& map) {
    Json areas = Json::array();
    for (const scene::AreaShare& entry : part.areas) {
        const scene::SidedArea& area = map.areas[entry.area];
        areas.push_back({{"area", area.area->id},
                         {"name", area.area->name},
                         {"side", name(area.side)},
                         {"coverage", rounded(entry.share, 3)}});
    }
    return {{"cm2", rounded(1e4 * part.squareMetres, 1)}, {"areas", areas}};
}

Json compare(const scene::Atlas& atlas, const scene::Difference& points) {
    const scene::PatternDifference found = scene::differenceOf(atlas, points, true);
    return {{"point", atlas.points()[points.a].id},
            {"with", atlas.points()[points.b].id},
            {"only_this", describe(found.onlyA, atlas.areas())},
            {"both", describe(found.both, atlas.areas())},
            {"only_other", describe(found.onlyB, atlas.areas())}};
}

void printPart(const std::string& title, const Json& part) {
    std::cout << title << ": " << part["cm2"] << " cm2\n";
    for (const Json& area : part["areas"])
        std::cout << "  " << area["name"].get<std::string>() << " ("
                  << area["side"].get<std::string>() << ")  "
                  << std::lround(100.0 * area["coverage"].get<double>()) << " %\n";
}

void printComparison(const Json& comparison) {
    printPart("Only " + comparison["point"].get<std::string>(), comparison["only_this"]);
    printPart("Both", comparison["both"]);
    printPart("Only " + comparison["with"].get<std::string>(), comparison["only_other"]);
}

struct Request {
    std::string point, with;
};

void run(Context& context, const Request& request) {
    const auto atlas = context.loadAtlas();
    if (!atlas) return context.fail(atlas.error());
    const auto point = findPoint(**atlas, request.point);
    if (!point) return context.fail(point.error());
    scene::workOut(**atlas, cacheFolder());
    if (!request.with.empty()) {
        const auto other = findPoint(**atlas, request.with);
        if (!other) return context.fail(other.error());
        const Json comparison = compare(**atlas, {*point, *other});
        return context.json ? print(comparison) : printComparison(comparison);
    }
    const Json zone = describe(**atlas, *point);
    if (context.json)
        print(zone);
    else
        printText(zone);
}

} // namespace

void addZone(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("zone", "The areas to which a point refers pain");
    const auto request = std::make_shared<Request>();
    command
        ->add_option("POINT", request->point,
                     "Point id, such as infraspinatus.1 or infraspinatus.1.left")
        ->required();
    command->add_option("--compare", request->with,
                        "Another point: what only the one zone, both, and only the other fill");
    context.addCommonOptions(*command);
    context.addBodyOption(*command);
    command->callback([&context, request] { run(context, *request); });
}

} // namespace myoatlas::cli
