#include "renderer/label_atlas.h"

#include "gl/framebuffer.h"
#include "renderer/scene_targets.h"
#include "shaders/include/bindings.h"

#include <vector>

namespace myoatlas::renderer {

namespace {

constexpr int kCellsPerSide = 8; // as in shaders/marker.frag
constexpr int kCellPixels = 64;

std::vector<std::uint8_t> rasterise(Font& font, const std::string& label) {
    Image image(glm::ivec2(kCellPixels), Pixel(0, 0, 0, 255));
    const float widest = 0.84f * kCellPixels;
    const int full = 52; // a single sign fills the disc, to be read from the back of a room
    const float wide = font.width(label, full);
    const int height = wide > widest ? static_cast<int>(full * widest / wide) : full;
    // Digits and capitals stand 0.71 em high in Open Sans; half of that centres them.
    const glm::vec2 at(0.5f * (kCellPixels - font.width(label, height)),
                       0.5f * kCellPixels + 0.355f * static_cast<float>(height));
    font.draw(image, label, height, at, Pixel(255));
    std::vector<std::uint8_t> coverage;
    for (const Pixel& pixel : image.pixels) coverage.push_back(pixel.r);
    return coverage;
}

} // namespace

LabelAtlas::LabelAtlas(std::optional<Font> font)
    : font_(std::move(font)),
      texture_(gl::makeTexture(GL_R8, glm::ivec2(kCellsPerSide * kCellPixels), GL_LINEAR)) {}

int LabelAtlas::cell(const std::string& label) {
    if (label.empty() || !font_) return -1;
    if (const auto found = cells_.find(label); found != cells_.end()) return found->second;
    const int index = static_cast<int>(cells_.size());
    if (index >= kCellsPerSide * kCellsPerSide) return -1;
    const std::vector<std::uint8_t> coverage = rasterise(*font_, label);
    bind();
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexSubImage2D(GL_TEXTURE_2D, 0, index % kCellsPerSide * kCellPixels,
                    index / kCellsPerSide * kCellPixels, kCellPixels, kCellPixels, GL_RED,
                    GL_UNSIGNED_BYTE, coverage.data());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    cells_[label] = index;
    return index;
}

void LabelAtlas::bind() const { bindTexture(UNIT_LABELS, texture_); }

} // namespace myoatlas::renderer
