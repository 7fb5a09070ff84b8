#include "gl/debug_log.h"
#include "gl/headless_context.h"
#include "renderer/palette.h"
#include "renderer/still.h"
#include "renderer/synthetic_body.h"

#include <cstdlib>
#include <gtest/gtest.h>

namespace myoatlas::renderer {

namespace {

body::Body wrappedBone() {
    body::Body body;
    body.structures.push_back(structure("bone", body::Kind::bone, sphere({0, 0, 0}, 0.4f)));
    body.structures.push_back(structure("muscle", body::Kind::muscle, sphere({0.2f, 0, 0}, 0.5f)));
    body.structures.push_back(structure("skin", body::Kind::skin, sphere({0, 0, 0}, 0.9f)));
    return body;
}

/// Everything the renderer can do, in one picture.
DrawList everything(const body::Body& body) {
    const std::size_t vertices = body.structures[2].mesh.positions.size();
    const auto weights = std::make_shared<ZoneWeights>(
        ZoneWeights{std::vector<float>(vertices, 0.6f), std::vector<float>(vertices, 0.3f)});
    DrawList list;
    list.camera = frontCamera();
    list.items = {{.structure = 0, .selected = true},
                  {.structure = 1, .look = Look::ghosted, .hovered = true},
                  {.structure = 2, .look = Look::ghosted}};
    list.zones = {{.hue = zoneHue(0), .weights = weights}};
    list.deepVolumes = {{.centre = {0, 0.3f, 0}, .axes = glm::mat3(0.1f)}};
    list.markers = {{.position = {0, 0, 0.5f}, .label = "1"}};
    list.clipPlane = glm::vec4(0, 1, 0, 0.5f);
    return list;
}

/// The picture through one kind of context; every complaint of the driver fails the test.
Image renderWith(const gl::ContextRequest& request) {
    const Result<gl::HeadlessContext> context = gl::HeadlessContext::create(request);
    if (!context) return ADD_FAILURE() << context.error().message, Image();
    gl::DebugLog log;
    Result<Renderer> renderer = Renderer::create(ShaderLibrary::embedded());
    if (!renderer) return ADD_FAILURE() << renderer.error().message, Image();
    const body::Body body = wrappedBone();
    renderer->setBody(body);
    Result<Image> image = renderStill(*renderer, everything(body), {{256, 256}});
    for (const std::string& message : log.take()) ADD_FAILURE() << message;
    if (!image) return ADD_FAILURE() << image.error().message, Image();
    return std::move(*image);
}

} // namespace

// One renderer serves desktop and browser, so it must stay within what OpenGL ES 3.0 knows.
TEST(EmbeddedContext, DrawsTheSamePictureAsTheDesktop) {
    const Image desktop = renderWith({.debug = true});
    const Image embedded =
        renderWith({.api = gl::Api::embedded, .major = 3, .minor = 0, .debug = true});
    ASSERT_EQ(desktop.pixels.size(), embedded.pixels.size());
    double sum = 0.0;
    for (std::size_t i = 0; i < desktop.pixels.size(); ++i)
        sum += std::abs(desktop.pixels[i].g - embedded.pixels[i].g);
    EXPECT_LT(sum / static_cast<double>(desktop.pixels.size()), 0.2);
}

} // namespace myoatlas::renderer
