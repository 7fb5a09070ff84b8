#pragma once

#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace myoatlas::builder {

/// A monotone piecewise cubic through samples of `Channels` values: never overshoots a sample, so
/// widths stay positive and outlines free of bumps.
/// Source: Fritsch & Butland, A Method for Constructing Local Monotone Piecewise Cubic Interpolants
/// (1984).
template <std::size_t Channels> class MonotoneCurve {
public:
    using Value = std::array<float, Channels>;

    /// `knots` rise strictly; one value for each; at least two.
    MonotoneCurve(std::vector<float> knots, std::vector<Value> values)
        : knots_(std::move(knots)), values_(std::move(values)), slopes_(values_.size()) {
        assert(knots_.size() >= 2 && knots_.size() == values_.size());
        const std::size_t last = knots_.size() - 1;
        for (std::size_t c = 0; c < Channels; ++c) {
            slopes_[0][c] = secant(0, c);
            slopes_[last][c] = secant(last - 1, c);
            for (std::size_t i = 1; i < last; ++i) slopes_[i][c] = slope(i, c);
        }
    }

    /// The value at `t`; outside the knots the first or the last one.
    Value at(float t) const {
        if (t <= knots_.front()) return values_.front();
        if (t >= knots_.back()) return values_.back();
        std::size_t i = 0;
        while (t > knots_[i + 1]) ++i;
        const float width = knots_[i + 1] - knots_[i];
        const float x = (t - knots_[i]) / width;
        const float x2 = x * x, x3 = x2 * x;
        Value result;
        for (std::size_t c = 0; c < Channels; ++c)
            result[c] = (2.0f * x3 - 3.0f * x2 + 1.0f) * values_[i][c] +
                        (x3 - 2.0f * x2 + x) * width * slopes_[i][c] +
                        (3.0f * x2 - 2.0f * x3) * values_[i + 1][c] +
                        (x3 - x2) * width * slopes_[i + 1][c];
        return result;
    }

    float firstKnot() const { return knots_.front(); }
    float lastKnot() const { return knots_.back(); }

private:
    float secant(std::size_t i, std::size_t c) const {
        return (values_[i + 1][c] - values_[i][c]) / (knots_[i + 1] - knots_[i]);
    }

    /// The weighted harmonic mean of both neighbouring secants; 0 at an extremum.
    float slope(std::size_t i, std::size_t c) const {
        const float before = secant(i - 1, c), after = secant(i, c);
        if (before * after <= 0.0f) return 0.0f;
        const float h0 = knots_[i] - knots_[i - 1], h1 = knots_[i + 1] - knots_[i];
        const float w0 = 2.0f * h1 + h0, w1 = h1 + 2.0f * h0;
        return (w0 + w1) / (w0 / before + w1 / after);
    }

    std::vector<float> knots_;
    std::vector<Value> values_;
    std::vector<Value> slopes_;
};

} // namespace myoatlas::builder
