#include "scene/names.h"

namespace myoatlas::scene {

namespace {

std::string withSide(std::string text, Side side) {
    if (side != Side::midline) text += " (" + std::string(myoatlas::name(side)) + ")";
    return text;
}

const std::string& inLanguage(const Scene& scene, const std::string& english,
                              const std::string& latin) {
    return scene.nameLanguage == NameLanguage::latin && !latin.empty() ? latin : english;
}

} // namespace

std::string muscleName(const Scene& scene, const content::Muscle& muscle) {
    return inLanguage(scene, muscle.name, muscle.latin);
}

std::string structureName(const Scene& scene, std::size_t structure) {
    const body::Structure& entry = scene.atlas->body().structures[structure];
    const content::Muscle* muscle = scene.atlas->muscleOf(structure);
    // A muscle of several structures is told apart by the names of these.
    const bool isOnlyOne = muscle != nullptr && muscle->structures.size() <= 1;
    return withSide(isOnlyOne ? muscleName(scene, *muscle)
                              : inLanguage(scene, entry.name, entry.ta2),
                    entry.side);
}

std::string pointName(const Scene& scene, std::size_t point) {
    const PlacedPoint& placed = scene.atlas->points()[point];
    return withSide(muscleName(scene, *placed.ref.muscle) + " " + pointNumber(*placed.ref.point),
                    placed.side);
}

std::string pointNumber(const content::TriggerPoint& point) {
    return point.id.substr(point.id.rfind('.') + 1);
}

std::string markerSign(const Scene& scene, std::size_t shown) {
    static_assert(kMaxShownPoints <= 26);
    if (scene.shownPoints.size() > 1) return {static_cast<char>('A' + shown)};
    return pointNumber(*scene.atlas->points()[scene.shownPoints[shown]].ref.point);
}

std::string shownPointName(const Scene& scene, std::size_t shown) {
    const std::string name = pointName(scene, scene.shownPoints[shown]);
    return scene.shownPoints.size() > 1 ? markerSign(scene, shown) + "  " + name : name;
}

} // namespace myoatlas::scene
