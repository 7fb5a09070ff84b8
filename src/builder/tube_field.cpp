#include "builder/tube_field.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace myoatlas::builder {

TubeField::TubeField(const Tube& tube, float from, float to) {
    constexpr int kSections = 96;
    for (const TubeSection& section : resampled(tube, kSections)) {
        if (section.along < from || section.along > to) continue;
        // The section is flat; half its mean width along the tangent makes it a ball that can be
        // inverted.
        const float width =
            0.5f * (section.shape[0][0] + section.shape[1][1] + section.shape[2][2]);
        const glm::mat3 ball =
            section.shape + width * glm::outerProduct(section.tangent, section.tangent);
        samples_.push_back({section.along, section.centre, glm::inverse(ball)});
    }
}

float TubeField::distance(glm::vec3 point) const {
    float nearest = std::numeric_limits<float>::max();
    std::size_t segment = 0;
    float place = 0.0f;
    for (std::size_t i = 0; i + 1 < samples_.size(); ++i) {
        const glm::vec3 a = samples_[i].centre, ab = samples_[i + 1].centre - a;
        const float t = std::clamp(glm::dot(point - a, ab) / glm::dot(ab, ab), 0.0f, 1.0f);
        const glm::vec3 offset = point - a - t * ab;
        if (glm::dot(offset, offset) >= nearest) continue;
        nearest = glm::dot(offset, offset);
        segment = i;
        place = t;
    }
    const Sample &a = samples_[segment], &b = samples_[segment + 1];
    const glm::mat3 toUnit = a.toUnit * (1.0f - place) + b.toUnit * place;
    const glm::vec3 unit = toUnit * (point - glm::mix(a.centre, b.centre, place));
    const float k0 = glm::length(unit), k1 = glm::length(toUnit * unit);
    if (k1 <= 0.0f) return -1.0f / glm::length(toUnit[0]);
    return k0 * (k0 - 1.0f) / k1;
}

glm::vec3 TubeField::centre(float along) const {
    const auto nearer = [&](const Sample& a, const Sample& b) {
        return std::abs(a.along - along) < std::abs(b.along - along);
    };
    return std::min_element(samples_.begin(), samples_.end(), nearer)->centre;
}

} // namespace myoatlas::builder
