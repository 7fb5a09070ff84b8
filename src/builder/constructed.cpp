#include "builder/constructed.h"

#include "builder/curve.h"
#include "builder/loft.h"
#include "builder/slab.h"
#include "builder/tendons.h"
#include "builder/tube.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace myoatlas::builder {

namespace {

using Line = std::vector<glm::vec3>;

float lengthOf(const Line& line) {
    float length = 0.0f;
    for (std::size_t i = 1; i < line.size(); ++i) length += glm::distance(line[i - 1], line[i]);
    return length;
}

/// Place of each point along `line` by arc length, 0..1.
std::vector<float> places(const Line& line) {
    const float length = std::max(lengthOf(line), 1e-6f);
    std::vector<float> result{0.0f};
    for (std::size_t i = 1; i < line.size(); ++i)
        result.push_back(result.back() + glm::distance(line[i - 1], line[i]) / length);
    result.back() = 1.0f; // whatever the rounding of the sum
    return result;
}

glm::vec3 tangentAt(const Line& line, std::size_t i) {
    const std::size_t last = line.size() - 1;
    return glm::normalize(line[std::min(i + 1, last)] - line[i == 0 ? 0 : i - 1]);
}

/// Full widths (major, minor) along a bundle.
using WidthCurve = MonotoneCurve<2>;

/// `profile` as a smooth curve: corners between its points would show as rings.
WidthCurve widthCurve(const std::vector<glm::vec3>& profile) {
    std::vector<float> knots;
    std::vector<WidthCurve::Value> widths;
    for (const glm::vec3& point : profile) {
        knots.push_back(point.x);
        widths.push_back({point.y, point.z});
    }
    return WidthCurve(std::move(knots), std::move(widths));
}

/// `line` through the same points with many more between them, evenly spaced.
Line smoothed(const Line& line) {
    constexpr int kPoints = 49;
    std::vector<MonotoneCurve<3>::Value> values;
    for (const glm::vec3& p : line) values.push_back({p.x, p.y, p.z});
    const MonotoneCurve<3> curve(places(line), std::move(values));
    Line result;
    for (int i = 0; i < kPoints; ++i) {
        const auto p = curve.at(static_cast<float>(i) / static_cast<float>(kPoints - 1));
        result.emplace_back(p[0], p[1], p[2]);
    }
    return result;
}

/// Away from the nearest limb bone if one is within 7 cm, else away from the vertical axis of
/// trunk and head.
glm::vec3 outwardAt(glm::vec3 point, const Measurements& measurements) {
    constexpr float kReach = 0.07f;
    float nearest = kReach;
    glm::vec3 axisPoint(0.0f, point.y, 0.0f);
    for (const auto& [name, bone] : measurements.bones) {
        if (!bone.straight || !bone.line) continue;
        for (const Station& station : bone.line->stations) {
            const float distance = glm::distance(station.outline.centre, point);
            if (distance >= nearest) continue;
            nearest = distance;
            axisPoint = station.outline.centre;
        }
    }
    const glm::vec3 outward = point - axisPoint;
    const float length = glm::length(outward);
    return length > 1e-6f ? outward / length : glm::vec3(0.0f, 0.0f, 1.0f);
}

/// A tube along `line` from place `from` on; `widths(place)` gives its full widths there.
template <typename Widths>
Tube tubeAlong(const Line& line, float from, float to, glm::vec3 outward, const Widths& widths) {
    const std::vector<float> place = places(line);
    Tube tube;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (place[i] < from - 1e-4f || place[i] > to + 1e-4f) continue;
        const glm::vec3 tangent = tangentAt(line, i);
        const glm::vec2 size = widths(place[i]);
        const Outline outline{line[i], glm::cross(tangent, outward), size.x, size.y};
        tube.sections.push_back(tubeSection(place[i], tangent, outline));
    }
    const auto tip = [](const TubeSection& end, float sign) {
        const glm::vec3 across = end.shape * glm::vec3(1.0f);
        return end.centre + sign * 0.3f * glm::length(across) * end.tangent;
    };
    tube.firstTip = tip(tube.sections.front(), -1.0f);
    tube.lastTip = tip(tube.sections.back(), 1.0f);
    tube.length = lengthOf(line) * (to - from);
    return tube;
}

Line meanLine(const std::vector<Line>& lines) {
    Line mean(lines.front().size(), glm::vec3(0.0f));
    for (const Line& line : lines)
        for (std::size_t i = 0; i < mean.size(); ++i)
            mean[i] += line[i] / static_cast<float>(lines.size());
    return mean;
}

/// Where the belly has thinned to its tendons.
float bellyEnd(const std::vector<glm::vec3>& profile) {
    std::size_t widest = 0;
    for (std::size_t i = 1; i < profile.size(); ++i)
        if (profile[i].y > profile[widest].y) widest = i;
    for (std::size_t i = widest; i < profile.size(); ++i)
        if (profile[i].y < 1.6f * profile.back().y) return profile[i].x;
    return 1.0f;
}

