#include "renderer/structure_states.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace myoatlas::renderer {
namespace {

body::Structure structure(std::string id, body::Kind kind) {
    body::Structure result;
    result.id = std::move(id);
    result.kind = kind;
    return result;
}

float saturation(glm::vec3 colour) {
    return std::max({colour.r, colour.g, colour.b}) - std::min({colour.r, colour.g, colour.b});
}

TEST(Tissue, EyesAreIvoryAndOtherOrgansNotAsRedAsMuscle) {
    const glm::vec3 eye = tissueOf(structure("eyeball.left", body::Kind::organ)).colour;
    EXPECT_GT(std::min({eye.r, eye.g, eye.b}), 0.85f);
    EXPECT_LT(saturation(eye), 0.08f);
    const glm::vec3 kidney = tissueOf(structure("kidney.left", body::Kind::organ)).colour;
    const glm::vec3 muscle = tissueOf(structure("soleus.left", body::Kind::muscle)).colour;
    EXPECT_LT(saturation(kidney), saturation(muscle));
}

TEST(Tissue, VeinsAreBlueAndBothSidesAlike) {
    const glm::vec3 vein = tissueOf(structure("femoral_vein.left", body::Kind::vessel)).colour;
    EXPECT_GT(vein.b, vein.r);
    EXPECT_EQ(tissueOf(structure("soleus.left", body::Kind::muscle)).colour,
              tissueOf(structure("soleus.right", body::Kind::muscle)).colour);
}

} // namespace
} // namespace myoatlas::renderer
