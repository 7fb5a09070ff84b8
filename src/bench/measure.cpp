#include "bench/measure.h"

#include "bench/plain_floor.h"
#include "bench/scenes.h"
#include "bench/timing.h"
#include "gl/default_framebuffer.h"
#include "gl/driver.h"
#include "gl/headless_context.h"
#include "renderer/motion_budget.h"
#include "renderer/render_texture.h"
#include "renderer/renderer.h"
#include "renderer/scene_draw_list.h"
#include "scene/action.h"
#include "scene/explain.h"
#include "scene/painting.h"
#include "scene/painting_causes.h"
#include "scene/picking.h"

#include <algorithm>

namespace myoatlas::bench {

namespace {

using renderer::Quality;

/// Radians between two frames of a body that is turned.
constexpr float kTurn = 0.05f;
constexpr std::size_t kMostSelections = 9;
/// Frames until the detail of a moving body has settled.
constexpr int kSettling = 10;

/// Everything that draws, and what has been measured so far. Until the first error.
class Run {
public:
    Run(std::shared_ptr<const scene::Atlas> atlas, renderer::Renderer renderer, glm::ivec2 size,
        int runs)
        : atlas_(std::move(atlas)), renderer_(std::move(renderer)), texture_(size), size_(size),
          runs_(runs) {}

    std::vector<Row> rows;

    float aspect() const { return float(size_.x) / float(size_.y); }

    Result<void> draw(const scene::Scene& scene, renderer::MotionDetail detail) {
        const glm::ivec2 size(glm::vec2(size_) * detail.scale);
        if (texture_.size() != size) texture_ = renderer::RenderTexture(size);
        renderer::SceneView view;
        view.aspect = aspect();
        view.quality = detail.quality;
        view.pixelScale = float(size.y) / 900.0f;
        const auto drawn = renderer_.draw(renderer::drawListOf(scene, view, weights_),
                                          {texture_.framebuffer(), size});
        gl::finish();
        return drawn;
    }

    /// As the window draws while something moves.
    Result<void> drawMoving(const scene::Scene& scene) {
        Result<void> drawn;
        motion_.took(millisecondsOf([&] { drawn = draw(scene, motion_.detail()); }) / 1e3);
        return drawn;
    }

    /// First picture: the moving quality, which is what a window shows first.
    Result<void> prepare(double loadMilliseconds, double contextMilliseconds) {
        Result<void> drawn;
        const double upload = millisecondsOf([&] {
            renderer_.setBody(atlas_->body(), renderer::Detail::fullAndMoving);
            gl::finish();
        });
        const scene::Scene opening = scene::openingScene(atlas_, aspect());
        const double first = millisecondsOf([&] { drawn = drawMoving(opening); });
        rows.push_back({"load body and content", loadMilliseconds});
        rows.push_back({"context and shaders", contextMilliseconds});
        rows.push_back({"prepare and upload the body", upload});
        rows.push_back(
            {"start to first picture", loadMilliseconds + contextMilliseconds + upload + first});
        return drawn;
    }

    /// Moving and still, a row each.
    Result<void> frames() {
        firstFrame_ = rows.size();
        Result<void> drawn;
        for (const FixedScene& fixed : fixedScenes(atlas_, aspect())) {
            float yaw = 0.0f;
            const auto next = [&] { return turned(fixed.scene, yaw += kTurn); };
            for (int i = 0; i < kSettling && drawn; ++i) drawn = drawMoving(next());
            const auto timed = [&](const auto& drawOne) {
                return medianMilliseconds(runs_, [&] {
                    if (drawn) drawn = drawOne();
                });
            };
            const double moving = timed([&] { return drawMoving(next()); });
            rows.push_back({fixed.name + ", moving", moving});
            const double still = timed([&] { return draw(next(), {Quality::still, 1.0f}); });
            rows.push_back({fixed.name + ", still", still});
        }
        return drawn;
    }

    /// The floor of each of `frames`, from the same directions. After everything else, because it
    /// takes memory of its own.
    Result<void> floors() {
        for (const int samples : {0, gl::supportedSamples(4)}) {
            auto floor = PlainFloor::create(renderer::ShaderLibrary::embedded(), atlas_->body(),
                                            size_, samples);
            if (!floor) return floor.error();
            std::size_t row = firstFrame_ + (samples > 0 ? 1 : 0);
            for (const FixedScene& fixed : fixedScenes(atlas_, aspect())) {
                float yaw = 0.0f;
                const auto drawn = [&](PlainFloor::Faces faces) {
                    return medianMilliseconds(runs_, [&] {
                        const scene::Scene scene = turned(fixed.scene, yaw += kTurn);
                        floor->draw(
                            renderer::cameraOf(scene.camera, aspect(), atlas_->body().bounds()),
                            faces);
                    });
                };
                rows[row].floorMilliseconds = drawn(PlainFloor::Faces::all);
                rows[row].culledFloorMilliseconds = drawn(PlainFloor::Faces::front);
                rows[row].floor =
                    "plain" +
                    (samples > 0 ? ", " + std::to_string(samples) + " samples" : std::string());
                row += 2;
            }
        }
        return {};
    }

