#include "app/imgui_feed.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <algorithm>
#include <cfloat>
#include <set>

namespace myoatlas::app {

namespace {

/// What a frame has taken in so far, to tell whether it can take in another event.
class Batch {
public:
    bool accepts(const Event& event) const {
        return std::visit([&](const auto& which) { return acceptsEvent(which); }, event);
    }

    void add(const Event& event) {
        if (const auto* key = std::get_if<KeyEvent>(&event)) keys_.insert(key->key);
        hasCharacters_ |= std::holds_alternative<CharacterEvent>(event);
        hasButton_ |= std::holds_alternative<MouseButtonEvent>(event);
        hasWheel_ |= std::holds_alternative<WheelEvent>(event);
    }

private:
    // A key that changes twice would look unchanged, and keys after text would act before it.
    bool acceptsEvent(const KeyEvent& event) const {
        return !keys_.contains(event.key) && (!hasCharacters_ || event.action == GLFW_RELEASE);
    }
    bool acceptsEvent(const MouseButtonEvent&) const { return !hasButton_ && !hasWheel_; }
    // What is pressed is what lies under the pointer at that moment.
    bool acceptsEvent(const MouseMoveEvent&) const { return !hasButton_ && !hasWheel_; }
    bool acceptsEvent(const WheelEvent&) const { return !hasButton_; }
    // "/" moves the keyboard to the search: what is typed next belongs there.
    bool acceptsEvent(const CharacterEvent&) const { return !hasCharacters_; }
    bool acceptsEvent(const auto&) const { return true; }

    std::set<int> keys_;
    bool hasCharacters_ = false;
    bool hasButton_ = false;
    bool hasWheel_ = false;
};

struct Writer {
    ImGuiIO& io;
    bool isInLesson = false;

    void operator()(const KeyEvent& event) {
        // With Alt the arrows are commands, and must not move the keyboard's place as well; no more
        // must a clicker scroll the panel that had the keyboard last.
        const bool isArrow = event.key >= GLFW_KEY_RIGHT && event.key <= GLFW_KEY_UP;
        const bool isPage = event.key == GLFW_KEY_PAGE_UP || event.key == GLFW_KEY_PAGE_DOWN;
        const bool isOurs = ((event.mods & GLFW_MOD_ALT) != 0 && isArrow) ||
                            (isInLesson && isPage && !io.WantTextInput);
        if (event.key >= 0 && event.key < IM_ARRAYSIZE(io.KeysDown))
            io.KeysDown[event.key] = event.action != GLFW_RELEASE && !isOurs;
        // ImGui 1.86 presses buttons with Space only.
        const bool isEnter = event.key == GLFW_KEY_ENTER || event.key == GLFW_KEY_KP_ENTER;
        if (isEnter && (!io.WantTextInput || event.action == GLFW_RELEASE))
            io.KeysDown[GLFW_KEY_SPACE] = event.action != GLFW_RELEASE;
        const auto isDown = [&](int left, int right) {
            return io.KeysDown[left] || io.KeysDown[right];
        };
        io.KeyCtrl = isDown(GLFW_KEY_LEFT_CONTROL, GLFW_KEY_RIGHT_CONTROL);
        io.KeyShift = isDown(GLFW_KEY_LEFT_SHIFT, GLFW_KEY_RIGHT_SHIFT);
        io.KeyAlt = isDown(GLFW_KEY_LEFT_ALT, GLFW_KEY_RIGHT_ALT);
    }
    void operator()(const CharacterEvent& event) { io.AddInputCharacter(event.codepoint); }
    void operator()(const MouseMoveEvent& event) {
        io.MousePos = {event.position.x, event.position.y};
    }
    void operator()(const MouseButtonEvent& event) {
        io.MousePos = {event.position.x, event.position.y};
        if (event.button >= 0 && event.button < IM_ARRAYSIZE(io.MouseDown))
            io.MouseDown[event.button] = event.isPressed;
    }
    void operator()(const WheelEvent& event) {
        io.MousePos = {event.position.x, event.position.y};
        io.MouseWheelH += event.offset.x;
        io.MouseWheel += event.offset.y;
    }
    void operator()(const MouseLeaveEvent&) { io.MousePos = {-FLT_MAX, -FLT_MAX}; }
    void operator()(const FocusEvent& event) {
        io.AddFocusEvent(event.hasFocus);
        if (event.hasFocus) return;
        // Keys released while another window had the keyboard are never reported.
        std::fill(std::begin(io.KeysDown), std::end(io.KeysDown), false);
        io.KeyCtrl = io.KeyShift = io.KeyAlt = false;
    }
    void operator()(const DropEvent&) {}
    void operator()(const RefreshEvent&) {}
};

} // namespace

std::size_t batchLength(const std::deque<Event>& events) {
    Batch batch;
    std::size_t length = 0;
    for (; length < events.size() && batch.accepts(events[length]); ++length)
        batch.add(events[length]);
    return length;
}

void ImguiFeed::push(std::vector<Event> events) {
    waiting_.insert(waiting_.end(), std::make_move_iterator(events.begin()),
                    std::make_move_iterator(events.end()));
}

std::vector<Event> ImguiFeed::feed(ImGuiIO& io, bool isInLesson) {
    const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(batchLength(waiting_));
    std::vector<Event> batch(waiting_.begin(), end);
    waiting_.erase(waiting_.begin(), end);
    for (const Event& event : batch) std::visit(Writer{io, isInLesson}, event);
    return batch;
}

void mapKeys(ImGuiIO& io) {
    constexpr std::pair<int, int> kKeys[] = {
        {ImGuiKey_Tab, GLFW_KEY_TAB},
        {ImGuiKey_LeftArrow, GLFW_KEY_LEFT},
        {ImGuiKey_RightArrow, GLFW_KEY_RIGHT},
        {ImGuiKey_UpArrow, GLFW_KEY_UP},
        {ImGuiKey_DownArrow, GLFW_KEY_DOWN},
        {ImGuiKey_PageUp, GLFW_KEY_PAGE_UP},
        {ImGuiKey_PageDown, GLFW_KEY_PAGE_DOWN},
        {ImGuiKey_Home, GLFW_KEY_HOME},
        {ImGuiKey_End, GLFW_KEY_END},
        {ImGuiKey_Insert, GLFW_KEY_INSERT},
        {ImGuiKey_Delete, GLFW_KEY_DELETE},
        {ImGuiKey_Backspace, GLFW_KEY_BACKSPACE},
        {ImGuiKey_Space, GLFW_KEY_SPACE},
        {ImGuiKey_Enter, GLFW_KEY_ENTER},
        {ImGuiKey_Escape, GLFW_KEY_ESCAPE},
        {ImGuiKey_KeyPadEnter, GLFW_KEY_KP_ENTER},
        {ImGuiKey_A, GLFW_KEY_A},
        {ImGuiKey_C, GLFW_KEY_C},
        {ImGuiKey_V, GLFW_KEY_V},
        {ImGuiKey_X, GLFW_KEY_X},
        {ImGuiKey_Y, GLFW_KEY_Y},
        {ImGuiKey_Z, GLFW_KEY_Z},
    };
    for (const auto& [imgui, glfw] : kKeys) io.KeyMap[imgui] = glfw;
}

} // namespace myoatlas::app
