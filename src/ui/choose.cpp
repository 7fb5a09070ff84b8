#include "ui/choose.h"

namespace myoatlas::ui {

void chooseMuscle(const Context& context, const content::Muscle& muscle, Side side,
                  Requests& requests) {
    for (const Side candidate : {side, Side::midline, opposite(side)})
        for (const std::string& id : muscle.structures)
            if (const auto structure = context.body().find(joinSide(id, candidate))) {
                requests.add(scene::SelectStructure{*structure});
                requests.flyToSelection = true;
                return;
            }
}

void choosePoint(const Context& context, std::string_view id, Side side, Requests& requests) {
    if (const auto point = context.scene.atlas->findPoint(joinSide(id, side))) {
        requests.add(scene::SelectPoint{*point, false});
        requests.flyToSelection = true;
    }
}

void chooseArea(const Context& context, const std::string& id, Side side, Requests& requests) {
    requests.topic = Topic{Topic::Kind::area, id};
    requests.flyToAreas = areasOf(context, id, side);
}

std::vector<std::size_t> areasOf(const Context& context, const std::string& id, Side side) {
    const scene::AreaMap& map = context.scene.atlas->areas();
    std::vector<std::size_t> found;
    for (const Side candidate : {side, Side::midline})
        if (const auto area = map.find(joinSide(id, candidate))) found.push_back(*area);
    return found;
}

std::vector<std::size_t> structuresOf(const Context& context, const content::Muscle& muscle) {
    std::vector<std::size_t> found;
    for (const std::string& id : muscle.structures)
        for (const Side side : {Side::left, Side::right, Side::midline})
            if (const auto structure = context.body().find(joinSide(id, side)))
                found.push_back(*structure);
    return found;
}

std::vector<std::size_t> structuresOf(const Context& context, const content::Muscle& muscle,
                                      Side side) {
    std::vector<std::size_t> found = structuresOf(context, muscle);
    std::erase_if(found, [&](std::size_t structure) {
        return context.body().structures[structure].side == opposite(side);
    });
    return found;
}

} // namespace myoatlas::ui
