// "Where does it hurt?": what pointer and keys do while one paints on the skin.

#include "app/session.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace myoatlas::app {

using ui::Command;
using ui::PainTool;

namespace {

/// Of the radius: touches nearer than this to the last one add nothing that can be seen.
constexpr float kTouchSpacing = 0.4f;

/// The right button turns the body, because the left one paints.
Event withRightAsLeft(const Event& event) {
    const auto* button = std::get_if<MouseButtonEvent>(&event);
    if (button == nullptr || button->button != GLFW_MOUSE_BUTTON_RIGHT) return event;
    MouseButtonEvent left = *button;
    left.button = GLFW_MOUSE_BUTTON_LEFT;
    return left;
}

} // namespace

std::optional<ui::BrushCursor> Session::cursorAt(glm::vec2 ndc) const {
    const auto skin = picker_.get().skinAt(scene().camera, view_.aspect(), ndc);
    if (!skin) return std::nullopt;
    ui::BrushCursor cursor{skin->position, skin->normal, std::nullopt};
    const scene::AreaMap& map = scene().atlas->areas();
    const body::Mesh& mesh = scene().atlas->body().skin()->mesh;
    if (!map.areaOfVertex.empty())
        cursor.area = map.areaOfVertex[mesh.indices[3 * std::size_t(skin->triangle)]];
    return cursor;
}

void Session::paint(const Event& event, bool isOverView, double now) {
    const auto* button = std::get_if<MouseButtonEvent>(&event);
    const bool mayBegin = button != nullptr && button->isPressed && isOverView &&
                          !pointer_.isHeld() && widgets_.pain.tool != PainTool::move &&
                          picker_.isReady() && cursorAt(view_.ndc(button->position));
    if (const auto move = brush_.handle(event, view_, mayBegin)) {
        flight_.stop();
        if (move->isTwice || (move->begins && widgets_.pain.tool == PainTool::wholeArea))
            return layArea(move->to, now);
        return layStroke(*move, now);
    }
    if (brush_.isHeld()) return;
    const auto gesture = pointer_.handle(withRightAsLeft(event), view_, isOverView);
    // A click selects nothing here: one aims at skin, not at muscles.
    if (!gesture || std::holds_alternative<Click>(*gesture) ||
        std::holds_alternative<ClearClick>(*gesture))
        return;
    on(*gesture, now);
}

void Session::layArea(glm::vec2 ndc, double) {
    const auto cursor = cursorAt(ndc);
    if (!cursor || !cursor->area) return;
    apply(scene::PaintArea{ui::brushOf(widgets_.pain), *cursor->area});
}

void Session::layStroke(const BrushMove& move, double now) {
    if (widgets_.pain.tool == PainTool::wholeArea) return;
    const scene::Brush brush = ui::brushOf(widgets_.pain);
    if (scene().painting && scene::touchCount(*scene().painting) >= scene::kMostTouches)
        return notify("The drawing is as large as it can be. Clear it, or use a larger brush", now,
                      true);
    scene::Actions touches;
    bool begins = move.begins;
    const int samples = samplesOf(move, view_);
    for (int i = 1; i <= samples; ++i) {
        const glm::vec2 at =
            glm::mix(move.from, move.to, static_cast<float>(i) / static_cast<float>(samples));
        const auto cursor = cursorAt(at);
        if (!cursor) continue;
        if (!begins && glm::distance(cursor->position, touched_) < kTouchSpacing * brush.radius)
            continue;
        touches.push_back(scene::PaintTouch{brush, cursor->position, begins});
        touched_ = cursor->position;
        begins = false;
    }
    if (touches.empty()) return;
    if (move.begins)
        apply(touches); // the whole stroke is undone in one step
    else
        history_.amend(touches);
}

void Session::performPainting(Command command, double now) {
    ui::PainState& pain = widgets_.pain;
    if (command == Command::togglePain) {
        ui::togglePain(widgets_);
        cursor_.reset();
        // One paints on whole skin: a stroke on what a cut took away could not be seen.
        if (pain.isOpen && scene().clipPlane) apply(scene::SetClipPlane{});
        return;
    }
    if (!pain.isOpen) return notify("Press P first, to paint where it hurts", now);
    switch (command) {
    case Command::smallerBrush:
    case Command::largerBrush:
        return ui::resizeBrush(pain, command == Command::largerBrush);
    case Command::toggleEraser:
        pain.tool = pain.tool == PainTool::eraser ? PainTool::brush : PainTool::eraser;
        return notify(pain.tool == PainTool::eraser ? "Rubbing out" : "Painting", now);
    default:
        pain.brush.bothSides = !pain.brush.bothSides;
        return notify(pain.brush.bothSides ? "Painting on both sides" : "Painting on one side",
                      now);
    }
}

} // namespace myoatlas::app
