#include "builder/settle_soft_ends.h"

#include <algorithm>
#include <array>

namespace myoatlas::builder {

namespace {

/// Empty where the end holds on to bone.
struct SoftEnds {
    std::string_view muscle, origin, insertion;
};

/// Sorted by muscle.
constexpr std::array kSoftEnds{
    SoftEnds{"articularis_genus", "", "capsule of the knee"},
    SoftEnds{"buccinator", "", "corner of the mouth"},
    SoftEnds{"bulbospongiosus", "perineal body", "fascia of the penis"},
    SoftEnds{"corrugator_supercilii", "", "skin"},
    SoftEnds{"depressor_anguli_oris", "", "corner of the mouth"},
    SoftEnds{"depressor_labii_inferioris", "", "skin"},
    SoftEnds{"diaphragm", "", "central tendon"},
    SoftEnds{"external_anal_sphincter", "anococcygeal body", "perineal body"},
    SoftEnds{"external_oblique", "", "linea alba"},
    SoftEnds{"frontalis", "epicranial aponeurosis", "skin"},
    SoftEnds{"gastrocnemius_lateral", "", "calcaneal tendon"},
    SoftEnds{"gastrocnemius_medial", "", "calcaneal tendon"},
    SoftEnds{"gluteus_maximus", "", "iliotibial tract"},
    SoftEnds{"iliococcygeus", "tendinous arch", "anococcygeal body"},
    SoftEnds{"internal_oblique", "thoracolumbar fascia", "linea alba"},
    SoftEnds{"latissimus_dorsi", "thoracolumbar fascia", ""},
    SoftEnds{"levator_anguli_oris", "", "corner of the mouth"},
    SoftEnds{"levator_labii_superioris", "", "skin"},
    SoftEnds{"levator_labii_superioris_alaeque_nasi", "", "skin"},
    SoftEnds{"lumbrical_1_foot", "tendon of flexor digitorum longus", ""},
    SoftEnds{"lumbrical_2_foot", "tendon of flexor digitorum longus", ""},
    SoftEnds{"lumbrical_3_foot", "tendon of flexor digitorum longus", ""},
    SoftEnds{"lumbrical_4_foot", "tendon of flexor digitorum longus", ""},
    SoftEnds{"lumbricals_hand", "tendons of flexor digitorum profundus", ""},
    SoftEnds{"mentalis", "", "skin"},
    SoftEnds{"nasalis", "", "aponeurosis of the nose"},
    SoftEnds{"occipitalis", "", "epicranial aponeurosis"},
    SoftEnds{"orbicularis_oculi", "skin", "skin"},
    SoftEnds{"orbicularis_oris", "corner of the mouth", "corner of the mouth"},
    SoftEnds{"palmaris_brevis", "palmar aponeurosis", "skin"},
    SoftEnds{"palmaris_longus", "", "palmar aponeurosis"},
    SoftEnds{"plantaris", "", "calcaneal tendon"},
    SoftEnds{"platysma", "fascia of the chest", "skin"},
    SoftEnds{"procerus", "", "skin"},
    SoftEnds{"pubococcygeus", "", "anococcygeal body"},
    SoftEnds{"puborectalis", "", "loop behind the rectum"},
    SoftEnds{"pyramidalis", "", "linea alba"},
    SoftEnds{"quadratus_plantae", "", "tendon of flexor digitorum longus"},
    SoftEnds{"risorius", "fascia of the cheek", "corner of the mouth"},
    SoftEnds{"soleus", "", "calcaneal tendon"},
    SoftEnds{"sternothyroid", "", "thyroid cartilage, which is not built"},
    SoftEnds{"superficial_transverse_perineal", "", "perineal body"},
    SoftEnds{"tensor_fasciae_latae", "", "iliotibial tract"},
    SoftEnds{"thyrohyoid", "thyroid cartilage, which is not built", ""},
    SoftEnds{"transversus_abdominis", "thoracolumbar fascia", "linea alba"},
    SoftEnds{"zygomaticus_major", "", "corner of the mouth"},
    SoftEnds{"zygomaticus_minor", "", "skin"},
};

} // namespace

std::string_view softTissueAt(std::string_view muscleId, bool insertion) {
    const auto* const found = std::lower_bound(
        kSoftEnds.begin(), kSoftEnds.end(), muscleId,
        [](const SoftEnds& ends, std::string_view id) { return ends.muscle < id; });
    if (found == kSoftEnds.end() || found->muscle != muscleId) return {};
    return insertion ? found->insertion : found->origin;
}

} // namespace myoatlas::builder
