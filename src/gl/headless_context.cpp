#include "gl/headless_context.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <array>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace myoatlas::gl {

namespace {

bool listed(const char* extensions, std::string_view wanted) {
    if (!extensions) return false;
    const std::string padded = std::string(" ") + extensions + " ";
    return padded.find(" " + std::string(wanted) + " ") != std::string::npos;
}

std::string eglErrorText() {
    char text[32];
    std::snprintf(text, sizeof text, "EGL error 0x%04x", eglGetError());
    return text;
}

template <typename Function> Function entryPoint(const char* name) {
    return reinterpret_cast<Function>(eglGetProcAddress(name));
}

/// Every display that needs no screen, the preferred one first.
std::vector<EGLDisplay> screenlessDisplays() {
    std::vector<EGLDisplay> displays;
    const char* extensions = eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS);
    const auto platformDisplay =
        entryPoint<PFNEGLGETPLATFORMDISPLAYEXTPROC>("eglGetPlatformDisplayEXT");
    if (!platformDisplay) return displays;
    if (listed(extensions, "EGL_MESA_platform_surfaceless"))
        displays.push_back(
            platformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr));
    const auto queryDevices = entryPoint<PFNEGLQUERYDEVICESEXTPROC>("eglQueryDevicesEXT");
    if (queryDevices && listed(extensions, "EGL_EXT_platform_device")) {
        std::array<EGLDeviceEXT, 16> devices{};
        EGLint count = 0;
        queryDevices(static_cast<EGLint>(devices.size()), devices.data(), &count);
        for (EGLint i = 0; i < count; ++i)
            displays.push_back(platformDisplay(EGL_PLATFORM_DEVICE_EXT, devices[i], nullptr));
    }
    return displays;
}

Result<EGLContext> makeCurrentContext(EGLDisplay display, const ContextRequest& request) {
    if (display == EGL_NO_DISPLAY || !eglInitialize(display, nullptr, nullptr))
        return Error{"the display cannot be opened (" + eglErrorText() + ")"};
    const bool desktop = request.api == Api::desktop;
    const std::string wanted = std::string(desktop ? "OpenGL " : "OpenGL ES ") +
                               std::to_string(request.major) + "." + std::to_string(request.minor);
    if (!eglBindAPI(desktop ? EGL_OPENGL_API : EGL_OPENGL_ES_API))
        return Error{"the driver offers no " + wanted};
    std::vector<EGLint> attributes{EGL_CONTEXT_MAJOR_VERSION, request.major,
                                   EGL_CONTEXT_MINOR_VERSION, request.minor,
                                   EGL_CONTEXT_OPENGL_DEBUG,  request.debug ? EGL_TRUE : EGL_FALSE};
    if (desktop)
        attributes.insert(attributes.end(),
                          {EGL_CONTEXT_OPENGL_PROFILE_MASK, EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT});
    attributes.push_back(EGL_NONE);
    const EGLContext context =
        eglCreateContext(display, EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, attributes.data());
    if (context == EGL_NO_CONTEXT)
        return Error{"the driver offers no " + wanted + " context (" + eglErrorText() + ")"};
    if (!eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context)) {
        eglDestroyContext(display, context);
        return Error{"the context cannot be used without a surface (" + eglErrorText() + ")"};
    }
    return context;
}

} // namespace

Result<HeadlessContext> HeadlessContext::create(const ContextRequest& request) {
    Error reason{"EGL offers neither EGL_MESA_platform_surfaceless nor EGL_EXT_platform_device; "
                 "install libegl-mesa0 and libgl1-mesa-dri"};
    for (const EGLDisplay display : screenlessDisplays()) {
        Result<EGLContext> context = makeCurrentContext(display, request);
        if (context) return HeadlessContext(display, *context);
        reason = context.error();
        reason.message += "; a newer driver, or libgl1-mesa-dri for drawing in software, has one";
    }
    return reason.within("no OpenGL context without a display");
}

HeadlessContext::HeadlessContext(HeadlessContext&& other) noexcept
    : display_(std::exchange(other.display_, nullptr)),
      context_(std::exchange(other.context_, nullptr)) {}

HeadlessContext& HeadlessContext::operator=(HeadlessContext&& other) noexcept {
    std::swap(display_, other.display_);
    std::swap(context_, other.context_);
    return *this;
}

HeadlessContext::~HeadlessContext() {
    if (!context_) return;
    eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    eglDestroyContext(display_, context_);
    // The display stays open: EGL hands the same one to everybody in the process.
}

} // namespace myoatlas::gl
