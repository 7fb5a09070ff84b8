#pragma once

#include "app/input.h"
#include "renderer/image.h"
#include "renderer/motion_budget.h"
#include "renderer/render_texture.h"
#include "renderer/renderer.h"
#include "renderer/scene_draw_list.h"
#include "ui/requests.h"

namespace myoatlas::app {

/// The picture of the body as a texture. Drawn anew only when what it shows has changed: coarse
/// while the camera moves where the machine is slow, and fine once it rests.
class Viewport {
public:
    /// Fails with the log of the first shader that does not build. A context must be current.
    static Result<Viewport> create();

    /// Another body was opened.
    void setBody(const body::Body& body);

    struct Look {
        glm::ivec2 size{1};
        float pixelScale = 1.0f;
        ui::Theme theme = ui::Theme::light;
        scene::ZonePalette palette = scene::ZonePalette::textbook;
        ui::Highlight highlight;
        /// As `renderer::SceneView::travel`.
        float travel = 1.0f;
        bool isPainting = false;
        /// As `renderer::SceneView::hasPatterns`.
        bool hasPatterns = true;

        friend bool operator==(const Look&, const Look&) = default;
    };
    /// Draws when needed. `isMoving` says that another picture will follow soon.
    Result<void> update(const scene::Scene& scene, const Look& look, bool isMoving);

    /// Whether what is shown is coarse or out of date and should be drawn once all rests.
    bool isUnfinished() const { return isCoarse_ || waitsForRest_; }
    /// Whether a fine picture takes so little time that coarse ones are not needed.
    bool isFast() const { return stillSeconds_ < kFastSeconds; }
    unsigned texture() const { return (isCoarse_ ? coarse_ : fine_).texture(); }

    /// The view as a picture to keep, larger where the view is small.
    Result<renderer::Image> still(const scene::Scene& scene, const Look& look, bool isTransparent);

private:
    explicit Viewport(renderer::Renderer renderer) : renderer_(std::move(renderer)) {}
    Result<void> drawStill(const scene::Scene& scene, const Look& look);
    Result<void> drawMoving(const scene::Scene& scene, const Look& look);
    /// Into `texture`, made anew where its size differs from `look`'s; `seconds` is what it took.
    Result<void> draw(const scene::Scene& scene, const Look& look, renderer::Quality quality,
                      renderer::RenderTexture& texture, double& seconds);

    static constexpr double kFastSeconds = 0.025;

    renderer::Renderer renderer_;
    renderer::ZoneWeightCache weights_;
    renderer::RenderTexture fine_, coarse_;
    renderer::MotionBudget motion_;
    std::optional<scene::Scene> drawnScene_;
    Look drawnLook_;
    /// What is shown was drawn while something moved.
    bool isCoarse_ = false;
    /// Something is lit that the picture does not show yet.
    bool waitsForRest_ = false;
    /// Of the last fine picture; slow until known.
    double stillSeconds_ = 1.0;
};

} // namespace myoatlas::app
