#include "importer/sides.h"

namespace myoatlas::importer {

namespace {

/// Nearer to the middle than this, the place tells no side.
constexpr double kMidline = 0.004;
/// A side is turned when the other side's structure is this much nearer, metres.
constexpr double kClearlyNearer = 0.006;

std::string nameOf(Side side) { return std::string(name(side)); }

/// Of left and right twins, leaves the one on whose side the mesh lies; a mesh that reaches across
/// the midline keeps both and is divided later.
void chooseTwin(Match& match, const Shape& shape, const body::Body& body) {
    if (std::abs(shape.centroid.x) < std::max(kMidline, 0.25 * shape.radius)) return;
    const Side side = shape.centroid.x > 0.0 ? Side::left : Side::right;
    std::erase_if(match.targets, [&](std::size_t target) {
        return body.structures[target].side == opposite(side);
    });
}

} // namespace

std::optional<std::size_t> twinOf(const body::Body& body, std::size_t structure) {
    const body::Structure& known = body.structures[structure];
    if (known.side == Side::midline) return std::nullopt;
    return body.find(joinSide(splitSide(known.id).id, opposite(known.side)));
}

bool settleSide(Match& match, const Shape& shape, const body::Body& body,
                const std::vector<Shape>& bodyShapes) {
    if (!match.namedSide && match.targets.size() > 1) chooseTwin(match, shape, body);
    double here = 0.0, there = 0.0;
    std::vector<std::size_t> twins;
    for (const std::size_t target : match.targets) {
        const auto twin = twinOf(body, target);
        if (!twin) return false;
        twins.push_back(*twin);
        here += glm::length(shape.centroid - bodyShapes[target].centroid);
        there += glm::length(shape.centroid - bodyShapes[*twin].centroid);
    }
    const double count = static_cast<double>(std::max<std::size_t>(twins.size(), 1));
    // Twins that meet in the middle are told apart by the sign alone.
    if (there / count + kClearlyNearer > here / count) return false;
    const Side told = body.structures[match.targets.front()].side;
    match.targets = twins;
    match.confidence = std::min(match.confidence, 0.5f);
    match.addDoubt("its name says " + nameOf(told) + ", but it lies on the " +
                   nameOf(opposite(told)) + "; it is taken for the " + nameOf(opposite(told)) +
                   " one");
    return true;
}

} // namespace myoatlas::importer
