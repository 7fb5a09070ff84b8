#include "app/shown_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace myoatlas::app {

namespace {

struct Letter {
    const ImFont* font;
    const ImFontGlyph* glyph;
};

/// Finds the letter that a place of the fonts' texture belongs to.
class LetterMap {
public:
    explicit LetterMap(const ImFontAtlas& fonts)
        : size_(fonts.TexWidth, fonts.TexHeight),
          cells_(std::size_t(fonts.TexWidth) * std::size_t(fonts.TexHeight), 0) {
        for (const ImFont* font : fonts.Fonts)
            for (const ImFontGlyph& glyph : font->Glyphs)
                if (glyph.Visible != 0) add({font, &glyph});
    }

    const Letter* at(ImVec2 uv) const {
        const auto x = std::int64_t(uv.x * float(size_.x)), y = std::int64_t(uv.y * float(size_.y));
        if (x < 0 || y < 0 || x >= size_.x || y >= size_.y) return nullptr;
        const std::uint16_t cell = cells_[std::size_t(y * size_.x + x)];
        return cell == 0 ? nullptr : &letters_[cell - 1u];
    }

private:
    void add(const Letter& letter) {
        if (letters_.size() == UINT16_MAX) return;
        letters_.push_back(letter);
        const ImFontGlyph& glyph = *letter.glyph;
        const auto pixel = [](float share, int size) {
            return int(std::lround(share * float(size)));
        };
        for (int y = pixel(glyph.V0, size_.y); y < pixel(glyph.V1, size_.y); ++y)
            for (int x = pixel(glyph.U0, size_.x); x < pixel(glyph.U1, size_.x); ++x)
                cells_[std::size_t(y) * std::size_t(size_.x) + std::size_t(x)] =
                    std::uint16_t(letters_.size());
    }

    glm::ivec2 size_;
    std::vector<std::uint16_t> cells_;
    std::vector<Letter> letters_;
};

void appendUtf8(std::string& text, unsigned codepoint) {
    if (codepoint < 0x80) {
        text += char(codepoint);
    } else if (codepoint < 0x800) {
        text += char(0xc0 | (codepoint >> 6));
        text += char(0x80 | (codepoint & 0x3f));
    } else {
        text += char(0xe0 | (codepoint >> 12));
        text += char(0x80 | ((codepoint >> 6) & 0x3f));
        text += char(0x80 | (codepoint & 0x3f));
    }
}

/// Joins letters to lines of type.
class Lines {
public:
    explicit Lines(glm::vec2 texture) : texture_(texture) {}

    /// Of the window that is drawn from now on.
    void begin(const char* window) { window_ = window != nullptr ? window : ""; }

    void add(const Letter& letter, const ImDrawVert& first, const ImDrawVert& last,
             const ImVec4& clip) {
        const ImFontGlyph& glyph = *letter.glyph;
        const float scale = (last.pos.y - first.pos.y) / std::max(glyph.Y1 - glyph.Y0, 1e-3f);
        const float pen = first.pos.x - glyph.X0 * scale;
        const float base = first.pos.y - glyph.Y0 * scale;
        const float space = letter.font->GetCharAdvance(' ') * scale;
        const float gap = pen - pen_;
        const bool goesOn = !texts_.empty() && letter.font == font_ &&
                            std::abs(base - base_) < 1.0f && gap > -1.5f && gap < 2.5f * space;
        if (!goesOn) texts_.push_back({{first.pos.x, first.pos.y}, {last.pos.x, last.pos.y}, {}});
        ShownText& line = texts_.back();
        line.window = window_;
        // By the rectangle it is drawn in, or before, when less of the letter was drawn.
        constexpr float kLeast = 1.5f;
        line.isCutAside |= first.pos.x < clip.x - kLeast || last.pos.x > clip.z + kLeast ||
                           (first.uv.x - glyph.U0) * texture_.x > kLeast ||
                           (glyph.U1 - last.uv.x) * texture_.x > kLeast;
        line.isCutAbove |= first.pos.y < clip.y - kLeast || last.pos.y > clip.w + kLeast ||
                           (first.uv.y - glyph.V0) * texture_.y > kLeast ||
                           (glyph.V1 - last.uv.y) * texture_.y > kLeast;
        if (goesOn && gap > 0.5f * space) line.text += ' ';
        appendUtf8(line.text, glyph.Codepoint);
        line.least = glm::vec2(line.least.x, std::min(line.least.y, first.pos.y));
        line.most = glm::vec2(last.pos.x, std::max(line.most.y, last.pos.y));
        font_ = letter.font;
        base_ = base;
        pen_ = pen + glyph.AdvanceX * scale;
    }
    std::vector<ShownText> take() { return std::move(texts_); }

private:
    glm::vec2 texture_;
    std::string window_;
    std::vector<ShownText> texts_;
    const ImFont* font_ = nullptr;
    float pen_ = 0.0f;
    float base_ = 0.0f;
};

bool isOutside(const ImVec4& clip, const ImDrawVert& first, const ImDrawVert& last) {
    return last.pos.x <= clip.x || first.pos.x >= clip.z || last.pos.y <= clip.y ||
           first.pos.y >= clip.w;
}

void addLetters(const ImDrawList& list, const ImDrawCmd& command, const LetterMap& letters,
                Lines& lines) {
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    for (unsigned i = 0; i + 6 <= command.ElemCount;) {
        // A letter is two triangles over four vertices in a row.
        const unsigned v = index[i];
        const bool isQuad = index[i + 2] == v + 2 && index[i + 3] == v && index[i + 5] == v + 3;
        const ImDrawVert &first = vertices[v], &last = vertices[isQuad ? v + 2 : v];
        const Letter* letter =
            isQuad ? letters.at({0.5f * (first.uv.x + last.uv.x), 0.5f * (first.uv.y + last.uv.y)})
                   : nullptr;
        if (letter != nullptr && !isOutside(command.ClipRect, first, last))
            lines.add(*letter, first, last, command.ClipRect);
        i += letter != nullptr ? 6 : 3;
    }
}

} // namespace

std::vector<ShownText> shownText(const ImDrawData& drawn, const ImFontAtlas& fonts) {
    const LetterMap letters(fonts);
    Lines lines(glm::vec2(fonts.TexWidth, fonts.TexHeight));
    for (int i = 0; i < drawn.CmdListsCount; ++i) {
        lines.begin(drawn.CmdLists[i]->_OwnerName);
        for (const ImDrawCmd& command : drawn.CmdLists[i]->CmdBuffer)
            if (command.UserCallback == nullptr && command.TextureId == fonts.TexID)
                addLetters(*drawn.CmdLists[i], command, letters, lines);
    }
    return lines.take();
}

std::string listed(const std::vector<ShownText>& texts) {
    std::string lines;
    for (const ShownText& text : texts) {
        const glm::vec2 size = text.most - text.least;
        std::array<char, 64> place{};
        std::snprintf(place.data(), place.size(), "%.0f %.0f %.0f %.0f ", text.least.x,
                      text.least.y, size.x, size.y);
        lines += place.data() + text.text + "\n";
    }
    return lines;
}

} // namespace myoatlas::app
