#include "renderer/render_fixture.h"

namespace myoatlas::renderer {

namespace {

bool isAmber(Pixel p) { return p.r > 200 && p.g > 130 && p.b < 80; }

} // namespace

using Outline = RenderTest;

TEST_F(Outline, IsTwoPixelsWideAndOutside) {
    body::Body body;
    body.structures.push_back(structure("patella", body::Kind::bone, square({0, 0, 0}, 0.5f)));
    renderer().setBody(body);
    DrawList list = plainList();
    list.items = {{.structure = 0, .selected = true}};
    const Image image = render(list);
    for (const int x : {30, 31, 96, 97}) EXPECT_TRUE(isAmber(image.at(x, 64))) << x;
    for (const int x : {28, 32, 95, 99}) EXPECT_FALSE(isAmber(image.at(x, 64))) << x;
}

TEST_F(Outline, ShowsThroughWhatCoversIt) {
    body::Body body;
    body.structures.push_back(structure("deep", body::Kind::bone, square({0, 0, -0.5f}, 0.5f)));
    body.structures.push_back(structure("cover", body::Kind::bone, square({0, 0, 0}, 0.9f)));
    renderer().setBody(body);
    DrawList list = plainList();
    list.items = {{.structure = 0, .selected = true}, {.structure = 1}};
    EXPECT_TRUE(isAmber(render(list).at(31, 64)));
}

TEST_F(Outline, HoverIsQuieterThanSelection) {
    body::Body body;
    body.structures.push_back(structure("patella", body::Kind::bone, square({0, 0, 0}, 0.5f)));
    renderer().setBody(body);
    DrawList list = plainList();
    list.items = {{.structure = 0, .hovered = true}};
    const Pixel pixel = render(list).at(31, 64);
    EXPECT_GT(pixel.r, 150);
    EXPECT_FALSE(isAmber(pixel));
}

} // namespace myoatlas::renderer
