#pragma once

#include "base/result.h"
#include "base/side.h"

#include <glm/glm.hpp>
#include <map>
#include <string>
#include <string_view>

namespace myoatlas::builder {

/// The landmarks the skin is modelled on, checked to be complete.
class SkinLandmarks {
public:
    using Points = std::map<std::string, glm::vec3, std::less<>>;

    /// Fails with the name of the first landmark that is missing. `points` must outlive the result.
    static Result<SkinLandmarks> from(const Points& points);

    /// A midline landmark.
    glm::vec3 operator()(std::string_view name) const;
    /// A paired landmark.
    glm::vec3 operator()(std::string_view name, Side side) const;
    /// A paired landmark on the left, averaged with the mirror image of the right one.
    glm::vec3 symmetric(std::string_view name) const;
    /// A midline landmark moved into the sagittal plane x = 0.
    glm::vec3 midline(std::string_view name) const;

private:
    explicit SkinLandmarks(const Points& points) : points_(&points) {}
    const Points* points_;
};

} // namespace myoatlas::builder
