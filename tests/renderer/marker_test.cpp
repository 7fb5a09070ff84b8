#include "renderer/render_fixture.h"

namespace myoatlas::renderer {

namespace {

class Markers : public RenderTest {
protected:
    void SetUp() override {
        RenderTest::SetUp();
        body_.structures.push_back(structure("wall", body::Kind::bone, square({0, 0, 0}, 0.9f)));
        renderer().setBody(body_);
        list_.items = opaqueItems(body_);
    }

    int redPixels(const Image& image) const {
        int count = 0;
        for (const Pixel& p : image.pixels) count += p.r > p.g + 60;
        return count;
    }

    body::Body body_;
    DrawList list_ = plainList();
};

} // namespace

TEST_F(Markers, AreAsLargeAsAskedAtEveryDistance) {
    list_.markers = {{.position = {0, 0, 0.1f}, .size = 30.0f}};
    const int near = redPixels(render(list_));
    list_.camera = orthographicCamera({0, 0, 2}, {0, 0, 0}, 6.0f, 1.0f, 0.1f, 4.0f);
    const int far = redPixels(render(list_));
    EXPECT_NEAR(near, far, 20);
    EXPECT_GT(near, 300);
    EXPECT_LT(near, 15 * 15 * 3.15);
}

TEST_F(Markers, ShowThroughWhatCoversThem) {
    list_.markers = {{.position = {0, 0, 0.1f}, .size = 40.0f}};
    const Image open = render(list_);
    list_.markers[0].position.z = -0.5f;
    const Image covered = render(list_);
    EXPECT_GT(redPixels(covered), 60);                  // still there
    EXPECT_LT(redPixels(covered), redPixels(open) / 2); // but only as a ring and a cross
}

TEST_F(Markers, AreFaintDotsWhereSmallAndCovered) {
    const Image bare = render(list_);
    list_.markers = {{.position = {0, 0, -0.5f}, .hue = {0.0f, 0.0f, 0.0f}, .size = 9.0f}};
    const Image covered = render(list_);
    int darker = 0, brighter = 0;
    for (std::size_t i = 0; i < bare.pixels.size(); ++i) {
        darker += covered.pixels[i].g + 8 < bare.pixels[i].g;
        brighter += covered.pixels[i].g > bare.pixels[i].g + 8;
    }
    EXPECT_GT(darker, 15);
    EXPECT_EQ(brighter, 0) << "no halo and no dashes";
}

TEST_F(Markers, ShowTheirLabel) {
    list_.markers = {{.position = {0, 0, 0.1f}, .size = 40.0f}};
    const Image cross = render(list_);
    list_.markers[0].label = "7";
    EXPECT_NE(render(list_).pixels, cross.pixels);
}

TEST_F(Markers, GrowWithThePixelScale) {
    list_.markers = {{.position = {0, 0, 0.1f}, .size = 20.0f}};
    const int once = redPixels(render(list_));
    list_.pixelScale = 2.0f;
    EXPECT_NEAR(redPixels(render(list_)), 4 * once, once);
}

TEST_F(Markers, StandBesideTheirPlaceOnAStem) {
    list_.markers = {{.position = {0, 0, 0.1f}, .size = 20.0f}};
    const Image inPlace = render(list_);
    list_.markers[0].offset = {30.0f, 0.0f};
    const Image beside = render(list_);
    const glm::ivec2 middle = beside.size / 2;
    const auto isRed = [](const Pixel& p) { return p.r > p.g + 60; };
    const auto at = [&](int x, int y) {
        return beside
            .pixels[static_cast<std::size_t>((middle.y + y) * beside.size.x + middle.x + x)];
    };
    EXPECT_TRUE(isRed(at(0, 0))) << "the foot on the true place";
    EXPECT_TRUE(isRed(at(12, 0))) << "the stem";
    EXPECT_FALSE(isRed(at(12, 6)));
    EXPECT_FALSE(isRed(at(-6, 0))) << "the disc has left";
    EXPECT_TRUE(isRed(at(30, 7))) << "and stands there";
    EXPECT_NEAR(redPixels(beside), redPixels(inPlace), 60);
}

} // namespace myoatlas::renderer
