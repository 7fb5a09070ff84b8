#include "renderer/render_fixture.h"

#include <algorithm>

namespace myoatlas::renderer {

using AnalyticRender = RenderTest;

TEST_F(AnalyticRender, AFlatBackdropKeepsItsSrgbValue) {
    DrawList list = plainList();
    list.background = {{0.5f, 0.25f, 0.75f}, {0.5f, 0.25f, 0.75f}, 1.0f};
    const Image image = render(list);
    for (const glm::ivec2 p : {glm::ivec2(0, 0), {64, 64}, {127, 127}}) {
        const Pixel pixel = image.at(p.x, p.y);
        EXPECT_NEAR(pixel.r, 128, 1);
        EXPECT_NEAR(pixel.g, 64, 1);
        EXPECT_NEAR(pixel.b, 191, 1);
        EXPECT_EQ(pixel.a, 255);
    }
}

TEST_F(AnalyticRender, ATransparentBackdropLeavesOnlyTheBody) {
    body::Body body;
    body.structures.push_back(structure("patella", body::Kind::bone, square({0, 0, 0}, 0.5f)));
    renderer().setBody(body);
    DrawList list = plainList();
    list.background = transparentBackground();
    list.items = opaqueItems(body);
    const Image image = render(list);
    EXPECT_EQ(image.at(64, 64).a, 255);
    EXPECT_EQ(image.at(33, 64).a, 255);
    EXPECT_EQ(image.at(30, 64).a, 0);
    EXPECT_EQ(image.at(4, 4), Pixel(0));
}

TEST_F(AnalyticRender, RowsStartAtTheTopAndTheLeftIsTheBodysRight) {
    body::Body body;
    body.structures.push_back(
        structure("upper", body::Kind::bone, square({-0.5f, 0.5f, 0}, 0.25f)));
    renderer().setBody(body);
    DrawList list = plainList();
    list.items = opaqueItems(body);
    const Image image = render(list);
    EXPECT_GT(image.at(32, 32).r, 100);
    EXPECT_EQ(image.at(96, 96).r, 0);
}

TEST_F(AnalyticRender, HiddenStructuresAreNotDrawn) {
    body::Body body;
    body.structures.push_back(structure("near", body::Kind::nerve, square({0, 0, 0.5f}, 0.5f)));
    body.structures.push_back(structure("far", body::Kind::cartilage, square({0, 0, 0}, 0.5f)));
    renderer().setBody(body);
    DrawList list = plainList();
    list.items = {{.structure = 1}};
    const Pixel pixel = render(list).at(64, 64);
    EXPECT_GT(pixel.b, pixel.r); // bluish cartilage, not the yellow nerve before it
}

TEST_F(AnalyticRender, ThePlaneCutsAway) {
    body::Body body;
    body.structures.push_back(structure("patella", body::Kind::bone, square({0, 0, 0}, 0.5f)));
    renderer().setBody(body);
    DrawList list = plainList();
    list.items = opaqueItems(body);
    list.clipPlane = glm::vec4(1, 0, 0, 0);
    const Image image = render(list);
    EXPECT_EQ(image.at(50, 64).r, 0);
    EXPECT_GT(image.at(80, 64).r, 100);
}

TEST_F(AnalyticRender, StillPictureSoftensASlantedEdge) {
    body::Body body;
    body::Mesh mesh = square({0, 0, 0}, 0.5f);
    for (glm::vec3& p : mesh.positions) p = {p.x + 0.3f * p.y, p.y, p.z};
    body.structures.push_back(structure("patella", body::Kind::bone, mesh));
    renderer().setBody(body);
    DrawList list = plainList();
    list.background = transparentBackground();
    list.items = opaqueItems(body);
    const auto partial = [&](const Image& image) {
        return std::ranges::count_if(image.pixels, [](Pixel p) { return p.a > 0 && p.a < 255; });
    };
    EXPECT_EQ(partial(render(list)), 0);
    list.quality = Quality::still;
    EXPECT_GT(partial(render(list)), 40);
}

TEST_F(AnalyticRender, MovingDetailKeepsTheSilhouette) {
    body::Body body;
    body.structures.push_back(structure("ball", body::Kind::bone, sphere({0, 0, 0}, 0.8f, 96, 96)));
    DrawList list = plainList();
    list.background = transparentBackground();
    list.items = opaqueItems(body);
    renderer().setBody(body);
    const Image full = render(list);
    renderer().setBody(body, Detail::fullAndMoving);
    const Image moving = render(list);
    int differing = 0;
    for (std::size_t i = 0; i < full.pixels.size(); ++i)
        differing += full.pixels[i].a != moving.pixels[i].a;
    EXPECT_NE(full.pixels, moving.pixels);
    EXPECT_LT(differing, 160); // of 8000; the outline alone has 320
    list.quality = Quality::still;
    const Image still = render(list);
    renderer().setBody(body);
    EXPECT_EQ(render(list).pixels, still.pixels);
}

TEST_F(AnalyticRender, MovesWithTheLevelOfDetailOfTheFile) {
    body::Body body;
    body.structures.push_back(structure("patella", body::Kind::bone, square({0, 0, 0}, 0.5f)));
    const std::vector<std::uint32_t>& indices = body.structures[0].mesh.indices;
    body.structures[0].levels = {{indices[0], indices[1], indices[2]}}; // half of the square
    renderer().setBody(body, Detail::fullAndMoving);
    DrawList list = plainList();
    list.background = transparentBackground();
    list.items = opaqueItems(body);
    const auto covered = [&](const Image& image) {
        return std::ranges::count_if(image.pixels, [](Pixel p) { return p.a > 127; });
    };
    EXPECT_NEAR(double(covered(render(list))), 2048.0, 80.0);
    list.quality = Quality::still;
    EXPECT_NEAR(double(covered(render(list))), 2048.0, 80.0) << "a pixel is 16 mm wide";
    list.camera = orthographicCamera({0, 0, 2}, {0, 0, 0}, 0.16f, 1.0f, 1.5f, 2.5f);
    EXPECT_EQ(covered(render(list)), 128 * 128) << "a pixel is 1.25 mm wide";
    list.quality = Quality::moving;
    EXPECT_NEAR(double(covered(render(list))), 64.0 * 128.0, 160.0);
}

TEST_F(AnalyticRender, PixelsAreAsWideAsTheLensSays) {
    const body::Bounds bounds{glm::vec3(-1.0f), glm::vec3(1.0f)};
    const Camera parallel = orthographicCamera({0, 0, 5}, {0, 0, 0}, 2.0f, 1.0f, 1.0f, 9.0f);
    EXPECT_NEAR(pixelSize(parallel, bounds, 1000), 0.002f, 1e-6f);
    const Camera lens = perspectiveCamera({0, 0, 5}, {0, 0, 0}, 90.0f, 1.0f, 1.0f, 9.0f);
    EXPECT_NEAR(pixelSize(lens, bounds, 1000), 2.0f * 4.0f / 1000.0f, 1e-5f)
        << "at the front of the bounds, 4 m away";
    const Camera within = perspectiveCamera({0, 0, 0.5f}, {0, 0, 0}, 90.0f, 1.0f, 0.1f, 9.0f);
    EXPECT_EQ(pixelSize(within, bounds, 1000), 0.0f);
}

TEST_F(AnalyticRender, OcclusionDarkensOnlyFurrows) {
    body::Body body;
    body.structures.push_back(structure("floor", body::Kind::bone, square({0, 0, 0}, 0.05f)));
    body.structures.push_back(structure("ball", body::Kind::bone, sphere({0, 0, 0.005f}, 0.01f)));
    renderer().setBody(body);
    DrawList list = plainList();
    list.camera = orthographicCamera({0, 0, 2}, {0, 0, 0}, 0.08f, 1.0f, 1.5f, 2.5f);
    list.items = opaqueItems(body);
    const Image flat = render(list);
    list.quality = Quality::still;
    const Image shaded = render(list);
    EXPECT_LT(shaded.at(46, 64).g, flat.at(46, 64).g - 5);  // beside the ball
    EXPECT_NEAR(shaded.at(10, 64).g, flat.at(10, 64).g, 3); // open floor
}

} // namespace myoatlas::renderer
