#include "builder/costal_margin.h"
#include "builder/sacrum.h"
#include "builder/simplify.h"
#include "builder/vertebra.h"
#include "builder/vertebra_plan.h"
#include "mesh_checks.h"

#include <gtest/gtest.h>
#include <limits>
#include <memory>

namespace myoatlas::builder {

namespace {

const std::filesystem::path kAnatomy = MYOATLAS_ANATOMY_FOLDER;

class AxialBonesTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        Result<Measurements> measurements = loadMeasurements(kAnatomy);
        ASSERT_TRUE(measurements) << measurements.error().message;
        measurements_ = std::make_unique<Measurements>(std::move(*measurements));
    }
    static void TearDownTestSuite() { measurements_.reset(); }
    static inline std::unique_ptr<Measurements> measurements_;
};

float nearest(const body::Mesh& a, const body::Mesh& b) {
    float distance = std::numeric_limits<float>::max();
    for (const glm::vec3& p : a.positions)
        for (const glm::vec3& q : b.positions) distance = std::min(distance, glm::distance(p, q));
    return distance;
}

} // namespace

TEST_F(AxialBonesTest, MakesEveryVertebraOneSolidWithAnOpenCanal) {
    std::size_t seen = 0;
    for (const auto& [name, bone] : measurements_->bones) {
        if (!bone.vertebra) continue;
        ++seen;
        const Result<body::Mesh> mesh = vertebraMesh(bone);
        ASSERT_TRUE(mesh) << name << ": " << mesh.error().message;
        EXPECT_GT(signedVolume(*mesh), 0.6f * bone.volume) << name;
        EXPECT_LT(signedVolume(*mesh), 1.4f * bone.volume) << name;
        if (bone.vertebra->level == "C1") continue;
        const Result<VertebraPlan> plan = vertebraPlan(*bone.vertebra);
        ASSERT_TRUE(plan) << name;
        for (const glm::vec3& p : mesh->positions) {
            const glm::vec3 q = plan->local(p) - plan->canal;
            EXPECT_GT(glm::length(glm::vec2(q.x, q.z)), 0.3f * plan->canalDepth) << name;
        }
    }
    EXPECT_EQ(seen, 24u);
}

TEST_F(AxialBonesTest, NamesTheMeasureThatAVertebraLacks) {
    Vertebra vertebra = *measurements_->bones.at("Third lumbar vertebra").vertebra;
    vertebra.sizes.erase("canal_depth");
    const Result<VertebraPlan> plan = vertebraPlan(vertebra);
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().message, "canal_depth is missing");
}

TEST_F(AxialBonesTest, HangsTheCoccyxOnTheSacrum) {
    const Result<body::Mesh> sacrum = sacrumMesh(measurements_->bones.at("Sacrum"), *measurements_);
    const Result<body::Mesh> coccyx = coccyxMesh(*measurements_);
    ASSERT_TRUE(sacrum);
    ASSERT_TRUE(coccyx);
    const glm::vec3 tip = measurements_->landmarks.at("coccyx_tip").position;
    EXPECT_NEAR(coccyx->bounds().min.y, tip.y, 0.003f);
    EXPECT_LT(nearest(*sacrum, *coccyx), 0.003f);
    EXPECT_GT(sacrum->bounds().centre().y, coccyx->bounds().max.y);
}

TEST_F(AxialBonesTest, JoinsEachFalseCartilageToItsRibAndTheOneAbove) {
    const Result<std::array<body::Mesh, 3>> margin = costalMargin(*measurements_, Side::left);
    ASSERT_TRUE(margin) << margin.error().message;
    const char* ribs[] = {"Left eighth rib", "Left ninth rib", "Left tenth rib"};
    for (std::size_t i = 0; i < 3; ++i) {
        const body::Mesh& mesh = (*margin)[i];
        EXPECT_EQ(openEdges(mesh), 0u) << ribs[i];
        body::Mesh tip;
        tip.positions = {measurements_->bones.at(ribs[i]).line->lastTip};
        EXPECT_LT(nearest(mesh, tip), 0.012f) << ribs[i];
        if (i == 0) continue;
        EXPECT_LT(nearest(mesh, (*margin)[i - 1]), 0.006f) << ribs[i];
    }
}

} // namespace myoatlas::builder
