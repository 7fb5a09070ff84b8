#pragma once

#include "builder/measurements.h"
#include "builder/voxel_primitives.h"

#include <functional>
#include <glm/glm.hpp>
#include <vector>

namespace myoatlas::builder {

/// How the section at one place departs from its measured ellipse; the area stays.
struct SectionForm {
    /// 2 for an ellipse, more for a squarer outline.
    float exponent = 2.0f;
    /// The share by which the half towards -y is flatter and the other half higher.
    float flatness = 0.0f;
};

/// The signed distance of a short bone through its measured sections. Works in a frame whose z
/// follows the straight axis from 0 to `length()`. Squared widths are interpolated: they run
/// linearly to nothing at the ends, which rounds them like an ellipsoid.
class SectionField {
public:
    using FormAt = std::function<SectionForm(float along)>;

    /// `frame` stands at the axis point of place 0; `sections` run from place 0 to 1.
    SectionField(const Frame& frame, const StraightSections& sections, const FormAt& form);

    /// `p` in the frame. Approximate away from the surface.
    float distance(glm::vec3 p) const;
    float length() const { return length_; }
    /// The middle of the section at `along` (0..1), in the frame.
    glm::vec3 centre(float along) const;
    /// Half widths of the section at `along` in x and y.
    glm::vec2 halfWidths(float along) const;

private:
    /// An ellipse: x, y and xy of the symmetric `square` are its squared half widths.
    struct Section {
        float along = 0.0f;
        glm::vec2 centre{0.0f};
        glm::vec3 square{0.0f};
    };
    struct Sample {
        Section section;
        SectionForm form;
        glm::mat2 toUnit{1.0f};
    };

    static Section measured(const Frame& frame, const AxisSection& section);
    static Section between(const std::vector<Section>& sections, float along);
    /// Squared distance from the middle less the squared radius in that direction.
    float excess(glm::vec3 p) const;

    float length_ = 0.0f;
    float first_ = 0.0f, last_ = 1.0f;
    std::vector<Sample> samples_;
};

} // namespace myoatlas::builder
