#pragma once

#include "base/result.h"

namespace myoatlas::gl {

enum class Api {
    /// OpenGL core profile.
    desktop,
    /// OpenGL ES, which is what WebGL 2 offers (3.0): lets tests hold the renderer to that subset.
    embedded,
};

/// What is asked of a context.
struct ContextRequest {
    Api api = Api::desktop;
    int major = 3;
    int minor = 3;
    /// Asks the driver to check every call; see `DebugLog`.
    bool debug = false;
};

/// An OpenGL context without display, window or surface; draw into framebuffer objects.
/// It is current on the thread that made it until it is destroyed.
class HeadlessContext {
public:
    /// Tries Mesa's surfaceless platform, then each EGL device (NVIDIA's driver without Mesa).
    /// Fails, naming what is missing and the package to install.
    static Result<HeadlessContext> create(const ContextRequest& request = {});

    HeadlessContext(HeadlessContext&& other) noexcept;
    HeadlessContext& operator=(HeadlessContext&& other) noexcept;
    ~HeadlessContext();

private:
    HeadlessContext(void* display, void* context) : display_(display), context_(context) {}

    void* display_ = nullptr; // EGLDisplay
    void* context_ = nullptr; // EGLContext
};

} // namespace myoatlas::gl
