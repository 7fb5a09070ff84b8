#include "importer/divide.h"
#include "importer/fibres.h"
#include "importer/shape.h"
#include "importer/skin_wrap.h"
#include "importer/warp.h"
#include "shapes.h"

#include <gtest/gtest.h>

namespace myoatlas::importer {

TEST(Warp, FollowsAnAffineMapEverywhere) {
    const auto map = [](glm::vec3 p) {
        return glm::vec3(1.1f * p.x, 0.95f * p.y + 0.02f * p.x, p.z + 0.03f);
    };
    std::vector<Control> controls;
    for (const Sample& sample : samplesOf(ball({0, 1, 0}, 0.4f), 60))
        controls.push_back({sample.position, map(sample.position)});
    const Warp warp = Warp::through(controls, 0.003f);
    for (const glm::vec3 p :
         {glm::vec3(0, 1, 0), glm::vec3(0.3f, 0.2f, 0.1f), glm::vec3(-0.5f, 1.6f, 0)})
        EXPECT_LT(glm::length(warp(p) - map(p)), 1e-4f);
}

TEST(Warp, PassesThroughItsControlsWithoutSmoothing) {
    std::vector<Control> controls;
    for (const Sample& sample : samplesOf(ball({0, 0, 0}, 0.3f), 40))
        controls.push_back(
            {sample.position,
             sample.position + 0.01f * glm::vec3(std::sin(20.0f * sample.position.y), 0, 0)});
    const Warp warp = Warp::through(controls, 0.0f);
    for (const Control& control : controls)
        EXPECT_LT(glm::length(warp(control.from) - control.to), 1e-4f);
}

TEST(Warp, IsAShiftForFewControls) {
    const Warp warp = Warp::through({{{0, 0, 0}, {1, 0, 0}}}, 0.01f);
    EXPECT_EQ(warp({0, 2, 0}), glm::vec3(1, 2, 0));
    EXPECT_EQ(Warp()({1, 2, 3}), glm::vec3(1, 2, 3));
}

TEST(Shape, KnowsWhereAndHowLarge) {
    const Shape shape = shapeOf(ball({0.1f, 0.2f, 0.3f}, 0.05f, 64, 33));
    EXPECT_LT(glm::length(shape.centroid - glm::dvec3(0.1, 0.2, 0.3)), 1e-5);
    EXPECT_NEAR(shape.radius, 0.05, 2e-4);
}

TEST(Moved, KeepsFacesOutwardInAMirror) {
    const body::Mesh mirrored =
        moved(ball({1, 0, 0}, 0.1f), glm::dmat4(glm::dmat3(-1, 0, 0, 0, 1, 0, 0, 0, 1)));
    EXPECT_GT(body::signedVolume(mirrored), 0.0f);
    EXPECT_LT(mirrored.bounds().max.x, 0.0f);
}

TEST(Divided, GivesWholePiecesAndCutsWhatHangsTogether) {
    const body::Mesh left = ball({0.1f, 0, 0}, 0.05f), right = ball({-0.1f, 0, 0}, 0.05f);
    body::Mesh both = left;
    body::append(both, right);
    const std::vector<body::Mesh> ribs = divided(both, {&left, &right});
    EXPECT_EQ(ribs[0].triangleCount(), left.triangleCount());
    EXPECT_EQ(ribs[1].triangleCount(), right.triangleCount());

    const body::Mesh whole = ball({0, 0, 0}, 0.1f);
    const body::Mesh upper = ball({0, 0.06f, 0}, 0.05f), lower = ball({0, -0.06f, 0}, 0.05f);
    const std::vector<body::Mesh> heads = divided(whole, {&upper, &lower});
    EXPECT_EQ(heads[0].triangleCount() + heads[1].triangleCount(), whole.triangleCount());
    EXPECT_NEAR(float(heads[0].triangleCount()), 0.5f * float(whole.triangleCount()), 24.0f);
}

TEST(LayFibres, TakesThemFromTheNearestPlace) {
    body::Mesh model = ball({0, 0, 0}, 0.05f);
    for (std::size_t i = 0; i < model.positions.size(); ++i)
        model.texcoords[i] = {0.5f, 0.5f + 10.0f * model.positions[i].y};
    body::Mesh mesh = ball({0, 0, 0}, 0.051f, 40, 21);
    layFibres(mesh, model);
    for (std::size_t i = 0; i < mesh.positions.size(); ++i)
        EXPECT_NEAR(mesh.texcoords[i].y, 0.5f + 10.0f * mesh.positions[i].y, 0.05f);
}

TEST(WrapSkin, CoversWhatSticksOutAndStaysClosed) {
    body::Mesh skin = ball({0, 0, 0}, 0.10f, 96, 49);
    const std::vector<std::uint32_t> before = skin.indices;
    const body::Mesh inside = ball({0, 0, 0}, 0.09f), bump = ball({0, 0, 0.08f}, 0.03f);
    const Cover cover = wrapSkin(skin, {&inside, &bump});
    EXPECT_EQ(cover.outside, 0u);
    EXPECT_EQ(skin.indices, before);
    EXPECT_GT(skin.bounds().max.z, 0.108f);
    EXPECT_NEAR(skin.bounds().min.z, -0.10f, 1e-4f); // the other side stays
}

} // namespace myoatlas::importer
