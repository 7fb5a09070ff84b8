#include "builder/skin_landmarks.h"

#include <array>
#include <cassert>

namespace myoatlas::builder {

namespace {

constexpr std::array kMidline{"vertex",
                              "nasion",
                              "glabella",
                              "rhinion",
                              "anterior_nasal_spine",
                              "prosthion",
                              "pogonion",
                              "menton",
                              "infradentale",
                              "opisthocranion",
                              "hyoid_body",
                              "C2_body",
                              "C7_body",
                              "T4_body",
                              "T10_body",
                              "L3_body",
                              "sacral_promontory",
                              "coccyx_tip",
                              "sternal_notch",
                              "symphysis_centre",
                              "symphysis_top",
                              "symphysis_bottom"};

constexpr std::array kPaired{"gonion",
                             "tmj",
                             "mastoid_tip",
                             "zygion",
                             "malar",
                             "frontozygomatic",
                             "infraorbital_margin",
                             "supraorbital_margin",
                             "euryon",
                             "acromion_tip",
                             "humeral_head_centre",
                             "elbow_centre",
                             "wrist_centre",
                             "mc1_base",
                             "mcp1",
                             "ip1",
                             "fingertip1",
                             "mcp2",
                             "pip2",
                             "dip2",
                             "fingertip2",
                             "mcp3",
                             "pip3",
                             "dip3",
                             "fingertip3",
                             "mcp4",
                             "pip4",
                             "dip4",
                             "fingertip4",
                             "mcp5",
                             "pip5",
                             "dip5",
                             "fingertip5",
                             "mc2_base",
                             "mc5_base",
                             "rib4_front",
                             "asis",
                             "iliac_crest_top",
                             "pubic_tubercle",
                             "ischial_tuberosity",
                             "hip_joint_centre",
                             "greater_trochanter",
                             "knee_centre",
                             "ankle_centre",
                             "calcaneus_back",
                             "calcaneus_bottom",
                             "mt1_head",
                             "mt2_head",
                             "mt3_head",
                             "mt4_head",
                             "mt5_head",
                             "mt5_base",
                             "toe1_tip",
                             "toe2_tip",
                             "toe3_tip",
                             "toe4_tip",
                             "toe5_tip"};

} // namespace

Result<SkinLandmarks> SkinLandmarks::from(const Points& points) {
    for (const char* name : kMidline)
        if (!points.contains(name)) return Error{std::string("no landmark ") + name};
    for (const char* name : kPaired)
        for (const Side side : {Side::left, Side::right})
            if (!points.contains(joinSide(name, side)))
                return Error{"no landmark " + joinSide(name, side)};
    return SkinLandmarks(points);
}

glm::vec3 SkinLandmarks::operator()(std::string_view name) const {
    const auto found = points_->find(name);
    assert(found != points_->end());
    return found->second;
}

glm::vec3 SkinLandmarks::operator()(std::string_view name, Side side) const {
    return (*this)(joinSide(name, side));
}

glm::vec3 SkinLandmarks::symmetric(std::string_view name) const {
    return 0.5f * ((*this)(name, Side::left) + glm::vec3(-1, 1, 1) * (*this)(name, Side::right));
}

glm::vec3 SkinLandmarks::midline(std::string_view name) const {
    return glm::vec3(0, 1, 1) * (*this)(name);
}

} // namespace myoatlas::builder
