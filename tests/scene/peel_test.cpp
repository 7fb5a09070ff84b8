#include "real_atlas.h"
#include "scene/action.h"
#include "scene/peel.h"

#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

float opacityOf(const Scene& scene, const char* structure) {
    return visibleOpacity(scene, *realAtlas()->body().find(structure));
}

TEST(Peel, DepthIsReadBackFromTheLayers) {
    Scene scene = openingScene(realAtlas(), 1.0f);
    for (float depth = 0.0f; depth <= kPeeledToBone; depth += 0.3f)
        EXPECT_NEAR(peelDepth(apply(scene, SetPeel{depth})), depth, 1e-5f);
    EXPECT_NEAR(peelDepth(scene), 0.75f, 1e-5f) << "the skin is a veil at first";
}

TEST(Peel, TakesTheOuterAwayFirstAndNeverTheBones) {
    const Scene opened = openingScene(realAtlas(), 1.0f);
    const Scene muscles = apply(opened, SetPeel{1.0f});
    EXPECT_EQ(opacityOf(muscles, "skin"), 0.0f);
    EXPECT_EQ(opacityOf(muscles, "gluteus_maximus.left"), 1.0f);
    const Scene fading = apply(opened, SetPeel{1.5f});
    EXPECT_FLOAT_EQ(opacityOf(fading, "gluteus_maximus.left"), 0.5f);
    const Scene bones = apply(opened, SetPeel{kPeeledToBone});
    EXPECT_EQ(opacityOf(bones, "piriformis.left"), 0.0f);
    EXPECT_EQ(opacityOf(bones, "femur.left"), 1.0f);
}

TEST(Peel, DeeperNeverShowsMoreOfALayer) {
    for (float depth = 0.0f; depth < kPeeledToBone; depth += 0.25f) {
        const auto here = peeledOpacity(depth), deeper = peeledOpacity(depth + 0.25f);
        for (std::size_t i = 0; i < kLayerCount; ++i) EXPECT_LE(deeper[i], here[i]);
    }
}

TEST(Peel, StopsAtWholeLayers) {
    EXPECT_EQ(nextPeelStop(0.75f, true), 1.0f);
    EXPECT_EQ(nextPeelStop(1.0f, true), 2.0f);
    EXPECT_EQ(nextPeelStop(0.999f, true), 2.0f) << "as good as there";
    EXPECT_EQ(nextPeelStop(2.0f, false), 1.0f);
    EXPECT_EQ(nextPeelStop(1.0f, false), peelDepth(openingScene(realAtlas(), 1.0f)));
    EXPECT_EQ(nextPeelStop(0.75f, false), 0.0f);
    EXPECT_EQ(nextPeelStop(0.0f, false), 0.0f);
    EXPECT_EQ(nextPeelStop(kPeeledToBone, true), kPeeledToBone);
    EXPECT_EQ(peelTitle(0.0f), "Skin");
    EXPECT_EQ(peelTitle(kPeeledToBone), "Bones");
}

TEST(Peel, IsOneStepToUndo) {
    History history(openingScene(realAtlas(), 1.0f));
    const Scene before = history.present();
    history.apply(SetPeel{1.2f});
    const Action further = SetPeel{3.4f};
    history.amend(std::span(&further, 1)); // the slider is dragged on
    EXPECT_TRUE(history.undo());
    EXPECT_EQ(history.present(), before);
    EXPECT_FALSE(history.canUndo());
}

} // namespace
} // namespace myoatlas::scene
