#include "ui/press_path.h"

#include "scene/names.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace myoatlas::ui {

namespace {

/// Metres below the point that the strip still shows.
constexpr float kBelowPoint = 0.012f;

ImVec4 colourOf(const scene::Atlas& atlas, const scene::PressSegment& segment) {
    if (!segment.structure) return {0.93f, 0.86f, 0.64f, 1.0f};
    switch (atlas.body().structures[*segment.structure].kind) {
    case body::Kind::skin:
        return {0.89f, 0.76f, 0.62f, 1.0f};
    case body::Kind::muscle:
        return {0.69f, 0.32f, 0.29f, 1.0f};
    case body::Kind::bone:
        return {0.91f, 0.87f, 0.76f, 1.0f};
    case body::Kind::cartilage:
        return {0.70f, 0.79f, 0.84f, 1.0f};
    case body::Kind::tendon:
    case body::Kind::ligament:
        return {0.86f, 0.83f, 0.76f, 1.0f};
    case body::Kind::nerve:
        return {0.93f, 0.79f, 0.25f, 1.0f};
    default:
        return {0.75f, 0.15f, 0.16f, 1.0f};
    }
}

std::string millimetres(float from, float to) {
    char text[48];
    std::snprintf(text, sizeof text, "%.0f-%.0f mm", double(1000 * from), double(1000 * to));
    return text;
}

const scene::PressPath& pathOf(const Context& context, std::size_t point, PressPathState& state) {
    if (state.atlas.lock() != context.scene.atlas || state.path.point != point) {
        state.atlas = context.scene.atlas;
        state.path = scene::pressPath(*context.scene.atlas, point);
    }
    return state.path;
}

/// Draws the strip; depths are metres, `scale` pixels for each.
class Strip {
public:
    Strip(const Context& context, const scene::PressPath& path)
        : context_(context), style_(context.style), path_(path), list_(*ImGui::GetWindowDrawList()),
          corner_(ImGui::GetCursorScreenPos()),
          end_(std::min(path.segments.back().to, path.depth + kBelowPoint)) {
        const float rows = static_cast<float>(path.segments.size() + 2);
        height_ = std::clamp(rows * rowHeight(), style_.px(120), style_.px(230));
        scale_ = height_ / end_;
        left_ = corner_.x + style_.px(54);
        right_ = left_ + style_.px(34);
    }

    void draw() {
        ruler();
        neighbours();
        layers();
        point();
        ImGui::Dummy({ImGui::GetContentRegionAvail().x,
                      std::max(height_, labelEnd_ - corner_.y) + style_.px(6)});
    }

private:
    float rowHeight() const { return style_.fonts.small->FontSize + style_.px(3); }
    float y(float depth) const { return corner_.y + depth * scale_; }

    void text(ImVec2 place, const ImVec4& colour, const char* words) {
        list_.AddText(style_.fonts.small, style_.fonts.small->FontSize, place, pack(colour), words);
    }

    /// Every centimetre.
    void ruler() {
        for (int cm = 0; 0.01f * static_cast<float>(cm) <= end_; ++cm) {
            const float at = y(0.01f * static_cast<float>(cm));
            list_.AddLine({left_ - style_.px(5), at}, {left_, at}, pack(style_.colours.muted));
            if (cm == 0) continue;
            char label[16];
            std::snprintf(label, sizeof label, "%d cm", cm);
            text({corner_.x, at - 0.5f * style_.fonts.small->FontSize}, style_.colours.muted,
                 label);
        }
    }

    /// Dots beside the strip, as far from it as they are from the way.
    void neighbours() {
        for (const scene::PressNeighbour& near : path_.noPress) {
            if (near.depth < 0.0f || near.depth > end_) continue;
            const float away = std::min(near.distance * scale_, style_.px(24));
            list_.AddCircleFilled({left_ - style_.px(6) - away, y(near.depth)}, style_.px(4),
                                  pack(style_.colours.danger));
        }
    }

    void layers() {
        float next = corner_.y;
        for (const scene::PressSegment& segment : path_.segments) {
            if (segment.from >= end_) break;
            const float top = y(segment.from), bottom = y(std::min(segment.to, end_));
            list_.AddRectFilled({left_, top}, {right_, bottom},
                                pack(colourOf(*context_.scene.atlas, segment)));
            list_.AddLine({left_, bottom}, {right_, bottom}, pack({0.1f, 0.05f, 0.05f, 0.7f}));
            next = label(segment, 0.5f * (top + bottom), next);
        }
        list_.AddRect({left_, corner_.y}, {right_, corner_.y + height_},
                      pack({0.1f, 0.05f, 0.05f, 0.8f}));
        labelEnd_ = next;
    }

