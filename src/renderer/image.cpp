#include "renderer/image.h"

#include "base/files.h"
#include "base/replace_file.h"

#include <algorithm>
#include <epoxy/gl.h>
#include <png.h>
#include <string>
#include <vector>

namespace myoatlas::renderer {

Result<Image> readPixels(unsigned framebuffer, glm::ivec2 size) {
    Image image(size);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer);
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    glReadPixels(0, 0, size.x, size.y, GL_RGBA, GL_UNSIGNED_BYTE, image.pixels.data());
    if (const GLenum error = glGetError(); error != GL_NO_ERROR)
        return Error{"the picture cannot be read back (OpenGL error " + std::to_string(error) +
                     ")"};
    // OpenGL's rows start at the bottom.
    for (int y = 0; y < size.y / 2; ++y)
        std::swap_ranges(&image.at(0, y), &image.at(0, y) + size.x, &image.at(0, size.y - 1 - y));
    return image;
}

void copyInto(Image& target, const Image& source, glm::ivec2 at) {
    const glm::ivec2 begin = glm::max(at, glm::ivec2(0));
    const glm::ivec2 end = glm::min(at + source.size, target.size);
    if (begin.x >= end.x) return;
    for (int y = begin.y; y < end.y; ++y) {
        const Pixel* row = &source.pixels[static_cast<std::size_t>(y - at.y) *
                                              static_cast<std::size_t>(source.size.x) +
                                          static_cast<std::size_t>(begin.x - at.x)];
        std::copy_n(row, end.x - begin.x, &target.at(begin.x, y));
    }
}

namespace {

bool isOpaque(const Image& image) {
    return std::ranges::all_of(image.pixels, [](Pixel p) { return p.a == 255; });
}

/// Three bytes a pixel; a quarter less to compress.
std::vector<std::uint8_t> withoutAlpha(const Image& image) {
    std::vector<std::uint8_t> bytes(3 * image.pixels.size());
    for (std::size_t i = 0; i < image.pixels.size(); ++i) {
        bytes[3 * i] = image.pixels[i].r;
        bytes[3 * i + 1] = image.pixels[i].g;
        bytes[3 * i + 2] = image.pixels[i].b;
    }
    return bytes;
}

} // namespace

Result<void> writePng(const Image& image, const std::filesystem::path& path) {
    const std::vector<std::uint8_t> rgb =
        isOpaque(image) ? withoutAlpha(image) : std::vector<std::uint8_t>();
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    png.width = static_cast<png_uint_32>(image.size.x);
    png.height = static_cast<png_uint_32>(image.size.y);
    png.format = rgb.empty() ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
    png.flags = PNG_IMAGE_FLAG_FAST; // half the time for a fifth more bytes
    png_alloc_size_t bytes = PNG_IMAGE_PNG_SIZE_MAX(png);
    std::string encoded(bytes, '\0');
    const void* const pixels =
        rgb.empty() ? static_cast<const void*>(image.pixels.data()) : rgb.data();
    if (!png_image_write_to_memory(&png, encoded.data(), &bytes, 0, pixels, 0, nullptr))
        return Error{std::string("cannot be encoded as PNG: ") + png.message}.within(path.string());
    encoded.resize(bytes);
    return replaceFile(path, encoded);
}

Result<Image> readPng(const std::filesystem::path& path) {
    const Result<std::string> bytes = readFile(path);
    if (!bytes) return bytes.error();
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    const auto fail = [&] {
        return Error{std::string("not a readable PNG: ") + png.message}.within(path.string());
    };
    if (!png_image_begin_read_from_memory(&png, bytes->data(), bytes->size())) return fail();
    png.format = PNG_FORMAT_RGBA;
    Image image(glm::ivec2(png.width, png.height));
    if (!png_image_finish_read(&png, nullptr, image.pixels.data(), 0, nullptr)) return fail();
    return image;
}

} // namespace myoatlas::renderer
