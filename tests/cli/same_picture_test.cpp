// A view that is copied in the window and drawn by `myoatlas render` is the same picture.

#include "app/viewport.h"
#include "gl/headless_context.h"
#include "process.h"
#include "real_atlas.h"
#include "scene/action.h"
#include "scene/view_text.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <gtest/gtest.h>

namespace myoatlas::cli {
namespace {

/// Tall enough for the window to keep it as it is, at the scale at which `render` draws.
constexpr glm::ivec2 kSize{1440, 1080};
constexpr float kScale = 1080.0f / 900.0f;

renderer::Image inTheWindow(const scene::Scene& scene) {
    const auto context = gl::HeadlessContext::create();
    EXPECT_TRUE(context) << context.error().message;
    auto viewport = app::Viewport::create();
    EXPECT_TRUE(viewport) << viewport.error().message;
    viewport->setBody(scene.atlas->body());
    app::Viewport::Look look;
    look.size = kSize;
    look.pixelScale = kScale;
    auto picture = viewport->still(scene, look, false);
    EXPECT_TRUE(picture) << picture.error().message;
    return picture ? std::move(*picture) : renderer::Image(kSize);
}

renderer::Image byRender(const scene::Scene& scene) {
    const auto file = std::filesystem::path(::testing::TempDir()) / "same_picture.png";
    const Finished finished = myoatlas({"render", "--view", scene::toText(scene), "--no-caption",
                                        "--size", "1440x1080", "--out", file.string()});
    EXPECT_EQ(finished.exitCode, 0) << finished.err;
    auto picture = renderer::readPng(file);
    EXPECT_TRUE(picture) << picture.error().message;
    return picture ? std::move(*picture) : renderer::Image({1, 1});
}

/// The text of a view has the camera to a tenth of a millimetre, less than a third of a pixel here:
/// edges may differ by a part of their contrast, surfaces by nothing that is seen.
void expectSame(const scene::Scene& scene) {
    const renderer::Image window = inTheWindow(scene), render = byRender(scene);
    ASSERT_EQ(window.size, kSize);
    ASSERT_EQ(render.size, kSize);
    double sum = 0.0, far = 0.0;
    for (std::size_t i = 0; i < window.pixels.size(); ++i) {
        int most = 0;
        for (int c = 0; c < 3; ++c)
            most = std::max(most, std::abs(int(window.pixels[i][c]) - int(render.pixels[i][c])));
        sum += most;
        far += most > 48 ? 1.0 : 0.0;
    }
    const auto count = static_cast<double>(window.pixels.size());
    EXPECT_LT(sum / count, 0.25) << "grey levels of 255";
    EXPECT_LT(far / count, 0.002);
}

scene::Scene opening() { return scene::openingScene(scene::realAtlas(), 4.0f / 3.0f); }

TEST(SamePicture, OfAPointOnTheVeil) {
    const std::size_t point = scene::pointIndex("infraspinatus.1");
    scene::Scene scene = scene::apply(opening(), scene::SelectPoint{point});
    scene.camera = scene::zoneView(scene, point, 4.0f / 3.0f);
    expectSame(scene);
}

TEST(SamePicture, OfSeveralPointsOnMuscles) {
    scene::Scene scene = opening();
    for (const char* id : {"gluteus_minimus.1", "vastus_lateralis.1"})
        scene = scene::apply(std::move(scene), scene::SelectPoint{scene::pointIndex(id), true});
    scene = scene::apply(std::move(scene), scene::SetLayerOpacity{scene::Layer::skin, 0.0f});
    scene.zoneStyle = scene::ZoneStyle::stipple;
    scene.camera = scene::framed(scene::from(scene.camera, scene::StandardView::right),
                                 scene::selectionBounds(scene), 4.0f / 3.0f);
    expectSame(scene);
}

TEST(SamePicture, OfACut) {
    scene::Scene scene = opening();
    scene.clipPlane = *scene::clipPlaneFromText("axial:1.02");
    scene.camera = scene::from(scene.camera, scene::StandardView::superior);
    expectSame(scene);
}

} // namespace
} // namespace myoatlas::cli
