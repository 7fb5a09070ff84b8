#include "app/viewport.h"

#include "gl/default_framebuffer.h"
#include "renderer/still.h"

#include <chrono>

namespace myoatlas::app {

namespace {

/// Pictures to keep have at least this many pixels on their shorter side.
constexpr int kLeastStillSide = 1080;

renderer::Background backgroundOf(ui::Theme theme) {
    switch (theme) {
    case ui::Theme::dark:
        return renderer::darkStudio();
    case ui::Theme::highContrast:
        return renderer::black();
    case ui::Theme::light:
        break;
    }
    return renderer::lightStudio();
}

renderer::SceneView viewOf(const Viewport::Look& look, renderer::Quality quality) {
    renderer::SceneView view;
    view.aspect = float(look.size.x) / float(look.size.y);
    view.background = backgroundOf(look.theme);
    view.palette = look.palette;
    view.quality = quality;
    view.pixelScale = look.pixelScale;
    view.height = float(look.size.y) / look.pixelScale;
    view.hoveredStructures = look.highlight.structures;
    view.hoveredPoint = look.highlight.point;
    view.areas = look.highlight.areas;
    view.travel = look.travel;
    view.zones = look.highlight.zones;
    view.unexplained = look.highlight.unexplained;
    view.isPainting = look.isPainting;
    view.hasPatterns = look.hasPatterns;
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

Result<void> Viewport::draw(const scene::Scene& scene, const Look& look, renderer::Quality quality,
                            renderer::RenderTexture& texture, double& seconds) {
    if (texture.size() != look.size) texture = renderer::RenderTexture(look.size);
    const renderer::DrawList list = renderer::drawListOf(scene, viewOf(look, quality), weights_);
    const auto start = std::chrono::steady_clock::now();
    const Result<void> drawn = renderer_.draw(list, {texture.framebuffer(), look.size});
    gl::finish();
    seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return drawn;
}

Result<void> Viewport::drawStill(const scene::Scene& scene, const Look& look) {
    isCoarse_ = false;
    return draw(scene, look, renderer::Quality::still, fine_, stillSeconds_);
}

Result<void> Viewport::drawMoving(const scene::Scene& scene, const Look& look) {
    const renderer::MotionDetail detail = motion_.detail();
    Look smaller = look;
    smaller.size = glm::max(glm::ivec2(glm::vec2(look.size) * detail.scale), glm::ivec2(1));
    smaller.pixelScale *= detail.scale;
    double seconds = 0.0;
    const Result<void> drawn = draw(scene, smaller, detail.quality, coarse_, seconds);
    motion_.took(seconds);
    isCoarse_ = true;
    return drawn;
}

Result<void> Viewport::update(const scene::Scene& scene, const Look& look, bool isMoving) {
    const bool isSame = drawnScene_ == scene && drawnLook_ == look;
    if (isSame && !isUnfinished()) return {};
    // On a slow machine a highlight can wait until the pointer rests; a coarse picture for it
    // would flicker.
    const bool isFine = !isMoving || isFast();
    if (!isFine && drawnScene_ == scene && differsInHoverOnly(look, drawnLook_)) {
        waitsForRest_ = true;
        return {};
    }
    drawnScene_ = scene;
    drawnLook_ = look;
    waitsForRest_ = false;
    return isFine ? drawStill(scene, look) : drawMoving(scene, look);
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
