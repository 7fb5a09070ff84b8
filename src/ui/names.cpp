#include "ui/names.h"

#include <cctype>

namespace myoatlas::ui {

namespace {

std::string withSide(std::string text, Side side) {
    if (side != Side::midline) text += " (" + std::string(name(side)) + ")";
    return text;
}

} // namespace

std::string sideText(Side side) {
    return side == Side::midline ? std::string() : std::string(name(side)) + " side";
}

std::string structureName(const scene::Scene& scene, std::size_t structure) {
    const body::Structure& entry = scene.atlas->body().structures[structure];
    const content::Muscle* muscle = scene.atlas->muscleOf(structure);
    // A muscle of several structures is told apart by the names of these.
    const bool isOnlyOne = muscle != nullptr && muscle->structures.size() <= 1;
    return withSide(isOnlyOne ? muscle->name : entry.name, entry.side);
}

std::string pointName(const scene::Scene& scene, std::size_t point) {
    const scene::PlacedPoint& placed = scene.atlas->points()[point];
    return withSide(placed.ref.muscle->name + " " + pointNumber(*placed.ref.point), placed.side);
}

std::string pointNumber(const content::TriggerPoint& point) {
    return point.id.substr(point.id.rfind('.') + 1);
}

std::string capitalised(std::string text) {
    if (!text.empty())
        text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

} // namespace myoatlas::ui
