#include "builder/costal_margin.h"

#include "builder/tube.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace myoatlas::builder {

namespace {

constexpr int kSteps = 16;
/// Height of the seventh cartilage as it is built, metres.
constexpr float kSeventh = 0.0165f;

/// A cartilage as a row of oval sections from its rib to its end in front.
struct Band {
    std::vector<glm::vec3> centres;
    std::vector<float> widths;

    glm::vec3 tangent(std::size_t i) const {
        const std::size_t before = i == 0 ? 0 : i - 1;
        return glm::normalize(centres[std::min(i + 1, centres.size() - 1)] - centres[before]);
    }
};

/// Away from the inside of the chest.
glm::vec3 outwards(glm::vec3 p) { return glm::normalize(glm::vec3(p.x, 0.0f, p.z - 0.01f)); }

Result<const CentreLine*> lineOf(const Measurements& measurements, const std::string& name) {
    const auto found = measurements.bones.find(name);
    if (found == measurements.bones.end() || !found->second.line)
        return Error{"no line for '" + name + "'"};
    return &*found->second.line;
}

/// The measured seventh cartilage, turned so that it runs from the rib inwards.
Band bandFrom(const CentreLine& line) {
    Band band;
    for (auto station = line.stations.rbegin(); station != line.stations.rend(); ++station) {
        band.centres.push_back(station->outline.centre);
        band.widths.push_back(std::min(station->outline.major, kSeventh));
    }
    return band;
}

/// From the front of `rib` to the lower border of `above`, at `share` of the way along it.
Band bandBelow(const Band& above, const CentreLine& rib, float share, float width) {
    const auto meeting =
        static_cast<std::size_t>(std::lround(share * static_cast<float>(above.centres.size() - 1)));
    const glm::vec3 along = above.tangent(meeting);
    glm::vec3 below = glm::normalize(glm::cross(along, outwards(above.centres[meeting])));
    if (below.y > 0.0f) below = -below;
    const glm::vec3 end =
        above.centres[meeting] + (0.5f * above.widths[meeting] + 0.22f * width) * below;
    const Station& front = rib.stations.back();
    const glm::vec3 leaving =
        glm::normalize(rib.lastTip - rib.stations[rib.stations.size() - 3].outline.centre);
    const glm::vec3 start = front.outline.centre + 0.6f * (rib.lastTip - front.outline.centre);
    const float reach = glm::distance(start, end);
    const glm::vec3 bend = start + 0.30f * reach * leaving, arrive = end - 0.42f * reach * along;
    Band band;
    for (int i = 0; i <= kSteps; ++i) {
        const float t = static_cast<float>(i) / kSteps, u = 1.0f - t;
        band.centres.push_back(u * u * u * start + 3.0f * u * u * t * bend +
                               3.0f * u * t * t * arrive + t * t * t * end);
        band.widths.push_back(width * glm::mix(1.0f, 0.62f, t));
    }
    return band;
}

body::Mesh meshOf(const Band& band) {
    constexpr float kFlatness = 0.55f;
    Tube tube;
    for (std::size_t i = 0; i < band.centres.size(); ++i) {
        const glm::vec3 tangent = band.tangent(i);
        const Outline outline{band.centres[i],
                              glm::normalize(glm::cross(tangent, outwards(band.centres[i]))),
                              band.widths[i], kFlatness * band.widths[i]};
        const float along = static_cast<float>(i) / static_cast<float>(band.centres.size() - 1);
        tube.sections.push_back(tubeSection(0.03f + 0.94f * along, tangent, outline));
        if (i > 0) tube.length += glm::distance(band.centres[i - 1], band.centres[i]);
    }
    const std::size_t last = band.centres.size() - 1;
    tube.firstTip = band.centres[0] - 0.03f * tube.length * band.tangent(0);
    tube.lastTip = band.centres[last] + 0.03f * tube.length * band.tangent(last);
    body::Mesh mesh = tubeMesh(tube, {});
    mesh.texcoords.assign(mesh.positions.size(), glm::vec2(0.0f));
    return mesh;
}

} // namespace

Result<std::array<body::Mesh, 3>> costalMargin(const Measurements& measurements, Side side) {
    const std::string prefix = side == Side::left ? "Left " : "Right ";
    const Result<const CentreLine*> seventh =
        lineOf(measurements, prefix + "seventh costal cartilage");
    if (!seventh) return seventh.error();
    constexpr std::array<const char*, 3> kRibs{"eighth rib", "ninth rib", "tenth rib"};
    constexpr std::array<float, 3> kShare{0.55f, 0.62f, 0.55f}, kWidth{0.0155f, 0.0140f, 0.0110f};
    std::array<body::Mesh, 3> meshes;
    Band above = bandFrom(**seventh);
    for (std::size_t i = 0; i < meshes.size(); ++i) {
        const Result<const CentreLine*> rib = lineOf(measurements, prefix + kRibs[i]);
        if (!rib) return rib.error();
        above = bandBelow(above, **rib, kShare[i], kWidth[i]);
        meshes[i] = meshOf(above);
    }
    return meshes;
}

} // namespace myoatlas::builder
