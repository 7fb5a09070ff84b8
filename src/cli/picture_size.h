#pragma once

#include <glm/vec2.hpp>
#include <optional>
#include <string>

namespace myoatlas::cli {

/// "1600x1200" as pixels; nothing unless both are 16 to 8192.
std::optional<glm::ivec2> parseSize(const std::string& text);

/// For CLI11: empty when `parseSize` takes it, else what was expected.
std::string checkSize(const std::string& text);

} // namespace myoatlas::cli
