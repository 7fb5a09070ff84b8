#include "renderer/palette.h"
#include "renderer/render_fixture.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::renderer {

namespace {

/// A finely divided square skin of half side 10 cm, facing +Z.
body::Body flatSkin(int cells = 40) {
    body::Mesh mesh;
    for (int y = 0; y <= cells; ++y)
        for (int x = 0; x <= cells; ++x)
            mesh.positions.emplace_back(
                -0.1f + 0.2f * static_cast<float>(x) / static_cast<float>(cells),
                -0.1f + 0.2f * static_cast<float>(y) / static_cast<float>(cells), 0.0f);
    const auto at = [&](int x, int y) { return static_cast<std::uint32_t>(y * (cells + 1) + x); };
    for (int y = 0; y < cells; ++y)
        for (int x = 0; x < cells; ++x)
            mesh.indices.insert(mesh.indices.end(), {at(x, y), at(x + 1, y), at(x + 1, y + 1),
                                                     at(x, y), at(x + 1, y + 1), at(x, y + 1)});
    body::computeNormals(mesh);
    body::Body body;
    body.structures.push_back(structure("skin", body::Kind::skin, std::move(mesh)));
    return body;
}

std::shared_ptr<const ZoneWeights> weightsOf(const body::Body& body, float essential,
                                             float spillover) {
    const std::size_t count = body.structures[0].mesh.positions.size();
    return std::make_shared<ZoneWeights>(
        ZoneWeights{std::vector<float>(count, essential), std::vector<float>(count, spillover)});
}

double redness(Pixel p) { return p.r - 0.5 * (p.g + p.b); }

double meanRedness(const Image& image) {
    double sum = 0.0;
    for (const Pixel& p : image.pixels) sum += redness(p);
    return sum / static_cast<double>(image.pixels.size());
}

class Zones : public RenderTest {
protected:
    void SetUp() override {
        RenderTest::SetUp();
        renderer().setBody(body_);
        list_.camera = orthographicCamera({0, 0, 1}, {0, 0, 0}, 0.15f, 1.0f, 0.1f, 2.0f);
        list_.items = {{.structure = 0}};
    }

    const body::Body body_ = flatSkin();
    DrawList list_ = plainList();
};

} // namespace

TEST(PackZoneWeights, InterleavesTheZones) {
    const auto weights = std::make_shared<ZoneWeights>(ZoneWeights{{1.0f, 0.5f}, {0.0f, 2.0f}});
    const std::vector<Zone> zones{{.weights = nullptr}, {.weights = weights}};
    const std::vector<std::uint8_t> packed = packZoneWeights(zones, 3);
    ASSERT_EQ(packed.size(), 48u);
    EXPECT_EQ(packed[2], 255);
    EXPECT_EQ(packed[3], 0);
    EXPECT_EQ(packed[16 + 2], 128);
    EXPECT_EQ(packed[16 + 3], 255); // clamped
    EXPECT_EQ(packed[32 + 2], 0);   // weights end before the skin does
}

TEST(PackZoneWeights, TakesNoMoreThanFit) {
    const auto weights = std::make_shared<ZoneWeights>(ZoneWeights{{1.0f}, {1.0f}});
    const std::vector<Zone> zones(kMaxZones + 3, Zone{.weights = weights});
    EXPECT_EQ(packZoneWeights(zones, 1), std::vector<std::uint8_t>(2 * kMaxZones, 255));
}

TEST_F(Zones, NoWeightLeavesTheSkinAsItWas) {
    const Image bare = render(list_);
    list_.zones = {{.weights = weightsOf(body_, 0.0f, 0.0f)}};
    EXPECT_EQ(render(list_).pixels, bare.pixels);
}

TEST_F(Zones, HeatAtHalfWeightIsEvenAndRed) {
    const double bare = meanRedness(render(list_));
    list_.zones = {{.hue = zoneHue(0), .weights = weightsOf(body_, 0.5f, 0.0f)}};
    const Image image = render(list_);
    // One colour all over: no triangle edges and no vertices show. Light varies with nothing here.
    const Pixel centre = image.at(64, 64);
    for (const Pixel& p : image.pixels)
        for (int c = 0; c < 3; ++c) ASSERT_NEAR(p[c], centre[c], 2);
    EXPECT_GT(redness(centre), bare + 60);
}

TEST_F(Zones, SpilloverDiffersFromEssentialWithoutColour) {
    list_.zones = {{.weights = weightsOf(body_, 0.0f, 0.8f)}};
    const Image image = render(list_);
    const auto [least, most] = std::ranges::minmax(image.pixels, {}, [](Pixel p) { return p.g; });
    EXPECT_GT(most.g - least.g, 25); // hatched
}

