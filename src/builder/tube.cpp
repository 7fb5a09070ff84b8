#include "builder/tube.h"

#include "builder/curve.h"
#include "builder/loft.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

namespace myoatlas::builder {

namespace {

using SectionCurve = MonotoneCurve<12>;

SectionCurve::Value channelsOf(const TubeSection& section) {
    const glm::mat3& m = section.shape;
    return {section.centre.x,  section.centre.y,  section.centre.z, section.tangent.x,
            section.tangent.y, section.tangent.z, m[0][0],          m[1][1],
            m[2][2],           m[0][1],           m[0][2],          m[1][2]};
}

TubeSection sectionFrom(const SectionCurve::Value& c, float along) {
    TubeSection section;
    section.along = along;
    section.centre = {c[0], c[1], c[2]};
    section.tangent = glm::normalize(glm::vec3(c[3], c[4], c[5]));
    section.shape = glm::mat3(c[6], c[9], c[10], c[9], c[7], c[11], c[10], c[11], c[8]);
    return section;
}

SectionCurve curveOf(const Tube& tube) {
    std::vector<float> knots;
    std::vector<SectionCurve::Value> values;
    for (const TubeSection& section : tube.sections) {
        knots.push_back(section.along);
        values.push_back(channelsOf(section));
    }
    return SectionCurve(std::move(knots), std::move(values));
}

/// Sections that round the tube off from `end` to `tip`, nearest to `end` first, without either.
std::vector<TubeSection> capSections(const TubeSection& end, glm::vec3 tip, float tipAlong) {
    constexpr int kSteps = 4;
    std::vector<TubeSection> sections;
    for (int i = 1; i < kSteps; ++i) {
        const float angle = std::numbers::pi_v<float> * 0.5f * static_cast<float>(i) / kSteps;
        TubeSection section = end;
        section.centre = glm::mix(end.centre, tip, std::sin(angle));
        section.along = glm::mix(end.along, tipAlong, std::sin(angle));
        section.shape *= std::cos(angle);
        sections.push_back(section);
    }
    return sections;
}

/// The direction of the widest extent of `section` within its plane.
glm::vec3 majorDirection(const TubeSection& section) {
    glm::vec3 direction = glm::vec3(0.31f, 0.53f, 0.79f);
    for (int i = 0; i < 24; ++i) {
        direction -= section.tangent * glm::dot(direction, section.tangent);
        direction = section.shape * glm::normalize(direction);
    }
    direction -= section.tangent * glm::dot(direction, section.tangent);
    return glm::normalize(direction);
}

/// One direction for each section, in its plane, carried along without twisting from the middle.
std::vector<glm::vec3> transportedDirections(const std::vector<TubeSection>& sections) {
    std::vector<glm::vec3> directions(sections.size());
    const std::size_t middle = sections.size() / 2;
    directions[middle] = majorDirection(sections[middle]);
    const auto carry = [&](std::size_t to, std::size_t from) {
        const glm::vec3 tangent = sections[to].tangent;
        const glm::vec3 flat = directions[from] - tangent * glm::dot(directions[from], tangent);
        directions[to] = glm::normalize(flat);
    };
    for (std::size_t i = middle + 1; i < sections.size(); ++i) carry(i, i - 1);
    for (std::size_t i = middle; i-- > 0;) carry(i, i + 1);
    return directions;
}

Ring ringOf(const TubeSection& section, glm::vec3 u, int sides) {
    const glm::vec3 v = glm::cross(section.tangent, u);
    Ring ring;
    ring.along = section.along;
    for (int j = 0; j < sides; ++j) {
        const float angle = 2.0f * std::numbers::pi_v<float> * static_cast<float>(j) / sides;
        glm::vec3 offset = section.shape * (std::cos(angle) * u + std::sin(angle) * v);
        offset -= section.tangent * glm::dot(offset, section.tangent);
        ring.points.push_back(section.centre + offset);
    }
    return ring;
}

/// The area of the ellipse of `section` over pi.
float areaOf(const TubeSection& section) {
    const glm::mat3& m = section.shape;
    const auto minor = [&](int i, int j) { return m[i][i] * m[j][j] - m[i][j] * m[i][j]; };
    return minor(0, 1) + minor(1, 2) + minor(2, 0);
}

/// 0 where `share` of the area of the belly's widest section is still belly, 1 where it is tendon.
float tendonOf(float share) {
    constexpr float kTendon = 0.11f, kBelly = 0.25f;
    const float t = std::clamp((kBelly - share) / (kBelly - kTendon), 0.0f, 1.0f);
    return t * t * (3.0f - 2.0f * t);
}

/// How far `section`, on the way from the belly to an end, is tendon: 0..1.
using TendonOf = std::function<float(const TubeSection& section)>;

/// Draws the places of the tendons at both ends together, so that texture y, near whose ends
/// fibres are drawn as tendon, tells belly from tendon. Places of the belly stay and places still
/// rise along the tube.
void gatherTendons(std::vector<TubeSection>& sections, std::vector<TubeSection>::iterator belly,
                   const TendonOf& first, const TendonOf& last) {
    constexpr float kTendonPlaces = 0.045f;
    float tendon = 0.0f;
    for (auto section = belly; section != sections.end(); ++section) {
        tendon = std::max(tendon, last(*section));
        const float gathered = 1.0f - kTendonPlaces * (1.0f - section->along);
        section->along = glm::mix(section->along, gathered, tendon);
    }
    tendon = 0.0f;
    for (auto section = belly; section != sections.begin();) {
        --section;
        tendon = std::max(tendon, first(*section));
        section->along = glm::mix(section->along, kTendonPlaces * section->along, tendon);
    }
}

/// The tendons are what is thin beside the widest section.
void gatherThinEnds(std::vector<TubeSection>& sections) {
    const auto larger = [](const TubeSection& a, const TubeSection& b) {
        return areaOf(a) < areaOf(b);
    };
    const auto belly = std::max_element(sections.begin(), sections.end(), larger);
    const float largest = areaOf(*belly);
    const auto thin = [&](const TubeSection& section) {
        return tendonOf(areaOf(section) / largest);
    };
    gatherTendons(sections, belly, thin, thin);
}

/// The tendons take the `shares` of the length; belly runs out on each over a twentieth of it.
void gatherShares(std::vector<TubeSection>& sections, glm::vec2 shares) {
    constexpr float kRunOut = 0.05f;
    const auto within = [](float share, float fromEnd) {
        return glm::smoothstep(0.0f, kRunOut, share - fromEnd);
    };
    const float middle = 0.5f * (shares.x + 1.0f - shares.y);
    const auto belly =
        std::find_if(sections.begin(), sections.end(),
                     [&](const TubeSection& section) { return section.along >= middle; });
    gatherTendons(
        sections, belly,
        [&](const TubeSection& section) { return within(shares.x, section.along); },
        [&](const TubeSection& section) { return within(shares.y, 1.0f - section.along); });
}

float widest(const Tube& tube) {
    float width = 0.0f;
    for (const TubeSection& section : tube.sections)
        width = std::max(width, glm::length(section.shape * majorDirection(section)));
    return 2.0f * width;
}

} // namespace

TubeSection tubeSection(float along, glm::vec3 tangent, const Outline& outline) {
    const glm::vec3 t = glm::normalize(tangent);
    const glm::vec3 flat = outline.majorDirection - t * glm::dot(outline.majorDirection, t);
    const glm::vec3 d = glm::normalize(flat);
    const glm::vec3 e = glm::cross(t, d);
    return {
        along, outline.centre, t,
        0.5f * (outline.major * glm::outerProduct(d, d) + outline.minor * glm::outerProduct(e, e))};
}

Tube tubeFrom(const CentreLine& line) {
    Tube tube{{}, line.firstTip, line.lastTip, line.length};
    for (const Station& station : line.stations)
        tube.sections.push_back(tubeSection(station.along, station.tangent, station.outline));
    return tube;
}

std::vector<TubeSection> resampled(const Tube& tube, int count) {
    const SectionCurve curve = curveOf(tube);
    std::vector<TubeSection> sections;
    for (int i = 0; i < count; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(count - 1);
        const float along = glm::mix(curve.firstKnot(), curve.lastKnot(), t);
        sections.push_back(sectionFrom(curve.at(along), along));
    }
    return sections;
}

body::Mesh tubeMesh(const Tube& tube, const TubeMeshOptions& options) {
    const int count = std::clamp(static_cast<int>(tube.length / options.ringSpacing), 12, 120);
    const int sides = std::clamp(static_cast<int>(widest(tube) / 0.003f), 12, 28);
    std::vector<TubeSection> middle = resampled(tube, count);
    if (options.tendon)
        for (TubeSection& section : middle) section.along = 1.0f - 0.04f * (1.0f - section.along);
    else if (options.tendons)
        gatherShares(middle, *options.tendons);
    else
        gatherThinEnds(middle);
    // A tendon that leaves a belly starts half-way along the fibres.
    constexpr float kNearEnd = 0.1f;
    const float firstAlong = middle.front().along < kNearEnd ? 0.0f : middle.front().along;
    const float lastAlong = middle.back().along > 1.0f - kNearEnd ? 1.0f : middle.back().along;
    std::vector<TubeSection> sections = capSections(middle.front(), tube.firstTip, firstAlong);
    std::reverse(sections.begin(), sections.end());
    sections.insert(sections.end(), middle.begin(), middle.end());
    const std::vector<TubeSection> end = capSections(middle.back(), tube.lastTip, lastAlong);
    sections.insert(sections.end(), end.begin(), end.end());

    const std::vector<glm::vec3> directions = transportedDirections(sections);
    std::vector<Ring> rings;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        rings.push_back(ringOf(sections[i], directions[i], sides));
        if (options.flip) rings.back().along = 1.0f - rings.back().along;
    }
    return loft(rings, LoftPoles{tube.firstTip, tube.lastTip});
}

} // namespace myoatlas::builder
