#include "renderer/render_fixture.h"

namespace myoatlas::renderer {

namespace {

/// Two layers, one before the other, in the given order of structures.
body::Body twoLayers(bool nearFirst) {
    body::Body body;
    body::Structure near = structure("near", body::Kind::nerve, square({0, 0, 0.3f}, 0.6f));
    body::Structure far = structure("far", body::Kind::vessel, square({0, 0, -0.3f}, 0.6f));
    if (nearFirst)
        body.structures = {near, far};
    else
        body.structures = {far, near};
    return body;
}

} // namespace

using Transparency = RenderTest;

TEST_F(Transparency, DoesNotDependOnTheOrderOfLayers) {
    DrawList list = plainList();
    list.items = {{.structure = 0, .look = Look::ghosted, .opacity = 0.5f},
                  {.structure = 1, .look = Look::ghosted, .opacity = 0.5f}};
    renderer().setBody(twoLayers(true));
    const Pixel nearFirst = render(list).at(64, 64);
    renderer().setBody(twoLayers(false));
    const Pixel farFirst = render(list).at(64, 64);
    for (int c = 0; c < 4; ++c) EXPECT_NEAR(nearFirst[c], farFirst[c], 1);
    EXPECT_GT(nearFirst.r, 60);
}

TEST_F(Transparency, CoversByItsOpacity) {
    body::Body body;
    body.structures.push_back(structure("layer", body::Kind::bone, square({0, 0, 0}, 0.6f)));
    renderer().setBody(body);
    DrawList list = plainList();
    list.background = transparentBackground();
    // Facing the viewer a ghost has three quarters of its opacity; see surface.frag.
    list.items = {{.structure = 0, .look = Look::ghosted, .opacity = 0.4f}};
    EXPECT_NEAR(render(list).at(64, 64).a, 0.3f * 255.0f, 2.0f);
}

TEST_F(Transparency, LetsWhatLiesBehindShow) {
    renderer().setBody(twoLayers(true));
    DrawList list = plainList();
    list.items = {{.structure = 1}};
    const Pixel alone = render(list).at(64, 64);
    list.items.push_back({.structure = 0, .look = Look::ghosted, .opacity = 0.3f});
    const Pixel covered = render(list).at(64, 64);
    EXPECT_GT(covered.g, alone.g); // the yellow nerve lends its green
    EXPECT_GT(covered.r, covered.g + 30);
}

TEST_F(Transparency, IsHiddenByWhatLiesBefore) {
    renderer().setBody(twoLayers(true));
    DrawList list = plainList();
    list.items = {{.structure = 0}};
    const Pixel alone = render(list).at(64, 64);
    list.items.push_back({.structure = 1, .look = Look::ghosted, .opacity = 0.8f});
    EXPECT_EQ(render(list).at(64, 64), alone);
}

} // namespace myoatlas::renderer