body::Mesh fusiformMesh(const Constructed& muscle, const Measurements& measurements) {
    const Line mean = smoothed(meanLine(muscle.lines));
    const glm::vec3 outward = outwardAt(mean[mean.size() / 2], measurements);
    const WidthCurve profile = widthCurve(muscle.profile);
    const auto bundle = [&](float along) {
        const WidthCurve::Value widths = profile.at(along);
        return glm::vec2(widths[0], widths[1]);
    };
    if (muscle.lines.size() == 1) return tubeMesh(tubeAlong(mean, 0.0f, 1.0f, outward, bundle), {});
    const float split = bellyEnd(muscle.profile);
    // Each tendon starts within the belly, which runs out on them.
    constexpr float kWithin = 0.13f, kRunOut = 0.12f;
    const float end = std::min(split + kRunOut, 1.0f);
    const auto belly = [&](float along) {
        const float out = std::clamp((along - split) / (end - split), 0.0f, 1.0f);
        return bundle(std::min(along, split)) * (1.0f - 0.85f * out);
    };
    body::Mesh mesh = tubeMesh(tubeAlong(mean, 0.0f, end, outward, belly), {});
    const float share = 1.0f / std::sqrt(static_cast<float>(muscle.lines.size()));
    const auto tendon = [&](float along) {
        return share * glm::max(bundle(std::max(along, end)), glm::vec2(0.004f));
    };
    for (const Line& line : muscle.lines)
        body::append(mesh,
                     tubeMesh(tubeAlong(smoothed(line), split - kWithin, 1.0f, outward, tendon),
                              {.tendon = true}));
    return mesh;
}

body::Mesh fasciclesMesh(const Constructed& muscle, const Measurements& measurements) {
    const auto round = [&](float along) {
        const float place = along * static_cast<float>(muscle.thickness.size() - 1);
        const auto i = std::min(static_cast<std::size_t>(place), muscle.thickness.size() - 2);
        return glm::vec2(glm::mix(muscle.thickness[i], muscle.thickness[i + 1], place - i));
    };
    std::optional<WidthCurve> profile;
    if (!muscle.profile.empty()) profile = widthCurve(muscle.profile);
    const auto widths = [&](float along) {
        if (!profile) return round(along);
        const WidthCurve::Value flat = profile->at(along);
        return glm::vec2(flat[0], flat[1]);
    };
    body::Mesh mesh;
    for (const Line& line : muscle.lines) {
        const glm::vec3 outward = outwardAt(line[line.size() / 2], measurements);
        body::append(mesh, tubeMesh(tubeAlong(line, 0.0f, 1.0f, outward, widths), {}));
    }
    return mesh;
}

/// A flat band around an opening: wide in the plane of the ring, thin across it. Its width follows
/// from the volume.
body::Mesh ringMesh(const Constructed& muscle) {
    const Line& line = muscle.lines.front();
    const bool closed = glm::distance(line.front(), line.back()) < 1e-4f;
    glm::vec3 centre = 0.5f * (line.front() + line.back());
    if (closed) {
        centre = glm::vec3(0.0f);
        for (const glm::vec3& p : line) centre += p / static_cast<float>(line.size());
    }
    float meanThickness = 0.0f;
    for (const float t : muscle.thickness)
        meanThickness += t / static_cast<float>(muscle.thickness.size());
    const float width =
        muscle.volume / (lengthOf(line) * meanThickness * std::numbers::pi_v<float> / 4.0f);
    Tube tube;
    const std::vector<float> place = places(line);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool end = i == 0 || i + 1 == line.size();
        const glm::vec3 tangent =
            closed && end ? glm::normalize(line[1] - line[line.size() - 2]) : tangentAt(line, i);
        const glm::vec3 radial = line[i] - centre;
        tube.sections.push_back(
            tubeSection(place[i], tangent, Outline{line[i], radial, width, muscle.thickness[i]}));
    }
    const float end = 0.5f * muscle.thickness.front();
    tube.firstTip = line.front() - end * tube.sections.front().tangent;
    tube.lastTip = line.back() + end * tube.sections.back().tangent;
    tube.length = lengthOf(line);
    return tubeMesh(tube, {.ringSpacing = 0.002f});
}

body::Mesh shapeOf(const Constructed& muscle, const Measurements& measurements) {
    switch (muscle.form) {
    case Constructed::Form::sheet:
        return slabMesh(sheetFromLines(muscle.lines, muscle.thickness), {.roundCorners = true});
    case Constructed::Form::ring:
        return ringMesh(muscle);
    case Constructed::Form::fascicles:
        return fasciclesMesh(muscle, measurements);
    case Constructed::Form::fusiform:
        break;
    }
    return fusiformMesh(muscle, measurements);
}

} // namespace

body::Mesh constructedMesh(const Constructed& muscle, const Measurements& measurements) {
    body::Mesh mesh = shapeOf(muscle, measurements);
    if (!muscle.tendons.empty()) fitTendons(mesh, muscle.tendons);
    return mesh;
}

} // namespace myoatlas::builder
