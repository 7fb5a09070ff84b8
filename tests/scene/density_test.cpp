#include "real_atlas.h"
#include "scene/action.h"
#include "scene/density.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

const Atlas& atlas() { return *realAtlas(); }

const DensityField& wholeField() {
    static const DensityField field = densityOf(atlas(), {});
    return field;
}

TEST(Density, CountsEachPointOnceByWhatIsFeltMost) {
    // Counted anew, vertex by vertex, the slow way.
    const std::size_t vertices = atlas().body().skin()->mesh.positions.size();
    for (std::size_t v = 0; v < vertices; v += 997) {
        const auto causes = causesAt(atlas(), {}, v);
        const auto essential =
            std::ranges::count(causes, content::ZoneKind::essential, &DensityCause::kind);
        EXPECT_EQ(wholeField().counts[v].essential, essential) << v;
        EXPECT_EQ(wholeField().counts[v].total(), static_cast<int>(causes.size())) << v;
    }
}

TEST(Density, IsTheSumOfTheRegions) {
    std::vector<int> sums(wholeField().counts.size(), 0);
    for (const std::string& region : regionsOf(atlas().content())) {
        const DensityField part = densityOf(atlas(), {region});
        for (std::size_t v = 0; v < sums.size(); ++v) sums[v] += part.counts[v].total();
    }
    for (std::size_t v = 0; v < sums.size(); ++v)
        ASSERT_EQ(sums[v], wholeField().counts[v].total()) << v;
}

TEST(Density, NamesThePointsOfASpotEssentialFirst) {
    const std::size_t point = pointIndex("infraspinatus.1.right");
    const auto& essential = atlas().pattern(point).essential;
    const auto strongest = std::ranges::max_element(essential, {}, &VertexWeight::weight);
    const auto causes = causesAt(atlas(), {}, strongest->vertex);
    const auto found = std::ranges::find(causes, point, &DensityCause::point);
    ASSERT_NE(found, causes.end());
    EXPECT_EQ(found->kind, content::ZoneKind::essential);
    EXPECT_TRUE(std::ranges::is_sorted(causes, {}, &DensityCause::kind));
    for (const DensityCause& cause : causesAt(atlas(), {"leg-foot"}, strongest->vertex))
        EXPECT_EQ(atlas().points()[cause.point].ref.muscle->region, "leg-foot");
}

TEST(Density, IsAlikeOnBothSides) {
    const auto most = [](const char* area) {
        for (const DensityArea& entry : densityByArea(atlas(), {}, wholeField()))
            if (entry.area == areaIndex(area)) return entry.most.total();
        return 0;
    };
    for (const char* area : {"temple", "front_of_shoulder"})
        EXPECT_NEAR(most((std::string(area) + ".left").c_str()),
                    most((std::string(area) + ".right").c_str()), 1)
            << area;
}

TEST(Density, ShadesRiseWithTheCountBandByBand) {
    EXPECT_EQ(densityShade(0.0f), 0.0f);
    float last = 0.0f;
    for (int count = 1; count < 60; ++count) {
        const float shade = densityShade(static_cast<float>(count));
        EXPECT_GE(shade, last);
        EXPECT_LE(shade, 1.0f);
        // Which colour the shader gives it is the band that the legend names.
        const auto drawn = static_cast<std::size_t>(shade * float(kDensityBands.size() + 1));
        EXPECT_EQ(std::min(drawn, kDensityBands.size()) - 1, *densityBand(count)) << count;
        last = shade;
    }
    EXPECT_FALSE(densityBand(0));
    EXPECT_EQ(densityBandName(0), "1 to 2");
    EXPECT_EQ(densityBandName(kDensityBands.size() - 1), "16 and more");
}

TEST(Density, ReadsRegionsHoweverTheyAreWritten) {
    const content::Content& content = atlas().content();
    EXPECT_EQ(densityFromText(content, "")->region, "");
    EXPECT_EQ(densityFromText(content, "all")->region, "");
    for (const char* text : {"head-neck", "Head and neck", "head_neck"})
        EXPECT_EQ(densityFromText(content, text)->region, "head-neck") << text;
    EXPECT_EQ(densityFromText(content, toText(DensityMap{"shoulder-upper back"}))->region,
              "shoulder-upper back");
    const auto unknown = densityFromText(content, "tail");
    ASSERT_FALSE(unknown);
    EXPECT_NE(unknown.error().message.find("leg-foot"), std::string::npos)
        << unknown.error().message;
}

TEST(Density, LiesOnAnOpaqueSkin) {
    Scene scene = openingScene(realAtlas(), 1.0f);
    const auto skin =
        static_cast<std::size_t>(atlas().body().skin() - atlas().body().structures.data());
    EXPECT_LT(visibleOpacity(scene, skin), 1.0f);
    scene = apply(scene, ShowDensity{DensityMap{}});
    EXPECT_EQ(visibleOpacity(scene, skin), 1.0f);
}

} // namespace
} // namespace myoatlas::scene
