#include "importer/warp.h"

#include <Eigen/Dense>
#include <cmath>

namespace myoatlas::importer {

namespace {

/// Rounds the tip that |r| would have at each centre, metres.
constexpr float kRoundness = 0.01f;

float kernel(glm::vec3 a, glm::vec3 b) {
    const glm::vec3 d = a - b;
    return std::sqrt(glm::dot(d, d) + kRoundness * kRoundness);
}

glm::vec3 meanShift(const std::vector<Control>& controls) {
    glm::vec3 sum(0.0f);
    for (const Control& control : controls) sum += control.to - control.from;
    return controls.empty() ? sum : sum / static_cast<float>(controls.size());
}

} // namespace

Warp Warp::through(const std::vector<Control>& controls, float smoothing) {
    Warp warp;
    const auto count = static_cast<Eigen::Index>(controls.size());
    if (count < 4) {
        warp.affine_[3] = glm::vec4(meanShift(controls), 1.0f);
        return warp;
    }
    // Unknowns: a weight for each centre, then the affine map's constant and three gradients.
    Eigen::MatrixXd system = Eigen::MatrixXd::Zero(count + 4, count + 4);
    Eigen::MatrixXd shifts = Eigen::MatrixXd::Zero(count + 4, 3);
    for (Eigen::Index i = 0; i < count; ++i) {
        const Control& a = controls[static_cast<std::size_t>(i)];
        for (Eigen::Index j = 0; j < i; ++j) {
            const double k = kernel(a.from, controls[static_cast<std::size_t>(j)].from);
            // The kernel is conditionally negative definite: its negative is smoothed by adding.
            system(i, j) = system(j, i) = -k;
        }
        system(i, i) = static_cast<double>(-kRoundness + smoothing / a.weight);
        system(i, count) = system(count, i) = 1.0;
        for (int axis = 0; axis < 3; ++axis) {
            system(i, count + 1 + axis) = system(count + 1 + axis, i) =
                static_cast<double>(a.from[axis]);
            shifts(i, axis) = static_cast<double>(a.to[axis] - a.from[axis]);
        }
    }
    const Eigen::MatrixXd solution = system.partialPivLu().solve(shifts);
    if (!solution.allFinite()) {
        warp.affine_[3] = glm::vec4(meanShift(controls), 1.0f);
        return warp;
    }
    const auto row = [&](Eigen::Index i) {
        return glm::vec3(static_cast<float>(solution(i, 0)), static_cast<float>(solution(i, 1)),
                         static_cast<float>(solution(i, 2)));
    };
    for (Eigen::Index i = 0; i < count; ++i) {
        warp.centres_.push_back(controls[static_cast<std::size_t>(i)].from);
        warp.weights_.push_back(-row(i));
    }
    for (int axis = 0; axis < 3; ++axis)
        warp.affine_[axis] += glm::vec4(row(count + 1 + axis), 0.0f);
    warp.affine_[3] = glm::vec4(row(count), 1.0f);
    return warp;
}

glm::vec3 Warp::operator()(glm::vec3 p) const {
    glm::vec3 result(affine_ * glm::vec4(p, 1.0f));
    for (std::size_t i = 0; i < centres_.size(); ++i)
        result += kernel(p, centres_[i]) * weights_[i];
    return result;
}

void Warp::apply(std::vector<glm::vec3>& points) const {
    for (glm::vec3& p : points) p = (*this)(p);
}

} // namespace myoatlas::importer
