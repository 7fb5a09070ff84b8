#pragma once

#include "app/event.h"
#include "base/result.h"

#include <memory>
#include <optional>
#include <string>

struct GLFWwindow;

namespace myoatlas::app {

/// A window with an OpenGL 3.3 core context that is current on this thread. One at a time; closing
/// it ends GLFW.
class Window {
public:
    /// Fails, saying what to do, without a display and where OpenGL is too old.
    static Result<Window> open(glm::ivec2 size, const std::string& title);

    /// Sleeps until something happens, or for `seconds` at most when given; 0 does not sleep.
    /// Returns what happened since the last call.
    std::vector<Event> wait(std::optional<double> seconds);
    void present();

    bool shouldClose() const;
    void requestClose();
    glm::ivec2 framebufferSize() const;
    /// Screen coordinates, as `open` takes it; on the whole display, the size to come back to.
    glm::ivec2 size() const;
    /// Covers the display on which most of the window lies, or goes back to its place.
    void toggleFullScreen();
    /// What text should be scaled by: the desktop's scale, or a fitting one on large displays whose
    /// desktop says nothing.
    float displayScale() const;
    /// The hand, the text beam …: an ImGuiMouseCursor.
    void setCursor(int imguiCursor);
    std::string clipboard() const;
    void setClipboard(const std::string& text);

private:
    struct State;
    explicit Window(std::unique_ptr<State> state);

public:
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;
    ~Window();

private:
    std::unique_ptr<State> state_;
};

/// Wakes `Window::wait` from another thread.
void wakeWindow();

} // namespace myoatlas::app
