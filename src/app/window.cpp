#include "app/window.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <glm/common.hpp>
#include <imgui.h>
#include <optional>
#include <utility>

namespace myoatlas::app {

namespace {

/// Small enough for 1280x720, large enough for three columns.
constexpr glm::ivec2 kSmallest{900, 560};

/// Cursor positions come in screen coordinates, which are not pixels on every desktop.
glm::vec2 pixelsPerUnit(GLFWwindow* window) {
    int width = 1, height = 1, pixelsX = 1, pixelsY = 1;
    glfwGetWindowSize(window, &width, &height);
    glfwGetFramebufferSize(window, &pixelsX, &pixelsY);
    if (width < 1 || height < 1) return {1.0f, 1.0f};
    return {float(pixelsX) / float(width), float(pixelsY) / float(height)};
}

glm::vec2 cursorPosition(GLFWwindow* window) {
    double x = 0.0, y = 0.0;
    glfwGetCursorPos(window, &x, &y);
    return glm::vec2(float(x), float(y)) * pixelsPerUnit(window);
}

/// What was reported, and where the pointer was by then. GLFW asks the display where the pointer is
/// now, which on a busy machine is not where it was when a button went down.
struct Inbox {
    std::vector<Event> events;
    std::optional<glm::vec2> pointer;
};

Inbox& inboxOf(GLFWwindow* window) {
    return *static_cast<Inbox*>(glfwGetWindowUserPointer(window));
}
std::vector<Event>& eventsOf(GLFWwindow* window) { return inboxOf(window).events; }

glm::vec2 reportedPosition(GLFWwindow* window) {
    return inboxOf(window).pointer.value_or(cursorPosition(window));
}

/// GLFW names keys by their place on a US keyboard; people mean the letter that is printed there.
int printedKey(int key, int scancode) {
    if (key < GLFW_KEY_APOSTROPHE || key > GLFW_KEY_GRAVE_ACCENT) return key;
    const char* name = glfwGetKeyName(key, scancode);
    if (name == nullptr || name[0] == '\0' || name[1] != '\0') return key;
    return std::isalpha(static_cast<unsigned char>(name[0])) != 0
               ? std::toupper(static_cast<unsigned char>(name[0]))
               : key;
}

void listen(GLFWwindow* window) {
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
        eventsOf(w).push_back(KeyEvent{printedKey(key, scancode), action, mods});
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned codepoint) {
        eventsOf(w).push_back(CharacterEvent{codepoint});
    });
    glfwSetCursorPosCallback(window, [](GLFWwindow* w, double x, double y) {
        inboxOf(w).pointer = glm::vec2(float(x), float(y)) * pixelsPerUnit(w);
        eventsOf(w).push_back(MouseMoveEvent{*inboxOf(w).pointer});
    });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int mods) {
        eventsOf(w).push_back(MouseButtonEvent{button, action == GLFW_PRESS, mods,
                                               reportedPosition(w), glfwGetTime()});
    });
    glfwSetScrollCallback(window, [](GLFWwindow* w, double x, double y) {
        eventsOf(w).push_back(WheelEvent{{float(x), float(y)}, reportedPosition(w)});
    });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int entered) {
        if (entered == GLFW_FALSE) eventsOf(w).push_back(MouseLeaveEvent{});
    });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int focused) {
        eventsOf(w).push_back(FocusEvent{focused == GLFW_TRUE});
    });
    glfwSetDropCallback(window, [](GLFWwindow* w, int count, const char** paths) {
        eventsOf(w).push_back(DropEvent{{paths, paths + count}});
    });
    const auto refresh = [](GLFWwindow* w) { eventsOf(w).push_back(RefreshEvent{}); };
    glfwSetWindowRefreshCallback(window, refresh);
    glfwSetFramebufferSizeCallback(
        window, [](GLFWwindow* w, int, int) { eventsOf(w).push_back(RefreshEvent{}); });
    glfwSetWindowContentScaleCallback(
        window, [](GLFWwindow* w, float, float) { eventsOf(w).push_back(RefreshEvent{}); });
}

std::string lastGlfwError() {
    const char* description = nullptr;
    glfwGetError(&description);
    return description != nullptr ? description : "no reason given";
}

void hintContext() {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    // The picture is drawn into a texture of its own, so the window needs neither.
    glfwWindowHint(GLFW_SAMPLES, 0);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_FALSE);
}

/// No larger than the display, so that no panel begins outside it.
glm::ivec2 fittingSize(glm::ivec2 wanted) {
    int x = 0, y = 0, width = 0, height = 0;
    if (GLFWmonitor* monitor = glfwGetPrimaryMonitor())
        glfwGetMonitorWorkarea(monitor, &x, &y, &width, &height);
    if (width < 1 || height < 1) return wanted;
    return glm::min(glm::max(wanted, kSmallest), glm::ivec2(width, height));
}

/// A rectangle of the desktop, screen coordinates.
struct Box {
    glm::ivec2 corner{0}, size{0};
};

int overlap(const Box& a, const Box& b) {
    const glm::ivec2 shared =
        glm::min(a.corner + a.size, b.corner + b.size) - glm::max(a.corner, b.corner);
    return std::max(shared.x, 0) * std::max(shared.y, 0);
}

/// The display on which most of the window lies: the projector, when it was moved there.
GLFWmonitor* displayOf(const Box& window) {
    int count = 0, most = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    GLFWmonitor* best = glfwGetPrimaryMonitor();
    for (int i = 0; i < count; ++i) {
        const GLFWvidmode* mode = glfwGetVideoMode(monitors[i]);
        Box display;
        glfwGetMonitorPos(monitors[i], &display.corner.x, &display.corner.y);
        if (mode != nullptr) display.size = {mode->width, mode->height};
        if (overlap(window, display) <= most) continue;
        most = overlap(window, display);
        best = monitors[i];
    }
    return best;
}

} // namespace

