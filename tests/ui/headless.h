#pragma once

#include "small_atlas.h"
#include "ui/main_window.h"

#include <array>
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
        style_.fonts = {font, font, font, font, font};
        style_.colours = lightColours();
        applyStyle(style_);
        ImGui::NewFrame();
        ImGui::EndFrame();
    }
    ~Headless() { ImGui::DestroyContext(); }

    /// One frame of the whole window; returns what it asked for.
    Requests frame(const scene::Scene& scene, MainWindowState& state) {
        constexpr std::array<glm::vec3, 8> kHues{};
        ImGui::NewFrame();
        if (isReading_) ImGui::LogToBuffer();
        Requests requests;
        area = mainWindow({.scene = scene,
                           .style = style_,
                           .hues = std::span(kHues).first(scene.shownPoints.size()),
                           .preferences = {},
                           .notices = notices,
                           .hovered = hovered,
                           .canUndo = false,
                           .canRedo = false},
                          nullptr, state, requests);
        if (isReading_) words_ = ImGui::GetCurrentContext()->LogBuffer.c_str();
        ImGui::EndFrame();
        return requests;
    }

    /// The words that the whole window shows.
    std::string words(const scene::Scene& scene, MainWindowState& state) {
        frame(scene, state); // laid out, so that nothing new is hidden
        isReading_ = true;
        frame(scene, state);
        isReading_ = false;
        return words_;
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

    PictureArea area;
    std::vector<Notice> notices;
    scene::Pick hovered;

private:
    Style style_;
    bool isReading_ = false;
    std::string words_;
};

} // namespace myoatlas::ui
