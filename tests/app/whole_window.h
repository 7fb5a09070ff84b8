#pragma once

#include "app/fonts.h"
#include "app/session.h"
#include "app/shown_text.h"
#include "renderer/palette.h"
#include "scene/real_atlas.h"
#include "ui/label_overlay.h"

#include <imgui_internal.h>

namespace myoatlas::app {

/// A window's size in pixels and its pixels for each nominal pixel.
struct WindowSize {
    float width = 1280, height = 720, scale = 1;
};

inline std::ostream& operator<<(std::ostream& out, const WindowSize& size) {
    return out << size.width << "x" << size.height << " at " << 100 * size.scale << " %";
}

/// The whole window with its own type and the real atlas, laid out but not drawn by anybody.
class WholeWindow {
public:
    explicit WholeWindow(const WindowSize& size) {
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
        for (int key = 0; key < ImGuiKey_COUNT; ++key) io.KeyMap[key] = key;
        io.DisplaySize = {size.width, size.height};
        io.DeltaTime = 1.0f / 60.0f;
        io.MousePos = {-FLT_MAX, -FLT_MAX};
        style_.fonts = loadFonts(size.scale, diagnostics_);
        style_.scale = size.scale;
        style_.colours = ui::lightColours();
        ui::applyStyle(style_);
        io.FontDefault = style_.fonts.body;
        io.Fonts->Build();
    }
    ~WholeWindow() { ImGui::DestroyContext(); }
    WholeWindow(const WholeWindow&) = delete;
    WholeWindow& operator=(const WholeWindow&) = delete;

    /// Its own type is installed.
    bool hasFonts() const { return diagnostics_.empty(); }

    /// As often as ImGui needs to lay everything out.
    void show(Session& session, std::span<const scene::Label> labels = {}) {
        for (int i = 0; i < 5; ++i) frame(session, labels);
    }
    std::vector<ShownText> words() const {
        return shownText(*ImGui::GetDrawData(), *ImGui::GetIO().Fonts);
    }
    scene::LabelPage labelPage(const scene::Scene& scene) const {
        return ui::labelPage(style_, scene, {area_.origin, area_.size});
    }
    const ui::PictureArea& area() const { return area_; }
    const ui::Style& style() const { return style_; }

private:
    void frame(Session& session, std::span<const scene::Label> labels) {
        ImGui::NewFrame();
        const scene::Scene& scene = session.scene();
        const scene::ZoneHues all = scene::zoneHues(session.settings().preferences.palette);
        std::vector<glm::vec3> hues;
        for (std::size_t i = 0; i <= scene.shownPoints.size(); ++i)
            hues.push_back(all[i % all.size()]);
        const ui::CareContext care = session.care();
        const ui::FilesContext files = session.files();
        const auto lesson = session.lesson();
        ui::Requests requests;
        area_ = ui::mainWindow({.scene = scene,
                                .style = style_,
                                .hues = hues,
                                .preferences = session.settings().preferences,
                                .notices = session.notices(),
                                .hovered = session.hovered(),
                                .labels = labels,
                                .densityHues = renderer::kDensityHues,
                                .isPainting = session.isPainting(),
                                .care = &care,
                                .keys = &session.keys(),
                                .files = &files,
                                .lesson = lesson ? &*lesson : nullptr},
                               reinterpret_cast<ImTextureID>(std::uintptr_t(1)), session.widgets(),
                               requests);
        ImGui::Render();
        session.setView({{area_.origin.x, area_.origin.y}, {area_.size.x, area_.size.y}});
        session.perform(requests, 0.0);
    }

    Diagnostics diagnostics_;
    ui::Style style_;
    ui::PictureArea area_;
};

} // namespace myoatlas::app
