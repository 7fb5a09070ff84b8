#include "ui/related_overlay.h"

namespace myoatlas::ui {

namespace {

ImVec2 at(ImVec2 origin, glm::vec2 place) { return {origin.x + place.x, origin.y + place.y}; }

/// Whole from the selected point on, dashed toward it: direction and kind are read without colour.
void drawWay(ImDrawList& list, ImVec2 origin, const scene::RelatedArc& arc, ImU32 ink,
             float width) {
    const std::size_t step = arc.link.isFromKey ? 2 : 1;
    for (std::size_t i = 0; i + 1 < arc.path.size(); i += step)
        list.AddLine(at(origin, arc.path[i]), at(origin, arc.path[i + 1]), ink, width);
}

void drawHead(ImDrawList& list, ImVec2 origin, const scene::RelatedArc& arc, ImU32 ink,
              float size) {
    const glm::vec2 tip = arc.path.back();
    const glm::vec2 way = tip - arc.path[arc.path.size() - 2];
    const float length = glm::length(way);
    if (length <= 0.0f) return;
    const glm::vec2 along = way / length, across(-along.y, along.x);
    list.AddTriangleFilled(at(origin, tip + 0.4f * size * along),
                           at(origin, tip - size * along + 0.55f * size * across),
                           at(origin, tip - size * along - 0.55f * size * across), ink);
}

} // namespace

std::vector<scene::RelatedArc> relatedArcsOn(const Style& style, const scene::Scene& scene,
                                             ImVec2 size) {
    if (!scene.showRelated) return {};
    ImFont* const font = style.fonts.small;
    return scene::relatedArcs(
        scene, {{size.x, size.y}, font->FontSize, [font](const std::string& text) {
                    return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0.0f, text.c_str()).x;
                }});
}

void relatedOverlay(const Context& context, ImVec2 origin, ImVec2 size) {
    if (!context.scene.showRelated) return;
    const Style& style = context.style;
    ImFont* const font = style.fonts.small;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 ink = pack(style.colours.accent), paper = pack(faded(style.colours.panel, 0.8f));
    const std::vector<scene::RelatedArc> arcs = relatedArcsOn(style, context.scene, size);
    for (const scene::RelatedArc& arc : arcs) {
        drawWay(list, origin, arc, paper, style.px(5));
        drawWay(list, origin, arc, ink, style.px(2.2f));
        drawHead(list, origin, arc, ink, style.px(11));
    }
    for (const scene::RelatedArc& arc : arcs) {
        const ImVec2 corner = at(origin, arc.box.min), end = at(origin, arc.box.max);
        list.AddRectFilled(corner, end, paper, style.px(4));
        const float inset = 0.2f * font->FontSize;
        list.AddText(font, font->FontSize, {corner.x + inset, corner.y}, pack(style.colours.text),
                     arc.name.c_str());
        list.AddText(font, font->FontSize, {corner.x + inset, corner.y + 1.15f * font->FontSize},
                     pack(style.colours.muted), arc.role.c_str());
    }
}

} // namespace myoatlas::ui
