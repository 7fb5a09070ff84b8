#include "scene/density.h"
#include "cli/context.h"
#include "cli/locations.h"
#include "scene/zone_cache.h"

#include <iostream>

namespace myoatlas::cli {

namespace {

Json describe(const scene::Atlas& atlas, const scene::DensityMap& map) {
    const scene::DensityField field = scene::densityOf(atlas, map);
    Json areas = Json::array();
    for (const scene::DensityArea& entry : scene::densityByArea(atlas, map, field)) {
        const scene::SidedArea& area = atlas.areas().areas[entry.area];
        areas.push_back({{"area", area.area->id},
                         {"name", area.area->name},
                         {"side", name(area.side)},
                         {"points", entry.most.total()},
                         {"essential", entry.most.essential},
                         {"spillover", entry.most.spillover}});
    }
    return {{"region", toText(map)}, {"most", field.most}, {"areas", areas}};
}

void printText(const Json& density) {
    std::cout << "The most points that can refer to one spot of each area:\n";
    for (const Json& area : density["areas"])
        std::cout << "  " << area["points"] << "  " << area["name"].get<std::string>() << " ("
                  << area["side"].get<std::string>() << "): " << area["essential"]
                  << " felt by nearly everybody, " << area["spillover"] << " by some\n";
}

void run(Context& context, const std::string& region) {
    const auto atlas = context.loadAtlas();
    if (!atlas) return context.fail(atlas.error());
    const auto map = scene::densityFromText((*atlas)->content(), region);
    if (!map) return context.fail(map.error().within("--region"));
    scene::workOut(**atlas, cacheFolder());
    const Json density = describe(**atlas, *map);
    if (context.json)
        print(density);
    else
        printText(density);
}

} // namespace

void addDensity(CLI::App& app, Context& context) {
    CLI::App* command =
        app.add_subcommand("density", "How many points can refer pain to each area");
    const auto region = std::make_shared<std::string>();
    command->add_option("--region", *region, "Only the points of muscles there, such as head-neck");
    context.addCommonOptions(*command);
    context.addBodyOption(*command);
    command->callback([&context, region] { run(context, *region); });
}

} // namespace myoatlas::cli