    /// Points that nobody looked at yet: their zones are worked out on the way.
    Result<void> selections() {
        scene::Scene scene = scene::openingScene(atlas_, aspect());
        std::vector<double> times;
        Result<void> drawn = drawMoving(scene);
        const std::size_t count = atlas_->points().size();
        const std::size_t step = std::max<std::size_t>(count / kMostSelections, 1);
        for (std::size_t point = step / 2; point < count && drawn; point += step)
            times.push_back(millisecondsOf([&] {
                scene = scene::apply(std::move(scene), scene::SelectPoint{point, false});
                drawn = drawMoving(scene);
            }));
        if (!times.empty()) rows.push_back({"selection to new zone on screen", median(times)});
        return drawn;
    }

    void picks() {
        std::optional<scene::Picker> picker;
        rows.push_back({"build the picker", millisecondsOf([&] { picker.emplace(atlas_); })});
        const scene::Scene scene = scene::openingScene(atlas_, aspect());
        constexpr int kSide = 15;
        std::vector<double> times;
        for (int y = 0; y < kSide; ++y)
            for (int x = 0; x < kSide; ++x) {
                const glm::vec2 ndc =
                    (glm::vec2(x, y) + 0.5f) / float(kSide) * glm::vec2(0.5f, 2.0f) -
                    glm::vec2(0.25f, 1.0f);
                times.push_back(
                    millisecondsOf([&] { (void)picker->pick(scene, {aspect()}, ndc); }));
            }
        rows.push_back({"pick", median(std::move(times))});
    }

    void causes() {
        rows.push_back({"all patterns", millisecondsOf([&] { (void)atlas_->patterns(); })});
        const scene::AreaMap& map = atlas_->areas();
        if (map.areas.empty()) return;
        std::size_t area = 0;
        rows.push_back({"causes of an area", medianMilliseconds(runs_, [&] {
                            const std::size_t one = area++ % map.areas.size();
                            (void)scene::rankCauses(*atlas_,
                                                    scene::drawingOf(std::span(&one, 1), map));
                        })});
        strokes();
    }

    /// From a touch of the brush to the ranked list and what explains it; a stroke over one area.
    void strokes() {
        const auto area = atlas_->areas().find("upper_chest.right");
        if (!area) return;
        const std::vector<std::uint32_t>& line = atlas_->areas().verticesOfArea[*area];
        scene::PaintingCauses ranking(atlas_);
        scene::Painting painting;
        std::vector<double> times;
        constexpr std::size_t kTouches = 24;
        for (std::size_t i = 0; i < kTouches; ++i)
            times.push_back(millisecondsOf([&] {
                const std::uint32_t vertex = line[i * line.size() / kTouches];
                painting = scene::touched(*atlas_, i == 0 ? nullptr : &painting, {.radius = 0.03f},
                                          atlas_->body().skin()->mesh.positions[vertex], i == 0);
                ranking.update(&painting.drawing);
                (void)scene::explain(*atlas_, painting.drawing, ranking.candidates());
            }));
        rows.push_back({"paint-stroke update", median(std::move(times))});
    }

private:
    std::shared_ptr<const scene::Atlas> atlas_;
    renderer::Renderer renderer_;
    renderer::RenderTexture texture_;
    renderer::ZoneWeightCache weights_;
    renderer::MotionBudget motion_;
    glm::ivec2 size_;
    int runs_ = 1;
    /// Index of the first row of `frames`.
    std::size_t firstFrame_ = 0;
};

} // namespace

Result<Report> measure(std::shared_ptr<const scene::Atlas> atlas, double loadMilliseconds,
                       glm::ivec2 size, int runs) {
    Report report;
    report.size = size;
    for (const body::Structure& structure : atlas->body().structures)
        report.triangles += structure.mesh.triangleCount();
    Result<gl::HeadlessContext> context = Error{"not made"};
    Result<renderer::Renderer> renderer = Error{"not made"};
    const double contextMilliseconds = millisecondsOf([&] {
        context = gl::HeadlessContext::create();
        if (context) renderer = renderer::Renderer::create(renderer::ShaderLibrary::embedded());
    });
    if (!context) return context.error();
    if (!renderer) return renderer.error();
    report.driver = gl::driverDescription();
    if (const Result<void> fits = gl::checkSize(size); !fits) return fits.error();
    Run run(std::move(atlas), std::move(*renderer), size, runs);
    if (const auto done = run.prepare(loadMilliseconds, contextMilliseconds); !done)
        return done.error();
    if (const auto done = run.selections(); !done) return done.error();
    run.picks();
    run.causes();
    if (const auto done = run.frames(); !done) return done.error();
    report.peakMegabytes = peakMegabytes();
    if (const auto done = run.floors(); !done) return done.error();
    report.rows = std::move(run.rows);
    return report;
}

} // namespace myoatlas::bench
