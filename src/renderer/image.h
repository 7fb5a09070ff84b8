#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <glm/glm.hpp>
#include <vector>

namespace myoatlas::renderer {

using Pixel = glm::u8vec4; // sRGB, straight alpha

/// A picture, rows from the top.
struct Image {
    glm::ivec2 size{0};
    std::vector<Pixel> pixels;

    Image() = default;
    explicit Image(glm::ivec2 imageSize, Pixel fill = Pixel(0))
        : size(imageSize),
          pixels(static_cast<std::size_t>(imageSize.x) * static_cast<std::size_t>(imageSize.y),
                 fill) {}

    Pixel& at(int x, int y) { return pixels[index(x, y)]; }
    Pixel at(int x, int y) const { return pixels[index(x, y)]; }

private:
    std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(size.x) +
               static_cast<std::size_t>(x);
    }
};

/// Reads the lower left `size` pixels of a colour framebuffer. Fails when the driver cannot.
Result<Image> readPixels(unsigned framebuffer, glm::ivec2 size);

/// Copies `source` so that its upper left pixel lands on `at`; what lies outside is left out.
void copyInto(Image& target, const Image& source, glm::ivec2 at);

/// Lossless, 8 bits a channel, with alpha. Replaces `path` in one step; fails naming it.
Result<void> writePng(const Image& image, const std::filesystem::path& path);

/// Fails, naming the file, when it is missing or no PNG.
Result<Image> readPng(const std::filesystem::path& path);

} // namespace myoatlas::renderer
