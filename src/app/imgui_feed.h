#pragma once

#include "app/event.h"

#include <deque>
#include <imgui.h>

namespace myoatlas::app {

/// Hands events to Dear ImGui so that none is lost: ImGui 1.86 sees only the state of keys and
/// buttons at each frame, so a key pressed and released between two frames never happened. Each
/// batch holds what one frame can tell apart; the caller runs a frame a batch.
class ImguiFeed {
public:
    void push(std::vector<Event> events);
    bool isEmpty() const { return waiting_.empty(); }

    /// Takes the next batch, writes it to `io` and returns it.
    /// `isInLesson`: PageUp and PageDown turn its pages and are no business of a panel.
    std::vector<Event> feed(ImGuiIO& io, bool isInLesson = false);

private:
    std::deque<Event> waiting_;
};

/// The end of the batch at the front of `events`: at least 1 when there are any.
std::size_t batchLength(const std::deque<Event>& events);

/// Tells ImGui which of GLFW's keys it edits text with.
void mapKeys(ImGuiIO& io);

} // namespace myoatlas::app
