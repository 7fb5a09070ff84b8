#include "app/imgui_session.h"

#include "app/fonts.h"
#include "app/imgui_feed.h"
#include "gl/default_framebuffer.h"

#include <algorithm>
#include <backends/imgui_impl_opengl3.h>
#include <cfloat>

namespace myoatlas::app {

ImguiSession::ImguiSession(Window& window) : clipboard_(new Clipboard{window, {}}) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    // A blinking cursor would have to be drawn twice a second.
    io.ConfigInputTextCursorBlink = false;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.MousePos = {-FLT_MAX, -FLT_MAX};
    io.ClipboardUserData = clipboard_.get();
    io.GetClipboardTextFn = [](void* user) {
        Clipboard& clipboard = *static_cast<Clipboard*>(user);
        clipboard.text = clipboard.window.clipboard();
        return clipboard.text.c_str();
    };
    io.SetClipboardTextFn = [](void* user, const char* text) {
        static_cast<Clipboard*>(user)->window.setClipboard(text);
    };
    mapKeys(io);
}

ImguiSession::~ImguiSession() {
    if (!clipboard_) return; // moved from
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
}

Result<ImguiSession> ImguiSession::start(Window& window) {
    ImguiSession session(window);
    if (!ImGui_ImplOpenGL3_Init("#version 330 core"))
        return Error{"the panels cannot be drawn with this graphics driver"};
    return session;
}

void ImguiSession::useStyle(const ui::Preferences& preferences, float displayScale,
                            Diagnostics& diagnostics) {
    const float scale = displayScale * preferences.textScale;
    const bool hasFonts = style_.fonts.body != nullptr;
    if (hasFonts && style_.scale == scale && theme_ == preferences.theme) return;
    if (!hasFonts || style_.scale != scale) {
        style_.fonts = loadFonts(scale, diagnostics);
        // The first frame makes all that ImGui needs. Later only the texture of the type may go:
        // the backend remembers how large its vertex buffers are and would write into new ones that
        // have no size yet.
        if (hasFonts) {
            ImGui_ImplOpenGL3_DestroyFontsTexture();
            ImGui_ImplOpenGL3_CreateFontsTexture();
        }
    }
    style_.scale = scale;
    theme_ = preferences.theme;
    style_.isDark = theme_ != ui::Theme::light;
    style_.hasHighContrast = theme_ == ui::Theme::highContrast;
    style_.colours = ui::coloursOf(theme_);
    ui::applyStyle(style_);
    ImGui::GetIO().FontDefault = style_.fonts.body;
}

void ImguiSession::beginFrame(glm::ivec2 framebufferSize, double now) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {float(framebufferSize.x), float(framebufferSize.y)};
    io.DeltaTime = std::max(float(now - lastFrame_), 1e-4f);
    lastFrame_ = now;
    ImGui_ImplOpenGL3_NewFrame();
    io.Fonts->ClearTexData(); // the driver has its own copy by now
    ImGui::NewFrame();
}

void ImguiSession::endFrame() { ImGui::EndFrame(); }

void ImguiSession::draw(glm::ivec2 framebufferSize) {
    ImGui::Render();
    const ImVec4& window = style_.colours.window;
    gl::beginWindowFrame(framebufferSize, {window.x, window.y, window.z});
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    clipboard_->window.setCursor(ImGui::GetMouseCursor());
}

} // namespace myoatlas::app