    /// A name with its depths and a line to its layer; below those above it. Returns where the
    /// next one may begin.
    float label(const scene::PressSegment& segment, float middle, float least) {
        const float begin = std::max(middle - 0.5f * rowHeight(), least);
        const float x = right_ + style_.px(16);
        const float baseline = begin + 0.5f * rowHeight();
        list_.AddLine({right_, middle}, {x - style_.px(4), baseline}, pack(style_.colours.muted));
        const std::string words = scene::segmentName(*context_.scene.atlas, segment) + ", " +
                                  millimetres(segment.from, segment.to);
        const bool isOwn =
            segment.structure == context_.scene.atlas->points()[path_.point].structure;
        ImFont* const font = style_.fonts.small;
        const float room = corner_.x + ImGui::GetContentRegionAvail().x - x;
        list_.AddText(font, font->FontSize, {x, begin},
                      pack(isOwn ? style_.colours.accent : style_.colours.text), words.c_str(),
                      nullptr, room);
        return begin + font->CalcTextSizeA(font->FontSize, 1e9f, room, words.c_str()).y +
               style_.px(3);
    }

    void point() {
        const ImVec2 centre{0.5f * (left_ + right_), y(path_.depth)};
        const glm::vec3 hue =
            context_.hues.empty() ? glm::vec3(0.78f, 0.07f, 0.14f) : context_.hues.front();
        list_.AddLine({centre.x, corner_.y - style_.px(2)}, {centre.x, centre.y},
                      pack({1, 1, 1, 0.85f}), style_.px(2));
        list_.AddCircleFilled(centre, style_.px(6), pack({1, 1, 1, 1}));
        list_.AddCircleFilled(centre, style_.px(4.5f), pack({hue.r, hue.g, hue.b, 1}));
    }

    const Context& context_;
    const Style& style_;
    const scene::PressPath& path_;
    ImDrawList& list_;
    ImVec2 corner_;
    float end_ = 0.0f, height_ = 0.0f, scale_ = 1.0f, left_ = 0.0f, right_ = 0.0f;
    float labelEnd_ = 0.0f;
};

void keepOffList(const Context& context, const scene::PressPath& path) {
    const auto& structures = context.body().structures;
    for (const scene::PressNeighbour& near : path.noPress) {
        char text[96];
        if (near.distance < 0.001f)
            std::snprintf(text, sizeof text, "on the way, %.0f mm deep", double(1000 * near.depth));
        else
            std::snprintf(text, sizeof text, "%.0f mm beside the way, %.0f mm deep",
                          double(1000 * near.distance), double(1000 * near.depth));
        bullet(context.style, structures[near.structure].name + ": " + text);
    }
    for (const content::NoPress* rule : scene::rulesOn(*context.scene.atlas, path))
        callout(context.style, rule->rule == content::Rule::block ? Tone::danger : Tone::warning,
                rule->name, rule->why);
}

} // namespace

void pressPathBlock(const Context& context, std::size_t point, PressPathState& state,
                    Requests& requests) {
    const Style& style = context.style;
    const scene::PressPath& path = pathOf(context, point, state);
    if (path.segments.empty()) return;
    heading(style, "Under your finger");
    gap(style, 2);
    Strip(context, path).draw();
    const bool isCut = context.scene.cutaway.has_value();
    if (ImGui::Button(isCut ? "Back from the cut" : "Cut the body open here"))
        requests.add(Command::toggleCutaway);
    if (ImGui::IsItemHovered())
        tooltip(context.tip(Command::toggleCutaway, "Shows the layers between the "
                                                    "skin and the point"));
    smallText(style, "Depths of this body, standing and not pressed. Yours differ.");
    const bool hasNeighbours =
        !path.noPress.empty() || !scene::rulesOn(*context.scene.atlas, path).empty();
    if (!hasNeighbours) return;
    heading(style, "Keep off");
    keepOffList(context, path);
    bool isMarked = context.scene.showNoPress;
    if (checkBox(style, "Mark it on the body", isMarked))
        requests.add(scene::ShowNoPress{isMarked});
    if (ImGui::IsItemHovered())
        tooltip(context.tip(Command::toggleNoPress, "Arteries, nerves and organs near "
                                                    "the point, hatched"));
}

} // namespace myoatlas::ui
