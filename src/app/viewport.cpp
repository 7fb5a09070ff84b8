#include "app/viewport.h"

#include "gl/default_framebuffer.h"
#include "renderer/still.h"

#include <chrono>

namespace myoatlas::app {

namespace {

/// Pictures to keep have at least this many pixels on their shorter side.
constexpr int kLeastStillSide = 1080;

renderer::Background backgroundOf(bool isDark) {
    return isDark ? renderer::darkStudio() : renderer::lightStudio();
}

renderer::SceneView viewOf(const Viewport::Look& look, renderer::Quality quality) {
    renderer::SceneView view;
    view.aspect = float(look.size.x) / float(look.size.y);
    view.background = backgroundOf(look.isDark);
    view.quality = quality;
    view.pixelScale = look.pixelScale;
    view.hoveredStructures = look.highlight.structures;
    view.hoveredPoint = look.highlight.point;
    view.areas = look.highlight.areas;
    return view;
}

/// Only the pointer went elsewhere.
bool differsInHoverOnly(Viewport::Look a, const Viewport::Look& b) {
    a.highlight = b.highlight;
    return a == b;
}

} // namespace

Result<Viewport> Viewport::create() {
    Result<renderer::Renderer> renderer =
        renderer::Renderer::create(renderer::ShaderLibrary::embedded());
    if (!renderer) return renderer.error().within("the shaders could not be built");
    return Viewport(std::move(*renderer));
}

void Viewport::setBody(const body::Body& body) {
    renderer_.setBody(body, renderer::Detail::fullAndMoving);
    weights_.clear();
    drawnScene_.reset();
}

Result<void> Viewport::draw(const scene::Scene& scene, const Look& look,
                            renderer::Quality quality) {
    if (texture_.size() != look.size) texture_ = renderer::RenderTexture(look.size);
    const renderer::DrawList list = renderer::drawListOf(scene, viewOf(look, quality), weights_);
    const auto start = std::chrono::steady_clock::now();
    const Result<void> drawn = renderer_.draw(list, {texture_.framebuffer(), look.size});
    if (drawn && quality == renderer::Quality::still) {
        gl::finish();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        stillSeconds_ = took.count();
    }
    drawnScene_ = scene;
    drawnLook_ = look;
    isUnfinished_ = quality != renderer::Quality::still;
    return drawn;
}

Result<void> Viewport::update(const scene::Scene& scene, const Look& look, bool isMoving) {
    const bool isSame = drawnScene_ == scene && drawnLook_ == look;
    if (isSame && !isUnfinished_) return {};
    if (!isMoving || isFast()) return draw(scene, look, renderer::Quality::still);
    // On a slow machine a highlight can wait until the pointer rests; a coarse picture for it
    // would flicker.
    if (drawnScene_ == scene && differsInHoverOnly(look, drawnLook_)) {
        isUnfinished_ = true;
        return {};
    }
    return draw(scene, look, renderer::Quality::moving);
}

Result<renderer::Image> Viewport::still(const scene::Scene& scene, const Look& look,
                                        bool isTransparent) {
    Look large = look;
    large.highlight = {.areas = look.highlight.areas};
    const int shorter = std::max(std::min(look.size.x, look.size.y), 1);
    const int factor = std::max((kLeastStillSide + shorter - 1) / shorter, 1);
    large.size *= factor;
    large.pixelScale *= float(factor);
    renderer::DrawList list =
        renderer::drawListOf(scene, viewOf(large, renderer::Quality::still), weights_);
    if (isTransparent) list.background = renderer::transparentBackground();
    return renderer::renderStill(renderer_, std::move(list), {.size = large.size});
}

} // namespace myoatlas::app
