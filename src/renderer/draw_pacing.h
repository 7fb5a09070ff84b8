#pragma once

#include "gl/driver.h"

#include <epoxy/gl.h>
#include <utility>

namespace myoatlas::renderer {

/// Keeps short the queue of a driver that draws on the processor. Such a driver sorts triangles
/// into tiles while it is given them and fills the tiles later, from lists that take 300 bytes a
/// triangle: a whole body at once is 150 MB. With a graphics card this does nothing.
class DrawPacing {
public:
    /// For the current context.
    static DrawPacing forDriver() { return DrawPacing(gl::drawsOnProcessor()); }
    DrawPacing() = default;

    /// The most indices to draw at once.
    GLsizei batch() const { return isNeeded_ ? kBatch : kNoLimit; }

    /// To be called after every draw, with the number of its indices.
    void drew(GLsizei indices) {
        queued_ += indices;
        if (!isNeeded_ || queued_ < kBatch) return;
        queued_ = 0;
        const GLsync now = glFenceSync(GL_SYNC_GPU_COMMANDS_COMPLETE, 0);
        // The batch before this one: its tiles are filled while this one is sorted.
        if (const GLsync before = std::exchange(before_, now)) finish(before);
        glFlush();
    }

    ~DrawPacing() {
        if (before_) glDeleteSync(before_);
    }
    DrawPacing(DrawPacing&& other) noexcept
        : isNeeded_(other.isNeeded_), queued_(other.queued_),
          before_(std::exchange(other.before_, nullptr)) {}
    DrawPacing& operator=(DrawPacing&&) = delete;

private:
    explicit DrawPacing(bool isNeeded) : isNeeded_(isNeeded) {}

    static void finish(GLsync fence) {
        constexpr GLuint64 kSecond = 1'000'000'000;
        glClientWaitSync(fence, GL_SYNC_FLUSH_COMMANDS_BIT, kSecond);
        glDeleteSync(fence);
    }

    static constexpr GLsizei kBatch = 3 * 8'000;
    static constexpr GLsizei kNoLimit = 0x7fffffff;

    bool isNeeded_ = false;
    GLsizei queued_ = 0;
    GLsync before_ = nullptr;
};

} // namespace myoatlas::renderer
