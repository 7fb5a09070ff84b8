#include "cli/picture_size.h"

#include "renderer/still.h"

#include <charconv>

namespace myoatlas::cli {

std::optional<glm::ivec2> parseSize(const std::string& text) {
    glm::ivec2 size(0);
    const char* const end = text.data() + text.size();
    const auto [middle, first] = std::from_chars(text.data(), end, size.x);
    if (first != std::errc() || middle == end || *middle != 'x') return std::nullopt;
    const auto [last, second] = std::from_chars(middle + 1, end, size.y);
    if (second != std::errc() || last != end || size.x < 16 || size.y < 16) return std::nullopt;
    if (size.x > renderer::kMaxStillSide || size.y > renderer::kMaxStillSide) return std::nullopt;
    return size;
}

std::string checkSize(const std::string& text) {
    if (parseSize(text)) return {};
    return "expected WIDTHxHEIGHT from 16x16 to 8192x8192, such as 1600x1200, found '" + text + "'";
}

} // namespace myoatlas::cli
