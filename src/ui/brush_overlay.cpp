#include "ui/brush_overlay.h"

#include "ui/text_blocks.h"

#include <cmath>
#include <glm/gtc/constants.hpp>

namespace myoatlas::ui {

namespace {

/// A circle on the plane that touches the skin, as the camera sees it.
void ring(const Context& context, const Area& picture, float radius, ImU32 inner, ImU32 outer) {
    const scene::Camera& camera = context.scene.camera;
    const float aspect = picture.size.x / std::max(picture.size.y, 1.0f);
    const glm::mat4 clipFromWorld =
        scene::clipFromView(camera, aspect, context.body().bounds()) * scene::viewFromWorld(camera);
    const glm::vec3 normal = context.brush->normal;
    const glm::vec3 other = std::abs(normal.y) < 0.9f ? glm::vec3(0, 1, 0) : glm::vec3(1, 0, 0);
    const glm::vec3 u = glm::normalize(glm::cross(normal, other)), v = glm::cross(normal, u);
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const auto trace = [&](ImU32 ink, float width) {
        constexpr int kCorners = 56;
        for (int i = 0; i < kCorners; ++i) {
            const float angle = glm::two_pi<float>() * static_cast<float>(i) / kCorners;
            const glm::vec3 at =
                context.brush->position + radius * (std::cos(angle) * u + std::sin(angle) * v);
            const glm::vec4 clip = clipFromWorld * glm::vec4(at, 1.0f);
            if (clip.w <= 0.0f) continue;
            list.PathLineTo({picture.origin.x + (0.5f + 0.5f * clip.x / clip.w) * picture.size.x,
                             picture.origin.y + (0.5f - 0.5f * clip.y / clip.w) * picture.size.y});
        }
        list.PathStroke(ink, ImDrawFlags_Closed, width);
    };
    // Dark within light, so that it is seen on any skin and on the drawing.
    trace(outer, context.style.px(3.2f));
    trace(inner, context.style.px(1.5f));
}

} // namespace

void brushOverlay(const Context& context, const Area& picture, const PainState& state) {
    if (context.brush == nullptr || state.tool == PainTool::move) return;
    const ImU32 light = IM_COL32(255, 255, 255, 220);
    const ImU32 dark =
        state.tool == PainTool::eraser ? IM_COL32(150, 30, 30, 255) : IM_COL32(25, 35, 95, 255);
    if (state.tool != PainTool::wholeArea)
        return ring(context, picture, state.brush.radius, dark, light);
    if (context.brush->area) tooltip(context.scene.atlas->areas().areas[*context.brush->area].name);
}

} // namespace myoatlas::ui
