#include "builder/skin_face.h"

#include "builder/skin_face_frame.h"

namespace myoatlas::builder {

namespace {

void addScalp(SoftParts& parts, const Face& face) {
    constexpr float kScalp = 0.0052f;
    const glm::vec3 centre(0.0f, face.euryon.y - 0.002f, 0.5f * (face.glabella.z + face.occiput.z));
    const glm::vec3 radii(face.euryon.x + kScalp, face.vertex.y - centre.y + kScalp,
                          0.5f * (face.glabella.z - face.occiput.z) + kScalp - 0.001f);
    parts.bulge({centre}, radii, 0.02f);
}

void addBrow(SoftParts& parts, const Face& face) {
    parts.bulge({{face.by(face.glabella, 6, -3, -6), face.mm(8)},
                 {face.by(face.brow, 2, 3, -6), face.mm(9)},
                 {face.by(face.browEnd, -4, 5, -4), face.mm(8)},
                 {face.by(face.browEnd, 0, -4, -5), face.mm(7)}},
                face.mm(16));
}

void addCheek(SoftParts& parts, const Face& face) {
    const glm::vec3 corner = face.by(face.mouth, 26, 0, -4);
    parts.bulge({face.by(face.malar, -3, -3, -8)}, {face.mm(19), face.mm(15), face.mm(15)},
                face.mm(14));
    // The zygomatic arch, the masseter with the parotid, and the buccal fat between them and mouth.
    parts.bulge({{face.malar, face.mm(7)},
                 {face.by(face.zygion, -1, -1, 0), face.mm(5.5f)},
                 {face.by(face.tmj, 13, -1, -4), face.mm(5.5f)}},
                face.mm(16));
    parts.bulge(
        {{face.by(face.zygion, -5, -9, -1), face.mm(12)},
         {glm::mix(face.zygion, face.gonion, 0.5f) + face.mm(1) * glm::vec3(1, 0, 8), face.mm(14)},
         {face.by(face.gonion, 6, 9, 14), face.mm(12)}},
        face.mm(16));
    // The parotid gland behind the jaw.
    parts.bulge({{face.by(face.tmj, 9, -10, -9), face.mm(11)},
                 {face.by(face.gonion, 7, 8, -9), face.mm(12)}},
                face.mm(16));
    const glm::vec3 underArch = glm::mix(face.zygion, face.malar, 0.45f);
    parts.bulge({face.by(underArch, -7, -13, -1)}, {face.mm(16), face.mm(19), face.mm(21)},
                face.mm(16));
    const glm::vec3 buccal = (face.malar + face.gonion + corner) / 3.0f;
    parts.bulge({face.by(buccal, -1, 0, 1)}, {face.mm(17), face.mm(27), face.mm(23)}, face.mm(18));
    parts.bulge({glm::mix(face.malar, corner, 0.5f) + face.mm(1) * glm::vec3(-6, 0, -8)},
                {face.mm(17), face.mm(21), face.mm(17)}, face.mm(14));
}

void addJaw(SoftParts& parts, const Face& face) {
    const glm::vec3 angle = face.by(face.gonion, 1, 5, 2);
    parts.bulge({face.by(face.pogonion, 0, 0, -4)}, {face.mm(19), face.mm(15), face.mm(16)},
                face.mm(10));
    parts.bulge(
        {{face.by(face.menton, 9, 9, -8), face.mm(12)},
         {glm::mix(face.menton, angle, 0.5f) + glm::vec3(face.mm(9), face.mm(6), 0), face.mm(12)},
         {angle, face.mm(11)},
         {face.by(face.tmj, 5, -18, -4), face.mm(12)}},
        face.mm(14));
    // What lies between mouth, chin and jaw, and under the angle of the jaw.
    const glm::vec3 middle = 0.5f * (face.menton + face.gonion);
    parts.bulge({face.by(glm::mix(middle, face.mouth, 0.4f), 12, 0, 4)},
                {face.mm(16), face.mm(17), face.mm(16)}, face.mm(16));
    parts.bulge(
        {{face.by(angle, -2, -4, 0), face.mm(13)}, {face.by(angle, -6, -26, -8), face.mm(14)}},
        face.mm(20));
    // The floor of the mouth down to the hyoid bone.
    parts.bulge({{face.by(face.menton, 0, 15, -18), face.mm(17)},
                 {face.by(face.hyoid, 8, 8, -8), face.mm(17)}},
                face.mm(18));
    parts.bulge({{face.by(face.menton, 14, 17, -22), face.mm(14)},
                 {face.by(face.hyoid, 22, 12, -14), face.mm(15)}},
                face.mm(18));
}

void addThroat(SoftParts& parts, const Face& face) {
    const glm::vec3 larynx = glm::mix(face.hyoid, face.sternalNotch, 0.32f);
    parts.bulge(
        {{face.by(face.hyoid, 0, -2, -14), face.mm(18)},
         {face.by(larynx, 0, 0, -15), face.mm(19)},
         {glm::mix(larynx, face.sternalNotch, 0.75f) + glm::vec3(0, 0, -0.014f), face.mm(17)}},
        face.mm(16));
    parts.bulge(
        {{face.by(larynx, 0, 6, -4), face.mm(6)}, {face.by(larynx, 0, -10, -6), face.mm(7)}},
        face.mm(14));
}

void addMuzzle(SoftParts& parts, const Face& face) {
    // What the teeth and the orbicularis oris carry, between nose and chin.
    parts.bulge({face.by(face.mouth, 0, 3, -15)}, {face.mm(30), face.mm(26), face.mm(24)},
                face.mm(12));
}

} // namespace

SoftParts faceMasses(const SkinLandmarks& landmarks) {
    const Face face(landmarks);
    SoftParts parts;
    addScalp(parts, face);
    addThroat(parts, face);
    addBrow(parts, face);
    addCheek(parts, face);
    addJaw(parts, face);
    addMuzzle(parts, face);
    parts.refine(face.by(face.spine, 0, 5, -10), face.mm(55), 0.0030f);
    parts.mirror();
    return parts;
}

} // namespace myoatlas::builder
