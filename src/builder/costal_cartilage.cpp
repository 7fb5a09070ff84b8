#include "builder/costal_cartilage.h"

#include "builder/tube.h"

#include <algorithm>
#include <string>
#include <vector>

namespace myoatlas::builder {

namespace {

Result<const CentreLine*> ribOf(const Measured& cartilage, const Measurements& measurements) {
    std::string name = cartilage.name;
    const std::size_t word = name.find("costal cartilage");
    if (word != std::string::npos) name.replace(word, std::string::npos, "rib");
    const auto found = measurements.bones.find(name);
    if (found == measurements.bones.end() || !found->second.line)
        return Error{"no line for '" + name + "'"};
    return &*found->second.line;
}

/// Leaves out the first station of `line`, and those that lie too near `joint` for a smooth way on.
void removeObliqueStations(CentreLine& line, glm::vec3 joint) {
    constexpr float kNear = 0.010f;
    constexpr std::size_t kFewest = 3;
    line.stations.erase(line.stations.begin());
    line.stations.pop_back();
    while (line.stations.size() > kFewest &&
           glm::distance(line.stations.back().outline.centre, joint) < kNear)
        line.stations.pop_back();
}

} // namespace

Result<body::Mesh> costalCartilageMesh(const Measured& cartilage,
                                       const Measurements& measurements) {
    constexpr float kHighest = 0.0165f, kLeastDepth = 0.0060f, kMostDepth = 0.0080f;
    constexpr float kIntoRib = 0.005f, kJointPlace = 0.97f;
    const Result<const CentreLine*> rib = ribOf(cartilage, measurements);
    if (!rib) return rib.error();
    const std::vector<Station>& front = (*rib)->stations;
    const Outline& ribFront = front[front.size() - 3].outline;
    const float height = std::min(ribFront.major, kHighest);
    const float depth = std::clamp(ribFront.minor, kLeastDepth, kMostDepth);
    CentreLine line = *cartilage.line;
    const glm::vec3 joint = front.back().outline.centre;
    removeObliqueStations(line, joint);
    const Outline& before = line.stations.back().outline;
    line.stations.push_back({kJointPlace,
                             glm::normalize(joint - before.centre),
                             {joint, before.majorDirection, before.major, before.minor},
                             {}});
    for (Station& station : line.stations) {
        station.outline.major = height * glm::mix(0.80f, 1.0f, station.along);
        station.outline.minor = depth * glm::mix(0.90f, 1.0f, station.along);
    }
    const Station& first = line.stations.front();
    const glm::vec3 start = glm::normalize(first.tangent);
    const float reach = glm::dot(first.outline.centre - line.firstTip, start);
    line.firstTip = first.outline.centre - std::max(reach, 0.002f) * start;
    line.lastTip = joint + kIntoRib * line.stations.back().tangent;
    body::Mesh mesh = tubeMesh(tubeFrom(line), {});
    mesh.texcoords.assign(mesh.positions.size(), glm::vec2(0.0f));
    return mesh;
}

} // namespace myoatlas::builder
