#pragma once

#include "scene/density.h"
#include "small_atlas.h"
#include "ui/main_window.h"

#include <array>
#include <functional>
#include <imgui_internal.h>
#include <string>

namespace myoatlas::ui {

/// Dear ImGui without a window or OpenGL: frames are laid out and thrown away.
class Headless {
public:
    Headless() {
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
        for (int key = 0; key < ImGuiKey_COUNT; ++key) io.KeyMap[key] = key;
        io.DisplaySize = {1280, 720};
        io.DeltaTime = 1.0f / 60.0f;
        unsigned char* pixels = nullptr;
        int width = 0, height = 0;
        io.Fonts->AddFontDefault();
        io.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
        ImFont* font = io.Fonts->Fonts[0];
        style_.fonts = {font, font, font, font, font, font, font};
        style_.colours = lightColours();
        applyStyle(style_);
        ImGui::NewFrame();
        ImGui::EndFrame();
    }
    ~Headless() { ImGui::DestroyContext(); }

    /// One frame of the whole window; returns what it asked for.
    Requests frame(const scene::Scene& scene, MainWindowState& state) {
        ImGui::NewFrame();
        Requests requests;
        area = mainWindow(contextOf(scene), nullptr, state, requests);
        ImGui::EndFrame();
        return requests;
    }

    using Panel = std::function<void(const Context&, Requests&)>;
    /// The words that a panel shows in a window of its own.
    std::string words(const scene::Scene& scene, const Panel& panel) {
        std::string shown;
        for (int i = 0; i < 2; ++i) { // windows are hidden in their first frame
            ImGui::NewFrame();
            ImGui::SetNextWindowSize(size);
            ImGui::Begin("alone");
            ImGui::LogToBuffer();
            Requests ignored;
            panel(contextOf(scene), ignored);
            shown = ImGui::GetCurrentContext()->LogBuffer.c_str();
            ImGui::End();
            ImGui::EndFrame();
        }
        return shown;
    }

    /// Presses and releases the left button there and gathers what was asked for.
    Requests click(const scene::Scene& scene, MainWindowState& state, ImVec2 at) {
        ImGuiIO& io = ImGui::GetIO();
        io.MousePos = at;
        frame(scene, state);
        io.MouseDown[0] = true;
        Requests requests = frame(scene, state);
        io.MouseDown[0] = false;
        Requests released = frame(scene, state);
        for (auto& action : released.actions) requests.actions.push_back(action);
        for (const Command command : released.commands) requests.commands.push_back(command);
        if (released.standardView) requests.standardView = released.standardView;
        if (!released.flyToAreas.empty()) requests.flyToAreas = released.flyToAreas;
        return requests;
    }

    /// Of the window of `words`.
    ImVec2 size{600, 600};
    PictureArea area;
    std::vector<Notice> notices;
    scene::Pick hovered;
    std::vector<std::filesystem::path> recent;
    std::span<const content::Lesson> lessons;
    std::span<const content::Problem> lessonProblems;
    const LessonPlace* lesson = nullptr;

private:
    Context contextOf(const scene::Scene& scene) {
        files_.recent = recent;
        files_.lessons = lessons;
        files_.lessonProblems = lessonProblems;
        static constexpr std::array<glm::vec3, 8> kHues{};
        static constexpr std::array<glm::vec3, scene::kDensityBands.size()> kDensityHues{};
        return {.scene = scene,
                .style = style_,
                .hues = std::span(kHues).first(scene.shownPoints.size()),
                .preferences = preferences_,
                .notices = notices,
                .hovered = hovered,
                .densityHues = kDensityHues,
                .canUndo = false,
                .canRedo = false,
                .files = &files_,
                .lesson = lesson};
    }

    Style style_;
    Preferences preferences_;
    FilesContext files_;
};

} // namespace myoatlas::ui
