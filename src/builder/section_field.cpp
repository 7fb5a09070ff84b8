#include "builder/section_field.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace myoatlas::builder {

namespace {

constexpr int kSamples = 96;

/// Area of the superellipse with half widths of one, over that of the circle.
float areaShare(float exponent) {
    const float g = std::tgamma(1.0f + 1.0f / exponent);
    return 4.0f * g * g / std::tgamma(1.0f + 2.0f / exponent) / std::numbers::pi_v<float>;
}

/// The inverse of the symmetric square root of the matrix with the entries xx, yy and xy.
glm::mat2 inverseRoot(glm::vec3 square) {
    const glm::mat2 m(square.x, square.z, square.z, square.y);
    const float root = std::sqrt(std::max(glm::determinant(m), 1e-16f));
    const float scale = std::sqrt(square.x + square.y + 2.0f * root);
    return glm::inverse((m + root * glm::mat2(1.0f)) / scale);
}

/// Length of `unit` in the measure of `form`: 1 on its outline.
float formLength(glm::vec2 unit, const SectionForm& form) {
    // Half ellipses of unequal height have their centroid beyond the line between them.
    constexpr float kCentroid = 8.0f / (3.0f * std::numbers::pi_v<float>);
    unit.y += kCentroid * form.flatness;
    unit.y /= unit.y < 0.0f ? 1.0f - form.flatness : 1.0f + form.flatness;
    return std::pow(std::pow(std::abs(unit.x), form.exponent) +
                        std::pow(std::abs(unit.y), form.exponent),
                    1.0f / form.exponent) *
           std::sqrt(areaShare(form.exponent));
}

} // namespace

SectionField::Section SectionField::measured(const Frame& frame, const AxisSection& section) {
    Section result;
    result.along = section.along;
    float area = 0.0f;
    for (const Outline& outline : section.outlines) {
        const float share = outline.major * outline.minor;
        area += share;
        result.centre += share * glm::vec2(frame.local(outline.centre));
    }
    result.centre /= area;
    for (const Outline& outline : section.outlines) {
        const float share = outline.major * outline.minor / area;
        const glm::vec3 turned = glm::transpose(frame.axes) * outline.majorDirection;
        const glm::vec2 u = glm::normalize(glm::vec2(turned)), v(-u.y, u.x);
        const glm::vec2 away = glm::vec2(frame.local(outline.centre)) - result.centre;
        const float a = 0.25f * outline.major * outline.major;
        const float b = 0.25f * outline.minor * outline.minor;
        result.square += share * glm::vec3(a * u.x * u.x + b * v.x * v.x + 4.0f * away.x * away.x,
                                           a * u.y * u.y + b * v.y * v.y + 4.0f * away.y * away.y,
                                           a * u.x * u.y + b * v.x * v.y + 4.0f * away.x * away.y);
    }
    return result;
}

SectionField::Section SectionField::between(const std::vector<Section>& sections, float along) {
    std::size_t i = 0;
    while (i + 2 < sections.size() && sections[i + 1].along < along) ++i;
    const Section &a = sections[i], &b = sections[i + 1];
    const float span = b.along - a.along, t = (along - a.along) / span;
    const auto cubic = [&](auto member) {
        const auto slope = [&](std::size_t k) {
            const Section& before = sections[k > 0 ? k - 1 : k];
            const Section& after = sections[std::min(k + 1, sections.size() - 1)];
            return (after.*member - before.*member) * (span / (after.along - before.along));
        };
        const float tt = t * t, ttt = tt * t;
        return (2.0f * ttt - 3.0f * tt + 1.0f) * (a.*member) + (ttt - 2.0f * tt + t) * slope(i) +
               (3.0f * tt - 2.0f * ttt) * (b.*member) + (ttt - tt) * slope(i + 1);
    };
    Section result{along, cubic(&Section::centre), cubic(&Section::square)};
    // A cubic may swing below the smaller of two sections.
    for (int k = 0; k < 2; ++k)
        result.square[k] = std::max(result.square[k], std::min(a.square[k], b.square[k]));
    const float most = 0.9f * std::sqrt(result.square.x * result.square.y);
    result.square.z = std::clamp(result.square.z, -most, most);
    return result;
}

SectionField::SectionField(const Frame& frame, const StraightSections& sections, const FormAt& form)
    : length_(sections.length) {
    std::vector<Section> known;
    for (const AxisSection& section : sections.sections)
        if (!section.outlines.empty()) known.push_back(measured(frame, section));
    first_ = known.front().along;
    last_ = known.back().along;
    for (int i = 0; i <= kSamples; ++i) {
        const float along = first_ + (last_ - first_) * static_cast<float>(i) / kSamples;
        const Section section = between(known, along);
        samples_.push_back({section, form(along), inverseRoot(section.square)});
    }
}

float SectionField::excess(glm::vec3 p) const {
    const float along = p.z / length_;
    const float place = kSamples * std::clamp((along - first_) / (last_ - first_), 0.0f, 1.0f);
    const int index = std::min(static_cast<int>(place), kSamples - 1);
    const float t = place - static_cast<float>(index);
    const Sample &a = samples_[index], &b = samples_[index + 1];
    glm::vec2 away = glm::vec2(p) - glm::mix(a.section.centre, b.section.centre, t);
    if (glm::dot(away, away) < 1e-14f) away.x = 1e-7f;
    const glm::mat2 toUnit = a.toUnit * (1.0f - t) + b.toUnit * t;
    const SectionForm form{glm::mix(a.form.exponent, b.form.exponent, t),
                           glm::mix(a.form.flatness, b.form.flatness, t)};
    const float shape = formLength(toUnit * away, form);
    const float square = glm::dot(away, away);
    // Beyond the outermost sections the squared width runs through nothing at the tips.
    float share = 1.0f;
    if (along < first_) share = along / first_;
    if (along > last_) share = (1.0f - along) / (1.0f - last_);
    return square - share * square / (shape * shape);
}

float SectionField::distance(glm::vec3 p) const {
    constexpr float kStep = 1e-4f;
    const float here = excess(p);
    const glm::vec3 slope = glm::vec3(excess(p + glm::vec3(kStep, 0.0f, 0.0f)) - here,
                                      excess(p + glm::vec3(0.0f, kStep, 0.0f)) - here,
                                      excess(p + glm::vec3(0.0f, 0.0f, kStep)) - here) /
                            kStep;
    const float steepness = std::max(glm::length(slope), 1e-4f);
    return std::max(here / steepness, -std::sqrt(std::abs(here)));
}

glm::vec3 SectionField::centre(float along) const {
    const float place = std::clamp((along - first_) / (last_ - first_), 0.0f, 1.0f);
    const Sample& sample = samples_[static_cast<std::size_t>(std::lround(kSamples * place))];
    return {sample.section.centre, along * length_};
}

glm::vec2 SectionField::halfWidths(float along) const {
    const float place = std::clamp((along - first_) / (last_ - first_), 0.0f, 1.0f);
    const Sample& sample = samples_[static_cast<std::size_t>(std::lround(kSamples * place))];
    return glm::sqrt(glm::vec2(sample.section.square));
}

} // namespace myoatlas::builder
