#include "importer/frame.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>

namespace myoatlas::importer {

namespace {

/// Pairs beyond this, once aligned, mean that nothing fits: a foot is 10 cm from where it should
/// be.
constexpr double kWorstMedian = 0.08;

struct Unit {
    double metres;
    const char* name;
};
constexpr std::array<Unit, 4> kUnits{
    {{1.0, "metres"}, {0.01, "centimetres"}, {0.001, "millimetres"}, {0.0254, "inches"}}};
/// People differ in size by more than this, but then the unit is not in doubt either.
constexpr double kSameUnit = 0.03;

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

glm::dvec3 median(const std::vector<glm::dvec3>& points) {
    glm::dvec3 result(0.0);
    std::vector<double> values(points.size());
    for (int axis = 0; axis < 3; ++axis) {
        for (std::size_t i = 0; i < points.size(); ++i) values[i] = points[i][axis];
        result[axis] = median(values);
    }
    return result;
}

std::vector<glm::dmat3> signedPermutations() {
    std::vector<glm::dmat3> result;
    std::array<int, 3> order{0, 1, 2};
    do {
        for (int signs = 0; signs < 8; ++signs) {
            glm::dmat3 axes(0.0);
            for (int row = 0; row < 3; ++row)
                axes[order[static_cast<std::size_t>(row)]][row] = (signs >> row) & 1 ? -1.0 : 1.0;
            result.push_back(axes);
        }
    } while (std::next_permutation(order.begin(), order.end()));
    return result;
}

/// The ratio of the spreads of both clouds about their middles; rotation does not change it.
std::optional<double> scaleOf(const std::vector<CentroidPair>& pairs, glm::dvec3 sourceMiddle,
                              glm::dvec3 bodyMiddle) {
    std::vector<double> ratios;
    for (const CentroidPair& pair : pairs) {
        const double inSource = glm::length(pair.source - sourceMiddle);
        const double inBody = glm::length(pair.body - bodyMiddle);
        if (inSource > 0.0 && inBody > 0.02) ratios.push_back(inBody / inSource);
    }
    if (ratios.size() < 3) return std::nullopt;
    return median(std::move(ratios));
}

/// Scale as a median over distances between pairs, which a wrong middle does not spoil.
double refinedScale(const std::vector<CentroidPair>& pairs, double rough) {
    std::vector<double> ratios;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        for (std::size_t step : {1u, 7u, 31u, 97u}) {
            const CentroidPair& a = pairs[i];
            const CentroidPair& b = pairs[(i + step) % pairs.size()];
            const double inSource = glm::length(a.source - b.source);
            const double inBody = glm::length(a.body - b.body);
            if (inBody > 0.1 && inSource > 0.0) ratios.push_back(inBody / inSource);
        }
    return ratios.size() < 3 ? rough : median(std::move(ratios));
}

double knownUnit(double scale) {
    for (const Unit& unit : kUnits)
        if (std::abs(scale / unit.metres - 1.0) < kSameUnit) return unit.metres;
    return scale;
}

/// Shift and error for given axes and scale.
Frame fitted(const std::vector<CentroidPair>& pairs, const glm::dmat3& axes, double scale) {
    Frame frame{.axes = axes, .scale = scale};
    std::vector<glm::dvec3> shifts;
    for (const CentroidPair& pair : pairs)
        shifts.push_back(pair.body - scale * (axes * pair.source));
    frame.translation = median(shifts);
    std::vector<double> errors;
    for (const CentroidPair& pair : pairs)
        errors.push_back(glm::length(frame.toBody(pair.source) - pair.body));
    frame.medianError = median(std::move(errors));
    frame.isMirrored = glm::determinant(axes) < 0.0;
    return frame;
}

/// The source axis that leads to a body axis: "+Z".
std::string axisName(const Frame& frame, int bodyAxis) {
    int strongest = 0;
    for (int column = 1; column < 3; ++column)
        if (std::abs(frame.axes[column][bodyAxis]) > std::abs(frame.axes[strongest][bodyAxis]))
            strongest = column;
    return std::string(frame.axes[strongest][bodyAxis] < 0.0 ? "-" : "+") + "XYZ"[strongest];
}

} // namespace

glm::dmat4 Frame::matrix() const {
    glm::dmat4 result(scale * axes);
    result[3] = glm::dvec4(translation, 1.0);
    return result;
}

Result<Frame> findFrame(const std::vector<CentroidPair>& pairs) {
    if (pairs.size() < 4)
        return Error{"only " + std::to_string(pairs.size()) +
                     " structures were recognised; at least 4 are needed to find unit and axes"};
    std::vector<glm::dvec3> inSource, inBody;
    for (const CentroidPair& pair : pairs) {
        inSource.push_back(pair.source);
        inBody.push_back(pair.body);
    }
    const auto rough = scaleOf(pairs, median(inSource), median(inBody));
    if (!rough) return Error{"its structures all lie in one place"};
    const double scale = knownUnit(refinedScale(pairs, *rough));
    std::optional<Frame> best;
    for (const glm::dmat3& axes : signedPermutations()) {
        const Frame frame = fitted(pairs, axes, scale);
        // A body is nearly symmetric: a mirror image must fit clearly better to be believed.
        const double handicap = frame.isMirrored ? 1.25 : 1.0;
        if (!best ||
            handicap * frame.medianError < (best->isMirrored ? 1.25 : 1.0) * best->medianError)
            best = frame;
    }
    if (best->medianError > kWorstMedian)
        return Error{"what was recognised in it does not lie as in a body (off by " +
                     std::to_string(static_cast<int>(100.0 * best->medianError)) +
                     " cm under the best unit and axes)"};
    return *best;
}

std::string describe(const Frame& frame) {
    std::string unit;
    for (const Unit& known : kUnits)
        if (std::abs(frame.scale / known.metres - 1.0) < 1e-6) unit = known.name;
    if (unit.empty()) {
        char number[64];
        std::snprintf(number, sizeof number, "units of %.4g m", frame.scale);
        unit = number;
    }
    return unit + ", up is " + axisName(frame, 1) + ", front is " + axisName(frame, 2) +
           ", the body's left is " + axisName(frame, 0) + (frame.isMirrored ? ", mirrored" : "");
}

} // namespace myoatlas::importer