struct Window::State {
    GLFWwindow* window = nullptr;
    Inbox inbox;
    std::array<GLFWcursor*, ImGuiMouseCursor_COUNT> cursors{};
    int cursor = ImGuiMouseCursor_Arrow;
    /// Where the window was before it covered the display.
    std::optional<Box> windowed;

    ~State() {
        if (window != nullptr) glfwDestroyWindow(window);
        glfwTerminate();
    }
};

Window::Window(std::unique_ptr<State> state) : state_(std::move(state)) {}
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;
Window::~Window() = default;

Result<Window> Window::open(glm::ivec2 size, const std::string& title) {
    if (glfwInit() != GLFW_TRUE)
        return Error{
            "no display: set DISPLAY, or use 'myoatlas render' to draw without a window (" +
            lastGlfwError() + ")"};
    auto state = std::make_unique<State>();
    hintContext();
    size = fittingSize(size);
    state->window = glfwCreateWindow(size.x, size.y, title.c_str(), nullptr, nullptr);
    if (state->window == nullptr)
        return Error{"the window could not be opened: OpenGL 3.3 is needed (" + lastGlfwError() +
                     "); update the graphics driver, or set LIBGL_ALWAYS_SOFTWARE=1 to draw "
                     "without it"};
    glfwMakeContextCurrent(state->window);
    glfwSwapInterval(1);
    glfwSetWindowSizeLimits(state->window, kSmallest.x, kSmallest.y, GLFW_DONT_CARE,
                            GLFW_DONT_CARE);
    glfwSetWindowUserPointer(state->window, &state->inbox);
    listen(state->window);
    constexpr std::array<std::pair<int, int>, 4> kCursors{{
        {ImGuiMouseCursor_TextInput, GLFW_IBEAM_CURSOR},
        {ImGuiMouseCursor_Hand, GLFW_HAND_CURSOR},
        {ImGuiMouseCursor_ResizeEW, GLFW_HRESIZE_CURSOR},
        {ImGuiMouseCursor_ResizeNS, GLFW_VRESIZE_CURSOR},
    }};
    for (const auto& [imgui, glfw] : kCursors)
        state->cursors[static_cast<std::size_t>(imgui)] = glfwCreateStandardCursor(glfw);
    return Window(std::move(state));
}

std::vector<Event> Window::wait(std::optional<double> seconds) {
    if (!seconds)
        glfwWaitEvents();
    else if (*seconds > 0.0)
        glfwWaitEventsTimeout(*seconds);
    else
        glfwPollEvents();
    return std::exchange(state_->inbox.events, {});
}

void Window::present() { glfwSwapBuffers(state_->window); }
bool Window::shouldClose() const { return glfwWindowShouldClose(state_->window) == GLFW_TRUE; }
void Window::requestClose() { glfwSetWindowShouldClose(state_->window, GLFW_TRUE); }

glm::ivec2 Window::framebufferSize() const {
    glm::ivec2 pixels{0};
    glfwGetFramebufferSize(state_->window, &pixels.x, &pixels.y);
    return pixels;
}

void Window::toggleFullScreen() {
    GLFWwindow* window = state_->window;
    if (const auto windowed = std::exchange(state_->windowed, std::nullopt)) {
        const auto& [corner, size] = *windowed;
        return glfwSetWindowMonitor(window, nullptr, corner.x, corner.y, size.x, size.y,
                                    GLFW_DONT_CARE);
    }
    Box box;
    glfwGetWindowPos(window, &box.corner.x, &box.corner.y);
    glfwGetWindowSize(window, &box.size.x, &box.size.y);
    GLFWmonitor* display = displayOf(box);
    const GLFWvidmode* mode = display != nullptr ? glfwGetVideoMode(display) : nullptr;
    if (mode == nullptr) return;
    state_->windowed = box;
    glfwSetWindowMonitor(window, display, 0, 0, mode->width, mode->height, mode->refreshRate);
}

glm::ivec2 Window::size() const {
    if (state_->windowed) return state_->windowed->size;
    glm::ivec2 units{0};
    glfwGetWindowSize(state_->window, &units.x, &units.y);
    return units;
}

float Window::displayScale() const {
    float x = 1.0f, y = 1.0f;
    glfwGetWindowContentScale(state_->window, &x, &y);
    const float desktop = std::max(x, y);
    if (desktop > 1.05f) return desktop;
    // A desktop that says 1 on a 4K display most often just was not set up.
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
    if (mode == nullptr) return 1.0f;
    return std::clamp(std::floor(float(mode->height) / 1100.0f * 4.0f) / 4.0f, 1.0f, 2.0f);
}

void Window::setCursor(int imguiCursor) {
    if (imguiCursor == state_->cursor) return;
    state_->cursor = imguiCursor;
    const auto index = static_cast<std::size_t>(std::max(imguiCursor, 0));
    glfwSetCursor(state_->window,
                  index < state_->cursors.size() ? state_->cursors[index] : nullptr);
}

std::string Window::clipboard() const {
    const char* text = glfwGetClipboardString(state_->window);
    return text != nullptr ? text : "";
}

void Window::setClipboard(const std::string& text) {
    glfwSetClipboardString(state_->window, text.c_str());
}

void wakeWindow() { glfwPostEmptyEvent(); }

} // namespace myoatlas::app
