// Going back and forward through what was selected, peeling, and what stands in place of zones.

#include "app/session.h"
#include "scene/peel.h"
#include "scene/related.h"
#include "ui/compare_panel.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace myoatlas::app {

using ui::Command;

namespace {

/// The thumb's buttons, which browsers use in the same way.
std::optional<Command> commandForButton(const Event& event) {
    const auto* button = std::get_if<MouseButtonEvent>(&event);
    if (button == nullptr || !button->isPressed) return std::nullopt;
    if (button->button == GLFW_MOUSE_BUTTON_4) return Command::goBack;
    if (button->button == GLFW_MOUSE_BUTTON_5) return Command::goForward;
    return std::nullopt;
}

} // namespace

bool Session::handleSideButton(const Event& event, double now) {
    const auto command = commandForButton(event);
    if (command) perform(*command, now);
    return command.has_value();
}

void Session::followSelection() {
    trail_.follow(scene(), flight_.destination().value_or(scene().camera));
}

void Session::goTo(const std::optional<scene::SelectionTrail::Stop>& stop, const char* otherwise,
                   double now) {
    if (!stop) return notify(otherwise, now);
    widgets_.info.topic.reset();
    widgets_.density = {};
    apply(scene::RestoreSelection{stop->selection});
    flyTo(stop->camera, now);
}

void Session::toggleDensity(double now) {
    if (scene().density) {
        widgets_.density = {};
        return apply(scene::ShowDensity{});
    }
    apply(scene::ShowDensity{scene::DensityMap{}});
    notify("How many points can refer to each spot: click the skin for their list", now);
}

void Session::toggleDifference(double now) {
    if (scene().difference) return apply(scene::ShowDifference{});
    const auto points = ui::comparable(scene());
    if (!points) return notify("Show two points first: Ctrl+click the marker of a second one", now);
    apply(scene::ShowDifference{points});
    frameSelection(scene().camera, now);
}

void Session::toggleRelated(double now) {
    apply(scene::ShowRelated{!scene().showRelated});
    if (!scene().showRelated) return;
    if (!scene().selectedStructure)
        notify("Select a point, then arcs lead to its key and satellite points", now);
    else if (scene::relatedLinks(scene()).empty())
        notify("No key or satellite points are described for this muscle", now);
}

void Session::performExplore(Command command, double now) {
    switch (command) {
    case Command::goBack:
        return goTo(trail_.back(), "Nothing was selected before", now);
    case Command::goForward:
        return goTo(trail_.forward(), "Nothing lies ahead", now);
    case Command::toggleDensity:
        return toggleDensity(now);
    case Command::toggleDifference:
        return toggleDifference(now);
    case Command::toggleRelated:
        return toggleRelated(now);
    default: {
        const float depth =
            scene::nextPeelStop(scene::peelDepth(scene()), command == Command::peelInward);
        apply(scene::SetPeel{depth});
        return notify("On top now: " + std::string(scene::peelTitle(depth)), now);
    }
    }
}

bool Session::isOnMap(const scene::Pick& pick) const {
    return scene().density && !pick.point && pick.structure &&
           scene().atlas->body().structures[*pick.structure].kind == body::Kind::skin;
}

bool Session::readDensity(const scene::Pick& pick) {
    if (!isOnMap(pick)) return false;
    widgets_.density.place = pick.position;
    widgets_.isRightOpen = true;
    return true;
}

} // namespace myoatlas::app
