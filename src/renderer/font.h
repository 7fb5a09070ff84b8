#pragma once

#include "base/result.h"
#include "renderer/image.h"

#include <filesystem>
#include <memory>
#include <string_view>

struct FT_FaceRec_;
struct FT_LibraryRec_;

namespace myoatlas::renderer {

/// One face of a font file, drawn with FreeType.
class Font {
public:
    enum class Weight { regular, semibold };

    /// Open Sans of Debian's fonts-open-sans; fails naming the package when it is not installed.
    static Result<Font> openSans(Weight weight);
    /// Fails, naming the file, when it is missing or no font.
    static Result<Font> open(const std::filesystem::path& path);

    /// Advance of `text` (UTF-8) in pixels at `height` pixels an em.
    float width(std::string_view text, int height);
    /// Draws `text` over the image, its baseline starting at `at`, antialiased.
    void draw(Image& image, std::string_view text, int height, glm::vec2 at, Pixel colour);

private:
    struct Closer {
        void operator()(FT_LibraryRec_* library) const;
        void operator()(FT_FaceRec_* face) const;
    };

    // The library outlives the face made with it.
    std::unique_ptr<FT_LibraryRec_, Closer> library_;
    std::unique_ptr<FT_FaceRec_, Closer> face_;
};

/// Lays `colour` times `coverage` 0..255 over a pixel with straight alpha.
Pixel blended(Pixel under, Pixel colour, int coverage);

} // namespace myoatlas::renderer
