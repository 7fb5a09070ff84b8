#include "ui/label_overlay.h"

#include "ui/related_overlay.h"

#include <algorithm>
#include <array>
#include <imgui_internal.h>
#include <string_view>

namespace myoatlas::ui {

namespace {

/// Type is drawn in the sizes that were rasterised, so that it stays crisp.
ImFont* fontFor(const Style& style, float pictureHeight) {
    const float wanted = scene::labelEm(pictureHeight, style.fonts.small->FontSize);
    ImFont* best = style.fonts.small;
    for (ImFont* font : {style.fonts.body, style.fonts.heading, style.fonts.title})
        if (font->FontSize <= wanted) best = font;
    return best;
}

/// Windows over the picture that stay.
constexpr std::array kOverPicture{"toolbar", "cube", "legend", "cut", "tour"};

/// The window with a margin, in pixels of the picture; whole ones, for it is compared.
scene::PixelRect around(const ImGuiWindow& window, ImVec2 origin, float margin) {
    const glm::vec2 corner(window.Pos.x - origin.x, window.Pos.y - origin.y);
    const glm::vec2 size(window.Size.x, window.Size.y);
    return {glm::floor(corner - margin), glm::ceil(corner + size + margin)};
}

ImVec2 at(ImVec2 origin, glm::vec2 place) { return {origin.x + place.x, origin.y + place.y}; }

struct Pen {
    ImDrawList& list;
    ImFont* font;
    /// `veil` lets what a name lies on show through a little.
    ImU32 text, line, paper, veil;
    float width;

    void path(ImVec2 origin, const std::vector<glm::vec2>& points, ImU32 ink, float pixels) const {
        for (const glm::vec2 point : points) list.PathLineTo(at(origin, point));
        list.PathStroke(ink, 0, pixels);
    }
    /// With a rim of paper, so that it is read on muscle as on the ground.
    void write(ImVec2 place, const std::string& words) const {
        const char* const end = words.c_str() + words.size();
        for (float x = -1.0f; x <= 1.0f; ++x)
            for (float y = -1.0f; y <= 1.0f; ++y)
                list.AddText(font, font->FontSize, {place.x + x * width, place.y + y * width},
                             paper, words.c_str(), end);
        list.AddText(font, font->FontSize, place, text, words.c_str(), end);
    }
};

void drawLine(const Pen& pen, const Context& context, ImVec2 origin, const scene::Label& label) {
    const bool hasHue = label.shown && *label.shown < context.hues.size();
    const glm::vec3 hue = hasHue ? context.hues[*label.shown] : glm::vec3(0.0f);
    const ImU32 ink = hasHue ? pack({hue.r, hue.g, hue.b, 1.0f}) : pen.line;
    pen.path(origin, label.path, pen.paper, 3.0f * pen.width);
    pen.path(origin, label.path, ink, (label.isStrong ? 1.8f : 1.2f) * pen.width);
    if (label.shown) return; // its marker stands there
    const ImVec2 end = at(origin, label.path.back());
    pen.list.AddCircleFilled(end, 3.2f * pen.width, pen.paper);
    pen.list.AddCircleFilled(end, 2.2f * pen.width, ink);
}

void drawWords(const Pen& pen, ImVec2 origin, const scene::Label& label) {
    const float em = pen.font->FontSize;
    pen.list.AddRectFilled(at(origin, label.box.min), at(origin, label.box.max), pen.veil,
                           0.25f * em);
    float y = label.box.min.y;
    for (const std::string& line : label.lines) {
        const float width = pen.font->CalcTextSizeA(em, FLT_MAX, 0.0f, line.c_str()).x;
        const float x = label.column == scene::Column::left ? label.box.max.x - 0.3f * em - width
                                                            : label.box.min.x + 0.3f * em;
        pen.write(at(origin, glm::round(glm::vec2(x, y + 0.1f * em))), line);
        y += 1.25f * em;
    }
}

} // namespace

scene::LabelPage labelPage(const Style& style, const scene::Scene& scene, const Area& picture) {
    const ImVec2 size = picture.size;
    ImFont* const font = fontFor(style, std::min(size.x, size.y));
    scene::LabelPage page =
        scene::plainLabelPage({size.x, size.y}, font->FontSize, [font](const std::string& text) {
            return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0.0f, text.c_str()).x;
        });
    page.nominalHeight = size.y / style.px(1.0f);
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        if (!window->Active || window->Hidden) continue;
        const std::string_view name = window->Name;
        const auto isNamed = [&](const char* other) { return name == other; };
        if (std::ranges::any_of(kOverPicture, isNamed))
            page.reserved.push_back(around(*window, picture.origin, style.px(4)));
        else if (name.starts_with(kNoticeWindow))
            page.passing.push_back(around(*window, picture.origin, 0.0f));
    }
    for (const scene::RelatedArc& arc : relatedArcsOn(style, scene, size))
        page.passing.push_back(arc.box);
    return page;
}

void labelOverlay(const Context& context, ImVec2 origin) {
    if (context.labels.empty()) return;
    const Style& style = context.style;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Pen pen{list,
                  fontFor(style, std::min(ImGui::GetWindowSize().x, ImGui::GetWindowSize().y)),
                  pack(style.colours.text),
                  pack(faded(style.colours.text, 0.8f)),
                  pack(faded(style.colours.panel, 0.75f)),
                  pack(faded(style.colours.panel, 0.55f)),
                  style.px(1.0f)};
    for (const scene::Label& label : context.labels) drawLine(pen, context, origin, label);
    for (const scene::Label& label : context.labels) drawWords(pen, origin, label);
}

} // namespace myoatlas::ui