TEST_F(Zones, StippleIsDenseForEssentialAndSparseForSpillover) {
    list_.zoneStyle = ZoneStyle::stipple;
    const double bare = meanRedness(render(list_));
    list_.zones = {{.hue = zoneHue(0), .weights = weightsOf(body_, 1.0f, 0.0f)}};
    const double essential = meanRedness(render(list_)) - bare;
    list_.zones = {{.hue = zoneHue(0), .weights = weightsOf(body_, 0.0f, 1.0f)}};
    const double spillover = meanRedness(render(list_)) - bare;
    EXPECT_GT(spillover, 1.0);
    EXPECT_GT(essential, 3.0 * spillover);
}

TEST_F(Zones, DotsStayOnTheBodyWhenTheCameraMoves) {
    list_.zoneStyle = ZoneStyle::stipple;
    list_.zones = {{.hue = zoneHue(0), .weights = weightsOf(body_, 1.0f, 0.0f)}};
    const Image before = render(list_);
    // A move by exactly 16 pixels to the left moves the picture by 16 pixels to the right.
    const float metres = 16.0f * 0.15f / 128.0f;
    list_.camera = orthographicCamera({-metres, 0, 1}, {-metres, 0, 0}, 0.15f, 1.0f, 0.1f, 2.0f);
    const Image after = render(list_);
    int differing = 0;
    for (int y = 0; y < 128; ++y)
        for (int x = 0; x < 112; ++x)
            if (std::abs(redness(before.at(x, y)) - redness(after.at(x + 16, y))) > 12.0)
                ++differing;
    EXPECT_LT(differing, 128 * 112 / 100);
}

TEST_F(Zones, BothHuesOfAnOverlapAreSeen) {
    list_.zones = {{.hue = {0.8f, 0.0f, 0.0f}, .weights = weightsOf(body_, 1.0f, 0.0f)},
                   {.hue = {0.0f, 0.0f, 0.8f}, .weights = weightsOf(body_, 1.0f, 0.0f)}};
    for (const ZoneStyle style : {ZoneStyle::heat, ZoneStyle::stipple}) {
        list_.zoneStyle = style;
        const Image image = render(list_);
        const auto share = [&](int channel, int other) {
            return static_cast<double>(std::ranges::count_if(
                       image.pixels, [=](Pixel p) { return p[channel] > p[other] + 60; })) /
                   static_cast<double>(image.pixels.size());
        };
        EXPECT_GT(share(0, 2), 0.08);
        EXPECT_GT(share(2, 0), 0.05);
    }
}

TEST_F(Zones, StayStrongOnTranslucentSkin) {
    list_.items = {{.structure = 0, .look = Look::ghosted, .opacity = 0.1f}};
    list_.background = transparentBackground();
    EXPECT_LT(render(list_).at(64, 64).a, 40);
    list_.zones = {{.weights = weightsOf(body_, 1.0f, 0.0f)}};
    EXPECT_GT(render(list_).at(64, 64).a, 200);
}

TEST_F(Zones, AreInkedOnWhatCarriesThemInPlaceOfAHiddenSkin) {
    body::Body body = body_;
    body.structures.push_back(
        structure("muscle", body::Kind::muscle, square({0, 0, -0.01f}, 0.09f)));
    renderer().setBody(body);
    list_.items = {{.structure = 1}};
    const Image bare = render(list_);
    list_.zones = {{.hue = zoneHue(1), .weights = weightsOf(body_, 1.0f, 0.0f)}};
    EXPECT_EQ(render(list_).pixels, bare.pixels) << "nothing floats where the skin was";
    CarriedZones carried;
    carried.weights = {{}, std::vector<std::uint8_t>(4 * body.structures[1].mesh.positions.size())};
    for (std::size_t i = 0; i < carried.weights[1].size(); i += 4) carried.weights[1][i] = 255;
    list_.carriedZones = std::make_shared<const CarriedZones>(carried);
    const Pixel inked = render(list_).at(64, 64);
    EXPECT_GT(inked.b, inked.r + 40) << "blue as the zone, on red muscle";
    list_.items[0].look = Look::ghosted;
    list_.items[0].opacity = 0.1f;
    const Pixel ghosted = render(list_).at(64, 64);
    EXPECT_GT(ghosted.b, ghosted.r + 40);
}

TEST_F(Zones, ADeepVolumeGlowsThroughTheSkin) {
    const Pixel bare = render(list_).at(64, 64);
    list_.deepVolumes = {{.centre = {0, 0, -0.02f}, .axes = glm::mat3(0.02f)}};
    const Image image = render(list_);
    EXPECT_GT(redness(image.at(64, 64)), redness(bare) + 40);
    EXPECT_EQ(image.at(4, 4), render(list_).at(4, 4));
}

} // namespace myoatlas::renderer
