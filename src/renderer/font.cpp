#include "renderer/font.h"

#include <cmath>
#include <ft2build.h>
#include FT_FREETYPE_H

namespace myoatlas::renderer {

namespace {

/// The code point at `i`, which moves on; malformed bytes count as U+FFFD.
char32_t nextCodePoint(std::string_view text, std::size_t& i) {
    const auto lead = static_cast<unsigned char>(text[i++]);
    if (lead < 0x80) return lead;
    const int extra = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : -1;
    if (extra < 0) return 0xfffd;
    char32_t code = lead & (0x3fu >> extra);
    for (int k = 0; k < extra; ++k, ++i) {
        if (i >= text.size() || (static_cast<unsigned char>(text[i]) & 0xc0) != 0x80) return 0xfffd;
        code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3fu);
    }
    return code;
}

/// Calls `visit(slot, x)` for each glyph of `text`, rendered, with the pen at `x` pixels; returns
/// where the pen ends.
template <typename Visit>
float layOut(FT_Face face, std::string_view text, int height, Visit visit) {
    FT_Set_Pixel_Sizes(face, 0, static_cast<FT_UInt>(height));
    float x = 0.0f;
    FT_UInt previous = 0;
    for (std::size_t i = 0; i < text.size();) {
        const FT_UInt glyph = FT_Get_Char_Index(face, nextCodePoint(text, i));
        FT_Vector kerning{};
        if (previous) FT_Get_Kerning(face, previous, glyph, FT_KERNING_DEFAULT, &kerning);
        x += static_cast<float>(kerning.x) / 64.0f;
        if (FT_Load_Glyph(face, glyph, FT_LOAD_RENDER | FT_LOAD_TARGET_LIGHT) != 0) continue;
        visit(face->glyph, x);
        x += static_cast<float>(face->glyph->advance.x) / 64.0f;
        previous = glyph;
    }
    return x;
}

void blendGlyph(Image& image, const FT_Bitmap& glyph, glm::ivec2 at, Pixel colour) {
    for (int y = 0; y < static_cast<int>(glyph.rows); ++y)
        for (int x = 0; x < static_cast<int>(glyph.width); ++x) {
            const glm::ivec2 p = at + glm::ivec2(x, y);
            if (p.x < 0 || p.y < 0 || p.x >= image.size.x || p.y >= image.size.y) continue;
            Pixel& pixel = image.at(p.x, p.y);
            pixel = blended(pixel, colour, glyph.buffer[y * glyph.pitch + x]);
        }
}

} // namespace

Pixel blended(Pixel under, Pixel colour, int coverage) {
    const float front = static_cast<float>(coverage * colour.a) / (255.0f * 255.0f);
    const float back = static_cast<float>(under.a) / 255.0f * (1.0f - front);
    const float alpha = front + back;
    if (alpha <= 0.0f) return Pixel(0);
    const glm::vec4 mixed = (glm::vec4(colour) * front + glm::vec4(under) * back) / alpha;
    return Pixel(glm::vec4(glm::vec3(mixed) + 0.5f, alpha * 255.0f + 0.5f));
}

Result<Font> Font::openSans(Weight weight) {
    const char* file = weight == Weight::regular ? "OpenSans-Regular.ttf" : "OpenSans-Semibold.ttf";
    Result<Font> font = open(std::filesystem::path("/usr/share/fonts/truetype/open-sans") / file);
    if (!font) return Error{font.error().message + "; install the package fonts-open-sans"};
    return font;
}

Result<Font> Font::open(const std::filesystem::path& path) {
    Font font;
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return Error{"FreeType cannot be started"};
    font.library_.reset(library);
    std::error_code code;
    if (!std::filesystem::exists(path, code)) return Error{"no such font"}.within(path.string());
    FT_Face face = nullptr;
    if (FT_New_Face(library, path.c_str(), 0, &face) != 0)
        return Error{"not a font that FreeType reads"}.within(path.string());
    font.face_.reset(face);
    return font;
}

float Font::width(std::string_view text, int height) {
    return layOut(face_.get(), text, height, [](FT_GlyphSlot, float) {});
}

void Font::draw(Image& image, std::string_view text, int height, glm::vec2 at, Pixel colour) {
    layOut(face_.get(), text, height, [&](FT_GlyphSlot slot, float x) {
        const glm::ivec2 corner(static_cast<int>(std::lround(at.x + x)) + slot->bitmap_left,
                                static_cast<int>(std::lround(at.y)) - slot->bitmap_top);
        blendGlyph(image, slot->bitmap, corner, colour);
    });
}

void Font::Closer::operator()(FT_LibraryRec_* library) const { FT_Done_FreeType(library); }
void Font::Closer::operator()(FT_FaceRec_* face) const { FT_Done_Face(face); }

} // namespace myoatlas::renderer
