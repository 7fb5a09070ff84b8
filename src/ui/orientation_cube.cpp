#include "ui/orientation_cube.h"

#include "ui/names.h"

#include <array>
#include <cmath>
#include <glm/glm.hpp>

namespace myoatlas::ui {

namespace {

struct Face {
    scene::StandardView view;
    const char* letter;
    glm::vec3 normal, across, up;
};

/// Facing +Z, the body's left is +X.
constexpr std::array<Face, 6> kFaces{{
    {scene::StandardView::anterior, "A", {0, 0, 1}, {1, 0, 0}, {0, 1, 0}},
    {scene::StandardView::posterior, "P", {0, 0, -1}, {-1, 0, 0}, {0, 1, 0}},
    {scene::StandardView::left, "L", {1, 0, 0}, {0, 0, -1}, {0, 1, 0}},
    {scene::StandardView::right, "R", {-1, 0, 0}, {0, 0, 1}, {0, 1, 0}},
    {scene::StandardView::superior, "S", {0, 1, 0}, {1, 0, 0}, {0, 0, -1}},
    {scene::StandardView::inferior, "I", {0, -1, 0}, {1, 0, 0}, {0, 0, 1}},
}};

using Quad = std::array<ImVec2, 4>;

float cross(ImVec2 a, ImVec2 b, ImVec2 p) {
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

bool contains(const Quad& quad, ImVec2 p) {
    bool hasLeft = false, hasRight = false;
    for (std::size_t i = 0; i < 4; ++i) {
        const float side = cross(quad[i], quad[(i + 1) % 4], p);
        hasLeft |= side > 0.0f;
        hasRight |= side < 0.0f;
    }
    return !(hasLeft && hasRight);
}

void drawFace(const Style& style, const Face& face, const Quad& quad, float facing, bool isLit) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Colours& c = style.colours;
    const ImVec4 paper = isLit ? c.accentSoft : c.panel;
    list.AddConvexPolyFilled(quad.data(), 4, pack(faded(paper, 0.94f)));
    list.AddPolyline(quad.data(), 4, pack(isLit ? c.accent : faded(c.muted, 0.6f)),
                     ImDrawFlags_Closed, style.px(1.2f));
    if (facing < 0.25f) return; // a letter would not be legible
    ImFont* font = style.fonts.heading;
    const ImVec2 size = font->CalcTextSizeA(font->FontSize, 1e9f, 0.0f, face.letter);
    const ImVec2 middle{0.5f * (quad[0].x + quad[2].x), 0.5f * (quad[0].y + quad[2].y)};
    list.AddText(font, font->FontSize, {middle.x - 0.5f * size.x, middle.y - 0.5f * size.y},
                 pack(faded(isLit ? c.accent : c.text, std::min(1.0f, facing * 1.6f))),
                 face.letter);
}

/// Sides that are seen edge-on stand beside the cube.
void drawBeside(const Style& style, const Face& face, glm::vec3 normal, ImVec2 centre, float half) {
    if (std::abs(normal.z) > 0.2f) return;
    ImFont* font = style.fonts.small;
    const ImVec2 size = font->CalcTextSizeA(font->FontSize, 1e9f, 0.0f, face.letter);
    const float away = half + style.px(11);
    ImGui::GetWindowDrawList()->AddText(
        font, font->FontSize,
        {centre.x + away * normal.x - 0.5f * size.x, centre.y - away * normal.y - 0.5f * size.y},
        pack(style.colours.muted), face.letter);
}

} // namespace

void orientationCube(const Context& context, ImVec2 centre, float size, Requests& requests) {
    const glm::mat3 viewFromWorld(scene::viewFromWorld(context.scene.camera));
    const float half = 0.29f * size;
    ImGui::SetCursorScreenPos({centre.x - 0.5f * size, centre.y - 0.5f * size});
    const bool isPressed = ImGui::InvisibleButton("cube", {size, size});
    const bool isHovered = ImGui::IsItemHovered();
    for (const Face& face : kFaces) {
        const glm::vec3 normal = viewFromWorld * face.normal;
        drawBeside(context.style, face, normal, centre, half);
        if (normal.z < 0.01f) continue;
        Quad quad;
        constexpr std::array<glm::vec2, 4> kCorners{{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}};
        for (std::size_t i = 0; i < 4; ++i) {
            const glm::vec3 p = viewFromWorld * (face.normal + kCorners[i].x * face.across +
                                                 kCorners[i].y * face.up);
            quad[i] = {centre.x + half * p.x, centre.y - half * p.y};
        }
        const bool isLit = isHovered && contains(quad, ImGui::GetMousePos());
        drawFace(context.style, face, quad, normal.z, isLit);
        if (!isLit) continue;
        ImGui::SetTooltip("Look from %s", scene::name(face.view).data());
        if (isPressed) requests.standardView = face.view;
    }
}

} // namespace myoatlas::ui
