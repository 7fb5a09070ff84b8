#pragma once

#include "builder/skin_landmarks.h"

namespace myoatlas::builder {

/// Places around the face, all for the left half; metres in body space.
struct Face {
    explicit Face(const SkinLandmarks& at)
        : glabella(at.midline("glabella")), nasion(at.midline("nasion")),
          rhinion(at.midline("rhinion")), spine(at.midline("anterior_nasal_spine")),
          prosthion(at.midline("prosthion")), infradentale(at.midline("infradentale")),
          pogonion(at.midline("pogonion")), menton(at.midline("menton")),
          vertex(at.midline("vertex")), occiput(at.midline("opisthocranion")),
          hyoid(at.midline("hyoid_body")), sternalNotch(at.midline("sternal_notch")),
          brow(at.symmetric("supraorbital_margin")), browEnd(at.symmetric("frontozygomatic")),
          orbitFloor(at.symmetric("infraorbital_margin")), malar(at.symmetric("malar")),
          zygion(at.symmetric("zygion")), gonion(at.symmetric("gonion")), tmj(at.symmetric("tmj")),
          euryon(at.symmetric("euryon")), mastoid(at.symmetric("mastoid_tip")) {
        // A middling face measures 115 mm from nasion to menton.
        scale = (nasion.y - menton.y) / 0.115f;
        eye = glm::vec3(0.5f * (browEnd.x + 0.0135f), glm::mix(orbitFloor.y, brow.y, 0.48f),
                        glm::mix(orbitFloor.z, brow.z, 0.5f) - 0.0100f);
        mouth = glm::mix(prosthion, infradentale, 0.5f);
    }

    /// A point beside `p`, in millimetres of a middling face.
    glm::vec3 by(glm::vec3 p, float x, float y, float z) const {
        return p + 0.001f * scale * glm::vec3(x, y, z);
    }
    float mm(float length) const { return 0.001f * scale * length; }

    glm::vec3 glabella, nasion, rhinion, spine, prosthion, infradentale, pogonion, menton, vertex,
        occiput, hyoid, sternalNotch, brow, browEnd, orbitFloor, malar, zygion, gonion, tmj, euryon,
        mastoid;
    float scale = 1.0f;
    /// Middles of the left eyeball and of the line between the lips, at the teeth.
    glm::vec3 eye{0.0f}, mouth{0.0f};
};

} // namespace myoatlas::builder
