#include "builder/skin_face.h"

#include <array>

namespace myoatlas::builder {

namespace {

/// The left auricle in its own frame: x backward, y up, z away from the head; millimetres of an ear
/// 60 mm high, placed by `point`.
struct Auricle {
    explicit Auricle(const SkinLandmarks& at) {
        const glm::vec3 tmj = at.symmetric("tmj");
        const glm::vec3 euryon = at.symmetric("euryon");
        scale = (at.midline("nasion").y - at.midline("menton").y) / 0.106f;
        const glm::vec3 up = glm::normalize(glm::vec3(0.06f, 1.0f, -0.2f));
        const glm::vec3 outward = glm::normalize(glm::vec3(1.0f, 0.0f, 0.42f));
        const glm::vec3 back = glm::normalize(glm::cross(up, outward));
        frame.axes = glm::mat3(back, glm::cross(outward, back), outward);
        frame.origin = glm::vec3(euryon.x + 0.0045f, tmj.y + 0.006f, tmj.z - 0.026f);
    }
    glm::vec3 point(float x, float y, float z) const {
        return frame.world(0.001f * scale * glm::vec3(x, y, z));
    }
    Frame at(float x, float y, float z) const { return {point(x, y, z), frame.axes}; }
    float mm(float length) const { return 0.001f * scale * length; }

    Frame frame;
    float scale = 1.0f;
};

} // namespace

SoftParts earParts(const SkinLandmarks& landmarks) {
    const Auricle ear(landmarks);
    const auto cord = [&](std::initializer_list<std::array<float, 4>> points) {
        std::vector<CordPoint> result;
        for (const auto& [x, y, z, r] : points) result.push_back({ear.point(x, y, z), ear.mm(r)});
        return result;
    };
    SoftParts parts;
    parts.bulge(ear.at(-4, 0, -7), {ear.mm(11), ear.mm(22), ear.mm(8)}, ear.mm(8));
    parts.bulge(ear.at(0, 4, 0), {ear.mm(16), ear.mm(25), ear.mm(3.2f)}, ear.mm(4));
    parts.bulge(ear.at(-5, -17, -1), {ear.mm(8.5f), ear.mm(10), ear.mm(4)}, ear.mm(6));
    // Helix from its root above the concha round the rim down to the lobe.
    parts.bulge(cord({{-6, -1, 1, 1.8f},
                      {-13, 6, 1, 2.4f},
                      {-14, 15, 2, 2.8f},
                      {-10, 24, 3, 3.0f},
                      {-1, 29, 4, 3.1f},
                      {8, 26, 4.5f, 3.1f},
                      {14, 18, 4.5f, 3.0f},
                      {16, 8, 4.5f, 2.8f},
                      {14, -3, 4, 2.6f},
                      {9, -12, 3, 2.6f},
                      {3, -18, 2, 3.0f}}),
                ear.mm(3));
    parts.bulge(cord({{-3, 19, 2.5f, 2.2f},
                      {5, 12, 3.5f, 2.6f},
                      {8, 3, 4, 2.6f},
                      {6, -7, 4, 2.6f},
                      {0, -13, 3.5f, 2.4f}}),
                ear.mm(4));
    parts.bulge(ear.at(-13, -3, 2), {ear.mm(3.5f), ear.mm(5.5f), ear.mm(4)}, ear.mm(4));
    parts.carve(ear.at(-3, -3, 4), {ear.mm(8.5f), ear.mm(11), ear.mm(7)}, ear.mm(3));
    parts.carve(cord({{-6, 21, 5, 1.8f},
                      {2, 22, 6, 2.2f},
                      {9, 16, 7, 2.2f},
                      {12, 6, 7, 2.0f},
                      {10, -5, 6.5f, 1.8f}}),
                ear.mm(3));
    parts.refine(ear.point(0, 0, 0), ear.mm(30), 0.0020f);
    parts.mirror();
    return parts;
}

} // namespace myoatlas::builder
