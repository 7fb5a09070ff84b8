#include "builder/digit_bone.h"

#include "builder/section_field.h"
#include "builder/solid.h"

#include <algorithm>

namespace myoatlas::builder {

namespace {

enum class Kind { metacarpal, metatarsal, phalanx, distalPhalanx };

struct Digit {
    Kind kind = Kind::phalanx;
    bool foot = false;
    /// The base meets a head with two condyles and has two hollows with a ridge between them.
    bool pulleyBase = false;
};

bool has(const Measured& bone, const char* word) {
    return bone.name.find(word) != std::string::npos;
}

std::optional<Digit> digitOf(const Measured& bone) {
    const bool distal = has(bone, "Distal phalanx");
    if (has(bone, "metacarpal bone")) return Digit{Kind::metacarpal, false, false};
    if (has(bone, "metatarsal bone")) return Digit{Kind::metatarsal, true, false};
    if (!has(bone, "phalanx")) return std::nullopt;
    return Digit{distal ? Kind::distalPhalanx : Kind::phalanx, has(bone, "toe"),
                 distal || has(bone, "Middle phalanx")};
}

/// The direction in which the shaft is broadest.
glm::vec3 broadDirection(const StraightSections& sections) {
    glm::vec3 sum(0.0f);
    for (const AxisSection& section : sections.sections) {
        if (section.along < 0.3f || section.along > 0.9f) continue;
        for (const Outline& outline : section.outlines) {
            const float sign = glm::dot(sum, outline.majorDirection) < 0.0f ? -1.0f : 1.0f;
            sum += sign * (outline.major - outline.minor) * outline.majorDirection;
        }
    }
    return sum;
}

/// z runs to the head, y to the back of the hand or foot. The body stands with hanging arms, palms
/// to the front; the thumb is turned towards the palm, which shows in its flat shaft.
Frame digitFrame(const Measured& bone, const Digit& digit, const StraightSections& sections) {
    const bool shows = !digit.foot && (digit.kind != Kind::metacarpal || has(bone, "first"));
    const glm::vec3 across = shows ? broadDirection(sections) : glm::vec3(1.0f, 0.0f, 0.0f);
    const float inwards = bone.side == Side::right ? 1.0f : -1.0f;
    const glm::vec3 palm =
        digit.foot ? glm::vec3(0.0f, -1.0f, 0.0f) : glm::vec3(0.5f * inwards, 0.0f, 0.85f);
    glm::vec3 back = glm::cross(sections.axis, across);
    if (glm::dot(back, palm) > 0.0f) back = -back;
    const AxisSection& first = sections.sections.front();
    return frameAt(first.axisPoint - first.along * sections.length * sections.axis, sections.axis,
                   back);
}

/// `sections` from base to head: hands hang down, toes point to the front.
StraightSections towardsHead(StraightSections sections, bool foot) {
    const float onwards = foot ? sections.axis.z : -sections.axis.y;
    if (onwards > 0.0f) return sections;
    sections.axis = -sections.axis;
    std::reverse(sections.sections.begin(), sections.sections.end());
    for (AxisSection& section : sections.sections) section.along = 1.0f - section.along;
    return sections;
}

float ramp(float from, float to, float x) { return glm::smoothstep(from, to, x); }

/// Squarish at the base, flat towards the palm along the shaft, full at the head.
SectionForm formAt(const Digit& digit, float along) {
    const float base = 1.0f - ramp(0.12f, 0.32f, along);
    const float head = ramp(0.72f, 0.88f, along);
    const float shaft = (1.0f - base) * (1.0f - head);
    switch (digit.kind) {
    case Kind::metacarpal: // the backs of the shafts are flat, their palm sides keeled
    case Kind::metatarsal:
        return {2.0f + 0.9f * base + 0.4f * head, -0.10f * shaft};
    case Kind::phalanx:
        return {2.0f + 0.5f * base + 0.5f * head, (digit.foot ? 0.06f : 0.18f) * shaft};
    case Kind::distalPhalanx:
        return {2.0f + 0.4f * base, 0.12f * (1.0f - base)};
    }
    return {};
}

/// Cuts a ball of `radius` into the side at `surface` of the solid, `depth` deep.
float dent(float d, glm::vec3 p, glm::vec3 surface, glm::vec3 outwards, float radius, float depth) {
    const glm::vec3 centre = surface + (radius - depth) * outwards;
    return smoothSubtraction(d, sphereDistance(p, centre, radius), 0.6f * depth + 0.0002f);
}

/// The hollow of the base for the head before it: one, or two with a ridge between.
float withHollow(float d, glm::vec3 p, const SectionField& field, const Digit& digit) {
    const glm::vec3 middle = field.centre(0.06f);
    const glm::vec2 half = field.halfWidths(0.116f);
    const glm::vec3 end(middle.x, middle.y, 0.0f), out(0.0f, 0.0f, -1.0f);
    if (!digit.pulleyBase) return dent(d, p, end, out, 1.3f * half.x, 0.17f * half.x);
    for (const float side : {-0.42f, 0.42f})
        d = dent(d, p, end + glm::vec3(side * half.x, 0.0f, 0.0f), out, 0.8f * half.x,
                 0.15f * half.x);
    return d;
}

/// The groove between the condyles, under the head and for a pulley around its end.
float withCondyles(float d, glm::vec3 p, const SectionField& field, bool pulley) {
    const glm::vec3 middle = field.centre(0.884f);
    const glm::vec2 half = field.halfWidths(0.884f);
    const float length = field.length();
    const float radius = 0.42f * half.x, depth = 0.15f * half.y, blend = 0.5f * radius;
    const float low = middle.y - half.y - radius + depth;
    const float palm = capsuleDistance(p, {middle.x, low, 0.80f * length},
                                       {middle.x, low, length - 0.2f * half.y}, radius);
    d = smoothSubtraction(d, palm, blend);
    if (!pulley) return d;
    const float wide = 0.6f * half.x, beyond = length + wide - 0.16f * half.x;
    const float end = capsuleDistance(p, {middle.x, middle.y - 2.0f * half.y, beyond},
                                      {middle.x, middle.y + 2.0f * half.y, beyond}, wide);
    return smoothSubtraction(d, end, 0.5f * wide);
}

/// The pits of the collateral ligaments on both sides of the head.
float withPits(float d, glm::vec3 p, const SectionField& field, float along) {
    const glm::vec3 middle = field.centre(along);
    const glm::vec2 half = field.halfWidths(along);
    for (const float side : {-1.0f, 1.0f})
        d = dent(d, p, middle + glm::vec3(side * half.x, 0.15f * half.y, 0.0f), {side, 0.0f, 0.0f},
                 0.55f * half.y, 0.14f * half.x);
    return d;
}

/// The flattened rough end that carries the nail and the pulp.
float withTuft(float d, glm::vec3 p, const SectionField& field) {
    const glm::vec3 middle = field.centre(0.86f);
    const glm::vec2 half = field.halfWidths(0.84f);
    const glm::vec3 radii(1.12f * half.x, 0.72f * half.y, 0.13f * field.length());
    const glm::vec3 away = p - middle + glm::vec3(0.0f, 0.1f * half.y, 0.0f);
    return smoothUnion(d, ellipsoidDistance(away, radii), 0.5f * half.y);
}

float digitDistance(glm::vec3 p, const SectionField& field, const Digit& digit) {
    float d = field.distance(p);
    switch (digit.kind) {
    case Kind::metacarpal:
    case Kind::metatarsal:
        return withPits(withCondyles(d, p, field, false), p, field, 0.86f);
    case Kind::phalanx:
        d = withHollow(d, p, field, digit);
        return withPits(withCondyles(d, p, field, true), p, field, 0.90f);
    case Kind::distalPhalanx:
        return withTuft(withHollow(d, p, field, digit), p, field);
    }
    return d;
}

} // namespace

std::optional<body::Mesh> digitBoneMesh(const Measured& bone) {
    const std::optional<Digit> digit = digitOf(bone);
    if (!digit || !bone.straight || bone.straight->sections.size() < 4) return std::nullopt;
    const StraightSections sections = towardsHead(*bone.straight, digit->foot);
    const Frame frame = digitFrame(bone, *digit, sections);
    const SectionField field(frame, sections, [&](float along) { return formAt(*digit, along); });
    body::Bounds box;
    box.add(bone.boxMin);
    box.add(bone.boxMax);
    const float spacing = std::clamp(field.length() / 64.0f, 0.0004f, 0.0009f);
    return solidMesh(grown(box, 0.0015f), spacing,
                     [&](glm::vec3 p) { return digitDistance(frame.local(p), field, *digit); });
}

} // namespace myoatlas::builder
