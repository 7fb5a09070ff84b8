#include "real_atlas.h"
#include "scene/action.h"
#include "scene/area_view.h"
#include "scene/causes.h"

#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

TEST(Areas, EverySkinVertexHasOneAndEveryAreaHasSkin) {
    const AreaMap& map = realAtlas()->areas();
    ASSERT_EQ(map.areaOfVertex.size(), realAtlas()->body().skin()->mesh.positions.size());
    for (const std::uint32_t area : map.areaOfVertex) {
        ASSERT_LT(area, map.areas.size());
        ASSERT_FALSE(map.areas[area].isDeep());
    }
    std::size_t skinAreas = 0;
    for (const SidedArea& area : map.areas)
        if (!area.isDeep()) {
            EXPECT_GT(area.skinArea, 0.5e-4f) << area.id << " has under half a square centimetre";
            ++skinAreas;
        }
    EXPECT_GE(skinAreas, 150u);
}

TEST(Areas, AreMissingOnABodyWithoutTheirLandmarksButZonesAreShown) {
    auto content = std::make_shared<content::Content>(realAtlas()->content());
    content->areas.clear();
    const content::Muscle* muscle = content->muscle("infraspinatus");
    ASSERT_NE(muscle, nullptr);
    content->muscles = {content::Muscle(*muscle)};
    // The atlas of the test owns the body.
    const std::shared_ptr<const body::Body> body(realAtlas(), &realAtlas()->body());
    Diagnostics ignored;
    const auto atlas = Atlas::create(content, body, ignored);
    ASSERT_TRUE(atlas) << atlas.error().message;
    EXPECT_TRUE((*atlas)->areas().areas.empty());

    const Scene scene = apply(openingScene(*atlas, 1.0f), SelectPoint{0});
    const Camera here = zoneView(scene, 0, 1.0f);
    Scene known = openingScene(realAtlas(), 1.0f);
    const Camera there = zoneView(known, pointIndex((*atlas)->points()[0].id), 1.0f);
    EXPECT_NEAR(here.yaw, there.yaw, 0.3f);
    EXPECT_TRUE(coverages((*atlas)->pattern(0), (*atlas)->areas()).empty());
    EXPECT_TRUE(rankCauses(**atlas, drawingOf({}, (*atlas)->areas())).empty());
}

TEST(Areas, AreSeenFromWhereTheyFace) {
    const Scene scene = openingScene(realAtlas(), 1.0f);
    const auto seen = [&](std::string_view id) {
        const std::size_t area = *realAtlas()->areas().find(id);
        return areaView(scene, std::span(&area, 1), 1.0f);
    };
    EXPECT_GT(towardEye(seen("forehead.left")).z, 0.8f);
    EXPECT_GT(towardEye(seen("temple.left")).x, 0.6f);
    EXPECT_LT(towardEye(seen("calf_middle.right")).z, -0.6f);
    EXPECT_LT(seen("temple.left").distance, scene.camera.distance) << "nearer than the whole body";
}

TEST(Areas, LieOnTheirOwnSide) {
    const AreaMap& map = realAtlas()->areas();
    const auto& positions = realAtlas()->body().skin()->mesh.positions;
    std::vector<double> x(map.areas.size(), 0.0), weight(map.areas.size(), 0.0);
    for (std::size_t v = 0; v < positions.size(); ++v) {
        x[map.areaOfVertex[v]] += double(map.vertexArea[v]) * positions[v].x;
        weight[map.areaOfVertex[v]] += map.vertexArea[v];
    }
    for (std::size_t a = 0; a < map.areas.size(); ++a) {
        const SidedArea& area = map.areas[a];
        const double centre = area.isDeep() ? double(area.centre.x) : x[a] / weight[a];
        if (area.side == Side::left) {
            EXPECT_GT(centre, 0.0) << area.id;
        }
        if (area.side == Side::right) {
            EXPECT_LT(centre, 0.0) << area.id;
        }
        if (area.side == Side::midline) {
            EXPECT_NEAR(centre, 0.0, 0.01) << area.id;
        }
    }
}

TEST(Areas, LeftAndRightAreOfOneSize) {
    const AreaMap& map = realAtlas()->areas();
    for (const SidedArea& left : map.areas) {
        if (left.side != Side::left || left.isDeep()) continue;
        const SidedArea& right = map.areas[areaIndex(joinSide(left.area->id, Side::right))];
        // Both halves of the body are measured, so they differ a little.
        EXPECT_NEAR(left.skinArea, right.skinArea, 0.25f * left.skinArea + 1.5e-4f) << left.id;
    }
}

TEST(Areas, DeepOnesLieInsideTheBody) {
    const body::RayCaster skin({&realAtlas()->body().skin()->mesh});
    for (const SidedArea& area : realAtlas()->areas().areas) {
        if (!area.isDeep()) continue;
        const auto hit = skin.cast(area.centre, {0.0f, 1.0f, 0.0f});
        ASSERT_TRUE(hit) << area.id;
        EXPECT_GT(hit->normal.y, 0.0f) << area.id << " lies outside the skin";
    }
}

} // namespace
} // namespace myoatlas::scene
