#include "cli/context.h"
#include "cli/locations.h"
#include "scene/confusions.h"
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
              << "): " << zone["cm2"]["essential"] << " cm2 essential, "
              << zone["cm2"]["spillover"] << " cm2 spillover\n";
    for (const Json& area : zone["areas"])
        std::cout << "  " << area["kind"].get<std::string>() << "  "
                  << area["name"].get<std::string>() << " (" << area["side"].get<std::string>()
                  << ")  " << std::lround(100.0 * area["coverage"].get<double>()) << " %\n";
    printConfusions(zone["confused_with"]);
}

void run(Context& context, const std::string& id) {
    const auto atlas = context.loadAtlas();
    if (!atlas) return context.fail(atlas.error());
    const auto point = findPoint(**atlas, id);
    if (!point) return context.fail(point.error());
    scene::workOut(**atlas, cacheFolder());
    const Json zone = describe(**atlas, *point);
    if (context.json)
        print(zone);
    else
        printText(zone);
}

} // namespace

void addZone(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("zone", "The areas to which a point refers pain");
    const auto id = std::make_shared<std::string>();
    command
        ->add_option("POINT", *id, "Point id, such as infraspinatus.1 or infraspinatus.1.left")
        ->required();
    context.addCommonOptions(*command);
    context.addBodyOption(*command);
    command->callback([&context, id] { run(context, *id); });
}

} // namespace myoatlas::cli
