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
    const char* from;
    glm::vec3 normal, across, up;
};

/// Facing +Z, the body's left is +X.
constexpr std::array<Face, 6> kFaces{{
    {scene::StandardView::anterior, "A", "the front (anterior)", {0, 0, 1}, {1, 0, 0}, {0, 1, 0}},
    {scene::StandardView::posterior,
     "P",
     "the back (posterior)",
     {0, 0, -1},
     {-1, 0, 0},
     {0, 1, 0}},
    {scene::StandardView::left, "L", "the body's left", {1, 0, 0}, {0, 0, -1}, {0, 1, 0}},
    {scene::StandardView::right, "R", "the body's right", {-1, 0, 0}, {0, 0, 1}, {0, 1, 0}},
    {scene::StandardView::superior, "S", "above (superior)", {0, 1, 0}, {1, 0, 0}, {0, 0, -1}},
    {scene::StandardView::inferior, "I", "below (inferior)", {0, -1, 0}, {1, 0, 0}, {0, 0, 1}},
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
constexpr float kEdgeOn = 0.2f;

/// A face as it lies in the window now.
struct Placed {
    const Face* face;
    /// Toward the eye, in the picture: x right, y up, z out of it.
    glm::vec3 normal;
    Quad quad;
    /// Where its letter stands beside the cube; only of what is seen edge-on.
    ImVec2 beside;

    bool isSeen() const { return normal.z >= 0.01f; }
    bool isBeside() const { return std::abs(normal.z) <= kEdgeOn; }
};

Placed placed(const Style& style, const Face& face, const glm::mat3& viewFromWorld, ImVec2 centre,
              float half) {
    Placed result{&face, viewFromWorld * face.normal, {}, {}};
    constexpr std::array<glm::vec2, 4> kCorners{{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}};
    for (std::size_t i = 0; i < 4; ++i) {
        const glm::vec3 p =
            viewFromWorld * (face.normal + kCorners[i].x * face.across + kCorners[i].y * face.up);
        result.quad[i] = {centre.x + half * p.x, centre.y - half * p.y};
    }
    const float away = half + style.px(11);
    result.beside = {centre.x + away * result.normal.x, centre.y - away * result.normal.y};
    return result;
}

void drawBeside(const Style& style, const Placed& side, bool isLit) {
    ImFont* font = style.fonts.small;
    const ImVec2 size = font->CalcTextSizeA(font->FontSize, 1e9f, 0.0f, side.face->letter);
    ImGui::GetWindowDrawList()->AddText(
        font, font->FontSize, {side.beside.x - 0.5f * size.x, side.beside.y - 0.5f * size.y},
        pack(isLit ? style.colours.accent : style.colours.muted), side.face->letter);
}

struct Touch {
    bool isHovered = false, isPressed = false;
};

/// What mouse or keyboard does at `place`, a square of `side` pixels.
Touch button(const Face& face, ImVec2 place, float side) {
    ImGui::SetCursorScreenPos({place.x - 0.5f * side, place.y - 0.5f * side});
    Touch touch;
    touch.isPressed = ImGui::InvisibleButton(face.letter, {side, side});
    touch.isHovered = ImGui::IsItemHovered();
    return touch;
}

} // namespace

void orientationCube(const Context& context, ImVec2 centre, float size, Requests& requests) {
    const Style& style = context.style;
    const glm::mat3 viewFromWorld(scene::viewFromWorld(context.scene.camera));
    const float half = 0.29f * size;
    for (const Face& face : kFaces) {
        const Placed side = placed(style, face, viewFromWorld, centre, half);
        if (!side.isSeen() && !side.isBeside()) continue;
        // A small place for the keyboard to stand on; the mouse has the whole face.
        const ImVec2 middle{0.5f * (side.quad[0].x + side.quad[2].x),
                            0.5f * (side.quad[0].y + side.quad[2].y)};
        const Touch touch = button(face, side.isBeside() ? side.beside : middle, style.px(18));
        const bool isOnFace =
            side.isSeen() && ImGui::IsWindowHovered() && contains(side.quad, ImGui::GetMousePos());
        const bool isLit = touch.isHovered || isOnFace;
        const bool byMouse = isLit && ImGui::IsMouseClicked(ImGuiMouseButton_Left);
        const bool byKey = touch.isPressed && !ImGui::IsMouseReleased(ImGuiMouseButton_Left);
        if (side.isSeen()) drawFace(style, face, side.quad, side.normal.z, isLit);
        if (side.isBeside()) drawBeside(style, side, isLit);
        if (isLit) ImGui::SetTooltip("Look from %s", face.from);
        if (byMouse || byKey) requests.standardView = face.view;
    }
    ImGui::SetCursorScreenPos({centre.x - 0.5f * size, centre.y - 0.5f * size});
    ImGui::Dummy({size, size});
}

} // namespace myoatlas::ui
