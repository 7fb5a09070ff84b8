#pragma once

#include "app/window.h"
#include "base/diagnostics.h"
#include "ui/style.h"

#include <memory>
#include <string>

namespace myoatlas::app {

/// Dear ImGui on a window: its context, fonts and drawing. Outlived by the window; one at a time,
/// because ImGui has one current context.
class ImguiSession {
public:
    /// Fails when ImGui's own shaders do not build.
    static Result<ImguiSession> start(Window& window);
    ImguiSession(ImguiSession&& other) noexcept = default;
    ImguiSession& operator=(ImguiSession&&) = delete;
    ~ImguiSession();

    /// Loads type and colours again when they are not what is shown.
    void useStyle(const ui::Preferences& preferences, float displayScale, Diagnostics& diagnostics);
    const ui::Style& style() const { return style_; }

    /// Begin and end stand close together: what is fed to ImGui outside them belongs to the next
    /// frame, and ending a frame drops what was typed.
    void beginFrame(glm::ivec2 framebufferSize, double now);
    void endFrame();
    /// Draws the last frame into the window's framebuffer.
    void draw(glm::ivec2 framebufferSize);

private:
    /// What ImGui's clipboard functions are handed; it keeps the address.
    struct Clipboard {
        Window& window;
        std::string text;
    };
    explicit ImguiSession(Window& window);

    std::unique_ptr<Clipboard> clipboard_;
    ui::Style style_;
    /// What `style_` shows.
    ui::Theme theme_ = ui::Theme::light;
    double lastFrame_ = 0.0;
};

} // namespace myoatlas::app
