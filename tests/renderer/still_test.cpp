#include "renderer/render_fixture.h"

namespace myoatlas::renderer {

using Still = RenderTest;

TEST_F(Still, TilesJoinWithoutASeam) {
    body::Body body;
    body.structures.push_back(structure("ball", body::Kind::bone, sphere({0, 0, 0}, 0.9f)));
    renderer().setBody(body);
    DrawList list = plainList();
    list.background = lightStudio();
    list.items = {{.structure = 0, .selected = true}};
    list.markers = {{.position = {0.1f, 0.1f, 0.9f}, .size = 60.0f}};
    const Image whole = render(list, {700, 700});
    Result<Image> drawn = renderStill(renderer(), list, {{700, 700}, 512});
    ASSERT_TRUE(drawn) << drawn.error().message;
    const Image& tiled = *drawn;
    ASSERT_EQ(tiled.size, whole.size);
    double sum = 0.0;
    int worst = 0;
    for (int y = 0; y < 700; ++y)
        for (int x = 0; x < 700; ++x) {
            const int difference = std::abs(tiled.at(x, y).g - whole.at(x, y).g);
            sum += difference;
            worst = std::max(worst, difference);
        }
    // Dither differs by a step at most; a shifted or mirrored tile would differ all over.
    EXPECT_LT(sum / (700.0 * 700.0), 0.5);
    EXPECT_LT(worst, 140);
}

TEST_F(Still, AMarkerBesideItsPlaceIsOneInAllTiles) {
    body::Body body;
    body.structures.push_back(structure("wall", body::Kind::bone, square({0, 0, 0}, 0.99f)));
    renderer().setBody(body);
    DrawList list = plainList();
    list.items = opaqueItems(body);
    // Covered, so a dashed ring; a tile with no more than the usual margin has the disc but not its
    // place.
    list.markers = {{.position = {-0.342f, 0.0f, -0.5f}, .offset = {165.0f, 0.0f}, .size = 60.0f}};
    const Image whole = render(list, {1200, 600});
    const Result<Image> tiled = renderStill(renderer(), list, {{1200, 600}, 800});
    ASSERT_TRUE(tiled) << tiled.error().message;
    int different = 0;
    for (std::size_t i = 0; i < whole.pixels.size(); ++i)
        different += std::abs(whole.pixels[i].g - tiled->pixels[i].g) > 60;
    EXPECT_LT(different, 40) << "solid in one tile and a ring in the other";
}

TEST_F(Still, RefusesASizeBeyondItsLimit) {
    for (const glm::ivec2 size : {glm::ivec2(9000, 10), {10, 0}}) {
        const Result<Image> image = renderStill(renderer(), plainList(), {size});
        ASSERT_FALSE(image);
        EXPECT_NE(image.error().message.find("8192"), std::string::npos);
    }
}

TEST_F(Still, TheSameListGivesTheSameBytes) {
    body::Body body;
    body.structures.push_back(structure("ball", body::Kind::muscle, sphere({0, 0, 0}, 0.9f)));
    renderer().setBody(body);
    DrawList list = plainList();
    list.quality = Quality::still;
    list.background = darkStudio();
    list.items = opaqueItems(body);
    EXPECT_EQ(render(list).pixels, render(list).pixels);
}

TEST_F(Still, EachStructureCountOfARealBodyFits) {
    body::Body body;
    for (int i = 0; i < 800; ++i) {
        const glm::vec3 at(-0.95f + 0.06f * static_cast<float>(i % 32),
                           -0.95f + 0.07f * static_cast<float>(i / 32), 0);
        body.structures.push_back(
            structure("s" + std::to_string(i), body::Kind::bone, square(at, 0.02f)));
    }
    renderer().setBody(body);
    DrawList list = plainList();
    list.items = opaqueItems(body);
    list.items.back().tint = {0, 0, 1};
    list.items.back().tintAmount = 1.0f;
    const Image image = render(list, {512, 512});
    int blue = 0, ivory = 0;
    for (const Pixel& p : image.pixels) {
        blue += p.b > p.r + 60;
        ivory += p.r > 120 && p.b < p.r;
    }
    EXPECT_NEAR(blue, 100, 30);
    EXPECT_NEAR(ivory, 79900, 12000);
}

} // namespace myoatlas::renderer
