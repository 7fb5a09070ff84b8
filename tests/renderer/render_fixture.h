#pragma once

#include "gl/debug_log.h"
#include "gl/headless_context.h"
#include "renderer/still.h"
#include "renderer/synthetic_body.h"

#include <gtest/gtest.h>

namespace myoatlas::renderer {

/// A debug context and a renderer; fails a test whose drawing the driver complained about.
class RenderTest : public ::testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(context_) << context_.error().message;
        log_.emplace();
        Result<Renderer> renderer = Renderer::create(ShaderLibrary::embedded());
        ASSERT_TRUE(renderer) << renderer.error().message;
        renderer_.emplace(std::move(*renderer));
    }

    void TearDown() override {
        if (!log_) return;
        for (const std::string& message : log_->take()) ADD_FAILURE() << message;
    }

    Image render(const DrawList& list, glm::ivec2 size = {128, 128}) {
        Result<Image> image = renderStill(*renderer_, list, {size});
        EXPECT_TRUE(image) << image.error().message;
        return image ? std::move(*image) : Image(size);
    }

    /// Black ground, camera on the plane z = 0, no multisampling or occlusion: pixels are exact.
    static DrawList plainList() {
        DrawList list;
        list.camera = frontCamera();
        list.background = {glm::vec3(0.0f), glm::vec3(0.0f), 1.0f};
        list.quality = Quality::moving;
        return list;
    }

    Renderer& renderer() { return *renderer_; }

private:
    Result<gl::HeadlessContext> context_ = gl::HeadlessContext::create({.debug = true});
    std::optional<gl::DebugLog> log_;
    std::optional<Renderer> renderer_;
};

} // namespace myoatlas::renderer
