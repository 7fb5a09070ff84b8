#include "builder/skin_face.h"

#include "builder/skin_face_frame.h"

#include <initializer_list>

namespace myoatlas::builder {

namespace {

constexpr float kEyeRadius = 0.0138f;

/// Places features of one half of the face on a skin.
struct HalfFace {
    const Face& face;
    float sign;
    const SkinDistance& skin;

    /// A point beside `p`, in millimetres of a middling face, x to this half's side; `p` may lie on
    /// the left.
    glm::vec3 by(glm::vec3 p, float x, float y, float z) const {
        const glm::vec3 left = face.by(p, x, y, z);
        return {sign * left.x, left.y, left.z};
    }
    /// Like `by`, but `lift` millimetres in front of the skin there.
    glm::vec3 onSkin(glm::vec3 p, float x, float y, float lift) const {
        const glm::vec3 at = by(p, x, y, 0);
        const glm::vec3 behind(at.x, at.y, face.tmj.z);
        return frontOf(behind, skin) + glm::vec3(0, 0, face.mm(lift));
    }
    /// x, y, lift and radius of each point; all millimetres.
    struct Stop {
        float x, y, lift, radius;
    };
    std::vector<CordPoint> cordOnSkin(glm::vec3 p, std::initializer_list<Stop> stops) const {
        std::vector<CordPoint> cord;
        for (const Stop& stop : stops)
            cord.push_back({onSkin(p, stop.x, stop.y, stop.lift), face.mm(stop.radius)});
        return cord;
    }
    /// As `cordOnSkin`, on the closed eye.
    std::vector<CordPoint> cordOnEye(std::initializer_list<Stop> stops) const {
        std::vector<CordPoint> cord;
        for (const Stop& stop : stops) {
            const glm::vec2 offset = 0.001f * glm::vec2(sign * stop.x, stop.y);
            const float r = kEyeRadius + 0.001f * stop.lift;
            const float z = std::sqrt(std::max(r * r - glm::dot(offset, offset), 0.0f));
            cord.push_back({by(face.eye, 0, 0, 0) + glm::vec3(offset, z), 0.001f * stop.radius});
        }
        return cord;
    }
};

void addNose(SoftParts& parts, const HalfFace& half) {
    const Face& face = half.face;
    const auto mm = [&](float length) { return face.mm(length); };
    const glm::vec3 base = half.onSkin(face.spine, 0, -5, 0);
    const glm::vec3 root = half.onSkin(face.nasion, 0, 0, 0);
    const glm::vec3 tip(0.0f, face.spine.y + mm(7), base.z + mm(9.5f));
    // The notch between brow and nose.
    parts.carve({half.by(root, 0, 0, 11)}, {mm(15), mm(10), mm(11)}, mm(10));
    parts.bulge({{half.by(root, 0, 7, -12), mm(9)},
                 {half.by(root, 0, -3, -6.0f), mm(5.2f)},
                 {half.by(face.rhinion, 0, -1, -1.4f), mm(5.2f)},
                 {tip, mm(7.6f)}},
                mm(7));
    // The side walls lean against the cheeks.
    parts.bulge({{half.by(root, 5, -9, -11), mm(5.5f)},
                 {half.by(face.rhinion, 6.5f, -8, -11), mm(8)},
                 {half.by(tip, 9, 0, -12), mm(8)}},
                mm(10));
    parts.bulge({half.by(tip, 3.4f, -0.5f, 1.2f)}, glm::vec3(mm(5.8f)), mm(4));
    parts.bulge({half.by(tip, 12.4f, -3.6f, -8)}, {mm(5.2f), mm(6.6f), mm(8.6f)}, mm(4));
    parts.bulge({{half.by(tip, 0, -5, -0.5f), mm(3.6f)}, {half.by(base, 0, 2, -1), mm(4)}}, mm(4));
    parts.refine(half.by(tip, 4, -3, -3), mm(14), 0.0017f);
}

void carveNose(SoftParts& parts, const HalfFace& half) {
    const Face& face = half.face;
    const auto mm = [&](float length) { return face.mm(length); };
    const glm::vec3 base = half.onSkin(face.spine, 0, -7, 0);
    const glm::vec3 tip(0.0f, face.spine.y + mm(7), base.z + mm(9.5f));
    parts.carve({{half.by(tip, 5.8f, -11, -2.5f), mm(2.0f)},
                 {half.by(tip, 7.6f, -11, -7.5f), mm(2.6f)},
                 {half.by(tip, 7.0f, -6, -7.5f), mm(1.8f)}},
                mm(2.0f));
    // The groove that sets the wing off from the cheek.
    parts.carve(
        half.cordOnSkin(tip, {{16, 3, 0.3f, 1.3f}, {18.2f, -3, 0.2f, 1.4f}, {16, -9, 0.3f, 1.2f}}),
        mm(4));
}

void addEye(SoftParts& parts, const HalfFace& half) {
    const Face& face = half.face;
    const auto mm = [&](float length) { return face.mm(length); };
    parts.carve({half.by(face.eye, -1, 1, 27)}, {mm(24), mm(13), mm(17)}, mm(10));
    parts.bulge({half.by(face.eye, 0, 0, 0)}, glm::vec3(kEyeRadius, 0.96f * kEyeRadius, kEyeRadius),
                mm(7));
    // The soft fold between brow and upper lid.
    parts.bulge({half.by(face.eye, 3, 10, 4)}, {mm(16), mm(6), mm(8)}, mm(7));
}

void carveEye(SoftParts& parts, const HalfFace& half) {
    // The upper lid ends over the lower one; a crease runs above it.
    parts.bulge(half.cordOnEye({{-11.5f, -3.2f, -0.9f, 1.2f},
                                {-6, -4.6f, -0.4f, 1.7f},
                                {0, -5.4f, -0.3f, 1.8f},
                                {6, -4.9f, -0.4f, 1.7f},
                                {12, -2.8f, -0.7f, 1.3f}}),
                0.003f);
    parts.carve(half.cordOnEye({{-11.5f, -3.9f, 2.0f, 0.6f},
                                {-6.5f, -6.3f, 1.4f, 1.0f},
                                {0, -7.3f, 1.4f, 1.1f},
                                {6.5f, -6.7f, 1.4f, 1.0f},
                                {12.0f, -3.9f, 1.9f, 0.7f}}),
                0.0018f);
    parts.carve(half.cordOnEye({{-10, 4.6f, 1.7f, 0.7f},
                                {-5, 7.0f, 1.8f, 0.9f},
                                {1, 7.8f, 1.8f, 0.9f},
                                {7, 6.6f, 1.8f, 0.9f},
                                {12, 3.0f, 1.9f, 0.7f}}),
                0.003f);
    parts.refine(half.by(half.face.eye, 0, 0, 0) + glm::vec3(0, 0, kEyeRadius), 0.014f, 0.0015f);
}

void addLips(SoftParts& parts, const HalfFace& half) {
    const Face& face = half.face;
    parts.bulge(half.cordOnSkin(face.mouth, {{22.5f, -0.6f, -0.8f, 1.3f},
                                             {16, 1.8f, -0.4f, 2.6f},
                                             {10, 3.6f, 0.0f, 3.6f},
                                             {4, 4.9f, 0.2f, 4.2f},
                                             {0, 4.0f, 0.0f, 4.0f}}),
                face.mm(2.6f));
    parts.bulge(half.cordOnSkin(face.mouth, {{22, -1.2f, -0.8f, 1.3f},
                                             {15, -3.8f, -0.5f, 3.2f},
                                             {7, -5.0f, 0.0f, 4.6f},
                                             {0, -5.3f, 0.2f, 4.9f}}),
                face.mm(3));
}

void carveLips(SoftParts& parts, const HalfFace& half) {
    const Face& face = half.face;
    parts.carve(half.cordOnSkin(face.mouth, {{0, -0.7f, 0.1f, 1.0f},
                                             {7, -0.2f, 0.1f, 1.0f},
                                             {15, -0.7f, 0.1f, 1.0f},
                                             {20, -1.0f, 0.1f, 1.0f},
                                             {24, -1.8f, 0.2f, 1.1f}}),
                face.mm(1.6f));
    // Philtrum, and the groove between lower lip and chin.
    parts.carve(half.cordOnSkin(face.mouth, {{0, 15.5f, 2.3f, 2.2f}, {0, 11.5f, 2.5f, 2.8f}}),
                face.mm(4));
    parts.carve(half.cordOnSkin(face.mouth, {{0, -15, 3.1f, 4}, {10, -14, 3.2f, 3.5f}}),
                face.mm(7));
    parts.refine(half.by(face.mouth, 9, 0, 8), face.mm(19), 0.0017f);
}

} // namespace

SoftParts faceFeatures(const SkinLandmarks& landmarks, const SkinDistance& skin) {
    const Face face(landmarks);
    SoftParts bulges;
    for (const float sign : {1.0f, -1.0f}) {
        const HalfFace half{face, sign, skin};
        addEye(bulges, half);
        addNose(bulges, half);
        addLips(bulges, half);
    }
    const SkinDistance withBulges = [&](glm::vec3 p) { return bulges.apply(skin(p), p); };
    SoftParts parts = bulges;
    for (const float sign : {1.0f, -1.0f}) {
        const HalfFace half{face, sign, withBulges};
        carveEye(parts, half);
        carveNose(parts, half);
        carveLips(parts, half);
    }
    return parts;
}

} // namespace myoatlas::builder
