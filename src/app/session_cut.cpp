// What the commands of the cut and of the press path do.

#include "app/session.h"
#include "scene/press_path.h"

namespace myoatlas::app {

using ui::Command;

void Session::performCut(Command command, double now) {
    const std::optional<scene::ClipPlane> plane = scene().clipPlane;
    const bool cuts = command == Command::toggleClip || command == Command::toggleCutaway;
    if (isPainting() && cuts)
        return notify("One paints on whole skin: be done with painting (" +
                          keys_.keysOf(Command::togglePain) + "), then cut",
                      now);
    switch (command) {
    case Command::toggleClip:
        if (scene().cutaway) return endCutaway(now);
        if (plane) widgets_.clip.last = plane;
        return apply(scene::SetClipPlane{
            plane ? std::nullopt : std::optional(ui::firstCut(scene(), widgets_.clip))});
    case Command::flipClip: {
        if (!plane) return notify("Cut the body first with X", now);
        scene::ClipPlane flipped = *plane;
        flipped.isFlipped = !flipped.isFlipped;
        return apply(scene::SetClipPlane{flipped});
    }
    case Command::lookAtCut:
        if (!plane) return notify("Cut the body first with X", now);
        return flyTo(scene::facingCut(scene().camera, *plane), now);
    case Command::toggleCutaway:
        return toggleCutaway(now);
    default:
        if (!scene().selectedPoint && !scene().showNoPress)
            return notify("Select a point first, then N marks what to keep off", now);
        return apply(scene::ShowNoPress{!scene().showNoPress});
    }
}

void Session::toggleCutaway(double now) {
    if (scene().cutaway) return endCutaway(now);
    const auto point = scene().selectedPoint;
    if (!point) return notify("Select a point first, then C cuts open where one presses", now);
    beforeCutaway_ = scene();
    apply(scene::ShowCutaway{*point});
    flyTo(scene::cutawayView(scene().camera, scene::pressPath(*scene().atlas, *point)), now);
}

void Session::endCutaway(double now) {
    const bool isOfThisBody = beforeCutaway_ && beforeCutaway_->atlas == scene().atlas;
    if (!isOfThisBody) return apply(scene::SetClipPlane{std::nullopt});
    scene::Scene before = std::move(*beforeCutaway_);
    beforeCutaway_.reset();
    const scene::Camera camera = before.camera;
    before.camera = scene().camera;
    history_.replace(std::move(before));
    flyTo(camera, now);
}

} // namespace myoatlas::app
